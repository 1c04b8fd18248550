/** Files that are replaced whole or not at all, with a disk that is really full. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeFileAtomic } from '../../src/disk/write-file.ts';
import { UserError } from '../../src/core/errors.ts';
import { temporaryFolder } from '../source/temporary-folder.ts';

describe('writing a file in one step', () => {
  it('writes new files and replaces old ones, keeping their permissions', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'report.json');
    writeFileAtomic(path, 'one', []);
    expect(readFileSync(path, 'utf8')).toBe('one');
    expect(statSync(path).mode & 0o777).toBe(0o666 & ~process.umask());
    chmodSync(path, 0o640);
    writeFileAtomic(path, ['zwei', ' 钥'], []);
    expect(readFileSync(path, 'utf8')).toBe('zwei 钥');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['report.json']);
  });

  it('keeps a symbolic link and replaces what it points to', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real', 'file'), 'old');
    symlinkSync('real/file', join(folder, 'link'));
    writeFileAtomic(join(folder, 'link'), 'new', []);
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real', 'file'), 'utf8')).toBe('new');
    expect(readdirSync(join(folder, 'real'))).toEqual(['file']);
  });

  it('writes to a device directly', () => {
    writeFileAtomic('/dev/null', 'text', []);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('writes nothing through a link or into a pipe of a tree', () => {
    const [tree, outside] = [temporaryFolder(), temporaryFolder()];
    writeFileSync(join(outside, 'victim'), 'old');
    symlinkSync(join(outside, 'victim'), join(tree, 'link'));
    execFileSync('mkfifo', [join(tree, 'pipe')]);
    expect(() => writeFileAtomic(join(tree, 'link'), 'new', [tree])).toThrow(
      'it is a symbolic link in the scanned tree',
    );
    expect(() => writeFileAtomic(join(tree, 'pipe'), 'new', [tree])).toThrow('it is a pipe in the scanned tree');
    expect(readFileSync(join(outside, 'victim'), 'utf8')).toBe('old');
    expect(readdirSync(tree)).toEqual(['link', 'pipe']);
  });

  it('gives the permission bits that are asked for, and none beyond them', () => {
    const path = join(temporaryFolder(), 'cache');
    writeFileSync(path, 'old', { mode: 0o666 });
    writeFileAtomic(path, 'new', [], 0o600);
    expect(statSync(path).mode & 0o7777).toBe(0o600);
    chmodSync(path, 0o4755);
    writeFileAtomic(path, 'newer', []);
    expect(statSync(path).mode & 0o7777).toBe(0o755);
  });

  it('leaves the old file when the content fails half-way', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'report.json');
    writeFileSync(path, 'old');
    const chunks = function* (): Generator<string> {
      yield 'half';
      throw new RangeError('a reporter failed');
    };
    expect(() => writeFileAtomic(path, chunks(), [])).toThrow(RangeError);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['report.json']);
  });

  it('says what is wrong with a place that cannot be written', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(() => writeFileAtomic(folder, 'x', [])).toThrow(
      new UserError(`cannot write ${folder}: it is a folder`, 'name a file'),
    );
    expect(() => writeFileAtomic(join(folder, 'no', 'file'), 'x', [])).toThrow(
      `cannot write ${join(folder, 'no', 'file')}: the folder does not exist`,
    );
    expect(() => writeFileAtomic(join(folder, 'file', 'x'), 'x', [])).toThrow('a part of the path is not a folder');
  });

  it('leaves the old file when the disk is full', (context) => {
    const folder = temporaryFolder();
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', folder]);
    if (mounted.status !== 0)
      context.skip(`needs the right to mount a small disk: ${mounted.stderr.toString().trim()}`);
    onTestFinished(() => void execFileSync('umount', [folder]));
    const path = join(folder, 'baseline.json');
    writeFileAtomic(path, 'old', []);
    expect(() => writeFileAtomic(path, 'x'.repeat(200_000), [])).toThrow(`cannot write ${path}: the disk is full`);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['baseline.json']);
    expect(() => writeFileAtomic(join(folder, 'new'), 'x'.repeat(200_000), [])).toThrow('the disk is full');
    expect(readdirSync(folder)).toEqual(['baseline.json']);
  });

  it('leaves the old file when the process may not write that much', () => {
    const folder = temporaryFolder();
    const program = join(folder, 'program.mjs');
    const path = join(folder, 'out', 'baseline.json');
    mkdirSync(join(folder, 'out'));
    writeFileSync(path, 'old');
    const contents = `import { writeFileAtomic } from './src/disk/write-file.ts';
      try { writeFileAtomic(process.argv[2], 'x'.repeat(200000), []); } catch (error) { console.log(error.name + ': ' + error.message); }`;
    buildSync({
      stdin: { contents, resolveDir: resolve(import.meta.dirname, '../..'), loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: program,
    });
    // The shell ignores the signal, so that the write fails instead of the process; the limit counts blocks of 1 KiB.
    const output = execFileSync('bash', [
      '-c',
      `trap '' XFSZ; ulimit -f 64; exec "$0" "$@"`,
      process.execPath,
      program,
      path,
    ]).toString();
    expect(output).toBe(
      `UserError: cannot write ${path}: the file would be larger than the limit set for this process\n`,
    );
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(join(folder, 'out'))).toEqual(['baseline.json']);
  });
});
