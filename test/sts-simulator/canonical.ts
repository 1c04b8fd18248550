/**
 * The simulator's own view of Alibaba Cloud signatures, written from the vendor's pages for versions 1 and 3 and not
 * from the product: byte-wise percent encoding, byte-wise sorting, values taken from the raw request. It must never
 * import src/verify.
 */
import { createHash, createHmac } from 'node:crypto';

const UNRESERVED = new Set(Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~', 'latin1'));
const DIGITS = '0123456789ABCDEF';

export type Parameters = readonly (readonly [name: string, value: string])[];

/** RFC 3986 over UTF-8 bytes. */
export function encode(text: string): string {
  let encoded = '';
  for (const byte of Buffer.from(text, 'utf8')) {
    encoded += UNRESERVED.has(byte)
      ? String.fromCharCode(byte)
      : `%${DIGITS.charAt(byte >> 4)}${DIGITS.charAt(byte & 15)}`;
  }
  return encoded;
}

/** Percent-decodes bytes; `+` is a space only in forms. */
function decode(text: string, form: boolean): string {
  const bytes: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    const hex = char === '%' ? /^[0-9A-Fa-f]{2}/.exec(text.slice(index + 1))?.[0] : undefined;
    if (hex !== undefined) {
      bytes.push(parseInt(hex, 16));
      index += 2;
    } else if (char === '+' && form) bytes.push(0x20);
    else bytes.push(...Buffer.from(char, 'utf8'));
  }
  return Buffer.from(bytes).toString('utf8');
}

/** The pairs of a raw query string or form body. */
export function parseQuery(raw: string, form = false): [string, string][] {
  if (raw === '') return [];
  return raw.split('&').map((pair) => {
    const equals = pair.indexOf('=');
    const name = equals === -1 ? pair : pair.slice(0, equals);
    return [decode(name, form), equals === -1 ? '' : decode(pair.slice(equals + 1), form)];
  });
}

function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'));
}

/** Sorted `k=v` joined with `&`. */
export function canonicalParameters(parameters: Parameters): string {
  const sorted = [...parameters];
  sorted.sort((a, b) => byBytes(a[0], b[0]));
  const pieces: string[] = [];
  for (const [name, value] of sorted) pieces.push(encode(name) + '=' + encode(value));
  return pieces.join('&');
}

/** Signature version 1: what the secret signs. `Signature` itself must not be among the parameters. */
export function stringToSignV1(method: string, parameters: Parameters): string {
  return `${method}&%2F&${encode(canonicalParameters(parameters))}`;
}

/** Signature version 1: base64 HMAC-SHA1 with `&` after the secret. */
export function signatureV1(stringToSign: string, secret: string): string {
  return createHmac('sha1', secret + '&')
    .update(stringToSign)
    .digest('base64');
}

export interface RawRequest {
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  /** Query without `?`. */
  readonly query: string;
  /** As received: names in any case, repeated names allowed. */
  readonly headers: Parameters;
}

/** Signature version 3: canonical request over the headers that the client says it has signed. */
export function canonicalRequestV3(request: RawRequest, signedHeaders: readonly string[], bodyHash: string): string {
  let lines = `${request.method}\n${request.path}\n${canonicalParameters(parseQuery(request.query))}\n`;
  for (const name of signedHeaders) {
    const values = request.headers.filter(([header]) => header.toLowerCase() === name).map(([, value]) => value.trim());
    values.sort(byBytes);
    lines += name + ':' + values.join(',') + '\n';
  }
  return `${lines}\n${signedHeaders.join(';')}\n${bodyHash}`;
}

export function stringToSignV3(canonicalRequest: string): string {
  return 'ACS3-HMAC-SHA256\n' + hashHex(canonicalRequest);
}

/** Signature version 3: hex HMAC-SHA256 with the secret as it is. */
export function signatureV3(stringToSign: string, secret: string): string {
  return createHmac('sha256', secret).update(stringToSign).digest('hex');
}

export function hashHex(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
