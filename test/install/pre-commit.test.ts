/**
 * The hooks under the pre-commit program: installed from git with the command it really runs, in a real repository.
 * Needs pre-commit 3.2.0 or later on PATH (pip install pre-commit); without it these tests are skipped, loudly.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeLeak, valuesIn } from '../e2e-action/leak.ts';
import { MadeRepository, gitEnvironment, temporaryFolder } from '../git/made-repository.ts';
import { npmEnvironment, packageRepository, run, VERSION } from './packed.ts';
import type { Run } from './packed.ts';

const MINUTES = 60_000;
const version = /^pre-commit (\d+)\.(\d+)/.exec(
  spawnSync('pre-commit', ['--version'], { encoding: 'utf8' }).stdout ?? '',
);
const usable = version !== null && (Number(version[1]) > 3 || (version[1] === '3' && Number(version[2]) >= 2));
if (!usable)
  console.warn(
    `SKIPPED: pre-commit ${version === null ? 'is not installed' : `${version[0]} is too old`}; the hooks need ` +
      `3.2.0: pip install pre-commit`,
  );

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly stages: readonly string[];
}
const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly Hook[];

describe('the manifest', () => {
  it('has the two hooks, which read git and not file names', () => {
    expect(hooks.map(({ id, stages, entry }) => [id, stages, entry])).toEqual([
      ['aksweep', ['pre-commit', 'pre-merge-commit'], 'aksweep hook pre-commit'],
      ['aksweep-push', ['pre-push'], 'aksweep hook pre-push'],
    ]);
    for (const hook of hooks)
      expect(hook).toMatchObject({
        language: 'node',
        pass_filenames: false,
        require_serial: true,
        minimum_pre_commit_version: '3.2.0',
      });
  });

  it('needs no build: no script of package.json is one that npm runs for a git dependency', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    // pacote lib/git.js #prepareDir
    expect(
      Object.keys(scripts).filter((name) =>
        ['prepare', 'build', 'prepack', 'preprepare', 'postprepare', 'install', 'preinstall', 'postinstall'].includes(
          name,
        ),
      ),
    ).toEqual([]);
  });
});

describe('npm install --allow-git=root --install-links -g git+file://…, as pre-commit 4.6.2 runs it', () => {
  const repository = packageRepository();

  it.each([
    ['with scripts', []],
    ['with --ignore-scripts', ['--ignore-scripts']],
  ])(
    'gives a program that runs, offline, %s',
    (_name, flags) => {
      const prefix = temporaryFolder();
      const installed = run(
        'npm',
        ['install', ...flags, '--allow-git=root', '--install-links', '-g', `git+file://${repository.folder}`],
        prefix,
        { ...npmEnvironment(prefix), npm_config_prefix: prefix },
      );
      expect(installed).toMatchObject({ status: 0 });
      const program = join(prefix, 'bin/aksweep');
      expect(run(program, ['--version'], prefix, npmEnvironment(prefix))).toEqual({
        status: 0,
        output: `${VERSION}\n`,
      });
      writeFileSync(join(prefix, 'a.env'), makeLeak().text);
      const scan = run(program, ['scan', 'a.env'], prefix, npmEnvironment(prefix));
      expect(scan.status).toBe(1);
      expect(valuesIn(scan.output)).toEqual([]);
    },
    5 * MINUTES,
  );
});

describe.skipIf(!usable)('the pre-commit program', () => {
  const home = temporaryFolder();
  const environment = {
    ...gitEnvironment(),
    ...npmEnvironment(home),
    PATH: process.env['PATH'] ?? '',
    PRE_COMMIT_HOME: join(home, 'pre-commit'),
  };
  const project = new MadeRepository();
  const remote = new MadeRepository(undefined, ['--bare']);
  const git = (...args: readonly string[]): Run =>
    run('git', args, project.folder, { ...environment, ...gitEnvironment(), PATH: environment.PATH, HOME: home });

  beforeAll(() => {
    const repository = packageRepository();
    project.commit({
      '.pre-commit-config.yaml':
        `repos:\n  - repo: file://${repository.folder}\n    rev: ${repository.commit}\n    ` +
        `hooks:\n      - id: aksweep\n      - id: aksweep-push\n`,
      'README.md': 'shop\n',
    });
    project.git('remote', 'add', 'origin', remote.folder);
    project.git('push', '-q', 'origin', 'main');
    const installed = run(
      'pre-commit',
      ['install', '--install-hooks', '-t', 'pre-commit', '-t', 'pre-push', '-t', 'pre-merge-commit'],
      project.folder,
      environment,
    );
    expect(installed).toMatchObject({ status: 0 });
  }, 5 * MINUTES);

  it('accepts the manifest', () => {
    expect(
      run(
        'pre-commit',
        ['validate-manifest', join(process.cwd(), '.pre-commit-hooks.yaml')],
        project.folder,
        environment,
      ),
    ).toEqual({ status: 0, output: '' });
  });

  it('installed the program', () => {
    const programs = readdirSync(join(home, 'pre-commit')).map((name) =>
      join(home, 'pre-commit', name, 'node_env-system/bin/aksweep'),
    );
    expect(programs.filter((path) => existsSync(path))).toHaveLength(1);
  });

  it('lets a clean commit through', () => {
    project.write('src/clean.ts', 'export const region = "cn-hangzhou";\n');
    project.git('add', '-A');
    const commit = git('commit', '-m', 'Clean');
    expect(commit.status).toBe(0);
    expect(commit.output).toContain('Passed');
  });

  it('stops a commit with a leak, and says where without the value', () => {
    project.write('src/leak.env', makeLeak().text);
    project.git('add', '-A');
    const commit = git('commit', '-m', 'Leak');
    expect(commit.status).toBe(1);
    expect(commit.output).toContain('src/leak.env:1');
    expect(valuesIn(commit.output)).toEqual([]);
    // What is staged counts, not what is on disk: taken away from the disk only, it is stopped all the same.
    writeFileSync(join(project.folder, 'src/leak.env'), 'nothing\n');
    expect(git('commit', '-m', 'Leak').status).toBe(1);
    project.git('rm', '-q', '-f', '--cached', 'src/leak.env');
  });

  it('stops git commit -a, whose index is not the usual one', () => {
    project.git('checkout', '-q', '-f', '.');
    project.write('README.md', `shop\n${makeLeak().text}`);
    const commit = git('commit', '-a', '-m', 'Leak');
    expect(commit.status).toBe(1);
    expect(commit.output).toContain('README.md:2');
    expect(valuesIn(commit.output)).toEqual([]);
    project.git('checkout', '-q', '-f', 'HEAD', '.');
  });

  it('stops a push of a commit that slipped through', () => {
    project.write('src/slipped.env', makeLeak().text);
    project.git('add', '-A');
    expect(git('commit', '-q', '--no-verify', '-m', 'Slipped').status).toBe(0);
    const push = git('push', '-q', 'origin', 'main');
    expect(push.status).not.toBe(0);
    expect(push.output).toContain('src/slipped.env');
    expect(valuesIn(push.output)).toEqual([]);
    expect(remote.git('rev-parse', 'main')).not.toBe(project.git('rev-parse', 'main'));
  });

  it('stops the push of a new branch too, and lets a clean one through', () => {
    project.git('checkout', '-q', '-b', 'topic');
    expect(git('push', '-q', 'origin', 'topic').status).not.toBe(0);
    project.git('reset', '-q', '--hard', 'origin/main');
    project.write('src/clean.ts', 'export const region = "cn-beijing";\n');
    project.git('add', '-A');
    expect(git('commit', '-m', 'Clean').status).toBe(0);
    expect(git('push', '-q', 'origin', 'topic')).toMatchObject({ status: 0 });
    expect(remote.git('rev-parse', 'topic')).toBe(project.git('rev-parse', 'topic'));
  });
});
