/**
 * Console lines that a CI reads as commands: whatever the scanned tree is called and holds, no runner finds a command
 * in any output.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Report, Suppression } from '../../src/core/types.ts';
import { escapeText, stringifySafely } from '../../src/report/words/escape-text.ts';
import { FORMATS } from '../../src/report/formats.ts';
import { xmlText } from '../../src/report/plain/xml-text.ts';
import { logLine, remark } from '../../src/action/workflow-commands.ts';
import { consoleReport } from '../../src/action/log.ts';
import { REPORTERS } from './all-reporters.ts';
import { commandsIn } from './runner-parsers.ts';
import {
  auditReport,
  fingerprintOf,
  objectId,
  optionsWith,
  pairFinding,
  pairPlace,
  sampleRule,
  textOf,
} from './sample-report.ts';

const SEQUENCES = [
  '::stop-commands::x',
  '::add-mask::a',
  '::error file=a,line=1::b',
  '::set-output name=x::y',
  '::',
  ':',
  '##[group]x',
  '##[add-mask]x',
  '##[',
  '##',
  '#',
  '##vso[task.setvariable variable=x]y',
  '##VSO[',
  "##teamcity[buildStatus text='x']",
  'section_start:1700000000:x',
  'section_end:1:x',
  '\r\u001b[0K',
  'travis_fold:start:x',
  'travis_time:end:x',
  '--- ',
  '+++ ',
  '~~~ ',
  '^^^ +++',
  '--- a',
  ' ',
  '\u00a0',
  '\u3000',
  '\t',
  '\n',
  '\r',
  '\v',
  '\f',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u001b[31m',
  '\u001b]0;x\u0007',
  '\u200b',
  '\u034f',
  '\ufe0f',
  '\u00ad',
  '中文',
  '，',
  'word',
  'a/',
  '/',
  '.env',
  '[',
  ']',
  '…',
] as const;
const hostile = fc
  .array(
    fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...SEQUENCES) }, fc.string({ unit: 'binary', maxLength: 3 })),
    { maxLength: 9 },
  )
  .map((pieces) => pieces.join(''));

const someText = fc.tuple(hostile, hostile, hostile, hostile);

/**
 * A report with hostile text wherever text of the scanned tree, of a user's rule or of a report that is converted can
 * stand.
 */
function hostileReport([a, b, c, d]: readonly [string, string, string, string]): Report {
  const base = auditReport();
  const { audit } = base.summary;
  const suppression = (reason: string): Suppression => ({
    kind: 'ignore-file',
    entry: b,
    line: 1,
    expires: null,
    reason,
  });
  const commit = {
    kind: 'commit',
    path: a,
    commit: objectId('one'),
    author: b,
    date: '2019-03-04T05:06:07Z',
    inHead: false,
    refs: [c, `refs/heads/${d}`],
    otherPaths: [d, a],
  } as const;
  const spoilt = (finding: Finding, number: number): Finding => {
    const parts = finding.parts.map((part) => ({
      ...part,
      kind: number % 2 === 0 ? part.kind : c,
      profile: a,
      mode: b,
      note: d,
      redacted: `${c}…9f`,
      value: d,
    }));
    const at = Math.min(a.length, 2);
    const excerpt = {
      line: 3,
      text: `${a}[30 characters]${b}`,
      highlight: { start: a.length, end: a.length + '[30 characters]'.length },
    };
    const sources = [
      { kind: 'file', path: a },
      commit,
      { kind: 'archive-member', path: `${b}!${c}`, archive: b, member: c },
      { ...commit, object: 'commit-message' },
      { kind: 'staged', path: d },
      { kind: 'stdin', path: c },
    ] as const;
    return {
      ...finding,
      parts,
      title: d,
      occurrences: sources.map((source, index) =>
        pairPlace(parts, {
          source,
          excerpt: index % 2 === 0 ? excerpt : { line: 1, text: b, highlight: { start: 0, end: at } },
        }),
      ),
      verification: {
        verdict: 'active',
        reason: a,
        requestId: b,
        endpoint: c,
        checkedAt: '2026-11-21T11:00:00Z',
        identity: { type: 'RAMUser', accountId: c, arn: d },
      },
    };
  };
  const rule = sampleRule({
    id: 'team-rule' as Finding['rule'],
    title: a,
    description: `${b} ${c}`,
    remediation: [d, a, b, c],
    references: [`https://example.com/${a}`, b],
    builtin: false,
  });
  const { zh: _zh, ...rest } = rule;
  return {
    ...base,
    findings: base.findings.map(spoilt),
    suppressed: [
      pairFinding({ title: c, suppression: suppression(d) }),
      pairFinding({ suppression: { kind: 'inline', reason: a } }),
    ].map(spoilt),
    skipped: [
      { path: a, reason: 'unreadable', detail: b, incomplete: true },
      { path: c, reason: 'symlink', incomplete: false },
    ],
    warnings: [d, `${a} ${b} ${c}`, `the file ${c} ${d}`],
    customRules: [rest],
    summary: {
      ...base.summary,
      ...(audit === undefined
        ? {}
        : {
            audit: {
              ...audit,
              byAuthor: { [a]: 1, [b]: 2 },
              byPath: { [c]: 3, [d]: 4 },
              longestExposed: [
                ...audit.longestExposed,
                { fingerprint: fingerprintOf('x'), since: '2019-01-01', until: null, days: 3 },
              ],
            },
          }),
    },
  };
}

