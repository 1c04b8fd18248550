/**
 * Where in history the blobs with hits come and go: for every commit the paths that change to or from such a blob against
 * its first parent. With these events the exact state of every such path at every commit follows, without reading a tree again.
 */
import type { CommitGraph, Vertex } from './commit-graph.ts';
import type { Hit, HitTable } from './hit-table.ts';
import { emptyTreeId } from './object-ids.ts';
import type { Pace } from './pace.ts';
import type { Git } from './process.ts';
import { visitTreeChanges, type TreeChange } from './tree-changes.ts';

/** Number of a path, from 0. */
export type PathNumber = number;

/** Paths as numbers. The key is the path's bytes read as Latin-1, so that paths which are not UTF-8 stay apart. */
export class PathTable {
  readonly #numbers = new Map<string, PathNumber>();
  readonly #paths: string[] = [];

  get size(): number {
    return this.#paths.length;
  }

  add(path: string): PathNumber {
    const known = this.#numbers.get(path);
    if (known !== undefined) return known;
    this.#paths.push(path);
    this.#numbers.set(path, this.#paths.length - 1);
    return this.#paths.length - 1;
  }

  has(path: string): boolean {
    return this.#numbers.has(path);
  }

  /** Bytes as Latin-1. */
  at(number: PathNumber): string {
    return this.#paths[number] ?? '';
  }
}

/** Events of all commits, grouped by commit. */
export class BlobEvents {
  readonly paths = new PathTable();
  readonly #starts: Int32Array;
  readonly #paths: number[] = [];
  readonly #hits: number[] = [];
  readonly #pathsOfHit = new Map<Hit, Set<PathNumber>>();
  #last = 0;

  /** @param size number of commits. */
  constructor(size: number) {
    this.#starts = new Int32Array(size + 1);
  }

  /** Commits must come in ascending order. @param hit the blob now at the path; -1 when it is one without hits, or none. */
  add(vertex: Vertex, path: PathNumber, hit: Hit): void {
    this.#reach(vertex);
    this.#paths.push(path);
    this.#hits.push(hit);
    if (hit < 0) return;
    const paths = this.#pathsOfHit.get(hit);
    if (paths === undefined) this.#pathsOfHit.set(hit, new Set([path]));
    else paths.add(path);
  }

  /** Must be called once after the last `add`. */
  close(): void {
    this.#reach(this.#starts.length - 1);
  }

  /** Number of events of all commits. */
  get count(): number {
    return this.#paths.length;
  }

  /** Calls `visit` for every event of a commit. */
  of(vertex: Vertex, visit: (path: PathNumber, hit: Hit) => void): void {
    for (let index = this.#starts[vertex] ?? 0; index < (this.#starts[vertex + 1] ?? 0); index++) {
      visit(this.#paths[index] ?? 0, this.#hits[index] ?? -1);
    }
  }

  /** Every path at which a blob ever stood. */
  pathsOf(hit: Hit): ReadonlySet<PathNumber> {
    return this.#pathsOfHit.get(hit) ?? new Set();
  }

  #reach(vertex: Vertex): void {
    for (; this.#last < vertex; this.#last++) this.#starts[this.#last + 1] = this.#paths.length;
  }
}

export interface EventSearch {
  readonly git: Git;
  readonly graph: CommitGraph;
  readonly hits: HitTable;
  /** Tree of a commit outside of the graph; null when it cannot be read (then the commit counts as a root). */
  readonly outerTree: (commit: string) => string | null;
  /** Git pathspecs; empty for everything. */
  readonly pathspecs: readonly string[];
  /** Told about commits whose trees could not be compared. */
  readonly unreadable: (vertex: Vertex) => void;
  readonly pace: Pace;
}

/**
 * One pass over history for all hits together.
 * @param tracked when given, every change of these paths counts; otherwise only changes from or to a blob with hits,
 *   which is the same as long as every blob of the history was scanned.
 */
export async function findBlobEvents(search: EventSearch, tracked?: PathTable): Promise<BlobEvents> {
  const { graph, hits } = search;
  const events = new BlobEvents(graph.size);
  await visitFirstParentChanges(search, (vertex, change) => {
    const hit = change.submodule ? -1 : hits.findHex(change.text, change.after);
    const relevant = hit >= 0 || (tracked === undefined ? hits.findHex(change.text, change.before) >= 0 : tracked.has(pathOf(change)));
    if (relevant) events.add(vertex, events.paths.add(pathOf(change)), hit);
  });
  events.close();
  return events;
}

/** The paths at which a blob with hits appears in a commit of the graph. */
export async function findHitPaths(search: EventSearch): Promise<PathTable> {
  const paths = new PathTable();
  await visitFirstParentChanges(search, (_vertex, change) => {
    if (!change.submodule && search.hits.findHex(change.text, change.after) >= 0) paths.add(pathOf(change));
  });
  return paths;
}

/** The changed path's bytes as Latin-1. */
export function pathOf(change: TreeChange): string {
  return change.text.toString('latin1', change.pathStart, change.pathEnd);
}

async function visitFirstParentChanges(search: EventSearch, visit: (vertex: Vertex, change: TreeChange) => void): Promise<void> {
  const { graph } = search;
  const changed: Vertex[] = [];
  for (let vertex = 0; vertex < graph.size; vertex++) {
    if (firstParentTree(search, vertex) !== graph.tree(vertex)) changed.push(vertex);
  }
  search.pace.begin('attribute', changed.length);
  const vertexAt = (index: number): Vertex => changed[index] ?? 0;
  await visitTreeChanges(
    search.git,
    graph.hexLength,
    changed.length,
    (index) => ({ before: firstParentTree(search, vertexAt(index)), after: graph.tree(vertexAt(index)) }),
    search.pathspecs,
    {
      change: (change) => visit(vertexAt(change.pair), change),
      unreadable: (pair) => search.unreadable(vertexAt(pair)),
    },
    search.pace,
  );
}

function firstParentTree(search: EventSearch, vertex: Vertex): string {
  const inner = search.graph.firstParent(vertex);
  if (inner !== null) return search.graph.tree(inner);
  const outer = search.graph.firstParentId(vertex);
  return (outer === null ? null : search.outerTree(outer)) ?? emptyTreeId(search.graph.hexLength);
}
