/**
 * How a person starts this program again on this machine, as text for a shell: a message that names a command which
 * does not exist there is worse than none. Reads the file system only.
 */
import { basename, delimiter, dirname, join, resolve, sep } from 'node:path';
import { UserError } from '../core/errors.ts';
import { needsQuotes, quoted } from '../core/shell-word.ts';
import { readFile } from '../disk/read-file.ts';
import { realPath } from '../disk/real-place.ts';
import { withoutCredentials } from '../git/call/remote-address.ts';
import type { Environment } from '../run/run-options.ts';

/** Longest package.json of npx's that is read. Bytes. */
const MAX_PACKAGE = 64 * 1024;

/**
 * The program that is running, absolute, links resolved: a hook runs in any folder.
 * @param script `process.argv[1]`. @throws UserError when it is not on disk any more
 */
export function ownPath(script: string | undefined): string {
  const path = realPath(resolve(script ?? ''));
  if (path === null) throw new UserError('cannot tell where aksweep itself is installed', 'start it by its full path');
  return path;
}

/**
 * @param script absolute path of the running cli.js, links resolved.
 * @returns `aksweep` where a shell finds it; `npx …` for a project's own copy and for one that npx fetched; otherwise
 *   `node` with the path.
 */
export function ownCommand(script: string, environment: Environment): string {
  if (onPath('aksweep', script, environment)) return 'aksweep';
  const [, cache] = /^(.*[\\/]_npx[\\/][^\\/]+)[\\/]node_modules[\\/]/.exec(script) ?? [];
  if (cache !== undefined) return `npx ${quoted(shownPackage(npxPackage(cache) ?? 'aksweep'))}`;
  if (/[\\/]node_modules[\\/]aksweep[\\/]/.test(script)) return 'npx aksweep';
  const home = environment['HOME'];
  const short =
    home !== undefined && home !== '' && script.startsWith(home + sep) && !needsQuotes(script)
      ? `~${script.slice(home.length)}`
      : quoted(script);
  return `${onPath('node', null, environment) ? 'node' : quoted(process.execPath)} ${short}`;
}

/**
 * Whether a shell of the user's finds the program. Folders that only the process around this one has put on its path
 * (a project's node_modules/.bin, npx's cache, the environment of the pre-commit program) do not count.
 * @param target what the name must lead to; null for anything.
 */
function onPath(name: string, target: string | null, environment: Environment): boolean {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const names = process.platform === 'win32' ? [`${name}.cmd`, `${name}.exe`] : [name];
  return folders
    .filter((folder) => !/[\\/]node_modules[\\/]\.bin[\\/]?$|[\\/]node_env-[^\\/]+[\\/]/.test(resolve(folder)))
    .flatMap((folder) => names.map((file) => realPath(join(folder, file))))
    .some((found) => found !== null && (target === null || found === target || isLauncher(found)));
}

/** A script that starts aksweep without being a link to it, as npm writes them on Windows. */
function isLauncher(path: string): boolean {
  return /^aksweep(\.cmd|\.exe)?$/.test(basename(path));
}

/** An address without credentials; behind `#` npm names a version. */
function shownPackage(name: string): string {
  const [address = '', ...version] = name.split('#');
  return [withoutCredentials(address), ...version].join('#');
}

/** What was given to npx, as its cache notes it: `{"_npx": {"packages": ["aksweep@1"]}}`. */
function npxPackage(cache: string): string | null {
  try {
    const read = JSON.parse(readFile(join(cache, 'package.json'), MAX_PACKAGE).toString('utf8')) as Readonly<
      Record<string, { packages?: unknown } | undefined>
    >;
    const packages = read['_npx']?.packages;
    const [first]: unknown[] = Array.isArray(packages) ? packages : [];
    return typeof first === 'string' && first !== '' ? first : null;
  } catch {
    // An npx that keeps no such file, or keeps it otherwise.
    return null;
  }
}

/** Absolute path of a page of the documentation that comes with the program. @param script as for ownCommand */
export function pagePath(script: string, page: string): string {
  return join(dirname(dirname(script)), 'docs', page);
}
