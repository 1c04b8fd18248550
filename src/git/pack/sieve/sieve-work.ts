/**
 * The work on a store's blobs, shared between threads without talking: whoever is free takes a task by counting up
 * numbers in shared memory. Starts no threads itself: who calls the scan brings them.
 */
import type { BlobSieve, SievePack, SieveResult } from './blob-sieve.ts';
import type { StoredPack } from '../store/object-store.ts';
import { shareOut, type SieveTask } from './sieve-tasks.ts';

/** Plain data, most of it in shared memory: structured cloning carries it. */
export interface SieveWork {
  readonly packs: readonly SievePack[];
  /** By pack: roots of families. */
  readonly roots: readonly Int32Array[];
  readonly tasks: readonly SieveTask[];
  /** Three numbers, see `Counter`. */
  readonly counters: SharedArrayBuffer;
  /** Compressed bytes and a share for each object: tells how many threads pay off. */
  readonly cost: number;
}

export interface SieveProgress {
  readonly blobs: number;
  readonly bytes: number;
}

export function planWork(packs: readonly StoredPack[]): SieveWork {
  return { ...shareOut(packs), packs, counters: new SharedArrayBuffer(12) };
}

/** A thread that was started before there is work for it. */
export interface EarlyHelper {
  /** Ends the thread, whatever it does. */
  close(): void;
}

/** Threads that help. */
export interface SieveHelpers {
  /** Has a thread get ready for packs of so many bytes; null when that would not pay off. */
  getReady(packBytes: number): EarlyHelper | null;
  /**
   * Sets threads to work, as many as pay off; each goes on until no task is left. @param early the thread that got
   * ready, which is one of them.
   */
  start(work: SieveWork, early: EarlyHelper | null, onProgress: (done: SieveProgress) => void): RunningHelpers;
}

export interface RunningHelpers {
  readonly results: Promise<readonly SieveResult[]>;
  /** Ends the threads, whatever they do. */
  close(): void;
}

/** For a scan in one thread. */
export const NO_HELPERS: SieveHelpers = {
  getReady: () => null,
  start: () => ({ results: Promise.resolve([]), close: () => {} }),
};

/** Tasks that are taken, from both ends; from the first one on; from the last one on. */
const Counter = { taken: 0, first: 1, last: 2 } as const;
/** Beyond any number of tasks. */
const NO_MORE = 0x40000000;

/** Nobody gets another task. */
export function stopWork(work: SieveWork): void {
  Atomics.store(new Int32Array(work.counters), Counter.taken, NO_MORE);
}

/**
 * From which end a thread takes tasks. Those that help take the first ones: where blobs are long and many, as lists and
 * dumps are, most is found and looked at closely, and V8 compiles what does that for each thread anew. The calling
 * thread joins later and takes the last ones.
 */
export type TaskEnd = 'first' | 'last';

/**
 * Takes tasks until there are none, then settles what was put off, unless the work was stopped.
 * @returns call it again and again: it goes on a little and says whether there is more to do; what was done since is in
 *   `sieve`.
 */
export function takePart(work: SieveWork, sieve: BlobSieve, end: TaskEnd): () => boolean {
  const steps = stepsOf(work, sieve, end);
  return () => steps.next().done !== true;
}

/** With so few tasks left a thread settles first: what is left then evens out who had much to settle. */
const LAST_TASKS = 12;

function* stepsOf(work: SieveWork, sieve: BlobSieve, end: TaskEnd): Generator<void> {
  const counters = new Int32Array(work.counters);
  let nearEnd = false;
  for (;;) {
    const taken = Atomics.add(counters, Counter.taken, 1);
    if (taken >= NO_MORE) return;
    if (!nearEnd && taken >= work.tasks.length - LAST_TASKS) {
      nearEnd = true;
      yield* settling(work, sieve);
    }
    // No more are taken than there are, so that the ends never cross.
    if (taken >= work.tasks.length) break;
    const number = Atomics.add(counters, Counter[end], 1);
    const task = work.tasks[end === 'first' ? number : work.tasks.length - 1 - number];
    const pack = task === undefined ? undefined : work.packs[task.pack];
    const roots = task === undefined ? undefined : work.roots[task.pack];
    if (task === undefined || pack === undefined || roots === undefined) break;
    const more = sieve.start(pack, roots, task);
    while (more()) yield;
  }
  yield* settling(work, sieve);
}

/** What is not settled when the work is stopped is left to whoever reads the results. */
function* settling(work: SieveWork, sieve: BlobSieve): Generator<void> {
  const counters = new Int32Array(work.counters);
  const more = sieve.settle();
  while (Atomics.load(counters, Counter.taken) < NO_MORE && more()) yield;
}
