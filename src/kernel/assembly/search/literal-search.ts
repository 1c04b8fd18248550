/**
 * Multi-literal search: finds every occurrence of up to 32,767 literals in one pass over linear memory.
 *
 * A nibble filter (Teddy) looks at three neighbouring bytes of 16 positions at once and notes, without branching, the
 * blocks where it fires; what it lets through is looked up by hash and compared exactly. Tables: literal-tables.ts.
 * Must not write anywhere but into its own candidate list and the hit buffers.
 */
import { buildTables, ENTRY_SIZE, FILTER, headSlot, LITERAL_SIZE } from './literal-tables';

// Candidates of one stretch: u32 address of a block, u32 bits of the positions in it where the filter fired.
const STRETCH: usize = 16384;
const CANDIDATES: usize = memory.data(8 * 1024 + 8, 16);

/**
 * Bit of a hit's literal: the hit says nothing, as long as what decides on it is the same. Set by settle-hits.ts and
 * the host.
 */
const SETTLED: u32 = 0x8000;

let entries: usize = 0;
let hitOffsets: usize = 0;
let hitLiterals: usize = 0;
let hitCapacity: u32 = 0;
let literalCount: u32 = 0;
let farthestWindow: usize = 0;
/** Bytes of the longest literal, 0 when there is none. */
export let longestLiteral: u32 = 0;
let literalsAt: usize = 0;
/** How far around the start of any hit bytes may decide on it. */
let farthestBefore: u32 = 0;
let farthestBehind: u32 = 0;
let resume: usize = 0;

/** First free byte after the static data: the host lays out everything else from here. */
export function staticEnd(): usize {
  return __heap_base;
}

/**
 * Builds the tables from `count` literals (layout: literal-tables.ts) and says where the hit buffers lie.
 * `capacity` must exceed 10 * count, so that a search always gets ahead.
 */
export function configureSearch(
  literals: usize,
  count: u32,
  entriesAt: usize,
  hitOffsetsAt: usize,
  hitLiteralsAt: usize,
  capacity: u32,
): void {
  literalsAt = literals;
  entries = entriesAt;
  hitOffsets = hitOffsetsAt;
  hitLiterals = hitLiteralsAt;
  hitCapacity = capacity;
  literalCount = count;
  farthestWindow = buildTables(literals, count, entriesAt);
  longestLiteral = 0;
  farthestBefore = 0;
  farthestBehind = 0;
  for (let i: u32 = 0; i < count; i++) {
    longestLiteral = max(longestLiteral, literalLength(i));
    farthestBefore = max(farthestBefore, load<u32>(literals + i * LITERAL_SIZE, 48));
    farthestBehind = max(farthestBehind, decidingBehind(i));
  }
}

// @ts-ignore: decorator
@inline
export function literalLength(literal: u32): u32 {
  return load<u32>(literalsAt + literal * LITERAL_SIZE, 32);
}

/** A field of a literal as the host wrote it (literal-tables.ts). */
// @ts-ignore: decorator
@inline
export function literalField(literal: u32, field: usize): u32 {
  return load<u32>(literalsAt + literal * LITERAL_SIZE + field);
}

/** Bytes from the start of a literal's hit on that decide on the hit. */
// @ts-ignore: decorator
@inline
export function decidingBehind(literal: u32): u32 {
  return literalField(literal, 52);
}

// @ts-ignore: decorator
@inline
export function hitOffset(i: u32): u32 {
  return load<u32>(hitOffsets + ((<usize>i) << 2));
}

/** The literal of a hit, settled or not. */
// @ts-ignore: decorator
@inline
export function hitLiteral(i: u32): u32 {
  return load<u16>(hitLiterals + ((<usize>i) << 1)) & ~SETTLED;
}

// @ts-ignore: decorator
@inline
export function hitSettled(i: u32): bool {
  return (load<u16>(hitLiterals + ((<usize>i) << 1)) & SETTLED) != 0;
}

// @ts-ignore: decorator
@inline
export function settleHit(i: u32): void {
  const at = hitLiterals + ((<usize>i) << 1);
  store<u16>(at, load<u16>(at) | SETTLED);
}

