/**
 * Whole trees that no other tree is made from: in most histories the bulk of them. They need no walk: the kernel reads
 * stretches of the pack with hundreds of them at a time.
 */
import { LARGEST_TREE, PACKED_TREES, TREE_SPARE, type TreeKernel } from '../../kernel/tree-kernel.ts';
import type { StoredPack } from './object-store.ts';
import { startFor, type PackFile } from './pack-file.ts';
import { TREE, type Row } from './pack-rows.ts';
import type { TreeScripts } from './tree-scripts.ts';

/** Bytes of the pack that are read at once. */
const STRETCH = 256 * 1024;

export class LoneTrees {
  readonly #kernel: TreeKernel;
  readonly #trees: TreeScripts;
  /** Of the kernel's input: the stretch, and room for inflated trees. */
  readonly #stretchAt: number;
  readonly #outputAt: number;
  readonly #room: number;
  readonly #rows = new Int32Array(PACKED_TREES);
  readonly #objects = new Int32Array(PACKED_TREES);

  /** @param start, end of the kernel's input: free while this reads. */
  constructor(kernel: TreeKernel, trees: TreeScripts, start: number, end: number) {
    this.#kernel = kernel;
    this.#trees = trees;
    this.#stretchAt = start;
    this.#outputAt = start + STRETCH;
    this.#room = Math.min(end - this.#outputAt, LARGEST_TREE + TREE_SPARE);
  }

  /** Reads those of a pack; stops after each stretch. @param done gets 1 by row for what was read; the rest needs a walk. */
  *read({ rows, objects, repeated }: StoredPack, file: PackFile, done: Uint8Array): Generator<void> {
    const { offsets, bases, types, childStarts, sizes } = rows;
    let count = 0;
    let start = 0;
    for (let row = 0; row < rows.count; row++) {
      if (bases[row] !== -1 || types[row] !== TREE || childStarts[row] !== childStarts[row + 1] || repeated[row] === 1) continue;
      const end = offsets[row + 1] ?? 0;
      if (count === PACKED_TREES || (count > 0 && end - start > STRETCH)) {
        this.#readStretch(rows, file, start, count, done);
        yield;
        count = 0;
      }
      if (count === 0) start = startFor(offsets[row] ?? 0);
      if (end - start > STRETCH || (sizes[row] ?? 0) + TREE_SPARE > this.#room) continue;
      this.#rows[count] = row;
      this.#objects[count] = objects[row] ?? 0;
      count++;
    }
    if (count > 0) this.#readStretch(rows, file, start, count, done);
  }

  #readStretch(rows: StoredPack['rows'], file: PackFile, start: number, count: number, done: Uint8Array): void {
    const kernel = this.#kernel;
    const { offsets, headLengths, sizes, checksums } = rows;
    const last: Row = this.#rows[count - 1] ?? 0;
    const there = file.read(kernel.input, start, this.#stretchAt, (offsets[last + 1] ?? 0) - start);
    for (let tree = 0; tree < count; tree++) {
      const row = this.#rows[tree] ?? 0;
      const end = this.#stretchAt + Math.min(there, (offsets[row + 1] ?? 0) - start);
      const head = Math.min(end, this.#stretchAt + (offsets[row] ?? 0) - start);
      kernel.placePackedTree(tree, head, Math.min(end, head + (headLengths[row] ?? 0)), end, sizes[row] ?? 0, checksums[row] ?? 0);
    }
    for (let tree = 0; tree < count; tree++) {
      const unread = this.#trees.recordPacked(this.#objects, tree, count, this.#outputAt, this.#room);
      for (; tree < unread; tree++) done[this.#rows[tree] ?? 0] = 1;
      // The one that is not sound is left to the walk, which says what is wrong.
    }
  }
}
