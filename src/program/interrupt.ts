/**
 * Ctrl-C, SIGTERM and SIGHUP: the first asks the work to stop and print what it has; the second, whichever it is, ends
 * the process as the system does. SIGHUP counts under `nohup` too: Node takes it back from being ignored when it
 * starts.
 */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
export type StopSignal = (typeof STOP_SIGNALS)[number];

export interface Interrupt {
  readonly signal: AbortSignal;
  /** From now on the first signal aborts. Once is enough; more do no harm. */
  readonly listen: () => void;
  /** Gives the signals back to the system: call when only output is left to do, which may wait for a reader. */
  readonly release: () => void;
}

let received: StopSignal | undefined;

/** The signal that has interrupted this process, for its exit status. */
export function stoppedBy(): StopSignal | undefined {
  return received;
}

/**
 * For work that begins with a blocking read, which lets no handler run: signals end it at once until `listen` is
 * called.
 */
export function interruptLater(): Interrupt {
  const controller = new AbortController();
  const stop = (signal: NodeJS.Signals): void => {
    release();
    received = STOP_SIGNALS.find((known) => known === signal);
    controller.abort();
  };
  const release = (): void => {
    for (const signal of STOP_SIGNALS) process.off(signal, stop);
  };
  const listen = (): void => {
    release();
    if (!controller.signal.aborted) for (const signal of STOP_SIGNALS) process.on(signal, stop);
  };
  return { signal: controller.signal, listen, release };
}

/** Listens from now on. Standard input must not be what the work waits for. */
export function listenForInterrupt(): Interrupt {
  const interrupt = interruptLater();
  interrupt.listen();
  return interrupt;
}
