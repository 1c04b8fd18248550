/** Each quick look that spares a layer its work must let everything through that the layer would take. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OVER_LINES, TextKernel } from '../../src/kernel/text-kernel.ts';
import { looksLikeText } from '../../src/text/layers/base64.ts';
import { unescapeLayer } from '../../src/text/layers/escape.ts';
import { findJoints, JOINT } from '../../src/text/layers/split-literal.ts';
import { rawView } from '../../src/text/view.ts';

const PIECES = [
  '"',
  "'",
  '`',
  '\\"',
  '\\',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '\u00a0',
  '+',
  '.',
  '&',
  '||',
  '<>',
  '<<',
  '~',
  ')',
  '))',
  '(',
  '/* why */',
  '// why\n',
  '# "quoted"\n',
  '-- a\n',
  '* ',
  '> ',
  ';',
  'x',
  'abc',
  'x.y',
  '+=',
  '.=',
  '=',
  ',',
  ':',
  '@',
  '$',
  '.concat(',
  '.append(',
  '.plus(',
  'é',
  '{',
  '密',
  '\u2028',
  '(',
  'join',
  ' '.repeat(38),
  'x'.repeat(41),
];

describe('joints of literals', () => {
  it('are those that the expression alone finds', () => {
    const everywhere = new RegExp(JOINT.source, 'g');
    let found = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...PIECES.slice(0, 4)), fc.constantFrom(...PIECES)), { maxLength: 24 }),
        (pieces) => {
          const text = pieces.join('');
          const expected = [...text.matchAll(everywhere)].map((match) => ({
            start: match.index,
            end: match.index + match[0].length,
          }));
          found += expected.length;
          expect(findJoints(text)).toEqual(expected);
        },
      ),
      { numRuns: 20_000 },
    );
    expect(found).toBeGreaterThan(5_000);
  });
});

describe('escapes', () => {
  const ESCAPE =
    /\\(?:[ux]\{([0-9A-Fa-f]{1,6})\}|u+([0-9A-Fa-f]{4})|(?:x([0-9A-Fa-f]{2})|U([0-9A-Fa-f]{8}))|([0-3][0-7]{0,2}|[4-7][0-7]?)|(\r?\n[ \t]*)|([\s\S]))/g;
  const CONTROL: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0' };
  const unescaped = (text: string): string =>
    text.replace(
      ESCAPE,
      (
        _,
        braced?: string,
        unicode?: string,
        hex?: string,
        long?: string,
        octal?: string,
        continued?: string,
        single?: string,
      ) => {
        const code = braced ?? unicode ?? hex ?? long;
        if (code !== undefined)
          return parseInt(code, 16) > 0x10ffff ? '\ufffd' : String.fromCodePoint(parseInt(code, 16));
        if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8));
        return continued === undefined ? (CONTROL[single ?? ''] ?? single ?? '') : '';
      },
    );

  it('are those that one expression for all of them finds', () => {
    const pieces = [
      '\\',
      '\\',
      '\\u',
      'u',
      '{',
      '}',
      '\\u{',
      'x',
      '\\x',
      '0',
      '1',
      '3',
      '4',
      '7',
      '8',
      'a',
      'F',
      'g',
      'n',
      '\n',
      '\r\n',
      '\r',
      ' ',
      '\t',
      '"',
      'é',
      '10ffff}',
      '110000}',
      '0041',
      'x{',
      'U',
      '\\U0000',
    ];
    let changed = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (parts) => {
        const bytes = Buffer.from(parts.join(''), 'latin1');
        const view = unescapeLayer(rawView(bytes, 0, bytes.length));
        const text = bytes.toString('latin1');
        if (view === null) {
          expect(text).not.toContain('\\');
          return;
        }
        changed += Number(view.text !== text);
        expect(view.text).toBe(unescaped(text));
        // Each unit comes from where the text up to it came from.
        for (let unit = 0; unit < view.text.length; unit++) {
          const { start, end } = view.span(unit, unit + 1);
          expect(unescaped(text.slice(start, end))).toContain(view.text[unit]);
        }
      }),
      { numRuns: 20_000 },
    );
    expect(changed).toBeGreaterThan(5_000);
  });
});

