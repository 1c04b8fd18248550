/**
 * `--threads`: bounded, never more than there is work for, and done without where the machine has no room. Threads are
 * counted, not timed.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fillTemplate } from '../../src/alibaba/generate.ts';
import type { Report } from '../../src/core/types.ts';
import { MadeRepository } from '../git/made-repository.ts';
import { LEAK, temporaryTree } from './leak-tree.ts';
import { aksweep, type RunResult } from './program.ts';

const tree = temporaryTree();
afterAll(() => tree.remove());

const one = tree.folder('one', { 'a.txt': 'ok' });
const few = tree.folder('few', Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.txt`, 'ok'])));
const many = tree.folder(
  'many',
  Object.fromEntries(
    Array.from({ length: 1_000 }, (_, index) => [
      `${index % 10}/${index}.txt`,
      index % 100 === 7 ? fillTemplate(LEAK) : 'nothing here\n'.repeat(20),
    ]),
  ),
);
const PRELOAD = resolve('test/e2e/started-threads.cjs');
const BOUND = 4 * availableParallelism();

function counted(
  args: readonly string[],
  fail?: 'at-start' | 'later',
): { readonly run: RunResult; readonly started: number } {
  const file = tree.path('started');
  writeFileSync(file, '');
  const run = aksweep(args, {
    environment: {
      NODE_OPTIONS: `--require ${PRELOAD}`,
      STARTED_THREADS: file,
      ...(fail === undefined ? {} : { THREADS_FAIL: fail }),
    },
  });
  const started = readFileSync(file, 'utf8').length;
  rmSync(file);
  return { run, started };
}

describe('threads that are started', () => {
  it.each([
    ['one file of two bytes', one, '40', 0],
    ['twenty files, which one thread takes at once', few, '40', 0],
    ['a thousand files', many, '3', 2],
    ['a thousand files, one thread', many, '1', 0],
    ['a thousand files, more threads than anybody has cores', many, '300', Math.min(BOUND, Math.ceil(1_000 / 32)) - 1],
  ])('%s', (_name, folder, threads, expected) => {
    const { run, started } = counted(['scan', folder, '--threads', threads]);
    expect(run.status).toBe(folder === many ? 1 : 0);
    expect(started).toBe(expected);
  });

  it('are bounded by a config file as by the option', () => {
    const config = tree.path('config.yml');
    writeFileSync(config, 'threads: 300\n');
    expect(counted(['scan', many, '--config', config]).started).toBe(Math.min(BOUND, Math.ceil(1_000 / 32)) - 1);
    expect(counted(['scan', one, '--config', config]).started).toBe(0);
  });

  it('read packs only as far as there are tasks', () => {
    const made = new MadeRepository();
    made.commit({ 'a.txt': 'ok', '.env': fillTemplate(LEAK) });
    made.git('repack', '-adq');
    const { run, started } = counted([
      'git',
      made.folder,
      '--git-reader',
      'pack',
      '--threads',
      '40',
      '--format',
      'json',
    ]);
    expect(JSON.parse(run.stdout)).toMatchObject({ summary: { reader: 'pack' } });
    expect(run.status).toBe(1);
    expect(started).toBe(Math.min(2, BOUND) - 1);
    const alone = new MadeRepository();
    alone.commit({ 'a.txt': 'ok' });
    alone.git('repack', '-adq');
    expect(counted(['git', alone.folder, '--git-reader', 'pack', '--threads', '40'])).toMatchObject({
      run: { status: 0 },
      started: 0,
    });
  });
});

describe('a number of threads that is none', () => {
  it.each(['0', '-1', '1.5', '1025', '99999999999'])(
    '%s is refused by option and config file in the same words',
    (threads) => {
      const option = aksweep(['scan', one, `--threads=${threads}`]);
      expect(option).toMatchObject({ status: 2, stdout: '' });
      expect(option.stderr).toContain('threads: expected a whole number from 1 to 1024, got ');
      const config = tree.path('wrong.yml');
      writeFileSync(config, `threads: ${threads}\n`);
      const file = aksweep(['scan', one, '--config', config]);
      expect(file).toMatchObject({ status: 2, stdout: '' });
      expect(file.stderr).toContain('threads: expected a whole number from 1 to 1024, got ');
    },
  );
});

describe('a machine without room for threads', () => {
  const found = (run: RunResult): Report => JSON.parse(run.stdout) as Report;

  it.each([
    ['at-start', 'no more processes or threads can be started'],
    ['later', 'no file descriptors left'],
  ] as const)('scans with those that it has (%s)', (fail, words) => {
    const plain = aksweep(['scan', many, '--format', 'json', '--threads', '1']);
    const { run } = counted(['scan', many, '--format', 'json', '--threads', '3'], fail);
    expect(run).toMatchObject({ status: 1, stderr: '' });
    expect(found(run).findings).toEqual(found(plain).findings);
    expect(found(run).summary.blobs).toBe(1_000);
    expect(found(run).warnings).toEqual([`Scanned with fewer threads than were wanted: ${words}.`]);
  });

  it.each(['at-start', 'later'] as const)('reads packs with those that it has (%s)', (fail) => {
    const made = new MadeRepository();
    for (let version = 0; version < 5; version++)
      made.commit({ [`${version}.env`]: fillTemplate(LEAK), [`${version}.txt`]: `text ${version}` });
    made.git('repack', '-adq');
    const plain = aksweep(['git', made.folder, '--format', 'json', '--git-reader', 'cat-file']);
    const { run } = counted(['git', made.folder, '--format', 'json', '--git-reader', 'pack', '--threads', '3'], fail);
    expect(run).toMatchObject({ status: 1, stderr: '' });
    expect(found(run).summary).toMatchObject({ reader: 'pack', blobs: 10 });
    expect(found(run).findings).toEqual(found(plain).findings);
    expect(found(run).warnings.join()).toContain('fewer threads than were wanted');
  });
});
