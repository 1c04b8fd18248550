/** How many threads a machine has room for, when nobody asked for a number. */
import { availableParallelism, freemem } from 'node:os';

/** So many are started wherever there are cores for them: they fit into the memory that any run may take. */
const ALWAYS = 4;
/** More wait for the disk and for each other. */
const MOST = 16;
/**
 * What one more thread takes, in bytes. Measured with `aksweep git --threads N`: 20 MiB each for alibaba/nacos, 26 MiB
 * for ruoyi-vue-pro (from 2 to 8 threads), with some to spare.
 */
const THREAD_BYTES = 40 * 1024 * 1024;
/** Threads beyond the fourth take no more than this part of the memory that is free. */
const PART_OF_MEMORY = 1 / 8;

export interface Machine {
  /** Cores that this process may use. */
  readonly cores: number;
  /** Bytes that can be had without swapping, in this process's container. */
  readonly freeBytes: number;
}

/** @returns threads, the calling one included; at least 1. */
export function threadRoom({ cores, freeBytes }: Machine = thisMachine()): number {
  const more = Math.floor((freeBytes * PART_OF_MEMORY) / THREAD_BYTES);
  return Math.max(1, Math.min(cores, MOST, ALWAYS + more));
}

let machine: Machine | undefined;

/**
 * Asked once: a tree is counted again with every folder that is listed, and each look at the memory reads four files of
 * the system's (6,000 folders: 300 ms of processor time).
 */
function thisMachine(): Machine {
  machine ??= { cores: availableParallelism(), freeBytes: memoryToBeHad() };
  return machine;
}

function memoryToBeHad(): number {
  // 0 or a number without meaning where there is no limit (Node's documentation of constrainedMemory).
  const limit = process.constrainedMemory();
  const used = process.memoryUsage.rss();
  const free = freemem();
  return limit > 0 && Number.isFinite(limit) ? Math.min(free, Math.max(0, limit - used)) : free;
}
