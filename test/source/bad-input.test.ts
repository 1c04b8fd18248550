/** What a disk can hold that is no plain readable file. The scan goes on and says what it skipped. */
import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmdirSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Diagnostics } from '../../src/core/diagnostics.ts';
import type { Skipped } from '../../src/core/types.ts';
import { fileSource, selectFiles } from '../../src/source/files.ts';
import { readAll, readBlob, temporaryFolder } from './temporary-folder.ts';
import { SLOW, slowName } from '../random/seed.ts';

const NOBODY = 65534;

/** Runs as a user to whom permissions apply; root is let in everywhere. */
async function asOrdinaryUser<T>(run: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return run();
  process.setegid?.(NOBODY);
  process.seteuid?.(NOBODY);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
    process.setegid?.(0);
  }
}

/** Skipped entries without the text for people. */
function reasons(diagnostics: Diagnostics): [path: string, reason: string, incomplete: boolean][] {
  return diagnostics.skipped.map((entry: Skipped) => [entry.path, entry.reason, entry.incomplete]);
}

describe('files that cannot be read', () => {
  it('records an unreadable file and an unreadable folder, and reads the rest', async () => {
    const cwd = temporaryFolder();
    chmodSync(cwd, 0o755);
    mkdirSync(join(cwd, 'locked'));
    writeFileSync(join(cwd, 'locked', 'inside'), 'x');
    writeFileSync(join(cwd, 'secret'), 'x');
    writeFileSync(join(cwd, 'open'), 'text');
    chmodSync(join(cwd, 'locked'), 0);
    chmodSync(join(cwd, 'secret'), 0);
    const { files, diagnostics } = await asOrdinaryUser(() => readAll(['.'], { cwd }));
    expect(files).toEqual({ open: 'text' });
    expect(diagnostics.skipped).toEqual([
      { path: 'locked', reason: 'unreadable', detail: 'permission denied', incomplete: true },
      { path: 'secret', reason: 'unreadable', detail: 'permission denied', incomplete: true },
    ]);
    const named = await asOrdinaryUser(() => readAll(['locked/inside', 'locked', 'secret', 'open'], { cwd }));
    expect(named.files).toEqual({ open: 'text' });
    expect(reasons(named.diagnostics)).toEqual([
      ['locked', 'unreadable', true],
      ['locked/inside', 'unreadable', true],
      ['secret', 'unreadable', true],
    ]);
  });

  it('records files that vanish between listing and opening', async () => {
    const cwd = temporaryFolder();
    for (const name of ['a', 'b', 'c']) writeFileSync(join(cwd, name), name);
    mkdirSync(join(cwd, 'd'));
    writeFileSync(join(cwd, 'd', 'e'), 'e');
    const diagnostics = new Diagnostics();
    const selection = await selectFiles(['.'], { cwd }, diagnostics);
    unlinkSync(join(cwd, 'b'));
    unlinkSync(join(cwd, 'd', 'e'));
    rmdirSync(join(cwd, 'd'));
    writeFileSync(join(cwd, 'd'), 'a file now');
    const read = [...fileSource(selection, diagnostics)].map((blob) => blob.origin.path);
    expect(read.toSorted()).toEqual(['a', 'c']);
    expect(reasons(diagnostics)).toEqual([
      ['b', 'vanished', true],
      ['d/e', 'vanished', true],
    ]);
  });

  it('never waits on what took the place of a file after it was listed', async () => {
    const cwd = temporaryFolder();
    for (const name of ['fifo', 'folder', 'link']) writeFileSync(join(cwd, name), name);
    const diagnostics = new Diagnostics();
    const selection = await selectFiles(['.'], { cwd }, diagnostics);
    for (const name of ['fifo', 'folder', 'link']) unlinkSync(join(cwd, name));
    execFileSync('mkfifo', [join(cwd, 'fifo')]);
    mkdirSync(join(cwd, 'folder'));
    symlinkSync('/etc/hostname', join(cwd, 'link'));
    for (const blob of fileSource(selection, diagnostics)) expect(readBlob(blob)).toBe('');
    expect(reasons(diagnostics)).toEqual([
      ['fifo', 'not-a-regular-file', true],
      ['folder', 'not-a-regular-file', true],
      ['link', 'symlink', true],
    ]);
  });

  it('never opens a FIFO, a socket or a device', async () => {
    const cwd = temporaryFolder();
    execFileSync('mkfifo', [join(cwd, 'fifo')]);
    writeFileSync(join(cwd, 'file'), 'text');
    const server = createServer().listen(join(cwd, 'socket'));
    onTestFinished(() => void server.close());
    await new Promise((done) => server.once('listening', done));
    const { files, diagnostics } = await readAll(['.'], { cwd });
    expect(files).toEqual({ file: 'text' });
    expect(diagnostics.skipped).toEqual([
      { path: 'fifo', reason: 'not-a-regular-file', detail: 'a named pipe is never opened', incomplete: true },
      { path: 'socket', reason: 'not-a-regular-file', detail: 'a socket is never opened', incomplete: true },
    ]);
    const named = await readAll(['fifo', 'socket', '/dev/zero', 'file'], { cwd });
    expect(named.files).toEqual({ file: 'text' });
    expect(reasons(named.diagnostics)).toEqual([
      ['/dev/zero', 'not-a-regular-file', true],
      ['fifo', 'not-a-regular-file', true],
      ['socket', 'not-a-regular-file', true],
    ]);
  });

  it('does not follow links in a walk, not even in a circle, and counts them', async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'sub'));
    writeFileSync(join(cwd, 'sub', 'file'), 'text');
    symlinkSync('sub', join(cwd, 'a'));
    symlinkSync('..', join(cwd, 'sub', 'loop'));
    symlinkSync('self', join(cwd, 'self'));
    symlinkSync('nowhere', join(cwd, 'broken'));
    const { files, diagnostics } = await readAll(['.'], { cwd });
    expect(files).toEqual({ 'sub/file': 'text' });
    expect(diagnostics.skipped).toEqual([
      {
        path: '.',
        reason: 'symlink',
        detail: expect.stringMatching(/^4 symbolic links not followed: /),
        incomplete: false,
      },
    ]);
    expect(diagnostics.incomplete).toBe(false);
  });

  it('follows a link that is named, to files and folders, and no link behind it', async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'folder', 'vendor'), { recursive: true });
    for (const name of ['a', 'vendor/b']) writeFileSync(join(cwd, 'folder', name), name);
    symlinkSync('folder', join(cwd, 'link'));
    symlinkSync('link', join(cwd, 'link-to-link'));
    symlinkSync('..', join(cwd, 'folder', 'up'));
    symlinkSync('folder/a', join(cwd, 'file-link'));
    const excludes = [{ base: cwd, patterns: ['/link/vendor/'] }];
    expect((await readAll(['link'], { cwd })).files).toEqual({ 'link/a': 'a', 'link/vendor/b': 'vendor/b' });
    expect((await readAll(['link'], { cwd, excludes })).files).toEqual({ 'link/a': 'a' });
    expect((await readAll(['link-to-link'], { cwd })).files).toMatchObject({ 'link-to-link/a': 'a' });
    expect((await readAll(['file-link'], { cwd })).files).toEqual({ 'file-link': 'a' });
    expect((await readAll(['file-link', 'folder/a'], { cwd })).files).toEqual({ 'file-link': 'a' });
    const { diagnostics } = await readAll(['link'], { cwd });
    expect(diagnostics.skipped).toMatchObject([{ reason: 'symlink', incomplete: false }]);
  });

  it('says of a named link that it leads nowhere, in a circle, or to what is never opened', async () => {
    const cwd = temporaryFolder();
    execFileSync('mkfifo', [join(cwd, 'fifo')]);
    for (const [name, target] of Object.entries({ broken: 'nowhere', self: 'self', pipe: 'fifo', zero: '/dev/zero' }))
      symlinkSync(target, join(cwd, name));
    const { files, diagnostics } = await readAll(['broken', 'self', 'pipe', 'zero'], { cwd });
    expect(files).toEqual({});
    expect(diagnostics.skipped).toEqual([
      { path: 'broken', reason: 'symlink', detail: 'a symbolic link to nowhere that leads nowhere', incomplete: true },
      { path: 'pipe', reason: 'not-a-regular-file', detail: 'a named pipe is never opened', incomplete: true },
      { path: 'self', reason: 'symlink', detail: 'a symbolic link to self that leads nowhere', incomplete: true },
      { path: 'zero', reason: 'not-a-regular-file', detail: 'a device is never opened', incomplete: true },
    ]);
  });
});