describe('base64', () => {
  const digits = fc.string({
    unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_'),
    minLength: 20,
    maxLength: 60,
  });
  const encoded = fc
    .oneof(
      fc.string({ unit: 'binary', minLength: 15, maxLength: 60 }).map((text) => Buffer.from(text, 'utf8')),
      fc.string({ minLength: 15, maxLength: 30 }).map((text) => Buffer.from(text, 'utf16le')),
      fc
        .string({
          unit: fc.constantFrom('a', 'Z', '7', '=', '\n', '\x01', 'é', '密', '😀', '\u0080'),
          minLength: 15,
          maxLength: 200,
        })
        .map((text) => Buffer.from(text, 'utf8')),
    )
    .chain((bytes) =>
      fc
        .tuple(fc.nat(3), fc.nat(3), fc.constantFrom<'base64' | 'base64url'>('base64', 'base64url'))
        .map(([from, to, form]) => bytes.subarray(from, bytes.length - to).toString(form)),
    );

  const kernel = new TextKernel();
  const decodes = (text: string, phase: number): boolean => looksLikeText(Buffer.from(text.slice(phase), 'base64'));
  /** As a base64 that is no list of names may begin: in both cases, or in capitals with digits. */
  const mixes = (run: string): boolean =>
    /[A-Z]/.test(run) && (/[a-z]/.test(run) || (/[0-9]/.test(run) && !/[_-]/.test(run)));
  const run = fc.oneof(
    digits,
    encoded,
    fc.tuple(digits, encoded).map((both) => both.join('')),
  );

  it('is passed over only where nothing would come of it', () => {
    let texts = 0;
    let refused = 0;
    fc.assert(
      fc.property(run, fc.boolean(), (text, cut) => {
        const phases = kernel.base64Phases(text, cut);
        const most = cut || text.length >= 40 ? 4 : 1;
        expect(phases).toBeLessThan(1 << most);
        for (let phase = 0; phase < most; phase++) {
          const wanted = mixes(text) && decodes(text, phase);
          if (wanted) texts++;
          if ((phases & (1 << phase)) === 0) refused++;
          else expect(mixes(text)).toBe(true);
          expect(wanted && (phases & (1 << phase)) === 0).toBe(false);
        }
      }),
      { numRuns: 20_000 },
    );
    expect(texts).toBeGreaterThan(500);
    expect(refused).toBeGreaterThan(5_000);
  });

  /** The runs over lines as the layer reads them. */
  const RUN =
    /[A-Za-z0-9+/_-]{20,}(?:(?:\r?\n[ \t]{0,40}|\\r?\\?n)[A-Za-z0-9+/_-]{20,})*(?:\r?\n[ \t]{0,40}[A-Za-z0-9+/_-]{1,19}|\\r?\\?n[A-Za-z0-9+/_-]{1,19}(?=={0,2}["'\\]))?={0,2}/g;
  const joined = (text: string): string => text.replace(/\r?\n[ \t]{0,40}|\\r?\\?n/g, '');

  it('is found where runs of its digits stand', () => {
    let found = 0;
    let overLines = 0;
    let passed = 0;
    const between = fc.constantFrom(
      ' ',
      '\n',
      '\n  ',
      `\n${' '.repeat(41)}`,
      '\r\n\t',
      '\r',
      '\\n',
      '\\r\\n',
      '\\rn',
      '\\',
      '=',
      '==',
      '===',
      '"',
      '\\n"',
      'é',
      '密',
      ', ',
    );
    const piece = fc.oneof(
      run,
      run,
      fc.constantFrom('', 'short', 'AccessKeyIdAccessKeyId', 'ACCESS_KEY_ID_ACCESS_KEY', 'aNineteenDigitsLong'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, between), { maxLength: 6 }), (pieces) => {
        const text = pieces.map((both) => both.join('')).join('');
        const listed = new Map<number, number>();
        const all = kernel.findBase64(text);
        for (let i = 0; i < all.length; i += 2) listed.set(all[i] ?? -1, all[i + 1] ?? 0);
        const expected = new Map<number, number>();
        for (const match of text.matchAll(RUN)) {
          const [whole] = match;
          if (!/[\n\\]/.test(whole)) {
            const phases = kernel.base64Phases(whole, match.index === 0);
            if (phases !== 0) expected.set(match.index, phases);
            continue;
          }
          const lines = whole
            .split(/\r?\n[ \t]{0,40}/)
            .map(joined)
            .filter((line) => line.length >= 20);
          if ([joined(whole), ...lines].some((digitsOfIt) => kernel.base64Phases(digitsOfIt, true) !== 0))
            expected.set(match.index, OVER_LINES);
          else passed++;
        }
        found += expected.size;
        overLines += [...expected.values()].filter((phases) => phases === OVER_LINES).length;
        expect(listed).toEqual(expected);
      }),
      { numRuns: 10_000 },
    );
    expect(found).toBeGreaterThan(2_000);
    expect(overLines).toBeGreaterThan(500);
    expect(passed).toBeGreaterThan(50);
  });
});
