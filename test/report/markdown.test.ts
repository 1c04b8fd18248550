/** The Markdown report: tables that hold, links, steps, the audit, and a size limit that is kept. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/types.ts';
import { reportMarkdown } from '../../src/report/markdown/markdown.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';
import {
  auditReport,
  cleanReport,
  optionsWith,
  pairFinding,
  pairPlace,
  reportOf,
  sampleReport,
  textOf,
} from './sample-report.ts';

const markdown = (report: Report, options: Partial<ReportOptions> = {}): string =>
  textOf(reportMarkdown(report, optionsWith(options)));

/** Cells of every table row: split at bars that no backslash escapes. */
function tableRows(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .replace(/^\||\|$/g, '')
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
}

describe('markdown report', () => {
  it('says one line when nothing was found', () => {
    expect(markdown(cleanReport())).toBe('No Alibaba Cloud credentials found: 12,345 files, 1.2 GB, 3.4 s.\n');
  });

  it('has a table of findings worst first, details, and the steps of every rule that found something', () => {
    const text = markdown(sampleReport());
    const rows = tableRows(text);
    expect(rows.slice(2).map((cells) => [cells[0], cells[1]])).toEqual([
      ['1', 'critical'],
      ['2', 'critical'],
      ['3', 'high'],
      ['4', 'medium'],
      ['5', 'info'],
    ]);
    expect(rows[2]?.at(-1)).toBe('**LIVE ROOT KEY: whoever has it owns the whole account**');
    expect(rows[3]?.[6]).toBe('2019-03-04');
    for (const row of rows) expect(row).toHaveLength(8);
    expect(text.match(/^## How to revoke: /gm)).toHaveLength(3);
    expect(text).toContain('4. Use a RAM role instead');
    expect(text).toContain('removed in');
    expect(text.replace(/`[^`\n]+`/g, '')).not.toMatch(/<(?!\/?code>)[a-z]/i);
  });

  it('links every place when it knows addresses', () => {
    const text = markdown(sampleReport(), {
      linkTo: ({ source, location }) =>
        source.kind === 'file'
          ? `https://example.com/blob/${encodeURIComponent(source.path)}#L${location.startLine}`
          : undefined,
    });
    expect(text).toContain('[`config/app.yml:3:16`](https://example.com/blob/config%2Fapp.yml#L3)');
  });

  it('draws the audit as tables', () => {
    const text = markdown(auditReport());
    expect(text).toContain('## Audit\n\n1 still in HEAD, 3 only in history\n');
    expect(text).toContain('| `2021` | 1 |\n| `2019` | 3 |\n');
    expect(text).toContain('| `old/配置.properties` | 2 |');
    expect(text).toMatch(
      /\| 2,819 \| 2019-03-04 \| still there \| `LTAI5t….., 30 characters` \| `lib\/a\.jar!app\.yml` \|/,
    );
    expect(markdown(auditReport(), { lang: 'zh' })).toContain('## 审计');
  });

  it('keeps to the size it is given, worst first, and says how many are missing', () => {
    const findings = Array.from({ length: 400 }, (_, index) =>
      pairFinding({ severity: index === 399 ? 'critical' : 'medium' }),
    );
    const report = reportOf(findings, {
      skipped: [{ path: 'x'.repeat(5000), reason: 'unreadable', incomplete: true }],
    });
    fc.assert(
      fc.property(fc.integer({ min: 1500, max: 200_000 }), (maxBytes) => {
        const text = markdown(report, { maxBytes });
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
        const listed = tableRows(text).length - 2;
        if (listed < 400)
          expect(text).toContain(
            listed === 399 ? '1 more finding is not listed here' : `${400 - listed} more findings are not listed here`,
          );
        expect(text).toContain('| 1 | critical |');
      }),
      { numRuns: 30 },
    );
    expect(tableRows(markdown(report, { maxBytes: 1_000_000 }))).toHaveLength(402);
    // Where what follows the table fits, and the worst finding not beside it.
    for (let maxBytes = 4000; maxBytes < 7000; maxBytes += 20)
      expect(markdown(report, { maxBytes }), `${maxBytes} bytes`).toContain('| 1 | critical |');
  });

  it('keeps its tables whole for any path and title', () => {
    const finding = pairFinding();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const report = reportOf([
          {
            ...finding,
            title: `|${text}`,
            occurrences: [pairPlace(finding.parts, { source: { kind: 'file', path: `${text}|\n` } })],
          },
        ]);
        const rows = tableRows(markdown(report));
        expect(rows).toHaveLength(3);
        expect(rows[2]).toHaveLength(8);
      }),
    );
  });
});
