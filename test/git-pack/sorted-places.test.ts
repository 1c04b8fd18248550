/** The order of a pack's objects, for offsets of all sizes a pack can have. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortedPlaces } from '../../src/git/pack/pack-rows.ts';

it('sorts offsets below and beyond 4 GiB', () => {
  const offset = fc.oneof(fc.nat(5000), fc.nat(2 ** 31 - 1), fc.maxSafeNat(), fc.integer({ min: 2 ** 32 - 3, max: 2 ** 32 + 3 }));
  fc.assert(fc.property(fc.array(offset, { maxLength: 60 }), (list) => {
    const offsets = Float64Array.from(list);
    const sorted = [...sortedPlaces(offsets)].map((place) => offsets[place]);
    expect(sorted).toEqual([...offsets].toSorted((a, b) => a - b));
    expect(new Set(sortedPlaces(offsets)).size).toBe(list.length);
  }), { numRuns: 500 });
});
