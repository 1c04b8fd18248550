/** Where paths lead, with links that are trusted and links that are not. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { absoluteVariable, xdgVariable } from '../../src/disk/environment-path.ts';
import { FileFault, openRegular, readFile } from '../../src/disk/read-file.ts';
import { placeInside, placeToWrite, treesAround } from '../../src/disk/real-place.ts';
import { appendToFile, makeFolder, removeFile } from '../../src/disk/write-file.ts';
import { temporaryFolder } from '../source/temporary-folder.ts';

function folders(): { readonly tree: string; readonly outside: string } {
  const [tree, outside] = [realpathSync(temporaryFolder()), realpathSync(temporaryFolder())];
  mkdirSync(join(tree, 'sub'));
  writeFileSync(join(tree, 'sub/file'), 'in');
  writeFileSync(join(outside, 'file'), 'out');
  return { tree, outside };
}

describe('a place inside of a tree', () => {
  it('is told by where links lead, also for what is not there yet', () => {
    const { tree, outside } = folders();
    symlinkSync('sub/file', join(tree, 'in'));
    symlinkSync(join(outside, 'file'), join(tree, 'out'));
    symlinkSync(outside, join(tree, 'folder'));
    symlinkSync(join(outside, 'nothing'), join(tree, 'dangling'));
    symlinkSync('circle', join(tree, 'circle'));
    expect(placeInside(join(tree, 'in'), tree)).toBe(join(tree, 'sub/file'));
    expect(placeInside(join(tree, 'new/deep'), tree)).toBe(join(tree, 'new/deep'));
    for (const path of ['out', 'folder/file', 'folder/new', 'dangling', 'circle', '../x'])
      expect(placeInside(join(tree, path), tree)).toBeNull();
    expect(placeInside('/proc/self/environ', tree)).toBeNull();
  });
});

describe('a place to write', () => {
  it('is reached through links outside of the trees, and through none inside', () => {
    const { tree, outside } = folders();
    symlinkSync(join(outside, 'file'), join(tree, 'out'));
    symlinkSync('sub', join(tree, 'inner'));
    symlinkSync(tree, join(outside, 'to-tree'));
    expect(placeToWrite(join(outside, 'to-tree/sub/new'), [tree])).toBe(join(tree, 'sub/new'));
    for (const path of [join(tree, 'out'), join(tree, 'inner/file'), join(outside, 'to-tree/out')])
      expect(() => placeToWrite(path, [tree])).toThrow('is a symbolic link in the scanned tree');
    expect(() => makeFolder(join(tree, 'inner/x/y'), [tree])).toThrow('symbolic link');
    expect(() => removeFile(join(tree, 'inner/file'), [tree])).toThrow('symbolic link');
    expect(() => appendToFile(join(tree, 'out'), 'x', [tree])).toThrow('symbolic link');
  });

  it('counts the whole repository around a folder, and that around a submodule', () => {
    const { tree } = folders();
    mkdirSync(join(tree, '.git'));
    mkdirSync(join(tree, 'sub/module/deep'), { recursive: true });
    writeFileSync(join(tree, 'sub/module/.git'), 'gitdir: ../../.git/modules/module');
    expect(treesAround([join(tree, 'sub/module/deep')])).toEqual([join(tree, 'sub/module/deep'), tree]);
    expect(treesAround([join(tree, 'nothing-there')])).toEqual([]);
  });

  it('takes a file or a pipe for a place as well', () => {
    const { tree } = folders();
    mkdirSync(join(tree, '.git'));
    writeFileSync(join(tree, 'file'), '');
    execFileSync('mkfifo', [join(tree, 'pipe')]);
    expect(treesAround([join(tree, 'file'), join(tree, 'pipe')])).toEqual([
      join(tree, 'file'),
      tree,
      join(tree, 'pipe'),
    ]);
  });

  it('is no pipe without a reader', () => {
    const { outside } = folders();
    execFileSync('mkfifo', [join(outside, 'pipe')]);
    expect(() => appendToFile(join(outside, 'pipe'), 'x', [])).toThrow('a pipe that nobody reads');
  });
});

describe('reading a file', () => {
  it('takes regular files up to a limit, whatever size they claim', () => {
    const { outside } = folders();
    expect(readFile(join(outside, 'file'), 3).toString()).toBe('out');
    expect(() => readFile(join(outside, 'file'), 2)).toThrow(new FileFault('TOO_LARGE', 'it is larger than 2 bytes'));
    // Files of /proc have the size 0.
    expect(readFile('/proc/self/environ', 1 << 20).length).toBeGreaterThan(0);
    expect(() => readFile('/proc/self/maps', 16)).toThrow('it is larger than 16 bytes');
  });

  it.each([
    ['/dev/zero', 'a device'],
    ['/dev', 'a folder'],
  ])('does not take %s', (path, kind) => {
    expect(() => openRegular(path)).toThrow(`it is ${kind}, not a regular file`);
  });
});

describe('paths from the environment', () => {
  it('are absolute, or refused without being quoted', () => {
    expect(absoluteVariable({ A: '/x' }, 'A')).toBe('/x');
    expect([absoluteVariable({ A: '' }, 'A'), absoluteVariable({}, 'A')]).toEqual([null, null]);
    expect(() => absoluteVariable({ A: 'hunter2' }, 'A')).toThrow(/^A holds a relative path$/);
    expect([xdgVariable({ XDG_X: 'x' }, 'XDG_X'), xdgVariable({ XDG_X: '/x' }, 'XDG_X')]).toEqual([null, '/x']);
  });
});
