/** Every layer is undone, also three on top of each other, and every decoded value leads back to its bytes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveViews, MAX_DEPTH } from '../../src/text/derive.ts';
import { rawView, type View } from '../../src/text/view.ts';
import { ENCODES, surround, type EncodedValue, type EncodeName } from './encoded-value.ts';

const BASE62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const value = fc
  .string({ unit: fc.constantFrom(...BASE62), minLength: 24, maxLength: 30 })
  .filter((text) => /[a-z]/.test(text) && /[A-Z]/.test(text));

const viewsOf = (text: string): View[] => deriveViews(rawView(Buffer.from(text, 'latin1'), 0, text.length));

/** Spans of the value in every view that shows it. */
function spansOf(text: string, wanted: string): { start: number; end: number; encoding: string }[] {
  return viewsOf(text).flatMap((view) => {
    const at = view.text.indexOf(wanted);
    return at < 0 ? [] : [{ ...view.span(at, at + wanted.length), encoding: view.encoding.join('/') }];
  });
}

function nest(names: readonly EncodeName[], innermost: EncodedValue): EncodedValue {
  return names.reduce((inner, name) => ENCODES[name](inner), innermost);
}

const NAMES = Object.keys(ENCODES) as EncodeName[];
const SPLITS: readonly EncodeName[] = ['plus', 'dot', 'commented', 'concat'];
/** UTF-16 stands in bytes or in base64 of bytes; a joint stands in source text, that is under anything but itself. */
const isUsual = (names: readonly EncodeName[]): boolean =>
  names.every((name, at) => {
    if (name === 'utf16le' || name === 'utf16be')
      return at === names.length - 1 || names[at + 1] === 'base64' || names[at + 1] === 'base64url';
    return !SPLITS.includes(name) || at === 0;
  });

describe('one layer', () => {
  it.each(NAMES)('%s', (name) => {
    fc.assert(
      fc.property(value, fc.constantFrom('x = "', '密钥: '.normalize(), '{"k":"', ''), (wanted, before) => {
        const bytes = Buffer.from(before).toString('latin1');
        const inner: EncodedValue = { text: `id=${wanted};`, start: 3, end: 3 + wanted.length };
        const even = name.startsWith('utf16') && bytes.length % 2 === 1 ? `${bytes} ` : bytes;
        const { text, start, end } = surround(ENCODES[name](inner), even, '" \n');
        expect(spansOf(text, wanted)).toContainEqual(expect.objectContaining({ start, end }));
      }),
    );
  });
});

