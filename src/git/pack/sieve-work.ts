/**
 * The work on a store's blobs, shared between threads without talking: whoever is free takes the next task by counting up one
 * number in shared memory. Starts no threads itself: who calls the scan brings them.
 */
import type { BlobSieve, SievePack, SieveResult } from './blob-sieve.ts';
import type { SieveTask } from './sieve-tasks.ts';

/** Plain data, most of it in shared memory: structured cloning carries it. */
export interface SieveWork {
  readonly packs: readonly SievePack[];
  /** By pack: roots of families. */
  readonly roots: readonly Int32Array[];
  readonly tasks: readonly SieveTask[];
  /** Four bytes: number of the next task. */
  readonly next: SharedArrayBuffer;
  /** Compressed bytes and a share for each object: tells how many threads pay off. */
  readonly cost: number;
}

export interface SieveProgress {
  readonly blobs: number;
  readonly bytes: number;
}

/** Threads that help. */
export interface SieveHelpers {
  /** Sets threads to work, as many as pay off; each goes on until no task is left. */
  start(work: SieveWork, onProgress: (done: SieveProgress) => void): RunningHelpers;
}

export interface RunningHelpers {
  readonly results: Promise<readonly SieveResult[]>;
  /** Ends the threads, whatever they do. */
  close(): Promise<void>;
}

/** For a scan in one thread. */
export const NO_HELPERS: SieveHelpers = { start: () => ({ results: Promise.resolve([]), close: () => Promise.resolve() }) };

/** Beyond any number of tasks. */
const NO_MORE = 0x40000000;

/** Nobody gets another task. */
export function stopWork(work: SieveWork): void {
  Atomics.store(new Int32Array(work.next), 0, NO_MORE);
}

/**
 * Takes tasks until there are none.
 * @returns call it again and again: it goes on a little and says whether there is more to do; what was done since is in `sieve`.
 */
export function takePart(work: SieveWork, sieve: BlobSieve): () => boolean {
  const next = new Int32Array(work.next);
  let more: (() => boolean) | null = null;
  return () => {
    if (more === null) {
      const task = work.tasks[Atomics.add(next, 0, 1)];
      const pack = task === undefined ? undefined : work.packs[task.pack];
      const roots = task === undefined ? undefined : work.roots[task.pack];
      if (task === undefined || pack === undefined || roots === undefined) return false;
      more = sieve.start(pack, roots, task);
    }
    if (!more()) more = null;
    return true;
  };
}
