/**
 * Small text files of a `.git` folder, which whoever made the folder chose: a pipe in such a place is refused, in
 * words.
 */
import { UserError } from '../../core/errors.ts';
import { FileFault, readFile } from '../../disk/read-file.ts';

/** Bytes. The largest is the boundary of a shallow clone: one line of 41 bytes for each commit. */
const LARGEST = 64 * 1024 * 1024;

/** @returns null when there is no such file. @throws UserError when it cannot be read. */
export function readGitFile(path: string, encoding: 'latin1' | 'utf8' = 'latin1'): string | null {
  try {
    return readFile(path, LARGEST).toString(encoding);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw new UserError(
      `cannot read ${path}: ${error.message}`,
      'git keeps a regular file there: see what put something else in its place',
      { cause: error },
    );
  }
}

/** Whether a file could not be read, here or on another thread: errors that come from there have lost their class. */
export function isFileError(error: unknown): error is Error {
  return error instanceof Error && (error.name === 'FileFault' || ('code' in error && 'syscall' in error));
}
