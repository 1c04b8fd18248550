/**
 * Numbers for ids of objects, by hash tables that the host laid out: those that it knows have its numbers, others get
 * some of their own. Ids come from trees and commits that anybody may have made up.
 */

/** In place of an object that is none of the repository's. */
export const NO_OBJECT: i32 = -1;
export const TOO_MANY_IDS: i32 = i32.MIN_VALUE;
/** In place of an object that is still to be found by its id. */
export const WANTED: i32 = i32.MIN_VALUE + 2;
/** Slots that are looked at for one id. */
const MOST_PROBES: u32 = 1024;

/** Bytes of an id, 20 or 32. */
export let idLength: usize = 0;
let ids: usize = 0;
let idSlots: usize = 0;
let idShift: u32 = 0;
let unknownIds: usize = 0;
let unknownSlots: usize = 0;
let unknownMask: u32 = 0;
let unknownCount: u32 = 0;

/**
 * @param known, slots, shift the host's ids and the table that finds them by their first bits (../tree-kernel.ts):
 *   those that are left when the others are shifted out. @param unknown, ofUnknown, unknownLast room for others,
 *   zeroed.
 */
export function configureIds(
  length: usize,
  known: usize,
  slots: usize,
  shift: u32,
  unknown: usize,
  ofUnknown: usize,
  unknownLast: u32,
): void {
  idLength = length;
  ids = known;
  idSlots = slots;
  idShift = shift;
  unknownIds = unknown;
  unknownSlots = ofUnknown;
  unknownMask = unknownLast;
  unknownCount = 0;
}

/** Ids that are not among those the host gave. */
export function unknownIdCount(): u32 {
  return unknownCount;
}

// @ts-ignore: decorator
@inline
export function sameId(a: usize, b: usize): bool {
  if (v128.any_true(v128.xor(v128.load(a), v128.load(b)))) return false;
  if (idLength == 20) return load<u32>(a, 16) == load<u32>(b, 16);
  return !v128.any_true(v128.xor(v128.load(a, 16), v128.load(b, 16)));
}

// @ts-ignore: decorator
@inline
function firstSlot(id: usize): u32 {
  return bswap<u32>(load<u32>(id)) >> idShift;
}

/**
 * Number of the id at `p`; below -1 for one that the host did not give: -2 for the first of them, -3 for the second;
 * TOO_MANY_IDS when there are too many of those.
 */
export function objectOf(p: usize): i32 {
  let slot = firstSlot(p);
  const idMask: u32 = 0xffffffff >> idShift;
  // Nobody's id is further away from its first slot: the host has looked (object-table.ts).
  for (let probes: u32 = 0; probes <= MOST_PROBES; probes++) {
    const object = load<i32>(idSlots + ((<usize>slot) << 2));
    if (object < 0) break;
    if (sameId(p, ids + <usize>object * idLength)) return object;
    slot = (slot + 1) & idMask;
  }
  // Zero marks a free slot here: the host gives these tables zeroed.
  slot = load<u32>(p) & unknownMask;
  for (let probes: u32 = 0; ; probes++) {
    const number = load<u32>(unknownSlots + ((<usize>slot) << 2));
    if (!number) break;
    // Ids that nobody hashed may be alike on purpose.
    if (probes == MOST_PROBES) return TOO_MANY_IDS;
    if (sameId(p, unknownIds + <usize>(number - 1) * idLength)) return -1 - <i32>number;
    slot = (slot + 1) & unknownMask;
  }
  if (unknownCount >= unknownMask >> 1) return TOO_MANY_IDS;
  memory.copy(unknownIds + <usize>unknownCount * idLength, p, idLength);
  unknownCount++;
  store<u32>(unknownSlots + ((<usize>slot) << 2), unknownCount);
  return -1 - <i32>unknownCount;
}

// @ts-ignore: decorator
@inline
export function copyId(to: usize, from: usize): void {
  v128.store(to, v128.load(from));
  if (idLength == 20) store<u32>(to, load<u32>(from, 16), 16);
  else v128.store(to, v128.load(from, 16), 16);
}

/** Ids that are looked up together. */
const BATCH: u32 = 64;
const FIRST_SLOTS: usize = memory.data(64 * 4, 16);

/**
 * Replaces WANTED in `n` places, `step` bytes apart, by the numbers of the ids, which lie one behind the other. A
 * look-up waits for memory twice, so that many go on at a time: first the slots of a batch are read, then the ids that
 * they lead to. Returns false when there are too many unknown ids.
 */
export function findIds(wanted: usize, objects: usize, step: usize, n: u32): bool {
  for (let done: u32 = 0; done < n; done += BATCH) {
    const count = min(n - done, BATCH);
    for (let i: usize = 0; i < count; i++) {
      store<u32>(FIRST_SLOTS + (i << 2), load<u32>(idSlots + ((<usize>firstSlot(wanted + i * idLength)) << 2)));
    }
    for (let i: usize = 0; i < count; i++, wanted += idLength, objects += step) {
      if (load<i32>(objects) != WANTED) continue;
      const first = load<i32>(FIRST_SLOTS + (i << 2));
      const object = first >= 0 && sameId(wanted, ids + <usize>first * idLength) ? first : objectOf(wanted);
      if (object == TOO_MANY_IDS) return false;
      store<i32>(objects, object);
    }
  }
  return true;
}
