/**
 * Numbers for all stored objects: ids as bytes in one array, found by hash. A number indexes the caller's own typed
 * arrays. Ids of objects that are not stored get numbers as well, behind those that are.
 */
import type { NumberedIds } from '../../../kernel/tree-kernel.ts';
import type { IdLength } from './pack-index.ts';
import { UnusualStore } from '../../folder/unusual-store.ts';

/**
 * Slots that are looked at for one id: more are occupied in a row only by ids that nobody hashed. The kernel stops
 * there too (assembly/objects/object-ids.ts).
 */
const MOST_PROBES = 1024;

/** Number of an object, from 0. */
export type ObjectNumber = number;

export class ObjectTable {
  readonly idLength: IdLength;
  /**
   * Room for them is made when the first one comes: most tables begin with those of an index, which bring their own.
   */
  #ids: Uint8Array = new Uint8Array(0);
  readonly #expected: number;
  #slots: Int32Array;
  #count = 0;

  /** @param expected about as many ids will come. */
  constructor(idLength: IdLength, expected: number) {
    this.idLength = idLength;
    this.#expected = Math.max(64, expected);
    this.#slots = freeSlots(this.#expected * 2);
  }

  get size(): number {
    return this.#count;
  }

  /** The ids as the kernel takes them; views that the next `add` may leave behind. */
  get numbered(): NumberedIds {
    return { idLength: this.idLength, ids: this.#ids.subarray(0, this.#count * this.idLength), slots: this.#slots };
  }

  /**
   * Number of the id at `bytes[offset...]`; adds it when new. @throws UnusualStore for ids that were made to be alike.
   */
  add(bytes: Uint8Array, offset: number): ObjectNumber {
    const slot = this.#slot(bytes, offset);
    if (slot < 0) throw new UnusualStore('ids of objects are alike');
    const known = this.#slots[slot] ?? -1;
    if (known >= 0) return known;
    const start = this.#count * this.idLength;
    if (start + this.idLength > this.#ids.length) {
      // By a quarter: few come behind those that were expected.
      const larger = new Uint8Array(Math.max(this.#expected, Math.ceil(this.#count * 1.25)) * this.idLength);
      larger.set(this.#ids);
      this.#ids = larger;
    }
    for (let index = 0; index < this.idLength; index++) this.#ids[start + index] = bytes[offset + index] ?? 0;
    this.#slots[slot] = this.#count++;
    if (this.#count * 2 > this.#slots.length) this.#rehash();
    return this.#count - 1;
  }

  /**
   * Adds the ids of the first index, which holds each once: numbers in their order. Keeps the array until there are
   * more ids. Much faster than one by one. @throws when there are others.
   */
  addFirst(ids: Uint8Array, count: number): void {
    if (this.#count > 0) throw new Error('the table is not empty');
    this.#ids = ids;
    this.#count = count;
    if (count * 2 > this.#slots.length) this.#rehash();
    else this.#enterAll();
  }

  /**
   * Lets go of the array of ids. @param ids the same ones; they are read only, and until the next `add` of a new one.
   */
  keepIn(ids: Uint8Array): void {
    if (ids.length !== this.#count * this.idLength) throw new RangeError('not the ids of this table');
    this.#ids = ids;
  }

  /** Number of the id, or -1. */
  find(bytes: Uint8Array, offset: number): ObjectNumber {
    return this.#slots[this.#slot(bytes, offset)] ?? -1;
  }

  findHex(id: string): ObjectNumber {
    return id.length === 2 * this.idLength ? this.find(Buffer.from(id, 'hex'), 0) : -1;
  }

  /** Lower-case hex. */
  hex(object: ObjectNumber): string {
    const start = object * this.idLength;
    return Buffer.from(this.#ids.buffer, this.#ids.byteOffset + start, this.idLength).toString('hex');
  }

  /** Ids are hashes already: their first bytes spread well. @returns -1 when it is nowhere, and has no place. */
  #slot(bytes: Uint8Array, offset: number): number {
    const mask = this.#slots.length - 1;
    let slot = firstBits(bytes, offset) >>> Math.clz32(mask);
    for (let probes = 0; ; probes++) {
      if (probes > MOST_PROBES) return -1;
      const entry = this.#slots[slot] ?? -1;
      if (entry < 0 || this.#equals(entry, bytes, offset)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #equals(entry: number, bytes: Uint8Array, offset: number): boolean {
    const start = entry * this.idLength;
    for (let index = 0; index < this.idLength; index++) {
      if (this.#ids[start + index] !== bytes[offset + index]) return false;
    }
    return true;
  }

  #rehash(): void {
    this.#slots = freeSlots(this.#count * 4);
    this.#enterAll();
  }

  /** All ids are different: the first free slot is the right one. */
  #enterAll(): void {
    const ids = this.#ids;
    const slots = this.#slots;
    const mask = slots.length - 1;
    const shift = Math.clz32(mask);
    for (let entry = 0, at = 0; entry < this.#count; entry++, at += this.idLength) {
      const first = firstBits(ids, at) >>> shift;
      let slot = first;
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      if (((slot - first) & mask) > MOST_PROBES) throw new UnusualStore('ids of objects are alike');
      slots[slot] = entry;
    }
  }
}

function firstBits(id: Uint8Array, at: number): number {
  return ((id[at] ?? 0) << 24) | ((id[at + 1] ?? 0) << 16) | ((id[at + 2] ?? 0) << 8) | (id[at + 3] ?? 0);
}

/** A power of two of them, `atLeast` or more. */
function freeSlots(atLeast: number): Int32Array {
  return new Int32Array(2 ** Math.ceil(Math.log2(atLeast))).fill(-1);
}
