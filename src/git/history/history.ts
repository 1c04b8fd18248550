/**
 * Scans a repository's history: what can be reached from all refs (or one branch, or everything that is stored), each
 * blob once; or only what a range of commits introduces. Finds first, then attributes: history is walked only for hits.
 * Puts the steps together; each step has its own file. Must not print and must not know rules.
 */
import type { Diagnostics } from '../../core/diagnostics.ts';
import { UserError } from '../../core/errors.ts';
import type { BlobScanner } from '../../scan/types.ts';
import { CatFileReader } from '../object/blob-reader.ts';
import { finished, skipCommit, visibleRefs, type HistoryOptions, type HistoryScan, type Run } from './history-run.ts';
import { ObjectScan } from '../object/object-scan.ts';
import { nameOrigins } from './origins.ts';
import { Interrupted, Pace } from '../call/pace.ts';
import type { Git } from '../call/process.ts';
import { startEarly, type ReaderChoice } from '../pack/choose-reader.ts';
import {
  isDetached,
  listOlderStashes,
  listExtensions,
  listRefs,
  listWorktreeHeads,
  readHead,
  type RefList,
  type Repository,
} from '../repository/porcelain.ts';
import { scanRange } from './range-history.ts';
import { resolveBranch, resolveRange } from '../repository/revisions.ts';
import { shallowBoundary } from '../repository/shallow.ts';
import { GitStuck } from '../call/watch/stuck-git.ts';
import { followRefs } from '../repository/tips.ts';
import { tellUnreached } from './unreached-store.ts';
import { scanEverything } from './whole-history.ts';

export type { HistoryOptions, HistoryScan } from './history-run.ts';

/**
 * Scans history. Objects that cannot be read are recorded in `diagnostics`; the scan goes on.
 * @throws UserError for a range or branch that does not exist; GitError when git itself fails.
 */
export async function scanHistory(
  repository: Repository,
  options: HistoryOptions,
  scanner: BlobScanner,
  diagnostics: Diagnostics,
): Promise<HistoryScan> {
  const { git, hexLength } = repository;
  const pace = new Pace(options);
  const limited =
    options.range !== undefined ||
    options.since !== undefined ||
    options.until !== undefined ||
    options.maxCommits !== undefined ||
    (options.paths?.length ?? 0) > 0;
  if (limited && options.unreachable === true) {
    throw new UserError(
      '--unreachable cannot be combined with a range, dates, paths or --max-commits',
      'Leave one of them out.',
    );
  }
  const choice: ReaderChoice = {
    folder: repository.objectsFolder,
    hexLength,
    wanted: options.gitReader ?? 'auto',
    prefilter: scanner.prefilter,
    helpers: options.helpers,
  };
  const early = limited ? null : startEarly(choice);
  try {
    // All that git is asked comes before packs are opened: a program that is started then costs 20 ms
    // (docs/performance.md).
    const heading = readHead(repository);
    const [head, refs, extensions] = await Promise.all([
      heading,
      startingRefs(repository, options, heading, diagnostics),
      limited || choice.wanted === 'cat-file' ? [] : listExtensions(repository),
    ]);
    const run: Run = {
      repository,
      options,
      diagnostics,
      pace,
      reader: new CatFileReader(git),
      scan: new ObjectScan(scanner, hexLength, diagnostics),
      head,
      shallow: repository.shallow ? shallowBoundary(repository.commonFolder) : NO_BOUNDARY,
      tips: await followRefs(git, hexLength, refs.refs, refs.types, pace),
      leading: refs.leading,
    };
    for (const ref of run.tips.missing) skipRef(diagnostics, ref.name);
    const leadsNowhere = run.tips.commits.length === 0 && run.tips.direct.length === 0;
    if (leadsNowhere && options.unreachable !== true && options.range === undefined)
      await tellUnreached(repository, diagnostics, pace);
    const result = limited ? await scanLimited(run) : await scanEverything(run, { ...choice, extensions }, early);
    run.scan.finish();
    return result;
  } catch (error) {
    // Before anything was read: what comes later knows itself how far it has come.
    if (error instanceof Interrupted)
      return {
        occurrences: [],
        reader: 'cat-file',
        commits: 0,
        blobs: 0,
        bytes: 0,
        mayHoldSubmodules: false,
        interrupted: error.reason,
      };
    throw error;
  } finally {
    early?.helper.close();
  }
}

