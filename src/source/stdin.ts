/** Standard input as one blob. */
import { readSync } from 'node:fs';
import type { Diagnostics } from '../core/diagnostics.ts';
import { errorCode } from '../core/system-fault.ts';
import type { SourceBlob } from '../scan/types.ts';
import { skipForError } from './file-blob.ts';

const STDIN = 0;
/** How long to wait before asking again when a non-blocking standard input has nothing yet. Milliseconds. */
const WAIT = 5;

/**
 * Reads standard input to its end, whatever it is connected to.
 * @param name how reports name it, e.g. the file that an editor pipes in; `-` unless told.
 */
export function* stdinSource(diagnostics: Diagnostics, name = '-'): Generator<SourceBlob, void, void> {
  let ended = false;
  const read = (target: Uint8Array): number => {
    while (!ended) {
      try {
        const count = readSync(STDIN, target, 0, target.length, null);
        if (count === 0) ended = true;
        return count;
      } catch (error) {
        // A terminal or a pipe that its other end made non-blocking says "not yet".
        if (errorCode(error) === 'EAGAIN') {
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT);
          continue;
        }
        ended = true;
        // Windows reports the end of a pipe as an error.
        if (errorCode(error) !== 'EOF') skipForError(name, error, diagnostics);
      }
    }
    return 0;
  };
  yield { origin: { kind: 'stdin', path: name }, read };
}
