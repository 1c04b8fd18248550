/** The pre-commit hook in real commits of every kind. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../git/made-repository.ts';
import { HookedRepository, hookedRepository, newLeak, type GitRun, type Leak } from './hooked-repository.ts';

vi.setConfig({ testTimeout: 120_000 });

function expectStopped(run: GitRun, leak: Leak, path: string): void {
  expect(run.output).toContain('The commit was stopped');
  expect(run.output).toContain(path);
  expect(run.output).toMatch(/git restore --staged -- |git rm --cached -- |commit without -a and without naming /);
  for (const value of leak.values) expect(run.output).not.toContain(value);
  expect(run.status).not.toBe(0);
}

describe('git commit', () => {
  it('goes through without a word when there is nothing to say', () => {
    const repository = hookedRepository();
    repository.write('app.yml', 'name: app\nregion: cn-beijing\n');
    expect(repository.run(['commit', '-q', '-a', '-m', 'clean'])).toMatchObject({ status: 0, output: '' });
  });

  it('is stopped by what is staged', () => {
    const repository = hookedRepository();
    const { head } = repository;
    const leak = newLeak();
    repository.write('config/prod.yml', leak.text);
    repository.git('add', '.');
    expectStopped(repository.run(['commit', '-m', 'x']), leak, 'config/prod.yml');
    expect(repository.head).toBe(head);
    // Unstaged, the same worktree commits.
    repository.git('restore', '--staged', 'config/prod.yml');
    expect(repository.run(['commit', '-q', '--allow-empty', '-m', 'x']).status).toBe(0);
    // And git's own way around stays open.
    repository.git('add', '.');
    expect(repository.run(['commit', '-q', '--no-verify', '-m', 'x']).status).toBe(0);
  });

  it('is stopped in the first commit of a repository', () => {
    const repository = new HookedRepository();
    expect(repository.aksweep('hook', 'install').status).toBe(0);
    const leak = newLeak();
    repository.write('.env', leak.text);
    repository.git('add', '.');
    expectStopped(repository.run(['commit', '-m', 'first']), leak, '.env');
  });

  it('-a: sees the temporary index', () => {
    const repository = hookedRepository();
    const leak = newLeak();
    appendFileSync(join(repository.folder, 'app.yml'), leak.text);
    expectStopped(repository.run(['commit', '-a', '-m', 'x']), leak, 'app.yml');
  });

  it('PATH: sees what that path brings, and only that', () => {
    const repository = hookedRepository();
    const leak = newLeak();
    appendFileSync(join(repository.folder, 'app.yml'), leak.text);
    repository.write('readme.md', 'changed\n');
    expectStopped(repository.run(['commit', '-m', 'x', 'app.yml']), leak, 'app.yml');
    expect(repository.run(['commit', '-q', '-m', 'x', 'readme.md']).status).toBe(0);
  });

  it('-p: sees the hunks that were chosen', () => {
    const repository = hookedRepository();
    const leak = newLeak();
    const lines = Array.from({ length: 40 }, (_, index) => `line ${index}\n`).join('');
    repository.write('long.txt', lines);
    repository.git('add', '.');
    expect(repository.run(['commit', '-q', '-m', 'long']).status).toBe(0);
    repository.write('long.txt', `harmless\n${lines}${leak.text}`);
    expect(repository.run(['commit', '-p', '-m', 'x'], 'y\nn\n').status).toBe(0);
    const run = repository.run(['commit', '-p', '-m', 'x'], 'y\n');
    // On standard output git itself shows the hunk.
    expectStopped({ ...run, output: run.stderr }, leak, 'long.txt');
  });

  it('--amend: sees what the amended commit adds', () => {
    const repository = hookedRepository();
    const leak = newLeak();
    repository.write('new.yml', leak.text);
    repository.git('add', '.');
    expectStopped(repository.run(['commit', '--amend', '--no-edit']), leak, 'new.yml');
    repository.git('rm', '-q', '-f', 'new.yml');
    expect(repository.run(['commit', '-q', '--amend', '-m', 'reworded']).status).toBe(0);
  });

  it('finds an old ID with a new secret, and is quiet about old pairs', () => {
    const repository = hookedRepository();
    const leak = newLeak();
    const [idLine = '', secretLine = ''] = leak.text.split('\n');
    repository.write('app.yml', `${idLine}\naccessKeySecret: from-the-environment\n`);
    repository.git('add', '.');
    repository.git('commit', '-q', '--no-verify', '-m', 'id only');
    repository.write('app.yml', `${idLine}\n${secretLine}\n`);
    expectStopped(repository.run(['commit', '-a', '-m', 'x']), leak, 'app.yml');
    repository.git('commit', '-q', '-a', '--no-verify', '-m', 'pair');
    appendFileSync(join(repository.folder, 'app.yml'), 'unrelated: line\n');
    expect(repository.run(['commit', '-q', '-a', '-m', 'x']).status).toBe(0);
    repository.git('mv', 'app.yml', 'renamed.yml');
    expect(repository.run(['commit', '-q', '-m', 'moved']).status).toBe(0);
  });
});

describe('what the message says', () => {
  /** The command that it tells to type now. */
  const command = (run: GitRun): string => /^Now: +(git .*)$/m.exec(run.output)?.[1] ?? '';
  const type = (line: string, folder: string): number | null => spawnSync('sh', ['-c', line], { cwd: folder }).status;

  it('is at most eleven lines for one finding, with the lines of ID and secret and both ways past it', () => {
    const repository = hookedRepository();
    const [id = '', secret = ''] = newLeak().text.split('\n');
    repository.write('prod.yml', `${id}\nregion: x\n\n${secret}\n`);
    repository.git('add', '.');
    const run = repository.run(['commit', '-m', 'x']);
    expect(run.output.trimEnd().split('\n').length, run.output).toBeLessThanOrEqual(11);
    expect(run.output).toMatch(/prod\.yml:1 .*\n.*prod\.yml:4 /);
    expect(run.output).toContain('git commit --no-verify');
    // Nothing of that name is on the path of this test: the program itself is named.
    const [, program = ''] = /new one \((.*) rules explain/.exec(run.output) ?? [];
    expect(program).toMatch(/cli\.js$/);
    expect(type(`${program} rules explain alibaba-access-key`, repository.folder)).toBe(0);
  });

  it.each(['prod.yml', 'with space/$x [1]*.yml', "it's.yml"])('unstages %s with a command to copy', (path) => {
    const repository = hookedRepository();
    repository.write(path, newLeak().text);
    repository.git('add', '.');
    expect(type(command(repository.run(['commit', '-m', 'x'])), repository.folder)).toBe(0);
    expect(repository.git('diff', '--cached', '--name-only')).toBe('');
  });

  it('unstages in a first commit, and from a folder below the top', () => {
    const repository = new HookedRepository();
    expect(repository.aksweep('hook', 'install').status).toBe(0);
    repository.write('sub/a.yml', newLeak().text);
    repository.git('add', '.');
    const below = new HookedRepository(join(repository.folder, 'sub'), null);
    expect(type(command(below.run(['commit', '-m', 'x'])), below.folder)).toBe(0);
    expect(repository.git('ls-files')).toBe('');
  });

  it('is the report when nothing is stopped, or when a report is asked for', () => {
    const repository = hookedRepository();
    repository.write('a.yml', newLeak().text);
    repository.git('add', '.');
    const passed = repository.aksweep('hook', 'pre-commit', '--fail-on', 'never');
    expect(passed).toMatchObject({ status: 0, stderr: '' });
    expect(passed.stdout).toContain('a.yml:1');
    const asked = repository.aksweep('hook', 'pre-commit', '--verbose');
    expect(asked.stdout).toContain('1 finding');
    expect(asked.stderr).toContain('The commit was stopped');
  });

  it('names the hook to skip when the pre-commit program runs it', () => {
    const repository = hookedRepository();
    repository.write('a.yml', newLeak().text);
    repository.git('add', '.');
    const framework = new HookedRepository(repository.folder, null, { PRE_COMMIT: '1' });
    const { stderr } = framework.aksweep('hook', 'pre-commit');
    expect(stderr).toContain('SKIP=aksweep git commit');
    expect(stderr).not.toContain('--no-verify');
  });
});

