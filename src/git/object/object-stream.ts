/**
 * Reads what `git cat-file --batch` prints: header line, contents, line feed, object after object. An object up to 4
 * MiB is handed over as one view on the reader's buffer; a larger one is pulled piece by piece, so that 2 GB need no
 * memory. Knows the format only; where the bytes come from is the caller's business.
 */
import type { ReadChunk } from '../../scan/types.ts';

export type ObjectType = 'blob' | 'tree' | 'commit' | 'tag';

/** One object on its way past. Valid until the next call of `next`. */
export interface GitObject {
  /** Full lower-case hex. */
  readonly id: string;
  readonly type: ObjectType;
  /** Bytes. */
  readonly size: number;
  /** The whole contents, a view; null when the object is larger than the buffer and must be pulled with `read`. */
  readonly contents: Uint8Array | null;
  /** Pulls the contents once from the start; works for objects of every size. @throws TruncatedStream */
  readonly read: ReadChunk;
}

/** Bytes of a commit or a tag that is read whole. */
const LARGEST_TEXT = 64 * 1024 * 1024;

/**
 * The whole contents of an object that is small in practice, as commits and tags are: a view, or a copy of a large one.
 * Null when it is larger than 64 MiB.
 */
export function contentsOf({ contents, size, read }: GitObject): Uint8Array | null {
  if (contents !== null || size > LARGEST_TEXT) return contents;
  const whole = new Uint8Array(size);
  let length = 0;
  for (let count = read(whole); count > 0; count = read(whole.subarray(length))) length += count;
  return whole;
}

/** What git printed for an id that it could not give. */
export interface MissingObject {
  readonly id: string;
  readonly type: 'missing';
}

/** git ended in the middle of an object: a corrupt one, as git reads contents only after it has printed the header. */
export class TruncatedStream extends Error {
  override readonly name = 'TruncatedStream';
  readonly id: string;

  constructor(id: string) {
    super(`git ended in the middle of object ${id}`);
    this.id = id;
  }
}

/**
 * What came is not as long as git had said: it takes the size from one copy of an object, and the contents from another
 * when the first turns out to be damaged. Nothing behind it in the stream can be told from contents.
 */
export class DerailedStream extends Error {
  override readonly name = 'DerailedStream';
  readonly id: string;

  constructor(id: string) {
    super(`object ${id} is not as long as git says`);
    this.id = id;
  }
}

/** Bytes of an object that is handed over whole. */
export const LARGEST_VIEW = 4 * 1024 * 1024;
const HEADER_LIMIT = 256;
const LINE_FEED = 0x0a;

export class ObjectStream {
  readonly #source: ReadChunk;
  readonly #buffer = Buffer.allocUnsafeSlow(LARGEST_VIEW + 64 * 1024);
  #start = 0;
  #end = 0;
  /** Bytes of the current object, with its closing line feed, that were not consumed yet. */
  #left = 0;
  #id = '';

  constructor(source: ReadChunk) {
    this.#source = source;
  }

  /**
   * The next object, or null at the end.
   * @param wanted the id that was asked for.
   * @throws TruncatedStream when the stream ends inside an object, DerailedStream when an object is not as long as it
   *   should be.
   */
  next(wanted?: string): GitObject | MissingObject | null {
    this.#skipRest();
    const header = this.#header();
    if (header === null) return null;
    const [id = '', type = '', size = ''] = header.split(' ');
    if (wanted !== undefined && id !== wanted) throw this.#derailed();
    this.#id = id;
    if (!isObjectType(type)) return { id, type: 'missing' };
    const bytes = Number(size);
    this.#left = bytes + 1;
    if (bytes <= LARGEST_VIEW) {
      this.#require(bytes + 1);
      if (this.#buffer[this.#start + bytes] !== LINE_FEED) throw new DerailedStream(id);
      const contents = this.#buffer.subarray(this.#start, this.#start + bytes);
      return { id, type, size: bytes, contents, read: (target) => this.#pull(target) };
    }
    return { id, type, size: bytes, contents: null, read: (target) => this.#pull(target) };
  }

  #pull(target: Uint8Array): number {
    const wanted = Math.min(target.length, this.#left - 1);
    if (wanted <= 0) return 0;
    const buffered = Math.min(wanted, this.#end - this.#start);
    if (buffered > 0) {
      target.set(this.#buffer.subarray(this.#start, this.#start + buffered));
      this.#start += buffered;
      this.#left -= buffered;
      return buffered;
    }
    const count = this.#source(target.subarray(0, wanted));
    if (count === 0) throw new TruncatedStream(this.#id);
    this.#left -= count;
    return count;
  }

  #skipRest(): void {
    while (this.#left > 0) {
      if (this.#start === this.#end) this.#fill();
      const step = Math.min(this.#left, this.#end - this.#start);
      this.#start += step;
      this.#left -= step;
      if (this.#left === 0 && this.#buffer[this.#start - 1] !== LINE_FEED) throw new DerailedStream(this.#id);
    }
  }

  #derailed(): Error {
    return this.#id === '' ? new Error('git printed something that is not an object') : new DerailedStream(this.#id);
  }

  /** The next line without its line feed; null at the end of the stream. */
  #header(): string | null {
    for (;;) {
      const feed = this.#buffer.subarray(this.#start, this.#end).indexOf(LINE_FEED);
      if (feed >= 0) {
        const line = this.#buffer.toString('latin1', this.#start, this.#start + feed);
        this.#start += feed + 1;
        return line;
      }
      if (this.#end - this.#start > HEADER_LIMIT) throw this.#derailed();
      if (!this.#more()) return null;
    }
  }

  #require(bytes: number): void {
    while (this.#end - this.#start < bytes) this.#fill();
  }

  #fill(): void {
    if (!this.#more()) throw new TruncatedStream(this.#id);
  }

  /**
   * Reads once more into the buffer; false at the end. Moves what is left to the front only when the tail gets short.
   */
  #more(): boolean {
    if (this.#start === this.#end) {
      this.#start = 0;
      this.#end = 0;
    } else if (this.#buffer.length - this.#end < 64 * 1024 && this.#start > 0) {
      this.#buffer.copyWithin(0, this.#start, this.#end);
      this.#end -= this.#start;
      this.#start = 0;
    }
    const count = this.#source(this.#buffer.subarray(this.#end));
    this.#end += count;
    return count > 0;
  }
}

function isObjectType(word: string): word is ObjectType {
  return word === 'blob' || word === 'tree' || word === 'commit' || word === 'tag';
}
