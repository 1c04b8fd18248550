/** Backslash escapes of JSON, JavaScript, Java, C, Python and .properties files, one level of them. */
import { ViewBuilder, type View } from '../view.ts';

const ESCAPE = /\\(?:u\{([0-9A-Fa-f]{1,6})\}|u+([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|([0-3][0-7]{2})|(\r?\n[ \t]*)|([\s\S]))/g;
const CONTROL: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0' };

/** @returns the view with its escapes undone, or null when it has none */
export function unescapeLayer(view: View): View | null {
  if (!view.text.includes('\\')) return null;
  const builder = new ViewBuilder(view, 'escape');
  let at = 0;
  for (const match of view.text.matchAll(ESCAPE)) {
    builder.copy(at, match.index);
    at = match.index + match[0].length;
    const [, braced, unicode, hex, octal, continuation, single] = match;
    const code = braced ?? unicode ?? hex;
    if (code !== undefined) builder.add(codePoint(parseInt(code, 16)), match.index, at);
    else if (octal !== undefined) builder.add(String.fromCharCode(parseInt(octal, 8)), match.index, at);
    else if (continuation === undefined && single !== undefined) builder.add(CONTROL[single] ?? single, match.index, at);
    // A continued line (backslash, newline, indentation) stands for nothing.
  }
  builder.copy(at, view.text.length);
  return builder.build();
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
