/** Rules with their patterns turned into regular expressions that are ready to run on views. */
import type { Rule, RulePattern } from './rule.ts';

/** Something that finds matches in a text; V8's RegExp and RE2 both do. */
export interface CompiledPattern {
  readonly source: RulePattern;
  /** Global; runs over a view's text. */
  readonly regex: RegExp;
  readonly left: RegExp | null;
  readonly notLeft: RegExp | null;
  readonly near: RegExp | null;
  readonly path: RegExp | null;
  readonly notBefore: RegExp | null;
  readonly notAfter: RegExp | null;
}

export interface CompiledRule {
  readonly rule: Rule;
  readonly patterns: readonly CompiledPattern[];
}

/** Makes the regular expression of a pattern; the default is V8's, rules/regex-engine.ts offers RE2 for user rules. */
export type MakeRegex = (source: string, flags: string) => RegExp;

const v8Regex: MakeRegex = (source, flags) => new RegExp(source, flags);

/** @throws SyntaxError when a pattern is not valid; rules/check.ts turns it into a message with file and line */
export function compileRule(rule: Rule, make: MakeRegex = v8Regex): CompiledRule {
  return { rule, patterns: rule.patterns.map((pattern) => compilePattern(pattern, make)) };
}

function compilePattern(source: RulePattern, make: MakeRegex): CompiledPattern {
  const flags = source.ignoreCase ? 'i' : '';
  const end = (text: string | null): RegExp | null => (text === null ? null : make(`(?:${text})$`, 'i'));
  const any = (text: string | null): RegExp | null => (text === null ? null : make(text, 'i'));
  const one = (charClass: string): RegExp | null => (charClass === '' ? null : new RegExp(`[${charClass}]`));
  return {
    source,
    regex: make(source.pattern, `g${flags}`),
    left: end(source.left),
    notLeft: end(source.notLeft),
    near: any(source.near),
    path: any(source.path),
    notBefore: one(source.notBefore),
    notAfter: one(source.notAfter),
  };
}
