/**
 * The one way to read a whole file whose path a scanned tree, a config file or the environment chose: settings,
 * baselines, rules, caches, state, small files of a `.git` folder. Such a path may lead to a FIFO that nobody writes
 * to, to `/dev/zero`, or to a file without end; so the file is opened without waiting, must be a regular one, and is
 * read up to a limit.
 */
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { UserError } from '../core/errors.ts';
import { shownPath } from '../core/shown-path.ts';
import { faultWords } from '../core/system-fault.ts';

/** O_NONBLOCK: opening a FIFO returns at once. O_NOCTTY: a terminal does not become ours. Neither exists on Windows. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** Bytes asked for at first when the system gives no size, as for files in /proc. */
const FIRST_READ = 64 * 1024;

const STDIN = 0;
/** How long to wait before asking again when a non-blocking standard input has nothing yet. Milliseconds. */
const WAIT = 5;

/**
 * Why a file was not read. `message` begins after the file's name: `it is a pipe`, `permission denied`. Holds nothing
 * of its contents.
 */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  /** The system's code (`ENOENT`), or ours: `NOT_REGULAR`, `TOO_LARGE`. */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/**
 * Reads a regular file to its end.
 * @param path absolute; symbolic links are followed (`placeInside` decides where they may lead).
 * @param limit bytes; a larger file is refused, whatever size it claims.
 * @throws FileFault
 */
export function readFile(path: string, limit: number): Buffer {
  const descriptor = openRegular(path);
  try {
    const { size } = fstatSync(descriptor);
    if (size > limit) throw tooLarge(limit);
    return readToEnd(descriptor, limit, size);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * `readFile` for a path that a person typed or wrote into a config that they named: it may also be one of their open
 * descriptors, as in `--rules <(make-rules)`. Only these names count (`/dev/stdin`, `/dev/fd/N`, `/proc/self/fd/N`),
 * not what links lead to: a link of a scanned tree would wait for a terminal. Waits for the other end, up to the limit.
 * @throws FileFault
 */
export function readTypedFile(path: string, limit: number): Buffer {
  if (/^\/dev\/(?:stdin|fd\/0)$/.test(path)) return readToEnd(STDIN, limit, 0);
  if (!/^\/(?:dev|proc\/self)\/fd\/\d+$/.test(path)) return readFile(path, limit);
  let descriptor: number;
  try {
    descriptor = openSync(path, constants.O_RDONLY);
  } catch (error) {
    throw asFault(error);
  }
  try {
    return readToEnd(descriptor, limit, 0);
  } finally {
    closeSync(descriptor);
  }
}

/** Standard input to its end. @param limit bytes. @throws FileFault */
export function readStandardInput(limit: number): Buffer {
  return readToEnd(STDIN, limit, 0);
}

/**
 * Opens a regular file for reading, without waiting for anything. The caller closes the descriptor.
 * @param flags more of them, e.g. O_NOFOLLOW.
 * @throws FileFault when it is no regular file, or cannot be opened
 */
export function openRegular(path: string, flags = 0): number {
  let descriptor: number;
  try {
    descriptor = openSync(path, OPEN_FLAGS | flags);
  } catch (error) {
    throw asFault(error);
  }
  const kind = kindOf(fstatSync(descriptor));
  if (kind === null) return descriptor;
  closeSync(descriptor);
  throw new FileFault('NOT_REGULAR', `it is ${kind}, not a regular file`);
}

/** A file that the user or a config named, for messages. */
export interface NamedFile {
  /** What it is: `the baseline`, `the config file`. */
  readonly what: string;
  /** Its path as reports show it. */
  readonly shown: string;
  /** Bytes. */
  readonly limit: number;
  /** What to do when it cannot be read. */
  readonly hint?: string;
  /** What to do when there is none. */
  readonly hintIfMissing?: string;
}

/**
 * `readTypedFile` for a file that is needed.
 * @throws UserError that names the file and what is wrong with it, and quotes nothing of its contents
 */
export function readNamedFile(
  path: string,
  { what, shown, limit, hint = 'check the path and its permissions', hintIfMissing = hint }: NamedFile,
): Buffer {
  try {
    return readTypedFile(path, limit);
  } catch (error) {
    if (error instanceof FileFault)
      throw new UserError(
        `cannot read ${what} ${shownPath(shown)}: ${error.message}`,
        error.code === 'ENOENT' ? hintIfMissing : hint,
        { cause: error },
      );
    throw error;
  }
}

/** What a thing is that is no regular file, with its article; null for a regular file. */
export function kindOf(stats: Stats): string | null {
  if (stats.isFile()) return null;
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a pipe';
  if (stats.isSocket()) return 'a socket';
  return 'a device';
}

/** @param size bytes that the system gives; 0 when it does not say. */
function readToEnd(descriptor: number, limit: number, size: number): Buffer {
  try {
    // One byte more than it should have: a file that grows, or that lies about its size, is noticed.
    let bytes = Buffer.allocUnsafe(Math.min(limit, size === 0 ? FIRST_READ : size) + 1);
    let length = 0;
    for (;;) {
      const count = readSome(descriptor, bytes, length);
      length += count;
      if (length > limit) throw tooLarge(limit);
      if (count === 0) return bytes.subarray(0, length);
      if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(limit + 1, 2 * bytes.length));
    }
  } catch (error) {
    throw asFault(error);
  }
}

function readSome(descriptor: number, target: Buffer, offset: number): number {
  for (;;) {
    try {
      return readSync(descriptor, target, offset, target.length - offset, null);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      // Windows reports the end of a pipe as an error.
      if (code === 'EOF') return 0;
      // A terminal or a pipe that its other end made non-blocking says "not yet"; a file of /proc says so for ever.
      if (code !== 'EAGAIN' || fstatSync(descriptor).isFile()) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT);
    }
  }
}

function tooLarge(limit: number): FileFault {
  return new FileFault(
    'TOO_LARGE',
    `it is larger than ${limit >= 1024 * 1024 ? `${Math.floor(limit / 1024 / 1024)} MiB` : `${limit} bytes`}`,
  );
}

/** The system's errors as faults; anything else as it is. */
function asFault(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof FileFault || !('code' in error) || typeof error.code !== 'string')
    return error;
  return new FileFault(error.code, REASONS[error.code] ?? faultWords(error.code), { cause: error });
}

/**
 * What a code means when something is read, where that is more than what it means everywhere (core/system-fault.ts).
 */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is not a folder',
  ELOOP: 'its symbolic links lead in a circle, or it is a link where none may be',
  ENXIO: 'it is a socket or device, not a regular file',
  ENODEV: 'it is a device, not a regular file',
  EISDIR: 'it is a folder, not a regular file',
  EMFILE: 'too many open files: raise the limit (ulimit -n)',
  EAGAIN: 'it gives nothing without waiting',
  ERR_INVALID_ARG_VALUE: 'the path holds a NUL byte',
};
