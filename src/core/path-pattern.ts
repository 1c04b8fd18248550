/**
 * Path patterns with the meaning that git gives to a line of `.gitignore` (git-scm.com/docs/gitignore), for excludes and for
 * `.aksweepignore`. Matched by two-pointer search over path segments, not by a RegExp, so that no pattern can make a scan
 * crawl. Differences from git: `?` and classes match a code point, git a byte; two stars that touch a letter are one star as
 * git's manual says, where git 2.39 lets them cross a slash. Must not touch the file system.
 */

/** One compiled pattern. */
export interface PathPattern {
  /** As written, without trailing blanks. */
  readonly source: string;
  /** `!pattern`: takes back an earlier match. */
  readonly negated: boolean;
  /** `pattern/`: matches folders only (and so everything below them). */
  readonly directoryOnly: boolean;
  /** Whether the pattern fits this very path (`/`-separated segments), without looking at its parents. */
  readonly fits: (segments: readonly string[]) => boolean;
}

type Unit = string | { readonly has: (char: string) => boolean };
type Segment = '**' | ((name: string) => boolean);

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
  const segments = body.split('/').map((text): Segment => (anchored && /^\*{2,}$/.test(text) ? '**' : compileSegment(text)));
  // `a/**` matches what is inside `a`, not `a` itself.
  if (segments.at(-1) === '**') segments.push(() => true);
  const [only] = segments;
  const fits =
    !anchored && typeof only === 'function'
      ? (path: readonly string[]): boolean => only(path.at(-1) ?? '')
      : (path: readonly string[]): boolean => fitsSegments(segments, path);
  return { source, negated, directoryOnly, fits };
}

/**
 * The pattern that decides about this path alone: the last one that fits, or null. For walks, which never enter an
 * excluded folder. The path is excluded when the result is there and not negated.
 */
export function decidingPattern<P extends PathPattern>(patterns: readonly P[], segments: readonly string[], isDirectory: boolean): P | null {
  for (let i = patterns.length - 1; i >= 0; i -= 1) {
    const pattern = patterns[i];
    if (pattern !== undefined && (isDirectory || !pattern.directoryOnly) && pattern.fits(segments)) return pattern;
  }
  return null;
}

/**
 * The pattern that excludes a file (or folder), by itself or through one of its parent folders, or null.
 * As in git, a file cannot be taken back when a parent folder is excluded.
 * @param path relative, `/`-separated, without leading `./`.
 */
export function excludingPattern<P extends PathPattern>(patterns: readonly P[], path: string, isDirectory = false): P | null {
  if (patterns.length === 0) return null;
  const segments = path.split('/');
  for (let depth = 1; depth <= segments.length; depth += 1) {
    const pattern = decidingPattern(patterns, segments.slice(0, depth), isDirectory || depth < segments.length);
    if (pattern !== null && !pattern.negated) return pattern;
  }
  return null;
}

/** Cuts trailing blanks but keeps one that a backslash protects. */
function trimTrailingBlanks(line: string): string {
  const kept = /^(?:\\[^]|[^\\])*?(?=[ \t\r\n]*$)/u.exec(line);
  return kept === null ? line : kept[0];
}

/** Greedy search with one point of return: the last `**`. Linear in practice, quadratic at worst. */
function fitsSegments(pattern: readonly Segment[], path: readonly string[]): boolean {
  let p = 0;
  let s = 0;
  let returnTo = -1;
  let returnSegment = 0;
  while (s < path.length) {
    const segment = pattern[p];
    if (segment === '**') {
      returnTo = p;
      returnSegment = s;
      p += 1;
    } else if (segment?.(path[s] ?? '') === true) {
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
function compileSegment(text: string): (name: string) => boolean {
  if (text === '') return () => false;
  if (!/[*?[\\]/.test(text)) return (name) => name === text;
  if (/^\*+$/.test(text)) return () => true;
  const tail = text.slice(1);
  if (text.startsWith('*') && !/[*?[\\]/.test(tail)) return (name) => name.endsWith(tail);
  const units = compileUnits(text);
  if (units === null) return () => false;
  return (name) => fitsUnits(units, [...name]);
}

function fitsUnits(units: readonly Unit[], name: readonly string[]): boolean {
  let u = 0;
  let n = 0;
  let returnTo = -1;
  let returnChar = 0;
  while (n < name.length) {
    const unit = units[u];
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

const STAR: Unit = { has: () => true };
const ANY: Unit = { has: () => true };

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
    const posix = chars[i] === '[' && chars[i + 1] === ':' ? /^\[:([a-z]*):\]/.exec(chars.slice(i, i + 12).join('')) : null;
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
  return { unit: { has: (char) => tests.some((test) => test(char)) !== negated }, last: i };
}

function classChar(chars: readonly string[], at: number): { readonly char: string; readonly next: number } | null {
  const escaped = chars[at] === '\\';
  const char = chars[escaped ? at + 1 : at];
  return char === undefined ? null : { char, next: at + (escaped ? 2 : 1) };
}
