/** Makes and removes folders for temporary files, and says what is wrong with the place where they go. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { UserError } from '../core/errors.ts';
import { errorCode, faultWords } from '../core/system-fault.ts';
import { absoluteVariable, type Environment } from './environment-path.ts';

/**
 * Where temporary files go: RUNNER_TEMP on a runner, else what the system says.
 * @returns absolute.
 * @throws UserError when a variable holds a relative path: temporary files would stand in whatever folder is scanned.
 */
export function temporaryPlace(environment: Environment): string {
  return absoluteVariable(environment, 'RUNNER_TEMP') ?? systemTemporaryPlace();
}

/**
 * Where temporary files go by what the system says (TMPDIR).
 * @returns absolute.
 * @throws UserError for a relative path: it would lead into the scanned tree, and elsewhere for git, which starts in
 *   another folder.
 */
export function systemTemporaryPlace(): string {
  const place = tmpdir();
  if (!isAbsolute(place))
    throw new UserError(
      `the folder for temporary files is not an absolute path: ${place}`,
      'set TMPDIR to the absolute path of a folder that can be written to',
    );
  return place;
}

/**
 * A new folder that nobody else may enter (mode 0700), under a name that nobody can know beforehand. Whoever asks for
 * it removes it.
 * @param place absolute; must exist. @param prefix begins the name.
 * @throws UserError that names the place and says how to choose another
 */
export function makeTemporaryFolder(place: string, prefix: string): string {
  try {
    return mkdtempSync(join(place, prefix));
  } catch (error) {
    throw temporaryFault(error, place);
  }
}

/**
 * What to throw when something in a temporary folder cannot be made or written: a UserError for an error of the system,
 * others as they are.
 */
export function temporaryFault(error: unknown, place: string): unknown {
  const code = errorCode(error);
  if (code === undefined) return error;
  const hint =
    code === 'EMFILE' || code === 'ENFILE'
      ? 'raise the limit of open files (ulimit -n)'
      : 'set TMPDIR (on a runner: RUNNER_TEMP) to a folder that can be written to and has room';
  return new UserError(`cannot write to the folder for temporary files, ${place}: ${faultWords(code)}`, hint, {
    cause: error,
  });
}

/** Makes a temporary folder empty again. */
export function emptyTemporaryFolder(folder: string): void {
  removeTemporaryFolder(folder);
  mkdirSync(folder, { mode: 0o700 });
}

/**
 * Removes a temporary folder with all that is in it; one that is gone is no error. Tries again when a program that was
 * ended still wrote there.
 */
export function removeTemporaryFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
}
