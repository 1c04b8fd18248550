/** Waits for a git that runs beside this thread: its end comes by itself, by a signal, or after too long a silence. */
import type { ChildProcess } from 'node:child_process';
import { endGroup, endsWithUs } from './watch/end-child.ts';

export interface EndedCall {
  readonly id: number | undefined;
  readonly status: number | null;
  /** It was ended after too long a silence. */
  readonly silent: boolean;
}

/**
 * @param child started with `detached`. @param signal ends it. @param silence milliseconds without output after which
 *   it is ended.
 * @throws the error with which it could not be started
 */
export async function endOf(child: ChildProcess, signal: AbortSignal | undefined, silence: number): Promise<EndedCall> {
  const forget = endsWithUs(child.pid);
  let silent = false;
  const stop = (): void => {
    if (child.pid !== undefined) endGroup(child.pid);
  };
  const timer = setTimeout(() => {
    silent = true;
    stop();
  }, silence);
  signal?.addEventListener('abort', stop);
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
      // Without a descriptor left there are none, whatever the types say, and an error follows.
      for (const output of [child.stdout, child.stderr] as readonly (typeof child.stdout | undefined)[])
        output?.on('data', () => void timer.refresh());
      if (signal?.aborted === true) stop();
    });
    return { id: child.pid, status, silent };
  } finally {
    signal?.removeEventListener('abort', stop);
    clearTimeout(timer);
    forget();
  }
}
