/** Each quick look that spares a layer its work must let everything through that the layer would take. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeText, mayBeText } from '../../src/text/layers/base64.ts';
import { findJoints, JOINT } from '../../src/text/layers/split-literal.ts';

const PIECES = ['"', "'", '`', '\\"', '\\', ' ', '\n', '\r\n', '\t', '\u00a0', '+', '.', '&', '||', '<>', '<<', '~', ')', '))', '(', '/* why */', '// why\n', '# "quoted"\n', '-- a\n', '* ', '> ', ';', 'x', 'abc', 'x.y', '+=', '.=', '=', ',', ':', '@', '$', '.concat(', '.append(', '.plus(', 'é', '{'];

describe('joints of literals', () => {
  it('are those that the expression alone finds', () => {
    const everywhere = new RegExp(JOINT.source, 'g');
    let found = 0;
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...PIECES.slice(0, 4)), fc.constantFrom(...PIECES)), { maxLength: 24 }), (pieces) => {
        const text = pieces.join('');
        const expected = [...text.matchAll(everywhere)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
        found += expected.length;
        expect(findJoints(text)).toEqual(expected);
      }),
      { numRuns: 20_000 },
    );
    expect(found).toBeGreaterThan(5_000);
  });
});

describe('base64', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_'), minLength: 20, maxLength: 60 });
  const encoded = fc
    .oneof(
      fc.string({ unit: 'binary', minLength: 15, maxLength: 60 }).map((text) => Buffer.from(text, 'utf8')),
      fc.string({ minLength: 15, maxLength: 30 }).map((text) => Buffer.from(text, 'utf16le')),
      fc.string({ unit: fc.constantFrom('a', 'Z', '7', '=', '\n', '\x01', 'é', '密', '😀', '\u0080'), minLength: 15, maxLength: 200 }).map((text) => Buffer.from(text, 'utf8')),
    )
    .chain((bytes) => fc.tuple(fc.nat(3), fc.nat(3), fc.constantFrom<'base64' | 'base64url'>('base64', 'base64url')).map(([from, to, form]) => bytes.subarray(from, bytes.length - to).toString(form)));

  it('is passed over only where nothing would come of it', () => {
    let texts = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.oneof(digits, encoded, fc.tuple(digits, encoded).map((both) => both.join(''))), fc.nat(3), (text, phase) => {
        const bytes = Buffer.from(text.slice(phase), 'base64');
        const isText = looksLikeText(bytes);
        if (isText) texts++;
        if (!mayBeText(text, phase)) refused++;
        expect(isText && !mayBeText(text, phase)).toBe(false);
      }),
      { numRuns: 20_000 },
    );
    expect(texts).toBeGreaterThan(500);
    expect(refused).toBeGreaterThan(5_000);
  });
});
