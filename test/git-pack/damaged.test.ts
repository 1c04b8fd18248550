import { readFileSync, readdirSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newCanary } from '../git/canary-scanner.ts';
import { MadeRepository, temporaryFolder } from '../git/made-repository.ts';
import { sameBothWays, scanWith } from './both-readers.ts';
import { damageRound, rewrite, sealed, storeToDamage } from './damaged-store.ts';
import { editedHistory } from './edited-history.ts';
import { disturb, storeToDisturb } from './moved-ranges.ts';
import { SLOW } from '../random/seed.ts';

/** Rounds with the same original. */
const SHARED = 10;
/** Twenty rounds on either of the two kinds of store meet all three answers; slow runs play three times as many. */
const ROUNDS = SLOW ? 60 : 20;
/** Set by bench/fuzz-pack.ts: a long run by hand, from which seed on. */
const seconds = Number(process.env['AKSWEEP_FUZZ_SECONDS'] ?? 0);
const firstSeed = Number(process.env['AKSWEEP_FUZZ_SEED'] ?? 1);

describe('a store damaged at random', () => {
  it(
    'never makes the pack reader fail, and is read as git reads it',
    { timeout: 300_000 + seconds * 2000 },
    async () => {
      const readers: Record<string, number> = {};
      let [incomplete, rounds] = [0, 0];
      const until = Date.now() + seconds * 1000;
      for (let first = firstSeed; rounds < ROUNDS || Date.now() < until; first += SHARED) {
        for (const [original, doDamage] of [[storeToDamage(first)], [storeToDisturb(first), disturb]] as const) {
          for (let seed = first; seed < first + SHARED; seed++) {
            const folder = join(temporaryFolder(), 'copy');
            const round = await damageRound(original.folder, folder, seed, doDamage);
            expect(
              round.difference,
              `seed ${seed} in the store of seed ${first}: npm run bench -- fuzz-pack 0 ${first} shows it again`,
            ).toBeUndefined();
            rmSync(folder, { recursive: true, force: true });
            readers[round.reader] = (readers[round.reader] ?? 0) + 1;
            if (round.incomplete) incomplete++;
            rounds++;
          }
        }
      }
      // The damage was real, and met all three answers.
      expect(Object.keys(readers).toSorted()).toEqual(['cat-file', 'pack', 'refused']);
      expect(incomplete).toBeGreaterThan(5);
      if (seconds > 0)
        process.stderr.write(
          `no difference in ${rounds} damaged stores from seed ${firstSeed} on: ${JSON.stringify(readers)}, ` +
            `${incomplete} incomplete\n`,
        );
    },
  );

  it('is called the same in whatever order git is asked', async () => {
    // One of twenty damaged versions was missing to one reader and corrupt to the other.
    const round = await damageRound(storeToDamage(85176410).folder, join(temporaryFolder(), 'copy'), 85176412);
    expect(round).toEqual({ reader: 'pack', incomplete: true });
  });

  it('is the same store for the same seed', () => {
    const [one, other] = [storeToDamage(4), storeToDamage(4)];
    const list = (repository: MadeRepository): string =>
      repository.git(
        'cat-file',
        '--batch-all-objects',
        '--unordered',
        '--batch-check=%(objectname) %(objectsize:disk) %(deltabase)',
      );
    expect(list(one)).toBe(list(other));
  });
});

