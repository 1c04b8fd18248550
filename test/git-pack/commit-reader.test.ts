/** Commits read a second time from the packs, against what git prints. */
import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CatFileReader, type BlobReader } from '../../src/git/object/blob-reader.ts';
import { IdLines } from '../../src/git/object/object-ids.ts';
import { Pace } from '../../src/git/call/pace.ts';
import { NO_HELPERS } from '../../src/git/pack/sieve/sieve-work.ts';
import { readStore } from '../../src/git/pack/store-reading.ts';
import { openRepository } from '../../src/git/repository/porcelain.ts';
import { newCanary } from '../git/canary-scanner.ts';
import { gitEnvironment, MadeRepository } from '../git/made-repository.ts';
import { sameBothWays } from './both-readers.ts';
import { CanaryPrefilter } from './canary-prefilter.ts';
import { editedHistory } from './edited-history.ts';

async function contentsBy(reader: BlobReader, ids: readonly string[]): Promise<readonly (readonly [string, string])[]> {
  const read: (readonly [string, string])[] = [];
  await reader.read(
    IdLines.of(ids[0]?.length === 64 ? 64 : 40, ids),
    {
      visit: ({ id, type, size, contents, read: pull }) => {
        const piece = Buffer.alloc(size + 1);
        let length = 0;
        for (let count = pull(piece.subarray(0, 100)); count > 0; count = pull(piece.subarray(length, length + 100)))
          length += count;
        expect([type, contents?.length, length]).toEqual(['commit', size, size]);
        expect(Buffer.from(contents ?? []).equals(piece.subarray(0, size))).toBe(true);
        read.push([id, Buffer.from(contents ?? []).toString('latin1')]);
      },
      unreadable: (id) => read.push([id, 'unreadable']),
    },
    new Pace({}),
  );
  return read;
}

/** Counts what is left to git. */
class Other implements BlobReader {
  readonly name = 'cat-file';
  readonly #git: CatFileReader;
  asked = 0;

  constructor(folder: string) {
    this.#git = new CatFileReader(openRepository(folder, gitEnvironment()).git);
  }

  async read(...args: Parameters<BlobReader['read']>): Promise<void> {
    this.asked += args[0].count;
    await this.#git.read(...args);
  }
}

async function readersOf(
  repository: MadeRepository,
  hexLength: 40 | 64,
): Promise<{ readonly packed: BlobReader; readonly other: Other }> {
  const reading = await readStore({
    folder: join(repository.folder, 'objects'),
    hexLength,
    head: null,
    shallow: new Set<string>(),
    unreachable: false,
    starts: [repository.git('rev-parse', 'main')],
    prefilter: new CanaryPrefilter(),
    helpers: NO_HELPERS,
    early: null,
    pace: new Pace({}),
  });
  const other = new Other(repository.folder);
  return { packed: reading.commitReader(other), other };
}

describe('commits', () => {
  for (const [hash, hexLength] of [
    ['sha1', 40],
    ['sha256', 64],
  ] as const) {
    it(`of several packs are what git prints (${hash})`, async () => {
      const repository = editedHistory(70, 80, hash);
      repository.feed('main~40\n', 'pack-objects', '--revs', '--quiet', '--depth=50', 'objects/pack/pack');
      repository.git('prune-packed', '-q');
      repository.git('repack', '-q', '-d');
      expect(
        readdirSync(join(repository.folder, 'objects/pack')).filter((name) => name.endsWith('.pack')),
      ).toHaveLength(2);
      const { packed, other } = await readersOf(repository, hexLength);
      const ids = repository
        .git('rev-list', 'main')
        .split('\n')
        .filter((_, index) => index % 3 === 1);
      expect(await contentsBy(packed, ids)).toEqual(await contentsBy(new Other(repository.folder), ids));
      expect(await contentsBy(packed, ids.toReversed())).toEqual(
        await contentsBy(new Other(repository.folder), ids.toReversed()),
      );
      expect(other.asked).toBe(0);
    });
  }

  it('and tags with messages of several megabytes are scanned by both readers', async () => {
    const repository = new MadeRepository();
    const [inCommit, inTag] = [newCanary(), newCanary()];
    const long = 'a line of a long message\n'.repeat(250_000);
    repository.write('file', 'x\n');
    repository.git('add', '-A');
    repository.feed(`${long}${inCommit}\n`, 'commit', '-q', '-F', '-');
    repository.feed(`${long}${inTag}\n`, 'tag', '-a', '-F', '-', 'tagged');
    for (const pack of [false, true]) {
      if (pack) repository.git('repack', '-q', '-a', '-d');
      const { occurrences } = (await sameBothWays(repository.folder)).pack;
      expect([
        ...new Set([inCommit, inTag].filter((value) => occurrences.some((occurrence) => occurrence.includes(value)))),
      ]).toEqual([inCommit, inTag]);
    }
  });

  it('that lie alone, are none, or are gone are left to git', async () => {
    const repository = editedHistory(71, 30, 'sha1');
    repository.git('repack', '-q', '-a', '-d');
    const [first = ''] = repository.git('rev-list', 'main').split('\n');
    const alone = repository.feed('', 'commit-tree', '-m', 'alone', '-p', first, `${first}^{tree}`).toString().trim();
    repository.git('update-ref', 'refs/heads/main', alone);
    const { packed, other } = await readersOf(repository, 40);
    expect(await contentsBy(packed, [first])).toEqual(await contentsBy(new Other(repository.folder), [first]));
    expect(other.asked).toBe(0);
    expect(await contentsBy(packed, [first, alone])).toEqual(
      await contentsBy(new Other(repository.folder), [first, alone]),
    );
    expect(other.asked).toBe(2);
    expect(await contentsBy(packed, ['1'.repeat(40)])).toEqual([['1'.repeat(40), 'unreadable']]);
    const folder = join(repository.folder, 'objects/pack');
    for (const name of readdirSync(folder)) renameSync(join(folder, name), join(repository.folder, name));
    expect(await contentsBy(packed, [first])).toEqual([[first, 'unreadable']]);
  });
});
