/**
 * Path patterns with the meaning that git gives to a line of `.gitignore` (git-scm.com/docs/gitignore), for excludes
 * and for `.aksweepignore`. Matched by two-pointer search over path segments, not by a RegExp, so that no pattern can
 * make a scan crawl; pattern-list.ts asks many patterns at once. Differences from git: `?` and classes match a code
 * point, git a byte; two stars that touch a letter are one star as git's manual says, where git 2.39 lets them cross a
 * slash. Must not touch the file system.
 */

/** One compiled pattern. */
export interface PathPattern {
  /** As written, without trailing blanks. */
  readonly source: string;
  /** `!pattern`: takes back an earlier match. */
  readonly negated: boolean;
  /** `pattern/`: matches folders only (and so everything below them). */
  readonly directoryOnly: boolean;
  /**
   * Whether the pattern fits this very path (`/`-separated segments), without looking at its parents. Counts its steps.
   */
  readonly fits: (segments: readonly string[], work: Work) => boolean;
  /** What it looks for, when that can be looked up; null for a pattern that must be tried. */
  readonly lookup: PatternLookup | null;
}

/** How many steps matching took; the steps of one pattern cannot be bounded usefully, those of a run can. */
export interface Work {
  steps: number;
}

/**
 * A pattern as one text to compare with: the last name of the path (`*.log` is the end of it, `tmp*` the beginning),
 * the whole path (`a/b`), a folder that the path is in (`a/b` + `/` + two stars), or the last names of the path (two
 * stars + `/a/b`).
 */
export interface PatternLookup {
  readonly part: 'name' | 'name-end' | 'name-start' | 'path' | 'folder' | 'path-end';
  readonly text: string;
}

type Unit = string | { readonly has: (char: string) => boolean; readonly cost: number };
type Segment = '**' | ((name: string, work: Work) => boolean);

/**
 * Compiles one pattern.
 * @returns null for a blank line or a `#` comment.
 */
export function parsePathPattern(line: string): PathPattern | null {
  const source = trimTrailingBlanks(line);
  if (source === '' || source.startsWith('#')) return null;
  const negated = source.startsWith('!');
  let body = negated ? source.slice(1) : source;
  const directoryOnly = body.endsWith('/');
  if (directoryOnly) body = body.slice(0, -1);
  const anchored = body.includes('/');
  if (body.startsWith('/')) body = body.slice(1);
  // More than two stars mean two.
  const texts = body.split('/');
  const segments = texts.map((text): Segment => (anchored && isTwoStars(text) ? '**' : compileSegment(text)));
  // `a/**` matches what is inside `a`, not `a` itself.
  if (segments.at(-1) === '**') segments.push(() => true);
  const [only] = segments;
  const fits =
    !anchored && typeof only === 'function'
      ? (path: readonly string[], work: Work): boolean => only(path.at(-1) ?? '', work)
      : (path: readonly string[], work: Work): boolean => fitsSegments(segments, path, work);
  return { source, negated, directoryOnly, fits, lookup: anchored ? pathLookup(texts) : nameLookup(body) };
}

function isTwoStars(text: string): boolean {
  return /^\*{2,}$/.test(text);
}

