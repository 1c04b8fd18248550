/** Made-up Model Studio keys, and texts that only look like some. */
import { INTEGER, SEQUENCE } from '../der.ts';
import { looksLikeHexKey } from '../opaque-values.ts';
import { NUMBER_LETTERS } from './model-studio-key.ts';
import { randomBytes, randomInt } from '../random-source.ts';
import { draw, randomText } from '../random-text.ts';

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
function signature(): Buffer {
  const content = [...integer(randomBytes(32)), ...integer(randomBytes(32))];
  return Buffer.from([SEQUENCE, content.length, ...content]);
}

const number = (shortest: number, longest: number): string => {
  const length = shortest + randomInt(longest - shortest + 1);
  return randomText(1, length === 7 ? 'ERP' : FIRST_LETTERS) + randomText(length - 1, NUMBER_LETTERS);
};
const head = (plan: string, series: string): string =>
  `sk-${plan}-${series}.${plan === 'ws' ? number(6, 7) : number(4, 6)}.${randomText(4)}`;
const workspaceKey = (): string => `${head('ws', 'H')}.${signature().toString('base64url')}`;
const hexDigits = (): string => draw(() => randomBytes(16).toString('hex'), looksLikeHexKey);

export const modelStudioValues = {
  /** Billed by use, series H: base64url without padding. */
  MSWS: workspaceKey,
  /** Token plan, series H. */
  MSSP: (): string => `${head('sp', 'H')}.${signature().toString('base64url')}`,
  /** Token plan, series D: standard base64 with padding. */
  MSSPD: (): string => `${head('sp', 'D')}.${signature().toString('base64')}`,
  /** Coding plan. */
  MSSPHEX: (): string => `sk-sp-${hexDigits()}`,
  /** Its signature has one byte changed in a length. */
  MSLENGTH: (): string => {
    const bytes = signature();
    bytes[3] = (bytes[3] ?? 0) - 1;
    return `${head('ws', 'H')}.${bytes.toString('base64url')}`;
  },
  /** Its number has letters that no number has. */
  MSLETTERS: (): string => workspaceKey().replace(/^(sk-ws-H\.)\w+/, `$1${randomText(6, 'ABCFGJ')}`),
  /** What Windsurf, Codeium and Devin hand out. */
  WINDSURF: (): string => `sk-ws-${randomText(2)}-${randomText(96)}`,
} as const;
