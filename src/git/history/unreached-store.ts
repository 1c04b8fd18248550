/**
 * What is stored where no ref leads anywhere: after an accident with the refs (a list of them that was cut, files that
 * are gone or point to nothing) all history is still there, and nothing of it would be scanned.
 */
import type { Diagnostics } from '../../core/diagnostics.ts';
import { visitLines } from '../call/line-stream.ts';
import type { Pace } from '../call/pace.ts';
import type { Repository } from '../repository/porcelain.ts';

/**
 * To be called when no ref leads to anything. Says how much is stored, as incomplete when any of it has ever been
 * committed: blobs alone are what `git add` leaves before the first commit. @throws Interrupted through `pace`.
 */
export async function tellUnreached(
  { git, gitFolder }: Repository,
  diagnostics: Diagnostics,
  pace: Pace,
): Promise<void> {
  const counts = new Map<string, number>();
  const stream = git.stream([
    'cat-file',
    '--batch-all-objects',
    '--unordered',
    '--buffer',
    '--batch-check=%(objecttype)',
  ]);
  try {
    await visitLines(stream.read, pace, (text, start, end) => {
      const type = text.toString('latin1', start, end);
      counts.set(type, (counts.get(type) ?? 0) + 1);
    });
  } finally {
    await stream.finish();
  }
  const count = (type: string): number => counts.get(type) ?? 0;
  const all = [...counts.values()].reduce((sum, each) => sum + each, 0);
  if (all === 0) return;
  const stored =
    `${all === 1 ? '1 object is' : `${all} objects are`} stored (commits: ${count('commit')}, blobs: ` +
    `${count('blob')})`;
  const way = 'aksweep git --unreachable reads everything that is stored.';
  if (all === count('blob')) diagnostics.warn(`There is no commit, and ${stored}: nothing of it is scanned. ${way}`);
  else
    diagnostics.skip({
      path: gitFolder,
      reason: 'unreachable',
      detail: `No ref leads to a commit, but ${stored}: nothing of it is scanned. ${way}`,
      incomplete: true,
    });
}