describe('files of odd size', () => {
  it('reads a file that grew a little to its new end', async () => {
    const cwd = temporaryFolder();
    const path = join(cwd, 'log');
    writeFileSync(path, 'a'.repeat(1000));
    const diagnostics = new Diagnostics();
    for (const blob of fileSource(await selectFiles(['log'], { cwd }, diagnostics), diagnostics)) {
      expect(blob.read(new Uint8Array(600))).toBe(600);
      appendFileSync(path, 'b'.repeat(1000));
      expect(readBlob(blob, 600)).toHaveLength(1400);
    }
    expect(diagnostics.skipped).toEqual([]);
  });

  it('comes to an end on a file that grows faster than it is read', async () => {
    const cwd = temporaryFolder();
    const path = join(cwd, 'log');
    writeFileSync(path, 'x');
    const diagnostics = new Diagnostics();
    const descriptor = openSync(path, 'r+');
    onTestFinished(() => closeSync(descriptor));
    const step = 8 * 1024 * 1024;
    const buffer = new Uint8Array(step);
    let bytes = 0;
    let reads = 0;
    for (const blob of fileSource(await selectFiles(['log'], { cwd }, diagnostics), diagnostics)) {
      for (let count = -1; count !== 0; reads += 1) {
        // Sparse growth: always one more buffer ahead of the reader.
        ftruncateSync(descriptor, bytes + step);
        count = blob.read(buffer);
        bytes += count;
        if (reads > 100) throw new Error('no end');
      }
    }
    // Looked at when it had two buffers, followed for 64 MiB from there.
    expect(bytes).toBe(2 * step + 64 * 1024 * 1024);
    expect(diagnostics.skipped).toEqual([
      {
        path: 'log',
        reason: 'growing',
        detail: expect.stringContaining(`the first ${bytes} bytes were scanned`),
        incomplete: true,
      },
    ]);
  });

  it.skipIf(!SLOW)(slowName('reads a sparse file of 5 GB to its end in chunks'), { timeout: 120_000 }, async () => {
    const cwd = temporaryFolder();
    const size = 5 * 1024 ** 3;
    const descriptor = openSync(join(cwd, 'sparse'), 'w');
    ftruncateSync(descriptor, size - 4);
    writeSync(descriptor, 'tail', size - 4);
    closeSync(descriptor);
    const diagnostics = new Diagnostics();
    const buffer = new Uint8Array(8 * 1024 * 1024);
    let bytes = 0;
    let tail = '';
    for (const blob of fileSource(await selectFiles(['sparse'], { cwd }, diagnostics), diagnostics)) {
      for (let count = blob.read(buffer); count > 0; count = blob.read(buffer)) {
        bytes += count;
        tail = Buffer.from(buffer.subarray(Math.max(0, count - 4), count)).toString();
      }
    }
    expect([bytes, tail]).toEqual([size, 'tail']);
    expect(diagnostics.skipped).toEqual([]);
  });

  it('reads files of /proc, whose size says 0', async () => {
    const { files } = await readAll(['/proc/self/status'], { cwd: '/' });
    expect(files['/proc/self/status']).toContain('Pid:');
    expect(readFileSync('/proc/self/status').length).toBeGreaterThan(0);
  });
});

