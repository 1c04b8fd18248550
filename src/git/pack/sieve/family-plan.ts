/**
 * Puts families of deltas in an order in which few bases are needed at a time, and brings their compressed bytes into
 * the kernel: the plan by which it makes them. No recursion: the delta with most descendants comes last, when its base
 * is not needed any more, so that there are fewer bases than the number of objects has binary digits.
 */
import { FRAMES, PLAN_STEPS, STEP, STEP_FLAGS, STEP_WORDS, type WalkKernel } from '../../../kernel/walk-kernel.ts';
import { PackWindow, startFor, type PackFile } from '../store/pack-file.ts';
import type { PlannedRows, Row } from '../store/pack-rows.ts';

/** Families of one pack, and what is to be done with their objects (flags of walk-kernel.ts). */
export interface FamilyWalk {
  readonly file: PackFile;
  readonly rows: PlannedRows;
  readonly roots: Int32Array;
  readonly flags: number;
  /** By row: 1 for objects with `markedFlags` in place of `flags`. */
  readonly marks: Uint8Array;
  readonly markedFlags: number;
}

export class FamilyPlan {
  readonly #kernel: WalkKernel;
  readonly #windowBytes: number;
  /** The window, four bytes each. */
  readonly #words: Int32Array;
  /** For what is not in memory. */
  readonly #reader = new PackWindow(Buffer.alloc(READER_BYTES));
  /** The walk, taken apart: its rows come from several places, and V8 compiles code anew for each that makes them. */
  #file: PackFile | null = null;
  #offsets = NOTHING.numbers;
  #rowEnds = NOTHING.numbers;
  #headLengths = NOTHING.bytes;
  #sizes = NOTHING.numbers;
  #checksums = NOTHING.rows;
  #childStarts = NOTHING.rows;
  #children = NOTHING.rows;
  #roots = NOTHING.rows;
  #marks = NOTHING.bytes;
  #flags = 0;
  #markedFlags = 0;
  /**
   * What comes next on each level, and where the level ends: places in `roots` on the first, places in `children` on
   * the others, whose bases are in the frames from 0 on.
   */
  readonly #next = new Int32Array(FRAMES + 2);
  readonly #ends = new Int32Array(FRAMES + 2);
  #level = 0;
  /**
   * Bytes of the window that are used, and the stretch of the file that was read last: its place in the window, start
   * and end in the file.
   */
  #used = 0;
  #heldAt = 0;
  #heldStart = 0;
  #heldEnd = 0;
  #heldFromMemory = false;

  /** @param windowBytes the first bytes of the kernel's input, for compressed objects. */
  constructor(kernel: WalkKernel, windowBytes: number) {
    this.#kernel = kernel;
    this.#windowBytes = windowBytes;
    this.#words = new Int32Array(kernel.input.buffer, kernel.input.byteOffset, windowBytes >> 2);
  }

  begin(walk: FamilyWalk): void {
    const { rows } = walk;
    this.#file = walk.file;
    this.#offsets = rows.offsets;
    this.#rowEnds = rows.ends;
    this.#headLengths = rows.headLengths;
    this.#sizes = rows.sizes;
    this.#checksums = rows.checksums;
    this.#childStarts = rows.childStarts;
    this.#children = rows.children;
    this.#roots = walk.roots;
    this.#marks = walk.marks;
    this.#flags = walk.flags;
    this.#markedFlags = walk.markedFlags;
    this.#next[0] = 0;
    this.#ends[0] = walk.roots.length;
    this.#level = 0;
  }

  /** Row of a step. */
  row(step: number): Row {
    return this.#kernel.plan[step * STEP_WORDS + STEP.mine] ?? 0;
  }

