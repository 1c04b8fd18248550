/**
 * All objects of one pack in order of their offsets: type, sizes, and for a delta which row is its base; families of deltas as
 * trees of rows. Reads the headers of the objects, not their contents. Plain arrays in shared memory: threads read them together.
 */
import { PackFile } from './pack-file.ts';
import type { IdLength, PackIndex } from './pack-index.ts';
import { UnusualStore } from './unusual-store.ts';

/** Types as packs number them. 0: the row's family has no root that can be read. */
export const COMMIT = 1;
export const TREE = 2;
export const BLOB = 3;
export const TAG = 4;
const OFS_DELTA = 6;
const REF_DELTA = 7;

/** Number of an object in its pack, by offset, from 0. */
export type Row = number;

export interface PackRows {
  readonly path: string;
  readonly count: number;
  /** Offset of each row; one more entry for where the last one ends. */
  readonly offsets: Float64Array;
  /** Bytes from the offset to the zlib stream. */
  readonly headLengths: Uint8Array;
  /** Bytes that the stream inflates to: the object, or the delta. */
  readonly sizes: Float64Array;
  /** Type of the object (deltas resolved). */
  readonly types: Uint8Array;
  /** Row of the base; -1 for a whole object, -2 for a delta whose base is not in the pack. */
  readonly bases: Int32Array;
  /** Deltas on row `r`: rows `children[childStarts[r]]` to `children[childStarts[r + 1]] - 1`, the one with most descendants last. */
  readonly childStarts: Int32Array;
  readonly children: Int32Array;
  /** Roots, then their deltas, and so on: bases before deltas. Rows with type 0 are not in it. */
  readonly order: Int32Array;
  /** Place of each row's object in the index. */
  readonly indexPlaces: Int32Array;
  /** CRC-32 of each row as the index has it, head and stream; signed. */
  readonly checksums: Int32Array;
}

const WINDOW = 1024 * 1024;
/** Longest head: 10 bytes of type and size, 10 of an offset or a whole id. */
const LONGEST_HEAD = 10 + 32;

/**
 * Reads the heads of all objects.
 * @param beforeReading is called before the pack's bytes are needed: until then another thread may fetch them.
 * @throws UnusualStore when pack and index contradict each other.
 */
export function readPackRows(file: PackFile, index: PackIndex, idLength: IdLength, beforeReading: () => void): PackRows {
  const { size, count } = file.head();
  if (count !== index.count) throw new UnusualStore(`${file.path} and its index disagree`);
  const indexPlaces = shared(Int32Array, count);
  indexPlaces.set(sortedPlaces(index.offsets));
  const offsets = shared(Float64Array, count + 1);
  const checksums = shared(Int32Array, count);
  for (let row = 0; row < count; row++) {
    const place = indexPlaces[row] ?? 0;
    offsets[row] = index.offsets[place] ?? 0;
    checksums[row] = index.checksums[place] ?? 0;
  }
  offsets[count] = size - idLength;
  for (let row = 0; row < count; row++) {
    if (!((offsets[row] ?? 0) < (offsets[row + 1] ?? 0))) throw new UnusualStore(`${file.path} and its index disagree`);
  }
  const rows = {
    path: file.path, count, offsets, indexPlaces, checksums,
    headLengths: shared(Uint8Array, count), sizes: shared(Float64Array, count), types: shared(Uint8Array, count), bases: shared(Int32Array, count),
  };
  beforeReading();
  readHeads(file, rows, index, idLength);
  return { ...rows, ...families(rows) };
}

type Heads = Omit<PackRows, 'childStarts' | 'children' | 'order'>;

