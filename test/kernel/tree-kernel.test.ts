/**
 * The kernel's reader of trees against the plainest one: whole trees, trees made by deltas, damaged ones; and its
 * limits.
 */
import fc from 'fast-check';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LARGEST_TREE, READ_ERRORS, TreeKernel } from '../../src/kernel/tree-kernel.ts';
import { STEP_FLAGS, STOPS } from '../../src/kernel/walk-kernel.ts';
import { DELTA_LITERALS } from './delta-cases.ts';
import { answer, writeStep, type PlannedStep } from './planned.ts';
import { taken, treeBench, treeRound } from './tree-cases.ts';

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
      expect(seen.refused).toBeGreaterThan(5);
      expect(seen.takenOver).toBeGreaterThan(100);
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
      expect(kernel.readTree(0, size)).toBe(whole ? size / entry.length : READ_ERRORS.malformed);
    }
  });

  it('wants to be relieved of what it read before it goes on', () => {
    const { kernel, known } = treeBench(20);
    const tree = Buffer.concat(
      Array.from({ length: 20_000 }, (_, index) =>
        Buffer.concat([Buffer.from(`100644 f${index}\0`), known[index % known.length] ?? Buffer.alloc(20)]),
      ),
    );
    kernel.input.set(tree, 0);
    let trees = 0;
    for (; !kernel.mustTake; trees++) expect(kernel.readTree(0, tree.length)).toBe(20_000);
    expect(trees).toBe(4);
    expect(() => kernel.readTree(0, tree.length)).toThrow(RangeError);
    const { own, segments } = taken(kernel);
    expect([...segments]).toEqual([-1, 20_000, -1, 20_000, -1, 20_000, -1, 20_000]);
    expect(own).toHaveLength(160_000);
    expect(kernel.ownCount).toBe(0);
    expect(kernel.readTree(0, tree.length)).toBe(20_000);
  });

  it('gives each name one number, however many there are and whatever they have in common', () => {
    const { kernel } = treeBench(20);
    const names = new Set(Array.from({ length: 40 }, (_, length) => 'n'.repeat(length + 1)));
    for (let at = 0; at < 40; at++) for (const char of 'abc') names.add('x'.repeat(at) + char + 'x'.repeat(39 - at));
    for (let index = 0; index < 12_000; index++) names.add(`file${index}.java`);
    const listed = [...names];
    const tree = Buffer.concat(
      listed.map((name) => Buffer.concat([Buffer.from(`100644 ${name}\0`), Buffer.alloc(20, 1)])),
    );
    kernel.input.set(tree, 0);
    const numbers = (): number[] => {
      expect(kernel.readTree(0, tree.length)).toBe(listed.length);
      const { own } = taken(kernel);
      return listed.map((_, index) => (own[2 * index] ?? 0) >> 2);
    };
    const first = numbers();
    expect(new Set(first).size).toBe(listed.length);
    expect(first.map((number) => Buffer.from(kernel.nameBytes(number)).toString())).toEqual(listed);
    expect(numbers()).toEqual(first);
  });

  it('refuses names and ids that were made to stand in one row of a table, soon', () => {
    const mix = (value: bigint): bigint => {
      const product = BigInt.asUintN(64, value * 0x9e3779b97f4a7c15n);
      return product ^ (product >> 29n);
    };
    // The first eight bytes differ, the other eight undo what they did to the hash.
    const alike = Array.from({ length: 6000 }, (_, index) => {
      const name = Buffer.alloc(16);
      name.write(index.toString(36).padStart(8, 'x'), 0, 'latin1');
      name.writeBigUInt64LE(mix(16n ^ name.readBigUInt64LE(0)) ^ 0x0123456789abcdefn, 8);
      return name;
    }).filter((name) => !name.includes(0));
    expect(alike.length).toBeGreaterThan(5000);
    const id = (index: number): Buffer => {
      const bytes = Buffer.alloc(20, 9);
      bytes.writeUInt32LE(index, 4);
      return bytes;
    };
    const sameNames = alike.map((name) => Buffer.concat([Buffer.from('100644 '), name, Buffer.alloc(21, 0)]));
    const sameIds = Array.from({ length: 6000 }, (_, index) =>
      Buffer.concat([Buffer.from(`100644 f${index}\0`), id(index)]),
    );
    const read = (kernel: TreeKernel, entries: readonly Buffer[], count: number): number => {
      const tree = Buffer.concat(entries.slice(0, count));
      kernel.input.set(tree, 0);
      return kernel.readTree(0, tree.length);
    };
    const names = treeBench(20).kernel;
    expect(read(names, sameNames, 1000)).toBe(1000);
    expect(read(names, sameNames, 5000)).toBe(READ_ERRORS.tableFull);
    const ids = treeBench(20).kernel;
    expect(read(ids, sameIds, 1000)).toBe(1000);
    expect(ids.takeEntries()?.own).toHaveLength(2000);
    expect(read(ids, sameIds, 5000)).toBe(5000);
    expect(ids.takeEntries()).toBeNull();
  });

  it('refuses large trees, and more names than fit, by a code', () => {
    const { kernel } = treeBench(20);
    expect(kernel.readTree(0, LARGEST_TREE + 1)).toBe(READ_ERRORS.tableFull);
    const name = (index: number): Buffer =>
      Buffer.concat([Buffer.from('100644 '), Buffer.alloc(4000, 'a'), Buffer.from(`${index}\0`), Buffer.alloc(20, 1)]);
    let result = 0;
    for (let next = 0; result >= 0 && next < 20_000; next += 100) {
      const tree = Buffer.concat(Array.from({ length: 100 }, (_, index) => name(next + index)));
      kernel.input.set(tree, 0);
      result = kernel.readTree(0, tree.length);
      taken(kernel);
    }
    expect(result).toBe(READ_ERRORS.tableFull);
    expect(kernel.ownCount).toBe(0);
  });

  it('stays inside of its area', () => {
    const kernel = new TreeKernel(
      DELTA_LITERALS,
      1024,
      16,
      { idLength: 20, ids: new Uint8Array(0), slots: new Int32Array(16).fill(-1) },
      new Uint8Array(20),
    );
    expect(() => kernel.readTree(kernel.input.length, 1)).toThrow(RangeError);
  });
});

