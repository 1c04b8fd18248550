/**
 * The import boundaries of ARCHITECTURE "The house" hold because lint fails when they are broken.
 * Every ban is broken once here, in a temporary copy, in one run of the linter.
 */
import { describe, it, expect, afterAll } from 'vitest';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = process.cwd();
const IMPORTS = 'eslint(no-restricted-imports)';
const PROPERTIES = 'eslint(no-restricted-properties)';
const GLOBALS = 'eslint(no-restricted-globals)';
const CONSOLE = 'eslint(no-console)';

interface Case {
  readonly group: string;
  readonly path: string;
  readonly text: string;
  readonly expected: readonly string[];
}
const cases: Case[] = [];

/** Adds a case; `place` is a room (gets a file of its own) or a whole path. */
function add(group: string, place: string, text: string, expected: readonly string[]): void {
  const path = place.endsWith('.ts') ? place : `src/${place}/case-${cases.length}.ts`;
  cases.push({ group, path, text, expected });
}

const importing = (specifier: string): string => `import { x } from '${specifier}';\nexport const y = x;\n`;

// Left to right; a room may import what stands before it.
const WITHOUT_DISK = ['kernel', 'alibaba', 'text', 'engine', 'scan', 'report'];
const order = [
  'kernel',
  'alibaba',
  'text',
  'rules',
  'engine',
  'triage',
  'scan',
  'verify',
  'report',
  'config',
  'run',
  'program',
  'cli',
  'action',
];
for (const [at, room] of order.entries()) {
  for (const [otherAt, other] of order.entries()) {
    if (other === room) continue;
    const allowed =
      otherAt < at && !(room === 'alibaba' && other === 'kernel') && !(room === 'action' && other === 'cli');
    add(`${room} imports only from rooms to its left`, room, importing(`../${other}/b.ts`), allowed ? [] : [IMPORTS]);
  }
  add('core imports from no room', 'core', importing(`../${room}/b.ts`), [IMPORTS]);
  add('disk imports from core only', 'disk', importing(`../${room}/b.ts`), [IMPORTS]);
  add(
    'rooms that do no I/O know nothing of disk',
    room,
    importing('../disk/b.ts'),
    WITHOUT_DISK.includes(room) ? [IMPORTS] : [],
  );
}
add('core imports from no room', 'core', importing('../disk/b.ts'), [IMPORTS]);
add('disk imports from core only', 'disk', importing('../core/b.ts'), []);

for (const room of ['source', 'git']) {
  const group = 'sources know the kernel and scan/types.ts, nothing of rules';
  for (const path of ['scan/types.ts', 'kernel/kernel.ts', 'core/types.ts'])
    add(group, room, importing(`../${path}`), []);
  for (const path of [
    'scan/scan.ts',
    'scan/blob-scanner.ts',
    'scan/type.ts',
    'engine/engine.ts',
    'rules/load.ts',
    'triage/a.ts',
    'cli/main.ts',
  ]) {
    add(group, room, importing(`../${path}`), [IMPORTS]);
  }
}

add(
  'dynamic and type imports are imports',
  'engine',
  `export const load = async (): Promise<unknown> => await import('../cli/b.ts');\n`,
  [IMPORTS],
);
add(
  'dynamic and type imports are imports',
  'engine',
  `import type { X } from '../report/b.ts';\nexport const y = (x: X): X => x;\n`,
  [IMPORTS],
);

// Folders of large rooms: [folder, what it may not import, what it may].
const folders = [
  ['git/call', ['object', 'graph', 'repository', 'pack', 'history', 'hook'], ['folder']],
  ['git/graph', ['repository', 'pack', 'history', 'hook'], ['object', 'call']],
  ['git/pack', ['repository', 'history', 'hook'], ['graph', 'object', 'folder', 'call']],
  ['git/hook', ['pack'], ['history', 'repository', 'graph', 'object', 'folder', 'call']],
  ['git/pack/store', ['sieve', 'tree'], []],
  ['git/pack/sieve', ['tree'], ['store']],
  ['report/words', ['console', 'markdown', 'sarif', 'plain'], []],
  ['report/plain', ['console', 'markdown', 'sarif'], ['words']],
  ['verify/wire', ['sts'], []],
] as const;
for (const [folder, above, below] of folders) {
  const group = 'folders of a large room import in one direction';
  for (const other of above) add(group, folder, importing(`../${other}/b.ts`), [IMPORTS]);
  for (const other of below) add(group, folder, importing(`../${other}/b.ts`), []);
}
add('folders of a large room import in one direction', 'git/pack/store', importing('../../history/b.ts'), [IMPORTS]);
add('folders of a large room import in one direction', 'git/pack/store', importing('../store-question.ts'), [IMPORTS]);
add('folders of a large room import in one direction', 'report/words', importing('../reporter.ts'), []);

const homes = new Map([
  ['node:child_process', 'git'],
  ['node:net', 'verify'],
  ['node:tls', 'verify'],
  ['node:http', 'verify'],
  ['https', 'verify'],
  ['node:dns/promises', 'verify'],
  ['yargs', 'src/cli/parse-full.ts'],
  ['fast-glob', 'source'],
  ['simple-git', 'git'],
]);
for (const [specifier, home] of homes) {
  add('each outside dependency has one home', home, importing(specifier), []);
  for (const room of [...order, 'source', 'git', 'core']) {
    if (home !== room) add('each outside dependency has one home', room, importing(specifier), [IMPORTS]);
  }
}
add('each outside dependency has one home', 'scan', `export const y = fetch('http://127.0.0.1');\n`, [GLOBALS]);

