/**
 * The threads that help to read a repository's packs. One is started early: it gets ready while the calling thread
 * opens the packs.
 */
import { availableParallelism } from 'node:os';
import { UserError } from '../../core/errors.ts';
import type { SieveResult } from '../../git/pack/sieve/blob-sieve.ts';
import type {
  EarlyHelper,
  RunningHelpers,
  SieveHelpers,
  SieveProgress,
  SieveWork,
} from '../../git/pack/sieve/sieve-work.ts';
import { UnusualStore } from '../../git/folder/unusual-store.ts';
import { placedFromWire, type WirePlaced } from '../../scan/transfer.ts';
import { HelperThreads } from './helper-threads.ts';
import { threadRoom } from './thread-room.ts';
import type { ScannerRecipe } from './worker-messages.ts';

export type SieveMessage =
  | { readonly kind: 'progress'; readonly done: SieveProgress }
  | { readonly kind: 'done'; readonly result: SieveResult<WirePlaced> };

interface Messages {
  readonly progress: SieveMessage & { readonly kind: 'progress' };
  readonly done: SieveMessage & { readonly kind: 'done' };
}

type Threads = HelperThreads<SieveWork, Messages>;

/** With less work for each (see SieveWork.cost), another thread is not done starting before the first has finished. */
const COST_PER_THREAD = 6 * 1024 * 1024;
/** With fewer bytes of packs, nobody knows yet whether a thread pays off. */
const EARLY_PACK_BYTES = 24 * 1024 * 1024;

export class SieveThreads implements SieveHelpers {
  readonly #recipe: ScannerRecipe;
  readonly #wanted: number | null;
  readonly #warn: (message: string) => void;

  /**
   * @param wanted most threads to use, the calling one included; null decides by the machine and the work.
   * @param warn told when fewer can be started.
   */
  constructor(recipe: ScannerRecipe, wanted: number | null, warn: (message: string) => void) {
    this.#recipe = recipe;
    this.#wanted = wanted;
    this.#warn = warn;
  }

  getReady(packBytes: number): EarlyHelper | null {
    if (packBytes < EARLY_PACK_BYTES || (this.#wanted ?? availableParallelism()) < 2) return null;
    const threads = this.#threads();
    threads.startUntil(1);
    return threads.all.length === 0 ? null : new EarlyThread(threads);
  }

  start(work: SieveWork, early: EarlyHelper | null, onProgress: (done: SieveProgress) => void): RunningHelpers {
    const threads = early instanceof EarlyThread ? early.threads : this.#threads();
    threads.startUntil(this.#threadsFor(work) - 1);
    for (const thread of threads.all) thread.begin(work, ({ done }) => onProgress(done));
    return { results: resultsOf(threads), close: () => void threads.close() };
  }

  #threads(): Threads {
    return new HelperThreads('sieve-worker.js', this.#recipe, this.#warn);
  }

  /** The calling thread included: never more than there are tasks. */
  #threadsFor({ cost, tasks }: SieveWork): number {
    return this.#wanted === null
      ? Math.min(threadRoom(), Math.floor(cost / COST_PER_THREAD))
      : Math.min(this.#wanted, tasks.length);
  }
}

/** The first of the threads, started before there is work. */
class EarlyThread implements EarlyHelper {
  readonly threads: Threads;

  constructor(threads: Threads) {
    this.threads = threads;
  }

  close(): void {
    void this.threads.close();
  }
}

/**
 * What the threads found. A thread for which the machine had no room in the midst of its work leaves everything to git,
 * which needs less.
 */
async function resultsOf(threads: Threads): Promise<readonly SieveResult[]> {
  try {
    const messages = await Promise.all(threads.all.map((thread) => thread.result));
    return messages.flatMap((message) => (message === null ? [] : [fromThread(message.result)]));
  } catch (error) {
    throw error instanceof UserError ? new UnusualStore(`a thread stopped: ${error.message}`) : error;
  }
}

function fromThread(result: SieveResult<WirePlaced>): SieveResult {
  return {
    ...result,
    found: result.found.map(({ object, matches }) => ({ object, matches: matches.map(placedFromWire) })),
  };
}
