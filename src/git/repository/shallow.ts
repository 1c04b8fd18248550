/** Where a shallow clone ends: commits whose parents were left out on purpose. */
import { resolve } from 'node:path';
import { readGitFile } from '../folder/git-file.ts';
import type { Git } from '../call/process.ts';

/**
 * Ids of the boundary commits; empty for a full clone. @throws UserError when the file that lists them cannot be read.
 */
export function shallowBoundary(git: Git): ReadonlySet<string> {
  const answer = git.attempt(['rev-parse', '--git-path', 'shallow']);
  if (answer.status !== 0) return new Set();
  const text = readGitFile(resolve(git.folder, answer.stdout.toString('utf8').trimEnd())) ?? '';
  return new Set(text.split('\n').filter((line) => line !== ''));
}