describe('planned trees', () => {
  const { kernel, known } = treeBench(20);
  const { prove, readTree, knownTree } = STEP_FLAGS;
  const id = (number: number): Uint8Array => known[number % known.length] ?? new Uint8Array(20);
  const treeOf = (entries: number): Buffer =>
    Buffer.concat(
      Array.from({ length: entries }, (_, index) => Buffer.concat([Buffer.from(`100644 f${index}\0`), id(index)])),
    );

  /** Places the trees one behind the other, as in a pack; each may be changed before. */
  function place(trees: readonly (Partial<PlannedStep> & { readonly contents: Uint8Array })[]): void {
    kernel.startWalk(0, 1 << 19, 1 << 20);
    let at = 0;
    trees.forEach((tree, step) => {
      at = writeStep(kernel, step, at, { flags: readTree | prove, ...tree });
    });
  }

  it('are read as one by one', () => {
    place([{ contents: treeOf(3) }, { contents: treeOf(0) }, { contents: treeOf(5) }]);
    expect([kernel.walkPlan(0, 3), kernel.stop]).toEqual([3, STOPS.done]);
    expect([0, 1, 2].map((step) => answer(kernel, step))).toEqual([
      [1, 3],
      [1, 3],
      [2, 8],
    ]);
    const { own, segments } = taken(kernel);
    expect([...segments]).toEqual([-1, 3, -1, 5]);
    expect(own.filter((_, word) => word % 2 === 1)).toEqual(Int32Array.from([0, 1, 2, 0, 1, 2, 3, 4]));
  });

  it('that are known leave nothing', () => {
    place([{ contents: treeOf(3), flags: readTree | knownTree }, { contents: treeOf(2) }]);
    expect(kernel.walkPlan(0, 2)).toBe(2);
    expect([...taken(kernel).segments]).toEqual([-1, 2]);
  });

  it('stop at one that is not sound, of which nothing stays', () => {
    const cut = treeOf(4).subarray(0, -1);
    const faults: readonly (readonly [Partial<PlannedStep>, number])[] = [
      [{ checksum: 1 }, -11],
      [{ size: treeOf(4).length + 1 }, -1],
      [{ size: treeOf(4).length - 1 }, -9],
      [{ stream: deflateSync(treeOf(4)).subarray(0, -1) }, -1],
      [{ contents: cut }, READ_ERRORS.malformed],
    ];
    for (const [change, code] of faults) {
      place([{ contents: treeOf(3) }, { contents: treeOf(4), ...change }, { contents: treeOf(5) }]);
      expect([kernel.walkPlan(0, 3), kernel.stop]).toEqual([1, code]);
      expect(kernel.ownCount).toBe(3);
      // The caller goes on behind it.
      expect([kernel.walkPlan(2, 3), kernel.stop]).toEqual([3, STOPS.done]);
      expect(taken(kernel).own).toHaveLength(16);
    }
  });

  it('stop when what was read must be taken', () => {
    place(Array.from({ length: 12 }, () => ({ contents: treeOf(7000) })));
    expect([kernel.walkPlan(0, 12), kernel.stop]).toEqual([10, STOPS.take]);
    expect([kernel.walkPlan(10, 12), kernel.stop]).toEqual([10, STOPS.take]);
    taken(kernel);
    expect([kernel.walkPlan(10, 12), kernel.stop]).toEqual([12, STOPS.done]);
    taken(kernel);
  });

  it('are read on from a base, unless the base is none', () => {
    const base = treeOf(3);
    const delta = Uint8Array.from([base.length, base.length, 0x90, base.length]);
    place([
      { contents: base, frame: 0 },
      { contents: delta, base: 0, flags: readTree | STEP_FLAGS.lastOfBase },
    ]);
    expect(kernel.walkPlan(0, 2)).toBe(2);
    expect([...taken(kernel).segments]).toEqual([-1, 3, 0, 3]);
    place([
      { contents: base, frame: 0, flags: 0 },
      { contents: delta, base: 0 },
    ]);
    expect(() => kernel.walkPlan(0, 2)).toThrow(RangeError);
  });
});
