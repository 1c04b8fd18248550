/** The first letters of a keyword as escapes: hexadecimal, octal, of URLs, of HTML. */
import { LITERAL_JOINT } from './literal-breaks.ts';
import type { PartialForm } from './literal-forms.ts';

/**
 * The keyword's first two characters as escapes; the rest of an escaped value follows in the window. Of `\uXXXX` the
 * first character and the backslash behind it: letters are rarely written so, and JSON inside JSON doubles backslashes.
 * Tables of escapes (`%52%53%54%55`) are common in libraries, so the character behind must be the keyword's as well.
 */
export function escapedForms(text: string): PartialForm[] {
  const codes = Array.from(text.slice(0, 3), (char) => char.charCodeAt(0));
  const hex = codes.map((code) => code.toString(16).padStart(2, '0'));
  const two = <T>(all: readonly T[]): readonly T[] => all.slice(0, 2);
  const third = anyWay(codes[2] ?? 0);
  return [
    { text: `u00${hex[0] ?? ''}\\`, before: null, behind: anyWay(codes[1] ?? 0) },
    ...[
      two(hex).map((code) => `\\x${code}`),
      two(hex).map((code) => `%${code}`),
      two(codes).map((code) => `&#${code};`),
      two(hex).map((code) => `&#x${code};`),
      two(codes).map((code) => `\\${code.toString(8).padStart(3, '0')}`),
    ].map((pieces) => ({ text: pieces.join(''), before: null, behind: third })),
  ];
}

/** One character at the start of a text: itself, escaped in any way, or behind the end of a literal that is joined with more. */
function anyWay(code: number): RegExp {
  const hex = code.toString(16).padStart(2, '0');
  const octal = code.toString(8).padStart(3, '0');
  const ways = [`\\x${hex}`, String.raw`\\*(?:u+(?:00${hex}|\{)|x${hex}|${octal})`, `%(?:25)*${hex}`, `&(?:amp;)*#(?:0*${code};|x0*${hex};)`, LITERAL_JOINT];
  return new RegExp(`^(?:${ways.join('|')})`, 'i');
}
