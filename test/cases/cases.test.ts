/**
 * The catalogue of leaks and look-alikes, filled with fresh values and run through the real scanner. Values are random,
 * so a case may fail once in thousands of rounds because its value looks written by a person; AKSWEEP_ROUNDS=20 asks
 * for more rounds.
 */
import { describe, expect, it } from 'vitest';
import { readCaseFiles } from './case-file.ts';
import { compareCases } from './compare-case.ts';

const ROUNDS = Number(process.env['AKSWEEP_ROUNDS'] ?? 2);
const files = readCaseFiles();

describe('cases', () => {
  it('have names that tell them apart', () => {
    const names = files.flatMap((file) => file.cases.map((one) => one.name));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.length).toBeGreaterThan(200);
  });

  it.each(files)('$theme', async ({ cases }) => {
    const problems: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const { name, problems: list } of await compareCases(cases)) problems.push(`${name}: ${list.join('; ')}`);
    }
    expect(problems).toEqual([]);
  });
});
