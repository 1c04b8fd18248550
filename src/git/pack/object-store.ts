/**
 * Everything that is stored in a repository's object folders, numbered: packs with their rows, loose files. An object that is
 * stored twice has one number and is taken from the first place. Reads indexes and heads, no contents of objects.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_OBJECTS, PackOrderKernel } from '../../kernel/pack-order-kernel.ts';
import { objectFolders } from './object-folders.ts';
import { ObjectTable, type ObjectNumber, type TableParts } from './object-table.ts';
import { PackFile, type ResidentPart } from './pack-file.ts';
import { parsePackIndex, type IdLength, type PackIndex } from './pack-index.ts';
import { awaitResidents, type ResidentPack, type Residents } from './residents.ts';
import { readPackRows, type PackRows } from './pack-rows.ts';
import { UnusualStore } from './unusual-store.ts';

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

export interface LooseObject {
  readonly object: ObjectNumber;
  readonly path: string;
}

/** A store as plain data, most of it in shared memory: a thread can open it for another. */
export interface StoreParts {
  readonly table: TableParts;
  readonly packs: readonly StoredPack[];
  readonly loose: readonly LooseObject[];
}

export class ObjectStore {
  readonly table: ObjectTable;
  readonly packs: readonly StoredPack[];
  readonly loose: readonly LooseObject[];
  /** Number of stored objects: numbers from here on are ids without an object. */
  readonly stored: number;

  constructor({ table, packs, loose }: StoreParts) {
    this.table = ObjectTable.of(table);
    this.packs = packs;
    this.loose = loose;
    this.stored = this.table.size;
  }
}

/**
 * Reads everything that is needed to find any object.
 * @param folder the repository's `objects` folder. @param residents of that folder, loaded or being loaded by another thread.
 * @throws UnusualStore for packs, indexes or folders of an unknown kind; errors of the file system.
 */
export function openStore(folder: string, idLength: IdLength, residents: Residents): StoreParts {
  const indexes = residents.packs.map((pack) => ({ pack, index: parsePackIndex(readFileSync(pack.indexPath), idLength) }));
  const table = new ObjectTable(idLength, indexes.reduce((sum, { index }) => sum + index.count, 0) + 64);
  const kernel = orderKernelFor(indexes.map(({ index }) => index));
  const opened = indexes.map(({ pack, index }) => openPack(pack, index, kernel, table, () => awaitResidents(residents)));
  const overlaps = opened.some(({ repeated }) => repeated.includes(1));
  const packs = opened.map((pack) => ({ ...pack, overlaps }));
  const loose = objectFolders(folder).flatMap((place) => listLoose(place, table));
  return { table: table.parts, packs, loose };
}

function orderKernelFor(indexes: readonly PackIndex[]): PackOrderKernel {
  if (indexes.some(({ count }) => count > MOST_OBJECTS)) throw new UnusualStore('a pack holds more objects than are sorted');
  return new PackOrderKernel(indexes);
}

function openPack({ path, resident }: ResidentPack, index: PackIndex, kernel: PackOrderKernel, table: ObjectTable, beforeReading: () => void): Omit<StoredPack, 'overlaps'> {
  const file = new PackFile(path, resident);
  try {
    const rows = readPackRows(file, index, kernel, table.idLength, beforeReading);
    const objects = new Int32Array(new SharedArrayBuffer(4 * rows.count));
    const repeated = new Uint8Array(new SharedArrayBuffer(rows.count));
    if (table.size === 0) {
      table.addFirst(index.ids, rows.count);
      objects.set(rows.indexPlaces);
      return { rows, resident, objects, repeated };
    }
    for (let row = 0; row < rows.count; row++) {
      const before = table.size;
      const object = table.add(index.ids, (rows.indexPlaces[row] ?? 0) * table.idLength);
      objects[row] = object;
      if (object < before) repeated[row] = 1;
    }
    return { rows, resident, objects, repeated };
  } finally {
    file.close();
  }
}

/** Loose objects that no pack holds. */
function listLoose(folder: string, table: ObjectTable): LooseObject[] {
  const loose: LooseObject[] = [];
  for (const first of readdirSync(folder)) {
    if (!/^[0-9a-f]{2}$/.test(first)) continue;
    for (const rest of readdirSync(join(folder, first))) {
      if (rest.length !== 2 * table.idLength - 2 || !/^[0-9a-f]+$/.test(rest)) continue;
      const before = table.size;
      const object = table.add(Buffer.from(first + rest, 'hex'), 0);
      if (object === before) loose.push({ object, path: join(folder, first, rest) });
    }
  }
  return loose;
}
