/** Where the repository around a folder begins, by its `.git` alone: git is not asked. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder and those above it, up to the top of its git work tree.
 * @param folder absolute. @returns nearest first; null outside of a work tree.
 */
export function repositoryFolders(folder: string): readonly string[] | null {
  const folders: string[] = [];
  for (let current = folder; ; current = dirname(current)) {
    folders.push(current);
    if (existsSync(join(current, '.git'))) return folders;
    if (dirname(current) === current) return null;
  }
}
