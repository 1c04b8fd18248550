import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../git/made-repository.ts';
import { damageRound } from './damaged-store.ts';
import { editedHistory } from './edited-history.ts';

/** A long run by hand: AKSWEEP_FUZZ_ROUNDS=5000 npx vitest run test/git-pack/damaged.test.ts */
const rounds = Number(process.env['AKSWEEP_FUZZ_ROUNDS'] ?? 40);
const firstSeed = rounds > 40 ? Date.now() % 1e6 : 1;
/** Rounds with the same original. */
const SHARED = 40;

describe('a damaged store', () => {
  it('never makes the pack reader fail, and is read as git reads it', { timeout: 60_000 + rounds * 3000 }, async () => {
    const readers: Record<string, number> = {};
    let incomplete = 0;
    for (let first = firstSeed; first < firstSeed + rounds; first += SHARED) {
      const original = editedHistory(first, 40);
      original.git('repack', '-q', '-a', '-d', '-f', `--depth=${1 + (first % 40)}`, '--window=20');
      for (let index = 0; index < 5; index++) original.feed(`loose ${index}\n`, 'hash-object', '-w', '--stdin');
      for (let seed = first; seed < first + SHARED; seed++) {
        const round = await damageRound(original.folder, join(temporaryFolder(), 'copy'), seed);
        expect(round.difference, `seed ${seed}`).toBeUndefined();
        readers[round.reader] = (readers[round.reader] ?? 0) + 1;
        if (round.incomplete) incomplete++;
      }
    }
    // The damage was real, and met all three answers.
    expect(Object.keys(readers).toSorted()).toEqual(['cat-file', 'pack', 'refused']);
    expect(incomplete).toBeGreaterThan(10);
    if (rounds > SHARED) process.stderr.write(`${rounds} damaged stores: ${JSON.stringify(readers)}, ${incomplete} incomplete\n`);
  });
});
