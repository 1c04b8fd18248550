/** What a scan of history covers and says, on small repositories made for the purpose. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/core/diagnostics.ts';
import { scanHistory, type HistoryOptions, type HistoryScan } from '../../src/git/history/history.ts';
import type { Progress } from '../../src/git/call/pace.ts';
import { openRepository } from '../../src/git/repository/porcelain.ts';
import { scanSubmodules } from '../../src/git/history/submodules.ts';
import { CanaryScanner, canaryOf, newCanary } from './canary-scanner.ts';
import { gitEnvironment, MadeRepository, temporaryFolder } from './made-repository.ts';

async function scan(
  repository: MadeRepository,
  options: HistoryOptions = {},
  scanner = new CanaryScanner(),
): Promise<HistoryScan> {
  const diagnostics = new Diagnostics();
  const result = await scanHistory(openRepository(repository.folder, gitEnvironment()), options, scanner, diagnostics);
  expect(diagnostics.skipped).toEqual([]);
  return result;
}

function places(result: HistoryScan): string[] {
  return result.occurrences.map(({ origin, match }) => `${origin.path} ${canaryOf(match)}`).toSorted();
}

describe('what is scanned', () => {
  it('reads each blob once, however often it occurs', async () => {
    const repository = new MadeRepository();
    repository.commit({ a: 'same\n', b: 'same\n' });
    repository.commit({ a: 'other\n', c: 'same\n' });
    repository.commit({ a: 'same\n' });
    repository.git('tag', 'again', 'HEAD:b');
    const scanner = new CanaryScanner();
    const result = await scan(repository, {}, scanner);
    expect(result).toMatchObject({ blobs: 2, commits: 3 });
    // Two blobs and three messages.
    expect(scanner.blobs).toBe(5);
  });

  it('follows branches, tags, notes, the stash and its older entries, other worktrees and a detached HEAD', async () => {
    const repository = new MadeRepository();
    const value = {
      branch: newCanary(),
      tag: newCanary(),
      note: newCanary(),
      stash: newCanary(),
      older: newCanary(),
      detached: newCanary(),
      linked: newCanary(),
      untracked: newCanary(),
    };
    const base = repository.commit({ f: 'base\n' });
    repository.git('switch', '-q', '-c', 'side');
    repository.commit({ branch: `${value.branch}\n` });
    repository.git('switch', '-q', '--detach', base);
    const tagged = repository.commit({ tag: `${value.tag}\n` });
    repository.git('tag', 'v1', tagged);
    repository.git('switch', '-q', 'main');
    repository.git('notes', 'add', '-m', `see ${value.note}`, base);
    repository.write('f', `${value.older}\n`);
    repository.git('stash', 'push', '-q');
    repository.write('f', `${value.stash}\n`);
    repository.write('new', `${value.untracked}\n`);
    repository.git('stash', 'push', '-q', '-u');
    repository.git('worktree', 'add', '-q', '--detach', `${temporaryFolder()}/linked`, base);
    const tree = repository.feed(
      `100644 blob ${repository.feed(`${value.linked}\n`, 'hash-object', '-w', '--stdin')}\tlinked\n`,
      'mktree',
    );
    const linked = repository.git('commit-tree', '-m', 'linked', '-p', base, tree);
    repository.git(
      '-C',
      repository
        .git('worktree', 'list', '--porcelain')
        .split('\n')
        .filter((line) => line.startsWith('worktree '))
        .at(-1)
        ?.slice(9) ?? '',
      'checkout',
      '-q',
      linked,
    );
    repository.git('switch', '-q', '--detach', base);
    repository.commit({ detached: `${value.detached}\n` });
    expect(places(await scan(repository))).toEqual(
      [
        `${base} ${value.note}`,
        `branch ${value.branch}`,
        `detached ${value.detached}`,
        `f ${value.older}`,
        `f ${value.stash}`,
        `linked ${value.linked}`,
        `new ${value.untracked}`,
        `tag ${value.tag}`,
      ].toSorted(),
    );
  });

  it('reads messages of commits and tags, and what tags name', async () => {
    const repository = new MadeRepository();
    const [message, tag, blob, inTree] = [newCanary(), newCanary(), newCanary(), newCanary()];
    const commit = repository.commit({ f: 'x\n' }, `first line\n\nsecond ${message}`);
    repository.git('tag', '-a', '-m', `release\n${tag}`, 'v1');
    repository.git(
      'tag',
      '-a',
      '-m',
      'about a blob',
      'blob',
      repository.feed(`${blob}\n`, 'hash-object', '-w', '--stdin'),
    );
    repository.git(
      'tag',
      'tree',
      repository.feed(
        `100644 blob ${repository.feed(`${inTree}\n`, 'hash-object', '-w', '--stdin')}\tfile\n`,
        'mktree',
      ),
    );
    const result = await scan(repository);
    const origins = new Map(result.occurrences.map((found) => [canaryOf(found.match), found]));
    expect(origins.get(message)?.origin).toMatchObject({
      object: 'commit-message',
      path: commit,
      commit,
      inHead: true,
      refs: ['refs/heads/main', 'refs/tags/v1'],
    });
    expect(origins.get(message)?.match.location.startLine).toBe(3);
    expect(origins.get(tag)?.origin).toMatchObject({
      object: 'tag-message',
      path: 'refs/tags/v1',
      commit: repository.git('rev-parse', 'v1'),
      author: 'Carl Committer <carl@example.com>',
      inHead: true,
    });
    expect(origins.get(blob)?.origin).toMatchObject({
      path: 'refs/tags/blob',
      author: 'Carl Committer <carl@example.com>',
      refs: ['refs/tags/blob'],
    });
    expect(origins.get(inTree)?.origin).toMatchObject({ path: 'file', refs: ['refs/tags/tree'] });
  });

  it('finds what nothing refers to only when asked', async () => {
    const repository = new MadeRepository();
    const [amended, dangling, dropped] = [newCanary(), newCanary(), newCanary()];
    repository.commit({ f: 'base\n' });
    const old = repository.commit({ f: `${amended}\n` });
    repository.write('f', 'clean\n');
    repository.git('commit', '-q', '-a', '--amend', '-m', 'amended');
    const blob = repository.feed(`${dangling}\n`, 'hash-object', '-w', '--stdin');
    repository.git('switch', '-q', '-c', 'gone');
    repository.commit({ g: `${dropped}\n` });
    repository.git('switch', '-q', 'main');
    repository.git('branch', '-q', '-D', 'gone');
    repository.git('reflog', 'expire', '--expire=now', '--all');
    expect(places(await scan(repository))).toEqual([]);
    const result = await scan(repository, { unreachable: true });
    expect(places(result)).toEqual([`f ${amended}`, `blob ${blob} ${dangling}`, `g ${dropped}`].toSorted());
    expect(result.occurrences.find(({ match }) => canaryOf(match) === amended)?.origin).toMatchObject({
      commit: old,
      refs: [],
      inHead: false,
    });
  });

  it('limits to a branch, a path, a number of commits, a time', async () => {
    const repository = new MadeRepository();
    const [first, second, side] = [newCanary(), newCanary(), newCanary()];
    repository.commit({ 'dir/a': `${first}\n` });
    repository.git('switch', '-q', '-c', 'side');
    repository.commit({ side: `${side}\n` });
    repository.git('switch', '-q', 'main');
    repository.commit({ b: `${second}\n`, 'dir/a': `${first}\nmore\n` });
    expect(places(await scan(repository, { branch: 'main' }))).toEqual([`b ${second}`, `dir/a ${first}`]);
    expect(places(await scan(repository, { paths: ['dir'] }))).toEqual([`dir/a ${first}`]);
    expect(places(await scan(repository, { paths: [':(glob)**/a', 'side'] }))).toEqual([
      `dir/a ${first}`,
      `side ${side}`,
    ]);
    expect(places(await scan(repository, { maxCommits: 1 }))).toEqual([`b ${second}`]);
    expect(
      places(await scan(repository, { since: `@${repository.git('show', '-s', '--format=%ct', 'main')}` })),
    ).toEqual([`b ${second}`]);
    expect(places(await scan(repository, { range: 'side...main' }))).toEqual([`b ${second}`, `side ${side}`]);
    expect(places(await scan(repository, { range: 'side..' }))).toEqual([`b ${second}`]);
  });

  it('scans what a commit with a message of several megabytes brings, also in a range', async () => {
    const repository = new MadeRepository();
    const first = repository.commit({ f: 'x\n' });
    const [inFile, inMessage] = [newCanary(), newCanary()];
    repository.write('secret', `${inFile}\n`);
    repository.git('add', '-A');
    repository.feed(`${'a line of a long message\n'.repeat(200_000)}${inMessage}\n`, 'commit', '-q', '-F', '-');
    const id = repository.git('rev-parse', 'HEAD');
    for (const options of [{}, { range: `${first}..HEAD` }, { maxCommits: 1 }]) {
      expect(places(await scan(repository, options)).toSorted()).toEqual(
        [`${id} ${inMessage}`, `secret ${inFile}`].toSorted(),
      );
    }
  });

  it('works in a bare repository, a linked worktree, below the top, in a SHA-256 repository', async () => {
    for (const format of ['sha1', 'sha256']) {
      const repository = new MadeRepository(undefined, [`--object-format=${format}`]);
      const value = newCanary();
      repository.commit({ 'sub/f': `${value}\n` });
      const bare = `${temporaryFolder()}/bare`;
      repository.git('clone', '-q', '--bare', repository.folder, bare);
      const linked = `${temporaryFolder()}/linked`;
      repository.git('worktree', 'add', '-q', linked, '-b', 'other');
      for (const folder of [repository.folder, `${repository.folder}/sub`, bare, linked]) {
        expect(places(await scan(new MadeRepository(folder, null)))).toEqual([`sub/f ${value}`]);
      }
    }
  });

  it('is not led astray by the environment of a hook', async () => {
    const [here, there] = [new MadeRepository(), new MadeRepository()];
    const value = newCanary();
    here.commit({ f: `${value}\n` });
    there.commit({ f: `${newCanary()}\n` });
    const environment = gitEnvironment({
      GIT_DIR: `${there.folder}/.git`,
      GIT_WORK_TREE: there.folder,
      GIT_INDEX_FILE: '/nonexistent',
      GIT_OBJECT_DIRECTORY: '/nonexistent',
      EDITOR: 'vi',
      PAGER: 'less',
      GIT_SSH_COMMAND: 'ssh',
    });
    const result = await scanHistory(
      openRepository(here.folder, environment),
      {},
      new CanaryScanner(),
      new Diagnostics(),
    );
    expect(places(result)).toEqual([`f ${value}`]);
  });
});

