/**
 * The threads that help with a scan of files. A thread takes about 60 ms to start (Node, the bundle, the WebAssembly
 * module), so it is started as soon as the listing shows that there will be enough to do, while the listing goes on.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ScanProgress } from '../scan/scan.ts';
import type { FileSelection } from '../source/files.ts';
import { selectionToWire, type ScannerRecipe, type WorkerMessage, type WorkerTask } from './worker-messages.ts';

/** With fewer files for each, another thread is not done starting before the first has finished. */
const FILES_PER_THREAD = 1_500;
/** More threads than this wait for the disk and for each other. */
const MOST_THREADS = 8;

export type ThreadResult = WorkerMessage & { readonly kind: 'done' };

export class ScanThreads {
  readonly #recipe: ScannerRecipe;
  readonly #wanted: number | null;
  readonly #workers: Worker[] = [];
  readonly #entry: URL | null;

  /** @param wanted most threads to use, the calling one included; null decides by the machine and the number of files */
  constructor(recipe: ScannerRecipe, wanted: number | null) {
    this.#recipe = recipe;
    this.#wanted = wanted;
    this.#entry = wanted === 1 ? null : workerEntry();
  }

  /** Threads besides the calling one. */
  get count(): number {
    return this.#workers.length;
  }

  /** Says that at least so many files will have to be scanned; may start threads. */
  expect(files: number): void {
    if (this.#entry === null) return;
    const threads = this.#wanted ?? Math.min(availableParallelism(), MOST_THREADS, Math.floor(files / FILES_PER_THREAD));
    while (this.#workers.length < threads - 1) {
      this.#workers.push(new Worker(this.#entry, { workerData: this.#recipe, stdout: false, stderr: false }));
    }
  }

  /** Sets every thread to work on its share. Ask once. */
  run(selection: FileSelection, claims: SharedArrayBuffer, onProgress: () => void): { results: Promise<ThreadResult[]>; progress: () => readonly ScanProgress[] } {
    const task: WorkerTask = { selection: selectionToWire(selection), claims };
    const latest = new Map<Worker, ScanProgress>();
    const results = this.#workers.map((worker) => {
      // A thread's port has no origin; the rule means browser windows.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(task);
      return resultOf(worker, (progress) => {
        latest.set(worker, progress);
        onProgress();
      });
    });
    return { results: Promise.all(results), progress: () => [...latest.values()] };
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

/** The worker's bundle lies in dist/, this code in dist/ or dist/chunks/. Run from source there is none: one thread does it all. */
function workerEntry(): URL | null {
  const places = ['./scan-worker.js', '../scan-worker.js'].map((path) => new URL(path, import.meta.url));
  return places.find((place) => existsSync(place)) ?? null;
}

function resultOf(worker: Worker, onProgress: (progress: ScanProgress) => void): Promise<ThreadResult> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'done') resolve(message);
      else onProgress(message.progress);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`a scanning thread ended early (code ${code})`)));
  });
}
