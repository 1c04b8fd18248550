/** Where a shallow clone ends: commits whose parents were left out on purpose. */
import { join, resolve } from 'node:path';
import { readGitFile } from '../folder/git-file.ts';
import type { Git } from '../call/process.ts';

/**
 * Ids of the boundary commits; empty for a full clone.
 * @param commonFolder absolute path of the git folder that all worktrees share.
 * @throws UserError when the file that lists them cannot be read.
 */
export function shallowBoundary(commonFolder: string): ReadonlySet<string> {
  return idsIn(join(commonFolder, 'shallow'));
}

/**
 * As shallowBoundary, for a hook: git tells it by its environment where its files are.
 * @throws UserError as shallowBoundary does.
 */
export function shallowBoundaryOf(git: Git): ReadonlySet<string> {
  const answer = git.attempt(['rev-parse', '--git-path', 'shallow']);
  if (answer.status !== 0) return new Set();
  return idsIn(resolve(git.folder, answer.stdout.toString('utf8').trimEnd()));
}

function idsIn(file: string): ReadonlySet<string> {
  const text = readGitFile(file) ?? '';
  return new Set(text.split('\n').filter((line) => line !== ''));
}
