/**
 * Where a path really leads, one component at a time, when some of its symbolic links are not to be trusted: those that
 * stand in a scanned tree, as whoever wrote the tree chose where they lead. What somebody changes while the program
 * runs is not covered: whoever can do that writes as this user already.
 */
import { lstatSync, readlinkSync, realpathSync, statSync, type Stats } from 'node:fs';
import { dirname, join, parse, resolve, sep } from 'node:path';
import { UserError } from '../core/errors.ts';
import { pathInside } from '../core/path-inside.ts';

/** The system follows as many links for one path (`ELOOP` beyond them, path_resolution(7)). */
const MOST_LINKS = 40;

/**
 * The trees whose links are not trusted: real paths of the folders, and of the tops of the repositories around them. A
 * submodule counts with the repository that it is checked out in.
 * @param folders absolute; those that do not exist are left out.
 */
export function treesAround(folders: readonly string[]): readonly string[] {
  const real = new Set(folders.flatMap((folder) => realPath(folder) ?? []));
  return [...new Set([...real].flatMap((folder) => [folder, repositoryTop(folder) ?? folder]))];
}

/**
 * The top of the outermost repository that the folder belongs to; null outside of any. @param folder absolute and real.
 */
function repositoryTop(folder: string): string | null {
  let top: string | null = null;
  for (let current = folder; ; current = dirname(current)) {
    const mark = markOf(current);
    if (mark !== undefined) top = current;
    // A submodule or worktree has a file there; the repository that owns it may lie further up.
    if (mark?.isDirectory() === true || dirname(current) === current) return top;
  }
}

/** What makes a folder the top of a repository; undefined also for what is no folder, or may not be looked into. */
function markOf(folder: string): Stats | undefined {
  try {
    return statSync(join(folder, '.git'), { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

/**
 * Resolves a path that is going to be written or created, without following a link that stands in one of the trees.
 * @param path absolute. @param trees from `treesAround`.
 * @returns the same place without symbolic links. Components that do not exist yet are kept as they are.
 * @throws UserError when the path leads through a link in a tree; errors of the file system
 */
export function placeToWrite(path: string, trees: readonly string[]): string {
  return resolved(path, (link) => {
    if (trees.every((tree) => pathInside(tree, link) === null)) return;
    throw new UserError(
      `cannot write ${path}: ${link === path ? 'it' : link} is a symbolic link in the scanned tree`,
      'aksweep does not write through links that a repository brings: remove the link, or name a path that leads ' +
        'through none',
    );
  });
}

/**
 * Where a path of a tree really leads.
 * @param path absolute; need not exist. @param tree absolute.
 * @returns the place without symbolic links; null when it lies outside of the tree, or links lead in a circle.
 */
export function placeInside(path: string, tree: string): string | null {
  const top = realPath(tree);
  if (top === null) return null;
  try {
    const real = resolved(path, () => {});
    return pathInside(top, real) === null ? null : real;
  } catch (error) {
    if (error instanceof UserError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}

/** The path without symbolic links; null when there is nothing, or it cannot be resolved. */
export function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

/** Whether a path names anything, be it a link that leads nowhere. False also where one may not look. */
export function isThere(path: string | URL): boolean {
  try {
    return lookAt(path) !== undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

/** @param onLink told of every symbolic link on the way, with its own real place. */
function resolved(path: string, onLink: (link: string) => void): string {
  let links = 0;
  const { root } = parse(path);
  let rest = componentsOf(resolve(path));
  let real = root;
  while (rest.length > 0) {
    const [name = '', ...following] = rest;
    const next = join(real, name);
    const stats = lookAt(next);
    if (stats === undefined) return join(next, ...following);
    if (!stats.isSymbolicLink()) {
      real = next;
      rest = following;
      continue;
    }
    onLink(next);
    links += 1;
    if (links > MOST_LINKS)
      throw new UserError(`cannot use ${path}: its symbolic links lead in a circle`, 'choose another place');
    const target = targetOf(next);
    // A link such as /proc/self/fd/1 names an open file, not a path: the system alone can follow it.
    if (target === null) return join(next, ...following);
    const place = resolve(real, target);
    real = parse(place).root;
    rest = [...componentsOf(place), ...following];
  }
  return real;
}

function lookAt(path: string | URL): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

/** Null for a link of /proc whose text is no path, like `pipe:[4711]` or a deleted file. */
function targetOf(link: string): string | null {
  const target = readlinkSync(link);
  return link.startsWith('/proc/') && lookAt(resolve(dirname(link), target)) === undefined ? null : target;
}

function componentsOf(path: string): string[] {
  return path
    .slice(parse(path).root.length)
    .split(sep)
    .filter((name) => name !== '');
}
