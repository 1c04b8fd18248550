import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StepKernel, SAVED_HIT_BYTES } from './step-kernel.ts';
import { DELTA_LITERALS, applyBetweenCanaries, deltaHitsRound, deltaRound, hitList, layOut } from './delta-cases.ts';

const kernel = new StepKernel(DELTA_LITERALS, 4 << 20);
const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });
describe('delta', () => {
  it('makes what a plain implementation makes, of sound and damaged deltas, and stays inside its room', () => {
    let refused = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const round = deltaRound(kernel, seed);
        expect(round.difference).toBeUndefined();
        refused += round.refused;
      }),
      { numRuns: 200 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  it('finds the hits that a search of the whole result finds, searching less', () => {
    let searched = 0;
    let made = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const round = deltaHitsRound(kernel, seed);
        expect(round.difference).toBeUndefined();
        searched += round.searched;
        made += round.made;
      }),
      { numRuns: 300 },
    );
    expect(searched).toBeLessThan(made);
  });

  it('finds a literal across every kind of seam, wherever it is cut', () => {
    const seams: ((head: Buffer, tail: Buffer) => { base: Buffer; body: number[] })[] = [
      // Copied, then inserted; inserted, then copied; copied from two places; one byte inserted between two copies.
      (head, tail) => ({
        base: Buffer.concat([Buffer.from('..'), head]),
        body: [0x91, 2, head.length, tail.length, ...tail],
      }),
      (head, tail) => ({
        base: Buffer.concat([Buffer.from('..'), tail]),
        body: [head.length, ...head, 0x91, 2, tail.length],
      }),
      (head, tail) => ({
        base: Buffer.concat([tail, Buffer.from('..'), head]),
        body: [0x91, tail.length + 2, head.length, 0x90, tail.length],
      }),
      (head, tail) => ({
        base: Buffer.concat([tail.subarray(1), Buffer.from('..'), head]),
        body: [
          0x91,
          tail.length + 1,
          head.length,
          1,
          tail[0] as number,
          ...(tail.length > 1 ? [0x90, tail.length - 1] : []),
        ],
      }),
    ];
    DELTA_LITERALS.forEach((literal, number) => {
      for (let cut = 1; cut < literal.bytes.length; cut++) {
        for (const seam of seams) {
          const { base, body } = seam(
            Buffer.from(literal.bytes.subarray(0, cut)),
            Buffer.from(literal.bytes.subarray(cut)),
          );
          const size = literal.bytes.length;
          // Copied stretches around it, so that nothing else makes the search start early.
          const filler = Buffer.alloc(80, '.');
          const whole = Buffer.concat([base, filler]);
          const around = [0x91, base.length, 80];
          const delta = Uint8Array.from([
            whole.length,
            ((size + 160) & 127) | 128,
            (size + 160) >> 7,
            ...around,
            ...body,
            ...around,
          ]);
          const laid = layOut(kernel, whole, delta, size + 160);
          kernel.searchBlob(laid.base, whole.length);
          const saved = kernel.saveHits(laid.hits);
          const places = {
            ...laid,
            baseSize: whole.length,
            deltaSize: delta.length,
            limit: size + 160,
            room: size + 160,
          };
          expect(kernel.applyDelta(places, saved)).toBe(size + 160);
          expect(hitList(kernel)).toContainEqual([80, number]);
          expect(kernel.searched).toBeLessThan(80);
        }
      }
    });
  });

  it('does not carry over a literal that a copy cuts off at either end', () => {
    for (const { bytes } of DELTA_LITERALS) {
      for (let cut = 1; cut < bytes.length; cut++) {
        const base = Buffer.concat([Buffer.from('..'), bytes, Buffer.from('..')]);
        const deltas = [
          [base.length, cut + 3, 0x90, 2 + cut, 1, 0x21],
          [base.length, bytes.length - cut + 2, 1, 0x21, 0x91, 2 + cut, bytes.length - cut + 1],
        ];
        for (const delta of deltas.map((body) => Uint8Array.from(body))) {
          const laid = layOut(kernel, base, delta, 60);
          kernel.searchBlob(laid.base, base.length);
          expect(kernel.hitCount).toBeGreaterThan(0);
          const size = kernel.applyDelta(
            { ...laid, baseSize: base.length, deltaSize: delta.length, limit: 60, room: 60 },
            kernel.saveHits(laid.hits),
          );
          expect(size).toBe(delta[1]);
          const found = hitList(kernel);
          kernel.searchBlob(laid.output, size);
          expect(found).toEqual(hitList(kernel));
        }
      }
    }
  });

  it('says so when there are more hits than it can hold', () => {
    const small = new StepKernel([{ bytes: Buffer.from('aa'), ignoreCase: false }], 1 << 20, 1);
    small.input.fill(0x61, 0, 200);
    // One copy of 200 bytes.
    small.input.set([200, 1, 200, 1, 0x90, 200], 1000);
    const places = { base: 0, baseSize: 200, delta: 1000, deltaSize: 6, output: 2000, limit: 300, room: 300 };
    expect(small.searchBlob(0, 200)).toBeLessThan(199);
    expect(small.hitsComplete).toBe(false);
    // As if the base's hits were all known.
    small.input.fill(0, 4000, 4000 + 199 * SAVED_HIT_BYTES);
    const fields = new DataView(small.input.buffer, small.input.byteOffset + 4000);
    for (let i = 0; i < 199; i++) fields.setUint32(i * 4, i, true);
    expect(small.applyDelta(places, { at: 4000, count: 199 })).toBe(200);
    expect(small.hitsComplete).toBe(false);
    expect(hitList(small)).toEqual(Array.from({ length: small.hitCount }, (_, i) => [i, 0]));
    expect(small.input.subarray(0, 200).every((byte) => byte === 0x61)).toBe(true);
    // Nothing known of the base, everything inserted.
    small.input.set([200, 1, 100, 100, ...new Uint8Array(100).fill(0x61)], 1000);
    expect(small.applyDelta({ ...places, deltaSize: 104 }, { at: 4000, count: 0 })).toBe(100);
    expect(small.hitsComplete).toBe(false);
    expect(small.applyDelta({ ...places, deltaSize: 104 })).toBe(100);
    expect([small.hitsComplete, small.hitCount]).toEqual([true, 0]);
  });

  it('has an error code for everything that can be wrong', () => {
    const base = Buffer.from('0123456789');
    const made = (...bytes: number[]): number =>
      applyBetweenCanaries(kernel, base, Uint8Array.from(bytes), 20, 20).size;
    expect(made(10, 4, 0x91, 2, 4)).toBe(4);
    expect(made(10, 4, 4, 1, 2, 3, 4)).toBe(4);
    expect(made(10, 0)).toBe(0);
    expect(made()).toBe(-20);
    expect(made(10)).toBe(-20);
    expect(made(0x8a)).toBe(-20);
    expect(made(10, 4, 0x91, 2)).toBe(-20);
    expect(made(10, 4, 4, 1, 2, 3)).toBe(-20);
    expect(made(...Array.from({ length: 12 }, () => 0x80), 1)).toBe(-20); // a size that never ends
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
