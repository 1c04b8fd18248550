/**
 * Scans a whole history, each object once: straight from the packs where that is possible, else by asking git for a
 * census of all objects and reading those. Attribution comes last and only for hits, also when the run was interrupted.
 */
import { attribute, type Attribution } from '../graph/attribution.ts';
import { BlobEvents, findBlobEvents } from '../graph/blob-events.ts';
import { takeCensus, type Census } from './census.ts';
import { CommitGraphBuilder, firstOf, type CommitGraph } from '../graph/commit-graph.ts';
import { commitLinks } from '../object/commit-object.ts';
import { finished, skipCommit, visibleRefs, type HistoryScan, type Run } from './history-run.ts';
import { IdLines } from '../object/object-ids.ts';
import { contentsOf } from '../object/object-stream.ts';
import { blobsOf, nameOrigins, shownPath } from './origins.ts';
import { Interrupted, LAST_BUDGET, Pace } from '../call/pace.ts';
import { readDirectly, type ReaderChoice, type ReaderQuestion } from '../pack/choose-reader.ts';
import { damagedIndexes } from '../pack/store/damaged-indexes.ts';
import type { EarlyStore, StoreReading } from '../pack/store-question.ts';
import { TooManyPaths, UnusualStore } from '../folder/unusual-store.ts';
import type { ScannedBlobs } from './scanned-blobs.ts';

/**
 * Scans everything that the run's tips lead to, or everything that is stored. @param early the object store, if a
 * thread opens it already.
 */
