/**
 * A repository's packs with their rows, its loose files, and the numbers of all objects. Reads heads, no contents of
 * objects.
 */
import { MOST_OBJECTS, PackOrderKernel } from '../../../kernel/pack-order-kernel.ts';
import type { LooseObject, ObjectNumbers, PackNumbers } from './object-numbers.ts';
import type { ObjectTable } from './object-table.ts';
import type { FoundPack } from './found-packs.ts';
import { PackFile } from './pack-file.ts';
import type { IdLength, PackIndex } from './pack-index.ts';
import { readPackRows, type PackRows } from './pack-rows.ts';
import { NOTHING_RESIDENT, residentRoom, type ResidentPart } from './resident-part.ts';
import { UnusualStore } from '../../folder/unusual-store.ts';

/** Plain data, most of it in shared memory: threads work on it together. */
export interface StoredPack {
  readonly rows: PackRows;
  readonly resident: ResidentPart;
  /** Number of the object in each row. */
  readonly objects: Int32Array;
  /** 1 where the object is stored in an earlier pack already. */
  readonly repeated: Uint8Array;
  /** Whether packs of the store share objects. */
  readonly overlaps: boolean;
}

export class ObjectStore {
  readonly table: ObjectTable;
  readonly packs: readonly StoredPack[];
  readonly loose: readonly LooseObject[];
  /** Number of stored objects: numbers from here on are ids without an object. */
  readonly stored: number;

  /** @param table of which no other ids were asked yet. @param packs opened with the same numbers. */
  constructor({ table, loose }: ObjectNumbers, packs: readonly StoredPack[]) {
    this.table = table;
    this.packs = packs;
    this.loose = loose;
    this.stored = table.size;
  }
}

/**
 * Reads the heads of all packed objects, and brings small objects into memory.
 * @param indexes of the packs. @param numbers of their objects.
 * @throws UnusualStore for packs of an unknown kind or that contradict their indexes; errors of the file system.
 */
export async function openPacks(
  found: readonly FoundPack[],
  indexes: readonly PackIndex[],
  numbers: readonly (PackNumbers | null)[],
  idLength: IdLength,
): Promise<readonly StoredPack[]> {
  const kernel = orderKernelFor(indexes);
  const overlaps = numbers.some((pack) => pack?.repeated.includes(1) === true);
  const packs: StoredPack[] = [];
  let room = residentRoom(indexes, idLength);
  for (const [place, { path }] of found.entries()) {
    const index = indexes[place];
    if (index === undefined) throw new Error('a pack without its index');
    const { rows, resident, bytes } = await openPack(path, index, kernel, idLength, room);
    room -= bytes;
    packs.push({ rows, resident, ...numbersByRow(rows, numbers[place] ?? null), overlaps });
  }
  return packs;
}

function orderKernelFor(indexes: readonly PackIndex[]): PackOrderKernel {
  if (indexes.some(({ count }) => count > MOST_OBJECTS))
    throw new UnusualStore('a pack holds more objects than are sorted');
  return new PackOrderKernel(indexes);
}

/** @param room bytes for small objects. @returns also how many of them it takes */
async function openPack(
  path: string,
  index: PackIndex,
  kernel: PackOrderKernel,
  idLength: IdLength,
  room: number,
): Promise<{ readonly rows: PackRows; readonly resident: ResidentPart; readonly bytes: number }> {
  const file = new PackFile(path);
  let loading = Promise.resolve({ resident: NOTHING_RESIDENT, bytes: 0 });
  try {
    // The system reads while this thread goes through the heads.
    const rows = readPackRows(file, index, kernel, idLength, (offsets, large) => {
      loading = file.load(offsets, large, room);
    });
    return { rows, ...(await loading) };
  } finally {
    // Nothing may be read from a file that is closed: its number may be another's by then.
    await loading.catch(() => {});
    file.close();
  }
}

function numbersByRow(
  { count, indexPlaces }: PackRows,
  numbers: PackNumbers | null,
): Pick<StoredPack, 'objects' | 'repeated'> {
  const objects = new Int32Array(new SharedArrayBuffer(4 * count));
  const repeated = new Uint8Array(new SharedArrayBuffer(count));
  if (numbers === null) {
    objects.set(indexPlaces);
    return { objects, repeated };
  }
  for (let row = 0; row < count; row++) {
    const place = indexPlaces[row] ?? 0;
    objects[row] = numbers.objects[place] ?? 0;
    repeated[row] = numbers.repeated[place] ?? 0;
  }
  return { objects, repeated };
}
