/**
 * Which trees hold given objects, directly or in folders below: for each tree the entries that lead to one. Goes up
 * from the objects to the trees that name them and along the deltas to the trees made from those; the other trees are
 * never looked at.
 */
import { GrowingNumbers } from '../store/growing-numbers.ts';
import type { Entry, TreeLinks } from './tree-links.ts';
import type { TreeNumber } from './tree-scripts.ts';
import { TooManyPaths } from '../../folder/unusual-store.ts';

/**
 * What leads to wanted objects. Arrays and not a list for each tree: history has tens of thousands of them, each asked
 * for a few times.
 */
export interface HeldEntries {
  /** Number of each tree among those that have such entries; -1 for the others. */
  readonly holders: Int32Array;
  /** Those of holder `h` are `entries[starts[h]]` to `entries[starts[h + 1] - 1]`, in the tree's order. */
  readonly starts: Int32Array;
  readonly entries: Int32Array;
}

/**
 * More places, or words of scripts to find them, are followed by nobody: a few trees that take over thousands of
 * entries a thousand times make them.
 */
const MOST_HELD = 20_000_000;
const MOST_WORDS = 1_000_000_000;

/**
 * @param wanted 1 by object; none of them a stored tree. @throws TooManyPaths when they stand in more places than are
 *   followed.
 */
export function heldEntries(links: TreeLinks, wanted: Uint8Array): HeldEntries {
  const entries = links.scripts.entries.view();
  const found: Entry[] = [];
  for (let word = 1; word < entries.length; word += 2) if (wanted[entries[word] ?? -1] === 1) found.push(word >> 1);
  const places = new HeldPlaces(links, MOST_HELD);
  places.follow(found);
  if (places.isFull) throw new TooManyPaths('what was found stands in more folders than are followed');
  return inOrder(places);
}

/**
 * Whether a tree has one of the entries, directly or in folders below; null when they are in so many trees that it
 * takes too long to say.
 */
export function leadsToAny(links: TreeLinks, tree: TreeNumber, entries: readonly Entry[]): boolean | null {
  const places = new HeldPlaces(links, MOST_PLACES);
  places.follow(entries);
  return (places.holders[tree] ?? -1) >= 0 ? true : places.isFull ? null : false;
}

/** For a question that git can answer too. */
const MOST_PLACES = 100_000;

/** Entries in the trees that have them, in the order in which they are found. */
class HeldPlaces {
  /** As in `HeldEntries`, and the trees by their numbers. */
  readonly holders: Int32Array;
  readonly trees = new GrowingNumbers();
  /** By place: holder, entry, and its position in the tree. */
  readonly holding = new GrowingNumbers();
  readonly entries = new GrowingNumbers();
  readonly positions = new GrowingNumbers();
  readonly #links: TreeLinks;
  readonly #script: Int32Array;
  readonly #scriptStarts: Int32Array;

  readonly #most: number;
  #words = 0;

  /** @param most places to enter. */
  constructor(links: TreeLinks, most: number) {
    this.#most = most;
    this.#links = links;
    this.#script = links.scripts.script.view();
    this.#scriptStarts = links.scripts.scriptStarts.view();
    this.holders = new Int32Array(links.scripts.count).fill(-1);
  }

  /** Whether places were left out. */
  get isFull(): boolean {
    return this.entries.length >= this.#most || this.#words > MOST_WORDS;
  }

  /** Enters the entries wherever they are, and all that name a folder which leads to them. */
  follow(entries: readonly Entry[]): void {
    for (const entry of entries) this.#hold(entry);
    const treeObjects = this.#links.scripts.objects.view();
    for (let holder = 0; holder < this.trees.length && !this.isFull; holder++) {
      const object = treeObjects[this.trees.at(holder)] ?? 0;
      for (const entry of this.#links.naming(object)) this.#hold(entry);
    }
  }

  /** Enters `entry` for its tree and every tree that takes it over. */
  #hold(entry: Entry): void {
    const { madeStarts, made } = this.#links;
    const tree = this.#links.treeOf(entry);
    const waiting = [tree, this.#ownPosition(tree, entry)];
    while (waiting.length > 0 && !this.isFull) {
      const position = waiting.pop() ?? 0;
      const holder = waiting.pop() ?? 0;
      let number = this.holders[holder] ?? -1;
      if (number < 0) {
        number = this.trees.length;
        this.holders[holder] = number;
        this.trees.push(holder);
      }
      this.holding.push(number);
      this.entries.push(entry);
      this.positions.push(position);
      const end = madeStarts[holder + 1] ?? 0;
      for (let slot = madeStarts[holder] ?? 0; slot < end; slot++) this.#takenOver(made[slot] ?? 0, position, waiting);
    }
  }

  /** Adds the places in `tree` of the base's entry at `position`. */
  #takenOver(tree: TreeNumber, position: number, places: number[]): void {
    const script = this.#script;
    const end = this.#scriptStarts[tree + 1] ?? 0;
    let before = 0;
    this.#words += end - (this.#scriptStarts[tree] ?? 0);
    for (let word = this.#scriptStarts[tree] ?? 0; word < end; word += 2) {
      const start = script[word] ?? 0;
      const count = script[word + 1] ?? 0;
      if (start >= 0 && position >= start && position < start + count) places.push(tree, before + position - start);
      before += count;
    }
  }

  /** Position in its tree of an entry of the tree's own. */
  #ownPosition(tree: TreeNumber, entry: Entry): number {
    const script = this.#script;
    const end = this.#scriptStarts[tree + 1] ?? 0;
    let before = 0;
    let own = this.#links.scripts.entryStarts.view()[tree] ?? 0;
    for (let word = this.#scriptStarts[tree] ?? 0; word < end; word += 2) {
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

/** Sorted by position, then, keeping that order, by holder. */
function inOrder(places: HeldPlaces): HeldEntries {
  const entries = places.entries.view();
  const positions = places.positions.view();
  const all = new Int32Array(entries.length);
  let limit = 0;
  for (let place = 0; place < all.length; place++) {
    all[place] = place;
    limit = Math.max(limit, (positions[place] ?? 0) + 1);
  }
  const byPosition = spread(all, positions, limit).sorted;
  const { starts, sorted } = spread(byPosition, places.holding.view(), places.trees.length);
  for (let slot = 0; slot < sorted.length; slot++) sorted[slot] = entries[sorted[slot] ?? 0] ?? 0;
  return { holders: places.holders, starts, entries: sorted };
}

/**
 * Sorts by a small number, keeping the order of equals. @param keys by item, below `limit`. @returns items, and where
 * those of each key begin (one more for the end).
 */
function spread(
  items: Int32Array,
  keys: Int32Array,
  limit: number,
): { readonly starts: Int32Array; readonly sorted: Int32Array } {
  const starts = new Int32Array(limit + 1);
  for (let item = 0; item < items.length; item++) {
    const key = keys[item] ?? 0;
    starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  }
  for (let key = 0; key < limit; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice();
  const sorted = new Int32Array(items.length);
  for (let index = 0; index < items.length; index++) {
    const item = items[index] ?? 0;
    const key = keys[item] ?? 0;
    const slot = next[key] ?? 0;
    sorted[slot] = item;
    next[key] = slot + 1;
  }
  return { starts, sorted };
}
