/**
 * Which packs have an index that does not say all that is in them. git believes an index: an object that it does not list is not there for
 * it, unless a multi-pack-index lists it, and what is only listed there is no part of a list of everything that is stored.
 */
import { findPacks } from './found-packs.ts';
import { readIndexes } from './object-numbers.ts';
import { checkIndexOrder, checkIndexSum, type IdLength } from './pack-index.ts';
import { UnusualStore } from './unusual-store.ts';

/** @param folder the repository's `objects` folder. @returns paths of damaged indexes. @throws UnusualStore for folders of an unknown kind; errors of the file system. */
export function damagedIndexes(folder: string, idLength: IdLength): readonly string[] {
  return findPacks(folder).filter((pack) => {
    try {
      for (const index of readIndexes([pack], idLength)) {
        checkIndexOrder(index, idLength);
        checkIndexSum(index, idLength);
      }
      return false;
    } catch (error) {
      if (error instanceof UnusualStore) return true;
      throw error;
    }
  }).map(({ indexPath }) => indexPath);
}
