/** What stands at a path, for callers to whom it is all the same why there is nothing. */
import { statSync, type Stats } from 'node:fs';

/**
 * @returns undefined when there is nothing, also for a path that leads through a file. @throws other errors of the file
 *   system.
 */
export function statPath(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}
