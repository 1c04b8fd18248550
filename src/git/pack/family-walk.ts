/**
 * Walks a family of deltas from its root: inflates, applies, finds literals, and shows every object once while its bytes are
 * there. No recursion, and few bases at a time: a base is let go of before its last delta is followed. Whatever cannot be
 * read or does not fit is handed over by row, with everything that hangs on it: git reads it then.
 *
 * What proves an object sound: its stream agrees with its own checksum, its size with its head. Type and base stand in the head,
 * which only the index's checksum covers. Commits and trees are proven by that one too, as git compares ids of some of them and
 * not of others. A blob need not be: git takes it as it is, like this reader, unless it has several copies to choose from.
 */
import { UNPROVEN } from '../../kernel/kernel-errors.ts';
import type { PackKernel, SavedHits } from '../../kernel/pack-kernel.ts';
import { Arena } from './arena.ts';
import { type PackFile, PackWindow } from './pack-file.ts';
import { BLOB, type PackRows, type Row } from './pack-rows.ts';

/** An object on its way past: offsets into the kernel's input. The kernel holds its hits. All of it is valid during the call only. */
export interface WalkedObject {
  readonly row: Row;
  readonly at: number;
  readonly size: number;
  /** The delta that made it; -1 for a root. Bytes of the base are those of the object that `base` was made for. */
  readonly deltaAt: number;
  readonly deltaSize: number;
}

/** @template T what a visitor remembers of a base until its deltas are done. */
export interface FamilyVisitor<T> {
  /** @param base what the visit of the base gave; null for a root. */
  visit(object: WalkedObject, base: T | null): T;
  /** Whether a visit since the last turn took long: the caller gets its turn then. */
  pauses?(): boolean;
  /** The row cannot be read here: corrupt (a code of kernel-errors.ts), or 0 when it is too large. */
  unreadable(row: Row, code: number): void;
}

interface Frame<T> {
  readonly row: Row;
  readonly at: number;
  readonly size: number;
  /** Null when the hits are not all known. */
  readonly hits: SavedHits | null;
  readonly remembered: T;
  /** Next slot in `children`. */
  next: number;
}

/** More room than a stream needs makes small streams fast (see PackKernel.inflate). */
const SPARE = 320;

export class FamilyWalker {
  readonly #kernel: PackKernel;
  readonly #window: PackWindow;
  readonly #arena: Arena;
  /** One for all visits: there are hundreds of thousands. */
  readonly #object = { row: 0, at: 0, size: 0, deltaAt: -1, deltaSize: 0 };
  /** Whether the index's checksums count in the family at hand. */
  #proves = false;

  /** @param windowBytes the first bytes of the kernel's input, for compressed objects; those up to `end` hold inflated ones. */
  constructor(kernel: PackKernel, windowBytes: number, end: number) {
    this.#kernel = kernel;
    this.#window = new PackWindow(kernel.input.subarray(0, windowBytes));
    this.#arena = new Arena(windowBytes, end);
  }

  /**
   * Starts on the family of `root`. @returns call it again and again: it goes on by some objects and says whether there are more.
   * @param find whether the kernel's literals are wanted.
   * @param proveBlobs whether blobs, too, must agree with the index's checksums.
   */
  walk<T>(file: PackFile, rows: PackRows, root: Row, find: boolean, visitor: FamilyVisitor<T>, proveBlobs = false): () => boolean {
    this.#arena.clear();
    this.#proves = proveBlobs || rows.types[root] !== BLOB;
    if (rows.childStarts[root] === rows.childStarts[root + 1]) {
      const frame = this.#readRoot(file, rows, root, find, visitor);
      if (frame !== null) this.#leave(frame);
      return NO_MORE;
    }
    const stack: Frame<T>[] = [];
    const enter = (row: Row, base: Frame<T> | null, lastOfBase: boolean): void => {
      const frame = base === null ? this.#readRoot(file, rows, row, find, visitor) : this.#readDelta(file, rows, row, base, find, visitor);
      if (base !== null && lastOfBase) this.#leave(base);
      if (frame === null) return;
      if (frame.next < (rows.childStarts[row + 1] ?? 0)) stack.push(frame);
      else this.#leave(frame);
    };
    enter(root, null, false);
    return () => {
      for (let budget = OBJECTS_A_TURN; budget > 0; budget--) {
        const frame = stack.at(-1);
        if (frame === undefined) return false;
        const slot = frame.next++;
        const last = frame.next === rows.childStarts[frame.row + 1];
        if (last) stack.pop();
        enter(rows.children[slot] ?? 0, frame, last);
        if (visitor.pauses?.() === true) break;
      }
      return stack.length > 0;
    };
  }

  #readRoot<T>(file: PackFile, rows: PackRows, row: Row, find: boolean, visitor: FamilyVisitor<T>): Frame<T> | null {
    const kernel = this.#kernel;
    const size = rows.sizes[row] ?? 0;
    const at = this.#arena.take(size + SPARE);
    const made = at < 0 ? 0 : this.#inflate(file, rows, row, at);
    if (at < 0 || made !== size) {
      if (at >= 0) this.#arena.free(at);
      giveUp(rows, row, at < 0 ? 0 : Math.min(made, -1), visitor);
      return null;
    }
    if (find) kernel.searchBlob(at, size);
    const remembered = visitor.visit(this.#show(row, at, size, -1, 0), null);
    return this.#frame(rows, row, at, size, find, remembered);
  }

