/** What the scripts of trees say read backwards: which trees are made from a tree, and which entries name a folder. Made once. */
import type { ObjectNumber } from './object-table.ts';
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
    this.madeStarts = new Int32Array(scripts.count + 1);
    const { madeStarts } = this;
    for (let tree = 0; tree < bases.length; tree++) {
      const base = bases[tree] ?? -1;
      if (base >= 0) madeStarts[base + 1] = (madeStarts[base + 1] ?? 0) + 1;
    }
    addUp(madeStarts);
    const made = new Int32Array(madeStarts[scripts.count] ?? 0);
    const next = madeStarts.slice();
    for (let tree = 0; tree < bases.length; tree++) {
      const base = bases[tree] ?? -1;
      if (base < 0) continue;
      const slot = next[base] ?? 0;
      made[slot] = tree;
      next[base] = slot + 1;
    }
    this.made = made;

    const entries = scripts.entries.view();
    const folderStarts = new Int32Array(scripts.table.size + 1);
    for (let word = 0; word < entries.length; word += 2) {
      const object = folderAt(entries, word);
      if (object >= 0) folderStarts[object + 1] = (folderStarts[object + 1] ?? 0) + 1;
    }
    addUp(folderStarts);
    const folders = new Int32Array(folderStarts[scripts.table.size] ?? 0);
    const free = folderStarts.slice();
    for (let word = 0; word < entries.length; word += 2) {
      const object = folderAt(entries, word);
      if (object < 0) continue;
      const slot = free[object] ?? 0;
      folders[slot] = word >> 1;
      free[object] = slot + 1;
    }
    this.#folderStarts = folderStarts;
    this.#folders = folders;
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

/** Object of the entry in words `word` and `word + 1` when it is a folder, or -1. */
function folderAt(entries: Int32Array, word: number): ObjectNumber {
  return ((entries[word] ?? 0) & KIND_MASK) === FOLDER ? (entries[word + 1] ?? -1) : -1;
}

function addUp(counts: Int32Array): void {
  for (let index = 1; index < counts.length; index++) counts[index] = (counts[index] ?? 0) + (counts[index - 1] ?? 0);
}
