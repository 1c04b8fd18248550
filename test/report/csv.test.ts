/** CSV: read back with a reader of the grammar of RFC 4180, and no cell that a spreadsheet runs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_COLUMNS, reportCsv } from '../../src/report/plain/csv.ts';
import { optionsWith, pairFinding, pairPlace, reportOf, sampleReport, textOf } from './sample-report.ts';

/** RFC 4180 §2, strict: throws at anything that is not in the grammar. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (match === null) throw new Error(`not CSV at ${at}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('csv report', () => {
  it('has one row per place under a header, all of the same length', () => {
    const report = sampleReport();
    const rows = parseCsv(textOf(reportCsv(report, optionsWith())));
    expect(rows[0]).toEqual(CSV_COLUMNS);
    expect(rows).toHaveLength(1 + report.findings.flatMap(({ occurrences }) => occurrences).length);
    for (const row of rows) expect(row).toHaveLength(CSV_COLUMNS.length);
    const column = (name: (typeof CSV_COLUMNS)[number]): string[] =>
      rows.slice(1).map((row) => row[CSV_COLUMNS.indexOf(name)] ?? '');
    expect(new Set(column('severity'))).toEqual(new Set(['critical', 'high', 'medium', 'info']));
    expect(column('severity')[0]).toBe('critical');
    expect(column('verdict')[0]).toBe('active');
    expect(column('author')).toContain('Zhang San <zhang@example.com>');
    expect(column('path')).toContain('lib/a.jar!app.yml');
  });

  it('lists suppressed findings only when asked', () => {
    const suppressed = (includeSuppressed: boolean): number =>
      parseCsv(textOf(reportCsv(sampleReport(), optionsWith({ includeSuppressed })))).filter((row) =>
        row.includes('ignore-file'),
      ).length;
    expect(suppressed(false)).toBe(0);
    expect(suppressed(true)).toBe(1);
  });

  it('turns every formula into text and stays CSV for any path', () => {
    const finding = pairFinding();
    const start = fc.constantFrom('=', '+', '-', '@', '\t=', '\r', '\uff1d', '"', '', ' ');
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary', maxLength: 30 }), (first, rest) => {
        const source = { kind: 'file', path: first + rest } as const;
        const [, row = []] = parseCsv(
          textOf(
            reportCsv(
              reportOf([{ ...finding, title: first + rest, occurrences: [pairPlace(finding.parts, { source })] }]),
              optionsWith(),
            ),
          ),
        );
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/);
      }),
    );
  });
});
