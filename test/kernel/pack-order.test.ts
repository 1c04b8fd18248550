/**
 * The kernel's order of a pack against plain implementations: sorting by offset, heads of objects, families of deltas.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASE_BY_ID, HEAD_WINDOW, PackOrderKernel } from '../../src/kernel/pack-order-kernel.ts';

/** CRC-32s, offsets and large offsets as an index has them. */
function tablesOf(offsets: readonly number[], checksums: readonly number[]): Buffer {
  const large = offsets.filter((offset) => offset >= 2 ** 31);
  const tables = Buffer.alloc(8 * offsets.length + 8 * large.length);
  let next = 0;
  offsets.forEach((offset, place) => {
    tables.writeInt32BE(checksums[place] ?? 0, 4 * place);
    const at = 4 * (offsets.length + place);
    if (offset < 2 ** 31) tables.writeUInt32BE(offset, at);
    else {
      tables.writeBigUInt64BE(BigInt(offset), 8 * offsets.length + 8 * next);
      tables.writeUInt32BE(2 ** 31 + next++, at);
    }
  });
  return tables;
}

const LARGER = Array.from({ length: 64 }, (_, place) => 12 + 37 * ((place * 29) % 64));

function sorted(
  offsets: readonly number[],
  end: number,
  tables = tablesOf(
    offsets,
    offsets.map((_, place) => place * 7919 - 1e6),
  ),
): { readonly ok: boolean; readonly kernel: PackOrderKernel } {
  const index = { count: offsets.length, tables };
  // Made for a larger pack too, which was sorted before: nothing of it is left over.
  const larger = { count: 64, tables: tablesOf(LARGER, LARGER) };
  const kernel = new PackOrderKernel([larger, index]);
  kernel.sort(larger, 1e6);
  return { ok: kernel.sort(index, end), kernel };
}

describe('sorting', () => {
  const offset = fc.oneof(
    fc.nat(5000),
    fc.nat(2 ** 31 - 1),
    fc.integer({ min: 0, max: 2 ** 39 - 2 }),
    fc.integer({ min: 2 ** 32 - 9, max: 2 ** 32 + 9 }),
    fc.integer({ min: 2 ** 31 - 9, max: 2 ** 31 + 9 }),
  );

  it('by offset, below and beyond 4 GiB', () => {
    fc.assert(
      fc.property(fc.uniqueArray(offset, { maxLength: 60 }), (list) => {
        const { ok, kernel } = sorted(list, 2 ** 39);
        expect(ok).toBe(true);
        const places = [...list.keys()].toSorted((a, b) => (list[a] ?? 0) - (list[b] ?? 0));
        expect([...kernel.offsets]).toEqual([...places.map((place) => list[place]), 2 ** 39]);
        expect([...kernel.places]).toEqual(places);
        expect([...kernel.checksums]).toEqual(places.map((place) => place * 7919 - 1e6));
      }),
      { numRuns: 500 },
    );
  });

  it('tells which objects are large', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(5000), { maxLength: 60 }), fc.integer({ min: 1, max: 300 }), (list, least) => {
        const { kernel } = sorted(list, 5300);
        const large = [...list.keys()].filter(
          (row) => (kernel.offsets[row + 1] ?? 0) - (kernel.offsets[row] ?? 0) >= least,
        );
        expect([...kernel.largeRows(least)]).toEqual(large);
      }),
    );
  });

  it('refuses what contradicts itself', () => {
    expect(sorted([12, 40, 40], 100).ok).toBe(false);
    expect(sorted([12, 40, 60], 60).ok).toBe(false);
    expect(sorted([12, 40, 60], 61).ok).toBe(true);
    expect(sorted([12, 2 ** 39], 2 ** 40).ok).toBe(false);
    // A large offset that the table does not have.
    const tables = tablesOf([12, 2 ** 33], [0, 0]);
    tables.writeUInt32BE(2 ** 31 + 1, 12);
    expect(sorted([12, 2 ** 33], 2 ** 34, tables).ok).toBe(false);
  });

  it('refuses what it has no room for', () => {
    expect(() => new PackOrderKernel([{ count: 2 ** 25 + 1, tables: Buffer.alloc(0) }])).toThrow(RangeError);
    const kernel = new PackOrderKernel([{ count: 3, tables: Buffer.alloc(24) }]);
    expect(() => kernel.sort({ count: 3, tables: Buffer.alloc(23) }, 60)).toThrow(RangeError);
    expect(() => kernel.sort({ count: 2, tables: Buffer.alloc(32) }, 60)).toThrow(RangeError);
    expect(() => kernel.sort({ count: 4, tables: Buffer.alloc(24) }, 60)).toThrow(RangeError);
  });
});

