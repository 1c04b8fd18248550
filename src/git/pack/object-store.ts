/** A repository's packs with their rows, its loose files, and the numbers of all objects. Reads heads, no contents of objects. */
import { MOST_OBJECTS, PackOrderKernel } from '../../kernel/pack-order-kernel.ts';
import type { LooseObject, ObjectNumbers, PackNumbers } from './object-numbers.ts';
import type { ObjectTable } from './object-table.ts';
import { PackFile, type ResidentPart } from './pack-file.ts';
import type { IdLength, PackIndex } from './pack-index.ts';
import { awaitResidents, type ResidentPack, type Residents } from './residents.ts';
import { readPackRows, type PackRows } from './pack-rows.ts';
import { UnusualStore } from './unusual-store.ts';

/** Plain data, most of it in shared memory: a thread can open packs for another. */
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
 * Reads the heads of all packed objects.
 * @param residents loaded, or being loaded by another thread. @param indexes of their packs. @param numbers of their objects.
 * @throws UnusualStore for packs of an unknown kind or that contradict their indexes; errors of the file system.
 */
export function openPacks(residents: Residents, indexes: readonly PackIndex[], numbers: readonly (PackNumbers | null)[], idLength: IdLength): readonly StoredPack[] {
  const kernel = orderKernelFor(indexes);
  const overlaps = numbers.some((pack) => pack?.repeated.includes(1) === true);
  return residents.packs.map((pack, place) => {
    const index = indexes[place];
    if (index === undefined) throw new Error('a pack without its index');
    return openPack(pack, index, numbers[place] ?? null, kernel, idLength, overlaps, () => awaitResidents(residents));
  });
}

function orderKernelFor(indexes: readonly PackIndex[]): PackOrderKernel {
  if (indexes.some(({ count }) => count > MOST_OBJECTS)) throw new UnusualStore('a pack holds more objects than are sorted');
  return new PackOrderKernel(indexes);
}

function openPack({ path, resident }: ResidentPack, index: PackIndex, numbers: PackNumbers | null, kernel: PackOrderKernel, idLength: IdLength, overlaps: boolean, beforeReading: () => void): StoredPack {
  const file = new PackFile(path, resident);
  try {
    const rows = readPackRows(file, index, kernel, idLength, beforeReading);
    const objects = new Int32Array(new SharedArrayBuffer(4 * rows.count));
    const repeated = new Uint8Array(new SharedArrayBuffer(rows.count));
    if (numbers === null) objects.set(rows.indexPlaces);
    else {
      for (let row = 0; row < rows.count; row++) {
        const place = rows.indexPlaces[row] ?? 0;
        objects[row] = numbers.objects[place] ?? 0;
        repeated[row] = numbers.repeated[place] ?? 0;
      }
    }
    return { rows, resident, objects, repeated, overlaps };
  } finally {
    file.close();
  }
}
