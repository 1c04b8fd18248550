/**
 * Whether a read that gives less than was asked for has reached the end of the file. On file systems that go through
 * the page cache it has, unless it stopped at the end of a page: there an error may lie, which only the next read would
 * tell. So a small file costs one read in place of two (4 % of a large tree's scan); FUSE, network and kernel file
 * systems may stop anywhere. Linux alone says what is mounted where; elsewhere every file is asked again.
 */
import { pathInside } from '../core/path-inside.ts';
import { FileFault, readFile } from '../disk/read-file.ts';
import { realPath } from '../disk/real-place.ts';

/** As /proc/self/mountinfo names them. */
const PAGE_CACHED: ReadonlySet<string> = new Set([
  'rootfs',
  'ext2',
  'ext3',
  'ext4',
  'xfs',
  'btrfs',
  'f2fs',
  'tmpfs',
  'overlay',
  'bcachefs',
]);

/** Every page is a multiple of this long, on every machine that Linux runs on. Bytes. */
const PAGE = 4096;

/**
 * Whether a file that was read up to there in a short read, below a folder where `shortReadsEnd`, has ended. @param
 * bytes from the file's start.
 */
export function hasEnded(bytes: number): boolean {
  return bytes % PAGE !== 0;
}

/**
 * @param folder absolute. Whatever is mounted at it, above it or below it must be of such a kind: mounts may lie over
 *   each other.
 * @param mounts the text of /proc/self/mountinfo (proc_pid_mountinfo(5)).
 */
export function shortReadsEnd(folder: string, mounts: string | null = readMounts()): boolean {
  const real = mounts === null ? null : realPath(folder);
  if (mounts === null || real === null) return false;
  let holds = false;
  for (const line of mounts.split('\n')) {
    const [before = '', after = ''] = line.split(' - ', 2);
    const point = unescapeOctal(before.split(' ')[4] ?? '');
    const covers = point !== '' && pathInside(point, real) !== null;
    if (!covers && (point === '' || pathInside(real, point) === null)) continue;
    if (!PAGE_CACHED.has(after.split(' ', 1)[0] ?? '')) return false;
    holds ||= covers;
  }
  return holds;
}

/** A hundred thousand mounts. Bytes. */
const MAX_MOUNTS = 16 * 1024 * 1024;

function readMounts(): string | null {
  if (process.platform !== 'linux') return null;
  try {
    return readFile('/proc/self/mountinfo', MAX_MOUNTS).toString('utf8');
  } catch (error) {
    if (error instanceof FileFault) return null;
    throw error;
  }
}

/** Spaces and line breaks in a mount point are written `\040`. */
function unescapeOctal(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 8)));
}
