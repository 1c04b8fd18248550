/**
 * Where the blobs with hits come and go between two trees: what `git diff-tree -r` would print about them, from the scripts of
 * the trees. Enters only folders that differ and hold such a blob.
 */
import type { ObjectNumber } from './object-table.ts';
import type { TreeHoldings } from './tree-holdings.ts';
import type { Entry } from './tree-links.ts';
import { FOLDER, KIND_MASK, type TreeScripts } from './tree-scripts.ts';

/** @param object the blob now at the path; -1 when it is none that is held, or the path is gone. */
export type HeldChange = (path: string, object: ObjectNumber) => void;

interface Folder {
  readonly before: ObjectNumber;
  readonly after: ObjectNumber;
  readonly prefix: string;
}

export class HitChanges {
  readonly #scripts: TreeScripts;
  readonly #holdings: TreeHoldings;

  /** @param holdings of exactly the blobs with hits. */
  constructor(scripts: TreeScripts, holdings: TreeHoldings) {
    this.#scripts = scripts;
    this.#holdings = holdings;
  }

  /** @param before tree object, or -1 for none. @param after as `before`. */
  between(before: ObjectNumber, after: ObjectNumber, change: HeldChange): void {
    // Most commits change something else.
    if (before === after || this.#areSame(this.#held(before), this.#held(after))) return;
    const folders: Folder[] = [{ before, after, prefix: '' }];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) this.#compare(folder, folders, change);
  }

  #compare({ before, after, prefix }: Folder, folders: Folder[], change: HeldChange): void {
    const scripts = this.#scripts;
    const old = this.#objectsByName(this.#held(before));
    const now = this.#objectsByName(this.#held(after));
    for (const [nameAndKind, object] of now) {
      const was = old.get(nameAndKind) ?? -1;
      if (was === object) continue;
      const path = prefix + scripts.name(nameAndKind);
      if ((nameAndKind & KIND_MASK) === FOLDER) folders.push({ before: was, after: object, prefix: `${path}/` });
      else change(path, object);
    }
    for (const [nameAndKind, object] of old) {
      if (now.has(nameAndKind)) continue;
      const path = prefix + scripts.name(nameAndKind);
      if ((nameAndKind & KIND_MASK) === FOLDER) folders.push({ before: object, after: -1, prefix: `${path}/` });
      else change(path, -1);
    }
  }

  /** Entries of a tree that lead to blobs with hits, in the tree's order. */
  #held(object: ObjectNumber): readonly Entry[] {
    const tree = object < 0 ? -1 : (this.#scripts.treeOf[object] ?? -1);
    return tree < 0 ? [] : this.#holdings.of(tree);
  }

  #areSame(old: readonly Entry[], now: readonly Entry[]): boolean {
    if (old.length !== now.length) return false;
    const entries = this.#scripts.entries.view();
    for (let i = 0; i < old.length; i++) {
      const a = 2 * (old[i] ?? 0);
      const b = 2 * (now[i] ?? 0);
      if (entries[a] !== entries[b] || entries[a + 1] !== entries[b + 1]) return false;
    }
    return true;
  }

  /** By name and kind. */
  #objectsByName(held: readonly Entry[]): ReadonlyMap<number, ObjectNumber> {
    const entries = this.#scripts.entries.view();
    return new Map(held.map((entry) => [entries[2 * entry] ?? 0, entries[2 * entry + 1] ?? 0]));
  }
}
