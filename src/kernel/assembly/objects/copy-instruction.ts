/**
 * The copy instruction of a git delta (gitformat-pack, "Instruction to copy from base object"): bits 0 to 3 of its
 * first byte say which bytes of the offset follow, bits 4 to 6 which of the size; those that do not are zero. Read
 * without branching: which of them follow is as good as random, and seven branches were mispredicted two or three times
 * for each instruction.
 */

/**
 * For each set of bits, which of the bytes that follow make offset (lanes 0 to 3) and size (4 to 6); 0x80 makes zero.
 */
const LANES: usize = memory.data(128 * 8, 16);
let ready = false;

/** Must have been called before `copyFields`; does nothing the second time. */
export function prepareCopies(): void {
  if (ready) return;
  ready = true;
  for (let bits: u32 = 0; bits < 128; bits++) {
    let following: u8 = 0;
    for (let lane: u32 = 0; lane < 8; lane++) {
      store<u8>(LANES + (bits << 3) + lane, (bits >> lane) & 1 ? following++ : 0x80);
    }
  }
}

/** Bytes that follow the first byte `op` of a copy instruction. */
// @ts-ignore: decorator
@inline
export function copyLength(op: u32): usize {
  return popcnt(op & 0x7f);
}

/**
 * Offset and size of the copy instruction with first byte `op`, whose other bytes start at `p`; for `copyFrom` and
 * `copySize`. Reads 8 bytes.
 */
// @ts-ignore: decorator
@inline
export function copyFields(op: u32, p: usize): v128 {
  return i8x16.swizzle(v128.load64_zero(p), v128.load64_zero(LANES + ((<usize>(op & 0x7f)) << 3)));
}

// @ts-ignore: decorator
@inline
export function copyFrom(fields: v128): u32 {
  return i32x4.extract_lane(fields, 0);
}

// @ts-ignore: decorator
@inline
export function copySize(fields: v128): u32 {
  const size: u32 = i32x4.extract_lane(fields, 1);
  return size ? size : 0x10000;
}
