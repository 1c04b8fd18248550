/** `aksweep git`: waits for the git room. */
import { UserError } from '../../core/errors.ts';
import type { Command } from '../run-command.ts';

export const runGitCommand: Command = () => Promise.reject(new UserError('git is not built yet'));
