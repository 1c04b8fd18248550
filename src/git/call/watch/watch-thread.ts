/**
 * Watches git while this thread waits for it in a call of the system, where no timer runs and no signal is heard: a
 * second thread looks at the children and ends those that wait for ever, so that the call returns. Started for the
 * first call that may take long, never for short ones: it costs this thread 2 ms, and another processor 20 ms.
 */
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import { isThere } from '../../../disk/real-place.ts';
import { runningProcess } from '../../../disk/process-table.ts';
import type { EndedChild } from './child-watch.ts';

/** What the thread is started with. */
export interface WatchOrder {
  /** Whose children are watched. */
  readonly owner: number;
  /** 1 while the owner waits. */
  readonly waiting: Int32Array;
  /** Gets an EndedChild before it is ended. */
  readonly port: MessagePort;
}

class WatchThread {
  readonly #waiting = new Int32Array(new SharedArrayBuffer(4));
  readonly #port: MessagePort;
  readonly #ended = new Map<number, EndedChild>();

  constructor(entry: URL) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.unref();
    const order: WatchOrder = { owner: process.pid, waiting: this.#waiting, port: port2 };
    const worker = new Worker(entry, { workerData: order, transferList: [port2], stdout: false, stderr: false });
    worker.unref();
    // Without it nothing is watched, which is no reason to end the work.
    worker.on('error', () => {});
  }

  /** Runs `wait`, which blocks, under the thread's eyes. */
  during<T>(wait: () => T): T {
    Atomics.store(this.#waiting, 0, 1);
    try {
      return wait();
    } finally {
      Atomics.store(this.#waiting, 0, 0);
    }
  }

  /** The child as the thread has ended it; undefined when it has not. */
  endedChild(id: number): EndedChild | undefined {
    for (let next = receiveMessageOnPort(this.#port); next !== undefined; next = receiveMessageOnPort(this.#port)) {
      const child = next.message as EndedChild;
      this.#ended.set(child.id, child);
    }
    return this.#ended.get(id);
  }
}

export type { WatchThread };

let running: WatchThread | null | undefined;

/** The thread, if it was started. */
export function runningWatch(): WatchThread | null {
  return running ?? null;
}

/**
 * Starts the thread if there is none. @returns null where none can be: processes cannot be looked at, or the program
 * runs from source.
 */
export function startWatch(): WatchThread | null {
  if (running !== undefined) return running;
  const entry = workerEntry();
  running = entry === null || runningProcess(process.pid) === null ? null : new WatchThread(entry);
  return running;
}

/** The worker's bundle lies beside this code's. */
function workerEntry(): URL | null {
  const place = new URL('./git-watch.js', import.meta.url);
  return isThere(place) ? place : null;
}
