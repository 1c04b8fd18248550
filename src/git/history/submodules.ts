/**
 * The submodules of the checked-out commit: repositories of their own, whose history is not in this one's. Lists them,
 * and scans those that are checked out when asked. Must not fetch or initialise anything.
 */
import { join } from 'node:path';
import { Diagnostics } from '../../core/diagnostics.ts';
import { UserError } from '../../core/errors.ts';
import { pathInside } from '../../core/path-inside.ts';
import { isThere } from '../../disk/real-place.ts';
import type { BlobScanner } from '../../scan/types.ts';
import { displayText } from '../call/display-text.ts';
import { scanHistory, type HistoryOptions } from './history.ts';
import type { HistoryOccurrence } from './origins.ts';
import { openRepository, type Repository } from '../repository/porcelain.ts';
import type { Environment } from '../call/safe-call.ts';
import { shownAddress } from '../call/remote-address.ts';

export interface Submodule {
  /** From the top of the repository. */
  readonly path: string;
  /** As .gitmodules says, without credentials; null when it says nothing. */
  readonly address: string | null;
  /** Absolute folder when it is checked out; null otherwise. */
  readonly folder: string | null;
}

/** The submodules of HEAD, by path; empty without a commit. */
export function listSubmodules(repository: Repository): readonly Submodule[] {
  const listed = repository.git.attempt(['ls-tree', '-r', '-z', '--full-tree', 'HEAD']);
  if (listed.status !== 0) return [];
  const paths = listed.stdout
    .toString('latin1')
    .split('\0')
    .flatMap((line) => /^160000 commit [0-9a-f]+\t(.*)$/s.exec(line)?.[1] ?? []);
  if (paths.length === 0) return [];
  const addresses = readAddresses(repository);
  return paths.map((raw) => {
    const path = displayText(Buffer.from(raw, 'latin1'));
    return { path, address: addresses.get(path) ?? null, folder: checkedOut(repository.worktree, path) };
  });
}

export interface SubmoduleScan {
  readonly occurrences: readonly HistoryOccurrence[];
  readonly commits: number;
  readonly blobs: number;
  readonly bytes: number;
}

/**
 * Scans the history of every checked-out submodule, and of theirs. Paths in the result begin with the submodule's path.
 * Submodules that are not checked out, or cannot be read, are recorded as left out.
 */
export async function scanSubmodules(
  repository: Repository,
  options: HistoryOptions,
  scanner: BlobScanner,
  diagnostics: Diagnostics,
  environment: Environment,
): Promise<SubmoduleScan> {
  // State files and revisions belong to one repository.
  const { scanned: _scanned, range: _range, branch: _branch, ...shared } = options;
  const total = { occurrences: [] as HistoryOccurrence[], commits: 0, blobs: 0, bytes: 0 };
  const seen = new Set([repository.gitFolder]);
  const enter = async (inner: Repository, place: string): Promise<void> => {
    if (seen.has(inner.gitFolder)) return;
    seen.add(inner.gitFolder);
    const own = new Diagnostics();
    const scan = await scanHistory(inner, shared, scanner, own);
    diagnostics.addFrom(own, place);
    total.occurrences.push(
      ...scan.occurrences.map(({ origin, match }) => ({
        match,
        origin: { ...origin, path: `${place}${origin.path}` },
      })),
    );
    total.commits += scan.commits;
    total.blobs += scan.blobs;
    total.bytes += scan.bytes;
    await visit(inner, place);
  };
  const visit = async (outer: Repository, prefix: string): Promise<void> => {
    for (const { path, folder } of listSubmodules(outer)) {
      if (options.signal?.aborted === true) return;
      const place = `${prefix}${path}/`;
      if (folder === null) {
        diagnostics.skip({
          path: place,
          reason: 'submodule',
          detail: 'It is not checked out: git submodule update --init',
          incomplete: false,
        });
        continue;
      }
      try {
        await enter(openRepository(folder, environment), place);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        // One submodule that cannot be read keeps nothing else from being reported.
        const detail = error.hint === undefined ? error.message : `${error.message}. ${error.hint}`;
        diagnostics.skip({ path: place, reason: 'submodule', detail, incomplete: true });
      }
    }
  };
  await visit(repository, '');
  return total;
}

/** Addresses by path, from the .gitmodules of HEAD. */
function readAddresses({ git }: Repository): Map<string, string> {
  const listed = git.attempt([
    'config',
    '-z',
    '--blob',
    'HEAD:.gitmodules',
    '--get-regexp',
    '^submodule\\..*\\.(path|url)$',
  ]);
  const byName = new Map<string, { path?: string; url?: string }>();
  for (const entry of listed.stdout.toString('utf8').split('\0')) {
    const [, name, key, value] = /^submodule\.(.*)\.(path|url)\n(.*)$/s.exec(entry) ?? [];
    if (name === undefined || value === undefined) continue;
    byName.set(name, { ...byName.get(name), [key === 'path' ? 'path' : 'url']: value });
  }
  return new Map(
    [...byName.values()].flatMap(({ path, url }) =>
      path === undefined || url === undefined ? [] : [[path, shownAddress(url)] as const],
    ),
  );
}

/** A folder without `.git` of its own would lead git to the outer repository. */
function checkedOut(worktree: string | null, path: string): string | null {
  if (worktree === null) return null;
  const folder = join(worktree, path);
  if (pathInside(worktree, folder) === null) return null;
  return isThere(join(folder, '.git')) ? folder : null;
}
