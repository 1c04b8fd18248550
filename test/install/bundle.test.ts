/** dist/ as it is built: which files there are, and what a start reads of Node. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bareEnvironment, programPath } from '../e2e/program.ts';

/** Node's own modules that take milliseconds to load and that a scan without findings has no use for. */
const SLOW = [
  'child_process',
  'crypto',
  'fs/promises',
  'http',
  'net',
  'readline',
  'tls',
  'util/diff',
  'worker_threads',
];

describe('the files of dist/', () => {
  const folder = dirname(programPath());
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'));

  it('have names that do not depend on what they hold, and are few', () => {
    expect(files.filter((name) => !/^[a-z]+(?:-[a-z]+)*\.js$/.test(name))).toEqual([]);
    expect(files.length).toBeLessThan(25);
    expect(files).toEqual(expect.arrayContaining(['cli.js', 'scan.js', 'rest.js', 'action.js', 'index.js']));
  });

  it('import nothing but each other: an import of a built-in module makes Node load all that it can lead to', () => {
    const imports = /(?:^|[;}])(?:import|export)\b[^'"`;]*?(?:from\s?)?"([^"]+)"|\bimport\("([^"]+)"\)/gm;
    for (const file of files) {
      const found = [...readFileSync(join(folder, file), 'utf8').matchAll(imports)].map(([, a, b]) => a ?? b);
      expect(found.filter((specifier) => specifier?.startsWith('./') !== true, file)).toEqual([]);
      expect(files).toEqual(expect.arrayContaining(found.map((specifier) => specifier?.slice(2))));
    }
  });

  it('are written in ASCII: V8 keeps other sources in two bytes a character', () => {
    for (const file of files) expect(/[^\0-\x7f]/.test(readFileSync(join(folder, file), 'latin1')), file).toBe(false);
  });
});

describe('a start', () => {
  /** Names of Node's own modules that were loaded until the program ended, and that an empty program does not load. */
  function loaded(...args: string[]): string[] {
    const empty = listed('empty.mjs');
    return listed(programPath(), ...args).filter((name) => !empty.includes(name));
  }

  function listed(...args: string[]): string[] {
    const folder = mkdtempSync(join(tmpdir(), 'aksweep-start-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const [list, hook] = [join(folder, 'list'), join(folder, 'hook.cjs')];
    writeFileSync(
      hook,
      `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(list)}, process.moduleLoadList.join('\\n')));`,
    );
    writeFileSync(join(folder, 'empty.mjs'), '');
    writeFileSync(join(folder, 'settings.py'), 'SECRET_KEY = os.environ["SECRET_KEY"]\n');
    const run = spawnSync(process.execPath, ['--require', hook, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: bareEnvironment(),
    });
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    return readFileSync(list, 'utf8')
      .split('\n')
      .map((line) => line.replace(/^NativeModule (?:internal\/)?/, ''));
  }

  it('of --version and of a scan that finds nothing loads none of the slow modules of Node', () => {
    expect(loaded('--version').filter((name) => SLOW.includes(name))).toEqual([]);
    expect(loaded('scan', 'settings.py').filter((name) => SLOW.includes(name))).toEqual([]);
  });
});
