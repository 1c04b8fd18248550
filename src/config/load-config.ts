/** Finds and reads the config file. The parser for YAML is loaded only when there is a file to parse. */
import { dirname, join, relative, resolve } from 'node:path';
import { UserError } from '../core/errors.ts';
import { readNamedFile } from '../disk/read-file.ts';
import { isThere, placeInside } from '../disk/real-place.ts';
import { repositoryFolders } from '../disk/repository-folders.ts';
import { statPath } from '../disk/stat-path.ts';
import { parseConfig, type LoadedConfig } from './parse-config.ts';

/** Looked for in this order; two in one folder are an error. */
export const CONFIG_FILE_NAMES = [
  '.aksweep.yml',
  '.aksweep.yaml',
  '.aksweep.json',
  'aksweep.config.yml',
  'aksweep.config.yaml',
  'aksweep.config.json',
] as const;

/** A config file is read whole; this is far more than anyone writes by hand. Bytes. */
const MAX_SIZE = 1024 * 1024;

/**
 * The config file that holds for a folder: the nearest one from there up to the root of its git repository. Outside of
 * a repository only the folder itself counts, so that nobody else's file in `/tmp` or `/home` does.
 * @param folder absolute path of the scanned folder (or of a file: its folder counts).
 * @returns its absolute path and the tree that it may speak for (the repository, else the folder); null when there is
 *   none.
 * @throws UserError when one folder holds two.
 * @internal
 */
export function findConfigFile(folder: string): { readonly location: string; readonly tree: string } | null {
  const start = statPath(folder)?.isDirectory() === false ? dirname(folder) : folder;
  const folders = repositoryFolders(start) ?? [start];
  for (const current of folders) {
    // A link that leads nowhere counts: whoever put it there believes that settings hold.
    const found = CONFIG_FILE_NAMES.filter((name) => isThere(join(current, name)));
    if (found.length > 1)
      throw new UserError(
        `${current} holds two config files: ${found.join(' and ')}`,
        'keep one of them, or name one with --config',
      );
    if (found[0] !== undefined) return { location: join(current, found[0]), tree: folders.at(-1) ?? start };
  }
  return null;
}

/**
 * Loads the named config file, or the one that is found. A file that was found is trusted less: see `parseConfig`.
 * @param named what the user gave to `--config`, relative to `cwd`; undefined to look for one.
 * @param folder absolute folder to start from when none is named.
 * @param cwd absolute; messages name files relative to it.
 * @returns null when none is named and none found.
 * @throws UserError when the file cannot be read or is wrong, or was found and leads out of its tree.
 */
export async function loadConfig(named: string | undefined, folder: string, cwd: string): Promise<LoadedConfig | null> {
  if (named !== undefined) {
    const location = resolve(cwd, named);
    return parseConfig({ text: readText(location, named), path: named, location }, null);
  }
  const found = findConfigFile(folder);
  if (found === null) return null;
  const path = relative(cwd, found.location);
  if (placeInside(found.location, found.tree) === null) {
    throw new UserError(
      `cannot read the config file ${path}: it is a symbolic link that leads out of the scanned tree`,
      `remove it, or name the file that you trust with --config FILE`,
    );
  }
  return parseConfig({ text: readText(found.location, path), path, location: found.location }, found.tree);
}

function readText(location: string, path: string): string {
  const bytes = readNamedFile(location, { what: 'the config file', shown: path, limit: MAX_SIZE });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UserError(`cannot read the config file ${path}: it is not UTF-8`, 'save it as UTF-8', { cause: error });
  }
}
