/**
 * All trees of a repository as scripts: which stretches of entries a tree takes over from the tree that its delta is based on,
 * and which entries are its own. Deltas say so already: of a folder with two thousand files in twenty thousand versions only
 * the changed entries are ever read. The reading is the kernel's; this keeps what it finds.
 */
import { TREE_ERRORS, type TreeKernel } from '../../kernel/tree-kernel.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import type { ObjectNumber, ObjectTable } from './object-table.ts';
import { UnusualStore } from './unusual-store.ts';

/** Kinds of entries, in the low bits of a name-and-kind. */
export const FOLDER = 1;
const SUBMODULE = 2;
export const KIND_BITS = 2;
export const KIND_MASK = 3;

/** Number of a tree in order of recording, bases before the trees made from them. */
export type TreeNumber = number;

/** Where the entries of a tree begin: one offset each, and one more for the end. Needed while trees are made from it. */
export type EntryStarts = Int32Array;

/** What a tree was made from. */
export interface TreeDelta {
  readonly base: ObjectNumber;
  readonly baseStarts: EntryStarts;
  /** The delta's place in the kernel's input. */
  readonly at: number;
  readonly size: number;
}

export class TreeScripts {
  readonly table: ObjectTable;
  /** Tree by object; -1 for what is no tree, or was not recorded. */
  readonly treeOf: Int32Array;
  /** By tree: object, base tree or -1, first word of its script and first entry of its own (one more of each for the end). */
  readonly objects = new GrowingNumbers();
  readonly bases = new GrowingNumbers();
  readonly scriptStarts = new GrowingNumbers();
  readonly entryStarts = new GrowingNumbers();
  /** Pairs: `start, count` of entries from the base, or `-1, count` of entries of its own. */
  readonly script = new GrowingNumbers();
  /** By entry, pairs: name and kind, object (-1 for a submodule; an id that is not stored has a number behind the stored ones). */
  readonly entries = new GrowingNumbers();
  readonly #kernel: TreeKernel;

  /** @param kernel made with the ids of `table` as they are now. */
  constructor(table: ObjectTable, kernel: TreeKernel) {
    this.table = table;
    this.treeOf = new Int32Array(table.size).fill(-1);
    this.#kernel = kernel;
    this.scriptStarts.push(0);
    this.entryStarts.push(0);
  }

  get count(): number {
    return this.objects.length;
  }

  /**
   * Takes in the tree at input[at, at + size); a second time only says where its entries begin.
   * @param isBase whether trees are made from it: otherwise where its entries begin is not wanted, and the result is empty.
   * @throws UnusualStore when it is not a well-formed tree.
   */
  record(object: ObjectNumber, at: number, size: number, delta: TreeDelta | null, isBase: boolean): EntryStarts {
    const kernel = this.#kernel;
    const count = delta === null ? kernel.readTree(at, size) : kernel.readMadeTree(at, size, delta.at, delta.size, delta.baseStarts);
    if (count < 0) throw new UnusualStore(`tree ${this.table.hex(object)} is ${count === TREE_ERRORS.malformed ? 'malformed' : 'large, or there are too many names'}`);
    if ((this.treeOf[object] ?? -1) < 0) this.#keep(object, delta === null ? -1 : (this.treeOf[delta.base] ?? -1));
    else kernel.dropTree();
    const starts = isBase ? kernel.starts(count) : NOTHING;
    if (kernel.mustTake) this.#take();
    return starts;
  }

  /**
   * Takes in whole trees that the kernel has been told the places of (see `placePackedTree`), each new and made from nothing.
   * @param objects by number of the placed trees. @returns the number of the first that was not read: `last`, or it is not sound.
   */
  recordPacked(objects: Int32Array, first: number, last: number, output: number, room: number): number {
    const kernel = this.#kernel;
    for (let next = first; ;) {
      const end = kernel.readPackedTrees(next, last, output, room);
      const counts = kernel.packedCounts;
      for (let tree = next; tree < end; tree++) this.#enter(objects[tree] ?? 0, -1, counts[2 * tree] ?? 0, counts[2 * tree + 1] ?? 0);
      const full = kernel.mustTake;
      if (full) this.#take();
      if (end === last || !full) return end;
      next = end;
    }
  }

  /** Must be called once, after the last tree: gives numbers to the ids that are not stored. */
  finish(): void {
    this.#take();
    const { table } = this;
    const { unknownIds } = this.#kernel;
    if (unknownIds.length === 0) return;
    const numbers = Int32Array.from({ length: unknownIds.length / table.idLength }, (_, index) => table.add(unknownIds, index * table.idLength));
    const entries = this.entries.view();
    for (let word = 1; word < entries.length; word += 2) {
      const object = entries[word] ?? -1;
      if (object < -1) entries[word] = numbers[-2 - object] ?? -1;
    }
  }

  /** A name's bytes as Latin-1. */
  name(nameAndKind: number): string {
    return Buffer.from(this.#kernel.nameBytes(nameAndKind >>> KIND_BITS)).toString('latin1');
  }

  /** Those of the objects that an entry names as a folder. */
  foldersAmong(objects: ReadonlySet<ObjectNumber>): ReadonlySet<ObjectNumber> {
    const entries = this.entries.view();
    const folders = new Set<ObjectNumber>();
    for (let word = 0; word < entries.length; word += 2) {
      const object = entries[word + 1] ?? -1;
      if (((entries[word] ?? 0) & KIND_MASK) === FOLDER && objects.has(object)) folders.add(object);
    }
    return folders;
  }

  /** Whether any tree names a commit of another repository. */
  holdSubmodules(): boolean {
    const entries = this.entries.view();
    for (let word = 0; word < entries.length; word += 2) if (((entries[word] ?? 0) & KIND_MASK) === SUBMODULE) return true;
    return false;
  }

  #keep(object: ObjectNumber, base: TreeNumber): void {
    this.#enter(object, base, this.#kernel.segmentCount, this.#kernel.ownCount);
  }

  /** @param segments, own how many of each wait in the kernel behind this tree. */
  #enter(object: ObjectNumber, base: TreeNumber, segments: number, own: number): void {
    this.treeOf[object] = this.objects.length;
    this.objects.push(object);
    this.bases.push(base);
    this.scriptStarts.push(this.script.length + 2 * segments);
    this.entryStarts.push(this.entries.length / 2 + own);
  }

  #take(): void {
    const { segments, own } = this.#kernel.takeEntries();
    this.script.append(segments);
    this.entries.append(own);
  }
}

const NOTHING: EntryStarts = new Int32Array(0);
