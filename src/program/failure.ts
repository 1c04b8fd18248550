/**
 * Tells the user why the program stops: a mistake of theirs or a fault of the machine in a line or two, a mistake of
 * ours with its stack.
 */
import { systemFault } from '../core/system-fault.ts';
import { escapeText } from '../report/words/escape-text.ts';
import { TOOL_URI, TOOL_VERSION } from '../version.ts';
import { exitCode } from './exit-code.ts';
import { writeError } from './output.ts';

/** Prints `error` on standard error and returns the exit status that goes with it. */
export function reportFailure(error: unknown): number {
  const known = systemFault(error);
  if (known !== null) {
    const hint = (known.hint ?? '')
      .split('\n')
      .map((line) => (line === '' ? '' : `  ${escapeText(line)}\n`))
      .join('');
    writeError(`aksweep: ${escapeText(known.message)}\n${hint}`);
    return exitCode('incomplete');
  }
  writeError(
    `aksweep: this is a bug in aksweep ${TOOL_VERSION}; please report it at ${TOOL_URI}/issues with these ` +
      `lines:\n${safeStack(error)}\n`,
  );
  return exitCode('bug');
}

/** The stack without anything that could be a credential: an error's message may quote what was being read. */
function safeStack(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : `thrown: ${typeof error}`;
  const lines = stack.split('\n');
  return lines
    .map((line) => escapeText(/^ {4}at /.test(line) ? line : line.replace(/[A-Za-z0-9+/=_.%-]{12,}/g, '…')))
    .join('\n');
}
