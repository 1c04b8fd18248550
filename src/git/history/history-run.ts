/** What one scan of history is asked for, works with and gives back; the same for whole histories and limited ones. */
import type { Diagnostics } from '../../core/diagnostics.ts';
import type { BlobReader } from '../object/blob-reader.ts';
import type { CommitGraph } from '../graph/commit-graph.ts';
import type { ObjectScan } from '../object/object-scan.ts';
import type { HistoryOccurrence } from './origins.ts';
import type { Interrupted, Pace, PaceSettings } from '../call/pace.ts';
import type { GitReader } from '../pack/choose-reader.ts';
import type { SieveHelpers } from '../pack/sieve/sieve-work.ts';
import type { Repository } from '../repository/porcelain.ts';
import type { ScannedBlobs } from './scanned-blobs.ts';
import type { Tips } from '../repository/tips.ts';

export interface HistoryOptions extends PaceSettings {
  /** `A..B`, `A...B` or one revision, which stands for all its history. */
  readonly range?: string;
  /** Branch name, short or full: only what is reachable from it. */
  readonly branch?: string;
  /** Dates as git reads them (`2024-01-31`, `2 weeks ago`): only what commits of that time introduce. */
  readonly since?: string;
  readonly until?: string;
  readonly maxCommits?: number;
  /** Only these paths: git pathspecs, from the top of the repository. Messages are then not scanned. */
  readonly paths?: readonly string[];
  /** Everything that is stored, also what no ref leads to: amended and dropped commits, dangling blobs. */
  readonly unreachable?: boolean;
  /** Blobs known to be clean from earlier runs: not read again. New clean ones are added. */
  readonly scanned?: ScannedBlobs;
  /** Who reads the objects of a whole history; `auto` when left out. Limited scans always ask git. */
  readonly gitReader?: GitReader;
  /** Threads that help to read a whole history. */
  readonly helpers?: SieveHelpers;
}

export interface HistoryScan {
  readonly occurrences: readonly HistoryOccurrence[];
  /** Which way the objects were read. */
  readonly reader: 'cat-file' | 'pack';
  /** Commits looked at. */
  readonly commits: number;
  readonly blobs: number;
  readonly bytes: number;
  /** False when HEAD has no submodules; true when it has, or nobody knows. */
  readonly mayHoldSubmodules: boolean;
  /** Why the run ended before everything was read; null when it is complete. */
  readonly interrupted: Interrupted['reason'] | null;
}

/** What one run works with. */
export interface Run {
  readonly repository: Repository;
  readonly options: HistoryOptions;
  readonly diagnostics: Diagnostics;
  readonly reader: BlobReader;
  readonly scan: ObjectScan;
  readonly head: string | null;
  readonly shallow: ReadonlySet<string>;
  readonly tips: Tips;
  /** Refs to name first; see `RefList.leading`. */
  readonly leading: readonly string[];
  readonly pace: Pace;
}

/** Records a commit whose changes are not known. */
export function skipCommit(diagnostics: Diagnostics, commit: string): void {
  diagnostics.skip({
    path: `commit ${commit}`,
    reason: 'missing-object',
    incomplete: true,
    detail: 'A commit or one of its trees cannot be read: what it changed is not known.',
  });
}

/** Refs worth naming in a report: real names, each once. A remote's HEAD is another name for one of its branches. */
export function visibleRefs(tips: Tips): Tips['commits'] {
  return tips.commits.filter((ref) => ref.name.startsWith('refs/') && !/^refs\/remotes\/[^/]+\/HEAD$/.test(ref.name));
}

/** What a run gives back, with a warning when history is cut off where it matters. */
export function finished(
  run: Run,
  occurrences: readonly HistoryOccurrence[],
  graph: CommitGraph,
  { reader, interrupted, mayHoldSubmodules }: Pick<HistoryScan, 'reader' | 'interrupted' | 'mayHoldSubmodules'>,
): HistoryScan {
  if ([...run.shallow].some((commit) => graph.find(commit) !== null)) {
    run.diagnostics.warn(
      'The repository is shallow: older history was not cloned and is not scanned. Values from before are ' +
        'attributed to the oldest commits here.',
    );
  }
  return {
    occurrences,
    reader,
    commits: graph.size,
    blobs: run.scan.blobs,
    bytes: run.scan.bytes,
    mayHoldSubmodules,
    interrupted,
  };
}
