/**
 * Tags that lead nowhere, to themselves or a long way: reading them ends, what they hide is told, the rest is scanned.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sameBothWays, scanWith } from '../git-pack/both-readers.ts';
import { newCanary } from './canary-scanner.ts';
import { MadeRepository } from './made-repository.ts';

const TAGGER = 'tagger T <t@x> 1600000000 +0000';

function tagText(target: string, type = 'tag', message = 'tagged'): string {
  return `object ${target}\ntype ${type}\ntag name\n${TAGGER}\n\n${message}\n`;
}

/** Stores a tag whatever it says; git checks nothing. */
function storeTag(repository: MadeRepository, text: string): string {
  return repository.feed(text, 'hash-object', '-w', '-t', 'tag', '--literally', '--stdin');
}

/** Puts a loose object under an id of one's own choice. */
function storeAs(repository: MadeRepository, id: string, text: string): void {
  const file = join(repository.folder, '.git/objects', id.slice(0, 2), id.slice(2));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, deflateSync(Buffer.from(`tag ${Buffer.byteLength(text)}\0${text}`)));
}

/** A ref as a file: git refuses to make one to what it cannot read. */
function writeRef(repository: MadeRepository, name: string, id: string): void {
  const file = join(repository.folder, '.git', name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${id}\n`);
}

function sound(): { readonly repository: MadeRepository; readonly value: string; readonly commit: string } {
  const repository = new MadeRepository();
  const value = newCanary();
  return { repository, value, commit: repository.commit({ f: `${value}\n` }) };
}

describe('a tag that leads to no commit', () => {
  const [one, other] = ['1'.repeat(40), '2'.repeat(40)];
  const kinds: Readonly<Record<string, (repository: MadeRepository) => string>> = {
    'a tag whose content is none': (repository) => storeTag(repository, 'garbage\n'),
    'a tag on a tag whose content is none': (repository) =>
      storeTag(repository, tagText(storeTag(repository, 'garbage\n'))),
    'three tags on a tag whose content is none': (repository) =>
      [1, 2, 3].reduce((target) => storeTag(repository, tagText(target)), storeTag(repository, '')),
    'a tag on something that is no id': (repository) => storeTag(repository, tagText('x'.repeat(40))),
    'a tag on an id that is too long': (repository) => storeTag(repository, tagText('a'.repeat(64))),
    'a tag on nothing': (repository) => storeTag(repository, tagText('3'.repeat(40), 'commit')),
    'a tag on itself': (repository) => {
      storeAs(repository, one, tagText(one));
      return one;
    },
    'two tags on each other': (repository) => {
      storeAs(repository, one, tagText(other));
      storeAs(repository, other, tagText(one));
      return storeTag(repository, tagText(one));
    },
  };
  for (const [kind, make] of Object.entries(kinds)) {
    it(kind, { timeout: 20_000 }, async () => {
      const { repository, value } = sound();
      writeRef(repository, 'refs/tags/odd', make(repository));
      // Objects under ids that are not theirs are left to git: then the pack reader has a word to say.
      const [pack, git] = [await scanWith('pack', repository.folder), await scanWith('cat-file', repository.folder)];
      expect(git.occurrences.join('')).toContain(value);
      expect([pack.occurrences, pack.skipped]).toEqual([git.occurrences, git.skipped]);
      expect(git.skipped).toMatchObject([{ path: 'refs/tags/odd', reason: 'missing-object', incomplete: true }]);
    });
  }
});

describe('a tag that leads a long way', () => {
  it('to a commit over two hundred others: their messages are scanned', { timeout: 60_000 }, async () => {
    const { repository, commit } = sound();
    const values = [newCanary(), newCanary(), newCanary()];
    let tag = storeTag(repository, tagText(commit, 'commit', values[0]));
    for (let index = 1; index < 200; index++)
      tag = storeTag(repository, tagText(tag, 'tag', index === 100 ? values[1] : index === 199 ? values[2] : 'tagged'));
    writeRef(repository, 'refs/tags/far', tag);
    repository.git('update-ref', '-d', 'refs/heads/main');
    const { git } = await sameBothWays(repository.folder);
    for (const value of values) expect(git.occurrences.join('')).toContain(value);
    expect(git.commits).toBe(1);
    expect(git.skipped).toEqual([]);
  });

  it('is named by twenty refs of thousands', { timeout: 60_000 }, async () => {
    const { repository, commit } = sound();
    const value = newCanary();
    const tag = storeTag(repository, tagText(storeTag(repository, tagText(commit, 'commit', value))));
    const lines = Array.from(
      { length: 20_000 },
      (_, index) => `${tag} refs/tags/n${String(index).padStart(5, '0')}\n^${commit}\n`,
    );
    writeFileSync(
      join(repository.folder, '.git/packed-refs'),
      `# pack-refs with: peeled fully-peeled sorted \n${lines.join('')}`,
    );
    const { git } = await sameBothWays(repository.folder);
    const origins = git.occurrences
      .map((text) => JSON.parse(text) as [string, { refs: string[] }])
      .filter(([found]) => found === value);
    expect(origins.map(([, { refs }]) => refs.length)).toEqual([20]);
  });
});
