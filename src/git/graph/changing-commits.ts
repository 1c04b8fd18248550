/**
 * The commits at which what is held can change: those with events, several parents, none, or one that is not in the
 * graph. Every other holds what its one parent holds, and so what the next of these commits above it holds, which
 * stands in for it. Of most histories a small part is left, which attribution walks over several times.
 */
import type { BlobEvents } from './blob-events.ts';
import type { CommitGraph, ParentLists, Vertex } from './commit-graph.ts';

export interface ChangingCommits {
  /** They, parents before children. */
  readonly order: Int32Array;
  /** As the graph's lists, each parent replaced by who stands in for it. */
  readonly parents: ParentLists;
  /** By vertex; of these commits themselves. */
  readonly standIn: Int32Array;
}

export function changingCommits(graph: CommitGraph, events: BlobEvents): ChangingCommits {
  const { starts, list } = graph.parents;
  const standIn = new Int32Array(graph.size);
  const order: Vertex[] = [];
  for (const vertex of graph.order) {
    const start = starts[vertex] ?? 0;
    const hasOneParent = (starts[vertex + 1] ?? 0) - start === 1 && graph.outerParents(vertex).length === 0;
    if (hasOneParent && !events.areAt(vertex)) standIn[vertex] = standIn[list[start] ?? 0] ?? 0;
    else {
      standIn[vertex] = vertex;
      order.push(vertex);
    }
  }
  return {
    order: Int32Array.from(order),
    parents: { starts, list: list.map((parent) => standIn[parent] ?? 0) },
    standIn,
  };
}
