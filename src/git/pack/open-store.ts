/**
 * Opens all that is stored for a reader: its packs in rows, threads set to work on their blobs, its objects numbered
 * and a kernel that knows the ids.
 */
import { TreeKernel } from '../../kernel/tree-kernel.ts';
import { emptyTreeId } from '../object/object-ids.ts';
import { HIT_CAPACITY, KERNEL_ROOM } from './sieve/blob-sieve.ts';
import { findPacks } from './store/found-packs.ts';
import { numberObjects, readIndexes } from './store/object-numbers.ts';
import { ObjectStore, openPacks } from './store/object-store.ts';
import { planWork, stopWork, type RunningHelpers, type SieveWork } from './sieve/sieve-work.ts';
import type { StoreQuestion } from './store-question.ts';

export interface OpenedStore {
  readonly store: ObjectStore;
  /** A kernel that knows the ids of all stored objects. */
  readonly kernel: TreeKernel;
  readonly work: SieveWork;
  /** Already at work; whoever opened the store ends them. */
  readonly helpers: RunningHelpers;
}

/**
 * Opens a store. Threads begin as soon as its packs are open. The indexes are let go of: they take more memory than all
 * ids.
 * @throws UnusualStore for what this reader does not know; errors of the file system. No thread is left at work then.
 */
export async function openStore({
  folder,
  hexLength,
  prefilter,
  helpers: threads,
  early,
  pace,
}: StoreQuestion): Promise<OpenedStore> {
  const idLength = hexLength === 40 ? 20 : 32;
  const found = early?.packs ?? findPacks(folder);
  const indexes = readIndexes(found, idLength);
  // One pack holds each object once, whatever its number.
  const several = indexes.length > 1 ? numberObjects(folder, indexes, idLength) : null;
  const packs = await openPacks(found, indexes, several?.packs ?? indexes.map(() => null), idLength);
  const work = planWork(packs);
  const helpers = threads.start(work, early?.helper ?? null, ({ blobs, bytes }) => pace.step(bytes, blobs));
  // A rejection must not go unnoticed while this thread still works.
  helpers.results.catch(() => stopWork(work));
  try {
    const numbers = several ?? numberObjects(folder, indexes, idLength);
    const kernel = new TreeKernel(
      prefilter.literals,
      KERNEL_ROOM,
      HIT_CAPACITY,
      numbers.table.numbered,
      Buffer.from(emptyTreeId(hexLength), 'hex'),
    );
    numbers.table.keepIn(kernel.knownIds);
    return { store: new ObjectStore(numbers, packs), kernel, work, helpers };
  } catch (error) {
    stopWork(work);
    helpers.close();
    throw error;
  }
}
