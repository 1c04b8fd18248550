/**
 * Writes a file so that a reader sees the old content or the new content, never a part: baselines, reports, state.
 * When the disk is full or the process dies, the old file stays as it was.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../core/errors.ts';
import { pathInside } from '../core/path-inside.ts';
import { faultWords } from '../core/system-fault.ts';
import { kindOf } from './read-file.ts';
import { placeToWrite } from './real-place.ts';

/**
 * Replaces `path` with `chunks`, through a temporary file in the same folder and a rename.
 * An existing file keeps its permission bits, a symbolic link outside of the trees stays a link (its target is replaced), and a device,
 * FIFO or socket outside of them (`/dev/stdout`) is written to directly.
 * @param path absolute.
 * @param chunks text in order; written as it comes, so a large report need not be one string.
 * @param trees real paths of the scanned trees and the repositories around them (`treesAround`): nothing is written through a link or into
 * a FIFO or device that stands in them.
 * @throws UserError when the path leads through a link of a tree, or the folder is missing, not writable or full; the old file is then untouched.
 */
export function writeFileAtomic(path: string, chunks: string | Iterable<string>, trees: readonly string[]): void {
  const parts = typeof chunks === 'string' ? [chunks] : chunks;
  let temporary: string | undefined;
  try {
    const target = placeToWrite(path, trees);
    const old = statSync(target, { throwIfNoEntry: false });
    if (old?.isDirectory() === true) throw new UserError(`cannot write ${path}: it is a folder`, 'name a file');
    if (old !== undefined && !old.isFile()) {
      if (trees.some((tree) => pathInside(tree, target) !== null)) throw new UserError(`cannot write ${path}: it is ${kindOf(old)} in the scanned tree`, 'name a file');
      writeTo(openSync(target, 'w'), (descriptor) => writeAll(descriptor, parts));
      return;
    }
    const name = join(dirname(target), `.${basename(target).slice(0, 60)}.${randomBytes(6).toString('hex')}.tmp`);
    const descriptor = openSync(name, 'wx', 0o666);
    temporary = name;
    writeTo(descriptor, () => {
      if (old !== undefined) fchmodSync(descriptor, old.mode & 0o7777);
      writeAll(descriptor, parts);
      fsyncSync(descriptor);
    });
    renameSync(name, target);
    temporary = undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    throw new UserError(`cannot write ${path}: ${REASONS[code] ?? faultWords(code)}`, 'what was there before is unchanged; free space, fix the permissions or choose another place', {
      cause: error,
    });
  } finally {
    if (temporary !== undefined) unlinkSync(temporary);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than the limit set for this process',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the file system is read-only',
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'a part of the path is not a folder',
};

function writeTo(descriptor: number, write: (descriptor: number) => void): void {
  try {
    write(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function writeAll(descriptor: number, parts: Iterable<string>): void {
  for (const part of parts) {
    const bytes = Buffer.from(part, 'utf8');
    // A full disk can show as a short write first; the next write then fails.
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
  }
}
