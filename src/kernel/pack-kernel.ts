/**
 * Inflate and the literal search over one area of WebAssembly memory, for a reader of git objects: what it reads and
 * inflates stays in `input`, nothing is copied out. Not re-entrant; one per thread. Knows no pack format.
 */
import { SearchKernel } from './search-kernel.ts';

export class PackKernel extends SearchKernel {
  #hitCount = 0;
  #hitsComplete = true;

  /**
   * Hits of the last `searchBlob`, or of the object that a walk shows (walk-kernel.ts); read them in `hitOffsets` (from
   * the start of the blob) and `hitLiterals`.
   */
  get hitCount(): number {
    return this.#hitCount;
  }

  /** False when the hit buffers were too small: then there are more hits than `hitCount`. */
  get hitsComplete(): boolean {
    return this.#hitsComplete;
  }

  /**
   * Inflates the zlib stream at input[start, end), which may end before `end`, to `output`.
   * @param limit largest acceptable result, in bytes.
   * @param room bytes from `output` on that may be written to, `limit` or more. 300 more make small streams fast.
   * @param check whether the stream's Adler-32 must agree.
   * @returns the size of the result, or a negative error code (kernel-errors.ts). After an error [output, output +
   *   room) holds rubbish.
   * @throws RangeError when the ranges overlap or leave `input`.
   */
  inflate(start: number, end: number, output: number, limit: number, room: number, check: boolean): number {
    this.checkRange(start, end);
    this.checkRange(output, output + room);
    if (!(limit >= 0 && limit <= room) || overlap(start, end, output, output + room))
      throw new RangeError('inflate: the ranges overlap or are too small');
    const at = this.inputAt;
    return this.exports.inflate(at + start, at + end, at + output, limit, room, check ? 1 : 0);
  }

  /** Bytes that the last successful `inflate` took from its input, header and checksum included. */
  get consumed(): number {
    return this.exports.inflateConsumed();
  }

  /** Searches the whole blob at input[start, start + size). Hit offsets count from `start`. @returns `hitCount`. */
  searchBlob(start: number, size: number): number {
    this.checkRange(start, start + size);
    const at = this.inputAt + start;
    this.#hitCount = this.exports.search(at, at, at + size, at + size);
    this.#hitsComplete = this.exports.resumeAt() >>> 0 === at + size;
    this.settle(at, at + size, this.#hitCount);
    return this.#hitCount;
  }

  /** What an object that the kernel made in one go has, in place of `searchBlob`. */
  protected setHits(count: number, open: number, complete: boolean): void {
    this.#hitCount = count;
    this.#hitsComplete = complete;
    this.setOpenHits(open);
  }
}

function overlap(start: number, end: number, otherStart: number, otherEnd: number): boolean {
  return start < otherEnd && otherStart < end;
}
