/**
 * Everything that is stored in a repository's object folders, numbered: packs with their rows, loose files. An object that is
 * stored twice has one number and is taken from the first place. Reads indexes and heads, no contents of objects.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { objectFolders } from './object-folders.ts';
import { ObjectTable, type ObjectNumber } from './object-table.ts';
import { PackFile, type ResidentPart } from './pack-file.ts';
import { parsePackIndex, type IdLength, type PackIndex } from './pack-index.ts';
import { readPackRows, type PackRows, type Row } from './pack-rows.ts';

export interface StoredPack {
  readonly rows: PackRows;
  readonly resident: ResidentPart;
  /** Number of the object in each row. */
  readonly objects: Int32Array;
  /** 1 where the object is stored in an earlier pack already. */
  readonly repeated: Uint8Array;
}

/** So much of the packs is kept in memory, all together. */
const RESIDENT_BYTES = 144 * 1024 * 1024;

export interface LooseObject {
  readonly object: ObjectNumber;
  readonly path: string;
}

/** Where a packed object is. */
export interface PackedPlace {
  readonly pack: StoredPack;
  readonly row: Row;
}

export class ObjectStore {
  readonly table: ObjectTable;
  readonly packs: readonly StoredPack[];
  readonly loose: readonly LooseObject[];
  /** Number of stored objects: numbers from here on are ids without an object. */
  readonly stored: number;

  private constructor(table: ObjectTable, packs: readonly StoredPack[], loose: readonly LooseObject[]) {
    this.table = table;
    this.packs = packs;
    this.loose = loose;
    this.stored = table.size;
  }

  /**
   * @param folder the repository's `objects` folder.
   * @throws UnusualStore for packs, indexes or folders of an unknown kind; errors of the file system.
   */
  static open(folder: string, idLength: IdLength): ObjectStore {
    const folders = objectFolders(folder);
    const found = folders.flatMap((place) => listPacks(place, idLength));
    const table = new ObjectTable(idLength, found.reduce((sum, { index }) => sum + index.count, 0) + 64);
    let room = RESIDENT_BYTES;
    const packs = found.map(({ path, index }) => {
      const pack = openPack(path, index, table, room);
      room -= pack.resident.byteLength;
      return pack;
    });
    const loose = folders.flatMap((place) => listLoose(place, table));
    return new ObjectStore(table, packs, loose);
  }
}

function listPacks(folder: string, idLength: IdLength): { readonly path: string; readonly index: PackIndex }[] {
  const place = join(folder, 'pack');
  if (!existsSync(place)) return [];
  const names = new Set(readdirSync(place));
  // A pack without its index is none to git either: it is being written, or being removed.
  return [...names].filter((name) => /^pack-.*\.pack$/.test(name)).toSorted().flatMap((name) => {
    const index = `${basename(name, '.pack')}.idx`;
    return names.has(index) ? [{ path: join(place, name), index: parsePackIndex(readFileSync(join(place, index)), idLength) }] : [];
  });
}

function openPack(path: string, index: PackIndex, table: ObjectTable, room: number): StoredPack {
  let file = new PackFile(path);
  try {
    const resident = file.load(room);
    file.close();
    file = new PackFile(path, resident);
    const rows = readPackRows(file, index, table.idLength);
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
