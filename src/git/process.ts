/**
 * The one place that starts git, each time as safe-call.ts prepares it. Arguments are an array, never a shell line; callers
 * put `--` before anything that a repository names.
 * Must not interpret what git prints, and must not read `process`: the environment comes from the caller.
 */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, fstatSync, readSync } from 'node:fs';
import { readerOf } from '../core/bytes-reader.ts';
import { UserError } from '../core/errors.ts';
import { systemFault } from '../core/system-fault.ts';
import type { ReadChunk } from '../scan/types.ts';
import { blockingPipe, unnamedFile } from './scratch.ts';
import { withoutCredentials } from './remote-address.ts';
import { networkEnvironment, safeArguments, safeEnvironment, type Environment, type EnvironmentUse } from './safe-call.ts';

const STDERR_LIMIT = 8 * 1024;
const OUTPUT_LIMIT = 1024 * 1024 * 1024;
const SMALL_OUTPUT = 16 * 1024 * 1024;

/** git ran and did not succeed. `stderr` is cut to 8 KiB and holds no credentials of a URL. */
export class GitError extends UserError {
  readonly status: number | null;
  readonly stderr: string;

  constructor(command: string, status: number | null, stderr: string) {
    super(
      `git ${command} failed (${status === null ? 'killed' : `status ${status}`})${stderr === '' ? '' : `: ${firstLine(stderr)}`}`,
      'git fsck tells whether the repository is damaged.',
    );
    this.status = status;
    this.stderr = stderr;
  }
}

function firstLine(text: string): string {
  return text.split('\n').find((line) => line.trim() !== '') ?? '';
}

export interface GitOutput {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Output of a running git, pulled synchronously. */
export interface GitStream {
  readonly read: ReadChunk;
  /** Waits for the end, or ends git when output is left, and gives the outcome. Must be called once. */
  finish(): Promise<{ readonly status: number | null; readonly stderr: string }>;
}

export interface GitSettings {
  /** Folder git starts in (`-C`); also where relative paths of hook variables count from. */
  readonly folder: string;
  readonly environment: Environment;
  readonly use: EnvironmentUse;
  /** Lets git talk to a remote: clone.ts and fetch-missing.ts do. Extra variables go with it, so that an address is in no argument. */
  readonly network?: Readonly<Record<string, string>>;
}

/** Runs git in one repository. Holds no state besides the prepared environment. */
export class Git {
  readonly folder: string;
  readonly #environment: Readonly<Record<string, string>>;

  constructor(settings: GitSettings) {
    this.folder = settings.folder;
    const offline = safeEnvironment(settings.environment, settings.use);
    this.#environment = settings.network === undefined ? offline : networkEnvironment(offline, settings.network);
  }

  /** The environment for calls that another library makes (simple-git). */
  get environment(): Readonly<Record<string, string>> {
    return this.#environment;
  }

  /**
   * Runs git to its end and keeps its output in memory: for calls with small answers, and the shortest way for hooks.
   * @param input standard input; empty when left out.
   * @param timeout milliseconds after which git is ended; `status` is then null.
   * @throws UserError when git is not installed.
   */
  attempt(args: readonly string[], input?: Uint8Array, timeout?: number): GitOutput {
    const output = this.#spawn(args, input ?? new Uint8Array(0), OUTPUT_LIMIT, timeout);
    if (output === null) throw new UserError('git printed more than 1 GiB at once');
    return output;
  }

  /** Null when git printed more than `limit` bytes. */
  #spawn(args: readonly string[], input: Uint8Array, limit: number, timeout?: number): GitOutput | null {
    const options = {
      cwd: this.folder,
      env: this.#environment,
      input,
      maxBuffer: limit,
      windowsHide: true,
      ...(timeout === undefined ? {} : { timeout }),
      // Its own process group: Ctrl-C is for this program, which then ends git in its own way.
      detached: true,
    };
    const result = spawnSync('git', safeArguments(args), options);
    const code = result.error !== undefined && 'code' in result.error ? result.error.code : undefined;
    if (code === 'ENOBUFS') return null;
    if (code === 'ETIMEDOUT') return { status: null, stdout: result.stdout, stderr: 'it took too long' };
    // It ended before it had read all of its input: its status and what it said tell why.
    if (result.error !== undefined && code !== 'EPIPE') throw startError(result.error, this.folder);
    return { status: result.status, stdout: result.stdout, stderr: shownError(result.stderr) };
  }

  /** As `attempt`, for calls that must succeed. @throws GitError otherwise. */
  run(args: readonly string[], input?: Uint8Array): Buffer {
    const output = this.attempt(args, input);
    if (output.status !== 0) throw new GitError(args[0] ?? '', output.status, output.stderr);
    return output.stdout;
  }

