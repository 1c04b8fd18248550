/**
 * Runs aksweep as a user does: the bundle, in a child process, with a bare environment.
 * AKSWEEP_TEST_PROGRAM names another program to test, e.g. dist/cli.js or an installed package's.
 */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inject } from 'vitest';

const BUNDLING_LIMIT_MS = 120_000;

/** Absolute path of the program under test; bundles the sources when no worker has yet. */
export function programPath(): string {
  const chosen = process.env['AKSWEEP_TEST_PROGRAM'];
  if (chosen !== undefined && chosen !== '') return resolve(chosen);
  const folder = inject('bundleFolder');
  const out = join(folder, 'dist');
  const finished = join(folder, 'finished');
  if (existsSync(finished)) return join(out, 'cli.js');
  try {
    // The first worker that makes this folder makes the bundle; the others wait.
    mkdirSync(join(folder, 'bundling'));
  } catch {
    const waiting = new Int32Array(new SharedArrayBuffer(4));
    for (const end = Date.now() + BUNDLING_LIMIT_MS; !existsSync(finished); Atomics.wait(waiting, 0, 0, 100)) {
      if (Date.now() > end) throw new Error('another worker did not finish the bundle');
    }
    return join(out, 'cli.js');
  }
  const run = spawnSync(process.execPath, ['scripts/bundle.mjs', '--out', out], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`scripts/bundle.mjs failed: ${run.stderr}`);
  writeFileSync(finished, '');
  return join(out, 'cli.js');
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  /** Added to a bare environment of PATH, HOME and a language. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface RunResult {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function bareEnvironment(added: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME: process.env['HOME'], LANG: 'en_US.UTF-8', ...added };
}

/** Runs the program to its end. */
export function aksweep(args: readonly string[], options: RunOptions = {}): RunResult {
  const run = spawnSync(process.execPath, [programPath(), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: bareEnvironment(options.environment),
    input: options.input ?? '',
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  return { status: run.status, signal: run.signal, stdout: run.stdout, stderr: run.stderr };
}

/** Starts the program and leaves it running. */
export function startAksweep(args: readonly string[], options: RunOptions = {}): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [programPath(), ...args], {
    env: bareEnvironment(options.environment),
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
}

/** Runs a shell line in which `aksweep` is the program under test: for pipes and redirections. */
export function shell(line: string, options: RunOptions = {}): RunResult {
  const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
  const run = spawnSync(
    'bash',
    ['-c', `aksweep() { ${quoted(process.execPath)} ${quoted(programPath())} "$@"; }\n${line}`],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      env: bareEnvironment(options.environment),
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    },
  );
  return { status: run.status, signal: run.signal, stdout: run.stdout, stderr: run.stderr };
}
