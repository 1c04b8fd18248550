/**
 * Hands out stretches of one area, first fit: for a few dozen at a time, the bases on the way down a family, a delta,
 * its result.
 */

/** Stretches at a time: three for each frame of a walk, and a few more. */
const MOST: u32 = 256;
/** Taken stretches, ascending: where each starts and ends, u32 each. */
const TAKEN: usize = memory.data(256 * 8, 16);

let areaStart: usize = 0;
let areaEnd: usize = 0;
let count: u32 = 0;

/** Stretches lie in [start, end) from now on; none is taken. */
export function resetArena(start: usize, end: usize): void {
  areaStart = (start + 15) & ~15;
  areaEnd = end;
  count = 0;
}

/** Address of a free stretch, a multiple of 16; 0 when there is no room. */
export function take(bytes: usize): usize {
  if (count == MOST || bytes > areaEnd - areaStart) return 0;
  const last = TAKEN + ((<usize>count) << 3);
  let at = areaStart;
  let slot = TAKEN;
  for (; slot < last && at + bytes > load<u32>(slot); slot += 8) at = (<usize>load<u32>(slot, 4) + 15) & ~15;
  if (slot == last && (at > areaEnd || bytes > areaEnd - at)) return 0;
  for (let next = last; next > slot; next -= 8) store<u64>(next, load<u64>(next - 8));
  store<u32>(slot, <u32>at);
  store<u32>(slot, <u32>(at + bytes), 4);
  count++;
  return at;
}

/** Gives back the stretch that begins at `at`. */
export function free(at: usize): void {
  const last = TAKEN + ((<usize>count) << 3);
  let slot = TAKEN;
  while (slot < last && load<u32>(slot) != <u32>at) slot += 8;
  if (slot == last) return;
  count--;
  for (slot += 8; slot < last; slot += 8) store<u64>(slot - 8, load<u64>(slot));
}
