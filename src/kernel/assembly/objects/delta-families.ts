/**
 * Families of deltas in a pack: which deltas hang on which row, from the roots down. In turns and parts, as
 * index-sort.ts. All areas are the host's, which checks their sizes and that each base is a row (pack-order-kernel.ts).
 */
import { WHOLE } from './pack-heads';

let count: u32 = 0;
let offsets: usize = 0;
let bases: usize = 0;
let types: usize = 0;
let childStarts: usize = 0;
let children: usize = 0;
let order: usize = 0;
let weights: usize = 0;
let bytes: usize = 0;
/** Roots, and all rows that stand in `order`. */
let roots: u32 = 0;
let reached: u32 = 0;
/** Deltas on the rows that were passed. */
let sum: i32 = 0;

/**
 * @param rows number of rows @param offsetsAt f64s, one more than rows @param basesAt i32s @param typesAt bytes; deltas
 *   get their root's
 * @param childStartsAt gets `rows + 1` i32s @param childrenAt gets a row for each delta, of those on one base the one
 *   with most descendants last
 * @param orderAt gets the rows, roots first, bases before deltas; those on a circle of deltas, which has no root, are
 *   not in it
 * @param weightsAt gets i32s: by root in the order of `order`, rows in its family @param bytesAt gets f64s: bytes of
 *   the family in the pack
 */
export function beginFamilies(
  rows: u32,
  offsetsAt: usize,
  basesAt: usize,
  typesAt: usize,
  childStartsAt: usize,
  childrenAt: usize,
  orderAt: usize,
  weightsAt: usize,
  bytesAt: usize,
): void {
  count = rows;
  offsets = offsetsAt;
  bases = basesAt;
  types = typesAt;
  childStarts = childStartsAt;
  children = childrenAt;
  order = orderAt;
  weights = weightsAt;
  bytes = bytesAt;
  roots = 0;
  reached = 0;
  sum = 0;
  memory.fill(childStarts, 0, (<usize>count + 1) << 2);
}

/** Rows that stand in `order` by now. */
export function reachedRows(): u32 {
  return reached;
}

export function rootRows(): u32 {
  return roots;
}

/** The roots of a type, ascending, i32s. Returns how many. @param to room for all roots */
export function rootsOfType(type: u32, to: usize): u32 {
  let found: u32 = 0;
  for (let place: u32 = 0; place < roots; place++) {
    const row = load<u32>(order + ((<usize>place) << 2));
    // Written in any case, and kept if it is one.
    store<u32>(to + ((<usize>found) << 2), row);
    found += u32(load<u8>(types + row) == type);
  }
  return found;
}

/**
 * A part of a turn: deltas of each base are counted; their places begin; they are put there; roots are noted; from here
 * on by place in `order`: what hangs on each row is noted; descendants are counted, from the last row on; what was
 * counted is put together for the roots.
 * @param from, to rows or places; parts of a turn come one behind the other
 */
export function linkSome(turn: u32, from: u32, to: u32): void {
  switch (turn) {
    case 0:
      return countChildren(from, to);
    case 1:
      return startChildren(from, to);
    case 2:
      return putChildren(from, to);
    case 3:
      return noteRoots(from, to);
    case 4:
      return followChildren(from, to);
    case 5:
      return weigh(from, to);
    default:
      return gatherRoots(from, to);
  }
}

function countChildren(from: u32, to: u32): void {
  for (let row = from; row < to; row++) {
    const base = load<i32>(bases + ((<usize>row) << 2));
    if (base >= 0) add(childStarts + ((<usize>base) << 2) + 4, 1);
  }
}

/** Where the next child of each base goes stands in `weights` for a while. */
function startChildren(from: u32, to: u32): void {
  for (let row = from; row < to; row++) {
    sum += load<i32>(childStarts + ((<usize>row) << 2));
    store<i32>(childStarts + ((<usize>row) << 2), sum);
    store<i32>(weights + ((<usize>row) << 2), sum);
  }
  if (to == count) add(childStarts + ((<usize>count) << 2), sum);
}