describe('commits that other commands make', () => {
  it('merge: what only the merge brings in is stopped, conflicts and clean merges alike', () => {
    const repository = hookedRepository();
    const [theirs, ours] = [newLeak(), newLeak()];
    repository.git('switch', '-q', '-c', 'side');
    repository.write('side.yml', theirs.text);
    repository.write('app.yml', 'name: side\n');
    repository.git('add', '.');
    repository.git('commit', '-q', '--no-verify', '-m', 'side');
    repository.git('switch', '-q', 'main');
    repository.write('other.txt', 'main\n');
    repository.git('add', '.');
    repository.git('commit', '-q', '-m', 'main');
    // A clean merge takes over commits that exist already.
    expect(repository.run(['merge', '-q', '--no-edit', 'side']).status).toBe(0);
    repository.git('reset', '-q', '--hard', 'HEAD~1');
    repository.write('app.yml', 'name: main\n');
    repository.git('commit', '-q', '-a', '-m', 'conflict');
    expect(repository.run(['merge', 'side']).status).not.toBe(0);
    repository.write('app.yml', `name: both\n${ours.text}`);
    repository.git('add', '.');
    const stopped = repository.run(['commit', '--no-edit']);
    expectStopped(stopped, ours, 'app.yml');
    expect(stopped.output).not.toContain('side.yml');
    repository.write('app.yml', 'name: both\n');
    repository.git('add', '.');
    expect(repository.run(['commit', '-q', '--no-edit']).status).toBe(0);
  });

  it('cherry-pick: what is concluded by hand is stopped', () => {
    const repository = hookedRepository();
    const leak = newLeak();
    repository.git('switch', '-q', '-c', 'side');
    repository.write('app.yml', 'name: side\n');
    repository.git('commit', '-q', '-a', '-m', 'side');
    repository.git('switch', '-q', 'main');
    repository.write('app.yml', 'name: main\n');
    repository.git('commit', '-q', '-a', '-m', 'main');
    expect(repository.run(['cherry-pick', 'side']).status).not.toBe(0);
    repository.write('app.yml', `name: picked\n${leak.text}`);
    repository.git('add', '.');
    expectStopped(repository.run(['-c', 'core.editor=true', 'cherry-pick', '--continue']), leak, 'app.yml');
  });

  it('a linked worktree has the same hooks and its own index', () => {
    const repository = hookedRepository();
    const leak = newLeak();
    const folder = join(temporaryFolder(), 'linked');
    repository.git('worktree', 'add', '-q', folder, '-b', 'other');
    const linked = new HookedRepository(folder, null);
    linked.write('linked.yml', leak.text);
    linked.git('add', '.');
    expectStopped(linked.run(['commit', '-m', 'x']), leak, 'linked.yml');
    expect(repository.run(['commit', '-q', '--allow-empty', '-m', 'x']).status).toBe(0);
  });

  it('works from below the top, and in a SHA-256 repository', () => {
    const repository = hookedRepository(['--object-format=sha256']);
    const leak = newLeak();
    repository.write('sub/deep/file.yml', leak.text);
    const below = new HookedRepository(join(repository.folder, 'sub'), null);
    below.git('add', '.');
    expectStopped(below.run(['commit', '-m', 'x']), leak, 'sub/deep/file.yml');
  });
});

