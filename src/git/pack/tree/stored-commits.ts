/**
 * All stored commits as numbers: tree, parents, time. Says what is reachable from given tips, and the order in which
 * `git rev-list` comes by the commits: it decides under which of its paths a blob is scanned.
 */
import { COMMIT } from '../../../kernel/tree-kernel.ts';
import { GrowingNumbers } from '../store/growing-numbers.ts';
import type { ObjectNumber, ObjectTable } from '../store/object-table.ts';
import type { Row } from '../store/pack-rows.ts';
import { UnusualStore } from '../../folder/unusual-store.ts';

/** Number of a stored commit, in the order in which they were read. */
export type CommitNumber = number;

export class StoredCommits {
  readonly table: ObjectTable;
  /** Commit by object; -1 for what is none. */
  readonly #commitOf: Int32Array;
  readonly #objects = new GrowingNumbers();
  /** Row of each in its pack. */
  readonly #rows = new GrowingNumbers();
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

  /**
   * Takes in the commit that the kernel has read to words[at ...] (tree-kernel.ts).
   * @param row where its pack has it; -1 for one that lies alone. @returns where the next one begins.
   */
  add(object: ObjectNumber, words: Int32Array, at: number, row: Row): number {
    const count = words[at + COMMIT.parentCount] ?? 0;
    const end = at + COMMIT.parents + count;
    this.#commitOf[object] = this.#objects.length;
    this.#objects.push(object);
    this.#rows.push(row);
    this.#trees.push(words[at + COMMIT.tree] ?? 0);
    for (let parent = at + COMMIT.parents; parent < end; parent++) this.#parents.push(words[parent] ?? 0);
    this.#starts.push(this.#parents.length);
    this.#times.push((words[at + COMMIT.timeHigh] ?? 0) * 2 ** 32 + ((words[at + COMMIT.timeLow] ?? 0) >>> 0));
    return end;
  }

  /** Must be called once, after the last commit. @param unknown numbers for the ids that the kernel did not know. */
  finish(unknown: Int32Array): void {
    for (const objects of [this.#trees.view(), this.#parents.view()]) {
      for (let index = 0; index < objects.length; index++) {
        const object = objects[index] ?? 0;
        if (object < -1) objects[index] = unknown[-2 - object] ?? -1;
      }
    }
  }

  find(object: ObjectNumber): CommitNumber | null {
    const commit = this.#commitOf[object] ?? -1;
    return commit < 0 ? null : commit;
  }

  object(commit: CommitNumber): ObjectNumber {
    return this.#objects.view()[commit] ?? 0;
  }

  /** Its row in its pack; -1 for one that lies alone. */
  row(commit: CommitNumber): Row {
    return this.#rows.view()[commit] ?? -1;
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
   * The commits that the tips lead to, newest first as `git rev-list` sorts them: by time, and those of the same time
   * as they were met. Tips that are no stored commits are passed over.
   * @param isRoot objects of commits whose parents do not count (where a shallow clone ends).
   * @throws UnusualStore when a parent is not stored.
   */
  walk(tips: Iterable<ObjectNumber>, isRoot: ReadonlySet<ObjectNumber>): CommitNumber[] {
    const seen = new Uint8Array(this.count);
    const waiting = new NewestFirst(Float64Array.from(this.#times));
    const first: CommitNumber[] = [];
    for (const tip of tips) {
      const commit = this.find(tip);
      if (commit === null || seen[commit] === 1) continue;
      seen[commit] = 1;
      first.push(commit);
    }
    for (const commit of first) waiting.push(commit);
    const order: CommitNumber[] = [];
    const parents = this.#parents.view();
    const starts = this.#starts.view();
    for (let commit = waiting.pop(); commit >= 0; commit = waiting.pop()) {
      order.push(commit);
      if (isRoot.size > 0 && isRoot.has(this.object(commit))) continue;
      const end = starts[commit + 1] ?? 0;
      for (let link = starts[commit] ?? 0; link < end; link++) {
        const object = parents[link] ?? 0;
        const parent = this.#commitOf[object] ?? -1;
        if (parent < 0) throw new UnusualStore(`commit ${this.table.hex(object)} is missing`);
        if (seen[parent] === 1) continue;
        seen[parent] = 1;
        waiting.push(parent);
      }
    }
    return order;
  }
}

/** A binary heap of commits: later times first; of equal ones the one that was pushed first. */
class NewestFirst {
  readonly #times: Float64Array;
  readonly #heap: Int32Array;
  /** When each commit was pushed. */
  readonly #turns: Int32Array;
  #size = 0;
  #pushed = 0;

  /** @param times by commit. Each commit may be pushed once. */
  constructor(times: Float64Array) {
    this.#times = times;
    this.#heap = new Int32Array(times.length);
    this.#turns = new Int32Array(times.length);
  }

  push(commit: CommitNumber): void {
    const heap = this.#heap;
    this.#turns[commit] = this.#pushed++;
    let at = this.#size++;
    for (; at > 0;) {
      const above = (at - 1) >> 1;
      const other = heap[above] ?? 0;
      if (this.#before(other, commit)) break;
      heap[at] = other;
      at = above;
    }
    heap[at] = commit;
  }

  /** @returns -1 when it is empty. */
  pop(): CommitNumber {
    if (this.#size === 0) return -1;
    const heap = this.#heap;
    const top = heap[0] ?? 0;
    const size = --this.#size;
    const moved = heap[size] ?? 0;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && this.#before(heap[child + 1] ?? 0, heap[child] ?? 0)) child++;
      const other = heap[child] ?? 0;
      if (this.#before(moved, other)) break;
      heap[at] = other;
      at = child;
    }
    heap[at] = moved;
    return top;
  }

  #before(a: CommitNumber, b: CommitNumber): boolean {
    const difference = (this.#times[a] ?? 0) - (this.#times[b] ?? 0);
    return difference === 0 ? (this.#turns[a] ?? 0) < (this.#turns[b] ?? 0) : difference > 0;
  }
}
