/**
 * The kernel's view on all objects of one pack in order of their offsets, for a host that has index and pack: sorts,
 * reads heads, links families of deltas. One instance for all packs of a store, one after another. Knows the formats,
 * opens no files.
 */
import { KernelInstance, SLACK, type KernelExports } from './kernel-module.ts';

/** Bytes of a pack that are looked at together. @internal */
export const HEAD_WINDOW = 1024 * 1024;
/** More objects in one pack are not sorted. */
export const MOST_OBJECTS = 2 ** 25;
/** How `bases` marks a delta whose base is named by its id. */
export const BASE_BY_ID = -3;

/**
 * Rows that the kernel takes with one call: its functions are compiled well after the first calls, and only for the
 * next ones.
 */
const PART = 8192;
/** Turns of assembly/objects/index-sort.ts and assembly/objects/delta-families.ts. */
const LAST_SORT_TURN = 6;
const FOLLOW_TURN = 4;

/** Views on the kernel's memory. */
export interface LinkedFamilies {
  /** Rows of deltas; those on one base together, see `childStarts`, the one with most descendants last. */
  readonly children: Int32Array;
  /** Rows whose family has a root. */
  readonly linked: number;
  /** Rows of whole objects, ascending. */
  readonly roots: Int32Array;
  /** By root: rows in its family, and bytes that they take in the pack. */
  readonly familyRows: Int32Array;
  readonly familyBytes: Float64Array;
}

/** What an index says of a pack. */
export interface IndexTables {
  readonly count: number;
  /** CRC-32s, offsets and large offsets, as in the index (gitformat-pack). */
  readonly tables: Uint8Array;
}

/** Results are views that live until the next `sort`: copy them. */
export class PackOrderKernel {
  /** Bytes of a pack, for `readHeads`. */
  readonly window: Uint8Array;
  /** Offset of each row, ascending, and where the last one ends. */
  offsets = new Float64Array(0);
  /** Place of each row in the index. */
  places = new Int32Array(0);
  /** CRC-32 of each row as the index has it; signed. */
  checksums = new Int32Array(0);
  headLengths = new Uint8Array(0);
  sizes = new Float64Array(0);
  types = new Uint8Array(0);
  /** -1 for a whole object, -2 for a delta without a base here, BASE_BY_ID until somebody has looked for the id. */
  bases = new Int32Array(0);
  childStarts = new Int32Array(0);
  readonly #exports: KernelExports;
  readonly #memory: ArrayBuffer;
  readonly #at: Readonly<Record<Area, number>>;
  readonly #most: number;
  readonly #mostTableBytes: number;
  #count = 0;

