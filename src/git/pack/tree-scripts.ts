/**
 * All trees of a repository as scripts: which stretches of entries a tree takes over from the tree that its delta is based on,
 * and which entries are its own. Deltas say so already: of a folder with two thousand files in twenty thousand versions only
 * the changed entries are ever read. Exact: where an entry begins follows from the first byte on, never by guess.
 */
import type { ObjectNumber, ObjectTable } from './object-table.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { NameTable } from './name-table.ts';
import { UnusualStore } from './unusual-store.ts';

/** Kinds of entries, in the low bits of a name-and-kind. */
export const FILE = 0;
export const FOLDER = 1;
export const SUBMODULE = 2;
export const KIND_BITS = 2;
export const KIND_MASK = 3;

/** Number of a tree in order of recording, bases before the trees made from them. */
export type TreeNumber = number;

/** Where the entries of a tree begin: one offset each, and one more for the end. Needed while trees are made from it. */
export type EntryStarts = Int32Array;

/** Bytes of a tree. */
export interface TreeBytes {
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly size: number;
}

/** What a tree was made from. */
export interface TreeDelta {
  readonly base: ObjectNumber;
  readonly baseStarts: EntryStarts;
  /** The delta's place in the same bytes. */
  readonly at: number;
  readonly size: number;
}

const SPACE = 0x20;

export class TreeScripts {
  readonly names = new NameTable();
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
  /** By entry: name and kind, object (-1 for a submodule; an id that is not stored has a number behind the stored ones). */
  readonly namesAndKinds = new GrowingNumbers();
  readonly entryObjects = new GrowingNumbers();
  readonly #emptyTree: Buffer;
  #scratch: Int32Array<ArrayBuffer> = new Int32Array(4096);
  #recording = false;
  #own = 0;

  /** @param emptyTree id of the tree without entries: it need not be stored. */
  constructor(table: ObjectTable, emptyTree: string) {
    this.table = table;
    this.treeOf = new Int32Array(table.size).fill(-1);
    this.#emptyTree = Buffer.from(emptyTree, 'hex');
    this.scriptStarts.push(0);
    this.entryStarts.push(0);
  }

  get count(): number {
    return this.objects.length;
  }

  /**
   * Takes a tree in; a second time only says where its entries begin.
   * @throws UnusualStore when it is not a well-formed tree.
   */
  record(object: ObjectNumber, { bytes, at, size }: TreeBytes, delta: TreeDelta | null): EntryStarts {
    this.#recording = (this.treeOf[object] ?? -1) < 0;
    this.#own = 0;
    let count: number;
    try {
      count = delta === null ? this.#readOwn(bytes, at, at, at + size, 0) : this.#readMade(bytes, at, size, delta);
    } catch (error) {
      if (error instanceof RangeError) throw new UnusualStore(`tree ${this.table.hex(object)} is malformed`);
      throw error;
    }
    this.#endOwn();
    if (this.#recording) {
      this.treeOf[object] = this.objects.length;
      this.objects.push(object);
      this.bases.push(delta === null ? -1 : (this.treeOf[delta.base] ?? -1));
      this.scriptStarts.push(this.script.length);
      this.entryStarts.push(this.entryObjects.length);
    }
    this.#start(count, size);
    return this.#scratch.slice(0, count + 1);
  }

  /** Those of the objects that an entry names as a folder. */
  foldersAmong(objects: ReadonlySet<ObjectNumber>): ReadonlySet<ObjectNumber> {
    const kinds = this.namesAndKinds.view();
    const folders = new Set<ObjectNumber>();
    this.entryObjects.view().forEach((object, entry) => {
      if (((kinds[entry] ?? 0) & KIND_MASK) === FOLDER && objects.has(object)) folders.add(object);
    });
    return folders;
  }

