/**
 * Opens one regular file as a blob and reads it synchronously into the scanner's buffer.
 * A FIFO, socket or device is never waited on, whatever the name has become since it was listed.
 */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Diagnostics } from '../core/diagnostics.ts';
import { errorCode, faultWords } from '../core/system-fault.ts';
import type { SourceBlob } from '../scan/types.ts';
import { hasEnded } from './short-reads.ts';

/**
 * How far a file is followed beyond the size it had when it was looked at: a log that someone appends to is scanned to
 * its end, a file that grows faster than it is read still comes to an end. Bytes.
 */
const GROWTH_LIMIT = 64 * 1024 * 1024;

/**
 * O_NONBLOCK: opening a FIFO returns at once. O_NOFOLLOW: a file that was swapped for a link is not followed. Neither
 * exists on Windows.
 */
const OPEN_FLAGS =
  constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0) | (constants.O_NOCTTY ?? 0);

/**
 * @param path what to open; bytes when the name is not UTF-8.
 * @param shown how reports name it.
 * @param shortReadEnds whether a read that gives less than was asked for may be taken for the end (short-reads.ts).
 * @returns null when the file could not be opened; the reason is then in `diagnostics`.
 */
export function openFileBlob(
  path: string | Buffer,
  shown: string,
  diagnostics: Diagnostics,
  shortReadEnds = false,
): SourceBlob | null {
  let descriptor: number;
  try {
    descriptor = openSync(path, OPEN_FLAGS);
  } catch (error) {
    skipForError(shown, error, diagnostics);
    return null;
  }
  const reader = new FileReader(descriptor, shown, diagnostics, shortReadEnds);
  return { origin: { kind: 'file', path: shown }, read: (target) => reader.read(target), close: () => reader.close() };
}

/** Reads to the end of one open file. A fault ends the blob: what was read is scanned, the rest is recorded. */
class FileReader {
  readonly #descriptor: number;
  readonly #shown: string;
  readonly #diagnostics: Diagnostics;
  readonly #shortReadEnds: boolean;
  #open = true;
  #ended = false;
  #bytes = 0;
  #reads = 0;
  #lastWasFull = false;
  #limit: number | undefined;

  constructor(descriptor: number, shown: string, diagnostics: Diagnostics, shortReadEnds: boolean) {
    this.#shortReadEnds = shortReadEnds;
    this.#descriptor = descriptor;
    this.#shown = shown;
    this.#diagnostics = diagnostics;
  }

  read(target: Uint8Array): number {
    if (!this.#open) throw new Error('a blob was read after it was closed');
    if (this.#ended) return 0;
    try {
      // A small file costs open, read, read (the end, unless a short read says so), close; only one that outlasts its
      // first read is looked at (fstat).
      if (this.#limit === undefined && (this.#lastWasFull || this.#reads > 1) && !this.#look()) return this.#end();
      const room = this.#limit === undefined ? target.length : Math.min(target.length, this.#limit - this.#bytes);
      if (room === 0) return this.#stopGrowing();
      const count = readSync(this.#descriptor, target, 0, room, null);
      this.#reads += 1;
      this.#bytes += count;
      this.#lastWasFull = count === target.length;
      if (count > 0) {
        this.#ended = this.#shortReadEnds && count < room && hasEnded(this.#bytes);
        return count;
      }
      if (this.#bytes === 0) this.#look();
      return this.#end();
    } catch (error) {
      if (errorCode(error) === 'EAGAIN') this.#skipNotRegular('a pipe took the place of a file');
      else skipForError(this.#shown, error, this.#diagnostics, this.#bytes);
      return this.#end();
    }
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    closeSync(this.#descriptor);
  }

  /** Learns kind and size; false when this is no regular file. */
  #look(): boolean {
    const stats = fstatSync(this.#descriptor);
    if (!stats.isFile()) {
      this.#skipNotRegular(
        stats.isDirectory() ? 'a folder took the place of a file' : 'a pipe or device took the place of a file',
      );
      return false;
    }
    this.#limit = Math.max(stats.size, this.#bytes) + GROWTH_LIMIT;
    return true;
  }

  #skipNotRegular(detail: string): void {
    this.#diagnostics.skip({ path: this.#shown, reason: 'not-a-regular-file', detail, incomplete: true });
  }

  #stopGrowing(): number {
    this.#diagnostics.skip({
      path: this.#shown,
      reason: 'growing',
      detail:
        `the file grew while it was read: the first ${this.#bytes} bytes were scanned; scan it again when ` +
        `it is at rest`,
      incomplete: true,
    });
    return this.#end();
  }

  #end(): number {
    this.#ended = true;
    return 0;
  }
}

/** Records a file or folder that the system did not let us read. @param scanned bytes read before the fault. */
export function skipForError(shown: string, error: unknown, diagnostics: Diagnostics, scanned = 0): void {
  const code = errorCode(error);
  if (code === undefined) throw error;
  const [reason, detail] = FAULTS[code] ?? ['unreadable', faultWords(code)];
  diagnostics.skip({
    path: shown,
    reason,
    detail: scanned === 0 ? detail : `${detail}; the first ${scanned} bytes were scanned`,
    incomplete: true,
  });
}

/**
 * System error code → reason word of docs/exit-codes.md and what a person reads, where it says more than that the file
 * is unreadable.
 */
const FAULTS: Readonly<Record<string, readonly [reason: string, detail: string]>> = {
  EMFILE: ['unreadable', 'no file descriptors left: raise the limit (ulimit -n)'],
  ENOENT: ['vanished', 'gone since the folder was listed'],
  ENOTDIR: ['vanished', 'its folder is gone since it was listed'],
  ESTALE: ['vanished', 'gone from the file server'],
  ENAMETOOLONG: ['path-too-long', 'the path is longer than the system allows; scan a folder further down'],
  ELOOP: ['symlink', 'became a symbolic link since the folder was listed; links are not followed'],
  ENXIO: ['not-a-regular-file', 'a socket or device'],
  ENODEV: ['not-a-regular-file', 'a device'],
  EISDIR: ['not-a-regular-file', 'a folder took the place of a file'],
};
