/**
 * What an answer means: error `Code` to verdict, never by HTTP status (wrong secret, disabled key, throttling, clock
 * skew and expired token are all 400). Pure. Whatever is not positively recognised is `unknown`. The server's message
 * decides in four places and leaves this file in none: it echoes the AccessKey ID.
 *
 * Sources: docs/research/sts.md, "Error codes".
 */
import type { CallerIdentity, Verdict } from '../../core/types.ts';
import { readBody } from '../wire/response-body.ts';
import type { SignedRequest } from '../wire/signer.ts';
import { isIdentityAnswer, readIdentity } from './sts.ts';
import type { HttpAnswer } from '../wire/transport.ts';

/** Why asking again could give another answer; null when it could not. @internal */
export type RetryCause = 'throttled' | 'server-error' | 'nonce-used' | 'clock-skew' | null;

export interface Decision {
  readonly verdict: Exclude<Verdict, 'not-checked' | 'id-exists'>;
  /** The server's `Code`, or our own word in lower-case kebab; absent for a plain success. */
  readonly reason?: string;
  readonly requestId?: string;
  readonly identity?: CallerIdentity;
  readonly retry: RetryCause;
}

/** The strings that were signed, to tell a wrong secret from a fault of ours. */
export type SignedStrings = Pick<SignedRequest, 'canonicalRequest' | 'stringToSign'>;

type Ruling = Pick<Decision, 'verdict' | 'retry'>;

/** Codes that decide alone. Documented in docs/verification.md, row by row. */
const BY_CODE: ReadonlyMap<string, Decision['verdict']> = new Map([
  ['InvalidAccessKeyId.NotFound', 'id-not-found'],
  ['InvalidAccessKeyId.Inactive', 'inactive'],
  ['Forbidden.AccessKeyDisabled', 'inactive'],
  ['Forbidden.AccessKey', 'inactive'],
  ['NoEnabledAccessKey', 'inactive'],
  ['InvalidSecurityToken.Expired', 'expired'],
  ['InvalidSecurityToken.Malformed', 'token-mismatch'],
  ['InvalidSecurityToken.MismatchWithAccessKey', 'token-mismatch'],
]);

/** Judges one answer. */
export function decide(answer: Pick<HttpAnswer, 'status' | 'body'>, signed: SignedStrings): Decision {
  const fields = readBody(answer.body);
  if (fields === null) {
    return { verdict: 'unknown', reason: 'unreadable-body', retry: retryForStatus(answer.status) };
  }
  const requestId =
    fields.RequestId !== undefined && /^[0-9A-Fa-f-]{8,64}$/.test(fields.RequestId)
      ? { requestId: fields.RequestId }
      : {};
  if (fields.Code === undefined) {
    if (answer.status !== 200 || !isIdentityAnswer(fields)) {
      return { verdict: 'unknown', reason: 'no-code', ...requestId, retry: retryForStatus(answer.status) };
    }
    const identity = readIdentity(fields);
    return {
      verdict: 'active',
      ...requestId,
      ...(identity === null ? { reason: 'unrecognised-identity' } : { identity }),
      retry: null,
    };
  }
  const code = fields.Code;
  return { ...rule(code, fields.Message ?? '', answer.status, signed), reason: codeWord(code), ...requestId };
}

function rule(code: string, message: string, status: number, signed: SignedStrings): Ruling {
  // "Restrictive protection": Alibaba Cloud itself has seen the leak and blocks some APIs; the key works.
  if (/^Forbidden(\.|$)/.test(code) && /risk of leakage of this AccessKey/i.test(message))
    return ruling('active-restricted');
  const verdict = BY_CODE.get(code);
  if (verdict !== undefined) return ruling(verdict);
  switch (code) {
    case 'InvalidAccessKeyId':
      // Older products use the bare code for unknown and for disabled IDs; only the message tells.
      return ruling(/not found|does not exist/i.test(message) ? 'id-not-found' : 'unknown');
    case 'SignatureDoesNotMatch':
      return ruling(compareServerString(message, signed) === 'different' ? 'unknown' : 'secret-mismatch');
    case 'IncompleteSignature':
      // Also the answer to a request that is malformed: a wrong secret only when the server signed the same string.
      return ruling(compareServerString(message, signed) === 'same' ? 'secret-mismatch' : 'unknown');
    case 'SignatureNonceUsed':
      return ruling('unknown', 'nonce-used');
    case 'InvalidTimeStamp.Expired':
      return ruling('unknown', 'clock-skew');
    default:
      if (/^(?:Rejected\.)?Throttling(?:\.|$)/.test(code)) return ruling('unknown', 'throttled');
      return ruling('unknown', retryForStatus(status));
  }
}

function ruling(verdict: Decision['verdict'], retry: RetryCause = null): Ruling {
  return { verdict, retry };
}

function retryForStatus(status: number): RetryCause {
  if (status === 429) return 'throttled';
  return status >= 500 ? 'server-error' : null;
}

/**
 * Compares the string that the server says it signed with ours, as the vendor's SDKs do: the same string means the
 * secret is wrong, another one means that our signer or something on the way changed the request. Two forms are known:
 * `server string to sign is:…` (version 1, rest of the message) and `server StringToSign is [ACS3-HMAC-SHA256\n<hex>]
 * server CanonicalRequest is […]` (version 3). White space and its backslash escapes are not compared.
 * @internal
 */
export function compareServerString(message: string, signed: SignedStrings): 'same' | 'different' | 'absent' {
  const claimed = /server\s*string\s*to\s*sign\s*is\s*:?\s*(?:\[([^\]]*)\]|([\s\S]*))/i.exec(message);
  const text = squeeze(claimed?.[1] ?? claimed?.[2] ?? '');
  if (text === '') return 'absent';
  return text === squeeze(signed.stringToSign) || text === squeeze(signed.canonicalRequest) ? 'same' : 'different';
}

function squeeze(text: string): string {
  return text.replace(/\\[nrt]|\s+/g, '');
}

/** A code as it may be printed: a dotted word. A server that puts anything else there is not quoted. */
function codeWord(code: string): string {
  return /^[A-Za-z][A-Za-z0-9]{0,47}(?:\.[A-Za-z][A-Za-z0-9]{0,47}){0,3}$/.test(code) ? code : 'unrecognised-code';
}
