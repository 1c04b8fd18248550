/** Encodes a text that holds a value and keeps track of where the value goes: the oracle for every decoded span. */

/** A text of one unit per byte with a value at `[start, end)`. */
export interface EncodedValue {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

type Encode = (value: EncodedValue) => EncodedValue;

/** Every unit becomes `form(unit)`. */
const eachUnit =
  (form: (char: string) => string): Encode =>
  ({ text, start, end }) => {
    const forms = [...text].map(form);
    const length = (until: number): number => forms.slice(0, until).join('').length;
    return { text: forms.join(''), start: length(start), end: length(end) };
  };

const hex = (char: string, width: number): string => char.charCodeAt(0).toString(16).padStart(width, '0');

const base64 =
  (form: 'base64' | 'base64url'): Encode =>
  ({ text, start, end }) => ({
    text: Buffer.from(text, 'latin1').toString(form),
    start: Math.floor((start * 8) / 6),
    end: Math.floor(((end - 1) * 8 + 7) / 6) + 1,
  });

/** Cuts the text in the middle of the value, as `'abc' + 'def'` does. */
const split =
  (joint: string): Encode =>
  ({ text, start, end }) => {
    const middle = (start + end) >> 1;
    return { text: text.slice(0, middle) + joint + text.slice(middle), start, end: end + joint.length };
  };

export const ENCODES = {
  base64: base64('base64'),
  base64url: base64('base64url'),
  percent: eachUnit((char) => `%${hex(char, 2)}`),
  unicode: eachUnit((char) => `\\u${hex(char, 4)}`),
  hexEscape: eachUnit((char) => `\\x${hex(char, 2)}`),
  octal: eachUnit((char) => `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`),
  entity: eachUnit((char) => `&#${char.charCodeAt(0)};`),
  entityHex: eachUnit((char) => `&#x${hex(char, 2)};`),
  hex: eachUnit((char) => hex(char, 2)),
  utf16le: eachUnit((char) => `${char}\0`),
  utf16be: eachUnit((char) => `\0${char}`),
  plus: split(`' + '`),
  dot: split(`"."`),
  commented: split(`' + /* so */ '`),
  concat: split(`'.concat('`),
} as const satisfies Record<string, Encode>;

export type EncodeName = keyof typeof ENCODES;

/** Puts text around, so that the value does not begin at the buffer's first byte. */
export function surround({ text, start, end }: EncodedValue, before: string, after: string): EncodedValue {
  return { text: before + text + after, start: start + before.length, end: end + before.length };
}
