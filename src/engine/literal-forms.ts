/**
 * The byte sequences under which a keyword can stand in a blob: plain, UTF-16, base64 in three alignments (and base64 of
 * base64), and escaped letter by letter. The prefilter searches all of them in one pass, so that the price of looking
 * for hidden forms is paid by the kernel and not by decoding every file.
 */
import type { Keyword } from '../rules/rule.ts';

/** One byte sequence to search for. */
export interface LiteralForm {
  readonly bytes: Uint8Array;
  readonly ignoreCase: boolean;
  /** `plain` for the keyword as it is written; `hidden` for every other form. */
  readonly form: 'plain' | 'hidden';
  /** What must come right behind an escaped form: the keyword's next letter, in whatever way. Null for every other form. */
  readonly next: RegExp | null;
}

/** How deep base64 may be nested and still be seen by the prefilter. */
const BASE64_DEPTH: Readonly<Record<Exclude<Keyword['forms'], 'plain' | 'wide'>, number>> = { encoded: 2, deep: 3, hidden: 1 };
/** Shorter sequences would fire on every base64 text: 64^-4 per character is one false start in 16 MB. */
const SHORTEST_FORM = 4;
/** The beginning of a long form says enough. */
const LONGEST_FORM = 16;

/** A keyword as it is written. */
export function plainForm(keyword: Keyword): LiteralForm {
  return { bytes: Buffer.from(keyword.text, 'utf8'), ignoreCase: keyword.ignoreCase, form: 'plain', next: null };
}

/** All forms of a keyword that its `forms` setting asks for. */
export function literalForms(keyword: Keyword): LiteralForm[] {
  const plain = Buffer.from(keyword.text, 'utf8');
  const forms: LiteralForm[] = keyword.forms === 'hidden' ? [] : [plainForm(keyword)];
  if (keyword.forms === 'plain') return forms;
  const little = Buffer.from(keyword.text, 'utf16le');
  const hidden = (bytes: Uint8Array, ignoreCase: boolean, next: RegExp | null = null): void => {
    forms.push({ bytes: bytes.subarray(0, LONGEST_FORM), ignoreCase, form: 'hidden', next });
  };
  if (keyword.forms !== 'hidden') hidden(little, keyword.ignoreCase);
  // Big-endian text is the same bytes one later; its own last byte keeps `\0L\0T` from matching little-endian text.
  if (keyword.forms !== 'hidden') hidden(Buffer.from(little).swap16(), keyword.ignoreCase);
  if (keyword.forms === 'wide') return forms;
  for (const bytes of base64Forms([plain], BASE64_DEPTH[keyword.forms])) hidden(bytes, false);
  // What PowerShell's -EncodedCommand makes of it.
  if (keyword.forms === 'deep') for (const bytes of base64Forms([little], 1)) hidden(bytes, false);
  if (keyword.forms !== 'hidden') for (const { text, next } of escapedForms(keyword.text)) hidden(Buffer.from(text, 'latin1'), true, next);
  return forms;
}

function base64Forms(sources: readonly Uint8Array[], depth: number): Uint8Array[] {
  if (depth === 0) return [];
  const forms = sources.flatMap((source) => [0, 1, 2].map((alignment) => stableBase64(source, alignment)));
  const usable = forms.filter((form) => form.length >= SHORTEST_FORM);
  return [...usable, ...base64Forms(forms.filter((form) => form.length >= SHORTEST_FORM), depth - 1)];
}

/** The base64 characters that depend on nothing but `source`, when `alignment` bytes (0–2) stand before it in its group. */
export function stableBase64(source: Uint8Array, alignment: number): Uint8Array {
  const padded = Buffer.concat([Buffer.alloc(alignment), source]);
  const text = padded.toString('base64');
  const first = Math.ceil((alignment * 8) / 6);
  const end = Math.floor((padded.length * 8) / 6);
  return Buffer.from(text.slice(first, end), 'latin1');
}

/**
 * The keyword's first two characters as escapes; the rest of an escaped value follows in the window. Of `\uXXXX` the
 * first character and the backslash behind it: letters are rarely written so, and JSON inside JSON doubles backslashes.
 * Tables of escapes (`%52%53%54%55`) are common in libraries, so the character behind must be the keyword's as well.
 */
function escapedForms(text: string): { readonly text: string; readonly next: RegExp }[] {
  const codes = Array.from(text.slice(0, 3), (char) => char.charCodeAt(0));
  const hex = codes.map((code) => code.toString(16).padStart(2, '0'));
  const two = <T>(all: readonly T[]): readonly T[] => all.slice(0, 2);
  const third = anyWay(codes[2] ?? 0);
  return [
    { text: `u00${hex[0] ?? ''}\\`, next: anyWay(codes[1] ?? 0) },
    ...[
      two(hex).map((code) => `\\x${code}`),
      two(hex).map((code) => `%${code}`),
      two(codes).map((code) => `&#${code};`),
      two(hex).map((code) => `&#x${code};`),
      two(codes).map((code) => `\\${code.toString(8).padStart(3, '0')}`),
    ].map((pieces) => ({ text: pieces.join(''), next: third })),
  ];
}

/**
 * From one literal into the next, as far as text/layers/split-literal.ts joins them; or a line that goes on. No two ways to read one
 * text: a hostile file would otherwise take hours (tested).
 */
const JOINT = String.raw`\\*["'\`](?:[^A-Za-z0-9"'\`]{0,40}(?:concat|append|plus|[A-Za-z]{1,2})?[^A-Za-z0-9"'\`]{0,40}|;?\s{0,40}[$\w.]{1,40}\s{0,4}[.+]=\s{0,4})["'\`]|\\\r?\n`;

/** One character at the start of a text: itself, escaped in any way, or behind the end of a literal that is joined with more. */
function anyWay(code: number): RegExp {
  const hex = code.toString(16).padStart(2, '0');
  const octal = code.toString(8).padStart(3, '0');
  const ways = [`\\x${hex}`, String.raw`\\*(?:u+(?:00${hex}|\{)|x${hex}|${octal})`, `%(?:25)*${hex}`, `&(?:amp;)*#(?:0*${code};|x0*${hex};)`, JOINT];
  return new RegExp(`^(?:${ways.join('|')})`, 'i');
}
