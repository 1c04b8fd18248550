/**
 * Lists every regular file below a folder, and records what it leaves out. The walk is our own: fast-glob, which
 * expands the user's patterns (files.ts), takes half as long again, loses every name with a line break and garbles
 * names that are not UTF-8.
 */
import { readdirSync, type Dirent } from 'node:fs';
import type { Diagnostics } from '../core/diagnostics.ts';
import { displayBytes, joinDisplay } from './display-path.ts';
import type { Excludes } from './excludes.ts';
import { skipForError } from './file-blob.ts';
import { LeftOut } from './left-out.ts';

/** Files of one folder; names are relative to it, with `/`. */
export interface FolderFiles {
  readonly names: readonly string[];
  /** Files with a name (or a parent's name) that cannot go through a string: opened by bytes. */
  readonly byBytes: readonly { readonly path: Buffer; readonly shown: string }[];
}

/**
 * @param root absolute path of the folder.
 * @param shown how reports name it ('' for the working directory).
 * @param onListed told after every folder how many files there are so far.
 */
export function listFolder(
  root: string,
  shown: string,
  excludes: Excludes,
  diagnostics: Diagnostics,
  onListed?: (files: number) => void,
): FolderFiles {
  const listing = new FolderListing(root, shown, excludes, diagnostics);
  listing.walk(onListed);
  return listing;
}

type Kind = 'folder' | 'file' | 'left-out';

class FolderListing implements FolderFiles {
  readonly names: string[] = [];
  readonly byBytes: { path: Buffer; shown: string }[] = [];
  readonly #root: string;
  readonly #shown: string;
  readonly #excludes: Excludes;
  readonly #diagnostics: Diagnostics;
  readonly #symlinks = new LeftOut('symlink');
  readonly #excluded = new LeftOut('excluded');

  constructor(root: string, shown: string, excludes: Excludes, diagnostics: Diagnostics) {
    this.#root = root;
    this.#shown = shown;
    this.#excludes = excludes;
    this.#diagnostics = diagnostics;
  }

  walk(onListed?: (files: number) => void): void {
    // A stack, not recursion: folders may be nested ten thousand deep.
    const waiting = [''];
    for (let inside = waiting.pop(); inside !== undefined; inside = waiting.pop()) {
      this.#read(inside, waiting);
      onListed?.(this.names.length);
    }
    this.#symlinks.record(this.#shown, this.#diagnostics);
    this.#excluded.record(this.#shown, this.#diagnostics);
  }

  /** @param inside the folder, relative to the root. @param waiting gets the folders in it. */
  #read(inside: string, waiting: string[]): void {
    const folder =
      inside === '' ? this.#root : this.#root.endsWith('/') ? this.#root + inside : `${this.#root}/${inside}`;
    const prefix = inside === '' ? '' : `${inside}/`;
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      skipForError(joinDisplay(this.#shown, inside) || '.', error, this.#diagnostics);
      return;
    }
    let garbled = false;
    for (const entry of entries) {
      const name = entry.name;
      if (name.includes('\uFFFD')) {
        garbled = true;
        continue;
      }
      const path = prefix + name;
      const kind = this.#sort(entry, name, path);
      if (kind === 'file') this.names.push(path);
      else if (kind === 'folder') waiting.push(path);
    }
    if (garbled) this.#readByBytes(Buffer.from(folder), inside, (name) => name.toString('utf8').includes('\uFFFD'));
  }

  /**
   * Walks a folder with entries, or a name of its own, that are not UTF-8. @param only which of the folder's own
   * entries count.
   */
  #readByBytes(top: Buffer, topInside: string, only?: (name: Buffer) => boolean): void {
    const waiting = [{ folder: top, inside: topInside, only }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      let entries: Dirent<Buffer>[];
      try {
        entries = readdirSync(next.folder, { withFileTypes: true, encoding: 'buffer' });
      } catch (error) {
        skipForError(joinDisplay(this.#shown, next.inside) || '.', error, this.#diagnostics);
        continue;
      }
      for (const entry of entries) {
        if (next.only?.(entry.name) === false) continue;
        const name = displayBytes(entry.name);
        const inside = joinDisplay(next.inside, name);
        const path = Buffer.concat([next.folder, Buffer.from('/'), entry.name]);
        const kind = this.#sort(entry, name, inside);
        if (kind === 'file') this.byBytes.push({ path, shown: joinDisplay(this.#shown, inside) });
        else if (kind === 'folder') waiting.push({ folder: path, inside, only: undefined });
      }
    }
  }

  /** What to do with an entry; records it when it is neither a file nor a folder to be read. */
  #sort(entry: Dirent | Dirent<Buffer>, name: string, inside: string): Kind {
    // A worktree or submodule has a file of that name.
    if (name === '.git') return 'left-out';
    const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'left-out';
    if (!this.#excludes.empty && this.#excludes.patternFor(inside, kind === 'folder') !== null) {
      this.#excluded.add(inside + (kind === 'folder' ? '/' : ''));
      return 'left-out';
    }
    if (kind !== 'left-out') return kind;
    if (entry.isSymbolicLink()) this.#symlinks.add(inside);
    else {
      // What a pipe or device would give nobody has read: the folder was not scanned whole (docs/exit-codes.md,
      // "Inputs that were not scanned").
      this.#diagnostics.skip({
        path: joinDisplay(this.#shown, inside),
        reason: 'not-a-regular-file',
        detail: specialKind(entry),
        incomplete: true,
      });
    }
    return 'left-out';
  }
}

/** Names a special file for a person. */
export function specialKind(
  entry: Pick<Dirent, 'isFIFO' | 'isSocket' | 'isBlockDevice' | 'isCharacterDevice'>,
): string {
  if (entry.isFIFO()) return 'a named pipe is never opened';
  if (entry.isSocket()) return 'a socket is never opened';
  if (entry.isBlockDevice() || entry.isCharacterDevice()) return 'a device is never opened';
  return 'of a kind that cannot be read';
}
