/**
 * Every layout that git gives its packs, and one that it leaves unfinished: the same through the packs and through `git
 * cat-file`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePackIndex } from '../../src/git/pack/store/pack-index.ts';
import { NO_HELPERS } from '../../src/git/pack/sieve/sieve-work.ts';
import { readStore } from '../../src/git/pack/store-reading.ts';
import { Pace } from '../../src/git/call/pace.ts';
import { newCanary } from '../git/canary-scanner.ts';
import { gitEnvironment, MadeRepository, temporaryFolder } from '../git/made-repository.ts';
import { randomHistory, randomNumbers } from '../git/random-history.ts';
import { sameBothWays, scanWith } from './both-readers.ts';
import { CanaryPrefilter } from './canary-prefilter.ts';
import { editedHistory } from './edited-history.ts';
import { indexTables } from './index-tables.ts';
import { drawn } from '../random/seeded.ts';

/** Whether this git has an option; a test that needs it is skipped by name otherwise. */
function has(option: string, ...command: readonly string[]): boolean {
  const { stdout, stderr } = spawnSync('git', [...command, '-h'], {
    cwd: new MadeRepository().folder,
    env: gitEnvironment(),
    encoding: 'utf8',
  });
  return (stdout + stderr).includes(option);
}

const HAS_PATH_WALK = has('--[no-]path-walk', 'pack-objects');
const HAS_INCREMENTAL_MIDX = has('--[no-]incremental', 'multi-pack-index', 'write');

function packFolder(repository: MadeRepository): string {
  return join(repository.folder, 'objects/pack');
}

function packs(repository: MadeRepository): string[] {
  return readdirSync(packFolder(repository)).filter((name) => name.endsWith('.pack'));
}

async function sameEverything(repository: MadeRepository): Promise<void> {
  const { pack, git } = await sameBothWays(repository.folder);
  expect([pack.blobs, pack.bytes]).toEqual([git.blobs, git.bytes]);
  await sameBothWays(repository.folder, { unreachable: true });
  expect(pack.occurrences.length).toBeGreaterThan(3);
}

describe('repacked', () => {
  const depths = [1, 2, 5, 10, 50, 250, 1000, 4095];
  for (const depth of drawn(depths, 0.4)) {
    const index = depths.indexOf(depth);
    const window = [1, 2, 5, 10, 30, 100, 250][index % 7] ?? 10;
    it(`with depth ${depth} and window ${window}, bases by offset and by id`, async () => {
      const repository = editedHistory(40 + index, 60, index % 2 === 0 ? 'sha1' : 'sha256');
      for (const byOffset of ['true', 'false']) {
        repository.git(
          '-c',
          `repack.useDeltaBaseOffset=${byOffset}`,
          'repack',
          '-q',
          '-a',
          '-d',
          '-f',
          `--depth=${depth}`,
          `--window=${window}`,
        );
        await sameEverything(repository);
      }
      const random = randomHistory(60 + index, 40, index % 2 === 0 ? 'sha256' : 'sha1');
      random.git('repack', '-q', '-a', '-d', '-f', `--depth=${depth}`, `--window=${window}`);
      await sameEverything(random);
    });
  }

  it.skipIf(!HAS_PATH_WALK)('by path (--path-walk; skipped where git has none)', async () => {
    const repository = editedHistory(50, 100);
    repository.git('repack', '-q', '-a', '-d', '-F', '--path-walk', '--depth=50', '--window=20');
    await sameEverything(repository);
  });

  it('into packs of limited size', async () => {
    const repository = new MadeRepository(undefined, ['--bare', '--object-format=sha256']);
    const random = randomNumbers(51);
    const blobs = Array.from({ length: 5 }, () =>
      repository.feed(
        `${newCanary()} ${Buffer.from(Uint32Array.from({ length: 120_000 }, () => random(2 ** 32)).buffer).toString('base64')}\n`,
        'hash-object',
        '-w',
        '--stdin',
      ),
    );
    const tree = repository.feed(blobs.map((blob, index) => `100644 blob ${blob}\tfile${index}\n`).join(''), 'mktree');
    repository.git('update-ref', 'refs/heads/main', repository.git('commit-tree', '-m', 'large files', tree));
    repository.git('-c', 'pack.packSizeLimit=1m', 'repack', '-q', '-a', '-d');
    expect(packs(repository).length).toBeGreaterThan(2);
    await sameEverything(repository);
  });

  it('with kept packs beside it', async () => {
    const repository = editedHistory(52, 40);
    repository.git('repack', '-q', '-a', '-d');
    writeFileSync(join(packFolder(repository), (packs(repository)[0] ?? '').replace('.pack', '.keep')), '');
    repository.git(
      'update-ref',
      'refs/heads/more',
      repository.git('commit-tree', '-m', newCanary(), '-p', 'main', 'main^{tree}'),
    );
    repository.git('repack', '-q', '-a', '-d');
    expect(packs(repository).length).toBe(2);
    await sameEverything(repository);
  });
});

