/** A value under a comment that was written for another one: every report for people says so, and JSON holds it. */
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/report/read-report.ts';
import { FORMATS } from '../../src/report/formats.ts';
import { REPORTERS } from './all-reporters.ts';
import { optionsWith, pairFinding, reportOf, textOf } from './sample-report.ts';

const finding = pairFinding();
const lapsed = {
  ...finding,
  occurrences: finding.occurrences.map((occurrence) => ({
    ...occurrence,
    lapsedSuppression: { kind: 'inline', reason: 'example' } as const,
  })),
};

describe('a lapsed suppression', () => {
  // Those for programs have a field or a column.
  it.each(FORMATS.filter((format) => !['csv', 'json', 'jsonl'].includes(format)))(
    'is said in %s, in both languages, and only where there is one',
    (format) => {
      const texts = { en: /ignored until now: the value changed/i, zh: /此前已忽略：值已改变/ };
      for (const lang of ['en', 'zh'] as const) {
        const text = (one: typeof finding): string =>
          textOf(REPORTERS[format](reportOf([one]), optionsWith({ lang }))).replaceAll(
            /\s+/g,
            lang === 'en' ? ' ' : '',
          );
        expect(text(lapsed)).toMatch(texts[lang]);
        expect(text(finding)).not.toMatch(texts[lang]);
      }
    },
  );

  it('has a column of its own in CSV', () => {
    const column = (one: typeof finding): (string | undefined)[] =>
      textOf(REPORTERS.csv(reportOf([one]), optionsWith()))
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(',').at(-1));
    expect(column(lapsed)).toEqual(['ignored_until_now', ...finding.occurrences.map(() => 'yes')]);
    expect(column(finding)).toEqual(['ignored_until_now', ...finding.occurrences.map(() => '')]);
  });

  it('stays in the JSON report when it is read back', () => {
    const json = textOf(REPORTERS.json(reportOf([lapsed]), optionsWith()));
    expect(parseReport(json).findings[0]?.occurrences).toMatchObject(lapsed.occurrences);
  });
});
