/** Whether anything can come from standard input. */
import { fstatSync } from 'node:fs';
import { devNull } from 'node:os';
import { UserError } from '../core/errors.ts';
import { statPath } from '../disk/stat-path.ts';
import { STDIN } from './terminal.ts';

/**
 * Call before standard input is read for what the user wants to have looked at. When it is closed (`<&-`), Node has
 * opened the null device in its place: without this test a forgotten input would be a clean one.
 * @param hint what to do instead.
 * @throws UserError when standard input is closed or leads to the null device
 */
export function requireStandardInput(hint: string): void {
  if (leadsNowhere())
    throw new UserError('nothing can be read from standard input: it is closed, or the null device', hint);
}

function leadsNowhere(): boolean {
  try {
    const input = fstatSync(STDIN);
    return input.isCharacterDevice() && input.rdev === statPath(devNull)?.rdev;
  } catch {
    return false; // Reading it will tell.
  }
}
