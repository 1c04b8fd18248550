/**
 * Entry of the thread that watches git while the main thread waits for it and can do nothing else (watch-thread.ts).
 */
import { parentPort, workerData } from 'node:worker_threads';
import { monotonic } from '../../../core/clock.ts';
import { CallList, ChildWatch } from './child-watch.ts';
import type { WatchOrder } from './watch-thread.ts';

/** Milliseconds between two looks. */
const INTERVAL = 100;

if (parentPort !== null) {
  const { owner, waiting, port } = workerData as WatchOrder;
  const calls = new CallList(owner);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const watch = new ChildWatch((ended) => port.postMessage(ended));
  setInterval(() => {
    if (Atomics.load(waiting, 0) === 1) watch.look(calls.list(), monotonic());
  }, INTERVAL);
}
