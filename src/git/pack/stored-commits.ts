/**
 * All stored commits as numbers: tree, parents, time. Says what is reachable from given tips, and the order in which
 * `git rev-list` comes by the commits: it decides under which of its paths a blob is scanned.
 */
import { commitLinks } from '../commit-object.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import type { ObjectNumber, ObjectTable } from './object-table.ts';
import { UnusualStore } from './unusual-store.ts';

/** Number of a stored commit, in the order in which they were read. */
export type CommitNumber = number;

export class StoredCommits {
  readonly table: ObjectTable;
  /** Commit by object; -1 for what is none. */
  readonly #commitOf: Int32Array;
  readonly #objects = new GrowingNumbers();
  readonly #trees = new GrowingNumbers();
  readonly #parents = new GrowingNumbers();
  /** First parent of each commit in `#parents`; one more for the end. */
  readonly #starts = new GrowingNumbers();
  readonly #times: number[] = [];

  constructor(table: ObjectTable) {
    this.table = table;
    this.#commitOf = new Int32Array(table.size).fill(-1);
    this.#starts.push(0);
  }

  get count(): number {
    return this.#objects.length;
  }

  /** @throws UnusualStore when the object does not begin like a commit. */
  add(object: ObjectNumber, contents: Uint8Array): void {
    if ((this.#commitOf[object] ?? -1) >= 0) return;
    const links = commitLinks(contents, 2 * this.table.idLength);
    if (links === null) throw new UnusualStore(`commit ${this.table.hex(object)} is malformed`);
    this.#commitOf[object] = this.#objects.length;
    this.#objects.push(object);
    this.#trees.push(this.#number(links.tree));
    for (const parent of links.parents) this.#parents.push(this.#number(parent));
    this.#starts.push(this.#parents.length);
    this.#times.push(links.time);
  }

  find(object: ObjectNumber): CommitNumber | null {
    const commit = this.#commitOf[object] ?? -1;
    return commit < 0 ? null : commit;
  }

  object(commit: CommitNumber): ObjectNumber {
    return this.#objects.view()[commit] ?? 0;
  }

  tree(commit: CommitNumber): ObjectNumber {
    return this.#trees.view()[commit] ?? 0;
  }

  /** Parents as objects. */
  parents(commit: CommitNumber): Int32Array {
    const starts = this.#starts.view();
    return this.#parents.view().subarray(starts[commit], starts[commit + 1]);
  }

  /** Committer time, seconds since 1970. */
  time(commit: CommitNumber): number {
    return this.#times[commit] ?? 0;
  }

  /**
   * The commits that the tips lead to, newest first as `git rev-list` sorts them: by time, and those of the same time as they
   * were met. Tips that are no stored commits are passed over.
   * @param isRoot objects of commits whose parents do not count (where a shallow clone ends).
   * @throws UnusualStore when a parent is not stored.
   */
  walk(tips: Iterable<ObjectNumber>, isRoot: ReadonlySet<ObjectNumber>): CommitNumber[] {
    const seen = new Uint8Array(this.count);
    const waiting = new NewestFirst(this.#times);
    const first: CommitNumber[] = [];
    for (const tip of tips) {
      const commit = this.find(tip);
      if (commit === null || seen[commit] === 1) continue;
      seen[commit] = 1;
      first.push(commit);
    }
    for (const commit of first) waiting.push(commit);
    const order: CommitNumber[] = [];
    for (let commit = waiting.pop(); commit !== null; commit = waiting.pop()) {
      order.push(commit);
      if (isRoot.has(this.object(commit))) continue;
      for (const object of this.parents(commit)) {
        const parent = this.find(object);
        if (parent === null) throw new UnusualStore(`commit ${this.table.hex(object)} is missing`);
        if (seen[parent] === 1) continue;
        seen[parent] = 1;
        waiting.push(parent);
      }
    }
    return order;
  }

  #number(id: string): ObjectNumber {
    if (id.length !== 2 * this.table.idLength || !/^[0-9a-f]+$/.test(id)) throw new UnusualStore('a commit is malformed');
    return this.table.add(Buffer.from(id, 'hex'), 0);
  }
}

/** A binary heap of commits: later times first; of equal ones the one that was pushed first. */
class NewestFirst {
  readonly #times: readonly number[];
  readonly #heap: CommitNumber[] = [];
  readonly #sequence: number[] = [];
  #pushed = 0;

  constructor(times: readonly number[]) {
    this.#times = times;
  }

  push(commit: CommitNumber): void {
    this.#heap.push(commit);
    this.#sequence.push(this.#pushed++);
    for (let at = this.#heap.length - 1; at > 0; ) {
      const above = (at - 1) >> 1;
      if (this.#before(above, at)) break;
      this.#swap(above, at);
      at = above;
    }
  }

  pop(): CommitNumber | null {
    const top = this.#heap[0];
    if (top === undefined) return null;
    const last = this.#heap.pop() ?? 0;
    const sequence = this.#sequence.pop() ?? 0;
    if (this.#heap.length === 0) return top;
    this.#heap[0] = last;
    this.#sequence[0] = sequence;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      if (left >= this.#heap.length) return top;
      const child = left + 1 < this.#heap.length && this.#before(left + 1, left) ? left + 1 : left;
      if (this.#before(at, child)) return top;
      this.#swap(at, child);
      at = child;
    }
  }

  #before(a: number, b: number): boolean {
    const difference = (this.#times[this.#heap[a] ?? 0] ?? 0) - (this.#times[this.#heap[b] ?? 0] ?? 0);
    return difference === 0 ? (this.#sequence[a] ?? 0) < (this.#sequence[b] ?? 0) : difference > 0;
  }

  #swap(a: number, b: number): void {
    [this.#heap[a], this.#heap[b]] = [this.#heap[b] ?? 0, this.#heap[a] ?? 0];
    [this.#sequence[a], this.#sequence[b]] = [this.#sequence[b] ?? 0, this.#sequence[a] ?? 0];
  }
}
