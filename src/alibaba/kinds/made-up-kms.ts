/** Made-up client keys of KMS: PKCS#12 containers with noise in them, and texts that only look like some. */
import { INTEGER, SEQUENCE } from '../der.ts';
import { randomBytes, randomInt } from '../random-source.ts';
import { randomUuid } from '../random-text.ts';

const OCTETS = 0x04;
const OBJECT_ID = 0x06;
const EXPLICIT = 0xa0;
const PKCS7_DATA = [OBJECT_ID, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x01];
/** OBJECT IDENTIFIER 1.2.840.113549.1.1.1 of an RSA key. */
const RSA = [OBJECT_ID, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];

function element(tag: number, content: Uint8Array): Buffer {
  const length = content.length;
  const head =
    length < 128 ? [tag, length] : length < 256 ? [tag, 0x81, length] : [tag, 0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from(head), content]);
}

/** @param type what the container says it holds; bytes of an object identifier */
function container(type: readonly number[]): string {
  const noise = element(EXPLICIT, element(OCTETS, randomBytes(2260 + randomInt(120))));
  const mac = element(SEQUENCE, randomBytes(65));
  const content = element(SEQUENCE, Buffer.concat([Buffer.from(type), noise]));
  return element(SEQUENCE, Buffer.concat([Buffer.from([INTEGER, 1, 3]), content, mac])).toString('base64');
}

export const kmsValues = {
  /** `KAAP.` and a UUID. */
  KMSKEYID: (): string => `KAAP.${randomUuid(4)}`,
  /** PrivateKeyData, some 3,200 characters. */
  KMSPKCS12: (): string => container(PKCS7_DATA),
  /** As long, and no PKCS#12. */
  KMSOTHER: (): string => container(RSA),
} as const;
