/** `import { scan } from 'aksweep'`, from the bundle, as another program does it. */
import { describe, it, expect, afterAll, beforeAll, vi } from 'vitest';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fillTemplate, fillTemplates } from '../../src/alibaba/generate.ts';
import type * as Library from '../../src/index.ts';
import { MadeRepository } from '../git/made-repository.ts';
import { LEAK, temporaryTree } from './leak-tree.ts';
import { programPath } from './program.ts';

vi.setConfig({ testTimeout: 120_000 });

const tree = temporaryTree();
afterAll(() => tree.remove());

let entry: string;
let library: typeof Library;
beforeAll(async () => {
  entry = join(dirname(programPath()), 'index.js');
  library = (await import(pathToFileURL(entry).href)) as typeof Library;
});

describe('the library', () => {
  it('exports scan and nothing else', () => expect(Object.keys(library)).toEqual(['scan']));

  it('scans text, bytes and paths to the same finding', async () => {
    const [text = '', id = ''] = fillTemplates([LEAK, '{AKID24}']);
    const folder = tree.folder('paths', { 'a.env': text, 'vendor/b.env': fillTemplate(LEAK) });
    const fromText = await library.scan({ text, name: 'settings.env' });
    const fromBytes = await library.scan({ bytes: Buffer.from(`\uFEFF${text}`, 'utf16le') });
    const fromPaths = await library.scan({ paths: ['.'], cwd: folder, exclude: ['vendor/'] });
    const [finding] = fromText.findings;
    expect(finding?.severity).toBe('critical');
    expect(finding?.occurrences[0]?.source).toEqual({ kind: 'stdin', path: 'settings.env' });
    expect(fromBytes.findings.map(({ fingerprint }) => fingerprint)).toEqual([finding?.fingerprint]);
    expect(fromPaths.findings.map(({ fingerprint }) => fingerprint)).toEqual([finding?.fingerprint]);
    expect(JSON.stringify([fromText, fromBytes, fromPaths])).not.toContain(id);
    const shown = await library.scan({ text, showSecrets: true });
    expect(shown.findings[0]?.parts[0]?.value).toBe(id);
  });

  it('reads no config, prints nothing, stops when told', async () => {
    const folder = tree.folder('quiet', {
      '.aksweep.yml': 'exclude: ["*"]\n',
      '.aksweepignore': '**\n',
      'a.env': fillTemplate(LEAK),
    });
    const program = tree.path('program.mjs');
    writeFileSync(
      program,
      `import { scan } from ${JSON.stringify(pathToFileURL(entry).href)};\nprocess.exitCode = (await scan({ paths: ` +
        `['.'] })).findings.length;\n`,
    );
    const run = spawnSync(process.execPath, [program], { cwd: folder, encoding: 'utf8' });
    expect({ status: run.status, stdout: run.stdout, stderr: run.stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: '',
    });
    const report = await library.scan({ paths: [folder], signal: AbortSignal.abort() });
    expect(report.summary.interrupted).toBe(true);
  });

  it('reads the file `-` for the path `-`, never standard input', async () => {
    const text = fillTemplate(LEAK);
    const folder = tree.folder('dash', { '-': text });
    const report = await library.scan({ paths: ['-'], cwd: folder });
    expect(report.findings.map(({ occurrences }) => occurrences[0]?.source)).toEqual([{ kind: 'file', path: '-' }]);
    await expect(library.scan({ paths: ['-'], cwd: tree.root })).rejects.toMatchObject({ name: 'UserError' });
  });

  it('rejects what cannot be done with a UserError', async () => {
    await expect(library.scan({})).rejects.toMatchObject({ name: 'UserError' });
    await expect(library.scan({ paths: ['no/such/path'] })).rejects.toMatchObject({
      name: 'UserError',
      hint: expect.any(String),
    });
  });

  it('has declarations that compile for a user, with every type they mention', () => {
    const folder = dirname(entry);
    expect(existsSync(join(folder, 'index.d.ts'))).toBe(true);
    const user = tree.path('user.mts');
    writeFileSync(
      user,
      `import { scan, type Report, type Finding } from ${JSON.stringify(join(folder, 'index.js'))};\nconst report: ` +
        `Report = await scan({ paths: ['.'], minSeverity: 'high' });\nconst first: Finding | undefined = ` +
        `report.findings[0];\nfirst?.parts[0]?.sha256.toUpperCase();\n// @ts-expect-error: no such option\nawait ` +
        `scan({ path: '.' });\n`,
    );
    const run = spawnSync(
      process.execPath,
      [
        join(process.cwd(), 'node_modules/typescript/bin/tsc'),
        '--noEmit',
        '--strict',
        '--target',
        'es2022',
        '--module',
        'nodenext',
        '--types',
        'node',
        '--typeRoots',
        join(process.cwd(), 'node_modules/@types'),
        user,
      ],
      { encoding: 'utf8', cwd: tree.root },
    );
    expect({ status: run.status, stdout: run.stdout }).toEqual({ status: 0, stdout: '' });
  });
});

