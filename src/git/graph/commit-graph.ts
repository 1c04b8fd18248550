/**
 * The commits of a run as a compact graph: ids, trees, times and parent links in typed arrays, so that a million
 * commits fit in some 100 MB. Built from raw commit objects, not from git's own walk, so that replace refs, grafts and
 * a stale commit-graph file have no say. Starts no git and knows nothing of findings.
 */
import type { CommitLinks } from '../object/commit-object.ts';
import { IdTable, type HexLength } from '../object/object-ids.ts';

/** Number of a commit in its graph, from 0. */
export type Vertex = number;

/**
 * Parents within the graph, in git's order: those of a vertex are `list[starts[vertex]]` to `list[starts[vertex + 1] -
 * 1]`. Arrays and not a list for each, because attribution walks over all of them several times.
 */
export interface ParentLists {
  readonly starts: Int32Array;
  readonly list: Int32Array;
}

/** The finished graph. Parents outside of it are listed apart: they bound what the run looked at. */
export interface CommitGraph {
  readonly hexLength: HexLength;
  /** Number of commits. */
  readonly size: number;
  id(vertex: Vertex): string;
  tree(vertex: Vertex): string;
  /** Committer time, seconds since 1970. */
  time(vertex: Vertex): number;
  find(id: string): Vertex | null;
  readonly parents: ParentLists;
  /** First parent within the graph; null for a root or when the first parent is outside. */
  firstParent(vertex: Vertex): Vertex | null;
  /** Parents outside of the graph, in git's order; empty for most. */
  outerParents(vertex: Vertex): readonly string[];
  /** The first parent, wherever it is; null for a root. */
  firstParentId(vertex: Vertex): string | null;
  /** Every vertex once, parents before children. */
  readonly order: Int32Array;
  /**
   * Commits of which a parent was left out because it leads back to them. Hashes cannot form a circle; a damaged or
   * made-up store can, as git takes an object for the one that it asked for.
   */
  readonly circular: readonly Vertex[];
}

const NO_IDS: readonly string[] = [];

export class CommitGraphBuilder {
  readonly #hexLength: HexLength;
  readonly #commits: IdTable;
  readonly #trees: IdTable;
  readonly #treeOf: number[] = [];
  readonly #times: number[] = [];
  /** Parent links in order of arrival: start of each commit's run in `#links`, numbers in `#named`. */
  readonly #starts: number[] = [0];
  readonly #links: number[] = [];
  readonly #named: IdTable;
  readonly #isRoot: (id: string) => boolean;

  /** @param isRoot commits whose parents do not count, e.g. where a shallow clone ends. */
  constructor(hexLength: HexLength, isRoot: (id: string) => boolean = () => false) {
    this.#hexLength = hexLength;
    this.#commits = new IdTable(hexLength);
    this.#trees = new IdTable(hexLength);
    this.#named = new IdTable(hexLength);
    this.#isRoot = isRoot;
  }

  get size(): number {
    return this.#commits.size;
  }

