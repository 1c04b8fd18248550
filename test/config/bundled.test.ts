/**
 * The way the program is shipped: bundled and split into chunks, where a CommonJS package keeps only its default
 * export.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { expect, it, onTestFinished } from 'vitest';

const PROGRAM = `
  import { loadConfig } from './src/config/load-config.ts';
  for (const name of process.argv.slice(2)) {
    try { console.log(JSON.stringify((await loadConfig(name, process.cwd(), process.cwd())).settings)); }
    catch (error) { console.log(error.name + ': ' + error.message); }
  }
`;

it('reads YAML and JSON, and places their mistakes, in a split bundle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aksweep-bundled-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const files = {
    'good.yml': 'lang: zh',
    'bad.yml': '\nlang: de',
    'broken.yml': 'lang: [',
    'good.json': '{"lang":"zh"}',
    'bad.json': '{"lang":"de"}',
    'broken.json': '{',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  buildSync({
    stdin: { contents: PROGRAM, resolveDir: resolve(import.meta.dirname, '../..'), loader: 'ts' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    outdir: join(folder, 'out'),
    outExtension: { '.js': '.mjs' },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  const output = execFileSync(process.execPath, [join(folder, 'out', 'stdin.mjs'), ...Object.keys(files)], {
    cwd: folder,
  }).toString();
  expect(output.trim().split('\n')).toEqual([
    '{"lang":"zh"}',
    'UserError: bad.yml:2:7: lang: expected one of en, zh, got other text',
    'UserError: broken.yml:1:8: a bracket is open, or this line is not indented like its neighbours',
    '{"lang":"zh"}',
    'UserError: bad.json:1:9: lang: expected one of en, zh, got other text',
    'UserError: broken.json:1:2: not valid JSON',
  ]);
});
