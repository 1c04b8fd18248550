/**
 * Writes, appends to, makes and removes files at paths that the user, a config file or the environment chose, and never
 * through a symbolic link that stands in a scanned tree. Every function takes those trees (`treesAround`). Hard links
 * need no care: a file is replaced by another, and its other names keep the old one.
 */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../core/errors.ts';
import { pathInside } from '../core/path-inside.ts';
import { faultWords } from '../core/system-fault.ts';
import { kindOf } from './read-file.ts';
import { placeToWrite } from './real-place.ts';

/** How long to wait when a pipe that was made non-blocking is full. Milliseconds. */
const WAIT = 5;

/**
 * Replaces `path` with `chunks`, through a temporary file in the same folder and a rename, so that a reader sees the
 * old content or the new content, never a part; when the disk is full or the process dies, the old file stays as it
 * was. An existing file keeps its permission bits unless `mode` says otherwise. A symbolic link outside of the trees
 * stays a link (its target is replaced), and a device, FIFO or socket outside of them is written to directly, as is an
 * open descriptor (`/dev/stdout`, `/dev/fd/N`).
 * @param path absolute.
 * @param chunks text in order; written as it comes, so a large report need not be one string.
 * @param trees real paths of the scanned trees and the repositories around them: nothing is written through a link or
 *   into a FIFO or device that stands in them.
 * @param mode permission bits, whatever the old file has. @default those of the old file; 0666 without the umask's bits
 *   for a new one
 * @throws UserError when the path leads through a link of a tree, or the folder is missing, not writable or full; the
 *   old file is then untouched.
 */
export function writeFileAtomic(
  path: string,
  chunks: string | Iterable<string>,
  trees: readonly string[],
  mode?: number,
): void {
  const parts = typeof chunks === 'string' ? [chunks] : chunks;
  let temporary: string | undefined;
  try {
    const open = openDescriptor(path);
    if (open !== null) return writeAll(open, parts);
    const target = placeToWrite(path, trees);
    const old = statSync(target, { throwIfNoEntry: false });
    if (old?.isDirectory() === true) throw new UserError(`cannot write ${path}: it is a folder`, 'name a file');
    if (old !== undefined && !old.isFile()) {
      refuseInTrees(path, target, kindOf(old), trees);
      writeTo(openSync(target, constants.O_WRONLY | (constants.O_NOCTTY ?? 0)), (descriptor) =>
        writeAll(descriptor, parts),
      );
      return;
    }
    const name = join(dirname(target), `.${basename(target).slice(0, 60)}.${randomBytes(6).toString('hex')}.tmp`);
    // O_EXCL, which follows no link: nobody can have put something there before.
    const descriptor = openSync(name, 'wx', mode ?? 0o666);
    temporary = name;
    writeTo(descriptor, () => {
      if (mode !== undefined) fchmodSync(descriptor, mode);
      else if (old !== undefined) fchmodSync(descriptor, old.mode & 0o777);
      writeAll(descriptor, parts);
      fsyncSync(descriptor);
    });
    renameSync(name, target);
    temporary = undefined;
  } catch (error) {
    throw asUserError(error, path);
  } finally {
    if (temporary !== undefined) unlinkSync(temporary);
  }
}

/**
 * Appends to a file that the runner of a workflow named; makes it when there is none.
 * @param path absolute.
 * @throws UserError as `writeFileAtomic`
 */
export function appendToFile(path: string, text: string, trees: readonly string[]): void {
  try {
    const target = placeToWrite(path, trees);
    // O_NONBLOCK: a FIFO without a reader is an error, not a wait.
    const descriptor = openSync(
      target,
      constants.O_WRONLY |
        constants.O_APPEND |
        constants.O_CREAT |
        (constants.O_NONBLOCK ?? 0) |
        (constants.O_NOCTTY ?? 0),
      0o666,
    );
    writeTo(descriptor, () => {
      refuseInTrees(path, target, kindOf(fstatSync(descriptor)), trees);
      writeAll(descriptor, [text]);
    });
  } catch (error) {
    throw asUserError(error, path);
  }
}

/**
 * Writes a file that must not be there yet.
 * @param path absolute, in a folder that is ours alone. @param mode permission bits before the umask takes its own.
 * @throws UserError
 */
