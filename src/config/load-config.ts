/** Finds and reads the config file. The parser for YAML is loaded only when there is a file to parse. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { UserError } from '../core/errors.ts';
import { repositoryFolders } from '../disk/repository-folders.ts';
import { statPath } from '../disk/stat-path.ts';
import { parseConfig, type ConfigText, type LoadedConfig } from './parse-config.ts';

/** Looked for in this order; two in one folder are an error. */
export const CONFIG_FILE_NAMES = ['.aksweep.yml', '.aksweep.yaml', '.aksweep.json', 'aksweep.config.yml', 'aksweep.config.yaml', 'aksweep.config.json'] as const;

/** A config file is read whole; this is far more than anyone writes by hand. Bytes. */
const MAX_SIZE = 1024 * 1024;

/**
 * The config file that holds for a folder: the nearest one from there up to the root of its git repository. Outside of a
 * repository only the folder itself counts, so that nobody else's file in `/tmp` or `/home` does.
 * @param folder absolute path of the scanned folder (or of a file: its folder counts).
 * @returns its absolute path, or null.
 * @throws UserError when one folder holds two.
 */
export function findConfigFile(folder: string): string | null {
  const start = statPath(folder)?.isDirectory() === false ? dirname(folder) : folder;
  for (const current of repositoryFolders(start) ?? [start]) {
    const found = CONFIG_FILE_NAMES.filter((name) => statPath(join(current, name)) !== undefined);
    if (found.length > 1) throw new UserError(`${current} holds two config files: ${found.join(' and ')}`, 'keep one of them, or name one with --config');
    if (found[0] !== undefined) return join(current, found[0]);
  }
  return null;
}

/**
 * Loads the named config file, or the one that is found.
 * @param named what the user gave to `--config`, relative to `cwd`; undefined to look for one.
 * @param folder absolute folder to start from when none is named.
 * @param cwd absolute; messages name files relative to it.
 * @returns null when none is named and none found.
 * @throws UserError when the file cannot be read or is wrong.
 */
export async function loadConfig(named: string | undefined, folder: string, cwd: string): Promise<LoadedConfig | null> {
  const location = named === undefined ? findConfigFile(folder) : resolve(cwd, named);
  if (location === null) return null;
  return parseConfig(readConfigText(location, named ?? relative(cwd, location)), named !== undefined);
}

function readConfigText(location: string, path: string): ConfigText {
  try {
    const stats = statSync(location);
    if (!stats.isFile()) throw new UserError(`cannot read the config file ${path}: it is not a regular file`, 'name a YAML or JSON file');
    if (stats.size > MAX_SIZE) throw new UserError(`cannot read the config file ${path}: it is larger than 1 MiB`, 'name a YAML or JSON file');
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(location)), path, location };
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (error instanceof TypeError) throw new UserError(`cannot read the config file ${path}: it is not UTF-8`, 'save it as UTF-8', { cause: error });
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new UserError(`cannot read the config file ${path}: ${code}`, 'check the path and its permissions', { cause: error });
  }
}
