/**
 * Applies a git delta (gitformat-pack, "Deltified representation") and finds the literals of the result without
 * searching what was only copied: an occurrence is either inside one copied stretch, then the base has it, or it
 * touches inserted bytes or a seam between two stretches. The delta is hostile: every read and write is checked against
 * the given ranges.
 */
import { copyFields, copyFrom, copyLength, copySize, prepareCopies } from './copy-instruction';
import {
  addHit,
  gaveUp,
  giveUpAt,
  hitsFull,
  literalLength,
  longestLiteral,
  mapHits,
  savedLiteral,
  searchMore,
  startHits,
  unsettleNear,
} from '../search/literal-search';
import { firstFrom } from './sorted-offsets';

// Error codes; the host side names them (../kernel-errors.ts).
const DELTA_TRUNCATED: i32 = -20;
const WRONG_BASE_SIZE: i32 = -21;
const TOO_LONG: i32 = -22;
const BAD_INSTRUCTION: i32 = -23;
const COPY_OUTSIDE_BASE: i32 = -24;
const WRONG_RESULT_SIZE: i32 = -25;

let hits: u32 = 0;
let searched: u32 = 0;

/** Number of hits of the last `applyDelta` that was asked to search. */
export function deltaHits(): u32 {
  return hits;
}

/** Bytes that the last `applyDelta` searched. */
export function deltaSearched(): u32 {
  return searched;
}

// A size in hand, from the delta's head.
let declared: u64 = 0;

/** Reads a size of 7 bits a byte, low ones first, at `p`. Returns the address behind it, or 0. */
function readSize(p: usize, end: usize): usize {
  declared = 0;
  for (let shift: u64 = 0; shift < 63; shift += 7) {
    if (p >= end) return 0;
    const byte: u64 = load<u8>(p++);
    declared |= (byte & 127) << shift;
    if (byte < 128) return p;
  }
  return 0;
}

/** The size of the result that the delta at [delta, deltaEnd) declares, or -1. */
export function resultSize(delta: usize, deltaEnd: usize): i64 {
  const second = readSize(delta, deltaEnd);
  return second && readSize(second, deltaEnd) ? <i64>declared : -1;
}

/** Copies, 16 bytes at a time where there is room to write up to 15 too many: most stretches are short. */
// @ts-ignore: decorator
@inline
function copyBytes(to: usize, source: usize, length: usize, roomEnd: usize): void {
  if (length > 256 || to + length + 16 > roomEnd) {
    memory.copy(to, source, length);
    return;
  }
  const end = to + length;
  do {
    v128.store(to, v128.load(source));
    to += 16;
    source += 16;
  } while (to < end);
}

/**
 * Applies the delta at [delta, deltaEnd) to the base of `baseSize` bytes; the result goes to [out, out + room) and is
 * at most `limit` <= room bytes long (bytes past the result hold rubbish then). Base, delta and result do not overlap.
 *
 * With `find`, finds the literals of the result as well: those inside one copied stretch come from the base's own
 * `baseCount` hits, as `saveHits` wrote them to `baseHits`, the rest are searched for. `deltaHits` tells how many there
 * are; when `resumeAt` is not the end of the result, the buffers were too small and they are not all.
 *
 * Returns the size of the result, or an error code below 0.
 */
export function applyDelta(
  base: usize,
  baseSize: usize,
  delta: usize,
  deltaEnd: usize,
  out: usize,
  limit: usize,
  room: usize,
  find: bool,
  baseHits: usize,
  baseCount: u32,
): i32 {
  prepareCopies();
  hits = 0;
  searched = 0;
  const roomEnd = out + room;
  let p = readSize(delta, deltaEnd);
  if (!p) return DELTA_TRUNCATED;
  if (declared != <u64>baseSize) return WRONG_BASE_SIZE;
  p = readSize(p, deltaEnd);
  if (!p) return DELTA_TRUNCATED;
  if (declared > <u64>limit) return TOO_LONG;
  const instructions = p;
  const outEnd = out + <usize>declared;

  let to = out;
  while (p < deltaEnd) {
    const op: u32 = load<u8>(p++);
    if (op & 0x80) {
      if (copyLength(op) > deltaEnd - p) return DELTA_TRUNCATED;
      const fields = copyFields(op, p);
      p += copyLength(op);
      const from: usize = copyFrom(fields);
      const size: usize = copySize(fields);
      if (from > baseSize || size > baseSize - from) return COPY_OUTSIDE_BASE;
      if (size > outEnd - to) return WRONG_RESULT_SIZE;
      copyBytes(to, base + from, size, roomEnd);
      to += size;
    } else {
      if (!op) return BAD_INSTRUCTION;
      if (<usize>op > deltaEnd - p) return DELTA_TRUNCATED;
      if (<usize>op > outEnd - to) return WRONG_RESULT_SIZE;
      copyBytes(to, p, op, roomEnd);
      to += op;
      p += op;
    }
  }
  if (to != outEnd) return WRONG_RESULT_SIZE;
  if (find) hits = findHits(instructions, deltaEnd, out, outEnd, baseHits, baseCount);
  return <i32>(outEnd - out);
}

