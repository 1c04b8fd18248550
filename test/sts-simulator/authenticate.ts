/**
 * Decides one request as STS would: who signs, in which state the key is, whether time, nonce, signature and token
 * hold. Order of the checks: ID, state, throttling, time, nonce, signature, token. The first and the signature's place
 * follow what is known of the real server; the rest is assumed, so tests must not depend on it.
 */
import type { SimulatedKey } from './accounts.ts';
import {
  canonicalRequestV3,
  hashHex,
  parseQuery,
  signatureV1,
  signatureV3,
  stringToSignV1,
  stringToSignV3,
} from './canonical.ts';
import type { RawRequest } from './canonical.ts';

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

export type Outcome = { readonly key: SimulatedKey } | { readonly refusal: Refusal; readonly key?: SimulatedKey };

export interface ServerState {
  readonly keys: ReadonlyMap<string, SimulatedKey>;
  /** ms since 1970 by the server's clock. */
  readonly now: number;
  readonly usedNonces: Set<string>;
}

/** What both signature versions boil down to. */
interface Claim {
  readonly id: string;
  readonly action: string | undefined;
  readonly date: string | undefined;
  readonly nonce: string | undefined;
  readonly token: string | undefined;
  readonly signature: string;
  readonly expected: (secret: string) => string;
  readonly mismatch: string;
}

const SKEW = 15 * 60_000;

export function authenticate(request: RawRequest, body: Buffer, state: ServerState): Outcome {
  const claim = header(request, 'authorization') === undefined ? readV1(request, body) : readV3(request, body);
  if ('refusal' in claim) return claim;
  const key = state.keys.get(claim.id);
  if (key === undefined) return refuse(404, 'InvalidAccessKeyId.NotFound', 'Specified access key is not found.');
  const refusal = check(claim, key, state);
  return refusal === null ? { key } : { key, refusal };
}

function check(claim: Claim, key: SimulatedKey, state: ServerState): Refusal | null {
  const { action, date, nonce } = claim;
  if (action !== 'GetCallerIdentity') return refusalOf(400, 'InvalidAction.NotFound', 'Specified api is not found.');
  if (key.state === 'inactive')
    return refusalOf(400, 'InvalidAccessKeyId.Inactive', 'Specified access key is disabled.');
  if (key.throttle > 0) {
    key.throttle -= 1;
    return refusalOf(400, 'Throttling.User', 'Request was denied due to user flow control.');
  }
  if (date === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date)) {
    return refusalOf(400, 'InvalidTimeStamp.Format', 'Specified time stamp is not in the right format.');
  }
  if (Math.abs(Date.parse(date) - state.now) > SKEW)
    return refusalOf(400, 'InvalidTimeStamp.Expired', 'Specified time stamp or date value is expired.');
  if (nonce === undefined) return refusalOf(400, 'MissingParameter', 'The signature nonce is mandatory.');
  if (state.usedNonces.has(`${key.id} ${nonce}`))
    return refusalOf(400, 'SignatureNonceUsed', 'Specified signature nonce was used already.');
  state.usedNonces.add(`${key.id} ${nonce}`);
  if (claim.signature !== claim.expected(key.secret)) return refusalOf(400, 'SignatureDoesNotMatch', claim.mismatch);
  if (key.tokens === undefined) return restricted(key);
  if (claim.token === undefined)
    return refusalOf(400, 'MissingSecurityToken', 'SecurityToken is mandatory for this action.');
  const token = key.tokens.get(claim.token);
  if (token === 'expired') return refusalOf(400, 'InvalidSecurityToken.Expired', 'Specified SecurityToken is expired.');
  if (token === undefined) {
    const cut = [...key.tokens.keys()].some((known) => known.startsWith(claim.token ?? ''));
    return cut
      ? refusalOf(400, 'InvalidSecurityToken.Malformed', 'Specified SecurityToken is malformed.')
      : refusalOf(
          400,
          'InvalidSecurityToken.MismatchWithAccessKey',
          'Specified SecurityToken mismatch with the AccessKey.',
        );
  }
  return restricted(key);
}

