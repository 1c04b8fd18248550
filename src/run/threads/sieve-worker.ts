/**
 * Entry of a thread that helps to read packs: gets its scanner ready, waits for the work, takes tasks until there are
 * none and posts which objects have to be scanned and what was found on the way.
 */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { monotonic } from '../../core/clock.ts';
import { ALIBABA_CHECKS } from '../../alibaba/checks.ts';
import { BlobSieve } from '../../git/pack/sieve/blob-sieve.ts';
import { takePart, type SieveWork } from '../../git/pack/sieve/sieve-work.ts';
import { loadRules } from '../../rules/load-rules.ts';
import { createPrefilter } from '../../scan/blob-scanner.ts';
import { placedToWire } from '../../scan/transfer.ts';
import { markBegun, type BegunTask } from './helper-threads.ts';
import type { SieveMessage } from './sieve-threads.ts';
import type { ScannerRecipe } from './worker-messages.ts';

/** Milliseconds between two reports of progress. */
const INTERVAL = 100;

async function run(recipe: ScannerRecipe, port: NonNullable<typeof parentPort>): Promise<void> {
  // A thread's port has no origin; the rule means browser windows.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const post = (message: SieveMessage): void => port.postMessage(message);
  const given = once(port, 'message');
  const rules = await loadRules(recipe.rules);
  const sieve = new BlobSieve(
    createPrefilter(rules.compiled, {
      checks: ALIBABA_CHECKS,
      nowSeconds: recipe.nowSeconds,
      compatIgnores: recipe.compatIgnores,
    }),
  );
  const [begun] = (await given) as [BegunTask<SieveWork>];
  markBegun(begun);
  const work = begun.task;
  const more = takePart(work, sieve, 'first');
  let reported = { blobs: 0, bytes: 0, at: monotonic() };
  while (more()) {
    const now = monotonic();
    if (now - reported.at < INTERVAL) continue;
    post({ kind: 'progress', done: { blobs: sieve.blobs - reported.blobs, bytes: sieve.bytes - reported.bytes } });
    reported = { blobs: sieve.blobs, bytes: sieve.bytes, at: now };
  }
  const result = sieve.finish();
  post({
    kind: 'done',
    result: {
      ...result,
      found: result.found.map(({ object, matches }) => ({ object, matches: matches.map(placedToWire) })),
    },
  });
}

// What fails here is the thread's error, and so the calling thread's, whatever Node is told to do with promises that
// nobody waits for.
if (parentPort !== null)
  run(workerData as ScannerRecipe, parentPort).catch((error: unknown) =>
    setImmediate(() => {
      throw error;
    }),
  );
