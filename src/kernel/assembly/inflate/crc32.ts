/**
 * CRC-32 as zlib and git pack indexes have it (polynomial 0xEDB88320, reflected), eight bytes at a time. Reads [p, end)
 * only.
 */

const POLYNOMIAL: u32 = 0xedb88320;
/** Eight tables of 256: what a byte does to the sum when 0 to 7 others follow it. */
const TABLES: usize = memory.data(8 * 256 * 4, 16);

let ready = false;

function fillTables(): void {
  for (let byte: u32 = 0; byte < 256; byte++) {
    let sum = byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? POLYNOMIAL ^ (sum >> 1) : sum >> 1;
    store<u32>(TABLES + (byte << 2), sum);
  }
  for (let entry: usize = 256; entry < 8 * 256; entry++) {
    const before = load<u32>(TABLES + ((entry - 256) << 2));
    store<u32>(TABLES + (entry << 2), effect(0, before & 255) ^ (before >> 8));
  }
  ready = true;
}

// @ts-ignore: decorator
@inline
function effect(table: usize, byte: u32): u32 {
  return load<u32>(TABLES + (table << 10) + ((<usize>byte) << 2));
}

export function crc32(p: usize, end: usize): u32 {
  if (!ready) fillTables();
  let sum: u32 = 0xffffffff;
  for (; p + 8 <= end; p += 8) {
    const low = sum ^ load<u32>(p);
    const high = load<u32>(p, 4);
    sum =
      effect(7, low & 255) ^
      effect(6, (low >> 8) & 255) ^
      effect(5, (low >> 16) & 255) ^
      effect(4, low >> 24) ^
      effect(3, high & 255) ^
      effect(2, (high >> 8) & 255) ^
      effect(1, (high >> 16) & 255) ^
      effect(0, high >> 24);
  }
  for (; p < end; p++) sum = effect(0, (sum ^ load<u8>(p)) & 255) ^ (sum >> 8);
  return ~sum;
}