  /** Writes the next steps, when all before are done. @returns how many; 0 when there are none left. */
  fill(): number {
    const file = this.#file;
    if (file === null) return 0;
    this.#used = 0;
    this.#heldStart = 0;
    this.#heldEnd = 0;
    let count = 0;
    while (count < PLAN_STEPS && this.#write(file, count)) count++;
    // What does not even fit the empty window.
    if (count === 0 && this.#hasNext()) count = this.#writeLarge(file);
    return count;
  }

  /** Levels but the first end with their last delta. */
  #hasNext(): boolean {
    const level = this.#level;
    return this.#next[level] !== this.#ends[level];
  }

  /**
   * Writes one step. What is used in some cases only is read in all: V8 compiles a function again when it comes to what
   * it has never seen.
   * @returns false when there is none left, or the window is full
   */
  #write(file: PackFile, step: number): boolean {
    if (!this.#hasNext()) return false;
    const row = this.#nextRow();
    const offset = this.#offsets[row] ?? 0;
    const length = this.#lengthOf(row);
    const at = this.#place(file, offset, length, this.#rowEnds[row] ?? 0);
    if (at < 0) return false;
    // A file that has become shorter may end before the object.
    this.#writeStep(
      step,
      row,
      at,
      Math.max(at, Math.min(at + length, this.#heldAt + this.#heldEnd - this.#heldStart)),
      0,
    );
    return true;
  }

  /**
   * Writes a step for an object that lies elsewhere, or nowhere if there is no room. @returns 1, the number of steps
   */
  #writeLarge(file: PackFile): number {
    const row = this.#nextRow();
    const length = this.#lengthOf(row);
    const at = this.#kernel.takeStream(length);
    if (at < 0) this.#writeStep(0, row, 0, 0, 0);
    else
      this.#writeStep(
        0,
        row,
        at,
        at + file.read(this.#kernel.input, this.#offsets[row] ?? 0, at, length),
        STEP_FLAGS.freeStream,
      );
    return 1;
  }

  #nextRow(): Row {
    const level = this.#level;
    const roots = this.#roots;
    const children = this.#children;
    return (level === 0 ? roots : children)[this.#next[level] ?? 0] ?? 0;
  }

  /** Bytes of an object in the pack, or as many as can be of use. */
  #lengthOf(row: Row): number {
    const size = Math.min(this.#sizes[row] ?? 0, LARGEST);
    return Math.min(
      (this.#rowEnds[row] ?? 0) - (this.#offsets[row] ?? 0),
      (this.#headLengths[row] ?? 0) + longestStream(size),
    );
  }

  /** Writes the step of the next row, whose bytes are input[at, end), and goes on behind it. */
  #writeStep(step: number, row: Row, at: number, end: number, more: number): void {
    const level = this.#level;
    const next = (this.#next[level] ?? 0) + 1;
    const ends = level > 0 && next === this.#ends[level] ? 1 : 0;
    const firstDelta = this.#childStarts[row] ?? 0;
    const deltasEnd = this.#childStarts[row + 1] ?? 0;
    const holds = firstDelta === deltasEnd ? 0 : 1;
    // A level that has ended gives its place, and its frame, to the one below.
    const below = level - ends + 1;
    this.#next[level] = next;
    this.#next[below] = firstDelta;
    this.#ends[below] = deltasEnd;
    this.#level = level - ends + holds;
    if (this.#level > FRAMES) throw new Error('a family is not in order');
    const flags = this.#flags;
    const markedFlags = this.#markedFlags;
    const { plan } = this.#kernel;
    const word = step * STEP_WORDS;
    plan[word + STEP.head] = at;
    plan[word + STEP.stream] = Math.min(end, at + (this.#headLengths[row] ?? 0));
    plan[word + STEP.end] = end;
    plan[word + STEP.size] = Math.min(this.#sizes[row] ?? 0, LARGEST);
    plan[word + STEP.checksum] = this.#checksums[row] ?? 0;
    plan[word + STEP.base] = level - 1;
    plan[word + STEP.frame] = holds * below - 1;
    plan[word + STEP.flags] = (this.#marks[row] === 1 ? markedFlags : flags) | more | (ends * STEP_FLAGS.lastOfBase);
    plan[word + STEP.mine] = row;
  }

  /**
   * Brings file[offset, offset + length) of an object into the window, fewer when the file ends there.
   * @param objectEnd where the object ends. @returns where they start; -1 when the window is full.
   */
  #place(file: PackFile, offset: number, length: number, objectEnd: number): number {
    const isHeld = file.holds(offset, objectEnd);
    // What was copied from memory has anything in place of objects that are not there.
    if (offset >= this.#heldStart && offset + length <= this.#heldEnd && (isHeld || !this.#heldFromMemory))
      return this.#heldAt + offset - this.#heldStart;
    const start = startFor(offset);
    const needed = offset - start + length;
    const room = this.#windowBytes - this.#used;
    if (needed > room) return -1;
    // What lies behind the object before is likely to be followed by its neighbours.
    const wanted = offset === this.#heldEnd ? Math.min(room, Math.max(needed, AHEAD)) : needed;
    let there = wanted;
    if (isHeld) file.copy(this.#kernel.input, this.#words, this.#used >> 2, start, wanted);
    else if (wanted > MOST_THROUGH_READER) there = file.read(this.#kernel.input, start, this.#used, wanted);
    else {
      const from = this.#reader.place(file, start, wanted);
      there = this.#reader.placed;
      this.#kernel.input.set(this.#reader.bytes(from, there), this.#used);
    }
    this.#heldFromMemory = isHeld;
    this.#heldAt = this.#used;
    this.#heldStart = start;
    this.#heldEnd = start + there;
    this.#used = (this.#used + there + 7) & ~7;
    return this.#heldAt + offset - start;
  }
}

const NOTHING: { readonly numbers: Float64Array; readonly bytes: Uint8Array; readonly rows: Int32Array } = {
  numbers: new Float64Array(0),
  bytes: new Uint8Array(0),
  rows: new Int32Array(0),
};
/** More is not made in the kernel. */
const LARGEST = 0x7fffffff;
/** Bytes that are read at once when objects follow each other. */
const AHEAD = 8 * 1024;
const READER_BYTES = 512 * 1024;
/** More is read at once, and not copied again. */
const MOST_THROUGH_READER = 8 * 1024;

/** A stream of zlib's is no longer than this; one that is made longer on purpose is left to git. */
function longestStream(size: number): number {
  return Math.ceil(size * 1.02) + 1024;
}
