/**
 * Where in history some blobs come and go, by the trees of the commits: what attribution asks for, and with it which of the blobs
 * any commit leads to. A blob in the tree of a commit stands there in the tree of the first parent too, or the commit brings it.
 */
import { BlobEvents } from '../blob-events.ts';
import type { Hit } from '../hit-table.ts';
import { HitChanges } from './hit-changes.ts';
import type { ObjectNumber } from './object-table.ts';
import type { StoredGraph } from './stored-graph.ts';
import type { HeldEntries } from './held-entries.ts';
import type { TreeScripts } from './tree-scripts.ts';

interface HeldEvent {
  readonly vertex: number;
  /** Bytes as Latin-1. */
  readonly path: string;
  /** The blob now at the path; -1 when it is none of the asked ones, or none. */
  readonly object: ObjectNumber;
}

export class HeldHistory {
  readonly #size: number;
  readonly #events: HeldEvent[] = [];
  /** Whether a commit may lead to a blob without an event: a malformed tree has a name twice. */
  readonly hidesBlobs: boolean;

  /** @param held for the blobs that are asked for, in all trees of the graph's commits. */
  constructor(graph: StoredGraph, scripts: TreeScripts, held: HeldEntries) {
    this.#size = graph.size;
    const changes = new HitChanges(scripts, held);
    const treeOf = (vertex: number | null): ObjectNumber => (vertex === null ? -1 : graph.treeObject(vertex));
    for (let vertex = 0; vertex < graph.size; vertex++) {
      changes.between(treeOf(graph.firstParent(vertex)), treeOf(vertex), (path, object) => void this.#events.push({ vertex, path, object }));
    }
    this.hidesBlobs = changes.hidSome;
  }

  /** Those of the blobs that a commit's tree leads to. */
  blobs(): ReadonlySet<ObjectNumber> {
    return new Set(this.#events.map((event) => event.object).filter((object) => object >= 0));
  }

  /** @param hitOf hits by blob; a blob that is none of them counts as one without hits. */
  events(hitOf: ReadonlyMap<ObjectNumber, Hit>): BlobEvents {
    const events = new BlobEvents(this.#size);
    for (const { vertex, path, object } of this.#events) events.add(vertex, events.paths.add(path), hitOf.get(object) ?? -1);
    events.close();
    return events;
  }
}
