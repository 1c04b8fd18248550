/** Files of commits, many with one question: each answer belongs to its question whatever the others are. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Git } from '../../src/git/call/process.ts';
import { blobsAt, visitBlobs } from '../../src/git/object/file-at-commit.ts';
import { resolveCommits } from '../../src/git/repository/revisions.ts';
import { MadeRepository } from './made-repository.ts';

const gitOf = (repository: MadeRepository): Git =>
  new Git({ folder: repository.folder, environment: process.env, use: 'audit' });

describe.each([['sha1'], ['sha256']])('files of commits in a %s repository', (format) => {
  const repository = new MadeRepository(undefined, [`--object-format=${format}`]);
  const first = repository.commit({ 'a.txt': 'first\n', 'with space blob 12': 'x\n', 'd/e.txt': '' });
  for (const [target, path] of [
    ['a.txt', 'link'],
    ['nowhere', 'dangling'],
    ['loop', 'loop'],
    ['../outside\nblob 5', 'outside'],
    ['a.txt/x', 'notdir'],
  ] as const)
    symlinkSync(target, join(repository.folder, path));
  const second = repository.commit({ 'a.txt': 'second\n', 'large.bin': '\0'.repeat(16 * 1024 * 1024 + 1) });
  const git = gitOf(repository);
  const blob = (place: string): string => repository.git('rev-parse', place);

  it('are found, each in its place among links that lead nowhere, folders and names that are not there', () => {
    const asked: [string, string, string | null][] = [
      [first, 'a.txt', blob(`${first}:a.txt`)],
      [second, 'dangling', null],
      [second, 'a.txt', blob(`${second}:a.txt`)],
      [second, 'outside', null],
      [first, 'with space blob 12', blob(`${first}:with space blob 12`)],
      [second, 'loop', null],
      [second, 'link', blob(`${second}:a.txt`)],
      [second, 'notdir', null],
      [first, 'link', null],
      [second, 'd', null],
      [second, 'no such', null],
      [second, 'a\nb', null],
      [second, 'large.bin', null],
      [second, 'd/e.txt', blob(`${second}:d/e.txt`)],
    ];
    const answers = blobsAt(
      git,
      asked.map(([commit, path]) => ({ commit, path })),
    );
    expect(answers).toEqual(asked.map(([, , id]) => id));
  });

  it('are read, each blob once', async () => {
    const ids = [blob(`${first}:a.txt`), blob(`${second}:a.txt`), blob(`${first}:a.txt`), blob(`${second}:d/e.txt`)];
    const seen: [string, string][] = [];
    await visitBlobs(git, ids, (id, contents) => seen.push([id, Buffer.from(contents).toString()]));
    expect(new Map(seen)).toEqual(
      new Map([
        [ids[0], 'first\n'],
        [ids[1], 'second\n'],
        [ids[3], ''],
      ]),
    );
    expect(seen).toHaveLength(3);
  });

  it('a blob that is not there is an error, never an empty file', async () => {
    await expect(visitBlobs(git, ['1'.repeat(first.length)], () => undefined)).rejects.toThrow('cannot read object');
  });

  it('revisions are resolved with one question, each to its own answer', () => {
    repository.git('tag', '-f', '-a', '-m', 'tag', 'v1', first);
    const tag = blob('v1');
    const names = ['HEAD', 'no such', 'v1', tag, first.slice(0, 12), `${second}:a.txt`, 'a\nHEAD', '', 'HEAD~1', '-x'];
    expect(resolveCommits(git, names)).toEqual([second, null, first, first, first, null, null, null, first, null]);
  });
});
