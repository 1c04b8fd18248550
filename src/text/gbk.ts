/**
 * Double-byte Chinese text (GBK, GB18030) in files that do not say so. The second byte of a character may look like an
 * ASCII letter, so `密A` before a key would hide the key's beginning.
 */

import { isUtf8 } from 'node:buffer';

/**
 * Whether `text[index]` (one unit per byte) is the second byte of a GBK character.
 * @returns false inside valid UTF-8, where every byte of a character is above 0x7F
 */
export function isTrailByte(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  const before = text.charCodeAt(index - 1);
  if (!(code >= 0x40 && code <= 0x7e) || !(before >= 0x81 && before <= 0xfe)) return false;
  // Characters are read from a byte that cannot be a second one.
  let start = index;
  while (start > 0 && text.charCodeAt(start - 1) >= 0x40 && index - start < 256) start--;
  if (isUtf8(Buffer.from(text.slice(start, index), 'latin1'))) return false;
  for (let at = start; at <= index;) {
    if (text.charCodeAt(at) < 0x81) at++;
    else if (at + 1 === index) return true;
    else at += 2;
  }
  return false;
}
