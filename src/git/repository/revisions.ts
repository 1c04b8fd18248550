/** Turns the names that a user gives (branches, ranges) into object ids, with errors that say which name is wrong. */
import { UserError } from '../../core/errors.ts';
import { isObjectId } from '../object/object-ids.ts';
import type { Ref } from './porcelain.ts';
import type { Git } from '../call/process.ts';

/** The commit that `name` stands for; null when there is none. Never taken for an option. */
export function resolveCommit(git: Git, name: string): string | null {
  const answer = git.attempt(['rev-parse', '-q', '--verify', '--end-of-options', `${name}^{commit}`]);
  // Old gits print `--end-of-options` back.
  const id = answer.stdout.toString('latin1').trim().split('\n').at(-1) ?? '';
  return answer.status === 0 && isObjectId(id) ? id : null;
}

/** @throws UserError when there is no such branch. */
export function resolveBranch(git: Git, name: string): Ref {
  for (const full of name.startsWith('refs/')
    ? [name]
    : [`refs/heads/${name}`, `refs/remotes/${name}`, `refs/tags/${name}`]) {
    const id = resolveCommit(git, full);
    if (id !== null) return { name: full, id };
  }
  throw new UserError(`no branch ${name} in ${git.folder}`, 'List the branches with: git branch --all');
}

/**
 * `A..B`: what is reachable from B and not from A. `A...B`: from either, not from both. One revision: all its history.
 * An empty side is HEAD, as in git.
 * @throws UserError for a revision that does not exist.
 */
export function resolveRange(
  git: Git,
  range: string,
): { readonly tips: readonly string[]; readonly excluded: readonly string[] } {
  const [, from = '', dots = '', to = ''] = /^(.*?)(\.\.\.?)(.*)$/.exec(range) ?? [];
  if (dots === '') return { tips: [required(git, range, range)], excluded: [] };
  const left = required(git, from === '' ? 'HEAD' : from, range);
  const right = required(git, to === '' ? 'HEAD' : to, range);
  if (dots === '..') return { tips: [right], excluded: [left] };
  const bases = git
    .attempt(['merge-base', '--all', left, right])
    .stdout.toString('latin1')
    .split('\n')
    .filter(isObjectId);
  return { tips: [left, right], excluded: bases };
}

function required(git: Git, name: string, range: string): string {
  const id = resolveCommit(git, name);
  if (id !== null) return id;
  throw new UserError(
    `no commit ${name} (in the range ${range}) in ${git.folder}`,
    'In CI, fetch enough history first, e.g. actions/checkout with fetch-depth: 0.',
  );
}