const NO_BOUNDARY: ReadonlySet<string> = new Set();

/** The refs to start from: all of them, or the one branch that was asked for. */
async function startingRefs(
  repository: Repository,
  options: HistoryOptions,
  heading: Promise<string | null>,
  diagnostics: Diagnostics,
): Promise<Pick<RefList, 'refs' | 'types' | 'leading'>> {
  if (options.branch !== undefined)
    return { refs: [resolveBranch(repository.git, options.branch)], types: new Map(), leading: [] };
  const [{ refs, broken, types, leading }, head, worktrees] = await Promise.all([
    listRefs(repository),
    heading,
    listWorktreeHeads(repository),
  ]);
  for (const name of broken) skipRef(diagnostics, name);
  if (head === null && (await isDetached(repository))) skipRef(diagnostics, 'HEAD');
  const tips = [...refs, ...(head === null ? [] : [{ name: 'HEAD', id: head }]), ...worktrees];
  if (!refs.some((ref) => ref.name === 'refs/stash')) return { refs: tips, types, leading };
  try {
    return { refs: [...tips, ...(await listOlderStashes(repository))], types, leading };
  } catch (error) {
    if (!(error instanceof UserError) || error instanceof GitStuck) throw error;
    skipRef(diagnostics, 'refs/stash');
    return { refs: tips, types, leading };
  }
}

function skipRef(diagnostics: Diagnostics, name: string): void {
  diagnostics.skip({
    path: name,
    reason: 'missing-object',
    detail: 'The ref leads to an object that is not in this repository, or that is not what it should be.',
    incomplete: true,
  });
}

/** @throws UserError for a pathspec with magic that git does not know: each commit would look unreadable */
function checkPathspecs(git: Git, paths: readonly string[]): void {
  for (const path of paths.filter((candidate) => candidate.startsWith(':'))) {
    const { status, stderr } = git.attempt(['ls-files', '-z', '--', path]);
    if (status !== 0)
      throw new UserError(
        `--path ${path}: git does not understand this pathspec: ${stderr.split('\n')[0] ?? ''}`,
        '`git help glossary` explains pathspecs; a plain path from the top of the repository is one',
      );
  }
}

async function scanLimited(run: Run): Promise<HistoryScan> {
  const { repository, options, scan, tips } = run;
  const { git, hexLength } = repository;
  checkPathspecs(git, options.paths ?? []);
  const range =
    options.range === undefined
      ? { tips: [...new Set(tips.commits.map((ref) => ref.commit))], excluded: [] }
      : resolveRange(git, options.range);
  const result = await scanRange(
    {
      git,
      hexLength,
      reader: run.reader,
      scan,
      head: run.head,
      shallow: run.shallow,
      alsoBlobs: [],
      // Some paths in all of history are scanned as all of history is.
      comparesIgnores:
        options.range !== undefined ||
        options.since !== undefined ||
        options.until !== undefined ||
        options.maxCommits !== undefined,
      unreadableCommit: (commit) => skipCommit(run.diagnostics, commit),
      pace: run.pace,
    },
    {
      ...range,
      ...(options.since === undefined ? {} : { since: options.since }),
      ...(options.until === undefined ? {} : { until: options.until }),
      ...(options.maxCommits === undefined ? {} : { maxCommits: options.maxCommits }),
      pathspecs: (options.paths ?? []).map((path) => (path.startsWith(':') ? path : `:(top)${path}`)),
    },
  );
  const occurrences = await nameOrigins({
    git,
    reader: run.reader,
    graph: result.graph,
    hits: scan.hits,
    messages: scan.messages,
    events: result.events,
    attributions: result.attributions,
    judged: result.judged,
    refs: visibleRefs(tips),
    leading: run.leading,
    tags: [],
    direct: [],
    loose: [],
    head: run.head,
  });
  return finished(run, occurrences, result.graph, {
    reader: 'cat-file',
    interrupted: result.interrupted,
    mayHoldSubmodules: true,
  });
}
