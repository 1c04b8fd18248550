/**
 * Makes untrusted text (paths, excerpts, author names, profile names) harmless wherever a person or a CI runner reads
 * it: a terminal, a log, a table. Every reporter sends such text through here first, then through its own format's
 * escape.
 */

/**
 * What may change how other text looks or start a terminal command: C0 and C1 controls and DEL (Cc), bidirectional
 * marks, zero-width and tag characters, the byte order mark (Cf), lone surrogates (Cs), line and paragraph separators
 * (Zl, Zp).
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * What a CI runner reads as a command when it stands in a line of a log (models of their parsers:
 * test/report/runner-parsers.ts):
 * - anywhere in the line: `##[name]` (GitHub's older form, Azure's formatting), `##vso[` (Azure), `##teamcity[`,
 *   `section_start:` (GitLab), `travis_fold:`;
 * - at the start of the line, behind blanks: `::name …::` (GitHub, Forgejo, Gitea);
 * - at the very start of the line: `--- `, `+++ `, `~~~ `, `^^^ ` (Buildkite's groups, which can hide the lines that
 *   follow). Each match is one character: without it the rest is no command. The runners of GitHub and Azure compare by
 *   the rules of a language, for which default-ignorable code points (DI) do not exist. A text that ends in `##` counts
 *   because a redaction, which begins with `[`, may follow it.
 */
const ANYWHERE = String.raw`#(?=\p{DI}*#\p{DI}*(?:(?:v\p{DI}*s\p{DI}*o|teamcity)\p{DI}*)?(?:\[|$))|(?<=section|travis)_(?=(?:start|end|fold|time):)`;
/**
 * Line breaking (display-width.ts) makes lines at blanks and beside wide characters: what follows those may start a
 * line.
 */
const AT_LINE_START = String.raw`(?<![!-~]):(?=\p{DI}*:)|(?<=^\s*):$|(?<=^\s*)[-+~^](?=(?:--|\+\+|~~|\^\^) )`;
const COMMANDS = new RegExp(`${ANYWHERE}|${AT_LINE_START}`, 'giu');
/** Quick to find, and in every match of ANYWHERE: most texts have none. */
const MAYBE_COMMAND = /#[#\u0080-\uffff]|section_|travis_/i;
const UNSAFE_IN_JSON = new RegExp(`${UNSAFE.source}|${ANYWHERE}`, 'giu');

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const named = NAMED[character];
  if (named !== undefined) return named;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

/**
 * One line of `text` that can steer neither a terminal nor a CI runner: every unsafe character is written as its escape
 * (`\n`, `\x1b`, `\u202e`), and so is one character of what a runner would take for a command (`\x3a:error::`).
 * A backslash that was there stays as it is; the result is for reading, not for parsing back.
 */
export function escapeText(text: string): string {
  return escapeCommands(escapeControls(text), visible);
}

/** Controls only, for formats that write what starts a command in a way of their own (xml-text.ts). */
export function escapeControls(text: string): string {
  return text.replace(UNSAFE, visible);
}

/** @param write how the character is written without which there is no command; it has a code below 0x80. */
export function escapeCommands(text: string, write: (character: string) => string): string {
  return text.replace(COMMANDS, write);
}

/**
 * `JSON.stringify` whose text is also safe on a terminal and in the log of a CI runner: what JSON leaves raw (C1, bidi,
 * …) and what starts a runner's command is written as `\uXXXX`, so that a reader gets back what was there.
 */
export function stringifySafely(value: unknown, indent?: number): string {
  // Between tokens JSON.stringify writes only line feeds and spaces, so every other unsafe character is inside a
  // string. No line starts with text of a string, and no match stands behind a backslash of JSON: `#` and `_` have no
  // escape of their own.
  const json = JSON.stringify(value, null, indent);
  return json.replace(MAYBE_COMMAND.test(json) ? UNSAFE_IN_JSON : UNSAFE, (character) =>
    character === '\n'
      ? character
      : [...utf16(character)].map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join(''),
  );
}

function* utf16(text: string): Generator<number> {
  for (let index = 0; index < text.length; index++) yield text.charCodeAt(index);
}