interface Head {
  readonly type: number;
  readonly size: number;
  readonly length: number;
  readonly base: number;
}

/** The head at `start`, the plain way; `base` as the kernel says it. */
function headAt(bytes: Uint8Array, offsets: readonly number[], row: number, idLength: number): Head {
  const start = offsets[row] ?? 0;
  const end = offsets[row + 1] ?? 0;
  let at = start;
  let byte = bytes[at++] ?? 0;
  const type = (byte >> 4) & 7;
  let size = BigInt(byte & 15);
  let sound = true;
  for (let shift = 4n; byte & 128 && sound; shift += 7n) {
    sound = shift <= 57n;
    if (!sound) break;
    byte = bytes[at++] ?? 0;
    size += BigInt(byte & 127) << shift;
  }
  let base = type >= 1 && type <= 4 ? -1 : -2;
  if (type === 6) {
    byte = bytes[at++] ?? 0;
    let back = BigInt(byte & 127);
    while (byte & 128 && at - start < 42) {
      byte = bytes[at++] ?? 0;
      back = (back + 1n) * 128n + BigInt(byte & 127);
    }
    const found = offsets.slice(0, row).findIndex((offset) => BigInt(offset) === BigInt(start) - back);
    base = found < 0 ? -2 : found;
  } else if (type === 7) {
    base = BASE_BY_ID;
    at += idLength;
  }
  if (!sound || size > BigInt(Number.MAX_SAFE_INTEGER) || at > bytes.length || at - start > end - start) base = -2;
  return { type: base === -1 ? type : 0, size: Number(size), length: at - start, base };
}

