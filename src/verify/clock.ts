/** Time and chance as the verifier sees them, so that tests can run an hour of waiting in a moment. */
import { performance } from 'node:perf_hooks';

export interface Clock {
  /** Milliseconds since 1970: for signatures and reports. May jump. */
  wallTime(): number;
  /** Milliseconds from an arbitrary start: for waiting. Never goes back. */
  monotonic(): number;
  /** Waits, and returns early when the signal is aborted. Never rejects. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** In [0, 1). */
  random(): number;
}

export const SYSTEM_CLOCK: Clock = {
  wallTime: () => Date.now(),
  monotonic: () => performance.now(),
  random: () => Math.random(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) {
        resolve();
        return;
      }
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener('abort', done, { once: true });
    }),
};
