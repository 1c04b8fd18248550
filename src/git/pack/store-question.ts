/** What the reading of a whole object store is asked for, and what comes out. */
import type { PackedFormat } from '../../core/packed-format.ts';
import type { BlobPrefilter, PlacedMatch } from '../../scan/types.ts';
import type { BlobEvents } from '../graph/blob-events.ts';
import type { BlobReader } from '../object/blob-reader.ts';
import type { CommitGraph } from '../graph/commit-graph.ts';
import type { HitTable } from '../object/hit-table.ts';
import type { Interrupted, Pace } from '../call/pace.ts';
import type { FoundPack } from './store/found-packs.ts';
import type { EarlyHelper, SieveHelpers } from './sieve/sieve-work.ts';

/** What was done while the caller asked git for what it needs. */
export interface EarlyStore {
  readonly helper: EarlyHelper;
  readonly packs: readonly FoundPack[];
}

export interface StoreQuestion {
  /** The repository's `objects` folder. */
  readonly folder: string;
  readonly hexLength: 40 | 64;
  /** Ids to start from: commits, trees, blobs. In the order in which git would get them. */
  readonly starts: Iterable<string>;
  /** HEAD's commit; null without commits. */
  readonly head: string | null;
  /** Commits whose parents do not count. */
  readonly shallow: ReadonlySet<string>;
  /** Take everything that is stored. */
  readonly unreachable: boolean;
  readonly prefilter: BlobPrefilter;
  readonly helpers: SieveHelpers;
  /** Null when nothing was done yet. */
  readonly early: EarlyStore | null;
  readonly pace: Pace;
}

export interface StoreReading {
  readonly graph: CommitGraph;
  /** Whether HEAD has submodules, or nobody knows. */
  readonly mayHoldSubmodules: boolean;
  /** Blobs that have to be scanned. */
  readonly candidates: readonly string[];
  /** Blobs that were scanned while they were read, with what they hold. */
  readonly found: readonly { readonly id: string; readonly matches: readonly PlacedMatch[] }[];
  /** Blobs of which only the packed form was looked at. */
  readonly packed: readonly { readonly id: string; readonly format: PackedFormat }[];
  /**
   * First path (bytes as Latin-1) of a candidate or packed blob, as git comes by it; empty for a blob that has none, or
   * that was found and no candidate.
   */
  pathHint(id: string): string;
  /** Commits whose messages have to be scanned. */
  readonly messages: readonly string[];
  /** Ids of objects that are reachable and not stored. */
  readonly missing: readonly string[];
  /** Blobs that were looked at and need no further scan; their bytes, and those of messages that need none. */
  readonly blobs: number;
  readonly bytes: number;
  /** Why not all blobs were looked at; null when they were. */
  readonly interrupted: Interrupted['reason'] | null;
  /** Ids of all stored blobs. */
  blobIds(): Iterable<string>;
  /**
   * Where the blobs with hits, all of them candidates or found, come and go. @throws UnusualStore; Interrupted through
   * `pace`.
   */
  events(hits: HitTable, pace: Pace): Promise<BlobEvents>;
  /** Reads commits without git. @param other reads what cannot be read here. */
  commitReader(other: BlobReader): BlobReader;
}
