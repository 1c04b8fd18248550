/**
 * The kernel's reader of git trees for a host that walks packs: lays out its tables behind the pack reader's input and hands over
 * what it finds in numbers. Knows the format of trees, nothing of packs or repositories.
 */
import type { Literal } from './literal-tables.ts';
import { PackKernel } from './pack-kernel.ts';

/** Ids that the host has numbered: number `n` is `ids[n * idLength ...]`. `slots` finds them by the low bits of their first four bytes, little-endian; -1 is free. */
export interface NumberedIds {
  readonly idLength: 20 | 32;
  readonly ids: Uint8Array;
  /** A power of two of them, at least one free. */
  readonly slots: Int32Array;
}

/** What was read of trees, one behind the other in order of reading; views that the next tree overwrites. */
export interface TreeEntries {
  /** Pairs: first entry taken from the base (-1: entries of its own) and how many. */
  readonly segments: Int32Array;
  /** Pairs: name-and-kind (kind in the low two bits: 0 file, 1 folder, 2 submodule) and object: number of the id, -1 for none, -2 and below for ids that the host did not number. */
  readonly own: Int32Array;
}

/** A tree of more bytes is refused. */
export const LARGEST_TREE = 16 * 1024 * 1024;
/** Shortest entry: a mode of one digit, a space, a name of one byte, NUL, a SHA-1 id. */
const MOST_ENTRIES = Math.ceil(LARGEST_TREE / 24);
/** Entries of many trees before the host has to take them. */
const WAITING_ENTRIES = 1 << 16;
const ENTRIES = MOST_ENTRIES + WAITING_ENTRIES;
/** Trees of one `readPackedTrees`; u32 that tell the kernel about each, and that it answers with. */
export const PACKED_TREES = 2048;
const PLACE_WORDS = 5;
const COUNT_WORDS = 2;
/** Bytes behind a result that must be free. */
export const TREE_SPARE = 320;
const NAME_SLOTS = 1 << 21;
const NAME_BYTES = 32 * 1024 * 1024;
const UNKNOWN_SLOTS = 1 << 20;

/** Negative results of the tree reader. */
export const TREE_ERRORS = { malformed: -30, tableFull: -31 } as const;

export class TreeKernel extends PackKernel {
  readonly #idLength: number;
  readonly #words: Int32Array;
  readonly #baseStartsAt: number;
  readonly #startsAt: number;
  readonly #segmentsAt: number;
  readonly #ownAt: number;
  readonly #namesAt: number;
  readonly #nameStartsAt: number;
  readonly #unknownAt: number;
  readonly #placesAt: number;
  readonly #countsAt: number;

