/** Rules with their patterns turned into regular expressions that are ready to run on views. */
import type { Rule, RulePattern } from './rule.ts';

/** A match of a pattern: `[0]` is all of it, `[n]` what group n took; undefined for a group that took no part. */
export interface TextMatch extends ArrayLike<string | undefined> {
  readonly 0: string;
  /** Offset of `[0]` in the text, in UTF-16 units. */
  readonly index: number;
  /** Start and end of every group. Only of patterns whose value is a group. */
  readonly indices?: ArrayLike<readonly [number, number] | undefined> | undefined;
}

/** Something that finds matches in a text: V8's RegExp, RE2, and re2js (rules/re2js-engine.ts). */
export interface TextPattern {
  /** Where `exec` of a global pattern begins. It moves behind a match, and to 0 when there is none. UTF-16 units. */
  lastIndex: number;
  exec(text: string): TextMatch | null;
  test(text: string): boolean;
}

export interface CompiledPattern {
  readonly source: RulePattern;
  /** Global; runs over a view's text. */
  readonly regex: TextPattern;
  /**
   * Most characters that one match may take; infinite for a pattern with an open repeat. Null for a built-in pattern,
   * which a test proves to take a number of steps in proportion to the text. It bounds the work of a search that begins
   * anew at many places of one text (engine/search-budget.ts).
   */
  readonly longest: number | null;
  readonly left: TextPattern | null;
  readonly notLeft: TextPattern | null;
  readonly near: TextPattern | null;
  readonly path: TextPattern | null;
  readonly notBefore: RegExp | null;
  readonly notAfter: RegExp | null;
}

export interface CompiledRule {
  readonly rule: Rule;
  readonly patterns: readonly CompiledPattern[];
}

/** Makes a pattern from its source and JavaScript flags (`g`, `i`, `d`). */
export type MakePattern = (source: string, flags: string) => TextPattern;

const v8Pattern: MakePattern = (source, flags) => new RegExp(source, flags);

/**
 * @param make the engine; V8 by default, which runs the built-in rules
 * @param longestMatch see CompiledPattern.longest
 * @throws SyntaxError when a pattern is not valid; rules/user-pattern.ts checks those of users before
 */
export function compileRule(
  rule: Rule,
  make: MakePattern = v8Pattern,
  longestMatch: (pattern: RulePattern) => number | null = () => null,
): CompiledRule {
  return { rule, patterns: rule.patterns.map((pattern) => compilePattern(pattern, make, longestMatch(pattern))) };
}

function compilePattern(source: RulePattern, make: MakePattern, longest: number | null): CompiledPattern {
  // Where the value is a group, its place is wanted as well (`d`).
  const flags = `g${source.ignoreCase ? 'i' : ''}${source.group === 0 ? '' : 'd'}`;
  const end = (text: string | null): TextPattern | null => (text === null ? null : make(`(?:${text})$`, 'i'));
  const any = (text: string | null): TextPattern | null => (text === null ? null : make(text, 'i'));
  const one = (charClass: string): RegExp | null => (charClass === '' ? null : new RegExp(`[${charClass}]`));
  return {
    source,
    regex: make(source.pattern, flags),
    longest,
    left: end(source.left),
    notLeft: end(source.notLeft),
    near: any(source.near),
    path: any(source.path),
    notBefore: one(source.notBefore),
    notAfter: one(source.notAfter),
  };
}
