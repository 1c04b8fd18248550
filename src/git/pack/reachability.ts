/**
 * Which of the objects in question the refs and commits lead to, at which paths, and where in history they come and go.
 * The events of attribution say it for blobs of which nothing else must be known; first paths are looked for when they must.
 */
import { emptyTreeId, type HexLength } from '../object-ids.ts';
import type { HitTable } from '../hit-table.ts';
import type { BlobEvents } from '../blob-events.ts';
import { FirstPaths } from './first-paths.ts';
import { HeldHistory } from './held-history.ts';
import type { ObjectStore } from './object-store.ts';
import type { ObjectNumber } from './object-table.ts';
import type { CommitNumber, StoredCommits } from './stored-commits.ts';
import type { StoredGraph } from './stored-graph.ts';
import { heldEntries } from './held-entries.ts';
import type { TreeLinks } from './tree-links.ts';
import { UnusualStore } from './unusual-store.ts';

export interface WalkedHistory {
  readonly store: ObjectStore;
  readonly hexLength: HexLength;
  readonly commits: StoredCommits;
  /** What refs name: commits, trees and blobs; -1 for an empty tree that is not stored. */
  readonly starts: readonly ObjectNumber[];
  /** All commits that the starts lead to. */
  readonly walked: readonly CommitNumber[];
  readonly graph: StoredGraph;
  readonly links: TreeLinks;
}

const NO_PATHS: ReadonlyMap<ObjectNumber, string> = new Map();

export class Reachability {
  readonly #input: WalkedHistory;
  /** The trees of all walked commits. */
  readonly #roots: readonly ObjectNumber[];
  readonly #walked: ReadonlySet<CommitNumber>;
  /** Null when first paths had to be found. */
  readonly #history: HeldHistory | null;
  readonly #paths: ReadonlyMap<ObjectNumber, string>;
  readonly #blobs: { has: (object: ObjectNumber) => boolean };
  /** Objects that are reached and not stored: blobs. */
  readonly missing: readonly ObjectNumber[];

  /**
   * @param asked blobs (and commits) in question. @param withPaths whether `path` will be asked for.
   * @throws UnusualStore when a tree is missing: nobody can say then what is reachable.
   */
  constructor(input: WalkedHistory, asked: readonly ObjectNumber[], withPaths: boolean) {
    const { commits, walked, starts } = input;
    this.#input = input;
    this.#walked = new Set(walked);
    this.#roots = walked.map((commit) => commits.tree(commit));
    const others = starts.filter((start) => start >= 0 && commits.find(start) === null);
    const absent = this.#absent();
    const objects = [...asked, ...absent];
    const history = withPaths || others.length > 0 || this.#treesAmong(absent).length > 0 ? null : this.#historyOf(objects);
    if (history === null || history.hidesBlobs) {
      this.#history = null;
      this.#paths = this.#firstPaths(objects, [...others, ...this.#roots]);
      this.#blobs = this.#paths;
    } else {
      this.#history = history;
      this.#paths = NO_PATHS;
      this.#blobs = history.blobs();
    }
    this.missing = absent.filter((object) => this.#blobs.has(object));
    const [tree] = this.#treesAmong(this.missing);
    if (tree !== undefined) throw new UnusualStore(`tree ${input.store.table.hex(tree)} is missing`);
  }

  has(object: ObjectNumber): boolean {
    const commit = this.#input.commits.find(object);
    return commit === null ? this.#blobs.has(object) : this.#walked.has(commit);
  }

  /** First path (bytes as Latin-1) of a blob that is reached, as git comes by it; empty when it has none, or paths were not asked for. */
  path(object: ObjectNumber): string {
    return this.#paths.get(object) ?? '';
  }

  /** Where the blobs with hits come and go, all of them blobs in question. */
  events(hits: HitTable): BlobEvents {
    const { table } = this.#input.store;
    const hitOf = new Map(Array.from({ length: hits.size }, (_, hit) => [table.findHex(hits.blob(hit)), hit]));
    return (this.#history ?? this.#historyOf([...hitOf.keys()])).events(hitOf);
  }

  /** What trees and commits name and nobody has, but for the empty tree, which needs not be stored. */
  #absent(): readonly ObjectNumber[] {
    const { store: { table, stored }, hexLength } = this.#input;
    const empty = table.findHex(emptyTreeId(hexLength));
    return Array.from({ length: table.size - stored }, (_, index) => stored + index).filter((object) => object !== empty);
  }

  /** Those of the objects that are named as trees. */
  #treesAmong(objects: readonly ObjectNumber[]): readonly ObjectNumber[] {
    if (objects.length === 0) return [];
    const roots = new Set(this.#roots);
    return objects.filter((object) => roots.has(object) || this.#input.links.naming(object).length > 0);
  }

  #firstPaths(objects: readonly ObjectNumber[], roots: readonly ObjectNumber[]): ReadonlyMap<ObjectNumber, string> {
    const wanted = this.#marked(objects);
    const paths = new FirstPaths(this.#input.links.scripts, heldEntries(this.#input.links, wanted));
    for (const root of roots) paths.visit(root, wanted[root] === 1);
    return paths.paths;
  }

  #historyOf(blobs: readonly ObjectNumber[]): HeldHistory {
    const { graph, links } = this.#input;
    return new HeldHistory(graph, links.scripts, heldEntries(links, this.#marked(blobs)));
  }

  /** 1 for each of the objects. */
  #marked(objects: readonly ObjectNumber[]): Uint8Array {
    const marks = new Uint8Array(this.#input.store.table.size);
    for (const object of objects) marks[object] = 1;
    return marks;
  }
}
