/**
 * Watches git while this thread waits for it with timers and signals at work: looks at the calls that run from time to
 * time.
 */
import { monotonic } from '../../../core/clock.ts';
import { runningProcess } from '../../../disk/process-table.ts';
import { CallList, ChildWatch, type EndedChild } from './child-watch.ts';

/** Milliseconds until the first look, and between two. */
const INTERVAL = 100;

const ended = new Map<number, EndedChild>();
/** Calls that run; null for one of a library that does not tell its process. */
const calls = new Set<{ readonly id: number | null }>();
const watch = new ChildWatch((child) => ended.set(child.id, child));
let list: CallList | null = null;
let timer: NodeJS.Timeout | undefined;

function look(): void {
  const known = [...calls];
  if (known.some(({ id }) => id === null)) {
    list ??= new CallList(process.pid);
    watch.look(list.list(), monotonic());
  } else
    watch.look(
      known.flatMap(({ id }) => (id === null ? [] : (runningProcess(id) ?? []))),
      monotonic(),
    );
}

/** Ends a call of git if it waits for ever. @param id its process; null when that is not known. */
export async function whileWatched<T>(id: number | null, ending: Promise<T>): Promise<T> {
  const call = { id };
  calls.add(call);
  timer ??= setInterval(look, INTERVAL);
  try {
    return await ending;
  } finally {
    calls.delete(call);
    if (calls.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  }
}

/** A child as it was ended; undefined when it was not. */
export function endedChild(id: number | undefined): EndedChild | undefined {
  return id === undefined ? undefined : ended.get(id);
}

/** All children that were ended so far, in order, for calls of a library that does not tell which ones are its own. */
export function endedChildren(): readonly EndedChild[] {
  return [...ended.values()];
}
