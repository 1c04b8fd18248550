/** STS IDs, and SecurityTokens as far as they can be read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base58Encode } from '../../src/alibaba/base58.ts';
import { generate } from '../../src/alibaba/generate.ts';
import { securityTokenStructure, stsIdStructure } from '../../src/alibaba/sts.ts';
import { randomBytes } from '../random/seeded.ts';

/** An STS ID with the two leading bytes and 17 random ones. */
function idOf(first: number, second: number): string {
  return `STS.${base58Encode(Uint8Array.from([first, second, ...randomBytes(17)]), 25)}`;
}

describe('STS AccessKey ID', () => {
  it('knows the generations since 2018 by their second byte', () => {
    for (let second = 1; second <= 7; second++)
      for (let i = 0; i < 100; i++) expect(stsIdStructure(idOf(2, second))?.generation ?? second).toBe(second);
  });

  it('keeps all but one in a thousand', () => {
    let lost = 0;
    for (let i = 0; i < 20_000; i++) if (stsIdStructure(idOf(2, 5)) === null) lost++;
    expect(lost).toBeLessThan(20);
  });

  it('reads older and newer ones without a generation', () => {
    let read = 0;
    for (let i = 0; i < 100; i++) if (stsIdStructure(idOf(1, 200))?.generation === null) read++;
    expect(read).toBeGreaterThan(90);
  });

  it.each([
    'STS.NotificationServiceManage',
    'STS.NamespaceHandlerConfigura',
    'STS.AssumeRoleWithWebIdentity',
    'STS.L4aBSCSJVMuKg5U1vFDw',
    'STS.NNNNNNNNNNNNNNNNNNNNNNNNN',
  ])('%s is none', (text) => {
    expect(stsIdStructure(text)).toBeNull();
  });
});

describe('SecurityToken', () => {
  it('is complete when its message is', () => {
    for (let i = 0; i < 100; i++)
      expect(securityTokenStructure(generate.STSTOKEN())).toEqual({ generation: 'CAIS', complete: true });
  });

  it('is incomplete wherever it was cut, and none when too little is left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (length) => {
        const token = generate.STSTOKEN();
        const structure = securityTokenStructure(token.slice(0, length));
        if (length < 80) expect(structure).toBeNull();
        else expect(structure).toEqual({ generation: 'CAIS', complete: false });
      }),
    );
  });

  it('may lose its padding or its last group', () => {
    const token = generate.STSTOKEN();
    expect(securityTokenStructure(token.replace(/=+$/, ''))?.complete).toBe(true);
    expect(securityTokenStructure(token.slice(0, -8))?.complete).toBe(false);
  });

  it('is not complete when a length field was changed', () => {
    let read = 0;
    for (let i = 0; i < 1000; i++) {
      const bytes = Buffer.from(generate.STSTOKEN(), 'base64');
      bytes[3] = (bytes[3] ?? 0) ^ 1;
      // The length stands in the head as well, so the change may already be seen there.
      if (securityTokenStructure(bytes.toString('base64'))?.complete) read++;
    }
    // What follows is random, so it can read as further fields by chance, but hardly ever does.
    expect(read).toBeLessThan(12);
  });

  it('knows the generation of 2015–17', () => {
    const token = `CAESrAIIARKAA${randomBytes(300).toString('base64')}`;
    // Random bytes read as a whole message now and then: only the generation is sure.
    expect(securityTokenStructure(token)?.generation).toBe('CAES');
  });

  it('never throws on any text', () => {
    fc.assert(fc.property(fc.string(), (text) => void securityTokenStructure(`CAISaaF1q6Ft5B2yfSjIo${text}`)));
    fc.assert(
      fc.property(
        fc.base64String({ minLength: 80 }),
        (text) => void securityTokenStructure(`CAISaaF1q6Ft5B2yfSjIo${text}`),
      ),
    );
  });
});
