/** How a thread takes tasks, settles, and stops. */
import { describe, expect, it } from 'vitest';
import type { BlobSieve, SievePack } from '../../src/git/pack/sieve/blob-sieve.ts';
import { stopWork, takePart, type SieveWork } from '../../src/git/pack/sieve/sieve-work.ts';

function workOf(tasks: number): SieveWork {
  return {
    packs: [{} as SievePack],
    roots: [new Int32Array(tasks)],
    cost: 0,
    counters: new SharedArrayBuffer(12),
    tasks: Array.from({ length: tasks }, (_, start) => ({ pack: 0, start, count: 1 })),
  };
}

/** Writes down what it is asked; everything takes three turns. */
function sieve(log: string[]): BlobSieve {
  const turns = (name: string) => (): boolean => {
    log.push(name);
    return log.filter((each) => each === name).length % 3 !== 0;
  };
  return {
    start: (_pack: unknown, _roots: unknown, task: { start: number }) => turns(`task ${task.start}`),
    settle: () => turns('settle'),
  } as unknown as BlobSieve;
}

function run(more: () => boolean): void {
  while (more());
}

describe('a thread', () => {
  it('does every task, settles before the last ones and at the end', () => {
    const log: string[] = [];
    run(takePart(workOf(40), sieve(log), 'first'));
    const steps = log.filter((name, index) => name !== log[index - 1]);
    expect(steps).toEqual([
      ...Array.from({ length: 28 }, (_, index) => `task ${index}`),
      'settle',
      ...Array.from({ length: 12 }, (_, index) => `task ${28 + index}`),
      'settle',
    ]);
  });

  it('takes them from the other end where it is told to', () => {
    const log: string[] = [];
    run(takePart(workOf(20), sieve(log), 'last'));
    const tasks = log.filter((name, index) => name !== 'settle' && name !== log[index - 1]);
    expect(tasks).toEqual(Array.from({ length: 20 }, (_, index) => `task ${19 - index}`));
  });

  it('shares the tasks with others, from both ends', () => {
    const work = workOf(41);
    const logs: string[][] = [[], [], []];
    const threads = logs.map((log, index) => takePart(work, sieve(log), index === 0 ? 'last' : 'first'));
    // The first thread comes later than the others.
    for (let turn = 0; turn < 20; turn++) threads.slice(1).forEach((more) => more());
    for (let goesOn = true; goesOn;) goesOn = threads.map((more) => more()).includes(true);
    const [last = [], ...first] = logs.map((log) =>
      [...new Set(log)].filter((name) => name !== 'settle').map((name) => Number(name.slice('task '.length))),
    );
    expect([...last, ...first.flat()].toSorted((a, b) => a - b)).toEqual([...Array(41).keys()]);
    expect(last).toEqual(Array.from(last, (_, index) => 40 - index));
    expect(Math.max(...first.flat())).toBeLessThan(Math.min(...last));
    for (const log of logs) expect(log.filter((name) => name !== 'settle').length % 3).toBe(0);
  });

  it('stops at once, also while it settles', () => {
    for (const turnsBefore of [1, 28 * 3 + 1, 28 * 3 + 2]) {
      const work = workOf(40);
      const log: string[] = [];
      const more = takePart(work, sieve(log), 'first');
      for (let turn = 0; turn < turnsBefore; turn++) more();
      stopWork(work);
      const before = log.length;
      run(more);
      // A task that has begun is ended.
      expect(log.length - before).toBeLessThan(3);
      expect(log.slice(before)).not.toContain('settle');
    }
  });
});
