/**
 * Scans what a range of commits introduces: `A..B`, the last week, what is being pushed. Reads only blobs that a commit
 * of the range brings to a path (for a merge: that no parent has there), and reports values that no parent holds at
 * that path.
 */
import { attribute, type Attribution } from '../graph/attribution.ts';
import { BlobEvents, findBlobEvents, pathOf, PathTable } from '../graph/blob-events.ts';
import type { BlobReader } from '../object/blob-reader.ts';
import { CommitGraphBuilder, parentsOf, type CommitGraph, type Vertex } from '../graph/commit-graph.ts';
import { commitLinks } from '../object/commit-object.ts';
import { displayText } from '../call/display-text.ts';
import { emptyTreeId, IdLines, IdTable, isNullId, type HexLength } from '../object/object-ids.ts';
import { contentsOf } from '../object/object-stream.ts';
import type { ObjectScan } from '../object/object-scan.ts';
import { OuterState, readTrees } from './outer-commits.ts';
import { Interrupted, Pace } from '../call/pace.ts';
import { GitError, type Git } from '../call/process.ts';
import { judgeIgnores, type JudgedMatches } from './range-ignores.ts';
import { visitTreeChanges, type TreePair } from '../object/tree-changes.ts';

export interface CommitRange {
  /** Commits to start from, full ids. */
  readonly tips: readonly string[];
  /** Commits that are not looked at, with all their ancestors. */
  readonly excluded: readonly string[];
  /** Further arguments of `git rev-list` that exclude, e.g. `--not --all`; never taken from a repository. */
  readonly excludedRefs?: readonly string[];
  /** Dates as git reads them. */
  readonly since?: string;
  readonly until?: string;
  readonly maxCommits?: number;
  /** Git pathspecs; empty for everything. With pathspecs, messages are not scanned. */
  readonly pathspecs: readonly string[];
}

export interface RangeContext {
  readonly git: Git;
  readonly hexLength: HexLength;
  readonly reader: BlobReader;
  readonly scan: ObjectScan;
  readonly head: string | null;
  /** Where a shallow clone ends. */
  readonly shallow: ReadonlySet<string>;
  /** Blobs to scan although no commit brings them (a pushed tag on a blob). */
  readonly alsoBlobs: readonly string[];
  readonly unreadableCommit: (commit: string) => void;
  /** Whether an ignore comment that stood before a commit leaves a value uncovered that the commit brings in. */
  readonly comparesIgnores: boolean;
  readonly pace: Pace;
}

export interface RangeScan {
  readonly graph: CommitGraph;
  readonly events: BlobEvents;
  readonly attributions: readonly Attribution[];
  readonly judged: JudgedMatches;
  readonly interrupted: Interrupted['reason'] | null;
}

/**
 * Ends early when the pace says so, with what was found until then.
 * @throws GitError when the walk fails, e.g. on a missing commit.
 */
export async function scanRange(context: RangeContext, range: CommitRange): Promise<RangeScan> {
  try {
    return await scanWholeRange(context, range);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    const graph = new CommitGraphBuilder(context.hexLength).finish();
    return {
      graph,
      events: BlobEvents.none(graph.size),
      attributions: [],
      judged: new Map(),
      interrupted: error.reason,
    };
  }
}

async function scanWholeRange(context: RangeContext, range: CommitRange): Promise<RangeScan> {
  const { git, hexLength, scan, pace } = context;
  pace.begin('list', null);
  const graph = await readRange(context, range);
  const outer = new Set<string>();
  for (let vertex = 0; vertex < graph.size; vertex++) for (const id of graph.outerParents(vertex)) outer.add(id);
  const trees = await readTrees(git, hexLength, outer, pace);
  const candidates = await findCandidates(context, graph, trees, range.pathspecs);
  const interrupted = await scanCandidates(context, candidates);
  const paths = candidates.pathsOfHits(scan);
  if (paths.size === 0)
    return { graph, events: BlobEvents.none(graph.size), attributions: [], judged: new Map(), interrupted };
  // What was found must be reported even when the time is up: the rest runs to its end.
  const ownPace = new Pace();
  const events = await findBlobEvents(
    {
      git,
      graph,
      hits: scan.hits,
      outerTree: (commit) => trees.get(commit) ?? null,
      pathspecs: range.pathspecs,
      unreadable: () => undefined,
      pace: ownPace,
    },
    paths,
  );
  const outside = new Set(outer);
  if (context.head !== null && graph.find(context.head) === null) outside.add(context.head);
  const state = await OuterState.read(git, hexLength, [...outside], events.paths, scan, ownPace);
  const attributions = await attribute(
    {
      graph,
      events,
      hits: scan.hits,
      head: context.head,
      outerHolds: (commit, path, credential) => state.holds(commit, path, credential),
    },
    ownPace,
  );
  const judged = context.comparesIgnores
    ? await judgeIgnores({ git, hexLength, graph, events, scan, attributions, outerTrees: trees, pace: ownPace })
    : new Map();
  return { graph, events, attributions, judged, interrupted };
}

