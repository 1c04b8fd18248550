/** Which patterns are proven bounded, and that the proof is right: steps are counted, not timed. */
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/rules/load-rules.ts';
import { unboundedReason } from './bounded.ts';
import { countSteps } from './step-counter.ts';

/** Pattern, and a text that is as hard for it as can be thought of. */
const BOUNDED: readonly (readonly [string, string])[] = [
  ['LTAI[A-Za-z0-9]{12,22}', 'LTAI'],
  ['[A-Za-z0-9]{30}', 'a'],
  ['secret\\s{0,8}[:=]\\s{0,8}["\']([^"\']{1,80})', 'secret = '],
  ['key=[a-z]+;', 'key=a'],
  ['abc.*', 'abc'],
  ['secret=[^\\n]+', 'secret='],
  ['abc=[a-z]+def', 'abc='],
  ['abc.{0,100}def', 'abc'],
  ['(?:foo|bar)[ \\t]{0,20}=', 'foo '],
  ['x[0-9]+-[a-z]+-', 'x1-a'],
  ['^-----BEGIN [A-Z ]{1,40}-----', '-----BEGIN '],
  ['(?:ab?){0,6}z', 'ab'],
];

const UNBOUNDED: readonly (readonly [string, string])[] = [
  ['(a+)+$', 'a'],
  ['(?:a|aa)+b', 'a'],
  ['\\w*secret', 'a'],
  ['[a-z]+@', 'a'],
  ['x[a-z]+[a-z0-9]+!', 'xa'],
  ['x[a-z]+!', 'x'],
  ['abc.*def', 'abc'],
  ['(?:id|x)(?:[a-z]+)=', 'x'],
  ['(?:[a-z]{1,50}){1,50}=', 'a'],
  ['a.*.*b', 'a'],
  ['(?:x+y?)*z', 'x'],
  ['(?:a?){60}a{60}', 'a'],
];

const LIMIT = 3_000_000;
/** Steps for a text of `length` characters and for one twice as long. */
function growth(pattern: string, unit: string, length: number): { steps: number; twice: number } {
  const text = unit.repeat(Math.ceil(length / unit.length));
  return { steps: countSteps(pattern, `${text}?`, LIMIT), twice: countSteps(pattern, `${text}${text}?`, LIMIT) };
}

describe('bounded patterns', () => {
  it.each(BOUNDED)('%s', (pattern) => {
    expect(unboundedReason(pattern)).toBeNull();
  });

  it.each(BOUNDED)('%s takes steps in proportion to the text', (pattern, unit) => {
    const { steps, twice } = growth(pattern, unit, 2000);
    expect(twice).toBeLessThan(steps * 2.2);
    expect(twice).toBeLessThan(LIMIT);
  });
});

describe('unbounded patterns', () => {
  it.each(UNBOUNDED)('%s', (pattern) => {
    expect(unboundedReason(pattern)).toMatch(/^(?:it|its|two) /);
  });

  it.each(UNBOUNDED)('%s does take more than its share of steps', (pattern, unit) => {
    const { steps, twice } = growth(pattern, unit, 28);
    expect(twice === LIMIT || twice > steps * 3).toBe(true);
  });
});

describe('what RE2 does not have', () => {
  it.each(['(?=a)b', '(?<!a)b', '(a)\\1', '(?!x)y', '(?<=x)y'])('%s', (pattern) => {
    expect(unboundedReason(pattern)).toMatch(/RE2 does not have/);
  });

  it.each(['[', '(', 'a{2,1}', '*'])('%s is no pattern', (pattern) => {
    expect(() => unboundedReason(pattern)).toThrow(SyntaxError);
  });
});

describe('the built-in patterns', async () => {
  const { compiled } = await loadRules();
  const patterns = compiled.flatMap(({ rule }) => rule.patterns.map(({ pattern }) => [rule.info.id, pattern] as const));
  const hostile = [
    'a',
    'A1',
    'CAISaaF1q6Ft5B2yfSjIo',
    'CAESaaIARKAA',
    'eyJ.',
    'eyJaaaaaaaaaa.',
    'bearer_token="',
    'BEARER_TOKEN=',
    'x-acs-bearer-token:',
    'access_token:',
    'TMP.AQ',
    'sk-',
    'LTAI',
    'STS.',
    'eyJ',
    '= "',
    '\n',
    ' ',
    'bearer_token = ',
    'oauth_access_token":"',
    'APPCODE ',
    '/',
    '{',
  ];

  it.each(patterns)('%s: %s', (_, pattern) => {
    expect(unboundedReason(pattern)).toBeNull();
    for (const unit of hostile) {
      const { steps, twice } = growth(pattern, unit, 3000);
      expect(twice).toBeLessThan(Math.max(steps * 2.3, 20_000));
      expect(twice).toBeLessThan(LIMIT);
    }
  });
});
