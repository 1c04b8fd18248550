/**
 * The threads that help to read a repository's packs. Started when the amount of work is known; they get ready while the
 * calling thread reads commits and trees.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SieveResult } from '../git/pack/blob-sieve.ts';
import type { RunningHelpers, SieveHelpers, SieveProgress, SieveWork } from '../git/pack/sieve-work.ts';
import type { ScannerRecipe } from './worker-messages.ts';

/** What a thread gets. */
export interface SieveThreadData {
  readonly recipe: ScannerRecipe;
  readonly work: SieveWork;
}

export type SieveMessage =
  | { readonly kind: 'progress'; readonly done: SieveProgress }
  | { readonly kind: 'done'; readonly result: SieveResult };

/** With less work for each (see SieveWork.cost), another thread is not done starting before the first has finished. */
const COST_PER_THREAD = 6 * 1024 * 1024;
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

  start(work: SieveWork, onProgress: (done: SieveProgress) => void): RunningHelpers {
    const entry = this.#wanted === 1 ? null : workerEntry();
    const threads = this.#wanted ?? Math.min(availableParallelism(), MOST_THREADS, Math.floor(work.cost / COST_PER_THREAD));
    const data: SieveThreadData = { recipe: this.#recipe, work };
    const workers = Array.from({ length: entry === null ? 0 : Math.max(0, threads - 1) }, () => new Worker(entry ?? '', { workerData: data, stdout: false, stderr: false }));
    return {
      results: Promise.all(workers.map((worker) => resultOf(worker, onProgress))),
      close: async () => void await Promise.all(workers.map((worker) => worker.terminate())),
    };
  }
}

/** The worker's bundle lies in dist/, this code in dist/ or dist/chunks/. Run from source there is none: one thread does it all. */
function workerEntry(): URL | null {
  const places = ['./sieve-worker.js', '../sieve-worker.js'].map((path) => new URL(path, import.meta.url));
  return places.find((place) => existsSync(place)) ?? null;
}

function resultOf(worker: Worker, onProgress: (done: SieveProgress) => void): Promise<SieveResult> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: SieveMessage) => {
      if (message.kind === 'done') resolve(message.result);
      else onProgress(message.done);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`a thread that reads packs ended early (code ${code})`)));
  });
}
