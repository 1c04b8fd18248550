/**
 * Whether a read that gives less than was asked for has reached the end of the file. On file systems that go through the page cache it
 * has, so a small file costs one read in place of two (4 % of a large tree's scan); FUSE, network and kernel file systems may stop anywhere.
 * Linux alone says what is mounted where; elsewhere every file is asked again.
 */
import { readFileSync, realpathSync } from 'node:fs';

/** As /proc/self/mountinfo names them. */
const PAGE_CACHED: ReadonlySet<string> = new Set(['ext2', 'ext3', 'ext4', 'xfs', 'btrfs', 'f2fs', 'tmpfs', 'overlay', 'bcachefs']);

/**
 * @param folder absolute; nothing that is mounted below it may be of another kind.
 * @param mounts the text of /proc/self/mountinfo (proc_pid_mountinfo(5)).
 */
export function shortReadsEnd(folder: string, mounts: string | null = readMounts()): boolean {
  if (mounts === null) return false;
  const real = realOf(folder);
  if (real === null) return false;
  const below = real === '/' ? '/' : `${real}/`;
  let type = '';
  let longest = -1;
  for (const line of mounts.split('\n')) {
    const [before = '', after = ''] = line.split(' - ', 2);
    const point = unescapeOctal(before.split(' ')[4] ?? '');
    if (point === '') continue;
    const kind = after.split(' ', 1)[0] ?? '';
    if (point !== real && point.startsWith(below)) {
      if (!PAGE_CACHED.has(kind)) return false;
    } else if (point === '/' || point === real || real.startsWith(`${point}/`)) {
      // What was mounted last at a place is what one sees.
      if (point.length < longest) continue;
      longest = point.length;
      type = kind;
    }
  }
  return PAGE_CACHED.has(type);
}

function readMounts(): string | null {
  if (process.platform !== 'linux') return null;
  try {
    return readFileSync('/proc/self/mountinfo', 'utf8');
  } catch {
    return null;
  }
}

function realOf(folder: string): string | null {
  try {
    return realpathSync(folder);
  } catch {
    return null;
  }
}

/** Spaces and line breaks in a mount point are written `\040`. */
function unescapeOctal(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 8)));
}
