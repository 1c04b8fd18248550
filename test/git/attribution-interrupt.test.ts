/** Ctrl-C while values are attributed to commits: that pass is long when a history holds many values at many paths. */
import { describe, expect, it } from 'vitest';
import { Interrupted, Pace } from '../../src/git/call/pace.ts';
import { attribute } from '../../src/git/graph/attribution.ts';
import { BlobEvents } from '../../src/git/graph/blob-events.ts';
import { CommitGraphBuilder } from '../../src/git/graph/commit-graph.ts';
import { HitTable } from '../../src/git/object/hit-table.ts';
import { CanaryScanner } from './canary-scanner.ts';

const PATHS = 5000;

/** One commit that brings one value to many paths: several batches of pairs. */
function manyPairs(): Parameters<typeof attribute>[0] {
  const builder = new CommitGraphBuilder(40);
  const commit = 'c'.repeat(40);
  builder.add(commit, { tree: 'd'.repeat(40), parents: [], time: 1 });
  const hits = new HitTable(40);
  hits.add('b'.repeat(40), new CanaryScanner().scanBytes(Buffer.from('CANARY-abcdefgh'), 'a').matches);
  const events = new BlobEvents(1);
  for (let path = 0; path < PATHS; path++) events.add(0, events.paths.add(`file-${path}`), 0);
  events.close();
  return { graph: builder.finish(), hits, events, head: commit, outerHolds: () => false };
}

describe('a signal during attribution', () => {
  it('ends it between two batches', async () => {
    const controller = new AbortController();
    let asked = 0;
    // Each look at the clock is a second later, so that every batch rests; the second rest brings the signal.
    const clock = (): number => 1000 * asked++;
    const onProgress = (): void => controller.abort();
    const pace = new Pace({ signal: controller.signal, clock, onProgress });
    await expect(attribute(manyPairs(), pace)).rejects.toThrow(Interrupted);
  });

  it('changes nothing when it does not come', async () => {
    const attributions = await attribute(manyPairs(), new Pace());
    expect(attributions).toHaveLength(PATHS);
    expect(attributions.every(({ commit, inHead, removedIn }) => commit === 0 && inHead && removedIn === null)).toBe(
      true,
    );
  });
});
