import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newCanary } from '../git/canary-scanner.ts';
import { MadeRepository, temporaryFolder } from '../git/made-repository.ts';
import { randomHistory, randomNumbers } from '../git/random-history.ts';
import { sameBothWays, scanWith } from './both-readers.ts';
import { sealed } from './damaged-store.ts';
import { editedHistory } from './edited-history.ts';
import { SLOW, slowName } from '../random/seed.ts';

const PACKED: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['no deltas', ['--depth=0', '--window=0']],
  ['depth 1', ['--depth=1', '--window=10']],
  ['depth 50', ['--depth=50', '--window=10']],
  ['depth 4095, wide window', ['--depth=4095', '--window=250']],
];

describe('packs and cat-file give the same', () => {
  for (const [name, args] of PACKED) {
    it(`packed with ${name}`, async () => {
      const repository = editedHistory(args.length + name.length, 300, name === 'depth 50' ? 'sha256' : 'sha1');
      repository.git('repack', '-q', '-a', '-d', '-f', ...args);
      const { pack, git } = await sameBothWays(repository.folder);
      expect(pack.occurrences.length).toBeGreaterThan(5);
      expect([pack.blobs, pack.bytes]).toEqual([git.blobs, git.bytes]);
      // Blobs with the bare word are told from those with a value without scanning them.
      expect(pack.scanned).toBeLessThan(git.scanned);
      // Of those with a value a third is known at once, a third is left to git, a third is read again.
      expect(pack.again).toBeGreaterThan(5);
    });
  }

  it('with deltas that name their base by id', async () => {
    const repository = editedHistory(5, 200);
    repository.git(
      '-c',
      'repack.useDeltaBaseOffset=false',
      'repack',
      '-q',
      '-a',
      '-d',
      '-f',
      '--depth=60',
      '--window=30',
    );
    const { pack } = await sameBothWays(repository.folder);
    expect(pack.occurrences.length).toBeGreaterThan(5);
  });

  for (let seed = 201; seed <= 212; seed++) {
    // The first four have one layout each.
    const leftOut = !SLOW && seed > 204;
    it.skipIf(leftOut)(leftOut ? slowName(`random history ${seed}`) : `random history ${seed}`, async () => {
      const random = randomNumbers(seed);
      const repository = randomHistory(seed, 50, seed % 3 === 0 ? 'sha256' : 'sha1');
      const layout = seed % 4;
      if (layout === 0)
        repository.git('repack', '-q', '-a', '-d', '-f', `--depth=${1 + random(100)}`, `--window=${1 + random(60)}`);
      // Several packs, some objects twice, some loose.
      if (layout === 1) {
        for (const ref of repository.git('for-each-ref', '--format=%(refname)').split('\n'))
          repository.feed(`${ref}\n`, 'pack-objects', '--revs', '--quiet', 'objects/pack/pack');
      }
      if (layout === 2) unpack(repository);
      for (const options of [
        {},
        { unreachable: true },
        { branch: repository.git('for-each-ref', '--count=1', '--format=%(refname:short)', 'refs/heads') },
      ]) {
        await sameBothWays(repository.folder, options);
      }
    });
  }

  it('with what a cruft pack holds, and what no ref reaches', async () => {
    const repository = editedHistory(7, 30);
    const lost = newCanary();
    const tip = repository.git('rev-parse', 'main');
    const tree = repository.feed(
      `100644 blob ${repository.feed(`${lost}\n`, 'hash-object', '-w', '--stdin')}\tlost\n`,
      'mktree',
    );
    repository.git('commit-tree', '-m', 'lost', '-p', tip, tree);
    repository.git('repack', '-q', '-d', '--cruft', '--cruft-expiration=never');
    expect(readdirSync(join(repository.folder, 'objects/pack')).some((name) => name.endsWith('.mtimes'))).toBe(true);
    const reachable = await sameBothWays(repository.folder);
    const all = await sameBothWays(repository.folder, { unreachable: true });
    expect(reachable.pack.occurrences.join('')).not.toContain(lost);
    expect(all.pack.occurrences.join('')).toContain(lost);
  });

  it('with a multi-pack-index over packs that overlap', async () => {
    const repository = editedHistory(8, 60);
    repository.git('repack', '-q', '-a', '-d');
    repository.git('branch', 'old', 'main~30');
    repository.feed('old\n', 'pack-objects', '--revs', '--quiet', 'objects/pack/pack');
    repository.git('multi-pack-index', 'write');
    const { pack, git } = await sameBothWays(repository.folder);
    expect([pack.blobs, pack.bytes]).toEqual([git.blobs, git.bytes]);
  });

  it('with an index of 64-bit offsets', async () => {
    const repository = editedHistory(14, 30);
    repository.git('repack', '-q', '-a', '-d', '-f');
    const folder = join(repository.folder, 'objects/pack');
    const pack = readdirSync(folder).find((name) => name.endsWith('.pack')) ?? '';
    const index = join(folder, pack.replace('.pack', '.idx'));
    rmSync(index, { force: true });
    repository.git('index-pack', '--index-version=2,0x400', '-o', index, join(folder, pack));
    const { pack: found } = await sameBothWays(repository.folder);
    expect(found.occurrences.length).toBeGreaterThan(3);
  });

  it('in a pack of more than 4 GiB', async () => {
    const repository = editedHistory(15, 10);
    repository.git('repack', '-q', '-a', '-d', '-f', '--window=0');
    moveLastObject(join(repository.folder, 'objects/pack'), 5 * 2 ** 30);
    const { pack } = await sameBothWays(repository.folder);
    expect(pack.skipped).toEqual([]);
    expect(pack.occurrences.length).toBeGreaterThan(2);
  });

  it('with objects borrowed from other repositories', async () => {
    const lender = editedHistory(9, 40);
    const further = editedHistory(10, 40);
    lender.git('fetch', '-q', further.folder, 'main:further');
    const borrower = new MadeRepository(temporaryFolder(), ['--bare']);
    writeFileSync(
      join(borrower.folder, 'objects/info/alternates'),
      `# a remark\n\n${join(lender.folder, 'objects')}\n`,
    );
    writeFileSync(join(lender.folder, 'objects/info/alternates'), `${join(further.folder, 'objects')}\n`);
    borrower.git('update-ref', 'refs/heads/main', lender.git('rev-parse', 'main'));
    borrower.git('update-ref', 'refs/heads/further', lender.git('rev-parse', 'further'));
    borrower.git('symbolic-ref', 'HEAD', 'refs/heads/main');
    const { pack } = await sameBothWays(borrower.folder);
    expect(pack.occurrences.length).toBeGreaterThan(6);
  });

  it('in a partial clone that lacks blobs', async () => {
    const full = editedHistory(11, 40);
    full.git('config', 'uploadpack.allowFilter', 'true');
    const clone = new MadeRepository(temporaryFolder(), null);
    clone.git('clone', '-q', '--bare', '--filter=blob:limit=3000', `file://${full.folder}`, 'clone.git');
    const { pack } = await sameBothWays(join(clone.folder, 'clone.git'));
    expect(pack.skipped.length).toBeGreaterThan(3);
    const none = new MadeRepository(temporaryFolder(), null);
    none.git('clone', '-q', '--bare', '--filter=blob:none', `file://${full.folder}`, 'clone.git');
    expect((await sameBothWays(join(none.folder, 'clone.git'))).pack.blobs).toBe(0);
  });

  it('in a shallow clone, a linked worktree, with notes, tags on blobs and trees, a stash', async () => {
    const full = editedHistory(12, 40);
    const work = new MadeRepository(temporaryFolder(), null);
    work.git('clone', '-q', '--depth=5', `file://${full.folder}`, 'clone');
    const clone = new MadeRepository(join(work.folder, 'clone'), null);
    const [noted, tagged, stashed, staged] = [newCanary(), newCanary(), newCanary(), newCanary()];
    clone.git('notes', 'add', '-m', noted, 'HEAD');
    clone.git('tag', '-a', '-m', tagged, 'annotated');
    clone.git('tag', 'blob-tag', clone.feed(`${newCanary()}\n`, 'hash-object', '-w', '--stdin'));
    clone.git('tag', '-a', '-m', 'tree', 'tree-tag', 'HEAD~1^{tree}');
    clone.write('a', `${stashed}\n`);
    clone.git('stash', '-q');
    clone.write('new', `${staged}\n`);
    clone.git('add', 'new');
    clone.git('worktree', 'add', '-q', join(work.folder, 'linked'), 'HEAD~2');
    for (const folder of [clone.folder, join(work.folder, 'linked')]) {
      const { pack } = await sameBothWays(folder);
      for (const value of [noted, tagged, stashed]) expect(pack.occurrences.join('')).toContain(value);
      expect(pack.occurrences.join('')).not.toContain(staged);
      await sameBothWays(folder, { unreachable: true });
    }
  });

  it.skipIf(!SLOW)(slowName('with files of many megabytes, whole and as deltas'), async () => {
    const repository = new MadeRepository();
    const random = randomNumbers(13);
    const noise = Buffer.from(Uint32Array.from({ length: 6 << 18 }, () => random(2 ** 32)).buffer);
    const [first, second] = [newCanary(), newCanary()];
    repository.write('large', Buffer.concat([noise, Buffer.from(first)]));
    repository.commit({});
    repository.write(
      'large',
      Buffer.concat([noise.subarray(0, 3 << 20), Buffer.from(second), noise.subarray(3 << 20)]),
    );
    repository.commit({ zeros: '\0'.repeat(70 << 20) + newCanary() });
    repository.git('-c', 'core.bigFileThreshold=512m', 'repack', '-q', '-a', '-d', '-f');
    const { pack } = await sameBothWays(repository.folder);
    expect(pack.occurrences.length).toBe(3);
  });

  it('with submodules, symbolic links, file modes, empty trees and odd names', async () => {
    const repository = new MadeRepository(undefined, ['--bare']);
    const blob = (text: string): string => repository.feed(text, 'hash-object', '-w', '--stdin');
    const [one, two] = [blob(`${newCanary()}\n`), blob(`target ${newCanary()}`)];
    const empty = repository.feed('', 'mktree');
    const sub = repository.feed(
      `100644 blob ${one}\tname with \tTab\u0000120000 blob ${two}\tlink\u0000160000 commit ` +
        `${'1'.repeat(40)}\tmodule\u0000`,
      'mktree',
      '-z',
      '--missing',
    );
    const roots = [
      `040000 tree ${sub}\tsub\u000040000 tree ${empty}\tempty\u0000`,
      `040000 tree ${sub}\tsub\u0000100755 blob ${one}\tline\nfeed\u0000`,
      `100644 blob ${one}\tsub\u0000160000 commit ${'2'.repeat(40)}\tline\nfeed\u0000`,
    ].map((listing) => repository.feed(listing, 'mktree', '-z', '--missing'));
    let parent: string[] = [];
    for (const root of [...roots, empty, ...roots.toReversed()])
      parent = ['-p', repository.git('commit-tree', '-m', 'x', ...parent, root)];
    repository.git('update-ref', 'refs/heads/main', parent[1] ?? '');
    const loose = await sameBothWays(repository.folder);
    expect(loose.pack.occurrences.length).toBeGreaterThan(3);
    repository.git('repack', '-q', '-a', '-d', '-f');
    const packed = await sameBothWays(repository.folder);
    expect(packed.pack.occurrences).toEqual(loose.pack.occurrences);
    expect([loose, packed].map(({ pack }) => pack.mayHoldSubmodules)).toEqual([true, true]);
  });

  it('with a tree that has a name twice', async () => {
    const repository = new MadeRepository(undefined, ['--bare']);
    const blobs = [newCanary(), newCanary()].map((canary) =>
      repository.feed(`${canary}\n`, 'hash-object', '-w', '--stdin'),
    );
    const tree = repository.feed(blobs.map((blob) => `100644 blob ${blob}\tname\n`).join(''), 'mktree');
    repository.git('update-ref', 'refs/heads/main', repository.git('commit-tree', '-m', 'twice', tree));
    for (const leavesToPath of [true, false]) {
      const { occurrences } = await scanWith('pack', repository.folder, {}, leavesToPath);
      expect(occurrences.length).toBe(2);
    }
  });

  it('with submodules in history alone: that HEAD has none is known, unless they are in very many trees', async () => {
    for (const [submodules, commits, mayHold] of [
      [20, 40, false],
      [500, 260, true],
    ] as const) {
      const repository = new MadeRepository(undefined, ['--bare']);
      const line = (text: string): string => `${text}\n`;
      const commit = (changes: string): string =>
        `commit refs/heads/main\ncommitter C <c@example.com> 1600000000 +0000\ndata 1\nx\n${changes}\n`;
      const first = Array.from({ length: submodules }, (_, number) =>
        line(`M 160000 ${'1'.repeat(40)} module-${number}`),
      ).join('');
      const later = Array.from({ length: commits }, (_, number) =>
        commit(`M 100644 inline file\ndata ${`${number}`.length}\n${number}\n`),
      );
      repository.feed(
        `${commit(first)}${later.join('')}${commit(`deleteall\nM 100644 inline file\ndata 1\nx\n`)}`,
        'fast-import',
        '--quiet',
      );
      expect((await sameBothWays(repository.folder)).pack.mayHoldSubmodules).toBe(mayHold);
    }
  });

  it('without submodules, and says so', async () => {
    const { pack, git } = await sameBothWays(editedHistory(61, 20).folder);
    // Who asks git for blobs alone does not know.
    expect([pack.mayHoldSubmodules, git.mayHoldSubmodules]).toEqual([false, true]);
  });

  it('in an empty repository', async () => {
    expect((await sameBothWays(new MadeRepository().folder)).pack.commits).toBe(0);
  });
});