describe('what no checksum of its own proves is read by git', () => {
  it('a tree that passes for a blob, sound or not', async () => {
    let told = '';
    for (const size of [0, 1]) {
      const store = packed(21 + size);
      const at = store.objects.find(({ type, base }) => type === 'tree' && base === '')?.offset ?? 0;
      expect(at).toBeGreaterThan(0);
      const bytes = readFileSync(store.pack);
      bytes[at] = ((bytes[at] ?? 0) & ~0x70) ^ (3 << 4) ^ size;
      rewrite(store.pack, bytes);
      told += await leftToGit(store.repository, /is named as a tree and is none/);
    }
    // What git says of it comes without advice.
    expect(told).toContain('git cannot walk the history');
    expect(told).not.toContain('hint:');
  });

  it('a tree and another tree that have changed places in the index', async () => {
    const store = packed(23);
    const index = readFileSync(store.index);
    const trees = places(index).filter((place) =>
      store.objects.some(
        ({ type, offset }) => type === 'tree' && offset === index.readUInt32BE(offsetAt(index, place)),
      ),
    );
    swap(index, [trees[0] ?? 0, trees.at(-1) ?? 0]);
    rewrite(store.index, sealed(index));
    await leftToGit(store.repository, /tree [0-9a-f]{40} cannot be read/);
  });

  it('an index that git looks up in vain', async () => {
    const store = packed(24);
    const index = readFileSync(store.index);
    // git goes by the table of first bytes: what it says is not there is missing.
    const first = index[IDS + 20 * (countOf(index) >> 1)] ?? 0;
    index.writeUInt32BE(first === 0 ? 0 : index.readUInt32BE(8 + 4 * (first - 1)), 8 + 4 * first);
    rewrite(store.index, sealed(index));
    await leftToGit(store.repository, /a pack index contradicts itself/);
  });

  it('an index that names an object twice', async () => {
    const store = packed(25);
    const index = readFileSync(store.index);
    const place = sameFirstByte(index);
    index.copyWithin(IDS + 20 * (place + 1), IDS + 20 * place, IDS + 20 * (place + 1));
    rewrite(store.index, sealed(index));
    await leftToGit(store.repository, /a pack index contradicts itself/);
  });

  it('loose trees that have changed names', async () => {
    const repository = new MadeRepository();
    for (let version = 0; version < 4; version++) repository.commit({ 'folder/file': `${newCanary()}\n` });
    const file = (revision: string): string => {
      const id = repository.git('rev-parse', revision);
      return join(repository.folder, '.git/objects', id.slice(0, 2), id.slice(2));
    };
    const [one, other] = [file('HEAD~1:folder'), file('HEAD~2:folder')];
    renameSync(one, `${one}x`);
    renameSync(other, one);
    renameSync(`${one}x`, other);
    await leftToGit(repository, /cannot be read/);
  });

  it('a loose object with something behind its end', async () => {
    const repository = new MadeRepository();
    repository.commit({ file: 'nothing to be found\n' });
    const id = repository.git('rev-parse', 'HEAD:file');
    const file = join(repository.folder, '.git/objects', id.slice(0, 2), id.slice(2));
    rewrite(file, Buffer.concat([readFileSync(file), Buffer.from('behind')]));
    await leftToGit(repository, /cannot be read/);
  });

  it('a blob of which another pack has another version under the same id', async () => {
    const repository = new MadeRepository(undefined, ['--bare']);
    // Two packs with the same two blobs each; in one of them they have changed places. git takes the one it comes by
    // first.
    const [found, plain] = [newCanary(), 'CANARY-'.padEnd(15, '-')].map((text) =>
      repository.feed(`${text}\n`, 'hash-object', '-w', '--stdin'),
    );
    const tree = repository.feed(`100644 blob ${found ?? ''}\tfound\n100644 blob ${plain ?? ''}\tplain\n`, 'mktree');
    repository.git('update-ref', 'refs/heads/main', repository.git('commit-tree', '-m', 'x', tree));
    const pack = (objects: readonly (string | undefined)[]): string =>
      repository.feed(`${objects.join('\n')}\n`, 'pack-objects', '--quiet', 'objects/pack/pack');
    const whole = pack([found, plain, tree, repository.git('rev-parse', 'main')]);
    const part = pack([found, plain]);
    repository.git('prune-packed');
    for (const [damaged, newest] of [
      [whole, whole],
      [whole, part],
      [part, whole],
      [part, part],
    ]) {
      // git looks into the newest pack first.
      for (const name of [whole, part])
        utimesSync(join(repository.folder, `objects/pack/pack-${name}.pack`), 1e9, name === newest ? 1e9 + 1 : 1e9);
      const file = join(repository.folder, `objects/pack/pack-${damaged ?? ''}.idx`);
      const sound = readFileSync(file);
      const index = Buffer.from(sound);
      const [one, other] = [found, plain].map((id) => places(index).find((place) => idAt(index, place) === id) ?? 0);
      swap(index, [one ?? 0, other ?? 0]);
      rewrite(file, sealed(index));
      const [viaPack, viaGit] = [
        await scanWith('pack', repository.folder),
        await scanWith('cat-file', repository.folder),
      ];
      expect(viaGit.occurrences.join('')).toContain(damaged === newest ? '"path":"plain"' : '"path":"found"');
      expect(viaPack.occurrences).toEqual(viaGit.occurrences);
      expect(viaPack.skipped).toEqual(viaGit.skipped);
      expect(viaPack.warnings.join('')).toContain("is not what its pack's index says");
      rewrite(file, sound);
    }
  });

  it('a tree of which another pack has a copy that passes for a blob', async () => {
    const store = packed(26);
    const { repository } = store;
    const tree = repository.git('rev-parse', 'main~3^{tree}');
    const copy = repository.feed(`${tree}\n`, 'pack-objects', '--quiet', 'objects/pack/pack');
    const file = join(repository.folder, `objects/pack/pack-${copy}.pack`);
    const bytes = readFileSync(file);
    bytes[12] = ((bytes[12] ?? 0) & ~0x70) | (3 << 4);
    rewrite(file, bytes);
    for (const newest of [file, store.pack]) {
      for (const pack of [file, store.pack]) utimesSync(pack, 1e9, pack === newest ? 1e9 + 1 : 1e9);
      await leftToGit(repository, /has copies of different kinds/);
    }
  });

  it('a blob whose size git takes from a damaged copy and whose contents from a sound one', async () => {
    for (const lie of [0, 2]) {
      const repository = new MadeRepository(undefined, ['--bare']);
      const values = Array.from({ length: 6 }, () => newCanary());
      const blobs = values.map((value) => repository.feed(`${value}\n`, 'hash-object', '-w', '--stdin'));
      const tree = repository.feed(
        blobs.map((blob, index) => `100644 blob ${blob}\tfile${index}\n`).join(''),
        'mktree',
      );
      repository.git('update-ref', 'refs/heads/main', repository.git('commit-tree', '-m', 'x', tree));
      const pack = (objects: readonly string[]): string =>
        join(
          repository.folder,
          `objects/pack/pack-${repository.feed(`${objects.join('\n')}\n`, 'pack-objects', '--quiet', 'objects/pack/pack')}.pack`,
        );
      const [whole, part] = [pack([...blobs, tree, repository.git('rev-parse', 'main')]), pack(blobs.slice(0, 4))];
      repository.git('prune-packed');
      // Sizes from 16 bytes on take two: four bits and seven. git looks into the newest pack first.
      const bytes = readFileSync(part);
      const index = readFileSync(part.replace(/pack$/, 'idx'));
      const damaged = index.readUInt32BE(
        offsetAt(index, places(index).find((place) => idAt(index, place) === blobs[1]) ?? 0),
      );
      expect([bytes[damaged], bytes[damaged + 1]]).toEqual([0xb0, 1]);
      bytes[damaged + 1] = lie;
      rewrite(part, bytes);
      for (const newest of [part, whole]) {
        for (const file of [whole, part]) utimesSync(file, 1e9, file === newest ? 1e9 + 1 : 1e9);
        const { pack: found } = await sameBothWays(repository.folder);
        expect(values.filter((value) => found.occurrences.join('').includes(value))).toEqual(values);
        expect(found.skipped).toEqual([]);
      }
    }
  });
});

