/**
 * Quoted-printable of mails and saved web pages (RFC 2045 §6.7): `=3D` for a byte, an equals sign at the end of a line
 * that goes on in the next.
 */
import { ViewBuilder, type View } from '../view.ts';

/**
 * An assignment may end a line of source as well: an escaped equals sign, or a line as long as mailers leave them,
 * tells.
 */
const TELLS = /=3D|(?:^|\n)[^\r\n]{70,75}=\r?\n/;
const QUOTED = /=(?:\r?\n|([0-9A-F]{2}))/g;

/** @returns the view with lines joined and bytes decoded, or null when no line goes on */
export function quotedPrintableLayer(view: View): View | null {
  const { text } = view;
  if ((!text.includes('=\n') && !text.includes('=\r\n')) || !TELLS.test(text)) return null;
  const builder = new ViewBuilder(view, 'quoted-printable');
  let at = 0;
  for (const match of text.matchAll(QUOTED)) {
    builder.copy(at, match.index);
    at = match.index + match[0].length;
    if (match[1] !== undefined) builder.add(String.fromCharCode(parseInt(match[1], 16)), match.index, at);
  }
  builder.copy(at, text.length);
  return builder.build();
}
