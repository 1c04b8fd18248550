/** UTF-16 text inside bytes: whole files with or without a byte order mark, and strings inside compiled programs. */
import { ViewBuilder, type View } from '../view.ts';

const LITTLE_ENDIAN = /(?:[\t\r\n\x20-\x7e]\0){6}/;
const BIG_ENDIAN = /(?:\0[\t\r\n\x20-\x7e]){6}/;

/** @returns the view read as UTF-16 in each byte order that occurs in it; empty for ordinary text */
export function utf16Layers(view: View): View[] {
  if (!view.text.includes('\0')) return [];
  const views: View[] = [];
  const little = view.text.search(LITTLE_ENDIAN);
  if (little >= 0) views.push(decode(view, little & 1, 'utf-16le'));
  const big = view.text.search(BIG_ENDIAN);
  // `a\0b\0c\0` also matches the big-endian pattern one byte later: the pairing that starts with a zero byte wins
  // only when no little-endian text was found before it.
  if (big >= 0 && (little < 0 || big < little)) views.push(decode(view, big & 1, 'utf-16be'));
  return views;
}

function decode(view: View, phase: number, encoding: 'utf-16le' | 'utf-16be'): View {
  const builder = new ViewBuilder(view, encoding);
  const low = encoding === 'utf-16le' ? 0 : 1;
  for (let i = phase; i + 1 < view.text.length; i += 2) {
    const unit = view.text.charCodeAt(i + low) | (view.text.charCodeAt(i + 1 - low) << 8);
    builder.add(String.fromCharCode(unit), i, i + 2);
  }
  return builder.build();
}
