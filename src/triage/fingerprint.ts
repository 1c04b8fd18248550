/**
 * The identity of a finding: what was leaked, not where. The same credential has the same fingerprint in every file,
 * commit and repository, so baselines and ignores survive moves, renames, rebases and reformatting; another value is
 * another finding.
 */
import { createHash } from 'node:crypto';
import type { SecretText } from '../core/secret-text.ts';
import type { Fingerprint, PartKind } from '../core/types.ts';

/** `v1:` and the lower-case hex SHA-256. The version changes with the way it is computed. */
export const FINGERPRINT = /^v1:[0-9a-f]{64}$/;

/**
 * SHA-256 over the parts sorted by their bytes, each as kind and value in UTF-8 with a 32-bit big-endian length before
 * them. Independent of the order of the parts and of how often one occurs; lengths keep ("ab", "c") and ("a", "bc")
 * apart.
 * @param parts at least one.
 */
export function fingerprint(parts: readonly { readonly kind: PartKind; readonly value: SecretText }[]): Fingerprint {
  const encoded = parts
    .map(({ kind, value }) => Buffer.concat([lengthPrefixed(kind), lengthPrefixed(value.reveal())]))
    .toSorted(Buffer.compare);
  const hash = createHash('sha256');
  encoded.forEach((part, index) => {
    if (index === 0 || !part.equals(encoded[index - 1] ?? part)) hash.update(part);
  });
  return `v1:${hash.digest('hex')}` as Fingerprint;
}

export function isFingerprint(text: string): text is Fingerprint {
  return FINGERPRINT.test(text);
}

function lengthPrefixed(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
