/**
 * Scans a repository's history: what can be reached from all refs (or one branch, or everything that is stored), each blob
 * once; or only what a range of commits introduces. Finds first, then attributes: history is walked only for hits.
 * Puts the steps together; each step has its own file. Must not print and must not know rules.
 */
import type { Diagnostics } from '../core/diagnostics.ts';
import { UserError } from '../core/errors.ts';
import type { BlobScanner } from '../scan/types.ts';
import { attribute, type Attribution } from './attribution.ts';
import { BlobEvents, findBlobEvents } from './blob-events.ts';
import { CatFileReader, type BlobReader } from './blob-reader.ts';
import { takeCensus, type Census } from './census.ts';
import { commitLinks } from './commit-object.ts';
import { CommitGraphBuilder, type CommitGraph } from './commit-graph.ts';
import { IdLines } from './object-ids.ts';
import { ObjectScan } from './object-scan.ts';
import { blobsOf, nameOrigins, shownPath, type HistoryOccurrence } from './origins.ts';
import { Interrupted, Pace, type PaceSettings } from './pace.ts';
import { listOlderStashes, listRefs, listWorktreeHeads, readHead, type Head, type Ref, type Repository } from './porcelain.ts';
import { scanRange } from './range-history.ts';
import { openEarly, readDirectly, type GitReader, type ReaderChoice } from './pack/choose-reader.ts';
import type { EarlyHelper, SieveHelpers } from './pack/sieve-work.ts';
import type { StoreReading } from './pack/store-reading.ts';
import { resolveBranch, resolveRange } from './revisions.ts';
import { shallowBoundary } from './shallow.ts';
import type { ScannedBlobs } from './scanned-blobs.ts';
import { followRefs, type Tips } from './tips.ts';

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
  /** Why the run ended before everything was read; null when it is complete. */
  readonly interrupted: Interrupted['reason'] | null;
}

/** What one run works with. */
interface Run {
  readonly repository: Repository;
  readonly options: HistoryOptions;
  readonly diagnostics: Diagnostics;
  readonly reader: BlobReader;
  readonly scan: ObjectScan;
  readonly head: string | null;
  readonly shallow: ReadonlySet<string>;
  readonly tips: Tips;
  readonly pace: Pace;
}

/**
 * Scans history. Objects that cannot be read are recorded in `diagnostics`; the scan goes on.
 * @throws UserError for a range or branch that does not exist; GitError when git itself fails.
 */
export async function scanHistory(
  repository: Repository, options: HistoryOptions, scanner: BlobScanner, diagnostics: Diagnostics,
): Promise<HistoryScan> {
  const { git, hexLength } = repository;
  const pace = new Pace(options);
  const limited = options.range !== undefined || options.since !== undefined || options.until !== undefined ||
    options.maxCommits !== undefined || (options.paths?.length ?? 0) > 0;
  if (limited && options.unreachable === true) {
    throw new UserError('--unreachable cannot be combined with a range, dates, paths or --max-commits', 'Leave one of them out.');
  }
  const choice: ReaderChoice = {
    folder: repository.objectsFolder, hexLength, wanted: options.gitReader ?? 'auto', prefilter: scanner.prefilter, helpers: options.helpers,
  };
  const early = limited ? null : openEarly(choice);
  try {
    const heading = readHead(repository);
    const [head, refs] = await Promise.all([heading, startingRefs(repository, options, heading, diagnostics)]);
    const run: Run = {
      repository, options, diagnostics, pace,
      reader: new CatFileReader(git),
      scan: new ObjectScan(scanner, hexLength, diagnostics),
      head: head.commit,
      shallow: repository.shallow ? shallowBoundary(git) : NO_BOUNDARY,
      tips: await followRefs(git, hexLength, refs),
    };
    for (const ref of run.tips.missing) skipRef(diagnostics, ref.name);
    const result = limited ? await scanLimited(run) : await scanEverything(run, choice, early);
    run.scan.finish();
    return result;
  } finally {
    await early?.close();
  }
}

const NO_BOUNDARY: ReadonlySet<string> = new Set();

/** The refs to start from: all of them, or the one branch that was asked for. */
async function startingRefs(repository: Repository, options: HistoryOptions, heading: Promise<Head>, diagnostics: Diagnostics): Promise<readonly Ref[]> {
  if (options.branch !== undefined) return [resolveBranch(repository.git, options.branch)];
  const [{ refs, broken }, { commit }, worktrees] = await Promise.all([listRefs(repository), heading, listWorktreeHeads(repository)]);
  for (const name of broken) skipRef(diagnostics, name);
  const tips = [...refs, ...(commit === null ? [] : [{ name: 'HEAD', id: commit }]), ...worktrees];
  if (!refs.some((ref) => ref.name === 'refs/stash')) return tips;
  try {
    return [...tips, ...(await listOlderStashes(repository))];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    skipRef(diagnostics, 'refs/stash');
    return tips;
  }
}

