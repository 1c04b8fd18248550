/**
 * Decoding tables for DEFLATE's prefix codes (RFC 1951 section 3.2.2): a first level of up to 11 bits, second levels
 * for longer codes. Accepts exactly the code sets that zlib accepts. Must not write outside the table and its own
 * scratch area.
 */

// An entry is u32. Bits 0-5: how many bits to drop. A literal also has bit 31 and its byte in bits 16-23. A length or
// distance has its base in bits 16-30, its code's length in bits 8-11, and drops code and extra bits together.
export const LITERAL: u32 = 0x80000000;
/** Neither literal, length nor distance: a second level, the end of the block, or else no code at all. */
export const SPECIAL: u32 = 0x8000;
/** With SPECIAL: bits 16-27 are the index of the second level's first entry, bits 8-11 how many bits index it. */
export const SECOND_LEVEL: u32 = 0x4000;
/** With SPECIAL. */
export const END_OF_BLOCK: u32 = 0x2000;

/** Largest number of entries: libdeflate's `enough 288 11 15` is 2342 and `enough 32 8 15` 402. */
export const LENGTH_TABLE_BITS: u32 = 11;
export const LENGTH_TABLE_ENTRIES: i32 = 2400;
export const DISTANCE_TABLE_BITS: u32 = 8;
export const DISTANCE_TABLE_ENTRIES: i32 = 512;

// u32 per symbol: its entry without the code's length. 288 literals and lengths, 32 distances, 19 plain numbers.
export const LENGTH_RESULTS: usize = memory.data(288 * 4, 16);
export const DISTANCE_RESULTS: usize = memory.data(32 * 4, 16);
export const PLAIN_RESULTS: usize = memory.data(19 * 4, 16);

const COUNTS: usize = memory.data(16 * 4, 16);
const OFFSETS: usize = memory.data(16 * 4, 16);
const SORTED: usize = memory.data(288 * 2, 16);

/** Fills the three result tables; once per instance. */
export function fillResults(): void {
  for (let i: u32 = 0; i < 256; i++) store<u32>(LENGTH_RESULTS + (i << 2), LITERAL | (i << 16));
  store<u32>(LENGTH_RESULTS + (256 << 2), SPECIAL | END_OF_BLOCK);
  let base: u32 = 3;
  for (let i: u32 = 0; i < 28; i++) {
    const extra = i < 8 ? 0 : (i - 4) >> 2;
    store<u32>(LENGTH_RESULTS + ((257 + i) << 2), (base << 16) | extra);
    base += 1 << extra;
  }
  store<u32>(LENGTH_RESULTS + (285 << 2), 258 << 16);
  store<u32>(LENGTH_RESULTS + (286 << 2), SPECIAL);
  store<u32>(LENGTH_RESULTS + (287 << 2), SPECIAL);

  base = 1;
  for (let i: u32 = 0; i < 30; i++) {
    const extra = i < 4 ? 0 : (i - 2) >> 1;
    store<u32>(DISTANCE_RESULTS + (i << 2), (base << 16) | extra);
    base += 1 << extra;
  }
  store<u32>(DISTANCE_RESULTS + (30 << 2), SPECIAL);
  store<u32>(DISTANCE_RESULTS + (31 << 2), SPECIAL);
  for (let i: u32 = 0; i < 19; i++) store<u32>(PLAIN_RESULTS + (i << 2), i << 16);
}

// @ts-ignore: decorator
@inline
function entryFor(results: usize, symbol: u32, length: u32): u32 {
  return load<u32>(results + ((<usize>symbol) << 2)) + length + (length << 8);
}

/** The next code of the same length, both bit-reversed; `ones` is the length's all-ones code and not `code`. */
// @ts-ignore: decorator
@inline
function nextReversed(code: u32, ones: u32): u32 {
  const bit: u32 = 1 << (31 - clz(code ^ ones));
  return (code & (bit - 1)) | bit;
}

/** Bits of the 16 symbols from `first` on that have a code. Reads up to 15 bytes past the lengths. */
// @ts-ignore: decorator
@inline
function usedAmong(lengths: usize, first: u32, count: u32): u32 {
  const used: u32 = i8x16.bitmask(i8x16.ne(v128.load(lengths + first), i8x16.splat(0)));
  return count - first < 16 ? used & ((1 << (count - first)) - 1) : used;
}

/**
 * Repeats the first `size` entries behind themselves; two of them may make up to two entries more, which are still to
 * be filled.
 */
