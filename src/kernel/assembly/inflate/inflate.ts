/**
 * Inflates one zlib stream (RFC 1950, RFC 1951) from linear memory to linear memory. Input is hostile: every read that
 * counts and every write stays inside the given ranges, every malformed stream ends in an error code, every loop
 * consumes input. Refuses what zlib refuses. Up to 24 bytes past the input are read and never used: the host keeps
 * slack.
 */
import { adler32 } from './adler32';
import {
  BAD_DISTANCE,
  BAD_SYMBOL,
  BLOCK_ENDED,
  decodeFast,
  FAST_REACH,
  LEFT,
  nextBits,
  nextDst,
  nextHeld,
  nextSrc,
  prepareRepeats,
  secondLevel,
  valueOf,
} from './inflate-symbols';
import {
  buildTable,
  DISTANCE_RESULTS,
  DISTANCE_TABLE_BITS,
  DISTANCE_TABLE_ENTRIES,
  END_OF_BLOCK,
  fillResults,
  LENGTH_RESULTS,
  LENGTH_TABLE_BITS,
  LENGTH_TABLE_ENTRIES,
  LITERAL,
  PLAIN_RESULTS,
  SECOND_LEVEL,
  SPECIAL,
} from './huffman-table';

// Error codes; the host side names them (../kernel-errors.ts).
const TRUNCATED: i32 = -1;
const BAD_HEADER: i32 = -2;
const NEEDS_DICTIONARY: i32 = -3;
const BAD_BLOCK_TYPE: i32 = -4;
const BAD_STORED_LENGTH: i32 = -5;
const BAD_CODE_LENGTHS: i32 = -6;
const TOO_LONG: i32 = -9;
const BAD_CHECKSUM: i32 = -10;

const FIXED_LENGTHS: usize = memory.data(512 * 4, 16);
const FIXED_DISTANCES: usize = memory.data(32 * 4, 16);
const LENGTHS: usize = memory.data(LENGTH_TABLE_ENTRIES * 4, 16);
const DISTANCES: usize = memory.data(DISTANCE_TABLE_ENTRIES * 4, 16);
// Code lengths while they are read: 19 for the code of the lengths, then at 32 up to 286 + 30, and room for one run too
// many.
const CODE_LENGTHS: usize = memory.data(32 + 320 + 138, 16);
// In the order of RFC 1951 section 3.2.7.
const CODE_LENGTH_ORDER: StaticArray<u8> = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

let ready = false;
let consumed: u32 = 0;

/** Bytes of input that the last stream took, header and checksum included. Only after success. */
export function inflateConsumed(): u32 {
  return consumed;
}

/**
 * The code for something that is wrong at the bits just dropped: when they are not part of the input, nothing but its
 * end is wrong.
 */
function failure(code: i32, src: usize, held: u64, srcEnd: usize): i32 {
  return src - (<usize>held >> 3) > srcEnd ? TRUNCATED : code;
}

function prepare(): void {
  ready = true;
  fillResults();
  for (let i: u32 = 0; i < 288; i++) store<u8>(CODE_LENGTHS + i, i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8);
  buildTable(FIXED_LENGTHS, CODE_LENGTHS, 288, LENGTH_RESULTS, 9, false);
  memory.fill(CODE_LENGTHS, 5, 32);
  buildTable(FIXED_DISTANCES, CODE_LENGTHS, 32, DISTANCE_RESULTS, 5, false);
  prepareRepeats();
}

/**
 * Inflates the stream at [src, srcEnd) to `dst`. At most `limit` bytes come out; [dst, dst + room), room >= limit, may
 * be written to (bytes past the result hold rubbish then; 300 more than needed make small streams fast). With `check`
 * the Adler-32 must agree. Returns the number of bytes or an error code below 0.
 */
