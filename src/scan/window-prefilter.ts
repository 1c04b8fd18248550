/**
 * Tells blobs that cannot hold a match from the rest without scanning them whole. Looks at the stretches around
 * literals only, as the engine does, and remembers those in which no part was found: versions of a file share nearly
 * all of theirs. Path and context words are taken to be whatever lets most patterns match, because they are not known
 * yet.
 */
import { hash } from 'node:crypto';
import type { Engine } from '../engine/engine.ts';
import { addWindow, overBoth, type Window } from '../engine/cut-window.ts';
import { deservesWindow, hitTest } from '../engine/deserves-window.ts';
import type { LiteralUse } from '../engine/prefilter.ts';
import { SETTLED_HIT, type Literal } from '../kernel/literal-tables.ts';
import type { CompiledRule } from '../rules/compiled.ts';
import type { BlobPrefilter, LiteralHits, PlacedMatch, SearchedBlob } from './types.ts';

/** Bytes around hits that the engine would look at, and the hits in them: from the `first` to before the `last`. */
interface Stretch extends Window {
  readonly first: number;
  readonly last: number;
}

/** A stretch that the engine has still to look at; a copy if it waits. */
interface OpenStretch {
  readonly bytes: Uint8Array;
  /** Offsets from the stretch's start; literals by the engine's numbers. */
  readonly hits: LiteralHits;
  readonly identity: string;
  /** Blobs that hold it, and how long they are together. */
  readonly blobs: number[];
  blobBytes: number;
}

/** So many stretches are remembered; then the memory starts anew. */
const MOST_REMEMBERED = 200_000;
/**
 * So many bytes of stretches wait for the engine: enough that its code is warm, few enough that threads end together.
 */
const MOST_WAITING = 512 * 1024;
/**
 * When the blobs with one stretch are longer together, it is decided: whatever waits and holds a part is read a second
 * time.
 */
const LONGEST_BLOBS = 64 * 1024;

/** @param searched with the engine's numbers of literals. */
export type ScanAnywhere = (bytes: Uint8Array, searched: SearchedBlob | null) => readonly PlacedMatch[] | null;

export class WindowPrefilter implements BlobPrefilter {
  readonly literals: readonly Literal[];
  /** The same in the same order, and their numbers in the engine. */
  readonly #uses: readonly LiteralUse[];
  readonly #numbers: Uint16Array;
  readonly #engine: Engine;
  /** A path that counts as a context word; empty when no rule asks for one. */
  readonly #contextPath: string;
  readonly #wholeBelow: number;
  readonly #scanAnywhere: ScanAnywhere;
  /** By hash of the bytes: whether the engine found a part. */
  readonly #known = new Map<string, boolean>();
  readonly #open = new Map<string, OpenStretch>();
  #waiting = 0;
  readonly #maybe = new Set<number>();

  /**
   * @param engine made for the same rules; it remembers what it sees here for whoever scans with it.
   * @param wholeBelow blobs of this many bytes or more are scanned in pieces, which this does not follow: they are
   *   scanned at once.
   * @param scanAnywhere what a blob holds, whatever its path; null when that makes a difference.
   */
  constructor(rules: readonly CompiledRule[], engine: Engine, wholeBelow: number, scanAnywhere: ScanAnywhere) {
    this.#scanAnywhere = scanAnywhere;
    this.#engine = engine;
    // Context words alone find nothing.
    const numbered = this.#engine.literals.map((use, number) => ({ use, number })).filter(({ use }) => use.isKeyword);
    this.#uses = numbered.map(({ use }) => use);
    this.#numbers = Uint16Array.from(numbered, ({ number }) => number);
    this.literals = this.#uses.map((use) => ({ ...use.form, decides: hitTest(use) }));
    this.#contextPath = rules.flatMap(({ rule }) => rule.contextWords)[0] ?? '';
    this.#wholeBelow = wholeBelow;
  }

