/** Limits that the system has set for this process, as far as threads depend on them. Linux alone tells them. */
import { readFileSync } from 'node:fs';

/** Lines of /proc/self/limits (proc_pid_limits(5)) for `ulimit -v` and `ulimit -d`. */
const LIMITED_MEMORY = /^Max (?:address space|data size) +\d/m;

/**
 * Whether memory is limited (`ulimit -v`, `ulimit -d`). V8 ends the whole process when it cannot reserve the memory of a new thread: no
 * error can be caught. With such a limit no thread is started.
 * @param limits the text of /proc/self/limits; null where there is none.
 */
export function isMemoryLimited(limits: string | null = readLimits()): boolean {
  return limits !== null && LIMITED_MEMORY.test(limits);
}

function readLimits(): string | null {
  if (process.platform !== 'linux') return null;
  try {
    return readFileSync('/proc/self/limits', 'latin1');
  } catch {
    return null;
  }
}
