/**
 * The kernel's view on all objects of one pack in order of their offsets, for a host that has index and pack: sorts, reads heads,
 * links families of deltas. An instance of its own, to be let go of when its results have been copied. Knows the formats, opens no files.
 */
import { KernelInstance, SLACK, type KernelExports } from './kernel-module.ts';

/** Bytes of a pack that are looked at together. */
export const HEAD_WINDOW = 1024 * 1024;
/** More objects in one pack are not sorted. */
export const MOST_OBJECTS = 2 ** 25;
/** How `bases` marks a delta whose base is named by its id. */
export const BASE_BY_ID = -3;

/** Results are views that live as long as the kernel: copy them. */
export class PackOrderKernel {
  /** Bytes of a pack, for `readHeads`. */
  readonly window: Uint8Array;
  /** Offset of each row, ascending, and where the last one ends. */
  readonly offsets: Float64Array;
  /** Place of each row in the index. */
  readonly places: Int32Array;
  /** CRC-32 of each row as the index has it; signed. */
  readonly checksums: Int32Array;
  readonly headLengths: Uint8Array;
  readonly sizes: Float64Array;
  readonly types: Uint8Array;
  /** -1 for a whole object, -2 for a delta without a base here, BASE_BY_ID until somebody has looked for the id. */
  readonly bases: Int32Array;
  readonly childStarts: Int32Array;
  readonly #children: Int32Array;
  readonly #order: Int32Array;
  readonly #exports: KernelExports;
  readonly #tables: Uint8Array;
  readonly #keysAt: number;
  readonly #weightsAt: number;
  readonly #count: number;

  /**
   * @param count objects in the pack. @param tableBytes of the index's three tables.
   * @throws RangeError for more objects than can be sorted, or tables that are too short for them.
   */
  constructor(count: number, tableBytes: number) {
    if (!(count >= 0 && count <= MOST_OBJECTS)) throw new RangeError(`${count} objects cannot be sorted`);
    if (tableBytes < 8 * count) throw new RangeError('the tables of an index are cut off');
    const instance = new KernelInstance();
    const offsetsAt = instance.reserve(8 * (count + 1));
    const scratchAt = instance.reserve(0);
    const area = areaFrom(scratchAt);
    // What the sort needs, and in the same place what comes after it.
    const [tablesAt, keysAt, placesAt, checksumsAt] = [area(tableBytes), area(16 * count), area(4 * count), area(4 * count)];
    const sortEnd = area(0);
    const later = areaFrom(scratchAt);
    const [sizesAt, basesAt, lengthsAt, typesAt, startsAt, childrenAt, orderAt, weightsAt, windowAt] = [
      later(8 * count), later(4 * count), later(count), later(count), later(4 * (count + 1)), later(4 * count), later(4 * count), later(4 * count), later(HEAD_WINDOW + SLACK),
    ];
    instance.reserve(Math.max(sortEnd, later(0)) - scratchAt);
    const memory = instance.commit();
    this.#exports = instance.exports;
    this.#count = count;
    this.#keysAt = keysAt;
    this.#weightsAt = weightsAt;
    this.#tables = new Uint8Array(memory, tablesAt, tableBytes);
    this.offsets = new Float64Array(memory, offsetsAt, count + 1);
    this.places = new Int32Array(memory, placesAt, count);
    this.checksums = new Int32Array(memory, checksumsAt, count);
    this.sizes = new Float64Array(memory, sizesAt, count);
    this.bases = new Int32Array(memory, basesAt, count);
    this.headLengths = new Uint8Array(memory, lengthsAt, count);
    this.types = new Uint8Array(memory, typesAt, count);
    this.childStarts = new Int32Array(memory, startsAt, count + 1);
    this.#children = new Int32Array(memory, childrenAt, count);
    this.#order = new Int32Array(memory, orderAt, count);
    this.window = new Uint8Array(memory, windowAt, HEAD_WINDOW);
  }

  /**
   * Sorts what the index says: fills `offsets`, `places` and `checksums`; the last two are valid until `readHeads`.
   * @param tables CRC-32s, offsets and large offsets, as in the index (gitformat-pack). @param end offset behind the last object.
   * @returns false when they contradict themselves or the end.
   */
  sort(tables: Uint8Array, end: number): boolean {
    if (tables.length !== this.#tables.length) throw new RangeError('other tables than announced');
    this.#tables.set(tables);
    const count = this.#count;
    const large = Math.floor((tables.length - 8 * count) / 8);
    const keys = this.#keysAt;
    return this.#exports.sortIndex(
      this.#tables.byteOffset, count, large, end, keys, keys + 8 * count, this.offsets.byteOffset, this.places.byteOffset, this.checksums.byteOffset,
    ) === 0;
  }

  /**
   * Reads heads from row `from` on: fills `headLengths`, `sizes`, `types` and `bases`.
   * @param size bytes of the pack in `window`. @param start offset in the pack of the first: row `from`'s or one before.
   * @returns the first row whose head may not be whole in the window; later than `from`.
   */
  readHeads(from: number, size: number, start: number, idLength: number): number {
    const offset = this.offsets[from] ?? -1;
    if (!(size >= 0 && size <= HEAD_WINDOW && from < this.#count && start <= offset && offset - start <= size)) throw new RangeError('no such row in the window');
    return this.#exports.readHeads(
      this.offsets.byteOffset, this.#count, from, this.window.byteOffset, size, start,
      this.headLengths.byteOffset, this.sizes.byteOffset, this.types.byteOffset, this.bases.byteOffset, idLength,
    );
  }

  /** Links deltas to their bases, which must all be rows or below 0; completes `types`, fills `childStarts`. Once, after all heads. */
  linkFamilies(): { readonly children: Int32Array; readonly order: Int32Array } {
    const { bases } = this;
    for (let row = 0; row < bases.length; row++) if ((bases[row] ?? 0) >= bases.length) throw new RangeError('a base that is no row');
    const reached = this.#exports.linkFamilies(
      this.#count, bases.byteOffset, this.types.byteOffset, this.childStarts.byteOffset, this.#children.byteOffset, this.#order.byteOffset, this.#weightsAt,
    );
    return { children: this.#children.subarray(0, this.childStarts[this.#count] ?? 0), order: this.#order.subarray(0, reached) };
  }
}

/** Addresses one behind the other, aligned to 16. */
function areaFrom(start: number): (bytes: number) => number {
  let end = start;
  return (bytes) => {
    const at = (end + 15) & ~15;
    end = at + bytes;
    return at;
  };
}
