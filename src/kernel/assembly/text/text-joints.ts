/**
 * Where a program may join string literals: quotes behind which an operator or another literal may stand, and whether a
 * word of a call that joins lists is there at all. Both are asked before expressions are tried, and let through
 * whatever those would take (text/layers/split-literal.ts).
 */

/** White space that the expressions pass over at most, or less: forty, a line break, forty. */
const MOST_SPACE: usize = 96;
/** Characters of the longest name before `+=`. */
const LONGEST_NAME: usize = 40;

/**
 * Quotes in [start, end) behind which a joint may stand. @param out takes their places (u32, from `start`), one for
 * each byte. Returns how many.
 */
export function findQuotes(start: usize, end: usize, out: usize): u32 {
  let n: u32 = 0;
  let p = start;
  for (; p + 16 <= end; p += 16) {
    const v = v128.load(p);
    const found = v128.or(
      i8x16.eq(v, i8x16.splat(0x22)),
      v128.or(i8x16.eq(v, i8x16.splat(0x27)), i8x16.eq(v, i8x16.splat(0x60))),
    );
    for (let bits = i8x16.bitmask(found); bits; bits &= bits - 1) n = note(start, p + ctz(bits), end, out, n);
  }
  for (; p < end; p++) {
    const byte = load<u8>(p);
    if (byte == 0x22 || byte == 0x27 || byte == 0x60) n = note(start, p, end, out, n);
  }
  return n;
}

// @ts-ignore: decorator
@inline
function note(start: usize, quote: usize, end: usize, out: usize, n: u32): u32 {
  store<u32>(out + ((<usize>n) << 2), <u32>(quote - start));
  return n + u32(mayJoin(quote + 1, end));
}

function mayJoin(from: usize, end: usize): bool {
  if (from >= end) return false;
  // Nearly all of them: a literal in a list.
  if (load<u8>(from) == 0x2c) return false;
  let p = from;
  while (p < end && p < from + 2 && load<u8>(p) == 0x29) p++;
  p = behindSpace(p, end);
  if (p < end && isJoining(load<u8>(p))) return true;
  return mayAppend(from, end);
}

/**
 * White space to an expression, but no ASCII: the no-break space, and what stands for all characters that are no bytes.
 */
function isWideSpace(byte: u8): bool {
  return byte == 0xa0 || byte == 0xff;
}

/** Quotes, operators, what begins a comment, and what this does not know. */
function isJoining(byte: u8): bool {
  if (isWideSpace(byte)) return true;
  switch (byte) {
    case 0x22:
    case 0x27:
    case 0x60: // quotes
    case 0x2b:
    case 0x2e:
    case 0x26:
    case 0x7c:
    case 0x3c:
    case 0x3e:
    case 0x7e: // + . & | < > ~
    case 0x2f:
    case 0x23:
    case 0x2a:
    case 0x2d:
    case 0x5c: // / # * - \
      return true;
    default:
      return false;
  }
}

/** `; name +=`: whether a name and such an operator stand there. */
function mayAppend(from: usize, end: usize): bool {
  let p = from;
  if (p < end && load<u8>(p) == 0x3b) p++;
  p = behindSpace(p, end);
  const name = p;
  while (p < end && p <= name + LONGEST_NAME && isName(load<u8>(p))) p++;
  if (p < end && isWideSpace(load<u8>(p))) return true;
  if (p == name || p >= end) return false;
  // `name.=`: the name has taken the point.
  if (load<u8>(p) == 0x3d && load<u8>(p - 1) == 0x2e) return true;
  p = behindSpace(p, end);
  if (p < end && isWideSpace(load<u8>(p))) return true;
  return p + 1 < end && (load<u8>(p) == 0x2b || load<u8>(p) == 0x2e) && load<u8>(p + 1) == 0x3d;
}

function isName(byte: u8): bool {
  const letter = <u32>(byte | 0x20) - 0x61;
  return letter < 26 || <u32>byte - 0x30 < 10 || byte == 0x5f || byte == 0x24 || byte == 0x2e;
}

function behindSpace(from: usize, end: usize): usize {
  let p = from;
  const last = min(end, from + MOST_SPACE);
  while (p < last && isSpace(load<u8>(p))) p++;
  return p;
}

function isSpace(byte: u8): bool {
  return byte == 0x20 || <u32>byte - 9 < 5;
}

const JOIN: u32 = 0x6e696f6a;
const CONC: u32 = 0x636e6f63;
const AT: u32 = 0x7461;
const IMPL: u32 = 0x6c706d69;
const ODE: u32 = 0x65646f;

/** Whether one of `join`, `concat` and `implode` may stand in [start, end), in capitals or not */
export function mayJoinList(start: usize, end: usize): bool {
  let p = start;
  for (; p + 17 <= end; p += 16) {
    const first = v128.or(v128.load(p), i8x16.splat(0x20));
    const second = v128.or(v128.load(p, 1), i8x16.splat(0x20));
    const o = i8x16.eq(second, i8x16.splat(0x6f));
    const m = i8x16.eq(second, i8x16.splat(0x6d));
    const before = v128.or(i8x16.eq(first, i8x16.splat(0x6a)), i8x16.eq(first, i8x16.splat(0x63)));
    const found = v128.or(v128.and(before, o), v128.and(i8x16.eq(first, i8x16.splat(0x69)), m));
    for (let bits = i8x16.bitmask(found); bits; bits &= bits - 1) if (isListWord(p + ctz(bits), end)) return true;
  }
  for (; p < end; p++) if (isListWord(p, end)) return true;
  return false;
}

function isListWord(at: usize, end: usize): bool {
  return (
    begins(at, end, JOIN) ||
    (begins(at, end, CONC) && begins(at + 4, end, AT)) ||
    (begins(at, end, IMPL) && begins(at + 4, end, ODE))
  );
}

/** Whether these letters stand at `at`, small or capital; the first one is the lowest byte. */
function begins(at: usize, end: usize, letters: u32): bool {
  let p = at;
  for (let left = letters; left; left >>= 8, p++)
    if (p >= end || (<u32>load<u8>(p) | 0x20) != (left & 255)) return false;
  return true;
}
