/** Limits that the system has set for this process, as far as threads depend on them. Linux alone tells them. */
import { readFile } from '../../disk/read-file.ts';

/** Lines of /proc/self/limits (proc_pid_limits(5)) for `ulimit -v` and `ulimit -d`. */
const LIMITED_MEMORY = /^Max (?:address space|data size) +\d/m;

/** Bytes; the kernel writes some 1,300. */
const LONGEST_LIST = 64 * 1024;

/**
 * Whether memory is limited (`ulimit -v`, `ulimit -d`). V8 ends the whole process when it cannot reserve the memory of
 * a new thread: no error can be caught. With such a limit no thread is started.
 * @param limits the text of /proc/self/limits; null where there is none.
 */
export function isMemoryLimited(limits: string | null = readLimits()): boolean {
  return limits !== null && LIMITED_MEMORY.test(limits);
}

function readLimits(): string | null {
  if (process.platform !== 'linux') return null;
  try {
    return readFile('/proc/self/limits', LONGEST_LIST).toString('latin1');
  } catch {
    return null;
  }
}