function isLiteral(text: string): boolean {
  return text !== '' && !/[*?[\\]/.test(text);
}

function nameLookup(text: string): PatternLookup | null {
  if (isLiteral(text)) return { part: 'name', text };
  if (text.startsWith('*') && isLiteral(text.slice(1))) return { part: 'name-end', text: text.slice(1) };
  if (text.endsWith('*') && isLiteral(text.slice(0, -1))) return { part: 'name-start', text: text.slice(0, -1) };
  return null;
}

function pathLookup(texts: readonly string[]): PatternLookup | null {
  if (texts.every(isLiteral)) return { part: 'path', text: texts.join('/') };
  const [first = '', ...rest] = texts;
  if (isTwoStars(first) && rest.every(isLiteral)) return { part: 'path-end', text: rest.join('/') };
  const before = texts.slice(0, -1);
  return isTwoStars(texts.at(-1) ?? '') && before.every(isLiteral) ? { part: 'folder', text: before.join('/') } : null;
}

/** Cuts trailing blanks but keeps one that a backslash protects. */
function trimTrailingBlanks(line: string): string {
  const kept = withoutBlanksAtEnd(line);
  const next = line.charAt(kept.length);
  // An even number of backslashes protects itself.
  const backslashes = next === '' ? 0 : kept.length - withoutEnd(kept, (char) => char === '\\').length;
  return backslashes % 2 === 1 ? kept + next : kept;
}

/** By hand: a RegExp that looks for blanks up to the end is quadratic in blanks that are not at the end. */
function withoutBlanksAtEnd(text: string): string {
  return withoutEnd(text, (char) => char === ' ' || char === '\t' || char === '\r' || char === '\n');
}

function withoutEnd(text: string, cut: (char: string) => boolean): string {
  let end = text.length;
  while (end > 0 && cut(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Greedy search with one point of return: the last `**`. Linear in practice, quadratic at worst. */
function fitsSegments(pattern: readonly Segment[], path: readonly string[], work: Work): boolean {
  let p = 0;
  let s = 0;
  let returnTo = -1;
  let returnSegment = 0;
  while (s < path.length) {
    work.steps += 1;
    const segment = pattern[p];
    if (segment === '**') {
      returnTo = p;
      returnSegment = s;
      p += 1;
    } else if (segment?.(path[s] ?? '', work) === true) {
      p += 1;
      s += 1;
    } else if (returnTo >= 0) {
      returnSegment += 1;
      s = returnSegment;
      p = returnTo + 1;
    } else {
      return false;
    }
  }
  while (pattern[p] === '**') p += 1;
  return p === pattern.length;
}

/** Compiles the text between two slashes to a test of one path segment. */
function compileSegment(text: string): (name: string, work: Work) => boolean {
  if (text === '') return () => false;
  if (!/[*?[\\]/.test(text)) return (name) => name === text;
  if (/^\*+$/.test(text)) return () => true;
  const tail = text.slice(1);
  if (text.startsWith('*') && !/[*?[\\]/.test(tail)) return (name) => name.endsWith(tail);
  const units = compileUnits(text);
  if (units === null) return () => false;
  return (name, work) => fitsUnits(units, [...name], work);
}

function fitsUnits(units: readonly Unit[], name: readonly string[], work: Work): boolean {
  let u = 0;
  let n = 0;
  let returnTo = -1;
  let returnChar = 0;
  work.steps += name.length;
  while (n < name.length) {
    const unit = units[u];
    work.steps += typeof unit === 'object' ? unit.cost : 1;
    const char = name[n] ?? '';
    if (unit === STAR) {
      returnTo = u;
      returnChar = n;
      u += 1;
    } else if (unit !== undefined && (typeof unit === 'string' ? unit === char : unit.has(char))) {
      u += 1;
      n += 1;
    } else if (returnTo >= 0) {
      returnChar += 1;
      n = returnChar;
      u = returnTo + 1;
    } else {
      return false;
    }
  }
  while (units[u] === STAR) u += 1;
  return u === units.length;
}

const STAR: Unit = { has: () => true, cost: 1 };
const ANY: Unit = { has: () => true, cost: 1 };

/** @returns null when the pattern can never match (open bracket, trailing backslash), as in git. */
function compileUnits(text: string): Unit[] | null {
  const chars = [...text];
  const units: Unit[] = [];
  for (let i = 0; i < chars.length; i += 1) {
    const char = chars[i] ?? '';
    if (char === '*') {
      if (units.at(-1) !== STAR) units.push(STAR);
    } else if (char === '?') {
      units.push(ANY);
    } else if (char === '\\') {
      i += 1;
      const escaped = chars[i];
      if (escaped === undefined) return null;
      units.push(escaped);
    } else if (char === '[') {
      const parsed = compileClass(chars, i);
      if (parsed === null) return null;
      units.push(parsed.unit);
      i = parsed.last;
    } else {
      units.push(char);
    }
  }
  return units;
}

const POSIX_CLASSES: Readonly<Record<string, RegExp>> = {
  alnum: /^[A-Za-z0-9]$/,
  alpha: /^[A-Za-z]$/,
  blank: /^[ \t]$/,
  cntrl: /^\p{Cc}$/u,
  digit: /^[0-9]$/,
  graph: /^[!-~]$/,
  lower: /^[a-z]$/,
  print: /^[ -~]$/,
  punct: /^[!-/:-@[-`{-~]$/,
  space: /^[ \t\n\v\f\r]$/,
  upper: /^[A-Z]$/,
  xdigit: /^[0-9A-Fa-f]$/,
};

/** Compiles `[…]` that opens at `open`; `last` is the index of its closing bracket. */
function compileClass(chars: readonly string[], open: number): { readonly unit: Unit; readonly last: number } | null {
  let i = open + 1;
  const negated = chars[i] === '!' || chars[i] === '^';
  if (negated) i += 1;
  const tests: ((char: string) => boolean)[] = [];
  for (let first = true; first || chars[i] !== ']'; first = false) {
    const posix =
      chars[i] === '[' && chars[i + 1] === ':' ? /^\[:([a-z]*):\]/.exec(chars.slice(i, i + 12).join('')) : null;
    if (posix !== null) {
      const test = POSIX_CLASSES[posix[1] ?? ''];
      if (test === undefined) return null;
      tests.push((char) => test.test(char));
      i += posix[0].length;
      continue;
    }
    const from = classChar(chars, i);
    if (from === null) return null;
    i = from.next;
    if (chars[i] === '-' && chars[i + 1] !== ']') {
      const to = classChar(chars, i + 1);
      if (to === null) return null;
      i = to.next;
      tests.push((char) => char >= from.char && char <= to.char);
    } else {
      tests.push((char) => char === from.char);
    }
  }
  return { unit: { has: (char) => tests.some((test) => test(char)) !== negated, cost: tests.length }, last: i };
}

function classChar(chars: readonly string[], at: number): { readonly char: string; readonly next: number } | null {
  const escaped = chars[at] === '\\';
  const char = chars[escaped ? at + 1 : at];
  return char === undefined ? null : { char, next: at + (escaped ? 2 : 1) };
}
