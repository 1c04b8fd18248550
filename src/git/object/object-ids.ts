/**
 * Object ids in bulk: hex lines as git reads and prints them, and a table that holds millions of ids in typed arrays
 * (20 or 32 bytes each) where a Map of strings would need some 150 bytes each. Pure data structures; starts no git.
 */

/** Length of an id in hex digits: SHA-1 or SHA-256 repository. */
export type HexLength = 40 | 64;

/** The tree without entries; git knows it even when it is not stored. */
export function emptyTreeId(hexLength: HexLength): string {
  return hexLength === 40
    ? '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
    : '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321';
}

export function isNullId(id: string): boolean {
  return /^0+$/.test(id);
}

/** A full object id in lower-case hex: nothing that git could take for an option or a revision expression. */
export function isObjectId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** A list of ids, one hex line each, ready to be the standard input of `cat-file --batch`. */
export class IdLines {
  readonly hexLength: HexLength;
  #lines: Buffer;
  #count = 0;

  constructor(hexLength: HexLength, capacity = 1024) {
    this.hexLength = hexLength;
    this.#lines = Buffer.allocUnsafe(Math.max(1, capacity) * (hexLength + 1));
  }

  static of(hexLength: HexLength, ids: Iterable<string>): IdLines {
    const list = new IdLines(hexLength);
    for (const id of ids) list.push(id);
    return list;
  }

  get count(): number {
    return this.#count;
  }

  push(id: string): void {
    const start = this.#grow();
    this.#lines.write(id, start, this.hexLength, 'latin1');
  }

  /** Copies the hex digits at `offset` of `text`. */
  pushHex(text: Uint8Array, offset: number): void {
    const start = this.#grow();
    this.#lines.set(text.subarray(offset, offset + this.hexLength), start);
  }

  at(index: number): string {
    const start = index * (this.hexLength + 1);
    return this.#lines.toString('latin1', start, start + this.hexLength);
  }

  /** The entries `[from, to)` as a list of their own. */
  slice(from: number, to: number): IdLines {
    if (from === 0 && to === this.#count) return this;
    const part = new IdLines(this.hexLength, 1);
    part.#lines = this.lines(from, to);
    part.#count = to - from;
    return part;
  }

  /** The lines of entries `[from, to)`; a view, not a copy. */
  lines(from = 0, to = this.#count): Buffer {
    const width = this.hexLength + 1;
    return this.#lines.subarray(from * width, to * width);
  }

  *[Symbol.iterator](): Generator<string> {
    for (let index = 0; index < this.#count; index++) yield this.at(index);
  }

  #grow(): number {
    const width = this.hexLength + 1;
    const start = this.#count * width;
    if (start + width > this.#lines.length) {
      const larger = Buffer.allocUnsafe(this.#lines.length * 2);
      this.#lines.copy(larger, 0, 0, start);
      this.#lines = larger;
    }
    this.#lines[start + width - 1] = 0x0a;
    this.#count++;
    return start;
  }
}

/** Digit value of an ASCII hex digit; other bytes give garbage, callers parse what git printed. */
function digit(byte: number): number {
  return byte <= 0x39 ? byte - 0x30 : (byte | 0x20) - 0x57;
}

/** A set of ids that numbers them in order of arrival: the number indexes the caller's own typed arrays. */
export class IdTable {
  readonly hexLength: HexLength;
  readonly #bytes: number;
  #ids: Uint8Array;
  #slots: Int32Array;
  #count = 0;
  readonly #probe: Uint8Array;

  constructor(hexLength: HexLength) {
    this.hexLength = hexLength;
    this.#bytes = hexLength / 2;
    this.#ids = new Uint8Array(1024 * this.#bytes);
    this.#slots = new Int32Array(2048).fill(-1);
    this.#probe = new Uint8Array(this.#bytes);
  }

  get size(): number {
    return this.#count;
  }

  /** Number of the id, given as hex digits at `offset`; adds it when new. */
  addHex(text: Uint8Array, offset: number): number {
    this.#read(text, offset);
    return this.#add();
  }

  add(id: string): number {
    this.#readString(id);
    return this.#add();
  }

  /** Number of the id, or -1. */
  find(id: string): number {
    this.#readString(id);
    return this.#slots[this.#slot()] ?? -1;
  }

  findHex(text: Uint8Array, offset: number): number {
    this.#read(text, offset);
    return this.#slots[this.#slot()] ?? -1;
  }

  /** Lower-case hex of entry `index`. */
  at(index: number): string {
    const start = index * this.#bytes;
    return Buffer.from(this.#ids.buffer, start, this.#bytes).toString('hex');
  }

  #readString(id: string): void {
    for (let index = 0; index < this.#bytes; index++) {
      this.#probe[index] = (digit(id.charCodeAt(2 * index)) << 4) | digit(id.charCodeAt(2 * index + 1));
    }
  }

  #read(text: Uint8Array, offset: number): void {
    for (let index = 0; index < this.#bytes; index++) {
      this.#probe[index] = (digit(text[offset + 2 * index] ?? 0) << 4) | digit(text[offset + 2 * index + 1] ?? 0);
    }
  }

  /** Slot that holds the probe, or the empty slot where it belongs. */
  #slot(): number {
    const mask = this.#slots.length - 1;
    let slot = firstSlot(this.#probe, 0) & mask;
    for (;;) {
      const entry = this.#slots[slot] ?? -1;
      if (entry < 0 || this.#equals(entry)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #equals(entry: number): boolean {
    const start = entry * this.#bytes;
    for (let index = 0; index < this.#bytes; index++) {
      if (this.#ids[start + index] !== this.#probe[index]) return false;
    }
    return true;
  }

  #add(): number {
    const slot = this.#slot();
    const known = this.#slots[slot] ?? -1;
    if (known >= 0) return known;
    const start = this.#count * this.#bytes;
    if (start + this.#bytes > this.#ids.length) {
      const larger = new Uint8Array(this.#ids.length * 2);
      larger.set(this.#ids);
      this.#ids = larger;
    }
    this.#ids.set(this.#probe, start);
    this.#slots[slot] = this.#count;
    this.#count++;
    if (this.#count * 2 > this.#slots.length) this.#rehash();
    return this.#count - 1;
  }

  /** All entries differ, so none has to be compared. */
  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 4).fill(-1);
    const mask = slots.length - 1;
    for (let entry = 0; entry < this.#count; entry++) {
      let slot = firstSlot(this.#ids, entry * this.#bytes) & mask;
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      slots[slot] = entry;
    }
    this.#slots = slots;
  }
}

/** Drawn anew for each run: nobody can make up ids that all belong in one place. */
const [FACTOR, OTHER_FACTOR] = [1, 2].map(() => Math.floor(Math.random() * 2 ** 32) | 1) as [number, number];

/**
 * Where the search for an id begins, before the mask. Ids are hashes already, but for those that a commit or a tree
 * makes up.
 */
function firstSlot(ids: Uint8Array, start: number): number {
  const first =
    (ids[start] ?? 0) | ((ids[start + 1] ?? 0) << 8) | ((ids[start + 2] ?? 0) << 16) | ((ids[start + 3] ?? 0) << 24);
  const last =
    (ids[start + 16] ?? 0) |
    ((ids[start + 17] ?? 0) << 8) |
    ((ids[start + 18] ?? 0) << 16) |
    ((ids[start + 19] ?? 0) << 24);
  const mixed = Math.imul(first, FACTOR) ^ Math.imul(last, OTHER_FACTOR);
  return mixed ^ (mixed >>> 15);
}