/** The literal of a saved hit, settled or not. */
// @ts-ignore: decorator
@inline
export function savedLiteral(saved: usize, count: u32, i: u32): u32 {
  return load<u16>(saved + ((<usize>count) << 2) + ((<usize>i) << 1)) & ~SETTLED;
}

/** Address at which the next search has to go on; `end` of the last search when it got through. */
export function resumeAt(): usize {
  return resume;
}

/**
 * Adds a hit to the `n` there are, keeping them sorted by offset, then literal; one that is there already is left out.
 * Hits come nearly in order (windows lie at most 8 bytes into a literal), so little moves. Returns the new number.
 */
// @ts-ignore: decorator
@inline
export function addHit(n: u32, offset: u32, literal: u32): u32 {
  let i: usize = n;
  while (i > 0) {
    const before = load<u32>(hitOffsets + ((i - 1) << 2));
    if (before < offset) break;
    if (before == offset) {
      const other: u32 = load<u16>(hitLiterals + ((i - 1) << 1));
      if (other < literal) break;
      if (other == literal) return n;
    }
    i--;
  }
  for (let k: usize = n; k > i; k--) {
    store<u32>(hitOffsets + (k << 2), load<u32>(hitOffsets + ((k - 1) << 2)));
    store<u16>(hitLiterals + (k << 1), load<u16>(hitLiterals + ((k - 1) << 1)));
  }
  store<u32>(hitOffsets + (i << 2), offset);
  store<u16>(hitLiterals + (i << 1), <u16>literal);
  return n + 1;
}

/** Whether the buffers may be too small for the hits at one more place. */
// @ts-ignore: decorator
@inline
export function hitsFull(n: u32): bool {
  return n > hitCapacity - literalCount;
}

/** Gives up at `address`: drops the hits from there on, which may not be all there are. Returns the number left. */
export function giveUpAt(origin: usize, address: usize, n: u32): u32 {
  resume = address;
  while (n > 0 && load<u32>(hitOffsets + ((<usize>(n - 1)) << 2)) >= <u32>(address - origin)) n--;
  return n;
}

/** Starts a list of hits that is put together piece by piece: nothing given up yet. */
export function startHits(end: usize): void {
  resume = end;
}

/** Whether a list started with the same `end` was given up. */
export function gaveUp(end: usize): bool {
  return resume != end;
}

/** Writes the first `n` hits as `mapHits` takes them: all offsets (u32), then all literals (u16). */
export function saveHits(to: usize, n: u32): void {
  memory.copy(to, hitOffsets, (<usize>n) << 2);
  memory.copy(to + ((<usize>n) << 2), hitLiterals, (<usize>n) << 1);
}

/**
 * Adds saved hits `i` to `end`, their offsets moved by `shift`, behind the `n` there are, all of which lie before. Many
 * versions of a file hold many words, so four go at a time. Returns the new number; fewer than `end - i` more when the
 * buffers are full.
 */
export function mapHits(n: u32, saved: usize, count: u32, i: u32, end: u32, shift: u32): u32 {
  const many = min(end - i, hitCapacity - n);
  const move = i32x4.splat(shift);
  const from = saved + ((<usize>i) << 2);
  const to = hitOffsets + ((<usize>n) << 2);
  // Up to three and seven too many: the host leaves room for them.
  for (let k: usize = 0; k < (<usize>many) << 2; k += 16) v128.store(to + k, i32x4.add(v128.load(from + k), move));
  const literals = saved + ((<usize>count) << 2) + ((<usize>i) << 1);
  const toLiterals = hitLiterals + ((<usize>n) << 1);
  for (let k: usize = 0; k < (<usize>many) << 1; k += 16) v128.store(toLiterals + k, v128.load(literals + k));
  return n + many;
}

/**
 * Hits `first` to before `n`, in order, come from a stretch of the base that now is [start, end) of the result: those
 * too near its ends may have other surroundings than in the base, and are no longer settled.
 */
export function unsettleNear(first: u32, n: u32, start: u32, end: u32): void {
  for (let i = first; i < n && hitOffset(i) < start + farthestBefore; i++)
    store<u16>(hitLiterals + ((<usize>i) << 1), hitLiteral(i));
  for (let i = n; i > first && hitOffset(i - 1) + farthestBehind > end; i--) {
    const literal = hitLiteral(i - 1);
    if (hitOffset(i - 1) + decidingBehind(literal) > end) store<u16>(hitLiterals + ((<usize>(i - 1)) << 1), literal);
  }
}