describe('what a finding in history says', () => {
  it('names the merge that alone brings a value in', async () => {
    const repository = new MadeRepository();
    repository.commit({ f: 'x\n' });
    repository.git('switch', '-q', '-c', 'side');
    repository.commit({ g: 'y\n' });
    repository.git('switch', '-q', 'main');
    repository.commit({ h: 'z\n' });
    repository.git('merge', '-q', '--no-commit', '--no-ff', 'side');
    const value = newCanary();
    const merge = repository.commit({ f: `x\n${value}\n` }, 'merge');
    const result = await scan(repository);
    expect(result.occurrences).toMatchObject([
      { origin: { commit: merge, path: 'f', inHead: true, refs: ['refs/heads/main'] } },
    ]);
  });

  it('names people, dates, every path, and the removal', async () => {
    const repository = new MadeRepository();
    const value = newCanary();
    const added = repository.commit({ 'old name': `${value}\n` });
    const moved = repository.commit({ 'old name': null, 'new name': `${value}\n` });
    repository.commit({ 'new name': `${value}\nand more\n` });
    const removed = repository.commit({ 'new name': 'nothing\n' });
    const result = await scan(repository);
    const date = (commit: string): string =>
      new Date(Number(repository.git('show', '-s', '--format=%at', commit)) * 1000).toISOString().replace('.000', '');
    expect(result.occurrences.map(({ origin }) => origin).toSorted((a, b) => (a.path < b.path ? 1 : -1))).toEqual([
      {
        kind: 'commit',
        path: 'old name',
        commit: added,
        author: 'Ann Author <ann@example.com>',
        date: date(added),
        committer: 'Carl Committer <carl@example.com>',
        committerDate: date(added),
        inHead: false,
        refs: ['refs/heads/main'],
        removedIn: { commit: moved, date: date(moved) },
        otherPaths: ['new name'],
      },
      {
        kind: 'commit',
        path: 'new name',
        commit: moved,
        author: 'Ann Author <ann@example.com>',
        date: date(moved),
        committer: 'Carl Committer <carl@example.com>',
        committerDate: date(moved),
        inHead: false,
        refs: ['refs/heads/main'],
        removedIn: { commit: removed, date: date(removed) },
        otherPaths: ['old name'],
      },
    ]);
  });
});

