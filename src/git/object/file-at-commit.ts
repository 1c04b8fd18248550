/** One file as a commit holds it, whatever is checked out: config and ignore file of a pull request's base. */
import type { Git } from '../call/process.ts';
import { GitError } from '../call/process.ts';

/** Far more than any of these files needs. Bytes. */
const SIZE_LIMIT = 16 * 1024 * 1024;

/**
 * @param commit a full commit id that is stored. @param path from the top of the repository, `/` separators.
 * @returns the contents; null when there is no such file. Symbolic links are followed inside of the commit.
 * @throws GitError when git cannot read it (an object is missing or corrupt).
 */
export function readFileAt(git: Git, commit: string, path: string): Buffer | null {
  // A line feed would end the request; no file that is looked for has one.
  if (path.includes('\n')) return null;
  const { status, stdout, stderr } = git.attempt(
    ['cat-file', '--batch', '--follow-symlinks'],
    Buffer.from(`${commit}:${path}\n`),
  );
  if (status !== 0) throw new GitError('cat-file', status, stderr);
  const end = stdout.indexOf(0x0a);
  const [, size] = /^[0-9a-f]+ blob (\d+)$/.exec(stdout.toString('latin1', 0, end)) ?? [];
  if (size === undefined || Number(size) > SIZE_LIMIT) return null;
  return stdout.subarray(end + 1, end + 1 + Number(size));
}
