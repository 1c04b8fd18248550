/** UTF-16 text inside bytes: whole files with or without a byte order mark, and strings inside compiled programs. */
import { ViewBuilder, type View } from '../view.ts';

/** Six ASCII characters in a row, in either byte order; a run goes on as far as it can. */
const RUN = /(?:[\t\r\n\x20-\x7e]\0){6,}|(?:\0[\t\r\n\x20-\x7e]){6,}/g;

type ByteOrder = 'utf-16le' | 'utf-16be';

interface Reading {
  readonly phase: number;
  readonly order: ByteOrder;
}

/**
 * @returns the view read as UTF-16 in each byte order and at each phase that occurs in it (strings in a program may
 * begin at odd places); empty for ordinary text
 */
export function utf16Layers(view: View): View[] {
  const { text } = view;
  if (!text.includes('\0')) return [];
  const readings = new Map<string, Reading>();
  for (const run of text.matchAll(RUN)) {
    for (const reading of readingsOf(text, run.index, run.index + run[0].length))
      readings.set(`${reading.order}${reading.phase}`, reading);
  }
  return [...readings.values()].map(({ phase, order }) => decode(view, phase, order));
}

/**
 * How a run may be read. The zeros stand at the same places in both orders, so the bytes fit both but for the character
 * at one end: `"\0a\0b\0c"` is little-endian `"ab` before a `c`, or big-endian `abc` behind a quote. Where each reading
 * shows a character that the other one lacks, both are taken (engine/combine.ts settles which place is right).
 */
function readingsOf(text: string, start: number, end: number): Reading[] {
  const startsWithZero = text[start] === '\0';
  const little: Reading = { phase: (startsWithZero ? start + 1 : start) & 1, order: 'utf-16le' };
  const big: Reading = { phase: 1 - little.phase, order: 'utf-16be' };
  if (startsWithZero) return text[end] === '\0' ? [little, big] : [big];
  return /[\t\r\n\x20-\x7e]/.test(text[end] ?? '') ? [little, big] : [little];
}

function decode(view: View, phase: number, order: ByteOrder): View {
  const builder = new ViewBuilder(view, order);
  const low = order === 'utf-16le' ? 0 : 1;
  for (let i = phase; i + 1 < view.text.length; i += 2) {
    const unit = view.text.charCodeAt(i + low) | (view.text.charCodeAt(i + 1 - low) << 8);
    builder.add(String.fromCharCode(unit), i, i + 2);
  }
  return builder.build();
}