  /** As `attempt`, beside what this thread does; for small answers. */
  async ask(args: readonly string[]): Promise<GitOutput> {
    const child = spawn('git', safeArguments(args), { cwd: this.folder, env: this.#environment, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true, detached: true });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    const status = await new Promise<number | null>((resolve, reject) => {
      child.once('error', (error) => reject(startError(error, this.folder)));
      child.once('close', resolve);
      // Without a descriptor left there are none, whatever the types say, and an error follows.
      const { stdout: out, stderr: err } = child as Partial<typeof child>;
      out?.on('data', (chunk: Buffer) => stdout.push(chunk));
      err?.on('data', (chunk: Buffer) => stderr.push(chunk));
    });
    return { status, stdout: Buffer.concat(stdout), stderr: shownError(Buffer.concat(stderr)) };
  }

  /** As `run`, for one line of text. */
  line(args: readonly string[]): string {
    return this.run(args).toString('utf8').replace(/\r?\n$/, '');
  }

  /** Runs git to its end without blocking, for calls that take long and print nothing of use. @throws GitError; the signal ends it. */
  async wait(args: readonly string[], signal?: AbortSignal): Promise<void> {
    const stderr = unnamedFile();
    try {
      const child = spawn('git', safeArguments(args), { cwd: this.folder, env: this.#environment, stdio: ['ignore', 'ignore', stderr], windowsHide: true, detached: true });
      const stop = (): void => void child.kill();
      signal?.addEventListener('abort', stop);
      try {
        const status = await new Promise<number | null>((resolve, reject) => {
          child.once('error', (error) => reject(startError(error, this.folder)));
          child.once('close', resolve);
          if (signal?.aborted === true) stop();
        });
        if (status !== 0) throw new GitError(args[0] ?? '', status, headOf(stderr));
      } finally {
        signal?.removeEventListener('abort', stop);
      }
    } finally {
      closeSync(stderr);
    }
  }

  /**
   * Starts git and lets the caller pull its output with `read`, at git's pace and in bounded memory.
   * Standard input and standard error are files, so neither side can block the other.
   * Where there are no named pipes the whole output is read first: callers keep a call's output small there.
   * @param probablySmall reads the whole output first as long as it is small, which saves some milliseconds of set-up.
   */
  stream(args: readonly string[], input: Uint8Array = new Uint8Array(0), probablySmall = false): GitStream {
    if (probablySmall) {
      const whole = this.#spawn(args, input, SMALL_OUTPUT);
      if (whole !== null) return bufferedStream(whole);
    }
    const pipe = blockingPipe();
    return pipe === null ? bufferedStream(this.attempt(args, input)) : this.#piped(args, input, pipe);
  }

  #piped(args: readonly string[], input: Uint8Array, pipe: { readEnd: number; writeEnd: number }): GitStream {
    const stdin = unnamedFile(input);
    const stderr = unnamedFile();
    const child = spawn('git', safeArguments(args), {
      cwd: this.folder,
      env: this.#environment,
      stdio: [stdin, pipe.writeEnd, stderr],
      windowsHide: true,
      detached: true,
    });
    closeSync(stdin);
    closeSync(pipe.writeEnd);
    let failure: Error | null = null;
    let drained = false;
    const ended = new Promise<number | null>((resolve) => {
      child.once('error', (error) => {
        failure = error;
        resolve(null);
      });
      child.once('close', (status) => resolve(status));
    });
    return {
      read: (target) => {
        const count = readSync(pipe.readEnd, target, 0, target.length, null);
        drained ||= count === 0;
        return count;
      },
      finish: async () => {
        if (!drained) child.kill();
        closeSync(pipe.readEnd);
        const status = await ended;
        const text = headOf(stderr);
        closeSync(stderr);
        if (failure !== null) throw startError(failure, this.folder);
        return { status, stderr: text };
      },
    };
  }
}

function bufferedStream(output: GitOutput): GitStream {
  return {
    read: readerOf(output.stdout),
    finish: () => Promise.resolve({ status: output.status, stderr: output.stderr }),
  };
}

function headOf(descriptor: number): string {
  const head = Buffer.alloc(Math.min(fstatSync(descriptor).size, STDERR_LIMIT));
  return shownError(head.subarray(0, readSync(descriptor, head, 0, head.length, 0)));
}

function shownError(stderr: Buffer): string {
  return withoutCredentials(stderr.subarray(0, STDERR_LIMIT).toString('utf8').trim());
}

function startError(error: Error, folder: string): Error {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') {
    return new UserError(`cannot start git in ${folder}`, 'Install git, or check that the folder exists.', { cause: error });
  }
  return systemFault(error, 'start git') ?? error;
}
