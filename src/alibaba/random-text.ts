/** Random texts for made-up credentials. */
import { randomBytes, randomInt } from './random-source.ts';

const BASE62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export function randomText(length: number, alphabet: string = BASE62): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** @param version the digit of RFC 9562 that says how a UUID was made; 4 is random. */
export function randomUuid(version: number): string {
  const bytes = randomBytes(16);
  bytes[6] = ((bytes[6] ?? 0) & 15) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 63) | 128;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Draws until `accept` agrees: a random value can look made up by chance, and an example must not. */
export function draw(make: () => string, accept: (value: string) => boolean): string {
  for (;;) {
    const value = make();
    if (accept(value)) return value;
  }
}