describe('what makes the hook stay quiet', () => {
  it('a comment on the line, and a baseline that survives moving the file', () => {
    const repository = hookedRepository();
    const [ignored, accepted, fresh] = [newLeak(), newLeak(), newLeak()];
    repository.write('ignored.yml', ignored.text.replaceAll('\n', ' # aksweep:ignore example\n'));
    repository.git('add', '.');
    expect(repository.run(['commit', '-q', '-m', 'ignored']).status).toBe(0);
    repository.write('accepted.yml', accepted.text);
    expect(repository.aksweep('baseline', 'create').status).toBe(0);
    repository.write('.aksweep.yml', 'baseline: .aksweep-baseline.json\n');
    repository.git('add', '.');
    expect(repository.run(['commit', '-m', 'accepted'])).toMatchObject({ status: 0 });
    // Another path and another shape, with the same value: still quiet. A new value in its place: not.
    repository.git('rm', '-q', '--cached', 'accepted.yml');
    repository.write('moved/elsewhere.properties', accepted.text.replaceAll(': ', '='));
    repository.git('add', 'moved');
    expect(repository.run(['commit', '-m', 'moved'])).toMatchObject({ status: 0 });
    repository.write('moved/elsewhere.properties', fresh.text.replaceAll(': ', '='));
    expectStopped(repository.run(['commit', '-a', '-m', 'x']), fresh, 'moved/elsewhere.properties');
    expect(readFileSync(join(repository.folder, '.aksweep-baseline.json'), 'utf8')).not.toContain(accepted.values[1]);
  });
});
