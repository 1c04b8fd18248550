/** File names as numbers: the bytes of each name once, however many trees hold it. */

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

export class NameTable {
  #bytes = new Uint8Array(64 * 1024);
  /** Start of each name in `#bytes`; one more for the end. */
  #starts = new Int32Array(4096);
  #slots = new Int32Array(8192).fill(-1);
  #hashes = new Int32Array(4096);
  #count = 0;

  /** Number of the name source[start, end). */
  add(source: Uint8Array, start: number, end: number): number {
    let hash = OFFSET_BASIS;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (source[at] ?? 0), PRIME);
    hash ^= hash >>> 15;
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const name = this.#slots[slot] ?? -1;
      if (name < 0) return this.#append(source, start, end, hash, slot);
      if (this.#hashes[name] === hash && this.#equals(name, source, start, end)) return name;
    }
  }

  /** The name's bytes as Latin-1. */
  at(name: number): string {
    return Buffer.from(this.#bytes.buffer, this.#starts[name] ?? 0, (this.#starts[name + 1] ?? 0) - (this.#starts[name] ?? 0)).toString('latin1');
  }

  #equals(name: number, source: Uint8Array, start: number, end: number): boolean {
    const from = this.#starts[name] ?? 0;
    if ((this.#starts[name + 1] ?? 0) - from !== end - start) return false;
    for (let at = start; at < end; at++) if (this.#bytes[from + at - start] !== source[at]) return false;
    return true;
  }

  #append(source: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const from = this.#starts[this.#count] ?? 0;
    const to = from + end - start;
    if (to > this.#bytes.length) this.#bytes = grown(this.#bytes, Math.max(to, this.#bytes.length * 2), Uint8Array);
    if (this.#count + 2 > this.#starts.length) {
      this.#starts = grown(this.#starts, this.#starts.length * 2, Int32Array);
      this.#hashes = grown(this.#hashes, this.#hashes.length * 2, Int32Array);
    }
    this.#bytes.set(source.subarray(start, end), from);
    this.#starts[this.#count + 1] = to;
    this.#hashes[this.#count] = hash;
    this.#slots[slot] = this.#count++;
    if (this.#count * 2 > this.#slots.length) this.#rehash();
    return this.#count - 1;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = this.#slots.length - 1;
    for (let name = 0; name < this.#count; name++) {
      let slot = (this.#hashes[name] ?? 0) & mask;
      while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      this.#slots[slot] = name;
    }
  }
}

function grown<T extends Uint8Array | Int32Array>(old: T, length: number, Kind: new (length: number) => T): T {
  const larger = new Kind(length);
  larger.set(old);
  return larger;
}
