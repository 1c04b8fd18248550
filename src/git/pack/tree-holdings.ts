/**
 * Which trees hold given objects, directly or in folders below: for each tree the entries that lead to one. Goes up from the
 * objects to the trees that name them and along the deltas to the trees made from those; the other trees are never looked at.
 */
import { GrowingNumbers } from './growing-numbers.ts';
import type { ObjectNumber } from './object-table.ts';
import { FOLDER, KIND_MASK, type TreeNumber, type TreeScripts } from './tree-scripts.ts';

/** Number of an entry in the scripts. */
export type Entry = number;

const NONE: readonly Entry[] = [];

export class TreeHoldings {
  readonly #scripts: TreeScripts;
  /** Entries that lead to wanted objects, by tree: a list of places in the three arrays below. */
  readonly #first: Int32Array;
  readonly #next = new GrowingNumbers();
  readonly #entries = new GrowingNumbers();
  readonly #positions = new GrowingNumbers();
  readonly #sorted = new Map<TreeNumber, readonly Entry[]>();
  /** Trees made from tree `t`: from `#madeStarts[t]` on in `#made`. */
  readonly #madeStarts: Int32Array;
  readonly #made: Int32Array;

  /** @param wanted 1 by object. */
  constructor(scripts: TreeScripts, wanted: Uint8Array) {
    this.#scripts = scripts;
    this.#first = new Int32Array(scripts.count).fill(-1);
    const bases = scripts.bases.view();
    this.#madeStarts = new Int32Array(scripts.count + 1);
    for (const base of bases) if (base >= 0) this.#madeStarts[base + 1] = (this.#madeStarts[base + 1] ?? 0) + 1;
    for (let tree = 0; tree < scripts.count; tree++) this.#madeStarts[tree + 1] = (this.#madeStarts[tree + 1] ?? 0) + (this.#madeStarts[tree] ?? 0);
    this.#made = new Int32Array(this.#madeStarts[scripts.count] ?? 0);
    const next = this.#madeStarts.slice();
    bases.forEach((base, tree) => {
      if (base < 0) return;
      const slot = next[base] ?? 0;
      this.#made[slot] = tree;
      next[base] = slot + 1;
    });
    this.#follow(wanted);
  }

  /** Whether a tree holds a wanted object somewhere. */
  holds(tree: TreeNumber): boolean {
    return (this.#first[tree] ?? -1) >= 0;
  }

  /** Entries of a tree that lead to wanted objects, in the tree's order. */
  of(tree: TreeNumber): readonly Entry[] {
    if (!this.holds(tree)) return NONE;
    const known = this.#sorted.get(tree);
    if (known !== undefined) return known;
    const places: number[] = [];
    const next = this.#next.view();
    const positions = this.#positions.view();
    const entries = this.#entries.view();
    for (let place = this.#first[tree] ?? -1; place >= 0; place = next[place] ?? -1) places.push(place);
    const list = places.toSorted((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0)).map((place) => entries[place] ?? 0);
    this.#sorted.set(tree, list);
    return list;
  }

  #follow(wanted: Uint8Array): void {
    const objects = this.#scripts.entryObjects.view();
    const found: TreeNumber[] = [];
    const folders = entriesByObject(this.#scripts);
    for (let entry = 0; entry < objects.length; entry++) if (wanted[objects[entry] ?? -1] === 1) this.#hold(entry, found);
    const treeObjects = this.#scripts.objects.view();
    for (let tree = found.pop(); tree !== undefined; tree = found.pop()) {
      const object = treeObjects[tree] ?? 0;
      // One that is wanted itself has been followed above.
      if (wanted[object] !== 1) for (const entry of folders.of(object)) this.#hold(entry, found);
    }
  }

  /** Enters `entry` for its tree and every tree that takes it over. @param found gets the trees that had none before. */
  #hold(entry: Entry, found: TreeNumber[]): void {
    const scripts = this.#scripts;
    const tree = treeOfEntry(scripts.entryStarts.view(), entry);
    const waiting = [tree, this.#ownPosition(tree, entry)];
    while (waiting.length > 0) {
      const position = waiting.pop() ?? 0;
      const holder = waiting.pop() ?? 0;
      if ((this.#first[holder] ?? -1) < 0) found.push(holder);
      this.#next.push(this.#first[holder] ?? -1);
      this.#first[holder] = this.#entries.length;
      this.#entries.push(entry);
      this.#positions.push(position);
      for (let slot = this.#madeStarts[holder] ?? 0; slot < (this.#madeStarts[holder + 1] ?? 0); slot++) {
        this.#takenOver(this.#made[slot] ?? 0, position, waiting);
      }
    }
  }

  /** Adds the places in `tree` of the base's entry at `position`. */
  #takenOver(tree: TreeNumber, position: number, places: number[]): void {
    const script = this.#scripts.script.view();
    const starts = this.#scripts.scriptStarts.view();
    let before = 0;
    for (let word = starts[tree] ?? 0; word < (starts[tree + 1] ?? 0); word += 2) {
      const start = script[word] ?? 0;
      const count = script[word + 1] ?? 0;
      if (start >= 0 && position >= start && position < start + count) places.push(tree, before + position - start);
      before += count;
    }
  }

  /** Position in its tree of an entry of the tree's own. */
  #ownPosition(tree: TreeNumber, entry: Entry): number {
    const script = this.#scripts.script.view();
    const starts = this.#scripts.scriptStarts.view();
    let before = 0;
    let own = this.#scripts.entryStarts.view()[tree] ?? 0;
    for (let word = starts[tree] ?? 0; word < (starts[tree + 1] ?? 0); word += 2) {
      const count = script[word + 1] ?? 0;
      if ((script[word] ?? 0) < 0) {
        if (entry < own + count) return before + entry - own;
        own += count;
      }
      before += count;
    }
    throw new Error('an entry lies outside of its tree');
  }
}

function treeOfEntry(entryStarts: Int32Array, entry: Entry): TreeNumber {
  let low = 0;
  let high = entryStarts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entryStarts[middle + 1] ?? 0) <= entry) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Entries that name folders, by the folder's object. */
function entriesByObject(scripts: TreeScripts): { of(object: ObjectNumber): Int32Array } {
  const kinds = scripts.namesAndKinds.view();
  const objects = scripts.entryObjects.view();
  const starts = new Int32Array(scripts.table.size + 1);
  const isFolder = (entry: Entry): boolean => ((kinds[entry] ?? 0) & KIND_MASK) === FOLDER && (objects[entry] ?? -1) >= 0;
  for (let entry = 0; entry < objects.length; entry++) {
    if (isFolder(entry)) starts[(objects[entry] ?? 0) + 1] = (starts[(objects[entry] ?? 0) + 1] ?? 0) + 1;
  }
  for (let object = 0; object < scripts.table.size; object++) starts[object + 1] = (starts[object + 1] ?? 0) + (starts[object] ?? 0);
  const list = new Int32Array(starts[scripts.table.size] ?? 0);
  const next = starts.slice();
  for (let entry = 0; entry < objects.length; entry++) {
    if (!isFolder(entry)) continue;
    const object = objects[entry] ?? 0;
    const slot = next[object] ?? 0;
    list[slot] = entry;
    next[object] = slot + 1;
  }
  return { of: (object) => list.subarray(starts[object], starts[object + 1]) };
}