export async function scanEverything(
  run: Run,
  choice: ReaderChoice & Pick<ReaderQuestion, 'extensions'>,
  early: EarlyStore | null,
): Promise<HistoryScan> {
  const { repository, options, diagnostics, scan, tips, pace } = run;
  const { git, hexLength } = repository;
  const starts = new Set([...tips.commits.map((ref) => ref.commit), ...tips.direct.map((direct) => direct.id)]);
  let census: Census | null = null;
  let reading: StoreReading | null = null;
  let hasTooManyPaths = false;
  let interrupted: Interrupted['reason'] | null = null;
  const builder = new CommitGraphBuilder(hexLength, (id) => run.shallow.has(id));
  let graph: CommitGraph | null = null;
  try {
    ({ reading, hasTooManyPaths } = await readDirectly({
      ...choice,
      early,
      starts,
      head: run.head,
      shallow: run.shallow,
      unreachable: options.unreachable === true,
      diagnostics,
      pace,
    }));
    census = reading === null ? await takeCensus(git, hexLength, starts, options.unreachable === true, pace) : null;
    for (const id of (reading ?? census)?.missing ?? []) scan.skip(`object ${id}`, 'missing-object');
    if (census !== null && census.brokenWalk !== null) {
      diagnostics.skip({
        path: repository.gitFolder,
        reason: 'corrupt-object',
        detail: `git cannot walk the history (${census.brokenWalk}); every stored object is scanned instead.`,
        incomplete: true,
      });
    }
    if (census !== null) tellDamagedIndexes(run);
    if (census !== null) await readCommits(run, census, builder);
    graph = reading?.graph ?? builder.finish();
    for (const vertex of graph.circular) scan.skip(`commit ${graph.id(vertex)}`, STORED_UNREADABLE);
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
  const { events, attributions, stopped } = await attributeHits(
    run,
    graph,
    hasTooManyPaths ? 'too-many-paths' : reading,
    interrupted === null ? pace : new Pace({ budget: LAST_BUDGET }),
  );
  interrupted ??= stopped;
  const loose = looseBlobs(run, events, (blob) => (reading ?? census)?.pathHint(blob) ?? '');
  const occurrences = await nameOrigins({
    git,
    reader: reading?.commitReader(run.reader) ?? run.reader,
    graph,
    hits: scan.hits,
    messages: scan.messages,
    events,
    attributions,
    refs: visibleRefs(tips),
    leading: run.leading,
    tags: tips.tags,
    direct: tips.direct,
    loose,
    head: run.head,
  });
  return finished(run, occurrences, graph, {
    reader: reading === null ? 'cat-file' : 'pack',
    interrupted,
    mayHoldSubmodules: reading?.mayHoldSubmodules ?? true,
  });
}

/** git proves no index: what it reads by a damaged one may not be all, or something else. */
function tellDamagedIndexes({ repository: { objectsFolder, hexLength }, diagnostics }: Run): void {
  let damaged: readonly string[] = [];
  try {
    damaged = damagedIndexes(objectsFolder, hexLength === 40 ? 20 : 32);
  } catch (error) {
    // A folder of an unknown kind, or a file that went away: whoever reads packs directly has told that.
    if (!(error instanceof UnusualStore) && !(error instanceof Error && 'syscall' in error)) throw error;
  }
  for (const path of damaged) {
    diagnostics.skip({
      path,
      reason: 'corrupt-object',
      detail:
        'An index of packs is damaged: git may miss objects by it. Delete a multi-pack-index; git index-pack makes ' +
        "a pack's index anew.",
      incomplete: true,
    });
  }
}

/** So many roots tell a repository apart; some have thousands, of imported projects. */
const ROOT_LIMIT = 100;

/** The oldest commits without parents. */
function firstCommits(graph: CommitGraph): readonly string[] {
  const roots = [...graph.order].filter((vertex) => firstOf(graph.parents, vertex) === null);
  return roots
    .toSorted((a, b) => graph.time(a) - graph.time(b))
    .slice(0, ROOT_LIMIT)
    .map((vertex) => graph.id(vertex));
}

/**
 * Why an object that is listed as stored cannot be read, whatever git says: one that it has failed to make another
 * object from it calls missing from then on, so that its answer depends on what it was asked before.
 */
const STORED_UNREADABLE = 'corrupt-object';

async function readCommits(run: Run, census: Census, builder: CommitGraphBuilder): Promise<void> {
  const { scan, pace } = run;
  pace.begin('list', census.commits.count);
  await run.reader.read(
    census.commits,
    {
      visit: (object) => {
        pace.step();
        const contents = contentsOf(object);
        const links = contents === null ? null : commitLinks(contents, run.repository.hexLength);
        if (links === null) scan.skip(`commit ${object.id}`, STORED_UNREADABLE);
        else builder.add(object.id, links);
        // Its message is text, whatever stands before it.
        if (contents !== null) scan.commit(object.id, contents);
      },
      unreadable: (id) => scan.skip(`commit ${id}`, STORED_UNREADABLE),
    },
    pace,
  );
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
  await run.reader.read(
    wanted,
    {
      visit: (object) => {
        const found = scan.blob(object, pathOf(object.id));
        if (!found && !scan.isPacked(object.id)) scanned?.add(object.id);
        pace.step(object.size);
      },
      unreadable: (id) => scan.skip(pathOf(id) || `blob ${id}`, STORED_UNREADABLE),
    },
    pace,
  );
}

/** What the store's reader could not rule out goes through the scanner; the rest counts as scanned. */
async function readCandidates(run: Run, reading: StoreReading, pace: Pace): Promise<void> {
  const { scan, repository } = run;
  const { scanned } = run.options;
  const { hexLength } = repository;
  const pathOf = (id: string): string => shownPath(reading.pathHint(id));
  scan.passed(reading.blobs, reading.bytes);
  for (const { id, format } of reading.packed) scan.packed(id, pathOf(id), format);
  for (const { id, matches } of reading.found) scan.hits.add(id, matches);
  await reading.commitReader(run.reader).read(
    IdLines.of(hexLength, reading.messages),
    {
      visit: (object) => {
        const contents = contentsOf(object);
        if (contents === null) scan.skip(`commit ${object.id}`, STORED_UNREADABLE);
        else scan.commit(object.id, contents);
      },
      unreadable: (id) => scan.skip(`commit ${id}`, STORED_UNREADABLE),
    },
    pace,
  );
  const unreadable = new Set<string>();
  await run.reader.read(
    IdLines.of(hexLength, reading.candidates),
    {
      visit: (object) => scan.blob(object, pathOf(object.id)),
      unreadable: (id) => {
        unreadable.add(id);
        scan.skip(pathOf(id) || `blob ${id}`, STORED_UNREADABLE);
      },
    },
    pace,
  );
  if (scanned === undefined || reading.interrupted !== null) return;
  for (const id of reading.blobIds()) {
    if (scan.hits.find(id) === null && !unreadable.has(id) && !scan.isPacked(id)) scanned.add(id);
  }
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

/** @param reading where the packs were read directly; else git is asked, unless it would not come to an end with it. */
async function attributeHits(
  run: Run,
  graph: CommitGraph,
  reading: StoreReading | 'too-many-paths' | null,
  pace: Pace,
): Promise<AttributedHits> {
  const { hits } = run.scan;
  const none = BlobEvents.none(graph.size);
  if (hits.size === 0) return { events: none, attributions: [], stopped: null };
  if (reading === 'too-many-paths') return unattributed(run, none);
  const askGit = (): Promise<BlobEvents> =>
    findBlobEvents({
      git: run.repository.git,
      graph,
      hits,
      outerTree: () => null,
      pathspecs: [],
      unreadable: (vertex) => skipCommit(run.diagnostics, graph.id(vertex)),
      pace,
    });
  try {
    const events = await (reading?.events(hits, pace) ?? askGit());
    return {
      events,
      attributions: await attribute({ graph, events, hits, head: run.head, outerHolds: () => false }, pace),
      stopped: null,
    };
  } catch (error) {
    if (error instanceof TooManyPaths) return unattributed(run, none);
    if (!(error instanceof Interrupted)) throw error;
    run.diagnostics.warn('Interrupted before all findings could be attributed to their commits.');
    return { events: none, attributions: [], stopped: error.reason };
  }
}

/** What was found is reported by its blob. */
function unattributed({ repository, diagnostics }: Run, events: BlobEvents): AttributedHits {
  diagnostics.skip({
    path: repository.gitFolder,
    reason: 'corrupt-object',
    incomplete: true,
    detail:
      'Trees stand for more paths than are followed: what was found is reported without the commits that brought it.',
  });
  return { events, attributions: [], stopped: null };
}

/** Blobs with hits that stand in no commit's tree that could be read, and that no ref names. */
function looseBlobs(
  run: Run,
  events: BlobEvents,
  pathHint: (blob: string) => string,
): readonly { readonly blob: string; readonly path: string }[] {
  const { hits } = run.scan;
  const named = new Set(
    run.tips.direct.flatMap((direct) => blobsOf(run.repository.git, direct).map((entry) => entry.blob)),
  );
  const loose: { blob: string; path: string }[] = [];
  for (let hit = 0; hit < hits.size; hit++) {
    const blob = hits.blob(hit);
    if (events.pathsOf(hit).size > 0 || named.has(blob)) continue;
    loose.push({ blob, path: shownPath(pathHint(blob)) || `blob ${blob}` });
  }
  return loose;
}
