/**
 * Which objects of a pack are kept in shared memory: the small ones, as many as there is room for. Families of deltas
 * jump about in a pack, and a read from the file costs microseconds; for an object of some pages that is less than
 * memory costs, which the system clears page by page and which is copied once more. About half of a pack's bytes are in
 * objects so large, a thousand of 400,000.
 */
import type { PackIndex, IdLength } from './pack-index.ts';

/** Plain data: structured cloning carries it. */
export interface ResidentPart {
  /** Pages of the pack, those that hold small objects, one behind the other. */
  readonly memory: SharedArrayBuffer;
  /**
   * By page of the pack: which one it is in memory. i32s in shared memory; nothing of use for pages that are not there.
   */
  readonly pages: SharedArrayBuffer;
  /** Offset in the pack. Objects that end later are not there. */
  readonly end: number;
}

/** Bytes from a first offset to before another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface ResidentPlan {
  readonly end: number;
  /** What has to be read, in order. No page is in two of them: large objects are larger than some pages. */
  readonly stretches: readonly Stretch[];
  /** Bytes of memory that it takes, at most. */
  readonly bytes: number;
}

export const NOTHING_RESIDENT: ResidentPart = {
  memory: new SharedArrayBuffer(0),
  pages: new SharedArrayBuffer(0),
  end: 0,
};

/** An object of so many bytes in the pack is read from the file. */
export const LARGE = 16 * 1024;
/** So much of the packs is kept in memory, all together. */
const MOST_RESIDENT = 144 * 1024 * 1024;
const LEAST_RESIDENT = 16 * 1024 * 1024;
/** Offsets beyond are not kept: those that are can be numbers of 32 bits. */
const LAST_OFFSET = 2 ** 31 - 1;
/**
 * What is remembered of objects takes some five times what their indexes do; from here on the packs make room for that.
 */
const FREE_INDEX_BYTES = 10 * 1024 * 1024;
const BYTES_PER_INDEX_BYTE = 5;
/** Of an index, beside the id. */
const INDEX_BYTES = 8;
export const PAGE_BITS = 12;
const PAGE = 2 ** PAGE_BITS;
/** What a large object takes: the pages at both ends of a stretch are not full. */
const BETWEEN = 2 * PAGE;

/** Bytes of memory for the packs of a store. */
export function residentRoom(indexes: readonly Pick<PackIndex, 'count'>[], idLength: IdLength): number {
  const indexBytes = indexes.reduce((sum, { count }) => sum + count * (idLength + INDEX_BYTES), 0);
  return Math.max(LEAST_RESIDENT, MOST_RESIDENT - BYTES_PER_INDEX_BYTE * Math.max(0, indexBytes - FREE_INDEX_BYTES));
}

/**
 * @param offsets of all objects of a pack, ascending, and where the last one ends. @param large rows of LARGE bytes or
 *   more, ascending.
 * @param room bytes.
 */
export function planResident(offsets: Float64Array, large: Int32Array, room: number): ResidentPlan {
  const count = offsets.length - 1;
  const stretches: Stretch[] = [];
  let bytes = 0;
  let end = offsets[0] ?? 0;
  for (let place = 0, first = 0; place <= large.length; place++) {
    const last = large[place] ?? count;
    // All small ones up to a large one, or as many of them as there is room for.
    const to = lastOffset(offsets, first, last, Math.min(LAST_OFFSET, end + room - bytes));
    if (to > end) stretches.push({ from: end, to });
    bytes += to - end;
    end = to;
    if (to < (offsets[last] ?? 0) || last === count) break;
    const next = offsets[last + 1] ?? 0;
    if (bytes + BETWEEN > room || next > LAST_OFFSET) break;
    bytes += BETWEEN;
    end = next;
    first = last + 1;
  }
  return { end, stretches, bytes };
}

/** The last of offsets[first, last] that is not beyond `limit`; the first one in any case. */
function lastOffset(offsets: Float64Array, first: number, last: number, limit: number): number {
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return offsets[low] ?? 0;
}

/** Sets memory aside for what is planned. @returns also where each stretch goes */
export function reserveResident({ end, stretches }: ResidentPlan): {
  readonly resident: ResidentPart;
  readonly places: readonly number[];
} {
  const pages = new SharedArrayBuffer(4 * (Math.ceil(end / PAGE) + 1));
  const table = new Int32Array(pages);
  let next = 0;
  const places = stretches.map(({ from, to }) => {
    const first = from >> PAGE_BITS;
    const place = next * PAGE + (from % PAGE);
    for (let page = first; page <= (to - 1) >> PAGE_BITS; page++) table[page] = next++;
    return place;
  });
  return { resident: { memory: new SharedArrayBuffer(next * PAGE), pages, end }, places };
}
