/**
 * The threads that help to read a repository's packs. Started when the amount of work is known; they get ready while the
 * calling thread reads commits and trees.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SieveResult } from '../git/pack/blob-sieve.ts';
import type { IdLength } from '../git/pack/pack-index.ts';
import type { Residents } from '../git/pack/residents.ts';
import type { EarlyHelper, OpenedPacks, RunningHelpers, SieveHelpers, SieveProgress, SieveWork } from '../git/pack/sieve-work.ts';
import { placedFromWire, type WirePlaced } from '../scan/transfer.ts';
import type { ScannerRecipe } from './worker-messages.ts';

/** What a thread gets: the work, or the packs to open. */
export interface SieveThreadData {
  readonly recipe: ScannerRecipe;
  readonly task: SieveWork | PacksToOpen;
}

export interface PacksToOpen {
  readonly idLength: IdLength;
  readonly residents: Residents;
}

export type SieveMessage =
  | { readonly kind: 'opened'; readonly packs: OpenedPacks | null }
  | { readonly kind: 'progress'; readonly done: SieveProgress }
  | { readonly kind: 'done'; readonly result: SieveResult<WirePlaced> };

/** With less work for each (see SieveWork.cost), another thread is not done starting before the first has finished. */
const COST_PER_THREAD = 6 * 1024 * 1024;
/** With fewer bytes of packs, they are open before a thread has started. */
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

  open(idLength: IdLength, residents: Residents): EarlyThread | null {
    const entry = workerEntry();
    const packBytes = residents.packs.reduce((sum, { size }) => sum + size, 0);
    if (entry === null || packBytes < EARLY_PACK_BYTES || (this.#wanted ?? availableParallelism()) < 2) return null;
    return new EarlyThread(entry, { recipe: this.#recipe, task: { idLength, residents } });
  }

  start(work: SieveWork, early: EarlyHelper | null, onProgress: (done: SieveProgress) => void): RunningHelpers {
    const entry = workerEntry();
    const threads = this.#wanted ?? Math.min(availableParallelism(), MOST_THREADS, Math.floor(work.cost / COST_PER_THREAD));
    const running = early instanceof EarlyThread ? [early.thread] : [];
    if (entry !== null) while (running.length < threads - 1) running.push(new SieveThread(entry, { recipe: this.#recipe, task: work }));
    for (const thread of running) thread.onProgress = onProgress;
    return {
      results: Promise.all(running.map((thread) => thread.result)),
      close: async () => void await Promise.all(running.map((thread) => thread.close())),
    };
  }
}

/** The worker's bundle lies in dist/, this code in dist/ or dist/chunks/. Run from source there is none: one thread does it all. */
function workerEntry(): URL | null {
  const places = ['./sieve-worker.cjs', '../sieve-worker.cjs'].map((path) => new URL(path, import.meta.url));
  return places.find((place) => existsSync(place)) ?? null;
}

class SieveThread {
  readonly result: Promise<SieveResult>;
  readonly opened: Promise<OpenedPacks | null>;
  onProgress: (done: SieveProgress) => void = () => {};
  readonly #worker: Worker;

  constructor(entry: URL, data: SieveThreadData) {
    const worker = new Worker(entry, { workerData: data, stdout: false, stderr: false });
    this.#worker = worker;
    this.opened = new Promise((resolve) => {
      worker.on('message', (message: SieveMessage) => {
        if (message.kind === 'opened') resolve(message.packs);
      });
      worker.on('error', () => resolve(null));
      worker.on('exit', () => resolve(null));
    });
    this.result = new Promise((resolve, reject) => {
      worker.on('message', (message: SieveMessage) => {
        if (message.kind === 'done') resolve(fromThread(message.result));
        else if (message.kind === 'progress') this.onProgress(message.done);
      });
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`a thread that reads packs ended early (code ${code})`)));
    });
    // Whoever waits for it gets the error; a thread that is ended before anybody does must not end the program.
    this.result.catch(() => {});
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

function fromThread(result: SieveResult<WirePlaced>): SieveResult {
  return { ...result, found: result.found.map(({ object, matches }) => ({ object, matches: matches.map(placedFromWire) })) };
}

class EarlyThread implements EarlyHelper {
  readonly thread: SieveThread;

  constructor(entry: URL, data: SieveThreadData) {
    this.thread = new SieveThread(entry, data);
  }

  get opened(): Promise<OpenedPacks | null> {
    return this.thread.opened;
  }

  close(): Promise<void> {
    return this.thread.close();
  }
}
