/**
 * Where the blobs with hits come and go between two trees: what `git diff-tree -r` would print about them, from the scripts of
 * the trees. Enters only folders that differ and hold such a blob.
 */
import type { ObjectNumber } from './object-table.ts';
import type { TreeHoldings } from './tree-holdings.ts';
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
    const folders: Folder[] = [{ before, after, prefix: '' }];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
      if (folder.before !== folder.after) this.#compare(folder, folders, change);
    }
  }

  #compare({ before, after, prefix }: Folder, folders: Folder[], change: HeldChange): void {
    const scripts = this.#scripts;
    const old = this.#entries(before);
    const now = this.#entries(after);
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

  /** Object by name and kind. */
  #entries(object: ObjectNumber): ReadonlyMap<number, ObjectNumber> {
    const tree = object < 0 ? -1 : (this.#scripts.treeOf[object] ?? -1);
    if (tree < 0) return NOTHING;
    const entries = this.#scripts.entries.view();
    return new Map(this.#holdings.of(tree).map((entry) => [entries[2 * entry] ?? 0, entries[2 * entry + 1] ?? 0]));
  }
}

const NOTHING: ReadonlyMap<number, ObjectNumber> = new Map();
