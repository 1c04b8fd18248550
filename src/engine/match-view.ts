/** Runs one rule's patterns over one view and asks its checks. Pure. */
import { SecretText } from '../core/secret-text.ts';
import type { Part, RuleId } from '../core/types.ts';
import type { CompiledPattern, CompiledRule, TextPattern } from '../rules/compiled.ts';
import { shannonEntropy } from '../core/randomness.ts';
import type { PatternScope } from '../rules/rule.ts';
import { textAfter, textBefore, type View } from '../text/view.ts';
import { endsGlued } from '../text/glued.ts';
import { leftThatMatches, SIDE_LENGTH } from './left-text.ts';
import { LINE_BREAK } from './literal-breaks.ts';
import { runPattern, runsIn, type RunPattern } from './run-pattern.ts';
import type { CheckInput, CheckRegistry, CheckResult } from './found-part.ts';

/** A part before its line is known. */
export interface ViewMatch {
  readonly part: Part;
  readonly rule: CompiledRule;
  readonly pattern: CompiledPattern;
  readonly check: CheckResult;
  /** See FoundPart. */
  readonly isCut: boolean;
}

export interface ViewMatchOptions {
  readonly checks: CheckRegistry;
  readonly nowSeconds: number;
  /** Null for patterns of any path. */
  readonly path: string | null;
  readonly scope: PatternScope;
  /** Byte offsets where anchors start and end, so that `ID/SECRET` and `SECRET/ID` are two values. */
  readonly anchorStarts: ReadonlySet<number>;
  readonly anchorEnds: ReadonlySet<number>;
  /** Told of a rule whose pattern costs too much in this view; what it has found so far stays. */
  readonly giveUp: (rule: CompiledRule) => void;
}

const LONGEST_BREAK = 96;
/** What people put between an ID and its secret and what may not stand beside a value otherwise. */
const SEPARATOR = /[/_=*+-]/;

/** All matches of a rule's patterns of one scope in a view, in text order. */
export function matchView(rule: CompiledRule, view: View, options: ViewMatchOptions): ViewMatch[] {
  const matches: ViewMatch[] = [];
  for (const pattern of rule.patterns) {
    if (pattern.source.scope !== options.scope) continue;
    if (pattern.path !== null && options.path !== null && !pattern.path.test(options.path)) continue;
    const run = runPattern(pattern);
    if (run === null) matchRegex(rule, pattern, view, options, matches);
    else matchRuns(rule, pattern, run, view, options, matches);
  }
  return matches;
}

function matchRegex(
  rule: CompiledRule,
  pattern: CompiledPattern,
  view: View,
  options: ViewMatchOptions,
  matches: ViewMatch[],
): void {
  const { regex, source } = pattern;
  const { text } = view;
  let work = workFor(text);
  regex.lastIndex = 0;
  for (let found = regex.exec(text); found !== null; found = regex.exec(text)) {
    if (found[0] === '') regex.lastIndex++;
    work -= pattern.longest === null ? 0 : Math.min(pattern.longest, text.length - found.index);
    if (work < 0) {
      options.giveUp(rule);
      return;
    }
    const value = found[source.group];
    const start = source.group === 0 ? found.index : (found.indices?.[source.group]?.[0] ?? found.index);
    const match = value === undefined || value === '' ? null : accept(rule, pattern, view, start, value, options);
    if (match !== null) matches.push(match);
    // A rejected match must not hide one that begins inside it.
    else if (source.group === 0) regex.lastIndex = found.index + skipLength(view, found.index, found[0], pattern);
  }
}

/**
 * Most characters that all matches of one pattern in a text may make an engine look at, beyond one pass over the text.
 * Each match may have cost a look at all that follows it: an engine that takes `k` for `k(?:.*z)?` has looked for a `z`
 * to the end of the text, and does so again for the next `k`. 32 KB, the longest piece, may hold a match every 30
 * characters, however long matches can be, and of those that cannot be longer than a thousand characters any number.
 */
function workFor(text: string): number {
  return 1_000_000 + 512 * text.length;
}

