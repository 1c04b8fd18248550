/**
 * Scans selected files, on as many threads as pay off. A thread costs about 60 ms to start (Node, the bundle, the
 * WebAssembly module), so small jobs stay on the one that is there. Results do not depend on which thread took what.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Diagnostics } from '../core/diagnostics.ts';
import type { RuleInfo } from '../core/types.ts';
import { FindingCollector } from '../scan/findings.ts';
import { scanBlobs, type BlobLoopOptions, type ScanProgress, type ScanResult } from '../scan/scan.ts';
import { fromWire } from '../scan/transfer.ts';
import type { BlobScanner, SourceBlob } from '../scan/types.ts';
import { fileSource, type FileSelection } from '../source/files.ts';
import { Claims } from './claims.ts';
import type { ScannerRecipe, WorkerMessage, WorkerTask } from './worker-messages.ts';

export interface FileScanOptions {
  /** This thread's scanner; the recipe builds its equals. */
  readonly scanner: BlobScanner;
  readonly recipe: ScannerRecipe;
  readonly rules: readonly RuleInfo[];
  readonly diagnostics: Diagnostics;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ScanProgress) => void;
  readonly showSecrets: boolean;
  /** Most threads to use, this one included; null decides by the machine and the number of files. */
  readonly threads: number | null;
  /** Scanned on this thread when the files are done. */
  readonly also: Iterable<SourceBlob>;
}

/** With fewer files for each, another thread is not done starting before the first has finished. */
const FILES_PER_THREAD = 2_000;
/** More threads than this wait for the disk and for each other. */
const MOST_THREADS = 8;

export async function scanFiles(selection: FileSelection, options: FileScanOptions): Promise<ScanResult> {
  const collector = new FindingCollector(options.rules, options.showSecrets);
  const shared = Claims.allocate();
  const claims = new Claims(shared);
  const stop = (): void => claims.stop();
  options.signal?.addEventListener('abort', stop);
  const others = startThreads({ selection, claims: shared, recipe: options.recipe }, threadCount(selection.count, options.threads) - 1);
  const progressOf = new Map<Worker, ScanProgress>();
  let own: ScanProgress = { blobs: 0, bytes: 0, matches: 0 };
  const report = (): void => options.onProgress?.(sum([own, ...progressOf.values()]));
  try {
    const results = others.map((worker) => resultOf(worker, (progress) => {
      progressOf.set(worker, progress);
      report();
    }));
    // A rejection must not go unnoticed while this thread still works.
    const all = Promise.all(results);
    all.catch(stop);
    const loop: BlobLoopOptions = {
      scanner: options.scanner,
      diagnostics: options.diagnostics,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      onMatch: (placed, origin) => collector.add(placed, origin),
      onProgress: (progress) => {
        own = progress;
        report();
      },
    };
    own = await scanBlobs(fileSource(selection, options.diagnostics, others.length === 0 ? null : (index) => claims.take(index)), loop);
    if (options.signal?.aborted !== true) own = sum([own, await scanBlobs(options.also, { ...loop, onProgress: report })]);
    for (const { progress, matches, skipped, warnings } of await all) {
      own = sum([own, progress]);
      for (const wire of matches) {
        const { placed, origin } = fromWire(wire);
        collector.add(placed, origin);
      }
      for (const entry of skipped) options.diagnostics.skip(entry);
      for (const warning of warnings) options.diagnostics.warn(warning);
    }
  } finally {
    options.signal?.removeEventListener('abort', stop);
    await Promise.all(others.map((worker) => worker.terminate()));
  }
  return { ...collector.finish(), blobs: own.blobs, bytes: own.bytes, interrupted: options.signal?.aborted === true };
}

function threadCount(files: number, wanted: number | null): number {
  if (wanted !== null) return wanted;
  return Math.max(1, Math.min(availableParallelism(), MOST_THREADS, Math.floor(files / FILES_PER_THREAD)));
}

function startThreads(task: WorkerTask, count: number): Worker[] {
  const entry = count > 0 ? workerEntry() : null;
  if (entry === null) return [];
  return Array.from({ length: count }, () => new Worker(entry, { workerData: task, stdout: false, stderr: false }));
}

/** The worker's bundle lies in dist/, this code in dist/ or dist/chunks/. Run from source there is none: one thread does it all. */
function workerEntry(): URL | null {
  const places = ['./scan-worker.js', '../scan-worker.js'].map((path) => new URL(path, import.meta.url));
  return places.find((place) => existsSync(place)) ?? null;
}

function resultOf(worker: Worker, onProgress: (progress: ScanProgress) => void): Promise<WorkerMessage & { kind: 'done' }> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'done') resolve(message);
      else onProgress(message.progress);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`a scanning thread ended early (code ${code})`)));
  });
}

function sum(all: readonly ScanProgress[]): ScanProgress {
  return all.reduce((a, b) => ({ blobs: a.blobs + b.blobs, bytes: a.bytes + b.bytes, matches: a.matches + b.matches }), { blobs: 0, bytes: 0, matches: 0 });
}
