/**
 * Entry of a thread that helps to read packs: opens them first when it is asked to, then takes tasks until there are none
 * and posts which objects have to be scanned.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { ALIBABA_CHECKS } from '../alibaba/checks.ts';
import { BlobSieve } from '../git/pack/blob-sieve.ts';
import { packNumbers, readIndexes } from '../git/pack/object-numbers.ts';
import { openPacks } from '../git/pack/object-store.ts';
import { planWork, takePart, type OpenedPacks, type SieveWork } from '../git/pack/sieve-work.ts';
import { loadRules } from '../rules/load-rules.ts';
import { createPrefilter } from '../scan/blob-scanner.ts';
import { placedToWire } from '../scan/transfer.ts';
import type { PacksToOpen, SieveMessage, SieveThreadData } from './sieve-threads.ts';

const { recipe, task } = workerData as SieveThreadData;
// A thread's port has no origin; the rule means browser windows.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const post = (message: SieveMessage): void => parentPort?.postMessage(message);

function open({ idLength, residents }: PacksToOpen): OpenedPacks | null {
  try {
    const indexes = readIndexes(residents, idLength);
    const packs = openPacks(residents, indexes, packNumbers(indexes, idLength), idLength);
    return { packs, work: planWork(packs) };
  } catch {
    // Whatever it is, the calling thread meets it too, and says so.
    return null;
  }
}

function workOf(given: SieveWork | PacksToOpen): SieveWork | null {
  if ('tasks' in given) return given;
  const packs = open(given);
  post({ kind: 'opened', packs });
  return packs?.work ?? null;
}

/** Milliseconds between two reports of progress. */
const INTERVAL = 100;

async function help(work: SieveWork): Promise<void> {
  const rules = await loadRules(recipe.rules);
  const sieve = new BlobSieve(createPrefilter(rules.compiled, { checks: ALIBABA_CHECKS, nowSeconds: recipe.nowSeconds, compatIgnores: recipe.compatIgnores }));
  const more = takePart(work, sieve);
  let reported = { blobs: 0, bytes: 0, at: performance.now() };
  while (more()) {
    const now = performance.now();
    if (now - reported.at < INTERVAL) continue;
    post({ kind: 'progress', done: { blobs: sieve.blobs - reported.blobs, bytes: sieve.bytes - reported.bytes } });
    reported = { blobs: sieve.blobs, bytes: sieve.bytes, at: now };
  }
  const result = sieve.finish();
  post({ kind: 'done', result: { ...result, found: result.found.map(({ object, matches }) => ({ object, matches: matches.map(placedToWire) })) } });
}

const work = workOf(task);
if (work !== null) await help(work);
