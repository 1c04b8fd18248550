/**
 * Parses pack indexes: `.idx` version 2 (gitformat-pack). A multi-pack-index only repeats what they say: git reads no
 * pack without its own index. Checks every size and every count before use: the files may be damaged or made up.
 */
import { createHash } from 'node:crypto';
import { UnusualStore } from '../../folder/unusual-store.ts';

/** Bytes of an object id. */
export type IdLength = 20 | 32;

/** The objects of one pack, in order of their ids. */
export interface PackIndex {
  readonly count: number;
  /** By first byte of an id: how many ids begin with it or a lower one, four bytes each, big-endian. */
  readonly fanout: Buffer;
  /** `count` ids, one behind the other; ascending, see `checkIndexOrder`. */
  readonly ids: Uint8Array;
  /**
   * As they stand in the file, big-endian: CRC-32 of each object as it is stored, its head included; offset of each,
   * where the high bit stands for a place in what follows; offsets of eight bytes.
   */
  readonly tables: Uint8Array;
  /** The checksum at the end of its pack. */
  readonly packChecksum: Uint8Array;
  /** The whole file. */
  readonly file: Uint8Array;
}

const IDX_SIGNATURE = 0xff744f63;
const FANOUT = 256 * 4;

/** Checks sizes only. @throws UnusualStore for another version or a file that is too short. */
export function parsePackIndex(file: Buffer, idLength: IdLength): PackIndex {
  if (file.length < 8 + FANOUT + 2 * idLength) throw new UnusualStore('a pack index is cut off');
  if (file.readUInt32BE(0) !== IDX_SIGNATURE || file.readUInt32BE(4) !== 2)
    throw new UnusualStore('a pack index is not of version 2');
  const idsAt = 8 + FANOUT;
  const fanout = file.subarray(8, idsAt);
  const count = fanout.readUInt32BE(FANOUT - 4);
  const checksumsAt = idsAt + count * idLength;
  const offsetsAt = checksumsAt + count * 4;
  const largeAt = offsetsAt + count * 4;
  const largeEnd = file.length - 2 * idLength;
  if (largeAt > largeEnd) throw new UnusualStore('a pack index is cut off');
  return {
    count,
    fanout,
    ids: file.subarray(idsAt, checksumsAt),
    tables: file.subarray(checksumsAt, largeEnd),
    packChecksum: file.subarray(largeEnd, largeEnd + idLength),
    file,
  };
}

/**
 * Proves an index by the checksum at its end. git does not: what is damaged in an index is missing to it, or is found
 * through a multi-pack-index all the same. 40 MB, the index of 1.4 million objects, take some 20 ms. @throws
 * UnusualStore
 */
export function checkIndexSum({ file }: PackIndex, idLength: IdLength): void {
  const end = file.length - idLength;
  const sum = createHash(idLength === 20 ? 'sha1' : 'sha256')
    .update(file.subarray(0, end))
    .digest();
  if (!sum.equals(file.subarray(end))) throw new UnusualStore('a pack index does not match its checksum');
}

/**
 * git looks ids up by their first byte and by halves: out of order, it misses some that are there. @throws UnusualStore
 * then.
 */
export function checkIndexOrder({ fanout, ids, count }: PackIndex, idLength: IdLength): void {
  let before = 0;
  for (let first = 0; first < 256; first++) {
    const end = fanout.readUInt32BE(4 * first);
    if (end < before || end > count) throw new UnusualStore('a pack index contradicts itself');
    for (let index = before; index < end; index++) {
      const at = index * idLength;
      if (ids[at] !== first || (index > before && !isLess(ids, at - idLength, at, idLength)))
        throw new UnusualStore('a pack index contradicts itself');
    }
    before = end;
  }
}

function isLess(ids: Uint8Array, at: number, other: number, length: number): boolean {
  for (let byte = 0; byte < length; byte++) {
    const difference = (ids[at + byte] ?? 0) - (ids[other + byte] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
