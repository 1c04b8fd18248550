/**
 * Hexadecimal digits that stand for text: PostgreSQL's `\x4c54…`, MySQL's `0x4c54…` and `X'4c54…'`,
 * `Buffer.from('4c54…', 'hex')`, lines of `xxd -p`, and arrays of bytes in C (`0x4c, 0x54, …`).
 */
import { textKernel } from '../../kernel/text-kernel.ts';
import { runClass } from '../run-class.ts';
import { ViewBuilder, type View } from '../view.ts';
import { looksLikeText } from './base64.ts';

const DIGITS = runClass('0-9A-Fa-f');
/** The shortest value is an ID of 16 characters. */
const SHORTEST = 32;
/** A run with its further lines, tried only where a run begins; a short line is the last one. */
const RUN =
  /[0-9A-Fa-f]{32,}(?:(?:\r?\n[ \t]{0,40}|\\r?\\?n)[0-9A-Fa-f]{32,})*(?:(?:\r?\n[ \t]{0,40}|\\r?\\?n)(?:[0-9A-Fa-f]{2}){1,15}(?![0-9A-Za-z]))?/y;
/** Sixteen bytes and more with commas between them. */
const ARRAY = /0[xX][0-9A-Fa-f]{2}(?:\s{0,2},\s{0,80}0[xX][0-9A-Fa-f]{2}){15,}/g;
const PAIR = /[0-9A-Fa-f]{2}/g;
const ELEMENT = /0[xX][0-9A-Fa-f]{2}/g;

/** @returns one view for each run and each array that decodes to text */
export function hexLayers(view: View, limit: number): View[] {
  const views = [...runViews(view, limit), ...arrayViews(view, limit)];
  return views.slice(0, limit);
}

function runViews(view: View, limit: number): View[] {
  const views: View[] = [];
  const runs = textKernel().findRuns(view.text, DIGITS, SHORTEST);
  let end = 0;
  for (let i = 0; i < runs.length && views.length < limit; i += 2) {
    const [start = 0, behind = 0] = [runs[i], runs[i + 1]];
    if (start < end) continue;
    RUN.lastIndex = start;
    const run = RUN.exec(view.text)?.[0] ?? '';
    end = start + run.length;
    // A window may begin in the middle of a byte, and a letter of a name may stand before the first one.
    const decoded =
      decodedView(view, start, run, PAIR) ??
      decodedView(view, start + 1, run.slice(1), PAIR) ??
      (run.length > behind - start ? decodedView(view, start, run.slice(0, behind - start), PAIR) : null);
    if (decoded !== null) views.push(decoded);
  }
  return views;
}

function arrayViews(view: View, limit: number): View[] {
  if (!view.text.includes('0x') && !view.text.includes('0X')) return [];
  const views: View[] = [];
  for (const array of view.text.matchAll(ARRAY)) {
    const decoded = decodedView(view, array.index, array[0], ELEMENT);
    if (decoded !== null) views.push(decoded);
    if (views.length >= limit) break;
  }
  return views;
}

/**
 * Decodes what `elements` finds in a run, whose last two characters are the digits of a byte. @returns null when it is
 * no text
 */
function decodedView(view: View, start: number, run: string, elements: RegExp): View | null {
  const found = [...run.matchAll(elements)];
  const bytes = Uint8Array.from(found, ([element]) => parseInt(element.slice(-2), 16));
  if (bytes.length < SHORTEST / 2 || !looksLikeText(bytes)) return null;
  const builder = new ViewBuilder(view, 'hex');
  found.forEach(({ 0: element, index }, at) =>
    builder.add(String.fromCharCode(bytes[at] ?? 0), start + index, start + index + element.length),
  );
  return builder.build({ start, end: start + run.length });
}
