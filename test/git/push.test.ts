import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/core/diagnostics.ts';
import { Git } from '../../src/git/call/process.ts';
import { parsePrePush, parsePreReceive, parseUpdate, type PushedRef } from '../../src/git/hook/pushed-refs.ts';
import { scanPush, type Known, type PushScan } from '../../src/git/hook/push.ts';
import { CanaryScanner, canaryOf, newCanary } from './canary-scanner.ts';
import { gitEnvironment, MadeRepository } from './made-repository.ts';

const ZERO = '0'.repeat(40);

async function push(
  repository: MadeRepository,
  pushed: readonly PushedRef[],
  known: Known = { side: 'sender', remote: 'origin' },
  budget?: number,
): Promise<PushScan> {
  const git = new Git({ folder: repository.folder, environment: gitEnvironment(), use: 'hook' });
  const diagnostics = new Diagnostics();
  const result = await scanPush(git, pushed, known, { budget }, new CanaryScanner(), diagnostics);
  expect(diagnostics.skipped).toEqual([]);
  return result;
}

function found(scan: PushScan): string[] {
  return [...new Set(scan.occurrences.map(({ match, origin }) => `${origin.path} ${canaryOf(match)}`))].toSorted();
}

describe('what git tells a hook about a push', () => {
  const [a, b] = ['a'.repeat(40), 'b'.repeat(64)];

  it('reads every line of pre-push', () => {
    expect(
      parsePrePush(
        `refs/heads/x ${a} refs/heads/y ${ZERO}\n(delete) ${ZERO} refs/heads/z ${a}\nHEAD~1 ${a} refs/heads/w ${a}\n`,
      ),
    ).toEqual([
      { ref: 'refs/heads/y', id: a, before: null },
      { ref: 'refs/heads/z', id: null, before: a },
      { ref: 'refs/heads/w', id: a, before: a },
    ]);
    expect(parsePrePush('')).toEqual([]);
  });

  it('reads pre-receive and update', () => {
    expect(parsePreReceive(`${ZERO} ${a} refs/heads/x\n${b} ${b} refs/tags/t\n`)).toEqual([
      { ref: 'refs/heads/x', id: a, before: null },
      { ref: 'refs/tags/t', id: b, before: b },
    ]);
    expect(parseUpdate(['refs/heads/x', a, ZERO])).toEqual([{ ref: 'refs/heads/x', id: null, before: a }]);
  });

  it('refuses what is none of it', () => {
    for (const text of ['hello', `refs/heads/x ${a} refs/heads/y`, `${a} --exec=x refs/heads/x`]) {
      expect(() => parsePrePush(text)).toThrow(/not what git tells/);
      expect(() => parsePreReceive(text)).toThrow(/not what git tells/);
    }
    expect(() => parseUpdate([])).toThrow(/not what git tells/);
  });
});

