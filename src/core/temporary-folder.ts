/** Where what lives for a moment goes: the folder that TMPDIR names (RUNNER_TEMP in the Action). The only place that asks for it. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { UserError } from './errors.ts';
import { errorCode, faultWords } from './system-fault.ts';

/** A folder to make temporary ones in, and the environment variable that names it. */
export interface TemporaryPlace {
  readonly folder: string;
  readonly variable: string;
}

/** What the system and the user's environment say; an empty variable counts as none. */
export function systemTemporaryPlace(): TemporaryPlace {
  return { folder: tmpdir(), variable: process.platform === 'win32' ? 'TEMP' : 'TMPDIR' };
}

/**
 * Makes a new folder that only this user can enter. Whoever asks for it deletes it.
 * @param prefix beginning of its name. @returns its absolute path.
 * @throws UserError that names the place and says how to choose another. A relative place is refused: it would lead into the scanned
 * tree, and somewhere else for git, which starts in another folder.
 */
export function makeTemporaryFolder(prefix: string, place: TemporaryPlace = systemTemporaryPlace()): string {
  if (!isAbsolute(place.folder)) throw new UserError(`the folder for temporary files is not an absolute path: ${place.folder}`, `set ${place.variable} to the absolute path of a folder that can be written to`);
  try {
    return mkdtempSync(join(place.folder, prefix));
  } catch (error) {
    throw temporaryFault(error, place);
  }
}

/** What to throw when something in a temporary folder cannot be made or written: a UserError for a fault of the system, other errors as they are. */
export function temporaryFault(error: unknown, place: TemporaryPlace = systemTemporaryPlace()): unknown {
  const code = errorCode(error);
  if (code === undefined) return error;
  const noPlace = code === 'EMFILE' || code === 'ENFILE';
  const hint = noPlace ? 'raise the limit of open files (ulimit -n)' : `set ${place.variable} to a folder that can be written to and has room`;
  return new UserError(`cannot write to the folder for temporary files, ${place.folder}: ${faultWords(code)}`, hint, { cause: error });
}
