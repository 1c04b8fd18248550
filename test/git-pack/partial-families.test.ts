/** The families of a pack cut down to what leads to some of their objects. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PackRows } from '../../src/git/pack/pack-rows.ts';
import { partialFamilies } from '../../src/git/pack/partial-families.ts';

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
  return { count: bases.length, bases: Int32Array.from(bases), childStarts, children: Int32Array.from(children) } as unknown as PackRows;
}

/** All rows that a walk from the roots comes to. */
function walked({ rows, roots }: ReturnType<typeof partialFamilies>): number[] {
  const met: number[] = [];
  const waiting = [...roots];
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    met.push(row);
    for (let slot = rows.childStarts[row] ?? 0; slot < (rows.childStarts[row + 1] ?? 0); slot++) waiting.push(rows.children[slot] ?? -1);
  }
  return met.toSorted((a, b) => a - b);
}

describe('partial families', () => {
  it('are the wanted rows and all that they are made from, each once', () => {
    const families = fc.array(fc.nat(), { minLength: 1, maxLength: 40 }).map((seeds) => seeds.map((seed, row) => (seed % 4 === 0 ? -1 : (seed % (row + 1)) - 1)));
    fc.assert(
      fc.property(families, fc.array(fc.nat(), { maxLength: 10 }), (bases, picks) => {
        const wanted = [...new Set(picks.map((pick) => pick % bases.length))];
        const expected = new Set<number>();
        for (const each of wanted) for (let row = each; row >= 0; row = bases[row] ?? -1) expected.add(row);
        expect(walked(partialFamilies(rowsWith(bases), Uint8Array.from(bases, (_, row) => Number(wanted.includes(row)))))).toEqual([...expected].toSorted((a, b) => a - b));
      }),
    );
  });
});
