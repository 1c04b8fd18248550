/** Program for tls-and-proxy.test.ts: verifies the credentials in AKSWEEP_TEST_CREDENTIALS under the network guard. */
import { SecretText } from '../../src/core/secret-text.ts';
import type { Fingerprint } from '../../src/core/types.ts';
import { verifyCredentials } from '../../src/verify/verifier.ts';
import type { VerificationNotice } from '../../src/verify/verifier.ts';
import { installNetworkGuard } from './network-guard.ts';

interface Given {
  readonly kind: 'access-key' | 'sts';
  readonly id: string;
  readonly secret: string;
  readonly token?: string;
}

const guard = installNetworkGuard();
const given: Given[] = JSON.parse(process.env['AKSWEEP_TEST_CREDENTIALS'] ?? '[]');
const notices: VerificationNotice[] = [];
const text = (value: string): SecretText => new SecretText(value, 'made');
const { results } = await verifyCredentials(
  given.map(({ kind, id, secret, token }, index) => ({
    fingerprint: `v1:${index}` as Fingerprint,
    kind,
    id: text(id),
    secret: text(secret),
    ...(token === undefined ? {} : { token: text(token) }),
  })),
  { environment: process.env, onNotice: (notice) => notices.push(notice) },
);
const verdicts = [...results]
  .toSorted()
  .map(([, { verdict, reason }]) => (reason === undefined ? verdict : `${verdict} ${reason}`));
process.stdout.write(JSON.stringify({ verdicts, notices, attempts: guard.attempts, foreign: guard.foreign }));
