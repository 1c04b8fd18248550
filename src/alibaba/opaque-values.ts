/** Values without a structure of their own: all that can be said is whether a person or a generator wrote them. */
import { camelSegments, classChanges, distinctChars, longestRun, longestSequence } from '../core/randomness.ts';

/**
 * Whether a token of the CLI or the Credentials tool (32 characters or more, any alphabet) is random, not a name or a
 * pattern.
 */
export function looksLikeOpaqueToken(value: string): boolean {
  if (distinctChars(value) < 10 || longestRun(value) >= 5 || longestSequence(value) >= 6) return false;
  // 2e-4 of random tokens of 48 characters have no digit; identifiers of that length have few segments.
  return /\d/.test(value) ? classChanges(value) >= value.length / 5 : camelSegments(value) >= value.length / 3;
}

/** Whether 32 hexadecimal digits (DashScope keys behind `sk-`, AppCodes) are ones that a person did not type. */
export function looksLikeHexKey(digits: string): boolean {
  return distinctChars(digits) >= 7 && longestRun(digits) <= 5 && longestSequence(digits) <= 6;
}
