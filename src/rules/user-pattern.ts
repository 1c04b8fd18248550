/** Compiles a rule that a user wrote: on RE2 where it is installed, else on V8 if every pattern is proven bounded. */
import { ALIBABA_CHECKS } from '../alibaba/checks.ts';
import { UserError } from '../core/errors.ts';
import { unboundedReason } from './bounded.ts';
import { compileRule, type CompiledRule, type MakeRegex } from './compiled.ts';
import type { Rule } from './rule.ts';

/**
 * @param file for messages
 * @param re2 null when RE2 is not installed or not wanted
 * @throws UserError naming file, rule and what is wrong with a pattern
 */
export function compileUserRule(rule: Rule, file: string, re2: MakeRegex | null): CompiledRule {
  for (const [index, pattern] of rule.patterns.entries()) {
    const place = `${file}: rule ${rule.info.id}: patterns[${index}]`;
    if (pattern.check !== null && !Object.hasOwn(ALIBABA_CHECKS, pattern.check)) {
      throw new UserError(
        `${place}.check: there is no check of that name`,
        `there are ${Object.keys(ALIBABA_CHECKS).join(', ')}`,
      );
    }
    for (const [key, source] of [
      ['pattern', pattern.pattern],
      ['left', pattern.left],
      ['notLeft', pattern.notLeft],
      ['near', pattern.near],
      ['path', pattern.path],
    ] as const) {
      if (source !== null)
        checkPattern(source, `${file}: rule ${rule.info.id}: ${key}`, key === 'pattern' && re2 !== null);
    }
    const groups = groupsIn(pattern.pattern);
    if (pattern.group > groups)
      throw new UserError(
        `${place}.group: the pattern has ${groups} groups, not ${pattern.group}`,
        'group 0 is the whole match; the default',
      );
    if (pattern.scope === 'keyword' && rule.keywords.length === 0) {
      throw new UserError(
        `${file}: rule ${rule.info.id}: keywords: expected at least one word that every match has near it, got none`,
        'keywords are what makes a scan fast: name a literal that comes in or beside every match',
      );
    }
  }
  try {
    // Only the pattern itself runs over text of any length; the rest looks at a few hundred characters and was checked
    // above.
    return compileRule(rule, re2 === null ? undefined : re2);
  } catch (error) {
    throw new UserError(
      `${file}: rule ${rule.info.id}: a pattern is not valid${syntaxReason(error)}`,
      'patterns are written in the common subset of RE2 and JavaScript',
    );
  }
}

/** Number of capture groups; the pattern is known to be valid. */
function groupsIn(pattern: string): number {
  return (new RegExp(`(?:${pattern})|`).exec('')?.length ?? 1) - 1;
}

/**
 * What the parser says without the pattern, which its message quotes: `Invalid regular expression: /…/: Nothing to
 * repeat`.
 */
function syntaxReason(error: unknown): string {
  const reason =
    error instanceof SyntaxError
      ? /^Invalid regular expression: [^]*: ([A-Z][A-Za-z {},]{2,60})$/.exec(error.message)?.[1]
      : undefined;
  return reason === undefined ? '' : `: ${reason.toLowerCase()}`;
}

/**
 * Longest pattern, in UTF-16 code units. The longest built-in one has 170; a very long one costs memory to compile, and
 * V8 may refuse it only when it runs.
 */
const LONGEST_PATTERN = 4096;

function checkPattern(source: string, place: string, safeEngine: boolean): void {
  if (source.length > LONGEST_PATTERN)
    throw new UserError(
      `${place}: a pattern of ${source.length} characters; ${LONGEST_PATTERN} are possible`,
      'divide it into several patterns',
    );
  let reason: string | null;
  try {
    reason = unboundedReason(source);
  } catch (error) {
    throw new UserError(
      `${place}: not a valid pattern${syntaxReason(error)}`,
      'patterns are written in the common subset of RE2 and JavaScript',
    );
  }
  if (reason !== null && !safeEngine) {
    throw new UserError(
      `${place}: this pattern could take unbounded time: ${reason}`,
      'bound it, or install the optional package re2, which runs any pattern in linear time',
    );
  }
}
