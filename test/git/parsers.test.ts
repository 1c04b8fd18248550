import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddedLines } from '../../src/git/hook/added-lines.ts';
import { commitLinks, commitPeople, messageStart, tagFields } from '../../src/git/object/commit-object.ts';
import { displayText } from '../../src/git/call/display-text.ts';
import { IdLines, IdTable } from '../../src/git/object/object-ids.ts';
import { isRemoteAddress, withoutCredentials } from '../../src/git/call/remote-address.ts';
import { MadeRepository } from './made-repository.ts';

const hexId = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => Buffer.from(bytes).toString('hex'));

describe('ids in bulk', () => {
  it('keeps a table of ids in order of arrival', () => {
    fc.assert(
      fc.property(fc.array(hexId, { maxLength: 3000 }), (ids) => {
        const table = new IdTable(40);
        const known = new Map<string, number>();
        for (const id of ids) {
          if (!known.has(id)) known.set(id, known.size);
          expect(table.add(id)).toBe(known.get(id));
        }
        expect(table.size).toBe(known.size);
        for (const [id, number] of known) {
          expect(table.at(number)).toBe(id);
          expect(table.find(id)).toBe(number);
          expect(table.findHex(Buffer.from(`..${id}`), 2)).toBe(number);
        }
        expect(table.find('0'.repeat(39) + '1')).toBe(known.get('0'.repeat(39) + '1') ?? -1);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps lines for git', () => {
    fc.assert(
      fc.property(fc.array(hexId), fc.nat(5), (ids, from) => {
        const lines = IdLines.of(40, ids);
        expect([...lines]).toEqual(ids);
        expect(lines.lines(Math.min(from, ids.length)).toString()).toBe(
          ids
            .slice(from)
            .map((id) => `${id}\n`)
            .join(''),
        );
      }),
    );
  });
});

describe('added lines', () => {
  it('equal what changed, for random edits of random files', () => {
    const repository = new MadeRepository();
    const line = fc.constantFrom(
      'a',
      'b',
      '',
      '@@ -1 +1 @@',
      'diff --git a/x b/x',
      '+plus',
      '-minus',
      'Binary files a and b differ',
      '\\ No newline',
    );
    const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, fc.boolean(), (before, after, feed) => {
        const ids = [before, after + (feed ? '\n' : '')].map((contents) =>
          repository.feed(contents, 'hash-object', '-w', '--stdin'),
        );
        const patch = repository.feed('', 'diff', '-U0', '--no-color', ids[0] ?? '', ids[1] ?? '');
        const [added = []] = parseAddedLines(Buffer.from(patch, 'latin1'));
        const afterLines = (after + (feed ? '\n' : '')).split('\n');
        if (added === 'all') throw new Error('text was taken for binary');
        // Applying what the patch says to the old file gives the new one: lines not added must be a subsequence of the
        // old ones.
        const kept = afterLines.filter(
          (_, index) => !added.some(([first, last]) => index + 1 >= first && index + 1 <= last),
        );
        let position = 0;
        const old = before.split('\n');
        for (const each of kept) {
          const found = old.indexOf(each, position);
          if (each !== '' || found >= 0) expect(found).toBeGreaterThanOrEqual(position);
          position = Math.max(position, found + 1);
        }
        const plus = patch
          .split('\n')
          .filter(
            (each, index, all) => each.startsWith('+') && index > all.findIndex((header) => header.startsWith('@@')),
          ).length;
        expect(added.reduce((sum, [first, last]) => sum + last - first + 1, 0)).toBe(plus);
      }),
      { numRuns: 40 },
    );
  });

  it('takes a binary file as all new', () => {
    expect(
      parseAddedLines(
        Buffer.from(
          'diff --git a/x b/x\nindex 1..2 100644\nBinary files a/x and b/x differ\ndiff --git a/y b/y\n@@ -0,0 +1,2 ' +
            '@@\n+a\n+b\n@@ -7 +9 @@\n-a\n+b\n@@ -9,2 +11,0 @@\n-x\n-y\n',
        ),
      ),
    ).toEqual([
      'all',
      [
        [1, 2],
        [9, 9],
      ],
    ]);
    expect(parseAddedLines(Buffer.from(''))).toEqual([]);
  });
});

describe('commit and tag objects', () => {
  const commit = (lines: readonly string[]): Buffer =>
    Buffer.from([`tree ${'1'.repeat(40)}`, ...lines, '', 'a message', ''].join('\n'), 'latin1');

  it('reads links, people and the message', () => {
    const object = commit([
      `parent ${'2'.repeat(40)}`,
      `parent ${'3'.repeat(40)}`,
      'author A <a@x> 1700000000 +0800',
      'committer C <c@x> 1700000060 -0330',
      'gpgsig x',
      ' y',
      ' author forged <f> 1 +0000',
    ]);
    expect(commitLinks(object, 40)).toEqual({
      tree: '1'.repeat(40),
      parents: ['2'.repeat(40), '3'.repeat(40)],
      time: 1_700_000_060,
    });
    expect(commitPeople(object)).toEqual({
      author: { person: 'A <a@x>', date: '2023-11-14T22:13:20Z' },
      committer: { person: 'C <c@x>', date: '2023-11-14T22:14:20Z' },
    });
    expect(object.subarray(messageStart(object)).toString()).toBe('a message\n');
  });

  it('bears what makes no sense', () => {
    const odd = commit(['author no address', 'committer C <c@x> 99999999999999999 +0000', 'encoding no-such-charset']);
    expect(commitLinks(odd, 40)).toMatchObject({ parents: [], time: 0 });
    expect(commitPeople(odd)).toEqual({
      author: { person: 'no address', date: '' },
      committer: { person: 'C <c@x>', date: '' },
    });
    expect(commitPeople(commit(['author A <a@x> 999999999999999 +0000'])).author.date).toBe('');
    expect(commitLinks(Buffer.from('blob'), 40)).toBeNull();
    expect(tagFields(Buffer.from('nothing\n\nobject 1\n'))).toBeNull();
    expect(tagFields(Buffer.from(`object ${'4'.repeat(40)}\ntype blob\ntag v1\n\ntext`))).toMatchObject({
      type: 'blob',
      name: 'v1',
      tagger: { person: '', date: '' },
    });
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        commitLinks(bytes, 40);
        commitPeople(bytes);
        tagFields(bytes);
        expect(messageStart(bytes)).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});

describe('display text', () => {
  it('leaves UTF-8 alone and keeps other bytes apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(displayText(Buffer.from(text))).toBe(text);
      }),
    );
    expect(displayText(Buffer.from([0x61, 0xff, 0xe4, 0xb8, 0xad, 0xe4, 0xb8]))).toBe('a\\377中\\344\\270');
  });
});

describe('remote addresses', () => {
  it('knows what git clones from', () => {
    for (const address of [
      'https://h/x.git',
      'ssh://git@h/x',
      'git://h/x',
      'file:///x',
      'git@github.com:a/b.git',
      'host.xz:path',
    ])
      expect(isRemoteAddress(address), address).toBe(true);
    for (const other of [
      '.',
      '/abs/path',
      'C:\\repo',
      'ext::sh -c x',
      '-u:x',
      '--upload-pack=x',
      'fd::1',
      'relative/path',
    ])
      expect(isRemoteAddress(other), other).toBe(false);
  });

  it('hides user names, passwords and tokens', () => {
    expect(withoutCredentials('fatal: https://user:pa@ss@h.example/x?token=abc&y=1 and ssh://git@h/y')).toBe(
      'fatal: https://***@h.example/x?*** and ssh://***@h/y',
    );
    expect(withoutCredentials("unable to access 'https://tok@h/x.git/': no")).toBe(
      "unable to access 'https://***@h/x.git/': no",
    );
    // It may be a password with a slash in it.
    expect(withoutCredentials('https://h.example/x@y')).toBe('https://***@y');
    expect(withoutCredentials('https://h.example/x')).toBe('https://h.example/x');
  });
});
