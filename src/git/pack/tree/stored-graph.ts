/**
 * The reachable part of the stored commits as the graph that attribution works on: numbers all through, ids only when
 * asked.
 */
import { firstOf, parentsFirst, type CommitGraph, type ParentLists, type Vertex } from '../../graph/commit-graph.ts';
import type { HexLength } from '../../object/object-ids.ts';
import type { ObjectNumber } from '../store/object-table.ts';
import type { CommitNumber, StoredCommits } from './stored-commits.ts';
import { UnusualStore } from '../../folder/unusual-store.ts';

const NO_IDS: readonly string[] = [];

export class StoredGraph implements CommitGraph {
  readonly hexLength: HexLength;
  readonly order: Int32Array;
  readonly parents: ParentLists;
  readonly circular: readonly Vertex[] = [];
  readonly #stored: StoredCommits;
  /** By vertex, ascending. */
  readonly #commits: Int32Array;
  /** By commit; -1 outside of the graph. */
  readonly #vertices: Int32Array;

  /**
   * @param commits all of them with all their parents, but for `roots`.
   * @param roots objects of commits whose parents do not count.
   * @throws UnusualStore when commits lead back to themselves.
   */
  constructor(stored: StoredCommits, commits: Iterable<CommitNumber>, roots: ReadonlySet<ObjectNumber>) {
    this.hexLength = stored.table.idLength === 20 ? 40 : 64;
    this.#stored = stored;
    this.#commits = Int32Array.from(commits).toSorted();
    this.#vertices = new Int32Array(stored.count).fill(-1);
    this.#commits.forEach((commit, vertex) => (this.#vertices[commit] = vertex));
    const starts = new Int32Array(this.size + 1);
    const links: Vertex[] = [];
    this.#commits.forEach((commit, vertex) => {
      // A parent named twice (some old tools did) counts once.
      if (!roots.has(stored.object(commit)))
        for (const object of new Set(stored.parents(commit))) links.push(this.#vertexOf(object));
      starts[vertex + 1] = links.length;
    });
    this.parents = { starts, list: Int32Array.from(links) };
    this.order = parentsFirst(this.parents);
    if (this.order.length < this.size) throw new UnusualStore('commits lead back to themselves');
  }

  get size(): number {
    return this.#commits.length;
  }

  id(vertex: Vertex): string {
    return this.#stored.table.hex(this.#stored.object(this.#commit(vertex)));
  }

  tree(vertex: Vertex): string {
    return this.#stored.table.hex(this.treeObject(vertex));
  }

  treeObject(vertex: Vertex): ObjectNumber {
    return this.#stored.tree(this.#commit(vertex));
  }

  time(vertex: Vertex): number {
    return this.#stored.time(this.#commit(vertex));
  }

  find(id: string): Vertex | null {
    const object = this.#stored.table.findHex(id);
    const commit = object < 0 ? null : this.#stored.find(object);
    const vertex = commit === null ? -1 : (this.#vertices[commit] ?? -1);
    return vertex < 0 ? null : vertex;
  }

  firstParent(vertex: Vertex): Vertex | null {
    return firstOf(this.parents, vertex);
  }

  outerParents(): readonly string[] {
    return NO_IDS;
  }

  firstParentId(vertex: Vertex): string | null {
    const first = this.firstParent(vertex);
    return first === null ? null : this.id(first);
  }

  #commit(vertex: Vertex): CommitNumber {
    return this.#commits[vertex] ?? 0;
  }

  #vertexOf(object: ObjectNumber): Vertex {
    const commit = this.#stored.find(object);
    const vertex = commit === null ? -1 : (this.#vertices[commit] ?? -1);
    if (vertex < 0) throw new Error('a parent lies outside of the graph');
    return vertex;
  }
}
