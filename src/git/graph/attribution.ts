/**
 * Which commit brought a value to a path, whether it is still there, and which commit took it away. Exact for every
 * shape of history, by these definitions (test/git/brute-force-history.ts computes them naively):
 *
 * - A commit HOLDS (credential, path) when the blob at that path of its tree holds the credential.
 * - It INTRODUCES the pair when it holds it and no parent does. A later version of the file that still holds the value
 *   is no introduction; a merge that takes the value from a parent is none; a merge in whose tree alone it stands is
 *   one.
 * - THE introducing commit is, of the introducing commits that have no introducing commit of the pair among their
 *   ancestors, the one with the smallest committer time, then the smallest id.
 * - The pair is IN HEAD when HEAD's commit holds it.
 * - When it is not: let the scope be HEAD's ancestors if one of them holds the pair, all commits of the run otherwise;
 *   in the second case the pair counts as removed only if no tip (commit without child) holds it. REMOVAL commits do
 *   not hold the pair, have a parent that does, and no descendant in scope that does. The first is chosen as above.
 *
 * Knows numbers only: no values, no dates as text, no git.
 */
import type { BlobEvents, PathNumber } from './blob-events.ts';
import { changingCommits, type ChangingCommits } from './changing-commits.ts';
import { ancestors, tips, type CommitGraph, type Vertex } from './commit-graph.ts';
import type { Pace } from '../call/pace.ts';
import type { Credential, Hit, HitTable } from '../object/hit-table.ts';

export interface Attribution {
  readonly credential: Credential;
  readonly path: PathNumber;
  /** The introducing commit. */
  readonly commit: Vertex;
  /** The blob that the introducing commit has at the path. */
  readonly hit: Hit;
  readonly inHead: boolean;
  readonly removedIn: Vertex | null;
}

export interface AttributionInput {
  readonly graph: CommitGraph;
  readonly events: BlobEvents;
  readonly hits: HitTable;
  /** HEAD's commit; null without commits. It may lie outside of the graph. */
  readonly head: string | null;
  /**
   * Whether a commit outside of the graph (parent or HEAD) holds the pair. Always false when the graph is the whole
   * history.
   */
  readonly outerHolds: (commit: string, path: PathNumber, credential: Credential) => boolean;
}

interface Pair {
  readonly path: PathNumber;
  readonly credential: Credential;
}

/** Words of 32 pairs per commit and array: bounds memory to 4 arrays of 8 MB, at the price of more passes. */
const WORDS_IN_ALL = 2 * 1024 * 1024;
const MOST_WORDS = 32;

/**
 * Attributes every (credential, path) pair that a commit of the graph introduces.
 * @param pace asked between two batches of pairs, so that a signal is heard however many pairs there are.
 * @returns sorted by path, then credential. @throws Interrupted
 */
export async function attribute(input: AttributionInput, pace: Pace): Promise<readonly Attribution[]> {
  const changing = changingCommits(input.graph, input.events);
  const pairs = pairsOf(input, changing);
  const words = Math.max(
    1,
    Math.min(MOST_WORDS, Math.floor(WORDS_IN_ALL / Math.max(1, input.graph.size)), Math.ceil(pairs.length / 32)),
  );
  const found: Attribution[] = [];
  for (let from = 0; from < pairs.length; from += words * 32) {
    await pace.giveWay();
    found.push(...new PairBatch(input, changing, pairs.slice(from, from + words * 32), words).attribute());
  }
  return found;
}

/** All pairs that some commit of the graph holds through an event. */
function pairsOf({ events, hits }: AttributionInput, { order }: ChangingCommits): readonly Pair[] {
  const credentialsOfPath = new Map<PathNumber, Set<Credential>>();
  const visit = (path: PathNumber, hit: Hit): void => {
    if (hit < 0) return;
    const known = credentialsOfPath.get(path) ?? new Set();
    for (const credential of hits.credentials(hit)) known.add(credential);
    credentialsOfPath.set(path, known);
  };
  for (const vertex of order) events.of(vertex, visit);
  const pairs: Pair[] = [];
  for (const [path, credentials] of [...credentialsOfPath].toSorted((a, b) => a[0] - b[0])) {
    for (const credential of [...credentials].toSorted((a, b) => a - b)) pairs.push({ path, credential });
  }
  return pairs;
}

/** Computes some pairs at once: bit `i` of a commit's words is pair `i` of the batch. */
class PairBatch {
  readonly #input: AttributionInput;
  readonly #changing: ChangingCommits;
  readonly #pairs: readonly Pair[];
  readonly #words: number;
  /** By vertex, of changing commits. */
  readonly #holds: Uint32Array;
  /** Indexes of the batch's pairs by path. */
  readonly #pairsOfPath = new Map<PathNumber, number[]>();
  readonly #outer = new Map<string, Uint32Array>();
  /** By introducing commit and path. */
  readonly #hitsAt = new Map<Vertex, ReadonlyMap<PathNumber, Hit>>();
  /** Scratch: what the parents of the commit at hand hold. */
  readonly #parentsHold: Uint32Array;

