/**
 * All objects of one pack in order of their offsets: type, sizes, and for a delta which row is its base; families of
 * deltas as trees of rows. Reads the headers of the objects, not their contents. Plain arrays in shared memory: threads
 * read them together.
 */
import { BASE_BY_ID, type PackOrderKernel } from '../../../kernel/pack-order-kernel.ts';
import { startFor, type PackFile } from './pack-file.ts';
import type { IdLength, PackIndex } from './pack-index.ts';
import { LARGE } from './resident-part.ts';
import { UnusualStore } from '../../folder/unusual-store.ts';

/** Types as packs number them. 0: the row's family has no root that can be read. */
export const COMMIT = 1;
export const TREE = 2;
export const BLOB = 3;
export const TAG = 4;

const TYPES: readonly number[] = [0, COMMIT, TREE, BLOB, TAG];

/** Number of an object in its pack, by offset, from 0. */
export type Row = number;

/** What is needed to make objects, see family-plan.ts: of all rows of a pack, or of some. */
export interface PlannedRows {
  /** Offset of each row, and where it ends. */
  readonly offsets: Float64Array;
  readonly ends: Float64Array;
  /** Bytes from the offset to the zlib stream. */
  readonly headLengths: Uint8Array;
  /** Bytes that the stream inflates to: the object, or the delta. */
  readonly sizes: Float64Array;
  /** CRC-32 of each row as the index has it, head and stream; signed. */
  readonly checksums: Int32Array;
  /**
   * Deltas on row `r`: rows `children[childStarts[r]]` to `children[childStarts[r + 1]] - 1`, the one with most
   * descendants last.
   */
  readonly childStarts: Int32Array;
  readonly children: Int32Array;
}

export interface PackRows extends PlannedRows {
  readonly path: string;
  readonly count: number;
  /** Type of the object (deltas resolved). */
  readonly types: Uint8Array;
  /** Row of the base; -1 for a whole object, -2 for a delta whose base is not in the pack. */
  readonly bases: Int32Array;
  /**
   * Rows of whole objects, ascending, all and by type; by root the rows in its family, and the bytes that they take in
   * the pack.
   */
  readonly roots: Int32Array;
  readonly rootsByType: readonly Int32Array[];
  readonly familyRows: Int32Array;
  readonly familyBytes: Float64Array;
  /** Rows whose family has a root. */
  readonly linked: number;
  /** Place of each row's object in the index. */
  readonly indexPlaces: Int32Array;
}

/**
 * Reads the heads of all objects.
 * @param kernel made for this index, with others of the store.
 * @param onOffsets is called before the heads are read, with the offsets of all objects and where the last one ends,
 *   and the rows of large ones.
 * @throws UnusualStore when pack and index contradict each other.
 */
export function readPackRows(
  file: PackFile,
  index: PackIndex,
  kernel: PackOrderKernel,
  idLength: IdLength,
  onOffsets: (offsets: Float64Array, large: Int32Array) => void,
): PackRows {
  const { size, count } = file.head();
  if (count !== index.count || !endsWith(file, size, index.packChecksum))
    throw new UnusualStore(`${file.path} and its index disagree`);
  if (!kernel.sort(index, size - idLength)) throw new UnusualStore(`${file.path} and its index disagree`);
  const offsets = shared(Float64Array, kernel.offsets);
  const indexPlaces = shared(Int32Array, kernel.places);
  const checksums = shared(Int32Array, kernel.checksums);
  const large = kernel.largeRows(LARGE).slice();
  onOffsets(offsets, large);
  readHeads(file, kernel, count, large, idLength);
  findBasesById(file, kernel, index, indexPlaces, idLength);
  const { children, linked, roots, familyRows, familyBytes } = kernel.linkFamilies();
  return {
    path: file.path,
    count,
    offsets: offsets.subarray(0, count),
    ends: offsets.subarray(1),
    indexPlaces,
    checksums,
    headLengths: shared(Uint8Array, kernel.headLengths),
    sizes: shared(Float64Array, kernel.sizes),
    types: shared(Uint8Array, kernel.types),
    bases: shared(Int32Array, kernel.bases),
    childStarts: shared(Int32Array, kernel.childStarts),
    children: shared(Int32Array, children),
    linked,
    roots: shared(Int32Array, roots),
    rootsByType: TYPES.map((type) => shared(Int32Array, kernel.rootsOfType(type))),
    familyRows: shared(Int32Array, familyRows),
    familyBytes: shared(Float64Array, familyBytes),
  };
}

