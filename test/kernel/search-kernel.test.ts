import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Literal } from '../../src/kernel/literal-tables.ts';
import { SearchKernel } from '../../src/kernel/search-kernel.ts';
import { typicalLiterals } from './literal-sets.ts';

type Hit = readonly [offset: number, literal: number];

function foldAscii(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte;
}

/** The plainest search there is. */
function naiveSearch(
  literals: readonly Literal[],
  input: Uint8Array,
  start: number,
  end: number,
  limit: number,
): Hit[] {
  const hits: Hit[] = [];
  for (let offset = start; offset < end; offset++) {
    literals.forEach(({ bytes, ignoreCase }, literal) => {
      if (offset + bytes.length > limit) return;
      for (let k = 0; k < bytes.length; k++) {
        const [a, b] = [input[offset + k] as number, bytes[k] as number];
        if (ignoreCase ? foldAscii(a) !== foldAscii(b) : a !== b) return;
      }
      hits.push([offset, literal]);
    });
  }
  return hits;
}

function hitsOf(kernel: SearchKernel, count: number): Hit[] {
  return Array.from(
    { length: count },
    (_, i) => [kernel.hitOffsets[i] as number, kernel.hitLiterals[i] as number] as const,
  );
}

/** Searches [start, end) to the end, however often the hit buffer fills. */
function allHits(kernel: SearchKernel, start: number, end: number, limit: number): { hits: Hit[]; calls: number } {
  const hits: Hit[] = [];
  let calls = 0;
  for (let at = start; at < end;) {
    const count = kernel.search(at, end, limit);
    hits.push(...hitsOf(kernel, count));
    calls++;
    expect(kernel.resumeAt).toBeGreaterThan(at);
    at = kernel.resumeAt;
  }
  return { hits, calls };
}

const text = (value: string, ignoreCase = false): Literal => ({ bytes: Buffer.from(value, 'latin1'), ignoreCase });

// Few different bytes, both cases, high bytes and NUL, so that literals overlap, nest and collide in the hash.
const byte = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...Buffer.from('aAbBcC@`[{')) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 255 }) },
);
const literal = fc.record({
  bytes: fc.array(byte, { minLength: 2, maxLength: 32, size: 'medium' }).map((bytes) => Uint8Array.from(bytes)),
  ignoreCase: fc.boolean(),
});
const shortLiteral = fc.record({
  bytes: fc.array(byte, { minLength: 2, maxLength: 4 }).map((bytes) => Uint8Array.from(bytes)),
  ignoreCase: fc.boolean(),
});