  #readDelta<T>(file: PackFile, rows: PackRows, row: Row, base: Frame<T>, find: boolean, visitor: FamilyVisitor<T>): Frame<T> | null {
    const kernel = this.#kernel;
    const arena = this.#arena;
    const deltaSize = rows.sizes[row] ?? 0;
    const deltaAt = arena.take(deltaSize + SPARE);
    const inflated = deltaAt < 0 ? 0 : this.#inflate(file, rows, row, deltaAt);
    let at = -1;
    let code = deltaAt < 0 ? 0 : inflated === deltaSize ? 1 : Math.min(inflated, -1);
    let size = 0;
    if (code > 0) {
      size = resultSize(kernel.input, deltaAt, deltaSize);
      at = size < 0 ? -1 : arena.take(size + SPARE);
      code = size < 0 ? -1 : at < 0 ? 0 : 1;
    }
    if (code > 0) {
      const places = { base: base.at, baseSize: base.size, delta: deltaAt, deltaSize, output: at, limit: size, room: size + SPARE };
      const made = find && base.hits !== null ? kernel.applyDelta(places, base.hits) : kernel.applyDelta(places);
      if (made !== size) code = Math.min(made, -1);
      else if (find && base.hits === null) kernel.searchBlob(at, size);
    }
    if (code <= 0) {
      if (at >= 0) arena.free(at);
      if (deltaAt >= 0) arena.free(deltaAt);
      giveUp(rows, row, code, visitor);
      return null;
    }
    const remembered = visitor.visit(this.#show(row, at, size, deltaAt, deltaSize), base.remembered);
    const frame = this.#frame(rows, row, at, size, find, remembered);
    arena.free(deltaAt);
    return frame;
  }

  #show(row: Row, at: number, size: number, deltaAt: number, deltaSize: number): WalkedObject {
    const object = this.#object;
    object.row = row;
    object.at = at;
    object.size = size;
    object.deltaAt = deltaAt;
    object.deltaSize = deltaSize;
    return object;
  }

  /** Keeps the hits for the deltas on this row, when there are any. */
  #frame<T>(rows: PackRows, row: Row, at: number, size: number, find: boolean, remembered: T): Frame<T> {
    const next = rows.childStarts[row] ?? 0;
    let hits: SavedHits | null = null;
    if (find && next < (rows.childStarts[row + 1] ?? 0) && this.#kernel.hitsComplete) {
      const place = this.#arena.take(8 * this.#kernel.hitCount + 16);
      if (place >= 0) hits = this.#kernel.saveHits(place);
    }
    return { row, at, size, hits, remembered, next };
  }

  #leave<T>(frame: Frame<T>): void {
    this.#arena.free(frame.at);
    if (frame.hits !== null) this.#arena.free(frame.hits.at);
  }

  /** @returns bytes, or an error code. */
  #inflate(file: PackFile, rows: PackRows, row: Row, output: number): number {
    const offset = rows.offsets[row] ?? 0;
    const size = rows.sizes[row] ?? 0;
    const head = rows.headLengths[row] ?? 0;
    const length = Math.min((rows.offsets[row + 1] ?? 0) - offset, head + longestStream(size));
    if (length <= this.#window.capacity) {
      const at = this.#window.place(file, offset, length);
      return this.#inflateAt(at, at + this.#window.placed, rows, row, output);
    }
    const at = this.#arena.take(length);
    if (at < 0) return -1;
    const there = file.read(this.#kernel.input, offset, at, length);
    const made = this.#inflateAt(at, at + there, rows, row, output);
    this.#arena.free(at);
    return made;
  }

  /** The row begins at `start` of the kernel's input, and ends before `end` or there. */
  #inflateAt(start: number, end: number, rows: PackRows, row: Row, output: number): number {
    const kernel = this.#kernel;
    const size = rows.sizes[row] ?? 0;
    const stream = Math.min(end, start + (rows.headLengths[row] ?? 0));
    const made = kernel.inflate(stream, end, output, size, size + SPARE, true);
    return made === size && this.#proves && kernel.crc32(start, stream + kernel.consumed) !== rows.checksums[row] ? UNPROVEN : made;
  }
}

/** A stream of zlib's is no longer than this; one that is made longer on purpose is left to git. */
function longestStream(size: number): number {
  return Math.ceil(size * 1.02) + 1024;
}

/** So many objects are walked before the caller gets its turn. */
const OBJECTS_A_TURN = 256;
const NO_MORE = (): boolean => false;

/** Reports a row and everything that hangs on it. */
function giveUp<T>(rows: PackRows, row: Row, code: number, visitor: FamilyVisitor<T>): void {
  const rest = [row];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    visitor.unreadable(next, code);
    for (let slot = rows.childStarts[next] ?? 0; slot < (rows.childStarts[next + 1] ?? 0); slot++) rest.push(rows.children[slot] ?? 0);
  }
}

/** The size of the result that a delta declares, or -1. */
function resultSize(bytes: Uint8Array, at: number, length: number): number {
  const end = at + length;
  let p = at;
  while (p < end && (bytes[p] ?? 0) & 128) p++;
  p++;
  let size = 0;
  for (let unit = 1; p < end && unit <= 2 ** 49; unit *= 128) {
    const byte = bytes[p++] ?? 0;
    size += (byte & 127) * unit;
    if (byte < 128) return size;
  }
  return -1;
}
