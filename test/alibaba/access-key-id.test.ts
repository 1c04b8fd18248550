/** IDs: base58, versions, creation time, and what is made up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessKeyIdStructure, isOverwritten, looksLikeShortId, looksMadeUp } from '../../src/alibaba/access-key-id.ts';
import { BASE58_ALPHABET, base58Decode, base58Encode } from '../../src/alibaba/base58.ts';
import { generate } from '../../src/alibaba/generate.ts';
import { randomText } from '../../src/alibaba/random-text.ts';

const NOW = Date.UTC(2025, 5, 1) / 1000;
const base58Text = (length: number) =>
  fc.string({ unit: fc.constantFrom(...BASE58_ALPHABET), minLength: length, maxLength: length });
const randomBase58 = (length: number): string => randomText(length, BASE58_ALPHABET);

/** An ID from its 15 bytes. */
function idOf(...bytes: readonly number[]): string {
  return `LTAI${base58Encode(
    Uint8Array.from({ length: 15 }, (_, at) => bytes[at] ?? 0),
    20,
  )}`;
}

/** Bytes of a version 3 ID issued at `seconds`. */
function issuedAt(seconds: number, version = 2): string {
  return idOf(
    3,
    version,
    1,
    2,
    3,
    0x80,
    ((seconds >>> 24) & 255) ^ 0xf4,
    ((seconds >>> 16) & 255) ^ 0x54,
    9,
    9,
    9,
    9,
    9,
    9,
    9,
  );
}

describe('base58', () => {
  it('gives back what was encoded, whatever the width', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (bytes) => {
        expect(base58Decode(base58Encode(bytes, 0), bytes.length)).toEqual(bytes);
      }),
    );
  });

  it('gives back the text that was decoded', () => {
    fc.assert(
      fc.property(base58Text(20), (text) => {
        const bytes = base58Decode(text, 15);
        if (bytes !== null) expect(base58Encode(bytes, 20)).toBe(text);
      }),
    );
  });

  it('refuses other characters and numbers that do not fit', () => {
    for (const char of ['0', 'O', 'I', 'l', '+', 'é']) expect(base58Decode(`abc${char}`, 15)).toBeNull();
    expect(base58Decode('z'.repeat(20), 14)).toBeNull();
    expect(base58Decode('', 2)).toEqual(Uint8Array.of(0, 0));
  });
});

describe('AccessKey ID structure', () => {
  it('tells the generations apart', () => {
    for (let i = 0; i < 200; i++) {
      expect(accessKeyIdStructure(generate.AKID24(), Date.now() / 1000).generation).toBe('LTAI5');
      expect(accessKeyIdStructure(generate.AKID24F(), NOW).generation).toBe('LTAI4');
      expect(accessKeyIdStructure(generate.AKID24G(), NOW).generation).toBe('LTAI4');
      expect(accessKeyIdStructure(generate.AKID16(), NOW).generation).toBe('LTAI-16');
      expect(accessKeyIdStructure(generate.AKID24FAKE(), NOW).generation).toBe('unknown');
    }
  });

  it('prints the versions where they were seen', () => {
    expect(idOf(2, 1)).toMatch(/^LTAI4F/);
    expect(idOf(2, 2, 255)).toMatch(/^LTAI4G/);
    expect(issuedAt(NOW)).toMatch(/^LTAI5t/);
    expect(issuedAt(NOW, 4)).toMatch(/^LTAI5[tu]/);
  });

  it('reads the creation time, floored to 65,536 seconds', () => {
    const seconds = Date.UTC(2023, 4, 1, 12) / 1000;
    expect(accessKeyIdStructure(issuedAt(seconds), NOW)).toEqual({
      generation: 'LTAI5',
      issuedAt: new Date((seconds - (seconds % 65_536)) * 1000),
    });
  });

  it('accepts any second byte of version 3: a new version must not disappear', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }), (version) => {
        expect(accessKeyIdStructure(issuedAt(NOW - 86_400, version), NOW).generation).toBe('LTAI5');
      }),
    );
  });

  it('accepts no ID from the future, beyond two days of a wrong clock, or from before the format', () => {
    expect(accessKeyIdStructure(issuedAt(NOW + 86_400), NOW).generation).toBe('LTAI5');
    expect(accessKeyIdStructure(issuedAt(NOW + 4 * 86_400), NOW)).toEqual({ generation: 'unknown', reason: 'time' });
    expect(accessKeyIdStructure(issuedAt(0x5effffff), NOW)).toEqual({ generation: 'unknown', reason: 'time' });
  });

  it('says why an ID is unknown', () => {
    expect(accessKeyIdStructure(idOf(4, 1), NOW)).toEqual({ generation: 'unknown', reason: 'version' });
    expect(accessKeyIdStructure(idOf(2, 3), NOW)).toEqual({ generation: 'unknown', reason: 'version' });
    expect(accessKeyIdStructure(idOf(3, 2, 0, 0, 0, 0x81), NOW)).toEqual({ generation: 'unknown', reason: 'time' });
    expect(accessKeyIdStructure(`LTAI${'z'.repeat(20)}`, NOW)).toEqual({ generation: 'unknown', reason: 'version' });
    expect(accessKeyIdStructure(`LTAI${'0'.repeat(20)}`, NOW)).toEqual({ generation: 'unknown', reason: 'alphabet' });
    expect(accessKeyIdStructure(`LTAI${'z'.repeat(17)}`, NOW)).toEqual({ generation: 'unknown', reason: 'length' });
  });

  it('is passed by chance by less than one in a thousand texts of the right look', () => {
    let passed = 0;
    for (let i = 0; i < 20_000; i++) {
      if (accessKeyIdStructure(`LTAI5t${randomBase58(18)}`, NOW).generation !== 'unknown') passed++;
    }
    expect(passed).toBeLessThan(20);
  });
});

describe('made-up IDs', () => {
  it.each([
    'XXXXXXXXXXXXXXXXXXXX',
    'EXAMPLEqw123456789ab',
    'AbCdEfGhJkMnPqRsTuVw',
    '12345678912345678912',
    'aTestAccessKeyqw2dRt',
    'a1b2c3d4e5f6g7h8j9k1',
  ])('%s', (tail) => {
    expect(looksMadeUp(`LTAI${tail}`)).toBe(true);
  });

  it('are few of the random ones', () => {
    let wrong = 0;
    for (let i = 0; i < 20_000; i++) if (looksMadeUp(`LTAI${randomBase58(20)}`)) wrong++;
    expect(wrong).toBeLessThan(20);
  });

  it('an overwritten tail is no ID, however its time field comes out', () => {
    const id = generate.AKID24();
    for (const mask of ['xxxxxxxxxxxx', 'XXXXXXXXXXXX', '11111111'])
      expect(isOverwritten(id.slice(0, -mask.length) + mask)).toBe(true);
  });

  it('short IDs want a lower-case letter: LTAI is also an acronym of Spanish laws', () => {
    for (const tail of ['PRC2016A121F', 'xxxxxxxxxxxx']) expect(looksLikeShortId(`LTAI${tail}`)).toBe(false);
    for (let i = 0; i < 1000; i++) expect(looksLikeShortId(generate.AKID16())).toBe(true);
  });
});
