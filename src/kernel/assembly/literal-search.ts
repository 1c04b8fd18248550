/**
 * Multi-literal search: finds every occurrence of up to 65,535 literals in one pass over linear memory.
 *
 * A nibble filter (Teddy) looks at three neighbouring bytes of 16 positions at once; what it lets through is looked up
 * by hash and compared exactly. The host chooses which three bytes of each literal the filter sees (its window) and
 * writes the tables (../literal-tables.ts). Must not write anywhere but into the hit buffers.
 */

// Six tables of 16 bytes: for window byte 0, 1, 2 the bucket bits by low nibble, then by high nibble.
const FILTER: usize = memory.data(96, 16);
// u16 per hash of the three window bytes: index of the first entry plus one, 0 when there is none.
const HEADS: usize = memory.data(2 << 12, 16);

// One entry per literal and hash: value (32 bytes), mask (32), window offset, length, literal, next entry plus one (u32 each).
const ENTRY_SIZE: usize = 80;

let entries: usize = 0;
let hitOffsets: usize = 0;
let hitLiterals: usize = 0;
let hitCapacity: u32 = 0;
let literalCount: u32 = 0;
let farthestWindow: usize = 0;
let resume: usize = 0;

export function filterAddress(): usize {
  return FILTER;
}

export function headsAddress(): usize {
  return HEADS;
}

/** First free byte after the static data: the host lays out everything else from here. */
export function staticEnd(): usize {
  return __heap_base;
}

/** Says where the host put entries and hit buffers. `capacity` must exceed (farthest + 2) * count. */
export function configureSearch(entriesAt: usize, offsetsAt: usize, literalsAt: usize, capacity: u32, count: u32, farthest: usize): void {
  entries = entriesAt;
  hitOffsets = offsetsAt;
  hitLiterals = literalsAt;
  hitCapacity = capacity;
  literalCount = count;
  farthestWindow = farthest;
}

/** Offset at which the next search has to go on; equals `end` when the last one got through. */
export function resumeAt(): usize {
  return resume;
}

/** Inserts a hit so that the buffers stay sorted by offset, then literal. Windows lie at most 29 bytes into a literal, so it moves little. */
// @ts-ignore: decorator
@inline
function addHit(n: u32, offset: u32, literal: u16): void {
  let i: usize = n;
  while (i > 0) {
    const before = load<u32>(hitOffsets + ((i - 1) << 2));
    if (before < offset || (before == offset && load<u16>(hitLiterals + ((i - 1) << 1)) < literal)) break;
    store<u32>(hitOffsets + (i << 2), before);
    store<u16>(hitLiterals + (i << 1), load<u16>(hitLiterals + ((i - 1) << 1)));
    i--;
  }
  store<u32>(hitOffsets + (i << 2), offset);
  store<u16>(hitLiterals + (i << 1), literal);
}

/**
 * Finds literals that start in [start, end) and end at or before limit (absolute addresses); hit offsets are relative to origin.
 * Reads up to 64 bytes past limit (never uses them): the host keeps that much slack.
 * Returns the number of hits; `resumeAt` tells whether the buffer was too small.
 */
export function search(origin: usize, start: usize, end: usize, limit: usize): u32 {
  return searchInto(origin, start, end, limit, 0);
}

/** As `search`, appending after `n` hits that are already in the buffers and lie before `start`. */
export function searchInto(origin: usize, start: usize, end: usize, limit: usize, n: u32): u32 {
  resume = end;
  if (end > limit) end = limit;
  if (start >= end || !literalCount) return n;

  const low0 = v128.load(FILTER);
  const high0 = v128.load(FILTER, 16);
  const low1 = v128.load(FILTER, 32);
  const high1 = v128.load(FILTER, 48);
  const low2 = v128.load(FILTER, 64);
  const high2 = v128.load(FILTER, 80);
  const nibble = i8x16.splat(0x0f);
  const zero = i8x16.splat(0);

  let stop = end - 1 + farthestWindow;
  if (stop > limit) stop = limit;
  stop += 3;
  const full = hitCapacity - literalCount;

  // `a` and `b`: filter results for window bytes 0 and 1 of the block before; a result stands where the window's third byte is.
  let a0 = zero;
  let b0 = zero;
  for (let p = start; p < stop; p += 16) {
    const v = v128.load(p);
    const lo = v128.and(v, nibble);
    const hi = v128.and(i16x8.shr_u(v, 4), nibble);
    const a = v128.and(i8x16.swizzle(low0, lo), i8x16.swizzle(high0, hi));
    const b = v128.and(i8x16.swizzle(low1, lo), i8x16.swizzle(high1, hi));
    const c = v128.and(i8x16.swizzle(low2, lo), i8x16.swizzle(high2, hi));
    const m = v128.and(
      c,
      v128.and(
        v128.shuffle<u8>(a0, a, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29),
        v128.shuffle<u8>(b0, b, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30),
      ),
    );
    a0 = a;
    b0 = b;
    if (!v128.any_true(m)) continue;

    let bits: i32 = i8x16.bitmask(i8x16.ne(m, zero));
    do {
      const w = p + <usize>ctz(bits) - 2;
      bits &= bits - 1;
      const key = (load<u32>(w) & 0x00ffffff) | 0x00202020;
      let e: usize = load<u16>(HEADS + (<usize>((key * 0x9e3779b1) >> 20) << 1));
      if (!e) continue;
      if (n > full) {
        resume = w - farthestWindow;
        while (n > 0 && load<u32>(hitOffsets + (<usize>(n - 1) << 2)) >= <u32>(resume - origin)) n--;
        return n;
      }
      do {
        const entry = entries + (e - 1) * ENTRY_SIZE;
        e = load<u32>(entry, 76);
        const s = w - load<u32>(entry, 64);
        const length = load<u32>(entry, 68);
        if (s < start || s >= end || s + length > limit) continue;
        if (v128.any_true(v128.and(v128.xor(v128.load(s), v128.load(entry)), v128.load(entry, 32)))) continue;
        if (length > 16 && v128.any_true(v128.and(v128.xor(v128.load(s, 16), v128.load(entry, 16)), v128.load(entry, 48)))) continue;
        addHit(n, <u32>(s - origin), <u16>load<u32>(entry, 72));
        n++;
      } while (e);
    } while (bits);
  }
  return n;
}
