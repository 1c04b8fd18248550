/** Made-up tokens of ack-ram-authenticator, and texts that only look like some. */
import { randomBytes, randomInt } from '../random-source.ts';
import { randomText } from '../random-text.ts';

/** Some second of 2026. */
const date = (): string =>
  new Date(Date.UTC(2026, 0, 1) + randomInt(31_000_000) * 1000).toISOString().slice(0, 19) + 'Z';
const url = (parameters: Readonly<Record<string, string>>): string =>
  `https://sts.aliyuncs.com/?${new URLSearchParams({ Action: 'GetCallerIdentity', Version: '2015-04-01', ...parameters })}`;
const first = (text: string): string => `k8s-ack-v1.${Buffer.from(text).toString('base64url')}`;
const second = (headers: Readonly<Record<string, string>>): string => {
  const request = {
    clusterId: `c${randomBytes(16).toString('hex')}`,
    method: 'POST',
    path: '/',
    query: {},
    headers,
  };
  return `k8s-ack-v2.${Buffer.from(JSON.stringify(request)).toString('base64')}`;
};
const nonce = (): string => randomText(32, '0123456789abcdef');

export const ackValues = {
  /** A presigned URL. */
  ACKV1: (): string =>
    first(url({ Timestamp: date(), SignatureNonce: nonce(), Signature: randomBytes(20).toString('base64') })),
  /** A signed request as JSON. */
  ACKV2: (): string =>
    second({
      'x-acs-date': date(),
      'x-acs-signature-nonce': nonce(),
      Authorization: `ACS3-HMAC-SHA256 Credential=x,SignedHeaders=x-acs-date,Signature=${randomBytes(32).toString('hex')}`,
    }),
  /** The same without a signature. */
  ACKUNSIGNED: (): string => first(url({ Timestamp: date(), SignatureNonce: nonce() })),
  /** A request without authorization. */
  ACKBARE: (): string => second({ 'x-acs-date': date() }),
} as const;
