/** Adler-32, the checksum at the end of a zlib stream (RFC 1950). Reads [p, end) only. */

const MODULUS: u64 = 65521;
/** Bytes after which the sums have to be reduced; a multiple of 16 below zlib's NMAX. */
const STRETCH: usize = 5536;

export function adler32(p: usize, end: usize): u32 {
  let a: u64 = 1;
  let b: u64 = 0;
  const high = i16x8(16, 15, 14, 13, 12, 11, 10, 9);
  const low = i16x8(8, 7, 6, 5, 4, 3, 2, 1);
  while (p + 16 <= end) {
    const blocks = min((end - p) >> 4, STRETCH >> 4);
    let sums = i32x4.splat(0); // of the bytes
    let earlier = i32x4.splat(0); // of `sums` before each block
    let weighted = i32x4.splat(0); // of byte times distance to the end of its block
    for (const stop = p + (blocks << 4); p < stop; p += 16) {
      const v = v128.load(p);
      earlier = i32x4.add(earlier, sums);
      sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(v)));
      weighted = i32x4.add(
        weighted,
        i32x4.add(
          i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(v), high),
          i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(v), low),
        ),
      );
    }
    b = (b + 16 * (<u64>blocks * a + total(earlier)) + total(weighted)) % MODULUS;
    a = (a + total(sums)) % MODULUS;
  }
  for (; p < end; p++) {
    a += load<u8>(p);
    b += a;
  }
  return <u32>(((b % MODULUS) << 16) | (a % MODULUS));
}

// @ts-ignore: decorator
@inline
function total(v: v128): u64 {
  return (
    <u64>(<u32>i32x4.extract_lane(v, 0)) +
    <u64>(<u32>i32x4.extract_lane(v, 1)) +
    <u64>(<u32>i32x4.extract_lane(v, 2)) +
    <u64>(<u32>i32x4.extract_lane(v, 3))
  );
}
