/** What is selected and how it is shown, on real folders. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/core/diagnostics.ts';
import { UserError } from '../../src/core/errors.ts';
import { fileSource, selectFiles, selectListed } from '../../src/source/files.ts';
import { readAll, readBlob, temporaryFolder } from './temporary-folder.ts';

/** Writes files whose content is their own path. */
function plant(folder: string, ...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path);
  }
}

describe('selecting files', () => {
  it('takes everything on disk but .git, folder or file', async () => {
    const cwd = temporaryFolder();
    plant(
      cwd,
      '.env',
      'src/a.ts',
      'src/.hidden/b',
      'node_modules/p/.git/config',
      '.git/config',
      '.gitignore',
      'a.git/x',
      'empty',
    );
    mkdirSync(join(cwd, 'submodule'));
    writeFileSync(join(cwd, 'submodule', '.git'), 'gitdir: elsewhere');
    writeFileSync(join(cwd, 'empty'), '');
    const { files, diagnostics, count } = await readAll(['.'], { cwd });
    expect(files).toEqual({
      '.env': '.env',
      'src/a.ts': 'src/a.ts',
      'src/.hidden/b': 'src/.hidden/b',
      '.gitignore': '.gitignore',
      'a.git/x': 'a.git/x',
      empty: '',
    });
    expect(count).toBe(6);
    expect(diagnostics.skipped).toEqual([]);
  });

  it('reads .git when it is named', async () => {
    const cwd = temporaryFolder();
    plant(cwd, '.git/config', '.git/modules/m/.git/x');
    expect(Object.keys((await readAll(['.git'], { cwd })).files)).toEqual(['.git/config']);
  });

  it('shows paths as the user would type them', async () => {
    const folder = temporaryFolder();
    plant(folder, 'work/src/a', 'beside/b');
    const cwd = join(folder, 'work');
    for (const [named, shown] of [
      ['.', 'src/a'],
      ['./', 'src/a'],
      ['src', 'src/a'],
      ['./src/', 'src/a'],
      ['src/../src/a', 'src/a'],
      ['src/a', 'src/a'],
      [`${cwd}/src`, `${cwd}/src/a`],
      [`${cwd}/src/a`, `${cwd}/src/a`],
      ['../beside', '../beside/b'],
      ['../beside/b', '../beside/b'],
    ] as const) {
      expect(Object.keys((await readAll([named], { cwd })).files), named).toEqual([shown]);
    }
  });

  it('reads a file once when named paths overlap', async () => {
    const cwd = temporaryFolder();
    plant(cwd, 'src/a', 'src/b');
    const diagnostics = new Diagnostics();
    const selection = await selectFiles(['src/a', '.', 'src', './src/a'], { cwd }, diagnostics);
    const shown = [...fileSource(selection, diagnostics)].map((blob) => blob.origin.path);
    expect(shown.toSorted()).toEqual(['src/a', 'src/b']);
  });

  it('takes a path literally before it takes it as a pattern', async () => {
    const cwd = temporaryFolder();
    plant(
      cwd,
      '(auth)/[id].ts',
      'i.ts',
      '{a,b}',
      'a',
      '*',
      'back\\slash',
      '!x',
      '-dash',
      'one.js',
      'deep/two.js',
      '.git/three.js',
    );
    expect(Object.keys((await readAll(['(auth)/[id].ts'], { cwd })).files)).toEqual(['(auth)/[id].ts']);
    expect(Object.keys((await readAll(['(auth)'], { cwd })).files)).toEqual(['(auth)/[id].ts']);
    expect(Object.keys((await readAll(['{a,b}', '*', 'back\\slash', '!x', '-dash'], { cwd })).files)).toEqual([
      '{a,b}',
      '*',
      'back\\slash',
      '!x',
      '-dash',
    ]);
    expect(Object.keys((await readAll(['**/*.js'], { cwd })).files).toSorted()).toEqual(['deep/two.js', 'one.js']);
  });

  it('names every missing path and selects nothing', async () => {
    const cwd = temporaryFolder();
    plant(cwd, 'here');
    const attempt = selectFiles(
      ['here', 'gone', 'here/below', 'no*match', 'nul\0byte', ''],
      { cwd },
      new Diagnostics(),
    );
    await expect(attempt).rejects.toThrow(UserError);
    await expect(attempt).rejects.toThrow(
      'no such file or folder: "gone", "here/below", "no*match", "nul\\u0000byte", ""',
    );
  });

  it('leaves out excluded paths, as .gitignore would, and says how many', async () => {
    const cwd = temporaryFolder();
    plant(
      cwd,
      'node_modules/a/i.js',
      'pkg/node_modules/b',
      'dist/x',
      'pkg/dist/y',
      'k.pem',
      'pkg/keep.pem',
      'src/a.ts',
    );
    const excludes = [{ base: cwd, patterns: ['node_modules/', '/dist', '*.pem', '!keep.pem', '# comment', ''] }];
    const { files, diagnostics } = await readAll(['.'], { cwd, excludes });
    expect(Object.keys(files).toSorted()).toEqual(['pkg/dist/y', 'pkg/keep.pem', 'src/a.ts']);
    expect(diagnostics.skipped).toEqual([
      { path: '.', reason: 'excluded', detail: expect.stringMatching(/^4 paths excluded: .*, …$/), incomplete: false },
    ]);
  });

  it('anchors patterns at the folder they were written for, whatever folder is scanned', async () => {
    const folder = temporaryFolder();
    plant(folder, 'project/dist/x', 'project/pkg/dist/y', 'project/pkg/z', 'other/dist/w');
    const excludes = [
      { base: join(folder, 'project'), patterns: ['/pkg/dist', 'z'] },
      { base: join(folder, 'project'), patterns: ['/dist'] },
    ];
    const shown = async (cwd: string, path: string): Promise<string[]> =>
      Object.keys((await readAll([path], { cwd, excludes })).files).toSorted();
    expect(await shown(join(folder, 'project'), '.')).toEqual([]);
    expect(await shown(folder, 'project')).toEqual([]);
    expect(await shown(join(folder, 'project', 'pkg'), '.')).toEqual([]);
    // Above or beside the base, a pattern counts from the scanned folder.
    expect(await shown(folder, 'other')).toEqual([]);
    expect(await shown(folder, '.')).toEqual(['other/dist/w', 'project/dist/x', 'project/pkg/dist/y']);
  });

  it('keeps an excluded path out when it is named, as hooks do, and says so', async () => {
    const cwd = temporaryFolder();
    plant(cwd, 'test/fixtures/key', 'a');
    const { files, diagnostics } = await readAll(['test/fixtures/key', 'test/fixtures', 'a'], {
      cwd,
      excludes: [{ base: cwd, patterns: ['test/fixtures/'] }],
    });
    expect(Object.keys(files)).toEqual(['a']);
    expect(diagnostics.skipped).toEqual([
      {
        path: 'test/fixtures',
        reason: 'excluded',
        detail: 'named, but excluded by "test/fixtures/"',
        incomplete: false,
      },
      {
        path: 'test/fixtures/key',
        reason: 'excluded',
        detail: 'named, but excluded by "test/fixtures/"',
        incomplete: false,
      },
    ]);
  });

  it('finds exactly the files of a generated tree', async () => {
    const name = fc.constantFrom(
      'a',
      'B',
      '.c',
      'd e',
      '[x]',
      '(y)',
      '*',
      '{z}',
      'é',
      '钥',
      'n\nl',
      '\nlead',
      'cr\r',
      '\u2028',
      '\uFFFD',
      '#h',
      '!i',
      '\\',
      "'",
      '"',
      '$(j)',
      '-k',
      '...',
      '~',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/')),
          { maxLength: 12 },
        ),
        async (paths) => {
          const cwd = temporaryFolder();
          const planted = new Set<string>();
          for (const path of paths) {
            try {
              plant(cwd, path);
              planted.add(path);
            } catch {
              // The same name as file and as folder.
            }
          }
          const { files, diagnostics } = await readAll(['.'], { cwd });
          expect(files).toEqual(Object.fromEntries([...planted].map((path) => [path, path])));
          expect(diagnostics.skipped).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('files from a list', () => {
  it('selects what git tracks', () => {
    const cwd = temporaryFolder();
    plant(cwd, 'tracked', 'sub/tracked', 'untracked', 'deleted', 'vendor/x');
    symlinkSync('tracked', join(cwd, 'link'));
    const git = (...args: string[]): string => execFileSync('git', ['-C', cwd, ...args]).toString();
    git('init', '-q');
    git('add', 'tracked', 'sub', 'deleted', 'link', 'vendor');
    unlinkSync(join(cwd, 'deleted'));
    const diagnostics = new Diagnostics();
    const names = git('ls-files', '-z').split('\0').filter(Boolean);
    const selection = selectListed(
      cwd,
      [...names, Buffer.from('sub/tracked'), 'sub'],
      { cwd, excludes: [{ base: cwd, patterns: ['vendor'] }] },
      diagnostics,
    );
    const files = [...fileSource(selection, diagnostics)].map((blob) => blob.origin.path);
    expect(files.toSorted()).toEqual(['sub/tracked', 'sub/tracked', 'tracked']);
    expect(diagnostics.skipped.map(({ path, reason, incomplete }) => [path, reason, incomplete])).toEqual([
      ['.', 'excluded', false],
      ['deleted', 'vanished', false],
      ['link', 'symlink', false],
      ['sub', 'submodule', false],
    ]);
  });

  it('shows names from where the user stands', () => {
    const folder = temporaryFolder();
    plant(folder, 'sub/a', 'top');
    const shown = (cwd: string): string[] =>
      [...fileSource(selectListed(folder, ['sub/a', 'top'], { cwd }, new Diagnostics()), new Diagnostics())].map(
        (blob) => blob.origin.path,
      );
    expect(shown(folder)).toEqual(['sub/a', 'top']);
    expect(shown(join(folder, 'sub'))).toEqual(['a', '../top']);
  });
});

describe('reading a file', () => {
  it('delivers the same bytes whatever the buffer', async () => {
    const cwd = temporaryFolder();
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 300 }), fc.integer({ min: 1, max: 70 }), async (text, size) => {
        writeFileSync(join(cwd, 'f'), text);
        const diagnostics = new Diagnostics();
        const selection = await selectFiles(['f'], { cwd }, diagnostics);
        for (const blob of fileSource(selection, diagnostics))
          expect(readBlob(blob, size)).toBe(Buffer.from(text).toString());
        expect(diagnostics.skipped).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