// @ts-ignore: decorator
@inline
function double(table: usize, size: u32): void {
  const end = table + ((<usize>size) << 2);
  for (let p = table; p < end; p += 16) v128.store(p + ((<usize>size) << 2), v128.load(p));
}

/**
 * Builds the table for `count` code lengths (u8 each, 0-15) at `lengths`. Returns the number of bits that index the
 * first level, or 0 when zlib would refuse the set: over-subscribed, or incomplete unless `mayBeSparse` and it is empty
 * or one code of one bit.
 */
export function buildTable(
  table: usize,
  lengths: usize,
  count: u32,
  results: usize,
  maxBits: u32,
  mayBeSparse: bool,
): u32 {
  for (let k: usize = 0; k < 64; k += 16) v128.store(COUNTS + k, i8x16.splat(0));
  // Most symbols of a short stream have no code: 16 are passed over at a time.
  for (let first: u32 = 0; first < count; first += 16) {
    for (let used = usedAmong(lengths, first, count); used; used &= used - 1) {
      const at = COUNTS + ((<usize>load<u8>(lengths + first + ctz(used))) << 2);
      store<u32>(at, load<u32>(at) + 1);
    }
  }
  let longest: u32 = 15;
  while (longest > 0 && load<u32>(COUNTS + (longest << 2)) == 0) longest--;

  // How much of the code space is used, in units of 2^-15, and where each length's symbols go when sorted.
  let used: u32 = 0;
  let offset: u32 = 0;
  for (let length: u32 = 1; length <= longest; length++) {
    const n = load<u32>(COUNTS + (length << 2));
    store<u32>(OFFSETS + (length << 2), offset);
    offset += n;
    used += n << (15 - length);
  }
  for (let first: u32 = 0; first < count; first += 16) {
    for (let used = usedAmong(lengths, first, count); used; used &= used - 1) {
      const symbol = first + ctz(used);
      const next = OFFSETS + ((<usize>load<u8>(lengths + symbol)) << 2);
      const at = load<u32>(next);
      store<u32>(next, at + 1);
      store<u16>(SORTED + ((<usize>at) << 1), <u16>symbol);
    }
  }
  if (used != 1 << 15) {
    if (used > 1 << 15 || longest > 1 || !mayBeSparse) return 0;
    store<u32>(table, longest ? entryFor(results, load<u16>(SORTED), 1) : SPECIAL | 1);
    store<u32>(table, SPECIAL | 1, 4);
    return 1;
  }

  const bits = min(maxBits, longest);
  let sorted = SORTED;
  let length: u32 = 1;
  let code: u32 = 0; // bit-reversed
  let size: u32 = 2; // entries filled so far, in steps of one length
  while (true) {
    for (let n = load<u32>(COUNTS + (length << 2)); n; n--) {
      store<u32>(table + ((<usize>code) << 2), entryFor(results, load<u16>(sorted), length));
      sorted += 2;
      if (code == size - 1) {
        for (; length < bits; length++, size <<= 1) double(table, size);
        return bits;
      }
      code = nextReversed(code, size - 1);
    }
    length++;
    if (length > bits) break;
    double(table, size);
    size <<= 1;
  }

  // Codes longer than the first level: one second level for each of their first `bits` bits.
  const mask: u32 = (1 << bits) - 1;
  let end: u32 = 1 << bits;
  let prefix: u32 = u32.MAX_VALUE;
  let start: u32 = 0;
  let n = load<u32>(COUNTS + (length << 2));
  while (true) {
    while (n == 0) n = load<u32>(COUNTS + (++length << 2));
    if ((code & mask) != prefix) {
      prefix = code & mask;
      start = end;
      let more = length - bits;
      for (let space = n; space < (<u32>1) << more;) {
        more++;
        space = (space << 1) + load<u32>(COUNTS + ((bits + more) << 2));
      }
      end = start + (1 << more);
      store<u32>(table + ((<usize>prefix) << 2), (start << 16) | SPECIAL | SECOND_LEVEL | (more << 8) | bits);
    }
    const entry = entryFor(results, load<u16>(sorted), length - bits);
    sorted += 2;
    const stride: u32 = 1 << (length - bits);
    for (let i = start + (code >> bits); i < end; i += stride) store<u32>(table + ((<usize>i) << 2), entry);
    const ones: u32 = (1 << length) - 1;
    if (code == ones) return bits;
    code = nextReversed(code, ones);
    n--;
  }
}