export function inflate(src: usize, srcEnd: usize, dst: usize, limit: usize, room: usize, check: bool): i32 {
  if (!ready) prepare();
  if (srcEnd - src < 6) return TRUNCATED;
  const srcStart = src;
  const dstStart = dst;
  const dstLimit = dst + limit;
  // One turn of the fast loop from here on would leave the room, or the limit is passed.
  const fastEnd: usize = room > FAST_REACH ? min(dstLimit, dst + room - FAST_REACH) + 1 : 0;
  // The bit buffer runs at most 8 bytes ahead of what is consumed.
  const srcBeyond = srcEnd + 8;

  const header = ((<u32>load<u8>(src)) << 8) | load<u8>(src, 1);
  if ((header & 0x0f00) != 0x0800 || header >> 12 > 7 || header % 31) return BAD_HEADER;
  if (header & 0x20) return NEEDS_DICTIONARY;
  src += 2;

  let bits: u64 = 0; // the next bits of the stream; those above `held` are right as well
  let held: u64 = 0;
  let last: bool = false;
  do {
    if (src > srcBeyond) return TRUNCATED;
    bits |= load<u64>(src) << held;
    src += <usize>(63 - held) >> 3;
    held |= 56;
    last = (bits & 1) != 0;
    const type = <u32>(bits >> 1) & 3;
    bits >>= 3;
    held -= 3;

    if (type == 0) {
      src -= <usize>held >> 3;
      bits = 0;
      held = 0;
      if (src + 4 > srcEnd) return TRUNCATED;
      const length: usize = load<u16>(src);
      if (length != <usize>(load<u16>(src, 2) ^ 0xffff)) return BAD_STORED_LENGTH;
      src += 4;
      if (length > srcEnd - src) return TRUNCATED;
      if (dst > dstLimit || length > dstLimit - dst) return TOO_LONG;
      memory.copy(dst, src, length);
      src += length;
      dst += length;
      continue;
    }
    if (type == 3) return failure(BAD_BLOCK_TYPE, src, held, srcEnd);

    let lengths = FIXED_LENGTHS;
    let distances = FIXED_DISTANCES;
    let lengthMask: u64 = 511;
    let distanceMask: u64 = 31;
    let outcome: i32 = LEFT;
    if (type == 1)
      outcome = decodeFast(src, srcBeyond, dst, dstStart, fastEnd, bits, held, FIXED_LENGTHS, FIXED_DISTANCES, 511, 31);
    else {
      const lengthCount = (<u32>bits & 31) + 257;
      const distanceCount = (<u32>(bits >> 5) & 31) + 1;
      const orderCount = (<u32>(bits >> 10) & 15) + 4;
      bits >>= 14;
      held -= 14;
      if (lengthCount > 286 || distanceCount > 30) return failure(BAD_CODE_LENGTHS, src, held, srcEnd);
      // Small areas by hand: `memory.fill` and `memory.copy` are calls into the host, dozens for each block.
      v128.store(CODE_LENGTHS, i8x16.splat(0));
      v128.store(CODE_LENGTHS, i8x16.splat(0), 16);
      for (let i: u32 = 0; i < orderCount; i++) {
        if (held < 3) {
          bits |= load<u64>(src) << held;
          src += <usize>(63 - held) >> 3;
          held |= 56;
        }
        store<u8>(CODE_LENGTHS + unchecked(CODE_LENGTH_ORDER[i]), <u8>(bits & 7));
        bits >>= 3;
        held -= 3;
      }
      const indexBits = buildTable(LENGTHS, CODE_LENGTHS, 19, PLAIN_RESULTS, 7, false);
      if (!indexBits) return failure(BAD_CODE_LENGTHS, src, held, srcEnd);
      const indexMask: u64 = (1 << indexBits) - 1;
      const total = lengthCount + distanceCount;
      const list = CODE_LENGTHS + 32;
      for (let i: u32 = 0; i < total;) {
        if (src > srcBeyond) return TRUNCATED;
        bits |= load<u64>(src) << held;
        src += <usize>(63 - held) >> 3;
        held |= 56;
        const entry = load<u32>(LENGTHS + ((<usize>(bits & indexMask)) << 2));
        bits >>= entry & 63;
        held -= entry & 63;
        const symbol = entry >> 16;
        if (symbol < 16) {
          store<u8>(list + i, <u8>symbol);
          i++;
          continue;
        }
        let value: u8 = 0;
        let repeat: u32;
        let extra: u64;
        if (symbol == 16) {
          if (!i) return failure(BAD_CODE_LENGTHS, src, held, srcEnd);
          value = load<u8>(list + i - 1);
          repeat = 3 + (<u32>bits & 3);
          extra = 2;
        } else if (symbol == 17) {
          repeat = 3 + (<u32>bits & 7);
          extra = 3;
        } else {
          repeat = 11 + (<u32>bits & 127);
          extra = 7;
        }
        bits >>= extra;
        held -= extra;
        if (i + repeat > total) return failure(BAD_CODE_LENGTHS, src, held, srcEnd);
        // Up to 15 too many, which come to be overwritten.
        const values = i8x16.splat(value);
        for (let k: u32 = 0; k < repeat; k += 16) v128.store(list + i + k, values);
        i += repeat;
      }
      // Without an end the block could not stop; zlib says so before anything else.
      if (!load<u8>(list, 256)) return failure(BAD_CODE_LENGTHS, src, held, srcEnd);
      lengths = LENGTHS;
      distances = DISTANCES;
      const lengthBits = buildTable(lengths, list, lengthCount, LENGTH_RESULTS, LENGTH_TABLE_BITS, true);
      const distanceBits = buildTable(
        distances,
        list + lengthCount,
        distanceCount,
        DISTANCE_RESULTS,
        DISTANCE_TABLE_BITS,
        true,
      );
      if (!lengthBits || !distanceBits) return failure(BAD_CODE_LENGTHS, src, held, srcEnd);
      lengthMask = (1 << lengthBits) - 1;
      distanceMask = (1 << distanceBits) - 1;
      outcome = decodeFast(
        src,
        srcBeyond,
        dst,
        dstStart,
        fastEnd,
        bits,
        held,
        LENGTHS,
        DISTANCES,
        lengthMask,
        distanceMask,
      );
    }
    src = nextSrc;
    dst = nextDst;
    bits = nextBits;
    held = nextHeld;
    if (outcome < 0) return failure(outcome, src, held, srcEnd);
    if (outcome == BLOCK_ENDED) continue;

    while (true) {
      if (src > srcBeyond) return TRUNCATED;
      bits |= load<u64>(src) << held;
      src += <usize>(63 - held) >> 3;
      held |= 56;
      let entry = load<u32>(lengths + ((<usize>(bits & lengthMask)) << 2));
      if (entry & SECOND_LEVEL) {
        bits >>= entry;
        held -= entry & 63;
        entry = load<u32>(lengths + secondLevel(entry, bits));
      }
      if (entry & LITERAL) {
        bits >>= entry;
        held -= entry & 63;
        if (dst >= dstLimit) return failure(TOO_LONG, src, held, srcEnd);
        store<u8>(dst++, <u8>(entry >> 16));
        continue;
      }
      if (entry & SPECIAL) {
        bits >>= entry;
        held -= entry & 63;
        if (!(entry & END_OF_BLOCK)) return failure(BAD_SYMBOL, src, held, srcEnd);
        break;
      }
      const length = valueOf(entry, bits);
      bits >>= entry;
      held -= entry & 63;

      entry = load<u32>(distances + ((<usize>(bits & distanceMask)) << 2));
      if (entry & SPECIAL) {
        bits >>= entry;
        held -= entry & 63;
        if (!(entry & SECOND_LEVEL)) return failure(BAD_DISTANCE, src, held, srcEnd);
        entry = load<u32>(distances + secondLevel(entry, bits));
        if (entry & SPECIAL) return failure(BAD_DISTANCE, src, held - (entry & 63), srcEnd);
      }
      const distance = valueOf(entry, bits);
      bits >>= entry;
      held -= entry & 63;
      if (distance > dst - dstStart) return failure(BAD_DISTANCE, src, held, srcEnd);
      if (dst > dstLimit || length > dstLimit - dst) return failure(TOO_LONG, src, held, srcEnd);
      let from = dst - distance;
      const end = dst + length;
      do {
        store<u8>(dst++, load<u8>(from++));
      } while (dst < end);
    }
  } while (!last);

  src -= <usize>held >> 3;
  if (src + 4 > srcEnd) return TRUNCATED;
  if (dst > dstLimit) return TOO_LONG;
  if (check && bswap(load<u32>(src)) != adler32(dstStart, dst)) return BAD_CHECKSUM;
  consumed = <u32>(src + 4 - srcStart);
  return <i32>(dst - dstStart);
}