describe('a blob', () => {
  it('cannot be read after it was closed: that would look like an empty file', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'file'), 'text');
    const diagnostics = new Diagnostics();
    const [blob] = fileSource(await selectFiles(['file'], { cwd }, diagnostics), diagnostics);
    expect(() => blob?.read(new Uint8Array(8))).toThrow('read after it was closed');
  });
});

describe('odd names', () => {
  it("scans files whose name, or whose folder's name, is not UTF-8", async () => {
    const cwd = temporaryFolder();
    const root = Buffer.from(`${cwd}/`);
    const plant = (name: Buffer, text: string): void => writeFileSync(Buffer.concat([root, name]), text);
    const latin1 = Buffer.from('caf\xe9', 'latin1');
    mkdirSync(Buffer.concat([root, latin1]));
    mkdirSync(Buffer.concat([root, latin1, Buffer.from('/inner')]));
    plant(Buffer.concat([latin1, Buffer.from('/inner/x')]), '1');
    plant(Buffer.concat([latin1, Buffer.from('/\xe8.txt', 'latin1')]), '2');
    plant(Buffer.from('\xff\xfe', 'latin1'), '3');
    plant(Buffer.from('\xff', 'latin1'), '4');
    plant(Buffer.from('plain'), '5');
    plant(Buffer.from('钥\xc3(\xff', 'utf8'), '6');
    plant(Buffer.concat([Buffer.from('密'), Buffer.from([0xc3])]), '7');
    mkdirSync(Buffer.concat([root, Buffer.from('\xfd', 'latin1')]));
    mkdirSync(Buffer.concat([root, Buffer.from('\xfd/.git', 'latin1')]));
    plant(Buffer.from('\xfd/.git/x', 'latin1'), 'not this');
    const { files, diagnostics, count } = await readAll(['.'], { cwd });
    expect(files).toEqual({
      'caf\\xE9/inner/x': '1',
      'caf\\xE9/\\xE8.txt': '2',
      '\\xFF\\xFE': '3',
      '\\xFF': '4',
      plain: '5',
      '钥\u00c3(\u00ff': '6',
      '密\\xC3': '7',
    });
    expect(count).toBe(7);
    expect(diagnostics.skipped).toEqual([]);
  });

  it("scans files with line breaks in the name or in a folder's name", async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'new\nline', 'deep', 'er'), { recursive: true });
    writeFileSync(join(cwd, 'new\nline', 'a'), 'a');
    writeFileSync(join(cwd, 'new\nline', 'deep', 'er', 'b\r'), 'b');
    writeFileSync(join(cwd, '\nlead'), 'c');
    const { files, diagnostics } = await readAll(['.'], { cwd });
    expect(files).toEqual({ 'new\nline/a': 'a', 'new\nline/deep/er/b\r': 'b', '\nlead': 'c' });
    expect(diagnostics.skipped).toEqual([]);
  });

  it.skipIf(!SLOW)(
    slowName('survives a folder 10,000 levels deep and says where it stopped'),
    { timeout: 120_000 },
    async () => {
      const cwd = temporaryFolder();
      // Built from the bottom up: a path this long cannot be named.
      execFileSync(
        'python3',
        ['-c', 'import os\nfor _ in range(10000):\n os.mkdir("d"); os.chdir("d")\nopen("bottom","w").write("x")'],
        { cwd },
      );
      onTestFinished(() => void execFileSync('rm', ['-rf', join(cwd, 'd')]));
      writeFileSync(join(cwd, 'top'), 'text');
      const { files, diagnostics } = await readAll(['.'], { cwd });
      expect(files).toEqual({ top: 'text' });
      expect(diagnostics.skipped).toHaveLength(1);
      expect(diagnostics.skipped[0]).toMatchObject({
        reason: 'path-too-long',
        incomplete: true,
        path: expect.stringMatching(/^(d\/){2000,}d$/),
      });
    },
  );
});

describe('a tree that changes under the scan', () => {
  it('never throws, and accounts for every file that was selected', async () => {
    const cwd = temporaryFolder();
    for (let i = 0; i < 400; i += 1) writeFileSync(join(cwd, `f${i}`), String(i));
    const mover = spawn(process.execPath, [
      '-e',
      `const fs=require('fs');process.chdir(${JSON.stringify(cwd)});for(let r=0;;r++)for(let ` +
        `i=0;i<400;i++){try{fs.renameSync('f'+i,'g'+i)}catch{}try{fs.renameSync('g'+i,'f'+i)}catch{}}`,
    ]);
    const gone = new Promise((done) => mover.once('exit', done));
    onTestFinished(() => void mover.kill());
    for (let round = 0; round < 10; round += 1) {
      const { files, diagnostics, count } = await readAll(['.'], { cwd });
      expect(Object.keys(files).length + diagnostics.skipped.length).toBe(count);
      expect(new Set(diagnostics.skipped.map((entry) => entry.reason))).toSatisfy((seen: Set<string>) =>
        [...seen].every((reason) => reason === 'vanished'),
      );
    }
    mover.kill();
    await gone;
  });
});