interface PackedStore {
  readonly repository: MadeRepository;
  readonly pack: string;
  readonly index: string;
  /** In order of offset; `base` is empty for a whole object. */
  readonly objects: readonly { readonly type: string; readonly offset: number; readonly base: string }[];
}

/** One pack of edited files. */
function packed(seed: number): PackedStore {
  const repository = editedHistory(seed, 60);
  repository.git('repack', '-q', '-a', '-d', '-f', '--depth=20', '--window=20');
  const folder = join(repository.folder, 'objects/pack');
  const index = join(folder, readdirSync(folder).find((name) => name.endsWith('.idx')) ?? '');
  const objects = repository
    .git('verify-pack', '-v', index)
    .split('\n')
    .flatMap((line) => {
      const [, type, offset, base] = /^[0-9a-f]{40} (\w+) +\d+ \d+ (\d+)(?: \d+ ([0-9a-f]{40}))?$/.exec(line) ?? [];
      return type === undefined ? [] : [{ type, offset: Number(offset), base: base ?? '' }];
    });
  return {
    repository,
    index,
    pack: index.replace(/idx$/, 'pack'),
    objects: objects.toSorted((a, b) => a.offset - b.offset),
  };
}

/** Both ways give the same; the pack reader says why it left the store to git. @returns what is said to be left out. */
async function leftToGit(repository: MadeRepository, reason: RegExp): Promise<string> {
  const [pack, git] = [await scanWith('pack', repository.folder), await scanWith('cat-file', repository.folder)];
  expect(pack.occurrences).toEqual(git.occurrences);
  expect(pack.skipped).toEqual(git.skipped);
  expect(pack.warnings.join('\n')).toMatch(reason);
  return JSON.stringify(git.skipped);
}

/** Where ids, checksums and offsets begin in an index of SHA-1. */
const IDS = 8 + 1024;

function countOf(index: Buffer): number {
  return index.readUInt32BE(IDS - 4);
}

function idAt(index: Buffer, place: number): string {
  return index.toString('hex', IDS + 20 * place, IDS + 20 * (place + 1));
}

function places(index: Buffer): number[] {
  return Array.from({ length: countOf(index) }, (_, place) => place);
}

/** Where in the index the offset of `place` stands. */
function offsetAt(index: Buffer, place: number): number {
  return IDS + 24 * countOf(index) + 4 * place;
}

/** The object at each of the offsets is then at the other. */
function swap(index: Buffer, pair: readonly [number, number]): void {
  const [one, other] = [offsetAt(index, pair[0]), offsetAt(index, pair[1])];
  const [first, second] = [index.readUInt32BE(one), index.readUInt32BE(other)];
  index.writeUInt32BE(second, one);
  index.writeUInt32BE(first, other);
}

/** A place whose id and the next one begin with the same byte. */
function sameFirstByte(index: Buffer): number {
  return places(index).find((place) => idAt(index, place).slice(0, 2) === idAt(index, place + 1).slice(0, 2)) ?? 0;
}
