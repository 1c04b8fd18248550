/** An inline ignore is for the value that it was written for: in commits, pushes and ranges it does not cover a value that is new. */
import { describe, expect, it, vi } from 'vitest';
import type { Report } from '../../src/core/types.ts';
import { HookedRepository, hookedRepository, newLeak, type GitRun, type Leak } from './hooked-repository.ts';

vi.setConfig({ testTimeout: 120_000 });

const LAPSED = 'ignored until now: the value changed';

/** A pair with a comment behind each line. */
function ignored(leak: Leak, comment = '# aksweep:ignore example'): string {
  return leak.text.replaceAll('\n', ` ${comment}\n`);
}

function expectStopped(run: GitRun, leak: Leak): void {
  expect(run.output).toContain(LAPSED);
  for (const value of leak.values) expect(run.output).not.toContain(value);
  expect(run.status).not.toBe(0);
}

/** Commits `text` as app.yml past the hooks, and leaves `next` in the worktree. */
function edited(text: string, next: string, path = 'app.yml'): HookedRepository {
  const repository = hookedRepository();
  repository.write(path, text);
  repository.git('add', '.');
  repository.git('commit', '-q', '--no-verify', '-m', 'before');
  repository.write(path, next);
  repository.git('add', '.');
  return repository;
}

const commit = (repository: HookedRepository): GitRun => repository.run(['commit', '-m', 'x']);

describe('a comment that stood before, and a new value: the commit is stopped', () => {
  const [old, fresh] = [newLeak(), newLeak()];

  it.each([
    ['both values are replaced', ignored(old), ignored(fresh)],
    ['the comment stands alone on the line before', `# aksweep:ignore example\n${old.text}`, `# aksweep:ignore example\n${fresh.text}`],
    ['it is written with other blanks', ignored(old), ignored(fresh, '#   aksweep:ignore   example ')],
    ['it comes along to another place', `a: 1\nb: 2\nc: 3\n${ignored(old)}`, `${ignored(fresh)}a: 1\nb: 2\nc: 3\n`],
    ['it moves from the line to the line before', ignored(old), fresh.text.split('\n').map((line) => (line === '' ? '' : `# aksweep:ignore example\n${line}\n`)).join('')],
    ['without a reason', ignored(old, '# aksweep:ignore'), ignored(fresh, '# aksweep:ignore')],
    ['only the secret is new', ignored(old), ignored({ text: `${old.text.split('\n')[0]}\n${fresh.text.split('\n')[1]}\n`, values: [] })],
    ['the new value is put on the same line', `${ignored(old)}`, `${old.text.trimEnd().replaceAll('\n', ' ')} ${fresh.text.trimEnd().replaceAll('\n', ' ')} # aksweep:ignore example\n`],
    ['a placeholder gets a value', 'accessKeyId: xxx # aksweep:ignore example\naccessKeySecret: xxx # aksweep:ignore example\n', ignored(fresh)],
    ['a placeholder gets a value, and another one comes', 'id: xxx # aksweep:ignore example\nsecret: xxx # aksweep:ignore example\n', `${ignored(fresh)}other: xxx # aksweep:ignore example\nmore: xxx # aksweep:ignore example\n`],
    ['as many comments come as go', `${ignored(old)}`, `region: cn-hangzhou\n${ignored(fresh)}`],
    ['another value keeps its comment', `${ignored(old)}${ignored(newLeak())}`, `${ignored(old)}${ignored(fresh)}`],
  ])('%s', (_name, before, after) => {
    expectStopped(commit(edited(before, after)), fresh);
  });

  it('in UTF-16, and in a file of several megabytes', () => {
    const utf16 = (text: string): string => `\uFEFF${text}`;
    const repository = hookedRepository();
    for (const [path, write] of [['wide.ini', (text: string) => Buffer.from(utf16(text), 'utf16le')], ['large.txt', (text: string) => Buffer.from(`${'x'.repeat(79)}\n`.repeat(70_000) + text)]] as const) {
      repository.write(path, write(ignored(old)));
      repository.git('add', '.');
      repository.git('commit', '-q', '--no-verify', '-m', 'before');
      repository.write(path, write(ignored(fresh)));
      repository.git('add', '.');
      expectStopped(commit(repository), fresh);
      repository.git('commit', '-q', '--no-verify', '-m', 'after');
    }
  });

  it('in a file that is renamed, however little of it is left', () => {
    const repository = edited(ignored(old), ignored(old));
    repository.git('rm', '-q', 'app.yml');
    repository.write('renamed.yml', ignored(fresh));
    repository.git('add', '.');
    expectStopped(commit(repository), fresh);
  });

  it('in a merge that is concluded by hand', () => {
    const repository = edited(ignored(old), ignored(old));
    repository.git('switch', '-q', '-c', 'side');
    repository.write('app.yml', `name: side\n${ignored(old)}`);
    repository.git('commit', '-q', '-a', '-m', 'side');
    repository.git('switch', '-q', 'main');
    repository.write('app.yml', `name: main\n${ignored(old)}`);
    repository.git('commit', '-q', '-a', '-m', 'main');
    expect(repository.run(['merge', 'side']).status).not.toBe(0);
    repository.write('app.yml', `name: both\n${ignored(fresh)}`);
    repository.git('add', '.');
    expectStopped(repository.run(['commit', '--no-edit']), fresh);
    repository.write('app.yml', `name: both\n${ignored(old)}`);
    repository.git('add', '.');
    expect(repository.run(['commit', '--no-edit']).status).toBe(0);
  });

  it('with --compat-ignores: comments of other scanners alike', () => {
    const repository = edited(ignored(old, '# gitleaks:allow'), ignored(fresh, '# gitleaks:allow'));
    const run = repository.aksweep('hook', 'pre-commit', '--compat-ignores');
    expect(run).toMatchObject({ status: 1 });
    expect(run.stdout).toContain(LAPSED);
    repository.git('restore', '--staged', '.');
    repository.write('other.yml', ignored(fresh, '# trufflehog:ignore'));
    repository.git('add', 'other.yml');
    expect(repository.aksweep('hook', 'pre-commit', '--compat-ignores').status).toBe(0);
  });

  it('is said in Chinese too, and in the JSON report', () => {
    const repository = edited(ignored(old), ignored(fresh));
    expect(repository.aksweep('hook', 'pre-commit', '--lang', 'zh').stdout).toContain('此前已忽略：值已改变');
    const { findings } = JSON.parse(repository.aksweep('hook', 'pre-commit', '--format', 'json').stdout) as Report;
    expect(findings).toMatchObject([{ suppression: null, occurrences: [{ lapsedSuppression: { kind: 'inline', reason: 'example' } }] }]);
  });
});

