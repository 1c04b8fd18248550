/**
 * A damaged index beside a sound multi-pack-index: git lists by the one and looks up by the other. Nothing is lost
 * without a word.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newCanary } from '../git/canary-scanner.ts';
import { MadeRepository } from '../git/made-repository.ts';
import { scanWith } from './both-readers.ts';
import { rewrite } from './damaged-store.ts';

/** Where ids begin in an index of SHA-1. */
const IDS = 8 + 1024;
/** In the table of first bytes. */
const FIRST_BYTES = 8 + 512;

describe('an index with a part that is zeroed, beside a sound multi-pack-index', () => {
  it(
    'hides none of eight findings that git can still read, and is told in any case',
    { timeout: 240_000 },
    async () => {
      const repository = new MadeRepository(undefined, ['--bare']);
      const values = Array.from({ length: 8 }, newCanary);
      const tree = repository.feed(
        values
          .map(
            (value, index) =>
              `100644 blob ${repository.feed(`${value}\n`, 'hash-object', '-w', '--stdin')}\tf${index}\n`,
          )
          .join(''),
        'mktree',
      );
      repository.git('update-ref', 'refs/heads/main', repository.git('commit-tree', '-m', 'x', tree));
      repository.git('repack', '-q', '-a', '-d');
      repository.git('multi-pack-index', 'write');
      const folder = join(repository.folder, 'objects/pack');
      const path = join(folder, readdirSync(folder).find((name) => name.endsWith('.idx')) ?? '');
      const sound = readFileSync(path);
      const count = sound.readUInt32BE(IDS - 4);
      const places = [
        ...Array.from({ length: count }, (_, index) => IDS + 20 * index),
        FIRST_BYTES,
        IDS + 20 * count,
        IDS + 20 * count + 8,
      ];
      for (const place of places) {
        const bytes = Buffer.from(sound);
        bytes.fill(0, place, place + 20);
        rewrite(path, bytes);
        for (const reader of ['pack', 'cat-file'] as const) {
          const { occurrences, skipped } = await scanWith(reader, repository.folder);
          // With such a table of first bytes git opens no pack.
          if (place !== FIRST_BYTES)
            expect(
              values.filter((value) => !occurrences.join('').includes(value)),
              `${reader}, zeroed at ${place}`,
            ).toEqual([]);
          expect(skipped, `${reader}, zeroed at ${place}`).toContainEqual(
            expect.objectContaining({ path, reason: 'corrupt-object', incomplete: true }),
          );
        }
      }
      rewrite(path, sound);
      expect((await scanWith('pack', repository.folder)).skipped).toEqual([]);
    },
  );

  it('is told when everything that is stored is asked for', async () => {
    const repository = new MadeRepository(undefined, ['--bare']);
    repository.feed('text\n', 'hash-object', '-w', '--stdin');
    const blob = repository.feed('other text\n', 'hash-object', '-w', '--stdin');
    const pack = repository.feed(`${blob}\n`, 'pack-objects', '--quiet', 'objects/pack/pack');
    repository.git('multi-pack-index', 'write');
    repository.git('prune-packed');
    const path = join(repository.folder, `objects/pack/pack-${pack}.idx`);
    rewrite(path, Buffer.from(readFileSync(path)).fill(0, IDS, IDS + 20));
    expect((await scanWith('cat-file', repository.folder, { unreachable: true })).skipped).toContainEqual(
      expect.objectContaining({ path, incomplete: true }),
    );
  });
});
