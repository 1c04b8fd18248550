/**
 * Parses pack indexes: `.idx` version 2 (gitformat-pack). A multi-pack-index only repeats what they say: git reads no pack
 * without its own index. Checks every size and every count before use: the files may be damaged or made up.
 */
import { UnusualStore } from './unusual-store.ts';

/** Bytes of an object id. */
export type IdLength = 20 | 32;

/** The objects of one pack, in order of their ids. */
export interface PackIndex {
  readonly count: number;
  /** `count` ids, one behind the other, ascending. */
  readonly ids: Uint8Array;
  /**
   * As they stand in the file, big-endian: CRC-32 of each object as it is stored, its head included; offset of each, where the high bit
   * stands for a place in what follows; offsets of eight bytes.
   */
  readonly tables: Uint8Array;
}

const IDX_SIGNATURE = 0xff744f63;
const FANOUT = 256 * 4;

/** @throws UnusualStore for another version or a file that contradicts itself. */
export function parsePackIndex(file: Buffer, idLength: IdLength): PackIndex {
  if (file.length < 8 + FANOUT + 2 * idLength) throw new UnusualStore('a pack index is cut off');
  if (file.readUInt32BE(0) !== IDX_SIGNATURE || file.readUInt32BE(4) !== 2) throw new UnusualStore('a pack index is not of version 2');
  const count = fanoutCount(file, 8);
  const idsAt = 8 + FANOUT;
  const checksumsAt = idsAt + count * idLength;
  const offsetsAt = checksumsAt + count * 4;
  const largeAt = offsetsAt + count * 4;
  const largeEnd = file.length - 2 * idLength;
  if (largeAt > largeEnd) throw new UnusualStore('a pack index is cut off');
  const ids = file.subarray(idsAt, checksumsAt);
  checkOrder(file, ids, idLength);
  return { count, ids, tables: file.subarray(checksumsAt, largeEnd) };
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

/** git looks ids up by their first byte and by halves: out of order, it misses some that are there. */
function checkOrder(file: Buffer, ids: Buffer, idLength: IdLength): void {
  let before = 0;
  for (let first = 0; first < 256; first++) {
    const end = file.readUInt32BE(8 + 4 * first);
    for (let index = before; index < end; index++) {
      const at = index * idLength;
      if (ids[at] !== first || (index > before && !isLess(ids, at - idLength, at, idLength))) throw new UnusualStore('a pack index contradicts itself');
    }
    before = end;
  }
}

function isLess(ids: Buffer, at: number, other: number, length: number): boolean {
  for (let byte = 0; byte < length; byte++) {
    const difference = (ids[at + byte] ?? 0) - (ids[other + byte] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
