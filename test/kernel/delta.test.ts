import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeKernelError } from '../../src/kernel/kernel-errors.ts';
import type { Literal } from '../../src/kernel/literal-tables.ts';
import { PackKernel } from '../../src/kernel/pack-kernel.ts';
import { plainApply, randomDelta } from './delta-cases.ts';
import { damaged, seededRandom } from './inflate-cases.ts';
import type { Random } from './inflate-cases.ts';

const text = (value: string, ignoreCase = false): Literal => ({ bytes: Buffer.from(value, 'latin1'), ignoreCase });
const literals = [text('ab'), text('abc'), text('bca', true), text('caab'), text('aaaa'), text('abcabcabcabcabcabcabca'), text('Cc', true)];
const kernel = new PackKernel(literals, 4 << 20);
const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 }).map(seededRandom);
const CANARY = 0xc5;
const MARGIN = 96;

interface Laid {
  readonly base: number;
  readonly delta: number;
  readonly output: number;
  readonly hits: number;
}

/** Base, delta, room and a place for hits, with canaries between. */
function layOut(base: Uint8Array, delta: Uint8Array, room: number): Laid {
  const baseAt = MARGIN;
  const deltaAt = baseAt + base.length + MARGIN;
  const output = deltaAt + delta.length + MARGIN;
  const hits = (output + room + MARGIN + 3) & ~3;
  kernel.input.fill(CANARY, 0, hits);
  kernel.input.set(base, baseAt);
  kernel.input.set(delta, deltaAt);
  return { base: baseAt, delta: deltaAt, output, hits };
}

/** Whether everything but the room is as `layOut` left it. */
function untouched(base: Uint8Array, delta: Uint8Array, room: number, laid: Laid): boolean {
  const part = (start: number, end: number): Uint8Array => kernel.input.subarray(start, end);
  const isCanary = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === CANARY);
  return (
    isCanary(part(0, laid.base)) &&
    Buffer.compare(part(laid.base, laid.base + base.length), base) === 0 &&
    isCanary(part(laid.base + base.length, laid.delta)) &&
    Buffer.compare(part(laid.delta, laid.delta + delta.length), delta) === 0 &&
    isCanary(part(laid.delta + delta.length, laid.output)) &&
    isCanary(part(laid.output + room, laid.hits))
  );
}

function apply(base: Uint8Array, delta: Uint8Array, limit: number, room = limit): { size: number; result: Uint8Array } {
  const laid = layOut(base, delta, room);
  const size = kernel.applyDelta({ ...laid, baseSize: base.length, deltaSize: delta.length, limit, room });
  expect(untouched(base, delta, room, laid)).toBe(true);
  return { size, result: kernel.input.slice(laid.output, laid.output + Math.max(0, size)) };
}

function hitList(target: PackKernel): [number, number][] {
  return Array.from({ length: target.hitCount }, (_, i) => [target.hitOffsets[i] as number, target.hitLiterals[i] as number]);
}

/** Bytes in which the literals above are frequent. */
function abc(random: Random, size: number): Uint8Array {
  return Uint8Array.from({ length: size }, () => 'abcabcABC. '.charCodeAt(Math.floor(random() * 11)));
}

