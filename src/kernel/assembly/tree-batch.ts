/**
 * Packed whole trees, many in one call: histories hold hundreds of thousands of small ones, and crossing over to the host for each
 * costs more than reading it. Inflates, proves by checksum, and reads; stops at the first that is not sound.
 */
import { crc32 } from './crc32';
import { inflate, inflateConsumed } from './inflate';
import { readTree, treeOwnEntries, treeSegments } from './tree-entries';

/** Of one tree, u32 each: address of its head, of its stream, end of what may belong to it, size, CRC-32 of head and stream. */
const PLACE: usize = 20;
/** Room that the host leaves behind each result: it makes small streams fast (see inflate). */
const SPARE: usize = 320;

/**
 * Reads trees at [places, ...) until `n` are read, one fails, or more than `mostOwn` entries wait for the host.
 * @param out room of SPARE bytes more than the largest of them. @param counts gets two u32 for each: segments and own entries that wait after it.
 * Returns how many were read.
 */
export function readPackedTrees(places: usize, n: u32, out: usize, counts: usize, mostOwn: u32): u32 {
  for (let i: u32 = 0; i < n; i++) {
    if (treeOwnEntries() > mostOwn) return i;
    const size: usize = load<u32>(places, 12);
    const stream: usize = load<u32>(places, 4);
    if (inflate(stream, load<u32>(places, 8), out, <i32>size, <i32>(size + SPARE), true) != <i32>size) return i;
    if (crc32(load<u32>(places), stream + inflateConsumed()) != load<u32>(places, 16)) return i;
    if (readTree(out, out + size) < 0) return i;
    store<u32>(counts, treeSegments());
    store<u32>(counts, treeOwnEntries(), 4);
    places += PLACE;
    counts += 8;
  }
  return n;
}
