/**
 * Folders and files as blobs. In two steps: `selectFiles` decides what will be scanned (and refuses a wrong path before
 * anything is), `fileSource` opens one after another. Everything on disk counts except `.git`: an ignored `.env` is a
 * leak too. Must not follow symbolic links but those that are named, open special files, or know rules.
 */
import { lstatSync, readdirSync, readlinkSync, type Dirent, type Stats } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import type { Diagnostics } from '../core/diagnostics.ts';
import { UserError } from '../core/errors.ts';
import { pathInside } from '../core/path-inside.ts';
import { realPath } from '../disk/real-place.ts';
import { errorCode } from '../core/system-fault.ts';
import type { Skipped } from '../core/types.ts';
import type { SourceBlob } from '../scan/types.ts';
import { displayBytes, displayPath, joinDisplay } from './display-path.ts';
import { Excludes, type ExcludeSet } from './excludes.ts';
import { openFileBlob, skipForError } from './file-blob.ts';
import { shortReadsEnd } from './short-reads.ts';
import { listFolder, specialKind, type FolderFiles } from './folder-listing.ts';
import { LeftOut } from './left-out.ts';

export interface FileOptions {
  /** Absolute folder that relative paths start from and display paths are relative to. */
  readonly cwd: string;
  readonly excludes?: readonly ExcludeSet[];
  /** Called while a folder is being listed, with the number of files found in it so far. */
  readonly onListed?: (files: number) => void;
}

/** What will be scanned. Names are kept per folder, not as full paths: a million files stay cheap. */
export interface FileSelection {
  /** Files selected, for progress; the same file named twice counts twice and is read once. */
  readonly count: number;
  readonly groups: readonly FileGroup[];
}

interface FileGroup extends FolderFiles {
  /** Absolute path of the folder. */
  readonly folder: string;
  /** How reports name the folder; '' for the working directory. */
  readonly shown: string;
  /** Whether a file in it has ended when a read gives less than was asked for. */
  readonly shortReadsEnd: boolean;
}

/**
 * Finds out what the user's paths hold. A path is a path first and a pattern second: `src/[id].ts` is that file when it
 * exists; what does not exist and has glob characters is tried as a fast-glob pattern for files. A named symbolic link
 * is followed, as nobody but the user chose it; an excluded path stays excluded when it is named.
 * @param paths as typed; relative ones start at `options.cwd`.
 * @throws UserError naming every path that does not exist.
 */
export async function selectFiles(
  paths: readonly string[],
  options: FileOptions,
  diagnostics: Diagnostics,
): Promise<FileSelection> {
  const missing: string[] = [];
  const named: { readonly path: string; readonly stats: Stats }[] = [];
  for (const path of paths) {
    const stats = look(resolve(options.cwd, path), path, diagnostics);
    if (stats === 'unreadable') continue;
    if (stats !== undefined && path !== '') {
      named.push({ path, stats });
      continue;
    }
    const files = await filesOfPattern(path, options.cwd, diagnostics);
    if (files.length === 0) missing.push(path);
    for (const file of files) {
      const found = look(resolve(options.cwd, file), file, diagnostics);
      if (typeof found === 'object') named.push({ path: file, stats: found });
    }
  }
  if (missing.length > 0) {
    const list = missing.map((path) => JSON.stringify(path)).join(', ');
    throw new UserError(
      `no such file or folder: ${list}`,
      'check the spelling; paths are relative to the working directory. Nothing was scanned.',
    );
  }
  const groups: FileGroup[] = [];
  for (const { path, stats } of named) {
    const group = selectNamed(path, stats, options, diagnostics);
    if (group !== null) groups.push(group);
  }
  return selectionOf(groups);
}

/**
 * Selects from a list of paths that someone else made, e.g. the files that git tracks.
 * What is not on disk (deleted, not checked out) or no regular file (submodule, link) is left out and recorded.
 * @param root absolute folder that the names are relative to.
 * @param names `/`-separated; bytes when a name is not UTF-8.
 */
