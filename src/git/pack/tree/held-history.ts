/**
 * Where in history some blobs come and go, by the trees of the commits: what attribution asks for, and with it which of
 * the blobs any commit leads to. A blob in the tree of a commit stands there in the tree of the first parent too, or
 * the commit brings it.
 */
import { BlobEvents } from '../../graph/blob-events.ts';
import type { Hit } from '../../object/hit-table.ts';
import type { Pace } from '../../call/pace.ts';
import { HitChanges } from './hit-changes.ts';
import type { ObjectNumber } from '../store/object-table.ts';
import type { StoredGraph } from './stored-graph.ts';
import type { HeldEntries } from './held-entries.ts';
import type { TreeScripts } from './tree-scripts.ts';
import { TooManyPaths } from '../../folder/unusual-store.ts';

interface HeldEvent {
  readonly vertex: number;
  /** Bytes as Latin-1. */
  readonly path: string;
  /** The blob now at the path; -1 when it is none of the asked ones, or none. */
  readonly object: ObjectNumber;
}

/** In all of history; each takes some 150 bytes. */
const MOST_EVENTS = 5_000_000;
/** Commits between two looks at the clock: most are done in a microsecond. */
const BETWEEN_RESTS = 64;

export class HeldHistory {
  readonly #size: number;
  readonly #events: readonly HeldEvent[];
  /** Whether a commit may lead to a blob without an event: a malformed tree has a name twice. */
  readonly hidesBlobs: boolean;

  private constructor(size: number, events: readonly HeldEvent[], hidesBlobs: boolean) {
    this.#size = size;
    this.#events = events;
    this.hidesBlobs = hidesBlobs;
  }

  /**
   * @param held for the blobs that are asked for, in all trees of the graph's commits. @throws TooManyPaths;
   *   Interrupted through `pace`.
   */
  static async read(graph: StoredGraph, scripts: TreeScripts, held: HeldEntries, pace: Pace): Promise<HeldHistory> {
    const events: HeldEvent[] = [];
    const changes = new HitChanges(scripts, held);
    const treeOf = (vertex: number | null): ObjectNumber => (vertex === null ? -1 : graph.treeObject(vertex));
    for (let vertex = 0; vertex < graph.size; vertex++) {
      changes.between(
        treeOf(graph.firstParent(vertex)),
        treeOf(vertex),
        (path, object) => void events.push({ vertex, path, object }),
      );
      if (events.length > MOST_EVENTS) throw new TooManyPaths('what was found stands at more paths than are followed');
      if (vertex % BETWEEN_RESTS === 0) await pace.giveWay();
    }
    return new HeldHistory(graph.size, events, changes.hidSome);
  }

  /** Those of the blobs that a commit's tree leads to. */
  blobs(): ReadonlySet<ObjectNumber> {
    return new Set(this.#events.map((event) => event.object).filter((object) => object >= 0));
  }

  /** @param hitOf hits by blob; a blob that is none of them counts as one without hits. */
  events(hitOf: ReadonlyMap<ObjectNumber, Hit>): BlobEvents {
    const events = new BlobEvents(this.#size);
    for (const { vertex, path, object } of this.#events)
      events.add(vertex, events.paths.add(path), hitOf.get(object) ?? -1);
    events.close();
    return events;
  }
}