describe('layers on layers', () => {
  it('up to three deep, every value leads back to exactly its bytes', () => {
    fc.assert(
      fc.property(
        value,
        fc.array(fc.constantFrom(...NAMES), { minLength: 2, maxLength: MAX_DEPTH }).filter(isUsual),
        (wanted, names) => {
          // A file is UTF-16 as a whole; everything else stands among other text.
          const wide = names.at(-1)?.startsWith('utf16') === true;
          const inner = nest(wide ? names.slice(0, -1) : names, {
            text: `key "${wanted}" end`,
            start: 5,
            end: 5 + wanted.length,
          });
          const { text, start, end } = nest(wide ? names.slice(-1) : [], surround(inner, 'data: ', ' \n'));
          expect(spansOf(text, wanted).map((span) => [span.start, span.end])).toContainEqual([start, end]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('not deeper than three', () => {
    const depths = viewsOf(
      nest(['base64', 'base64', 'base64', 'base64', 'base64'], { text: 'some text that goes deep', start: 0, end: 4 })
        .text,
    ).map((view) => view.encoding.length);
    expect(Math.max(...depths)).toBe(MAX_DEPTH);
  });

  it('a base64 bomb makes a bounded number of views, no longer together than 48 times the text', () => {
    const bombOf = (text: (at: number) => string): string =>
      Array.from({ length: 3000 }, (_, at) => `${Buffer.from(text(at)).toString('base64')}\n.\n`).join('');
    for (const bomb of [
      bombOf(() => 'plain text, many times, in a row'),
      bombOf((at) => `plain text ${at} & "x" "y" %41 \\n &amp; more`),
      bombOf((at) => Buffer.from(`text in text in text ${at}`).toString('base64')),
    ]) {
      const views = viewsOf(bomb);
      expect(views.length).toBeLessThanOrEqual(2000);
      expect(views.reduce((sum, view) => sum + view.text.length, 0)).toBeLessThanOrEqual(49 * bomb.length);
    }
  });

  it('a value in base64 is found behind hundreds of others', () => {
    const others = Array.from(
      { length: 400 },
      (_, at) => `key${at}: ${Buffer.from(`some value ${at} of the application`).toString('base64')}\n`,
    ).join('');
    expect(
      viewsOf(`${others}last: ${Buffer.from('what stands behind them all').toString('base64')}\n`).map(
        (view) => view.text,
      ),
    ).toContain('what stands behind them all');
  });

  it('any bytes are read without an error, and every span lies inside', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        for (const view of deriveViews(rawView(bytes, 0, bytes.length))) {
          if (view.text.length === 0) continue;
          const { start, end } = view.span(0, view.text.length);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(bytes.length);
          expect(start).toBeLessThan(end);
        }
      }),
    );
  });

  it('spans of a view grow with the text', () => {
    const hostile = fc.array(
      fc.constantFrom(
        '\\',
        '%41',
        '&#65;',
        `' + '`,
        'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=',
        '\\u0041',
        'a',
        '"',
        '\n',
        '\0b',
        '\\\\n',
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(hostile, (pieces) => {
        for (const view of viewsOf(pieces.join(''))) {
          let before = 0;
          for (let at = 0; at < view.text.length; at++) {
            const { start, end } = view.span(at, at + 1);
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            before = start;
          }
        }
      }),
    );
  });
});

describe('string literals that are joined', () => {
  it.each([
    [`'abc' + 'def'`],
    [`"abc"+"def"`],
    [`'abc' . 'def'`],
    [`"abc" .. "def"`],
    [`"abc" & _\n "def"`],
    [`'abc' || 'def'`],
    [`"abc" <> "def"`],
    [`'abc' << 'def'`],
    [`"abc" "def"`],
    [`"abc"\n    "def"`],
    [`"abc" \\\n  "def"`],
    [`"abc""def"`],
    [`@"abc" + @"def"`],
    [`('abc') + ('def')`],
    [`'abc' + // why\n 'def'`],
    [`'abc' + # why\n 'def'`],
    [`'abc' /* why */ + 'def'`],
    [`'abc'.concat('def')`],
    [`("abc").append("def")`],
    [`['abc', 'def'].join('')`],
    [`[ "abc",\n "def",\n].join( "" )`],
    [`''.join(['abc', 'def'])`],
    [`implode('', ['abc', 'def'])`],
    [`strings.Join([]string{"abc", "def"}, "")`],
    [`CONCAT('abc', 'def')`],
    [`table.concat({"abc", "def"})`],
    [`\\"abc\\" + \\"def\\"`],
  ])('%s', (text) => {
    expect(viewsOf(text).some((view) => view.text.includes('abcdef'))).toBe(true);
  });

  it.each([
    [`'abc', 'def'`],
    [`f('abc', 'def')`],
    [`{a: 'abc', b: 'def'}`],
    [`'abc' == 'def'`],
    [`['abc', 'def'].join(', ')`],
    [`'abc'; 'def'`],
  ])('%s are two', (text) => {
    expect(viewsOf(text).some((view) => view.text.includes('abcdef'))).toBe(false);
  });
});

describe('escapes', () => {
  it.each([
    [String.raw`a\u0062c`, 'abc'],
    [String.raw`a\u{62}c`, 'abc'],
    [String.raw`a\x62c`, 'abc'],
    [String.raw`a\142c`, 'abc'],
    [String.raw`a\x{62}c`, 'abc'],
    [String.raw`a\u{0062}c`, 'abc'],
    [String.raw`a\U00000062c`, 'abc'],
    [String.raw`a\1425`, 'ab5'],
    [String.raw`a\65b`, 'a5b'],
    ['a%u0062c', 'abc'],
    ['a&#0098;c&#x0064;', 'abcd'],
    ['a=3Db=\nc=\r\nd', 'a=bcd'],
    [`${'a'.repeat(75)}=\nb`, `${'a'.repeat(75)}b`],
    ['a =\n  b', null],
    [String.raw`a\"b\"`, 'a"b"'],
    [String.raw`a\/b`, 'a/b'],
    [String.raw`a\nb`, 'a\nb'],
    ['a\\\n    b', 'ab'],
    [String.raw`a\\nb`, String.raw`a\nb`],
    ['a&amp;b&quot;c&#39;d&#x3d;e', `a&b"c'd=e`],
    ['a&unknown;b', null],
    ['a%3Db%26c', 'a=b&c'],
    ['100% a%', null],
    [String.raw`a\u{ffffffff}`, null],
  ])('%s', (text, decoded) => {
    const texts = viewsOf(text).map((view) => view.text);
    if (decoded === null) expect(texts.every((one) => one.startsWith('a') || one.startsWith('100%'))).toBe(true);
    else expect(texts).toContain(decoded);
  });
});

describe('hexadecimal', () => {
  const text = 'id=abcdefghijklmnop; z';
  const digits = Buffer.from(text).toString('hex');
  const array = Array.from(Buffer.from(text), (byte) => `0x${byte.toString(16)}`);

  it.each([
    ['in a row', `0x${digits.toUpperCase()},`],
    ['glued to a digit', `'\\x${digits}'`],
    ['in lines', digits.replace(/.{36}/, '$&\n')],
    ['as an array', `{ ${array.join(', ')} }`],
    ['as an array over lines', `{${array.join(',\n    ')},}`],
    ['in the middle of a byte', digits.slice(1)],
  ])('%s', (_, form) => {
    const views = viewsOf(`x: ${form}\n`).filter((view) => view.encoding.join('/') === 'hex');
    expect(views.map((view) => view.text)).toContainEqual(expect.stringContaining(text.slice(1)));
    for (const view of views) {
      const at = view.text.indexOf('abc');
      const { start, end } = view.span(at, at + 3);
      expect(
        `x: ${form}\n`
          .slice(start, end)
          .toLowerCase()
          .replace(/0x|[\s,]/g, ''),
      ).toBe('616263');
    }
  });

  it('that is no text is left alone', () => {
    for (const form of [
      'd41d8cd98f00b204e9800998ecf8427e',
      'E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855',
      '0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x0e, 0x0f, 0x10',
    ]) {
      expect(viewsOf(`x: ${form}\n`).filter((view) => view.encoding.includes('hex'))).toEqual([]);
    }
  });
});

describe('base64', () => {
  const text =
    'accessKeyId=abcdefgh; accessKeySecret=ijklmnop; endpoint=oss-cn-hangzhou; bucket=images; ' +
    'region=cn-hangzhou; more=1';
  const encoded = Buffer.from(text).toString('base64');

  it.each([
    ['in one line', encoded],
    ['without padding', encoded.replace(/=+$/, '')],
    ['in lines of 76', encoded.replace(/.{76}/g, '$&\n')],
    ['in lines of 64 with CRLF', encoded.replace(/.{64}/g, '$&\r\n')],
    ['indented', encoded.replace(/.{64}/g, '$&\n      ')],
    ['in lines inside a string', encoded.replace(/.{64}/g, String.raw`$&\n`)],
    ['glued to a word', `data${encoded}`],
  ])('%s', (_, form) => {
    expect(viewsOf(`x: ${form}\n`).some((view) => view.text.includes(text.slice(0, 90)))).toBe(true);
  });

  it('of Chinese text', () => {
    const chinese = Buffer.from('阿里云的密钥是这个，请不要告诉别人，谢谢').toString('base64');
    expect(
      viewsOf(chinese).some((view) => Buffer.from(view.text, 'latin1').toString('utf8').includes('请不要告诉别人')),
    ).toBe(true);
  });

  it('without a small letter', () => {
    const capitals = Buffer.from('TENID=AT5DAYUSE 5ALTASEA').toString('base64');
    expect(capitals).toMatch(/^[A-Z0-9]+$/);
    expect(viewsOf(`x: ${capitals}\n`).map((view) => view.text)).toContain('TENID=AT5DAYUSE 5ALTASEA');
  });

  it('of random bytes is left alone', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 48, maxLength: 96 }), (bytes) => {
        const random = bytes.filter((byte) => byte >= 0x80).length > bytes.length / 4;
        if (random)
          expect(
            viewsOf(Buffer.from(bytes).toString('base64').replace(/=/g, '')).filter(
              (view) => view.encoding[0]?.startsWith('base64') === true && view.text.length > 30,
            ),
          ).toEqual([]);
      }),
    );
  });

  it('two values on lines of their own are two values, also where both together decode to text', () => {
    const list = ['abcdefghijklmnopqrstuvwx', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ1234']
      .map((line) => Buffer.from(line).toString('base64'))
      .join('\n');
    expect(viewsOf(list).map((view) => view.text)).toEqual(
      expect.arrayContaining(['abcdefghijklmnopqrstuvwx', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ1234']),
    );
  });

  it('several values on lines of their own are several values', () => {
    const lines = ['first value of the list', 'second value of the list', 'third value of the list'];
    const list = lines.map((line) => Buffer.from(line).toString('base64').replace(/=+$/, '')).join('\n');
    const texts = viewsOf(list)
      .map((view) => view.text)
      .join('|');
    for (const line of lines) expect(texts).toContain(line);
  });
});
