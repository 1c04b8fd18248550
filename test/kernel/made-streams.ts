/**
 * Deflate streams put together bit by bit: what no packer writes. Codes of every length up to 15 bits, sets that are
 * sparse, incomplete or over-subscribed, headers that do not add up.
 */
import type { Random } from './random-bytes.ts';

/** Bits of a deflate stream. */
export class BitWriter {
  readonly #bits: number[] = [];

  /** `count` bits of `value`, lowest first. */
  number(value: number, count: number): this {
    for (let i = 0; i < count; i++) this.#bits.push((value >> i) & 1);
    return this;
  }

  /** A prefix code, highest bit first. */
  code(bits: string): this {
    for (const bit of bits) this.#bits.push(Number(bit));
    return this;
  }

  /** As a zlib stream with a checksum of zeros. */
  stream(): Uint8Array {
    const bytes = new Uint8Array(Math.ceil(this.#bits.length / 8));
    this.#bits.forEach((bit, i) => (bytes[i >> 3] = (bytes[i >> 3] as number) | (bit << (i & 7))));
    return Uint8Array.from([0x78, 0x9c, ...bytes, 0, 0, 0, 0]);
  }
}

/**
 * Lengths of a complete code for `count` of `symbols` symbols, none longer than `longest`; one code in six is spoilt.
 */
function codeLengths(random: Random, symbols: number, count: number, longest: number): number[] {
  const leaves = [0];
  while (leaves.length < count) {
    // Splitting the last leaf makes long codes, splitting any makes even ones.
    const at = random() < 0.4 ? leaves.length - 1 : Math.floor(random() * leaves.length);
    const depth = leaves[at] as number;
    if (depth === longest) {
      if (leaves.every((leaf) => leaf === longest)) break;
      continue;
    }
    leaves.splice(at, 1, depth + 1, depth + 1);
  }
  const lengths = Array.from({ length: symbols }, () => 0);
  for (const depth of leaves) {
    let symbol = Math.floor(random() * symbols);
    while (lengths[symbol] !== 0 && lengths.includes(0)) symbol = (symbol + 1) % symbols;
    lengths[symbol] = Math.max(1, depth);
  }
  if (random() < 1 / 6) lengths[Math.floor(random() * symbols)] = Math.floor(random() * (longest + 1));
  return lengths;
}

/** The canonical codes of RFC 1951 section 3.2.2, as bit strings. */
function canonical(lengths: readonly number[]): string[] {
  let code = 0;
  const codes = lengths.map(() => '');
  for (let length = 1; length <= 15; length++) {
    lengths.forEach((candidate, symbol) => {
      if (candidate === length) codes[symbol] = (code++ % 2 ** length).toString(2).padStart(length, '0');
    });
    code *= 2;
  }
  return codes;
}

const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function dynamicHeader(random: Random, writer: BitWriter): void {
  const lengthCount = 257 + Math.floor(random() * (random() < 0.1 ? 32 : 30));
  const distanceCount = 1 + Math.floor(random() * (random() < 0.1 ? 32 : 30));
  const lengths = codeLengths(random, lengthCount, 1 + Math.floor(random() ** 2 * lengthCount), 15);
  // Without an end of block the whole set is refused: mostly it has one.
  if (lengths[256] === 0 && random() < 0.95) {
    const donor = lengths.findIndex((length) => length > 0);
    lengths[256] = lengths[donor] ?? 0;
    if (donor >= 0) lengths[donor] = 0;
  }
  const distances =
    random() < 0.1
      ? Array.from({ length: distanceCount }, () => 0)
      : codeLengths(random, distanceCount, 1 + Math.floor(random() * distanceCount), 15);
  const order = codeLengths(random, 19, 19, 7);
  const codes = canonical(order);
  writer
    .number(lengthCount - 257, 5)
    .number(distanceCount - 1, 5)
    .number(15, 4);
  for (const symbol of ORDER) writer.number(order[symbol] as number, 3);
  const all = [...lengths, ...distances];
  for (let i = 0; i < all.length;) {
    const length = all[i] as number;
    let run = 1;
    while (i + run < all.length && all[i + run] === length) run++;
    // A run now and then one too long, which may go past the end.
    const extra = random() < 0.005 ? 1 : 0;
    if (length === 0 && run >= 11) {
      run = Math.min(run, 138);
      writer.code(codes[18] as string).number(Math.min(127, run - 11 + extra), 7);
    } else if (length === 0 && run >= 3) {
      run = Math.min(run, 10);
      writer.code(codes[17] as string).number(Math.min(7, run - 3 + extra), 3);
    } else if (i > 0 && all[i - 1] === length && run >= 3) {
      run = Math.min(run, 6);
      writer.code(codes[16] as string).number(Math.min(3, run - 3 + extra), 2);
    } else {
      run = 1;
      writer.code(codes[length] as string);
    }
    i += run;
  }
}

/** One to three blocks of any type, then what random bits make of them. The checksum is wrong. */
export function madeStream(random: Random): Uint8Array {
  const writer = new BitWriter();
  // Only the last block's data can be random bits: they say themselves where they end.
  writer.number(random() < 0.7 ? 1 : 0, 1);
  const kind = random();
  if (kind < 0.1) {
    const length = Math.floor(random() * 40);
    // Three bits of header, then to the byte's end.
    writer
      .number(0, 2)
      .number(0, 5)
      .number(length, 16)
      .number(random() < 0.9 ? length ^ 0xffff : length, 16);
  } else if (kind < 0.2) {
    writer.number(1, 2);
  } else {
    writer.number(2, 2);
    dynamicHeader(random, writer);
  }
  const bits = Math.floor(random() ** 2 * 6000);
  for (let i = 0; i < bits; i += 16) writer.number(Math.floor(random() * 65536), 16);
  return writer.stream();
}
