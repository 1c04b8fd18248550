/** `aksweep hook`: waits for the git room. */
import { UserError } from '../../core/errors.ts';
import type { Command } from '../run-command.ts';

export const runHookCommand: Command = () => Promise.reject(new UserError('hook is not built yet'));
