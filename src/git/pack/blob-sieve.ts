/**
 * Walks families of blobs and keeps the few blobs that have to be scanned: those in which the prefilter's literals stand where
 * a match may be, and those that cannot be read here. One per thread: it holds the thread's kernel.
 */
import { UNPROVEN } from '../../kernel/kernel-errors.ts';
import { PackKernel } from '../../kernel/pack-kernel.ts';
import type { BlobPrefilter, PlacedMatch } from '../../scan/types.ts';
import { FamilyWalker, type FamilyVisitor } from './family-walk.ts';
import { PackFile, type ResidentPart } from './pack-file.ts';
import type { PackRows, Row } from './pack-rows.ts';
import type { SieveTask } from './sieve-tasks.ts';

/** What a thread needs of a pack; plain data in shared memory. */
export interface SievePack {
  readonly rows: PackRows;
  readonly resident: ResidentPart;
  /** Number of the object in each row. */
  readonly objects: Int32Array;
  /** 1 where an earlier pack holds the object. */
  readonly repeated: Uint8Array;
  /** Whether packs of the store share objects: git may then take another copy than this reader. */
  readonly overlaps: boolean;
}

/** What a blob holds. */
export interface FoundInBlob<Match> {
  readonly object: number;
  readonly matches: readonly Match[];
}

/** @typeParam Match how matches are handed on: threads post plain data. */
export interface SieveResult<Match = PlacedMatch> {
  /** Objects to be scanned. */
  readonly candidates: readonly number[];
  /** Blobs that were scanned on the way, for any path, and hold something. */
  readonly found: readonly FoundInBlob<Match>[];
  /** Objects of overlapping packs that are sound and not those of the index: which copy git takes depends on what it read before. */
  readonly doubtful: readonly number[];
  /** Blobs that were looked at and need no further scan; their bytes, and those of messages that need none. */
  readonly blobs: number;
  readonly bytes: number;
}

/** Compressed bytes that are at hand, and room for inflated objects. An object that does not fit is read by git. */
export const WINDOW_BYTES = 1024 * 1024;
export const KERNEL_ROOM = 64 * 1024 * 1024;
/** Hits of one blob; with more it is scanned. */
export const HIT_CAPACITY = 32_768;

/** So many matches are kept for the calling thread; blobs beyond are scanned there, one after another. */
const MOST_FOUND = 20_000;

export class BlobSieve {
  readonly kernel: PackKernel;
  readonly walker: FamilyWalker;
  readonly #prefilter: BlobPrefilter;
  readonly #files = new Map<SievePack, PackFile>();
  readonly #certain: number[] = [];
  readonly #found: FoundInBlob<PlacedMatch>[] = [];
  #foundMatches = 0;
  readonly #doubtful: number[] = [];
  /** What was asked about: bytes, below zero for a message. */
  readonly #asked = new Map<number, number>();
  #blobs = 0;
  #bytes = 0;

  /** @param kernel with the prefilter's literals and `KERNEL_ROOM` bytes of input or more. */
  constructor(prefilter: BlobPrefilter, kernel: PackKernel = new PackKernel(prefilter.literals, KERNEL_ROOM, HIT_CAPACITY)) {
    this.#prefilter = prefilter;
    this.kernel = kernel;
    this.walker = new FamilyWalker(kernel, WINDOW_BYTES, KERNEL_ROOM);
  }

  get blobs(): number {
    return this.#blobs;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Walks the families of a task. @returns call it until it says that there is no more. */
  start(pack: SievePack, roots: Int32Array, task: SieveTask): () => boolean {
    const file = this.file(pack);
    const visitor: FamilyVisitor<null> = {
      visit: ({ row, at, size }) => {
        if (pack.repeated[row] !== 1) this.blob(pack.objects[row] ?? 0, at, size);
        return null;
      },
      unreadable: (row, code) => this.#giveUp(pack, row, code),
    };
    let next = task.start;
    let more: (() => boolean) | null = null;
    return () => {
      while (next < task.start + task.count || more !== null) {
        more ??= this.walker.walk(file, pack.rows, roots[next++] ?? 0, true, visitor, pack.overlaps);
        const goesOn = more();
        if (goesOn) return true;
        more = null;
      }
      return false;
    };
  }

  /** The pack's file, opened once. */
  file(pack: SievePack): PackFile {
    const known = this.#files.get(pack);
    if (known !== undefined) return known;
    const file = new PackFile(pack.rows.path, pack.resident);
    this.#files.set(pack, file);
    return file;
  }

  /** Counts a blob whose bytes and hits the kernel holds, and asks about it. */
  blob(object: number, at: number, size: number): void {
    const { kernel } = this;
    this.#blobs++;
    this.#bytes += size;
    if (kernel.hitCount === 0) return;
    this.#asked.set(object, size);
    if (!kernel.hitsComplete) {
      this.#certain.push(object);
      return;
    }
    const matches = this.#prefilter.ask(object, kernel.input.subarray(at, at + size), { count: kernel.hitCount, offsets: kernel.hitOffsets, literals: kernel.hitLiterals });
    if (matches === null || matches.length === 0) return;
    this.#foundMatches += matches.length;
    if (this.#foundMatches > MOST_FOUND) this.#certain.push(object);
    else this.#found.push({ object, matches });
  }

  /** The same for the message of a commit, which begins `from` bytes into the object. */
  message(object: number, at: number, size: number, from: number): void {
    const { kernel } = this;
    this.#bytes += size - from;
    if (kernel.hitCount === 0) return;
    this.#asked.set(object, from - size);
    if (!kernel.hitsComplete) {
      this.#certain.push(object);
      return;
    }
    let first = 0;
    while (first < kernel.hitCount && (kernel.hitOffsets[first] ?? 0) < from) first++;
    if (first === kernel.hitCount) return;
    const matches = this.#prefilter.ask(object, kernel.input.subarray(at + from, at + size), {
      count: kernel.hitCount - first,
      offsets: kernel.hitOffsets.slice(first, kernel.hitCount).map((offset) => offset - from),
      literals: kernel.hitLiterals.slice(first, kernel.hitCount),
    });
    // A message is reported by the commit that carries it: scanned with the others.
    if (matches !== null) this.#certain.push(object);
  }

  finish(): SieveResult {
    for (const file of this.#files.values()) file.close();
    this.#files.clear();
    const candidates = [...new Set([...this.#certain, ...this.#prefilter.answer()])];
    let [blobs, bytes] = [this.#blobs, this.#bytes];
    for (const object of candidates) {
      const size = this.#asked.get(object);
      if (size === undefined) continue;
      if (size >= 0) blobs--;
      bytes -= Math.abs(size);
    }
    return { candidates, found: this.#found, doubtful: this.#doubtful, blobs, bytes };
  }

  #giveUp(pack: SievePack, row: Row, code: number): void {
    const object = pack.objects[row] ?? 0;
    if (code === UNPROVEN) this.#doubtful.push(object);
    else if (pack.repeated[row] !== 1) this.#certain.push(object);
  }
}
