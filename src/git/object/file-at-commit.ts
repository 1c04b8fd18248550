/**
 * Files as commits hold them, whatever is checked out: config and ignore file of a pull request's base, the lines of
 * its head. All files of all commits are looked up with one git process, and read with one more.
 */
import { UserError } from '../../core/errors.ts';
import { GitError, type Git } from '../call/process.ts';
import { Pace } from '../call/pace.ts';
import { CatFileReader } from './blob-reader.ts';
import { IdLines, type HexLength } from './object-ids.ts';
import { contentsOf } from './object-stream.ts';

/** A place in a commit. */
export interface FileAt {
  /** A full commit id that is stored. */
  readonly commit: string;
  /** From the top of the repository, `/` separators. */
  readonly path: string;
}

/** Far more than any of these files needs. Bytes. */
const SIZE_LIMIT = 16 * 1024 * 1024;

const LINE_FEED = 0x0a;

/**
 * @returns for each file the id of its blob, in the order asked for; null where the commit has no such file, or one of
 *   more than 16 MiB. Symbolic links are followed inside of the commit.
 * @throws GitError when git cannot read the commit's trees (an object is missing or corrupt).
 */
export function blobsAt(git: Git, files: readonly FileAt[]): readonly (string | null)[] {
  // A line feed would end the request; no file that is looked for has one.
  const asked = files.filter(({ path }) => !path.includes('\n'));
  if (asked.length === 0) return files.map(() => null);
  const { status, stdout, stderr } = git.attempt(
    ['cat-file', '--batch-check', '--follow-symlinks'],
    Buffer.from(asked.map(({ commit, path }) => `${commit}:${path}\n`).join('')),
  );
  if (status !== 0) throw new GitError('cat-file', status, stderr);
  const answers = answersIn(stdout);
  return files.map(({ path }) => (path.includes('\n') ? null : (answers.next().value ?? null)));
}

/**
 * What git prints for each request (git-cat-file, "BATCH OUTPUT"): `<id> <type> <size>`, or `<request> missing`, or for
 * a symbolic link that leads to no file of the commit `<why> <size>` and that many bytes with a line feed behind them.
 */
function* answersIn(stdout: Buffer): Generator<string | null, undefined> {
  for (let start = 0; start < stdout.length;) {
    const end = stdout.indexOf(LINE_FEED, start);
    const line = stdout.toString('latin1', start, end < 0 ? stdout.length : end);
    start = end < 0 ? stdout.length : end + 1;
    const [, id, size] = /^([0-9a-f]+) blob (\d+)$/.exec(line) ?? [];
    yield id === undefined || Number(size) > SIZE_LIMIT ? null : id;
    const [, target] = /^(?:dangling|loop|notdir|symlink) (\d+)$/.exec(line) ?? [];
    if (target !== undefined) start += Number(target) + 1;
  }
}

/**
 * Calls `visit` with the contents of each blob, once for each id, in no promised order. The bytes are valid during the
 * call only.
 * @param ids as `blobsAt` gives them.
 * @throws UserError when one of them cannot be read.
 */
export async function visitBlobs(
  git: Git,
  ids: readonly string[],
  visit: (id: string, contents: Uint8Array) => void,
): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const hexLength: HexLength = wanted[0]?.length === 64 ? 64 : 40;
  await new CatFileReader(git).read(
    IdLines.of(hexLength, wanted),
    {
      visit: (object) => {
        const contents = contentsOf(object);
        if (contents !== null) visit(object.id, contents);
      },
      unreadable: (id, reason) => {
        throw new UserError(`git cannot read object ${id} (${reason})`, 'git fsck tells what is damaged.');
      },
    },
    new Pace(),
  );
}
