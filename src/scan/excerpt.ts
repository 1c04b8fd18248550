/**
 * The line that a report shows, every credential value in it replaced by its redaction. Two steps: the bytes are copied
 * while they are at hand, the redaction comes when all parts of the blob are known.
 */
import { classChanges } from '../core/randomness.ts';
import type { Excerpt, Part, Span } from '../core/types.ts';
import { decodeText, type TextEncoding } from '../text/line-text.ts';
import type { LineMap } from './line-map.ts';

/** A copied stretch of one line. Holds secrets until it is rendered: never leaves the scan room. */
export interface Snippet {
  readonly bytes: Uint8Array;
  /** Offset in the blob of the first byte. */
  readonly start: number;
  readonly line: number;
  readonly encoding: TextEncoding;
}

/** Bytes shown on either side of a value before it is cut to the width below. */
const SIDE_BYTES = 320;
/** UTF-16 units of the text, and where in it the value should begin when the line is longer. */
const WIDTH = 160;
const LEAD = 60;

/** Copies the line around a part. @param span of the part in the buffer; @param base blob offset of the buffer's first byte */
export function takeSnippet(bytes: Uint8Array, span: Span, base: number, lines: LineMap, encoding: TextEncoding): Snippet {
  const even = encoding === 'utf-8' ? 0 : 1;
  const start = Math.max(lines.lineStart(span.start), span.start - ((SIDE_BYTES | 1) - (even === 1 ? 1 : 0)));
  const end = Math.min(lines.lineEnd(span.start), span.end + SIDE_BYTES);
  return { bytes: bytes.slice(start, Math.max(start, end)), start: base + start, line: lines.line(span.start), encoding };
}

/**
 * Redacts and cuts a snippet.
 * @param target the part that the excerpt is about
 * @param parts all parts of the blob, sorted by span: none of their values may be shown
 */
export function renderExcerpt(snippet: Snippet, target: Part, parts: readonly Part[]): Excerpt {
  const end = snippet.start + snippet.bytes.length;
  let text = '';
  let highlight: Span = { start: 0, end: 0 };
  let at = snippet.start;
  const show = (from: number, to: number): string => decodeText(snippet.bytes.subarray(from - snippet.start, to - snippet.start), snippet.encoding);
  for (const part of parts) {
    const from = Math.max(part.span.start, snippet.start);
    const to = Math.min(part.span.end, end);
    if (to <= at || from >= end) continue;
    text += clean(show(at, Math.max(at, from)));
    const start = text.length;
    text += `[${part.value.redacted}]`;
    if (part === target || (part.span.start === target.span.start && part.kind === target.kind)) highlight = { start, end: text.length };
    at = to;
  }
  text += clean(show(at, end));
  return cut(snippet.line, text, highlight);
}

/** One line: line ends and tabs become spaces; other control characters are the reporters' business. */
function clean(text: string): string {
  return text.replace(/[\r\n\t\0]/g, ' ').replace(RUN, (run) => (looksRandom(run) ? `${run.slice(0, 4)}…` : run));
}

/**
 * What stands beside a value may be secret as well without being a part: the signature of a signed URL, another vendor's
 * key, a secret with a letter too many. Random base62 changes its class of character (upper, lower, digit) at 62 % of its
 * places, camelCase at 28 %.
 */
const RUN = /[A-Za-z0-9+/=_%-]{16,}/g;
const RANDOM_SHARE = 0.33;

function looksRandom(run: string): boolean {
  const characters = run.replace(/[^A-Za-z0-9]/g, '');
  return characters.length >= 12 && classChanges(characters) >= characters.length * RANDOM_SHARE;
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
    highlight: { start: Math.min(highlight.start + shift, visibleEnd), end: Math.min(highlight.end + shift, visibleEnd) },
  };
}
