/**
 * The literal search over one input area in WebAssembly memory, for whoever reads bytes to scan (files, git objects).
 * Not re-entrant: one input area, one set of hits. Must not know what the literals mean.
 */
import { KernelInstance, SLACK } from './kernel-module.ts';
import type { KernelExports } from './kernel-module.ts';
import { compileLiterals } from './literal-tables.ts';
import type { Literal, LiteralTables } from './literal-tables.ts';

export type { Literal } from './literal-tables.ts';

const DEFAULT_HIT_CAPACITY = 16384;

export class SearchKernel {
  /** View on the input area: read files straight into it. Stays valid for the life of the kernel. */
  readonly input: Uint8Array;
  /** Start offsets in `input` of the hits of the last search, ascending; ties ascending by literal. */
  readonly hitOffsets: Uint32Array;
  /** Index into the constructor's `literals` for each hit. */
  readonly hitLiterals: Uint16Array;
  readonly #exports: KernelExports;
  readonly #inputAt: number;
  #resumeAt = 0;

  /**
   * Compiles the literals and instantiates the module, synchronously.
   * @param literals each 2 to 32 bytes; duplicates are reported each.
   * @param inputCapacity bytes of the input area, below 2 GiB.
   * @param hitCapacity hits one search can return; raised where that is too few to get ahead.
   * @throws RangeError for literals outside these bounds.
   */
  constructor(literals: readonly Literal[], inputCapacity: number, hitCapacity: number = DEFAULT_HIT_CAPACITY) {
    const tables = compileLiterals(literals);
    const instance = new KernelInstance();
    const search = reserveSearch(instance, tables, literals.length, hitCapacity);
    this.#inputAt = instance.reserve(inputCapacity + SLACK);
    const memory = instance.commit();
    this.#exports = instance.exports;
    ({ hitOffsets: this.hitOffsets, hitLiterals: this.hitLiterals } = installSearch(instance, memory, search, tables));
    this.input = new Uint8Array(memory, this.#inputAt, inputCapacity);
  }

  /**
   * Finds every occurrence of every literal that starts in input[start, end) and lies wholly within input[0, limit).
   * @returns the number of hits in `hitOffsets` and `hitLiterals`. When they are full the search stops early:
   * the hits before `resumeAt` are all there, and the next search starts at `resumeAt`. Otherwise `resumeAt` is `end`.
   */
  search(start: number, end: number, limit: number): number {
    this.#check(start, end);
    this.#check(end, limit);
    const at = this.#inputAt;
    const count = this.#exports.search(at, at + start, at + end, at + limit);
    this.#resumeAt = (this.#exports.resumeAt() >>> 0) - at;
    return count;
  }

  /** Where the next search has to go on; see `search`. */
  get resumeAt(): number {
    return this.#resumeAt;
  }

  /** Number of bytes 0x0A in input[start, end). */
  countNewlines(start: number, end: number): number {
    this.#check(start, end);
    return this.#exports.countNewlines(this.#inputAt + start, this.#inputAt + end);
  }

  /** UTF-16 code units of input[start, end) read as UTF-8: bytes outside 0x80-0xBF, and one more for each byte from 0xF0 on. */
  utf16Units(start: number, end: number): number {
    this.#check(start, end);
    return this.#exports.utf16Units(this.#inputAt + start, this.#inputAt + end);
  }

  #check(start: number, end: number): void {
    if (!(start >= 0 && start <= end && end <= this.input.length)) throw new RangeError(`not a range of the input area: ${start} to ${end}`);
  }
}

/** Where the areas of a literal search lie. */
interface SearchAreas {
  readonly entriesAt: number;
  readonly offsetsAt: number;
  readonly literalsAt: number;
  readonly capacity: number;
  readonly count: number;
}

/** Sets aside what the search needs, before the instance commits. */
export function reserveSearch(instance: KernelInstance, tables: LiteralTables, count: number, hitCapacity: number): SearchAreas {
  // The search gets ahead only if the buffer holds every hit of one window's reach (assembly/literal-search.ts).
  const capacity = Math.max(hitCapacity, (tables.farthestWindow + 2) * count + 1);
  return {
    entriesAt: instance.reserve(tables.entries.length),
    offsetsAt: instance.reserve(capacity * 4),
    literalsAt: instance.reserve(capacity * 2),
    capacity,
    count,
  };
}

/** Writes the tables into the committed memory. @returns views on the hit buffers. */
export function installSearch(
  { exports }: KernelInstance,
  memory: ArrayBuffer,
  areas: SearchAreas,
  tables: LiteralTables,
): { hitOffsets: Uint32Array; hitLiterals: Uint16Array } {
  new Uint8Array(memory, exports.filterAddress(), tables.filter.length).set(tables.filter);
  new Uint16Array(memory, exports.headsAddress(), tables.heads.length).set(tables.heads);
  new Uint8Array(memory, areas.entriesAt, tables.entries.length).set(tables.entries);
  exports.configureSearch(areas.entriesAt, areas.offsetsAt, areas.literalsAt, areas.capacity, areas.count, tables.farthestWindow);
  return {
    hitOffsets: new Uint32Array(memory, areas.offsetsAt, areas.capacity),
    hitLiterals: new Uint16Array(memory, areas.literalsAt, areas.capacity),
  };
}
