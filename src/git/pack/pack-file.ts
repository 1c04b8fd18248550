/**
 * Bytes of one pack file: a window that moves forward over the file, as families of deltas lie together in the packs that
 * git writes, and exact reads for what lies elsewhere. Memory is the window, whatever the size of the file.
 */
import { closeSync, fstatSync, openSync, read, readSync } from 'node:fs';
import { promisify } from 'node:util';
import { UnusualStore } from './unusual-store.ts';

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

/** The beginning of a pack, in shared memory: reading object by object costs microseconds each, and families of deltas jump about. */
export type ResidentPart = SharedArrayBuffer;

export class PackFile {
  readonly path: string;
  readonly #descriptor: number;
  readonly #resident: Uint8Array;
  /** The same, four bytes each. */
  readonly #residentWords: Int32Array;

  /** @param resident its first bytes; may be filled later, before the first `read` (see residents.ts). @throws the error of the file system. */
  constructor(path: string, resident: ResidentPart | null = null) {
    this.path = path;
    this.#descriptor = openSync(path, 'r');
    this.#resident = new Uint8Array(resident ?? new ArrayBuffer(0));
    this.#residentWords = new Int32Array(this.#resident.buffer, 0, this.#resident.length >> 2);
  }

  /** @throws UnusualStore when it is no pack of version 2 or 3. */
  head(): PackHead {
    const head = Buffer.alloc(HEADER_LENGTH);
    if (readFully(this.#descriptor, head, 0) < HEADER_LENGTH || head.toString('latin1', 0, 4) !== 'PACK') throw new UnusualStore(`${this.path} is no pack`);
    const version = head.readUInt32BE(4);
    if (version !== 2 && version !== 3) throw new UnusualStore(`${this.path} is a pack of version ${version}`);
    return { size: fstatSync(this.#descriptor).size, count: head.readUInt32BE(8) };
  }

  /** Fills the resident part, beside what the thread does. @returns whether the file had all its bytes. */
  async load(): Promise<boolean> {
    const target = this.#resident;
    for (let at = 0; at < target.length; ) {
      const { bytesRead } = await readAsync(this.#descriptor, target, at, Math.min(LOADED_AT_ONCE, target.length - at), at);
      if (bytesRead === 0) return false;
      at += bytesRead;
    }
    return true;
  }

  /**
   * Reads `length` bytes from `offset` on to target[at, at + length), fewer when the file ends. @returns the number of bytes.
   * Three times as fast from a place that `startFor` gives into memory aligned in the same way: V8 copies shared memory by words only then.
   */
  read(target: Uint8Array, offset: number, at = 0, length: number = target.length - at): number {
    if (!this.holds(offset, length)) return readFully(this.#descriptor, target.subarray(at, at + length), offset);
    target.set(this.#resident.subarray(offset, offset + length), at);
    return length;
  }

  /**
   * Puts a few bytes that are in memory into words[at ...]: most objects are small, and for those a copy by the runtime takes several times as long.
   * @param offset a place that `startFor` gives. @returns false when there are too many of them, or they are not in memory.
   */
  copyFew(words: Int32Array, at: number, offset: number, length: number): boolean {
    const source = this.#residentWords;
    const from = offset >> 2;
    const count = (length + 3) >> 2;
    if (length > FEW || offset + length > MOST_RESIDENT || from + count > source.length) return false;
    for (let word = 0; word < count; word++) words[at + word] = source[from + word] ?? 0;
    return true;
  }

  /** Whether those bytes are in memory. */
  holds(offset: number, length: number): boolean {
    return offset + length <= this.#resident.length;
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

/** The last place at or before `offset` from which reading into aligned memory is fast. */
export function startFor(offset: number): number {
  return offset - (offset % WORD);
}

const WORD = 8;
/** Bytes that are copied word by word. */
const FEW = 2048;
/** Offsets beyond do not fit the words' numbers; nobody keeps as much in memory. */
const MOST_RESIDENT = 2 ** 31;

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

  /** Brings file[offset, offset + length) into the buffer, `length` at most `capacity`. @returns where they start in the buffer. */
  place(file: PackFile, offset: number, length: number): number {
    if (this.#file !== file || offset < this.#start || offset + length > this.#end) this.#move(file, offset, length);
    this.#placed = Math.min(length, Math.max(0, this.#end - offset));
    return offset - this.#start;
  }

  #move(file: PackFile, offset: number, length: number): void {
    const forward = this.#file === file && offset >= this.#end && offset < this.#end + STEP;
    const start = startFor(offset);
    const needed = offset - start + length;
    const wanted = file.holds(offset, length) ? needed : Math.min(this.#buffer.length, Math.max(needed, forward ? STEP : JUMP));
    this.#file = file;
    this.#start = start;
    this.#end = start + file.read(this.#buffer, start, 0, wanted);
  }
}

/** Bytes read at once when objects follow each other, and behind a jump. */
const STEP = 256 * 1024;
const JUMP = 4 * 1024;
