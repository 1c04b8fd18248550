/**
 * Parses pack indexes: `.idx` version 2 (gitformat-pack) and, for packs whose own index is gone, the multi-pack-index.
 * Checks every size and every count before use: the files may be damaged or made up.
 */
import { UnusualStore } from './unusual-store.ts';

/** Bytes of an object id. */
export type IdLength = 20 | 32;

/** The objects of one pack, in order of their ids. */
export interface PackIndex {
  readonly count: number;
  /** `count` ids, one behind the other, ascending. */
  readonly ids: Uint8Array;
  /** Offset in the pack of each object. */
  readonly offsets: Float64Array;
}

const IDX_SIGNATURE = 0xff744f63;
const MIDX_SIGNATURE = 0x4d494458; // "MIDX"
const FANOUT = 256 * 4;
/** The high bit of a 4-byte offset: the rest is a place in the table of 8-byte offsets. */
const LARGE = 0x80000000;

/** @throws UnusualStore for another version or a file that contradicts itself. */
export function parsePackIndex(file: Buffer, idLength: IdLength): PackIndex {
  if (file.length < 8 + FANOUT + 2 * idLength) throw new UnusualStore('a pack index is cut off');
  if (file.readUInt32BE(0) !== IDX_SIGNATURE || file.readUInt32BE(4) !== 2) throw new UnusualStore('a pack index is not of version 2');
  const count = fanoutCount(file, 8);
  const idsAt = 8 + FANOUT;
  const offsetsAt = idsAt + count * (idLength + 4);
  const largeAt = offsetsAt + count * 4;
  const largeEnd = file.length - 2 * idLength;
  if (largeAt > largeEnd) throw new UnusualStore('a pack index is cut off');
  const offsets = new Float64Array(count);
  for (let index = 0; index < count; index++) offsets[index] = readOffset(file, file.readUInt32BE(offsetsAt + 4 * index), largeAt, largeEnd);
  return { count, ids: file.subarray(idsAt, idsAt + count * idLength), offsets };
}

/** The packs of a multi-pack-index, by the name of their `.idx` file. */
export function parseMultiPackIndex(file: Buffer, idLength: IdLength): ReadonlyMap<string, PackIndex> {
  if (file.length < 12 + 12 || file.readUInt32BE(0) !== MIDX_SIGNATURE || file[4] !== 1 || file[5] !== (idLength === 20 ? 1 : 2) || file[7] !== 0) {
    throw new UnusualStore('the multi-pack-index is of an unknown kind');
  }
  const chunks = readChunks(file, file[6] ?? 0);
  const names = chunk(chunks, 'PNAM').toString('utf8').split('\0').filter((name) => name !== '');
  const fanout = chunk(chunks, 'OIDF');
  const ids = chunk(chunks, 'OIDL');
  const places = chunk(chunks, 'OOFF');
  const large = chunks.get('LOFF') ?? Buffer.alloc(0);
  if (fanout.length < FANOUT) throw new UnusualStore('the multi-pack-index is cut off');
  const count = fanoutCount(fanout, 0);
  if (ids.length < count * idLength || places.length < count * 8 || names.length !== file.readUInt32BE(8)) throw new UnusualStore('the multi-pack-index is cut off');

  const rows = names.map((): number[] => []);
  for (let index = 0; index < count; index++) rows[places.readUInt32BE(8 * index)]?.push(index);
  return new Map(names.map((name, pack) => {
    const own = rows[pack] ?? [];
    const packIds = Buffer.alloc(own.length * idLength);
    const offsets = new Float64Array(own.length);
    own.forEach((row, index) => {
      ids.copy(packIds, index * idLength, row * idLength, (row + 1) * idLength);
      offsets[index] = readOffset(large, places.readUInt32BE(8 * row + 4), 0, large.length);
    });
    return [name, { count: own.length, ids: packIds, offsets }];
  }));
}

function fanoutCount(file: Buffer, at: number): number {
  let before = 0;
  for (let first = 0; first < 256; first++) {
    const next = file.readUInt32BE(at + 4 * first);
    if (next < before) throw new UnusualStore('a pack index contradicts itself');
    before = next;
  }
  return before;
}

function readOffset(file: Buffer, word: number, largeAt: number, largeEnd: number): number {
  if (word < LARGE) return word;
  const at = largeAt + 8 * (word - LARGE);
  if (at + 8 > largeEnd) throw new UnusualStore('a pack index contradicts itself');
  const offset = file.readUInt32BE(at) * 2 ** 32 + file.readUInt32BE(at + 4);
  if (!Number.isSafeInteger(offset)) throw new UnusualStore('a pack index contradicts itself');
  return offset;
}

/** The chunk table (gitformat-chunk): ids of four letters with 8-byte offsets, ended by an id of zeros. */
function readChunks(file: Buffer, count: number): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  if (12 + 12 * (count + 1) > file.length) throw new UnusualStore('the multi-pack-index is cut off');
  for (let index = 0; index < count; index++) {
    const at = 12 + 12 * index;
    const start = Number(file.readBigUInt64BE(at + 4));
    const end = Number(file.readBigUInt64BE(at + 16));
    if (!(start <= end && end <= file.length)) throw new UnusualStore('the multi-pack-index contradicts itself');
    chunks.set(file.toString('latin1', at, at + 4), file.subarray(start, end));
  }
  return chunks;
}

function chunk(chunks: ReadonlyMap<string, Buffer>, name: string): Buffer {
  const found = chunks.get(name);
  if (found === undefined) throw new UnusualStore(`the multi-pack-index has no ${name}`);
  return found;
}
