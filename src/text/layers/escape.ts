/** Backslash escapes of JSON, JavaScript, Java, C, Python, Perl and .properties files, one level of them. */
import { ViewBuilder, type View } from '../view.ts';

const CONTROL: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' };

/** @returns the view with its escapes undone, or null when it has none */
export function unescapeLayer(view: View): View | null {
  if (!view.text.includes('\\')) return null;
  const { text } = view;
  const builder = new ViewBuilder(view, 'escape');
  let copied = 0;
  // By hand: texts with thousands of escapes are common, and an expression with a group for each kind takes several
  // times as long.
  for (let slash = text.indexOf('\\'); slash >= 0 && slash + 1 < text.length; slash = text.indexOf('\\', copied)) {
    builder.copy(copied, slash);
    copied = endOfEscape(text, slash + 1);
    const value = decoded(text, slash + 1, copied);
    if (value !== '') builder.add(value, slash, copied);
  }
  builder.copy(copied, text.length);
  return builder.build();
}

/** Six digits and the brace. */
const LONGEST_BRACED = 7;
const HEX = /^[0-9A-Fa-f]+$/;

function isHex(text: string, start: number, length: number): boolean {
  return start + length <= text.length && HEX.test(text.slice(start, start + length));
}

/** Where the escape ends whose character behind the backslash stands at `at`. */
function endOfEscape(text: string, at: number): number {
  const char = text[at] ?? '';
  if (char === 'u') return endOfUnicode(text, at);
  if (char === 'x') return text[at + 1] === '{' ? endOfBraces(text, at) : isHex(text, at + 1, 2) ? at + 3 : at + 1;
  if (char === 'U' && isHex(text, at + 1, 8)) return at + 9;
  if (char >= '0' && char <= '7') return endOfOctal(text, at);
  if (char === '\n' || (char === '\r' && text[at + 1] === '\n')) {
    let end = char === '\n' ? at + 1 : at + 2;
    while (text[end] === ' ' || text[end] === '\t') end++;
    return end;
  }
  return at + 1;
}

/** Up to three digits, up to `377`: `\1115` is a letter and a digit. */
function endOfOctal(text: string, at: number): number {
  const longest = (text[at] ?? '') <= '3' ? 3 : 2;
  let end = at + 1;
  while (end < at + longest && (text[end] ?? '') >= '0' && (text[end] ?? '') <= '7') end++;
  return end;
}

/** `u{41}`, and `x{41}` of Perl and PCRE. */
function endOfBraces(text: string, at: number): number {
  const length = text.slice(at + 2, at + 2 + LONGEST_BRACED).indexOf('}');
  return length > 0 && isHex(text, at + 2, length) ? at + 2 + length + 1 : at + 1;
}

/** `u0041`, with as many `u` as you like, or `u{41}`. */
function endOfUnicode(text: string, at: number): number {
  if (text[at + 1] === '{') return endOfBraces(text, at);
  let digits = at + 1;
  while (text[digits] === 'u') digits++;
  return isHex(text, digits, 4) ? digits + 4 : at + 1;
}

/** What text[at, end) behind a backslash stands for. A continued line (newline, indentation) stands for nothing. */
function decoded(text: string, at: number, end: number): string {
  const char = text[at] ?? '';
  if (char === '\n' || (char === '\r' && end > at + 1)) return '';
  if (char >= '0' && char <= '7') return String.fromCharCode(parseInt(text.slice(at, end), 8));
  if (end === at + 1) return CONTROL[char] ?? char;
  if (text[at + 1] === '{') return codePoint(parseInt(text.slice(at + 2, end - 1), 16));
  return codePoint(parseInt(char === 'u' ? text.slice(end - 4, end) : text.slice(at + 1, end), 16));
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
