/**
 * Bytes of one pack file: small objects from memory (resident-part.ts), what lies elsewhere by exact reads, or through
 * a window that moves forward over the file, as families of deltas lie together in the packs that git writes.
 */
import { closeSync, fstatSync, read, readSync } from 'node:fs';
import { promisify } from 'node:util';
import { openRegular } from '../../../disk/read-file.ts';
import {
  LARGE,
  NOTHING_RESIDENT,
  PAGE_BITS,
  planResident,
  reserveResident,
  type ResidentPart,
  type Stretch,
} from './resident-part.ts';
import { UnusualStore } from '../../folder/unusual-store.ts';

const readAsync = promisify(read);
/** More cannot be read with one call everywhere. */
const LOADED_AT_ONCE = 64 * 1024 * 1024;
/** `PACK`, version, number of objects. */
const HEADER_LENGTH = 12;

export interface PackHead {
  /** Bytes of the whole file. */
  readonly size: number;
  /** Number of objects it says it holds. */
  readonly count: number;
}

export class PackFile {
  readonly path: string;
  readonly #descriptor: number;
  readonly #residentEnd: number;
  readonly #memory: Uint8Array;
  /** The same, four bytes each. */
  readonly #words: Int32Array;
  readonly #pages: Int32Array;

  /** @param resident what of it is in memory. @throws FileFault when it cannot be opened, or is no regular file. */
  constructor(path: string, resident: ResidentPart = NOTHING_RESIDENT) {
    this.path = path;
    this.#descriptor = openRegular(path);
    this.#residentEnd = resident.end;
    this.#memory = new Uint8Array(resident.memory);
    this.#words = new Int32Array(resident.memory);
    this.#pages = new Int32Array(resident.pages);
  }

  /** @throws UnusualStore when it is no pack of version 2 or 3. */
  head(): PackHead {
    const head = Buffer.alloc(HEADER_LENGTH);
    if (readFully(this.#descriptor, head, 0) < HEADER_LENGTH || head.toString('latin1', 0, 4) !== 'PACK')
      throw new UnusualStore(`${this.path} is no pack`);
    const version = head.readUInt32BE(4);
    if (version !== 2 && version !== 3) throw new UnusualStore(`${this.path} is a pack of version ${version}`);
    return { size: fstatSync(this.#descriptor).size, count: head.readUInt32BE(8) };
  }

  /**
   * Brings small objects into memory, beside what the thread does. The file must be open until then.
   * @param offsets of all objects, ascending, and where the last one ends. @param large rows of LARGE bytes or more.
   *   @param room most bytes of memory.
   * @throws UnusualStore when the file has become shorter; the error of the file system.
   */
  async load(
    offsets: Float64Array,
    large: Int32Array,
    room: number,
  ): Promise<{ readonly resident: ResidentPart; readonly bytes: number }> {
    const plan = planResident(offsets, large, room);
    const { resident, places } = reserveResident(plan);
    const target = new Uint8Array(resident.memory);
    // All of them are over before anybody hears of one that failed, and closes the file.
    const loaded = await Promise.allSettled(
      plan.stretches.map((stretch, index) => this.#loadStretch(target, places[index] ?? 0, stretch)),
    );
    for (const outcome of loaded) if (outcome.status === 'rejected') throw outcome.reason;
    return { resident, bytes: plan.bytes };
  }

  async #loadStretch(target: Uint8Array, place: number, { from, to }: Stretch): Promise<void> {
    for (let done = 0; done < to - from;) {
      const { bytesRead } = await readAsync(
        this.#descriptor,
        target,
        place + done,
        Math.min(LOADED_AT_ONCE, to - from - done),
        from + done,
      );
      if (bytesRead === 0) throw new UnusualStore('a pack changed while it was read');
      done += bytesRead;
    }
  }

  /**
   * Reads `length` bytes of the file from `offset` on to target[at, at + length), fewer when it ends. @returns the
   * number of bytes.
   */
  read(target: Uint8Array, offset: number, at = 0, length: number = target.length - at): number {
    return readFully(this.#descriptor, target.subarray(at, at + length), offset);
  }

  /** Whether an object is in memory. @param end behind its last byte. */
  holds(offset: number, end: number): boolean {
    return end <= this.#residentEnd && end - offset < LARGE;
  }

  /**
   * Copies bytes that are in memory to words[at ...], four bytes each; in place of objects that are not stands
   * anything. Most objects are small, and for those a copy by the runtime takes several times as long.
   * @param bytes the same memory as `words`. @param offset a place that `startFor` gives: V8 copies shared memory by
   *   words only then.
   */
  copy(bytes: Uint8Array, words: Int32Array, at: number, offset: number, length: number): void {
    const place = ((this.#pages[offset >> PAGE_BITS] ?? 0) << PAGE_BITS) + (offset & PAGE_MASK);
    if (length > FEW) {
      bytes.set(this.#memory.subarray(place, place + length), at << 2);
      return;
    }
    const source = this.#words;
    const from = place >> 2;
    const count = (length + 3) >> 2;
    for (let word = 0; word < count; word++) words[at + word] = source[from + word] ?? 0;
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

/** The last place at or before `offset` from which copying into aligned memory is fast. */
export function startFor(offset: number): number {
  return offset - (offset % WORD);
}

const WORD = 8;
const PAGE_MASK = 2 ** PAGE_BITS - 1;
/** Bytes that are copied word by word. */
const FEW = 2048;

function readFully(descriptor: number, target: Uint8Array, offset: number): number {
  let at = 0;
  while (at < target.length) {
    const count = readSync(descriptor, target, at, target.length - at, offset + at);
    if (count === 0) break;
    at += count;
  }
  return at;
}

/** A window on a pack, for reading object after object. */
export class PackWindow {
  readonly #buffer: Uint8Array;
  #file: PackFile | null = null;
  #start = 0;
  #end = 0;
  #placed = 0;

  /** @param buffer the window's memory, aligned to eight bytes; what `place` gives are offsets into it. */
  constructor(buffer: Uint8Array) {
    this.#buffer = buffer;
  }

  get capacity(): number {
    return this.#buffer.length - WORD;
  }

  /** How many of the bytes that `place` was asked for last are there: fewer when the file ends. */
  get placed(): number {
    return this.#placed;
  }

  /** Bytes of the buffer, a view. */
  bytes(at: number, length: number): Uint8Array {
    return this.#buffer.subarray(at, at + length);
  }

  /**
   * Brings file[offset, offset + length) into the buffer, `length` at most `capacity`. @returns where they start in the
   * buffer.
   */
  place(file: PackFile, offset: number, length: number): number {
    if (this.#file !== file || offset < this.#start || offset + length > this.#end) this.#move(file, offset, length);
    this.#placed = Math.min(length, Math.max(0, this.#end - offset));
    return offset - this.#start;
  }

  #move(file: PackFile, offset: number, length: number): void {
    const forward = this.#file === file && offset >= this.#end && offset < this.#end + STEP;
    const start = startFor(offset);
    const needed = offset - start + length;
    const wanted = Math.min(this.#buffer.length, Math.max(needed, forward ? STEP : JUMP));
    this.#file = file;
    this.#start = start;
    this.#end = start + file.read(this.#buffer, start, 0, wanted);
  }
}

/** Bytes read at once when objects follow each other, and behind a jump. */
const STEP = 256 * 1024;
const JUMP = 4 * 1024;
