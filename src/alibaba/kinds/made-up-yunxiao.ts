/** Made-up Yunxiao tokens, and texts that only look like some. */
import { randomLetters, randomOctets, type Random } from './random.ts';

/** A UUID of the given version (the digit that says so) with random bits elsewhere. */
function uuid(random: Random, version: number): string {
  const bytes = randomOctets(random, 16);
  bytes[6] = ((bytes[6] ?? 0) & 15) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 63) | 128;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

export const yunxiaoValues = (random: Random) => ({
  /** A personal access token. */
  YXTOKEN: (): string => `pt-${randomLetters(random, 24)}_${uuid(random, 4)}`,
  /** The same with a UUID of another version. */
  YXVERSION: (): string => `pt-${randomLetters(random, 24)}_${uuid(random, 1)}`,
});
