/** `aksweep git` as a user runs it. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Finding, Report } from '../../src/core/types.ts';
import { aksweep, startAksweep, type RunResult } from '../e2e/program.ts';
import { temporaryFolder } from '../git/made-repository.ts';
import { HookedRepository, newLeak } from './hooked-repository.ts';

vi.setConfig({ testTimeout: 120_000 });

function parsed(run: RunResult): Report {
  return JSON.parse(run.stdout) as Report;
}

/** `path commit` of every place of every finding. */
function places(findings: readonly Finding[]): string[] {
  return findings
    .flatMap((finding) =>
      finding.occurrences.map(
        ({ source }) => `${source.path} ${source.kind === 'commit' ? source.commit : source.kind}`,
      ),
    )
    .toSorted();
}

function childrenOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  } catch {
    return []; // It has ended meanwhile.
  }
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

describe('aksweep git', () => {
  it('finds a pair whose halves came in different commits, and says where it went', () => {
    const repository = new HookedRepository();
    const leak = newLeak();
    const [id = '', secret = ''] = leak.text.split('\n');
    repository.commit({ 'app.yml': `${id}\nother: 1\n` });
    const both = repository.commit({ 'app.yml': `${id}\n${secret}\n` });
    const gone = repository.commit({ 'app.yml': 'other: 1\n' });
    const run = repository.aksweep('git', '--format', 'json');
    expect(run.status).toBe(1);
    for (const value of leak.values) expect(run.stdout + run.stderr).not.toContain(value);
    const report = parsed(run);
    const pair = report.findings.find((finding) => finding.parts.length === 2);
    expect(pair?.occurrences.map(({ source }) => source)).toContainEqual(
      expect.objectContaining({
        path: 'app.yml',
        commit: both,
        inHead: false,
        removedIn: expect.objectContaining({ commit: gone }),
      }),
    );
    expect(report.summary).toMatchObject({
      blobs: 3,
      audit: { removed: 1, inHead: 0, byAuthor: { 'Ann Author <ann@example.com>': 1 } },
    });
  });

  it('sums up for the auditor in console, Markdown and JSON', () => {
    const repository = new HookedRepository();
    repository.commit({ 'app.yml': newLeak().text });
    const report = parsed(repository.aksweep('git', '--format', 'json'));
    expect(report.summary.audit).toMatchObject({ byPath: { 'app.yml': 1 }, inHead: 1 });
    for (const format of ['console', 'markdown']) {
      const { stdout } = repository.aksweep('git', '--format', format);
      expect(stdout).toContain('Ann Author');
      expect(stdout).toMatch(/exposed/i);
    }
  });

  it('ends with 2 when something could not be read, and reports the rest', () => {
    const repository = new HookedRepository();
    repository.commit({ 'app.yml': newLeak().text, lost: 'lost\n' });
    const id = repository.git('rev-parse', 'HEAD:lost');
    rmSync(join(repository.folder, '.git/objects', id.slice(0, 2), id.slice(2)));
    const run = repository.aksweep('git', '--format', 'json');
    expect(run.status).toBe(2);
    expect(parsed(run)).toMatchObject({ findings: [{}], skipped: [{ reason: 'missing-object', incomplete: true }] });
    expect(aksweep(['git', temporaryFolder()], { environment: { GIT_CEILING_DIRECTORIES: tmpdir() } })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('not in a git repository'),
    });
  });

  it.runIf(existsSync('/proc/self/task')).each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('is ended by %s without leaving git behind, and resumes from its state', async (signal, status) => {
    const repository = new HookedRepository();
    for (let commit = 0; commit < 3; commit++) {
      repository.commit(
        Object.fromEntries(
          Array.from({ length: 1000 }, (_, index) => [
            `d${commit}/f${index}`,
            `${commit} ${index} ${'some text '.repeat(5000)}\n`,
          ]),
        ),
      );
    }
    const state = join(temporaryFolder(), 'state');
    const started = startAksweep(['git', '--git-reader', 'cat-file', '--format', 'json', '--state', state], {
      cwd: repository.folder,
    });
    let stdout = '';
    started.stdout.on('data', (piece: Buffer) => (stdout += piece.toString()));
    const ended = new Promise<number | null>((resolve) => started.once('close', resolve));
    let reading: string | undefined;
    while (started.exitCode === null && reading === undefined) {
      // The first `cat-file --batch` reads commits, the second blobs: the first is as good as any.
      reading = childrenOf(started.pid ?? 0).find((pid) => commandOf(pid).includes('--batch --buffer'));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    started.kill(signal);
    expect(await ended).toBe(status);
    expect(JSON.parse(stdout)).toMatchObject({ summary: { interrupted: true } });
    expect(existsSync(state)).toBe(false);
    expect(commandOf(reading ?? '')).not.toContain('cat-file');
    expect(repository.aksweep('git', '--format', 'json', '--state', state).status).toBe(0);
    expect(existsSync(state)).toBe(true);
  });

  it('clones a remote for a moment', () => {
    const repository = new HookedRepository();
    const commit = repository.commit({ 'app.yml': newLeak().text });
    const run = aksweep(['git', `file://${repository.folder}`, '--format', 'json']);
    expect(run.status).toBe(1);
    expect(places(parsed(run).findings)).toEqual([`app.yml ${commit}`]);
    const refused = aksweep(['git', 'https://name:pass-word@127.0.0.1:1/x.git']);
    expect(refused).toMatchObject({ status: 2 });
    expect(refused.stderr + refused.stdout).not.toMatch(/pass-word|name:/);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('aksweep-clone-'))).toEqual([]);
  });
});

describe('a baseline of a repository', () => {
  it('stays valid through rebase, squash, rename and reformat; a new value on the same line speaks', () => {
    const repository = new HookedRepository();
    const [old, fresh] = [newLeak(), newLeak()];
    repository.commit({ 'readme.md': 'first\n' });
    repository.git('switch', '-q', '-c', 'work');
    repository.commit({ 'app.yml': old.text });
    repository.commit({ 'other.txt': 'second commit\n' });
    expect(repository.aksweep('baseline', 'create', '--baseline', '../accepted.json').status).toBe(0);
    const baseline = ['--baseline', '../accepted.json', '--format', 'json'];
    const quiet = (): void => {
      const report = parsed(repository.aksweep('git', ...baseline));
      expect(report.findings).toEqual([]);
      expect(report.suppressed.length).toBeGreaterThan(0);
    };
    quiet();
    repository.git('switch', '-q', 'main');
    repository.commit({ 'main.txt': 'meanwhile\n' });
    repository.git('switch', '-q', 'work');
    repository.git('rebase', '-q', 'main');
    quiet();
    repository.git('reset', '-q', '--soft', 'main');
    repository.git('commit', '-q', '-m', 'squashed');
    quiet();
    repository.git('mv', 'app.yml', 'moved.properties');
    repository.commit({ 'moved.properties': old.text.replaceAll(': ', ' = ').replaceAll(/^/gm, '  ') });
    quiet();
    const changed = repository.commit({
      'moved.properties': fresh.text.replaceAll(': ', ' = ').replaceAll(/^/gm, '  '),
    });
    const report = parsed(repository.aksweep('git', ...baseline));
    expect(places(report.findings)).toEqual([`moved.properties ${changed}`]);
    expect(readFileSync(join(repository.folder, '../accepted.json'), 'utf8')).not.toContain(old.values[1]);
    rmSync(join(repository.folder, '../accepted.json'));
  });
});
