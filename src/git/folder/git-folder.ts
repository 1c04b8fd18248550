/**
 * Where the `.git` folder of a repository is, found as git finds it, without git: to be looked at before git is started
 * in it.
 */
import { dirname, join, resolve } from 'node:path';
import { entriesOf } from '../../disk/list-folder.ts';
import { isThere, realPath } from '../../disk/real-place.ts';
import { statPath } from '../../disk/stat-path.ts';
import { readGitFile } from './git-file.ts';

export interface GitFolders {
  /** Absolute: of the linked worktree or submodule, when it is one. */
  readonly own: string;
  /** Absolute: what all worktrees share; the same for most. */
  readonly common: string;
}

/**
 * @param start absolute. @param chosen what GIT_DIR says, where git is to be asked with it.
 * @returns null outside of a repository. @throws UserError when a file that leads there is none
 */
export function findGitFolders(start: string, chosen: string | undefined): GitFolders | null {
  const own = chosen === undefined ? ownFolder(start) : resolve(start, chosen);
  if (own === null) return null;
  const shared = readGitFile(join(own, 'commondir'))?.trim() ?? '';
  return { own, common: shared === '' ? own : resolve(own, shared) };
}

function ownFolder(start: string): string | null {
  for (let folder = start; ; folder = dirname(folder)) {
    const place = join(folder, '.git');
    const stats = statPath(place);
    if (stats?.isDirectory() === true) return place;
    if (stats !== undefined) {
      const target = /^gitdir: (.+)$/m.exec(readGitFile(place, 'utf8') ?? '')?.[1];
      return target === undefined ? null : resolve(folder, target.trimEnd());
    }
    if (isBare(folder)) return folder;
    if (dirname(folder) === folder) return null;
  }
}

function isBare(folder: string): boolean {
  return (
    isThere(join(folder, 'HEAD')) && leadsSomewhere(join(folder, 'objects')) && leadsSomewhere(join(folder, 'refs'))
  );
}

/** Links followed, as git does: what leads nowhere makes no repository. */
function leadsSomewhere(path: string): boolean {
  return realPath(path) !== null;
}

/** The git folders of linked worktrees. */
export function linkedFolders(common: string): readonly string[] {
  return (entriesOf(join(common, 'worktrees')) ?? []).map(({ name }) => join(common, 'worktrees', name));
}
