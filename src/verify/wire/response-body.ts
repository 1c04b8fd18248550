/**
 * Reads the flat fields out of an answer's body: JSON, or the XML that RPC products may send. Anything else, and
 * anything that is cut off, is null: an answer counts only when it was understood whole. Pure.
 */

/** The fields that anything here looks at; all others are dropped unread. */
const FIELDS = [
  'Code',
  'Message',
  'RequestId',
  'Arn',
  'AccountId',
  'IdentityType',
  'PrincipalId',
  'UserId',
  'RoleId',
] as const;
type FieldName = (typeof FIELDS)[number];

export type BodyFields = Readonly<Partial<Record<FieldName, string>>>;

const XML_ROOT = /^(?:<\?xml[^>]*\?>\s*)?<(Error|GetCallerIdentityResponse)(?:\s[^<>]*)?>([\s\S]*)<\/\1>$/;

/** The known fields of a whole JSON object or XML document; null when the bytes are neither. */
export function readBody(bytes: Uint8Array): BodyFields | null {
  const text = new TextDecoder('utf-8').decode(bytes).trim();
  if (text.startsWith('{')) return readJson(text);
  const xml = XML_ROOT.exec(text);
  return xml === null ? null : readXml(xml[2] ?? '');
}

function readJson(text: string): BodyFields | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const fields: Partial<Record<FieldName, string>> = {};
  for (const [name, field] of Object.entries(value)) {
    if (isFieldName(name) && typeof field === 'string') fields[name] = field;
  }
  return fields;
}

function readXml(inner: string): BodyFields {
  const fields: Partial<Record<FieldName, string>> = {};
  for (const [, name = '', content = ''] of inner.matchAll(/<([A-Za-z]+)>([^<]*)<\/\1>/g)) {
    if (isFieldName(name)) fields[name] = unescapeXml(content);
  }
  return fields;
}

function isFieldName(name: string): name is FieldName {
  return (FIELDS as readonly string[]).includes(name);
}

function unescapeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|quot|apos|amp));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name)] ?? String(whole);
    const point = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : String(whole);
  });
}
