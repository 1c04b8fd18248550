/**
 * What the fuzzers over hostile files share (fuzz-settings.ts, fuzz-gitfolder.ts): seeded chance, damage to bytes,
 * things that are no regular files, planted values, and one run of the built program that is watched for time, memory,
 * output and files.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { generate } from '../src/alibaba/generate.ts';

/** Repeatable chance: the same seed gives the same run (mulberry32). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 to `sides - 1`. */
  roll(sides: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides);
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.roll(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }
}

/** Ways to damage bytes; each gives new bytes. */
const DAMAGE: Readonly<Record<string, (bytes: Buffer, dice: Dice) => Buffer>> = {
  flip: (bytes, dice) => {
    const copy = Buffer.from(bytes);
    for (let count = 1 + dice.roll(4); count > 0 && copy.length > 0; count -= 1)
      copy[dice.roll(copy.length)] = dice.roll(256);
    return copy;
  },
  cut: (bytes, dice) => bytes.subarray(0, dice.roll(bytes.length + 1)),
  zero: (bytes, dice) => withRange(bytes, dice, (range) => [Buffer.alloc(range.length)]),
  drop: (bytes, dice) => withRange(bytes, dice, () => []),
  duplicate: (bytes, dice) => withRange(bytes, dice, (range) => Array.from({ length: 2 + dice.roll(20) }, () => range)),
  move: (bytes, dice) => {
    const [from, to] = rangeOf(bytes, dice);
    const rest = Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
    const at = dice.roll(rest.length + 1);
    return Buffer.concat([rest.subarray(0, at), bytes.subarray(from, to), rest.subarray(at)]);
  },
  swap: (bytes, dice) => {
    const [a, b, c, d] = [
      dice.roll(bytes.length + 1),
      dice.roll(bytes.length + 1),
      dice.roll(bytes.length + 1),
      dice.roll(bytes.length + 1),
    ].toSorted((x, y) => x - y) as [number, number, number, number];
    return Buffer.concat([
      bytes.subarray(0, a),
      bytes.subarray(c, d),
      bytes.subarray(b, c),
      bytes.subarray(a, b),
      bytes.subarray(d),
    ]);
  },
};

/** One to three kinds of damage, one after another. @returns the new bytes and what was done to them. */
export function damaged(bytes: Buffer, dice: Dice): { readonly bytes: Buffer; readonly how: string } {
  const done: string[] = [];
  let result = bytes;
  for (let count = 1 + dice.roll(3); count > 0; count -= 1) {
    const name = dice.pick(Object.keys(DAMAGE));
    result = DAMAGE[name]?.(result, dice) ?? result;
    done.push(name);
  }
  return { bytes: result, how: done.join('+') };
}

function rangeOf(bytes: Buffer, dice: Dice): [number, number] {
  const [from, to] = [dice.roll(bytes.length + 1), dice.roll(bytes.length + 1)];
  return from < to ? [from, to] : [to, from];
}

function withRange(bytes: Buffer, dice: Dice, change: (range: Buffer) => Buffer[]): Buffer {
  const [from, to] = rangeOf(bytes, dice);
  return Buffer.concat([bytes.subarray(0, from), ...change(bytes.subarray(from, to)), bytes.subarray(to)]);
}

/** Things that can stand where a regular file is expected. */
export const ODD_THINGS = [
  'fifo',
  'fifo-link',
  'socket',
  'socket-link',
  'folder',
  'folder-link',
  'zero-link',
  'stdin-link',
  'loop-link',
  'dangling-link',
] as const;
export type OddThing = (typeof ODD_THINGS)[number];

/**
 * Puts such a thing at `path`, whatever stood there. @param aside an absolute folder, outside of what is scanned, for
 * targets of links.
 */
