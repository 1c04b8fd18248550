/**
 * The threads that help with a scan of files. A thread takes about 60 ms to start (Node, the bundle, the WebAssembly
 * module), so it is started as soon as the listing shows that there will be enough to do, while the listing goes on.
 */
import type { ScanProgress } from '../../scan/scan.ts';
import type { FileSelection } from '../../source/files.ts';
import { batchesOf } from './claims.ts';
import { HelperThreads } from './helper-threads.ts';
import { threadRoom } from './thread-room.ts';
import { selectionToWire, type ScannerRecipe, type WorkerMessage, type WorkerTask } from './worker-messages.ts';

/** With fewer files for each, another thread is not done starting before the first has finished. */
const FILES_PER_THREAD = 1_500;

export type ThreadResult = WorkerMessage & { readonly kind: 'done' };

interface Messages {
  readonly progress: WorkerMessage & { readonly kind: 'progress' };
  readonly done: ThreadResult;
}

export class ScanThreads {
  readonly #wanted: number | null;
  readonly #helpers: HelperThreads<WorkerTask, Messages>;

  /**
   * @param wanted most threads to use, the calling one included; null decides by the machine and the number of files.
   * @param warn told when fewer can be started.
   */
  constructor(recipe: ScannerRecipe, wanted: number | null, warn: (message: string) => void) {
    this.#wanted = wanted;
    this.#helpers = new HelperThreads('scan-worker.js', recipe, warn);
  }

  /** Threads besides the calling one. */
  get count(): number {
    return this.#helpers.all.length;
  }

  /** Says that at least so many files will have to be scanned; may start threads. */
  expect(files: number): void {
    this.#helpers.startUntil(threadsFor(files, this.#wanted) - 1);
  }

  /** Sets every thread to work on its share. Ask once. The results of threads that never began are left out. */
  run(
    selection: FileSelection,
    claims: SharedArrayBuffer,
    onProgress: () => void,
  ): { results: Promise<ThreadResult[]>; progress: () => readonly ScanProgress[] } {
    const task: WorkerTask = { selection: selectionToWire(selection), claims };
    const latest = new Map<unknown, ScanProgress>();
    for (const thread of this.#helpers.all) {
      thread.begin(task, ({ progress }) => {
        latest.set(thread, progress);
        onProgress();
      });
    }
    const results = Promise.all(this.#helpers.all.map((thread) => thread.result)).then((all) =>
      all.filter((result) => result !== null),
    );
    return { results, progress: () => [...latest.values()] };
  }

  close(): Promise<void> {
    return this.#helpers.close();
  }
}

/**
 * Threads for so many files, the calling one included: never more than there are batches to take.
 * @param wanted as for `ScanThreads`.
 * @internal
 */
export function threadsFor(files: number, wanted: number | null): number {
  const wished = wanted ?? Math.floor(files / FILES_PER_THREAD);
  // A small scan does not ask what the machine has.
  const threads = wanted === null && wished > 1 ? Math.min(wished, threadRoom()) : wished;
  return Math.max(1, Math.min(threads, batchesOf(files)));
}
