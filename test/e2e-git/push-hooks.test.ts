/** pre-push, pre-receive and update in real pushes. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { programPath } from '../e2e/program.ts';
import { temporaryFolder } from '../git/made-repository.ts';
import { HookedRepository, hookedRepository, newLeak, type GitRun, type Leak } from './hooked-repository.ts';

vi.setConfig({ testTimeout: 120_000 });

function expectStopped(run: GitRun, leaks: readonly Leak[], title = 'The push was stopped'): void {
  expect(run.output).toContain(title);
  for (const value of leaks.flatMap((leak) => leak.values)) expect(run.output).not.toContain(value);
  expect(run.status).not.toBe(0);
}

/** A repository with hooks and a bare remote that has its first commit. */
function withRemote(): { readonly repository: HookedRepository; readonly remote: HookedRepository } {
  const repository = hookedRepository();
  const remote = new HookedRepository(join(temporaryFolder(), 'remote.git'), null);
  repository.git('init', '-q', '--bare', '-b', 'main', remote.folder);
  repository.git('remote', 'add', 'origin', remote.folder);
  expect(repository.run(['push', '-q', '-u', 'origin', 'main']).status).toBe(0);
  return { repository, remote };
}

/** Commits past the hook, as a rebase or another machine would. */
function slipIn(repository: HookedRepository, path: string, leak: Leak): string {
  repository.write(path, leak.text);
  repository.git('add', '.');
  repository.git('commit', '-q', '--no-verify', '-m', 'slipped in');
  return repository.head;
}

/** A config file that has SARIF written. */
function configWith(sarif: string): string {
  const path = join(temporaryFolder(), 'config.yml');
  writeFileSync(path, `output:\n  sarif: ${sarif}\n`);
  return path;
}

