/** Entry of a thread that helps to read packs: takes tasks until there are none and posts which objects have to be scanned. */
import { parentPort, workerData } from 'node:worker_threads';
import { ALIBABA_CHECKS } from '../alibaba/checks.ts';
import { BlobSieve } from '../git/pack/blob-sieve.ts';
import { takePart } from '../git/pack/sieve-work.ts';
import { loadRules } from '../rules/load-rules.ts';
import { createPrefilter } from '../scan/blob-scanner.ts';
import type { SieveMessage, SieveThreadData } from './sieve-threads.ts';

const { recipe, work } = workerData as SieveThreadData;
// A thread's port has no origin; the rule means browser windows.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const post = (message: SieveMessage): void => parentPort?.postMessage(message);

const rules = await loadRules(recipe.rules);
const sieve = new BlobSieve(createPrefilter(rules.compiled, { checks: ALIBABA_CHECKS, nowSeconds: recipe.nowSeconds }));
const more = takePart(work, sieve);
/** Milliseconds between two reports of progress. */
const INTERVAL = 100;
let reported = { blobs: 0, bytes: 0, at: performance.now() };
while (more()) {
  const now = performance.now();
  if (now - reported.at < INTERVAL) continue;
  post({ kind: 'progress', done: { blobs: sieve.blobs - reported.blobs, bytes: sieve.bytes - reported.bytes } });
  reported = { blobs: sieve.blobs, bytes: sieve.bytes, at: now };
}
post({ kind: 'done', result: sieve.finish() });