describe('with a multi-pack-index', () => {
  /** Three packs, of which some objects lie in two. */
  function threePacks(seed: number, hash: 'sha1' | 'sha256'): MadeRepository {
    const repository = editedHistory(seed, 90, hash);
    for (const revisions of ['main~60', 'main~30\n^main~70', 'main\n^main~30'])
      repository.feed(`${revisions}\n`, 'pack-objects', '--revs', '--quiet', 'objects/pack/pack');
    const before = packs(repository);
    expect(before.length).toBe(4);
    // The pack that fast-import wrote holds everything.
    const [first] = before.toSorted(
      (a, b) =>
        readFileSync(join(packFolder(repository), b)).length - readFileSync(join(packFolder(repository), a)).length,
    );
    for (const ending of ['.pack', '.idx', '.rev'])
      rmSync(join(packFolder(repository), (first ?? '').replace('.pack', ending)), { force: true });
    return repository;
  }

  for (const hash of ['sha1', 'sha256'] as const) {
    it(`of ${hash}, plain, with a bitmap, and as repack writes it`, async () => {
      const repository = threePacks(53, hash);
      repository.git('multi-pack-index', 'write');
      await sameEverything(repository);
      repository.git('multi-pack-index', 'write', '--bitmap');
      expect(readdirSync(packFolder(repository)).some((name) => /^multi-pack-index-.*\.bitmap$/.test(name))).toBe(true);
      await sameEverything(repository);
      repository.git(
        'update-ref',
        'refs/heads/more',
        repository.git('commit-tree', '-m', newCanary(), '-p', 'main', 'main^{tree}'),
      );
      repository.git('repack', '-q', '-d', '--write-midx', '--write-bitmap-index', '--geometric=2');
      expect(existsSync(join(packFolder(repository), 'multi-pack-index'))).toBe(true);
      await sameEverything(repository);
    });
  }

  it('that is out of date', async () => {
    const repository = threePacks(54, 'sha1');
    repository.git('multi-pack-index', 'write');
    repository.git(
      'update-ref',
      'refs/heads/more',
      repository.git('commit-tree', '-m', newCanary(), '-p', 'main', 'main^{tree}'),
    );
    repository.feed('more\n^main\n', 'pack-objects', '--revs', '--quiet', 'objects/pack/pack');
    repository.git('prune-packed');
    await sameEverything(repository);
  });

  it.skipIf(!HAS_INCREMENTAL_MIDX)('in layers (--incremental; skipped where git has none)', async () => {
    const repository = threePacks(55, 'sha1');
    repository.git('multi-pack-index', 'write', '--incremental');
    repository.git(
      'update-ref',
      'refs/heads/more',
      repository.git('commit-tree', '-m', newCanary(), '-p', 'main', 'main^{tree}'),
    );
    repository.feed('more\n^main\n', 'pack-objects', '--revs', '--quiet', 'objects/pack/pack');
    repository.git('multi-pack-index', 'write', '--incremental');
    expect(existsSync(join(packFolder(repository), 'multi-pack-index.d'))).toBe(true);
    await sameEverything(repository);
  });

  it('whose packs have lost their indexes: then git cannot read them either', async () => {
    const repository = threePacks(56, 'sha1');
    repository.git('multi-pack-index', 'write');
    for (const name of packs(repository))
      rmSync(join(packFolder(repository), name.replace('.pack', '.idx')), { force: true });
    const { pack } = await sameBothWays(repository.folder);
    expect(pack.skipped.length).toBeGreaterThan(0);
  });
});

describe('what git finds in the store', () => {
  it('is found in a pack of any name', async () => {
    const repository = editedHistory(59, 30);
    repository.git('repack', '-q', '-a', '-d');
    const [name = ''] = packs(repository);
    for (const ending of ['.pack', '.idx'])
      renameSync(
        join(packFolder(repository), name.replace('.pack', ending)),
        join(packFolder(repository), `odd name${ending}`),
      );
    await sameEverything(repository);
  });

  it('and this reader does not is left to git', async () => {
    const repository = editedHistory(60, 5);
    const question = {
      folder: join(repository.folder, 'objects'),
      hexLength: 40,
      head: null,
      shallow: new Set<string>(),
      unreachable: false,
      prefilter: new CanaryPrefilter(),
      helpers: NO_HELPERS,
      early: null,
      pace: new Pace({}),
    } as const;
    expect((await readStore({ ...question, starts: [repository.git('rev-parse', 'main')] })).missing).toEqual([]);
    await expect(readStore({ ...question, starts: ['1'.repeat(40)] })).rejects.toThrow(
      'is stored where this reader does not look',
    );
  });
});

