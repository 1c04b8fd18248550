/**
 * The objects of a pack in order of their offsets, as an index says. In turns and parts: V8 runs a function that is
 * called once in code that its first compiler has made, which takes twice as long. All areas are the host's, which
 * checks their sizes (pack-order-kernel.ts).
 */

/** A sort key is an offset with the place in the index below it. */
const PLACE_BITS: u64 = 25;
const PLACE_MASK: u64 = (1 << 25) - 1;
const LARGEST_OFFSET: u64 = ((<u64>1) << 39) - 1;
/** A digit of eight bits: with 2,048 places to write to, each in a page of its own, every other one misses the TLB. */
const DIGIT_BITS: u64 = 8;
const DIGITS: u64 = 5;
/** How often each digit of each place occurs, then where the next key with it goes. */
const STARTS: usize = memory.data(5 * 256 * 4, 16);

const CONTRADICTION: i32 = -40;
const TOO_LARGE: i32 = -41;

// What is sorted, and where to.
let tables: usize = 0;
let offsetTable: usize = 0;
let largeTable: usize = 0;
let largeCount: u64 = 0;
let keys: usize = 0;
let other: usize = 0;
let offsets: usize = 0;
let places: usize = 0;
let checksums: usize = 0;
let largest: u64 = 0;
let before: f64 = -1;

/**
 * Begins to sort by offset, eight bits at a time.
 * @param index tables of an index: `count` CRC-32s, `count` offsets, `large` large offsets, big-endian
 * @param keysAt, otherAt room for 8 bytes an object each @param offsetsAt gets f64s @param placesAt gets i32s @param
 *   checksumsAt gets i32s
 */
export function beginSort(
  index: usize,
  count: u32,
  large: u32,
  keysAt: usize,
  otherAt: usize,
  offsetsAt: usize,
  placesAt: usize,
  checksumsAt: usize,
): void {
  tables = index;
  offsetTable = tables + ((<usize>count) << 2);
  largeTable = offsetTable + ((<usize>count) << 2);
  largeCount = large;
  keys = keysAt;
  other = otherAt;
  offsets = offsetsAt;
  places = placesAt;
  checksums = checksumsAt;
  largest = 0;
  before = -1;
  memory.fill(STARTS, 0, 5 * 256 * 4);
}

/** Turns of the sort: keys are made, then each digit is sorted by, then rows are written. */
const MAKE_KEYS: i32 = 0;
const WRITE_ROWS: i32 = 6;

/**
 * A part of a turn of the sort: 0 makes keys, 1 to 5 sort by a digit, 6 writes rows. In parts, and all turns in one
 * function: V8 runs what is called once in code that its first compiler has made, which takes twice as long.
 * @param from, to the objects of the part; parts of a turn come one behind the other
 * @returns 0, 1 when the turn is not needed, or an error
 */
export function sortSome(turn: i32, from: u32, to: u32): i32 {
  if (turn == MAKE_KEYS) return makeKeys(from, to);
  if (turn == WRITE_ROWS) return writeRows(from, to);
  const digit = <u64>turn - 1;
  if (largest >> (digit * DIGIT_BITS) == 0) return 1;
  if (from == 0) startDigit(digit);
  for (let at = keys + ((<usize>from) << 3), end = keys + ((<usize>to) << 3); at < end; at += 8) {
    const key = load<u64>(at);
    const start = startOf(digit, key >> PLACE_BITS);
    const slot = load<u32>(start);
    store<u64>(other + ((<usize>slot) << 3), key);
    store<u32>(start, slot + 1);
  }
  return 0;
}

/** The keys that were sorted by a digit are sorted by the next one. */
export function endDigit(): void {
  const swapped = keys;
  keys = other;
  other = swapped;
}

function makeKeys(from: u32, to: u32): i32 {
  for (let place = from; place < to; place++) {
    let offset: u64 = bswap<u32>(load<u32>(offsetTable + ((<usize>place) << 2)));
    if (offset >= 0x80000000) {
      const at = offset - 0x80000000;
      if (at >= largeCount) return CONTRADICTION;
      offset = bswap<u64>(load<u64>(largeTable + ((<usize>at) << 3)));
    }
    if (offset > LARGEST_OFFSET) return TOO_LARGE;
    if (offset > largest) largest = offset;
    for (let digit: u64 = 0; digit < DIGITS; digit++) {
      const start = startOf(digit, offset);
      store<u32>(start, load<u32>(start) + 1);
    }
    store<u64>(keys + ((<usize>place) << 3), (offset << PLACE_BITS) | place);
  }
  return 0;
}

/** Turns how often each digit occurs into where the first key with it goes. */
function startDigit(digit: u64): void {
  let sum: u32 = 0;
  for (let value: u64 = 0; value < 256; value++) {
    const start = startOf(digit, value << (digit * DIGIT_BITS));
    const n = load<u32>(start);
    store<u32>(start, sum);
    sum += n;
  }
}

function writeRows(from: u32, to: u32): i32 {
  for (let row = from; row < to; row++) {
    const key = load<u64>(keys + ((<usize>row) << 3));
    const place = <usize>(key & PLACE_MASK);
    const offset = <f64>(key >> PLACE_BITS);
    if (!(offset > before)) return CONTRADICTION;
    before = offset;
    store<f64>(offsets + ((<usize>row) << 3), offset);
    store<u32>(places + ((<usize>row) << 2), <u32>place);
    store<u32>(checksums + ((<usize>row) << 2), bswap<u32>(load<u32>(tables + (place << 2))));
  }
  return 0;
}

// @ts-ignore: decorator
@inline
function startOf(digit: u64, offset: u64): usize {
  return STARTS + <usize>(((digit << 8) | ((offset >> (digit * DIGIT_BITS)) & 255)) << 2);
}
