/**
 * What the scripts of trees say read backwards: which trees are made from a tree, and which entries name a folder. Made
 * once.
 */
import type { ObjectNumber } from '../store/object-table.ts';
import { FOLDER, KIND_MASK, type TreeNumber, type TreeScripts } from './tree-scripts.ts';

/** Number of an entry in the scripts. */
export type Entry = number;

export class TreeLinks {
  readonly scripts: TreeScripts;
  /** Trees made from tree `t`: `made[madeStarts[t]]` to before `made[madeStarts[t + 1]]`. */
  readonly madeStarts: Int32Array;
  readonly made: Int32Array;
  readonly #folderStarts: Int32Array;
  readonly #folders: Int32Array;

  /** @param scripts of all trees, finished. */
  constructor(scripts: TreeScripts) {
    this.scripts = scripts;
    const bases = scripts.bases.view();
    this.madeStarts = startsOfMade(bases);
    this.made = madeFrom(bases, this.madeStarts);
    const entries = scripts.entries.view();
    this.#folderStarts = startsOfFolders(entries, scripts.table.size);
    this.#folders = foldersIn(entries, this.#folderStarts);
  }

  /** Entries that name the object as a folder. */
  naming(object: ObjectNumber): Int32Array {
    return this.#folders.subarray(this.#folderStarts[object], this.#folderStarts[object + 1]);
  }

  /** The tree whose own an entry is. */
  treeOf(entry: Entry): TreeNumber {
    const starts = this.scripts.entryStarts.view();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle + 1] ?? 0) <= entry) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

// Each loop is a function: V8 compiles a function anew when it comes behind its first loop.

function startsOfMade(bases: Int32Array): Int32Array {
  const starts = new Int32Array(bases.length + 1);
  for (let tree = 0; tree < bases.length; tree++) {
    const base = bases[tree] ?? -1;
    if (base >= 0) starts[base + 1] = (starts[base + 1] ?? 0) + 1;
  }
  return addUp(starts);
}

function madeFrom(bases: Int32Array, starts: Int32Array): Int32Array {
  const made = new Int32Array(starts.at(-1) ?? 0);
  const free = starts.slice();
  for (let tree = 0; tree < bases.length; tree++) {
    const base = bases[tree] ?? -1;
    if (base < 0) continue;
    const slot = free[base] ?? 0;
    made[slot] = tree;
    free[base] = slot + 1;
  }
  return made;
}

/** @param objects how many there are */
function startsOfFolders(entries: Int32Array, objects: number): Int32Array {
  const starts = new Int32Array(objects + 1);
  for (let word = 0; word < entries.length; word += 2) {
    const object = entries[word + 1] ?? -1;
    if (((entries[word] ?? 0) & KIND_MASK) === FOLDER && object >= 0)
      starts[object + 1] = (starts[object + 1] ?? 0) + 1;
  }
  return addUp(starts);
}

function foldersIn(entries: Int32Array, starts: Int32Array): Int32Array {
  const folders = new Int32Array(starts.at(-1) ?? 0);
  const free = starts.slice();
  for (let word = 0; word < entries.length; word += 2) {
    const object = entries[word + 1] ?? -1;
    if (((entries[word] ?? 0) & KIND_MASK) !== FOLDER || object < 0) continue;
    const slot = free[object] ?? 0;
    folders[slot] = word >> 1;
    free[object] = slot + 1;
  }
  return folders;
}

/** @returns the same */
function addUp(counts: Int32Array): Int32Array {
  for (let index = 1; index < counts.length; index++) counts[index] = (counts[index] ?? 0) + (counts[index - 1] ?? 0);
  return counts;
}
