/** The encodings under which a whole text is found as it is found plain. One unit per byte goes in and comes out. */

export interface TextEncoding {
  readonly name: string;
  /**
   * The least that a keyword's `forms` must be for it to be seen: words stay as they are, stand in UTF-16, or no letter
   * is left; `array`: it must be a short one that begins a value, since one may be cut.
   */
  readonly asks: 'plain' | 'wide' | 'encoded' | 'array';
  readonly encode: (text: string) => string;
}

const hex = (code: number, width: number): string => code.toString(16).padStart(width, '0');
const eachByte =
  (form: (code: number) => string) =>
  (text: string): string =>
    Array.from(text, (char) => form(char.charCodeAt(0))).join('');
const utf8 = (text: string): string => Buffer.from(text, 'latin1').toString('utf8');
const bytesOf = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64');

const wrapped = (text: string, columns: number, lineBreak: string): string =>
  (text.match(new RegExp(`.{1,${columns}}`, 'g')) ?? []).join(lineBreak);

const hiding: Readonly<Record<string, (text: string) => string>> = {
  base64,
  'base64 in a value': (text) => `data: "${base64(text)}"\n`,
  base64url: (text) => Buffer.from(text, 'latin1').toString('base64url'),
  'base64 of base64': (text) => base64(base64(text)),
  'base64 in lines of 64': (text) => `${wrapped(base64(text), 64, '\n')}\n`,
  'base64 in lines of 76, CRLF': (text) => `${wrapped(base64(text), 76, '\r\n')}\r\n`,
  'base64 in a YAML block': (text) => `data: |\n    ${wrapped(base64(text), 72, '\n    ')}\n`,
  'base64 of the contents API': (text) => `{"content":"${wrapped(base64(text), 60, '\\n')}\\n","encoding":"base64"}`,
  'base64 in literals': (text) => `x = "${wrapped(base64(text), 68, '" +\n    "')}";\n`,
  'base64 in literals with line ends': (text) => `x = "${wrapped(base64(text), 64, '\\n" +\n    "')}";\n`,
  'base64 in a literal over lines': (text) => `x="${wrapped(base64(text), 76, '\\\n')}"\n`,
  'percent, every byte': eachByte((code) => `%${hex(code, 2)}`),
  'percent in capitals': eachByte((code) => `%${hex(code, 2).toUpperCase()}`),
  '\\u0041': (text) =>
    Array.from({ length: utf8(text).length }, (_, at) => `\\u${hex(utf8(text).charCodeAt(at), 4)}`).join(''),
  '\\x41': eachByte((code) => `\\x${hex(code, 2)}`),
  '\\101': eachByte((code) => `\\${code.toString(8).padStart(3, '0')}`),
  '&#65;': eachByte((code) => `&#${code};`),
  '\\101, \\65': eachByte((code) => `\\${code.toString(8)}`),
  '\\u{41}': eachByte((code) => `\\u{${hex(code, 2)}}`),
  '\\u{0041}': eachByte((code) => `\\u{${hex(code, 4)}}`),
  '\\x{41}': eachByte((code) => `\\x{${hex(code, 2)}}`),
  '\\U00000041': eachByte((code) => `\\U${hex(code, 8)}`),
  '%u0041': eachByte((code) => `%u${hex(code, 4)}`),
  '&#0065;': eachByte((code) => `&#${String(code).padStart(4, '0')};`),
  '&#x0041;': eachByte((code) => `&#x${hex(code, 4).toUpperCase()};`),
  '&amp;#65;': eachByte((code) => `&amp;#${code};`),
  '&#x41;': eachByte((code) => `&#x${hex(code, 2)};`),
};

const hexOf = (text: string): string => Buffer.from(text, 'latin1').toString('hex');

const hexadecimal: Readonly<Record<string, (text: string) => string>> = {
  'bytea of PostgreSQL': (text) => `INSERT INTO t VALUES (1, '\\x${hexOf(text)}');\n`,
  'mysqldump --hex-blob': (text) => `INSERT INTO t VALUES (1,0x${hexOf(text).toUpperCase()},2);\n`,
  "X'…'": (text) => `SELECT X'${hexOf(text)}';\n`,
  'Buffer.from(…, hex)': (text) => `Buffer.from("${hexOf(text)}", "hex")\n`,
  'xxd -p': (text) => `${wrapped(hexOf(text), 60, '\n')}\n`,
  'hexadecimal in literals': (text) => `x = "${wrapped(hexOf(text), 64, '"\n    "')}"\n`,
};

const arrays: Readonly<Record<string, (text: string) => string>> = {
  'xxd -i': (text) =>
    `unsigned char x[] = {\n  ${wrapped(eachByte((code) => `0x${hex(code, 2)}, `)(text), 72, '\n  ')}\n};\n`,
  'array of bytes': (text) => `{${eachByte((code) => `0x${hex(code, 2).toUpperCase()},`)(text)}}\n`,
};

/** As mailers do: lines of 76 characters at most, of which the last is an equals sign. */
function quotedPrintable(text: string): string {
  const lines = text.split('\n').map((line) => {
    const rows = [''];
    for (const char of line) {
      const piece = /[\t -<>-~]/.test(char) ? char : `=${hex(char.charCodeAt(0), 2).toUpperCase()}`;
      if ((rows.at(-1) ?? '').length + piece.length > 75) rows.push('');
      rows[rows.length - 1] += piece;
    }
    return rows.join('=\n');
  });
  return lines.join('\n');
}

const broken: Readonly<Record<string, (text: string) => string>> = {
  '\\101 and digits': (text) =>
    eachByte((code) =>
      code >= 48 && code <= 57 ? String.fromCharCode(code) : `\\${code.toString(8).padStart(3, '0')}`,
    )(text),
  'quoted-printable': quotedPrintable,
  'quoted-printable, CRLF': (text) => quotedPrintable(text).replaceAll('\n', '\r\n'),
};

const wide: Readonly<Record<string, (text: string) => string>> = {
  'UTF-16, little-endian': (text) => Buffer.from(utf8(text), 'utf16le').toString('latin1'),
  'UTF-16, big-endian': (text) => Buffer.from(utf8(text), 'utf16le').swap16().toString('latin1'),
};

const keeping: Readonly<Record<string, (text: string) => string>> = {
  JSON: (text) => bytesOf(JSON.stringify({ content: utf8(text) })),
  'JSON in JSON': (text) => bytesOf(JSON.stringify({ content: JSON.stringify({ content: utf8(text) }) })),
  'form of a URL': (text) => encodeURIComponent(utf8(text)),
};

const listOf = (
  encodings: Readonly<Record<string, (text: string) => string>>,
  asks: TextEncoding['asks'],
): TextEncoding[] => Object.entries(encodings).map(([name, encode]) => ({ name, asks, encode }));

export const TEXT_ENCODINGS: readonly TextEncoding[] = [
  ...listOf(hiding, 'encoded'),
  ...listOf(hexadecimal, 'encoded'),
  ...listOf(arrays, 'array'),
  ...listOf(broken, 'array'),
  ...listOf(wide, 'wide'),
  ...listOf(keeping, 'plain'),
];
