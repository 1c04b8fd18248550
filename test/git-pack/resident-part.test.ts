/**
 * Small objects of a pack in memory, large ones in the file: which is which, and that plans take each from where it is.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { FamilyPlan } from '../../src/git/pack/sieve/family-plan.ts';
import { PackFile } from '../../src/git/pack/store/pack-file.ts';
import type { PlannedRows } from '../../src/git/pack/store/pack-rows.ts';
import { LARGE, planResident, reserveResident, residentRoom } from '../../src/git/pack/store/resident-part.ts';
import { STEP_FLAGS, STOPS, WalkKernel } from '../../src/kernel/walk-kernel.ts';
import { randomBytes } from '../random/seeded.ts';

const WINDOW = 128 * 1024;
const ROOM = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'aksweep-resident-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Sizes around the bound, and far from it on both sides. */
const sizes = fc.array(
  fc.oneof(
    fc.integer({ min: 1, max: 600 }),
    fc.integer({ min: LARGE - 4, max: LARGE + 4 }),
    fc.integer({ min: 1, max: 3 * LARGE }),
  ),
  { minLength: 1, maxLength: 40 },
);

function offsetsOf(lengths: readonly number[]): Float64Array {
  return Float64Array.from(lengths.reduce((starts, length) => [...starts, (starts.at(-1) ?? 0) + length], [12]));
}

function largeRowsOf(offsets: Float64Array): Int32Array {
  return Int32Array.from([...offsets.keys()].filter((row) => (offsets[row + 1] ?? 0) - (offsets[row] ?? 0) >= LARGE));
}

describe('what is kept of a pack', () => {
  it('is each small object up to an end, and no more memory than there is room for', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 400_000 }), (lengths, room) => {
        const offsets = offsetsOf(lengths);
        const { end, stretches, bytes } = planResident(offsets, largeRowsOf(offsets), room);
        expect(bytes).toBeLessThanOrEqual(room);
        const { resident, places } = reserveResident({ end, stretches, bytes });
        // Nothing but the pages that are needed: a system that sets memory aside by larger pieces sets aside no more.
        expect(resident.memory.byteLength).toBeLessThanOrEqual(bytes + 2 * 4096);
        stretches.forEach(({ from, to }, index) => {
          expect((places[index] ?? 0) % 4096).toBe(from % 4096);
          expect((places[index] ?? 0) + to - from).toBeLessThanOrEqual(resident.memory.byteLength);
          if (index > 0)
            expect(places[index]).toBeGreaterThanOrEqual(
              (places[index - 1] ?? 0) + (stretches[index - 1]?.to ?? 0) - (stretches[index - 1]?.from ?? 0),
            );
        });
        const covers = (from: number, to: number): boolean =>
          stretches.some((stretch) => stretch.from <= from && to <= stretch.to);
        const touches = (from: number, to: number): boolean =>
          stretches.some((stretch) => stretch.from < to && from < stretch.to);
        lengths.forEach((length, row) => {
          const [from = 0, to = 0] = [offsets[row], offsets[row + 1]];
          if (to <= end && length < LARGE) expect(covers(from, to)).toBe(true);
          else expect(touches(from, to)).toBe(false);
        });
        const total = lengths.reduce((sum, length) => sum + (length < LARGE ? length : 2 * 4096), 0);
        if (total <= room) expect(end).toBe(offsets.at(-1));
      }),
    );
  });

  it('gets less room the more objects there are, and always some', () => {
    const index = (count: number): Parameters<typeof residentRoom>[0][number] => ({ count });
    expect(residentRoom([index(10)], 20)).toBe(144 * 1024 * 1024);
    expect(residentRoom([index(1_000_000)], 20)).toBeLessThan(residentRoom([index(500_000)], 20));
    expect(residentRoom([index(30_000_000)], 32)).toBe(16 * 1024 * 1024);
  });
});

describe('a plan', () => {
  it('takes objects from memory and from the file alike, in any order', async () => {
    const path = join(folder, 'mixed.pack');
    await fc.assert(
      fc.asyncProperty(
        sizes,
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.infiniteStream(fc.nat()),
        async (lengths, room, order) => {
          const objects = lengths.map((length) => randomBytes(length));
          // Behind some objects lies what belongs to none: they take much of the pack, and are read in part.
          const streams = objects.map((object) =>
            Buffer.concat([
              Buffer.from('h'),
              deflateSync(object),
              Buffer.alloc((order.next().value ?? 0) % 8 === 0 ? LARGE : 0),
            ]),
          );
          const offsets = offsetsOf(streams.map(({ length }) => length));
          const count = objects.length;
          const rows = {
            offsets: offsets.subarray(0, count),
            ends: offsets.subarray(1),
            headLengths: new Uint8Array(count).fill(1),
            sizes: Float64Array.from(objects, ({ length }) => length),
            checksums: new Int32Array(count),
            childStarts: new Int32Array(count + 1),
            children: new Int32Array(0),
          } satisfies PlannedRows;
          writeFileSync(path, Buffer.concat([Buffer.alloc(12), ...streams]));
          const unloaded = new PackFile(path);
          const { resident } = await unloaded.load(offsets, largeRowsOf(offsets), room);
          unloaded.close();
          const roots = Int32Array.from(
            [...objects.keys()]
              .map((row) => ({ row, place: order.next().value ?? 0 }))
              .toSorted((a, b) => a.place - b.place)
              .map(({ row }) => row),
          );
          for (const wanted of [roots, roots.toSorted()]) {
            const file = new PackFile(path, resident);
            const kernel = new WalkKernel([], ROOM, 100);
            const plan = new FamilyPlan(kernel, WINDOW);
            kernel.startWalk(0, WINDOW, ROOM);
            plan.begin({
              file,
              rows,
              roots: wanted,
              flags: STEP_FLAGS.show,
              marks: new Uint8Array(count),
              markedFlags: 0,
            });
            const made = new Map<number, Buffer>();
            for (let steps = plan.fill(); steps > 0; steps = plan.fill()) {
              for (let step = 0; step < steps; step++) {
                expect([kernel.walkPlan(step, steps), kernel.stop]).toEqual([step, STOPS.look]);
                made.set(
                  plan.row(step),
                  Buffer.from(kernel.input.slice(kernel.shownAt, kernel.shownAt + kernel.shownSize)),
                );
              }
            }
            expect([...made.keys()]).toEqual([...wanted]);
            for (const [row, object] of made)
              expect(object.equals(objects[row] ?? Buffer.alloc(0)), `object ${row}`).toBe(true);
            file.close();
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is not made from a file that has become shorter', async () => {
    const path = join(folder, 'short.pack');
    writeFileSync(path, Buffer.alloc(1000));
    const file = new PackFile(path);
    await expect(file.load(Float64Array.of(12, 500, 1001), new Int32Array(0), ROOM)).rejects.toThrow(
      'a pack changed while it was read',
    );
    file.close();
  });
});
