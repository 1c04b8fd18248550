/** How many git processes a run of the action starts: each costs some milliseconds, on a runner more than here. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../git/made-repository.ts';
import { makeLeak } from './leak.ts';
import { pullRequestPayload, runAction } from './runner.ts';
import { checkout, mergeRef, shop } from './upstream.ts';
import type { Files } from './upstream.ts';

/** What stands behind the settings that every call begins with: `--no-pager -c … -c …`. */
const SETTINGS = /^--no-pager(?: -c \S+)* /;

/** A `git` in front of the real one that writes down what it is called with. */
function countingGit(): { readonly path: string; readonly calls: () => string[] } {
  const folder = temporaryFolder();
  const [log, program] = [join(folder, 'calls'), join(folder, 'git')];
  writeFileSync(log, '');
  writeFileSync(program, `#!/bin/sh\necho "$*" >> '${log}'\nPATH=\${PATH#*${delimiter}}\nexec git "$@"\n`);
  chmodSync(program, 0o755);
  return {
    path: `${folder}${delimiter}${process.env['PATH']}`,
    calls: () =>
      readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => SETTINGS.test(line))
        .map((line) => line.replace(SETTINGS, '')),
  };
}

/** Runs the action on a pull request of one commit. @returns the calls of git, without those that git makes itself. */
async function callsFor(files: Files, depth: 0 | 1, path = '.'): Promise<string[]> {
  const upstream = shop();
  const base = upstream.commit({ 'a/b/c/fine.txt': 'fine\n' });
  upstream.branch('upload');
  const head = upstream.commit(files);
  mergeRef(upstream, head);
  const git = countingGit();
  const result = await runAction({
    workspace: checkout(upstream, 'refs/pull/12/merge', depth).folder,
    event: 'pull_request',
    payload: pullRequestPayload(base, head),
    inputs: { path },
    environment: { PATH: git.path },
  });
  expect(result.stderr).toBe('');
  return git.calls();
}

const named = (calls: readonly string[], pattern: RegExp): string[] => calls.filter((call) => pattern.test(call));

describe('a pull request', () => {
  it('that leaks nothing takes eleven git processes, one of them for all settings of base and head', async () => {
    const calls = await callsFor({ 'src/fine.txt': 'fine\n' }, 0);
    expect(named(calls, /--follow-symlinks/)).toHaveLength(1);
    expect(calls.length, calls.join('\n')).toBeLessThanOrEqual(11);
  });

  it('that leaks takes sixteen, two of them for the places of all findings in head and checkout', async () => {
    const leaks = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`f${at}.env`, makeLeak().text]));
    const calls = await callsFor(leaks, 0);
    expect(named(calls, /--follow-symlinks/)).toHaveLength(2);
    expect(calls.length, calls.join('\n')).toBeLessThanOrEqual(16);
  });

  it('asks no more often for settings when they may stand in four folders', async () => {
    const calls = await callsFor({ 'a/b/c/fine.txt': 'better\n' }, 0, 'a/b/c');
    expect(named(calls, /--follow-symlinks/)).toHaveLength(1);
  });

  it('in a clone of one commit talks to the remote once', async () => {
    const calls = await callsFor({ 'src/fine.txt': 'fine\n' }, 1);
    expect(named(calls, /^fetch /)).toHaveLength(1);
    expect(calls.length, calls.join('\n')).toBeLessThanOrEqual(17);
  });

  it('in a complete clone does not ask for the remote', async () => {
    expect(named(await callsFor({ 'src/fine.txt': 'fine\n' }, 0), /remote|fetch/)).toEqual([]);
  });
});
