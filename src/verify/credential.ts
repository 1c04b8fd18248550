/**
 * What can be verified: the parts of one credential, gathered from what the engine found. Next to the signer the only
 * file of this room that looks at raw values: to name a credential by a keyed hash, and to keep its values out of
 * texts. No I/O.
 */
import { createHmac } from 'node:crypto';
import type { SecretText } from '../core/secret-text.ts';
import type { Fingerprint, Part } from '../core/types.ts';

/**
 * One credential on its way to the server. Without a secret only the ID can be probed; an STS set needs its token too.
 */
export interface VerifiableCredential {
  readonly fingerprint: Fingerprint;
  readonly kind: 'access-key' | 'sts';
  readonly id: SecretText;
  readonly secret?: SecretText;
  readonly token?: SecretText;
}

/**
 * The credential in a finding's parts; null when there is no ID that STS would know (a lone secret, a token, an
 * AppCode).
 */
export function credentialFromParts(
  fingerprint: Fingerprint,
  parts: readonly Pick<Part, 'kind' | 'value'>[],
): VerifiableCredential | null {
  const value = (kind: string): SecretText | undefined => parts.find((part) => part.kind === kind)?.value;
  const longTerm = value('alibaba-access-key-id');
  if (longTerm !== undefined)
    return gather(fingerprint, 'access-key', longTerm, value('alibaba-access-key-secret'), undefined);
  const temporary = value('alibaba-sts-access-key-id');
  if (temporary === undefined) return null;
  return gather(
    fingerprint,
    'sts',
    temporary,
    value('alibaba-sts-access-key-secret'),
    value('alibaba-sts-security-token'),
  );
}

/**
 * Whether STS can be asked about a finding with these kinds of parts: an ID with all that belongs to it.
 * @param probeIds an AccessKey ID alone will do.
 */
export function isAskable(kinds: ReadonlySet<string>, probeIds: boolean): boolean {
  if (kinds.has('alibaba-access-key-id')) return probeIds || kinds.has('alibaba-access-key-secret');
  return ['alibaba-sts-access-key-id', 'alibaba-sts-access-key-secret', 'alibaba-sts-security-token'].every((kind) =>
    kinds.has(kind),
  );
}

function gather(
  fingerprint: Fingerprint,
  kind: VerifiableCredential['kind'],
  id: SecretText,
  secret: SecretText | undefined,
  token: SecretText | undefined,
): VerifiableCredential {
  return {
    fingerprint,
    kind,
    id,
    ...(secret === undefined ? {} : { secret }),
    ...(token === undefined ? {} : { token }),
  };
}

/**
 * A name for the credential that tells nothing without the key: hex HMAC-SHA256 over all its values. The kind belongs
 * to it, because the same characters may be a secret in one kind and a token in another.
 * @param scope further words that belong to the name, e.g. the endpoint.
 */
export function credentialDigest(
  { kind, id, secret, token }: VerifiableCredential,
  key: Uint8Array,
  scope: readonly string[] = [],
): string {
  const fields = [...scope, kind, id.reveal(), secret?.reveal() ?? null, token?.reveal() ?? null];
  return createHmac('sha256', key).update(JSON.stringify(fields)).digest('hex');
}

/** The same for the ID alone. */
export function idDigest({ id }: VerifiableCredential, key: Uint8Array): string {
  return createHmac('sha256', key).update(id.reveal()).digest('hex');
}

/** Removes the values from a text that a server has written: it may put what it was sent into any field. */
export function scrubber(values: readonly (SecretText | undefined)[]): (text: string) => string {
  const raw = values.flatMap((value) => value?.reveal() ?? []).filter((value) => value !== '');
  return (text) => raw.reduce((clean, value) => clean.replaceAll(value, '[redacted]'), text);
}
