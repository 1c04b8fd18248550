/**
 * The objects of a pack in order of their offsets: what an index says of them, their heads, and families of deltas. Runs once for
 * millions of objects, where JavaScript would still be cold. All areas are the host's, which checks their sizes (pack-order-kernel.ts).
 */

/** A sort key is an offset with the place in the index below it. */
const PLACE_BITS: u64 = 25;
const PLACE_MASK: u64 = (1 << 25) - 1;
const LARGEST_OFFSET: u64 = (<u64>1 << 39) - 1;
/** A digit of eight bits: with 2,048 places to write to, each in a page of its own, every other one misses the TLB. */
const DIGIT_BITS: u64 = 8;
const DIGITS: u64 = 5;
/** How often each digit of each place occurs, then where the next key with it goes. */
const STARTS: usize = memory.data(5 * 256 * 4, 16);

const CONTRADICTION: i32 = -40;
const TOO_LARGE: i32 = -41;

/** Types as packs number them. */
const TAG: u32 = 4;
const OFS_DELTA: u32 = 6;
const REF_DELTA: u32 = 7;

/** What `bases` says of an object that is no delta; of a delta without a base here; of one whose base the host has to find by id. */
const WHOLE: i32 = -1;
const LOST: i32 = -2;
const BY_ID: i32 = -3;

/** Longest head: 10 bytes of type and size, 10 of an offset or a whole id. */
const LONGEST_HEAD: f64 = 42;
const LARGEST_SHIFT: u64 = 57;
const LARGEST_SIZE: u64 = (<u64>1 << 53) - 1;

/**
 * Sorts by offset, eight bits at a time.
 * @param tables of an index: `count` CRC-32s, `count` offsets, `largeCount` large offsets, big-endian @param end where the last object ends
 * @param keys, other room for 8 bytes an object each @param offsets gets f64s and `end` @param places gets i32s @param checksums gets i32s
 * @returns 0 or an error
 */
export function sortIndex(tables: usize, count: u32, largeCount: u32, end: f64, keys: usize, other: usize, offsets: usize, places: usize, checksums: usize): i32 {
  const offsetTable = tables + (<usize>count << 2);
  const largeTable = offsetTable + (<usize>count << 2);
  let largest: u64 = 0;
  memory.fill(STARTS, 0, 5 * 256 * 4);
  for (let place: u32 = 0; place < count; place++) {
    let offset: u64 = bswap<u32>(load<u32>(offsetTable + (<usize>place << 2)));
    if (offset >= 0x80000000) {
      const at = offset - 0x80000000;
      if (at >= largeCount) return CONTRADICTION;
      offset = bswap<u64>(load<u64>(largeTable + (<usize>at << 3)));
    }
    if (offset > LARGEST_OFFSET) return TOO_LARGE;
    if (offset > largest) largest = offset;
    for (let digit: u64 = 0; digit < DIGITS; digit++) {
      const start = startOf(digit, offset);
      store<u32>(start, load<u32>(start) + 1);
    }
    store<u64>(keys + (<usize>place << 3), (offset << PLACE_BITS) | place);
  }
  let from = keys;
  let to = other;
  for (let digit: u64 = 0; largest >> (digit * DIGIT_BITS) != 0; digit++) {
    sortByDigit(from, to, count, digit);
    const swapped = from;
    from = to;
    to = swapped;
  }
  let before: f64 = -1;
  for (let row: u32 = 0; row < count; row++) {
    const key = load<u64>(from + (<usize>row << 3));
    const place = <usize>(key & PLACE_MASK);
    const offset = <f64>(key >> PLACE_BITS);
    if (!(offset > before)) return CONTRADICTION;
    before = offset;
    store<f64>(offsets + (<usize>row << 3), offset);
    store<u32>(places + (<usize>row << 2), <u32>place);
    store<u32>(checksums + (<usize>row << 2), bswap<u32>(load<u32>(tables + (place << 2))));
  }
  store<f64>(offsets + (<usize>count << 3), end);
  return before < end ? 0 : CONTRADICTION;
}