/** Turns all packs into loose objects. */
function unpack(repository: MadeRepository): void {
  const folder = join(repository.folder, 'objects/pack');
  const outside = join(repository.folder, 'outside');
  mkdirSync(outside);
  for (const name of readdirSync(folder)) renameSync(join(folder, name), join(outside, name));
  for (const name of readdirSync(outside)) {
    if (name.startsWith('pack-') && name.endsWith('.pack'))
      repository.feed(readFileSync(join(outside, name)), 'unpack-objects', '-q');
  }
  rmSync(outside, { recursive: true });
}

/** Leaves a hole before the last object of the only pack: a sparse file, which the index makes a valid pack. */
function moveLastObject(folder: string, to: number): void {
  const name = (ending: string): string =>
    join(folder, readdirSync(folder).find((entry) => entry.endsWith(ending)) ?? '');
  const [packName, indexName] = [name('.pack'), name('.idx')];
  const [pack, index] = [readFileSync(packName), readFileSync(indexName)];
  const count = index.readUInt32BE(8 + 4 * 255);
  const offsetsAt = 8 + 1024 + 24 * count;
  const offsets = Array.from({ length: count }, (_, row) => index.readUInt32BE(offsetsAt + 4 * row));
  const last = Math.max(...offsets);
  chmodSync(packName, 0o600);
  const file = openSync(packName, 'r+');
  writeSync(file, pack.subarray(last), 0, pack.length - last, to);
  closeSync(file);
  index.writeUInt32BE(0x80000000, offsetsAt + 4 * offsets.indexOf(last));
  const large = Buffer.alloc(8);
  large.writeBigUInt64BE(BigInt(to));
  rmSync(indexName, { force: true });
  writeFileSync(indexName, sealed(Buffer.concat([index.subarray(0, -40), large, index.subarray(-40)])));
}
