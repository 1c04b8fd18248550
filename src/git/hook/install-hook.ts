/**
 * Installs and removes the hooks of one repository, or of all repositories of the user. Respects what is there: an
 * existing hook is kept and runs first; a folder named by core.hooksPath is used; hooks that a hook manager owns are
 * left to it.
 */
import { userInfo } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { UserError } from '../../core/errors.ts';
import { absoluteVariable, xdgVariable } from '../../disk/environment-path.ts';
import { FileFault, readFile } from '../../disk/read-file.ts';
import { isThere, placeToWrite, treesAround } from '../../disk/real-place.ts';
import { makeFolder, removeFile, renameFile, writeFileAtomic } from '../../disk/write-file.ts';
import { EARLIER, forwardingScript, hookScript, isOurs, type InstalledHook } from './hook-script.ts';
import { Git } from '../call/process.ts';
import { repositoryError } from '../call/repository-error.ts';
import type { Environment } from '../call/safe-call.ts';

export interface InstallRequest {
  /** Folder in the repository; not used for `global` but as the place git starts in. */
  readonly folder: string;
  readonly environment: Environment;
  /** For every repository of the user, through git's global core.hooksPath. */
  readonly global: boolean;
  /** Program and first arguments that start aksweep, absolute: `[process.execPath, '/…/dist/cli.js']`. */
  readonly command: readonly string[];
  /** Left out: pre-commit, pre-merge-commit and pre-push; pre-receive in a bare repository. */
  readonly hooks?: readonly InstalledHook[];
  /** Absolute path of the page about hooks that comes with the program. */
  readonly page: string;
  /** Further arguments for the hook, e.g. `['--time-budget', '4']`. */
  readonly options?: readonly string[];
}

export interface InstalledFile {
  readonly hook: string;
  readonly path: string;
  /**
   * `installed`; `chained`: the hook that was there runs first; `updated`: it was ours; `removed`; `restored`: the
   * earlier hook is back.
   */
  readonly outcome: 'installed' | 'chained' | 'updated' | 'removed' | 'restored';
}

const CLIENT_HOOKS: readonly InstalledHook[] = ['pre-commit', 'pre-merge-commit', 'pre-push'];

/**
 * Hooks that a global folder must pass on. Left out: the ones git runs very often (reference-transaction,
 * post-index-change) or that speak a protocol.
 */
const FORWARDED = [
  'applypatch-msg',
  'pre-applypatch',
  'post-applypatch',
  'prepare-commit-msg',
  'commit-msg',
  'post-commit',
  'pre-rebase',
  'post-checkout',
  'post-merge',
  'post-rewrite',
  'pre-auto-gc',
  'sendemail-validate',
  'push-to-checkout',
  'pre-receive',
  'update',
  'post-receive',
  'post-update',
];

/** Longest script that is read to see whose it is. Bytes. */
const MAX_SCRIPT = 1024 * 1024;

/**
 * @throws UserError when a hook manager owns the hooks, the folder cannot be written, is reached through a symbolic
 *   link of the repository, or is not the same for every repository (`global`).
 */
export function installHooks(request: InstallRequest): readonly InstalledFile[] {
  for (const path of request.command)
    if (!isAbsolute(path))
      throw new UserError('a hook can start aksweep by absolute paths only', 'start aksweep by its full path');
  const git = gitFor(request);
  const { folder, bare } = request.global
    ? { folder: globalFolder(git, request.environment), bare: false }
    : localFolder(git);
  if (!request.global) refuseManaged(git, folder, request.page);
  const trees = treesAround([request.folder]);
  makeFolder(folder, trees);
  const hooks = request.hooks ?? (bare ? ['pre-receive' as const] : CLIENT_HOOKS);
  for (const hook of hooks) {
    // Through a link of the repository nothing is written, nor is what it leads to kept as an earlier hook.
    placeToWrite(join(folder, hook), trees);
    refuseManagedFile(join(folder, hook), request.page);
  }
  const installed = hooks.map((hook) => {
    const script = hookScript({
      hook,
      command: request.command,
      options: request.options ?? [],
      global: request.global,
    });
    return installFile(folder, hook, script, trees);
  });
  if (!request.global) return installed;
  for (const hook of FORWARDED)
    if (!isThere(join(folder, hook))) writeHook(join(folder, hook), forwardingScript(hook), trees);
  if (hooksPath(git, 'global') === null) git.run(['config', '--global', 'core.hooksPath', folder]);
  return installed;
}

