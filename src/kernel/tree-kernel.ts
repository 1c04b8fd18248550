/**
 * The kernel's reader of git trees and commits for a host that walks packs: lays out its tables behind the pack
 * reader's input and hands over what it finds in numbers. Knows the format of trees and commits, nothing of packs or
 * repositories.
 */
import type { Literal } from './literal-tables.ts';
import { WalkKernel } from './walk-kernel.ts';

/**
 * Ids that the host has numbered: number `n` is `ids[n * idLength ...]`. `slots` finds them by their first bits: ids in
 * order are entered in order, in a third of the time. -1 is free.
 */
export interface NumberedIds {
  readonly idLength: 20 | 32;
  readonly ids: Uint8Array;
  /** A power of two of them, two or more; at least one free. */
  readonly slots: Int32Array;
}

/** What was read of trees, one behind the other in order of reading; views that the next tree overwrites. */
export interface TreeEntries {
  /** Pairs: first entry taken from the base (-1: entries of its own) and how many. */
  readonly segments: Int32Array;
  /**
   * Pairs: name-and-kind (kind in the low two bits: 0 file, 1 folder, 2 submodule) and object: number of the id, -1 for
   * none, -2 and below for ids that the host did not number.
   */
  readonly own: Int32Array;
}

/** A tree of more bytes is refused. @internal */
export const LARGEST_TREE = 16 * 1024 * 1024;
/** Shortest entry: a mode of one digit, a space, a name of one byte, NUL, a SHA-1 id. */
const MOST_ENTRIES = Math.ceil(LARGEST_TREE / 24);
/** Entries of many trees before the host has to take them. */
const WAITING_ENTRIES = 1 << 16;
/**
 * Words of the commits that wait, WAITING_ENTRIES of them and one more commit: COMMIT.parents and as many parents as
 * assembly/objects/commit-fields.ts takes.
 */
const COMMIT_WORDS = WAITING_ENTRIES + 32 + 16384;
const ENTRIES = MOST_ENTRIES + WAITING_ENTRIES;
const NAME_SLOTS = 1 << 21;
const NAME_BYTES = 32 * 1024 * 1024;
const UNKNOWN_SLOTS = 1 << 20;

/**
 * Words of a commit: its tree, offset of the message, committer time (64 bits, low word first), number of parents, and
 * from `parents` on these. Objects as in TreeEntries.
 */
export const COMMIT = { tree: 0, message: 1, timeLow: 2, timeHigh: 3, parentCount: 4, parents: 5 } as const;

/** Negative results of the readers of trees and commits. */
export const READ_ERRORS = { malformed: -30, tableFull: -31 } as const;

export class TreeKernel extends WalkKernel {
  readonly #idLength: number;
  readonly #words: Int32Array;
  readonly #segmentsAt: number;
  readonly #ownAt: number;
  readonly #namesAt: number;
  readonly #nameStartsAt: number;
  readonly #unknownAt: number;
  readonly #known: { readonly at: number; readonly length: number };
  readonly #commitsAt: number;