  /**
   * @param packs all that will be sorted.
   * @throws RangeError for more objects than can be sorted.
   */
  constructor(packs: readonly IndexTables[]) {
    const most = packs.reduce((count, pack) => Math.max(count, pack.count), 0);
    const mostTableBytes = packs.reduce((bytes, { tables }) => Math.max(bytes, tables.length), 0);
    if (most > MOST_OBJECTS) throw new RangeError(`${most} objects cannot be sorted`);
    const instance = new KernelInstance();
    const offsets = instance.reserve(8 * (most + 1));
    const scratch = instance.reserve(0);
    // What the sort needs, and in the same place what comes after it.
    const area = areaFrom(scratch);
    const sort = {
      tables: area(mostTableBytes),
      keys: area(16 * most),
      places: area(4 * most),
      checksums: area(4 * most),
    };
    const later = areaFrom(scratch);
    const rest = {
      sizes: later(8 * most),
      bases: later(4 * most),
      headLengths: later(most),
      types: later(most),
      childStarts: later(4 * (most + 1)),
      children: later(4 * most),
      order: later(4 * most),
      weights: later(4 * most),
      bytes: later(8 * most),
      firstRows: later(4 * (most + 1)),
      window: later(HEAD_WINDOW + SLACK),
    };
    instance.reserve(Math.max(area(0), later(0)) - scratch);
    this.#memory = instance.commit();
    this.#exports = instance.exports;
    this.#at = { offsets, ...sort, ...rest };
    this.#most = most;
    this.#mostTableBytes = mostTableBytes;
    this.window = new Uint8Array(this.#memory, rest.window, HEAD_WINDOW);
  }

  /**
   * Sorts what an index says: fills `offsets`, `places` and `checksums`; the last two are valid until `largeRows` or
   * `readHeads`.
   * @param end offset behind the last object.
   * @returns false when the tables contradict themselves or the end.
   * @throws RangeError for tables that are too short for their objects, or larger than announced.
   */
  sort({ count, tables }: IndexTables, end: number): boolean {
    if (!(count >= 0 && count <= this.#most && tables.length >= 8 * count && tables.length <= this.#mostTableBytes))
      throw new RangeError('other tables than announced');
    const at = this.#at;
    const memory = this.#memory;
    this.#count = count;
    this.offsets = new Float64Array(memory, at.offsets, count + 1);
    this.places = new Int32Array(memory, at.places, count);
    this.checksums = new Int32Array(memory, at.checksums, count);
    this.sizes = new Float64Array(memory, at.sizes, count);
    this.bases = new Int32Array(memory, at.bases, count);
    this.headLengths = new Uint8Array(memory, at.headLengths, count);
    this.types = new Uint8Array(memory, at.types, count);
    this.childStarts = new Int32Array(memory, at.childStarts, count + 1);
    new Uint8Array(memory, at.tables, tables.length).set(tables);
    const large = Math.floor((tables.length - 8 * count) / 8);
    this.#exports.beginSort(at.tables, count, large, at.keys, at.keys + 8 * count, at.offsets, at.places, at.checksums);
    this.offsets[count] = end;
    return this.#sortTurns() && (this.offsets[count - 1] ?? -1) < end;
  }

  #sortTurns(): boolean {
    const { sortSome, endDigit } = this.#exports;
    for (let turn = 0; turn <= LAST_SORT_TURN; turn++) {
      let result = 0;
      for (let from = 0; from < this.#count && result === 0; from += PART)
        result = sortSome(turn, from, Math.min(this.#count, from + PART));
      if (result < 0) return false;
      if (turn > 0 && turn < LAST_SORT_TURN && result === 0) endDigit();
    }
    return true;
  }

  /**
   * Rows of objects that take so many bytes or more in the pack, ascending; valid until `readHeads`. Not behind that.
   */
  largeRows(least: number): Int32Array {
    const at = this.#at;
    return new Int32Array(this.#memory, at.order, this.#exports.largeRows(at.offsets, this.#count, least, at.order));
  }

  /**
   * Reads heads from row `from` on, which is 0 the first time: fills `headLengths`, `sizes`, `types` and `bases`.
   * @param size bytes of the pack in `window`. @param start offset in the pack of the first: row `from`'s or one
   *   before.
   * @returns the first row whose head may not be whole in the window; later than `from`.
   */
  readHeads(from: number, size: number, start: number, idLength: number): number {
    const offset = this.offsets[from] ?? -1;
    if (!(size >= 0 && size <= HEAD_WINDOW && from < this.#count && start <= offset && offset - start <= size))
      throw new RangeError('no such row in the window');
    const at = this.#at;
    if (from === 0) this.#exports.beginHeads(at.offsets, this.#count, at.firstRows);
    return this.#exports.readHeads(
      at.offsets,
      this.#count,
      from,
      at.window,
      size,
      start,
      at.headLengths,
      at.sizes,
      at.types,
      at.bases,
      idLength,
    );
  }

  /**
   * Links deltas to their bases, which must all be rows or below 0; completes `types`, fills `childStarts`. Once, after
   * all heads.
   */
  linkFamilies(): LinkedFamilies {
    const { bases } = this;
    for (let row = 0; row < bases.length; row++)
      if ((bases[row] ?? 0) >= bases.length) throw new RangeError('a base that is no row');
    const at = this.#at;
    const memory = this.#memory;
    const { beginFamilies, reachedRows, rootRows } = this.#exports;
    beginFamilies(
      this.#count,
      at.offsets,
      at.bases,
      at.types,
      at.childStarts,
      at.children,
      at.order,
      at.weights,
      at.bytes,
    );
    for (let turn = 0; turn < FOLLOW_TURN; turn++) this.#linkTurn(turn, () => this.#count);
    // Grows while it is followed.
    this.#linkTurn(FOLLOW_TURN, reachedRows);
    this.#linkTurn(FOLLOW_TURN + 1, reachedRows);
    this.#linkTurn(FOLLOW_TURN + 2, rootRows);
    const roots = rootRows();
    return {
      children: new Int32Array(memory, at.children, this.childStarts[this.#count] ?? 0),
      linked: reachedRows(),
      roots: new Int32Array(memory, at.order, roots),
      familyRows: new Int32Array(memory, at.weights, roots),
      familyBytes: new Float64Array(memory, at.bytes, roots),
    };
  }

  /** Rows of whole objects of a type, ascending; valid until the next call. Behind `linkFamilies`. */
  rootsOfType(type: number): Int32Array {
    const at = this.#at;
    return new Int32Array(this.#memory, at.firstRows, this.#exports.rootsOfType(type, at.firstRows));
  }

  #linkTurn(turn: number, end: () => number): void {
    const { linkSome } = this.#exports;
    for (let from = 0; from < end();) {
      const to = Math.min(end(), from + PART);
      linkSome(turn, from, to);
      from = to;
    }
  }
}

type Area =
  | 'bytes'
  | 'firstRows'
  | 'offsets'
  | 'tables'
  | 'keys'
  | 'places'
  | 'checksums'
  | 'sizes'
  | 'bases'
  | 'headLengths'
  | 'types'
  | 'childStarts'
  | 'children'
  | 'order'
  | 'weights'
  | 'window';

/** Addresses one behind the other, aligned to 16. */
function areaFrom(start: number): (bytes: number) => number {
  let end = start;
  return (bytes) => {
    const at = (end + 15) & ~15;
    end = at + bytes;
    return at;
  };
}
