/**
 * Makes untrusted text (paths, excerpts, author names, profile names) harmless wherever a person reads it: a terminal,
 * a log, a table. Every reporter sends such text through here first, then through its own format's escape.
 */

/**
 * What may change how other text looks or start a terminal command: C0 and C1 controls and DEL (Cc), bidirectional marks,
 * zero-width and tag characters, the byte order mark (Cf), lone surrogates (Cs), line and paragraph separators (Zl, Zp).
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const named = NAMED[character];
  if (named !== undefined) return named;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

/**
 * One line of `text` that cannot steer a terminal: every unsafe character is written as its escape (`\n`, `\x1b`, `\u202e`).
 * A backslash that was there stays as it is; the result is for reading, not for parsing back.
 */
export function escapeText(text: string): string {
  return text.replace(UNSAFE, visible);
}

/** `JSON.stringify` whose text is also safe on a terminal: what JSON leaves raw (C1, bidi, …) is written as `\uXXXX`. */
export function stringifySafely(value: unknown, indent?: number): string {
  // Between tokens JSON.stringify writes only line feeds and spaces, so every other unsafe character is inside a string.
  return JSON.stringify(value, null, indent).replace(UNSAFE, (character) =>
    character === '\n' ? character : [...utf16(character)].map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join(''),
  );
}

function* utf16(text: string): Generator<number> {
  for (let index = 0; index < text.length; index++) yield text.charCodeAt(index);
}
