/**
 * Commits and trees that lead back to themselves, or a few that stand for more paths than there can be. Hashes forbid
 * circles, but git takes an object for the one that it asked for, and so does whoever reads an index that somebody made
 * up. Both readers come to an end with it.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Skipped } from '../../src/core/types.ts';
import { newCanary } from '../git/canary-scanner.ts';
import { MadeRepository } from '../git/made-repository.ts';
import { scanWith, type Comparable } from './both-readers.ts';
import { rewrite, sealed } from './damaged-store.ts';

const PEOPLE = 'author A <a@x> 1600000000 +0000\ncommitter C <c@x> 1600000000 +0000\n';

function commitText(tree: string, parents: readonly string[]): string {
  return `tree ${tree}\n${parents.map((parent) => `parent ${parent}\n`).join('')}${PEOPLE}\nmessage\n`;
}

function store(repository: MadeRepository, type: string, contents: string | Uint8Array): string {
  return repository.feed(contents, 'hash-object', '-w', '-t', type, '--literally', '--stdin');
}

function treeBytes(entries: readonly (readonly [mode: string, name: string, id: string])[]): Buffer {
  return Buffer.concat(
    entries.flatMap(([mode, name, id]) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]),
  );
}

/**
 * Packs all objects, some of them under ids of one's own choice: their index says so, and nobody hashes what it reads.
 * @param names new ids by those that git gave.
 */
function packAs(repository: MadeRepository, names: Readonly<Record<string, string>>): void {
  const ids = repository.git('cat-file', '--batch-all-objects', '--batch-check=%(objectname)');
  repository.feed(`${ids}\n`, 'pack-objects', '--quiet', '--window=0', 'objects/pack/pack');
  for (const folder of readdirSync(join(repository.folder, 'objects')))
    if (folder.length === 2) rmSync(join(repository.folder, 'objects', folder), { recursive: true });
  const folder = join(repository.folder, 'objects/pack');
  const path = join(folder, readdirSync(folder).find((name) => name.endsWith('.idx')) ?? '');
  const index = readFileSync(path);
  const count = index.readUInt32BE(8 + 1020);
  const at = (place: number): number => 8 + 1024 + 20 * place;
  const entries = Array.from({ length: count }, (_, place) => {
    const id = index.toString('hex', at(place), at(place + 1));
    return {
      id: names[id] ?? id,
      sum: index.readUInt32BE(at(count) + 4 * place),
      offset: index.readUInt32BE(at(count) + 4 * count + 4 * place),
    };
  }).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  entries.forEach(({ id, sum, offset }, place) => {
    index.write(id, at(place), 'hex');
    index.writeUInt32BE(sum, at(count) + 4 * place);
    index.writeUInt32BE(offset, at(count) + 4 * count + 4 * place);
  });
  for (let first = 0; first < 256; first++)
    index.writeUInt32BE(entries.filter(({ id }) => Number.parseInt(id.slice(0, 2), 16) <= first).length, 8 + 4 * first);
  rewrite(path, sealed(index));
}

async function bothWays(folder: string): Promise<{ readonly pack: Comparable; readonly git: Comparable }> {
  const [pack, git] = [await scanWith('pack', folder), await scanWith('cat-file', folder)];
  expect([pack.occurrences, pack.skipped]).toEqual([git.occurrences, git.skipped]);
  return { pack, git };
}

function bare(): MadeRepository {
  return new MadeRepository(undefined, ['--bare']);
}

function point(repository: MadeRepository, commit: string): void {
  writeFileSync(join(repository.folder, 'refs/heads/main'), `${commit}\n`);
}

describe('commits that lead back to themselves', () => {
  const [one, other] = ['1'.repeat(40), '2'.repeat(40)];

  for (const length of [1, 2]) {
    it(`a circle of ${length}, with history on top of it`, { timeout: 60_000 }, async () => {
      const repository = bare();
      const values = [newCanary(), newCanary(), newCanary()];
      const trees = values.map((_, index) =>
        store(
          repository,
          'tree',
          treeBytes(
            values
              .slice(0, index + 1)
              .map((value, file) => ['100644', `f${file}`, store(repository, 'blob', `${value}\n`)]),
          ),
        ),
      );
      const first = store(repository, 'commit', commitText(trees[0] ?? '', [length === 1 ? one : other]));
      const second = store(repository, 'commit', commitText(trees[1] ?? '', [one]));
      const top = store(repository, 'commit', commitText(trees[2] ?? '', [length === 1 ? one : other]));
      packAs(repository, { [first]: one, ...(length === 1 ? {} : { [second]: other }) });
      point(repository, top);
      const { pack, git } = await bothWays(repository.folder);
      for (const value of values) expect(git.occurrences.join('')).toContain(value);
      expect(git.skipped).toMatchObject([{ reason: 'corrupt-object', incomplete: true }]);
      expect(pack.warnings.join('')).toContain('commits lead back to themselves');
      // A range is cut off in the same way.
      const range = await scanWith('cat-file', repository.folder, { maxCommits: 10 });
      for (const value of values) expect(range.occurrences.join('')).toContain(value);
      expect(range.skipped.length).toBeGreaterThan(0);
    });
  }
});

describe('trees that stand for more paths than there can be', () => {
  it('a tree that is in itself', { timeout: 60_000 }, async () => {
    const repository = bare();
    const value = newCanary();
    const tree = '3'.repeat(40);
    const made = store(
      repository,
      'tree',
      treeBytes([
        ['100644', 'f', store(repository, 'blob', `${value}\n`)],
        ['40000', 'g', tree],
        ['40000', 'h', tree],
      ]),
    );
    const commit = store(repository, 'commit', commitText(tree, []));
    packAs(repository, { [made]: tree });
    point(repository, commit);
    const result = await scanWith('pack', repository.folder);
    expect(result.occurrences.join('')).toContain(value);
    expect(result.skipped.some((entry) => (entry as Skipped).incomplete)).toBe(true);
    expect(result.warnings.join('')).toMatch(/nested too deep|more paths than are followed/);
  });

  it('ten times ten times ten folders, twelve deep', { timeout: 60_000 }, async () => {
    const repository = bare();
    const value = newCanary();
    let [mode, id] = ['100644', store(repository, 'blob', `${value}\n`)];
    for (let level = 0; level < 12; level++) {
      id = store(repository, 'tree', treeBytes(Array.from({ length: 10 }, (_, index) => [mode, `n${index}`, id])));
      mode = '40000';
    }
    repository.git('update-ref', 'refs/heads/main', repository.git('commit-tree', '-m', 'x', id));
    // git itself would gather all paths in memory: it is not asked to compare the trees.
    const result = await scanWith('pack', repository.folder);
    expect(result.occurrences.join('')).toContain(value);
    expect(result.skipped).toMatchObject([{ reason: 'corrupt-object', incomplete: true }]);
    expect((result.skipped[0] as Skipped).detail).toContain('more paths than are followed');
  });
});