/** A value cannot have a neighbour of its own kind, so it ends where its run ends, and one run holds one value. */
function matchRuns(
  rule: CompiledRule,
  pattern: CompiledPattern,
  run: RunPattern,
  view: View,
  options: ViewMatchOptions,
  matches: ViewMatch[],
): void {
  const runs = runsIn(view, run);
  for (let i = 0; i < runs.length; i += 2) {
    const [start = 0, end = 0] = [runs[i], runs[i + 1]];
    for (let length = Math.min(run.longest, end - start); length >= run.shortest; length--) {
      const match = accept(rule, pattern, view, end - length, view.text.slice(end - length, end), options);
      if (match === null) continue;
      matches.push(match);
      break;
    }
  }
}

/**
 * After a rejection the search goes on behind the run of characters that cannot begin a value, to stay linear; but a
 * run may begin with a letter that belongs to what stands before it.
 */
function skipLength(view: View, index: number, found: string, pattern: CompiledPattern): number {
  if (pattern.notBefore === null) return 1;
  let length = 1;
  while (length < found.length && pattern.notBefore.test(found[length - 1] ?? '') && !endsGlued(view, index + length))
    length++;
  return length;
}

function accept(
  rule: CompiledRule,
  pattern: CompiledPattern,
  view: View,
  start: number,
  value: string,
  options: ViewMatchOptions,
): ViewMatch | null {
  const { source } = pattern;
  const end = start + value.length;
  const { text } = view;
  if (pattern.notBefore !== null && beginsInEscape(text, start)) return null;
  const replacement = isReplacement(text, start, end);
  if (
    pattern.notBefore !== null &&
    start > 0 &&
    pattern.notBefore.test(text[start - 1] ?? '') &&
    !replacement &&
    !boundaryBefore(view, start, options.anchorEnds)
  )
    return null;
  if (
    pattern.notAfter !== null &&
    end < text.length &&
    pattern.notAfter.test(charAt(text, end)) &&
    !replacement &&
    !boundaryAfter(view, end, options.anchorStarts)
  )
    return null;
  const left = leftThatMatches(pattern, view, start);
  if (left === null) return null;
  if (pattern.near !== null && !nearMatches(pattern.near, view, start, end, source.nearDistance)) return null;
  if (source.minEntropy > 0 && shannonEntropy(value) < source.minEntropy) return null;
  return ask(rule, pattern, view, start, value, left, options);
}

/**
 * A character, or what `%3D` and `%253D` stand for: in a view of a form that is not decoded yet, base64 must not end
 * before its padding.
 */
function charAt(text: string, at: number): string {
  const char = text[at] ?? '';
  const code = char === '%' ? /^%(?:25){0,3}([2-7][0-9A-Fa-f])/.exec(text.slice(at, at + 9))?.[1] : undefined;
  return code === undefined ? char : String.fromCharCode(parseInt(code, 16));
}

/**
 * Whether the first characters belong to an escape that is not decoded yet: `%2Bv457…`, the `n` of `\n`. A backslash
 * behind another one is a character, and so is one that is the second byte of a character in GBK or Big5.
 */
function beginsInEscape(text: string, start: number): boolean {
  const before = text[start - 1];
  if (before === '%') return /^[0-9A-Fa-f]{2}/.test(text.slice(start, start + 2));
  return before === '\\' && /[nrtbfvux0-7]/.test(text[start] ?? '') && !/[\\\x81-\xfe]/.test(text[start - 2] ?? '');
}

/**
 * What a rule's check says of a value that stands where its pattern wants it. Apart from `accept`, which turns most
 * values down.
 */
