/** Patterns of users in the whole scanner: where a group's value stands, and patterns that are hard for any engine. */
import { describe, expect, it } from 'vitest';
import { ALIBABA_CHECKS } from '../../src/alibaba/checks.ts';
import { parseLocatedRules } from '../../src/rules/rule-file.ts';
import { loadRe2 } from '../../src/rules/re2-engine.ts';
import type { MakePattern } from '../../src/rules/compiled.ts';
import { compileUserRule, nativeOrRe2js, re2jsPattern } from '../../src/rules/user-pattern.ts';
import { createBlobScanner } from '../../src/scan/blob-scanner.ts';
import { WITHOUT_RE2 } from '../rules/with-re2.ts';

const engines: readonly (readonly [string, MakePattern])[] = [
  ['re2js', re2jsPattern],
  ['re2', nativeOrRe2js() ?? re2jsPattern],
].filter(([name]) => name === 're2js' || loadRe2() !== null) as [string, MakePattern][];

/** A rule with the keyword `tok`. @param more further keys of its pattern, in YAML */
function ruleWith(pattern: string, more: string, make: MakePattern) {
  const text = [
    'id: my-token',
    'title: My token',
    'description: Opens the door.',
    'severity: high',
    'keywords: [tok]',
    'patterns:',
    `  - pattern: '${pattern}'`,
    ...more.split('\n').map((line) => `    ${line}`),
    "examples: ['tok']",
    "negativeExamples: ['kot']",
  ].join('\n');
  return parseLocatedRules(text, 'rules.yaml', false).map(({ rule, locate }) => compileUserRule(rule, locate, make));
}

/** What is found in a blob, as `value@offset`, and the rules that were given up in it. */
function scan(rules: ReturnType<typeof ruleWith>, texts: readonly string[]): { found: string[]; costly: string[] } {
  const costly: string[] = [];
  const scanner = createBlobScanner(rules, {
    checks: ALIBABA_CHECKS,
    nowSeconds: 1_700_000_000,
    onCostly: (path, ids) => costly.push(`${path}: ${ids.join()}`),
  });
  const found = texts.flatMap((text, index) =>
    scanner
      .scanBytes(Buffer.from(text, 'latin1'), `${index}.txt`)
      .matches.flatMap(({ match }) => match.parts.map((part) => `${part.value.reveal()}@${part.span.start}`)),
  );
  return { found, costly };
}

it.skipIf(loadRe2() !== null)(`${WITHOUT_RE2}: only re2js ran`, () => {});

describe.each(engines)('on %s', (_engine, make) => {
  it('a value is where its group is, not where the same text comes last in the match', () => {
    const rules = ruleWith('tok=(\\w{4,});\\w+', 'group: 1', make);
    expect(scan(rules, ['x tok=abcd;abcd y']).found).toEqual(['abcd@6']);
    expect(scan(ruleWith('(tok)=(\\w+)', 'group: 1', make), ['tok=tok']).found).toEqual(['tok@0']);
  });

  it('a group that takes no part gives nothing', () => {
    expect(scan(ruleWith('tok=(?:-(\\w+)|b)', 'group: 1', make), ['tok=b tok=-xy']).found).toEqual(['xy@11']);
  });

  it('patterns that hang a backtracking engine end', () => {
    for (const pattern of ['tok(a+)+$', 'tok(a|aa)+b', '(?:[a-z]{1,30}){1,30}=tok', '\\w*tok\\w*\\s*[:=]$'])
      expect(scan(ruleWith(pattern, "notBefore: '!'", make), [`tok${'a'.repeat(30_000)}!`]).costly).toEqual([]);
  });

  it('matches that come close together are all found', () => {
    const line = (index: number): string => `tok=${'v'.repeat(24)}${String(index).padStart(4, '0')};\n`;
    const text = Array.from({ length: 900 }, (_, index) => line(index)).join('');
    const { found, costly } = scan(ruleWith('tok=(v+\\d+)', 'group: 1', make), [text]);
    expect(found).toHaveLength(900);
    expect(costly).toEqual([]);
  });

  it('rejected values that begin at every place are all tried when they cannot be long', () => {
    const { found, costly } = scan(ruleWith('[!-~]{20,40}', "notBefore: '@'\nnear: 'no such word'", make), [
      `${'tok-+:.'.repeat(1500)}`,
    ]);
    expect({ found, costly }).toEqual({ found: [], costly: [] });
  });

  it('a pattern that looks to the end of a text for each of its matches is given up in that blob, and says so', () => {
    const rules = ruleWith('k(?:[^;]*z)?', "notBefore: '!'\nnotAfter: '!'", make);
    const hostile = 'tok'.repeat(6_000);
    const { found, costly } = scan(rules, [hostile, 'tok', hostile]);
    // Not remembered from the first time as a text in which there is nothing.
    expect(costly).toEqual(['0.txt: my-token', '2.txt: my-token']);
    expect(found).toContain('k@2');
  });
});
