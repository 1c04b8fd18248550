/**
 * All trees of a repository as scripts: which stretches of entries a tree takes over from the tree that its delta is
 * based on, and which entries are its own. Deltas say so already: of a folder with two thousand files in twenty
 * thousand versions only the changed entries are ever read. The reading is the kernel's; this keeps what it finds.
 */
import { STEP, STEP_WORDS } from '../../../kernel/walk-kernel.ts';
import { READ_ERRORS, type TreeKernel } from '../../../kernel/tree-kernel.ts';
import type { FamilyPlan } from '../sieve/family-plan.ts';
import { GrowingNumbers } from '../store/growing-numbers.ts';
import type { StoredPack } from '../store/object-store.ts';
import type { ObjectNumber, ObjectTable } from '../store/object-table.ts';
import { UnusualStore } from '../../folder/unusual-store.ts';

/** Kinds of entries, in the low bits of a name-and-kind. */
export const FOLDER = 1;
const SUBMODULE = 2;
const KIND_BITS = 2;
export const KIND_MASK = 3;

/** Number of a tree in order of recording, bases before the trees made from them. */
export type TreeNumber = number;

export class TreeScripts {
  readonly table: ObjectTable;
  /** Tree by object; -1 for what is no tree, or was not recorded. */
  readonly treeOf: Int32Array;
  /**
   * By tree: object, base tree or -1, first word of its script and first entry of its own (one more of each for the
   * end).
   */
  readonly objects = new GrowingNumbers();
  readonly bases = new GrowingNumbers();
  readonly scriptStarts = new GrowingNumbers();
  readonly entryStarts = new GrowingNumbers();
  /** Pairs: `start, count` of entries from the base, or `-1, count` of entries of its own. */
  readonly script = new GrowingNumbers();
  /**
   * By entry, pairs: name and kind, object (-1 for a submodule; an id that is not stored has a number behind the stored
   * ones).
   */
  readonly entries = new GrowingNumbers();
  readonly #kernel: TreeKernel;
  /** Those that were asked for: few, and most of them often. */
  readonly #names = new Map<number, string>();

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

  /** Takes in the whole tree at input[at, at + size). @throws UnusualStore when it is not a well-formed tree. */
  record(object: ObjectNumber, at: number, size: number): void {
    const kernel = this.#kernel;
    const count = kernel.readTree(at, size);
    if (count < 0) this.refuse(object, count);
    this.treeOf[object] = this.objects.length;
    this.objects.push(object);
    this.bases.push(-1);
    this.scriptStarts.push(this.script.length + 2 * kernel.segmentCount);
    this.entryStarts.push(this.entries.length / 2 + kernel.ownCount);
    if (kernel.mustTake) this.#take();
  }

  /**
   * Takes in the trees of a pack that the kernel has made as planned, and read. Those that an earlier pack holds are
   * known.
   */
  recordPlanned(
    { objects, repeated, rows: { bases } }: StoredPack,
    plan: FamilyPlan,
    first: number,
    last: number,
  ): void {
    const kernel = this.#kernel;
    const words = kernel.plan;
    const { treeOf } = this;
    let count = last - first;
    for (let step = first; step < last; step++) if (repeated[plan.row(step)] === 1) count--;
    let tree = this.count;
    const start = tree;
    const [scriptEnd, entriesEnd] = [this.script.length, this.entries.length / 2];
    // Hundreds of thousands: written to where they belong, not pushed one by one.
    const newObjects = this.objects.extend(count);
    const newBases = this.bases.extend(count);
    const newScripts = this.scriptStarts.extend(count);
    const newEntries = this.entryStarts.extend(count);
    for (let step = first; step < last; step++) {
      const row = plan.row(step);
      if (repeated[row] === 1) continue;
      const object = objects[row] ?? 0;
      const base = bases[row] ?? -1;
      const at = step * STEP_WORDS;
      newObjects[tree - start] = object;
      newBases[tree - start] = base < 0 ? -1 : (treeOf[objects[base] ?? 0] ?? -1);
      newScripts[tree - start] = scriptEnd + 2 * (words[at + STEP.first] ?? 0);
      newEntries[tree - start] = entriesEnd + (words[at + STEP.second] ?? 0);
      treeOf[object] = tree++;
    }
  }

  /**
   * Takes the entries of what was recorded last, when the kernel has no room for more. To be called after each
   * `recordPlanned`.
   */
  takeIfFull(): void {
    if (this.#kernel.mustTake) this.#take();
  }

  /** @param code why the kernel could not read the tree. */
  refuse(object: ObjectNumber, code: number): never {
    const why =
      code === READ_ERRORS.malformed
        ? 'is malformed'
        : code === READ_ERRORS.tableFull
          ? 'is large, or there are too many names'
          : 'cannot be read';
    throw new UnusualStore(`tree ${this.table.hex(object)} ${why}`);
  }

  /**
   * Must be called once, after the last tree and commit: gives numbers to the ids that are not stored. @returns them,
   * in the kernel's order.
   */
  finish(): Int32Array {
    this.#take();
    const { table } = this;
    const { unknownIds } = this.#kernel;
    const numbers = Int32Array.from({ length: unknownIds.length / table.idLength }, (_, index) =>
      table.add(unknownIds, index * table.idLength),
    );
    if (numbers.length === 0) return numbers;
    const entries = this.entries.view();
    for (let word = 1; word < entries.length; word += 2) {
      const object = entries[word] ?? -1;
      if (object < -1) entries[word] = numbers[-2 - object] ?? -1;
    }
    return numbers;
  }

  /** A name's bytes as Latin-1. */
  name(nameAndKind: number): string {
    const number = nameAndKind >>> KIND_BITS;
    const known = this.#names.get(number);
    if (known !== undefined) return known;
    const name = Buffer.from(this.#kernel.nameBytes(number)).toString('latin1');
    this.#names.set(number, name);
    return name;
  }

  /** Entries that name a commit of another repository. */
  submodules(): readonly number[] {
    const entries = this.entries.view();
    const found: number[] = [];
    for (let word = 0; word < entries.length; word += 2)
      if (((entries[word] ?? 0) & KIND_MASK) === SUBMODULE) found.push(word >> 1);
    return found;
  }

  #take(): void {
    const taken = this.#kernel.takeEntries();
    if (taken === null) throw new UnusualStore('trees name more objects that are not there than this reader counts');
    this.script.append(taken.segments);
    this.entries.append(taken.own);
  }
}
