/**
 * Decodes, compiles and instantiates the WebAssembly kernel and hands out areas of its linear memory.
 * Knows the exports, nothing of what they are used for.
 */
import { KERNEL_WASM_BASE64 } from '../generated/kernel-wasm.ts';

/** WebAssembly pages are 64 KiB. */
const PAGE = 65536;
/** Pages the module's own data needs at instantiation; instantiation fails if this is too small. */
const FIRST_PAGES = 4;

/** After every area that is searched or decoded into, this many bytes may be read or scribbled on (never used). */
export const SLACK = 64;

/**
 * What assembly/index.ts exports. Addresses and sizes are bytes in linear memory; unsigned results come signed from 2
 * GiB on.
 */
export interface KernelExports {
  staticEnd(): number;
  configureSearch(
    literals: number,
    count: number,
    entriesAt: number,
    offsetsAt: number,
    literalsAt: number,
    capacity: number,
  ): void;
  search(origin: number, start: number, end: number, limit: number): number;
  resumeAt(): number;
  settleHits(origin: number, limit: number, n: number): number;
  countNewlines(start: number, end: number): number;
  utf16Units(start: number, end: number): number;
  findRuns(start: number, end: number, members: number, shortest: number, out: number): number;
  findBase64(start: number, end: number, values: number, out: number, scratch: number): number;
  base64Phases(start: number, end: number, values: number, cut: number): number;
  findQuotes(start: number, end: number, out: number): number;
  mayJoinList(start: number, end: number): number;
  saveHits(to: number, count: number): void;
  inflate(src: number, srcEnd: number, dst: number, limit: number, room: number, check: number): number;
  inflateConsumed(): number;
  crc32(start: number, end: number): number;
  applyDelta(
    base: number,
    baseSize: number,
    delta: number,
    deltaEnd: number,
    out: number,
    limit: number,
    room: number,
    find: number,
    baseHits: number,
    baseCount: number,
  ): number;
  configureTrees(settings: number): void;
  readTree(tree: number, end: number): number;
  resolveTrees(): number;
  takeTrees(): void;
  treeSegments(): number;
  treeOwnEntries(): number;
  unknownIdCount(): number;
  configureCommits(at: number): void;
  readCommit(commit: number, end: number): number;
  commitWords(): number;
  takeCommits(): void;
  beginSort(
    tables: number,
    count: number,
    largeCount: number,
    keys: number,
    other: number,
    offsets: number,
    places: number,
    checksums: number,
  ): void;
  sortSome(turn: number, from: number, to: number): number;
  endDigit(): void;
  largeRows(offsets: number, count: number, least: number, rows: number): number;
  beginHeads(offsets: number, count: number, firstRows: number): void;
  readHeads(
    offsets: number,
    count: number,
    from: number,
    window: number,
    windowSize: number,
    windowStart: number,
    lengths: number,
    sizes: number,
    types: number,
    bases: number,
    idLength: number,
  ): number;
  beginFamilies(
    rows: number,
    offsets: number,
    bases: number,
    types: number,
    childStarts: number,
    children: number,
    order: number,
    weights: number,
    bytes: number,
  ): void;
  linkSome(turn: number, from: number, to: number): void;
  reachedRows(): number;
  rootRows(): number;
  rootsOfType(type: number, to: number): number;
  deltaHits(): number;
  deltaSearched(): number;
  configureWalk(
    plan: number,
    origin: number,
    streams: number,
    arena: number,
    end: number,
    largestTree: number,
    mostWaiting: number,
  ): void;
  walkObjects(first: number, last: number): number;
  walkStop(): number;
  walkAt(): number;
  walkSize(): number;
  walkHits(): number;
  walkOpenHits(): number;
  walkHitsComplete(): number;
  walkObjectsCounted(): number;
  walkBytesCounted(): number;
  takeStream(bytes: number): number;
}

let compiled: WebAssembly.Module | undefined;

/**
 * One instance with its own memory. Areas are reserved first, then `commit` grows the memory once; it never grows
 * again, so views stay valid.
 */
export class KernelInstance {
  readonly exports: KernelExports;
  readonly #memory: WebAssembly.Memory;
  #end: number;
  #committed = false;

  constructor() {
    compiled ??= new WebAssembly.Module(Buffer.from(KERNEL_WASM_BASE64, 'base64'));
    this.#memory = new WebAssembly.Memory({ initial: FIRST_PAGES });
    const abort = (): never => {
      throw new Error('the kernel aborted');
    };
    const instance = new WebAssembly.Instance(compiled, { env: { memory: this.#memory, abort } });
    this.exports = instance.exports as unknown as KernelExports;
    this.#end = this.exports.staticEnd();
  }

  /** Sets aside `bytes` bytes, aligned to 16, zeroed. @returns their address. */
  reserve(bytes: number): number {
    if (this.#committed) throw new Error('areas are reserved before commit');
    const at = (this.#end + 15) & ~15;
    this.#end = at + bytes;
    return at;
  }

  /** Grows the memory to hold every reserved area. @throws RangeError when the machine refuses. */
  commit(): ArrayBuffer {
    this.#committed = true;
    const pages = Math.ceil(this.#end / PAGE) - FIRST_PAGES;
    if (pages > 0) this.#memory.grow(pages);
    return this.#memory.buffer;
  }
}
