/** The paths of a command line as one source: files and folders, standard input, tracked files. */
import type { Diagnostics } from '../core/diagnostics.ts';
import { UserError } from '../core/errors.ts';
import type { Source, SourceBlob } from '../scan/types.ts';
import type { FileOptions } from '../source/files.ts';

export interface PathOptions extends FileOptions {
  /** Only files that git tracks below the paths. */
  readonly gitTracked: boolean;
}

export interface OpenedPaths {
  readonly source: Source;
  /** Blobs that will come, for progress. */
  readonly total: number;
}

/**
 * @param paths as typed; `-` is standard input.
 * @throws UserError for a path that does not exist.
 */
export async function openPaths(paths: readonly string[], options: PathOptions, diagnostics: Diagnostics): Promise<OpenedPaths> {
  const named = paths.filter((path) => path !== '-');
  const sources: Iterable<SourceBlob>[] = [];
  let total = 0;
  if (named.length > 0) {
    const { fileSource, selectFiles } = await import('../source/files.ts');
    const selection = await selectFiles(named, options, diagnostics);
    total += selection.count;
    sources.push(fileSource(selection, diagnostics));
  }
  if (named.length < paths.length) {
    if (options.gitTracked) throw new UserError('--git-tracked does not go with standard input');
    const { stdinSource } = await import('../source/stdin.ts');
    total += 1;
    sources.push(stdinSource(diagnostics));
  }
  const [only] = sources;
  return { source: sources.length === 1 && only !== undefined ? only : chain(sources), total };
}

function* chain(sources: readonly Iterable<SourceBlob>[]): Generator<SourceBlob> {
  for (const source of sources) yield* source;
}
