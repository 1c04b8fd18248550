/**
 * Threads that help the calling one: started when there is work for them, and done without when the machine has no room
 * for another. A thread that fails before it has taken any work costs nothing but time; one that fails at its work is a
 * fault of the scan.
 */
import { Worker } from 'node:worker_threads';
import { systemFault } from '../../core/system-fault.ts';
import { isThere } from '../../disk/real-place.ts';
import { isMemoryLimited } from './process-limits.ts';
import type { ScannerRecipe } from './worker-messages.ts';

/** What a thread posts: how far it is, and at its end what it has. Plain data. */
export interface HelperMessages {
  readonly progress: { readonly kind: 'progress' };
  readonly done: { readonly kind: 'done' };
}

/** What a thread is sent when its work begins. */
export interface BegunTask<Task> {
  readonly task: Task;
  /** Four bytes; the thread sets the first number to 1 (`markBegun`) before it takes anything. */
  readonly begun: SharedArrayBuffer;
}

/** For the thread: from now on, what it has taken is lost when it fails. */
export function markBegun({ begun }: BegunTask<unknown>): void {
  Atomics.store(new Int32Array(begun), 0, 1);
}

/** Threads of one kind, for one scan. */
export class HelperThreads<Task, Messages extends HelperMessages> {
  readonly #recipe: ScannerRecipe;
  readonly #warn: (message: string) => void;
  readonly #threads: HelperThread<Task, Messages>[] = [];
  #entry: URL | null;

  /**
   * @param file the threads' bundle. Run from source there is none, and no thread is started.
   * @param warn told once when fewer threads can be started than were wanted.
   */
  constructor(file: string, recipe: ScannerRecipe, warn: (message: string) => void) {
    this.#recipe = recipe;
    this.#warn = warn;
    this.#entry = entryOf(file);
  }

  get all(): readonly HelperThread<Task, Messages>[] {
    return this.#threads;
  }

  /** Starts threads until there are so many, as far as the machine allows. */
  startUntil(count: number): void {
    if (this.#entry === null || this.#threads.length >= count) return;
    if (isMemoryLimited()) {
      this.#giveUp('memory is limited (ulimit -v or -d)');
      return;
    }
    while (this.#entry !== null && this.#threads.length < count) {
      try {
        this.#threads.push(
          new HelperThread<Task, Messages>(this.#entry, this.#recipe, (reason) => this.#giveUp(reason)),
        );
      } catch (error) {
        const fault = systemFault(error);
        if (fault === null) throw error;
        this.#giveUp(fault.message);
      }
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #giveUp(reason: string): void {
    if (this.#entry !== null) this.#warn(`Scanned with fewer threads than were wanted: ${reason}.`);
    this.#entry = null;
  }
}

/** One thread, from its start to its result. */
export class HelperThread<Task, Messages extends HelperMessages> {
  /**
   * Null when the thread failed before it had taken anything: others have done its share. Rejects when it failed later.
   */
  readonly result: Promise<Messages['done'] | null>;
  readonly #worker: Worker;
  readonly #begun = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  #onProgress: (message: Messages['progress']) => void = () => {};

  /** @throws errors of the system when it cannot be started; some are only known later, and told to `onGivenUp`. */
  constructor(entry: URL, recipe: ScannerRecipe, onGivenUp: (reason: string) => void) {
    const worker = new Worker(entry, { workerData: recipe, stdout: false, stderr: false });
    this.#worker = worker;
    this.result = new Promise((resolve, reject) => {
      worker.on('message', (message: Messages['done'] | Messages['progress']) => {
        if (message.kind === 'done') resolve(message);
        else this.#onProgress(message);
      });
      worker.on('error', (error) => {
        const fault = systemFault(error);
        if (fault === null || this.#hasBegun) {
          reject(fault === null ? error : fault);
          return;
        }
        onGivenUp(fault.message);
        resolve(null);
      });
      worker.on('exit', (code) => reject(new Error(`a thread ended early (code ${code})`)));
    });
    // Whoever waits for it gets the error; a thread that is ended before anybody does must not end the program.
    this.result.catch(() => {});
  }

  /** Sets the thread to work. Ask once. */
  begin(task: Task, onProgress: (message: Messages['progress']) => void): void {
    this.#onProgress = onProgress;
    const begun: BegunTask<Task> = { task, begun: this.#begun };
    // A thread's port has no origin; the rule means browser windows.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    this.#worker.postMessage(begun);
  }

  /** Ends the thread, whatever it does. */
  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  get #hasBegun(): boolean {
    return Atomics.load(new Int32Array(this.#begun), 0) !== 0;
  }
}

/** The threads' bundles lie beside this code's. @returns null where the program runs from source. */
function entryOf(file: string): URL | null {
  const place = new URL(`./${file}`, import.meta.url);
  return isThere(place) ? place : null;
}
