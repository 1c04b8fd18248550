/** What a report of history names is read again from real repositories, whatever is missing by then. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Pace } from '../../src/git/call/pace.ts';
import { Git } from '../../src/git/call/process.ts';
import { readRecorded, type RecordedOrigin } from '../../src/git/repository/recorded-objects.ts';
import { MadeRepository, gitEnvironment, temporaryFolder } from './made-repository.ts';

type Named = Extract<RecordedOrigin, { readonly kind: 'commit' }>['object'];

function place(commit: string, path: string, object?: Named): RecordedOrigin {
  return {
    kind: 'commit',
    path,
    commit,
    author: '',
    date: '',
    inHead: false,
    ...(object === undefined ? {} : { object }),
  };
}

async function textsAt(folder: string, origins: readonly RecordedOrigin[]): Promise<string[]> {
  const texts: string[] = [];
  const git = new Git({ folder, environment: gitEnvironment(), use: 'audit' });
  await readRecorded(
    git,
    origins,
    ({ origin, text }) =>
      texts.push(
        `${origin.path}: ${Buffer.from(text ?? [])
          .toString('latin1')
          .trim()}`,
      ),
    new Pace(),
  );
  return texts.toSorted();
}

describe('places of a report, read again', () => {
  it('one blob at two places is read for both; what is not there is left out', async () => {
    const repository = new MadeRepository();
    const commit = repository.commit({ 'a.txt': 'one\n', 'b.txt': 'one\n' }, 'the message');
    const origins = [
      place(commit, 'a.txt'),
      place(commit, 'b.txt'),
      place(commit, 'c.txt'),
      place(commit, commit, 'commit-message'),
      place('0'.repeat(40), 'a.txt'),
      place('HEAD', 'a.txt'),
      place(commit, 'a\nb'),
    ];
    expect(await textsAt(repository.folder, origins)).toEqual(
      ['a.txt: one', 'b.txt: one', `${commit}: the message`].toSorted(),
    );
    // A commit is no tag, and a file is no message.
    expect(
      await textsAt(repository.folder, [
        place(commit, 'x', 'tag-message'),
        place(repository.git('rev-parse', 'HEAD:a.txt'), 'x', 'commit-message'),
      ]),
    ).toEqual([]);
    expect(await textsAt(repository.folder, [])).toEqual([]);
  });

  it('finds a note in whatever folders git has put it', async () => {
    const repository = new MadeRepository();
    const about = repository.commit({});
    const blob = repository.feed('noted\n', 'hash-object', '-w', '--stdin');
    for (const path of [
      about,
      `${about.slice(0, 2)}/${about.slice(2)}`,
      `${about.slice(0, 2)}/${about.slice(2, 4)}/${about.slice(4)}`,
    ]) {
      repository.git('read-tree', '--empty');
      repository.git('update-index', '--add', '--cacheinfo', `100644,${blob},${path}`);
      const notes = repository.git('commit-tree', '-m', 'notes', repository.git('write-tree'));
      expect(await textsAt(repository.folder, [place(notes, about, 'note')])).toEqual([`${about}: noted`]);
    }
  });

  it('goes on behind what a partial clone lacks and behind a corrupt object, and fetches nothing', async () => {
    const origin = new MadeRepository();
    const old = origin.commit({ a: 'lost\n' });
    const commit = origin.commit({ a: 'here\n' }, 'the message');
    origin.git('config', 'uploadpack.allowFilter', 'true');
    origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    const folder = join(temporaryFolder(), 'partial');
    origin.git('clone', '-q', '--filter=blob:none', `file://${origin.folder}`, folder);
    expect(
      await textsAt(folder, [place(old, 'a'), place(commit, 'a'), place(commit, commit, 'commit-message')]),
    ).toEqual([`${commit}: the message`, 'a: here'].toSorted());
    const lost = origin.git('rev-parse', `${old}:a`);
    rmSync(join(origin.folder, '.git/objects', lost.slice(0, 2), lost.slice(2)));
    expect(await textsAt(origin.folder, [place(old, 'a'), place(commit, 'a')])).toEqual(['a: here']);
  });

  it('says when there is no repository', async () => {
    // More than git reads before it gives up.
    const origins = Array.from({ length: 5000 }, (_, number) => place('1'.repeat(40), `file ${number}`));
    await expect(textsAt(temporaryFolder(), origins)).rejects.toThrow(/not in a git repository/);
  });
});