export function selectListed(
  root: string,
  names: readonly (string | Buffer)[],
  options: FileOptions,
  diagnostics: Diagnostics,
): FileSelection {
  const excludes = new Excludes(options.excludes ?? [], root);
  const below = pathInside(root, options.cwd);
  const shownRoot = displayPath(relative(options.cwd, root));
  const whole = {
    folder: root,
    shown: shownRoot,
    names: [] as string[],
    byBytes: [] as { path: Buffer; shown: string }[],
    shortReadsEnd: shortReadsEnd(root),
  };
  // From a folder further down, what lies in it is shown without the way there: `git ls-files` does the same.
  const here = { ...whole, folder: options.cwd, shown: '', names: [] as string[] };
  const wayHere = below === null || below === '' ? null : `${below}/`;
  const excluded = new LeftOut('excluded');
  for (const name of names) {
    const inside = typeof name === 'string' ? name : displayBytes(name);
    const isHere = wayHere !== null && inside.startsWith(wayHere);
    const rest = isHere ? inside.slice(wayHere.length) : inside;
    const shown = isHere ? rest : joinDisplay(shownRoot, rest);
    const path = typeof name === 'string' ? `${root}/${name}` : Buffer.concat([Buffer.from(`${root}/`), name]);
    const stats = look(path, shown, diagnostics);
    if (stats === 'unreadable') continue;
    if (stats?.isFile() !== true) diagnostics.skip({ path: shown, ...whyNotListed(stats) });
    else if (excludes.patternForWithParents(inside, false) !== null) excluded.add(shown);
    else if (typeof path === 'string') (isHere ? here : whole).names.push(rest);
    else whole.byBytes.push({ path, shown });
  }
  excluded.record(shownRoot, diagnostics);
  return selectionOf(here.names.length > 0 ? [{ ...here, byBytes: [] }, whole] : [whole]);
}

/**
 * Opens the selected files one after another; at most one is open. A file that cannot be opened is recorded and passed
 * over. A blob is closed when the next one is asked for, if its reader has not closed it before.
 * @param take whether the file with that place in the selection is wanted; asked in ascending order. Threads share a
 *   selection so.
 */
export function* fileSource(
  selection: FileSelection,
  diagnostics: Diagnostics,
  take: ((index: number) => boolean) | null = null,
): Generator<SourceBlob, void, void> {
  // One group cannot hold a file twice; several can overlap (`scan . src`).
  const seen = selection.groups.length > 1 ? new Set<string>() : null;
  for (const { path, shown, shortReadEnds } of filesOf(selection, take)) {
    if (seen !== null) {
      const key = typeof path === 'string' ? path : keyOf(path);
      if (seen.has(key)) continue;
      seen.add(key);
    }
    const blob = openFileBlob(path, shown, diagnostics, shortReadEnds);
    if (blob === null) continue;
    try {
      yield blob;
    } finally {
      blob.close?.();
    }
  }
}

/** A path of bytes as the same path is written as text, where it can be. */
function keyOf(path: Buffer): string {
  const text = path.toString('utf8');
  return text.includes('\uFFFD') ? path.toString('hex') : text;
}

function* filesOf(
  selection: FileSelection,
  take: ((index: number) => boolean) | null,
): Generator<{ readonly path: string | Buffer; readonly shown: string; readonly shortReadEnds: boolean }> {
  let index = 0;
  for (const group of selection.groups) {
    const shortReadEnds = group.shortReadsEnd;
    const path = group.folder.endsWith('/') ? group.folder : `${group.folder}/`;
    const shown = group.shown === '' || group.shown.endsWith('/') ? group.shown : `${group.shown}/`;
    for (const name of group.names)
      if (take === null || take(index++)) yield { path: path + name, shown: shown + name, shortReadEnds };
    // A selection that came from another thread holds plain bytes.
    for (const entry of group.byBytes)
      if (take === null || take(index++)) yield { path: Buffer.from(entry.path), shown: entry.shown, shortReadEnds };
  }
}

function selectionOf(groups: readonly FileGroup[]): FileSelection {
  return { groups, count: groups.reduce((sum, group) => sum + group.names.length + group.byBytes.length, 0) };
}

