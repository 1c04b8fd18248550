/** A git that was ended because it waited for ever or filled the memory, as an error that says for what. */
import { UserError } from '../../../core/errors.ts';
import { statPath } from '../../../disk/stat-path.ts';
import { kindOf } from '../../../disk/read-file.ts';
import type { EndedChild } from './child-watch.ts';
import { findGitFolders } from '../../folder/git-folder.ts';
import { findSpecialFile, type SpecialFile } from '../../folder/special-files.ts';

/** git waited for something that does not come. Whatever else is asked there would wait too: the work ends. */
export class GitStuck extends UserError {}

/**
 * @param command git's word for the call. @param folder where git was started. @param chosen what GIT_DIR said, for
 *   hooks.
 */
export function gitStuck(
  command: string,
  folder: string,
  chosen: string | undefined,
  { path, memory }: EndedChild,
): GitStuck {
  if (memory !== undefined) {
    return new GitStuck(
      `git ${command} was ended: it had filled ${Math.round(memory / 1024 ** 3)} GiB of memory`,
      'A few trees of this repository may stand for millions of paths. `aksweep git` without --git-reader reads ' +
        'such a repository without asking git for them.',
    );
  }
  const found = findReason(folder, chosen) ?? (path === null ? null : { path, kind: kindAt(path) });
  return new GitStuck(
    found === null
      ? `git ${command} was ended: it waited for something that did not come`
      : `git ${command} was ended: ${found.path} is ${found.kind}, and it would wait for it, or read it, for ever`,
    found === null
      ? `See what git waits for: in ${folder}, a file of the .git folder or of its settings may be a pipe or a ` +
          `device, or lie on a drive that does not answer.`
      : 'git expects a regular file there: see what put something else in its place',
  );
}

function kindAt(path: string): string {
  const stats = statPath(path);
  return (stats === undefined ? null : kindOf(stats)) ?? 'no regular file';
}

function findReason(folder: string, chosen: string | undefined): SpecialFile | null {
  const folders = findGitFolders(folder, chosen);
  return folders === null ? null : findSpecialFile(folders, 'all');
}
