/**
 * Which of some objects are reachable, and the first path of each as `git rev-list --objects` comes by it: commit after
 * commit, tree after tree, each once. Visits only trees that hold one of the objects.
 */
import type { ObjectNumber } from '../store/object-table.ts';
import type { HeldEntries } from './held-entries.ts';
import { FOLDER, KIND_MASK, type TreeNumber, type TreeScripts } from './tree-scripts.ts';

interface Frame {
  next: number;
  readonly end: number;
  readonly prefix: string;
}

export class FirstPaths {
  readonly #scripts: TreeScripts;
  readonly #entries: Int32Array;
  readonly #held: HeldEntries;
  /** 1 by object, trees too. */
  readonly #seen: Uint8Array;
  readonly #paths = new Map<ObjectNumber, string>();

  constructor(scripts: TreeScripts, held: HeldEntries) {
    this.#scripts = scripts;
    this.#entries = scripts.entries.view();
    this.#held = held;
    this.#seen = new Uint8Array(scripts.table.size);
  }

  /**
   * Object to path (bytes as Latin-1; empty for one that a ref names directly), for the wanted objects that were met.
   */
  get paths(): ReadonlyMap<ObjectNumber, string> {
    return this.#paths;
  }

  /** Goes on from an object that a ref or a commit names: a tree, or an object without a path. */
  visit(object: ObjectNumber, isWanted: boolean): void {
    if (this.#seen[object] === 1) return;
    const tree = this.#scripts.treeOf[object] ?? -1;
    if (tree >= 0) this.#visitTree(object, tree);
    else if (isWanted) this.#meet(object, '');
  }

  #meet(object: ObjectNumber, path: string): void {
    this.#seen[object] = 1;
    this.#paths.set(object, path);
  }

  #visitTree(object: ObjectNumber, root: TreeNumber): void {
    this.#seen[object] = 1;
    if (this.#hasNothingNew(root)) return;
    const { entries } = this.#held;
    const stack = [this.#frame(root, '')];
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      if (frame.next === frame.end) {
        stack.pop();
        continue;
      }
      const entry = entries[frame.next++] ?? 0;
      const named = this.#entries[2 * entry + 1] ?? 0;
      if (this.#seen[named] === 1) continue;
      const nameAndKind = this.#entries[2 * entry] ?? 0;
      const path = frame.prefix + this.#scripts.name(nameAndKind);
      const tree = (nameAndKind & KIND_MASK) === FOLDER ? (this.#scripts.treeOf[named] ?? -1) : -1;
      if (tree < 0) this.#meet(named, path);
      else {
        this.#seen[named] = 1;
        stack.push(this.#frame(tree, `${path}/`));
      }
    }
  }

  #frame(tree: TreeNumber, prefix: string): Frame {
    const { holders, starts } = this.#held;
    const holder = holders[tree] ?? -1;
    return { next: starts[holder] ?? 0, end: starts[holder + 1] ?? 0, prefix };
  }

  /** The trees of a commit and of the one before it have nearly all in common. */
  #hasNothingNew(tree: TreeNumber): boolean {
    const { holders, starts, entries } = this.#held;
    const holder = holders[tree] ?? -1;
    const end = starts[holder + 1] ?? 0;
    for (let place = starts[holder] ?? 0; place < end; place++) {
      if (this.#seen[this.#entries[2 * (entries[place] ?? 0) + 1] ?? -1] !== 1) return false;
    }
    return true;
  }
}