describe('scanPush', () => {
  it('looks at commits that the remote has not', async () => {
    const repository = new MadeRepository();
    const [old, fresh] = [newCanary(), newCanary()];
    const base = repository.commit({ old: `${old}\n` });
    repository.git('update-ref', 'refs/remotes/origin/main', base);
    repository.commit({ old: `${old}\nmore\n`, fresh: `${fresh}\n` });
    const tip = repository.commit({ fresh: 'gone again\n' });
    const result = await push(repository, [{ ref: 'refs/heads/main', id: tip, before: base }]);
    expect(found(result)).toEqual([`fresh ${fresh}`]);
    expect(result.commits).toBe(2);
  });

  it('looks at everything when the remote is new', async () => {
    const repository = new MadeRepository();
    const value = newCanary();
    const first = repository.commit({ f: `${value}\n` });
    const tip = repository.commit({ g: 'x\n' });
    const result = await push(repository, [{ ref: 'refs/heads/main', id: tip, before: null }], {
      side: 'sender',
      remote: 'https://example.invalid/x.git',
    });
    expect(result.occurrences).toMatchObject([
      { origin: { commit: first, path: 'f', author: 'Ann Author <ann@example.com>' } },
    ]);
  });

  it('takes several refs at once, passes over deletions, and survives a forced push over unknown commits', async () => {
    const repository = new MadeRepository();
    const values = [newCanary(), newCanary()];
    const base = repository.commit({ f: 'x\n' });
    repository.git('update-ref', 'refs/remotes/origin/main', base);
    const one = repository.commit({ one: `${values[0] ?? ''}\n` });
    repository.git('switch', '-q', '--detach', base);
    const two = repository.commit({ two: `${values[1] ?? ''}\n` });
    const result = await push(repository, [
      { ref: 'refs/heads/one', id: one, before: 'c'.repeat(40) },
      { ref: 'refs/heads/gone', id: null, before: base },
      { ref: 'refs/heads/two', id: two, before: null },
    ]);
    expect(found(result)).toEqual([`one ${values[0] ?? ''}`, `two ${values[1] ?? ''}`]);
  });

  it('reads pushed tags: their messages, and what they name', async () => {
    const repository = new MadeRepository();
    const [message, blob, inTree] = [newCanary(), newCanary(), newCanary()];
    const base = repository.commit({ f: 'x\n' });
    repository.git('update-ref', 'refs/remotes/origin/main', base);
    repository.git('tag', '-a', '-m', `notes ${message}`, 'v1');
    const blobId = repository.feed(`${blob}\n`, 'hash-object', '-w', '--stdin');
    const treeId = repository.feed(
      `100644 blob ${repository.feed(`${inTree}\n`, 'hash-object', '-w', '--stdin')}\tinner/file\n`.replace(
        'inner/',
        '',
      ),
      'mktree',
    );
    const result = await push(repository, [
      { ref: 'refs/tags/v1', id: repository.git('rev-parse', 'v1'), before: null },
      { ref: 'refs/tags/blob', id: blobId, before: null },
      { ref: 'refs/tags/tree', id: treeId, before: null },
    ]);
    expect(found(result)).toEqual([`file ${inTree}`, `refs/tags/blob ${blob}`, `refs/tags/v1 ${message}`]);
  });

  it('finds a value in a commit message and in a merge only', async () => {
    const repository = new MadeRepository();
    const [message, evil] = [newCanary(), newCanary()];
    const base = repository.commit({ f: 'x\n' });
    repository.git('update-ref', 'refs/remotes/origin/main', base);
    repository.git('switch', '-q', '-c', 'side');
    const side = repository.commit({ g: 'y\n' }, `mentions ${message}`);
    repository.git('switch', '-q', 'main');
    repository.commit({ h: 'z\n' });
    repository.git('merge', '-q', '--no-commit', '--no-ff', 'side');
    const merge = repository.commit({ evil: `${evil}\n` }, 'merge');
    const result = await push(repository, [{ ref: 'refs/heads/main', id: merge, before: base }]);
    expect(result.occurrences.map(({ origin }) => [origin.commit, origin.object]).toSorted()).toEqual(
      [
        [side, 'commit-message'],
        [merge, undefined],
      ].toSorted(),
    );
  });

  it('on the receiving side leaves out what other refs have', async () => {
    const repository = new MadeRepository();
    const [old, fresh] = [newCanary(), newCanary()];
    repository.commit({ old: `${old}\n` });
    const tree = repository.feed(
      `100644 blob ${repository.feed(`${fresh}\n`, 'hash-object', '-w', '--stdin')}\tfresh\n`,
      'mktree',
    );
    const tip = repository.git('commit-tree', '-p', 'HEAD', '-m', 'x', tree);
    const result = await push(repository, [{ ref: 'refs/heads/new', id: tip, before: null }], { side: 'receiver' });
    expect(found(result)).toEqual([`fresh ${fresh}`]);
  });

  it('stops when its time is up and says so', async () => {
    const repository = new MadeRepository();
    const tip = repository.commit(
      Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`f${index}`, `text ${index}\n`])),
    );
    const result = await push(repository, [{ ref: 'refs/heads/main', id: tip, before: null }], { side: 'receiver' }, 0);
    expect(result).toMatchObject({ interrupted: 'out-of-time' });
  });

  it('does nothing for a push that only deletes', async () => {
    const repository = new MadeRepository();
    expect(await push(repository, [{ ref: 'refs/heads/x', id: null, before: 'a'.repeat(40) }])).toMatchObject({
      commits: 0,
      occurrences: [],
    });
  });
});
