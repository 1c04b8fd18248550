/**
 * What git writes into a pipe, read without the event loop. A read that waits can be waited for in vain, so another
 * thread watches git meanwhile (watch-thread.ts); that thread costs too much for a git that is done in a moment, so at
 * first the pipe is asked again and again.
 */
import { closeSync, readSync } from 'node:fs';
import { monotonic } from '../../../core/clock.ts';
import type { BlockingPipe } from '../scratch.ts';
import { runningWatch, startWatch } from './watch-thread.ts';

/** Milliseconds that reads may have waited, all of them together, before git is watched. */
const UNWATCHED = 600;
/** Milliseconds between two tries. */
const PAUSE = 0.1;

export class WatchedPipe {
  readonly #pipe: BlockingPipe;
  readonly #sleeper = new Int32Array(new SharedArrayBuffer(4));
  #waited = 0;

  constructor(pipe: BlockingPipe) {
    this.#pipe = pipe;
  }

  /** @returns bytes read; 0 at the end, also when git was ended as it waited for ever. */
  read(target: Uint8Array): number {
    if (this.#waited < UNWATCHED && runningWatch() === null) {
      const began = monotonic();
      do {
        const count = this.#tryRead(target);
        if (count !== null) {
          this.#waited += monotonic() - began;
          return count;
        }
        Atomics.wait(this.#sleeper, 0, 0, PAUSE);
      } while (this.#waited + monotonic() - began < UNWATCHED);
      this.#waited = UNWATCHED;
    }
    const wait = (): number => readSync(this.#pipe.readEnd, target, 0, target.length, null);
    const watch = startWatch();
    return watch === null ? wait() : watch.during(wait);
  }

  close(): void {
    closeSync(this.#pipe.readEnd);
    closeSync(this.#pipe.tryEnd);
  }

  /** Null while there is nothing. */
  #tryRead(target: Uint8Array): number | null {
    try {
      return readSync(this.#pipe.tryEnd, target, 0, target.length, null);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return null;
      throw error;
    }
  }
}
