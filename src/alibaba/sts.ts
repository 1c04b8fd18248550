/**
 * Structure of STS temporary credentials: AccessKey ID, secret and SecurityToken. Evidence: 29 IDs, 11 secrets, 31
 * heads of tokens, one complete token parsed (docs/research/credential-formats.md, "STS credentials").
 */
import { base58Decode } from './base58.ts';
import { camelSegments, classChanges, longestRun } from '../core/randomness.ts';
import { holdsPlaceholderWord } from './placeholders.ts';

/** `STS.` + base58 of 19 bytes; bytes `02 01`…`02 07` since 2018. `generation` is the second byte, null when older. */
export interface StsIdStructure {
  readonly generation: number | null;
}

/**
 * @param id the whole ID including `STS.`
 * @returns null when it is not an STS ID: wrong alphabet or range, or an identifier such as
 *   `STS.NotificationServiceManage`
 */
export function stsIdStructure(id: string): StsIdStructure | null {
  if (!/^STS\.[1-9A-HJ-NP-Za-km-z]{25}$/.test(id)) return null;
  const tail = id.slice(4);
  const bytes = base58Decode(tail, 19);
  if (bytes === null) return null;
  const [b0, b1 = 0] = bytes;
  const modern = b0 === 2 && b1 >= 1 && b1 <= 0x1f;
  // 25 base58 letters without a digit are a class name (STS.NotificationServiceManage); of 100,000 random tails 2 %
  // have no digit, and 0.04 % have neither a digit nor seven segments. A second letter in upper case is no word.
  const digit = /[1-9]/.test(tail);
  if ((!digit && camelSegments(tail) < (/^N[A-Z]/.test(tail) ? 6 : 7)) || longestRun(tail) >= 5) return null;
  if (!modern && (!digit || camelSegments(tail) < 7 || holdsPlaceholderWord(tail))) return null;
  return { generation: modern ? b1 : null };
}

/** Whether the value is base58 of at most 32 bytes, 43 or 44 characters, and random enough to be a key. */
export function looksLikeStsSecret(value: string): boolean {
  return (
    /^[1-9A-HJ-NP-Za-km-z]{43,44}$/.test(value) &&
    classChanges(value) >= 14 &&
    longestRun(value) < 5 &&
    base58Decode(value, 32) !== null
  );
}

/** A SecurityToken as far as it can be read. */
export interface SecurityTokenStructure {
  /** `CAIS` since 2017, `CAES` 2015–17. */
  readonly generation: 'CAIS' | 'CAES';
  /** Whether the protobuf message is whole; false for a truncated token. */
  readonly complete: boolean;
}

const CAIS_HEAD = /^CAIS[A-Za-z0-9+/]{2}[FJNRVZd]1q6Ft5B2yfSjI[o-r]/;
const CAES_HEAD = /^CAES[A-Za-z0-9+/]{2}[A-Za-z]IARKAA/;
/** A token shorter than this after its constant head is an abbreviation in prose, not a credential. */
const SHORTEST_TOKEN = 80;

/**
 * Parses a decoded token (no percent or JSON escapes left).
 * The message is `{1: varint, 2: bytes(L), 3: bytes(128), 4: varint}`, or `{1: 1, 2: bytes(L)}` for CAES.
 * @returns null when the head is wrong or too little follows
 */
export function securityTokenStructure(token: string): SecurityTokenStructure | null {
  const generation = CAIS_HEAD.test(token) ? 'CAIS' : CAES_HEAD.test(token) ? 'CAES' : null;
  if (generation === null || token.length < SHORTEST_TOKEN) return null;
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(token)) return null;
  const fields = protobufFields(Buffer.from(token, 'base64'));
  const needed = generation === 'CAIS' ? [1, 2, 3] : [1, 2];
  return { generation, complete: fields !== null && needed.every((field, i) => fields[i] === field) };
}

/**
 * Field numbers of a flat protobuf message, or null when it breaks off or is none. They must ascend, as every
 * serializer writes them: random bytes behind a changed length pass for fields once in thirty times otherwise.
 */
function protobufFields(bytes: Uint8Array): number[] | null {
  const fields: number[] = [];
  let at = 0;
  const varint = (): number | null => {
    let value = 0;
    for (let shift = 0; shift < 32; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) return null;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
    return null;
  };
  while (at < bytes.length) {
    const key = varint();
    if (key === null) return null;
    const wire = key & 7;
    const argument = varint();
    if (argument === null) return null;
    if (wire === 2) at += argument;
    else if (wire !== 0) return null;
    if (at > bytes.length || key >>> 3 <= (fields.at(-1) ?? 0)) return null;
    fields.push(key >>> 3);
  }
  return fields;
}
