/** Runs the scan that an event asks for: a range of commits, the checked-out files, or all history. Prints nothing. */
import { collectOccurrences } from '../run/collect-occurrences.ts';
import type { CollectedBySession, ScanSession } from '../program/scan-session.ts';
import { UserError } from '../core/errors.ts';
import { pathInside } from '../core/path-inside.ts';
import { historyMissing, NotFetched, type MissingObjects } from '../git/repository/fetch-missing.ts';
import { scanHistory } from '../git/history/history.ts';
import type { HistoryOptions } from '../git/history/history.ts';
import type { Repository } from '../git/repository/porcelain.ts';
import { scanPaths } from '../run/scan-paths.ts';
import type { Environment } from '../run/run-options.ts';
import type { ScanPlan } from '../run/scan-plan.ts';
import type { EventRange, Exclusion, ScanTarget } from './event-range.ts';

export interface TargetContext {
  readonly repository: Repository;
  readonly missing: MissingObjects;
  readonly plan: ScanPlan;
  /** Absolute folder to scan. */
  readonly folder: string;
  readonly session: ScanSession;
}

/** What was looked at, for the log and the summary. */
export type Scanned =
  | { readonly kind: 'range'; readonly head: string; readonly base: string | null; readonly commits: number }
  | { readonly kind: 'tree' }
  | { readonly kind: 'history'; readonly commits: number };

export interface TargetResult {
  readonly scanned: Scanned;
  readonly collected: CollectedBySession;
}

/** The ends of a range as commit ids that are there, with everything between them. */
export interface CompleteRange {
  readonly head: string;
  readonly base: string | null;
}

/**
 * Finds the commits of a range and fetches what is missing.
 * @throws UserError when that cannot be had.
 */
export async function completeRange(
  target: Extract<ScanTarget, { kind: 'range' }>,
  missing: MissingObjects,
): Promise<CompleteRange> {
  const head = await commitOf(target.head, missing);
  const base = await excludedCommit(target, missing);
  try {
    await missing.completeRange(head, base);
  } catch (error) {
    if (error instanceof NotFetched)
      throw historyMissing(
        `the history between ${base === null ? 'the beginning' : base.slice(0, 12)} and ${head.slice(0, 12)}`,
        error,
      );
    throw error;
  }
  return { head, base };
}

async function excludedCommit(
  { exclude, otherwise }: Extract<ScanTarget, { kind: 'range' }>,
  missing: MissingObjects,
): Promise<string | null> {
  if (otherwise === undefined) return exclusionCommit(exclude, missing);
  try {
    return await exclusionCommit(exclude, missing);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return exclusionCommit(otherwise, missing);
  }
}

async function exclusionCommit(exclusion: Exclusion, missing: MissingObjects): Promise<string | null> {
  if (exclusion.kind === 'nothing') return null;
  if (exclusion.kind === 'commit') return commitOf(exclusion.revision, missing);
  try {
    return await missing.branchTip(exclusion.name);
  } catch (error) {
    if (error instanceof NotFetched) throw historyMissing(`the branch ${exclusion.name}`, error);
    throw error;
  }
}

/**
 * Fetches at once the commits that an event names and the clone lacks: each of them for itself would be one more
 * conversation with the remote. What cannot be had is complained about where it is needed (`commitOf`).
 */
export async function fetchNamed({ target, settingsFrom, shown }: EventRange, missing: MissingObjects): Promise<void> {
  const named = [settingsFrom, shown].filter((revision) => revision !== null);
  if (target.kind === 'range') {
    named.push(target.head);
    // Where there is something else to take, the commit may well be gone.
    if (target.exclude.kind === 'commit' && target.otherwise === undefined) named.push(target.exclude.revision);
  }
  const ids = [...new Set(named)].filter((revision) => COMMIT_ID.test(revision));
  try {
    // HEAD is not to be fetched, but asked for on the way: it is needed later.
    missing.find([...ids, 'HEAD']);
    await missing.fetchCommits(ids, target.kind === 'range');
  } catch (error) {
    if (!(error instanceof NotFetched)) throw error;
  }
}

const COMMIT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** @param revision a commit id (fetched when it is not there) or a name that the clone must know. */
export async function commitOf(revision: string, missing: MissingObjects): Promise<string> {
  if (COMMIT_ID.test(revision)) {
    try {
      await missing.fetchCommits([revision]);
    } catch (error) {
      if (error instanceof NotFetched) throw historyMissing(`the commit ${revision.slice(0, 12)}`, error);
      throw error;
    }
  }
  const [id = null] = missing.find([revision]);
  if (id === null) throw historyMissing(`the revision ${revision.slice(0, 80)}`, null);
  return id;
}

export async function scanRangeTarget(
  range: CompleteRange,
  mayBeEmpty: boolean,
  context: TargetContext,
): Promise<TargetResult> {
  const { head, base } = range;
  const result = await scanCommits({ range: base === null ? head : `${base}..${head}` }, context);
  if (result.commits === 0 && !mayBeEmpty) {
    throw new UserError(
      `no commits between ${base?.slice(0, 12) ?? 'the beginning'} and ${head.slice(0, 12)}, but the event says ` +
        `that there are some`,
      'if the workflow checks out something special: set the inputs base and head',
    );
  }
  return { scanned: { kind: 'range', head, base, commits: result.commits }, collected: result.collected };
}

export async function scanHistoryTarget(context: TargetContext): Promise<TargetResult> {
  try {
    await context.missing.completeHistory();
  } catch (error) {
    if (error instanceof NotFetched) throw historyMissing('older history', error);
    throw error;
  }
  const result = await scanCommits({}, context);
  return { scanned: { kind: 'history', commits: result.commits }, collected: result.collected };
}

/** Scans the files that git tracks, as they stand in the checkout; without a repository everything on disk. */
export async function scanTreeTarget(
  plan: ScanPlan,
  folder: string,
  environment: Environment | null,
  session: ScanSession,
): Promise<TargetResult> {
  const { diagnostics, scanner, startedAt, signal } = session;
  const result = await scanPaths([pathInside(plan.root, folder) || '.'], {
    plan,
    scanner,
    diagnostics,
    now: startedAt,
    signal,
    tracked: environment,
  });
  return { scanned: { kind: 'tree' }, collected: { ...result, files: result.blobs } };
}

async function scanCommits(
  options: HistoryOptions,
  { repository, plan, folder, session }: TargetContext,
): Promise<{ readonly commits: number; readonly collected: CollectedBySession }> {
  const { diagnostics, scanner, signal } = session;
  const below = pathInside(plan.root, folder) ?? '';
  const history = await scanHistory(
    repository,
    { ...options, signal, ...(below === '' ? {} : { paths: [below] }) },
    scanner,
    diagnostics,
  );
  return {
    commits: history.commits,
    collected: {
      ...collectOccurrences(history.occurrences, plan, diagnostics),
      files: 0,
      blobs: history.blobs,
      bytes: history.bytes,
      interrupted: history.interrupted !== null,
      reader: history.reader,
    },
  };
}
