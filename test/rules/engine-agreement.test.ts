/**
 * V8, re2js and RE2 find the same: a rule means one thing, whatever runs it. Built-in patterns on every example and
 * case; made patterns on made texts, with the offsets of groups and a search that begins in the middle of a text.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../src/alibaba/generate.ts';
import { builtinRules } from '../../src/rules/builtin.ts';
import { compileRule, type MakePattern, type TextPattern } from '../../src/rules/compiled.ts';
import { PatternFault, re2jsPattern } from '../../src/rules/re2js-engine.ts';
import { nativeOrRe2js } from '../../src/rules/user-pattern.ts';
import { readCaseFiles } from '../cases/case-file.ts';
import { fillCase } from '../cases/fill-case.ts';
import { pattern, portablePattern, text, portableText } from './made-patterns.ts';
import { WITHOUT_RE2 } from './with-re2.ts';

const v8: MakePattern = (source, flags) => new RegExp(source, flags);
const re2 = nativeOrRe2js();
const runs = process.env['AKSWEEP_SLOW'] === undefined ? 300 : 5000;

/** Texts as views hold them: one unit per byte. */
function fixtureTexts(): string[] {
  const examples = builtinRules().flatMap((rule) =>
    [...rule.examples, ...rule.negativeExamples].map((example) => Buffer.from(fillTemplate(example.text))),
  );
  const cases = readCaseFiles().flatMap((file) => file.cases.map((one) => fillCase(one).bytes));
  return [...examples, ...cases].map((bytes) => Buffer.from(bytes).toString('latin1'));
}

/** Every match from `start` on: its place and the places of its groups. */
function matchesFrom(regex: TextPattern, subject: string, start = 0): string[] {
  regex.lastIndex = start;
  const found: string[] = [];
  for (let match = regex.exec(subject); match !== null; match = regex.exec(subject)) {
    const groups = Array.from({ length: match.length }, (_, group) => {
      const place = match?.indices?.[group];
      return `${match?.[group] ?? '-'}@${place === undefined ? '-' : place.join('..')}`;
    });
    found.push(`${match.index}: ${groups.join(' ')}`);
    // Half of a character of two units is no place to begin at: the engines take it for either end.
    if (match[0] === '') regex.lastIndex += unitsAt(subject, match.index);
  }
  // A search that found nothing more begins anew.
  return [...found, `then ${regex.lastIndex}`];
}

