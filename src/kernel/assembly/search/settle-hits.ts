/**
 * Settles hits behind which no value can stand: no run of letters and digits (or characters of tokens) as long as the
 * host asks for, counted across literals that are joined (`'abc' + 'def'`). Necessary for a value and cheap; for most
 * hits it says all.
 */
import {
  decidingBehind,
  hitOffset,
  hitSettled,
  hitLiteral,
  literalField,
  literalLength,
  settleHit,
} from './literal-search';

// Fields of a literal that the host writes for this: length of the run with its members in the high half, bytes in
// which it ends.
const RUN: usize = 56;
const EXTENT: usize = 60;
/** Members of a run: letters and digits; those and `+/_.=~-`; 0 for literals that are not settled here. */
const TOKEN: u32 = 2;
/** Longest joint that is looked through, as in the host's own test (engine/deserves-window.ts). */
const LONGEST_JOINT: usize = 40;

/**
 * Settles what it can of the first `n` hits. Returns how many are left.
 * @param origin address from which offsets count. @param limit end of the valid bytes.
 */
export function settleHits(origin: usize, limit: usize, n: u32): u32 {
  let left: u32 = 0;
  for (let i: u32 = 0; i < n; i++) {
    if (hitSettled(i)) continue;
    const literal = hitLiteral(i);
    const wanted = literalField(literal, RUN);
    left++;
    if (!wanted) continue;
    const offset = hitOffset(i);
    const start = origin + offset + literalLength(literal);
    const end = min(limit, start + literalField(literal, EXTENT));
    const farthest = min(limit, origin + offset + decidingBehind(literal));
    if (mayHoldRun(start, end, farthest, wanted & 0xffff, wanted >> 16)) continue;
    settleHit(i);
    left--;
  }
  return left;
}

/** Bits of the 16 bytes that may belong to a run. */
// @ts-ignore: decorator
@inline
function memberBits(v: v128, members: u32): u32 {
  const letter = i8x16.lt_u(i8x16.sub(v128.or(v, i8x16.splat(0x20)), i8x16.splat(0x61)), i8x16.splat(26));
  const digit = i8x16.lt_u(i8x16.sub(v, i8x16.splat(0x30)), i8x16.splat(10));
  let found = v128.or(letter, digit);
  if (members == TOKEN) {
    // `+` is 0x2b; `-`, `.`, `/` are 0x2d to 0x2f.
    found = v128.or(
      found,
      v128.or(i8x16.eq(v, i8x16.splat(0x2b)), i8x16.lt_u(i8x16.sub(v, i8x16.splat(0x2d)), i8x16.splat(3))),
    );
    found = v128.or(
      found,
      v128.or(i8x16.eq(v, i8x16.splat(0x5f)), v128.or(i8x16.eq(v, i8x16.splat(0x3d)), i8x16.eq(v, i8x16.splat(0x7e)))),
    );
  }
  return i8x16.bitmask(found);
}

/**
 * Whether `wanted` members stand in [p, end) in a run, which may go on across joints up to `farthest`. Reads up to 15
 * bytes past `end`.
 */
function mayHoldRun(p: usize, end: usize, farthest: usize, wanted: u32, members: u32): bool {
  let run: u32 = 0;
  while (p < end) {
    const width = <u32>min<usize>(16, end - p);
    const bits = memberBits(v128.load(p), members) & ((1 << width) - 1);
    let at: u32 = 0;
    let next: usize = 0;
    while (at < width) {
      const length = ctz(~(bits >> at));
      run += length;
      if (run >= wanted) return true;
      at += length;
      if (at >= width) break;
      if (run && isQuote(load<u8>(p + at))) next = nextLiteral(p + at, farthest);
      else if (run) {
        next = softBreak(p + at, farthest);
        if (next) end = min(farthest, end + (next + 1 - p - at));
      }
      if (next) break;
      run = 0;
      at += ctz((bits >> at) | 0x10000);
    }
    p = next ? next + 1 : p + width;
  }
  return false;
}

// @ts-ignore: decorator
@inline
function isQuote(byte: u32): bool {
  return byte == 0x22 || byte == 0x27 || byte == 0x60;
}

/** Address of the quote that opens the next literal when only a joint stands before it, or 0. */
function nextLiteral(quote: usize, farthest: usize): usize {
  const end = min(farthest, quote + LONGEST_JOINT);
  for (let p = quote + 1; p < end; p++) {
    const byte: u32 = load<u8>(p);
    if (isQuote(byte)) return p;
    if (!isJoint(byte)) return 0;
  }
  return 0;
}

/**
 * Address of the line end behind an equals sign, with which quoted-printable text goes on, or 0. `p` is at the sign or,
 * where that is a member, behind it.
 */
function softBreak(p: usize, farthest: usize): usize {
  let q = p;
  if (load<u8>(q) == 0x3d) q++;
  else if (load<u8>(q - 1) != 0x3d) return 0;
  if (q < farthest && load<u8>(q) == 0x0d) q++;
  return q < farthest && load<u8>(q) == 0x0a ? q : 0;
}

/** Tab, line ends, space, and `& ( ) + , . < > @ \ |`. */
function isJoint(byte: u32): bool {
  switch (byte) {
    case 0x09:
    case 0x0a:
    case 0x0d:
    case 0x20:
    case 0x26:
    case 0x28:
    case 0x29:
    case 0x2b:
    case 0x2c:
    case 0x2e:
    case 0x3c:
    case 0x3e:
    case 0x40:
    case 0x5c:
    case 0x7c:
      return true;
    default:
      return false;
  }
}