describe('a long run', () => {
  it('reports its progress', async () => {
    const repository = new MadeRepository();
    repository.commit(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`f${index}`, `${newCanary()}\n`])));
    const seen: Progress[] = [];
    let now = 0;
    await scan(repository, { onProgress: (progress) => seen.push(progress), clock: () => (now += 60) });
    expect(new Set(seen.map(({ phase }) => phase))).toEqual(new Set(['list', 'read', 'attribute']));
    const reading = seen.filter(({ phase }) => phase === 'read');
    expect(
      reading.every(
        ({ done, total, bytes, totalBytes }) =>
          total === 50 && done <= 50 && totalBytes !== null && bytes <= totalBytes + 100,
      ),
    ).toBe(true);
  });

  it('gives what it has when it is interrupted', async () => {
    const repository = new MadeRepository();
    repository.commit(Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`f${index}`, `${newCanary()}\n`])));
    const controller = new AbortController();
    let now = 0;
    const result = await scan(repository, {
      signal: controller.signal,
      clock: () => (now += 20),
      onProgress: ({ phase, done }) => {
        if (phase === 'read' && done > 20) controller.abort();
      },
    });
    expect(result.interrupted).toBe('interrupted');
    expect(result.occurrences.length).toBeGreaterThan(20);
    expect(result.occurrences.length).toBeLessThan(200);
  });
});