/** UTF-16 units of the character at a place; 1 at the end. */
function unitsAt(subject: string, at: number): number {
  return (subject.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** The place itself, or the one before it where it is inside of a character. */
function placeIn(subject: string, at: number): number {
  const place = Math.min(at, subject.length);
  return place > 0 && unitsAt(subject, place - 1) === 2 ? place - 1 : place;
}

/** Fails unless the engines agree on all matches, from the start and from `start`, and on whether there is one. */
function expectAgreement(
  [make, other]: readonly [MakePattern, MakePattern],
  source: string,
  flags: string,
  subject: string,
  start: number,
): void {
  const [one, two] = [make(source, `gd${flags}`), other(source, `gd${flags}`)];
  expect(matchesFrom(two, subject)).toEqual(matchesFrom(one, subject));
  expect(matchesFrom(two, subject, start)).toEqual(matchesFrom(one, subject, start));
  expect(other(source, flags).test(subject)).toBe(make(source, flags).test(subject));
  expect(other(`(?:${source})$`, flags).test(subject)).toBe(make(`(?:${source})$`, flags).test(subject));
}

const others: readonly (readonly [string, MakePattern])[] = [
  ['re2js', re2jsPattern],
  ...(re2 === null ? [] : ([['re2', re2]] as const)),
];

/** For pieces of the texts as they stand before a value: 1 for a pattern that has a match there, else 0. */
function testedPieces(patterns: readonly (TextPattern | null)[], texts: readonly string[]): string {
  return texts
    .flatMap((subject) =>
      Array.from({ length: Math.max(0, Math.floor((subject.length - 40) / 97) + 1) }, (_, index) => {
        const end = 40 + index * 97;
        const piece = subject.slice(Math.max(0, end - 160), end);
        return patterns.map((one) => (one === null ? '' : Number(one.test(piece)))).join('');
      }),
    )
    .join();
}

describe.each(others)('V8 and %s', (_, other) => {
  const texts = fixtureTexts();

  it.each(builtinRules().map((rule) => [rule.info.id, rule] as const))('agree on the patterns of %s', (__, rule) => {
    const compiled = { v8: compileRule(rule), other: compileRule(rule, other) };
    for (const [at, { regex, left, notLeft, near }] of compiled.v8.patterns.entries()) {
      const twin = compiled.other.patterns[at];
      if (twin === undefined) throw new Error('a pattern is missing');
      expect(texts.flatMap((subject) => matchesFrom(twin.regex, subject))).toEqual(
        texts.flatMap((subject) => matchesFrom(regex, subject)),
      );
      expect(testedPieces([twin.left, twin.notLeft, twin.near], texts)).toBe(
        testedPieces([left, notLeft, near], texts),
      );
    }
  });

  it('agree on made patterns that mean the same in JavaScript and RE2', () => {
    fc.assert(
      fc.property(
        portablePattern,
        fc.constantFrom('', 'i'),
        portableText,
        fc.nat(12),
        (source, flags, subject, start) =>
          expectAgreement([v8, other], source, flags, subject, placeIn(subject, start)),
      ),
      { numRuns: runs },
    );
  });
});

describe.skipIf(re2 === null)(re2 === null ? `${WITHOUT_RE2}: re2js was not held to it` : 're2js and RE2', () => {
  it('agree on made patterns of all of RE2', () => {
    fc.assert(
      fc.property(pattern, fc.constantFrom('', 'i'), text, fc.nat(12), (source, flags, subject, start) => {
        if (re2 === null) return;
        expectAgreement([re2, re2jsPattern], source, flags, subject, placeIn(subject, start));
      }),
      { numRuns: runs },
    );
  });

  it.each([
    ['named groups', '(?<key>k\\w+)=(?P<value>[^;]*)', 'k1=a;k22=;kk=\u00e9'],
    ['empty matches', 'x*', 'axxb'],
    ['empty matches between characters of two units', '', 'a\u{1f511}b'],
    ['Latin-1 bytes', '\\xe5\\xaf\\x86[^\\x00-\\x7f]{0,3}', '\u00e5\u00af\u0086\u00e7\u00a0\u0081='],
    ['either case beyond ASCII', '(?i)stra\u00dfe|\u00e9t\u00e9|k|s', 'STRA\u1e9eE \u00c9T\u00c9 \u212a \u017f'],
    ['classes of Unicode', '\\p{Han}+|\\p{Lu}\\pN', '\u5bc6\u94a5 A1'],
    ['anchors', '(?m)^a|b$|\\Ac|d\\z', 'c\na\nb\nd'],
    ['word boundaries', '\\bk\\w*\\b|\\B-\\B', 'key -- xk -\u00e9'],
    ['POSIX classes', '[[:alpha:]]+[[:^digit:]]', 'ab1 c'],
    ['quoted text', '\\Qa.b*\\E+', 'a.b** a.b'],
    ['lazy repeats', 'a.{1,3}?b|c??d', 'aabb cd'],
  ])('%s', (_, source, subject) => {
    if (re2 === null) return;
    for (let start = 0; start <= subject.length; start++)
      expectAgreement([re2, re2jsPattern], source, '', subject, placeIn(subject, start));
  });
});

describe('what RE2 does not have', () => {
  it.each(['a(?=b)', 'a(?!b)', '(?<=a)b', '(?<!a)b', '[(?=]a\\\\(?=b)'])('look-around: %s', (source) => {
    expect(() => re2jsPattern(source, 'g')).toThrow(/^it uses look-around, which RE2 does not have; use notBefore/);
  });

  it.each(['(a)\\1', '(?<n>a)\\k<n>', '(a)[b]\\\\\\1', '(a)\\8'])('back-references: %s', (source) => {
    expect(() => re2jsPattern(source, 'g')).toThrow('it uses a back-reference, which RE2 does not have');
  });

  it.each(['[(?=]a', '\\(?=a', '\\\\1', '\\101', 'k<a', '\\Q(?=\\1\\E'])('%s is neither', (source) => {
    expect(() => re2jsPattern(source, 'g')).not.toThrow();
  });

  it.each([
    ['[', 'missing closing ]'],
    ['(', 'missing closing )'],
    ['a{2,1}', 'invalid repeat count'],
    ['a{1001}', 'invalid repeat count'],
    ['*', 'missing argument to repetition operator'],
    ['(?<n>a)(?<n>b)', 'duplicate capture group name'],
    ['('.repeat(2000) + 'a' + ')'.repeat(2000), 'nest'],
  ])('%s is no pattern, and the reason quotes nothing of it', (source, reason) => {
    expect(() => re2jsPattern(source, 'g')).toThrow(PatternFault);
    expect(() => re2jsPattern(source, 'g')).toThrow(reason);
  });
});
