/**
 * Walks families of blobs and keeps the few blobs that have to be scanned: those in which the prefilter's literals
 * stand where a match may be, and those that cannot be read here. One per thread: it holds the thread's kernel.
 */
import { packedFormat, type PackedFormat } from '../../../core/packed-format.ts';
import { UNPROVEN } from '../../../kernel/kernel-errors.ts';
import { STEP_FLAGS, WalkKernel } from '../../../kernel/walk-kernel.ts';
import type { BlobPrefilter, ByteCounts, LiteralHits, PlacedMatch } from '../../../scan/types.ts';
import type { FamilyWalk } from './family-plan.ts';
import { FamilyWalker, type FamilyVisitor } from './family-walk.ts';
import { PackFile } from '../store/pack-file.ts';
import type { PackRows, Row } from '../store/pack-rows.ts';
import { partialFamilies } from './partial-families.ts';
import type { ResidentPart } from '../store/resident-part.ts';
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

/** A blob of which only the packed form was looked at. */
export interface PackedObject {
  readonly object: number;
  readonly format: PackedFormat;
}

/** @typeParam Match how matches are handed on: threads post plain data. */
export interface SieveResult<Match = PlacedMatch> {
  /** Objects to be scanned with their paths, or by who can read them. */
  readonly candidates: readonly number[];
  /** Blobs that were scanned on the way, for any path, and hold something. */
  readonly found: readonly FoundInBlob<Match>[];
  /**
   * Objects of overlapping packs that are sound and not those of the index: which copy git takes depends on what it
   * read before.
   */
  readonly doubtful: readonly number[];
  /** Blobs whose contents are packed. */
  readonly packed: readonly PackedObject[];
  /** Blobs that were looked at and need no further scan; their bytes, and those of messages that need none. */
  readonly blobs: number;
  readonly bytes: number;
}

/** Compressed bytes that are at hand, and room for inflated objects. An object that does not fit is read by git. */
const WINDOW_BYTES = 1024 * 1024;
export const KERNEL_ROOM = 64 * 1024 * 1024;
/** Hits of one blob; with more it is scanned. */
export const HIT_CAPACITY = 32_768;

/** So many matches are kept for the calling thread; blobs beyond are scanned there, one after another. */
const MOST_FOUND = 20_000;

export class BlobSieve {
  readonly kernel: WalkKernel;
  readonly #walker: FamilyWalker;
  readonly #prefilter: BlobPrefilter;
  readonly #files = new Map<SievePack, PackFile>();
  readonly #certain: number[] = [];
  readonly #found: FoundInBlob<PlacedMatch>[] = [];
  #foundMatches = 0;
  /** Whether a blob was scanned since the last turn: that takes as long as passing hundreds. */
  #scanned = false;
  /** Where packed blobs stand that wait for an answer. */
  readonly #places = new Map<number, { readonly pack: SievePack; readonly row: Row }>();
  /** Blobs to be read a second time. */
  readonly #again = new Set<number>();
  readonly #doubtful: number[] = [];
  readonly #packed: PackedObject[] = [];
  /** What was asked about: bytes, below zero for a message. */
  readonly #asked = new Map<number, number>();
  #blobs = 0;
  #bytes = 0;

  /** @param kernel with the prefilter's literals and `KERNEL_ROOM` bytes of input or more. */
  constructor(
    prefilter: BlobPrefilter,
    kernel: WalkKernel = new WalkKernel(prefilter.literals, KERNEL_ROOM, HIT_CAPACITY),
  ) {
    this.#prefilter = prefilter;
    this.kernel = kernel;
    this.#walker = new FamilyWalker(kernel, WINDOW_BYTES, KERNEL_ROOM);
  }

  get blobs(): number {
    return this.#blobs + this.kernel.counted;
  }

  get bytes(): number {
    return this.#bytes + this.kernel.countedBytes;
  }

  /** Walks the families of a task. @returns call it until it says that there is no more. */
  start(pack: SievePack, roots: Int32Array, task: SieveTask): () => boolean {
    const proves = pack.overlaps ? STEP_FLAGS.prove : 0;
    const walk: FamilyWalk = {
      file: this.file(pack),
      rows: pack.rows,
      roots: roots.subarray(task.start, task.start + task.count),
      flags: STEP_FLAGS.find | STEP_FLAGS.count | STEP_FLAGS.showHits | proves,
      marks: pack.repeated,
      markedFlags: STEP_FLAGS.find | proves,
    };
    return this.walk(walk, {
      look: (row, at, size) => {
        const object = pack.objects[row] ?? 0;
        if (this.#look(object, at, size)) this.#places.set(object, { pack, row });
      },
      pauses: () => this.#pauses(),
      unreadable: (row, code) => this.#giveUp(pack, row, code),
    });
  }

  /** Walks families with this sieve's kernel. @returns as FamilyWalker.walk. */
  walk(walk: FamilyWalk, visitor: FamilyVisitor): () => boolean {
    // The kernel counts anew for each walk.
    this.#blobs += this.kernel.counted;
    this.#bytes += this.kernel.countedBytes;
    return this.#walker.walk(walk, visitor);
  }

  /**
   * Looks at what was put off while walking, and reads the blobs again that hold something: their bytes were gone by
   * then.
   * @returns call it until it says that there is no more.
   */
  settle(): () => boolean {
    for (const object of this.#prefilter.answer()) this.#again.add(object);
    const wanted = new Map<SievePack, Set<Row>>();
    for (const object of this.#again) {
      const place = this.#places.get(object);
      if (place === undefined) continue;
      const rows = wanted.get(place.pack);
      if (rows === undefined) wanted.set(place.pack, new Set([place.row]));
      else rows.add(place.row);
    }
    this.#places.clear();
    const packs = [...wanted];
    let more: (() => boolean) | null = null;
    return () => {
      for (let next = packs.at(-1); next !== undefined; next = packs.at(-1)) {
        more ??= this.#secondWalk(...next);
        if (more()) return true;
        more = null;
        packs.pop();
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

  /** Remembers a blob whose contents are packed. */
  #notePacked(object: number, at: number, size: number): void {
    const format = packedFormat(this.kernel.input, at, size);
    if (format !== null) this.#packed.push({ object, format });
  }

  /** Counts a blob whose bytes and hits the kernel holds, and asks about it. */
  blob(object: number, at: number, size: number): void {
    this.#blobs++;
    this.#bytes += size;
    this.#look(object, at, size);
  }

  /** Asks about a blob that is counted, if literals stand in it. @returns whether the answer comes later */
  #look(object: number, at: number, size: number): boolean {
    const { kernel } = this;
    this.#notePacked(object, at, size);
    if (kernel.openHits === 0 && kernel.hitsComplete) return false;
    this.#asked.set(object, size);
    if (!kernel.hitsComplete) {
      this.#scan(object, at, size);
      return false;
    }
    const answer = this.#prefilter.ask(object, kernel.input.subarray(at, at + size), {
      hits: this.#hits(),
      counts: this.#countsAt(at),
    });
    if (answer === 'later') return true;
    this.#keep(object, answer);
    return false;
  }

  /** The kernel's own. */
  #hits(): LiteralHits {
    return { count: this.kernel.hitCount, offsets: this.kernel.hitOffsets, literals: this.kernel.hitLiterals };
  }