  /** @param room bytes for the caller: as WalkKernel's. @param known ids to be found; copied. */
  constructor(
    literals: readonly Literal[],
    room: number,
    hitCapacity: number,
    known: NumberedIds,
    emptyTree: Uint8Array,
  ) {
    const aligned = (room + 79) & ~15;
    const { idLength, ids, slots } = known;
    let end = aligned;
    const area = (bytes: number): number => {
      const at = end;
      end = (end + bytes + 31) & ~15;
      return at;
    };
    const settingsAt = area(18 * 4);
    const idsAt = area(ids.length + 32);
    const idSlotsAt = area(slots.length * 4);
    const unknownAt = area((UNKNOWN_SLOTS / 2) * idLength + 32);
    const unknownSlotsAt = area(UNKNOWN_SLOTS * 4);
    const namesAt = area(NAME_BYTES);
    const nameStartsAt = area((NAME_SLOTS / 2 + 1) * 4);
    const nameHashesAt = area((NAME_SLOTS / 2) * 4);
    const nameSlotsAt = area(NAME_SLOTS * 4);
    const startsAt = area((MOST_ENTRIES + 8) * 4);
    const segmentsAt = area((ENTRIES + 8) * 16);
    const ownAt = area((ENTRIES + 8) * 8);
    const ownIdsAt = area((ENTRIES + 8) * idLength);
    const emptyTreeAt = area(32);
    const commitsAt = area(COMMIT_WORDS * 4);
    super(literals, room, hitCapacity, end - room);
    this.#idLength = idLength;
    this.#words = new Int32Array(this.input.buffer, this.inputAt, end >> 2);
    this.input.set(ids, idsAt);
    this.#words.set(slots, idSlotsAt >> 2);
    this.input.set(emptyTree, emptyTreeAt);
    const at = this.inputAt;
    this.#words.set(
      [
        idLength,
        at + idsAt,
        at + idSlotsAt,
        Math.clz32(slots.length - 1),
        at + unknownAt,
        at + unknownSlotsAt,
        UNKNOWN_SLOTS - 1,
        at + namesAt,
        at + namesAt + NAME_BYTES,
        at + nameStartsAt,
        at + nameHashesAt,
        at + nameSlotsAt,
        NAME_SLOTS,
        at + startsAt,
        at + segmentsAt,
        at + ownAt,
        at + emptyTreeAt,
        at + ownIdsAt,
      ],
      settingsAt >> 2,
    );
    this.exports.configureTrees(at + settingsAt);
    this.exports.configureCommits(at + commitsAt);
    this.#commitsAt = commitsAt;
    this.#segmentsAt = segmentsAt;
    this.#ownAt = ownAt;
    this.#namesAt = namesAt;
    this.#nameStartsAt = nameStartsAt;
    this.#unknownAt = unknownAt;
    this.#known = { at: idsAt, length: ids.length };
  }

  /** Pairs that were read and not taken yet. */
  get segmentCount(): number {
    return this.exports.treeSegments();
  }

  get ownCount(): number {
    return this.exports.treeOwnEntries();
  }

  /** True when what was read must be taken before the next tree or commit. */
  get mustTake(): boolean {
    return (
      this.exports.treeOwnEntries() > WAITING_ENTRIES ||
      this.exports.treeSegments() > 2 * WAITING_ENTRIES ||
      this.exports.commitWords() > WAITING_ENTRIES
    );
  }

  /**
   * Reads the whole tree at input[at, at + size): adds to what `takeEntries` gives.
   * @returns the number of its entries, or an error of `READ_ERRORS`; after an error nothing is added.
   */
  readTree(at: number, size: number): number {
    if (size > LARGEST_TREE) return READ_ERRORS.tableFull;
    this.#checkRoom();
    this.checkRange(at, at + size);
    return this.exports.readTree(this.inputAt + at, this.inputAt + at + size);
  }

  /**
   * Reads the commit at input[at, at + size): adds to what `takeCommits` gives. @returns the offset of its message, or
   * an error of `READ_ERRORS`.
   */
  readCommit(at: number, size: number): number {
    this.#checkRoom();
    this.checkRange(at, at + size);
    return this.exports.readCommit(this.inputAt + at, this.inputAt + at + size);
  }

  /** The commits read since the last time, one behind the other (see COMMIT); a view that the next one overwrites. */
  takeCommits(): Int32Array {
    const words = this.#view(this.#commitsAt, this.exports.commitWords());
    this.exports.takeCommits();
    return words;
  }

  override startWalk(streams: number, arena: number, end: number): void {
    this.configureWalk(streams, arena, end, LARGEST_TREE, WAITING_ENTRIES);
  }

  /**
   * What was read of trees since the last time. @returns null when it names more ids that the host did not number than
   * the kernel has room for.
   */
  takeEntries(): TreeEntries | null {
    if (this.exports.resolveTrees() === 0) return null;
    const entries = {
      segments: this.#view(this.#segmentsAt, 2 * this.segmentCount),
      own: this.#view(this.#ownAt, 2 * this.ownCount),
    };
    this.exports.takeTrees();
    return entries;
  }

  /** Bytes of a name, a view. */
  nameBytes(name: number): Uint8Array {
    const starts = this.#nameStartsAt >> 2;
    return this.input.subarray(
      this.#namesAt + (this.#words[starts + name] ?? 0),
      this.#namesAt + (this.#words[starts + name + 1] ?? 0),
    );
  }

  /** The ids that the host gave, as it gave them. A view; not to be written to. */
  get knownIds(): Uint8Array {
    return this.input.subarray(this.#known.at, this.#known.at + this.#known.length);
  }

  /** The ids that the host did not number, one behind the other; the first is object -2. A view. */
  get unknownIds(): Uint8Array {
    return this.input.subarray(this.#unknownAt, this.#unknownAt + this.exports.unknownIdCount() * this.#idLength);
  }

  #view(at: number, length: number): Int32Array {
    return this.#words.subarray(at >> 2, (at >> 2) + length);
  }

  #checkRoom(): void {
    if (this.mustTake) throw new RangeError('what was read of trees must be taken first');
  }
}
