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
const MOST_RESIDENT = 144 * 1024 * 1024;
const LEAST_RESIDENT = 16 * 1024 * 1024;
/** An index tells how many objects there are. What is remembered of them takes some five times its size; from here on the packs make room for that. */
const FREE_INDEX_BYTES = 10 * 1024 * 1024;
const BYTES_PER_INDEX_BYTE = 5;

const State = { waiting: 0, loaded: 1, failed: 2 } as const;

/** Sets memory aside. @throws UnusualStore for folders of an unknown kind; errors of the file system. */
export function reserveResidents(folder: string): Residents {
  const found = objectFolders(folder).flatMap((place) => packNames(place)).map((path) => {
    const indexPath = indexOf(path);
    return { path, indexPath, size: statSync(path).size, indexSize: statSync(indexPath).size };
  });
  const remembered = BYTES_PER_INDEX_BYTE * Math.max(0, found.reduce((sum, { indexSize }) => sum + indexSize, 0) - FREE_INDEX_BYTES);
  let room = Math.max(LEAST_RESIDENT, MOST_RESIDENT - remembered);
  const packs = found.map(({ path, indexPath, size }) => {
    const resident = new SharedArrayBuffer(Math.min(room, size));
    room -= resident.byteLength;
    return { path, indexPath, size, resident };
  });
  return { packs, state: new SharedArrayBuffer(4) };
}

/** Fills the memory, beside whatever else this thread does, and wakes who waits for it. @throws UnusualStore, or the error of the file system. */
export async function loadResidents({ packs, state }: Residents): Promise<void> {
  const word = new Int32Array(state);
  let outcome: number = State.failed;
  try {
    for (const { path, resident } of packs) await load(path, resident);
    outcome = State.loaded;
  } finally {
    Atomics.store(word, 0, outcome);
    Atomics.notify(word, 0);
  }
}

async function load(path: string, resident: ResidentPart): Promise<void> {
  const file = new PackFile(path, resident);
  try {
    if (!await file.load()) throw changed();
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

/** Packs with an index, whatever they are called, in the order of their names. One without is none to git either: it is being written, or being removed. */
function packNames(folder: string): readonly string[] {
  const place = join(folder, 'pack');
  if (!existsSync(place)) return [];
  const names = new Set(readdirSync(place));
  return [...names].filter((name) => name.endsWith('.pack') && names.has(indexOf(name))).toSorted().map((name) => join(place, name));
}

function indexOf(path: string): string {
  return join(path, '..', `${basename(path, '.pack')}.idx`);
}
