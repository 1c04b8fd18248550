/** DER: what real signatures look like, and lengths that lie. */
import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isP256Signature, readElement, readHead } from '../../src/alibaba/der.ts';
import { modelStudioKey } from '../../src/alibaba/kinds/model-studio-key.ts';
import { kindValues } from '../../src/alibaba/kinds/kind-values.ts';
import { randomInt } from '../random/seeded.ts';

describe('signatures in DER', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const real = Array.from({ length: 500 }, (_, index) => sign('sha256', Buffer.from(String(index)), privateKey));

  it('pass when they are real', () => {
    // Made by OpenSSL, which takes no seed: the bytes say which one failed.
    expect(real.filter((bytes) => !isP256Signature(bytes)).map((bytes) => bytes.toString('hex'))).toEqual([]);
  });

  it('fail with any length changed, with bytes left over or missing', () => {
    for (const bytes of real.slice(0, 100)) {
      const second = 5 + (bytes[3] ?? 0);
      for (const at of [1, 3, second]) {
        for (const delta of [-1, 1, 127]) {
          const changed = Buffer.from(bytes);
          changed[at] = ((changed[at] ?? 0) + delta) & 255;
          expect(isP256Signature(changed)).toBe(false);
        }
      }
      expect(isP256Signature(Buffer.concat([bytes, Buffer.of(0)]))).toBe(false);
      expect(isP256Signature(bytes.subarray(0, -1))).toBe(false);
    }
  });

  it('fail when they are random text that begins like one', () => {
    const { MSWS } = kindValues;
    const input = (value: string) => ({ value, left: '', right: '', nowSeconds: 0 });
    for (let count = 0; count < 2000; count++) {
      const key = MSWS();
      expect(modelStudioKey(input(key))).not.toBeNull();
      const letters = [...key];
      const at = key.lastIndexOf('.') + 5 + randomInt(key.length - key.lastIndexOf('.') - 5);
      letters.splice(at, 1);
      expect(modelStudioKey(input(letters.join('')))).toBeNull();
    }
  });
});

describe('DER with lengths that lie', () => {
  it.each([
    ['longer than what is there', [0x30, 0x05, 1, 2]],
    ['four bytes of length and no content', [0x30, 0x84, 0x7f, 0xff, 0xff, 0xff]],
    ['more bytes of length than there are', [0x30, 0x84, 0x01]],
    ['five bytes of length', [0x30, 0x85, 1, 1, 1, 1, 1]],
    ['no definite length', [0x30, 0x80, 0, 0]],
    ['a short length in the long form', [0x30, 0x81, 0x01, 0]],
    ['a leading zero in the length', [0x30, 0x82, 0x00, 0x80]],
    ['nothing', []],
    ['a tag alone', [0x30]],
  ])('is no element: %s', (_, bytes) => {
    expect(readElement(Uint8Array.from(bytes), 0, bytes.length)).toBeNull();
    expect(isP256Signature(Uint8Array.from(bytes))).toBe(false);
  });

  it('never reads beyond the limit, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(80), (bytes, at) => {
        const element = readElement(bytes, at, bytes.length);
        if (element !== null) expect(element.end).toBeLessThanOrEqual(bytes.length);
        const head = readHead(bytes, at, bytes.length);
        if (head !== null) expect(head.start).toBeLessThanOrEqual(bytes.length);
        isP256Signature(bytes);
      }),
    );
  });
});