// Paths that a scanned tree, a config or the environment may have chosen: docs/paths.md.
const PATHS = 'only src/disk opens paths';
for (const room of [...order, 'source', 'core']) {
  for (const name of [
    'readFileSync',
    'openSync',
    'existsSync',
    'statSync',
    'writeFileSync',
    'createReadStream',
    'default as fs',
  ]) {
    add(PATHS, room, `import { ${name} } from 'node:fs';\nexport const y = ${name.split(' ').at(-1)};\n`, [IMPORTS]);
  }
  add(PATHS, room, `import * as fs from 'node:fs';\nexport const y = fs;\n`, [IMPORTS]);
  add(PATHS, room, `export { readFileSync } from 'node:fs';\n`, [IMPORTS]);
  for (const specifier of ['fs', 'node:fs/promises', 'fs/promises']) add(PATHS, room, importing(specifier), [IMPORTS]);
  add(
    PATHS,
    room,
    `import { closeSync, constants, fstatSync, readSync, writeSync, type Stats, type Dirent } from ` +
      `'node:fs';\nexport const y: readonly unknown[] = [closeSync, constants, fstatSync, readSync, ` +
      `writeSync];\nexport type Z = Stats | Dirent;\n`,
    [],
  );
}
add(PATHS, 'disk', `import { readFileSync } from 'node:fs';\nexport const y = readFileSync;\n`, []);
for (const file of ['file-blob', 'files', 'folder-listing'])
  add(PATHS, `src/source/${file}.ts`, `import { openSync } from 'node:fs';\nexport const y = openSync;\n`, []);

const printing = `console.log('x');\n`;
const touching = `process.exitCode = 1;\nexport const { env } = process;\n`;
for (const room of ['core', 'source', 'git', 'scan', 'report', 'verify', 'config', 'run']) {
  add('only program, cli and action print and touch the process', room, printing, [CONSOLE]);
  add('only program, cli and action print and touch the process', room, touching, [PROPERTIES, PROPERTIES]);
  add(
    'only program, cli and action print and touch the process',
    room,
    `export const rss = process.memoryUsage.rss();\n`,
    [],
  );
}
for (const room of ['program', 'cli', 'action'])
  add('only program, cli and action print and touch the process', room, printing + touching, []);

const revealing = `export const y = (x: { reveal(): string }): string => x.reveal();\n`;
add('a secret value leaves SecretText in named files only', 'src/triage/fingerprint.ts', revealing, []);
for (const room of [...order, 'source', 'git'])
  add('a secret value leaves SecretText in named files only', room, revealing, [PROPERTIES]);

describe('the house', () => {
  const copy = mkdtempSync(join(tmpdir(), 'aksweep-lint-'));
  afterAll(() => rmSync(copy, { recursive: true, force: true }));
  copyFileSync(join(root, '.oxlintrc.json'), join(copy, '.oxlintrc.json'));
  for (const { path, text } of cases) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
  const run = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--deny-warnings', '--format', 'json', '.'], {
    cwd: copy,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: { code: string; filename: string }[] };
  const found = (path: string): string[] => diagnostics.filter((d) => d.filename === path).map((d) => d.code);

  it('the config is made from the table of rooms', () => {
    expect(
      spawnSync(process.execPath, [join(root, 'scripts/lint-config.mjs'), '--check'], { encoding: 'utf8' }),
    ).toMatchObject({ status: 0, stderr: '' });
  });

  it('lint fails', () => expect(run.status).toBe(1));
  for (const group of new Set(cases.map((c) => c.group))) {
    it(group, () => {
      const wanted = cases.filter((c) => c.group === group);
      expect(wanted.map((c) => ({ ...c, expected: found(c.path) }))).toEqual(wanted);
    });
  }

  it('no line is longer than 120 columns, unless it is one literal', () => {
    const files = ['src', 'test', 'scripts', 'bench'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
    );
    const long = files
      .filter((path) => /\.(?:ts|mjs)$/.test(path) && !path.includes('generated'))
      .flatMap((path) =>
        readFileSync(join(root, path), 'utf8')
          .split('\n')
          .map((line, at) => ({ line, place: `${path}:${at + 1}` })),
      )
      .filter(({ line }) => line.length > 120 && !/^[^'"`/]{0,60}(?:String\.raw)?['"`/]/.test(line))
      .map(({ place }) => place);
    expect(long).toEqual([]);
  });

  it('git talks to a remote in two files only', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.ts'),
    );
    const asking = files.filter((path) =>
      /new Git\(\{[^}]*\bnetwork\b/.test(readFileSync(join(root, 'src', path), 'utf8')),
    );
    expect(asking.map((path) => path.replaceAll('\\', '/')).toSorted()).toEqual([
      'git/repository/clone.ts',
      'git/repository/fetch-missing.ts',
    ]);
  });
});