function putChildren(from: u32, to: u32): void {
  for (let row = from; row < to; row++) {
    const base = load<i32>(bases + ((<usize>row) << 2));
    if (base < 0) continue;
    const next = weights + ((<usize>base) << 2);
    store<i32>(children + ((<usize>load<i32>(next)) << 2), row);
    add(next, 1);
  }
}

/** And zeroes what is counted next. */
function noteRoots(from: u32, to: u32): void {
  for (let row = from; row < to; row++) {
    store<i32>(weights + ((<usize>row) << 2), 0);
    store<f64>(bytes + ((<usize>row) << 3), 0);
    if (load<i32>(bases + ((<usize>row) << 2)) != WHOLE) continue;
    store<i32>(order + ((<usize>reached) << 2), row);
    reached++;
    roots++;
  }
}

function followChildren(from: u32, to: u32): void {
  for (let head = from; head < to; head++) {
    const row = load<u32>(order + ((<usize>head) << 2));
    const type = load<u8>(types + row);
    const end = childStarts + ((<usize>row) << 2) + 4;
    for (let slot = load<i32>(end - 4); slot < load<i32>(end); slot++) {
      const child = load<u32>(children + ((<usize>slot) << 2));
      store<u8>(types + child, type);
      store<i32>(order + ((<usize>reached) << 2), child);
      reached++;
    }
  }
}

// @ts-ignore: decorator
@inline
function add(at: usize, n: i32): void {
  store<i32>(at, load<i32>(at) + n);
}

/**
 * Deltas before their bases. A walk that lets go of a base before its last delta never holds more than log2(family)
 * bases if that is the heaviest.
 */
function weigh(from: u32, to: u32): void {
  for (let done = from; done < to; done++) {
    const row = load<u32>(order + ((<usize>(reached - 1 - done)) << 2));
    const weight = load<i32>(weights + ((<usize>row) << 2)) + 1;
    const offset = offsets + ((<usize>row) << 3);
    const size = load<f64>(bytes + ((<usize>row) << 3)) + load<f64>(offset, 8) - load<f64>(offset);
    store<i32>(weights + ((<usize>row) << 2), weight);
    store<f64>(bytes + ((<usize>row) << 3), size);
    const base = load<i32>(bases + ((<usize>row) << 2));
    if (base >= 0) {
      add(weights + ((<usize>base) << 2), weight);
      store<f64>(bytes + ((<usize>base) << 3), load<f64>(bytes + ((<usize>base) << 3)) + size);
    }
    putHeaviestLast(row);
  }
}

function putHeaviestLast(row: u32): void {
  const first = load<i32>(childStarts + ((<usize>row) << 2));
  const last = load<i32>(childStarts + ((<usize>row) << 2), 4) - 1;
  let heaviest = last;
  for (let slot = first; slot < last; slot++) if (weightIn(slot) > weightIn(heaviest)) heaviest = slot;
  if (heaviest == last || last < first) return;
  const to = children + ((<usize>heaviest) << 2);
  const moved = load<i32>(to);
  // Keeps the others in the order of their offsets.
  memory.copy(to, to + 4, (<usize>(last - heaviest)) << 2);
  store<i32>(children + ((<usize>last) << 2), moved);
}

// @ts-ignore: decorator
@inline
function weightIn(slot: i32): i32 {
  return load<i32>(weights + ((<usize>load<i32>(children + ((<usize>slot) << 2))) << 2));
}

/** In place: the n-th root is row n or a later one. */
function gatherRoots(from: u32, to: u32): void {
  for (let at = from; at < to; at++) {
    const row = load<u32>(order + ((<usize>at) << 2));
    store<i32>(weights + ((<usize>at) << 2), load<i32>(weights + ((<usize>row) << 2)));
    store<f64>(bytes + ((<usize>at) << 3), load<f64>(bytes + ((<usize>row) << 3)));
  }
}
