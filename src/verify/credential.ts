/** What can be verified: the parts of one credential, gathered from what the engine found. No I/O. */
import type { SecretText } from '../core/secret-text.ts';
import type { Fingerprint, Part } from '../core/types.ts';

/** One credential on its way to the server. Without a secret only the ID can be probed; an STS set needs its token too. */
export interface VerifiableCredential {
  readonly fingerprint: Fingerprint;
  readonly kind: 'access-key' | 'sts';
  readonly id: SecretText;
  readonly secret?: SecretText;
  readonly token?: SecretText;
}

/** The credential in a finding's parts; null when there is no ID that STS would know (a lone secret, a token, an AppCode). */
export function credentialFromParts(fingerprint: Fingerprint, parts: readonly Pick<Part, 'kind' | 'value'>[]): VerifiableCredential | null {
  const value = (kind: string): SecretText | undefined => parts.find((part) => part.kind === kind)?.value;
  const longTerm = value('alibaba-access-key-id');
  if (longTerm !== undefined) return gather(fingerprint, 'access-key', longTerm, value('alibaba-access-key-secret'), undefined);
  const temporary = value('alibaba-sts-access-key-id');
  if (temporary === undefined) return null;
  return gather(fingerprint, 'sts', temporary, value('alibaba-sts-access-key-secret'), value('alibaba-sts-security-token'));
}

function gather(
  fingerprint: Fingerprint,
  kind: VerifiableCredential['kind'],
  id: SecretText,
  secret: SecretText | undefined,
  token: SecretText | undefined,
): VerifiableCredential {
  return { fingerprint, kind, id, ...(secret === undefined ? {} : { secret }), ...(token === undefined ? {} : { token }) };
}