// @ts-ignore: decorator
@inline
function startOf(digit: u64, offset: u64): usize {
  return STARTS + <usize>(((digit << 8) | ((offset >> (digit * DIGIT_BITS)) & 255)) << 2);
}

function sortByDigit(from: usize, to: usize, count: u32, digit: u64): void {
  let sum: u32 = 0;
  for (let value: u64 = 0; value < 256; value++) {
    const start = startOf(digit, value << (digit * DIGIT_BITS));
    const n = load<u32>(start);
    store<u32>(start, sum);
    sum += n;
  }
  for (const end = from + (<usize>count << 3); from < end; from += 8) {
    const key = load<u64>(from);
    const start = startOf(digit, key >> PLACE_BITS);
    const slot = load<u32>(start);
    store<u64>(to + (<usize>slot << 3), key);
    store<u32>(start, slot + 1);
  }
}

/**
 * Reads heads from row `from` on, until one may not be whole in the window; at least one.
 * @param window `windowSize` bytes of the pack from offset `windowStart` on, which is row `from`'s or before; 64 more may be read
 * @returns the first row that was not read
 */
export function readHeads(
  offsets: usize, count: u32, from: u32, window: usize, windowSize: u32, windowStart: f64,
  lengths: usize, sizes: usize, types: usize, bases: usize, idLength: u32,
): u32 {
  const windowEnd = windowStart + <f64>windowSize;
  let row = from;
  for (; row < count; row++) {
    const offset = load<f64>(offsets + (<usize>row << 3));
    const end = load<f64>(offsets + (<usize>row << 3), 8);
    if (row > from && min(offset + LONGEST_HEAD, end) > windowEnd) break;
    const start = window + <usize>(offset - windowStart);
    let at = start;
    let byte: u32 = load<u8>(at++);
    const type = (byte >> 4) & 7;
    let size: u64 = byte & 15;
    let sound = true;
    for (let shift: u64 = 4; (byte & 128) != 0; shift += 7) {
      // git takes no more either.
      if (shift > LARGEST_SHIFT) {
        sound = false;
        break;
      }
      byte = load<u8>(at++);
      size += (<u64>(byte & 127)) << shift;
    }
    let base = WHOLE;
    if (type == OFS_DELTA) {
      byte = load<u8>(at++);
      let back: u64 = byte & 127;
      while ((byte & 128) != 0 && at - start < <usize>LONGEST_HEAD) {
        byte = load<u8>(at++);
        back = back > LARGEST_SIZE ? back : ((back + 1) << 7) + (byte & 127);
      }
      base = rowAt(offsets, row, offset - <f64>back);
    } else if (type == REF_DELTA) {
      base = BY_ID;
      at += idLength;
    } else if (type == 0 || type > TAG) base = LOST;
    const length = at - start;
    if (!sound || size > LARGEST_SIZE || offset + <f64>length > windowEnd || <f64>length > end - offset) base = LOST;
    store<i32>(bases + (<usize>row << 2), base);
    store<u8>(types + row, base == WHOLE ? type : 0);
    store<f64>(sizes + (<usize>row << 3), <f64>size);
    store<u8>(lengths + row, <u8>length);
  }
  return row;
}

/** Row below `row` at exactly `offset`; LOST when there is none. */
function rowAt(offsets: usize, row: u32, offset: f64): i32 {
  let low: u32 = 0;
  let high = row;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<f64>(offsets + (<usize>middle << 3)) < offset) low = middle + 1;
    else high = middle;
  }
  return low < row && load<f64>(offsets + (<usize>low << 3)) == offset ? <i32>low : LOST;
}

