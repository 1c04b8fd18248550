/** The pre-commit hook in real commits of every kind. */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../git/made-repository.ts';
import { HookedRepository, hookedRepository, newLeak, type GitRun, type Leak } from './hooked-repository.ts';

vi.setConfig({ testTimeout: 120_000 });

function expectStopped(run: GitRun, leak: Leak, path: string): void {
  expect(run.output).toContain('The commit was stopped');
  expect(run.output).toContain(path);
  expect(run.output).toContain('git restore --staged');
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