function skipRef(diagnostics: Diagnostics, name: string): void {
  diagnostics.skip({ path: name, reason: 'missing-object', detail: 'The ref points to an object that is not in this repository.', incomplete: true });
}

function skipCommit(diagnostics: Diagnostics, commit: string): void {
  diagnostics.skip({
    path: `commit ${commit}`, reason: 'missing-object', incomplete: true,
    detail: 'A commit or one of its trees cannot be read: what it changed is not known.',
  });
}

async function scanLimited(run: Run): Promise<HistoryScan> {
  const { repository, options, scan, tips } = run;
  const { git, hexLength } = repository;
  const range = options.range === undefined
    ? { tips: [...new Set(tips.commits.map((ref) => ref.commit))], excluded: [] }
    : resolveRange(git, options.range);
  const result = await scanRange(
    {
      git, hexLength, reader: run.reader, scan, head: run.head, shallow: run.shallow, alsoBlobs: [],
      unreadableCommit: (commit) => skipCommit(run.diagnostics, commit), pace: run.pace,
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
    git, graph: result.graph, hits: scan.hits, messages: scan.messages, events: result.events,
    attributions: result.attributions, refs: visibleRefs(tips), tags: [], direct: [], loose: [], head: run.head,
  });
  return finished(run, occurrences, result.graph, 'cat-file', result.interrupted);
}

async function scanEverything(run: Run, choice: ReaderChoice, early: EarlyHelper | null): Promise<HistoryScan> {
  const { repository, options, diagnostics, scan, tips, pace } = run;
  const { git, hexLength } = repository;
  const starts = new Set([...tips.commits.map((ref) => ref.commit), ...tips.direct.map((direct) => direct.id)]);
  let census: Census | null = null;
  let reading: StoreReading | null = null;
  let interrupted: Interrupted['reason'] | null = null;
  const builder = new CommitGraphBuilder(hexLength, (id) => run.shallow.has(id));
  let graph: CommitGraph | null = null;
  try {
    reading = await readDirectly({
      ...choice, git, early, starts, shallow: run.shallow, unreachable: options.unreachable === true, diagnostics, pace,
    });
    census = reading === null ? await takeCensus(git, hexLength, starts, options.unreachable === true, pace) : null;
    for (const id of (reading ?? census)?.missing ?? []) scan.skip(`object ${id}`, 'missing-object');
    if (census !== null && census.brokenWalk !== null) {
      diagnostics.skip({ path: repository.gitFolder, reason: 'corrupt-object', detail: `git cannot walk the history (${census.brokenWalk}); every stored object is scanned instead.`, incomplete: true });
    }
    if (census !== null) await readCommits(run, census, builder);
    graph = reading?.graph ?? builder.finish();
    options.scanned?.enter(firstCommits(graph));
    for (const tag of tips.tags) scan.message('tag-message', tag.id, tag.message);
    if (reading !== null) {
      interrupted = reading.interrupted;
      await readCandidates(run, reading, interrupted === null ? pace : new Pace({ budget: LAST_BUDGET }));
    }
    if (census !== null) await readBlobs(run, census);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    interrupted = error.reason;
  }
  graph ??= builder.finish();
  const { events, attributions, stopped } = await attributeHits(run, graph, reading, interrupted === null ? pace : new Pace({ budget: LAST_BUDGET }));
  interrupted ??= stopped;
  const loose = looseBlobs(run, events, (blob) => (reading ?? census)?.pathHint(blob) ?? '');
  const occurrences = await nameOrigins({
    git, graph, hits: scan.hits, messages: scan.messages, events, attributions,
    refs: visibleRefs(tips), tags: tips.tags, direct: tips.direct, loose, head: run.head,
  });
  return finished(run, occurrences, graph, reading === null ? 'cat-file' : 'pack', interrupted);
}

/** So many roots tell a repository apart; some have thousands, of imported projects. */
const ROOT_LIMIT = 100;

/** The oldest commits without parents. */
function firstCommits(graph: CommitGraph): readonly string[] {
  const roots = [...graph.order].filter((vertex) => graph.parents(vertex).length === 0);
  return roots.toSorted((a, b) => graph.time(a) - graph.time(b)).slice(0, ROOT_LIMIT).map((vertex) => graph.id(vertex));
}

/** Milliseconds that attribution of what was found may still take after an interruption. */
const LAST_BUDGET = 10_000;

async function readCommits(run: Run, census: Census, builder: CommitGraphBuilder): Promise<void> {
  const { scan, pace } = run;
  pace.begin('list', census.commits.count);
  await run.reader.read(census.commits, {
    visit: (object) => {
      pace.step();
      const links = object.contents === null ? null : commitLinks(object.contents, run.repository.hexLength);
      if (links === null || object.contents === null) {
        scan.skip(`commit ${object.id}`, 'corrupt-object');
        return;
      }
      builder.add(object.id, links);
      scan.commit(object.id, object.contents);
    },
    unreadable: (id, reason) => scan.skip(`commit ${id}`, reason),
  }, pace);
}

