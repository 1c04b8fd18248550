/** Random numbers and bytes that follow from the seed of the run and the test file that asks. */
import { seededRandom, type Random } from '../kernel/random-bytes.ts';
import { SEED, SLOW } from './seed.ts';

let next: Random = seededRandom(SEED);

/** Begins anew, with the seed of the run and a name, or with a seed of one's own. */
export function reseed(from: string | number): void {
  let state = SEED;
  for (const char of String(from)) state = Math.imul(state ^ char.charCodeAt(0), 0x01000193);
  next = seededRandom(typeof from === 'number' ? from : state);
  // Small seeds begin with small numbers.
  for (let skipped = 0; skipped < 8; skipped++) next();
}

/** From 0 up to, not including, 1. */
export const random: Random = () => next();

/** As node:crypto's: a whole number below `limit`. */
export function randomInt(limit: number): number {
  return Math.floor(next() * limit);
}

/** As node:crypto's. */
export function randomBytes(length: number): Buffer {
  const words = new Uint32Array(Math.ceil(length / 4));
  for (let at = 0; at < words.length; at++) words[at] = Math.floor(next() * 2 ** 32);
  return Buffer.from(words.buffer, 0, length);
}

/**
 * Rows of a large table: all of them in a slow run; else a share, drawn by the seed of the run, so that runs come round
 * to all of them. Never none.
 * @param share from 0 to 1
 */
export function drawn<Row>(rows: readonly Row[], share: number): Row[] {
  if (SLOW) return [...rows];
  const draw = seededRandom(Math.imul(SEED, 0x9e3779b1) ^ rows.length);
  for (let skipped = 0; skipped < 8; skipped++) draw();
  const some = rows.filter(() => draw() < share);
  const one = rows[Math.floor(draw() * rows.length)];
  return some.length > 0 || one === undefined ? some : [one];
}