  constructor(input: AttributionInput, changing: ChangingCommits, pairs: readonly Pair[], words: number) {
    this.#input = input;
    this.#changing = changing;
    this.#pairs = pairs;
    this.#words = words;
    this.#holds = new Uint32Array(input.graph.size * words);
    this.#parentsHold = new Uint32Array(words);
    pairs.forEach((pair, index) => {
      const indexes = this.#pairsOfPath.get(pair.path);
      if (indexes === undefined) this.#pairsOfPath.set(pair.path, [index]);
      else indexes.push(index);
    });
  }

  attribute(): readonly Attribution[] {
    const introduced = this.#introductions();
    const inHead = this.#heldByHead();
    const removed = this.#removals(inHead);
    const found: Attribution[] = [];
    this.#pairs.forEach((pair, index) => {
      const commit = introduced[index];
      if (commit === undefined || commit === null) return;
      const held = bit(inHead, 0, index);
      found.push({
        ...pair,
        commit,
        hit: this.#hitAt(commit, pair.path),
        inHead: held,
        removedIn: removed[index] ?? null,
      });
    });
    return found;
  }

  /** Fills `#holds` parents first and finds the introducing commit of every pair. */
  #introductions(): (Vertex | null)[] {
    const words = this.#words;
    const holds = this.#holds;
    const ever = new Uint32Array(this.#input.graph.size * words);
    const chosen: (Vertex | null)[] = this.#pairs.map(() => null);
    for (const vertex of this.#changing.order) {
      const base = vertex * words;
      this.#enter(vertex);
      this.#readParents(vertex);
      for (let word = 0; word < words; word++) {
        const before = this.#inParents(ever, vertex, word);
        const introduced = (holds[base + word] ?? 0) & ~(this.#parentsHold[word] ?? 0);
        ever[base + word] = before | introduced;
        this.#choose(chosen, introduced & ~before, word, vertex);
      }
    }
    return chosen;
  }

  /** What `vertex` holds: what its first parent holds, changed by its events. */
  #enter(vertex: Vertex): void {
    const { graph, events, hits } = this.#input;
    const base = vertex * this.#words;
    const first = graph.firstParent(vertex);
    if (first !== null) {
      const from = (this.#changing.standIn[first] ?? 0) * this.#words;
      for (let word = 0; word < this.#words; word++) this.#holds[base + word] = this.#holds[from + word] ?? 0;
    } else {
      const outer = graph.firstParentId(vertex);
      if (outer !== null) this.#holds.set(this.#outerWords(outer), base);
    }
    events.of(vertex, (path, hit) => {
      for (const index of this.#pairsOfPath.get(path) ?? []) {
        const slot = base + (index >>> 5);
        const mask = 1 << (index & 31);
        const credential = this.#pairs[index]?.credential ?? -1;
        const held = hit >= 0 && hits.credentials(hit).has(credential);
        this.#holds[slot] = held ? (this.#holds[slot] ?? 0) | mask : (this.#holds[slot] ?? 0) & ~mask;
      }
    });
  }

  /** One word of what `state` says of all parents within the graph together. */
  #inParents(state: Uint32Array, vertex: Vertex, word: number): number {
    const { starts, list } = this.#changing.parents;
    let together = 0;
    for (let link = starts[vertex] ?? 0; link < (starts[vertex + 1] ?? 0); link++)
      together |= state[(list[link] ?? 0) * this.#words + word] ?? 0;
    return together;
  }

  /** Leaves in `#parentsHold` what any parent holds. */
  #readParents(vertex: Vertex): void {
    const { graph } = this.#input;
    const words = this.#words;
    const together = this.#parentsHold;
    for (let word = 0; word < words; word++) together[word] = this.#inParents(this.#holds, vertex, word);
    for (const outer of graph.outerParents(vertex)) {
      const held = this.#outerWords(outer);
      for (let word = 0; word < words; word++) together[word] = (together[word] ?? 0) | (held[word] ?? 0);
    }
  }

  #outerWords(commit: string): Uint32Array {
    const known = this.#outer.get(commit);
    if (known !== undefined) return known;
    const held = new Uint32Array(this.#words);
    this.#pairs.forEach((pair, index) => {
      if (this.#input.outerHolds(commit, pair.path, pair.credential))
        held[index >>> 5] = (held[index >>> 5] ?? 0) | (1 << (index & 31));
    });
    this.#outer.set(commit, held);
    return held;
  }

  #heldByHead(): Uint32Array {
    const { graph, head } = this.#input;
    if (head === null) return new Uint32Array(this.#words);
    const vertex = graph.find(head);
    if (vertex === null) return this.#outerWords(head);
    const from = (this.#changing.standIn[vertex] ?? 0) * this.#words;
    return this.#holds.slice(from, from + this.#words);
  }

  #removals(inHead: Uint32Array): (Vertex | null)[] {
    const { graph, head } = this.#input;
    const headVertex = head === null ? null : graph.find(head);
    const removed: (Vertex | null)[] = this.#pairs.map(() => null);
    const absent = inHead.map((held) => ~held);
    const headScope = headVertex === null ? new Uint8Array(graph.size) : ancestors(graph, headVertex);
    const seenByHead = this.#heldIn(headScope);
    const fromHead = absent.map((mask, word) => mask & (seenByHead[word] ?? 0));
    if (fromHead.some((mask) => mask !== 0)) this.#removalsIn(headScope, fromHead, removed);
    const heldByTips = this.#heldIn(this.#standIns(tips(graph)));
    const elsewhere = absent.map((mask, word) => mask & ~(seenByHead[word] ?? 0) & ~(heldByTips[word] ?? 0));
    if (elsewhere.some((mask) => mask !== 0)) this.#removalsIn(new Uint8Array(graph.size).fill(1), elsewhere, removed);
    return removed;
  }

  /** Those that stand in for the marked commits. */
  #standIns(marks: Uint8Array): Uint8Array {
    const marked = new Uint8Array(marks.length);
    for (let vertex = 0; vertex < marks.length; vertex++)
      if (marks[vertex] === 1) marked[this.#changing.standIn[vertex] ?? 0] = 1;
    return marked;
  }

  /**
   * What the commits of `scope` hold together. @param scope 1 by vertex; who stands in for one of them is one of them.
   */
  #heldIn(scope: Uint8Array): Uint32Array {
    const together = new Uint32Array(this.#words);
    for (const vertex of this.#changing.order) {
      if (scope[vertex] !== 1) continue;
      for (let word = 0; word < this.#words; word++)
        together[word] = (together[word] ?? 0) | (this.#holds[vertex * this.#words + word] ?? 0);
    }
    return together;
  }

  /**
   * Finds the removal commits within `scope` of the pairs in `wanted`. @param scope as for `heldIn`: commits with all
   * their ancestors.
   */
  #removalsIn(scope: Uint8Array, wanted: Uint32Array, removed: (Vertex | null)[]): void {
    const { order } = this.#changing;
    const words = this.#words;
    const { starts, list } = this.#changing.parents;
    const later = new Uint32Array(scope.length * words);
    for (let position = order.length - 1; position >= 0; position--) {
      const vertex = order[position] ?? 0;
      if (scope[vertex] !== 1) continue;
      for (let link = starts[vertex] ?? 0; link < (starts[vertex + 1] ?? 0); link++) {
        const parent = list[link] ?? 0;
        for (let word = 0; word < words; word++) {
          later[parent * words + word] =
            (later[parent * words + word] ?? 0) |
            (later[vertex * words + word] ?? 0) |
            (this.#holds[vertex * words + word] ?? 0);
        }
      }
    }
    const ever = new Uint32Array(scope.length * words);
    for (const vertex of order) {
      if (scope[vertex] !== 1) continue;
      this.#readParents(vertex);
      for (let word = 0; word < words; word++) {
        const slot = vertex * words + word;
        const before = this.#inParents(ever, vertex, word);
        const gone =
          (this.#parentsHold[word] ?? 0) & ~(this.#holds[slot] ?? 0) & ~(later[slot] ?? 0) & (wanted[word] ?? 0);
        ever[slot] = before | gone;
        this.#choose(removed, gone & ~before, word, vertex);
      }
    }
  }

  /** Takes `vertex` for every pair in `mask` for which it comes before the one chosen so far. */
  #choose(chosen: (Vertex | null)[], mask: number, word: number, vertex: Vertex): void {
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const index = word * 32 + 31 - Math.clz32(rest & -rest);
      const current = chosen[index] ?? null;
      if (current === null || this.#before(vertex, current)) chosen[index] = vertex;
    }
  }

  #before(a: Vertex, b: Vertex): boolean {
    const { graph } = this.#input;
    return graph.time(a) === graph.time(b) ? graph.id(a) < graph.id(b) : graph.time(a) < graph.time(b);
  }

  /** The last one that came to the path. */
  #hitAt(vertex: Vertex, wanted: PathNumber): Hit {
    let hits = this.#hitsAt.get(vertex);
    if (hits === undefined) {
      const found = new Map<PathNumber, Hit>();
      this.#input.events.of(vertex, (path, hit) => void found.set(path, hit));
      this.#hitsAt.set(vertex, found);
      hits = found;
    }
    return hits.get(wanted) ?? -1;
  }
}

function bit(words: Uint32Array, base: number, index: number): boolean {
  return (((words[base + (index >>> 5)] ?? 0) >>> (index & 31)) & 1) === 1;
}
