/**
 * Tells a git that waits for ever from one that works: a pipe in the place of a file of the `.git` folder, to which
 * nobody writes, stops git in the call that opens it; a device in such a place feeds it without end. A tree that stands
 * for millions of paths fills the memory: git gathers them all before it prints one. Only Linux shows enough of a
 * process (disk/process-table.ts); elsewhere calls of git have a limit (process.ts).
 */
import { totalmem } from 'node:os';
import {
  endlessFileOf,
  ownMemoryOf,
  processArguments,
  processIds,
  runningProcess,
  sleepsIn,
  type RunningProcess,
} from '../../../disk/process-table.ts';
import { endGroup, endProcess } from './end-child.ts';
import { isOwnCall } from '../safe-call.ts';

/** Where a process sleeps in the kernel while it opens a named pipe that has no other end. */
const OPENS_PIPE = /^(?:fifo_open|wait_for_partner)/;
/** Where it sleeps while it reads from a pipe or a socket. */
const READS_PIPE = /^(?:pipe_read|anon_pipe_read|fifo_pipe_read|pipe_wait|unix_stream_(?:data_wait|read_generic))/;
/** Where it sleeps while nobody takes what it writes: that is for this program to do. */
const WRITES_PIPE = /^(?:pipe_write|anon_pipe_write|fifo_pipe_write|sock_alloc_send)/;

/** Devices from which a program may read a little. */
const MAY_BE_READ = /^\/dev\/u?random$/;

/** Milliseconds without any processor time after which a child that sleeps so is ended. */
const LONGEST = { opens: 700, reads: 3000, sleeps: 60_000 };

/**
 * Bytes of memory that a call of git may fill. Listing a kernel's history takes it 2 GiB; what takes half of the
 * machine takes all of it in the end.
 */
const MOST_MEMORY = Math.min(totalmem() / 2, 8 * 1024 ** 3);

/** A child that was ended as it waited for ever, or took too much memory. */
export interface EndedChild {
  readonly id: number;
  /** The file it was reading; null when that is not known. */
  readonly path: string | null;
  /** Bytes that it had filled, when that was why. */
  readonly memory?: number;
}

interface Watched {
  readonly ticks: number;
  /** When the ticks changed for the last time. */
  readonly since: number;
  /** What it was reading at the last look that never ends. */
  readonly endless: string | null;
}

/** Watches calls of git, which do their work themselves: no local one starts another program. */
export class ChildWatch {
  readonly #watched = new Map<number, Watched>();
  readonly #announce: (ended: EndedChild) => void;
  readonly #mostMemory: number;

  /** @param announce is told of each child before it is ended. @param mostMemory bytes that a child may fill. */
  constructor(announce: (ended: EndedChild) => void, mostMemory = MOST_MEMORY) {
    this.#announce = announce;
    this.#mostMemory = mostMemory;
  }

  /** Looks at children and ends those that wait for ever. @param now milliseconds, monotonic. */
  look(children: readonly RunningProcess[], now: number): void {
    const ids = new Set(children.map(({ id }) => id));
    for (const id of this.#watched.keys()) if (!ids.has(id)) this.#watched.delete(id);
    for (const child of children) {
      const before = this.#watched.get(child.id);
      const since = before?.ticks === child.ticks ? before.since : now;
      const endless = endlessFileOf(child.id);
      this.#watched.set(child.id, { ticks: child.ticks, since, endless });
      const memory = ownMemoryOf(child.id);
      if (memory > this.#mostMemory) this.#end(child, null, memory);
      else if (
        (endless !== null && (before?.endless === endless || !MAY_BE_READ.test(endless))) ||
        waitsForEver(child, now - since)
      )
        this.#end(child, endless);
    }
  }

  #end({ id, group }: RunningProcess, path: string | null, memory?: number): void {
    this.#announce({ id, path, ...(memory === undefined ? {} : { memory }) });
    if (group === id) endGroup(id);
    else endProcess(id);
  }
}

/**
 * Finds the calls of git that a process has made. A look costs some 20 µs for each process that came since the last
 * one.
 */
export class CallList {
  readonly #owner: number;
  /** Processes that are no children: they are not looked at again. */
  readonly #others = new Set<number>();

  constructor(owner: number) {
    this.#owner = owner;
  }

  list(): readonly RunningProcess[] {
    const ids = processIds();
    const listed = new Set(ids);
    for (const id of this.#others) if (!listed.has(id)) this.#others.delete(id);
    return ids
      .filter((id) => !this.#others.has(id))
      .flatMap((id) => {
        const found = runningProcess(id);
        if (found === null) return [];
        if (found.parent !== this.#owner) this.#others.add(id);
        // A program that uses the library has children of its own.
        return found.parent === this.#owner && isOwnCall(processArguments(id)) ? [found] : [];
      });
  }
}

/** @param idle milliseconds since it used processor time. */
function waitsForEver({ id, state }: RunningProcess, idle: number): boolean {
  if (idle < LONGEST.opens || state !== 'S') return false;
  const place = sleepsIn(id);
  if (WRITES_PIPE.test(place)) return false;
  if (OPENS_PIPE.test(place)) return true;
  return idle >= (READS_PIPE.test(place) ? LONGEST.reads : LONGEST.sleeps);
}