describe('delta', () => {
  it('makes what a plain implementation makes, of sound and damaged deltas, and stays inside its room', () => {
    let refused = 0;
    fc.assert(
      fc.property(seeds, fc.nat(3000), fc.nat(40), fc.nat(3), (random, baseSize, spare, tighter) => {
        const base = abc(random, baseSize);
        const delta = randomDelta(random, base, () => abc(random, 1 + Math.floor(random() * 127)));
        const limit = Math.max(0, delta.result.length - Math.max(0, tighter - 2));
        for (let i = 0; i < 12; i++) {
          const bytes = i === 0 ? delta.bytes : damaged(random, delta.bytes, 0);
          const expected = plainApply(base, bytes, limit);
          const actual = apply(base, bytes, limit, limit + spare);
          if (expected === undefined) expect(actual.size).toBeLessThan(0);
          else expect(Buffer.compare(actual.result, expected)).toBe(0);
          refused += expected === undefined ? 1 : 0;
        }
      }),
      { numRuns: 200 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  it('finds the hits that a search of the whole result finds, searching less', () => {
    let searched = 0;
    let made = 0;
    fc.assert(
      fc.property(seeds, fc.nat(3000), (random, baseSize) => {
        // A chain of deltas: each result is the next base, its hits come from the delta.
        let base = abc(random, baseSize);
        let hits: Uint8Array | undefined;
        for (let generation = 0; generation < 4; generation++) {
          const delta = randomDelta(random, base, () => abc(random, 1 + Math.floor(random() * 30)));
          const room = delta.result.length + 30;
          const laid = layOut(base, delta.bytes, room);
          if (hits === undefined) {
            kernel.searchBlob(laid.base, base.length);
            const saved = kernel.saveHits(laid.hits);
            hits = kernel.input.slice(saved.at, saved.at + 8 * saved.count);
          }
          kernel.input.set(hits, laid.hits);
          const size = kernel.applyDelta({ ...laid, baseSize: base.length, deltaSize: delta.bytes.length, limit: room, room }, { at: laid.hits, count: hits.length / 8 });
          expect(size).toBe(delta.result.length);
          const found = hitList(kernel);
          expect(kernel.hitsComplete).toBe(true);
          searched += kernel.searched;
          made += size;
          const saved = kernel.saveHits(laid.hits);
          hits = kernel.input.slice(saved.at, saved.at + 8 * saved.count);
          kernel.searchBlob(laid.output, size);
          expect(found).toEqual(hitList(kernel));
          base = delta.result;
        }
      }),
      { numRuns: 300 },
    );
    expect(searched).toBeLessThan(made);
  });

  it('says so when there are more hits than it can hold', () => {
    const small = new PackKernel([text('aa')], 1 << 20, 1);
    small.input.fill(0x61, 0, 200);
    // One copy of 200 bytes.
    small.input.set([200, 1, 200, 1, 0x90, 200], 1000);
    const places = { base: 0, baseSize: 200, delta: 1000, deltaSize: 6, output: 2000, limit: 300, room: 300 };
    expect(small.searchBlob(0, 200)).toBeLessThan(199);
    expect(small.hitsComplete).toBe(false);
    // As if the base's hits were all known.
    const fields = new DataView(small.input.buffer, small.input.byteOffset + 4000, 199 * 8);
    for (let i = 0; i < 199; i++) fields.setUint32(i * 8, i, true);
    expect(small.applyDelta(places, { at: 4000, count: 199 })).toBe(200);
    expect(small.hitsComplete).toBe(false);
    expect(hitList(small)).toEqual(Array.from({ length: small.hitCount }, (_, i) => [i, 0]));
    // Nothing known of the base, everything inserted.
    small.input.set([200, 1, 100, 100, ...new Uint8Array(100).fill(0x61)], 1000);
    expect(small.applyDelta({ ...places, deltaSize: 104 }, { at: 4000, count: 0 })).toBe(100);
    expect(small.hitsComplete).toBe(false);
    expect(small.applyDelta({ ...places, deltaSize: 104 })).toBe(100);
    expect([small.hitsComplete, small.hitCount]).toEqual([true, 0]);
  });

  it('has an error code for everything that can be wrong', () => {
    const base = Buffer.from('0123456789');
    const made = (...bytes: number[]): number => apply(base, Uint8Array.from(bytes), 20).size;
    expect(made(10, 4, 0x91, 2, 4)).toBe(4);
    expect(made(10, 4, 4, 1, 2, 3, 4)).toBe(4);
    expect(made(10, 0)).toBe(0);
    expect(made()).toBe(-20);
    expect(made(10)).toBe(-20);
    expect(made(0x8a)).toBe(-20);
    expect(made(10, 4, 0x91, 2)).toBe(-20);
    expect(made(10, 4, 4, 1, 2, 3)).toBe(-20);
    expect(made(...new Array<number>(12).fill(0x80), 1)).toBe(-20); // a size that never ends
    expect(made(11, 4, 0x91, 2, 4)).toBe(-21);
    expect(made(10, 21, 0x91, 2, 4)).toBe(-22);
    expect(made(10, 0xff, 0xff, 0xff, 0xff, 0x7f, 0x91, 2, 4)).toBe(-22);
    expect(made(10, 4, 0)).toBe(-23);
    expect(made(10, 4, 0x91, 7, 4)).toBe(-24);
    expect(made(10, 4, 0x9f, 0xff, 0xff, 0xff, 0xff, 4)).toBe(-24);
    expect(made(10, 4, 0x80)).toBe(-24); // 0x10000 bytes of ten
    expect(made(10, 3, 0x91, 2, 4)).toBe(-25);
    expect(made(10, 5, 0x91, 2, 4)).toBe(-25);
    expect(made(10, 3, 4, 1, 2, 3, 4)).toBe(-25);
    for (let code = -20; code >= -25; code--) expect(describeKernelError(code)).toMatch(/^delta /);
    expect(describeKernelError(-99)).toBe('kernel error -99');
  });

  it('refuses places that overlap or leave the input', () => {
    const places = { base: 0, baseSize: 10, delta: 100, deltaSize: 10, output: 200, limit: 10, room: 10 };
    expect(() => kernel.applyDelta({ ...places, output: 9 })).toThrow(RangeError);
    expect(() => kernel.applyDelta({ ...places, output: 95 })).toThrow(RangeError);
    expect(() => kernel.applyDelta({ ...places, limit: 11 })).toThrow(RangeError);
    expect(() => kernel.applyDelta({ ...places, base: kernel.input.length })).toThrow(RangeError);
    expect(() => kernel.applyDelta(places, { at: 204, count: 1 })).toThrow(RangeError);
    expect(() => kernel.saveHits(-8)).toThrow(RangeError);
  });
});
