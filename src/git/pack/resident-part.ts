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

/** @param offsets of all objects of a pack, ascending, and where the last one ends. @param room bytes. */
export function planResident(offsets: Float64Array, room: number): ResidentPlan {
  const stretches: Stretch[] = [];
  let bytes = 0;
  let from = offsets[0] ?? 0;
  let end = from;
  const closeStretch = (next: number): void => {
    if (end > from) stretches.push({ from, to: end });
    from = next;
  };
  for (let row = 0; row + 1 < offsets.length; row++) {
    const start = offsets[row] ?? 0;
    const next = offsets[row + 1] ?? 0;
    const isLarge = next - start >= LARGE;
    // The pages at both ends of a stretch are not full.
    const taken = isLarge ? PAGE : next - start;
    if (next > LAST_OFFSET || bytes + taken > room) break;
    bytes += taken;
    if (isLarge) closeStretch(next);
    end = next;
  }
  closeStretch(end);
  return { end, stretches, bytes };
}
