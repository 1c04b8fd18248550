/**
 * Places outside the repository that a git call needs for a moment: a standard input that is a file, a named pipe that
 * can be read synchronously. Everything is unlinked as soon as it is open, so that nothing stays behind even when the
 * process is killed. Only object ids, revision names and error text go to files here, never the contents of a blob.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, constants, openSync, rmSync, writeSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { makeTemporaryFolder, systemTemporaryPlace, temporaryFault } from '../../disk/temporary-folder.ts';

function inScratchFolder<T>(use: (folder: string) => T): T {
  const place = systemTemporaryPlace();
  const folder = makeTemporaryFolder(place, 'aksweep-');
  try {
    return use(folder);
  } catch (error) {
    throw temporaryFault(error, place);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A file without a name that holds `bytes`, positioned at its start. The caller closes the descriptor.
 * @throws UserError when there is no folder for temporary files, or no room in it.
 */
export function unnamedFile(bytes: Uint8Array = new Uint8Array(0)): number {
  return inScratchFolder((folder) => {
    const name = join(folder, 'input');
    const writing = openSync(name, 'wx', 0o600);
    try {
      for (let offset = 0; offset < bytes.length;) offset += writeSync(writing, bytes, offset);
      return openSync(name, 'r+');
    } finally {
      closeSync(writing);
    }
  });
}

/** Whether `blockingPipe` can give one here. */
export const HAS_NAMED_PIPES = platform() !== 'win32';

/**
 * Both ends of a pipe: the child writes, this process reads with `readSync`, which waits for data without the event
 * loop. Null where the system has no named pipes (Windows), or the file system of the temporary folder has none.
 * @throws UserError when there is no folder for temporary files, or no descriptor is left.
 */
export function blockingPipe(): BlockingPipe | null {
  if (!HAS_NAMED_PIPES) return null;
  return inScratchFolder((folder) => {
    const name = join(folder, 'pipe');
    const made = spawnSync('mkfifo', ['-m', '600', name], { stdio: 'ignore' });
    if (made.status !== 0) return null;
    // Opening one end of a named pipe waits for the other, unless it is opened for reading without waiting.
    const tryEnd = openSync(name, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const writeEnd = openSync(name, constants.O_WRONLY);
      try {
        return { readEnd: openSync(name, constants.O_RDONLY), tryEnd, writeEnd };
      } catch (error) {
        closeSync(writeEnd);
        throw error;
      }
    } catch (error) {
      closeSync(tryEnd);
      throw error;
    }
  });
}

export interface BlockingPipe {
  /** A read waits until there is something. */
  readonly readEnd: number;
  /** The same bytes: a read fails with EAGAIN while there is nothing. */
  readonly tryEnd: number;
  readonly writeEnd: number;
}
