/** The threads that help to read a repository's packs. One is started early: it gets ready while the calling thread opens the packs. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SieveResult } from '../git/pack/blob-sieve.ts';
import type { EarlyHelper, RunningHelpers, SieveHelpers, SieveProgress, SieveWork } from '../git/pack/sieve-work.ts';
import { placedFromWire, type WirePlaced } from '../scan/transfer.ts';
import type { ScannerRecipe } from './worker-messages.ts';

export type SieveMessage =
  | { readonly kind: 'progress'; readonly done: SieveProgress }
  | { readonly kind: 'done'; readonly result: SieveResult<WirePlaced> };

/** With less work for each (see SieveWork.cost), another thread is not done starting before the first has finished. */
const COST_PER_THREAD = 6 * 1024 * 1024;
/** With fewer bytes of packs, nobody knows yet whether a thread pays off. */
const EARLY_PACK_BYTES = 24 * 1024 * 1024;
/** Each needs memory for bases and results; more wait for each other. */
const MOST_THREADS = 4;

export class SieveThreads implements SieveHelpers {
  readonly #recipe: ScannerRecipe;
  readonly #wanted: number | null;

  /** @param wanted most threads to use, the calling one included; null decides by the machine and the work. */
  constructor(recipe: ScannerRecipe, wanted: number | null) {
    this.#recipe = recipe;
    this.#wanted = wanted;
  }

  getReady(packBytes: number): EarlyHelper | null {
    const entry = workerEntry();
    if (entry === null || packBytes < EARLY_PACK_BYTES || (this.#wanted ?? availableParallelism()) < 2) return null;
    return new SieveThread(entry, this.#recipe);
  }

  start(work: SieveWork, early: EarlyHelper | null, onProgress: (done: SieveProgress) => void): RunningHelpers {
    const entry = workerEntry();
    const threads = this.#wanted ?? Math.min(availableParallelism(), MOST_THREADS, Math.floor(work.cost / COST_PER_THREAD));
    const running = early instanceof SieveThread ? [early] : [];
    if (entry !== null) while (running.length < threads - 1) running.push(new SieveThread(entry, this.#recipe));
    for (const thread of running) thread.begin(work, onProgress);
    return {
      results: Promise.all(running.map((thread) => thread.result)),
      close: () => {
        for (const thread of running) thread.close();
      },
    };
  }
}

/** The worker's bundle lies in dist/, this code in dist/ or dist/chunks/. Run from source there is none: one thread does it all. */
function workerEntry(): URL | null {
  const places = ['./sieve-worker.js', '../sieve-worker.js'].map((path) => new URL(path, import.meta.url));
  return places.find((place) => existsSync(place)) ?? null;
}

class SieveThread implements EarlyHelper {
  readonly result: Promise<SieveResult>;
  readonly #worker: Worker;
  #onProgress: (done: SieveProgress) => void = () => {};

  constructor(entry: URL, recipe: ScannerRecipe) {
    const worker = new Worker(entry, { workerData: recipe, stdout: false, stderr: false });
    this.#worker = worker;
    this.result = new Promise((resolve, reject) => {
      worker.on('message', (message: SieveMessage) => {
        if (message.kind === 'done') resolve(fromThread(message.result));
        else this.#onProgress(message.done);
      });
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`a thread that reads packs ended early (code ${code})`)));
    });
    // Whoever waits for it gets the error; a thread that is ended before anybody does must not end the program.
    this.result.catch(() => {});
  }

  begin(work: SieveWork, onProgress: (done: SieveProgress) => void): void {
    this.#onProgress = onProgress;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    this.#worker.postMessage(work);
  }

  close(): void {
    void this.#worker.terminate();
  }
}

function fromThread(result: SieveResult<WirePlaced>): SieveResult {
  return { ...result, found: result.found.map(({ object, matches }) => ({ object, matches: matches.map(placedFromWire) })) };
}
