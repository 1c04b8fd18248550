/**
 * Shape of long-term AccessKey secrets: 30 uniformly random base62 characters, no checksum found.
 * Evidence: 146 of 148 paired candidates and 166 of 166 name-anchored real values have this length; minima seen:
 * 20 distinct characters, 11 class changes, 10 segments, longest run 3 (docs/research/credential-formats.md, "AccessKey
 * secret").
 */
import { isMadeOfWords, isOfficialExample } from './placeholders.ts';
import { camelSegments, classChanges, distinctChars, longestRun, longestSequence } from '../core/randomness.ts';

/**
 * Whether a token has the shape of a secret. The thresholds sit below the minima seen and keep 99.9 % of random values.
 * A digit is not demanded: 0.5 % of real secrets have none.
 */
export function looksLikeAccessKeySecret(value: string): boolean {
  return (
    /^[A-Za-z0-9]{30}$/.test(value) &&
    /[a-z]/.test(value) &&
    /[A-Z]/.test(value) &&
    distinctChars(value) >= 16 &&
    longestRun(value) < 4 &&
    longestSequence(value) < 6 &&
    longestSequence(value, 2) < 6 &&
    longestSequence(value, 3) < 5 &&
    classChanges(value) >= 9 &&
    camelSegments(value) >= 9 &&
    !isMadeOfWords(value) &&
    !isOfficialExample(value)
  );
}
