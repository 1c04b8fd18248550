/** A value reaches the terminal through an error: git quotes files that a link in a .git folder chose. */
import { mkdirSync, symlinkSync, writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generate } from '../../src/alibaba/generate.ts';
import { Git } from '../../src/git/call/process.ts';
import { shownError } from '../../src/git/call/shown-error.ts';
import { temporaryFolder } from '../source/temporary-folder.ts';
import { execFileSync } from 'node:child_process';

const shown = (text: string): string => shownError(Buffer.from(text));

describe('what git says of a file that it cannot read', () => {
  it.each([
    ['fatal: unexpected line in .git/packed-refs: hunter2 is it', 'fatal: unexpected line in .git/packed-refs: …'],
    ['fatal: unterminated line in /x/packed-refs: hunter2', 'fatal: unterminated line in /x/packed-refs: …'],
    ['fatal: bad shallow line: hunter2', 'fatal: bad shallow line: …'],
    ['error: bad graft data: hunter2', 'error: bad graft data: …'],
    ['fatal: not a git repository: hunter2', 'fatal: not a git repository: …'],
    [
      'error: object directory /r/.git/objects/hunter2 does not exist; check .git/objects/info/alternates',
      'error: object directory … does not exist; check .git/objects/info/alternates',
    ],
    [
      'error: unable to normalize alternate object path: hunter2',
      'error: unable to normalize alternate object path: …',
    ],
    [
      "fatal: bad numeric config value 'hunter2' for 'pack.windowmemory' in file .git/config: invalid unit",
      'fatal: bad numeric config value …',
    ],
    ["fatal: bad boolean config value 'hunter2' for 'core.bare'", 'fatal: bad boolean config value …'],
    ["error: invalid value for 'extensions.objectformat': 'hunter2'", 'error: invalid value …'],
    ['error: key does not contain a section: hunter2', 'error: key does not contain a section: …'],
    ['error: key does not contain variable name: hunter2.', 'error: key does not contain variable name: …'],
    ['error: invalid key: hunter2.a b', 'error: invalid key: …'],
    ['error: invalid key (newline): hunter2', 'error: invalid key (newline): …'],
    ['fatal: unknown repository extension found:\n\thunter2', 'fatal: unknown repository extension found: …'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    "fatal: detected dubious ownership in repository at '/srv/repo'",
    'error: object file .git/objects/ab/cdef is empty',
    'fatal: loose object 1234567890123456789012345678901234567890 (stored in .git/objects/12/34) is corrupt',
    "fatal: ambiguous argument 'HEAD~1': unknown revision or path not in the working tree.",
    'fatal: bad config line 3 in file .git/config',
    "fatal: unable to access 'https://example.com/x.git/': Could not resolve host: example.com",
  ])('keeps %s', (text) => {
    expect(shown(text)).toBe(text);
  });

  it('git itself, on files that lead to a secret', () => {
    const [secret, plain] = [generate.SECRET30(), 'hunter2 tiger'];
    for (const content of [
      secret,
      // Whether git takes a line for a key depends on its first character.
      `m${secret.slice(1)}`,
      `7${secret.slice(1)}`,
      plain,
      `[core]\n\tbare = ${plain}\n`,
      `[core]\n\tcompression = ${secret}\n`,
      `[extensions]\n\tobjectformat = ${secret}\n`,
      `ref: ${secret}`,
    ]) {
      for (const name of [
        'packed-refs',
        'shallow',
        'objects/info/alternates',
        'config',
        'HEAD',
        'refs/heads/main',
        'index',
      ]) {
        const folder = temporaryFolder();
        execFileSync('git', ['init', '-q', folder]);
        const outside = join(temporaryFolder(), 'outside');
        writeFileSync(outside, `${content}\n`);
        mkdirSync(join(folder, '.git/objects/info'), { recursive: true });
        rmSync(join(folder, '.git', name), { force: true });
        symlinkSync(outside, join(folder, '.git', name));
        for (const args of [
          ['rev-parse', 'HEAD'],
          ['for-each-ref'],
          ['rev-list', '--all', '--objects'],
          ['fsck'],
          ['ls-files', '--stage'],
          ['symbolic-ref', 'HEAD'],
        ]) {
          const { stderr } = new Git({ folder, environment: process.env, use: 'audit' }).attempt(args);
          expect({
            name,
            args,
            stderr,
            shows: stderr.includes(secret.slice(1, 11)) || stderr.includes('tiger'),
          }).toEqual({ name, args, stderr, shows: false });
        }
      }
    }
  });
});