  /** Follows the delta's instructions; the delta has been applied, so it is well-formed. @returns the number of entries. */
  #readMade(bytes: Uint8Array, at: number, size: number, { baseStarts, at: deltaAt, size: deltaSize }: TreeDelta): number {
    const end = at + size;
    const deltaEnd = deltaAt + deltaSize;
    let p = skipSize(bytes, skipSize(bytes, deltaAt));
    let count = 0;
    /** Where the instruction's bytes end in the result; where the next entry begins. */
    let made = at;
    let entry = at;
    while (p < deltaEnd) {
      const op = bytes[p++] ?? 0;
      if (op < 128) {
        p += op;
        made += op;
        while (entry < made) {
          entry = this.#readEntry(bytes, entry, end, count, at);
          count++;
        }
        continue;
      }
      let from = 0;
      let length = 0;
      if (op & 1) from = bytes[p++] ?? 0;
      if (op & 2) from |= (bytes[p++] ?? 0) << 8;
      if (op & 4) from |= (bytes[p++] ?? 0) << 16;
      if (op & 8) from += (bytes[p++] ?? 0) * 0x1000000;
      if (op & 16) length = bytes[p++] ?? 0;
      if (op & 32) length |= (bytes[p++] ?? 0) << 8;
      if (op & 64) length |= (bytes[p++] ?? 0) << 16;
      if (length === 0) length = 0x10000;
      /** Added to an offset in the base it gives the place in the result. */
      const shift = made - from;
      made += length;
      while (entry < made) {
        const first = indexOf(baseStarts, entry - shift);
        if (first < 0) {
          entry = this.#readEntry(bytes, entry, end, count, at);
          count++;
          continue;
        }
        const last = lastUpTo(baseStarts, from + length);
        if (last > first) {
          this.#take(baseStarts, first, last - first, count, shift - at);
          count += last - first;
          entry = (baseStarts[last] ?? 0) + shift;
        }
        // The rest of the stretch is the beginning of an entry that ends elsewhere.
        if (entry < made) {
          entry = this.#readEntry(bytes, entry, end, count, at);
          count++;
        }
      }
    }
    if (entry !== end) throw new RangeError('a tree ends inside an entry');
    return count;
  }

  #readOwn(bytes: Uint8Array, origin: number, from: number, end: number, before: number): number {
    let count = before;
    for (let entry = from; entry < end; count++) entry = this.#readEntry(bytes, entry, end, count, origin);
    return count;
  }

  /** Takes over `count` entries of the base. */
  #take(baseStarts: EntryStarts, first: number, count: number, before: number, shift: number): void {
    while (before + count >= this.#scratch.length) this.#scratch = doubled(this.#scratch);
    for (let index = 0; index < count; index++) this.#scratch[before + index] = (baseStarts[first + index] ?? 0) + shift;
    if (!this.#recording) return;
    this.#endOwn();
    this.script.push(first);
    this.script.push(count);
  }

  #endOwn(): void {
    if (this.#own === 0) return;
    if (this.#recording) {
      this.script.push(-1);
      this.script.push(this.#own);
    }
    this.#own = 0;
  }

  /** Reads the entry at `p`: `<mode> <name>\0<id>`. @returns where the next one begins. */
  #readEntry(bytes: Uint8Array, p: number, end: number, index: number, origin: number): number {
    this.#start(index, p - origin);
    let mode = 0;
    let at = p;
    for (; at < end && bytes[at] !== SPACE; at++) {
      const digit = (bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 7 || at - p > 6) throw new RangeError('a mode is not octal');
      mode = mode * 8 + digit;
    }
    const nameAt = at + 1;
    at = nameAt;
    while (at < end && bytes[at] !== 0) at++;
    const next = at + 1 + this.table.idLength;
    if (next > end || at === nameAt) throw new RangeError('an entry is cut off');
    this.#own++;
    if (!this.#recording) return next;
    const format = mode & 0o170000;
    const kind = format === 0o040000 ? FOLDER : format === 0o160000 ? SUBMODULE : FILE;
    this.namesAndKinds.push((this.names.add(bytes, nameAt, at) << KIND_BITS) | kind);
    this.entryObjects.push(kind === SUBMODULE || (kind === FOLDER && this.#isEmptyTree(bytes, at + 1)) ? -1 : this.table.add(bytes, at + 1));
    return next;
  }

  #isEmptyTree(bytes: Uint8Array, at: number): boolean {
    for (let index = 0; index < this.#emptyTree.length; index++) if (bytes[at + index] !== this.#emptyTree[index]) return false;
    return true;
  }

  #start(index: number, offset: number): void {
    if (index >= this.#scratch.length) this.#scratch = doubled(this.#scratch);
    this.#scratch[index] = offset;
  }
}

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

function skipSize(bytes: Uint8Array, at: number): number {
  let p = at;
  while ((bytes[p] ?? 0) & 128) p++;
  return p + 1;
}

/** Index of the entry that begins at exactly `offset`, or -1; the end counts as none. */
function indexOf(starts: EntryStarts, offset: number): number {
  const index = lastUpTo(starts, offset);
  return index >= 0 && index < starts.length - 1 && starts[index] === offset ? index : -1;
}

/** Largest index whose offset is `offset` or less; -1 when there is none. */
function lastUpTo(starts: EntryStarts, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
