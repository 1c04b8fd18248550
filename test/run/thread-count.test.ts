/** How many threads there are for how much work, and the bound on what may be asked for. */
import { availableParallelism } from 'node:os';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { scan } from '../../src/index.ts';
import { MOST_THREADS_ASKED, threadsHere } from '../../src/core/thread-count.ts';
import { isMemoryLimited } from '../../src/run/threads/process-limits.ts';
import { makePlan } from '../../src/run/scan-plan.ts';
import { threadRoom } from '../../src/run/threads/thread-room.ts';
import { threadsFor } from '../../src/run/threads/scan-threads.ts';

describe('threads', () => {
  it('are never more than there are batches of files', () => {
    for (const [files, wanted, threads] of [
      [0, 40, 1],
      [1, 40, 1],
      [32, 40, 1],
      [33, 40, 2],
      [100, 40, 4],
      [10_000, 40, 40],
      [10_000, 1, 1],
    ] as const) {
      expect([files, wanted, threadsFor(files, wanted)]).toEqual([files, wanted, threads]);
    }
  });

  it('are one for a small tree when nobody asks for more', () => expect(threadsFor(1_000, null)).toBe(1));

  it('are at most four times the cores, whatever a shared config file says', () => {
    expect(threadsHere(300, 2)).toBe(8);
    expect(threadsHere(3, 2)).toBe(3);
    expect(threadsHere(MOST_THREADS_ASKED, 1)).toBe(4);
  });
});

describe('room for threads, when nobody asks for a number', () => {
  const GIB = 1024 ** 3;

  it('is what the cores give, up to four, however little memory is free', () => {
    for (const cores of [1, 2, 4]) expect(threadRoom({ cores, freeBytes: 0 })).toBe(cores);
    expect(threadRoom({ cores: 64, freeBytes: 0 })).toBe(4);
  });

  it('is more on a machine of many cores where memory allows, and ends at 16', () => {
    expect(threadRoom({ cores: 8, freeBytes: 2 * GIB })).toBe(8);
    expect(threadRoom({ cores: 64, freeBytes: 1 * GIB })).toBe(7);
    expect(threadRoom({ cores: 64, freeBytes: 64 * GIB })).toBe(16);
  });

  it('is looked up once, however often the files are counted', () => {
    const asked = vi.spyOn(process, 'constrainedMemory');
    onTestFinished(() => asked.mockRestore());
    for (let files = 0; files < 100_000; files += 100) threadsFor(files, null);
    expect(asked.mock.calls.length).toBeLessThan(2);
  });

  it('is at least one and at most the cores here', () => {
    expect(threadRoom()).toBeGreaterThanOrEqual(1);
    expect(threadRoom()).toBeLessThanOrEqual(availableParallelism());
  });
});

describe('the bound', () => {
  const surroundings = { root: process.cwd(), excludes: [], disabledRules: [], ignoreFile: null };

  it('holds for every plan', async () => {
    expect((await makePlan({ threads: 1000 }, surroundings)).threads).toBe(4 * availableParallelism());
    expect((await makePlan({ threads: 1 }, surroundings)).threads).toBe(1);
    expect((await makePlan({}, surroundings)).threads).toBeNull();
  });

  it.each([0, -1, 1.5, 1025, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses %d from the library as from the command line',
    async (threads) => {
      await expect(scan({ text: 'x', threads })).rejects.toThrow(
        `threads: expected a whole number from 1 to 1024, got ${threads}`,
      );
    },
  );
});

describe('limits of the process', () => {
  const line = (name: string, soft: string): string =>
    `Limit                     Soft Limit           Hard Limit           Units     ` +
    `\n${name.padEnd(26)}${soft.padEnd(21)}unlimited            bytes     \n`;

  it('are seen for address space and data', () => {
    expect(isMemoryLimited(line('Max address space', '8192000000'))).toBe(true);
    expect(isMemoryLimited(line('Max data size', '8192000000'))).toBe(true);
    expect(isMemoryLimited(line('Max address space', 'unlimited'))).toBe(false);
    expect(isMemoryLimited(line('Max open files', '1024'))).toBe(false);
    expect(isMemoryLimited(null)).toBe(false);
  });
});
