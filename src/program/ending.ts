/**
 * Ends what must not outlive the process (core/at-end.ts): when it exits, and when a signal ends it for which nobody
 * listens any more.
 */
import { endEverything, onEndNeeded } from '../core/at-end.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Called once, by a program that is starting. */
export function cleanUpAtEnd(): void {
  process.once('exit', endEverything);
  onEndNeeded((needed) => {
    for (const signal of SIGNALS) {
      process.off(signal, endBySignal);
      // In front of the listener that stops the work at the first signal: that one goes away when it is called.
      if (needed) process.prependListener(signal, endBySignal);
    }
  });
}

/** Does what the system does when nobody listens, after cleaning up. */
function endBySignal(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  endEverything();
  process.kill(process.pid, signal);
}
