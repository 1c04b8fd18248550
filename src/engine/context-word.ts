/** Whether the bytes of a context word are one: a few letters stand in long random values by chance. */
import { camelSegments } from '../core/randomness.ts';

/**
 * Words of more letters than this hardly occur by chance: a given five, in any case, at one place in 30 million of
 * base64.
 */
const SHORT_WORD = 5;
/** A run of this many letters and digits may be a value. */
const VALUE_RUN = 20;
/**
 * It is one with a digit and so few characters a camelCase segment: `backup20240131odpsproject` has eight, random ones
 * have two.
 */
const SEGMENT_LENGTH = 4;

/**
 * @param bytes only `[0, length)` is valid
 * @param at the word's first byte
 * @returns false for a short word inside a long random run of letters and digits: `secretKey = "…GTodPs9"` does not
 *   speak of ODPS
 */
export function standsAsWord(bytes: Uint8Array, at: number, wordLength: number, length: number): boolean {
  if (wordLength > SHORT_WORD) return true;
  let start = at;
  while (start > 0 && at - start < VALUE_RUN && isAlphanumeric(bytes[start - 1])) start--;
  let end = at + wordLength;
  while (end < length && end - start < 2 * VALUE_RUN && isAlphanumeric(bytes[end])) end++;
  if (end - start < VALUE_RUN) return true;
  const run = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
  return !/\d/.test(run) || camelSegments(run) * SEGMENT_LENGTH < run.length;
}

function isAlphanumeric(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const letter = byte | 32;
  return (letter >= 97 && letter <= 122) || (byte >= 48 && byte <= 57);
}
