import { describe, expect, it } from 'vitest';
import type { Finding, Fingerprint, Occurrence, Origin, RuleId } from '../../src/core/types.ts';
import { summarizeAudit } from '../../src/git/history/audit-summary.ts';

type CommitOrigin = Extract<Origin, { readonly kind: 'commit' }>;

const NOW = new Date('2026-01-01T00:00:00Z');

function place(changes: Partial<CommitOrigin>): Occurrence {
  const source: CommitOrigin = {
    kind: 'commit',
    path: 'f',
    commit: 'c',
    author: 'Ann <a@x>',
    date: '2020-01-01T00:00:00Z',
    inHead: false,
    ...changes,
  };
  return { source, location: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 }, parts: [] };
}

function finding(name: string, occurrences: readonly Occurrence[], issuedAt?: string): Finding {
  return {
    fingerprint: `v1:${name}` as Fingerprint,
    rule: 'r' as RuleId,
    title: 't',
    severity: 'high',
    confidence: 'high',
    occurrences,
    suppression: null,
    verification: { verdict: 'not-checked' },
    parts: [{ kind: 'k', sha256: 'x', redacted: '…', ...(issuedAt === undefined ? {} : { issuedAt }) }],
  };
}

const removedIn = (date: string): { commit: string; date: string } => ({ commit: 'r', date });

describe('summarizeAudit', () => {
  it('counts findings, not places', () => {
    const audit = summarizeAudit(
      [
        finding(
          'a',
          [
            place({ path: 'x', date: '2021-05-01T00:00:00Z', author: 'Late <l@x>' }),
            place({ path: 'y' }),
            place({ path: 'y', commit: 'd' }),
          ],
          '2019-04-01T00:00:00Z',
        ),
        finding('b', [place({ path: 'y', date: '2020-02-01T00:00:00Z', inHead: true })], '2019-05-01T00:00:00Z'),
      ],
      NOW,
    );
    expect(audit).toMatchObject({
      byYear: { 2020: 2 },
      byAuthor: { 'Ann <a@x>': 2 },
      byPath: { y: 2, x: 1 },
      byIssueYear: { 2019: 2 },
      inHead: 1,
      removed: 1,
    });
    expect(Object.keys(audit.byPath)).toEqual(['y', 'x']);
  });

  it('lists the longest exposed first; what is still somewhere is exposed until now', () => {
    const audit = summarizeAudit(
      [
        finding('short', [place({ removedIn: removedIn('2020-01-11T00:00:00Z') })]),
        finding('head', [place({ inHead: true }), place({ path: 'g', removedIn: removedIn('2020-01-02T00:00:00Z') })]),
        finding('branch', [place({ date: '2025-12-31T00:00:00Z' })]),
        finding('twice', [
          place({ removedIn: removedIn('2020-02-01T00:00:00Z') }),
          place({ path: 'g', removedIn: removedIn('2020-03-01T00:00:00Z') }),
        ]),
        finding('backwards', [place({ removedIn: removedIn('2019-01-01T00:00:00Z') })]),
      ],
      NOW,
    );
    expect(audit.longestExposed.map(({ fingerprint, until, days }) => [fingerprint, until, days])).toEqual([
      ['v1:head', null, 2192],
      ['v1:twice', '2020-03-01T00:00:00Z', 60],
      ['v1:short', '2020-01-11T00:00:00Z', 10],
      ['v1:branch', null, 1],
      ['v1:backwards', '2019-01-01T00:00:00Z', 0],
    ]);
  });

  it('bears unknown people and dates, names like __proto__, and findings in plain files', () => {
    const audit = summarizeAudit(
      [
        finding('blob', [place({ author: '', date: '', path: '__proto__' })]),
        finding('file', [{ ...place({}), source: { kind: 'file', path: 'f' } }]),
      ],
      NOW,
    );
    expect(audit).toMatchObject({
      byYear: { unknown: 1 },
      byAuthor: { unknown: 1 },
      inHead: 0,
      removed: 1,
      longestExposed: [],
    });
    expect(Object.entries(audit.byPath)).toEqual([['__proto__', 1]]);
    expect(summarizeAudit([], NOW)).toEqual({
      byYear: {},
      byAuthor: {},
      byPath: {},
      byIssueYear: {},
      inHead: 0,
      removed: 0,
      longestExposed: [],
    });
  });
});
