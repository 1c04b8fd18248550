/**
 * Counts that turn byte offsets into lines and columns: newlines and UTF-16 code units of UTF-8 text. Reads [start,
 * end) only.
 */

/** Number of bytes 0x0A. */
export function countNewlines(start: usize, end: usize): u32 {
  const newline = i8x16.splat(0x0a);
  let n: u32 = 0;
  let p = start;
  while (p + 64 <= end) {
    // Sixteen counters of a byte each hold 255 at most: four to a turn, 63 turns.
    const last = min(end - 63, p + 63 * 64);
    let counts = i8x16.splat(0);
    for (; p < last; p += 64) {
      const low = i8x16.add(i8x16.eq(v128.load(p), newline), i8x16.eq(v128.load(p, 16), newline));
      const high = i8x16.add(i8x16.eq(v128.load(p, 32), newline), i8x16.eq(v128.load(p, 48), newline));
      // What is equal is -1.
      counts = i8x16.sub(counts, i8x16.add(low, high));
    }
    n += sumOf(counts);
  }
  for (; p < end; p++) n += u32(load<u8>(p) == 0x0a);
  return n;
}

/** Sum of sixteen unsigned bytes. */
// @ts-ignore: decorator
@inline
function sumOf(counts: v128): u32 {
  const sums = i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(counts));
  return (
    i32x4.extract_lane(sums, 0) +
    i32x4.extract_lane(sums, 1) +
    i32x4.extract_lane(sums, 2) +
    i32x4.extract_lane(sums, 3)
  );
}

/**
 * UTF-16 code units: every byte that does not continue a sequence, and one more for each lead byte of a four-byte
 * sequence.
 */
export function utf16Units(start: usize, end: usize): u32 {
  const lastContinuation = i8x16.splat(-65); // 0xBF as a signed byte
  const fourByteLead = i8x16.splat(<i8>0xf0);
  let n: u32 = 0;
  let p = start;
  for (; p + 16 <= end; p += 16) {
    const v = v128.load(p);
    n += popcnt(i8x16.bitmask(i8x16.gt_s(v, lastContinuation))) + popcnt(i8x16.bitmask(i8x16.ge_u(v, fourByteLead)));
  }
  for (; p < end; p++) {
    const byte = load<u8>(p);
    n += u32(<i8>byte > -65) + u32(byte >= 0xf0);
  }
  return n;
}