/** Walks the instructions of a delta that has been applied and finds the hits of its result. Returns their number. */
function findHits(p: usize, deltaEnd: usize, out: usize, outEnd: usize, baseHits: usize, baseCount: u32): u32 {
  startHits(outEnd);
  if (!longestLiteral) return 0;
  // An occurrence that crosses a seam starts at most this many bytes before it.
  const reach: usize = longestLiteral - 1;
  let n: u32 = 0;
  let at = out;
  // Starts that are still to be searched: [pending, pendingEnd).
  let pending = out;
  let pendingEnd = out;
  // Base hits before this one lie before the end of the last copy.
  let hint: u32 = 0;
  // Most copies lie before the first hit or behind the last.
  const firstHit: u32 = baseCount ? load<u32>(baseHits) : u32.MAX_VALUE;
  const lastHit: u32 = baseCount ? load<u32>(baseHits + ((<usize>(baseCount - 1)) << 2)) : 0;
  while (p < deltaEnd) {
    const op: u32 = load<u8>(p++);
    const isCopy = (op & 0x80) != 0;
    let from: usize = 0;
    let size: usize = op;
    if (isCopy) {
      const fields = copyFields(op, p);
      from = copyFrom(fields);
      size = copySize(fields);
      p += copyLength(op);
    } else p += op;
    const newStart = at - out > reach ? at - reach : out;
    const newEnd = isCopy ? at : at + size;
    if (newStart > pendingEnd) {
      n = searchMore(out, pending, pendingEnd, outEnd, n);
      searched += <u32>(pendingEnd - pending);
      if (gaveUp(outEnd)) return n;
      pending = newStart;
    }
    pendingEnd = newEnd;
    const copyEnd = from + size;
    if (isCopy && <u32>from <= lastHit && <u32>copyEnd > firstHit) {
      let i = firstFrom(baseHits, baseCount, <u32>from, hint);
      const stop = firstFrom(baseHits, baseCount, <u32>copyEnd, i);
      hint = stop;
      if (i < stop) {
        // What is pending starts before this copy: searched first, it keeps the hits in order.
        n = searchMore(out, pending, pendingEnd, outEnd, n);
        searched += <u32>(pendingEnd - pending);
        if (gaveUp(outEnd)) return n;
        pending = pendingEnd;

        const shift = <u32>(at - out - from);
        // Literals that start before here end inside the copy, whatever their length.
        let sure = stop;
        while (sure > i && <usize>load<u32>(baseHits + ((<usize>(sure - 1)) << 2)) + reach >= copyEnd) sure--;
        const mapped = n;
        n = mapHits(n, baseHits, baseCount, i, sure, shift);
        unsettleNear(mapped, n, <u32>(at - out), <u32>(at - out + size));
        if (hitsFull(n)) return giveUpAt(out, at, n);
        i = sure;
        for (; i < stop; i++) {
          const offset = load<u32>(baseHits + ((<usize>i) << 2));
          const literal = savedLiteral(baseHits, baseCount, i);
          if (<usize>offset + literalLength(literal) > copyEnd) continue;
          if (hitsFull(n)) return giveUpAt(out, at, n);
          n = addHit(n, offset + shift, literal);
        }
      }
    }
    at += size;
  }
  n = searchMore(out, pending, pendingEnd, outEnd, n);
  searched += <u32>(pendingEnd - pending);
  return n;
}
