/**
 * Whether objects are what the trees and commits that name them say. Type, size and base of a packed object stand in
 * front of its checksum: where they are damaged, an object may pass for another kind, and nothing below it would be
 * looked at.
 */
import type { ObjectStore, StoredPack } from '../store/object-store.ts';
import type { ObjectNumber, ObjectTable } from '../store/object-table.ts';
import { BLOB, TREE } from '../store/pack-rows.ts';
import type { StoredCommits } from './stored-commits.ts';
import { FOLDER, KIND_MASK, type TreeScripts } from './tree-scripts.ts';
import { UnusualStore } from '../../folder/unusual-store.ts';

/**
 * @param trees all trees of the store, finished.
 * @param looseBlobs the loose objects that are blobs.
 * @param commits all commits of the store.
 * @throws UnusualStore when a stored object is named as something else, or its copies differ in kind. Objects that are
 *   not stored are nobody's business here.
 */
export function checkTypes(
  store: ObjectStore,
  trees: TreeScripts,
  looseBlobs: Iterable<ObjectNumber>,
  commits: StoredCommits,
): void {
  const types = new Uint8Array(store.stored);
  for (const pack of store.packs) enterTypes(types, pack, store.table);
  for (const object of looseBlobs) types[object] = BLOB;
  for (const { object } of store.loose) if ((trees.treeOf[object] ?? -1) >= 0) types[object] = TREE;
  const misnamed = firstMisnamed(trees.entries.view(), types);
  if (misnamed !== null) throw misnamedAs(store.table, misnamed.object, misnamed.type);
  for (let commit = 0; commit < commits.count; commit++) {
    const tree = commits.tree(commit);
    if (tree < types.length && types[tree] !== TREE) throw misnamedAs(store.table, tree, TREE);
  }
}

function enterTypes(types: Uint8Array, { rows, objects, repeated }: StoredPack, table: ObjectTable): void {
  for (let row = 0; row < objects.length; row++) {
    const object = objects[row] ?? 0;
    const type = rows.types[row] ?? 0;
    if (repeated[row] !== 1) types[object] = type;
    // git would believe the copy that it comes by first.
    else if (types[object] !== type)
      throw new UnusualStore(`object ${table.hex(object)} has copies of different kinds`);
  }
}

/** The first object that an entry names as what it is not. Submodules name commits of other repositories. */
function firstMisnamed(
  entries: Int32Array,
  types: Uint8Array,
): { readonly object: ObjectNumber; readonly type: number } | null {
  for (let word = 0; word < entries.length; word += 2) {
    const object = entries[word + 1] ?? -1;
    const type = ((entries[word] ?? 0) & KIND_MASK) === FOLDER ? TREE : BLOB;
    if (object >= 0 && object < types.length && types[object] !== type) return { object, type };
  }
  return null;
}

function misnamedAs(table: ObjectTable, object: ObjectNumber, type: number): UnusualStore {
  return new UnusualStore(`object ${table.hex(object)} is named as a ${type === TREE ? 'tree' : 'blob'} and is none`);
}
