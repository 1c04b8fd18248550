/** Plans for the kernel from a pack's rows. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FamilyPlan } from '../../src/git/pack/sieve/family-plan.ts';
import { PackFile } from '../../src/git/pack/store/pack-file.ts';
import type { PlannedRows } from '../../src/git/pack/store/pack-rows.ts';
import { STEP_FLAGS, STOPS, WalkKernel } from '../../src/kernel/walk-kernel.ts';

const WINDOW = 64 * 1024;
const ROOM = 1024 * 1024;

describe('a plan', () => {
  it('leads to an object that cannot be made where the file has become shorter', () => {
    const folder = mkdtempSync(join(tmpdir(), 'aksweep-plan-'));
    try {
      const path = join(folder, 'short.pack');
      const objects = Array.from({ length: 40 }, (_, number) => Buffer.from(`object ${number} `.repeat(number)));
      const streams = objects.map((object) => Buffer.concat([Buffer.from('h'), deflateSync(object)]));
      const offsets = streams.reduce((starts, stream) => [...starts, (starts.at(-1) ?? 0) + stream.length], [12]);
      const rows = {
        offsets: Float64Array.from(offsets),
        ends: Float64Array.from(offsets.slice(1)),
        headLengths: new Uint8Array(40).fill(1),
        sizes: Float64Array.from(objects, (object) => object.length),
        checksums: new Int32Array(40),
        childStarts: new Int32Array(41),
        children: new Int32Array(0),
      } satisfies PlannedRows;
      const whole = Buffer.concat([Buffer.alloc(12), ...streams]);
      for (let length = 12; length <= whole.length; length += 3) {
        writeFileSync(path, whole.subarray(0, length));
        const kernel = new WalkKernel([], ROOM, 100);
        const plan = new FamilyPlan(kernel, WINDOW);
        const file = new PackFile(path);
        kernel.startWalk(0, WINDOW, ROOM);
        plan.begin({
          file,
          rows,
          roots: Int32Array.from(objects.keys()),
          flags: STEP_FLAGS.show,
          marks: new Uint8Array(40),
          markedFlags: 0,
        });
        expect(plan.fill()).toBe(40);
        for (let step = 0; step < 40; step++) {
          expect(kernel.walkPlan(step, 40)).toBe(step);
          const isThere = (offsets[step + 1] ?? 0) <= length;
          expect(kernel.stop, `object ${step} of ${length} bytes`).toBe(isThere ? STOPS.look : -1);
          if (isThere)
            expect(Buffer.from(kernel.input.subarray(kernel.shownAt, kernel.shownAt + kernel.shownSize))).toEqual(
              objects[step],
            );
        }
        file.close();
        expect(plan.fill()).toBe(0);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
