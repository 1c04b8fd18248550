/**
 * Which of the objects in question the refs and commits lead to, at which paths, and where in history they come and go.
 * The events of attribution say it for blobs of which nothing else must be known; first paths are looked for when they
 * must.
 */
import { emptyTreeId, type HexLength } from '../../object/object-ids.ts';
import type { HitTable } from '../../object/hit-table.ts';
import type { BlobEvents } from '../../graph/blob-events.ts';
import type { Pace } from '../../call/pace.ts';
import { FirstPaths } from './first-paths.ts';
import { HeldHistory } from './held-history.ts';
import type { ObjectStore } from '../store/object-store.ts';
import type { ObjectNumber } from '../store/object-table.ts';
import type { CommitNumber, StoredCommits } from './stored-commits.ts';
import type { StoredGraph } from './stored-graph.ts';
import { heldEntries } from './held-entries.ts';
import type { TreeLinks } from './tree-links.ts';
import { UnusualStore } from '../../folder/unusual-store.ts';

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

/** Trees between two looks at the clock. */
const BETWEEN_RESTS = 64;
const NO_PATHS: ReadonlyMap<ObjectNumber, string> = new Map();

export class Reachability {
  readonly #input: WalkedHistory;
  readonly #walked: ReadonlySet<CommitNumber>;
  /** Null when first paths had to be found. */
  readonly #history: HeldHistory | null;
  readonly #paths: ReadonlyMap<ObjectNumber, string>;
  readonly #blobs: { has: (object: ObjectNumber) => boolean };
  /** Objects that are reached and not stored: blobs. */
  readonly missing: readonly ObjectNumber[];

  /** @param roots the trees of all walked commits. @param paths null where the history tells what is reached. */
  private constructor(
    input: WalkedHistory,
    roots: readonly ObjectNumber[],
    history: HeldHistory | null,
    paths: ReadonlyMap<ObjectNumber, string> | null,
    absent: readonly ObjectNumber[],
  ) {
    this.#input = input;
    this.#walked = new Set(input.walked);
    this.#history = history;
    this.#paths = paths ?? NO_PATHS;
    this.#blobs = paths ?? history?.blobs() ?? new Set();
    this.missing = absent.filter((object) => this.#blobs.has(object));
    const [tree] = treesAmong(input, roots, this.missing);
    if (tree !== undefined) throw new UnusualStore(`tree ${input.store.table.hex(tree)} is missing`);
  }

  /**
   * @param asked blobs (and commits) in question. @param withPaths whether `path` will be asked for.
   * @throws UnusualStore when a tree is missing: nobody can say then what is reachable; Interrupted through `pace`.
   */
  static async find(
    input: WalkedHistory,
    asked: readonly ObjectNumber[],
    withPaths: boolean,
    pace: Pace,
  ): Promise<Reachability> {
    const { commits, walked, starts } = input;
    const roots = walked.map((commit) => commits.tree(commit));
    const others = starts.filter((start) => start >= 0 && commits.find(start) === null);
    const absent = absentFrom(input);
    const objects = [...asked, ...absent];
    const history =
      withPaths || others.length > 0 || treesAmong(input, roots, absent).length > 0
        ? null
        : await historyOf(input, objects, pace);
    if (history !== null && !history.hidesBlobs) return new Reachability(input, roots, history, null, absent);
    return new Reachability(
      input,
      roots,
      null,
      await firstPathsOf(input, objects, [...others, ...roots], pace),
      absent,
    );
  }

  has(object: ObjectNumber): boolean {
    const commit = this.#input.commits.find(object);
    return commit === null ? this.#blobs.has(object) : this.#walked.has(commit);
  }

  /**
   * First path (bytes as Latin-1) of a blob that is reached, as git comes by it; empty when it has none, or paths were
   * not asked for.
   */
  path(object: ObjectNumber): string {
    return this.#paths.get(object) ?? '';
  }

  /**
   * Where the blobs with hits come and go, all of them blobs in question. @throws UnusualStore; Interrupted through
   * `pace`.
   */
  async events(hits: HitTable, pace: Pace): Promise<BlobEvents> {
    const { table } = this.#input.store;
    const hitOf = new Map(Array.from({ length: hits.size }, (_, hit) => [table.findHex(hits.blob(hit)), hit]));
    return (this.#history ?? (await historyOf(this.#input, [...hitOf.keys()], pace))).events(hitOf);
  }
}

/** What trees and commits name and nobody has, but for the empty tree, which needs not be stored. */
function absentFrom({ store: { table, stored }, hexLength }: WalkedHistory): readonly ObjectNumber[] {
  const empty = table.findHex(emptyTreeId(hexLength));
  return Array.from({ length: table.size - stored }, (_, index) => stored + index).filter((object) => object !== empty);
}

/** Those of the objects that are named as trees. @param roots the trees of all walked commits. */
function treesAmong(
  { links }: WalkedHistory,
  roots: readonly ObjectNumber[],
  objects: readonly ObjectNumber[],
): readonly ObjectNumber[] {
  if (objects.length === 0) return [];
  const named = new Set(roots);
  return objects.filter((object) => named.has(object) || links.naming(object).length > 0);
}

async function firstPathsOf(
  input: WalkedHistory,
  objects: readonly ObjectNumber[],
  roots: readonly ObjectNumber[],
  pace: Pace,
): Promise<ReadonlyMap<ObjectNumber, string>> {
  const wanted = marked(input, objects);
  const paths = new FirstPaths(input.links.scripts, heldEntries(input.links, wanted));
  for (const [index, root] of roots.entries()) {
    paths.visit(root, wanted[root] === 1);
    if (index % BETWEEN_RESTS === 0) await pace.giveWay();
  }
  return paths.paths;
}

function historyOf(input: WalkedHistory, blobs: readonly ObjectNumber[], pace: Pace): Promise<HeldHistory> {
  return HeldHistory.read(input.graph, input.links.scripts, heldEntries(input.links, marked(input, blobs)), pace);
}

/** 1 for each of the objects. */
function marked({ store }: WalkedHistory, objects: readonly ObjectNumber[]): Uint8Array {
  const marks = new Uint8Array(store.table.size);
  for (const object of objects) marks[object] = 1;
  return marks;
}
