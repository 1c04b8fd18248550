/** The package as a user gets it: what `npm pack` would take of the tree, with the bundle that the sources give now. */
import fastGlob from 'fast-glob';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { programPath } from '../e2e/program.ts';
import { gitEnvironment, temporaryFolder } from '../git/made-repository.ts';

export const VERSION = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;

/** A folder with everything that ships, and an own bundle in dist/. */
export function packageFolder(): string {
  const folder = join(temporaryFolder(), 'package');
  mkdirSync(folder);
  const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { files: readonly string[] };
  for (const file of [
    'package.json',
    'LICENSE',
    'README.md',
    '.pre-commit-hooks.yaml',
    ...fastGlob.sync(files.filter((name) => name !== 'dist')),
  ])
    cpSync(file, join(folder, file), { recursive: true });
  cpSync(dirname(programPath()), join(folder, 'dist'), { recursive: true });
  return folder;
}

/** The package folder as a git repository with one commit, as a clone of the hook's repository is. */
export function packageRepository(): { readonly folder: string; readonly commit: string } {
  const folder = packageFolder();
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: folder, env: gitEnvironment(), encoding: 'utf8' }).trim();
  git('init', '-q', '-b', 'main');
  git('add', '-A', '-f');
  git('commit', '-q', '-m', 'Release');
  return { folder, commit: git('rev-parse', 'HEAD') };
}

export interface Run {
  readonly status: number | null;
  readonly output: string;
}

/** npm with an empty cache and no network: what works here works everywhere. */
export function npmEnvironment(home: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: home,
    LANG: 'C.UTF-8',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'protocol.file.allow',
    GIT_CONFIG_VALUE_0: 'always',
    npm_config_offline: 'true',
    npm_config_cache: join(home, 'npm-cache'),
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  };
}

export function run(command: string, args: readonly string[], cwd: string, environment: NodeJS.ProcessEnv): Run {
  const result = spawnSync(command, args, { cwd, env: environment, encoding: 'utf8', maxBuffer: 1 << 26 });
  return { status: result.status, output: `${result.stdout}${result.stderr}` };
}
