/**
 * Numbers for the names in trees: each name once, by a hash table in memory that the host set aside. The table starts
 * small and doubles, so that a repository of few names finds them in the processor's cache.
 */

/** Slots to begin with. */
const FIRST_SLOTS: u32 = 1 << 12;
/** Slots that are looked at for one name: more are occupied in a row only by names that were made for it. */
const MOST_PROBES: u32 = 1024;
/** No number: there are too many names. */
export const NO_NAME: u32 = 0xffffffff;

let names: usize = 0;
let namesEnd: usize = 0;
/** u32 by number: where the name begins in `names`; one more for where the last one ends. */
let starts: usize = 0;
/** u32 by number. */
let hashes: usize = 0;
/** u32 by hash: number plus one, 0 when free. */
let slots: usize = 0;
let mostSlots: u32 = 0;
let mask: u32 = 0;
let count: u32 = 0;

/** @param most slots there is room for, a power of two; half as many starts and hashes. */
export function configureNames(
  namesAt: usize,
  namesEndAt: usize,
  startsAt: usize,
  hashesAt: usize,
  slotsAt: usize,
  most: u32,
): void {
  names = namesAt;
  namesEnd = namesEndAt;
  starts = startsAt;
  hashes = hashesAt;
  slots = slotsAt;
  mostSlots = most;
  mask = min(FIRST_SLOTS, most) - 1;
  count = 0;
  store<u32>(starts, 0);
}

/** Eight bytes at a time. Reads up to 7 bytes past the name: the host keeps that much slack. */
// @ts-ignore: decorator
@inline
function hashOf(p: usize, length: u32): u32 {
  let hash: u64 = length;
  let rest = length;
  for (; rest >= 8; rest -= 8) {
    hash = mix(hash ^ load<u64>(p));
    p += 8;
  }
  if (rest) hash = mix(hash ^ (load<u64>(p) & (((<u64>1) << (rest << 3)) - 1)));
  return <u32>(hash >>> 32);
}

// @ts-ignore: decorator
@inline
function mix(value: u64): u64 {
  value *= 0x9e3779b97f4a7c15;
  return value ^ (value >>> 29);
}

// @ts-ignore: decorator
@inline
function startOf(name: u32): u32 {
  return load<u32>(starts + ((<usize>name) << 2));
}

/** The number of the name [p, end), or NO_NAME. */
export function nameOf(p: usize, end: usize): u32 {
  const length: u32 = <u32>(end - p);
  const hash = hashOf(p, length);
  let slot = hash & mask;
  for (let probes: u32 = 0; ; probes++) {
    const number = load<u32>(slots + ((<usize>slot) << 2));
    if (!number) break;
    if (probes == MOST_PROBES) return NO_NAME;
    const name = number - 1;
    if (load<u32>(hashes + ((<usize>name) << 2)) == hash) {
      const from = startOf(name);
      if (startOf(number) - from == length && memory.compare(names + from, p, length) == 0) return name;
    }
    slot = (slot + 1) & mask;
  }
  const from = startOf(count);
  if (count >= mostSlots >> 1 || names + from + length > namesEnd) return NO_NAME;
  memory.copy(names + from, p, length);
  store<u32>(hashes + ((<usize>count) << 2), hash);
  count++;
  store<u32>(starts + ((<usize>count) << 2), from + length);
  store<u32>(slots + ((<usize>slot) << 2), count);
  if (count > mask >> 1 && mask + 1 < mostSlots) grow();
  return count - 1;
}

/** Twice the slots, filled anew. */
function grow(): void {
  mask = (mask << 1) | 1;
  memory.fill(slots, 0, (<usize>mask + 1) << 2);
  for (let name: u32 = 0; name < count; name++) {
    let slot = load<u32>(hashes + ((<usize>name) << 2)) & mask;
    while (load<u32>(slots + ((<usize>slot) << 2))) slot = (slot + 1) & mask;
    store<u32>(slots + ((<usize>slot) << 2), name + 1);
  }
}
