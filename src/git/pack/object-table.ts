/**
 * Numbers for all stored objects: ids as bytes in one array, found by hash. A number indexes the caller's own typed arrays.
 * Ids of objects that are not stored get numbers as well, behind those that are.
 */
import type { IdLength } from './pack-index.ts';

/** Number of an object, from 0. */
export type ObjectNumber = number;

export class ObjectTable {
  readonly idLength: IdLength;
  #ids: Uint8Array;
  #slots: Int32Array;
  #count = 0;

  /** @param expected about as many ids will come. */
  constructor(idLength: IdLength, expected: number) {
    this.idLength = idLength;
    this.#ids = new Uint8Array(Math.max(64, expected) * idLength);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(64, expected) * 2))).fill(-1);
  }

  get size(): number {
    return this.#count;
  }

  /** Number of the id at `bytes[offset...]`; adds it when new. */
  add(bytes: Uint8Array, offset: number): ObjectNumber {
    const slot = this.#slot(bytes, offset);
    const known = this.#slots[slot] ?? -1;
    if (known >= 0) return known;
    const start = this.#count * this.idLength;
    if (start + this.idLength > this.#ids.length) {
      const larger = new Uint8Array(this.#ids.length * 2);
      larger.set(this.#ids);
      this.#ids = larger;
    }
    for (let index = 0; index < this.idLength; index++) this.#ids[start + index] = bytes[offset + index] ?? 0;
    this.#slots[slot] = this.#count++;
    if (this.#count * 2 > this.#slots.length) this.#rehash();
    return this.#count - 1;
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
    return Buffer.from(this.#ids.buffer, start, this.idLength).toString('hex');
  }

  /** Ids are hashes already: their first bytes spread well. */
  #slot(bytes: Uint8Array, offset: number): number {
    const mask = this.#slots.length - 1;
    let slot = ((bytes[offset] ?? 0) | ((bytes[offset + 1] ?? 0) << 8) | ((bytes[offset + 2] ?? 0) << 16) | ((bytes[offset + 3] ?? 0) << 24)) & mask;
    for (;;) {
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
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let entry = 0; entry < this.#count; entry++) this.#slots[this.#slot(this.#ids, entry * this.idLength)] = entry;
  }
}
