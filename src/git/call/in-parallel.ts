/**
 * Splits work that waits for git over two gits, each on its own processor. This program stays one thread: the halves
 * take turns, each reading what its git has ready.
 */
import { availableParallelism } from 'node:os';

/** Below so many items a second process costs more than it brings. */
const WORTHWHILE = 1000;

/**
 * Runs `part` over `[0, count)`, in two halves when that is worthwhile. `part` must give way (`await`) between items.
 * When a half fails, the error comes after both have ended.
 */
export async function inParallel(count: number, part: (from: number, to: number) => Promise<void>): Promise<void> {
  if (count < WORTHWHILE || availableParallelism() < 2) {
    await part(0, count);
    return;
  }
  const middle = count >>> 1;
  const halves = await Promise.allSettled([part(0, middle), part(middle, count)]);
  for (const half of halves) if (half.status === 'rejected') throw half.reason;
}
