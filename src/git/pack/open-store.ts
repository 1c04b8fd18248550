/** Opens all that is stored for a reader: its objects numbered, its packs in rows, a kernel that knows the ids, the work on its blobs. */
import { TreeKernel } from '../../kernel/tree-kernel.ts';
import { emptyTreeId } from '../object-ids.ts';
import { HIT_CAPACITY, KERNEL_ROOM } from './blob-sieve.ts';
import { numberObjects, readIndexes } from './object-numbers.ts';
import { ObjectStore, openPacks } from './object-store.ts';
import { loadResidents, reserveResidents, type Residents } from './residents.ts';
import { planWork, type EarlyHelper, type SieveWork } from './sieve-work.ts';
import type { StoreQuestion } from './store-question.ts';

export interface OpenedStore {
  readonly store: ObjectStore;
  /** A kernel that knows the ids of all stored objects. */
  readonly kernel: TreeKernel;
  readonly work: SieveWork;
  /** The thread that has opened the packs, if one has. */
  readonly helper: EarlyHelper | null;
}

/**
 * Opens a store, or takes over what another thread has opened of it. The indexes are let go of: they take more memory than all ids.
 * @throws UnusualStore for what this reader does not know; errors of the file system.
 */
export async function openStore({ folder, hexLength, prefilter, early }: StoreQuestion): Promise<OpenedStore> {
  const idLength = hexLength === 40 ? 20 : 32;
  const residents = early?.residents ?? await residentsOf(folder);
  const indexes = readIndexes(residents, idLength);
  // While another thread opens the packs.
  const numbers = numberObjects(folder, indexes, idLength);
  const kernel = new TreeKernel(prefilter.literals, KERNEL_ROOM, HIT_CAPACITY, numbers.table.numbered, Buffer.from(emptyTreeId(hexLength), 'hex'));
  numbers.table.keepIn(kernel.knownIds);
  const opened = await early?.helper.opened ?? null;
  await early?.loaded;
  const packs = opened?.packs ?? openPacks(residents, indexes, numbers.packs, idLength);
  return { store: new ObjectStore(numbers, packs), kernel, work: opened?.work ?? planWork(packs), helper: opened === null ? null : early?.helper ?? null };
}

async function residentsOf(folder: string): Promise<Residents> {
  const residents = reserveResidents(folder);
  await loadResidents(residents);
  return residents;
}
