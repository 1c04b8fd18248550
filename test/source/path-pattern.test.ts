/** Path patterns against git itself: whatever git ignores, we exclude, and nothing else. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePathPattern } from '../../src/core/path-pattern.ts';
import { PatternList } from '../../src/core/pattern-list.ts';

let repository = '';
beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'aksweep-pattern-'));
  execFileSync('git', ['init', '-q', repository]);
});
afterAll(() => rmSync(repository, { recursive: true, force: true }));

/** Paths that git ignores under the given lines; paths need not exist. */
function ignoredByGit(lines: readonly string[], paths: readonly string[]): string[] {
  writeFileSync(join(repository, '.git', 'info', 'exclude'), `${lines.join('\n')}\n`);
  const run = spawnSync(
    'git',
    ['-C', repository, '-c', 'core.excludesFile=/dev/null', 'check-ignore', '--no-index', '-z', '--stdin'],
    { input: paths.join('\0') },
  );
  if (run.status !== 0 && run.status !== 1) throw new Error(run.stderr.toString());
  return run.stdout.toString().split('\0').filter(Boolean);
}

function ignoredByUs(lines: readonly string[], paths: readonly string[]): string[] {
  const excluded = (all: readonly string[]): string[] => {
    const list = new PatternList(
      all.flatMap((line) => parsePathPattern(line) ?? []),
      'test',
    );
    return paths.filter((path) => list.excluding(path) !== null);
  };
  const tried = excluded(lines);
  // In a long list patterns are looked up instead of tried.
  expect(excluded([...MANY, ...lines])).toEqual(tried);
  return tried;
}

const MANY = Array.from({ length: 20 }, (_, at) => `never-there-${at}`);

const PATHS = [
  'a',
  'b',
  'a.js',
  'a/b',
  'a/b/c',
  'b/a',
  'b/c/a',
  'a/a.js',
  'foo/bar',
  'foo/x/bar',
  'foo/x/y/bar',
  'x/foo/bar',
  'foobar',
  '.env',
  'd/.env',
  '#c',
  '!n',
  'a b',
  'a ',
  'a]b',
  'a\\b',
  'back\\slash',
  '[x]',
  'x',
  'a*b',
  'a-b',
  'test/fixtures/k.pem',
  'node_modules/p/i.js',
  'pkg/node_modules/q',
  'Z',
  'é',
  '9',
];

describe('path patterns', () => {
  it.each([
    ['a'],
    ['/a'],
    ['a/'],
    ['a/b'],
    ['a/**'],
    ['**/a'],
    ['**/a/'],
    ['foo/**/bar'],
    ['**/bar'],
    ['foo/*'],
    ['foo/*/bar'],
    ['*.js'],
    ['/*.js'],
    ['**'],
    ['*'],
    ['/'],
    ['//a'],
    ['a//b'],
    ['\\#c'],
    ['#c'],
    ['\\!n'],
    ['!n'],
    ['a\\ '],
    ['a '],
    ['a '.repeat(2)],
    ['[ab]'],
    ['[!a]'],
    ['[^a]*'],
    ['[a-c]/b'],
    ['a[]]b'],
    ['a[!]]b'],
    ['[x'],
    ['\\[x\\]'],
    ['[[]x]'],
    ['[[:digit:]]'],
    ['[[:nope:]]'],
    ['[z-a]'],
    ['a\\'],
    ['a\\*b'],
    ['a[*]b'],
    ['a[a-]b'],
    ['a[-a]b'],
    ['back\\\\slash'],
    ['***/a'],
    ['**foo/bar'],
    ['**/'],
    ['a/**/'],
    ['**/**/a'],
    ['node_modules'],
    ['test/fixtures/**'],
    ['?'],
    ['??'],
    ['a?b'],
    ['a[/]b'],
    ['*', '!a'],
    ['*', '!*/', '!*.js'],
    ['a/*', '!a/b'],
    ['a/', '!a/b'],
    ['foo', '!foo/bar'],
    ['*.js', '!a.js', 'a/a.js'],
  ])('means what git means: %j %j', (...lines) => {
    const ascii = PATHS.filter((path) => path !== 'é');
    expect(ignoredByUs(lines, ascii)).toEqual(ignoredByGit(lines, ascii));
  });

  it('agrees with git on generated patterns and paths', () => {
    // Two stars after other characters are left out: there git 2.39 and its manual differ (see path-pattern.ts).
    const segment = fc
      .array(fc.constantFrom('a', 'b', '*', '?', '[ab]', '[!a]', '.', '\\a', '\\*', '-'), {
        minLength: 1,
        maxLength: 4,
      })
      .map((units) => units.join(''))
      .filter((text) => !/[^/]\*\*/.test(text));
    const line = fc
      .tuple(
        fc.constantFrom('', '/', '!', '**/'),
        fc.array(segment, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', '/', '/**'),
      )
      .map(([head, body, tail]) => head + body.join('/') + tail);
    const path = fc
      .array(
        fc
          .array(fc.constantFrom('a', 'b', '.', '-', '*'), { minLength: 1, maxLength: 3 })
          .map((chars) => chars.join(''))
          .filter((name) => name !== '.' && name !== '..'),
        { minLength: 1, maxLength: 4 },
      )
      .map((names) => names.join('/'));
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 3 }),
        fc.uniqueArray(path, { minLength: 30, maxLength: 30 }),
        (lines, paths) => {
          expect(ignoredByUs(lines, paths)).toEqual(ignoredByGit(lines, paths));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('takes two stars inside a name for one, as the manual says', () => {
    expect(ignoredByUs(['foo**/bar'], ['foo/bar', 'foobaz/bar', 'foo/x/bar'])).toEqual(['foo/bar', 'foobaz/bar']);
  });

  it('matches a code point, so that ? stands for a letter beyond ASCII', () => {
    expect(ignoredByUs(['?'], ['é', '钥', '𠮷', 'ab'])).toEqual(['é', '钥', '𠮷']);
  });

  it('stays fast on a pattern that makes a backtracking matcher crawl', () => {
    // 30 stars over 4,000 characters: 4000^30 ways for a RegExp; here at most pattern × text steps.
    expect(ignoredByUs([`${'*a'.repeat(30)}*b`], ['a'.repeat(4000)])).toEqual([]);
  });
});
