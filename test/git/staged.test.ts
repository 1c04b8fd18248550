import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/core/diagnostics.ts';
import { Git } from '../../src/git/call/process.ts';
import { scanStaged, type StagedScan } from '../../src/git/hook/staged.ts';
import { CanaryScanner, canaryOf, newCanary } from './canary-scanner.ts';
import { gitEnvironment, MadeRepository, temporaryFolder } from './made-repository.ts';

async function staged(repository: MadeRepository, extra: Readonly<Record<string, string>> = {}): Promise<StagedScan> {
  const environment = gitEnvironment(extra);
  const diagnostics = new Diagnostics();
  const result = await scanStaged(
    new Git({ folder: repository.folder, environment, use: 'hook' }),
    { environment },
    new CanaryScanner(),
    diagnostics,
  );
  expect(diagnostics.skipped).toEqual([]);
  return result;
}

function places(scan: StagedScan): string[] {
  return scan.occurrences.map(({ origin, match }) => `${origin.path}:${match.location.startLine} ${canaryOf(match)}`);
}

describe('scanStaged', () => {
  it('finds values in the first commit of a repository', async () => {
    const repository = new MadeRepository();
    const value = newCanary();
    repository.write('config/app.yml', `a: 1\nkey: ${value}\n`);
    repository.git('add', '.');
    expect(places(await staged(repository))).toEqual([`config/app.yml:2 ${value}`]);
  });

  it('reads the index, not the worktree', async () => {
    const repository = new MadeRepository();
    repository.commit({ f: 'one\n' });
    const [inIndex, inWorktree] = [newCanary(), newCanary()];
    repository.write('f', `one\n${inIndex}\n`);
    repository.git('add', 'f');
    repository.write('f', `one\n${inWorktree}\n`);
    expect(places(await staged(repository))).toEqual([`f:2 ${inIndex}`]);
  });

  it('reports what touches an added line, and reads whole files for context', async () => {
    const repository = new MadeRepository();
    const [old, added] = [newCanary(), newCanary()];
    repository.commit({ f: `x\n${old}\ny\n` });
    repository.write('f', `x\n${old}\ny\nz\n${added}\n`);
    repository.git('add', 'f');
    expect(places(await staged(repository))).toEqual([`f:5 ${added}`]);
  });

  it('reports a value again when its line is changed', async () => {
    const repository = new MadeRepository();
    const value = newCanary();
    repository.commit({ f: `key=${value}\n` });
    repository.write('f', `key = ${value}\n`);
    repository.git('add', 'f');
    expect(places(await staged(repository))).toEqual([`f:1 ${value}`]);
  });

  it('stays quiet about a file that only moved, and speaks about what is new in it', async () => {
    const repository = new MadeRepository();
    const [old, added] = [newCanary(), newCanary()];
    const text = Array.from({ length: 30 }, (_, index) => `line ${index}\n`).join('');
    repository.commit({ 'old/name.txt': `${old}\n${text}` });
    repository.git('mv', 'old/name.txt', 'new name.txt');
    expect(places(await staged(repository))).toEqual([]);
    repository.write('new name.txt', `${old}\n${text}${added}\n`);
    repository.git('add', '-A');
    expect(places(await staged(repository))).toEqual([`new name.txt:32 ${added}`]);
  });

  it('honours a temporary index', async () => {
    const repository = new MadeRepository();
    repository.commit({ f: 'one\n' });
    const value = newCanary();
    repository.write('f', `one\n${value}\n`);
    const index = join(temporaryFolder(), 'index');
    repository.git('read-tree', `--index-output=${index}`, 'HEAD');
    const blob = repository.git('hash-object', '-w', 'f');
    const environment = gitEnvironment({ GIT_INDEX_FILE: index });
    new Git({ folder: repository.folder, environment, use: 'hook' }).run([
      'update-index',
      '--cacheinfo',
      `100644,${blob},f`,
    ]);
    expect(places(await staged(repository))).toEqual([]);
    expect(places(await staged(repository, { GIT_INDEX_FILE: index }))).toEqual([`f:2 ${value}`]);
  });

  it('reports of a merge only what differs from every parent', async () => {
    const repository = new MadeRepository();
    const [ours, theirs, evil] = [newCanary(), newCanary(), newCanary()];
    repository.commit({ base: 'base\n', shared: '1\n2\n3\n' });
    repository.git('switch', '-q', '-c', 'side');
    repository.commit({ theirs: `${theirs}\n`, shared: `1\n2\n3\n${theirs}\n` });
    repository.git('switch', '-q', 'main');
    repository.commit({ ours: `${ours}\n`, shared: `${ours}\n1\n2\n3\n` });
    repository.git('merge', '-q', '--no-commit', 'side');
    expect(places(await staged(repository))).toEqual([]);
    repository.write('shared', `${ours}\n1\n2\n3\n${theirs}\n${evil}\n`);
    repository.git('add', 'shared');
    expect(places(await staged(repository))).toEqual([`shared:6 ${evil}`]);
  });

  it('takes symlinks for what they are, and leaves out submodules, intent-to-add and deletions', async () => {
    const repository = new MadeRepository();
    const [target, ignored, gone] = [newCanary(), newCanary(), newCanary()];
    repository.commit({ gone: `${gone}\n`, was: 'plain\n' });
    symlinkSync(target, join(repository.folder, 'link'));
    repository.git('add', 'link');
    rmSync(join(repository.folder, 'was'));
    symlinkSync(`${target}/deeper`, join(repository.folder, 'was'));
    repository.git('add', 'was');
    repository.write('intended', `${ignored}\n`);
    repository.git('add', '-N', 'intended');
    repository.git('update-index', '--add', '--cacheinfo', `160000,${repository.git('rev-parse', 'HEAD')},module`);
    repository.git('rm', '-q', 'gone');
    expect(places(await staged(repository)).toSorted()).toEqual([`link:1 ${target}`, `was:1 ${target}`]);
  });

  it('keeps odd file names apart', async () => {
    const repository = new MadeRepository();
    const [feed, quoted] = [newCanary(), newCanary()];
    repository.commit({ 'with\nfeed': 'a\n', '"quoted"\t': 'b\n' });
    repository.write('with\nfeed', `a\n${feed}\n`);
    repository.write('"quoted"\t', `b\n${quoted}\n`);
    const blob = repository.feed(`${newCanary()}\n`, 'hash-object', '-w', '--stdin');
    repository.feed(Buffer.from(`100644 ${blob}\tno\xff\0`, 'latin1'), 'update-index', '--add', '-z', '--index-info');
    repository.git('add', 'with\nfeed', '"quoted"\t');
    expect((await staged(repository)).occurrences.map(({ origin }) => origin.path).toSorted()).toEqual([
      '"quoted"\t',
      'no\\377',
      'with\nfeed',
    ]);
  });

  it('compares files with NUL bytes by value', async () => {
    const repository = new MadeRepository();
    const [old, added] = [newCanary(), newCanary()];
    repository.commit({ data: `\0\n\n\n${old}\n` });
    repository.write('data', `\0\n\n\n${old} changed line\n${added}\n`);
    repository.git('add', 'data');
    expect((await staged(repository)).occurrences.map(({ match }) => canaryOf(match))).toEqual([added]);
  });

  it('is not fooled by attributes or configuration that hide or run things', async () => {
    const repository = new MadeRepository();
    const trap = join(temporaryFolder(), 'ran');
    for (const key of [
      'core.fsmonitor',
      'diff.external',
      'diff.trap.textconv',
      'diff.trap.command',
      'filter.trap.clean',
      'core.pager',
      'core.sshCommand',
      'alias.diff-index',
    ]) {
      repository.git('config', key, `sh -c 'echo ${key} >> ${trap}; cat "$1"' --`);
    }
    repository.git('config', 'diff.trap.binary', 'true');
    repository.git('config', 'diff.noprefix', 'true');
    repository.git('config', 'diff.interHunkContext', '9');
    repository.git('-c', 'core.fsmonitor=', '-c', 'filter.trap.clean=', 'commit', '-q', '--allow-empty', '-m', 'first');
    const [old, value] = [newCanary(), newCanary()];
    const first = repository.feed(`a\n${old}\n`, 'hash-object', '-w', '--stdin', '--no-filters');
    const second = repository.feed(`a\n${old}\n\n${value}\n`, 'hash-object', '-w', '--stdin', '--no-filters');
    repository.write('.gitattributes', '* diff=trap filter=trap -text\n');
    repository.git('-c', 'core.fsmonitor=', 'update-index', '--add', '--cacheinfo', `100644,${first},f`);
    repository.git('-c', 'core.fsmonitor=', '-c', 'filter.trap.clean=', 'commit', '-q', '-m', 'second');
    repository.git('-c', 'core.fsmonitor=', 'update-index', '--cacheinfo', `100644,${second},f`);
    repository.git('config', 'diff.orderFile', '/nonexistent');
    rmSync(trap, { force: true });
    expect(places(await staged(repository))).toEqual([`f:4 ${value}`]);
    expect(existsSync(trap)).toBe(false);
    // The trap works: a git without precautions falls into it.
    repository.attempt('status');
    expect(existsSync(trap)).toBe(true);
  });

  it('works in a linked worktree, in a SHA-256 repository and below the top', async () => {
    const repository = new MadeRepository(undefined, ['--object-format=sha256']);
    repository.commit({ 'sub/f': 'one\n' });
    const folder = join(temporaryFolder(), 'linked');
    repository.git('worktree', 'add', '-q', folder, '-b', 'other');
    const linked = new MadeRepository(join(folder, 'sub'), null);
    const value = newCanary();
    linked.write('f', `one\n${value}\n`);
    linked.git('-C', folder, 'add', '.');
    expect(places(await staged(linked))).toEqual([`sub/f:2 ${value}`]);
  });

  it('explains where it cannot work', async () => {
    const folder = temporaryFolder();
    const environment = gitEnvironment({ GIT_CEILING_DIRECTORIES: folder });
    const git = new Git({ folder, environment, use: 'hook' });
    await expect(scanStaged(git, { environment }, new CanaryScanner(), new Diagnostics())).rejects.toThrow(
      /not in a git repository/,
    );
  });
});