/** Why a listed path is not scanned. */
function whyNotListed(stats: Stats | undefined): Omit<Skipped, 'path'> {
  if (stats === undefined) return { reason: 'vanished', detail: 'listed, but not on disk', incomplete: false };
  if (stats.isSymbolicLink()) return { reason: 'symlink', detail: 'links are not followed', incomplete: false };
  if (stats.isDirectory())
    return { reason: 'submodule', detail: 'a folder of its own: scan it by its path', incomplete: false };
  return { reason: 'not-a-regular-file', detail: specialKind(stats), incomplete: true };
}

/** lstat; undefined when nothing is there; `unreadable` (and recorded) when the system does not tell. */
function look(path: string | Buffer, shown: string, diagnostics: Diagnostics): Stats | undefined | 'unreadable' {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    const code = errorCode(error);
    // A path through a file, or with a NUL in it, names nothing.
    if (code === 'ENOTDIR' || code === undefined) return undefined;
    skipForError(shown, error, diagnostics);
    return 'unreadable';
  }
}

function selectNamed(path: string, stats: Stats, options: FileOptions, diagnostics: Diagnostics): FileGroup | null {
  const absolute = resolve(options.cwd, path);
  const shown = displayPath(path);
  const leaveOut = (reason: string, detail: string, incomplete: boolean): null => {
    diagnostics.skip({ path: shown || '.', reason, detail, incomplete });
    return null;
  };
  const real = stats.isSymbolicLink() ? realPath(absolute) : absolute;
  const target = real === null || real === absolute ? stats : lstatSync(real, { throwIfNoEntry: false });
  if (real === null || target === undefined)
    return leaveOut('symlink', `${linkTarget(absolute)} that leads nowhere`, true);
  const isFolder = target.isDirectory();
  if (!isFolder && !target.isFile()) return leaveOut('not-a-regular-file', specialKind(target), true);
  // Excludes and reports go by the name that was typed.
  const folder = isFolder ? absolute : dirname(absolute);
  const excludes = new Excludes(options.excludes ?? [], folder);
  const pattern = excludes.patternForWithParents(isFolder ? '' : basename(absolute), isFolder);
  if (pattern !== null) return leaveOut('excluded', `named, but excluded by ${JSON.stringify(pattern)}`, false);
  if (!isFolder && real !== absolute)
    return {
      folder: dirname(real),
      shown: '',
      names: [],
      byBytes: [{ path: Buffer.from(real), shown }],
      shortReadsEnd: false,
    };
  if (!isFolder)
    return {
      folder,
      shown: shown.slice(0, shown.lastIndexOf('/') + 1),
      names: [basename(absolute)],
      byBytes: [],
      shortReadsEnd: false,
    };
  const { names, byBytes } = listFolder(real, shown, excludes, diagnostics, options.onListed);
  return { folder: real, shown, names, byBytes, shortReadsEnd: shortReadsEnd(real) };
}

function linkTarget(path: string): string {
  try {
    return `a symbolic link to ${readlinkSync(path)}`;
  } catch {
    return 'a symbolic link';
  }
}

/**
 * Files that a pattern matches, as paths that start like the pattern. Empty when it has no glob characters. Folders on
 * the way that cannot be listed are recorded: fast-glob passes over them without a word.
 */
async function filesOfPattern(pattern: string, cwd: string, diagnostics: Diagnostics): Promise<readonly string[]> {
  if (!/[*?[{(]/.test(pattern)) return [];
  const { default: fastGlob } = await import('fast-glob');
  const recording = (folder: string, options: { readonly withFileTypes: true }): Dirent[] => {
    try {
      return readdirSync(folder, options);
    } catch (error) {
      const code = errorCode(error);
      if (code !== 'ENOENT' && code !== 'ENOTDIR')
        skipForError(displayPath(relative(cwd, folder)) || '.', error, diagnostics);
      throw error;
    }
  };
  return fastGlob.sync(pattern, {
    cwd,
    dot: true,
    followSymbolicLinks: false,
    suppressErrors: true,
    ignore: ['**/.git', '**/.git/**'],
    fs: { readdirSync: recording as typeof readdirSync },
  });
}
