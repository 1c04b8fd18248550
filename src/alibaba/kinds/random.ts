/**
 * Where made-up values take their randomness from: the system's, or a seed, so that a failing test can be run again.
 */
import { randomInt } from '../random-source.ts';

/** @returns a whole number from 0 to `below` - 1 */
export type Random = (below: number) => number;

export const systemRandom: Random = (below) => randomInt(below);

/** Numbers that depend on the seed alone (mulberry32); not for anything that must be secret. @internal */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const BASE62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export function randomLetters(random: Random, length: number, alphabet: string = BASE62): string {
  return Array.from({ length }, () => alphabet[random(alphabet.length)]).join('');
}

export function randomOctets(random: Random, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => random(256)));
}
