/**
 * What Linux tells of running processes in `/proc` (proc(5)). Elsewhere there is none, and every answer is null or
 * empty.
 */
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { devNull } from 'node:os';

export interface RunningProcess {
  readonly id: number;
  readonly parent: number;
  readonly group: number;
  /** One letter: `S` sleeps and can be woken, `Z` has ended. */
  readonly state: string;
  /** Processor time it used, in the system's ticks. */
  readonly ticks: number;
}

/** File descriptors below are those that a process was started with. */
const FIRST_OWN_DESCRIPTOR = 3;

/** Ids of all processes. */
export function processIds(): readonly number[] {
  return namesIn('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** Null when there is no such process. */
export function runningProcess(id: number): RunningProcess | null {
  const text = readSmall(`/proc/${id}/stat`);
  if (text === null) return null;
  // The name in parentheses may hold anything.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state = '', parent = '', group = ''] = fields;
  return { id, parent: Number(parent), group: Number(group), state, ticks: Number(fields[11]) + Number(fields[12]) };
}

/** What a process was started with, its program first; empty when there is no such process. */
export function processArguments(id: number): readonly string[] {
  return (readSmall(`/proc/${id}/cmdline`) ?? '').split('\0');
}

/**
 * Bytes of memory that a process has filled itself: files that it has mapped do not count. 0 when there is no such
 * process.
 */
export function ownMemoryOf(id: number): number {
  return Number(/^RssAnon:\s*(\d+) kB$/m.exec(readSmall(`/proc/${id}/status`) ?? '')?.[1] ?? 0) * 1024;
}

/** Name of the kernel's function in which a process sleeps; empty when it does not, or the system does not tell. */
export function sleepsIn(id: number): string {
  const place = readSmall(`/proc/${id}/wchan`) ?? '';
  return place === '0' ? '' : place;
}

/**
 * A named pipe, or a device that never ends, among the files that a process has opened itself; null when there is none.
 */
export function endlessFileOf(id: number): string | null {
  for (const name of namesIn(`/proc/${id}/fd`)) {
    if (Number(name) < FIRST_OWN_DESCRIPTOR) continue;
    const link = `/proc/${id}/fd/${name}`;
    try {
      const path = readlinkSync(link);
      // Unnamed pipes and sockets are called `pipe:[4711]`.
      if (!path.startsWith('/') || path === devNull || /^\/dev\/(?:tty|pts\/|console)/.test(path)) continue;
      const stats = statSync(link);
      if (stats.isFIFO() || stats.isCharacterDevice()) return path;
    } catch {
      // It was closed meanwhile.
    }
  }
  return null;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readSmall(path: string): string | null {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return null;
  }
}
