/**
 * Bundles src/ into dist/, which is committed: a clone, an action and a pre-commit environment run it with no install
 * step. The output depends on the sources and the lock file only, so that CI can prove it fresh (.ci/run).
 *   node scripts/bundle.mjs [--out DIR]
 * Lazy `await import()` stays lazy: one chunk for each, so that `aksweep --version` reads a few kilobytes. What a small
 * scan and a hook always load becomes one file (merge-start.mjs).
 */
import { build, transform } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { mergeStart } from './merge-start.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const outAt = process.argv.indexOf('--out');
const out = outAt > 0 ? resolve(process.argv[outAt + 1]) : join(root, 'dist');

execFileSync(process.execPath, [join(root, 'scripts/generate.mjs')], { stdio: 'inherit' });

const entryPoints = [
  { in: 'src/cli/main.ts', out: 'cli' },
  { in: 'src/index.ts', out: 'index' },
  { in: 'src/run/scan-worker.ts', out: 'scan-worker' },
  { in: 'src/run/sieve-worker.ts', out: 'sieve-worker' },
  { in: 'src/git/call/watch/watch-worker.ts', out: 'git-watch' },
  { in: 'src/action/main.ts', out: 'action' },
];
const result = await build({
  absWorkingDir: root,
  entryPoints,
  outdir: out,
  entryNames: '[name]',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['re2'],
  // A node_modules that is a link gives the same names, and so the same chunk hashes, as one that is a folder.
  preserveSymlinks: true,
  legalComments: 'none',
  metafile: true,
  write: false,
  logLevel: 'warning',
});

rmSync(out, { recursive: true, force: true });
// CommonJS dependencies ask for built-in modules with `require`, which an ES module has not. Only the chunk with
// esbuild's shim pays for it.
const requireShim = `import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\n`;
const chunks = new Map(result.outputFiles.map((file) => [relative(root, file.path).replaceAll('\\', '/'), file.text]));
for (const [path, text] of await mergeStart(result.metafile.outputs, chunks)) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  const isEntry = file === join(out, 'cli.js');
  const shim = text.includes('Dynamic require of') ? requireShim : '';
  const code = shim + text.replace(/^#!.*\n/, '');
  writeFileSync(file, (isEntry ? '#!/usr/bin/env node\n' : '') + (file.endsWith('.js') ? await minified(code) : code));
  if (isEntry) chmodSync(file, 0o755);
}
writeFileSync(join(out, 'THIRD-PARTY-LICENSES.txt'), licences(result.metafile));
writeDeclarations('src/index.ts');

/** V8 reads every byte of a module before it runs: a third less of them takes 2 ms off each start. */
async function minified(code) {
  return (
    await transform(code, { minify: true, format: 'esm', platform: 'node', target: 'node20', legalComments: 'none' })
  ).code;
}

/** The licence text of every package with at least one byte in the bundle, by name. */
function licences(metafile) {
  const packages = new Map();
  for (const output of Object.values(metafile.outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const match = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
      if (match && bytesInOutput > 0) packages.set(match[0].slice(0, -1), match[1]);
    }
  }
  const texts = [...packages].map(([folder, name]) => {
    const { version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder))
      .toSorted()
      .find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    const text =
      file === undefined
        ? `(no licence file in the package; package.json says ${license})`
        : readFileSync(join(root, folder, file), 'utf8').trim();
    return `${name} ${version} (${license})\n\n${text.replaceAll('\r\n', '\n')}\n`;
  });
  return ['The files in this folder contain code of these packages.\n', ...texts.toSorted()].join(
    `\n${'-'.repeat(80)}\n\n`,
  );
}

/**
 * Type declarations of the library: the entry and what its types lead to, file by file, no type check (that is `npm run
 * typecheck`).
 */
function writeDeclarations(entry) {
  const waiting = [entry];
  const done = new Set(waiting);
  for (const path of waiting) {
    const source = readFileSync(join(root, path), 'utf8');
    const { outputText } = ts.transpileDeclaration(source, {
      fileName: path,
      compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.NodeNext, stripInternal: true },
    });
    const text = outputText.replace(/(from |import\()(['"])(\.{1,2}\/[^'"]+)\.ts\2/g, (_, lead, quote, specifier) => {
      const next = relative(root, join(root, dirname(path), `${specifier}.ts`));
      if (!done.has(next)) {
        done.add(next);
        waiting.push(next);
      }
      return `${lead}${quote}${specifier}.js${quote}`;
    });
    const target = join(out, relative('src', path).replace(/\.ts$/, '.d.ts'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