describe('literal search', () => {
  it('finds what a naive search finds, for any literals and any range', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(literal, shortLiteral), { maxLength: 12 }),
        fc.array(
          fc.oneof(
            byte.map((b) => [b]),
            fc.integer({ min: 0, max: 11 }).map((i) => -i - 1),
          ),
          { maxLength: 200 },
        ),
        fc.nat(40),
        fc.nat(40),
        fc.nat(40),
        (literals, pieces, skip, cutEnd, cutLimit) => {
          // A negative piece stands for a whole literal, so that long ones occur at all.
          const input = Uint8Array.from(
            pieces.flatMap((piece) => (typeof piece === 'number' ? [...(literals[-piece - 1]?.bytes ?? [])] : piece)),
          );
          const start = Math.min(skip, input.length);
          const limit = Math.max(start, input.length - cutLimit);
          const end = Math.max(start, limit - cutEnd);
          const kernel = new SearchKernel(literals, input.length);
          kernel.input.set(input);
          expect(allHits(kernel, start, end, limit).hits).toEqual(naiveSearch(literals, input, start, end, limit));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('finds every literal of a typical set at every alignment and at both ends of the input', () => {
    const literals = typicalLiterals();
    const kernel = new SearchKernel(literals, 160);
    for (const { bytes } of literals) {
      for (let at = 0; at <= 33; at++) {
        kernel.input.fill(0x2e, 0, 80);
        kernel.input.set(bytes, at);
        const expected = naiveSearch(literals, kernel.input, 0, 80, 80);
        expect(expected.length).toBeGreaterThan(0);
        expect(hitsOf(kernel, kernel.search(0, 80, 80))).toEqual(expected);
      }
      // Flush with the end of the whole input area, where only slack follows.
      kernel.input.fill(0x2e);
      kernel.input.set(bytes, 160 - bytes.length);
      expect(hitsOf(kernel, kernel.search(100, 160, 160))).toEqual(naiveSearch(literals, kernel.input, 100, 160, 160));
      expect(kernel.search(100, 159, 159)).toBe(naiveSearch(literals, kernel.input, 100, 159, 159).length);
    }
  });

  it('compares every byte of a literal, whatever its length', () => {
    const letters = Uint8Array.from({ length: 32 }, (_, i) => 0x41 + ((i * 7) % 26));
    for (let length = 2; length <= 32; length++) {
      for (const ignoreCase of [false, true]) {
        const kernel = new SearchKernel([{ bytes: letters.subarray(0, length), ignoreCase }], 64);
        for (let k = -1; k < length; k++) {
          kernel.input.fill(0x2e);
          kernel.input.set(letters.subarray(0, length), 9);
          if (k >= 0) kernel.input[9 + k] = 0x7e;
          expect(kernel.search(0, 64, 64), `byte ${k} of ${length}`).toBe(k < 0 ? 1 : 0);
          if (k < 0) continue;
          kernel.input[9 + k] = (letters[k] as number) | 0x20;
          expect(kernel.search(0, 64, 64), `byte ${k} of ${length} in lower case`).toBe(ignoreCase ? 1 : 0);
        }
      }
    }
  });

  it('finds what starts at the last byte of the range, wherever the range lies, and nothing after', () => {
    for (const value of ['STS.', 'eeeeeeeeeeee@Q', 'ab']) {
      const kernel = new SearchKernel([text(value)], 128);
      for (let start = 0; start < 17; start++) {
        for (let last = start; last < start + 40; last++) {
          kernel.input.fill(0x2e);
          kernel.input.set(Buffer.from(value), last);
          expect(hitsOf(kernel, kernel.search(start, last + 1, 128)), `${value} at ${last}`).toEqual([[last, 0]]);
          expect(kernel.search(start, last, 128)).toBe(0);
          expect(kernel.search(last + 1, 128, 128)).toBe(0);
        }
      }
    }
  });

  it('ignores what is past the limit even when it would complete a literal', () => {
    const kernel = new SearchKernel([text('LTAI')], 64);
    kernel.input.set(Buffer.from('..LTAI'));
    expect(kernel.search(0, 5, 5)).toBe(0);
    expect(kernel.search(0, 2, 6)).toBe(0);
    expect(kernel.search(0, 3, 6)).toBe(1);
    expect(kernel.search(3, 6, 6)).toBe(0);
  });

  it('folds ASCII letters only', () => {
    const kernel = new SearchKernel([text('k@[', true), text('éA', true)], 64);
    kernel.input.set(Buffer.from('K@[ k`{ \xe9a \xc9A', 'latin1'));
    expect(hitsOf(kernel, kernel.search(0, 64, 64))).toEqual([
      [0, 0],
      [8, 1],
    ]);
  });

  it('gets through with hit buffers that fill, without losing or repeating a hit', () => {
    fc.assert(
      fc.property(
        fc.array(shortLiteral, { minLength: 1, maxLength: 4 }),
        fc.array(byte, { minLength: 1, maxLength: 400, size: 'max' }),
        (literals, bytes) => {
          const input = Uint8Array.from(bytes);
          const kernel = new SearchKernel(literals, input.length, 1);
          kernel.input.set(input);
          expect(allHits(kernel, 0, input.length, input.length).hits).toEqual(
            naiveSearch(literals, input, 0, input.length, input.length),
          );
        },
      ),
    );
    // The filter sees the long one at its end only: when the buffer is full there, the search has to go back to its
    // start.
    const long = [text('b!b'), text('etnoetnob!b')];
    const late = new SearchKernel(long, 1760, 1);
    late.input.set(Buffer.from('etnoetnob!b'.repeat(160)));
    expect(allHits(late, 0, 1760, 1760).hits).toEqual(naiveSearch(long, late.input, 0, 1760, 1760));
    const kernel = new SearchKernel([text('aa'), text('aaa'), text('AA', true)], 1000, 1);
    kernel.input.fill(0x61);
    const { hits, calls } = allHits(kernel, 0, 1000, 1000);
    expect(hits).toEqual(naiveSearch([text('aa'), text('aaa'), text('AA', true)], kernel.input, 0, 1000, 1000));
    expect(calls).toBeGreaterThan(30);
  });

  it('reports duplicates of a literal each, in order', () => {
    const kernel = new SearchKernel([text('STS.'), text('STS.'), text('sts.', true)], 16);
    kernel.input.set(Buffer.from('STS.'));
    expect(hitsOf(kernel, kernel.search(0, 16, 16))).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
    ]);
  });

  it('has nothing to find without literals', () => {
    const kernel = new SearchKernel([], 16);
    expect(kernel.search(0, 16, 16)).toBe(0);
    expect(kernel.resumeAt).toBe(16);
  });

  it('refuses literals it cannot search and ranges outside the input', () => {
    expect(() => new SearchKernel([text('x')], 16)).toThrow(RangeError);
    expect(() => new SearchKernel([text('x'.repeat(33))], 16)).toThrow(RangeError);
    const kernel = new SearchKernel([text('LTAI')], 16);
    expect(() => kernel.search(0, 17, 17)).toThrow(RangeError);
    expect(() => kernel.search(5, 4, 16)).toThrow(RangeError);
    expect(() => kernel.search(0, 16, 15)).toThrow(RangeError); // an end past the limit
    expect(() => kernel.countNewlines(-1, 4)).toThrow(RangeError);
    expect(() => kernel.utf16Units(Number.NaN, 4)).toThrow(RangeError);
  });
});

describe('text counts', () => {
  const kernel = new SearchKernel([], 1024);

  it('counts newlines as JavaScript does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(0x0a, 0x0d, 0x61, 0x8a), { maxLength: 120 }),
        fc.nat(20),
        fc.nat(20),
        (bytes, skip, cut) => {
          kernel.input.set(bytes);
          const start = Math.min(skip, bytes.length);
          const end = Math.max(start, bytes.length - cut);
          expect(kernel.countNewlines(start, end)).toBe(bytes.slice(start, end).filter((b) => b === 0x0a).length);
        },
      ),
    );
  });

  it('counts more newlines than a byte holds', () => {
    const large = new SearchKernel([], 40_000);
    large.input.fill(0x0a);
    for (const end of [255, 256, 4_031, 4_032, 4_033, 4_096, 8_127, 39_999, 40_000])
      expect(large.countNewlines(0, end)).toBe(end);
    expect(large.countNewlines(7, 40_000)).toBe(39_993);
    for (let at = 0; at < 40_000; at += 3) large.input[at] = 0x20;
    expect(large.countNewlines(1, 39_998)).toBe(26_665);
  });

  it('counts UTF-16 code units as JavaScript does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (value) => {
        const bytes = Buffer.from(value, 'utf8');
        kernel.input.set(bytes);
        expect(kernel.utf16Units(0, bytes.length)).toBe(value.length);
      }),
    );
  });
});
