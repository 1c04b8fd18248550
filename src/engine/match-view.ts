/** Runs one rule's patterns over one view and asks its checks. Pure. */
import { SecretText } from '../core/secret-text.ts';
import type { Part, RuleId } from '../core/types.ts';
import type { CompiledPattern, CompiledRule } from '../rules/compiled.ts';
import { shannonEntropy } from '../core/randomness.ts';
import type { PatternScope } from '../rules/rule.ts';
import type { View } from '../text/view.ts';
import { isTrailByte } from '../text/gbk.ts';
import type { CheckInput, CheckRegistry, CheckResult } from './found-part.ts';

/** A part before its line is known. */
export interface ViewMatch {
  readonly part: Part;
  readonly rule: CompiledRule;
  readonly pattern: CompiledPattern;
  readonly check: CheckResult;
}

export interface ViewMatchOptions {
  readonly checks: CheckRegistry;
  readonly nowSeconds: number;
  readonly path: string;
  readonly scope: PatternScope;
  /** Byte offsets where anchors end, so that `ID/SECRET` is two values. */
  readonly anchorEnds: ReadonlySet<number>;
}

const SIDE_LENGTH = 2000;
const LEFT_LENGTH = 160;

/** All matches of a rule's patterns of one scope in a view, in text order. */
export function matchView(rule: CompiledRule, view: View, options: ViewMatchOptions): ViewMatch[] {
  const matches: ViewMatch[] = [];
  for (const pattern of rule.patterns) {
    if (pattern.source.scope !== options.scope) continue;
    if (pattern.path !== null && !pattern.path.test(options.path)) continue;
    pattern.regex.lastIndex = 0;
    for (let found = pattern.regex.exec(view.text); found !== null; found = pattern.regex.exec(view.text)) {
      if (found[0] === '') pattern.regex.lastIndex++;
      const match = accept(rule, pattern, view, found, options);
      if (match !== null) matches.push(match);
      // A rejected match must not hide one that begins inside it.
      else if (pattern.source.group === 0) pattern.regex.lastIndex = found.index + Math.max(1, skipLength(found[0], pattern));
    }
  }
  return matches;
}

/** After a rejection the search goes on behind the run of characters that cannot begin a value, to stay linear. */
function skipLength(text: string, pattern: CompiledPattern): number {
  if (pattern.notBefore === null) return 1;
  let length = 1;
  while (length < text.length && pattern.notBefore.test(text[length - 1] ?? '')) length++;
  return length;
}

function accept(rule: CompiledRule, pattern: CompiledPattern, view: View, found: RegExpExecArray, options: ViewMatchOptions): ViewMatch | null {
  const { source } = pattern;
  const value = found[source.group];
  if (value === undefined || value === '') return null;
  const start = source.group === 0 ? found.index : found.index + found[0].lastIndexOf(value);
  const end = start + value.length;
  const { text } = view;
  if (pattern.notBefore !== null && start > 0 && pattern.notBefore.test(text[start - 1] ?? '') && !boundaryBefore(view, start, options.anchorEnds)) return null;
  if (pattern.notAfter !== null && end < text.length && pattern.notAfter.test(text[end] ?? '')) return null;
  const leftShort = text.slice(Math.max(0, start - LEFT_LENGTH), start);
  if (pattern.left !== null && !pattern.left.test(leftShort)) return null;
  if (pattern.notLeft !== null && pattern.notLeft.test(leftShort)) return null;
  if (pattern.near !== null && !nearMatches(pattern.near, text, start, end, source.nearDistance)) return null;
  if (source.minEntropy > 0 && shannonEntropy(value) < source.minEntropy) return null;
  let check: CheckResult = {};
  if (source.check !== null) {
    const run = options.checks[source.check];
    if (run === undefined) throw new Error(`rule ${rule.rule.info.id} names an unknown check: ${source.check}`);
    const input: CheckInput = {
      value,
      left: text.slice(Math.max(0, start - SIDE_LENGTH), start),
      right: text.slice(end, end + SIDE_LENGTH),
      nowSeconds: options.nowSeconds,
      path: options.path,
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
  return { part, rule, pattern, check };
}

/**
 * A forbidden left neighbour is forgiven when it is no character of its own: the second byte of a GBK character, or
 * the separator in `ID/SECRET`.
 */
function boundaryBefore(view: View, start: number, anchorEnds: ReadonlySet<number>): boolean {
  if (anchorEnds.size > 0 && /[/_-]/.test(view.text[start - 1] ?? '') && anchorEnds.has(view.span(start - 1, start).start)) return true;
  return view.encoding.length === 0 && isTrailByte(view.text, start - 1);
}

function nearMatches(near: RegExp, text: string, start: number, end: number, distance: number): boolean {
  return near.test(text.slice(Math.max(0, start - distance), start)) || near.test(text.slice(end, end + distance));
}
