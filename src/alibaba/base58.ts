/**
 * Base58 (Bitcoin alphabet) as Alibaba Cloud prints AccessKey IDs and STS secrets: a big-endian number, no checksum.
 * Evidence: 166 of 166 distinct 24-character IDs in public repositories use this alphabet
 * (docs/research/credential-formats.md, "AccessKey ID").
 */

export const BASE58_ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

const DIGITS: ReadonlyMap<string, bigint> = new Map([...BASE58_ALPHABET].map((char, index) => [char, BigInt(index)]));

/**
 * Decodes `text` as a number of at most `length` bytes.
 * @returns `length` bytes, big-endian, or null when a character is outside the alphabet or the number does not fit.
 */
export function base58Decode(text: string, length: number): Uint8Array | null {
  let number = 0n;
  for (const char of text) {
    const digit = DIGITS.get(char);
    if (digit === undefined) return null;
    number = number * 58n + digit;
  }
  if (number >> BigInt(8 * length) !== 0n) return null;
  const bytes = new Uint8Array(length);
  for (let i = length - 1; i >= 0; i--) {
    bytes[i] = Number(number & 255n);
    number >>= 8n;
  }
  return bytes;
}

/** Encodes bytes as base58, left-padded with the zero digit `1` to at least `width` characters. */
export function base58Encode(bytes: Uint8Array, width: number): string {
  let number = 0n;
  for (const byte of bytes) number = (number << 8n) | BigInt(byte);
  let text = '';
  while (number > 0n) {
    text = (BASE58_ALPHABET[Number(number % 58n)] ?? '') + text;
    number /= 58n;
  }
  return text.padStart(width, '1');
}
