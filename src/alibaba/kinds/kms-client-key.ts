/**
 * Client keys of KMS application access points: `{"KeyId":"KAAP.<uuid>","PrivateKeyData":"MIIJ…"}`, the second a
 * PKCS#12 container in base64 that its own password opens. What is in it is encrypted, so its validity (five years by
 * default) is known only where CreateClientKey's answer, with `NotAfter`, was kept.
 */
import { INTEGER, readElement, readHead, SEQUENCE } from '../der.ts';
import type { Input, Result } from './check.ts';

const KEY_ID = /KAAP\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
const NOT_AFTER = /\\?"NotAfter\\?"\s{0,4}:\s{0,4}\\?"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)/;
/** OBJECT IDENTIFIER 1.2.840.113549.1.7, PKCS #7: the content of every PKCS#12 container. */
const PKCS7 = Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07);
/** All that comes before that: three heads and the version. */
const LONGEST_HEAD = 32;

/** A container that goes on where the text ends is a key as well, but less sure: perhaps the rest is something else. */
export function kmsClientKey({ value, left, right }: Input): Result | null {
  const extent = extentOfPkcs12(value);
  if (extent === null) return null;
  const bytes = Math.floor((value.replace(/=+$/, '').length * 3) / 4);
  const isWhole = extent === bytes;
  if (!isWhole && (extent < bytes || right !== '')) return null;
  const keyId = KEY_ID.exec(left)?.[0] ?? KEY_ID.exec(right)?.[0];
  const expiresAt = (NOT_AFTER.exec(left) ?? NOT_AFTER.exec(right))?.[1];
  return {
    confidence: isWhole ? 'high' : 'medium',
    redacted: `PKCS#12, ${value.length} characters`,
    attributes: {
      ...(expiresAt === undefined ? {} : { expiresAt }),
      ...(keyId === undefined ? {} : { resource: keyId }),
    },
  };
}

/**
 * Reads the head of a PKCS#12 container (`SEQUENCE { INTEGER 3, SEQUENCE { pkcs7 …`), whatever its length.
 * @returns bytes that it claims to have, or null when it is none
 */
function extentOfPkcs12(base64: string): number | null {
  const bytes = Buffer.from(base64.slice(0, 2 * LONGEST_HEAD), 'base64');
  const container = readHead(bytes, 0, bytes.length);
  if (container === null || container.tag !== SEQUENCE) return null;
  const version = readElement(bytes, container.start, bytes.length);
  if (version === null || version.tag !== INTEGER || version.end - version.start !== 1 || bytes[version.start] !== 3)
    return null;
  const content = readHead(bytes, version.end, bytes.length);
  if (content === null || content.tag !== SEQUENCE || content.end > container.end) return null;
  const type = bytes.subarray(content.start + 2, content.start + 2 + PKCS7.length);
  return bytes[content.start] === 0x06 && PKCS7.every((byte, index) => type[index] === byte) ? container.end : null;
}