describe('heads', () => {
  it('are read as one by one, whatever bytes they are and wherever windows end', () => {
    // Bytes that make long sizes, near bases and every type.
    const byte = fc.oneof(
      fc.integer({ min: 0, max: 255 }),
      fc.constantFrom(0x60, 0x61, 0xe0, 0x70, 0x30, 0x85, 0xff, 0x80, 1, 3, 9),
    );
    const lengths = fc.array(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 80 })), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(
        fc.array(byte, { minLength: 3000, maxLength: 3000 }),
        lengths,
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom(20, 32),
        (made, steps, window, idLength) => {
          const offsets = steps.reduce<number[]>((list, step) => [...list, (list.at(-1) ?? 0) + step], [12]);
          const end = offsets.at(-1) ?? 0;
          const bytes = Uint8Array.from(made).subarray(0, end);
          const { ok, kernel } = sorted(offsets.slice(0, -1), end);
          expect(ok).toBe(true);
          for (let row = 0; row < steps.length;) {
            const start = offsets[row] ?? 0;
            // As from a file: nothing behind its end, and old bytes behind the window's.
            const piece = bytes.subarray(start, start + Math.max(window, 64));
            kernel.window.fill(0xff);
            kernel.window.set(piece);
            const next = kernel.readHeads(row, piece.length, start, idLength);
            expect(next).toBeGreaterThan(row);
            row = next;
          }
          for (let row = 0; row < steps.length; row++) {
            const head = headAt(bytes, offsets, row, idLength);
            expect([kernel.bases[row], kernel.types[row]], `row ${row}`).toEqual([head.base, head.type]);
            if (head.base !== -2)
              expect([kernel.sizes[row], kernel.headLengths[row]]).toEqual([head.size, head.length]);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('are asked for within the window only', () => {
    const { kernel } = sorted([12, 40, 90], 200);
    expect(() => kernel.readHeads(0, HEAD_WINDOW + 1, 12, 20)).toThrow(RangeError);
    expect(() => kernel.readHeads(0, 100, 13, 20)).toThrow(RangeError);
    expect(() => kernel.readHeads(2, 50, 12, 20)).toThrow(RangeError);
    expect(() => kernel.readHeads(3, 50, 200, 20)).toThrow(RangeError);
  });
});

/** The plain way: roots first, breadth first; of the deltas on a base the one with most descendants last. */
function familiesOf(
  bases: readonly number[],
  types: readonly number[],
): {
  readonly children: number[][];
  readonly order: number[];
  readonly types: number[];
  readonly families: { readonly root: number; readonly rows: number[] }[];
} {
  const children = bases.map((_, row) => [...bases.keys()].filter((child) => bases[child] === row));
  const order = [...bases.keys()].filter((row) => bases[row] === -1);
  const resolved = [...types];
  for (const row of order) {
    for (const child of children[row] ?? []) {
      resolved[child] = resolved[row] ?? 0;
      order.push(child);
    }
  }
  const weight = (row: number): number => 1 + (children[row] ?? []).reduce((sum, child) => sum + weight(child), 0);
  for (const row of order) {
    const mine = children[row] ?? [];
    const weights = mine.map(weight);
    const most = Math.max(...weights);
    const last = weights.length - 1;
    const heaviest = weights[last] === most ? last : weights.indexOf(most);
    if (mine.length > 1) mine.push(...mine.splice(heaviest, 1));
  }
  const members = (row: number): number[] => [row, ...(children[row] ?? []).flatMap(members)];
  const families = order.filter((row) => bases[row] === -1).map((root) => ({ root, rows: members(root) }));
  return { children, order, types: resolved, families };
}

describe('families', () => {
  it('are linked from the roots down; circles and what hangs on nothing are left out', () => {
    const row = fc.record({
      base: fc.oneof(fc.constantFrom(-1, -1, -2), fc.nat(1000)),
      type: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 50 }), (made) => {
        const bases = made.map(({ base }) => (base < 0 ? base : base % made.length));
        const types = made.map(({ type }, index) => (bases[index] === -1 ? type : 0));
        const offsets = Array.from({ length: made.length + 1 }, (_, index) => 12 + index * (index + 3));
        const { kernel } = sorted(offsets.slice(0, -1), offsets.at(-1) ?? 0);
        kernel.bases.set(bases);
        kernel.types.set(types);
        const { children, linked, roots, familyRows, familyBytes } = kernel.linkFamilies();
        const plain = familiesOf(bases, types);
        expect(linked).toBe(plain.order.length);
        expect([...roots]).toEqual(plain.families.map(({ root }) => root));
        expect([...familyRows]).toEqual(plain.families.map(({ rows }) => rows.length));
        expect([...familyBytes]).toEqual(
          plain.families.map(({ rows }) =>
            rows.reduce((sum, one) => sum + (offsets[one + 1] ?? 0) - (offsets[one] ?? 0), 0),
          ),
        );
        expect([...kernel.types]).toEqual(plain.types);
        for (const type of [0, 1, 2, 3, 4])
          expect([...kernel.rootsOfType(type)]).toEqual([...roots].filter((root) => types[root] === type));
        const reached = new Set(plain.order);
        for (let base = 0; base < made.length; base++) {
          if (reached.has(base))
            expect([...children.subarray(kernel.childStarts[base], kernel.childStarts[base + 1])]).toEqual(
              plain.children[base],
            );
        }
      }),
      { numRuns: 600 },
    );
  });

  it('are linked and sorted in parts as in one', () => {
    const count = 40_000;
    // Any two are apart: 7,919 is a prime.
    const offsets = Array.from({ length: count }, (_, place) => 12 + 5 * ((place * 7_919) % count));
    const { ok, kernel } = sorted(offsets, 12 + 5 * count);
    expect(ok).toBe(true);
    expect([...kernel.offsets]).toEqual(Array.from({ length: count + 1 }, (_, row) => 12 + 5 * row));
    expect([...kernel.places].every((place, row) => offsets[place] === 12 + 5 * row)).toBe(true);
    // Chains of 100, each row on the one before; of the first chain all but the root are on it.
    const bases = Array.from({ length: count }, (_, row) => (row % 100 === 0 ? -1 : row < 100 ? 0 : row - 1));
    kernel.bases.set(bases);
    kernel.types.set(bases.map((base) => (base === -1 ? 3 : 0)));
    const { children, linked, roots, familyRows, familyBytes } = kernel.linkFamilies();
    expect([linked, roots.length, children.length]).toEqual([count, 400, count - 400]);
    expect([...roots]).toEqual(Array.from({ length: 400 }, (_, chain) => 100 * chain));
    expect(new Set(familyRows)).toEqual(new Set([100]));
    expect(new Set(familyBytes)).toEqual(new Set([500]));
    expect([...kernel.types].every((type) => type === 3)).toBe(true);
    expect([...children.subarray(0, 99)]).toEqual(Array.from({ length: 99 }, (_, row) => row + 1));
    expect(
      [...children.subarray(99)].every((child, at) => child === 100 * Math.floor(at / 99) + 100 + (at % 99) + 1),
    ).toBe(true);
  });

  it('refuses a base that is no row', () => {
    const { kernel } = sorted([12, 40], 60);
    kernel.bases.set([-1, 2]);
    expect(() => kernel.linkFamilies()).toThrow(RangeError);
  });
});
