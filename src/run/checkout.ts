/**
 * Which checkout the paths of a report belong to: code scanning and CI systems want them from the top of the
 * repository.
 */
import { dirname, relative, resolve, sep } from 'node:path';
import { repositoryFolders } from '../disk/repository-folders.ts';
import { statPath } from '../disk/stat-path.ts';

export interface Checkout {
  /** Absolute top of the work tree; paths of commits and of the index start here. */
  readonly root: string;
  /** Absolute folder from which the relative paths of scanned files start. */
  readonly folder: string;
}

/**
 * The work tree that `cwd` is in; else that of a single scanned path; else `cwd` alone.
 * @param cwd absolute. @param paths what was scanned, as typed.
 */
export function checkoutAround(cwd: string, paths: readonly string[] = []): Checkout {
  const [only] = paths;
  const top =
    repositoryFolders(cwd)?.at(-1) ??
    (paths.length === 1 && only !== undefined && only !== '-'
      ? repositoryFolders(folderOf(resolve(cwd, only)))?.at(-1)
      : undefined);
  return { root: top ?? cwd, folder: cwd };
}

/** The folder itself, or the folder of a file. */
export function folderOf(path: string): string {
  return statPath(path)?.isFile() === true ? dirname(path) : path;
}

/**
 * The same for reporters: with `/`, the folder as seen from the root (`''` for the root itself, `..` outside of it).
 */
export function checkoutPaths({ root, folder }: Checkout): { readonly sourceRoot: string; readonly filesFrom: string } {
  const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));
  return { sourceRoot: slashed(root), filesFrom: slashed(relative(root, folder)) };
}
