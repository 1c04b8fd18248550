/**
 * What a SARIF file must satisfy: the 2.1.0 schema, and what GitHub code scanning demands beyond it
 * (docs/research/github.md, "Code scanning").
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { default as Ajv } from 'ajv-draft-04';
import { default as addFormats } from 'ajv-formats';
import type { Log, ReportingDescriptor, Result } from 'sarif';

const schema: unknown = JSON.parse(
  readFileSync(
    new URL('../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', import.meta.url),
    'utf8',
  ),
);
// The schema's pattern for languages is not valid with the u flag.
const ajv = new Ajv.default({ strict: false, unicodeRegExp: false, allErrors: true });
addFormats.default(ajv);
const matchesSchema = ajv.compile(schema as object);

export function schemaErrors(log: unknown): string[] {
  matchesSchema(log);
  return (matchesSchema.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Every breach of GitHub's requirements and limits, in words; none for a file that it takes and shows wholly. */
export function githubErrors(text: string): string[] {
  const log: Log = JSON.parse(text);
  const errors: string[] = [];
  const demand = (holds: boolean, message: string): void => {
    if (!holds) errors.push(message);
  };
  demand(gzipSync(text).length <= 10_000_000, 'more than 10 MB compressed');
  demand(log.$schema !== undefined && log.version === '2.1.0', '$schema and version');
  demand(log.runs.length > 0 && log.runs.length <= 20, 'number of runs');
  for (const run of log.runs) {
    const { driver } = run.tool;
    const rules = driver.rules ?? [];
    demand(driver.name !== '', 'driver.name');
    demand(rules.length > 0 && rules.length <= 25_000, 'number of rules');
    demand(new Set(rules.map(({ id }) => id)).size === rules.length, 'a rule twice');
    for (const rule of rules) errors.push(...ruleErrors(rule));
    demand(run.columnKind === 'utf16CodeUnits', 'columnKind');
    demand(
      /^[^/]+\/$/.test(run.automationDetails?.id ?? ''),
      'automationDetails.id is no category with a trailing slash',
    );
    demand(run.results !== undefined && run.results.length <= 5000, 'number of results');
    for (const result of run.results ?? []) errors.push(...resultErrors(result, rules));
  }
  return errors;
}

function ruleErrors(rule: ReportingDescriptor): string[] {
  const errors: string[] = [];
  const texts = [
    rule.id,
    rule.shortDescription?.text,
    rule.fullDescription?.text,
    rule.help?.text,
    rule.help?.markdown,
  ];
  if (texts.some((text) => text === undefined || text === '')) errors.push(`${rule.id}: an empty text`);
  if (
    (rule.name ?? '').length > 255 ||
    (rule.shortDescription?.text ?? '').length > 1024 ||
    (rule.fullDescription?.text ?? '').length > 1024
  )
    errors.push(`${rule.id}: a text too long`);
  const tags = rule.properties?.tags ?? [];
  if (tags.length > 10 || !tags.includes('security') || !tags.includes('external/cwe/cwe-798'))
    errors.push(`${rule.id}: tags`);
  const severity: unknown = rule.properties?.['security-severity'];
  if (typeof severity !== 'string' || !(Number(severity) > 0 && Number(severity) <= 10))
    errors.push(`${rule.id}: security-severity`);
  if (!['very-high', 'high', 'medium', 'low'].includes(String(rule.properties?.['precision'])))
    errors.push(`${rule.id}: precision`);
  if (rule.defaultConfiguration?.level === undefined) errors.push(`${rule.id}: level`);
  return errors;
}

function resultErrors(result: Result, rules: readonly ReportingDescriptor[]): string[] {
  const errors: string[] = [];
  if ((result.message.text ?? '') === '') errors.push('a result without message');
  if (result.ruleId === undefined || rules[result.ruleIndex ?? -1]?.id !== result.ruleId)
    errors.push('ruleIndex and ruleId differ');
  if (result.locations?.length !== 1) errors.push('not one location');
  if ((result.relatedLocations?.length ?? 0) > 100) errors.push('too many related locations');
  for (const { physicalLocation } of [...(result.locations ?? []), ...(result.relatedLocations ?? [])]) {
    const uri = physicalLocation?.artifactLocation?.uri ?? '';
    // RFC 3986: what stands in a path segment, plus the scheme of an absolute URI.
    if (!/^(?:file:\/\/)?(?:[\w.~/-]|%[0-9A-F]{2})+$/.test(uri) || uri.startsWith('./') || uri.startsWith('/'))
      errors.push(`uri ${uri}`);
    const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = physicalLocation?.region ?? {};
    if (
      startLine < 1 ||
      startColumn < 1 ||
      endLine < startLine ||
      (endLine === startLine && endColumn < startColumn) ||
      endColumn < 1
    )
      errors.push('region');
    if (physicalLocation?.region?.snippet !== undefined || physicalLocation?.contextRegion !== undefined)
      errors.push('code in the file');
  }
  if (Object.keys(result.partialFingerprints ?? {}).length === 0) errors.push('no fingerprint');
  return errors;
}
