/**
 * Where the blobs with hits come and go between two trees: what `git diff-tree -r` would print about them, from the
 * scripts of the trees. Enters only folders that differ and hold such a blob.
 */
import type { ObjectNumber } from '../store/object-table.ts';
import type { HeldEntries } from './held-entries.ts';
import { FOLDER, KIND_MASK, type TreeScripts } from './tree-scripts.ts';
import { TooManyPaths } from '../../folder/unusual-store.ts';

/** @param object the blob now at the path; -1 when it is none that is held, or the path is gone. */
export type HeldChange = (path: string, object: ObjectNumber) => void;

/** git goes down no further either (`core.maxTreeDepth`; twice as far). */
const DEEPEST = 4096;
/**
 * Folders that are entered, and parts of paths that are put together, for one commit: trees that name a few others
 * again and again stand for more files than there can be.
 */
const MOST_STEPS = 4_000_000;

interface Folder {
  readonly before: ObjectNumber;
  readonly after: ObjectNumber;
  /** Folders around it. */
  readonly depth: number;
  /** The folder that it lies in, and its name there; null at the top. Paths are put together for changes only. */
  readonly outer: Folder | null;
  readonly nameAndKind: number;
}

export class HitChanges {
  readonly #scripts: TreeScripts;
  readonly #entries: Int32Array;
  readonly #held: HeldEntries;
  #hidSome = false;
  #steps = 0;

  /** @param held for the blobs that are asked for. */
  constructor(scripts: TreeScripts, held: HeldEntries) {
    this.#scripts = scripts;
    this.#entries = scripts.entries.view();
    this.#held = held;
  }

  /** Whether a malformed tree had a name twice: changes tell of the last blob under it only. */
  get hidSome(): boolean {
    return this.#hidSome;
  }

  /**
   * @param before tree object, or -1 for none. @param after as `before`. @throws TooManyPaths for trees that lead too
   *   deep, to themselves or to too much.
   */
  between(before: ObjectNumber, after: ObjectNumber, change: HeldChange): void {
    if (before === after) return;
    this.#steps = 0;
    const folders: Folder[] = [{ before, after, depth: 0, outer: null, nameAndKind: 0 }];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
      this.#count(1);
      if (this.#haveSameNames(folder)) this.#compareInPairs(folder, folders, change);
      else this.#compare(folder, folders, change);
    }
  }

  /** For trees that hold something under the same names, as nearly all trees do that are compared. */
  #compareInPairs(folder: Folder, folders: Folder[], change: HeldChange): void {
    const [old, now] = [this.#holder(folder.before), this.#holder(folder.after)];
    const first = this.#start(old);
    const count = this.#start(old + 1) - first;
    const start = this.#start(now);
    for (let i = 0; i < count; i++) {
      const was = this.#objectAt(first + i);
      const object = this.#objectAt(start + i);
      if (was !== object) this.#differ(folder, this.#nameAt(start + i), was, object, folders, change);
    }
  }

  #compare(folder: Folder, folders: Folder[], change: HeldChange): void {
    const old = this.#objectsByName(this.#holder(folder.before));
    const now = this.#objectsByName(this.#holder(folder.after));
    for (const [nameAndKind, object] of now) {
      const was = old.get(nameAndKind) ?? -1;
      if (was !== object) this.#differ(folder, nameAndKind, was, object, folders, change);
    }
    for (const [nameAndKind, was] of old)
      if (!now.has(nameAndKind)) this.#differ(folder, nameAndKind, was, -1, folders, change);
  }

  #differ(
    outer: Folder,
    nameAndKind: number,
    before: ObjectNumber,
    after: ObjectNumber,
    folders: Folder[],
    change: HeldChange,
  ): void {
    if ((nameAndKind & KIND_MASK) === FOLDER) {
      if (outer.depth >= DEEPEST) throw new TooManyPaths('folders are nested too deep');
      folders.push({ before, after, depth: outer.depth + 1, outer, nameAndKind });
      return;
    }
    this.#count(outer.depth + 1);
    change(this.#path(outer, nameAndKind), after);
  }

  #count(steps: number): void {
    this.#steps += steps;
    if (this.#steps > MOST_STEPS) throw new TooManyPaths('a commit leads to more paths than are followed');
  }

  #path(outer: Folder, nameAndKind: number): string {
    let path = this.#scripts.name(nameAndKind);
    for (let folder = outer; folder.outer !== null; folder = folder.outer)
      path = `${this.#scripts.name(folder.nameAndKind)}/${path}`;
    return path;
  }

  /** -1 for none. */
  #holder(object: ObjectNumber): number {
    const tree = object < 0 ? -1 : (this.#scripts.treeOf[object] ?? -1);
    return tree < 0 ? -1 : (this.#held.holders[tree] ?? -1);
  }

  /** Where the entries of a holder begin; those of none, -1, end where the first one's begin. */
  #start(holder: number): number {
    return holder < 0 ? 0 : (this.#held.starts[holder] ?? 0);
  }

  #nameAt(place: number): number {
    return this.#entries[2 * (this.#held.entries[place] ?? 0)] ?? 0;
  }

  #objectAt(place: number): ObjectNumber {
    return this.#entries[2 * (this.#held.entries[place] ?? 0) + 1] ?? 0;
  }

  #haveSameNames({ before, after }: Folder): boolean {
    const [old, now] = [this.#holder(before), this.#holder(after)];
    const first = this.#start(old);
    const count = this.#start(old + 1) - first;
    const start = this.#start(now);
    if (this.#start(now + 1) - start !== count) return false;
    for (let i = 0; i < count; i++) if (this.#nameAt(first + i) !== this.#nameAt(start + i)) return false;
    return true;
  }

  /** By name and kind. */
  #objectsByName(holder: number): ReadonlyMap<number, ObjectNumber> {
    const objects = new Map<number, ObjectNumber>();
    for (let place = this.#start(holder); place < this.#start(holder + 1); place++)
      objects.set(this.#nameAt(place), this.#objectAt(place));
    this.#hidSome ||= objects.size < this.#start(holder + 1) - this.#start(holder);
    return objects;
  }
}
