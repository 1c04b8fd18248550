/** Objects made by the kernel as planned: against plain ones, and the limits of a walk. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRAMES, PLAN_STEPS, STEP, STEP_FLAGS, STEP_WORDS, STOPS, WalkKernel } from '../../src/kernel/walk-kernel.ts';
import { copyInstruction, sizeBytes } from './delta-cases.ts';
import { writeStep } from './planned.ts';
import { crowdedBench, sparseBench, walkRound } from './walk-cases.ts';
import { randomBytes } from '../random/seeded.ts';

const { find, show, showHits, count, lastOfBase, freeStream } = STEP_FLAGS;
const LITERAL = { bytes: Buffer.from('needle'), ignoreCase: false };
const KB = 1024;

describe('a walk', () => {
  for (const [name, makeBench] of [
    ['crowded', crowdedBench],
    ['sparse', sparseBench],
  ] as const) {
    it(
      `makes the objects of families, finds their literals, and refuses what cannot be made with all that hangs on ` +
        `it (${name} hits)`,
      () => {
        const bench = makeBench();
        const seen = { refused: 0, shown: 0, passed: 0 };
        fc.assert(
          fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
            const round = walkRound(bench, seed);
            expect(round.difference).toBeUndefined();
            seen.refused += round.refused;
            seen.shown += round.shown;
            seen.passed += round.passed;
          }),
          { numRuns: 400 },
        );
        expect(seen.refused).toBeGreaterThan(40);
        expect(seen.shown).toBeGreaterThan(200);
        if (bench.passes) expect(seen.passed).toBeGreaterThan(100);
      },
    );
  }

  it('stops at objects that hold something, and goes on behind them with another plan', () => {
    const kernel = new WalkKernel([LITERAL], 256 * KB, 100);
    kernel.startWalk(0, 64 * KB, 256 * KB);
    const contents = ['nothing', 'a needle', 'nothing again', 'needle and needle'].map((text) => Buffer.from(text));
    let at = 0;
    contents.forEach((object, step) => {
      at = writeStep(kernel, step, at, {
        contents: object,
        flags: find | showHits | count,
        frame: step === 3 ? 0 : -1,
      });
    });
    expect([kernel.walkPlan(0, 4), kernel.stop, kernel.hitCount]).toEqual([1, STOPS.look, 1]);
    expect(Buffer.from(kernel.input.subarray(kernel.shownAt, kernel.shownAt + kernel.shownSize)).toString()).toBe(
      'a needle',
    );
    expect([kernel.walkPlan(2, 4), kernel.stop, kernel.hitCount]).toEqual([3, STOPS.look, 2]);
    // The object that is shown last is a base for the next plan, which overwrites its step.
    const delta = Uint8Array.from([...sizeBytes(17), ...sizeBytes(11), ...copyInstruction(0, 11)]);
    writeStep(kernel, 0, 0, { contents: delta, base: 0, flags: find | show | count | lastOfBase });
    expect([kernel.walkPlan(0, 1), kernel.stop, kernel.hitCount, kernel.shownSize]).toEqual([0, STOPS.look, 1, 11]);
    expect([kernel.counted, kernel.countedBytes]).toEqual([5, 7 + 8 + 13 + 17 + 11]);
  });

  it('shows what two long copied stretches make where they meet, whatever side of the seam it lies on', () => {
    const { kernel, plain } = sparseBench();
    const filler = (length: number): string => ', '.repeat(length / 2);
    let seams = 0;
    for (const value of [
      'key: a1b2c3d4 ',
      `key: ${' '.repeat(50)}a1b2c3d4 `,
      `key = "a1" + "b2c3" + ${' '.repeat(20)}"d4" `,
    ]) {
      for (let split = 0; split <= value.length; split++) {
        const [head, tail] = [value.slice(0, split), value.slice(split)];
        const base = Buffer.from(`${filler(2000)}${head}${filler(2000)}${tail}${filler(2000)}`);
        plain.input.set(base);
        plain.searchBlob(0, base.length);
        // Such a base holds all that matters of the value.
        if (plain.openHits > 0) continue;
        seams++;
        const second = 4000 + head.length;
        const [first, rest] = [2000 + head.length, base.length - second];
        const delta = Uint8Array.from([
          ...sizeBytes(base.length),
          ...sizeBytes(first + rest),
          ...copyInstruction(0, first),
          ...copyInstruction(second, rest),
        ]);
        kernel.startWalk(0, 1 << 18, 1 << 20);
        const at = writeStep(kernel, 0, 0, { contents: base, flags: find | showHits, frame: 0 });
        writeStep(kernel, 1, at, { contents: delta, flags: find | showHits | lastOfBase, base: 0 });
        // What lies where the result goes must not matter.
        kernel.input.fill(0x7e, 1 << 18, 1 << 20);
        expect([kernel.walkPlan(0, 2), kernel.stop], `split at ${split}`).toEqual([1, STOPS.look]);
        const made = Buffer.concat([base.subarray(0, first), base.subarray(second)]);
        expect(Buffer.compare(kernel.input.subarray(kernel.shownAt, kernel.shownAt + kernel.shownSize), made)).toBe(0);
        plain.input.set(made);
        plain.searchBlob(0, made.length);
        expect([kernel.hitCount, kernel.openHits]).toEqual([plain.hitCount, plain.openHits]);
      }
    }
    expect(seams).toBeGreaterThan(100);
  });

  it('gives the host its turn when much was made', () => {
    const kernel = new WalkKernel([], 12 * KB * KB, 100);
    kernel.startWalk(0, KB * KB, 12 * KB * KB);
    const contents = Buffer.alloc(3 * KB * KB);
    let at = 0;
    for (let step = 0; step < 5; step++) at = writeStep(kernel, step, at, { contents, flags: 0 });
    expect([kernel.walkPlan(0, 5), kernel.stop]).toEqual([3, STOPS.pause]);
    expect([kernel.walkPlan(3, 5), kernel.stop]).toEqual([5, STOPS.done]);
  });

  it('refuses what does not fit, and takes streams that are larger than their area', () => {
    const kernel = new WalkKernel([], 64 * KB, 100);
    kernel.startWalk(0, 4 * KB, 64 * KB);
    writeStep(kernel, 0, 0, { contents: Buffer.alloc(61 * KB), flags: 0, frame: 0 });
    const child = Uint8Array.from([...sizeBytes(61 * KB), ...sizeBytes(1), 1, 65]);
    writeStep(kernel, 1, KB, { contents: child, base: 0, flags: lastOfBase });
    expect([kernel.walkPlan(0, 2), kernel.stop]).toEqual([0, 0]);
    expect([kernel.walkPlan(1, 2), kernel.stop]).toEqual([1, 0]);

    const noise = randomBytes(20 * KB);
    const room = kernel.takeStream(24 * KB);
    expect(room).toBeGreaterThanOrEqual(4 * KB);
    writeStep(kernel, 0, room, { contents: noise, flags: freeStream | show });
    expect([kernel.walkPlan(0, 1), kernel.stop]).toEqual([0, STOPS.look]);
    expect(Buffer.compare(kernel.input.subarray(kernel.shownAt, kernel.shownAt + kernel.shownSize), noise)).toBe(0);
    kernel.walkPlan(0, 0);
    expect(kernel.takeStream(60 * KB)).toBe(4 * KB);
    expect(kernel.takeStream(1)).toBe(-1);
  });

  it('gives back the room of a stream whose base is not there', () => {
    const kernel = new WalkKernel([], 64 * KB, 100);
    kernel.startWalk(0, 4 * KB, 64 * KB);
    writeStep(kernel, 0, 0, { contents: Buffer.from('object'), stream: Buffer.from('no stream'), flags: 0, frame: 0 });
    expect([kernel.walkPlan(0, 1), kernel.stop]).toEqual([0, -2]);
    writeStep(kernel, 0, kernel.takeStream(KB), {
      contents: Buffer.from('delta'),
      base: 0,
      flags: freeStream | lastOfBase,
    });
    expect([kernel.walkPlan(0, 1), kernel.stop]).toEqual([0, -2]);
    expect(kernel.takeStream(60 * KB)).toBe(4 * KB);
  });

  it('refuses a plan that leads out of its area', () => {
    const kernel = new WalkKernel([], 64 * KB, 100);
    const faults: readonly (readonly [keyof typeof STEP, number])[] = [
      ['head', -4],
      ['head', 64 * KB],
      ['stream', 64 * KB + 1],
      ['end', 64 * KB + 1],
      ['end', 0],
      ['base', FRAMES],
      ['base', -2],
      ['frame', FRAMES],
      ['frame', -2],
    ];
    for (const [field, value] of faults) {
      kernel.startWalk(0, 4 * KB, 64 * KB);
      writeStep(kernel, 0, 16, { contents: Buffer.from('object'), flags: 0 });
      kernel.plan[STEP[field]] = value;
      expect(() => kernel.walkPlan(0, 1), `${field} ${value}`).toThrow(RangeError);
    }
    expect(kernel.plan).toHaveLength(PLAN_STEPS * STEP_WORDS);
    expect(() => kernel.walkPlan(0, PLAN_STEPS + 1)).toThrow(RangeError);
    expect(() => kernel.walkPlan(2, 1)).toThrow(RangeError);
    expect(() => kernel.startWalk(0, 10, kernel.input.length + 1)).toThrow(RangeError);
  });
});