/** Whole objects of a type, in order of offset. In shared memory. */
export function rootsOf({ rootsByType }: PackRows, type: number): Int32Array {
  return rootsByType[type] ?? new Int32Array(0);
}

/** git opens no pack whose last bytes are not those that its index names. */
function endsWith(file: PackFile, size: number, checksum: Uint8Array): boolean {
  const end = Buffer.alloc(checksum.length);
  return size > end.length && file.read(end, size - end.length) === end.length && end.equals(checksum);
}

/** Passes over what is inside of large objects: half of the pack, in some. */
function readHeads(
  file: PackFile,
  kernel: PackOrderKernel,
  count: number,
  large: Int32Array,
  idLength: IdLength,
): void {
  const { offsets, window } = kernel;
  for (let row = 0, place = 0; row < count;) {
    while ((large[place] ?? count) < row) place++;
    const start = startFor(offsets[row] ?? 0);
    const end = (offsets[large[place] ?? count] ?? 0) + LONGEST_HEAD;
    const there = file.read(window, start, 0, Math.min(window.length, end - start));
    row = kernel.readHeads(row, there, start, idLength);
  }
}

/** Bytes that no head is longer than (assembly/objects/pack-heads.ts). */
const LONGEST_HEAD = 64;

/** Deltas that name their base by its id: rare on disk, the rule in what `git fetch` brings. */
function findBasesById(
  file: PackFile,
  { bases, offsets, headLengths }: PackOrderKernel,
  index: PackIndex,
  indexPlaces: Int32Array,
  idLength: IdLength,
): void {
  let rowAt: Int32Array | null = null;
  const id = Buffer.alloc(idLength);
  for (let row = bases.indexOf(BASE_BY_ID); row >= 0; row = bases.indexOf(BASE_BY_ID, row + 1)) {
    const whole = file.read(id, (offsets[row] ?? 0) + (headLengths[row] ?? 0) - idLength) === idLength;
    const place = whole ? placeOf(index, id, idLength) : -1;
    rowAt ??= rowsByPlace(indexPlaces);
    const base = place < 0 ? -2 : (rowAt[place] ?? -2);
    bases[row] = base === row ? -2 : base;
  }
}

function rowsByPlace(places: Int32Array): Int32Array {
  const rows = new Int32Array(places.length);
  for (let row = 0; row < places.length; row++) rows[places[row] ?? 0] = row;
  return rows;
}

/** Place of an id in the index, or -1. */
function placeOf(index: PackIndex, id: Uint8Array, idLength: IdLength): number {
  let low = 0;
  let high = index.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compareIds(index.ids, middle * idLength, id, idLength);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return -1;
}

function compareIds(ids: Uint8Array, at: number, id: Uint8Array, length: number): number {
  for (let i = 0; i < length; i++) {
    const difference = (ids[at + i] ?? 0) - (id[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

type ArrayKind<T> = { new (buffer: SharedArrayBuffer): T; readonly BYTES_PER_ELEMENT: number };

/** A copy in shared memory. */
function shared<T extends { set(values: T): void; readonly length: number }>(Kind: ArrayKind<T>, values: T): T {
  const copy = new Kind(new SharedArrayBuffer(values.length * Kind.BYTES_PER_ELEMENT));
  copy.set(values);
  return copy;
}
