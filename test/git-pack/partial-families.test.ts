/** The families of a pack cut down to what leads to some of their objects. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PackRows } from '../../src/git/pack/store/pack-rows.ts';
import { partialFamilies } from '../../src/git/pack/sieve/partial-families.ts';

/** Rows of which each is a root or made from an earlier one. */
function rowsWith(bases: readonly number[]): PackRows {
  const childStarts = new Int32Array(bases.length + 1);
  const children: number[] = [];
  bases.forEach((_, row) => {
    bases.forEach((base, child) => {
      if (base === row) children.push(child);
    });
    childStarts[row + 1] = children.length;
  });
  return {
    count: bases.length,
    bases: Int32Array.from(bases),
    childStarts,
    children: Int32Array.from(children),
    offsets: Float64Array.from(bases, (_, row) => 100 * row),
    ends: Float64Array.from(bases, (_, row) => 100 * row + 90),
    headLengths: Uint8Array.from(bases, (_, row) => row),
    sizes: Float64Array.from(bases, (_, row) => 7 * row),
    checksums: Int32Array.from(bases, (_, row) => -row),
  } as unknown as PackRows;
}

/** All rows of the pack that a walk from the roots comes to. */
function walked({ rows, roots, packRows }: ReturnType<typeof partialFamilies>): number[] {
  const met: number[] = [];
  const waiting = [...roots];
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    met.push(packRows[row] ?? -1);
    for (let slot = rows.childStarts[row] ?? 0; slot < (rows.childStarts[row + 1] ?? 0); slot++)
      waiting.push(rows.children[slot] ?? -1);
  }
  return met.toSorted((a, b) => a - b);
}

describe('partial families', () => {
  it('are the wanted rows and all that they are made from, each once', () => {
    const families = fc
      .array(fc.nat(), { minLength: 1, maxLength: 40 })
      .map((seeds) => seeds.map((seed, row) => (seed % 4 === 0 ? -1 : (seed % (row + 1)) - 1)));
    fc.assert(
      fc.property(families, fc.array(fc.nat(), { maxLength: 10 }), (bases, picks) => {
        const wanted = [...new Set(picks.map((pick) => pick % bases.length))];
        const expected = new Set<number>();
        for (const each of wanted) for (let row = each; row >= 0; row = bases[row] ?? -1) expected.add(row);
        const all = rowsWith(bases);
        const partial = partialFamilies(all, new Set(wanted));
        expect(walked(partial)).toEqual([...expected].toSorted((a, b) => a - b));
        const { rows, packRows } = partial;
        expect([...packRows].filter((_, number) => partial.wanted[number] === 1)).toEqual(
          wanted.toSorted((a, b) => a - b),
        );
        packRows.forEach((row, number) => {
          expect([
            rows.offsets[number],
            rows.ends[number],
            rows.headLengths[number],
            rows.sizes[number],
            rows.checksums[number],
          ]).toEqual([100 * row, 100 * row + 90, row, 7 * row, 0 - row]);
          // Deltas on one base in the order of all.
          const own = [...rows.children.subarray(rows.childStarts[number], rows.childStarts[number + 1])].map(
            (child) => packRows[child],
          );
          expect(own).toEqual(
            [...all.children.subarray(all.childStarts[row], all.childStarts[row + 1])].filter((child) =>
              expected.has(child),
            ),
          );
        });
      }),
    );
  });
});
