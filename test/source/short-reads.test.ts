/** Which folders a file of which may be taken to end at a short read. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shortReadsEnd } from '../../src/source/short-reads.ts';

let top: string;
let folder: string;

beforeAll(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'aksweep-mounts-')));
  folder = join(top, 'with a space');
  mkdirSync(join(folder, 'sub'), { recursive: true });
  symlinkSync(folder, join(top, 'link'));
});

afterAll(() => rmSync(top, { recursive: true }));

const line = (point: string, type: string): string => `36 35 98:0 / ${point.replaceAll(' ', '\\040')} rw,noatime master:1 - ${type} /dev/root rw,errors=continue\n`;

describe('a short read is the end', () => {
  it.each(['ext4', 'xfs', 'btrfs', 'tmpfs', 'overlay'])('on %s', (type) => {
    expect(shortReadsEnd(folder, line('/', type))).toBe(true);
  });

  it.each(['fuse.sshfs', 'nfs4', '9p', 'cifs', 'proc', 'virtiofs'])('but not on %s', (type) => {
    expect(shortReadsEnd(folder, line('/', type))).toBe(false);
  });

  it('by the innermost mount, and of several at one place the last', () => {
    expect(shortReadsEnd(folder, line('/', 'ext4') + line(top, 'nfs4'))).toBe(false);
    expect(shortReadsEnd(folder, line('/', 'nfs4') + line(folder, 'ext4'))).toBe(true);
    expect(shortReadsEnd(folder, line(top, 'ext4') + line('/', 'nfs4'))).toBe(true);
    expect(shortReadsEnd(folder, line('/', 'ext4') + line('/', 'nfs4'))).toBe(false);
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
