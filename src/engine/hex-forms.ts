/** A keyword in hexadecimal: digits in a row, in lines of whole bytes, or as an array of bytes. */
import { LazyPattern, LINE_BREAK } from './literal-breaks.ts';
import type { PartialForm } from './literal-forms.ts';

/** Of a longer keyword these many characters say enough. */
const LONGEST = 4;

/**
 * @returns forms to be looked for in either case. The digits behind a piece, or before it, may stand over a line break.
 */
export function hexForms(text: string): PartialForm[] {
  const codes = Array.from(text.slice(0, LONGEST), (char) => char.charCodeAt(0).toString(16).padStart(2, '0'));
  if (codes.length < LONGEST) return [];
  const half = codes.length >> 1;
  const broken = `(?:${LINE_BREAK})?`;
  const [head, tail] = [codes.slice(0, half), codes.slice(half)];
  const rows: PartialForm[] = [
    {
      text: head.join(''),
      before: null,
      behind: new LazyPattern(`^${tail.map((code) => broken + code).join('')}`, 'i'),
    },
    { text: codes.slice(1).join(''), before: new LazyPattern(`${codes[0] ?? ''}${broken}$`, 'i'), behind: null },
  ];
  // What begins a value; of longer keywords, which stand inside of one, the beginning is found as well.
  const arrays =
    text.length > LONGEST
      ? []
      : [',', ', '].flatMap((comma): PartialForm[] => [
          {
            text: elements(head, comma),
            before: null,
            behind: new LazyPattern(`^${tail.map((code) => `\\s{0,2},\\s{0,40}0x${code}`).join('')}`, 'i'),
          },
          {
            text: elements(tail, comma),
            before: new LazyPattern(`${head.map((code) => `0x${code}\\s{0,2},\\s{0,40}`).join('')}$`, 'i'),
            behind: null,
          },
        ]);
  return [...rows, ...arrays];
}

function elements(codes: readonly string[], comma: string): string {
  return codes.map((code) => `0x${code}`).join(comma);
}
