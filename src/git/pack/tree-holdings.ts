/**
 * Which trees hold given objects, directly or in folders below: for each tree the entries that lead to one. Goes up from the
 * objects to the trees that name them and along the deltas to the trees made from those; the other trees are never looked at.
 */
import { GrowingNumbers } from './growing-numbers.ts';
import type { Entry, TreeLinks } from './tree-links.ts';
import type { TreeNumber } from './tree-scripts.ts';

const NONE: readonly Entry[] = [];

export class TreeHoldings {
  readonly #links: TreeLinks;
  /** Entries that lead to wanted objects, by tree: a list of places in the three arrays below. */
  readonly #first: Int32Array;
  readonly #next = new GrowingNumbers();
  readonly #entries = new GrowingNumbers();
  readonly #positions = new GrowingNumbers();
  readonly #sorted = new Map<TreeNumber, readonly Entry[]>();

  /** @param wanted 1 by object. */
  constructor(links: TreeLinks, wanted: Uint8Array) {
    this.#links = links;
    this.#first = new Int32Array(links.scripts.count).fill(-1);
    this.#follow(wanted);
  }

  /** Whether all entries of a tree that lead to wanted objects name some of these. @param objects 1 by object. */
  leadsOnlyTo(tree: TreeNumber, objects: Uint8Array): boolean {
    const next = this.#next.view();
    const own = this.#entries.view();
    const entries = this.#links.scripts.entries.view();
    for (let place = this.#first[tree] ?? -1; place >= 0; place = next[place] ?? -1) {
      if (objects[entries[2 * (own[place] ?? 0) + 1] ?? -1] !== 1) return false;
    }
    return true;
  }

  /** Entries of a tree that lead to wanted objects, in the tree's order. */
  of(tree: TreeNumber): readonly Entry[] {
    if ((this.#first[tree] ?? -1) < 0) return NONE;
    const known = this.#sorted.get(tree);
    if (known !== undefined) return known;
    const next = this.#next.view();
    const positions = this.#positions.view();
    const entries = this.#entries.view();
    const first = this.#first[tree] ?? -1;
    // Most hold one; they need no memory either.
    if ((next[first] ?? -1) < 0) return [entries[first] ?? 0];
    const places: number[] = [];
    for (let place = this.#first[tree] ?? -1; place >= 0; place = next[place] ?? -1) places.push(place);
    const list = places.toSorted((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0)).map((place) => entries[place] ?? 0);
    this.#sorted.set(tree, list);
    return list;
  }

  #follow(wanted: Uint8Array): void {
    const { scripts } = this.#links;
    const entries = scripts.entries.view();
    const found: TreeNumber[] = [];
    for (let word = 1; word < entries.length; word += 2) if (wanted[entries[word] ?? -1] === 1) this.#hold(word >> 1, found);
    const treeObjects = scripts.objects.view();
    for (let tree = found.pop(); tree !== undefined; tree = found.pop()) {
      const object = treeObjects[tree] ?? 0;
      // One that is wanted itself has been followed above.
      if (wanted[object] !== 1) for (const entry of this.#links.naming(object)) this.#hold(entry, found);
    }
  }

  /** Enters `entry` for its tree and every tree that takes it over. @param found gets the trees that had none before. */
  #hold(entry: Entry, found: TreeNumber[]): void {
    const { madeStarts, made } = this.#links;
    const tree = this.#links.treeOf(entry);
    const waiting = [tree, this.#ownPosition(tree, entry)];
    while (waiting.length > 0) {
      const position = waiting.pop() ?? 0;
      const holder = waiting.pop() ?? 0;
      if ((this.#first[holder] ?? -1) < 0) found.push(holder);
      this.#next.push(this.#first[holder] ?? -1);
      this.#first[holder] = this.#entries.length;
      this.#entries.push(entry);
      this.#positions.push(position);
      for (let slot = madeStarts[holder] ?? 0; slot < (madeStarts[holder + 1] ?? 0); slot++) this.#takenOver(made[slot] ?? 0, position, waiting);
    }
  }

  /** Adds the places in `tree` of the base's entry at `position`. */
  #takenOver(tree: TreeNumber, position: number, places: number[]): void {
    const { scripts } = this.#links;
    const script = scripts.script.view();
    const starts = scripts.scriptStarts.view();
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
    const { scripts } = this.#links;
    const script = scripts.script.view();
    const starts = scripts.scriptStarts.view();
    let before = 0;
    let own = scripts.entryStarts.view()[tree] ?? 0;
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
