/**
 * What stands in folders whose path others chose, such as a `.git` folder. Listing a folder and asking what a path is
 * never waits, whatever is there; opening can, and goes through read-file.ts.
 */
import { readdirSync, type Dirent } from 'node:fs';

/** Names in a folder. @throws the error of the file system. */
export function namesIn(folder: string): readonly string[] {
  return readdirSync(folder);
}

/**
 * Entries of a folder with their types, links not followed; null when there is no such folder or it cannot be listed.
 */
export function entriesOf(folder: string): readonly Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