/**
 * Which deltas hang on which row, from the roots down; gives every one its root's type. A circle of deltas has no root and keeps 0.
 * @param childStarts gets `count + 1` i32s @param children a row for each delta, of those on one base the one with most descendants last
 * @param order gets the rows, bases before deltas @param weights room for 4 bytes an object
 * @returns the number of rows in `order`
 */
export function linkFamilies(count: u32, bases: usize, types: usize, childStarts: usize, children: usize, order: usize, weights: usize): u32 {
  memory.fill(childStarts, 0, (<usize>count + 1) << 2);
  for (let row: u32 = 0; row < count; row++) {
    const base = load<i32>(bases + (<usize>row << 2));
    if (base >= 0) add(childStarts + (<usize>base << 2) + 4, 1);
  }
  // Where the next child of each base goes stands in `weights` for a while.
  let sum: i32 = 0;
  for (let row: u32 = 0; row < count; row++) {
    sum += load<i32>(childStarts + (<usize>row << 2));
    store<i32>(childStarts + (<usize>row << 2), sum);
    store<i32>(weights + (<usize>row << 2), sum);
  }
  add(childStarts + (<usize>count << 2), sum);
  for (let row: u32 = 0; row < count; row++) {
    const base = load<i32>(bases + (<usize>row << 2));
    if (base < 0) continue;
    const next = weights + (<usize>base << 2);
    store<i32>(children + (<usize>load<i32>(next) << 2), row);
    add(next, 1);
  }

  let tail: u32 = 0;
  for (let row: u32 = 0; row < count; row++) {
    if (load<i32>(bases + (<usize>row << 2)) != WHOLE) continue;
    store<i32>(order + (<usize>tail << 2), row);
    tail++;
  }
  for (let head: u32 = 0; head < tail; head++) {
    const row = load<u32>(order + (<usize>head << 2));
    const type = load<u8>(types + row);
    const end = childStarts + (<usize>row << 2) + 4;
    for (let slot = load<i32>(end - 4); slot < load<i32>(end); slot++) {
      const child = load<u32>(children + (<usize>slot << 2));
      store<u8>(types + child, type);
      store<i32>(order + (<usize>tail << 2), child);
      tail++;
    }
  }
  putHeaviestLast(count, tail, bases, childStarts, children, order, weights);
  return tail;
}

// @ts-ignore: decorator
@inline
function add(at: usize, n: i32): void {
  store<i32>(at, load<i32>(at) + n);
}

/** A walk that lets go of a base before its last delta then never holds more than log2(family) bases. */
function putHeaviestLast(count: u32, tail: u32, bases: usize, childStarts: usize, children: usize, order: usize, weights: usize): void {
  memory.fill(weights, 0, <usize>count << 2);
  for (let at = tail; at-- > 0; ) {
    const row = load<u32>(order + (<usize>at << 2));
    const weight = load<i32>(weights + (<usize>row << 2)) + 1;
    store<i32>(weights + (<usize>row << 2), weight);
    const base = load<i32>(bases + (<usize>row << 2));
    if (base >= 0) add(weights + (<usize>base << 2), weight);
    const first = load<i32>(childStarts + (<usize>row << 2));
    const last = load<i32>(childStarts + (<usize>row << 2), 4) - 1;
    let heaviest = last;
    for (let slot = first; slot < last; slot++) {
      if (weightIn(slot, children, weights) > weightIn(heaviest, children, weights)) heaviest = slot;
    }
    if (heaviest == last || last < first) continue;
    const to = children + (<usize>heaviest << 2);
    const moved = load<i32>(to);
    // Keeps the others in the order of their offsets.
    memory.copy(to, to + 4, (<usize>(last - heaviest)) << 2);
    store<i32>(children + (<usize>last << 2), moved);
  }
}

// @ts-ignore: decorator
@inline
function weightIn(slot: i32, children: usize, weights: usize): i32 {
  return load<i32>(weights + (<usize>load<i32>(children + (<usize>slot << 2)) << 2));
}
