/** Bytes as text: UTF-16 wherever it begins, GBK beside ASCII, runs, and the text around a base64 run. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTrailByte } from '../../src/text/gbk.ts';
import { endsGlued } from '../../src/text/glued.ts';
import { base64Layers } from '../../src/text/layers/base64.ts';
import { utf16Layers } from '../../src/text/layers/utf16.ts';
import { decodeText, detectEncoding } from '../../src/text/line-text.ts';
import { rawView, textAfter, textBefore, type View } from '../../src/text/view.ts';
import { encodeGbk } from '../cases/fill-case.ts';

const viewOf = (bytes: Uint8Array): View => rawView(bytes, 0, bytes.length);
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('UTF-16', () => {
  it.each([0, 1, 2, 3, 5])('strings that begin at offset %i are found, in both byte orders', (offset) => {
    const wanted = 'some string of a program';
    for (const wide of [Buffer.from(wanted, 'utf16le'), Buffer.from(wanted, 'utf16le').swap16()]) {
      const bytes = Buffer.concat([Buffer.alloc(offset, 0x93), wide, Buffer.from([0xff, 0xfe, 0x00])]);
      const found = utf16Layers(viewOf(bytes)).flatMap((view) => {
        const at = view.text.indexOf(wanted);
        return at < 0 ? [] : [view.span(at, at + wanted.length)];
      });
      expect(found).toContainEqual({ start: offset, end: offset + wide.length });
    }
  });

  it('two strings at odd distances are both found', () => {
    const bytes = Buffer.concat([
      Buffer.from('first one', 'utf16le'),
      Buffer.from([0, 0, 7]),
      Buffer.from('second one', 'utf16le'),
      Buffer.from([0, 0]),
    ]);
    const texts = utf16Layers(viewOf(bytes))
      .map((view) => view.text)
      .join('|');
    expect(texts).toContain('first one');
    expect(texts).toContain('second one');
  });

  it('of a truncated file loses half a character, not the rest', () => {
    const whole = Buffer.from('accessKeyId: abcdefgh', 'utf16le');
    expect(utf16Layers(viewOf(whole.subarray(0, whole.length - 1)))[0]?.text).toBe('accessKeyId: abcdefg');
  });

  it('is not seen in ordinary text', () => {
    expect(utf16Layers(viewOf(latin1('ordinary text\n')))).toEqual([]);
  });
});

describe('encodings', () => {
  it.each([
    ['utf-16le', Buffer.from('\ufeffa', 'utf16le')],
    ['utf-16be', Buffer.from('\ufeffa', 'utf16le').swap16()],
    ['utf-16le', Buffer.from('no mark at all', 'utf16le')],
    ['utf-16be', Buffer.from('no mark at all', 'utf16le').swap16()],
    ['utf-8', Buffer.from('plain text')],
    ['utf-8', Buffer.from([0, 0, 0, 0, 0, 0, 0, 0])],
    ['utf-8', Buffer.alloc(0)],
  ])('%s', (encoding, bytes) => {
    expect(detectEncoding(bytes)).toBe(encoding);
  });

  it('decodes what is UTF-8, then what is GBK, then what it can', () => {
    expect(decodeText(Buffer.from('密钥'), 'utf-8')).toBe('密钥');
    expect(decodeText(encodeGbk('密钥'), 'utf-8')).toBe('密钥');
    expect(decodeText(Uint8Array.of(0xff, 0x41), 'utf-8')).toContain('A');
  });
});

describe('GBK', () => {
  /** Characters whose second byte looks like a letter. */
  const letters = [...Array(0x7e).keys()].flatMap((first) => {
    try {
      const decoded = new TextDecoder('gbk', { fatal: true }).decode(Uint8Array.of(0x81 + first, 0x41 + (first % 26)));
      return decoded.length === 1 ? [decoded] : [];
    } catch {
      return [];
    }
  });

  it('knows the second byte of a character from a letter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...letters, '密', '钥', 'a', ' '), { minLength: 1, maxLength: 30 }),
        (chars) => {
          const bytes = encodeGbk(chars.join(''));
          const text = Buffer.from(bytes).toString('latin1');
          const last = chars.at(-1) ?? '';
          const isLetter = /[a ]/.test(last);
          const trail = isTrailByte(`${text}LTAI`, text.length - 1);
          if (isLetter) expect(trail).toBe(false);
          else if (letters.includes(last)) expect(trail).toBe(true);
        },
      ),
    );
  });

  it('is not seen in UTF-8', () => {
    const text = latin1(Buffer.from('密钥ABC').toString('latin1')).toString('latin1');
    for (let at = 0; at < text.length; at++) expect(isTrailByte(text, at)).toBe(false);
  });
});

describe('letters that are no words', () => {
  it.each([
    ['\x1b[31m', true],
    ['\x1b[1;38;5;196m', true],
    ['\x1b[0m', true],
    ['[31m', false],
    ['31m', false],
    ['m', false],
    ['\x1b[31mx', false],
  ])('%j', (text, glued) => {
    expect(endsGlued(viewOf(latin1(text)), text.length)).toBe(glued);
  });
});

describe('text around a base64 run', () => {
  const text = 'accessKeySecret: c29tZSB2YWx1ZSBpbiBhIGZpbGU= # note';
  const [view] = base64Layers(viewOf(latin1(text)), 5);

  it('comes from the parent', () => {
    if (view === undefined) throw new Error('the run was not decoded');
    expect(view.text).toBe('some value in a file');
    expect(textBefore(view, 5, 100)).toBe('accessKeySecret: some ');
    expect(textBefore(view, 5, 3)).toBe('me ');
    expect(textBefore(view, 0, 8)).toBe('Secret: ');
    expect(textAfter(view, 16, 100)).toBe('file # note');
    expect(textAfter(view, view.text.length, 3)).toBe(' # ');
  });

  it('ends with the text', () => {
    const raw = viewOf(latin1('abc'));
    expect(textBefore(raw, 2, 10)).toBe('ab');
    expect(textAfter(raw, 2, 10)).toBe('c');
  });
});
