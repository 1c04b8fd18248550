/** Which refs contain a commit, for many commits in one walk over the graph. Pure computation; starts no git. */
import type { CommitGraph, Vertex } from '../graph/commit-graph.ts';

export interface RefTip {
  /** Full name, e.g. `refs/heads/main`. */
  readonly name: string;
  /** The commit the ref leads to, tags peeled. */
  readonly commit: string;
}

/** So many refs are named per commit; a commit of a busy repository can be in thousands. */
export const REF_LIMIT = 20;

const KINDS = ['refs/heads/', 'refs/remotes/', 'refs/tags/'];
const WORDS_IN_ALL = 2 * 1024 * 1024;

/**
 * Names of the refs whose tips contain each commit; at most `REF_LIMIT`. Commits that no ref contains map to an empty
 * list. A reader sees the first few: those of `leading`, in its order, then the others by the time of their tips, the
 * latest first. Of the same time, branches come first, then remote branches, tags, others, each by name.
 * @param leading full names: the default branch, the branch that is checked out.
 */
export function containingRefs(
  graph: CommitGraph,
  commits: Iterable<Vertex>,
  refs: readonly RefTip[],
  leading: readonly string[] = [],
): Map<Vertex, readonly string[]> {
  const sorted = inOrder(graph, refs, leading);
  const wanted = [...new Set(commits)];
  const words = Math.max(
    1,
    Math.min(32, Math.floor(WORDS_IN_ALL / Math.max(1, graph.size)), Math.ceil(wanted.length / 32)),
  );
  const result = new Map<Vertex, readonly string[]>();
  for (let from = 0; from < wanted.length; from += words * 32) {
    nameBatch(graph, wanted.slice(from, from + words * 32), sorted, words, result);
  }
  return result;
}

function inOrder(graph: CommitGraph, refs: readonly RefTip[], leading: readonly string[]): readonly RefTip[] {
  const ranked = refs.map((ref) => {
    const tip = graph.find(ref.commit);
    const lead = leading.indexOf(ref.name);
    return { ref, lead: lead < 0 ? leading.length : lead, time: tip === null ? 0 : graph.time(tip) };
  });
  return ranked
    .toSorted(
      (a, b) =>
        a.lead - b.lead ||
        b.time - a.time ||
        kind(a.ref.name) - kind(b.ref.name) ||
        (a.ref.name < b.ref.name ? -1 : a.ref.name > b.ref.name ? 1 : 0),
    )
    .map(({ ref }) => ref);
}

function nameBatch(
  graph: CommitGraph,
  wanted: readonly Vertex[],
  refs: readonly RefTip[],
  words: number,
  result: Map<Vertex, readonly string[]>,
): void {
  const contains = new Uint32Array(graph.size * words);
  wanted.forEach((vertex, index) => {
    contains[vertex * words + (index >>> 5)] = 1 << (index & 31);
  });
  const { starts, list: parents } = graph.parents;
  for (const vertex of graph.order) {
    for (let link = starts[vertex] ?? 0; link < (starts[vertex + 1] ?? 0); link++) {
      const parent = parents[link] ?? 0;
      for (let word = 0; word < words; word++) {
        contains[vertex * words + word] =
          (contains[vertex * words + word] ?? 0) | (contains[parent * words + word] ?? 0);
      }
    }
  }
  const names = wanted.map((): string[] => []);
  for (const ref of refs) {
    const tip = graph.find(ref.commit);
    if (tip === null) continue;
    for (let word = 0; word < words; word++) {
      for (let rest = contains[tip * words + word] ?? 0; rest !== 0; rest &= rest - 1) {
        const list = names[word * 32 + 31 - Math.clz32(rest & -rest)];
        if (list !== undefined && list.length < REF_LIMIT) list.push(ref.name);
      }
    }
  }
  wanted.forEach((vertex, index) => result.set(vertex, names[index] ?? []));
}

function kind(name: string): number {
  const index = KINDS.findIndex((prefix) => name.startsWith(prefix));
  return index < 0 ? KINDS.length : index;
}