export function writeNewFile(path: string, content: string | Uint8Array, mode: number): void {
  try {
    writeTo(openSync(path, 'wx', mode), (descriptor) => writeBytes(descriptor, Buffer.from(content)));
  } catch (error) {
    throw asUserError(error, path);
  }
}

/**
 * Makes a folder and those above it, where they are missing.
 * @param path absolute. @param mode permission bits of new folders before the umask takes its own.
 * @returns the same place without symbolic links.
 * @throws UserError when the path leads through a link of a tree, or cannot be made
 */
export function makeFolder(path: string, trees: readonly string[], mode = 0o777): string {
  try {
    const place = placeToWrite(path, trees);
    makeMissing(place, mode);
    return place;
  } catch (error) {
    throw asUserError(error, path);
  }
}

/** One folder after another: Node's recursive way never ends in /proc, where no folder can be made. */
function makeMissing(place: string, mode: number): void {
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory() === true) return;
  if (dirname(place) !== place) makeMissing(dirname(place), mode);
  try {
    mkdirSync(place, { mode });
  } catch (error) {
    // Another run of ours may have been first.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST') || !statSync(place).isDirectory())
      throw error;
  }
}

/**
 * Removes a file if it is there; of a link, the link. @param path absolute. @throws UserError when its folder is
 * reached through a link of a tree
 */
export function removeFile(path: string, trees: readonly string[]): void {
  try {
    rmSync(entryPlace(path, trees), { force: true });
  } catch (error) {
    throw asUserError(error, path);
  }
}

/** Gives a file another name in the same folder. @param path absolute. @throws UserError as `removeFile` */
export function renameFile(path: string, name: string, trees: readonly string[]): void {
  try {
    const place = entryPlace(path, trees);
    renameSync(place, join(dirname(place), name));
  } catch (error) {
    throw asUserError(error, path);
  }
}

/** The entry itself, which may be a link, in the real place of its folder. */
function entryPlace(path: string, trees: readonly string[]): string {
  return join(placeToWrite(dirname(path), trees), basename(path));
}

/** The number of an open descriptor that a path names; null for any other path. */
function openDescriptor(path: string): number | null {
  if (path === '/dev/stdout') return 1;
  if (path === '/dev/stderr') return 2;
  const number = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(path)?.[1];
  return number === undefined ? null : Number(number);
}

function refuseInTrees(path: string, target: string, kind: string | null, trees: readonly string[]): void {
  if (kind === null || trees.every((tree) => pathInside(tree, target) === null)) return;
  throw new UserError(
    `cannot write ${path}: it is ${kind} in the scanned tree`,
    'name a regular file, or one that does not exist yet',
  );
}

/**
 * What a code means when something is written, where that is more than what it means everywhere (core/system-fault.ts).
 */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'the folder does not exist',
  EEXIST: 'something else stands there',
  ENXIO: 'it is a pipe that nobody reads, or a socket',
  EBADF: 'there is no such open descriptor',
  EPIPE: 'nobody reads from it any more',
  EMFILE: 'too many open files: raise the limit (ulimit -n)',
  ERR_INVALID_ARG_VALUE: 'the path holds a NUL byte',
};

/** Errors of the file system in words; anything else as it is. */
function asUserError(error: unknown, path: string): unknown {
  const code =
    error instanceof Error && !(error instanceof UserError) && 'code' in error ? String(error.code) : undefined;
  if (code === undefined) return error;
  return new UserError(
    `cannot write ${path}: ${REASONS[code] ?? faultWords(code)}`,
    'what was there before is unchanged; free space, fix the permissions or choose another place',
    { cause: error },
  );
}

function writeTo(descriptor: number, write: (descriptor: number) => void): void {
  try {
    write(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function writeAll(descriptor: number, parts: Iterable<string>): void {
  for (const part of parts) writeBytes(descriptor, Buffer.from(part, 'utf8'));
}

function writeBytes(descriptor: number, bytes: Buffer): void {
  // A full disk can show as a short write first; the next write then fails.
  for (let done = 0; done < bytes.length;) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT);
    }
  }
}