describe('the bundle', () => {
  it('loads yargs, fast-glob, simple-git, YAML and sockets only when they are needed', () => {
    const loaded = (args: readonly string[]): string[] => {
      const trace = spawnSync(process.execPath, ['--experimental-loader', traceLoader(), programPath(), ...args], {
        encoding: 'utf8',
        env: { ...process.env, NODE_NO_WARNINGS: '1' },
      });
      return [...trace.stderr.matchAll(/^loaded (.*)$/gm)].map(([, file]) => file ?? '');
    };
    const texts = (files: readonly string[]): string =>
      files
        .filter((file) => file.endsWith('.js'))
        .map((file) => readFileSync(file, 'utf8'))
        .join('\n');
    const version = loaded(['--version']);
    expect(texts(version).length).toBeGreaterThan(0);
    expect(texts(version).length).toBeLessThan(20_000);
    const file = tree.folder('single', { 'a.txt': 'x\n' });
    // A text that stands in nothing but the dependency, or the room; a name of a variable would not outlive minifying.
    const marks = {
      yargs: 'YError',
      'fast-glob': 'Patterns must be a string',
      'simple-git': 'GitResponseError',
      yaml: 'YAMLParseError',
      verify: 'ACS3-HMAC-SHA256',
    };
    const heavyIn = (code: string): string[] =>
      Object.entries(marks).flatMap(([name, mark]) => (code.includes(mark) ? [name] : []));
    const bundle = dirname(programPath());
    const everything = texts(
      readdirSync(bundle, { recursive: true, encoding: 'utf8' }).map((path) => join(bundle, path)),
    );
    expect(heavyIn(everything)).toEqual(Object.keys(marks));
    const scan = texts(loaded(['scan', join(file, 'a.txt')]));
    expect(scan).toContain('createBlobScanner');
    expect(heavyIn(scan)).toEqual([]);
    expect(heavyIn(texts(loaded(['hook', 'pre-commit'])))).toEqual([]);
    expect(heavyIn(texts(loaded(['scan', file])))).toEqual([]);
    expect(heavyIn(texts(loaded(['scan', join(file, '*.txt')])))).toEqual(['fast-glob']);
    expect(heavyIn(texts(loaded(['--help'])))).toEqual(['yargs']);
    const repository = new MadeRepository();
    repository.commit({ 'a.txt': 'x\n' });
    expect(heavyIn(texts(loaded(['git', repository.folder])))).toEqual([]);
    repository.git('worktree', 'add', '-q', tree.path('linked'));
    expect(heavyIn(texts(loaded(['git', repository.folder])))).toEqual(['simple-git']);
  });
});

/** A module loader that says which files of the bundle are loaded. */
function traceLoader(): string {
  const path = tree.path('trace-loader.mjs');
  writeFileSync(
    path,
    `import { writeSync } from 'node:fs';\nimport { fileURLToPath } from 'node:url';\nexport async function ` +
      `load(url, context, next) {\n  if (url.startsWith('file:')) writeSync(2, 'loaded ' + fileURLToPath(url) + ` +
      `'\\n');\n  return next(url, context);\n}\n`,
  );
  return pathToFileURL(path).href;
}
