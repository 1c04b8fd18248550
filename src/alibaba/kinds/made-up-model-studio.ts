/** Made-up Model Studio keys, and texts that only look like some. */
import { INTEGER, SEQUENCE } from '../der.ts';
import { looksLikeHexKey } from '../opaque-values.ts';
import { NUMBER_LETTERS } from './model-studio-key.ts';
import { randomLetters, randomOctets, type Random } from './random.ts';

/** The letters of all numbers that were seen but the first place's: no number begins with M. */
const FIRST_LETTERS = NUMBER_LETTERS.replace('M', '');

function integer(magnitude: Uint8Array): Uint8Array {
  let start = 0;
  while (start < magnitude.length - 1 && magnitude[start] === 0) start++;
  const shortest = magnitude.subarray(start);
  const content = (shortest[0] ?? 0) >= 0x80 ? Uint8Array.of(0, ...shortest) : shortest;
  return Uint8Array.of(INTEGER, content.length, ...content);
}

/** Two random numbers of 32 bytes in DER, as a P-256 signature has them. */
function signature(random: Random): Buffer {
  const content = [...integer(randomOctets(random, 32)), ...integer(randomOctets(random, 32))];
  return Buffer.from([SEQUENCE, content.length, ...content]);
}

export const modelStudioValues = (random: Random) => {
  const number = (shortest: number, longest: number): string => {
    const length = shortest + random(longest - shortest + 1);
    return (
      randomLetters(random, 1, length === 7 ? 'ERP' : FIRST_LETTERS) + randomLetters(random, length - 1, NUMBER_LETTERS)
    );
  };
  const head = (plan: string, series: string): string =>
    `sk-${plan}-${series}.${plan === 'ws' ? number(6, 7) : number(4, 6)}.${randomLetters(random, 4)}`;
  const workspaceKey = (): string => `${head('ws', 'H')}.${signature(random).toString('base64url')}`;
  const hexDigits = (): string => {
    for (;;) {
      const digits = randomOctets(random, 16).toString('hex');
      if (looksLikeHexKey(digits)) return digits;
    }
  };
  return {
    /** Billed by use, series H: base64url without padding. */
    MSWS: workspaceKey,
    /** Token plan, series H. */
    MSSP: (): string => `${head('sp', 'H')}.${signature(random).toString('base64url')}`,
    /** Token plan, series D: standard base64 with padding. */
    MSSPD: (): string => `${head('sp', 'D')}.${signature(random).toString('base64')}`,
    /** Coding plan. */
    MSSPHEX: (): string => `sk-sp-${hexDigits()}`,
    /** Its signature has one byte changed in a length. */
    MSLENGTH: (): string => {
      const bytes = signature(random);
      bytes[3] = (bytes[3] ?? 0) - 1;
      return `${head('ws', 'H')}.${bytes.toString('base64url')}`;
    },
    /** Its number has letters that no number has. */
    MSLETTERS: (): string => workspaceKey().replace(/^(sk-ws-H\.)\w+/, `$1${randomLetters(random, 6, 'ABCFGJ')}`),
    /** What Windsurf, Codeium and Devin hand out. */
    WINDSURF: (): string => `sk-ws-${randomLetters(random, 2)}-${randomLetters(random, 96)}`,
  };
};
