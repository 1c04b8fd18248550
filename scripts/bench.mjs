/**
 * Runs a benchmark of bench/: bundles it (Node 20 does not strip types) and starts it.
 *   npm run bench -- NAME [ARGUMENT…]
 */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [name, ...rest] = process.argv.slice(2);
if (name === undefined || !/^[a-z-]+$/.test(name)) {
  console.error('usage: npm run bench -- NAME [ARGUMENT…]; bench/README.md lists the names');
  process.exit(2);
}
// Below node_modules, so that packages are found; ignored by git.
const bundle = join(root, `node_modules/.cache/aksweep-bench-${name}-${process.pid}.mjs`);
await build({
  entryPoints: [join(root, `bench/${name}.ts`)],
  outfile: bundle,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
try {
  process.exitCode = spawnSync(process.execPath, [bundle, ...rest], { cwd: root, stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(bundle);
}
