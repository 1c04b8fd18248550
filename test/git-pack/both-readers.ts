/** Scans a repository once through the packs and once through `git cat-file`, for comparison. */
import { expect } from 'vitest';
import { Diagnostics } from '../../src/core/diagnostics.ts';
import { scanHistory, type HistoryOptions, type HistoryScan } from '../../src/git/history/history.ts';
import { openRepository } from '../../src/git/repository/porcelain.ts';
import { CanaryScanner, canaryOf } from '../git/canary-scanner.ts';
import { gitEnvironment } from '../git/made-repository.ts';
import { CanaryPrefilter } from './canary-prefilter.ts';

export interface Comparable {
  readonly reader: HistoryScan['reader'];
  readonly occurrences: readonly string[];
  readonly commits: number;
  readonly blobs: number;
  readonly bytes: number;
  readonly skipped: readonly unknown[];
  readonly warnings: readonly string[];
  /** Blobs and messages that went through the scanner. */
  readonly scanned: number;
  /** Blobs that were read from the packs a second time. */
  readonly again: number;
  readonly mayHoldSubmodules: boolean;
}

export async function scanWith(
  gitReader: 'pack' | 'cat-file',
  folder: string,
  options: HistoryOptions = {},
  leavesToPath = true,
): Promise<Comparable> {
  const diagnostics = new Diagnostics();
  const prefilter = new CanaryPrefilter(new CanaryScanner(), leavesToPath);
  const scanner = new CanaryScanner(prefilter);
  const repository = openRepository(folder, gitEnvironment());
  const scan = await scanHistory(repository, { ...options, gitReader }, scanner, diagnostics);
  return {
    reader: scan.reader,
    occurrences: scan.occurrences.map(({ origin, match }) => JSON.stringify([canaryOf(match), origin])).toSorted(),
    commits: scan.commits,
    blobs: scan.blobs,
    bytes: scan.bytes,
    skipped: diagnostics.skipped,
    warnings: diagnostics.warnings,
    scanned: scanner.blobs,
    again: prefilter.scanned,
    mayHoldSubmodules: scan.mayHoldSubmodules,
  };
}

/** Both ways, found to be the same; gives what was found. */
export async function sameBothWays(
  folder: string,
  options: HistoryOptions = {},
): Promise<{ readonly pack: Comparable; readonly git: Comparable }> {
  const pack = await scanWith('pack', folder, options);
  const git = await scanWith('cat-file', folder, options);
  expect(pack.warnings).toEqual(git.warnings);
  expect([pack.reader, git.reader]).toEqual(['pack', 'cat-file']);
  expect(pack.occurrences).toEqual(git.occurrences);
  expect(pack.skipped).toEqual(git.skipped);
  expect(pack.commits).toBe(git.commits);
  // Where no path is asked for, the events say what is reached (reachability.ts).
  const decided = await scanWith('pack', folder, options, false);
  expect([decided.occurrences, decided.skipped, decided.warnings]).toEqual([
    git.occurrences,
    git.skipped,
    git.warnings,
  ]);
  return { pack, git };
}
