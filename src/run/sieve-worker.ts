/**
 * Entry of a thread that helps to read packs: opens them first when it is asked to, then takes tasks until there are none
 * and posts which objects have to be scanned. A bundle of its own with what opening takes: both threads wait for that. It becomes a
 * CommonJS module (scripts/bundle.mjs), which has no top-level await.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { packNumbers, readIndexes } from '../git/pack/object-numbers.ts';
import { openPacks } from '../git/pack/object-store.ts';
import { planWork, type OpenedPacks, type SieveWork } from '../git/pack/sieve-work.ts';
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

async function run(): Promise<void> {
  const work = workOf(task);
  if (work === null) return;
  const { help } = await import('./sieve-help.ts');
  post({ kind: 'done', result: await help(recipe, work, (done) => post({ kind: 'progress', done })) });
}

// What fails here is the thread's error, and so the calling thread's, whatever Node is told to do with promises that nobody waits for.
run().catch((error: unknown) => setImmediate(() => { throw error; }));