function readHeads(file: PackFile, rows: Heads, index: PackIndex, idLength: IdLength): void {
  const { offsets, headLengths, sizes, types, bases } = rows;
  let rowAt: Int32Array | null = null;
  // What is in memory needs no copying.
  let window = file.resident;
  let windowStart = 0;
  let windowEnd = window.length;
  for (let row = 0; row < rows.count; row++) {
    const offset = offsets[row] ?? 0;
    const end = offsets[row + 1] ?? 0;
    if (Math.min(offset + LONGEST_HEAD, end) > windowEnd) {
      if (windowStart === 0) window = Buffer.allocUnsafeSlow(WINDOW);
      windowStart = offset;
      windowEnd = offset + file.read(window, offset);
    }
    let at = offset - windowStart;
    const start = at;
    let byte = window[at++] ?? 0;
    const type = (byte >> 4) & 7;
    let length = byte & 15;
    for (let unit = 16; byte & 128; unit *= 128) {
      byte = window[at++] ?? 0;
      length += (byte & 127) * unit;
      if (unit > 2 ** 60) break;
    }
    let base = -1;
    if (type === OFS_DELTA) {
      byte = window[at++] ?? 0;
      let back = byte & 127;
      while (byte & 128 && at - start < LONGEST_HEAD) {
        byte = window[at++] ?? 0;
        back = (back + 1) * 128 + (byte & 127);
      }
      base = rowFrom(offsets, row, offset - back);
    } else if (type === REF_DELTA) {
      const place = placeOf(index, window, at, idLength);
      rowAt ??= rowsByPlace(rows.indexPlaces);
      base = place < 0 ? -2 : (rowAt[place] ?? -2);
      at += idLength;
    }
    if (base === row) base = -2;
    const isWhole = type >= COMMIT && type <= TAG;
    bases[row] = isWhole ? -1 : type === OFS_DELTA || type === REF_DELTA ? base : -2;
    types[row] = isWhole ? type : 0;
    sizes[row] = length;
    headLengths[row] = at - start;
    if (!Number.isSafeInteger(length) || at > windowEnd - windowStart || at - start > end - offset) bases[row] = -2;
    if (bases[row] === -2) types[row] = 0;
  }
}

function rowsByPlace(places: Int32Array): Int32Array {
  const rows = new Int32Array(places.length);
  for (let row = 0; row < places.length; row++) rows[places[row] ?? 0] = row;
  return rows;
}

/** Row below `row` at exactly `offset`; -2 when there is none. */
function rowFrom(offsets: Float64Array, row: Row, offset: number): Row {
  let low = 0;
  let high = row;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low < row && offsets[low] === offset ? low : -2;
}

/** Place of an id in the index, or -1. */
export function placeOf(index: PackIndex, bytes: Uint8Array, at: number, idLength: IdLength): number {
  let low = 0;
  let high = index.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compareIds(index.ids, middle * idLength, bytes, at, idLength);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return -1;
}

