/** Where a shallow clone ends: commits whose parents were left out on purpose. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Git } from './process.ts';

/** Ids of the boundary commits; empty for a full clone. */
export function shallowBoundary(git: Git): ReadonlySet<string> {
  const answer = git.attempt(['rev-parse', '--git-path', 'shallow']);
  if (answer.status !== 0) return new Set();
  const file = resolve(git.folder, answer.stdout.toString('utf8').trimEnd());
  try {
    return new Set(readFileSync(file, 'latin1').split('\n').filter((line) => line !== ''));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Set();
    throw error;
  }
}
