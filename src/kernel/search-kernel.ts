/**
 * The literal search over one input area in WebAssembly memory, for whoever reads bytes to scan (files, git objects).
 * Not re-entrant: one input area, one set of hits. Must not know what the literals mean.
 */
import { KernelInstance, SLACK } from './kernel-module.ts';
import type { KernelExports } from './kernel-module.ts';
import { reserveSearch } from './literal-tables.ts';
import type { Literal } from './literal-tables.ts';

export type { Literal } from './literal-tables.ts';

const DEFAULT_HIT_CAPACITY = 16384;

export class SearchKernel {
  /** View on the input area: read files straight into it. Stays valid for the life of the kernel. */
  readonly input: Uint8Array;
  /** Start offsets in `input` of the hits of the last search, ascending; ties ascending by literal. */
  readonly hitOffsets: Uint32Array;
  /** Index into the constructor's `literals` for each hit, and SETTLED_HIT. */
  readonly hitLiterals: Uint16Array;
  protected readonly exports: KernelExports;
  /** Address of `input` in linear memory. */
  protected readonly inputAt: number;
  #resumeAt = 0;
  #openHits = 0;

  /**
   * Compiles the literals and instantiates the module, synchronously.
   * @param literals each 2 to 32 bytes; duplicates are reported each.
   * @param inputCapacity bytes of the input area, below 2 GiB.
   * @param hitCapacity hits one search can return; raised where that is too few to get ahead.
   * @throws RangeError for literals outside these bounds.
   */
  constructor(literals: readonly Literal[], inputCapacity: number, hitCapacity: number = DEFAULT_HIT_CAPACITY) {
    const instance = new KernelInstance();
    const installSearch = reserveSearch(instance, literals, hitCapacity);
    this.inputAt = instance.reserve(inputCapacity + SLACK);
    const memory = instance.commit();
    this.exports = instance.exports;
    ({ hitOffsets: this.hitOffsets, hitLiterals: this.hitLiterals } = installSearch(memory));
    this.input = new Uint8Array(memory, this.inputAt, inputCapacity);
  }

  /**
   * Finds every occurrence of every literal that starts in input[start, end) and lies wholly within input[0, limit).
   * @returns the number of hits in `hitOffsets` and `hitLiterals`. When they are full the search stops early:
   * the hits before `resumeAt` are all there, and the next search starts at `resumeAt`. Otherwise `resumeAt` is `end`.
   */
  search(start: number, end: number, limit: number): number {
    this.checkRange(start, end);
    this.checkRange(end, limit);
    const at = this.inputAt;
    const count = this.exports.search(at, at + start, at + end, at + limit);
    this.settle(at, at + limit, count);
    this.#resumeAt = (this.exports.resumeAt() >>> 0) - at;
    return count;
  }

  /** Where the next search has to go on; see `search`. */
  get resumeAt(): number {
    return this.#resumeAt;
  }

  /** Hits of the last search that are not settled. */
  get openHits(): number {
    return this.#openHits;
  }

  /** For hits that the kernel has settled on its own. */
  protected setOpenHits(count: number): void {
    this.#openHits = count;
  }

  /**
   * Settles what the literals' tests refuse of the `count` hits at hand, whose offsets count from the address `origin`.
   */
  protected settle(origin: number, limit: number, count: number): void {
    this.#openHits = count === 0 ? 0 : this.exports.settleHits(origin, limit, count);
  }

  /** Number of bytes 0x0A in input[start, end). */
  countNewlines(start: number, end: number): number {
    this.checkRange(start, end);
    return this.exports.countNewlines(this.inputAt + start, this.inputAt + end);
  }

  /**
   * UTF-16 code units of input[start, end) read as UTF-8: bytes outside 0x80-0xBF, and one more for each byte from 0xF0
   * on.
   */
  utf16Units(start: number, end: number): number {
    this.checkRange(start, end);
    return this.exports.utf16Units(this.inputAt + start, this.inputAt + end);
  }

  /** @throws RangeError unless [start, end) lies in `input`. */
  protected checkRange(start: number, end: number): void {
    if (!(start >= 0 && start <= end && end <= this.input.length))
      throw new RangeError(`not a range of the input area: ${start} to ${end}`);
  }
}