function ask(
  rule: CompiledRule,
  pattern: CompiledPattern,
  view: View,
  start: number,
  value: string,
  left: string,
  options: ViewMatchOptions,
): ViewMatch | null {
  const { source } = pattern;
  const end = start + value.length;
  let check: CheckResult = {};
  if (source.check !== null) {
    const run = options.checks[source.check];
    if (run === undefined) throw new Error(`rule ${rule.rule.info.id} names an unknown check: ${source.check}`);
    const input: CheckInput = {
      value,
      left,
      right: textAfter(view, end, SIDE_LENGTH),
      nowSeconds: options.nowSeconds,
    };
    const result = run(input);
    if (result === null) return null;
    check = result;
  }
  const redacted = check.redacted ?? `${value.length} characters`;
  const part: Part = {
    kind: rule.rule.kind,
    rule: (check.rule ?? rule.rule.info.id) as RuleId,
    value: new SecretText(value, redacted),
    span: view.span(start, end),
    encoding: view.encoding,
    confidence: check.confidence ?? source.confidence,
    attributes: check.attributes ?? {},
  };
  return { part, rule, pattern, check, isCut: isCut(view, start, end) };
}

const GOES_ON = new RegExp(`^(?:${LINE_BREAK})[A-Za-z0-9+/_-]{4}`);
const WENT_ON = new RegExp(`[A-Za-z0-9+/_-]{4}(?:${LINE_BREAK})$`);

/** A soft line break of quoted-printable text that is not decoded yet, in the middle of a word. */
const SOFT_BREAK_BEHIND = /^=\r?\n[A-Za-z0-9]/;
const SOFT_BREAK_BEFORE = /[A-Za-z0-9]=\r?\n$/;

/**
 * Whether the value ends where a decoded run ends that the next literal or line goes on with, or begins where one
 * begins; or ends or begins at a soft line break.
 */
function isCut(view: View, start: number, end: number): boolean {
  const { text } = view;
  if (text[end] === '=' && SOFT_BREAK_BEHIND.test(text.slice(end, end + 4))) return true;
  if (text[start - 1] === '\n' && SOFT_BREAK_BEFORE.test(text.slice(Math.max(0, start - 4), start))) return true;
  if (view.outer === null) return false;
  return (
    (end === view.text.length && GOES_ON.test(textAfter(view, end, LONGEST_BREAK))) ||
    (start === 0 && WENT_ON.test(textBefore(view, start, LONGEST_BREAK)))
  );
}

/**
 * A forbidden left neighbour is forgiven when it is no character of its own (the second byte of a GBK character, the
 * end of a terminal's colour code), the mark of a patch, the hyphen of a shell's default, or the separator in
 * `ID/SECRET`.
 */
function boundaryBefore(view: View, start: number, anchorEnds: ReadonlySet<number>): boolean {
  if (
    anchorEnds.size > 0 &&
    SEPARATOR.test(view.text[start - 1] ?? '') &&
    anchorEnds.has(view.span(start - 1, start).start)
  )
    return true;
  return endsGlued(view, start) || isPatchMark(view.text, start - 1) || isShellDefault(view.text, start - 1);
}

/** The hyphen of `${NAME:-value}`. */
function isShellDefault(text: string, index: number): boolean {
  return text[index] === '-' && text[index - 1] === ':';
}

/** The `+` or `-` that begins a line of a patch. */
function isPatchMark(text: string, index: number): boolean {
  return /[+-]/.test(text[index] ?? '') && (index === 0 || text[index - 1] === '\n');
}

/** What `s/NAME/value/` of sed puts in: the slashes are no part of a path. */
function isReplacement(text: string, start: number, end: number): boolean {
  return (
    text[start - 1] === '/' &&
    text[end] === '/' &&
    /(?:^|[^\w/.])s\/[^/\n]{1,60}\/$/.test(text.slice(Math.max(0, start - 64), start))
  );
}

/** The separator in `SECRET/ID`. */
function boundaryAfter(view: View, end: number, anchorStarts: ReadonlySet<number>): boolean {
  return anchorStarts.size > 0 && SEPARATOR.test(view.text[end] ?? '') && anchorStarts.has(view.span(end, end + 1).end);
}

function nearMatches(near: TextPattern, view: View, start: number, end: number, distance: number): boolean {
  return near.test(textBefore(view, start, distance)) || near.test(textAfter(view, end, distance));
}