describe('a comment that is new, or a value that is not: the commit goes through', () => {
  const [old, fresh] = [newLeak(), newLeak()];

  it.each([
    ['both are new', 'name: app\n', `name: app\n${ignored(fresh)}`],
    ['both are new, beside the same comment on another value', ignored(old), `${ignored(old)}${ignored(fresh)}`],
    ['both are new, before the same comment on another value', `# aksweep:ignore example\n${old.text}`, `# aksweep:ignore example\n${fresh.text}# aksweep:ignore example\n${old.text}`],
    ['the reason is written anew', ignored(old), ignored(fresh, '# aksweep:ignore new example')],
    ['the line is formatted anew', ignored(old), ignored(old).replaceAll(': ', '  =  ').replaceAll('#', '//')],
    ['the line is moved', `${ignored(old)}a: 1\nb: 2\nc: 3\n`, `a: 1\nb: 2\nc: 3\n${ignored(old)}`],
    ['the comment moves to the line before', ignored(old), old.text.split('\n').map((line) => (line === '' ? '' : `# aksweep:ignore example\n${line}\n`)).join('')],
    ['the comment comes to an old value', old.text, ignored(old)],
    ['the value comes again, under a second comment', ignored(old), `${ignored(old)}\nagain:\n${ignored(old)}`],
  ])('%s', (_name, before, after) => {
    expect(commit(edited(before, after))).toMatchObject({ status: 0 });
  });

  it('a file is renamed, or copied, or split, with its comments', () => {
    const repository = edited(`${ignored(old)}${ignored(fresh)}`, `${ignored(old)}${ignored(fresh)}`);
    repository.git('mv', 'app.yml', 'moved.yml');
    expect(commit(repository)).toMatchObject({ status: 0 });
    repository.write('copy.yml', ignored(old));
    repository.git('add', '.');
    expect(commit(repository)).toMatchObject({ status: 0 });
    repository.git('rm', '-q', 'moved.yml');
    repository.write('one.yml', ignored(old));
    repository.write('two.yml', ignored(fresh));
    repository.git('add', '.');
    expect(commit(repository)).toMatchObject({ status: 0 });
  });
});
