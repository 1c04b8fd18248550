/** A git that waits for ever or fills the memory is ended; one that works is not. */
import { spawn } from 'node:child_process';
import { platform } from 'node:os';
import { describe, expect, it } from 'vitest';
import { runningProcess } from '../../src/disk/process-table.ts';
import { ChildWatch, type EndedChild } from '../../src/git/call/watch/child-watch.ts';
import { gitStuck } from '../../src/git/call/watch/stuck-git.ts';

const MIB = 1024 * 1024;

/** Looks at a program until it ends. @returns how it was ended; null when it ended by itself. */
async function watched(script: string, mostMemory: number): Promise<EndedChild | null> {
  const child = spawn(process.execPath, ['-e', script], { stdio: 'ignore', detached: true });
  let ended: EndedChild | null = null;
  const watch = new ChildWatch((told) => (ended = told), mostMemory);
  const timer = setInterval(
    () =>
      watch.look(
        [runningProcess(child.pid ?? 0)].filter((found) => found !== null),
        performance.now(),
      ),
    20,
  );
  await new Promise((resolve) => child.once('close', resolve));
  clearInterval(timer);
  return ended;
}

describe.skipIf(platform() !== 'linux')('the watch over children', () => {
  it('ends one that fills the memory, and says so', async () => {
    const ended = await watched(
      `const all = []; setInterval(() => all.push(Buffer.alloc(${16 * MIB}, 1)), 5)`,
      300 * MIB,
    );
    expect(ended?.memory).toBeGreaterThan(300 * MIB);
    expect(
      gitStuck('diff-tree', '/repository', undefined, { id: 1, path: null, memory: 8.2 * 1024 * MIB }).message,
    ).toBe('git diff-tree was ended: it had filled 8 GiB of memory');
  });

  it('leaves one alone that stays below', async () => {
    expect(await watched('setTimeout(() => {}, 400)', 300 * MIB)).toBeNull();
  });
});
