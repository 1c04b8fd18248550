/**
 * Puts families of deltas in an order in which few bases are needed at a time, and brings their compressed bytes into the
 * kernel: the plan by which it makes them. No recursion: the delta with most descendants comes last, when its base is not needed any more,
 * so that there are fewer bases than the number of objects has binary digits.
 */
import { FRAMES, PLAN_STEPS, STEP, STEP_FLAGS, STEP_WORDS, type WalkKernel } from '../../kernel/walk-kernel.ts';
import { PackWindow, startFor, type PackFile } from './pack-file.ts';
import type { PackRows, Row } from './pack-rows.ts';

/** Families of one pack, and what is to be done with their objects (flags of walk-kernel.ts). */
export interface FamilyWalk {
  readonly file: PackFile;
  readonly rows: PackRows;
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
  #offsets: PackRows['offsets'] = NOTHING.offsets;
  #headLengths: PackRows['headLengths'] = NOTHING.headLengths;
  #sizes: PackRows['sizes'] = NOTHING.offsets;
  #checksums: PackRows['checksums'] = NOTHING.rows;
  #childStarts: PackRows['childStarts'] = NOTHING.rows;
  #children: PackRows['children'] = NOTHING.rows;
  #roots: Int32Array = NOTHING.rows;
  #marks: Uint8Array = NOTHING.headLengths;
  #flags = 0;
  #markedFlags = 0;
  #nextRoot = 0;
  /** Bases on the way down, each with the next place in `children`: their place here is their frame. */
  readonly #bases = new Int32Array(FRAMES);
  readonly #nextChildren = new Int32Array(FRAMES);
  #depth = 0;
  /** Bytes of the window that are used, and the stretch of the file that was read last: its place in the window, start and end in the file. */
  #used = 0;
  #heldAt = 0;
  #heldStart = 0;
  #heldEnd = 0;

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
    this.#headLengths = rows.headLengths;
    this.#sizes = rows.sizes;
    this.#checksums = rows.checksums;
    this.#childStarts = rows.childStarts;
    this.#children = rows.children;
    this.#roots = walk.roots;
    this.#marks = walk.marks;
    this.#flags = walk.flags;
    this.#markedFlags = walk.markedFlags;
    this.#nextRoot = 0;
    this.#depth = 0;
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
    return count;
  }

  /** Writes one step. @returns false when there is none left, or the window is full. */
  #write(file: PackFile, step: number): boolean {
    const base = this.#depth - 1;
    if (base < 0 && this.#nextRoot === this.#roots.length) return false;
    const row = base < 0 ? (this.#roots[this.#nextRoot] ?? 0) : (this.#children[this.#nextChildren[base] ?? 0] ?? 0);
    const offset = this.#offsets[row] ?? 0;
    const size = Math.min(this.#sizes[row] ?? 0, LARGEST);
    const head = this.#headLengths[row] ?? 0;
    const length = Math.min((this.#offsets[row + 1] ?? 0) - offset, head + longestStream(size));
    let flags = this.#marks[row] === 1 ? this.#markedFlags : this.#flags;
    let at = this.#place(file, offset, length);
    // A file that has become shorter may end before the object.
    let end = Math.max(at, Math.min(at + length, this.#heldAt + this.#heldEnd - this.#heldStart));
    if (at < 0) {
      if (step > 0) return false;
      at = this.#kernel.takeStream(length);
      if (at < 0) at = end = 0;
      else {
        end = at + file.read(this.#kernel.input, offset, at, length);
        flags |= STEP_FLAGS.freeStream;
      }
    }
    if (this.#advance(base)) flags |= STEP_FLAGS.lastOfBase;
    const { plan } = this.#kernel;
    const word = step * STEP_WORDS;
    plan[word + STEP.head] = at;
    plan[word + STEP.stream] = Math.min(end, at + head);
    plan[word + STEP.end] = end;
    plan[word + STEP.size] = size;
    plan[word + STEP.checksum] = this.#checksums[row] ?? 0;
    plan[word + STEP.base] = base;
    plan[word + STEP.frame] = this.#frameFor(row);
    plan[word + STEP.flags] = flags;
    plan[word + STEP.mine] = row;
    return true;
  }

  /** Goes on behind the next delta of the base in frame `base`, or the next root. @returns whether it was the base's last. */
  #advance(base: number): boolean {
    if (base < 0) {
      this.#nextRoot++;
      return false;
    }
    const next = (this.#nextChildren[base] ?? 0) + 1;
    this.#nextChildren[base] = next;
    if (next !== this.#childStarts[(this.#bases[base] ?? 0) + 1]) return false;
    this.#depth--;
    return true;
  }

  /** The frame in which an object waits for its deltas; -1 when it has none. */
  #frameFor(row: Row): number {
    const firstChild = this.#childStarts[row] ?? 0;
    if (firstChild === this.#childStarts[row + 1]) return -1;
    const frame = this.#depth++;
    if (frame === FRAMES) throw new Error('a family is not in order');
    this.#bases[frame] = row;
    this.#nextChildren[frame] = firstChild;
    return frame;
  }

  /** Brings file[offset, offset + length) into the window, fewer when the file ends there. @returns where they start; -1 when the window is full. */
  #place(file: PackFile, offset: number, length: number): number {
    if (offset >= this.#heldStart && offset + length <= this.#heldEnd) return this.#heldAt + offset - this.#heldStart;
    const start = startFor(offset);
    const needed = offset - start + length;
    const room = this.#windowBytes - this.#used;
    if (needed > room) return -1;
    // What lies behind the object before is likely to be followed by its neighbours.
    const wanted = offset === this.#heldEnd ? Math.min(room, Math.max(needed, AHEAD)) : needed;
    const { input } = this.#kernel;
    let there = wanted;
    if (file.copyFew(this.#words, this.#used >> 2, start, wanted)) there = wanted;
    else if (file.holds(start, wanted) || wanted > this.#reader.capacity) there = file.read(input, start, this.#used, wanted);
    else {
      const from = this.#reader.place(file, start, wanted);
      there = this.#reader.placed;
      input.set(this.#reader.bytes(from, there), this.#used);
    }
    this.#heldAt = this.#used;
    this.#heldStart = start;
    this.#heldEnd = start + there;
    this.#used = (this.#used + there + 7) & ~7;
    return this.#heldAt + offset - start;
  }
}

const NOTHING = { offsets: new Float64Array(0), headLengths: new Uint8Array(0), rows: new Int32Array(0) };
/** More is not made in the kernel. */
const LARGEST = 0x7fffffff;
/** Bytes that are read at once when objects follow each other. */
const AHEAD = 8 * 1024;
const READER_BYTES = 512 * 1024;

/** A stream of zlib's is no longer than this; one that is made longer on purpose is left to git. */
function longestStream(size: number): number {
  return Math.ceil(size * 1.02) + 1024;
}
