/**
 * Every kind in every shape of its fixtures, filled with a thousand random values: nothing is missed, nothing else is
 * found. AKSWEEP_SEED runs a failing seed again.
 */
import { describe, expect, it } from 'vitest';
import { SEED } from '../random/seed.ts';
import { readCaseFiles } from '../cases/case-file.ts';
import { compareCases } from '../cases/compare-case.ts';

const FILLINGS = 1000;
/** Case files of kinds, by name. */
const files = readCaseFiles().filter(({ theme }) => theme.startsWith('kind-'));

describe(`recall of kinds, seed ${SEED}`, () => {
  it.each(files)('$theme: 12 shapes and 8 look-alikes at least', ({ cases }) => {
    const kinds = new Set(cases.flatMap(({ expect: parts }) => parts.map(({ kind }) => kind)));
    for (const kind of kinds) {
      const shapes = cases.filter(({ expect: parts }) => parts.some((part) => part.kind === kind));
      expect({ kind, shapes: shapes.length >= 12 }).toEqual({ kind, shapes: true });
    }
    expect(cases.filter(({ expect: parts }) => parts.length === 0).length).toBeGreaterThanOrEqual(8);
  });

  it.each(files)(`$theme: ${FILLINGS} fillings`, { timeout: 120_000 }, async ({ cases }) => {
    const problems: string[] = [];
    for (let filled = 0; filled < FILLINGS; filled += cases.length) {
      for (const { name, problems: list } of await compareCases(cases)) problems.push(`${name}: ${list.join('; ')}`);
    }
    expect({ seed: SEED, problems }).toEqual({ seed: SEED, problems: [] });
  });
});
