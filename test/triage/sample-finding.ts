/** Findings for tests of triage: built as the scan room builds them, from values made at run time. */
import { SecretText } from '../../src/core/secret-text.ts';
import type { Finding, Fingerprint, Occurrence, Origin, RuleId } from '../../src/core/types.ts';
import { fingerprint } from '../../src/triage/fingerprint.ts';

/** The fingerprint of an AccessKey ID whose value is the seed; real shapes do not matter here. */
export function sampleFingerprint(seed: string): Fingerprint {
  return fingerprint([{ kind: 'alibaba-access-key-id', value: new SecretText(seed, '…') }]);
}

export function sampleOccurrence(source: Origin | string, line = 1): Occurrence {
  const location = { startLine: line, startColumn: 1, endLine: line, endColumn: 25 };
  return { source: typeof source === 'string' ? { kind: 'file', path: source } : source, location, parts: [] };
}

export function sampleFinding(seed: string, change: Partial<Finding> = {}): Finding {
  const value = new SecretText(seed, '…');
  return {
    fingerprint: sampleFingerprint(seed),
    rule: 'alibaba-access-key' as RuleId,
    title: 'Alibaba Cloud AccessKey',
    severity: 'critical',
    confidence: 'high',
    parts: [{ kind: 'alibaba-access-key-id', sha256: value.sha256(), redacted: '…' }],
    occurrences: [sampleOccurrence(`src/${seed}.ts`)],
    suppression: null,
    verification: { verdict: 'not-checked' },
    ...change,
  };
}
