/** How a thread takes tasks, settles, and stops. */
import { describe, expect, it } from 'vitest';
import type { BlobSieve, SievePack } from '../../src/git/pack/blob-sieve.ts';
import { stopWork, takePart, type SieveWork } from '../../src/git/pack/sieve-work.ts';

function workOf(tasks: number): SieveWork {
  return {
    packs: [{} as SievePack], roots: [new Int32Array(tasks)], cost: 0, next: new SharedArrayBuffer(4),
    tasks: Array.from({ length: tasks }, (_, start) => ({ pack: 0, start, count: 1 })),
  };
}

/** Writes down what it is asked; everything takes three turns. */
function sieve(log: string[]): BlobSieve {
  const turns = (name: string) => (): boolean => {
    log.push(name);
    return log.filter((each) => each === name).length % 3 !== 0;
  };
  return { start: (_pack: unknown, _roots: unknown, task: { start: number }) => turns(`task ${task.start}`), settle: () => turns('settle') } as unknown as BlobSieve;
}

function run(more: () => boolean): void {
  while (more());
}

describe('a thread', () => {
  it('does every task, settles before the last ones and at the end', () => {
    const log: string[] = [];
    run(takePart(workOf(40), sieve(log)));
    const steps = log.filter((name, index) => name !== log[index - 1]);
    expect(steps).toEqual([...Array.from({ length: 28 }, (_, index) => `task ${index}`), 'settle', ...Array.from({ length: 12 }, (_, index) => `task ${28 + index}`), 'settle']);
  });

  it('shares the tasks with others', () => {
    const work = workOf(40);
    const log: string[] = [];
    const threads = [takePart(work, sieve(log)), takePart(work, sieve(log))];
    for (let goesOn = true; goesOn;) goesOn = threads.map((more) => more()).includes(true);
    expect(new Set(log.filter((name) => name !== 'settle')).size).toBe(40);
    expect(log.filter((name) => name === 'task 0')).toHaveLength(3);
  });

  it('stops at once, also while it settles', () => {
    for (const turnsBefore of [1, 28 * 3 + 1, 28 * 3 + 2]) {
      const work = workOf(40);
      const log: string[] = [];
      const more = takePart(work, sieve(log));
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
