/**
 * No reporter lets a credential value out: canary values stand only in `parts[].value`, and no output holds them unless
 * asked.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generate } from '../../src/alibaba/generate.ts';
import type { Finding, Report } from '../../src/core/types.ts';
import { FORMATS } from '../../src/report/formats.ts';
import type { Format } from '../../src/report/formats.ts';
import { REPORTERS } from './all-reporters.ts';
import { auditReport, optionsWith, textOf } from './sample-report.ts';

const MAKERS = [
  generate.AKID24,
  generate.AKID16,
  generate.SECRET30,
  generate.STSID,
  generate.STSSECRET,
  generate.STSTOKEN,
  generate.HEX32,
  generate.JWT,
] as const;
/** The formats that --show-secrets reaches. */
const SHOWING: readonly Format[] = ['console', 'json', 'jsonl'];

function withCanaries(report: Report, canaries: readonly string[]): Report {
  const planted = (finding: Finding): Finding => ({
    ...finding,
    parts: finding.parts.map((part, index) => ({ ...part, value: canaries[index % canaries.length] ?? '' })),
  });
  return { ...report, findings: report.findings.map(planted), suppressed: report.suppressed.map(planted) };
}

describe('reporters and values', () => {
  const report = auditReport();

  it('never print a value that was not asked for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMATS),
        fc.constantFrom('en' as const, 'zh' as const),
        fc.boolean(),
        fc.array(fc.nat(MAKERS.length - 1), { minLength: 1, maxLength: 3 }),
        (format, lang, all, picks) => {
          const canaries = picks.map((pick) => (MAKERS[pick] ?? generate.SECRET30)());
          const options = optionsWith({ lang, verbose: all, includeSuppressed: all, includeHistory: all, color: all });
          const text = textOf(REPORTERS[format](withCanaries(report, canaries), options));
          expect(text.length).toBeGreaterThan(1000);
          for (const canary of canaries) {
            expect(text).not.toContain(canary);
            expect(text).not.toContain(Buffer.from(canary).toString('base64'));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each(FORMATS)('%s prints values with --show-secrets only where that is promised', (format) => {
    const canary = generate.SECRET30();
    const text = textOf(
      REPORTERS[format](
        withCanaries(report, [canary]),
        optionsWith({ showSecrets: true, verbose: true, includeSuppressed: true, includeHistory: true }),
      ),
    );
    expect(text.includes(canary)).toBe(SHOWING.includes(format));
  });
});
