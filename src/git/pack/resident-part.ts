/**
 * Which objects of a pack are kept in shared memory: the small ones, as many as there is room for. Families of deltas jump about in a
 * pack, and a read from the file costs microseconds; for an object of some pages that is less than memory costs, which the system
 * clears page by page and which is copied once more. About half of a pack's bytes are in objects so large, a thousand of 400,000.
 */
import type { PackIndex, IdLength } from './pack-index.ts';

/** Plain data: structured cloning carries it. */
export interface ResidentPart {
  /** A pack's bytes at their offsets. Where nothing was put, the system has not set any memory aside. */
  readonly memory: SharedArrayBuffer;
  /** Offset. Objects that end later are not there. */
  readonly end: number;
}

/** Bytes from a first offset to before another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface ResidentPlan {
  readonly end: number;
  /** What has to be read, in order. */
  readonly stretches: readonly Stretch[];
  /** Bytes of memory that it will take. */
  readonly bytes: number;
}

export const NOTHING_RESIDENT: ResidentPart = { memory: new SharedArrayBuffer(0), end: 0 };

/** An object of so many bytes in the pack is read from the file. */
export const LARGE = 16 * 1024;
/** So much of the packs is kept in memory, all together. */
const MOST_RESIDENT = 144 * 1024 * 1024;
const LEAST_RESIDENT = 16 * 1024 * 1024;
/** Offsets beyond are not kept, whatever room there is: addresses are used up for what is left out, too. */
const LAST_OFFSET = 2 ** 30;
/** What is remembered of objects takes some five times what their indexes do; from here on the packs make room for that. */
const FREE_INDEX_BYTES = 10 * 1024 * 1024;
const BYTES_PER_INDEX_BYTE = 5;
/** Of an index, beside the id. */
const INDEX_BYTES = 8;
const PAGE = 4096;

/** Bytes of memory for the packs of a store. */
export function residentRoom(indexes: readonly PackIndex[], idLength: IdLength): number {
  const indexBytes = indexes.reduce((sum, { count }) => sum + count * (idLength + INDEX_BYTES), 0);
  return Math.max(LEAST_RESIDENT, MOST_RESIDENT - BYTES_PER_INDEX_BYTE * Math.max(0, indexBytes - FREE_INDEX_BYTES));
}

/**
 * @param offsets of all objects of a pack, ascending, and where the last one ends. @param large rows of LARGE bytes or more, ascending.
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
    // The pages at both ends of a stretch are not full.
    const next = offsets[last + 1] ?? 0;
    if (bytes + PAGE > room || next > LAST_OFFSET) break;
    bytes += PAGE;
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
