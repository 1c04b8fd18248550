/**
 * Where a path really leads, one component at a time, when some of its symbolic links are not to be trusted: those that stand in a scanned
 * tree, as whoever wrote the tree chose where they lead.
 */
import { lstatSync, readlinkSync, realpathSync, type Stats } from 'node:fs';
import { dirname, join, parse, resolve, sep } from 'node:path';
import { UserError } from '../core/errors.ts';
import { pathInside } from '../core/path-inside.ts';
import { repositoryFolders } from './repository-folders.ts';

/** The system follows as many links for one path (`ELOOP` beyond them, path_resolution(7)). */
const MOST_LINKS = 40;

/**
 * The trees whose links are not trusted: real paths of the folders, and of the tops of the repositories around them.
 * @param folders absolute; those that do not exist are left out.
 */
export function treesAround(folders: readonly string[]): readonly string[] {
  const tops = folders.flatMap((folder) => [folder, repositoryFolders(folder)?.at(-1) ?? folder]);
  return [...new Set(tops.flatMap((top) => realPath(top) ?? []))];
}

/**
 * Resolves a path that is going to be written or created, without following a link that stands in one of the trees.
 * @param path absolute. @param trees from `treesAround`.
 * @returns the same place without symbolic links. Components that do not exist yet are kept as they are.
 * @throws UserError when the path leads through a link in a tree; errors of the file system
 */
export function placeToWrite(path: string, trees: readonly string[]): string {
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
    if (trees.some((tree) => pathInside(tree, next) !== null)) {
      throw new UserError(`cannot write ${path}: ${next} is a symbolic link in the scanned tree`, 'aksweep does not write through links that a repository brings; name a path without one, outside of the tree if need be');
    }
    links += 1;
    if (links > MOST_LINKS) throw new UserError(`cannot write ${path}: its symbolic links lead in a circle`, 'choose another place');
    const target = targetOf(next);
    // A link such as /proc/self/fd/1 names an open file, not a path: the system alone can follow it.
    if (target === null) return path;
    const place = resolve(real, target);
    real = parse(place).root;
    rest = [...componentsOf(place), ...following];
  }
  return real;
}

/**
 * Where a file of a tree really is.
 * @param path absolute. @param tree absolute. @returns its real path; null when that lies outside of the tree, or there is nothing.
 */
export function placeInside(path: string, tree: string): string | null {
  const real = realPath(path);
  const top = realPath(tree);
  return real === null || top === null || pathInside(top, real) === null ? null : real;
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

function lookAt(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

/** Null for a link of /proc whose text is no path, like `pipe:[4711]` or a deleted file. */
function targetOf(link: string): string | null {
  const target = readlinkSync(link);
  return link.startsWith('/proc/') && lookAt(resolve(dirname(link), target)) === undefined ? null : target;
}

function componentsOf(path: string): string[] {
  return path.slice(parse(path).root.length).split(sep).filter((name) => name !== '');
}
