/** Finds a store's packs. Reads names and sizes only, so that a thread can be told at once what to open. */
import { basename, join } from 'node:path';
import { namesIn } from '../../../disk/list-folder.ts';
import { realPath } from '../../../disk/real-place.ts';
import { statPath } from '../../../disk/stat-path.ts';
import { objectFolders } from '../../folder/object-folders.ts';

/** Plain data: structured cloning carries it. */
export interface FoundPack {
  readonly path: string;
  /** Its index beside it. */
  readonly indexPath: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * The packs of all object folders, those of each in the order of their names.
 * @param folder the repository's `objects` folder. @throws UnusualStore for folders of an unknown kind; errors of the
 *   file system.
 */
export function findPacks(folder: string): readonly FoundPack[] {
  return objectFolders(folder)
    .flatMap((place) => packPaths(place))
    .map((path) => ({ path, indexPath: indexOf(path), size: statPath(path)?.size ?? 0 }));
}

/**
 * Packs with an index, whatever they are called. One without is none to git either: it is being written, or being
 * removed.
 */
function packPaths(folder: string): readonly string[] {
  const place = join(folder, 'pack');
  if (realPath(place) === null) return [];
  const names = new Set(namesIn(place));
  return [...names]
    .filter((name) => name.endsWith('.pack') && names.has(indexOf(name)))
    .toSorted()
    .map((name) => join(place, name));
}

function indexOf(path: string): string {
  return join(path, '..', `${basename(path, '.pack')}.idx`);
}

/** Bytes of the smallest object in a pack: its head, and a zlib stream of nothing. */
const SMALLEST_OBJECT = 9;
/** Bytes of an index for each object (id, CRC, offset, large offset), and besides (fan-out table, checksums). */
const LARGEST_ENTRY = 32 + 4 + 4 + 8;
const INDEX_FRAME = 8 + 256 * 4 + 2 * 32;

/** No index of a pack of `packSize` bytes is larger. Bytes. */
export function largestIndex(packSize: number): number {
  return INDEX_FRAME + Math.ceil(packSize / SMALLEST_OBJECT) * LARGEST_ENTRY;
}
