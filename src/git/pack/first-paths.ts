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
  /** 1 by object, trees too. */
  readonly #seen: Uint8Array;
  readonly #paths = new Map<ObjectNumber, string>();

  constructor(scripts: TreeScripts, holdings: TreeHoldings) {
    this.#scripts = scripts;
    this.#holdings = holdings;
    this.#seen = new Uint8Array(scripts.table.size);
  }

  /** Object to path (bytes as Latin-1; empty for one that a ref names directly), for the wanted objects that were met. */
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
    // The trees of a commit and of the one before it have nearly all in common: nothing to be put in order then.
    if (this.#holdings.leadsOnlyTo(root, this.#seen)) return;
    const entries = this.#scripts.entries.view();
    const stack = [{ entries: this.#holdings.of(root), next: 0, prefix: '' }];
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const entry = frame.entries[frame.next++];
      if (entry === undefined) {
        stack.pop();
        continue;
      }
      const named = entries[2 * entry + 1] ?? 0;
      if (this.#seen[named] === 1) continue;
      const nameAndKind = entries[2 * entry] ?? 0;
      const path = frame.prefix + this.#scripts.name(nameAndKind);
      const tree = (nameAndKind & KIND_MASK) === FOLDER ? (this.#scripts.treeOf[named] ?? -1) : -1;
      if (tree < 0) this.#meet(named, path);
      else {
        this.#seen[named] = 1;
        stack.push({ entries: this.#holdings.of(tree), next: 0, prefix: `${path}/` });
      }
    }
  }
}