/**
 * The core.hooksPath with which the repository around a folder keeps git from a hook for all repositories; null when
 * there is no such setting, or no repository.
 */
export function bypassOfGlobalHooks({
  folder,
  environment,
}: Pick<InstallRequest, 'folder' | 'environment'>): string | null {
  const git = new Git({ folder, environment, use: 'audit' });
  if (git.attempt(['rev-parse', '--git-dir']).status !== 0) return null;
  const own = hooksPath(git, 'worktree') ?? hooksPath(git, 'local');
  return own === hooksPath(git, 'global') ? null : own;
}

/** Removes what `installHooks` wrote and puts earlier hooks back. Files of others are not touched. */
export function uninstallHooks(
  request: Pick<InstallRequest, 'folder' | 'environment' | 'global'>,
): readonly InstalledFile[] {
  const git = gitFor(request);
  const trees = treesAround([request.folder]);
  const folder = request.global ? globalFolder(git, request.environment) : localFolder(git).folder;
  const removed: InstalledFile[] = [];
  for (const hook of [...CLIENT_HOOKS, ...FORWARDED]) {
    const path = join(folder, hook);
    if (!isOurs(scriptAt(path) ?? '')) continue;
    removeFile(path, trees);
    const earlier = `${path}${EARLIER}`;
    const restored = isThere(earlier);
    if (restored) renameFile(earlier, hook, trees);
    if (!FORWARDED.includes(hook) || hook === 'pre-receive')
      removed.push({ hook, path, outcome: restored ? 'restored' : 'removed' });
  }
  if (request.global && folder === ownFolder(request.environment) && hooksPath(git, 'global') === folder) {
    git.run(['config', '--global', '--unset', 'core.hooksPath']);
  }
  return removed;
}

function installFile(folder: string, hook: string, script: string, trees: readonly string[]): InstalledFile {
  const path = join(folder, hook);
  let outcome: InstalledFile['outcome'] = 'installed';
  if (isThere(path)) {
    outcome = 'updated';
    if (!isOurs(scriptAt(path) ?? '')) {
      if (isThere(`${path}${EARLIER}`)) {
        throw new UserError(
          `there are two hooks already: ${path} and ${hook}${EARLIER}`,
          'Remove the one that is not needed, then install again.',
        );
      }
      renameFile(path, `${hook}${EARLIER}`, trees);
      outcome = 'chained';
    }
  }
  writeHook(path, script, trees);
  return { hook, path, outcome };
}

function writeHook(path: string, script: string, trees: readonly string[]): void {
  writeFileAtomic(path, script, trees, 0o755);
}

/**
 * The text of a hook; null when there is none.
 * @throws UserError for something else of that name (a folder, a pipe), and for what cannot be read
 */
function scriptAt(path: string): string | null {
  if (!isThere(path)) return null;
  try {
    return readFile(path, MAX_SCRIPT).toString('utf8');
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    throw new UserError(
      `cannot read the hook ${path}: ${error.message}`,
      'Remove it or move it away, then try again.',
      { cause: error },
    );
  }
}

/** git writes `--global` settings to $XDG_CONFIG_HOME/git/config when that is there, relative or not. */
function gitFor({ folder, environment, global }: Pick<InstallRequest, 'folder' | 'environment' | 'global'>): Git {
  if (!global || xdgVariable(environment, 'XDG_CONFIG_HOME') !== null)
    return new Git({ folder, environment, use: 'audit' });
  const { XDG_CONFIG_HOME: _, ...rest } = environment;
  return new Git({ folder, environment: rest, use: 'audit' });
}

