/** Refs that are lost, cut or lead nowhere while the store is full: never "nothing found" without a word. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Skipped } from '../../src/core/types.ts';
import type { HistoryOptions } from '../../src/git/history/history.ts';
import { scanWith, type Comparable } from '../git-pack/both-readers.ts';
import { newCanary } from './canary-scanner.ts';
import { MadeRepository } from './made-repository.ts';

interface Made {
  readonly repository: MadeRepository;
  readonly value: string;
  /** A file below the git folder. */
  readonly file: (name: string) => string;
}

/** Three commits on two branches, one pack, all refs in packed-refs. */
function packed(): Made {
  const repository = new MadeRepository();
  const value = newCanary();
  for (const text of ['one\n', `${value}\n`, 'three\n']) repository.commit({ f: text });
  repository.git('branch', 'other');
  repository.git('pack-refs', '--all');
  repository.git('repack', '-q', '-a', '-d');
  return { repository, value, file: (name) => join(repository.folder, '.git', name) };
}

/** Both readers say the same. */
async function scanned({ repository }: Made, options: HistoryOptions = {}): Promise<Comparable> {
  const [pack, git] = [
    await scanWith('pack', repository.folder, options),
    await scanWith('cat-file', repository.folder, options),
  ];
  expect([pack.occurrences, pack.skipped]).toEqual([git.occurrences, git.skipped]);
  return git;
}

const lost = { reason: 'unreachable', incomplete: true } satisfies Partial<Skipped>;

describe('a full store whose refs lead nowhere', () => {
  const ways: Readonly<Record<string, (made: Made) => void>> = {
    'packed-refs is empty': ({ file }) => writeFileSync(file('packed-refs'), ''),
    'packed-refs is cut behind its first line': ({ file }) => {
      const text = readFileSync(file('packed-refs'), 'utf8');
      writeFileSync(file('packed-refs'), text.slice(0, text.indexOf('\n') + 1));
    },
    'packed-refs is gone': ({ file }) => rmSync(file('packed-refs')),
    'all refs were deleted': ({ repository }) => {
      repository.git('update-ref', '-d', 'refs/heads/main');
      repository.git('update-ref', '-d', 'refs/heads/other');
    },
    'HEAD names a branch that is not there, and there is no other': ({ repository, file }) => {
      repository.git('symbolic-ref', 'HEAD', 'refs/heads/absent');
      rmSync(file('packed-refs'));
    },
  };
  for (const [way, lose] of Object.entries(ways)) {
    it(way, async () => {
      const made = packed();
      lose(made);
      const result = await scanned(made);
      expect(result.occurrences).toEqual([]);
      expect(result.skipped).toMatchObject([lost]);
      expect((await scanned(made, { since: '10 years ago' })).skipped).toEqual(result.skipped);
      expect((result.skipped[0] as Skipped).detail).toMatch(
        /9 objects are stored \(commits: 3, blobs: 3\).*--unreachable/,
      );
      const all = await scanned(made, { unreachable: true });
      expect(all.occurrences.join('')).toContain(made.value);
      expect(all.skipped).toEqual([]);
    });
  }

  it('every ref points to a missing commit', async () => {
    const made = packed();
    writeFileSync(made.file('packed-refs'), `${'1'.repeat(40)} refs/heads/main\n`);
    const result = await scanned(made);
    expect(result.skipped).toMatchObject([
      lost,
      { path: 'refs/heads/main', reason: 'missing-object', incomplete: true },
    ]);
  });
});

describe('refs of which some are lost', () => {
  it('a list that ends within a line is refused, with the way out', async () => {
    const made = packed();
    writeFileSync(made.file('packed-refs'), readFileSync(made.file('packed-refs')).subarray(0, -3));
    for (const reader of ['pack', 'cat-file'] as const) {
      await expect(scanWith(reader, made.repository.folder)).rejects.toMatchObject({
        message: expect.stringMatching(/unterminated line in .*packed-refs/),
        hint: expect.stringMatching(/--unreachable/),
      });
    }
  });

  it('an empty file, one with garbage and one with an impossible name are named', async () => {
    const made = packed();
    const commit = made.repository.git('rev-parse', 'main');
    writeFileSync(made.file('refs/heads/empty'), '');
    writeFileSync(made.file('refs/heads/garbage'), 'this is no id\n');
    writeFileSync(made.file('refs/heads/two words'), `${commit}\n`);
    const result = await scanned(made);
    expect(result.occurrences.join('')).toContain(made.value);
    expect(result.skipped.map((entry) => (entry as Skipped).path)).toEqual([
      'refs/heads/empty',
      'refs/heads/garbage',
      'refs/heads/two words',
    ]);
  });

  it('a detached HEAD on a commit that is gone is named', async () => {
    const made = packed();
    writeFileSync(made.file('HEAD'), `${'1'.repeat(40)}\n`);
    expect((await scanned(made)).skipped).toMatchObject([{ path: 'HEAD', reason: 'missing-object', incomplete: true }]);
  });

  it('a HEAD on a branch without a commit is no loss', async () => {
    const made = packed();
    made.repository.git('symbolic-ref', 'HEAD', 'refs/heads/new');
    const result = await scanned(made);
    expect(result.occurrences.join('')).toContain(made.value);
    expect(result.skipped).toEqual([]);
  });

  it('refs that name each other lead nowhere', async () => {
    const made = packed();
    writeFileSync(made.file('refs/heads/one'), 'ref: refs/heads/two\n');
    writeFileSync(made.file('refs/heads/two'), 'ref: refs/heads/one\n');
    const result = await scanned(made);
    expect(result.occurrences.join('')).toContain(made.value);
  });
});

describe('a store without history', () => {
  it('is clean when it is empty', async () => {
    const made = { repository: new MadeRepository(), value: '', file: () => '' };
    const result = await scanned(made);
    expect([result.skipped, result.warnings]).toEqual([[], []]);
  });

  it('is clean, with a word, before the first commit of what was added', async () => {
    const repository = new MadeRepository();
    repository.write('f', 'text\n');
    repository.git('add', 'f');
    const result = await scanned({ repository, value: '', file: () => '' });
    expect(result.skipped).toEqual([]);
    expect(result.warnings.join('')).toMatch(/There is no commit, and 1 object is stored/);
  });
});
