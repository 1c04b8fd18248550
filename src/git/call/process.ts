/**
 * The one place that starts git, each time as safe-call.ts prepares it. Arguments are an array, never a shell line;
 * callers put `--` before anything that a repository names. Must not interpret what git prints, and must not read
 * `process`: the environment comes from the caller.
 */
import { spawn, spawnSync, type ChildProcess, type SpawnSyncReturns } from 'node:child_process';
import { closeSync, fstatSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { readerOf } from '../../core/bytes-reader.ts';
import { UserError } from '../../core/errors.ts';
import { systemFault } from '../../core/system-fault.ts';
import type { ReadChunk } from '../../scan/types.ts';
import type { EndedChild } from './watch/child-watch.ts';
import { endGroup, endsWithUs } from './watch/end-child.ts';
import { findGitFolders } from '../folder/git-folder.ts';
import { endedChild, whileWatched } from './watch/loop-watch.ts';
import { failureHint, gitFailure } from './git-failure.ts';
import { endOf, type EndedCall } from './running-call.ts';
import {
  NETWORK_SETTINGS,
  networkEnvironment,
  safeArguments,
  safeEnvironment,
  type Environment,
  type EnvironmentUse,
} from './safe-call.ts';
import { blockingPipe, unnamedFile, type BlockingPipe } from './scratch.ts';
import { shownError, STDERR_LIMIT } from './shown-error.ts';
import { refuseSpecialFiles, type Thoroughness } from '../folder/special-files.ts';
import { gitStuck, type GitStuck } from './watch/stuck-git.ts';
import { runningWatch, startWatch } from './watch/watch-thread.ts';
import { WatchedPipe } from './watch/watched-pipe.ts';

const OUTPUT_LIMIT = 1024 * 1024 * 1024;
const SMALL_OUTPUT = 16 * 1024 * 1024;
/** Milliseconds after which a call that blocks is made again, with a thread that watches it. */
const UNWATCHED = 2000;
/** Milliseconds for a call that blocks, where nothing can be watched. */
const LONGEST_CALL = 10 * 60_000;
/** Milliseconds without a word from a remote: git reports its progress every second. */
const LONGEST_SILENCE = 5 * 60_000;

/** git ran and did not succeed. `stderr` is cut to 8 KiB and holds no credentials of a URL. */
export class GitError extends UserError {
  readonly status: number | null;
  readonly stderr: string;

  constructor(command: string, status: number | null, stderr: string) {
    super(
      `git ${command} failed ` +
        `(${status === null ? 'killed' : `status ${status}`})${stderr === '' ? '' : `: ${firstLine(stderr)}`}`,
      failureHint(gitFailure(status, stderr)),
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
  /**
   * Lets git talk to a remote: clone.ts and fetch-missing.ts do. Extra variables go with it, so that an address is in
   * no argument.
   */
  readonly network?: Readonly<Record<string, string>>;
}

/** Runs git in one repository. Holds no state besides the prepared environment. */
export class Git {
  readonly folder: string;
  readonly #environment: Readonly<Record<string, string>>;
  readonly #usesNetwork: boolean;
  #looked = false;

  constructor(settings: GitSettings) {
    this.folder = settings.folder;
    const offline = safeEnvironment(settings.environment, settings.use);
    this.#usesNetwork = settings.network !== undefined;
    this.#environment = settings.network === undefined ? offline : networkEnvironment(offline, settings.network);
  }

  /** Looks at the repository before git does. @throws UserError when git would wait for ever there */
  refuseSpecialFiles(thoroughness: Thoroughness): void {
    this.#looked = true;
    const folders = findGitFolders(resolve(this.folder), this.#environment['GIT_DIR']);
    if (folders !== null) refuseSpecialFiles(folders, thoroughness);
  }

  #look(): void {
    if (!this.#looked) this.refuseSpecialFiles('first');
  }

  /** The environment for calls that another library makes (simple-git). */
  get environment(): Readonly<Record<string, string>> {
    return this.#environment;
  }

  /**
   * Runs git to its end and keeps its output in memory: for calls with small answers, and the shortest way for hooks.
   * @param input standard input; empty when left out.
   * @param timeout milliseconds after which git is ended; `status` is then null.
   * @throws UserError when git is not installed, GitStuck when it waits for ever.
   */
  attempt(args: readonly string[], input?: Uint8Array, timeout?: number): GitOutput {
    const output = this.#spawn(args, input ?? new Uint8Array(0), OUTPUT_LIMIT, timeout);
    if (output === null) throw new UserError('git printed more than 1 GiB at once');
    return output;
  }

  /** Null when git printed more than `limit` bytes. */
  #spawn(args: readonly string[], input: Uint8Array, limit: number, timeout: number = LONGEST_CALL): GitOutput | null {
    this.#look();
    // Its own process group: Ctrl-C is for this program, which then ends git in its own way.
    const options = {
      cwd: this.folder,
      env: this.#environment,
      input,
      maxBuffer: limit,
      windowsHide: true,
      detached: true,
    };
    const call = (milliseconds: number): SpawnSyncReturns<Buffer> =>
      spawnSync('git', safeArguments(args), { ...options, timeout: milliseconds });
    let result = runningWatch() === null ? call(Math.min(timeout, UNWATCHED)) : null;
    if (result === null || (codeOf(result.error) === 'ETIMEDOUT' && timeout > UNWATCHED)) {
      const left = result === null ? timeout : timeout - UNWATCHED;
      const watch = startWatch();
      result = watch === null ? call(left) : watch.during(() => call(left));
      const ended = watch?.endedChild(result.pid);
      if (ended !== undefined) throw this.#stuck(args, ended);
    }
    const code = codeOf(result.error);
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

  /**
   * As `attempt`, beside what this thread does, so that signals are heard; for answers that fit into memory.
   * @throws GitStuck when it waits for ever
   */
  async ask(args: readonly string[], { input, signal, timeout }: AskSettings = {}): Promise<GitOutput> {
    this.#look();
    const stdin = input === undefined ? 'ignore' : unnamedFile(input);
    try {
      const child = this.#start(args, [stdin, 'pipe', 'pipe']);
      const [stdout, stderr] = [collected(child.stdout), collected(child.stderr)];
      const ending = this.#endOf(child, signal, timeout ?? (this.#usesNetwork ? LONGEST_SILENCE : LONGEST_CALL));
      const { id, status, silent } = await (this.#usesNetwork ? ending : whileWatched(child.pid ?? 0, ending));
      const ended = endedChild(id);
      if (ended !== undefined) throw this.#stuck(args, ended);
      return {
        status,
        stdout: Buffer.concat(stdout),
        stderr: silent ? 'it took too long' : shownError(Buffer.concat(stderr)),
      };
    } finally {
      if (stdin !== 'ignore') closeSync(stdin);
    }
  }

  #start(args: readonly string[], stdio: readonly ('ignore' | 'pipe' | number)[]): ChildProcess {
    return spawn('git', safeArguments(args, this.#usesNetwork ? NETWORK_SETTINGS : []), {
      cwd: this.folder,
      env: this.#environment,
      stdio: [...stdio],
      windowsHide: true,
      detached: true,
    });
  }

  async #endOf(child: ChildProcess, signal: AbortSignal | undefined, silence: number): Promise<EndedCall> {
    try {
      return await endOf(child, signal, silence);
    } catch (error) {
      throw error instanceof Error ? startError(error, this.folder) : error;
    }
  }

  #stuck([command = '']: readonly string[], ended: EndedChild): GitStuck {
    return gitStuck(command, this.folder, this.#environment['GIT_DIR'], ended);
  }

  /** As `run`, for one line of text. */
  line(args: readonly string[]): string {
    return this.run(args)
      .toString('utf8')
      .replace(/\r?\n$/, '');
  }

  /**
   * Fetches from a remote, without blocking. git reports its progress to this program: it hears when the remote has
   * nothing to say any more, and git has nobody to write to and ends when this program is gone, however that came
   * about.
   * @param args behind `fetch`. @throws GitError; the signal ends it.
   */
  async fetch(args: readonly string[], signal?: AbortSignal): Promise<void> {
    const child = this.#start(['fetch', '--progress', ...args], ['ignore', 'ignore', 'pipe']);
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-STDERR_LIMIT);
    });
    const { status, silent } = await this.#endOf(child, signal, LONGEST_SILENCE);
    if (status !== 0)
      throw new GitError(
        'fetch',
        status,
        silent ? 'the remote has not answered for five minutes' : shownError(Buffer.from(withoutProgress(said))),
      );
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
    this.#look();
    const pipe = blockingPipe();
    return pipe === null ? bufferedStream(this.attempt(args, input)) : this.#piped(args, input, pipe);
  }

  #piped(args: readonly string[], input: Uint8Array, pipe: BlockingPipe): GitStream {
    const stdin = unnamedFile(input);
    const stderr = unnamedFile();
    const child = this.#start(args, [stdin, pipe.writeEnd, stderr]);
    closeSync(stdin);
    closeSync(pipe.writeEnd);
    const forget = endsWithUs(child.pid);
    const output = new WatchedPipe(pipe);
    let failure: Error | null = null;
    let drained = false;
    const ended = new Promise<number | null>((done) => {
      child.once('error', (error) => {
        failure = error;
        done(null);
      });
      child.once('close', done);
    });
    return {
      read: (target) => {
        const count = output.read(target);
        drained ||= count === 0;
        return count;
      },
      finish: async () => {
        if (!drained && child.pid !== undefined) endGroup(child.pid);
        output.close();
        const status = await ended;
        forget();
        const text = headOf(stderr);
        closeSync(stderr);
        if (failure !== null) throw startError(failure, this.folder);
        const stuck = child.pid === undefined ? undefined : runningWatch()?.endedChild(child.pid);
        if (stuck !== undefined) throw this.#stuck(args, stuck);
        return { status, stderr: text };
      },
    };
  }
}

/** What else is given to a call of git. */
export interface AskSettings {
  readonly input?: Uint8Array;
  /** Ends git. */
  readonly signal?: AbortSignal | undefined;
  readonly timeout?: number | undefined;
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

/** What comes out of a stream, from now on. */
function collected(stream: Readable | null | undefined): Buffer[] {
  const chunks: Buffer[] = [];
  stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return chunks;
}

/** What git said, without the lines of its progress, which end in a carriage return or `done.`. */
function withoutProgress(said: string): string {
  return said
    .split('\n')
    .map((line) => line.split('\r').at(-1) ?? '')
    .filter(
      (line) => !/^(?:remote: )?(?:Enumerating|Counting|Compressing|Receiving|Resolving|Unpacking|Total) /.test(line),
    )
    .join('\n');
}

function codeOf(error: Error | undefined): unknown {
  return error !== undefined && 'code' in error ? error.code : undefined;
}

function startError(error: Error, folder: string): Error {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') {
    return new UserError(`cannot start git in ${folder}`, 'Install git, or check that the folder exists.', {
      cause: error,
    });
  }
  return systemFault(error, 'start git') ?? error;
}
