/** The first letters of a keyword as escapes: hexadecimal, octal, of URLs, of HTML. */
import { LazyPattern, LITERAL_JOINT } from './literal-breaks.ts';
import type { PartialForm } from './literal-forms.ts';

/**
 * The keyword's first two characters as escapes; the rest of an escaped value follows in the window. Of `\uXXXX` the
 * first character and the backslash behind it: letters are rarely written so, and JSON inside JSON doubles backslashes.
 * Tables of escapes (`%52%53%54%55`) are common in libraries, so the character behind must be the keyword's as well.
 * Numbers may have leading zeros: what stands in the middle is looked for.
 */
export function escapedForms(text: string): PartialForm[] {
  const [first = 0, second = 0, third = 0] = Array.from(text.slice(0, 3), (char) => char.charCodeAt(0));
  const [a, b] = [hexOf(first), hexOf(second)];
  const next = new LazyPattern(`^(?:${anyWay(second)})`, 'i');
  const afterNext = new LazyPattern(`^(?:${anyWay(third)})`, 'i');
  const references = (radix: string, one: string, two: string): PartialForm => ({
    text: `${one};&`,
    before: new LazyPattern(`&(?:amp;)*#${radix}0*$`, 'i'),
    behind: new LazyPattern(`^(?:amp;)*#${radix}0*${two};(?:${anyWay(third)})`, 'i'),
  });
  return [
    // \u004c, \U0000004c
    { text: `0${a}\\`, before: new LazyPattern(String.raw`\\u+0*$`, 'i'), behind: next },
    // \u{4c}, \u{004c}, \x{4c}
    { text: `${a}}\\`, before: new LazyPattern(String.raw`\\[ux]\{0*$`, 'i'), behind: next },
    { text: `u00${a}%`, before: new LazyPattern('%(?:25)*$'), behind: new LazyPattern(`^(?:25)*u00${b}`, 'i') },
    { text: `\\x${a}\\x${b}`, before: null, behind: afterNext },
    { text: `%${a}%${b}`, before: null, behind: afterNext },
    { text: `${octalOf(first)}\\${octalOf(second)}`, before: new LazyPattern(String.raw`\\0?$`), behind: afterNext },
    references('', String(first), String(second)),
    references('x', a, b),
  ];
}

/** A short keyword that a soft line break of quoted-printable text cuts, wherever it does. */
export function softlyBrokenForms(text: string): PartialForm[] {
  if (text.length > LONGEST_CUT) return [];
  const escaped = (piece: string): string => piece.replace(/[^\w-]/g, '\\$&');
  return Array.from({ length: text.length - 1 }, (_, at) => {
    const [head, tail] = [text.slice(0, at + 1), text.slice(at + 1)];
    return head.length > 1
      ? { text: `${head}=`, before: null, behind: new LazyPattern(`^\\r?\\n${escaped(tail)}`) }
      : { text: `\n${tail}`, before: new LazyPattern(`${escaped(head)}=\\r?$`), behind: null };
  });
}

/** Longer keywords stand inside of values that begin with a short one. */
const LONGEST_CUT = 4;

function hexOf(code: number): string {
  return code.toString(16).padStart(2, '0');
}

function octalOf(code: number): string {
  return code.toString(8);
}

/**
 * One character at the start of a text: itself, escaped in any way, or behind the end of a literal that is joined with
 * more.
 */
function anyWay(code: number): string {
  const hex = hexOf(code);
  const ways = [
    `\\x${hex}`,
    String.raw`\\*(?:u+(?:0{2,6}${hex}|\{)|x(?:${hex}|\{)|0?${octalOf(code)})`,
    `%(?:25)*(?:u00)?${hex}`,
    `&(?:amp;)*#(?:0*${code};|x0*${hex};)`,
    LITERAL_JOINT,
  ];
  return ways.join('|');
}
