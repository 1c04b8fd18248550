/**
 * The embedded engine for rules that users write: re2js, RE2 in plain JavaScript. It takes time in proportion to the
 * text whatever the pattern, so no pattern needs a proof. Bundled, and large (150 KB): import it only when there
 * are such rules.
 */
import { RE2JS, RE2JSSyntaxException, type Matcher } from 're2js';
import type { MakePattern, TextMatch, TextPattern } from './compiled.ts';

export interface PatternFacts {
  /** Capture groups, without the whole match. */
  readonly groups: number;
  /** See CompiledPattern.longest. */
  readonly longest: number;
}

/** Makes a pattern; for flags see MakePattern. @throws PatternFault */
export const re2jsPattern: MakePattern = (source, flags) => new Re2jsPattern(compile(source, flags), flags);

/** @throws PatternFault when RE2 does not accept the pattern */
export function patternFacts(source: string): PatternFacts {
  const compiled = compile(source, '');
  return { groups: compiled.groupCount(), longest: longestMatch(compiled) };
}

/** Why a pattern is refused, in words that quote nothing of it: the file may be one that was named by mistake. */
export class PatternFault extends Error {}

function compile(source: string, flags: string): RE2JS {
  const lacking = lackingInRe2(source);
  if (lacking !== null) throw new PatternFault(lacking);
  try {
    return RE2JS.compile(RE2JS.translateRegExp(source), flags.includes('i') ? RE2JS.CASE_INSENSITIVE : 0);
  } catch (error) {
    if (error instanceof RE2JSSyntaxException) throw new PatternFault(reasonOf(error.getDescription()));
    // The parser calls itself for every parenthesis.
    if (error instanceof RangeError) throw new PatternFault('it is nested too deeply');
    throw error;
  }
}

function reasonOf(description: string): string {
  return description === 'invalid repeat count'
    ? `${description}: RE2 repeats at most 1,000 times, all repeats around it multiplied`
    : description;
}

/** What JavaScript has and RE2 does not; RE2 itself calls it a wrong escape or name, or takes it for plain letters. */
function lackingInRe2(source: string): string | null {
  const outside = withoutClasses(source);
  const unescaped = outside.replace(/\\[^]/g, 'a');
  if (/\(\?<?[=!]/.test(unescaped))
    return 'it uses look-around, which RE2 does not have; use notBefore, notAfter, left or near';
  if (/^(?:[^\\]|\\[^])*?\\(?:[89]|[1-7](?![0-7])|k<)/.test(outside))
    return 'it uses a back-reference, which RE2 does not have';
  return null;
}

/** The source with a letter for every character class and every quoted text (`\Q…\E`). */
function withoutClasses(source: string): string {
  return source.replace(
    /\\Q[^]*?(?:\\E|$)|(\\[^])|\[(?:\\[^]|\[:\^?\w+:\]|[^\]\\])*\]/g,
    (_, escaped?: string) => escaped ?? 'a',
  );
}

/** Every instruction of a program without a loop takes at most one character. */
function longestMatch(compiled: RE2JS): number {
  const operators = withoutClasses(compiled.pattern()).replace(/\\[^]/g, 'a');
  return /[*+]|\{\d+,\}/.test(operators) ? Number.POSITIVE_INFINITY : compiled.matcher('').programSize();
}

class Re2jsPattern implements TextPattern {
  lastIndex = 0;
  readonly #compiled: RE2JS;
  readonly #hasIndices: boolean;
  readonly #isGlobal: boolean;
  /** Of the text that was searched last: a search goes on in it many times. */
  readonly #matcher: Matcher;
  #text = '';

  constructor(compiled: RE2JS, flags: string) {
    this.#compiled = compiled;
    this.#matcher = compiled.matcher('');
    this.#hasIndices = flags.includes('d');
    this.#isGlobal = flags.includes('g');
  }

  test(text: string): boolean {
    return this.#isGlobal ? this.exec(text) !== null : this.#compiled.test(text);
  }

  exec(text: string): TextMatch | null {
    const from = this.#isGlobal ? this.lastIndex : 0;
    if (text !== this.#text) {
      this.#matcher.resetMatcherInput(text);
      this.#text = text;
    }
    if (from > text.length || !this.#matcher.find(from)) {
      if (this.#isGlobal) this.lastIndex = 0;
      return null;
    }
    if (this.#isGlobal) this.lastIndex = this.#matcher.end();
    return this.#found();
  }

  #found(): TextMatch {
    const matcher = this.#matcher;
    const groups: [string, ...(string | undefined)[]] = [matcher.group() ?? ''];
    const indices: ([number, number] | undefined)[] = [[matcher.start(), matcher.end()]];
    for (let group = 1; group <= matcher.groupCount(); group++) {
      const value = matcher.group(group) ?? undefined;
      groups.push(value);
      indices.push(value === undefined ? undefined : [matcher.start(group), matcher.end(group)]);
    }
    return Object.assign(groups, { index: matcher.start(), indices: this.#hasIndices ? indices : undefined });
  }
}