export function placeOddThing(thing: OddThing, path: string, aside: string): void {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(dirname(path), { recursive: true });
  const fifo = join(aside, 'fifo');
  const socket = join(aside, 'socket');
  switch (thing) {
    case 'fifo':
      return makeFifo(path);
    case 'fifo-link':
      if (!isThere(fifo)) makeFifo(fifo);
      return symlinkSync(fifo, path);
    case 'socket':
      if (!isThere(socket)) makeSocket(socket);
      return linkSync(socket, path);
    case 'socket-link':
      if (!isThere(socket)) makeSocket(socket);
      return symlinkSync(socket, path);
    case 'folder':
      return void mkdirSync(path);
    case 'folder-link':
      return symlinkSync(aside, path);
    case 'zero-link':
      return symlinkSync('/dev/zero', path);
    case 'stdin-link':
      return symlinkSync('/dev/stdin', path);
    case 'loop-link':
      return symlinkSync(path, path);
    case 'dangling-link':
      return symlinkSync(join(aside, 'nothing-here'), path);
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

export function makeFifo(path: string): void {
  if (spawnSync('mkfifo', [path]).status !== 0) throw new Error(`mkfifo ${path} failed`);
}

/** A socket's name stays when its process ends without closing it. */
function makeSocket(path: string): void {
  spawnSync(process.execPath, [
    '-e',
    'require("net").createServer().listen(process.argv[1], () => process.kill(process.pid, "SIGKILL"))',
    path,
  ]);
  if (!isThere(path)) throw new Error(`no socket at ${path}`);
}

/**
 * Shortest piece of a planted value that counts as printed. Redactions show six characters and two; reasons of ignores
 * are shown, and lose runs of 16 characters and more (triage/reason.ts).
 */
const PIECE = 16;

/** Values that stand where the program may look and must never be written. */
export class Canaries {
  readonly #pieces = new Set<string>();
  readonly #values: string[] = [];

  /** A new value: two credentials in a row, so that it has no shorter form. */
  plant(): string {
    const value = generate.AKID24() + generate.SECRET30();
    this.#values.push(value);
    for (let at = 0; at + PIECE <= value.length; at += 1) this.#pieces.add(value.slice(at, at + PIECE));
    return value;
  }

  get count(): number {
    return this.#values.length;
  }

  /** The first piece of a planted value in the text, without those that are in `shown`; null when there is none. */
  sighting(text: string, shown = ''): string | null {
    for (let at = 0; at + PIECE <= text.length; at += 1) {
      const piece = text.slice(at, at + PIECE);
      if (this.#pieces.has(piece) && !shown.includes(piece)) return piece;
    }
    return null;
  }
}

/**
 * Everything below a folder: path → kind, permission bits and content, so that two listings tell what was changed.
 * Follows no link.
 */
export function listingOf(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (path: string): void => {
    for (const name of readdirSync(path)) {
      const entry = join(path, name);
      const stats = lstatSync(entry);
      const mode = stats.mode.toString(8);
      if (stats.isDirectory()) {
        found.set(entry, `folder ${mode}`);
        walk(entry);
      } else if (stats.isFile())
        found.set(entry, `file ${mode} ${createHash('sha256').update(readFileSync(entry)).digest('hex')}`);
      else found.set(entry, stats.isSymbolicLink() ? `link ${readlinkSync(entry)}` : `special ${mode}`);
    }
  };
  walk(folder);
  return found;
}

/** Paths that are in only one of the listings, or not the same in both. */
export function changedPaths(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .toSorted();
}

export interface HostileOptions {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly input?: string;
  /** The run is killed after so many milliseconds and counts as hanging. */
  readonly limitMs: number;
  /** The run is killed when it needs more. Bytes. */
  readonly limitBytes: number;
}

export interface HostileResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
  /** Most memory in use at a time (VmHWM, Linux). Bytes; 0 where the system does not say. */
  readonly peakBytes: number;
  /** Why it was killed. */
  readonly killed: 'time' | 'memory' | null;
}

/** The program writes its own peak to descriptor 3 when it ends: the last look from outside can come too late. */
const PEAK_AT_EXIT =
  `import { readFileSync, writeSync } from 'node:fs'; import { isMainThread } from ` +
  `'node:worker_threads'; if (isMainThread) process.on('exit', () => { try { writeSync(3, ` +
  `readFileSync('/proc/self/status', 'utf8').match(/VmHWM:\\s*(\\d+)/)?.[1] ?? ''); } catch {} });`;

/** Runs a Node program in its own process group; the whole group is killed when it takes too long or too much. */
export function runHostile(
  program: readonly string[],
  { cwd, environment, input = '', limitMs, limitBytes }: HostileOptions,
): Promise<HostileResult> {
  return new Promise((resolve, reject) => {
    const preload = `data:text/javascript,${encodeURIComponent(PEAK_AT_EXIT)}`;
    const started = performance.now();
    const child = spawn(process.execPath, ['--import', preload, ...program], {
      cwd,
      env: environment,
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    });
    let killed: HostileResult['killed'] = null;
    let peakBytes = 0;
    const kill = (why: 'time' | 'memory'): void => {
      killed ??= why;
      try {
        process.kill(-(child.pid ?? 0), 'SIGKILL');
      } catch {
        // It ended by itself at that moment.
      }
    };
    const watch = setInterval(() => {
      peakBytes = Math.max(peakBytes, peakOf(child.pid));
      if (peakBytes > limitBytes) kill('memory');
      else if (performance.now() - started > limitMs) kill('time');
    }, 50);
    const texts = { stdout: '', stderr: '', peak: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text));
    (child.stdio[3] as NodeJS.ReadableStream).setEncoding('utf8').on('data', (text: string) => (texts.peak += text));
    // It may end without reading its input.
    child.stdin.on('error', () => {}).end(input);
    child.on('error', reject);
    child.on('close', (status) => {
      clearInterval(watch);
      const { stdout, stderr, peak } = texts;
      resolve({
        status,
        stdout,
        stderr,
        milliseconds: performance.now() - started,
        peakBytes: Math.max(peakBytes, Number(peak) * 1024),
        killed,
      });
    });
  });
}

function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** What a fuzzer expects of every run. */
export const LIMITS = { milliseconds: 5_000, bytes: 400 * 1024 * 1024, statuses: [0, 1, 2] } as const;

/** What is wrong with a run; empty when all is well. @param shown texts that are meant to be printed. */
export function faultsOf(result: HostileResult, canaries: Canaries, shown = ''): string[] {
  const { killed, status, stdout, stderr, peakBytes } = result;
  const faults: string[] = [];
  if (killed === 'time') faults.push(`did not end within ${LIMITS.milliseconds} ms`);
  if (killed === 'memory' || peakBytes > LIMITS.bytes) faults.push(`took ${Math.round(peakBytes / 1024 / 1024)} MiB`);
  if (killed === null && !LIMITS.statuses.some((allowed) => allowed === status))
    faults.push(`ended with status ${status}`);
  const piece = canaries.sighting(stdout, shown) ?? canaries.sighting(stderr, shown);
  if (piece !== null) faults.push(`printed a planted value: ${piece}`);
  return faults;
}

/** Reads `--seconds N`, `--seed N` and `--program FILE`; the seed is drawn when none is given. */
export function fuzzArguments(argv: readonly string[]): {
  readonly seconds: number;
  readonly seed: number;
  readonly program: string;
} {
  const value = (name: string): string | undefined => {
    const at = argv.indexOf(`--${name}`);
    return at < 0 ? undefined : argv[at + 1];
  };
  return {
    seconds: Number(value('seconds') ?? 60),
    seed: Number(value('seed') ?? 1 + Math.floor(Math.random() * 1e9)),
    program: value('program') ?? 'dist/cli.js',
  };
}

/** Writes a file and the folders above it. */
export function plantFile(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
