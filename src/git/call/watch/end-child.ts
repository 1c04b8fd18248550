/**
 * Ends programs that were started: git with all that it has started in turn. The one file of this room that sends
 * signals.
 */
import { atEnd } from '../../../core/at-end.ts';

/**
 * Ends every process of a group at once. @param leader a child that was started with `detached`: its id is its group's.
 */
export function endGroup(leader: number): void {
  send(-leader);
}

/** Ends one process at once. */
export function endProcess(id: number): void {
  send(id);
}

function send(target: number): void {
  try {
    process.kill(target, 'SIGKILL');
  } catch (error) {
    // It has ended by itself.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

/**
 * Has a child end with this program.
 * @param leader a child that was started with `detached`; undefined when it could not be started.
 * @returns to be called when it has ended.
 */
export function endsWithUs(leader: number | undefined): () => void {
  return leader === undefined ? () => {} : atEnd(() => endGroup(leader));
}
