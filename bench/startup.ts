/**
 * How long aksweep takes to start, against `node -e 0` in the same run: `--version`, and a scan of one small file.
 *   npm run bench -- startup [ROUNDS]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program, verdict, wallTimes } from './measure.ts';

const rounds = Number(process.argv[2] ?? 31);
const cli = program();
const folder = mkdtempSync(join(tmpdir(), 'aksweep-bench-'));
try {
  const file = join(folder, 'settings.py');
  writeFileSync(file, 'DEBUG = True\nSECRET_KEY = os.environ["SECRET_KEY"]\n'.repeat(20));
  const node = process.execPath;
  const times = wallTimes(
    { node: [node, '-e', '0'], version: [node, cli, '--version'], scan: [node, cli, 'scan', file] },
    rounds,
  );
  const base = times['node']?.median ?? NaN;
  console.log(
    `${rounds} rounds in turn, medians: node -e 0 ${base.toFixed(1)} ms, --version ` +
      `${times['version']?.median.toFixed(1)} ms, scan of one file ${times['scan']?.median.toFixed(1)} ms`,
  );
  console.log(verdict('--version / node -e 0', (times['version']?.median ?? NaN) / base, 1.4));
  console.log(verdict('scan of one small file / node -e 0', (times['scan']?.median ?? NaN) / base, 2));
} finally {
  rmSync(folder, { recursive: true });
}
