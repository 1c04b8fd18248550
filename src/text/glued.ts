/**
 * Letters that are no characters of their own but belong to what stands before them: the second byte of a GBK
 * character, the last letter of a terminal's colour code, the `=3D` that stands for an equals sign in a
 * quoted-printable mail. A value that begins after one begins a word.
 */
import { isTrailByte } from './gbk.ts';
import type { View } from './view.ts';

/** `ESC [ 1 ; 31 m`; the longest in use has 19 characters. */
const COLOUR_CODE = /\x1b\[[0-9;]{0,20}[A-Za-z]$/;

/** Whether what ends at `end` is such a letter. */
export function endsGlued(view: View, end: number): boolean {
  if (end < 2) return false;
  const { text } = view;
  if (view.encoding.length === 0 && isTrailByte(text, end - 1)) return true;
  if (text.startsWith('=3D', end - 3)) return true;
  return /[0-9;[]/.test(text[end - 2] ?? '') && COLOUR_CODE.test(text.slice(Math.max(0, end - 24), end));
}
