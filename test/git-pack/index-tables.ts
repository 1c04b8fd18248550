/** What the tables of a pack index say, by place; offsets below 2 GiB. */
import type { PackIndex } from '../../src/git/pack/store/pack-index.ts';

export function indexTables({ count, tables }: PackIndex): {
  readonly checksums: readonly number[];
  readonly offsets: readonly number[];
} {
  const words = Buffer.from(tables.buffer, tables.byteOffset, tables.byteLength);
  const places = Array.from({ length: count }, (_, place) => place);
  return {
    checksums: places.map((place) => words.readInt32BE(4 * place)),
    offsets: places.map((place) => words.readUInt32BE(4 * (count + place))),
  };
}
