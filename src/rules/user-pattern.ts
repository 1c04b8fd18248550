/** Compiles a rule that a user wrote: every pattern is one that RE2 accepts, whichever engine then runs it. */
import { ALIBABA_CHECKS } from '../alibaba/checks.ts';
import { UserError } from '../core/errors.ts';
import { compileRule, type CompiledRule, type MakePattern } from './compiled.ts';
import type { Locate } from './parse-rule.ts';
import { loadRe2 } from './re2-engine.ts';
import { PatternFault, patternFacts, re2jsPattern, type PatternFacts } from './re2js-engine.ts';
import type { Rule, RulePattern } from './rule.ts';

export { re2jsPattern };

/**
 * Longest pattern, in UTF-16 code units. The longest expression of a built-in rule has 760; a very long one costs
 * memory to compile.
 */
const LONGEST_PATTERN = 4096;

/**
 * @param locate where a key of the rule stands, for messages
 * @param make the engine: `re2jsPattern`, or what `nativeOrRe2js` gives
 * @throws UserError naming file, line, rule and what is wrong with a pattern
 */
export function compileUserRule(rule: Rule, locate: Locate, make: MakePattern): CompiledRule {
  const facts = new Map<RulePattern, PatternFacts>();
  for (const [index, pattern] of rule.patterns.entries()) {
    const fail = (key: string, message: string, hint: string): never => {
      throw new UserError(
        `${locate(['patterns', index, key])}: rule ${rule.info.id}: patterns[${index}].${key}: ${message}`,
        hint,
      );
    };
    if (pattern.check !== null && !Object.hasOwn(ALIBABA_CHECKS, pattern.check))
      fail('check', 'there is no check of that name', `there are ${Object.keys(ALIBABA_CHECKS).join(', ')}`);
    for (const key of ['pattern', 'left', 'notLeft', 'near', 'path'] as const) {
      const source = pattern[key];
      if (source === null) continue;
      const of = checkedPattern(source, (message, hint) => fail(key, message, hint));
      if (key === 'pattern') facts.set(pattern, of);
    }
    const groups = facts.get(pattern)?.groups ?? 0;
    if (pattern.group > groups)
      fail(
        'group',
        `the pattern has ${groups} groups, not ${pattern.group}`,
        'group 0 is the whole match; the default',
      );
    if (pattern.scope === 'keyword' && rule.keywords.length === 0)
      throw new UserError(
        `${locate([])}: rule ${rule.info.id}: keywords: expected at least one word that every match has near it, got none`,
        'keywords are what makes a scan fast: name a literal that comes in or beside every match',
      );
  }
  return compileRule(rule, make, (pattern) => facts.get(pattern)?.longest ?? Number.POSITIVE_INFINITY);
}

/**
 * The native RE2 for every pattern with which it finds the same as re2js.
 * @returns null when it is not installed
 */
export function nativeOrRe2js(): MakePattern | null {
  const native = loadRe2();
  if (native === null) return null;
  return (source, flags) => {
    // RE2 works on the bytes of UTF-8, and `\B` holds for it between two bytes of one character.
    if (/(?:^|[^\\])(?:\\\\)*\\B/.test(source)) return re2jsPattern(source, flags);
    try {
      return native(source, flags);
    } catch {
      // A pattern that would take RE2 more memory than it allows itself.
      return re2jsPattern(source, flags);
    }
  };
}

function checkedPattern(source: string, fail: (message: string, hint: string) => never): PatternFacts {
  if (source.length > LONGEST_PATTERN)
    return fail(
      `a pattern of ${source.length} characters; ${LONGEST_PATTERN} are possible`,
      'divide it into several patterns',
    );
  try {
    return patternFacts(source);
  } catch (error) {
    if (!(error instanceof PatternFault)) throw error;
    return fail(
      `not a valid pattern: ${error.message}`,
      'patterns are written in the syntax of RE2: https://github.com/google/re2/wiki/Syntax',
    );
  }
}
