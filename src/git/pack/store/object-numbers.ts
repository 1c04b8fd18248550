/**
 * Numbers for everything that is stored in a repository's object folders: packs one after another in the order of their
 * indexes, then loose files. An object that is stored twice has one number and is taken from the first place. Reads
 * indexes and names of files only.
 */
import { join } from 'node:path';
import { namesIn } from '../../../disk/list-folder.ts';
import { readFile } from '../../../disk/read-file.ts';
import { largestIndex, type FoundPack } from './found-packs.ts';
import { objectFolders } from '../../folder/object-folders.ts';
import { ObjectTable, type ObjectNumber } from './object-table.ts';
import { checkIndexOrder, checkIndexSum, parsePackIndex, type IdLength, type PackIndex } from './pack-index.ts';

/**
 * The objects of one pack by their places in its index. Of the first pack the places are the numbers, and none is
 * repeated: null.
 */
export interface PackNumbers {
  readonly objects: Int32Array;
  /** 1 where the object is stored in an earlier pack already. */
  readonly repeated: Uint8Array;
}

export interface LooseObject {
  readonly object: ObjectNumber;
  readonly path: string;
}

export interface ObjectNumbers {
  readonly table: ObjectTable;
  /** As the packs. */
  readonly packs: readonly (PackNumbers | null)[];
  /** Objects that no pack holds. */
  readonly loose: readonly LooseObject[];
}

/**
 * The indexes of packs, in their order; `numberObjects` proves them. @throws UnusualStore for indexes of an unknown
 * kind; errors of the file system.
 */
export function readIndexes(packs: readonly FoundPack[], idLength: IdLength): readonly PackIndex[] {
  return packs.map(({ indexPath, size }) => parsePackIndex(readFile(indexPath, largestIndex(size)), idLength));
}

/**
 * @param folder the repository's `objects` folder. @throws UnusualStore for indexes that contradict themselves and
 *   folders of an unknown kind; errors of the file system.
 */
export function numberObjects(folder: string, indexes: readonly PackIndex[], idLength: IdLength): ObjectNumbers {
  for (const index of indexes) {
    checkIndexOrder(index, idLength);
    checkIndexSum(index, idLength);
  }
  const table = new ObjectTable(idLength, indexes.reduce((sum, { count }) => sum + count, 0) + 64);
  const packs = numberPacked(indexes, table);
  return { table, packs, loose: objectFolders(folder).flatMap((place) => listLoose(place, table)) };
}

/** @param table empty; gets the ids of all packs. */
function numberPacked(indexes: readonly PackIndex[], table: ObjectTable): readonly (PackNumbers | null)[] {
  return indexes.map(({ ids, count }) => {
    if (table.size === 0) {
      table.addFirst(ids, count);
      return null;
    }
    const objects = new Int32Array(count);
    const repeated = new Uint8Array(count);
    for (let place = 0; place < count; place++) {
      const before = table.size;
      const object = table.add(ids, place * table.idLength);
      objects[place] = object;
      if (object < before) repeated[place] = 1;
    }
    return { objects, repeated };
  });
}

function listLoose(folder: string, table: ObjectTable): LooseObject[] {
  const loose: LooseObject[] = [];
  for (const first of namesIn(folder)) {
    if (!/^[0-9a-f]{2}$/.test(first)) continue;
    for (const rest of namesIn(join(folder, first))) {
      if (rest.length !== 2 * table.idLength - 2 || !/^[0-9a-f]+$/.test(rest)) continue;
      const before = table.size;
      const object = table.add(Buffer.from(first + rest, 'hex'), 0);
      if (object === before) loose.push({ object, path: join(folder, first, rest) });
    }
  }
  return loose;
}
