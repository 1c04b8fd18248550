/** Timing within one process, and text of this machine to time on, for the kernel's benchmarks. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Seconds of the fastest run. Two things to compare take turns (call this for both in a loop): the machine is never
 * quiet.
 */
export function best(runs: number, run: () => void): number {
  let seconds = Infinity;
  for (let i = 0; i < runs; i++) {
    const start = process.hrtime.bigint();
    run();
    seconds = Math.min(seconds, Number(process.hrtime.bigint() - start) / 1e9);
  }
  return seconds;
}

/** The fastest of each in turn: seconds by name. */
export function bestInTurn<Name extends string>(
  runs: number,
  tasks: Readonly<Record<Name, () => void>>,
): Record<Name, number> {
  const names = Object.keys(tasks) as Name[];
  const seconds = Object.fromEntries(names.map((name) => [name, Infinity])) as Record<Name, number>;
  for (let i = 0; i < runs; i++)
    for (const name of names) seconds[name] = Math.min(seconds[name], best(1, tasks[name]));
  return seconds;
}

/** The text of the files under `folder` with one of the endings, until `wanted` bytes are together. */
export function gather(folder: string, endings: readonly string[], wanted: number): Buffer {
  const chunks: Buffer[] = [];
  let size = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (size >= wanted) break;
    if (!entry.isFile() || !endings.some((ending) => entry.name.endsWith(ending))) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    chunks.push(bytes);
    size += bytes.length;
  }
  return Buffer.concat(chunks);
}
