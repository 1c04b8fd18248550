/**
 * Turns a case into bytes with fresh values: placeholders, then wrappers `⟦name:text⟧` from the inside out, then the
 * encoding.
 */
import { fillTemplates } from '../../src/alibaba/generate.ts';
import type { Case, ExpectedPart, TextBytes } from './case-file.ts';

export interface FilledCase {
  readonly bytes: Uint8Array;
  readonly expect: readonly ExpectedPart[];
}

export function fillCase(one: Case): FilledCase {
  const [text = '', ...values] = fillTemplates([one.template, ...one.expect.map((part) => part.value)]).map(unwrap);
  return {
    bytes: encodeText(text, one.bytes),
    expect: one.expect.map((part, index) => ({ ...part, value: values[index] ?? '' })),
  };
}

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const wrapAt = (width: number, lineEnd: string) => (text: string) =>
  utf8(text)
    .toString('base64')
    .replace(new RegExp(`.{${width}}(?=.)`, 'g'), `$&${lineEnd}`);
const eachUnit = (form: (code: number) => string) => (text: string) =>
  [...Array(text.length).keys()].map((at) => form(text.charCodeAt(at))).join('');
const hex = (code: number, width: number): string => code.toString(16).padStart(width, '0');

/** The empty wrapper `⟦⟧` splits a literal that this repository must not hold whole. */
const WRAPPERS: Readonly<Record<string, (text: string) => string>> = {
  '': (text) => text,
  b64: (text) => utf8(text).toString('base64'),
  b64nopad: (text) => utf8(text).toString('base64').replace(/=+$/, ''),
  b64url: (text) => utf8(text).toString('base64url'),
  /** MIME and `base64` (76 columns, line feed). */
  b64lines: wrapAt(76, '\n'),
  /** PEM-like, in a YAML block: indented lines. */
  b64block: wrapAt(64, '\n    '),
  b64crlf: wrapAt(76, '\r\n'),
  /** Wrapped lines inside a string literal. */
  b64escaped: wrapAt(64, '\\n'),
  /** PowerShell -EncodedCommand. */
  b64wide: (text) => Buffer.from(text, 'utf16le').toString('base64'),
  url: (text) => encodeURIComponent(text),
  percent: (text) => [...utf8(text)].map((byte) => `%${hex(byte, 2).toUpperCase()}`).join(''),
  /** One level of a string in JSON. */
  json: (text) => JSON.stringify(text).slice(1, -1),
  u: eachUnit((code) => `\\u${hex(code, 4)}`),
  U: eachUnit((code) => `\\u${hex(code, 4).toUpperCase()}`),
  x: eachUnit((code) => `\\x${hex(code, 2)}`),
  octal: eachUnit((code) => `\\${code.toString(8).padStart(3, '0')}`),
  entity: eachUnit((code) => `&#${code};`),
  entityhex: eachUnit((code) => `&#x${hex(code, 2)};`),
  /** UTF-16 characters inside bytes that are something else; for `latin1` cases. */
  wide: (text) => eachUnit((code) => `${String.fromCharCode(code)}\0`)(text),
  widebe: (text) => eachUnit((code) => `\0${String.fromCharCode(code)}`)(text),
  /** How JSON writers escape a security token. */
  plus: (text) => text.replaceAll('+', '\\u002B'),
  slash: (text) => text.replaceAll('/', '\\/'),
  gson: (text) => text.replaceAll('=', '\\u003d'),
};

function unwrap(text: string): string {
  const innermost = /⟦(?:([A-Za-z0-9]*):)?([^⟦⟧]*)⟧/u;
  for (let match = innermost.exec(text); match !== null; match = innermost.exec(text)) {
    const [whole, name = '', inner = ''] = match;
    const wrapper = WRAPPERS[name];
    if (wrapper === undefined) throw new Error(`unknown wrapper ${name}`);
    text = text.slice(0, match.index) + wrapper(inner) + text.slice(match.index + whole.length);
  }
  return text;
}

function encodeText(text: string, bytes: TextBytes | undefined): Uint8Array {
  switch (bytes) {
    case undefined:
      return utf8(text);
    case 'utf-8-bom':
      return utf8(`\ufeff${text}`);
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16le-bom':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'utf-16be-bom':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'gbk':
      return encodeGbk(text);
    case 'latin1':
      return Buffer.from(text, 'latin1');
  }
}

let gbkBytes: Map<string, readonly number[]> | undefined;

/** Node only decodes GBK: the table is turned around. @throws Error for a character that GBK lacks */
export function encodeGbk(text: string): Uint8Array {
  gbkBytes ??= gbkTable();
  return Uint8Array.from([...text].flatMap((char) => gbkBytes?.get(char) ?? fail(`GBK has no ${char}`)));
}

function gbkTable(): Map<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gbk', { fatal: true });
  for (let first = 0; first < 0x80; first++) table.set(String.fromCharCode(first), [first]);
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      try {
        const char = decoder.decode(Uint8Array.of(first, second));
        if (!table.has(char)) table.set(char, [first, second]);
      } catch {
        // No character of GBK.
      }
    }
  }
  return table;
}

function fail(message: string): never {
  throw new Error(message);
}
