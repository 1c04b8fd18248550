/**
 * Bundles src/ into dist/, which is committed: a clone, an action and a pre-commit environment run it with no install
 * step. The output depends on the sources and the lock file only, so that CI can prove it fresh (.ci/run).
 *   node scripts/bundle.mjs [--out DIR]
 * Which files there are, and what goes into each: bundle/files.mjs.
 */
import { transform } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import ts from 'typescript';
import { ENTRIES, FILES, REST } from './bundle/files.mjs';
import { lateImports } from './bundle/late-imports.mjs';
import { nodeModules } from './bundle/node-modules.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const outAt = process.argv.indexOf('--out');
const out = outAt > 0 ? resolve(process.argv[outAt + 1]) : join(root, 'dist');

execFileSync(process.execPath, [join(root, 'scripts/generate.mjs')], { stdio: 'inherit' });

const shared = [...Object.keys(FILES), REST];
const late = lateImports(root, FILES, REST);
const entries = new Set(Object.values(ENTRIES).map((module) => join(root, module)));
const bundle = await rolldown({
  cwd: root,
  input: { ...ENTRIES, ...Object.fromEntries(shared.map((file) => [`names-of-${file}`, late.namesOf(file)])) },
  platform: 'node',
  external: (id) => id.startsWith(late.scheme),
  resolve: { symlinks: false },
  treeshake: { moduleSideEffects: (id) => id.includes('node_modules') || entries.has(id) },
  plugins: [late.plugin, nodeModules],
  checks: { bundlerTimings: false },
});
const { output } = await bundle.generate({
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  paths: (id) => (id.startsWith(late.scheme) ? `./${id.slice(late.scheme.length)}.js` : id),
  minify: false,
  minifyInternalExports: false,
  topLevelVar: true,
  polyfillRequire: false,
  codeSplitting: {
    groups: shared.map((name, index) => ({ name, priority: shared.length - index, test: (id) => belongsTo(name, id) })),
  },
});
await bundle.close();

/** Modules from which a shared file is built; the bundler adds what they import. */
function belongsTo(file, id) {
  if (id === late.namesOf(file)) return true;
  return FILES[file]?.some((module) =>
    module.startsWith('src/') ? id === join(root, module) : id.includes(`/node_modules/${module}/`),
  );
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const files = output.filter(({ name }) => !name.startsWith('names-of-'));
checkFiles(files);
for (const { fileName, code } of files) {
  const file = join(out, fileName);
  const isProgram = fileName === 'cli.js';
  writeFileSync(file, (isProgram ? '#!/usr/bin/env node\n' : '') + (await minified(code)));
  if (isProgram) chmodSync(file, 0o755);
}
writeFileSync(join(out, 'THIRD-PARTY-LICENSES.txt'), licences(files));
writeDeclarations('src/index.ts');

/** The files are those of bundle/files.mjs, each exports what is asked of it late, and rest.js holds no package. */
function checkFiles(chunks) {
  const wanted = [...Object.keys(ENTRIES), ...shared, 'rolldown-runtime'].map((name) => `${name}.js`);
  for (const { fileName } of chunks)
    if (!wanted.includes(fileName))
      throw new Error(`the bundler made ${fileName}, which scripts/bundle/files.mjs lacks`);
  for (const [file, names] of late.homes) {
    const chunk = chunks.find(({ name }) => name === file);
    for (const name of names.keys())
      if (!chunk?.exports.includes(name)) throw new Error(`${file}.js does not export ${name}`);
    const inRest = file === REST ? chunk.moduleIds.find((id) => id.includes('node_modules')) : undefined;
    if (inRest !== undefined)
      throw new Error(
        `${inRest} would be read with all of rest.js: give the package a file in scripts/bundle/files.mjs`,
      );
  }
}

/**
 * V8 reads every byte of a module before it runs, and keeps a source with one character beyond Latin-1 in two bytes
 * each: smaller and in ASCII starts faster. esbuild escapes what is in strings; what it leaves stands in regular
 * expressions, where the same escapes mean the same.
 */
async function minified(code) {
  const { code: small } = await transform(code, {
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    legalComments: 'none',
  });
  return small.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The licence text of every package with at least one byte in the bundle, by name. */
function licences(chunks) {
  const packages = new Map();
  for (const { modules } of chunks) {
    for (const [id, { renderedLength }] of Object.entries(modules)) {
      const match = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(relative(root, id).replaceAll('\\', '/'));
      if (match && renderedLength > 0) packages.set(match[0].slice(0, -1), match[1]);
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
