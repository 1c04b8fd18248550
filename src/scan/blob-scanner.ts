/**
 * Runs blobs through the literal search and the engine, and places what they find: line, column, excerpt, inline
 * ignore. One buffer, filled by the source itself: a file is read straight to where it is searched. A blob larger than
 * the buffer goes through it in overlapping pieces, so memory is bounded whatever the input.
 */
import { readerOf } from '../core/bytes-reader.ts';
import type { Location, Part, RuleId, Span } from '../core/types.ts';
import { CHUNK_OVERLAP, Engine, type BlobSession, type EngineOptions, type Hits } from '../engine/engine.ts';
import { hitTest } from '../engine/deserves-window.ts';
import type { FoundPart } from '../engine/found-part.ts';
import { SETTLED_AT_ONCE, SETTLED_HIT } from '../kernel/literal-tables.ts';
import { packedFormat, type PackedFormat } from '../core/packed-format.ts';
import { SearchKernel } from '../kernel/search-kernel.ts';
import type { CompiledRule } from '../rules/compiled.ts';
import { detectEncoding, type TextEncoding } from '../text/line-text.ts';
import { ignoresFor, type WrittenIgnore } from '../triage/inline-ignore.ts';
import { renderExcerpt, takeSnippet, type Snippet } from './excerpt.ts';
import { ContextSearch } from './context-search.ts';
import { HitBuffer } from './hit-buffer.ts';
import { IgnoreListing } from './ignore-listing.ts';
import { LineMap } from './line-map.ts';
import { WindowPrefilter } from './window-prefilter.ts';
import type {
  BlobPrefilter,
  BlobResult,
  BlobScanner,
  BlobVersion,
  ByteCounts,
  IgnoreComment,
  PlacedMatch,
  ReadChunk,
  SearchedBlob,
} from './types.ts';

/** Most files fit whole; larger blobs go through in pieces. */
const BUFFER_BYTES = 4 * 1024 * 1024;
/** How much of the lines around a part is searched for an ignore comment, in bytes. */
const IGNORE_REACH = 2_048;

export interface BlobScannerOptions extends EngineOptions {
  /** Honour the ignore comments of other scanners as well (`--compat-ignores`). */
  readonly compatIgnores?: boolean;
  /** Told when a blob holds more parts than are kept; the path is the blob's. */
  readonly onOverflow?: (path: string, dropped: number) => void;
  /** Told of rules that were given up in a blob because their patterns cost too much there. */
  readonly onCostly?: (path: string, rules: readonly RuleId[]) => void;
}

/** @param rules compiled rules, built-in and the user's */
export function createBlobScanner(rules: readonly CompiledRule[], options: BlobScannerOptions): BlobScanner {
  return new BufferedBlobScanner(rules, options);
}

/**
 * The prefilter of such a scanner, which is only made when there is something to scan: for a thread that sorts blobs
 * out.
 */
export function createPrefilter(rules: readonly CompiledRule[], options: BlobScannerOptions): BlobPrefilter {
  let scanner: BufferedBlobScanner | undefined;
  const engine = new Engine(rules, options);
  return new WindowPrefilter(rules, engine, BUFFER_BYTES, (bytes, searched) =>
    (scanner ??= new BufferedBlobScanner(rules, options, engine)).scanAnywhere(bytes, searched),
  );
}

/** What is known of a part only while its bytes are in the buffer. */
interface Placement {
  readonly location: Location;
  readonly snippet: Snippet;
  readonly ignores: readonly IgnoreComment[];
}

/** A blob on its way through the buffer. */
interface Passage {
  readonly session: BlobSession;
  readonly placements: Map<string, Placement>;
  encoding: TextEncoding | null;
  /** Offset in the blob of the buffer's first byte, lines before it, columns of its first line before it. */
  base: number;
  linesBefore: number;
  columnsBefore: number;
}

class BufferedBlobScanner implements BlobScanner {
  readonly #engine: Engine;
  readonly #kernel: SearchKernel;
  readonly #context: ContextSearch;
  readonly #hits = new HitBuffer();
  readonly #options: BlobScannerOptions;
  readonly #rules: readonly CompiledRule[];
  #prefilter: BlobPrefilter | undefined;

