/** Secrets have no checksum: shape keeps nearly all random values and few of the things people write. */
import { describe, expect, it } from 'vitest';
import { looksLikeAccessKeySecret } from '../../src/alibaba/access-key-secret.ts';
import { looksLikeStsSecret } from '../../src/alibaba/sts.ts';
import { base58Encode } from '../../src/alibaba/base58.ts';
import { randomText } from '../../src/alibaba/random-text.ts';
import { randomBytes } from '../random/seeded.ts';

describe('AccessKey secret', () => {
  it('keeps all but two in a thousand random values', () => {
    let lost = 0;
    for (let i = 0; i < 20_000; i++) if (!looksLikeAccessKeySecret(randomText(30))) lost++;
    // 14 are expected (0.07 %: docs/research/credential-formats.md, "AccessKey secret"); 40 would be seven standard
    // deviations off.
    expect(lost).toBeLessThan(40);
  });

  it('has 30 characters, no more and no fewer', () => {
    for (const length of [26, 29, 31, 32, 40])
      for (let i = 0; i < 50; i++) expect(looksLikeAccessKeySecret(randomText(length))).toBe(false);
  });

  it.each([
    ['camelCase', 'getAliyunAccessKeySecretByName'],
    ['camelCase with digits', 'describeSecretParameters2020V1'],
    ['placeholder', 'yourAlibabaCloudAccessKeySecre'],
    ['algorithm name', 'PBKDF2WithHmacSHA256And256Bits'],
    ['typing order', '1234567890abcdefABCDEF12345678'],
    ['two typing orders, interleaved', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5'],
    ['three, interleaved', 'aA1bB2cC3dD4eE5fF6gG7hH8iI9jJ0'],
    ['a repeated group', 'aB1aB1aB1aB1aB1aB1aB1aB1aB1aB1'],
    ['a masked value', 'Rm8K2vQd5ZtYhLw3NbPexxxxxxxxxx'],
    ['one case', '3f2504e04f8911d39a0c0305e82c33'],
    ['upper case only', 'ABCD1234EFGH5678JKLM9012NPQR34'],
  ])('is not %s', (_, value) => {
    expect(value).toHaveLength(30);
    expect(looksLikeAccessKeySecret(value)).toBe(false);
  });
});

describe('STS secret', () => {
  it('keeps all but one in a thousand keys of 32 random bytes', () => {
    let lost = 0;
    for (let i = 0; i < 20_000; i++) {
      const key = base58Encode(randomBytes(32), 43);
      if (!looksLikeStsSecret(key)) lost++;
    }
    expect(lost).toBeLessThan(60);
  });

  it('does not fit when it says more than 32 bytes', () => {
    expect(looksLikeStsSecret('z'.repeat(20) + 'aB1cD2eF3gH4jK5mN6pQ7rS8')).toBe(false);
  });
});