async function readBlobs(run: Run, census: Census): Promise<void> {
  const { scan, pace } = run;
  const { scanned } = run.options;
  const wanted = scanned === undefined ? census.blobs : notYetScanned(census.blobs, scanned);
  pace.begin('read', wanted.count, scanned === undefined ? census.blobBytes : null);
  const shown = new Map<string, string>();
  const pathOf = (id: string): string => {
    const raw = census.pathHint(id);
    const known = shown.get(raw);
    if (known !== undefined) return known;
    const path = shownPath(raw);
    shown.set(raw, path);
    return path;
  };
  await run.reader.read(wanted, {
    visit: (object) => {
      const found = scan.blob(object, pathOf(object.id));
      if (!found) scanned?.add(object.id);
      pace.step(object.size);
    },
    unreadable: (id, reason) => scan.skip(pathOf(id) || `blob ${id}`, reason),
  }, pace);
}

/** What the store's reader could not rule out goes through the scanner; the rest counts as scanned. */
async function readCandidates(run: Run, reading: StoreReading, pace: Pace): Promise<void> {
  const { scan, repository } = run;
  const { scanned } = run.options;
  const { hexLength } = repository;
  const pathOf = (id: string): string => shownPath(reading.pathHint(id));
  scan.passed(reading.blobs, reading.bytes);
  await run.reader.read(IdLines.of(hexLength, reading.messages), {
    visit: (object) => {
      if (object.contents !== null) scan.commit(object.id, object.contents);
    },
    unreadable: (id, reason) => scan.skip(`commit ${id}`, reason),
  }, pace);
  const unreadable = new Set<string>();
  await run.reader.read(IdLines.of(hexLength, reading.candidates), {
    visit: (object) => scan.blob(object, pathOf(object.id)),
    unreadable: (id, reason) => {
      unreadable.add(id);
      scan.skip(pathOf(id) || `blob ${id}`, reason);
    },
  }, pace);
  if (scanned === undefined || reading.interrupted !== null) return;
  for (const id of reading.blobIds()) if (scan.hits.find(id) === null && !unreadable.has(id)) scanned.add(id);
}

function notYetScanned(blobs: IdLines, scanned: ScannedBlobs): IdLines {
  const wanted = new IdLines(blobs.hexLength);
  for (const id of blobs) if (!scanned.has(id)) wanted.push(id);
  return wanted;
}

interface AttributedHits {
  readonly events: BlobEvents;
  readonly attributions: readonly Attribution[];
  /** Why attribution was given up; null when it is done. */
  readonly stopped: Interrupted['reason'] | null;
}

async function attributeHits(run: Run, graph: CommitGraph, reading: StoreReading | null, pace: Pace): Promise<AttributedHits> {
  const { hits } = run.scan;
  const none = BlobEvents.none(graph.size);
  if (hits.size === 0) return { events: none, attributions: [], stopped: null };
  try {
    const events = reading?.events(hits) ?? await findBlobEvents({
      git: run.repository.git, graph, hits, outerTree: () => null, pathspecs: [],
      unreadable: (vertex) => skipCommit(run.diagnostics, graph.id(vertex)), pace,
    });
    return { events, attributions: attribute({ graph, events, hits, head: run.head, outerHolds: () => false }), stopped: null };
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    run.diagnostics.warn('Interrupted before all findings could be attributed to their commits.');
    return { events: none, attributions: [], stopped: error.reason };
  }
}

/** Blobs with hits that stand in no commit's tree that could be read, and that no ref names. */
function looseBlobs(run: Run, events: BlobEvents, pathHint: (blob: string) => string): readonly { readonly blob: string; readonly path: string }[] {
  const { hits } = run.scan;
  const named = new Set(run.tips.direct.flatMap((direct) => blobsOf(run.repository.git, direct).map((entry) => entry.blob)));
  const loose: { blob: string; path: string }[] = [];
  for (let hit = 0; hit < hits.size; hit++) {
    const blob = hits.blob(hit);
    if (events.pathsOf(hit).size > 0 || named.has(blob)) continue;
    loose.push({ blob, path: shownPath(pathHint(blob)) || `blob ${blob}` });
  }
  return loose;
}

/** Refs worth naming in a report: real names, each once. */
function visibleRefs(tips: Tips): Tips['commits'] {
  return tips.commits.filter((ref) => ref.name.startsWith('refs/'));
}

function finished(run: Run, occurrences: readonly HistoryOccurrence[], graph: CommitGraph, reader: HistoryScan['reader'], interrupted: Interrupted['reason'] | null): HistoryScan {
  if ([...run.shallow].some((commit) => graph.find(commit) !== null)) {
    run.diagnostics.warn('The repository is shallow: older history was not cloned and is not scanned. Values from before are attributed to the oldest commits here.');
  }
  return { occurrences, reader, commits: graph.size, blobs: run.scan.blobs, bytes: run.scan.bytes, interrupted };
}