  constructor(rules: readonly CompiledRule[], options: BlobScannerOptions, engine = new Engine(rules, options)) {
    this.#rules = rules;
    this.#engine = engine;
    this.#kernel = new SearchKernel(
      this.#engine.literals.map((use) => ({ ...use.form, decides: use.isKeyword ? hitTest(use) : SETTLED_AT_ONCE })),
      BUFFER_BYTES,
    );
    this.#context = new ContextSearch(this.#engine.literals, this.#kernel);
    this.#options = options;
  }

  get prefilter(): BlobPrefilter {
    this.#prefilter ??= new WindowPrefilter(this.#rules, this.#engine, BUFFER_BYTES, (bytes, searched) =>
      this.scanAnywhere(bytes, searched),
    );
    return this.#prefilter;
  }

  scanBytes(bytes: Uint8Array, path: string): BlobResult {
    return this.scan(readerOf(bytes), path);
  }

  scan(read: ReadChunk, path: string): BlobResult {
    const { bytes, passage, format } = this.#pass(read, path);
    const packed = format === null ? {} : { packed: format };
    if (passage === null) return { bytes, matches: [], ...packed };
    const { dropped, costly } = passage.session;
    if (dropped > 0) this.#options.onOverflow?.(path, dropped);
    if (costly.size > 0) this.#options.onCostly?.(path, [...costly]);
    return { bytes, matches: this.#finish(passage), ...packed };
  }

  scanVersion(read: ReadChunk, path: string): BlobVersion {
    const listing = new IgnoreListing(this.#options.compatIgnores ?? false);
    const { matches } = this.scan((target) => {
      const count = read(target);
      listing.push(target.subarray(0, count));
      return count;
    }, path);
    return { matches, comments: listing.finish() };
  }

  /**
   * What a blob holds, whatever its path is. Null when the path makes a difference, the blob holds more than is kept,
   * or a rule was given up.
   */
  scanAnywhere(bytes: Uint8Array, searched: SearchedBlob | null): readonly PlacedMatch[] | null {
    const passage = searched === null ? this.#pass(readerOf(bytes), null).passage : this.#passSearched(bytes, searched);
    if (passage === null) return [];
    const matches = this.#finish(passage);
    const { dropped, costly, dependsOnPath } = passage.session;
    return dropped > 0 || costly.size > 0 || dependsOnPath ? null : matches;
  }

  /**
   * Looks at a blob where it is. Words that give context are not among its hits: they are looked for when it comes to
   * that.
   */
  #passSearched(bytes: Uint8Array, { hits, counts }: SearchedBlob): Passage {
    const session = this.#engine.begin(null, () => this.#context.isIn(bytes, firstOpen(hits)));
    const passage: Passage = {
      session,
      placements: new Map(),
      encoding: null,
      base: 0,
      linesBefore: 0,
      columnsBefore: 0,
    };
    this.#look(passage, bytes, hits, counts, true);
    return passage;
  }

  /** Takes a blob through the buffer. The passage is null when no literal stands in it that is worth a look. */
  #pass(
    read: ReadChunk,
    path: string | null,
  ): { readonly bytes: number; readonly passage: Passage | null; readonly format: PackedFormat | null } {
    const { input } = this.#kernel;
    let passage: Passage | null = null;
    let base = 0;
    let linesBefore = 0;
    let columnsBefore = 0;
    let encoding: TextEncoding | null = null;
    let length = 0;
    let searched = 0;
    let format: PackedFormat | null = null;
    for (;;) {
      const last = fill(read, input, length, (count) => (length = count));
      encoding ??= base === 0 && !last ? detectEncoding(input.subarray(0, Math.min(length, 512))) : encoding;
      if (base === 0) format = packedFormat(input, 0, length);
      const end = last ? length : length - CHUNK_OVERLAP;
      const hits = this.#search(searched, end, length);
      const onlyPiece = last && base === 0;
      // Settled hits of words say something of the pieces that follow.
      if (onlyPiece ? hits.open > 0 : hits.count > 0) {
        passage ??= {
          session: this.#engine.begin(path),
          placements: new Map(),
          encoding,
          base,
          linesBefore,
          columnsBefore,
        };
        Object.assign(passage, { base, linesBefore, columnsBefore, encoding });
        this.#look(passage, input.subarray(0, length), hits, this.#kernel, onlyPiece);
      }
      if (last) break;
      // Keep one overlap of context before what is searched next.
      const from = end - CHUNK_OVERLAP;
      const map = new LineMap(input.subarray(0, length), this.#kernel, encoding ?? 'utf-8', linesBefore, columnsBefore);
      const line = map.line(from);
      columnsBefore = map.column(from) - 1;
      linesBefore = line - 1;
      input.copyWithin(0, from, length);
      base += from;
      length -= from;
      searched = CHUNK_OVERLAP;
    }
    return { bytes: base + length, passage, format };
  }

  #search(start: number, end: number, limit: number): HitBuffer {
    this.#hits.clear();
    for (let at = start; at < end; at = this.#kernel.resumeAt) {
      const count = this.#kernel.search(at, end, limit);
      this.#hits.append(this.#kernel, count);
    }
    return this.#hits;
  }

  /** @param bytes what is there of the blob. */
  #look(passage: Passage, bytes: Uint8Array, hits: Hits, counts: ByteCounts, onlyPiece: boolean): void {
    const { session, base } = passage;
    const windows = session.windows(bytes, bytes.length, hits, onlyPiece);
    // Most blobs end here: keywords are everywhere, what could be a value is not.
    if (windows.length === 0) return;
    const encoding = (passage.encoding ??= detectEncoding(bytes.subarray(0, 512)));
    const lines = new LineMap(bytes, counts, encoding, passage.linesBefore, passage.columnsBefore);
    const looked = session.look(bytes, base, windows, (offset) => lines.line(offset));
    // In order of place: a line of 4 MB with a thousand keys is walked once.
    for (const found of looked.toSorted((a, b) => a.part.span.start - b.part.span.start)) {
      const span = { start: found.part.span.start - base, end: found.part.span.end - base };
      const location = lines.location(span);
      passage.placements.set(placementKey(found.part), {
        location,
        snippet: takeSnippet(bytes, span, base, lines, encoding),
        ignores: this.#ignoresNear(span, location, lines),
      });
    }
  }

  /**
   * Ignore comments on the part's lines, or alone on the line before. What stands within the value itself is no
   * comment.
   */
  #ignoresNear(span: Span, { startLine, endLine }: Location, lines: LineMap): readonly IgnoreComment[] {
    const start = lines.lineStart(span.start);
    const end = lines.lineEnd(span.end);
    const head = lines.text(Math.max(start, span.start - IGNORE_REACH), span.start);
    const tail = lines.text(span.end, Math.min(end, span.end + IGNORE_REACH));
    // A value may be put together from several lines, with comments between them.
    const value = startLine === endLine ? 'x' : lines.text(span.start, span.end);
    const before = start === 0 ? start : lines.lineStart(start - 1);
    const lineBefore = start === before || start - before > IGNORE_REACH ? null : lines.text(before, start - 1);
    const ignores = ignoresFor(head + value + tail, lineBefore, this.#options.compatIgnores);
    if (ignores.here.length === 0 && ignores.before.length === 0) return NO_COMMENTS;
    const lineOf = (index: number): number => startLine + ((head + value).slice(0, index).split('\n').length - 1);
    return [
      ...ignores.here.map((ignore) => toComment(ignore, lineOf(ignore.index))),
      ...ignores.before.map((ignore) => toComment(ignore, startLine - 1)),
    ];
  }

  #finish(passage: Passage): PlacedMatch[] {
    const { session, placements } = passage;
    const all = session
      .parts()
      .map((found: FoundPart) => found.part)
      .toSorted((a, b) => a.span.start - b.span.start);
    return session.finish().flatMap((match) => {
      const places = match.parts.map((part) => placements.get(placementKey(part)));
      const first = match.parts.toSorted((a, b) => a.span.start - b.span.start)[0];
      const shown = first === undefined ? undefined : placements.get(placementKey(first));
      if (first === undefined || shown === undefined || !places.every((place) => place !== undefined)) return [];
      return [
        {
          match,
          partLocations: places.map((place) => place.location),
          location: coverLocations(places.map((place) => place.location)),
          excerpt: renderExcerpt(shown.snippet, first, partsNear(all, shown.snippet)),
          ignoreComments: commentsOf(places),
        },
      ];
    });
  }
}

