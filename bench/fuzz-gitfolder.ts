/**
 * The rounds of test/e2e-git/fuzz-gitfolder.test.ts for as long as asked: files of a `.git` folder are damaged at
 * random or replaced by pipes, links and devices, then audited. Prints the longest run, the most memory, and every
 * round that went wrong with the seed that shows it again.
 *   npm run bench -- fuzz-gitfolder [SECONDS [SEED]]
 */
import { spawnSync } from 'node:child_process';

const [seconds = '60', seed = String(1 + Math.floor(Math.random() * 1e9))] = process.argv.slice(2);
const run = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'test/e2e-git/fuzz-gitfolder.test.ts'],
  {
    stdio: 'inherit',
    env: { ...process.env, AKSWEEP_FUZZ_SECONDS: seconds, AKSWEEP_FUZZ_SEED: seed },
  },
);
process.exitCode = run.status ?? 1;
