/**
 * Finds pipes, sockets and devices where git expects files, before git waits for them for ever or reads them without
 * end. Looks at what things are, and opens nothing but two small files of settings; costs a tenth of a millisecond and
 * lists what folders hold.
 */
import type { Dirent, Stats } from 'node:fs';
import { devNull, homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { UserError } from '../../core/errors.ts';
import { entriesOf } from '../../disk/list-folder.ts';
import { kindOf } from '../../disk/read-file.ts';
import { statPath } from '../../disk/stat-path.ts';
import { readGitFile } from './git-file.ts';
import { linkedFolders, type GitFolders } from './git-folder.ts';
import { objectFolders } from './object-folders.ts';
import { UnusualStore } from './unusual-store.ts';

/**
 * How much is looked at: `first` before every use of a repository, `refs` before an audit, `all` to find out for what
 * git waited.
 */
export type Thoroughness = 'first' | 'refs' | 'all';

/** Files that git opens in a worktree's git folder, and in the one that all share (gitrepository-layout). */
const OWN_FILES = [
  'HEAD',
  'index',
  'config.worktree',
  'MERGE_HEAD',
  'commondir',
  'gitdir',
  'logs/HEAD',
  'info/sparse-checkout',
];
const COMMON_FILES = [
  'config',
  'packed-refs',
  'shallow',
  'info/grafts',
  'info/attributes',
  'info/exclude',
  'info/refs',
  'logs/refs/stash',
  'refs/stash',
  'objects/info/alternates',
  'objects/info/commit-graph',
  'objects/info/commit-graphs/commit-graph-chain',
  'reftable/tables.list',
];
const PACK_FILE = /\.(?:idx|pack|rev|mtimes|bitmap)$|^multi-pack-index/;

/**
 * With more refs in files of their own, the rest is left to the watch over git: listing them would take longer than it
 * spares.
 */
const MOST_REFS = 10_000;

/** @throws UserError that names the first special file */
export function refuseSpecialFiles(folders: GitFolders, thoroughness: Thoroughness): void {
  const found = findSpecialFile(folders, thoroughness);
  if (found === null) return;
  throw new UserError(
    `${found.path} is ${found.kind}: git would wait for it, or read it, for ever`,
    'git keeps a regular file there: see what put something else in its place',
  );
}

/** git follows includes in includes this far (`MAX_INCLUDE_DEPTH`). */
const DEEPEST_INCLUDE = 10;

export interface SpecialFile {
  readonly path: string;
  /** With its article: `a pipe`. */
  readonly kind: string;
}

/** The first one; null when there is none, as far as was looked. */
export function findSpecialFile({ own, common }: GitFolders, thoroughness: Thoroughness): SpecialFile | null {
  const candidates = function* (): Iterable<string> {
    for (const name of OWN_FILES) yield join(own, name);
    for (const name of COMMON_FILES) yield join(common, name);
    yield* checkedOutRef(own, common);
    yield* includedSettings(join(common, 'config'), DEEPEST_INCLUDE);
    yield* includedSettings(join(own, 'config.worktree'), DEEPEST_INCLUDE);
    if (thoroughness !== 'first') {
      yield* unusualRefs(join(common, 'refs'), {
        left: thoroughness === 'refs' ? MOST_REFS : Number.POSITIVE_INFINITY,
      });
      for (const linked of linkedFolders(common)) for (const name of OWN_FILES) yield join(linked, name);
    }
    for (const folder of borrowing(join(common, 'objects'))) {
      yield* unusual(join(folder, 'pack'), (name) => PACK_FILE.test(name));
      if (thoroughness === 'all')
        for (const entry of entriesOf(folder) ?? [])
          yield* unusual(join(folder, entry.name), () => entry.isDirectory());
    }
  };
  for (const path of candidates()) {
    const kind = specialKind(path);
    if (kind !== null) return { path, kind };
  }
  return null;
}

/** Null for files, folders, what is not there, and the null device, which ends at once. */
function specialKind(path: string): string | null {
  const stats = statsOf(path);
  const kind = stats === undefined || stats.isDirectory() ? null : kindOf(stats);
  return kind === null || stats?.rdev === statsOf(devNull)?.rdev ? null : kind;
}

/** Undefined also where nobody may look, or links lead in a circle: git says so in its own words. */
function statsOf(path: string): Stats | undefined {
  try {
    return statPath(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

/** Entries that are neither files nor folders. */
function* unusual(folder: string, wanted: (name: string) => boolean): Iterable<string> {
  for (const entry of entriesOf(folder) ?? [])
    if (isUnusual(entry) && wanted(entry.name)) yield join(folder, entry.name);
}

function isUnusual(entry: Dirent): boolean {
  return !entry.isFile() && !entry.isDirectory();
}

function* unusualRefs(folder: string, budget: { left: number }): Iterable<string> {
  for (const entry of entriesOf(folder) ?? []) {
    if (budget.left-- <= 0) return;
    if (entry.isDirectory()) yield* unusualRefs(join(folder, entry.name), budget);
    else if (isUnusual(entry)) yield join(folder, entry.name);
  }
}

function* checkedOutRef(own: string, common: string): Iterable<string> {
  if (specialKind(join(own, 'HEAD')) !== null) return;
  const name = /^ref: *(refs\/\S+)/.exec(readGitFile(join(own, 'HEAD')) ?? '')?.[1];
  if (name !== undefined) yield join(common, name);
}

/** Files that the settings name to be read as well (git-config, "Includes"). */
function* includedSettings(config: string, depth: number): Iterable<string> {
  if (depth === 0 || specialKind(config) !== null) return;
  const text = readableText(config);
  if (!/include/i.test(text)) return;
  for (const [, value = ''] of text.matchAll(/^\s*(?:\[include[^\]\n]*\]\s*)?path\s*=\s*"?([^"\n;#]+)/gim)) {
    const path = value.trim();
    const place = path.startsWith('~/') ? join(homedir(), path.slice(2)) : resolve(config, '..', path);
    yield place;
    yield* includedSettings(place, depth - 1);
  }
}

/** What cannot be read is git's to complain about. */
function readableText(path: string): string {
  try {
    return readGitFile(path, 'utf8') ?? '';
  } catch (error) {
    if (error instanceof UserError) return '';
    throw error;
  }
}

/** The object folders, with those that are borrowed; a store of an unknown kind is looked at no further. */
function borrowing(objects: string): readonly string[] {
  if (specialKind(join(objects, 'info', 'alternates')) !== null) return [];
  try {
    return objectFolders(objects);
  } catch (error) {
    if (error instanceof UnusualStore) return [objects];
    throw error;
  }
}
