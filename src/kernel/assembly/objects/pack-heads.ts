/**
 * Heads of a pack's objects, in order of their offsets. All areas are the host's, which checks their sizes
 * (pack-order-kernel.ts).
 */

/** Types as packs number them. */
const TAG: u32 = 4;
const OFS_DELTA: u32 = 6;
const REF_DELTA: u32 = 7;

/**
 * What `bases` says of an object that is no delta; of a delta without a base here; of one whose base the host has to
 * find by id.
 */
export const WHOLE: i32 = -1;
const LOST: i32 = -2;
const BY_ID: i32 = -3;

/** Longest head: 10 bytes of type and size, 10 of an offset or a whole id. */
const LONGEST_HEAD: f64 = 42;
const LARGEST_SHIFT: u64 = 57;
const LARGEST_SIZE: u64 = ((<u64>1) << 53) - 1;

/**
 * By stretch of the pack, as many as rows: its first row. Offsets are looked up by it: halving all rows takes a dozen
 * waits for memory.
 */
let firstRows: usize = 0;
let stretches: u32 = 0;
let stretchesPerByte: f64 = 0;

/**
 * Rows of objects that take `least` bytes or more in the pack, ascending, i32s. Returns how many. @param rowsAt room
 * for `count`
 */
export function largeRows(offsets: usize, count: u32, least: f64, rowsAt: usize): u32 {
  let found: u32 = 0;
  for (let row: u32 = 0; row < count; row++) {
    const at = offsets + ((<usize>row) << 3);
    // Written in any case, and kept if it is one.
    store<u32>(rowsAt + ((<usize>found) << 2), row);
    found += u32(load<f64>(at, 8) - load<f64>(at) >= least);
  }
  return found;
}

/**
 * Prepares `readHeads`. @param offsets f64s, ascending, and where the last object ends @param firstRowsAt gets `count +
 * 1` i32s
 */
export function beginHeads(offsets: usize, count: u32, firstRowsAt: usize): void {
  firstRows = firstRowsAt;
  stretches = count;
  stretchesPerByte = <f64>count / max(1, load<f64>(offsets + ((<usize>count) << 3)));
  let next: u32 = 0;
  for (let row: u32 = 0; row < count; row++) {
    const own = stretchOf(load<f64>(offsets + ((<usize>row) << 3)));
    for (; next <= own; next++) store<u32>(firstRows + ((<usize>next) << 2), row);
  }
  for (; next <= count; next++) store<u32>(firstRows + ((<usize>next) << 2), count);
}

// @ts-ignore: decorator
@inline
function stretchOf(offset: f64): u32 {
  return min(stretches - 1, <u32>max(0, offset * stretchesPerByte));
}

/**
 * Reads heads from row `from` on, until one may not be whole in the window; at least one.
 * @param window `windowSize` bytes of the pack from offset `windowStart` on, which is row `from`'s or before; 64 more
 *   may be read
 * @returns the first row that was not read
 */
export function readHeads(
  offsets: usize,
  count: u32,
  from: u32,
  window: usize,
  windowSize: u32,
  windowStart: f64,
  lengths: usize,
  sizes: usize,
  types: usize,
  bases: usize,
  idLength: u32,
): u32 {
  const windowEnd = windowStart + <f64>windowSize;
  let row = from;
  for (; row < count; row++) {
    const offset = load<f64>(offsets + ((<usize>row) << 3));
    const end = load<f64>(offsets + ((<usize>row) << 3), 8);
    if (row > from && min(offset + LONGEST_HEAD, end) > windowEnd) break;
    const start = window + <usize>(offset - windowStart);
    let at = start;
    let byte: u32 = load<u8>(at++);
    const type = (byte >> 4) & 7;
    let size: u64 = byte & 15;
    let sound = true;
    for (let shift: u64 = 4; (byte & 128) != 0; shift += 7) {
      // git takes no more either.
      if (shift > LARGEST_SHIFT) {
        sound = false;
        break;
      }
      byte = load<u8>(at++);
      size += (<u64>(byte & 127)) << shift;
    }
    let base = WHOLE;
    if (type == OFS_DELTA) {
      byte = load<u8>(at++);
      let back: u64 = byte & 127;
      while ((byte & 128) != 0 && at - start < <usize>LONGEST_HEAD) {
        byte = load<u8>(at++);
        back = back > LARGEST_SIZE ? back : ((back + 1) << 7) + (byte & 127);
      }
      base = rowAt(offsets, row, offset - <f64>back);
    } else if (type == REF_DELTA) {
      base = BY_ID;
      at += idLength;
    } else if (type == 0 || type > TAG) base = LOST;
    const length = at - start;
    if (!sound || size > LARGEST_SIZE || offset + <f64>length > windowEnd || <f64>length > end - offset) base = LOST;
    store<i32>(bases + ((<usize>row) << 2), base);
    store<u8>(types + row, base == WHOLE ? type : 0);
    store<f64>(sizes + ((<usize>row) << 3), <f64>size);
    store<u8>(lengths + row, <u8>length);
  }
  return row;
}

/** Row below `row` at exactly `offset`; LOST when there is none. */
function rowAt(offsets: usize, row: u32, offset: f64): i32 {
  const stretch = firstRows + ((<usize>stretchOf(offset)) << 2);
  let low = load<u32>(stretch);
  let high = min(row, load<u32>(stretch, 4));
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<f64>(offsets + ((<usize>middle) << 3)) < offset) low = middle + 1;
    else high = middle;
  }
  return low < row && load<f64>(offsets + ((<usize>low) << 3)) == offset ? <i32>low : LOST;
}