/**
 * Finds literals that start in [start, end) and end at or before limit (addresses); hit offsets are relative to origin.
 * Reads up to 64 bytes past limit (never uses them): the host keeps that much slack.
 * Returns the number of hits; `resumeAt` tells whether the buffer was too small.
 */
export function search(origin: usize, start: usize, end: usize, limit: usize): u32 {
  startHits(end);
  return searchMore(origin, start, end, limit, 0);
}

/**
 * As `search`, adding to `n` hits. Before giving up it finds everything that starts before `resumeAt`, which is not
 * before `start`.
 */
export function searchMore(origin: usize, start: usize, end: usize, limit: usize, n: u32): u32 {
  if (end > limit) end = limit;
  if (start >= end || !literalCount) return n;

  const a0 = v128.load(FILTER);
  const b0 = v128.load(FILTER, 16);
  const a1 = v128.load(FILTER, 32);
  const b1 = v128.load(FILTER, 48);
  const a2 = v128.load(FILTER, 64);
  const b2 = v128.load(FILTER, 80);
  const nibble = i8x16.splat(0x0f);
  const zero = i8x16.splat(0);

  let stop = end - 1 + farthestWindow;
  if (stop > limit) stop = limit;
  stop += 3;

  // Filter results for window bytes 0 and 1 of the block before; a result stands where the window's third byte is.
  let before0 = zero;
  let before1 = zero;
  for (let stretch = start; stretch < stop; stretch += STRETCH) {
    const stretchEnd = min(stretch + STRETCH, stop);
    let candidate = CANDIDATES;
    for (let p = stretch; p < stretchEnd; p += 16) {
      const v = v128.load(p);
      const a = v128.and(v, nibble);
      const b = v128.and(i16x8.shr_u(v, 2), nibble);
      const now0 = v128.and(i8x16.swizzle(a0, a), i8x16.swizzle(b0, b));
      const now1 = v128.and(i8x16.swizzle(a1, a), i8x16.swizzle(b1, b));
      const now2 = v128.and(i8x16.swizzle(a2, a), i8x16.swizzle(b2, b));
      const fired = v128.and(
        now2,
        v128.and(
          v128.shuffle<u8>(before0, now0, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29),
          v128.shuffle<u8>(before1, now1, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30),
        ),
      );
      before0 = now0;
      before1 = now1;
      // A branch here costs a misprediction each time a block fires: 1.5 times the whole run on source code.
      const bits = i8x16.bitmask(i8x16.eq(fired, zero)) ^ 0xffff;
      store<u32>(candidate, <u32>p);
      store<u32>(candidate, bits, 4);
      candidate += usize(bits != 0) << 3;
    }

    for (let c = CANDIDATES; c < candidate; c += 8) {
      const third: usize = load<u32>(c);
      let bits: u32 = load<u32>(c, 4);
      do {
        const window = third + ctz(bits) - 2;
        bits &= bits - 1;
        let e: usize = load<u16>(headSlot(load<u32>(window) & 0x00ffffff));
        if (!e) continue;
        // Windows come in order, starts only nearly: what starts before the reach of this window is complete.
        if (hitsFull(n)) return giveUpAt(origin, window < start + farthestWindow ? start : window - farthestWindow, n);
        do {
          const entry = entries + (e - 1) * ENTRY_SIZE;
          e = load<u32>(entry, 76);
          const s = window - load<u32>(entry, 64);
          const length = load<u32>(entry, 68);
          if (s < start || s >= end || s + length > limit) continue;
          if (v128.any_true(v128.and(v128.xor(v128.load(s), v128.load(entry)), v128.load(entry, 32)))) continue;
          if (
            length > 16 &&
            v128.any_true(v128.and(v128.xor(v128.load(s, 16), v128.load(entry, 16)), v128.load(entry, 48)))
          )
            continue;
          n = addHit(n, <u32>(s - origin), load<u32>(entry, 72));
        } while (e);
      } while (bits);
    }
  }
  return n;
}