describe('git push', () => {
  it('tells what to do about the message of a tag, and of a commit', () => {
    const { repository } = withRemote();
    const [tag, commit] = [newLeak(), newLeak()];
    repository.git('tag', '-a', 'v1', '-m', tag.text);
    const tagged = repository.run(['push', 'origin', 'v1']);
    expectStopped(tagged, [tag]);
    expect(tagged.output).toContain('delete the tag v1');
    expect(tagged.output).not.toMatch(/rebase|Comment on line/);
    repository.git('commit', '-q', '--no-verify', '--allow-empty', '-m', commit.text);
    const pushed = repository.run(['push', 'origin', 'main']);
    expectStopped(pushed, [commit]);
    expect(pushed.output).toMatch(/git commit --amend[\s\S]*reword it/);
    expect(pushed.output).not.toContain('Comment on line');
  });

  it('is stopped by a value that a later commit has removed again', () => {
    const { repository, remote } = withRemote();
    const leak = newLeak();
    const commit = slipIn(repository, 'leak.yml', leak);
    repository.git('rm', '-q', 'leak.yml');
    repository.git('commit', '-q', '-m', 'removed');
    const run = repository.run(['push', 'origin', 'main']);
    expectStopped(run, [leak]);
    expect(run.output).toContain('leak.yml');
    expect(run.output).toContain(commit.slice(0, 8));
    expect(run.output).toContain('git rebase -i');
    expect(remote.git('rev-list', '--count', 'main')).toBe('1');
    expect(repository.run(['push', '-q', '--no-verify', 'origin', 'main']).status).toBe(0);
    // What the remote has is no news.
    repository.git('commit', '-q', '--allow-empty', '-m', 'next');
    expect(repository.run(['push', '-q', 'origin', 'main']).status).toBe(0);
  });

  it('looks at every ref of one push, at new branches, forced ones and tags, and lets deletions through', () => {
    const { repository, remote } = withRemote();
    const [second, tagged] = [newLeak(), newLeak()];
    repository.git('switch', '-q', '-c', 'clean');
    repository.git('commit', '-q', '--allow-empty', '-m', 'clean');
    repository.git('switch', '-q', '-c', 'dirty', 'main');
    slipIn(repository, 'second.yml', second);
    const several = repository.run(['push', 'origin', 'clean', 'dirty']);
    expectStopped(several, [second]);
    expect(several.output).toContain('second.yml');
    expect(repository.run(['push', '-q', 'origin', 'clean']).status).toBe(0);
    repository.git('tag', '-a', 'v1', '-m', `release\n\n${tagged.text}`, 'clean');
    expectStopped(repository.run(['push', 'origin', 'v1']), [tagged]);
    expectStopped(repository.run(['push', '--force', 'origin', 'dirty:clean']), [second]);
    expect(repository.run(['push', '-q', 'origin', '--delete', 'clean']).status).toBe(0);
    expect(remote.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
  });

  it('survives a remote that has commits which are not here', () => {
    const { repository, remote } = withRemote();
    const other = join(temporaryFolder(), 'other');
    repository.git('clone', '-q', remote.folder, other);
    const colleague = new HookedRepository(other, null);
    colleague.commit({ 'theirs.txt': 'theirs\n' });
    colleague.git('push', '-q', 'origin', 'main');
    const leak = newLeak();
    slipIn(repository, 'mine.yml', leak);
    expectStopped(repository.run(['push', '--force', 'origin', 'main']), [leak]);
    repository.git('reset', '-q', '--hard', 'HEAD~1');
    repository.git('commit', '-q', '--allow-empty', '-m', 'clean');
    expect(repository.run(['push', '-q', '--force', 'origin', 'main']).status).toBe(0);
  });
});

describe('a server that receives', () => {
  function server(options: readonly string[] = []): {
    readonly repository: HookedRepository;
    readonly remote: HookedRepository;
  } {
    const remote = new HookedRepository(join(temporaryFolder(), 'server.git'), null);
    const repository = new HookedRepository();
    repository.git('init', '-q', '--bare', '-b', 'main', remote.folder);
    const installed = remote.aksweep('hook', 'install', ...options);
    expect(installed).toMatchObject({ status: 0 });
    expect(installed.stdout).toContain('pre-receive');
    repository.git('remote', 'add', 'origin', remote.folder);
    repository.commit({ 'readme.md': 'first\n' });
    return { repository, remote };
  }

  it('refuses what is in quarantine, and takes the rest', () => {
    const { repository, remote } = server();
    expect(repository.run(['push', '-q', 'origin', 'main']).status).toBe(0);
    const leak = newLeak();
    slipIn(repository, 'leak.yml', leak);
    const run = repository.run(['push', 'origin', 'main', 'main:other']);
    expectStopped(run, [leak], 'The push was refused');
    expect(run.output).toContain('leak.yml');
    expect(remote.git('rev-list', '--count', '--all')).toBe('1');
    repository.git('reset', '-q', '--hard', 'HEAD~1');
    repository.git('commit', '-q', '--allow-empty', '-m', 'clean');
    expect(repository.run(['push', '-q', 'origin', 'main', 'main:other']).status).toBe(0);
    expect(repository.run(['push', '-q', 'origin', '--delete', 'other']).status).toBe(0);
  });

  it('refuses a push to an empty repository, and one of unpacked objects', () => {
    const { repository, remote } = server();
    remote.git('config', 'receive.unpackLimit', '1');
    const leak = newLeak();
    slipIn(repository, 'leak.yml', leak);
    expectStopped(repository.run(['push', 'origin', 'main']), [leak], 'The push was refused');
    remote.git('config', 'receive.unpackLimit', '10000');
    expectStopped(repository.run(['push', 'origin', 'main']), [leak], 'The push was refused');
  });

  it('says that the value stands in the pushed commit, not that it is gone from HEAD', () => {
    const { repository } = server();
    // git wraps nothing, but puts its prefix before every line of the report.
    const said = (...refs: readonly string[]): string =>
      repository.run(['push', 'origin', ...refs]).output.replace(/\s*\nremote:\s*/g, ' ');
    slipIn(repository, 'leak.yml', newLeak());
    repository.git('branch', 'second');
    for (const refs of [['main'], ['main', 'second']]) {
      const output = said(...refs);
      expect(output).toMatch(/leak\.yml:1 .* commit [0-9a-f]{7,}/);
      expect(output).not.toMatch(/(?:in|longer in) HEAD/);
    }
    repository.git('commit', '-q', '--allow-empty', '-m', 'on top', '--no-verify');
    const output = said('main', 'second');
    expect(output).toContain('leak.yml');
    expect(output).not.toMatch(/(?:in|longer in) HEAD/);
  });

  it('finds the same places in a push of several refs as in a push of one', () => {
    const places = (...refs: readonly string[]): unknown[] => {
      const sarif = join(temporaryFolder(), 'push.sarif');
      const { repository } = server(['--config', configWith(sarif)]);
      slipIn(repository, 'leak.yml', newLeak());
      repository.git('branch', 'second');
      expectStopped(repository.run(['push', 'origin', ...refs]), [], 'The push was refused');
      const { runs } = JSON.parse(readFileSync(sarif, 'utf8')) as { runs: { results: { locations: unknown[] }[] }[] };
      return runs.flatMap(({ results }) => results.map(({ locations }) => locations));
    };
    const one = places('main');
    expect(one.length).toBeGreaterThan(0);
    expect(places('main', 'second')).toEqual(one);
  });

  it('as update hook decides ref by ref', () => {
    const { repository, remote } = server();
    const path = join(remote.folder, 'hooks');
    const script = join(path, 'update');
    writeFileSync(script, `#!/bin/sh\nexec '${process.execPath}' '${programPath()}' hook update "$@"\n`);
    chmodSync(script, 0o755);
    remote.aksweep('hook', 'uninstall');
    const leak = newLeak();
    repository.git('branch', 'clean');
    slipIn(repository, 'leak.yml', leak);
    expectStopped(repository.run(['push', 'origin', 'clean', 'main']), [leak], 'The push was refused');
    expect(remote.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/clean');
  });

  it('out of time: refuses or lets through as it was told, and says so', () => {
    for (const open of [false, true]) {
      const { repository, remote } = server(['--time-budget', '1', ...(open ? ['--fail-open'] : [])]);
      // A second is enough for any push of a test: make the hook's git wait.
      const slow = temporaryFolder();
      writeFileSync(
        join(slow, 'git'),
        `#!/bin/sh\ncase "$*" in *rev-list*) sleep 3;; esac\nexec "${repository.git('--exec-path')}/git" "$@"\n`,
        { mode: 0o755 },
      );
      const hook = join(remote.folder, 'hooks/pre-receive');
      writeFileSync(hook, readFileSync(hook, 'utf8').replace('\n', `\nPATH=${slow}:$PATH\n`));
      const run = repository.run(['push', 'origin', 'main']);
      expect(run.output).toContain(open ? 'the push was let through' : 'it is refused');
      expect(run.output).toContain('time budget of 1 s');
      expect(run.status === 0).toBe(open);
      expect(remote.git('for-each-ref')).toEqual(open ? expect.stringContaining('refs/heads/main') : '');
    }
  });
});