function restricted(key: SimulatedKey): Refusal | null {
  return key.state === 'restricted'
    ? refusalOf(403, 'Forbidden', 'There is a risk of leakage of this AccessKey.')
    : null;
}

function readV3(request: RawRequest, body: Buffer): Claim | { refusal: Refusal } {
  const match = /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/.exec(
    header(request, 'authorization') ?? '',
  );
  if (match === null)
    return refuse(400, 'IncompleteSignature', 'The request signature does not conform to Aliyun standards.');
  const [, id = '', list = '', signature = ''] = match;
  const signed = list.split(';');
  const present = [...new Set(request.headers.map(([name]) => name.toLowerCase()))];
  const mustBeSigned = present.filter(
    (name) => name === 'host' || name === 'content-type' || name.startsWith('x-acs-'),
  );
  const listIsRight =
    signed.join(';') === signed.toSorted().join(';') &&
    mustBeSigned.every((name) => signed.includes(name)) &&
    signed.every((name) => present.includes(name));
  if (!listIsRight)
    return refuse(400, 'IncompleteSignature', 'The request signature does not conform to Aliyun standards.');
  const bodyHash = hashHex(body);
  if (header(request, 'x-acs-content-sha256') !== bodyHash)
    return refuse(400, 'SignatureDoesNotMatch', 'The body hash is not that of the body.');
  if (header(request, 'x-acs-version') !== '2015-04-01')
    return refuse(400, 'InvalidVersion', 'Specified parameter Version is not valid.');
  const accessKeyHeader = header(request, 'x-acs-accesskey-id');
  if (accessKeyHeader !== undefined && accessKeyHeader !== id)
    return refuse(400, 'InvalidParameter', 'Two access keys.');
  const canonical = canonicalRequestV3(request, signed, bodyHash);
  const stringToSign = stringToSignV3(canonical);
  const shown = (text: string): string => text.replaceAll('\n', '\\n');
  return {
    id,
    action: header(request, 'x-acs-action'),
    date: header(request, 'x-acs-date'),
    nonce: header(request, 'x-acs-signature-nonce'),
    token: header(request, 'x-acs-security-token'),
    signature,
    expected: (secret) => signatureV3(stringToSign, secret),
    mismatch:
      `Specified signature does not match our calculation. server StringToSign is [${shown(stringToSign)}] ` +
      `server CanonicalRequest is [${shown(canonical)}]`,
  };
}

function readV1(request: RawRequest, body: Buffer): Claim | { refusal: Refusal } {
  const form = (header(request, 'content-type') ?? '').startsWith('application/x-www-form-urlencoded');
  const all = [...parseQuery(request.query), ...(form ? parseQuery(body.toString('utf8'), true) : [])];
  const value = (name: string): string | undefined => all.find(([other]) => other === name)?.[1];
  const signature = value('Signature');
  const id = value('AccessKeyId');
  if (
    signature === undefined ||
    id === undefined ||
    value('SignatureMethod') !== 'HMAC-SHA1' ||
    value('SignatureVersion') !== '1.0'
  ) {
    return refuse(400, 'IncompleteSignature', 'The request signature does not conform to Aliyun standards.');
  }
  if (value('Version') !== '2015-04-01')
    return refuse(400, 'InvalidVersion', 'Specified parameter Version is not valid.');
  const stringToSign = stringToSignV1(
    request.method,
    all.filter(([name]) => name !== 'Signature'),
  );
  return {
    id,
    action: value('Action'),
    date: value('Timestamp'),
    nonce: value('SignatureNonce'),
    token: value('SecurityToken'),
    signature,
    expected: (secret) => signatureV1(stringToSign, secret),
    mismatch: `Specified signature is not matched with our calculation. server string to sign is:${stringToSign}`,
  };
}

function header(request: RawRequest, name: string): string | undefined {
  return request.headers.find(([other]) => other.toLowerCase() === name)?.[1];
}

function refusalOf(status: number, code: string, message: string): Refusal {
  return { status, code, message };
}

function refuse(status: number, code: string, message: string): { refusal: Refusal } {
  return { refusal: refusalOf(status, code, message) };
}
