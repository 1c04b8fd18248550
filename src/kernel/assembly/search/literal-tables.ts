/**
 * Builds the tables of the literal search from literals that the host wrote into memory: chooses for every literal
 * which three neighbouring bytes the filter looks at (its window) and which of eight buckets it shares, so that
 * ordinary text seldom gets past the filter. In WebAssembly because it runs once, cold, at every start: under 1 ms for
 * 160 literals against 15 ms in JavaScript.
 */

// Six tables of 16 bytes: for window byte 0, 1, 2 the bucket bits by index A, then by index B.
// Index A is bits 0-3 of the byte, index B bits 2-5. The overlap ties the two together: with nibbles, a bucket that
// holds `a` and `L` would let `l` and `A` through as well. Bits 6 and 7 go unseen, which costs little.
export const FILTER: usize = memory.data(96, 16);
// u16 per hash of the three window bytes: index of the first entry plus one, 0 when there is none.
export const HEADS: usize = memory.data(2 << 12, 16);

// One literal as the host writes it: value (32 bytes), then u32 each: length, ignoreCase (0 or 1); filled in here:
// window offset, bucket; then from the host again: bytes before and behind the start of a hit that decide on it; what
// settle-hits.ts asks of a hit (two).
export const LITERAL_SIZE: u32 = 64;
// One entry of the hash chains: value (32 bytes), mask (32), then u32 each: window offset, length, literal, next entry
// plus one.
export const ENTRY_SIZE: u32 = 80;

/**
 * How often a byte with these low six bits occurs in text that is scanned, per 10,000: JavaScript, C and Python sources
 * with a tenth of base64. Steers speed only, never results.
 */
const FREQUENCY: StaticArray<u16> = [
  7, 104, 48, 55, 47, 126, 49, 137, 27, 97, 245, 23, 143, 45, 83, 62, 97, 16, 102, 64, 100, 40, 33, 22, 31, 40, 16, 9,
  2, 9, 2, 152, 2098, 287, 126, 202, 211, 610, 186, 144, 178, 434, 83, 56, 302, 140, 431, 349, 203, 62, 343, 318, 435,
  184, 100, 65, 107, 103, 86, 53, 11, 48, 12, 4,
];
// f32 [group of A][A within the group][B within the group]: sums of FREQUENCY. A group is bits 2-3, which A and B
// share.
const SUMS: usize = memory.data(4096, 16);

// A bucket: six u16 sets (A and B of each window byte), then f32 at 12: the rate at which it fires.
const BUCKET_SIZE: u32 = 16;
const BUCKETS: usize = memory.data(8 * 16, 16);
// The window in hand: six u16 sets.
const WINDOW: usize = memory.data(12, 16);
// An empty bucket, to see a window's own rate.
const NO_BUCKET: usize = memory.data(16, 16);
/** Windows further into a literal are not looked at: they help little and make the search of short ranges longer. */
const LAST_WINDOW: u32 = 8;
/** More literals than this are placed in the order they come in: sorting takes quadratic time. */
const SORT_UP_TO: u32 = 2048;
const UNPLACED: u32 = 0xffffffff;

function fillSums(): void {
  for (let group: u32 = 0; group < 4; group++) {
    for (let a: u32 = 0; a < 16; a++) {
      for (let b: u32 = 0; b < 16; b++) {
        let sum: f32 = 0;
        for (let bits: u32 = a; bits; bits &= bits - 1) {
          for (let more: u32 = b; more; more &= more - 1) {
            sum += <f32>unchecked(FREQUENCY[(ctz(more) << 4) | (group << 2) | ctz(bits)]);
          }
        }
        store<f32>(SUMS + <usize>(((group << 8) | (a << 4) | b) << 2), sum / 10000);
      }
    }
  }
}

/** Share of text bytes whose index A is in set `a` and index B in set `b`. */
// @ts-ignore: decorator
@inline
function share(a: u32, b: u32): f32 {
  let sum: f32 = 0;
  for (let group: u32 = 0; group < 4; group++) {
    const t = b >> group;
    const within = (t & 1) | ((t >> 3) & 2) | ((t >> 6) & 4) | ((t >> 9) & 8);
    sum += load<f32>(SUMS + <usize>(((group << 8) | (((a >> (group << 2)) & 15) << 4) | within) << 2));
  }
  return sum;
}

/** Rate at which a bucket with the sets at `bucket` would fire once the window in hand is added. */
function rateWithWindow(bucket: usize): f32 {
  return (
    share(load<u16>(bucket) | load<u16>(WINDOW), load<u16>(bucket, 2) | load<u16>(WINDOW, 2)) *
    share(load<u16>(bucket, 4) | load<u16>(WINDOW, 4), load<u16>(bucket, 6) | load<u16>(WINDOW, 6)) *
    share(load<u16>(bucket, 8) | load<u16>(WINDOW, 8), load<u16>(bucket, 10) | load<u16>(WINDOW, 10))
  );
}

// @ts-ignore: decorator
@inline
function isLetter(byte: u32): bool {
  return (byte | 0x20) - 0x61 < 26;
}

/** Takes the three bytes from `offset` in hand; a third byte that the literal does not have can be anything. */
function takeWindow(literal: usize, offset: u32): void {
  const length = load<u32>(literal, 32);
  for (let k: u32 = 0; k < 3; k++) {
    let a: u32 = 0xffff;
    let b: u32 = 0xffff;
    if (offset + k < length) {
      const byte: u32 = load<u8>(literal + offset + k);
      a = 1 << (byte & 15);
      b = 1 << ((byte >> 2) & 15);
      if (load<u32>(literal, 36) && isLetter(byte)) b |= 1 << (((byte ^ 0x20) >> 2) & 15);
    }
    store<u16>(WINDOW + (k << 2), <u16>a);
    store<u16>(WINDOW + (k << 2), <u16>b, 2);
  }
}

