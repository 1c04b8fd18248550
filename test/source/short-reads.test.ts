/** Which folders a file of which may be taken to end at a short read. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasEnded, shortReadsEnd } from '../../src/source/short-reads.ts';

let top: string;
let folder: string;

beforeAll(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'aksweep-mounts-')));
  folder = join(top, 'with a space');
  mkdirSync(join(folder, 'sub'), { recursive: true });
  symlinkSync(folder, join(top, 'link'));
});

afterAll(() => rmSync(top, { recursive: true }));

const line = (point: string, type: string): string =>
  `36 35 98:0 / ${point.replaceAll(' ', '\\040')} rw,noatime master:1 - ${type} /dev/root rw,errors=continue\n`;

describe('a short read is the end', () => {
  it.each(['ext4', 'xfs', 'btrfs', 'tmpfs', 'overlay'])('on %s', (type) => {
    expect(shortReadsEnd(folder, line('/', type))).toBe(true);
  });

  it.each(['fuse.sshfs', 'nfs4', '9p', 'cifs', 'proc', 'virtiofs'])('but not on %s', (type) => {
    expect(shortReadsEnd(folder, line('/', type))).toBe(false);
  });

  it('but not where another kind is mounted at it or above it, be it hidden or hiding', () => {
    expect(shortReadsEnd(folder, line('/', 'ext4') + line(top, 'nfs4'))).toBe(false);
    expect(shortReadsEnd(folder, line('/', 'ext4') + line(folder, 'ext4') + line(top, 'fuse.sshfs'))).toBe(false);
    expect(shortReadsEnd(folder, line('/', 'ext4') + line('/', 'nfs4'))).toBe(false);
    expect(shortReadsEnd(folder, line('/', 'rootfs') + line('/', 'ext4') + line(top, 'xfs'))).toBe(true);
  });

  it('unless it stops at the end of a page, where an error may lie', () => {
    expect([1, 4095, 4097, 5 * 4096 + 1].map((bytes) => hasEnded(bytes))).toEqual([true, true, true, true]);
    expect([4096, 8192, 65_536].map((bytes) => hasEnded(bytes))).toEqual([false, false, false]);
  });

  it('unless another kind is mounted below', () => {
    expect(shortReadsEnd(folder, line('/', 'ext4') + line(join(folder, 'sub'), 'fuse.rclone'))).toBe(false);
    expect(shortReadsEnd(folder, line('/', 'ext4') + line(join(folder, 'sub'), 'tmpfs'))).toBe(true);
    expect(shortReadsEnd(folder, line('/', 'ext4') + line(`${folder}-beside`, 'fuse.rclone'))).toBe(true);
  });

  it('wherever a link leads', () => {
    expect(shortReadsEnd(join(top, 'link'), line('/', 'ext4') + line(folder, 'nfs4'))).toBe(false);
  });

  it('of nothing that is not known', () => {
    expect(shortReadsEnd(folder, null)).toBe(false);
    expect(shortReadsEnd(folder, '')).toBe(false);
    expect(shortReadsEnd(join(top, 'missing'), line('/', 'ext4'))).toBe(false);
  });
});