/** Lists the range's commits and reads them; their messages are scanned on the way. */
async function readRange(context: RangeContext, range: CommitRange): Promise<CommitGraph> {
  const { git, hexLength, reader, scan, pace } = context;
  const builder = new CommitGraphBuilder(hexLength, (id) => context.shallow.has(id));
  if (range.tips.length === 0) return builder.finish();
  const limits = [
    ...(range.since === undefined ? [] : [`--since=${range.since}`]),
    ...(range.until === undefined ? [] : [`--until=${range.until}`]),
    ...(range.maxCommits === undefined ? [] : [`--max-count=${range.maxCommits}`]),
  ];
  const revisions = [...range.tips, ...range.excluded.map((id) => `^${id}`)].join('\n');
  const listed = await git.ask(['rev-list', ...limits, '--stdin', ...(range.excludedRefs ?? [])], {
    input: Buffer.from(`${revisions}\n`),
    signal: pace.signal,
    timeout: pace.remaining(),
  });
  pace.check();
  if (listed.status !== 0) throw new GitError('rev-list', listed.status, listed.stderr);
  const commits = IdLines.of(
    hexLength,
    listed.stdout
      .toString('latin1')
      .split('\n')
      .filter((line) => line !== ''),
  );
  await reader.read(
    commits,
    {
      visit: (object) => {
        const contents = contentsOf(object);
        const links = contents === null ? null : commitLinks(contents, hexLength);
        if (links === null || contents === null) {
          context.unreadableCommit(object.id);
          return;
        }
        builder.add(object.id, links);
        if (range.pathspecs.length === 0) scan.commit(object.id, contents);
        pace.step();
      },
      unreadable: (id) => context.unreadableCommit(id),
    },
    pace,
  );
  const graph = builder.finish();
  for (const vertex of graph.circular) context.unreadableCommit(graph.id(vertex));
  return graph;
}

/** Blobs that a commit of the range may introduce, and where. */
class Candidates {
  readonly blobs: IdTable;
  readonly paths = new PathTable();
  readonly #blobAt: number[] = [];
  readonly #pathAt: number[] = [];
  /** One path of each blob, by the blob's number. */
  readonly #first: number[] = [];

  constructor(hexLength: HexLength) {
    this.blobs = new IdTable(hexLength);
  }

  add(blob: string, path: string): void {
    const before = this.blobs.size;
    const number = this.blobs.add(blob);
    const place = this.paths.add(path);
    if (number === before) this.#first.push(place);
    this.#blobAt.push(number);
    this.#pathAt.push(place);
  }

  firstPath(blob: string): string {
    return this.paths.at(this.#first[this.blobs.find(blob)] ?? 0);
  }

  pathsOfHits(scan: ObjectScan): PathTable {
    const paths = new PathTable();
    this.#blobAt.forEach((blob, index) => {
      if (scan.hits.find(this.blobs.at(blob)) !== null) paths.add(this.paths.at(this.#pathAt[index] ?? 0));
    });
    return paths;
  }
}

async function findCandidates(
  context: RangeContext,
  graph: CommitGraph,
  trees: ReadonlyMap<string, string>,
  pathspecs: readonly string[],
): Promise<Candidates> {
  const candidates = new Candidates(graph.hexLength);
  const pairs: (TreePair & { readonly vertex: Vertex; readonly parents: number })[] = [];
  for (let vertex = 0; vertex < graph.size; vertex++) {
    const after = graph.tree(vertex);
    const before = [
      ...[...parentsOf(graph.parents, vertex)].map((parent) => graph.tree(parent)),
      ...graph.outerParents(vertex).flatMap((parent) => trees.get(parent) ?? []),
    ];
    if (before.length === 0) before.push(emptyTreeId(graph.hexLength));
    if (before.includes(after)) continue;
    for (const tree of before) pairs.push({ before: tree, after, vertex, parents: before.length });
  }
  // A merge's blob is new only if it differs from every parent's: count in how many comparisons it shows up.
  const seen = new Map<string, number>();
  let merge = -1;
  await visitTreeChanges(
    context.git,
    graph.hexLength,
    pairs.length,
    (index) => pairs[index] ?? { before: '', after: '' },
    pathspecs,
    {
      change: (change) => {
        const pair = pairs[change.pair];
        if (pair === undefined || change.submodule) return;
        const blob = change.text.toString('latin1', change.after, change.after + graph.hexLength);
        if (isNullId(blob)) return;
        const path = pathOf(change);
        if (pair.parents === 1) {
          candidates.add(blob, path);
          return;
        }
        if (merge !== pair.vertex) seen.clear();
        merge = pair.vertex;
        const times = (seen.get(path) ?? 0) + 1;
        seen.set(path, times);
        if (times === pair.parents) candidates.add(blob, path);
      },
      unreadable: (index) => {
        const vertex = pairs[index]?.vertex;
        if (vertex !== undefined) context.unreadableCommit(graph.id(vertex));
      },
    },
    context.pace,
    'ascending',
  );
  return candidates;
}

async function scanCandidates(context: RangeContext, candidates: Candidates): Promise<Interrupted['reason'] | null> {
  const { scan, pace } = context;
  const wanted = new IdLines(context.hexLength);
  for (let index = 0; index < candidates.blobs.size; index++) wanted.push(candidates.blobs.at(index));
  for (const blob of context.alsoBlobs) if (candidates.blobs.find(blob) < 0) wanted.push(blob);
  const path = (id: string): string =>
    candidates.blobs.find(id) < 0 ? '' : displayText(Buffer.from(candidates.firstPath(id), 'latin1'));
  pace.begin('read', wanted.count);
  try {
    await context.reader.read(
      wanted,
      {
        visit: (object) => {
          if (object.type === 'blob') scan.blob(object, path(object.id));
          pace.step(object.size);
        },
        unreadable: (id, reason) => scan.skip(path(id) || `object ${id}`, reason),
      },
      pace,
    );
    return null;
  } catch (error) {
    if (error instanceof Interrupted) return error.reason;
    throw error;
  }
}
