/** The places that a report names, to be read again: files that are there, blobs that git still has. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Finding, Origin } from '../core/types.ts';
import type { SourceBlob } from '../scan/types.ts';
import type { Environment } from './terminal.ts';

export interface RecordedPlaces {
  /** Paths relative to `cwd`. */
  readonly paths: readonly string[];
  readonly blobs: Iterable<SourceBlob>;
}

/** @param cwd absolute folder that the report's paths are relative to; for history, a folder of the repository. */
export async function recordedPlaces(findings: readonly Finding[], cwd: string, environment: Environment): Promise<RecordedPlaces> {
  const paths = new Set<string>();
  const commits = new Map<string, Extract<Origin, { readonly kind: 'commit' }>>();
  for (const { source } of findings.flatMap((finding) => finding.occurrences)) {
    if (source.kind === 'commit' && source.object === undefined) commits.set(`${source.commit}:${source.path}`, source);
    else if ((source.kind === 'file' || source.kind === 'staged') && existsSync(resolve(cwd, source.path))) paths.add(source.path);
  }
  return { paths: [...paths], blobs: commits.size === 0 ? [] : await blobsOf([...commits.values()], cwd, environment) };
}

async function blobsOf(origins: readonly Extract<Origin, { readonly kind: 'commit' }>[], cwd: string, environment: Environment): Promise<Iterable<SourceBlob>> {
  const { Git, GitError } = await import('../git/process.ts');
  const { readFileAt } = await import('../git/file-at-commit.ts');
  const git = new Git({ folder: cwd, environment, use: 'audit' });
  return (function* read(): Generator<SourceBlob> {
    for (const origin of origins) {
      let rest: Uint8Array;
      try {
        rest = readFileAt(git, origin.commit, origin.path) ?? new Uint8Array();
      } catch (error) {
        // Another repository, or the commit is gone: its findings stay unchecked, and the caller counts them.
        if (error instanceof GitError) continue;
        throw error;
      }
      yield {
        origin,
        read: (target) => {
          const piece = rest.subarray(0, target.length);
          target.set(piece);
          rest = rest.subarray(piece.length);
          return piece.length;
        },
      };
    }
  })();
}
