/** Reports and findings with the one property that a test is about; everything else is plain. */
import type { Finding, Fingerprint, Report, RuleId, Skipped } from '../../src/core/types.ts';

export function findingWith(properties: Partial<Finding>): Finding {
  return {
    fingerprint: `v1:${'0'.repeat(64)}` as Fingerprint,
    rule: 'sample' as RuleId,
    title: 'Sample',
    severity: 'critical',
    confidence: 'high',
    parts: [{ kind: 'sample', sha256: '0'.repeat(64), redacted: '30 characters' }],
    occurrences: [
      {
        source: { kind: 'file', path: 'a.txt' },
        location: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 },
        parts: [],
      },
    ],
    suppression: null,
    verification: { verdict: 'not-checked' },
    ...properties,
  };
}

export interface ReportProperties {
  readonly findings?: readonly Finding[];
  readonly suppressed?: readonly Finding[];
  readonly skipped?: readonly Skipped[];
  readonly interrupted?: boolean;
}

export function reportWith({
  findings = [],
  suppressed = [],
  skipped = [],
  interrupted = false,
}: ReportProperties): Report {
  return {
    schemaVersion: '1',
    tool: { name: 'aksweep', version: '0.0.0' },
    findings,
    suppressed,
    skipped,
    warnings: [],
    customRules: [],
    summary: {
      startedAt: '2026-01-01T00:00:00Z',
      seconds: 0,
      files: 0,
      blobs: 0,
      bytes: 0,
      findings: findings.length,
      bySeverity: { critical: 0, high: 0, medium: 0, low: 0, info: 0 },
      suppressed: { inline: 0, ignoreFile: 0, baseline: 0 },
      hidden: { belowConfidence: 0, belowSeverity: 0, madeUpIds: 0 },
      skipped: skipped.length,
      interrupted,
    },
  };
}
