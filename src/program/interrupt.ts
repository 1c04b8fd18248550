/** Ctrl-C: the first asks the work to stop and print what it has; the second ends the process as the system does. */
export interface Interrupt {
  readonly signal: AbortSignal;
  /** Gives Ctrl-C back to the system: call when only output is left to do, which may wait for a reader. */
  readonly release: () => void;
}

/** Listens from now on. Standard input must not be what the work waits for: a blocking read lets no handler run. */
export function listenForInterrupt(): Interrupt {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.once('SIGINT', stop);
  return { signal: controller.signal, release: () => void process.off('SIGINT', stop) };
}

/** For work that reads standard input: Ctrl-C ends it at once. */
export function neverInterrupted(): Interrupt {
  return { signal: new AbortController().signal, release: () => {} };
}