  ask(blob: number, bytes: Uint8Array, searched: SearchedBlob): readonly PlacedMatch[] | null | 'later' {
    const { hits } = searched;
    const stretches = this.#stretches(bytes, hits);
    if (stretches.length === 0) return 'later';
    if (bytes.length >= this.#wholeBelow) return this.scan(bytes, null);
    const identities = stretches.map(({ start, end }) => hash('sha256', bytes.subarray(start, end), 'binary'));
    // Another version of what was found before: now that its bytes are at hand, nobody has to read it again.
    if (identities.some((identity) => this.#known.get(identity) === true)) return this.scan(bytes, searched);
    const open = stretches.flatMap((stretch, index) => {
      const identity = identities[index] ?? '';
      return this.#known.has(identity) ? [] : [{ identity, stretch }];
    });
    // Nor what is long.
    if (open.some(({ identity, stretch }) => this.#isFertileAtOnce(identity, bytes, stretch, hits)))
      return this.scan(bytes, searched);
    for (const { identity, stretch } of open)
      if (!this.#known.has(identity)) this.#wait(blob, bytes, identity, stretch, hits);
    if (this.#waiting > MOST_WAITING) this.#decide();
    return 'later';
  }

  scan(bytes: Uint8Array, searched: SearchedBlob | null): readonly PlacedMatch[] | null {
    if (searched === null || bytes.length >= this.#wholeBelow) return this.#scanAnywhere(bytes, null);
    const {
      hits: { count, offsets, literals },
      counts,
    } = searched;
    const numbers = literals
      .slice(0, count)
      .map((literal) => (this.#numbers[literal & ~SETTLED_HIT] ?? 0) | (literal & SETTLED_HIT));
    return this.#scanAnywhere(bytes, { hits: { count, offsets, literals: numbers }, counts });
  }

  answer(): readonly number[] {
    this.#decide();
    const maybe = [...this.#maybe];
    this.#maybe.clear();
    return maybe;
  }

  #wait(blob: number, bytes: Uint8Array, identity: string, stretch: Stretch, hits: LiteralHits): void {
    const waiting = this.#open.get(identity);
    if (waiting !== undefined) {
      waiting.blobs.push(blob);
      waiting.blobBytes += bytes.length;
      return;
    }
    this.#waiting += stretch.end - stretch.start;
    this.#open.set(identity, {
      bytes: bytes.slice(stretch.start, stretch.end),
      hits: this.#hitsIn(stretch, hits),
      identity,
      blobs: [blob],
      blobBytes: bytes.length,
    });
  }

  /** A stretch's hits from its start, by the engine's numbers. */
  #hitsIn({ start, first, last }: Stretch, { offsets, literals }: LiteralHits): LiteralHits {
    return {
      count: last - first,
      offsets: offsets.slice(first, last).map((offset) => offset - start),
      literals: literals.slice(first, last).map((literal) => this.#numbers[literal & ~SETTLED_HIT] ?? 0),
    };
  }

  #decide(): void {
    if (this.#known.size + this.#open.size > MOST_REMEMBERED) this.#known.clear();
    for (const stretch of this.#open.values()) this.#decideOne(stretch);
    this.#open.clear();
    this.#waiting = 0;
  }

  #decideOne({ bytes, hits, identity, blobs }: OpenStretch): boolean {
    const fertile = this.#isFertile(bytes, hits);
    this.#known.set(identity, fertile);
    if (fertile) for (const blob of blobs) this.#maybe.add(blob);
    return fertile;
  }

  /**
   * Decides on an open stretch of a blob if the blobs with it are long together. @returns whether the engine finds a
   * part there
   */
  #isFertileAtOnce(identity: string, bytes: Uint8Array, stretch: Stretch, hits: LiteralHits): boolean {
    const waiting = this.#open.get(identity);
    if ((waiting?.blobBytes ?? 0) + bytes.length < LONGEST_BLOBS) return false;
    if (waiting === undefined)
      return this.#decideOne({
        bytes: bytes.subarray(stretch.start, stretch.end),
        hits: this.#hitsIn(stretch, hits),
        identity,
        blobs: [],
        blobBytes: 0,
      });
    this.#open.delete(identity);
    this.#waiting -= waiting.bytes.length;
    return this.#decideOne(waiting);
  }

  #stretches(bytes: Uint8Array, hits: LiteralHits): Stretch[] {
    const stretches: Stretch[] = [];
    for (let index = 0; index < hits.count; index++) {
      const literal = hits.literals[index] ?? 0;
      // Most hits of a version were copied from its base, and the answer with them.
      if (literal >= SETTLED_HIT) continue;
      const use = this.#uses[literal];
      const at = hits.offsets[index] ?? 0;
      if (use === undefined || !deservesWindow(use, bytes, at, bytes.length)) {
        hits.literals[index] = literal | SETTLED_HIT;
        continue;
      }
      const start = Math.max(0, at - use.reach.before);
      const end = Math.min(bytes.length, at + use.form.bytes.length + use.reach.after);
      addWindow(stretches, { start, end, first: index, last: index + 1 }, (before, stretch) => ({
        ...overBoth(before, stretch),
        first: before.first,
        last: stretch.last,
      }));
    }
    return stretches;
  }

  /**
   * Whether the engine finds any part there. Context words decide which hits open windows: when the hits differ in
   * that, both ways are tried.
   */
  #isFertile(bytes: Uint8Array, hits: LiteralHits): boolean {
    const finds = (path: string): boolean => {
      const session = this.#engine.beginAnywhere(path);
      return session.look(bytes, 0, session.windows(bytes, bytes.length, hits, true), () => 0).length > 0;
    };
    if (finds(this.#contextPath)) return true;
    const dependent = Array.from(hits.literals, (literal) => {
      const use = this.#engine.literals[literal];
      return use !== undefined && use.needsContext && use.form.form === 'plain';
    });
    return dependent.includes(true) && dependent.includes(false) && finds('');
  }
}