  /** Adds a commit; a second time has no effect. */
  add(id: string, links: CommitLinks): void {
    const before = this.#commits.size;
    if (this.#commits.add(id) < before) return;
    this.#treeOf.push(this.#trees.add(links.tree));
    this.#times.push(links.time);
    if (!this.#isRoot(id)) {
      // A parent named twice (some old tools did) counts once.
      for (const parent of new Set(links.parents)) this.#links.push(this.#named.add(parent));
    }
    this.#starts.push(this.#links.length);
  }

  finish(): CommitGraph {
    return new FinishedGraph(
      this.#hexLength,
      this.#commits,
      this.#trees,
      Int32Array.from(this.#treeOf),
      Float64Array.from(this.#times),
      Int32Array.from(this.#starts),
      Int32Array.from(this.#links),
      this.#named,
    );
  }
}

class FinishedGraph implements CommitGraph {
  readonly hexLength: HexLength;
  readonly order: Int32Array;
  readonly parents: ParentLists;
  readonly circular: readonly Vertex[];
  readonly #commits: IdTable;
  readonly #trees: IdTable;
  readonly #treeOf: Int32Array;
  readonly #times: Float64Array;
  readonly #outer = new Map<Vertex, readonly string[]>();
  /** Vertices whose first parent is outside. */
  readonly #outerFirst = new Map<Vertex, string>();

  constructor(
    hexLength: HexLength,
    commits: IdTable,
    trees: IdTable,
    treeOf: Int32Array,
    times: Float64Array,
    starts: Int32Array,
    links: Int32Array,
    named: IdTable,
  ) {
    this.hexLength = hexLength;
    this.#commits = commits;
    this.#trees = trees;
    this.#treeOf = treeOf;
    this.#times = times;
    const vertexOf = new Int32Array(named.size);
    for (let index = 0; index < named.size; index++) vertexOf[index] = commits.find(named.at(index));
    const inner: number[] = [];
    const innerStarts = new Int32Array(commits.size + 1);
    for (let vertex = 0; vertex < commits.size; vertex++) {
      const outer: string[] = [];
      const from = starts[vertex] ?? 0;
      for (let link = from; link < (starts[vertex + 1] ?? 0); link++) {
        const name = links[link] ?? 0;
        const parent = vertexOf[name] ?? -1;
        if (parent >= 0) inner.push(parent);
        else {
          outer.push(named.at(name));
          if (link === from) this.#outerFirst.set(vertex, named.at(name));
        }
      }
      if (outer.length > 0) this.#outer.set(vertex, outer);
      innerStarts[vertex + 1] = inner.length;
    }
    const allParents = { starts: innerStarts, list: Int32Array.from(inner) };
    const order = parentsFirst(allParents);
    const { parents, circular } =
      order.length === commits.size ? { parents: allParents, circular: [] } : withoutCircles(allParents);
    this.parents = parents;
    this.circular = circular;
    this.order = circular.length === 0 ? order : parentsFirst(parents);
  }

  get size(): number {
    return this.#commits.size;
  }

  id(vertex: Vertex): string {
    return this.#commits.at(vertex);
  }

  tree(vertex: Vertex): string {
    return this.#trees.at(this.#treeOf[vertex] ?? 0);
  }

  time(vertex: Vertex): number {
    return this.#times[vertex] ?? 0;
  }

  find(id: string): Vertex | null {
    const vertex = this.#commits.find(id);
    return vertex < 0 ? null : vertex;
  }

  firstParent(vertex: Vertex): Vertex | null {
    return this.#outerFirst.has(vertex) ? null : firstOf(this.parents, vertex);
  }

  outerParents(vertex: Vertex): readonly string[] {
    return this.#outer.get(vertex) ?? NO_IDS;
  }

  firstParentId(vertex: Vertex): string | null {
    const outer = this.#outerFirst.get(vertex);
    if (outer !== undefined) return outer;
    const inner = this.firstParent(vertex);
    return inner === null ? null : this.id(inner);
  }
}

export function parentsOf({ starts, list }: ParentLists, vertex: Vertex): Int32Array {
  return list.subarray(starts[vertex], starts[vertex + 1]);
}

/** The first parent within the graph; null when there is none. */
export function firstOf({ starts, list }: ParentLists, vertex: Vertex): Vertex | null {
  const first = starts[vertex] ?? 0;
  return first === starts[vertex + 1] ? null : (list[first] ?? null);
}

/**
 * Every vertex once, parents before children: Kahn's algorithm from the roots on. Without those that lead to a circle,
 * if there is one.
 */
export function parentsFirst({ starts, list: parents }: ParentLists): Int32Array {
  const size = starts.length - 1;
  const childCount = new Int32Array(size + 1);
  for (const parent of parents) childCount[parent + 1] = (childCount[parent + 1] ?? 0) + 1;
  for (let vertex = 0; vertex < size; vertex++)
    childCount[vertex + 1] = (childCount[vertex + 1] ?? 0) + (childCount[vertex] ?? 0);
  const children = new Int32Array(parents.length);
  const next = childCount.slice(0, size);
  const waiting = new Int32Array(size);
  const order = new Int32Array(size);
  let tail = 0;
  for (let vertex = 0; vertex < size; vertex++) {
    const from = starts[vertex] ?? 0;
    const to = starts[vertex + 1] ?? 0;
    waiting[vertex] = to - from;
    if (from === to) order[tail++] = vertex;
    for (let link = from; link < to; link++) {
      const parent = parents[link] ?? 0;
      const slot = next[parent] ?? 0;
      children[slot] = vertex;
      next[parent] = slot + 1;
    }
  }
  for (let head = 0; head < tail; head++) {
    const vertex = order[head] ?? 0;
    for (let slot = childCount[vertex] ?? 0; slot < (childCount[vertex + 1] ?? 0); slot++) {
      const child = children[slot] ?? 0;
      const left = (waiting[child] ?? 0) - 1;
      waiting[child] = left;
      if (left === 0) order[tail++] = child;
    }
  }
  return order.subarray(0, tail);
}

/**
 * Leaves out each link that closes a circle, found by going down from every vertex; no recursion, as circles may be
 * long. @returns also whose links they were.
 */
function withoutCircles({ starts, list }: ParentLists): {
  readonly parents: ParentLists;
  readonly circular: readonly Vertex[];
} {
  const size = starts.length - 1;
  const [isOpen, isDone] = [new Uint8Array(size), new Uint8Array(size)];
  const next = starts.slice();
  const leftOut = new Uint8Array(list.length);
  const circular: Vertex[] = [];
  for (let root = 0; root < size; root++) {
    if (isDone[root] === 1) continue;
    const way: Vertex[] = [root];
    isOpen[root] = 1;
    for (let vertex = way.at(-1); vertex !== undefined; vertex = way.at(-1)) {
      const link = next[vertex] ?? 0;
      if (link === starts[vertex + 1]) {
        isOpen[vertex] = 0;
        isDone[vertex] = 1;
        way.pop();
        continue;
      }
      next[vertex] = link + 1;
      const parent = list[link] ?? 0;
      if (isOpen[parent] === 1) {
        leftOut[link] = 1;
        circular.push(vertex);
      } else if (isDone[parent] === 0) {
        isOpen[parent] = 1;
        way.push(parent);
      }
    }
  }
  const keptStarts = new Int32Array(size + 1);
  const kept: Vertex[] = [];
  for (let vertex = 0; vertex < size; vertex++) {
    for (let link = starts[vertex] ?? 0; link < (starts[vertex + 1] ?? 0); link++)
      if (leftOut[link] === 0) kept.push(list[link] ?? 0);
    keptStarts[vertex + 1] = kept.length;
  }
  return { parents: { starts: keptStarts, list: Int32Array.from(kept) }, circular };
}

/** 1 for `vertex` and all its ancestors. */
export function ancestors(graph: CommitGraph, vertex: Vertex): Uint8Array {
  const { starts, list } = graph.parents;
  const marks = new Uint8Array(graph.size);
  marks[vertex] = 1;
  for (let position = graph.order.length - 1; position >= 0; position--) {
    const current = graph.order[position] ?? 0;
    if (marks[current] !== 1) continue;
    for (let link = starts[current] ?? 0; link < (starts[current + 1] ?? 0); link++) marks[list[link] ?? 0] = 1;
  }
  return marks;
}

/** 1 for every commit without a child in the graph. */
export function tips(graph: CommitGraph): Uint8Array {
  const marks = new Uint8Array(graph.size).fill(1);
  for (const parent of graph.parents.list) marks[parent] = 0;
  return marks;
}
