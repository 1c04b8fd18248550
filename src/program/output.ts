/**
 * Writes text to standard output and error, synchronously and completely: nothing is lost when the process ends,
 * nothing interleaves, no stream objects are made. A reader that has gone away (`| head -1`) is no error.
 */
import { writeSync } from 'node:fs';
import { UserError } from '../core/errors.ts';
import { STDERR, STDOUT } from './terminal.ts';

/** Thrown to stop a writer whose reader has gone; caught in this file. */
class ReaderGone extends Error {}

/** How many UTF-16 units are gathered before a write: pipes hold 64 KiB. */
const GATHERED = 65_536;

/**
 * Writes all chunks to standard output.
 * @returns false when the reader went away before the end; the rest of `chunks` is then not asked for.
 * @throws errors of the system when the place it leads to is full or broken (`> /dev/full`); a UserError when it is not
 *   open for writing.
 */
export function writeOutput(chunks: string | Iterable<string>): boolean {
  try {
    let gathered = '';
    for (const chunk of typeof chunks === 'string' ? [chunks] : chunks) {
      gathered += chunk;
      if (gathered.length >= GATHERED) {
        writeAll(STDOUT, gathered);
        gathered = '';
      }
    }
    if (gathered !== '') writeAll(STDOUT, gathered);
    return true;
  } catch (error) {
    if (error instanceof ReaderGone) return false;
    throw error;
  }
}

/** Writes a remark for the person at the terminal. Never fails: there is nowhere left to complain. */
export function writeError(text: string): void {
  try {
    writeAll(STDERR, text);
  } catch {
    // Standard error is closed or full.
  }
}

function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let done = 0; done < bytes.length;) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EAGAIN') pause();
      else if (code === 'EPIPE') throw new ReaderGone();
      else if (code === 'EBADF')
        throw new UserError(
          'cannot write to standard output: it is not open for writing',
          'check where it leads, or use --output FORMAT=FILE',
          { cause: error },
        );
      // Whoever tells the user (core/system-fault.ts) says what could not be written. That module is not loaded here:
      // `--version` stays small.
      else throw error instanceof Error ? Object.assign(error, { path: 'to standard output' }) : error;
    }
  }
}

/** Another program made the pipe non-blocking and it is full: wait for its reader. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
