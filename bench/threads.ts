/**
 * How evenly the blobs of a history are shared between threads that the machine at hand does not have: each of N
 * threads takes the next task when it is free, as sieve-work.ts does, and a task takes as long as its blobs are bytes
 * to inflate and search. Prints what the busiest thread does, as a part of all, and so the most that N threads gain.
 *   npm run bench -- threads REPOSITORY
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { findPacks } from '../src/git/pack/store/found-packs.ts';
import { numberObjects, readIndexes } from '../src/git/pack/store/object-numbers.ts';
import { openPacks } from '../src/git/pack/store/object-store.ts';
import { shareOut } from '../src/git/pack/sieve/sieve-tasks.ts';

const [given] = process.argv.slice(2);
if (given === undefined) throw new Error('usage: npm run bench -- threads REPOSITORY');
const folder = join(
  resolve(given),
  spawnSync('git', ['-C', resolve(given), 'rev-parse', '--git-path', 'objects'], { encoding: 'utf8' }).stdout.trim(),
);
const packs = findPacks(folder);
const indexes = readIndexes(packs, 20);
const places = indexes.length > 1 ? numberObjects(folder, indexes, 20).packs : indexes.map(() => null);
const stored = await openPacks(packs, indexes, places, 20);
const { tasks, roots } = shareOut(stored);

/** Bytes of a task's blobs, as if all members of a family were as long as its root. */
const costs = tasks.map(({ pack, start, count }) => {
  const rows = stored[pack]?.rows;
  if (rows === undefined) throw new Error('a task of no pack');
  const members = new Map<number, number>();
  rows.roots.forEach((root, index) => members.set(root, rows.familyRows[index] ?? 0));
  let bytes = 0;
  for (const root of (roots[pack] ?? new Int32Array()).subarray(start, start + count))
    bytes += (members.get(root) ?? 0) * (rows.sizes[root] ?? 0);
  return bytes;
});
const all = costs.reduce((sum, cost) => sum + cost, 0);
const largest = Math.max(...costs) / all;
console.log(`${tasks.length} tasks, ${(all / 1e9).toFixed(2)} GB; the largest task is ${(100 * largest).toFixed(1)} %`);
for (const threads of [1, 2, 4, 8, 16]) {
  const loads = Array.from({ length: threads }, () => 0);
  // The helpers take from the front, the calling thread from the end; whoever is free first is next.
  const waiting = [...costs];
  while (waiting.length > 0) {
    const next = loads.indexOf(Math.min(...loads));
    loads[next] = (loads[next] ?? 0) + ((next === 0 ? waiting.pop() : waiting.shift()) ?? 0);
  }
  const busiest = Math.max(...loads) / all;
  console.log(
    `${String(threads).padStart(2)} threads: the busiest has ${(100 * busiest).toFixed(1)} %, ` +
      `so that they are at most ${(1 / busiest).toFixed(1)} times as fast as one`,
  );
}
