/** Hooks for all repositories, and the paths that the environment or a repository chose for them. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { hookScript } from '../../src/git/hook/hook-script.ts';
import { installHooks } from '../../src/git/hook/install-hook.ts';
import { aksweep, type RunResult } from '../e2e/program.ts';
import { temporaryFolder } from '../git/made-repository.ts';
import { HookedRepository } from './hooked-repository.ts';

vi.setConfig({ testTimeout: 120_000 });

/** A user with a home of their own, in a folder that could be a cloned repository. */
function user(): {
  readonly home: string;
  readonly cwd: string;
  readonly run: (environment: Readonly<Record<string, string>>, ...args: readonly string[]) => RunResult;
} {
  const [home, cwd] = [temporaryFolder(), temporaryFolder()];
  execFileSync('git', ['init', '-q', cwd]);
  return {
    home,
    cwd,
    run: (environment, ...args) =>
      aksweep(args, { cwd, environment: { HOME: home, GIT_CONFIG_NOSYSTEM: '1', ...environment } }),
  };
}

function globalHooksPath(home: string): string {
  return existsSync(join(home, '.gitconfig'))
    ? (/hooksPath = (.*)/.exec(readFileSync(join(home, '.gitconfig'), 'utf8'))?.[1] ?? '')
    : '';
}

describe('hook install --global with paths of the environment', () => {
  it.each(['', 'cfg', './cfg', '../x'])('ignores XDG_CONFIG_HOME=%j, as its specification says', (value) => {
    const { home, cwd, run } = user();
    const before = readdirSync(cwd);
    expect(run({ XDG_CONFIG_HOME: value }, 'hook', 'install', '--global')).toMatchObject({ status: 0, stderr: '' });
    expect(globalHooksPath(home)).toBe(join(home, '.config/aksweep/hooks'));
    expect(readdirSync(cwd)).toEqual(before);
    expect(run({ XDG_CONFIG_HOME: value }, 'hook', 'uninstall', '--global').status).toBe(0);
    expect(globalHooksPath(home)).toBe('');
  });

  it('uses an absolute XDG_CONFIG_HOME', () => {
    const { home, run } = user();
    const place = temporaryFolder();
    expect(run({ XDG_CONFIG_HOME: place }, 'hook', 'install', '--global').status).toBe(0);
    expect(globalHooksPath(home)).toBe(join(place, 'aksweep/hooks'));
  });

  it.each([
    ['', 'HOME is empty'],
    ['home', 'HOME holds a relative path'],
    ['.', 'HOME holds a relative path'],
  ])('refuses HOME=%j', (value, message) => {
    const { cwd, run } = user();
    const before = readdirSync(cwd);
    for (const word of ['install', 'uninstall'])
      expect(run({ HOME: value }, 'hook', word, '--global')).toMatchObject({
        status: 2,
        stderr: expect.stringContaining(message) as string,
      });
    expect(readdirSync(cwd)).toEqual(before);
  });

  it.each(['aksweep/hooks', '.githooks', './x'])(
    'refuses to join a global core.hooksPath of %j, which is another folder in every repository',
    (value) => {
      const { home, cwd, run } = user();
      writeFileSync(join(home, '.gitconfig'), `[core]\n\thooksPath = ${value}\n`);
      const before = readdirSync(cwd);
      for (const word of ['install', 'uninstall']) {
        const { status, stderr } = run({}, 'hook', word, '--global');
        expect(status).toBe(2);
        expect(stderr).toContain('git config --global --unset-all core.hooksPath');
      }
      expect(readdirSync(cwd)).toEqual(before);
      expect(readdirSync(home)).toEqual(['.gitconfig']);
    },
  );

  it('starts aksweep by absolute paths', () => {
    const request = { folder: temporaryFolder(), environment: {}, global: false, options: [], page: '/hooks.md' };
    for (const command of [
      ['node', '/x/cli.js'],
      ['/usr/bin/node', 'dist/cli.js'],
    ])
      expect(() => installHooks({ ...request, command })).toThrow('a hook can start aksweep by absolute paths only');
    const repository = new HookedRepository();
    expect(repository.aksweep('hook', 'install').status).toBe(0);
    const script = readFileSync(join(repository.folder, '.git/hooks/pre-commit'), 'utf8');
    for (const [, path = ''] of script.matchAll(/\[ -[xf] '([^']*)' \]/g)) expect(path).toMatch(/^\//);
    expect(hookScript({ hook: 'pre-commit', command: ['/a', '/b'], options: [], global: false })).toContain(
      "[ -x '/a' ] && [ -f '/b' ]",
    );
  });
});

describe('hook install through links of the repository', () => {
  it.each([
    [
      'the folder of hooks',
      (repository: HookedRepository, outside: string) => {
        repository.git('config', 'core.hooksPath', '.githooks');
        symlinkSync(outside, join(repository.folder, '.githooks'));
      },
    ],
    [
      'a folder above it',
      (repository: HookedRepository, outside: string) => {
        repository.git('config', 'core.hooksPath', 'tools/hooks');
        symlinkSync(outside, join(repository.folder, 'tools'));
      },
    ],
    [
      'a hook',
      (repository: HookedRepository, outside: string) => {
        repository.git('config', 'core.hooksPath', '.githooks');
        mkdirSync(join(repository.folder, '.githooks'));
        symlinkSync(join(outside, 'victim'), join(repository.folder, '.githooks/pre-commit'));
      },
    ],
    [
      'a hook that leads nowhere yet',
      (repository: HookedRepository, outside: string) => {
        repository.git('config', 'core.hooksPath', '.githooks');
        mkdirSync(join(repository.folder, '.githooks'));
        symlinkSync(join(outside, 'new'), join(repository.folder, '.githooks/pre-commit'));
      },
    ],
  ])('writes nothing where %s is one', (_what, plant) => {
    const repository = new HookedRepository();
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'victim'), '#!/bin/sh\n');
    plant(repository, outside);
    const { status, stderr } = repository.aksweep('hook', 'install');
    expect(status).toBe(2);
    expect(stderr).toContain('a symbolic link in the scanned tree');
    expect(readdirSync(outside)).toEqual(['victim']);
    expect(readFileSync(join(outside, 'victim'), 'utf8')).toBe('#!/bin/sh\n');
  });

  it('a hook that is a pipe or a folder is refused with words', () => {
    const repository = new HookedRepository();
    const hook = join(repository.folder, '.git/hooks/pre-commit');
    mkdirSync(hook, { recursive: true });
    expect(repository.aksweep('hook', 'install')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('it is a folder') as string,
    });
    const other = new HookedRepository();
    mkdirSync(join(other.folder, '.git/hooks'), { recursive: true });
    execFileSync('mkfifo', [join(other.folder, '.git/hooks/pre-push')]);
    expect(other.aksweep('hook', 'install')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('it is a pipe') as string,
    });
  });

  it('a hook is executable for everyone who may read it, and writable for its owner only', () => {
    const repository = new HookedRepository();
    expect(repository.aksweep('hook', 'install').status).toBe(0);
    expect(statSync(join(repository.folder, '.git/hooks/pre-commit')).mode & 0o777).toBe(0o755);
  });
});
