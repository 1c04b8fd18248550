/**
 * Where in history the blobs with hits come and go: for every commit the paths that change to or from such a blob
 * against its first parent. With these events the exact state of every such path at every commit follows, without
 * reading a tree again.
 */
import type { CommitGraph, Vertex } from './commit-graph.ts';
import type { Hit, HitTable } from '../object/hit-table.ts';
import { emptyTreeId } from '../object/object-ids.ts';
import type { Pace } from '../call/pace.ts';
import type { Git } from '../call/process.ts';
import { visitTreeChanges, type TreeChange } from '../object/tree-changes.ts';

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
  readonly #size: number;
  readonly #added: { readonly vertex: number[]; readonly path: number[]; readonly hit: number[] } = {
    vertex: [],
    path: [],
    hit: [],
  };
  /** Positions in `#added` in order of commits, and where each commit's begin. */
  #order = new Int32Array(0);
  #starts = new Int32Array(1);
  readonly #pathsOfHit = new Map<Hit, Set<PathNumber>>();

  /** @param size number of commits. */
  constructor(size: number) {
    this.#size = size;
  }

  /** Without events. */
  static none(size: number): BlobEvents {
    const events = new BlobEvents(size);
    events.close();
    return events;
  }

  /** @param hit the blob now at the path; -1 when it is one without hits, or none. */
  add(vertex: Vertex, path: PathNumber, hit: Hit): void {
    this.#added.vertex.push(vertex);
    this.#added.path.push(path);
    this.#added.hit.push(hit);
    if (hit < 0) return;
    const paths = this.#pathsOfHit.get(hit);
    if (paths === undefined) this.#pathsOfHit.set(hit, new Set([path]));
    else paths.add(path);
  }

  /** Must be called once after the last `add`, before anything is asked. */
  close(): void {
    const { vertex } = this.#added;
    this.#starts = new Int32Array(this.#size + 1);
    for (const each of vertex) this.#starts[each + 1] = (this.#starts[each + 1] ?? 0) + 1;
    for (let index = 0; index < this.#size; index++)
      this.#starts[index + 1] = (this.#starts[index + 1] ?? 0) + (this.#starts[index] ?? 0);
    const next = this.#starts.slice();
    this.#order = new Int32Array(vertex.length);
    vertex.forEach((each, position) => {
      const slot = next[each] ?? 0;
      this.#order[slot] = position;
      next[each] = slot + 1;
    });
  }

  /** Whether a commit has any event. */
  areAt(vertex: Vertex): boolean {
    return (this.#starts[vertex] ?? 0) < (this.#starts[vertex + 1] ?? 0);
  }

  /** Calls `visit` for every event of a commit, in the order in which they were added. */
  of(vertex: Vertex, visit: (path: PathNumber, hit: Hit) => void): void {
    for (let slot = this.#starts[vertex] ?? 0; slot < (this.#starts[vertex + 1] ?? 0); slot++) {
      const position = this.#order[slot] ?? 0;
      visit(this.#added.path[position] ?? 0, this.#added.hit[position] ?? -1);
    }
  }

  /** Every path at which a blob ever stood. */
  pathsOf(hit: Hit): ReadonlySet<PathNumber> {
    return this.#pathsOfHit.get(hit) ?? new Set();
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

/** Paths at which one commit brings something that was found. */
const MOST_HELD = 20_000;

/**
 * One pass over history for all hits together.
 * @param tracked when given, every change of these paths counts; otherwise only changes from or to a blob with hits,
 *   which is the same as long as every blob of the history was scanned.
 */
export async function findBlobEvents(search: EventSearch, tracked?: PathTable): Promise<BlobEvents> {
  const { graph, hits } = search;
  const events = new BlobEvents(graph.size);
  let [last, held]: [Vertex, number] = [-1, 0];
  const crowded = new Set<Vertex>();
  await visitFirstParentChanges(search, (vertex, change) => {
    const hit = change.submodule ? -1 : hits.findHex(change.text, change.after);
    const relevant =
      hit >= 0 || (tracked === undefined ? hits.findHex(change.text, change.before) >= 0 : tracked.has(pathOf(change)));
    if (!relevant) return;
    held = vertex === last ? held + 1 : 1;
    last = vertex;
    if (held > MOST_HELD) crowded.add(vertex);
    else events.add(vertex, events.paths.add(pathOf(change)), hit);
  });
  for (const vertex of crowded) search.unreadable(vertex);
  events.close();
  return events;
}

/** The changed path's bytes as Latin-1. */
export function pathOf(change: TreeChange): string {
  return change.text.toString('latin1', change.pathStart, change.pathEnd);
}

/**
 * Compares every commit with its first parent. Where that cannot be read, everything in the commit's tree counts as
 * changed: what it holds is then attributed to it, for want of better knowledge.
 */
async function visitFirstParentChanges(
  search: EventSearch,
  visit: (vertex: Vertex, change: TreeChange) => void,
): Promise<void> {
  const { graph } = search;
  const empty = emptyTreeId(graph.hexLength);
  const changed: Vertex[] = [];
  for (let vertex = 0; vertex < graph.size; vertex++) {
    if (firstParentTree(search, vertex) !== graph.tree(vertex)) changed.push(vertex);
  }
  search.pace.begin('attribute', changed.length);
  const unreadable: Vertex[] = [];
  await visitPairs(
    search,
    changed,
    (vertex) => firstParentTree(search, vertex),
    visit,
    (vertex) => unreadable.push(vertex),
  );
  for (const vertex of unreadable) search.unreadable(vertex);
  // A root has been compared with it.
  await visitPairs(
    search,
    unreadable.filter((vertex) => firstParentTree(search, vertex) !== empty),
    () => empty,
    visit,
    () => undefined,
  );
}

async function visitPairs(
  search: EventSearch,
  vertices: readonly Vertex[],
  before: (vertex: Vertex) => string,
  visit: (vertex: Vertex, change: TreeChange) => void,
  unreadable: (vertex: Vertex) => void,
): Promise<void> {
  const vertexAt = (index: number): Vertex => vertices[index] ?? 0;
  await visitTreeChanges(
    search.git,
    search.graph.hexLength,
    vertices.length,
    (index) => ({ before: before(vertexAt(index)), after: search.graph.tree(vertexAt(index)) }),
    search.pathspecs,
    { change: (change) => visit(vertexAt(change.pair), change), unreadable: (pair) => unreadable(vertexAt(pair)) },
    search.pace,
    'any',
  );
}

function firstParentTree(search: EventSearch, vertex: Vertex): string {
  const inner = search.graph.firstParent(vertex);
  if (inner !== null) return search.graph.tree(inner);
  const outer = search.graph.firstParentId(vertex);
  return (outer === null ? null : search.outerTree(outer)) ?? emptyTreeId(search.graph.hexLength);
}