describe('submodules', () => {
  it('are left out and named, or scanned with their path', async () => {
    const [inner, outer] = [new MadeRepository(), new MadeRepository()];
    const [value, own] = [newCanary(), newCanary()];
    inner.commit({ f: `${value}\n` });
    inner.commit({ f: 'gone\n' });
    outer.commit({ own: `${own}\n` });
    outer.git('submodule', '--quiet', 'add', `file://${inner.folder}`, 'libs/inner');
    outer.git('commit', '-q', '-m', 'submodule');
    outer.git('update-index', '--add', '--cacheinfo', `160000,${inner.git('rev-parse', 'HEAD')},absent`);
    outer.git('commit', '-q', '-m', 'another, not checked out');
    expect(places(await scan(outer))).toEqual([`own ${own}`]);
    const diagnostics = new Diagnostics();
    const opened = openRepository(outer.folder, gitEnvironment());
    const result = await scanSubmodules(opened, {}, new CanaryScanner(), diagnostics, gitEnvironment());
    expect(result.occurrences.map(({ origin, match }) => `${origin.path} ${canaryOf(match)}`)).toEqual([
      `libs/inner/f ${value}`,
    ]);
    expect(diagnostics.skipped).toMatchObject([{ path: 'absent/', reason: 'submodule', incomplete: false }]);
  });

  it('are named in front of what is missing in them', async () => {
    const [inner, outer] = [new MadeRepository(), new MadeRepository()];
    inner.commit({ 'deep/lost': 'lost\n' });
    outer.commit({ own: 'own\n' });
    outer.git('submodule', '--quiet', 'add', `file://${inner.folder}`, 'libs/inner');
    outer.git('commit', '-q', '-m', 'submodule');
    const lost = inner.git('rev-parse', 'HEAD:deep/lost');
    const store = join(outer.folder, '.git/modules/libs/inner/objects');
    for (const pack of readdirSync(join(store, 'pack')).filter((name) => name.endsWith('.pack'))) {
      renameSync(join(store, 'pack', pack), join(store, pack));
      execFileSync('git', ['-C', join(outer.folder, 'libs/inner'), 'unpack-objects', '-q'], {
        input: readFileSync(join(store, pack)),
      });
    }
    rmSync(join(store, 'pack'), { recursive: true });
    rmSync(join(store, lost.slice(0, 2), lost.slice(2)));
    const diagnostics = new Diagnostics();
    const opened = openRepository(outer.folder, gitEnvironment());
    await scanSubmodules(opened, {}, new CanaryScanner(), diagnostics, gitEnvironment());
    expect(diagnostics.skipped).toMatchObject([
      { path: expect.stringMatching(/^libs\/inner\//), reason: 'missing-object' },
    ]);
  });
});
