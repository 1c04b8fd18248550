/**
 * The symbols of a DEFLATE block as long as there is room to spare at both ends: the hot loop of inflate.ts, which
 * checks the rest. Must be called with tables that huffman-table.ts accepted.
 */
import { END_OF_BLOCK, LITERAL, SECOND_LEVEL, SPECIAL } from './huffman-table';

// Error codes; the host side names them (../kernel-errors.ts).
export const BAD_SYMBOL: i32 = -7;
export const BAD_DISTANCE: i32 = -8;

// For a distance below 16: indices that repeat the last `distance` bytes over 16; how many of the 16 make whole
// repetitions.
const REPEATS: usize = memory.data(16 * 16, 16);
const STEPS: usize = memory.data(16, 16);

/**
 * Bytes past `room` that one turn of `decodeFast` could reach: five literals, a match of 258, a copy that is 31 too
 * long.
 */
export const FAST_REACH: usize = 5 + 258 + 32;

/** Results of `decodeFast` that are no error: it came to its limits, or to the end of the block. */
export const LEFT: i32 = 0;
export const BLOCK_ENDED: i32 = 1;

// Where `decodeFast` stopped.
export let nextSrc: usize = 0;
export let nextDst: usize = 0;
export let nextBits: u64 = 0;
export let nextHeld: u64 = 0;

/** Offset in its table of the entry that a first-level entry and the bits behind its code lead to. */
// @ts-ignore: decorator
@inline
export function secondLevel(entry: u32, bits: u64): usize {
  return (<usize>((entry >> 16) + (<u32>bits & ((1 << ((entry >> 8) & 15)) - 1)))) << 2;
}

/** The length or distance that an entry and its extra bits make; `bits` begin with the code. */
// @ts-ignore: decorator
@inline
export function valueOf(entry: u32, bits: u64): usize {
  return (entry >> 16) + (<u32>(bits & ((1 << (<u64>entry & 63)) - 1)) >> ((entry >> 8) & 15));
}

/** Must have been called once before `decodeFast`. */
export function prepareRepeats(): void {
  for (let distance: u32 = 1; distance < 16; distance++) {
    for (let i: u32 = 0; i < 16; i++) store<u8>(REPEATS + (distance << 4) + i, <u8>(i % distance));
    store<u8>(STEPS + distance, <u8>(16 - (16 % distance)));
  }
}

/**
 * Decodes symbols as long as `src` <= `srcBeyond` and `dst` < `fastEnd`, up to which nothing has to be checked but
 * distances. A function of its own, because it has few enough variables for the machine's registers.
 * @returns LEFT, BLOCK_ENDED, or an error code; where it stopped is in `nextSrc`, `nextDst`, `nextBits`, `nextHeld`.
 */
export function decodeFast(
  src: usize,
  srcBeyond: usize,
  dst: usize,
  dstStart: usize,
  fastEnd: usize,
  bits: u64,
  held: u64,
  lengths: usize,
  distances: usize,
  lengthMask: u64,
  distanceMask: u64,
): i32 {
  let outcome: i32 = LEFT;
  while (src <= srcBeyond && dst < fastEnd) {
    bits |= load<u64>(src) << held;
    src += <usize>(63 - held) >> 3;
    held |= 56;
    let entry = load<u32>(lengths + ((<usize>(bits & lengthMask)) << 2));
    if (entry & LITERAL) {
      // 56 bits hold five literals of the first level (11 bits each), or four and the code behind them. A loop would be
      // 4 % slower.
      bits >>= entry;
      held -= entry & 63;
      store<u8>(dst++, <u8>(entry >> 16));
      entry = load<u32>(lengths + ((<usize>(bits & lengthMask)) << 2));
      if (entry & LITERAL) {
        bits >>= entry;
        held -= entry & 63;
        store<u8>(dst++, <u8>(entry >> 16));
        entry = load<u32>(lengths + ((<usize>(bits & lengthMask)) << 2));
        if (entry & LITERAL) {
          bits >>= entry;
          held -= entry & 63;
          store<u8>(dst++, <u8>(entry >> 16));
          entry = load<u32>(lengths + ((<usize>(bits & lengthMask)) << 2));
          if (entry & LITERAL) {
            bits >>= entry;
            held -= entry & 63;
            store<u8>(dst++, <u8>(entry >> 16));
            entry = load<u32>(lengths + ((<usize>(bits & lengthMask)) << 2));
            if (entry & LITERAL) {
              bits >>= entry;
              held -= entry & 63;
              store<u8>(dst++, <u8>(entry >> 16));
              continue;
            }
          }
        }
      }
      bits |= load<u64>(src) << held;
      src += <usize>(63 - held) >> 3;
      held |= 56;
    }
    if (entry & SPECIAL) {
      bits >>= entry;
      held -= entry & 63;
      if (entry & SECOND_LEVEL) {
        entry = load<u32>(lengths + secondLevel(entry, bits));
        if (entry & (LITERAL | SPECIAL)) {
          bits >>= entry;
          held -= entry & 63;
          if (entry & LITERAL) {
            store<u8>(dst++, <u8>(entry >> 16));
            continue;
          }
        }
      }
      if (entry & SPECIAL) {
        outcome = entry & END_OF_BLOCK ? BLOCK_ENDED : BAD_SYMBOL;
        break;
      }
    }
    const length = valueOf(entry, bits);
    bits >>= entry;
    held -= entry & 63;

    entry = load<u32>(distances + ((<usize>(bits & distanceMask)) << 2));
    if (entry & SPECIAL) {
      bits >>= entry;
      held -= entry & 63;
      if (entry & SECOND_LEVEL) entry = load<u32>(distances + secondLevel(entry, bits));
      else held += entry & 63;
      if (entry & SPECIAL) {
        held -= entry & 63;
        outcome = BAD_DISTANCE;
        break;
      }
    }
    const distance = valueOf(entry, bits);
    bits >>= entry;
    held -= entry & 63;
    if (distance > dst - dstStart) {
      outcome = BAD_DISTANCE;
      break;
    }

    let from = dst - distance;
    const end = dst + length;
    if (distance >= 16) {
      v128.store(dst, v128.load(from));
      v128.store(dst, v128.load(from, 16), 16);
      while (dst + 32 < end) {
        dst += 32;
        from += 32;
        v128.store(dst, v128.load(from));
        v128.store(dst, v128.load(from, 16), 16);
      }
    } else {
      const repeated = i8x16.swizzle(v128.load(from), v128.load(REPEATS + (distance << 4)));
      const step: usize = load<u8>(STEPS + distance);
      do {
        v128.store(dst, repeated);
        dst += step;
      } while (dst < end);
    }
    dst = end;
  }
  nextSrc = src;
  nextDst = dst;
  nextBits = bits;
  nextHeld = held;
  return outcome;
}
