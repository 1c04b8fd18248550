import { constants, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SLACK } from '../../src/kernel/kernel-module.ts';
import { StepKernel } from './step-kernel.ts';
import { STRATEGIES, difference, inflateBetweenCanaries, inflateRound } from './inflate-cases.ts';
import { BitWriter, madeStream } from './made-streams.ts';
import { seededRandom, structuredBytes } from './random-bytes.ts';

const kernel = new StepKernel([], 4 << 20);

/** A dynamic block up to its code lengths; the code of the code lengths is given in its odd order. */
function dynamicHeader(lengthCount: number, distanceCount: number, order: readonly number[]): BitWriter {
  const writer = new BitWriter()
    .number(1, 1)
    .number(2, 2)
    .number(lengthCount - 257, 5)
    .number(distanceCount - 1, 5)
    .number(order.length - 4, 4);
  for (const length of order) writer.number(length, 3);
  return writer;
}

function result(stream: Uint8Array, check = false): number {
  return inflateBetweenCanaries(kernel, stream, 1000, 1300, check).size;
}

describe('inflate', () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])('gives back what zlib packed at level %i with every strategy', (level) => {
    const random = seededRandom(level + 1);
    for (const strategy of STRATEGIES) {
      for (const size of [0, 1, 2, 15, 16, 17, 100, 257, 5000, 65535, 65536, 200_000]) {
        const bytes = structuredBytes(random, size);
        for (const memLevel of [1, 9]) {
          const stream = deflateSync(bytes, { level, strategy, memLevel });
          // Room for the fast loop, no room to spare, and something between.
          for (const spare of [400, 0, 20])
            expect(
              difference(kernel, stream, size, size + spare, true),
              `${size} bytes, strategy ${strategy}`,
            ).toBeUndefined();
        }
      }
    }
  });

  it('gives back a megabyte', () => {
    const bytes = structuredBytes(seededRandom(7), 1 << 20);
    for (const level of [1, 6, 9])
      expect(difference(kernel, deflateSync(bytes, { level }), bytes.length, bytes.length, true)).toBeUndefined();
  });

  it('copies overlapping matches of every short distance and length', () => {
    for (let distance = 1; distance <= 40; distance++) {
      const period = Uint8Array.from({ length: distance }, (_, i) => (i * 37 + distance) & 255);
      for (const length of [3, 4, 15, 16, 17, 31, 33, 257, 258, 259, 600]) {
        const bytes = Uint8Array.from({ length: distance + length }, (_, i) => period[i % distance] as number);
        for (const spare of [0, 300])
          expect(difference(kernel, deflateSync(bytes), bytes.length, bytes.length + spare, true)).toBeUndefined();
      }
    }
  });

  it('agrees with zlib on any stream, sound, damaged or made up, and stays inside its room', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
        expect(inflateRound(kernel, seed)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('is tried on made-up streams of which zlib takes some and refuses others', () => {
    const random = seededRandom(5);
    const sizes = Array.from(
      { length: 300 },
      () => inflateBetweenCanaries(kernel, madeStream(random), 100_000, 100_300, false).size,
    );
    expect(sizes.filter((size) => size >= 0).length).toBeGreaterThan(30);
    expect(new Set(sizes.filter((size) => size < 0)).size).toBeGreaterThan(4);
  });

  it('refuses every proper prefix of a stream', () => {
    const random = seededRandom(99);
    const bytes = structuredBytes(random, 300);
    for (const level of [0, 1, 9]) {
      const stream = deflateSync(bytes, { level });
      for (let length = 0; length < stream.length; length++)
        expect(result(stream.subarray(0, length), true), `${length} of ${stream.length} bytes`).toBe(-1);
    }
  });

  it('reads nothing past the end of its memory', () => {
    // Input up to the last byte but the slack: a read further on traps.
    const spare = (target: StepKernel): number =>
      target.input.buffer.byteLength - target.input.byteOffset - target.input.length - SLACK;
    const size = 400_000;
    const tight = new StepKernel([], size + spare(new StepKernel([], size)));
    expect(spare(tight)).toBe(0);
    // Huffman only: the zeros behind the stream read as one letter, over and over.
    const letters = Buffer.from('a'.repeat(500) + 'bcd');
    const streams = [
      deflateSync(letters, { strategy: constants.Z_HUFFMAN_ONLY }),
      deflateSync(letters, { level: 0 }),
      deflateSync(structuredBytes(seededRandom(3), 300)),
    ];
    for (const stream of streams) {
      for (let length = 0; length < stream.length; length++) {
        const start = tight.input.length - length;
        tight.input.set(stream.subarray(0, length), start);
        expect(
          tight.inflate(start, tight.input.length, 0, 300_000, 300_300, false),
          `${length} of ${stream.length} bytes`,
        ).toBe(-1);
      }
    }
  });

  it('stops at the end of its stream and says where that was', () => {
    const stream = deflateSync('one after the other');
    const { consumed, size } = inflateBetweenCanaries(kernel, Buffer.concat([stream, stream]), 100, 100, true);
    expect([size, consumed]).toEqual([19, stream.length]);
  });

  it('has an error code for everything that can be wrong', () => {
    const sound = deflateSync('sound');
    const changed = (at: number, value: number): Uint8Array => sound.map((byte, i) => (i === at ? value : byte));
    expect(result(changed(0, 0x79), true)).toBe(-2); // method 9
    expect(result(changed(1, 0x9d), true)).toBe(-2); // header checksum
    expect(result(Uint8Array.from([0x88, 0x1c, 3, 0, 0, 0, 0, 1]), true)).toBe(-2); // window of 64 KiB
    expect(result(Uint8Array.from([0x78, 0xbb, 0, 0, 0, 1, 3, 0, 0, 0, 0, 1]), true)).toBe(-3); // preset dictionary
    expect(result(new BitWriter().number(7, 3).number(0, 20).stream())).toBe(-4); // block type 3
    expect(result(new BitWriter().number(1, 3).number(0, 5).number(5, 16).number(5, 16).number(0, 40).stream())).toBe(
      -5,
    ); // stored, lengths contradict
    expect(result(dynamicHeader(287, 1, [0, 0, 0, 0]).number(0, 64).stream())).toBe(-6); // 287 lengths
    expect(result(dynamicHeader(257, 31, [0, 0, 0, 0]).number(0, 64).stream())).toBe(-6); // 31 distances
    expect(result(dynamicHeader(257, 1, [1, 1, 1, 0]).number(0, 64).stream())).toBe(-6); // over-subscribed
    expect(result(dynamicHeader(257, 1, [1, 0, 0, 0]).number(0, 64).stream())).toBe(-6); // incomplete
    expect(result(dynamicHeader(257, 1, [1, 1, 0, 0]).code('0').number(0, 64).stream())).toBe(-6); // repeats nothing
    expect(
      result(
        dynamicHeader(257, 1, [0, 0, 1, 1]).code('1').number(127, 7).code('1').number(127, 7).number(0, 64).stream(),
      ),
    ).toBe(-6); // runs past the end
    // 256 lengths of 0, 1 for the end, then three of 0 for three distances, or for two.
    const order = [0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]; // 17 is '10', 18 '11', 1 '0'
    const threeZeros = (distances: number): Uint8Array =>
      dynamicHeader(257, distances, order)
        .code('11')
        .number(127, 7)
        .code('11')
        .number(118 - 11, 7)
        .code('0')
        .code('10')
        .number(0, 3)
        .code('0')
        .number(0, 40)
        .stream();
    expect(result(threeZeros(3))).toBe(0);
    expect(result(threeZeros(2))).toBe(-6); // a run one past the end
    const three = dynamicHeader(257, 3, order)
      .code('0')
      .code('0')
      .code('11')
      .number(127, 7)
      .code('11')
      .number(116 - 11, 7)
      .code('0')
      .code('10')
      .number(0, 3);
    expect(result(three.number(0, 64).stream())).toBe(-6); // three codes of one bit
    // Two literals of one bit, nothing else: no end of block.
    expect(
      result(
        dynamicHeader(257, 1, order)
          .code('0')
          .code('0')
          .code('11')
          .number(127, 7)
          .code('11')
          .number(118 - 11, 7)
          .number(0, 64)
          .stream(),
      ),
    ).toBe(-6);
    // length symbol 286
    expect(result(new BitWriter().number(1, 1).number(1, 2).code('11000110').number(0, 20).stream())).toBe(-7);
    expect(
      result(
        new BitWriter().number(1, 1).number(1, 2).code('00110000').code('0000001').code('00001').number(0, 20).stream(),
      ),
    ).toBe(-8); // distance 2 of 1
    expect(
      result(
        new BitWriter().number(1, 1).number(1, 2).code('00110000').code('0000001').code('11110').number(0, 20).stream(),
      ),
    ).toBe(-8); // distance symbol 30
    expect(inflateBetweenCanaries(kernel, deflateSync(new Uint8Array(1001)), 1000, 1300, true).size).toBe(-9);
    expect(inflateBetweenCanaries(kernel, deflateSync(new Uint8Array(1001)), 1000, 1000, true).size).toBe(-9);
    expect(inflateBetweenCanaries(kernel, deflateSync(new Uint8Array(1001), { level: 0 }), 1000, 1000, true).size).toBe(
      -9,
    );
    expect(result(changed(sound.length - 1, 0), true)).toBe(-10);
    expect(result(changed(sound.length - 1, 0), false)).toBe(5);
  });

  it('takes a lone distance code of one bit, as zlib does, and refuses the code that is not there', () => {
    // Lengths: 0 x 97, 'a' 2 bits, 0 x 158, end 1 bit, length 3 2 bits; one distance of 1 bit. Code of the lengths: 0,
    // 1, 2, 18 in 2 bits each.
    const header = (): BitWriter => {
      const order = Array.from({ length: 18 }, () => 0);
      // symbols 18, 0, 2, 1 of the order 16 17 18 0 8 7 9 6 10 5 11 4 12 3 13 2 14 1
      [2, 3, 15, 17].forEach((at) => (order[at] = 2));
      return dynamicHeader(258, 1, order)
        .code('11')
        .number(97 - 11, 7)
        .code('10')
        .code('11')
        .number(138 - 11, 7)
        .code('11')
        .number(20 - 11, 7)
        .code('01')
        .code('10')
        .code('01');
    };
    const sound = header().code('10').code('11').code('0').code('0').number(0, 40).stream();
    expect(difference(kernel, sound, 1000, 1300, false)).toBeUndefined();
    expect(result(sound)).toBe(4);
    expect(result(header().code('10').code('11').code('1').code('0').number(0, 40).stream())).toBe(-8);
  });

  it('refuses ranges that overlap or leave the input', () => {
    expect(() => kernel.inflate(0, 100, 99, 10, 10, true)).toThrow(RangeError);
    expect(() => kernel.inflate(0, 100, 200, 20, 10, true)).toThrow(RangeError);
    expect(() => kernel.inflate(0, kernel.input.length + 1, 200, 10, 10, true)).toThrow(RangeError);
    expect(() => kernel.inflate(0, 100, kernel.input.length - 9, 10, 10, true)).toThrow(RangeError);
  });
});