/** Puts a literal where it adds least to the rate at which the filter fires. */
function placeLiteral(literal: usize): void {
  const length = load<u32>(literal, 32);
  let best = f32.MAX_VALUE;
  for (let offset: u32 = 0; offset == 0 || (offset + 3 <= length && offset <= LAST_WINDOW); offset++) {
    takeWindow(literal, offset);
    for (let b: u32 = 0; b < 8; b++) {
      const bucket = BUCKETS + b * BUCKET_SIZE;
      const growth = rateWithWindow(bucket) - load<f32>(bucket, 12);
      if (growth < best) {
        best = growth;
        store<u32>(literal, offset, 40);
        store<u32>(literal, b, 44);
      }
    }
  }
  const bucket = BUCKETS + load<u32>(literal, 44) * BUCKET_SIZE;
  takeWindow(literal, load<u32>(literal, 40));
  store<f32>(bucket, rateWithWindow(bucket), 12);
  store<u64>(bucket, load<u64>(bucket) | load<u64>(WINDOW));
  store<u32>(bucket, load<u32>(bucket, 8) | load<u32>(WINDOW, 8), 8);
}

/** The lowest rate at which any window of the literal alone would fire. */
function rarestRate(literal: usize): f32 {
  const length = load<u32>(literal, 32);
  let rarest = f32.MAX_VALUE;
  for (let offset: u32 = 0; offset == 0 || (offset + 3 <= length && offset <= LAST_WINDOW); offset++) {
    takeWindow(literal, offset);
    rarest = min(rarest, rateWithWindow(NO_BUCKET));
  }
  return rarest;
}

/** Places the literals whose windows are frequent first: they shape the buckets, rare ones fit in anywhere. */
function placeAll(literals: usize, count: u32): void {
  if (count > SORT_UP_TO) {
    for (let i: u32 = 0; i < count; i++) placeLiteral(literals + i * LITERAL_SIZE);
    return;
  }
  // Until it is placed, a literal's window field holds its rate; its bucket field is UNPLACED.
  for (let i: u32 = 0; i < count; i++) {
    const literal = literals + i * LITERAL_SIZE;
    store<f32>(literal, rarestRate(literal), 40);
    store<u32>(literal, UNPLACED, 44);
  }
  for (let n: u32 = 0; n < count; n++) {
    let next: usize = 0;
    let highest: f32 = -1;
    for (let i: u32 = 0; i < count; i++) {
      const literal = literals + i * LITERAL_SIZE;
      if (load<u32>(literal, 44) != UNPLACED || load<f32>(literal, 40) <= highest) continue;
      highest = load<f32>(literal, 40);
      next = literal;
    }
    placeLiteral(next);
  }
}

/** Slot of HEADS for three window bytes, letter case folded away. */
// @ts-ignore: decorator
@inline
export function headSlot(threeBytes: u32): usize {
  return HEADS + ((<usize>(((threeBytes | 0x00202020) * 0x9e3779b1) >> 20)) << 1);
}

/** Writes entry `index` and hangs it into the chain of `slot`. */
function addEntry(entries: usize, index: u32, literal: usize, number: u32, slot: usize): void {
  const entry = entries + index * ENTRY_SIZE;
  const length = load<u32>(literal, 32);
  for (let k: u32 = 0; k < length; k++) {
    const byte: u32 = load<u8>(literal + k);
    store<u8>(entry + k, <u8>byte);
    store<u8>(entry + k, load<u32>(literal, 36) && isLetter(byte) ? 0xdf : 0xff, 32);
  }
  store<u32>(entry, load<u32>(literal, 40), 64);
  store<u32>(entry, length, 68);
  store<u32>(entry, number, 72);
  store<u32>(entry, load<u16>(slot), 76);
  store<u16>(slot, <u16>(index + 1));
}

/**
 * Fills FILTER, HEADS and the entries, all zero before. Runs once per instance.
 * `entries` has room for one entry per literal, 256 for one of two bytes. Returns the largest window offset.
 */
export function buildTables(literals: usize, count: u32, entries: usize): u32 {
  fillSums();
  placeAll(literals, count);

  for (let b: u32 = 0; b < 8; b++) {
    for (let table: u32 = 0; table < 6; table++) {
      for (let set: u32 = load<u16>(BUCKETS + b * BUCKET_SIZE + (table << 1)); set; set &= set - 1) {
        const at = FILTER + (table << 4) + ctz(set);
        store<u8>(at, load<u8>(at) | ((<u8>1) << (<u8>b)));
      }
    }
  }

  let farthest: u32 = 0;
  let index: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const literal = literals + i * LITERAL_SIZE;
    const offset = load<u32>(literal, 40);
    if (offset > farthest) farthest = offset;
    const bytes = load<u32>(literal + offset);
    if (load<u32>(literal, 32) > 2) {
      addEntry(entries, index++, literal, i, headSlot(bytes & 0xffffff));
      continue;
    }
    // Two bytes: any third byte may follow, so it hangs in every slot that one leads to, once.
    for (let third: u32 = 0; third < 256; third++) {
      const slot = headSlot((bytes & 0xffff) | (third << 16));
      const first: u32 = load<u16>(slot);
      if (first && load<u32>(entries + (first - 1) * ENTRY_SIZE, 72) == i) continue;
      addEntry(entries, index++, literal, i, slot);
    }
  }
  return farthest;
}
