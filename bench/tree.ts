/**
 * A scan of a whole tree against ripgrep looking for four words in it, warm cache; peak memory; and whether twice the
 * files take twice the time.
 *   npm run bench -- tree [FOLDER] [ROUNDS]
 * FOLDER: by default node_modules of this checkout, copied (as hard links) until there are 10,000 files.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { peakMemory, program, verdict, wallTimes } from './measure.ts';

const PATTERN = String.raw`LTAI|STS\.|CAIS|(?i:secret)`;
const FILES_WANTED = 10_000;

const folder = resolve(process.argv[2] ?? 'node_modules');
const rounds = Number(process.argv[3] ?? 7);
const cli = program();
// Beside the folder, because hard links do not cross file systems.
const work = mkdtempSync(resolve(folder, '..', '.aksweep-bench-'));
try {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
  const copies = Math.max(1, Math.ceil(FILES_WANTED / files));
  const once = grow('once', copies);
  const twice = grow('twice', copies * 2);
  const node = process.execPath;
  const times = wallTimes(
    {
      rg: ['rg', '-uuu', '-c', PATTERN, once],
      once: [node, cli, 'scan', once, '--fail-on', 'never'],
      twice: [node, cli, 'scan', twice, '--fail-on', 'never'],
    },
    rounds,
  );
  const at = (name: string): number => times[name]?.fastest ?? NaN;
  console.log(
    `${files * copies} files, fastest of ${rounds} rounds in turn: rg ${at('rg').toFixed(0)} ms, aksweep ` +
      `${at('once').toFixed(0)} ms, twice the files ${at('twice').toFixed(0)} ms`,
  );
  console.log(verdict(`aksweep scan / rg -uuu -c '${PATTERN}'`, at('once') / at('rg'), 2.5));
  console.log(verdict('twice the files / once', at('twice') / at('once'), 2.4));
  console.log(verdict('peak memory, MiB', peakMemory(cli, ['scan', once, '--fail-on', 'never']).mebibytes, 200));
} finally {
  rmSync(work, { recursive: true });
}

/** A tree with `copies` times the files of the folder. */
function grow(name: string, copies: number): string {
  const target = join(work, name);
  mkdirSync(target);
  for (let copy = 0; copy < copies; copy += 1) {
    const run = spawnSync('cp', ['-al', folder, join(target, `copy-${copy}`)], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`cp -al failed: ${run.stderr}`);
  }
  return target;
}
