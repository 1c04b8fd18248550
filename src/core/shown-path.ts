/**
 * Paths in messages: what is no name is not repeated, as a path may be a value that somebody put in the wrong place.
 */
import { classChanges } from './randomness.ts';

/**
 * Random base62 changes its class of character (upper, lower, digit) at 62 % of its places, camelCase at 28 %
 * (measured for secrets and identifiers of public code). A hash, which has no upper-case letter, is a name.
 */
const RANDOM_SHARE = 0.33;

/**
 * @returns the path with every run of 16 or more letters and digits that looks random cut to its first four:
 *   `config/LTAI…`.
 */
export function shownPath(path: string): string {
  return path.replace(/[A-Za-z0-9]{16,}/g, (run) => (looksRandom(run) ? `${run.slice(0, 4)}…` : run));
}

function looksRandom(run: string): boolean {
  return /[a-z]/.test(run) && /[A-Z]/.test(run) && classChanges(run) >= run.length * RANDOM_SHARE;
}
