/**
 * Which indexes of packs do not say what was written into them. git believes them: an object that they do not list is
 * not there for it, one with another one's place is the other one. A damaged index may lose objects although a sound
 * multi-pack-index has them, as git lists by the one and looks up by the other.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readFile } from '../../../disk/read-file.ts';
import { statPath } from '../../../disk/stat-path.ts';
import { findPacks, largestIndex } from './found-packs.ts';
import { objectFolders } from '../../folder/object-folders.ts';
import { checkIndexOrder, parsePackIndex, type IdLength } from './pack-index.ts';
import { UnusualStore } from '../../folder/unusual-store.ts';

/**
 * @param folder the repository's `objects` folder. @returns paths of indexes, a multi-pack-index among them.
 * @throws UnusualStore for folders of an unknown kind; errors of the file system.
 */
export function damagedIndexes(folder: string, idLength: IdLength): readonly string[] {
  const packs = findPacks(folder);
  // A multi-pack-index lists what the indexes of its packs list, with some tables of its own.
  const largest = packs.reduce((sum, { size }) => sum + 2 * largestIndex(size), MULTI_PACK_TABLES);
  const several = objectFolders(folder)
    .map((place) => join(place, 'pack', 'multi-pack-index'))
    .filter((path) => statPath(path)?.isFile() === true);
  return [
    ...packs
      .filter(({ indexPath, size }) => !isSound(readFile(indexPath, largestIndex(size)), idLength, true))
      .map(({ indexPath }) => indexPath),
    ...several.filter((path) => !isSound(readFile(path, largest), idLength, false)),
  ];
}

/** Bytes of a multi-pack-index besides its entries: chunk table, names of packs. */
const MULTI_PACK_TABLES = 1024 * 1024;

/** The first bytes of an index of version 2; one of version 1 has its table there. */
const SIGNATURE = 0xff744f63;

function isSound(file: Buffer, idLength: IdLength, ofOnePack: boolean): boolean {
  const end = file.length - idLength;
  if (end < 0) return false;
  const sum = createHash(idLength === 20 ? 'sha1' : 'sha256')
    .update(file.subarray(0, end))
    .digest();
  if (!sum.equals(file.subarray(end))) return false;
  if (!ofOnePack || file.readUInt32BE(0) !== SIGNATURE) return true;
  try {
    checkIndexOrder(parsePackIndex(file, idLength), idLength);
    return true;
  } catch (error) {
    if (error instanceof UnusualStore) return false;
    throw error;
  }
}
