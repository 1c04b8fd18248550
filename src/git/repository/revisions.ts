/** Turns the names that a user gives (branches, ranges) into object ids, with errors that say which name is wrong. */
import { UserError } from '../../core/errors.ts';
import { isObjectId } from '../object/object-ids.ts';
import type { Ref } from './porcelain.ts';
import type { Git } from '../call/process.ts';

/** The commit that `name` stands for; null when there is none. Never taken for an option. */
export function resolveCommit(git: Git, name: string): string | null {
  return resolveCommits(git, [name])[0] ?? null;
}

/** The commits that names stand for, in the order of the names, by one call of git; null for each that names none. */
export function resolveCommits(git: Git, names: readonly string[]): readonly (string | null)[] {
  if (names.length === 0) return [];
  // No name of a commit has a line feed, and one would make two requests of it.
  if (names.some((name) => name.includes('\n')))
    return names.map((name) => (name.includes('\n') ? null : resolveCommit(git, name)));
  const requests = names.map((name) => `${name}^{commit}\n`).join('');
  const { status, stdout } = git.attempt(['cat-file', '--batch-check'], Buffer.from(requests));
  // A damaged object ends git: the names behind it are asked for by themselves.
  if (status !== 0) return names.length === 1 ? [null] : names.map((name) => resolveCommit(git, name));
  const answers = stdout.toString('latin1').split('\n');
  return names.map((_, index) => /^([0-9a-f]+) commit \d+$/.exec(answers[index] ?? '')?.[1] ?? null);
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
  if (dots === '') return { tips: required(git, [range], range), excluded: [] };
  const names = [from, to].map((name) => (name === '' ? 'HEAD' : name));
  const [left = '', right = ''] = required(git, names, range);
  if (dots === '..') return { tips: [right], excluded: [left] };
  const bases = git
    .attempt(['merge-base', '--all', left, right])
    .stdout.toString('latin1')
    .split('\n')
    .filter(isObjectId);
  return { tips: [left, right], excluded: bases };
}

/** @throws UserError for the first name that stands for no commit. */
function required(git: Git, names: readonly string[], range: string): readonly string[] {
  return resolveCommits(git, names).map((id, index) => {
    if (id !== null) return id;
    throw new UserError(
      `no commit ${names[index]} (in the range ${range}) in ${git.folder}`,
      'In CI, fetch enough history first, e.g. actions/checkout with fetch-depth: 0.',
    );
  });
}
