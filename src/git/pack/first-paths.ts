/**
 * Which of some objects are reachable, and the first path of each as `git rev-list --objects` comes by it: commit after commit,
 * tree after tree, each once. Visits only trees that hold one of the objects.
 */
import type { ObjectNumber } from './object-table.ts';
import type { TreeHoldings } from './tree-holdings.ts';
import { FOLDER, KIND_MASK, type TreeNumber, type TreeScripts } from './tree-scripts.ts';

export class FirstPaths {
  readonly #scripts: TreeScripts;
  readonly #holdings: TreeHoldings;
  readonly #seen: Uint8Array;
  readonly #paths = new Map<ObjectNumber, string>();

  constructor(scripts: TreeScripts, holdings: TreeHoldings) {
    this.#scripts = scripts;
    this.#holdings = holdings;
    this.#seen = new Uint8Array(scripts.count);
  }

  /** Object to path (bytes as Latin-1; empty for one that a ref names directly), for the wanted objects that were met. */
  get paths(): ReadonlyMap<ObjectNumber, string> {
    return this.#paths;
  }

  /** Goes on from an object that a ref or a commit names: a tree, or an object without a path. */
  visit(object: ObjectNumber, isWanted: boolean): void {
    const tree = this.#scripts.treeOf[object] ?? -1;
    if (tree >= 0) this.#visitTree(tree);
    else if (isWanted && !this.#paths.has(object)) this.#paths.set(object, '');
  }

  #visitTree(root: TreeNumber): void {
    if (this.#seen[root] === 1 || !this.#holdings.holds(root)) return;
    this.#seen[root] = 1;
    const entries = this.#scripts.entries.view();
    const stack = [{ entries: this.#holdings.of(root), next: 0, prefix: '' }];
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const entry = frame.entries[frame.next++];
      if (entry === undefined) {
        stack.pop();
        continue;
      }
      const object = entries[2 * entry + 1] ?? 0;
      const nameAndKind = entries[2 * entry] ?? 0;
      const path = (): string => frame.prefix + this.#scripts.name(nameAndKind);
      const tree = (nameAndKind & KIND_MASK) === FOLDER ? (this.#scripts.treeOf[object] ?? -1) : -1;
      if (tree < 0) {
        if (!this.#paths.has(object)) this.#paths.set(object, path());
      } else if (this.#seen[tree] !== 1) {
        this.#seen[tree] = 1;
        stack.push({ entries: this.#holdings.of(tree), next: 0, prefix: `${path()}/` });
      }
    }
  }
}
