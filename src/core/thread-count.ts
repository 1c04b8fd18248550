/**
 * How many threads may be asked for, and how many a machine is given: one bound for option, config file and library.
 */
import { availableParallelism } from 'node:os';

/** More is a mistake, on any machine: an error wherever it is written. */
export const MOST_THREADS_ASKED = 1024;
/** More than so many for each core only wait for each other, and each takes memory. */
const THREADS_PER_CORE = 4;

/**
 * The number of threads to use of those that were asked for. A config file is shared between machines of different
 * size, so that more than this machine can use are no mistake: it uses fewer.
 * @param cores those that this process may use.
 */
export function threadsHere(asked: number, cores: number = availableParallelism()): number {
  return Math.min(asked, THREADS_PER_CORE * Math.max(1, cores));
}

/** What a count must be, for messages: `a whole number from 1 to 1024`. */
export function countRange(maximum: number | undefined): string {
  return `a whole number from 1${maximum === undefined ? '' : ` to ${maximum}`}`;
}

/** Whether a number is such a count. */
export function isCount(value: unknown, maximum: number = Number.MAX_SAFE_INTEGER): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 && value <= maximum;
}
