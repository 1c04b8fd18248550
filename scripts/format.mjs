/**
 * Formats src/, test/, scripts/ and bench/ with oxfmt (.oxfmtrc.json).
 *   node scripts/format.mjs           writes
 *   node scripts/format.mjs --check   fails when something is not formatted
 * AssemblyScript puts decorators before functions, which TypeScript's grammar forbids; they are comments while oxfmt
 * runs.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
const assembly = join(root, 'src/kernel/assembly');
let failed = false;

function oxfmt(cwd, ...args) {
  const { status, stderr } = spawnSync(join(root, 'node_modules/.bin/oxfmt'), args, {
    cwd,
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  if (status !== 0) {
    process.stderr.write(stderr);
    failed = true;
  }
}

function rewrite(folder, edit) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const path = join(folder, name);
    writeFileSync(path, edit(readFileSync(path, 'utf8')));
  }
}

oxfmt(root, ...(check ? ['--check'] : []), 'src', 'test', 'scripts', 'bench', 'vitest.config.ts');

const work = mkdtempSync(join(tmpdir(), 'aksweep-format-'));
try {
  const copy = join(work, 'assembly');
  cpSync(assembly, copy, { recursive: true });
  const { ignorePatterns: _, ...options } = JSON.parse(readFileSync(join(root, '.oxfmtrc.json'), 'utf8'));
  writeFileSync(join(work, '.oxfmtrc.json'), JSON.stringify({ ...options, $schema: undefined }));
  rewrite(copy, (text) => text.replace(/^@(\w.*)$/gm, '// DECORATOR $1'));
  oxfmt(work, 'assembly');
  rewrite(copy, (text) => text.replace(/^\/\/ DECORATOR (.*)$/gm, '@$1'));
  for (const name of readdirSync(copy, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    if (readFileSync(join(copy, name), 'utf8') === readFileSync(join(assembly, name), 'utf8')) continue;
    if (check) {
      console.error(`not formatted: src/kernel/assembly/${name}`);
      failed = true;
    } else copyFileSync(join(copy, name), join(assembly, name));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
if (failed) process.exitCode = 1;