  /** Counts over what the kernel holds from `at` on. */
  #countsAt(at: number): ByteCounts {
    const { kernel } = this;
    return {
      countNewlines: (start, end) => kernel.countNewlines(at + start, at + end),
      utf16Units: (start, end) => kernel.utf16Units(at + start, at + end),
    };
  }

  /** Counts bytes of messages. */
  passMessages(bytes: number): void {
    this.#bytes += bytes;
  }

  /** As `blob` for the message of a commit, which begins `from` bytes into the object; does not count it. */
  message(object: number, at: number, size: number, from: number): void {
    const { kernel } = this;
    if (kernel.openHits === 0 && kernel.hitsComplete) return;
    this.#asked.set(object, from - size);
    if (!kernel.hitsComplete) {
      this.#certain.push(object);
      return;
    }
    let first = 0;
    while (first < kernel.hitCount && (kernel.hitOffsets[first] ?? 0) < from) first++;
    if (first === kernel.hitCount) return;
    const hits = {
      count: kernel.hitCount - first,
      offsets: kernel.hitOffsets.slice(first, kernel.hitCount).map((offset) => offset - from),
      literals: kernel.hitLiterals.slice(first, kernel.hitCount),
    };
    const answer = this.#prefilter.ask(object, kernel.input.subarray(at + from, at + size), {
      hits,
      counts: this.#countsAt(at + from),
    });
    // A message is reported by the commit that carries it: scanned with the others.
    if (answer !== 'later') this.#certain.push(object);
  }

  finish(): SieveResult {
    for (const file of this.#files.values()) file.close();
    this.#files.clear();
    // What was not settled: the walk was interrupted, these are no packed blobs, or they could not be read again.
    const candidates = [...new Set([...this.#certain, ...this.#again, ...this.#prefilter.answer()])];
    let { blobs, bytes } = this;
    for (const object of candidates) {
      const size = this.#asked.get(object);
      if (size === undefined) continue;
      if (size >= 0) blobs--;
      bytes -= Math.abs(size);
    }
    return { candidates, found: this.#found, doubtful: this.#doubtful, packed: this.#packed, blobs, bytes };
  }

  /** The way to the rows of a pack that are to be read again. */
  #secondWalk(pack: SievePack, wanted: ReadonlySet<Row>): () => boolean {
    const { rows, roots, packRows, wanted: marks } = partialFamilies(pack.rows, wanted);
    const proves = pack.overlaps ? STEP_FLAGS.prove : 0;
    return this.walk(
      {
        file: this.file(pack),
        rows,
        roots,
        flags: proves,
        marks,
        markedFlags: STEP_FLAGS.find | STEP_FLAGS.show | proves,
      },
      {
        look: (row, at, size) => {
          const object = pack.objects[packRows[row] ?? 0] ?? 0;
          if (this.#again.delete(object)) this.#scan(object, at, size);
        },
        pauses: () => this.#pauses(),
        // It stays among those that git reads.
        unreadable: () => {},
      },
    );
  }

  #pauses(): boolean {
    const scanned = this.#scanned;
    this.#scanned = false;
    return scanned;
  }

  /** Not when its matches would not be kept: it is scanned by the calling thread then. */
  #scan(object: number, at: number, size: number): void {
    const searched = this.kernel.hitsComplete ? { hits: this.#hits(), counts: this.#countsAt(at) } : null;
    this.#keep(
      object,
      this.#foundMatches > MOST_FOUND
        ? null
        : this.#prefilter.scan(this.kernel.input.subarray(at, at + size), searched),
    );
  }

  /** @param matches of a blob; null when only its path can tell. */
  #keep(object: number, matches: readonly PlacedMatch[] | null): void {
    this.#scanned = true;
    this.#foundMatches += matches?.length ?? 0;
    if (matches === null || this.#foundMatches > MOST_FOUND) this.#certain.push(object);
    else if (matches.length > 0) this.#found.push({ object, matches });
  }

  #giveUp(pack: SievePack, row: Row, code: number): void {
    const object = pack.objects[row] ?? 0;
    if (code === UNPROVEN) this.#doubtful.push(object);
    else if (pack.repeated[row] !== 1) this.#certain.push(object);
  }
}
