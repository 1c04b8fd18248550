/** The kernel's reader of trees against the plainest one: whole trees, trees made by deltas, damaged ones; and its limits. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST_TREE, TREE_ERRORS, TreeKernel } from '../../src/kernel/tree-kernel.ts';
import { DELTA_LITERALS } from './delta-cases.ts';
import { treeBench, treeRound } from './tree-cases.ts';

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

describe('tree reader', () => {
  for (const idLength of [20, 32] as const) {
    it(`reads what a plain reader reads, and refuses what it refuses (ids of ${idLength} bytes)`, () => {
      const bench = treeBench(idLength);
      const seen = { refused: 0, takenOver: 0 };
      fc.assert(
        fc.property(seeds, (seed) => {
          const round = treeRound(bench, seed);
          expect(round.difference).toBeUndefined();
          seen.refused += round.refused;
          seen.takenOver += round.takenOver;
        }),
        { numRuns: 300 },
      );
      expect(seen.refused).toBeGreaterThan(30);
      expect(seen.takenOver).toBeGreaterThan(200);
    });
  }

  it('refuses every beginning of a tree that ends inside an entry', () => {
    const { kernel } = treeBench(20);
    const entry = Buffer.concat([Buffer.from('100644 name\0'), Buffer.alloc(20, 7)]);
    const tree = Buffer.concat([entry, entry, entry]);
    // What lies behind would complete the entry.
    kernel.input.set(tree, 0);
    for (let size = 0; size <= tree.length; size++) {
      const whole = size % entry.length === 0;
      expect(kernel.readTree(0, size)).toBe(whole ? size / entry.length : TREE_ERRORS.malformed);
    }
  });

  it('wants to be relieved of what it read before it goes on', () => {
    const { kernel, known } = treeBench(20);
    const tree = Buffer.concat(Array.from({ length: 20_000 }, (_, index) => Buffer.concat([Buffer.from(`100644 f${index}\0`), known[index % known.length] ?? Buffer.alloc(20)])));
    kernel.input.set(tree, 0);
    let trees = 0;
    for (; !kernel.mustTake; trees++) expect(kernel.readTree(0, tree.length)).toBe(20_000);
    expect(trees).toBe(4);
    expect(() => kernel.readTree(0, tree.length)).toThrow(RangeError);
    kernel.dropTree();
    expect(kernel.ownCount).toBe(60_000);
    const { own, segments } = kernel.takeEntries();
    expect([...segments]).toEqual([-1, 20_000, -1, 20_000, -1, 20_000]);
    expect(own).toHaveLength(120_000);
    expect(kernel.ownCount).toBe(0);
    expect(kernel.readTree(0, tree.length)).toBe(20_000);
  });

  it('refuses large trees, and more names than fit, by a code', () => {
    const { kernel } = treeBench(20);
    expect(kernel.readTree(0, LARGEST_TREE + 1)).toBe(TREE_ERRORS.tableFull);
    const name = (index: number): Buffer => Buffer.concat([Buffer.from('100644 '), Buffer.alloc(4000, 'a'), Buffer.from(`${index}\0`), Buffer.alloc(20, 1)]);
    let result = 0;
    for (let next = 0; result >= 0 && next < 20_000; next += 100) {
      const tree = Buffer.concat(Array.from({ length: 100 }, (_, index) => name(next + index)));
      kernel.input.set(tree, 0);
      result = kernel.readTree(0, tree.length);
      kernel.takeEntries();
    }
    expect(result).toBe(TREE_ERRORS.tableFull);
    expect(kernel.ownCount).toBe(0);
  });

  it('stays inside of its area', () => {
    const kernel = new TreeKernel(DELTA_LITERALS, 1024, 16, { idLength: 20, ids: new Uint8Array(0), slots: new Int32Array(16).fill(-1) }, new Uint8Array(20));
    expect(() => kernel.readTree(kernel.input.length, 1)).toThrow(RangeError);
    expect(() => kernel.readMadeTree(0, 10, kernel.input.length, 1, Int32Array.of(0))).toThrow(RangeError);
  });
});
