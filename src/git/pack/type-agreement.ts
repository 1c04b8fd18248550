/**
 * Whether objects are what the trees and commits that name them say. Type, size and base of a packed object stand in front of
 * its checksum: where they are damaged, an object may pass for another kind, and nothing below it would be looked at.
 */
import type { ObjectStore } from './object-store.ts';
import type { ObjectNumber } from './object-table.ts';
import { BLOB, TREE } from './pack-rows.ts';
import type { StoredCommits } from './stored-commits.ts';
import { FOLDER, KIND_MASK, type TreeScripts } from './tree-scripts.ts';
import { UnusualStore } from './unusual-store.ts';

/**
 * @param trees all trees of the store, finished.
 * @param looseBlobs the loose objects that are blobs.
 * @param commits all commits of the store.
 * @throws UnusualStore when a stored object is named as something else, or its copies differ in kind. Objects that are not stored are nobody's business here.
 */
export function checkTypes(store: ObjectStore, trees: TreeScripts, looseBlobs: Iterable<ObjectNumber>, commits: StoredCommits): void {
  const types = new Uint8Array(store.stored);
  for (const { rows, objects, repeated } of store.packs) {
    for (let row = 0; row < rows.count; row++) {
      const object = objects[row] ?? 0;
      const type = rows.types[row] ?? 0;
      if (repeated[row] !== 1) types[object] = type;
      // git would believe the copy that it comes by first.
      else if (types[object] !== type) throw new UnusualStore(`object ${store.table.hex(object)} has copies of different kinds`);
    }
  }
  for (const object of looseBlobs) types[object] = BLOB;
  for (let object = 0; object < store.stored; object++) if ((trees.treeOf[object] ?? -1) >= 0) types[object] = TREE;
  const check = (object: ObjectNumber, expected: number): void => {
    if (object < store.stored && types[object] !== expected) throw new UnusualStore(`object ${store.table.hex(object)} is named as a ${expected === TREE ? 'tree' : 'blob'} and is none`);
  };
  const entries = trees.entries.view();
  for (let word = 0; word < entries.length; word += 2) {
    const object = entries[word + 1] ?? -1;
    // Submodules name commits of other repositories.
    if (object >= 0) check(object, ((entries[word] ?? 0) & KIND_MASK) === FOLDER ? TREE : BLOB);
  }
  for (let commit = 0; commit < commits.count; commit++) check(commits.tree(commit), TREE);
}