function compareIds(a: Uint8Array, aAt: number, b: Uint8Array, bAt: number, length: number): number {
  for (let i = 0; i < length; i++) {
    const difference = (a[aAt + i] ?? 0) - (b[bAt + i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Which deltas hang on which row, from the roots down. A circle of deltas has no root and keeps type 0. */
function families({ count, bases, types }: Heads): Pick<PackRows, 'childStarts' | 'children' | 'order'> {
  const childStarts = shared(Int32Array, count + 1);
  for (let row = 0; row < count; row++) {
    const base = bases[row] ?? -2;
    if (base >= 0) childStarts[base + 1] = (childStarts[base + 1] ?? 0) + 1;
  }
  for (let row = 0; row < count; row++) childStarts[row + 1] = (childStarts[row + 1] ?? 0) + (childStarts[row] ?? 0);
  const children = shared(Int32Array, childStarts[count] ?? 0);
  const next = childStarts.slice(0, count);
  for (let row = 0; row < count; row++) {
    const base = bases[row] ?? -2;
    if (base < 0) continue;
    const slot = next[base] ?? 0;
    children[slot] = row;
    next[base] = slot + 1;
  }

  const order = new Int32Array(count);
  let tail = 0;
  for (let row = 0; row < count; row++) if (bases[row] === -1) order[tail++] = row;
  for (let head = 0; head < tail; head++) {
    const row = order[head] ?? 0;
    for (let slot = childStarts[row] ?? 0; slot < (childStarts[row + 1] ?? 0); slot++) {
      const child = children[slot] ?? 0;
      types[child] = types[row] ?? 0;
      order[tail++] = child;
    }
  }
  heaviestLast(order.subarray(0, tail), bases, childStarts, children);
  const reached = shared(Int32Array, tail);
  reached.set(order.subarray(0, tail));
  return { childStarts, children, order: reached };
}

/** A walk that lets go of a base before its last delta then never holds more than log2(family) bases. */
function heaviestLast(order: Int32Array, bases: Int32Array, childStarts: Int32Array, children: Int32Array): void {
  const weights = new Int32Array(bases.length);
  for (let at = order.length - 1; at >= 0; at--) {
    const row = order[at] ?? 0;
    const weight = (weights[row] ?? 0) + 1;
    weights[row] = weight;
    const base = bases[row] ?? -1;
    if (base >= 0) weights[base] = (weights[base] ?? 0) + weight;
    const last = (childStarts[row + 1] ?? 0) - 1;
    let heaviest = last;
    for (let slot = childStarts[row] ?? 0; slot < last; slot++) {
      if ((weights[children[slot] ?? 0] ?? 0) > (weights[children[heaviest] ?? 0] ?? 0)) heaviest = slot;
    }
    if (heaviest === last) continue;
    const moved = children[heaviest] ?? 0;
    // Keeps the others in the order of their offsets.
    children.copyWithin(heaviest, heaviest + 1, last + 1);
    children[last] = moved;
  }
}

/** Places in the index in order of offset: a radix sort, 11 bits at a time. */
export function sortedPlaces(offsets: Float64Array): Int32Array {
  const count = offsets.length;
  const low = new Uint32Array(count);
  const high = new Uint32Array(count);
  let largest = 0;
  for (let place = 0; place < count; place++) {
    const offset = offsets[place] ?? 0;
    const word = offset >>> 0;
    low[place] = word;
    if (offset > largest) largest = offset;
    if (offset !== word) high[place] = (offset - word) / 2 ** 32;
  }
  let places = new Int32Array(count);
  for (let place = 0; place < count; place++) places[place] = place;
  let sorted = new Int32Array(count);
  const starts = new Int32Array(DIGIT_MASK + 2);
  for (let bit = 0; 2 ** bit <= largest; bit += bit === 22 ? 10 : DIGIT_BITS) {
    const words = bit < 32 ? low : high;
    const shift = bit % 32;
    starts.fill(0);
    // Runs once, not yet compiled: iterators would cost more than the sort.
    for (let place = 0; place < count; place++) {
      const digit = ((words[place] ?? 0) >>> shift) & DIGIT_MASK;
      starts[digit + 1] = (starts[digit + 1] ?? 0) + 1;
    }
    for (let digit = 0; digit <= DIGIT_MASK; digit++) starts[digit + 1] = (starts[digit + 1] ?? 0) + (starts[digit] ?? 0);
    for (let index = 0; index < count; index++) {
      const place = places[index] ?? 0;
      const digit = ((words[place] ?? 0) >>> shift) & DIGIT_MASK;
      const slot = starts[digit] ?? 0;
      sorted[slot] = place;
      starts[digit] = slot + 1;
    }
    [places, sorted] = [sorted, places];
  }
  return places;
}

const DIGIT_BITS = 11;
const DIGIT_MASK = 2 ** DIGIT_BITS - 1;

type ArrayKind<T> = { new (buffer: SharedArrayBuffer): T; readonly BYTES_PER_ELEMENT: number };

function shared<T>(Kind: ArrayKind<T>, length: number): T {
  return new Kind(new SharedArrayBuffer(length * Kind.BYTES_PER_ELEMENT));
}
