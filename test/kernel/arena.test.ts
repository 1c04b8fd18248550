/** The kernel's room for objects: through streams, which are the part of it that the host takes. */
import fc from 'fast-check';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { STEP_FLAGS, STOPS, WalkKernel } from '../../src/kernel/walk-kernel.ts';
import { writeStep } from './planned.ts';

const START = 1024;
const END = 64 * 1024;
const HEAD = 2;

describe('the arena', () => {
  it('gives stretches that lie within it and never overlap, and all of it again once all is freed', () => {
    const kernel = new WalkKernel([], END, 100);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 20, max: 20_000 }), fc.nat(9)), { maxLength: 80 }), (steps) => {
        kernel.startWalk(0, START, END);
        const taken: { at: number; bytes: number }[] = [];
        const free = (at: number): void => {
          writeStep(kernel, 0, at, {
            contents: Buffer.from('x'),
            stream: deflateSync('x').subarray(0, 20 - HEAD),
            flags: STEP_FLAGS.freeStream,
          });
          kernel.walkPlan(0, 1);
          // An object that does not fit is refused, and its stream freed none the less.
          expect([0, STOPS.done]).toContain(kernel.stop);
        };
        for (const [bytes, choice] of steps) {
          if (choice > 6 && taken.length > 0) {
            const [gone] = taken.splice(choice % taken.length, 1);
            if (gone !== undefined) free(gone.at);
            continue;
          }
          const at = kernel.takeStream(bytes);
          if (at < 0) continue;
          expect(at % 16).toBe(0);
          expect(at).toBeGreaterThanOrEqual(START);
          expect(at + bytes).toBeLessThanOrEqual(END);
          for (const other of taken) expect(at + bytes <= other.at || other.at + other.bytes <= at).toBe(true);
          taken.push({ at, bytes });
        }
        for (const { at } of taken) free(at);
        expect(kernel.takeStream(END - START)).toBe(START);
      }),
    );
  });
});
