/**
 * Measures child processes for the benchmarks: wall time and peak memory, several commands in turn so that all meet the
 * same machine.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface Measured {
  /** Milliseconds: the median over the rounds, and the fastest round. */
  readonly median: number;
  readonly fastest: number;
}

/** Exit statuses that are no failure: 1 is "found something" for aksweep and "found nothing" for rg. */
const ACCEPTED = new Set([0, 1]);

/** Runs every command once per round, in turn, after one round to warm up. */
export function wallTimes(
  commands: Readonly<Record<string, readonly string[]>>,
  rounds: number,
): Record<string, Measured> {
  const times = new Map(Object.keys(commands).map((name) => [name, [] as number[]]));
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, [executable = '', ...args]] of Object.entries(commands)) {
      const start = process.hrtime.bigint();
      const run = spawnSync(executable, args, { stdio: ['ignore', 'ignore', 'pipe'] });
      const time = Number(process.hrtime.bigint() - start) / 1e6;
      if (run.status === null || !ACCEPTED.has(run.status))
        throw new Error(
          `${executable} ${args.join(' ')} ended with ${run.status ?? run.signal ?? run.error}: ${run.stderr}`,
        );
      if (round >= 0) times.get(name)?.push(time);
    }
  }
  return Object.fromEntries(
    [...times].map(([name, list]) => [name, { median: median(list), fastest: Math.min(...list) }]),
  );
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** Peak resident memory of a Node program in MiB, as the kernel counted it, and its wall time in ms. */
export function peakMemory(
  script: string,
  args: readonly string[],
): { readonly mebibytes: number; readonly milliseconds: number; readonly status: number | null } {
  // Threads run it too; the process is counted once.
  const report =
    'data:text/javascript,import{writeSync}from"node:fs";import{isMainThread}from"node:worker_threads";if(isMainThread)process.on("exit",()=>writeSync(3,String(process.resourceUsage().maxRSS)))';
  const start = process.hrtime.bigint();
  const run = spawnSync(process.execPath, ['--import', report, script, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  return { mebibytes: Number(String(run.output[3])) / 1024, milliseconds, status: run.status };
}

/** The bundle to measure: dist/cli.js, or what AKSWEEP_TEST_PROGRAM names. */
export function program(): string {
  const path = process.env['AKSWEEP_TEST_PROGRAM'] ?? 'dist/cli.js';
  if (!existsSync(path)) throw new Error(`${path} does not exist: npm run bundle`);
  return path;
}

/** One line: a ratio against its bar. */
export function verdict(what: string, ratio: number, bar: number): string {
  return `${ratio <= bar ? 'ok  ' : 'OVER'} ${what}: ${ratio.toFixed(2)} (bar ${bar})`;
}
