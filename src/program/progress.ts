/**
 * One line on standard error that says how far a scan is: only on a terminal, only for work over a second, erased
 * before anything else is written there.
 */
import { monotonic } from '../core/clock.ts';
import { writeError } from './output.ts';
import { isTerminal, STDERR } from './terminal.ts';
import { byteText } from '../report/words/number-text.ts';
import { cutToWidth } from '../report/words/display-width.ts';

/** What is known about a running scan; counts so far. */
interface ProgressState {
  readonly blobs: number;
  readonly bytes: number;
  /** Blobs in all, when known beforehand. */
  readonly total?: number;
  /** What is being done, when it is not scanning, e.g. `listing commits`. */
  readonly phase?: string;
}

export interface Progress {
  /** May be called as often as one likes; writes at most ten times a second. */
  readonly update: (state: ProgressState) => void;
  /** Erases the line. Call before writing anything. */
  readonly end: () => void;
}

const QUIET_FOR_MS = 1000;
const INTERVAL_MS = 100;
const SILENT: Progress = { update: () => {}, end: () => {} };

/**
 * @param wanted false for --no-progress, --quiet and machine-readable surroundings.
 * @param now milliseconds, monotonic.
 */
export async function createProgress(wanted: boolean, now: () => number = monotonic): Promise<Progress> {
  if (!wanted || !(await isTerminal(STDERR))) return SILENT;
  return lineProgress(writeError, now);
}

/**
 * The line itself, for a terminal of unknown width: kept below 80 columns so that `\r` always finds its beginning.
 *
 * @internal
 */
export function lineProgress(write: (text: string) => void, now: () => number): Progress {
  const started = now();
  let next = started + QUIET_FOR_MS;
  let shown = false;
  return {
    update(state) {
      const time = now();
      if (time < next) return;
      next = time + INTERVAL_MS;
      shown = true;
      write(`\r\u001b[K${cutToWidth(progressText(state, (time - started) / 1000), 79)}`);
    },
    end() {
      if (shown) write('\r\u001b[K');
      shown = false;
      next = Infinity;
    },
  };
}

/** @param seconds since the start. Exported for its test. @internal */
export function progressText(state: ProgressState, seconds: number): string {
  const rate = `${byteText(state.bytes / seconds)}/s`;
  if (state.total === undefined || state.total === 0)
    return `${state.phase ?? 'scanning'}: ${state.blobs} blobs, ${byteText(state.bytes)}, ${rate}`;
  const share = Math.min(1, state.blobs / state.total);
  const left = share > 0.01 ? `, ${Math.ceil((seconds / share) * (1 - share))} s left` : '';
  return (
    `${state.phase ?? 'scanning'}: ${Math.floor(share * 100)} % of ${state.total} blobs, ` +
    `${byteText(state.bytes)}, ${rate}${left}`
  );
}
