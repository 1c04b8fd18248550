import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/core/diagnostics.ts';
import { scanHistory, type HistoryOptions } from '../../src/git/history/history.ts';
import { openRepository } from '../../src/git/repository/porcelain.ts';
import { BruteHistory, type BruteAttribution } from './brute-force-history.ts';
import { CanaryScanner, canaryOf } from './canary-scanner.ts';
import { gitEnvironment, type MadeRepository } from './made-repository.ts';
import { randomHistory } from './random-history.ts';

async function scanned(repository: MadeRepository, options: HistoryOptions = {}): Promise<BruteAttribution[]> {
  const diagnostics = new Diagnostics();
  const opened = openRepository(repository.folder, gitEnvironment());
  const { occurrences } = await scanHistory(opened, options, new CanaryScanner(), diagnostics);
  expect(diagnostics.skipped).toEqual([]);
  const files = occurrences
    .filter(({ origin }) => origin.object === undefined)
    .map(({ origin, match }) => ({
      value: canaryOf(match),
      path: origin.path,
      commit: origin.commit,
      inHead: origin.inHead,
      removedIn: origin.removedIn?.commit ?? null,
      refs: origin.refs ?? [],
    }));
  // A value may stand twice in a blob; brute force knows it once.
  return [...new Map(files.map((file) => [JSON.stringify(file), file])).values()];
}

function sorted(list: readonly BruteAttribution[]): BruteAttribution[] {
  const key = (entry: BruteAttribution): string => `${entry.path} ${entry.value}`;
  return list
    .map((entry) => ({ ...entry, refs: entry.refs.toSorted() }))
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

describe('findings equal a brute-force scan of every file of every commit', () => {
  for (let seed = 1; seed <= 10; seed++) {
    it(`random history ${seed}`, async () => {
      const repository = randomHistory(seed, 40, seed % 4 === 0 ? 'sha256' : 'sha1');
      const expected = new BruteHistory(repository).attribute();
      expect(expected.length).toBeGreaterThan(3);
      expect(sorted(await scanned(repository))).toEqual(sorted(expected));
    });
  }
});

describe('a range finds what its commits introduce', () => {
  for (let seed = 101; seed <= 104; seed++) {
    it(`random history ${seed}`, async () => {
      const repository = randomHistory(seed, 40);
      const branches = repository.git('for-each-ref', '--format=%(refname:short)', 'refs/heads').split('\n');
      const brute = new BruteHistory(repository);
      let compared = 0;
      for (const [index, from] of branches.entries()) {
        const to = branches[(index + 2) % branches.length] ?? from;
        const ids = { from: repository.git('rev-parse', from), to: repository.git('rev-parse', to) };
        const expected = brute.attribute({ tips: [ids.to], excluded: [ids.from] });
        expect(sorted(await scanned(repository, { range: `${from}..${to}` }))).toEqual(sorted(expected));
        compared += expected.length;
        if (index > 3) break;
      }
      expect(compared).toBeGreaterThan(0);
    });
  }
});
