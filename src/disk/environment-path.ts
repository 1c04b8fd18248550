/**
 * Paths that come from environment variables: absolute, or not used. A relative one would mean another place in every
 * folder that the program (or git, to which some of them go on) is started in, and in a scanned repository it would
 * mean a place that its author chose.
 */
import { isAbsolute } from 'node:path';
import { UserError } from '../core/errors.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The absolute path that a variable holds.
 * @returns null when the variable is not set, or empty.
 * @throws UserError when the path is relative; the value is not quoted.
 */
export function absoluteVariable(environment: Environment, name: string): string | null {
  const value = environment[name];
  if (value === undefined || value === '') return null;
  if (!isAbsolute(value))
    throw new UserError(`${name} holds a relative path`, `set ${name} to an absolute path, or unset it`);
  return value;
}

/**
 * The absolute path that one of the XDG variables holds: "All paths set in these environment variables must be
 * absolute. If an implementation encounters a relative path in any of these variables it should consider the path
 * invalid and ignore it" (XDG Base Directory Specification).
 * @returns null when it is not set, empty, or relative.
 */
export function xdgVariable(environment: Environment, name: `XDG_${string}`): string | null {
  const value = environment[name];
  return value === undefined || !isAbsolute(value) ? null : value;
}