  /** @param room bytes for the caller: as PackKernel's `inputCapacity`. @param known ids to be found; copied. */
  constructor(literals: readonly Literal[], room: number, hitCapacity: number, known: NumberedIds, emptyTree: Uint8Array) {
    const aligned = (room + 79) & ~15;
    const { idLength, ids, slots } = known;
    let end = aligned;
    const area = (bytes: number): number => {
      const at = end;
      end = (end + bytes + 31) & ~15;
      return at;
    };
    const settingsAt = area(17 * 4);
    const idsAt = area(ids.length + 32);
    const idSlotsAt = area(slots.length * 4);
    const unknownAt = area((UNKNOWN_SLOTS / 2) * idLength + 32);
    const unknownSlotsAt = area(UNKNOWN_SLOTS * 4);
    const namesAt = area(NAME_BYTES);
    const nameStartsAt = area((NAME_SLOTS / 2 + 1) * 4);
    const nameHashesAt = area((NAME_SLOTS / 2) * 4);
    const nameSlotsAt = area(NAME_SLOTS * 4);
    const baseStartsAt = area((MOST_ENTRIES + 8) * 4);
    const startsAt = area((MOST_ENTRIES + 8) * 4);
    const segmentsAt = area((ENTRIES + 8) * 16);
    const ownAt = area((ENTRIES + 8) * 8);
    const emptyTreeAt = area(32);
    const placesAt = area(PACKED_TREES * PLACE_WORDS * 4);
    const countsAt = area(PACKED_TREES * COUNT_WORDS * 4);
    super(literals, end, hitCapacity);
    this.#idLength = idLength;
    this.#words = new Int32Array(this.input.buffer, this.inputAt, end >> 2);
    this.input.set(ids, idsAt);
    this.#words.set(slots, idSlotsAt >> 2);
    this.input.set(emptyTree, emptyTreeAt);
    const at = this.inputAt;
    this.#words.set([
      idLength, at + idsAt, at + idSlotsAt, slots.length - 1, at + unknownAt, at + unknownSlotsAt, UNKNOWN_SLOTS - 1,
      at + namesAt, at + namesAt + NAME_BYTES, at + nameStartsAt, at + nameHashesAt, at + nameSlotsAt, NAME_SLOTS,
      at + startsAt, at + segmentsAt, at + ownAt, at + emptyTreeAt,
    ], settingsAt >> 2);
    this.exports.configureTrees(at + settingsAt);
    this.#baseStartsAt = baseStartsAt;
    this.#startsAt = startsAt;
    this.#segmentsAt = segmentsAt;
    this.#ownAt = ownAt;
    this.#namesAt = namesAt;
    this.#nameStartsAt = nameStartsAt;
    this.#unknownAt = unknownAt;
    this.#placesAt = placesAt;
    this.#countsAt = countsAt;
  }

  /** Pairs that were read and not taken yet. */
  get segmentCount(): number {
    return this.exports.treeSegments();
  }

  get ownCount(): number {
    return this.exports.treeOwnEntries();
  }

  /** True when `takeEntries` must come before the next tree. */
  get mustTake(): boolean {
    return this.exports.treeOwnEntries() > WAITING_ENTRIES || this.exports.treeSegments() > 2 * WAITING_ENTRIES;
  }

  /**
   * Reads the whole tree at input[at, at + size): adds to what `takeEntries` gives.
   * @returns the number of its entries, or an error of `TREE_ERRORS`; after an error nothing is added.
   */
  readTree(at: number, size: number): number {
    if (size > LARGEST_TREE) return TREE_ERRORS.tableFull;
    this.#checkRoom();
    this.checkRange(at, at + size);
    return this.exports.readTree(this.inputAt + at, this.inputAt + at + size);
  }

  /**
   * The same for the tree at input[at, at + size) that `applyDelta` made.
   * @param deltaAt, deltaSize the delta's place in `input`. @param baseStarts where the entries of the base begin (see `starts`).
   */
  readMadeTree(at: number, size: number, deltaAt: number, deltaSize: number, baseStarts: Int32Array): number {
    if (size > LARGEST_TREE || baseStarts.length > MOST_ENTRIES + 1) return TREE_ERRORS.tableFull;
    this.#checkRoom();
    this.checkRange(at, at + size);
    this.checkRange(deltaAt, deltaAt + deltaSize);
    this.#words.set(baseStarts, this.#baseStartsAt >> 2);
    const origin = this.inputAt;
    return this.exports.readMadeTree(
      origin + at, origin + at + size, origin + this.#baseStartsAt, baseStarts.length - 1, origin + deltaAt, origin + deltaAt + deltaSize,
    );
  }

  /**
   * Says where the packed tree number `index` (below PACKED_TREES) lies in `input`: its head at `head`, its zlib stream at `stream`,
   * and nothing of it from `end` on. @param checksum CRC-32 of head and stream.
   */
  placePackedTree(index: number, head: number, stream: number, end: number, size: number, checksum: number): void {
    this.checkRange(head, stream);
    this.checkRange(stream, end);
    if (!(index >= 0 && index < PACKED_TREES && size >= 0 && size <= LARGEST_TREE)) throw new RangeError('no place for a packed tree');
    const at = (this.#placesAt >> 2) + PLACE_WORDS * index;
    this.#words[at] = this.inputAt + head;
    this.#words[at + 1] = this.inputAt + stream;
    this.#words[at + 2] = this.inputAt + end;
    this.#words[at + 3] = size;
    this.#words[at + 4] = checksum;
  }

  /**
   * Inflates, proves and reads the placed trees from number `first` to before `last`, as `readTree` would. Stops before one that is
   * not sound, and when `mustTake`. Inflated trees go to `output`, where `room` bytes are free: the largest and TREE_SPARE more.
   * @returns the number of the first tree that was not read.
   */
  readPackedTrees(first: number, last: number, output: number, room: number): number {
    this.checkRange(output, output + room);
    if (!(first >= 0 && first <= last && last <= PACKED_TREES)) throw new RangeError('no packed trees');
    for (let index = first; index < last; index++) {
      if ((this.#words[(this.#placesAt >> 2) + PLACE_WORDS * index + 3] ?? 0) + TREE_SPARE > room) throw new RangeError('a packed tree does not fit');
    }
    if (this.mustTake) return first;
    const at = this.inputAt;
    return first + this.exports.readPackedTrees(
      at + this.#placesAt + PLACE_WORDS * 4 * first, last - first, at + output, at + this.#countsAt + COUNT_WORDS * 4 * first, WAITING_ENTRIES,
    );
  }

  /** By tree that `readPackedTrees` read, pairs: segments and entries of their own that waited to be taken after it. A view. */
  get packedCounts(): Int32Array {
    return this.#view(this.#countsAt, COUNT_WORDS * PACKED_TREES);
  }

  /** Where the entries of the tree just read begin: offsets, and one more for the end. A copy. @param count what reading gave. */
  starts(count: number): Int32Array {
    return this.#view(this.#startsAt, count + 1).slice();
  }

  /** Takes back what the tree just read added. */
  dropTree(): void {
    this.exports.dropTree();
  }

  takeEntries(): TreeEntries {
    const entries = { segments: this.#view(this.#segmentsAt, 2 * this.segmentCount), own: this.#view(this.#ownAt, 2 * this.ownCount) };
    this.exports.takeTrees();
    return entries;
  }

  /** Bytes of a name, a view. */
  nameBytes(name: number): Uint8Array {
    const starts = this.#nameStartsAt >> 2;
    return this.input.subarray(this.#namesAt + (this.#words[starts + name] ?? 0), this.#namesAt + (this.#words[starts + name + 1] ?? 0));
  }

  /** The ids that the host did not number, one behind the other; the first is object -2. A view. */
  get unknownIds(): Uint8Array {
    return this.input.subarray(this.#unknownAt, this.#unknownAt + this.exports.treeUnknownIds() * this.#idLength);
  }

  #view(at: number, length: number): Int32Array {
    return this.#words.subarray(at >> 2, (at >> 2) + length);
  }

  #checkRoom(): void {
    if (this.mustTake) throw new RangeError('what was read of trees must be taken first');
  }
}