describe('thin packs', () => {
  /** What of the newest commits the older ones do not have, as deltas on what they have. */
  function thinPack(repository: MadeRepository): Buffer {
    const { stdout } = spawnSync(
      'git',
      ['pack-objects', '--thin', '--revs', '--stdout', '--quiet', '--depth=50', '--window=50'],
      { cwd: repository.folder, env: gitEnvironment(), input: 'main\n^main~20\n', maxBuffer: 1 << 28 },
    );
    return stdout;
  }

  /** The older commits alone. @param packed in a pack, or as loose objects. */
  function older(repository: MadeRepository, hash: 'sha1' | 'sha256', packed: boolean): MadeRepository {
    const made = new MadeRepository(temporaryFolder(), ['--bare', `--object-format=${hash}`]);
    const { stdout } = spawnSync('git', ['pack-objects', '--revs', '--stdout', '--quiet'], {
      cwd: repository.folder,
      env: gitEnvironment(),
      input: 'main~20\n',
      maxBuffer: 1 << 28,
    });
    made.feed(stdout, ...(packed ? ['index-pack', '--stdin'] : ['unpack-objects', '-q']));
    made.git('update-ref', 'refs/heads/main', repository.git('rev-parse', 'main~20'));
    return made;
  }

  for (const hash of ['sha1', 'sha256'] as const) {
    for (const packed of [true, false]) {
      it(`that git has completed (${hash}, bases ${packed ? 'packed' : 'loose'})`, async () => {
        const repository = editedHistory(57, 60, hash);
        const target = older(repository, hash, packed);
        const thin = thinPack(repository);
        target.feed(thin, 'index-pack', '--stdin', '--fix-thin');
        target.git('update-ref', 'refs/heads/main', repository.git('rev-parse', 'main'));
        expect(
          packs(target).some(
            (name) => readFileSync(join(packFolder(target), name)).readUInt32BE(8) > thin.readUInt32BE(8),
          ),
        ).toBe(true);
        await sameEverything(target);
      });
    }
  }

  for (const place of ['another pack', 'the loose objects', 'another store'] as const) {
    it(`that nobody has completed, with bases in ${place}: git reads, and says what it cannot`, async () => {
      const repository = editedHistory(58, 60);
      const target = older(repository, 'sha1', place !== 'the loose objects');
      const thin = thinPack(repository);
      const index = indexOfThin(older(repository, 'sha1', true), thin);
      const borrower = place === 'another store' ? new MadeRepository(temporaryFolder(), ['--bare']) : target;
      if (borrower !== target)
        writeFileSync(join(borrower.folder, 'objects/info/alternates'), `${join(target.folder, 'objects')}\n`);
      const name = join(packFolder(borrower), `pack-${thin.subarray(-20).toString('hex')}`);
      mkdirSync(packFolder(borrower), { recursive: true });
      writeFileSync(`${name}.pack`, thin);
      writeFileSync(`${name}.idx`, index);
      borrower.git('update-ref', 'refs/heads/main', repository.git('rev-parse', 'main'));
      const [pack, git] = [await scanWith('pack', borrower.folder), await scanWith('cat-file', borrower.folder)];
      expect(pack.warnings.join('')).toContain('holds deltas without a base');
      expect([pack.occurrences, pack.skipped]).toEqual([git.occurrences, git.skipped]);
      expect(pack.skipped.length).toBeGreaterThan(0);
      expect(pack.occurrences.length).toBeGreaterThan(3);
    });
  }
});

/**
 * The index of a thin pack (SHA-1) without the bases that git would add. @param owner holds the bases; gets the
 * completed pack.
 */
function indexOfThin(owner: MadeRepository, thin: Buffer): Buffer {
  const line = owner.feed(thin, 'index-pack', '--stdin', '--fix-thin');
  const index = parsePackIndex(readFileSync(join(packFolder(owner), `pack-${line.slice(-40)}.idx`)), 20);
  const { count, ids } = index;
  const { offsets, checksums } = indexTables(index);
  const kept = Array.from({ length: count }, (_, place) => place).filter(
    (place) => (offsets[place] ?? 0) < thin.length - 20,
  );
  expect(kept.length).toBe(thin.readUInt32BE(8));
  expect(kept.length).toBeLessThan(count);
  const words = (numbers: readonly number[]): Buffer => Buffer.from(Uint32Array.from(numbers).buffer).swap32();
  const id = (place: number): Uint8Array => ids.subarray(20 * place, 20 * (place + 1));
  const upTo = Array.from(
    { length: 256 },
    (_, first) => kept.filter((place) => (ids[20 * place] ?? 0) <= first).length,
  );
  const body = Buffer.concat([
    words([0xff744f63, 2, ...upTo]),
    ...kept.map(id),
    words(kept.map((place) => checksums[place] ?? 0)),
    words(kept.map((place) => offsets[place] ?? 0)),
    thin.subarray(-20),
  ]);
  return Buffer.concat([body, createHash('sha1').update(body).digest()]);
}
