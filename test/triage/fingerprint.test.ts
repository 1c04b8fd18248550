/** Fingerprints: a published format, so its numbers are pinned; and the properties that baselines rest on. */
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SecretText } from '../../src/core/secret-text.ts';
import { fingerprint, isFingerprint } from '../../src/triage/fingerprint.ts';

const part = (kind: string, value: string): { kind: string; value: SecretText } => ({
  kind,
  value: new SecretText(value, '…'),
});
const parts = fc.array(
  fc
    .tuple(fc.string({ maxLength: 6 }), fc.string({ unit: 'grapheme', maxLength: 6 }))
    .map(([kind, value]) => part(kind, value)),
  { minLength: 1, maxLength: 4 },
);

describe('fingerprint', () => {
  it('is the SHA-256 of kind and value with their lengths, computed by hand here', () => {
    // 'id' + 'a' and 'secret' + 'é' (two bytes), sorted.
    const bytes = Buffer.from([
      0, 0, 0, 2, 0x69, 0x64, 0, 0, 0, 1, 0x61, 0, 0, 0, 6, 0x73, 0x65, 0x63, 0x72, 0x65, 0x74, 0, 0, 0, 2, 0xc3, 0xa9,
    ]);
    const expected = `v1:${createHash('sha256').update(bytes).digest('hex')}`;
    expect(fingerprint([part('secret', 'é'), part('id', 'a')])).toBe(expected);
    // Published: a change of this number invalidates every baseline and needs a new version.
    expect(expected).toBe('v1:fdfdce66dce51a5d38f2af9a4dbe6099dd4f3135e74eea666b6b1fe35ae72942');
    expect(isFingerprint(expected)).toBe(true);
  });

  it('does not depend on order or repetition', () => {
    fc.assert(
      fc.property(parts, fc.nat(), (list, turn) => {
        const at = turn % list.length;
        const turned = [...list.slice(at), ...list.slice(0, at), ...list.slice(0, 1)];
        expect(fingerprint(turned)).toBe(fingerprint(list));
      }),
    );
  });

  it('differs whenever a kind or a value differs, wherever the border between them lies', () => {
    const plain = (list: readonly { kind: string; value: SecretText }[]): string =>
      JSON.stringify([...new Set(list.map(({ kind, value }) => JSON.stringify([kind, value.reveal()])))].toSorted());
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(fingerprint(a) === fingerprint(b)).toBe(plain(a) === plain(b));
      }),
    );
    expect(fingerprint([part('ab', 'c')])).not.toBe(fingerprint([part('a', 'bc')]));
    expect(fingerprint([part('a', 'b'), part('c', 'd')])).not.toBe(fingerprint([part('a', 'd'), part('c', 'b')]));
  });
});