const NO_COMMENTS: readonly IgnoreComment[] = [];

function toComment({ reason, fingerprints, malformed }: WrittenIgnore, line: number): IgnoreComment {
  return { line, reason, fingerprints, malformed };
}

/** One behind two parts of a match, which are on its line or the next, counts once. */
function commentsOf(places: readonly Placement[]): readonly IgnoreComment[] {
  const all = places.flatMap(({ ignores }) => ignores);
  return all.length < 2
    ? all
    : [
        ...new Map(
          all.map((comment) => [
            `${comment.line} ${comment.malformed} ${comment.reason} ${comment.fingerprints.join(' ')}`,
            comment,
          ]),
        ).values(),
      ];
}

/** Fills the buffer; @returns whether the blob ends in it */
function fill(read: ReadChunk, input: Uint8Array, length: number, setLength: (length: number) => void): boolean {
  let at = length;
  let ended = false;
  while (at < input.length) {
    const count = read(input.subarray(at));
    if (count === 0) {
      ended = true;
      break;
    }
    at += count;
  }
  setLength(at);
  return ended;
}

/** Where the first hit stands that is not settled, or the first one. */
function firstOpen({ count, offsets, literals }: Hits): number {
  for (let hit = 0; hit < count; hit++) if ((literals[hit] ?? 0) < SETTLED_HIT) return offsets[hit] ?? 0;
  return offsets[0] ?? 0;
}

function placementKey(part: Part): string {
  return `${part.kind}:${part.span.start}:${part.span.end}`;
}

function partsNear(parts: readonly Part[], snippet: Snippet): Part[] {
  const end = snippet.start + snippet.bytes.length;
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // Values are shorter than a chunk overlap: parts that start earlier than that cannot reach into the snippet.
    if ((parts[middle]?.span.start ?? 0) < snippet.start - CHUNK_OVERLAP) low = middle + 1;
    else high = middle;
  }
  const near: Part[] = [];
  for (let i = low; i < parts.length; i++) {
    const part = parts[i];
    if (part === undefined || part.span.start >= end) break;
    if (part.span.end > snippet.start) near.push(part);
  }
  return near;
}

function coverLocations(locations: readonly Location[]): Location {
  const sorted = locations.toSorted((a, b) => a.startLine - b.startLine || a.startColumn - b.startColumn);
  const ends = locations.toSorted((a, b) => b.endLine - a.endLine || b.endColumn - a.endColumn);
  const [start] = sorted;
  const [end] = ends;
  if (start === undefined || end === undefined) throw new Error('a match has no part');
  return { startLine: start.startLine, startColumn: start.startColumn, endLine: end.endLine, endColumn: end.endColumn };
}
