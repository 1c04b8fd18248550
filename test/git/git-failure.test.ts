/** A mistaken argument is not a damaged repository, and the other way round. */
import { beforeAll, describe, expect, it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failureHint, gitFailure, isOurFault } from '../../src/git/call/git-failure.ts';
import { Git, GitError } from '../../src/git/call/process.ts';
import { Diagnostics } from '../../src/core/diagnostics.ts';
import { scanHistory } from '../../src/git/history/history.ts';
import { openRepository } from '../../src/git/repository/porcelain.ts';
import { CanaryScanner } from './canary-scanner.ts';
import { MadeRepository } from './made-repository.ts';

let made: MadeRepository;
let git: Git;
beforeAll(() => {
  made = new MadeRepository();
  made.commit({ 'a.txt': 'a\n' });
  git = new Git({ folder: made.folder, environment: process.env, use: 'audit' });
});

/** Calls that git, whatever its version, does not understand. */
const MISTAKEN: readonly (readonly string[])[] = [
  ['rev-list', '--no-such-option', 'HEAD'],
  ['cat-file', '--no-such-option'],
  ['cat-file', '--batch=%(nosuchfield)'],
  ['diff-tree', '--no-such-option', 'HEAD'],
  ['diff-tree', 'HEAD', '--', ':(nosuchmagic)a'],
  ['ls-tree', '--no-such-option', 'HEAD'],
  ['for-each-ref', '--format=%(nosuchfield)'],
  ['for-each-ref', '--no-such-option'],
  ['no-such-command'],
  ['rev-parse', '--verify'],
  ['diff-index', '--cached'],
  ['rev-list', 'no-such-revision', '--'],
  ['log', 'no-such-revision'],
];

describe('a mistaken git argument of ours is not a damaged repository', () => {
  it.each(MISTAKEN.map((args) => [args.join(' '), args] as const))('git %s', (_, args) => {
    const output = git.attempt(args);
    expect(output.status).not.toBe(0);
    expect(gitFailure(output.status, output.stderr), output.stderr).toBe('usage');
    expect(isOurFault(output)).toBe(true);
    const error = new GitError(args[0] ?? '', output.status, output.stderr);
    expect(error.hint).not.toMatch(/damaged|fsck/);
    expect(error.hint).toContain('/issues');
  });
});

describe('a damaged repository is not a mistaken argument', () => {
  it.each([
    'fatal: loose object 0123 (stored in .git/objects/01/23) is corrupt',
    'error: inflate: data stream error (incorrect header check)',
    'fatal: bad object HEAD',
    'fatal: unable to read tree 0123',
    'error: packfile .git/objects/pack/pack-1.pack does not match index',
    'fatal: bad tree object 0123',
    'error: refs/heads/main does not point to a valid object!\nfatal: missing blob 0123',
    'fatal: index file corrupt',
    'fatal: unexpected line in .git/packed-refs: …',
    'fatal: mmap failed: file too short',
  ])('%s', (stderr) => {
    expect(gitFailure(128, stderr)).toBe('damage');
    expect(failureHint('damage')).toContain('git fsck');
  });

  it('neither: nothing is guessed', () => {
    expect(gitFailure(128, "fatal: could not create work tree dir 'x': Permission denied")).toBe('other');
    expect(gitFailure(null, '')).toBe('other');
    expect(new GitError('rev-list', null, '').hint).toBeUndefined();
  });

  it('a pathspec that git does not know is no unreadable commit', async () => {
    const repository = openRepository(made.folder, process.env);
    const diagnostics = new Diagnostics();
    await expect(
      scanHistory(repository, { paths: [':(nosuchmagic)a'] }, new CanaryScanner(), diagnostics),
    ).rejects.toMatchObject({ message: expect.stringContaining('--path :(nosuchmagic)a: git does not understand') });
    expect(diagnostics.skipped).toEqual([]);
  });

  it('a real one', () => {
    const other = new MadeRepository();
    other.commit({ 'a.txt': 'a\n' });
    writeFileSync(join(other.folder, '.git', 'index'), 'not an index');
    const output = new Git({ folder: other.folder, environment: process.env, use: 'audit' }).attempt(['ls-files']);
    expect(gitFailure(output.status, output.stderr), output.stderr).toBe('damage');
  });
});
