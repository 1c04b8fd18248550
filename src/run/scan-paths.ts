/** The paths of a command line, scanned: files and folders, tracked files, standard input. */
import { basename, dirname, join, resolve } from 'node:path';
import type { Diagnostics } from '../core/diagnostics.ts';
import { UserError } from '../core/errors.ts';
import { realPath } from '../disk/real-place.ts';
import type { ScanProgress, ScanResult } from '../scan/scan.ts';
import type { BlobScanner, SourceBlob } from '../scan/types.ts';
import type { FileOptions, FileSelection } from '../source/files.ts';
import type { Environment } from './run-options.ts';
import { scanFiles } from './scan-files.ts';
import { ScanThreads } from './threads/scan-threads.ts';
import type { ScanPlan } from './scan-plan.ts';

export interface PathScan {
  readonly plan: ScanPlan;
  /** This thread's scanner, built from the plan. */
  readonly scanner: BlobScanner;
  readonly diagnostics: Diagnostics;
  /** The moment that IDs cannot be issued after; the same as the scanner's. */
  readonly now: Date;
  readonly signal?: AbortSignal;
  /** Called some twenty times a second; `total` is the number of blobs that will come. */
  readonly onProgress?: (progress: ScanProgress & { readonly total: number }) => void;
  /**
   * Environment variables for git: only files that it tracks below the paths; null or left out for everything on disk.
   */
  readonly tracked?: Environment | null;
  /** Whether standard input is scanned too. */
  readonly stdin?: boolean;
  /** Blobs to scan after the paths, e.g. text in memory. */
  readonly also?: Iterable<SourceBlob>;
}

const NOTHING: FileSelection = { count: 0, groups: [] };

/**
 * @param paths as typed, from the plan's root; `-` is a file of that name: what it stands for on a command line is up to
 *   the caller
 * @throws UserError for a path that does not exist, or is in no repository when only tracked files count
 */
export async function scanPaths(
  paths: readonly string[],
  { plan, scanner, diagnostics, now, signal, onProgress, tracked = null, stdin = false, also = [] }: PathScan,
): Promise<ScanResult> {
  if (stdin && tracked !== null) throw new UserError('--git-tracked does not go with standard input');
  const threads = new ScanThreads(
    { rules: plan.ruleRequest, nowSeconds: now.getTime() / 1000, compatIgnores: plan.compatIgnores },
    plan.threads,
    (message) => diagnostics.warn(message),
  );
  const options: FileOptions = { cwd: plan.root, excludes: plan.excludes, onListed: (files) => threads.expect(files) };
  try {
    const selection =
      paths.length === 0
        ? NOTHING
        : tracked === null
          ? await selectOnDisk(paths, options, diagnostics)
          : await selectTracked(paths, options, diagnostics, tracked);
    const piped = stdin ? (await import('../source/stdin.ts')).stdinSource(diagnostics) : [];
    const total = selection.count + (stdin ? 1 : 0);
    return await scanFiles(selection, {
      scanner,
      rules: plan.rules.infos,
      diagnostics,
      ...(signal === undefined ? {} : { signal }),
      ...(onProgress === undefined
        ? {}
        : { onProgress: (progress: ScanProgress) => onProgress({ ...progress, total }) }),
      showSecrets: plan.showSecrets,
      threads,
      also: chain([piped, also]),
    });
  } finally {
    await threads.close();
  }
}

async function selectOnDisk(
  paths: readonly string[],
  options: FileOptions,
  diagnostics: Diagnostics,
): Promise<FileSelection> {
  const { selectFiles } = await import('../source/files.ts');
  return selectFiles(paths, options, diagnostics);
}

/** Asks git in the working directory; git itself complains about a path that it does not know. */
async function selectTracked(
  paths: readonly string[],
  options: FileOptions,
  diagnostics: Diagnostics,
  environment: Environment,
): Promise<FileSelection> {
  const { Git, GitError } = await import('../git/call/process.ts');
  const { selectListed } = await import('../source/files.ts');
  const git = new Git({ folder: options.cwd, environment, use: 'audit' });
  try {
    const root = git.run(['rev-parse', '--show-toplevel']).toString('utf8').replace(/\n$/, '');
    const named = paths.map((path) => targetOf(resolve(options.cwd, path)) ?? path);
    const listed = git.run(['--literal-pathspecs', 'ls-files', '-z', '--full-name', '--error-unmatch', '--', ...named]);
    return selectListed(root, namesOf(listed), options, diagnostics);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UserError(`--git-tracked: ${error.message}`, 'name paths that git tracks, inside of a repository', {
      cause: error,
    });
  }
}

/** Where a link leads that was named: it is followed, as in a scan without git. Null for what is no link. */
function targetOf(path: string): string | null {
  const [real, folder] = [realPath(path), realPath(dirname(path))];
  return real === null || folder === null || real === join(folder, basename(path)) ? null : real;
}

/** Splits at NUL. A name that is not UTF-8 stays bytes, since text could not lead back to the file. */
function namesOf(listed: Buffer): (string | Buffer)[] {
  const names: (string | Buffer)[] = [];
  for (let start = 0; start < listed.length;) {
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
