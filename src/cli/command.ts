/** What a command is to the code that loads it. */
import type { Outcome } from '../program/exit-code.ts';
import type { RunContext } from '../run/run-options.ts';
import type { Invocation } from './invocation.ts';

/** Runs one command. @throws UserError for what the user can mend. */
export type Command = (invocation: Invocation, context: RunContext) => Promise<Outcome>;
