/**
 * The line that a report shows, every credential value in it replaced by its redaction and its neighbours masked. Two
 * steps: the bytes are copied while they are at hand, the redaction comes when all parts of the blob are known.
 */
import type { Excerpt, Part, Span } from '../core/types.ts';
import { decodeText, type TextEncoding } from '../text/line-text.ts';
import { maskLine, REDACTION_MARK, type OpenEnds } from '../text/mask/line-mask.ts';
import type { LineMap } from './line-map.ts';

/** A copied stretch of one line. Holds secrets until it is rendered: never leaves the scan room. */
export interface Snippet {
  readonly bytes: Uint8Array;
  /** Offset in the blob of the first byte. */
  readonly start: number;
  readonly line: number;
  readonly encoding: TextEncoding;
  /** Whether the line goes on before and behind the copy. */
  readonly cut: OpenEnds;
}

/** Bytes shown on either side of a value before it is cut to the width below. */
const SIDE_BYTES = 320;
/** UTF-16 units of the text, and where in it the value should begin when the line is longer. */
const WIDTH = 160;
const LEAD = 60;
/** Units beyond the width in which the mask finds out whether it is in a string, and of which name. */
const MARGIN = 40;

/**
 * Copies the line around a part. @param span of the part in the buffer; @param base blob offset of the buffer's first
 * byte
 */
export function takeSnippet(
  bytes: Uint8Array,
  span: Span,
  base: number,
  lines: LineMap,
  encoding: TextEncoding,
): Snippet {
  const even = encoding === 'utf-8' ? 0 : 1;
  const [lineStart, lineEnd] = [lines.lineStart(span.start), lines.lineEnd(span.start)];
  const start = Math.max(lineStart, span.start - ((SIDE_BYTES | 1) - (even === 1 ? 1 : 0)));
  const end = Math.min(lineEnd, span.end + SIDE_BYTES);
  return {
    bytes: bytes.slice(start, Math.max(start, end)),
    start: base + start,
    line: lines.line(span.start),
    encoding,
    cut: { start: start > lineStart, end: end < lineEnd },
  };
}

/**
 * Redacts, masks and cuts a snippet.
 * @param target the part that the excerpt is about
 * @param parts all parts of the blob, sorted by span: none of their values may be shown. What else stands on the line
 *   is masked unless it is evidently harmless (text/mask/line-mask.ts).
 */
export function renderExcerpt(snippet: Snippet, target: Part, parts: readonly Part[]): Excerpt {
  const end = snippet.start + snippet.bytes.length;
  const shown: Part[] = [];
  let text = '';
  let targetAt = 0;
  let at = snippet.start;
  const show = (from: number, to: number): string =>
    clean(decodeText(snippet.bytes.subarray(from - snippet.start, to - snippet.start), snippet.encoding));
  for (const part of parts) {
    const from = Math.max(part.span.start, snippet.start);
    const to = Math.min(part.span.end, end);
    if (to <= at || from >= end) continue;
    text += show(at, Math.max(at, from)) + REDACTION_MARK;
    if (part === target || (part.span.start === target.span.start && part.kind === target.kind)) targetAt = text.length;
    shown.push(part);
    at = to;
  }
  text += show(at, end);
  // Only what may be seen is masked: a line of a thousand keys has a thousand excerpts.
  const [from, to] = [Math.max(0, targetAt - WIDTH - MARGIN), Math.min(text.length, targetAt + WIDTH + MARGIN)];
  shown.splice(0, text.slice(0, from).split(REDACTION_MARK).length - 1);
  const [first = '', ...rest] = maskedOnce(text.slice(from, to), {
    start: snippet.cut.start || from > 0,
    end: snippet.cut.end || to < text.length,
  }).split(REDACTION_MARK);
  text = first;
  let highlight: Span = { start: 0, end: 0 };
  for (const [index, between] of rest.entries()) {
    const part = shown[index];
    const start = text.length;
    text += `[${part?.value.redacted ?? ''}]`;
    if (part === target || (part?.span.start === target.span.start && part.kind === target.kind))
      highlight = { start, end: text.length };
    text += between;
  }
  return cut(snippet.line, text, highlight);
}

/** Lines that were masked last: versions of a file repeat them. In memory only, as the file itself is. */
const MASKED = new Map<string, string>();
const MASKED_KEPT = 2048;

function maskedOnce(text: string, open: OpenEnds): string {
  const key = `${open.start ? 1 : 0}${open.end ? 1 : 0}${text}`;
  let masked = MASKED.get(key);
  if (masked === undefined) {
    if (MASKED.size >= MASKED_KEPT) MASKED.clear();
    masked = maskLine(text, open);
    MASKED.set(key, masked);
  }
  return masked;
}

/** One line: line ends and tabs become spaces; other control characters are the reporters' business. */
function clean(text: string): string {
  return text.replace(/[\r\n\t\0]/g, ' ').replaceAll(REDACTION_MARK, '\ufffd');
}

function cut(line: number, text: string, highlight: Span): Excerpt {
  const indent = /^ */.exec(text)?.[0].length ?? 0;
  const from = Math.min(Math.max(indent, highlight.end - WIDTH + 20, highlight.start - LEAD), highlight.start);
  const start = text.length - indent <= WIDTH ? Math.min(indent, highlight.start) : from;
  const before = start > indent ? '…' : '';
  const body = text.slice(start, start + WIDTH - 2).trimEnd();
  const after = start + WIDTH - 2 < text.trimEnd().length ? '…' : '';
  const shift = before.length - start;
  const visibleEnd = before.length + body.length;
  return {
    line,
    text: before + body + after,
    highlight: {
      start: Math.min(highlight.start + shift, visibleEnd),
      end: Math.min(highlight.end + shift, visibleEnd),
    },
  };
}