/** Where git looks for this repository's hooks. */
function localFolder(git: Git): { readonly folder: string; readonly bare: boolean } {
  const answer = git.attempt(['rev-parse', '--is-bare-repository', '--git-common-dir']);
  if (answer.status !== 0) throw repositoryError(git.folder, answer.stderr);
  const [bare, common = ''] = answer.stdout.toString('utf8').split('\n');
  const configured = hooksPath(git, 'any');
  if (configured === null) return { folder: resolve(git.folder, common, 'hooks'), bare: bare === 'true' };
  if (hooksPath(git, 'local') === null) {
    throw new UserError(
      `core.hooksPath is set for all your repositories (${configured}): git does not look for hooks in this one`,
      'Install for all of them: aksweep hook install --global',
    );
  }
  // Relative paths count from where git runs hooks: the top of the worktree.
  const top = bare === 'true' ? git.folder : git.line(['rev-parse', '--show-toplevel']);
  return { folder: resolve(top, configured), bare: bare === 'true' };
}

function globalFolder(git: Git, environment: Environment): string {
  const own = ownFolder(environment);
  const configured = hooksPath(git, 'global');
  if (configured === null || isAbsolute(configured)) return configured ?? own;
  throw new UserError(
    'core.hooksPath is set for all your repositories to a relative path: git looks for it in each of them, so that ' +
      'a cloned one can bring hooks that run',
    'Remove it: git config --global --unset-all core.hooksPath\nThen install again: aksweep hook install --global',
  );
}

function ownFolder(environment: Environment): string {
  return join(xdgVariable(environment, 'XDG_CONFIG_HOME') ?? join(homeOf(environment), '.config'), 'aksweep', 'hooks');
}

/** @throws UserError when HOME is relative, or empty: git writes its global settings below it. */
function homeOf(environment: Environment): string {
  const home = absoluteVariable(environment, 'HOME');
  if (home !== null) return home;
  if (environment['HOME'] === '')
    throw new UserError(
      'HOME is empty',
      'set HOME to your home folder: git keeps the settings for all your repositories in it',
    );
  try {
    return userInfo().homedir;
  } catch (error) {
    throw new UserError('HOME is not set, and the system knows no home folder of this user', 'set HOME', {
      cause: error,
    });
  }
}

/** core.hooksPath as the user's files set it; our own command line setting is passed over. */
function hooksPath(git: Git, scope: 'any' | 'worktree' | 'local' | 'global'): string | null {
  const where = scope === 'any' ? [] : [`--${scope}`];
  const listed = git.attempt(['config', '--type=path', '-z', '--show-origin', ...where, '--get-all', 'core.hooksPath']);
  const fields = listed.stdout.toString('utf8').split('\0');
  let last: string | null = null;
  for (let index = 0; index + 1 < fields.length; index += 2) {
    if (fields[index] !== 'command line:') last = fields[index + 1] ?? null;
  }
  return last;
}

function refuseManaged(git: Git, folder: string, page: string): void {
  if (/[\\/]\.husky[\\/]_$/.test(folder)) {
    throw new UserError(
      'husky manages the hooks of this repository',
      `Add this line to .husky/pre-commit: aksweep hook pre-commit\nand this one to .husky/pre-push: aksweep hook ` +
        `pre-push "$@"`,
    );
  }
  const names = git
    .attempt(['ls-files', '-z', '--', ':(top)lefthook.yml', ':(top)lefthook.yaml', ':(top).lefthook.yml'])
    .stdout.toString('utf8');
  if (names !== '')
    throw new UserError(
      'lefthook manages the hooks of this repository',
      `Add it to lefthook.yml; ${page} shows the lines.`,
    );
}

function refuseManagedFile(path: string, page: string): void {
  const script = scriptAt(path);
  if (script === null) return;
  if (script.includes('File generated by pre-commit')) {
    throw new UserError(
      `pre-commit (the framework) manages ${path}`,
      `Add aksweep to .pre-commit-config.yaml; ${page} shows the lines.`,
    );
  }
  if (/\blefthook\b/.test(script) && !isOurs(script)) {
    throw new UserError(`lefthook manages ${path}`, `Add aksweep to lefthook.yml; ${page} shows the lines.`);
  }
}
