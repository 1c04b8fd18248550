/**
 * Structure of AccessKey IDs. An ID is not free-form: `LTAI` + base58 of exactly 15 bytes, whose first two bytes are
 * a version; version 3 also carries its creation time. Evidence for every number: docs/research/credential-formats.md,
 * "AccessKey ID" (166 distinct IDs in public repositories, 76 in a code index; 0 violations).
 */
import { base58Decode } from './base58.ts';
import { camelSegments, distinctChars, longestRun, longestSequence } from '../core/randomness.ts';
import { holdsPlaceholderWord } from './placeholders.ts';

/** Earliest creation time an LTAI5 ID may claim: 0x5F000000 = 2020-07-04; the first one seen is of 2021-04. */
const LTAI5_FIRST_SECOND = 0x5f000000;
/** A clock may be ahead a little, and the field is floored to 18 h: accept two days into the future. */
const FUTURE_TOLERANCE_SECONDS = 2 * 86_400;

export type AccessKeyIdStructure =
  /** Version bytes 02 01 / 02 02 + 13 random bytes: issued 2019-12 to 2021. No checksum was found. */
  | { readonly generation: 'LTAI4' }
  /**
   * Version bytes 03 xx, a constant and the creation time: works like a checksum (random text passes with p ≈ 2e-6).
   */
  | { readonly generation: 'LTAI5'; readonly issuedAt: Date }
  /** 16 characters, base62, no inner structure: half of all IDs in history. */
  | { readonly generation: 'LTAI-16' }
  /** Shaped like an ID, but the structure does not check: made up, altered, or a version that does not exist yet. */
  | { readonly generation: 'unknown'; readonly reason: 'alphabet' | 'version' | 'time' | 'length' };

/**
 * Reads the structure of an ID of any length.
 * @param id the whole ID including `LTAI`
 * @param nowSeconds Unix time; an ID cannot be from the future
 */
export function accessKeyIdStructure(id: string, nowSeconds: number): AccessKeyIdStructure {
  if (/^LTAI[A-Za-z0-9]{12}$/.test(id)) return { generation: 'LTAI-16' };
  if (id.length !== 24) return { generation: 'unknown', reason: 'length' };
  // Twenty base58 digits always fit into fifteen bytes.
  const bytes = id.startsWith('LTAI') ? base58Decode(id.slice(4), 15) : null;
  if (bytes === null) return { generation: 'unknown', reason: 'alphabet' };
  const [b0, b1, , , , b5, b6 = 0, b7 = 0] = bytes;
  if (b0 === 2 && (b1 === 1 || b1 === 2)) return { generation: 'LTAI4' };
  if (b0 !== 3) return { generation: 'unknown', reason: 'version' };
  // Any second byte: 03 03 will print as LTAI5tSr… and must not be lost (docs/research/credential-formats.md,
  // "AccessKey ID").
  const seconds = (((b6 ^ 0xf4) << 24) | ((b7 ^ 0x54) << 16)) >>> 0;
  if (b5 !== 0x80 || seconds < LTAI5_FIRST_SECOND || seconds > nowSeconds + FUTURE_TOLERANCE_SECONDS) {
    return { generation: 'unknown', reason: 'time' };
  }
  return { generation: 'LTAI5', issuedAt: new Date(seconds * 1000) };
}

/**
 * Whether the tail was overwritten: `LTAI5t…xxxxxxxx`. A time field may pass by chance when its bytes come from such a
 * run. Random IDs have one with p ≈ 5e-6.
 */
export function isOverwritten(id: string): boolean {
  return longestRun(id) >= 5 || /x{4}|X{4}/.test(id);
}

/**
 * Whether an ID without a checksum (LTAI-16, LTAI4, unknown) looks written by a person: words, runs, typing order.
 * Not asked of LTAI5 IDs, whose structure proves more than any word can disprove.
 */
export function looksMadeUp(id: string): boolean {
  const tail = id.slice(4);
  const ordered = longestSequence(tail) >= 5 || longestSequence(tail, 2) >= 5;
  return (
    longestRun(tail) >= (tail.length > 12 ? 5 : 4) || ordered || holdsPlaceholderWord(tail) || distinctChars(tail) < 7
  );
}

/**
 * Shape of the 16-character form. The Spanish transparency-law acronyms (`LTAIPRC2016A121F30`) have the same shape in
 * upper case, so a lower-case letter is demanded (a true tail has none with p = 0.2 %), and two classes at least.
 */
export function looksLikeShortId(id: string): boolean {
  const tail = id.slice(4);
  return /[a-z]/.test(tail) && /[A-Z0-9]/.test(tail) && camelSegments(tail) >= 3 && !looksMadeUp(id);
}
