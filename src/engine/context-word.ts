/** Whether the bytes of a context word are one: a few letters stand in long random values by chance. */

/** Words of more letters than this hardly occur by chance: a given five, in any case, at one place in 30 million of base64. */
const SHORT_WORD = 5;
/** A run of this many letters and digits that has a digit is a value, or part of one; names of that length are rarely numbered. */
const VALUE_RUN = 20;

/**
 * @param bytes only `[0, length)` is valid
 * @param at the word's first byte
 * @returns false for a short word inside a long run of letters and digits: `secretKey = "…GTodPs9"` does not speak of ODPS
 */
export function standsAsWord(bytes: Uint8Array, at: number, wordLength: number, length: number): boolean {
  if (wordLength > SHORT_WORD) return true;
  let start = at;
  while (start > 0 && at - start < VALUE_RUN && isAlphanumeric(bytes[start - 1])) start--;
  let end = at + wordLength;
  while (end < length && end - start < 2 * VALUE_RUN && isAlphanumeric(bytes[end])) end++;
  return end - start < VALUE_RUN || !bytes.subarray(start, end).some(isDigit);
}

function isAlphanumeric(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const letter = byte | 32;
  return (letter >= 97 && letter <= 122) || isDigit(byte);
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}
