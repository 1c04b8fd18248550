/**
 * The differential rounds on damaged stores (test/git-pack) for as long as asked: a store is damaged at random, then
 * read from the packs and by git. They are rounds of the test suite and run in it. Stops at the first difference and
 * prints the seed that shows it again.
 *   npm run bench -- fuzz-pack [SECONDS [SEED]]
 */
import { spawnSync } from 'node:child_process';

const [seconds = '60', seed = String(1 + Math.floor(Math.random() * 1e9))] = process.argv.slice(2);
const run = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'test/git-pack/damaged.test.ts', '-t', 'damaged at random'],
  {
    stdio: 'inherit',
    env: { ...process.env, AKSWEEP_FUZZ_SECONDS: seconds, AKSWEEP_FUZZ_SEED: seed },
  },
);
process.exitCode = run.status ?? 1;
