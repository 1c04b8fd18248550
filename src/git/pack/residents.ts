/**
 * The first bytes of a store's packs in shared memory. Memory is set aside first and filled afterwards, so that one thread can
 * fill it while another reads indexes.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { objectFolders } from './object-folders.ts';
import { PackFile, type ResidentPart } from './pack-file.ts';
import { UnusualStore } from './unusual-store.ts';

/** Plain data: structured cloning carries it. */
export interface Residents {
  /** The packs of all object folders, as they are found. */
  readonly packs: readonly ResidentPack[];
  /** One number: see `State`. */
  readonly state: SharedArrayBuffer;
}

export interface ResidentPack {
  readonly path: string;
  /** Its index beside it. */
  readonly indexPath: string;
  readonly size: number;
  readonly resident: ResidentPart;
}

/** So much of the packs is kept in memory, all together. */
const RESIDENT_BYTES = 144 * 1024 * 1024;

const State = { waiting: 0, loaded: 1, failed: 2 } as const;

/** Sets memory aside. @throws UnusualStore for folders of an unknown kind; errors of the file system. */
export function reserveResidents(folder: string): Residents {
  let room = RESIDENT_BYTES;
  const packs = objectFolders(folder).flatMap((place) => packNames(place)).map((path) => {
    const { size } = statSync(path);
    const resident = new SharedArrayBuffer(Math.min(room, size));
    room -= resident.byteLength;
    return { path, indexPath: indexOf(path), size, resident };
  });
  return { packs, state: new SharedArrayBuffer(4) };
}

/** Fills the memory, and wakes who waits for it. @throws UnusualStore, or the error of the file system. */
export function loadResidents({ packs, state }: Residents): void {
  const word = new Int32Array(state);
  let outcome: number = State.failed;
  try {
    for (const { path, resident } of packs) load(path, resident);
    outcome = State.loaded;
  } finally {
    Atomics.store(word, 0, outcome);
    Atomics.notify(word, 0);
  }
}

function load(path: string, resident: ResidentPart): void {
  const file = new PackFile(path, resident);
  try {
    if (!file.load()) throw changed();
  } finally {
    file.close();
  }
}

function changed(): UnusualStore {
  return new UnusualStore('a pack changed while it was read');
}

/** Waits until another thread has filled the memory. @throws UnusualStore when it could not. */
export function awaitResidents({ state }: Residents): void {
  const word = new Int32Array(state);
  // A main thread may not wait; it has loaded them itself.
  if (Atomics.load(word, 0) === State.waiting) Atomics.wait(word, 0, State.waiting);
  if (Atomics.load(word, 0) !== State.loaded) throw changed();
}

/** Packs with an index, in the order of their names. One without is none to git either: it is being written, or being removed. */
function packNames(folder: string): readonly string[] {
  const place = join(folder, 'pack');
  if (!existsSync(place)) return [];
  const names = new Set(readdirSync(place));
  return [...names].filter((name) => /^pack-.*\.pack$/.test(name) && names.has(indexOf(name))).toSorted().map((name) => join(place, name));
}

function indexOf(path: string): string {
  return join(path, '..', `${basename(path, '.pack')}.idx`);
}