/** The command that the github format and the action mean: its properties hold no colon. */
const MEANT = /^::(?:error|warning|notice) (?:file|title)=[^:]*::/;

describe('console lines that a CI reads as commands', () => {
  it.each(FORMATS)('%s writes none, whatever the texts are', (format) => {
    fc.assert(
      fc.property(
        someText,
        fc.boolean(),
        fc.constantFrom('en' as const, 'zh' as const),
        fc.integer({ min: 20, max: 120 }),
        (texts, all, lang, width) => {
          const options = optionsWith({
            lang,
            width,
            verbose: all,
            includeSuppressed: all,
            includeHistory: all,
            color: all,
            showSecrets: all,
          });
          const lines = textOf(REPORTERS[format](hostileReport(texts), options)).split('\n');
          // What this format means to say is a command; nothing else in such a line is one.
          const meant = format === 'github' ? MEANT : /^(?!)/;
          expect(commandsIn(lines.map((line) => line.replace(meant, '')).join('\n'))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('the log of the action has only its own', () => {
    fc.assert(
      fc.property(someText, (texts) => {
        const [first = '', ...rest] = textOf(consoleReport(hostileReport(texts), optionsWith({ width: 120 }), 'token'))
          .trimEnd()
          .split('\n');
        expect([first, rest.pop()]).toEqual(['::stop-commands::token', '::token::']);
        expect(commandsIn(rest.join('\n'))).toEqual([]);
        expect(commandsIn(logLine(texts[0]))).toEqual([]);
        expect(
          commandsIn(remark('notice', texts[0], texts[1], { path: texts[2], line: 1 }).replace(MEANT, '')),
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['::stop-commands::x', '\\x3a:stop-commands::x'],
    [' ::error::x', ' \\x3a:error::x'],
    ['a ##vso[task.complete]', 'a \\x23#vso[task.complete]'],
    ['##teamcity[x]', '\\x23#teamcity[x]'],
    ['###[group]', '#\\x23#[group]'],
    ['section_start:1:x', 'section\\x5fstart:1:x'],
    ['--- a/b', '\\x2d-- a/b'],
    // Names that are no command stay as they are.
    ['src/std::vector.hpp', 'src/std::vector.hpp'],
    ['C# notes ## draft [1].md', 'C# notes ## draft [1].md'],
    ['a --- b', 'a --- b'],
  ])('a file called %j is shown as %j', (name, shown) => {
    expect(escapeText(name)).toBe(shown);
  });

  it('JSON and XML give back what was there', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        expect(JSON.parse(stringifySafely({ [name]: name }))).toEqual({ [name]: name });
        expect(commandsIn(`  ${stringifySafely([name])}`)).toEqual([]);
        const references = xmlText(name).replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
        const unescaped = references
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&apos;', "'")
          .replaceAll('&amp;', '&');
        expect(unescaped).toBe(escapedControls(name));
      }),
    );
  });
});

/** XML 1.0 has no place for controls: those alone are written in a form that is for reading only. */
function escapedControls(name: string): string {
  return [...name]
    .map((character) => (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(character) ? escapeText(character) : character))
    .join('')
    .replace(/[\ufffe\uffff]/g, '\ufffd');
}
