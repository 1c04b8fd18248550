/** The paths of a command line as one source: files and folders, tracked files, standard input. */
import type { Diagnostics } from '../core/diagnostics.ts';
import { UserError } from '../core/errors.ts';
import type { Source, SourceBlob } from '../scan/types.ts';
import type { FileOptions, FileSelection } from '../source/files.ts';
import type { Environment } from './terminal.ts';

export interface OpenedPaths {
  readonly source: Source;
  /** Blobs that will come, for progress. */
  readonly total: number;
}

/**
 * @param paths as typed; `-` is standard input.
 * @param tracked with an environment for git: only files that git tracks below the paths; null for everything on disk.
 * @throws UserError for a path that does not exist, or is in no repository when only tracked files count.
 */
export async function openPaths(paths: readonly string[], options: FileOptions, diagnostics: Diagnostics, tracked: Environment | null = null): Promise<OpenedPaths> {
  const named = paths.filter((path) => path !== '-');
  const sources: Iterable<SourceBlob>[] = [];
  let total = 0;
  if (named.length > 0) {
    const { fileSource, selectFiles } = await import('../source/files.ts');
    const selection = tracked === null ? await selectFiles(named, options, diagnostics) : await selectTracked(named, options, diagnostics, tracked);
    total += selection.count;
    sources.push(fileSource(selection, diagnostics));
  }
  if (named.length < paths.length) {
    if (tracked !== null) throw new UserError('--git-tracked does not go with standard input');
    const { stdinSource } = await import('../source/stdin.ts');
    total += 1;
    sources.push(stdinSource(diagnostics));
  }
  const [only] = sources;
  return { source: sources.length === 1 && only !== undefined ? only : chain(sources), total };
}

/** Asks git in the working directory; git itself complains about a path that it does not know. */
async function selectTracked(paths: readonly string[], options: FileOptions, diagnostics: Diagnostics, environment: Environment): Promise<FileSelection> {
  const { Git, GitError } = await import('../git/process.ts');
  const { selectListed } = await import('../source/files.ts');
  const git = new Git({ folder: options.cwd, environment, use: 'audit' });
  try {
    const root = git.run(['rev-parse', '--show-toplevel']).toString('utf8').replace(/\n$/, '');
    const listed = git.run(['--literal-pathspecs', 'ls-files', '-z', '--full-name', '--error-unmatch', '--', ...paths]);
    return selectListed(root, namesOf(listed), options, diagnostics);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UserError(`--git-tracked: ${error.message}`, 'name paths that git tracks, inside of a repository', { cause: error });
  }
}

/** Splits at NUL. A name that is not UTF-8 stays bytes, since text could not lead back to the file. */
function namesOf(listed: Buffer): (string | Buffer)[] {
  const names: (string | Buffer)[] = [];
  for (let start = 0; start < listed.length; ) {
    const end = listed.indexOf(0, start);
    const bytes = listed.subarray(start, end < 0 ? listed.length : end);
    const text = bytes.toString('utf8');
    names.push(text.includes('\uFFFD') ? Buffer.from(bytes) : text);
    start += bytes.length + 1;
  }
  return names;
}

function* chain(sources: readonly Iterable<SourceBlob>[]): Generator<SourceBlob> {
  for (const source of sources) yield* source;
}
