/**
 * Signs one call to an Alibaba Cloud RPC product with ACS3-HMAC-SHA256 (signature version 3).
 * Pure: the date and the nonce are given, nothing is sent. Generic over product host, action, version, query and body,
 * so that response actions can use the same signer. It must not know verdicts, transports or what the call is for.
 *
 * Source of every rule here: https://help.aliyun.com/zh/sdk/product-overview/v3-request-structure-and-signature,
 * checked against its two published signatures and against the vendor's own SDK (test/verify/signer.test.ts).
 */
import { createHash, createHmac } from 'node:crypto';
import type { SecretText } from '../../core/secret-text.ts';

/** @internal Exported for its test. */
export const SIGNATURE_ALGORITHM = 'ACS3-HMAC-SHA256';

/** One call to an RPC product. */
export interface ProductCall {
  /** Host as it will stand in the `host` header, with `:port` when it is not the scheme's default. */
  readonly host: string;
  /** e.g. `GetCallerIdentity`. */
  readonly action: string;
  /** Version of the product's API, `yyyy-MM-dd`. */
  readonly version: string;
  readonly method?: 'POST' | 'GET';
  /** Parameters of the action; they travel in the URL, so never put a secret here. */
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Needed when there is a body, e.g. `application/json`. */
  readonly contentType?: string;
}

/** Who signs. A set from STS has a token, an AccessKey pair has none. */
export interface SigningKey {
  readonly id: SecretText;
  readonly secret: SecretText;
  readonly token?: SecretText | undefined;
}

/** What makes one request unlike any other. */
export interface RequestStamp {
  readonly date: Date;
  /** Random and new for every attempt: the server refuses one it has seen (`SignatureNonceUsed`). */
  readonly nonce: string;
}

/** Ready to send. `headers` hold the AccessKey ID, the token and the signature: never log or print them. */
export interface SignedRequest {
  readonly method: 'POST' | 'GET';
  /** Path and query, as it must stand in the request line. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Kept to compare with the string that a server says it has signed (verdict.ts). Holds the ID and the token. */
  readonly canonicalRequest: string;
  readonly stringToSign: string;
}

/**
 * RFC 3986: `A-Za-z0-9-_.~` stay, everything else becomes upper-case %XX of its UTF-8 bytes (a lone surrogate counts as
 * U+FFFD).
 * @internal
 */
export function percentEncode(text: string): string {
  const wellFormed = Buffer.from(text, 'utf8').toString('utf8');
  return encodeURIComponent(wellFormed).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** `k=v` sorted by name; a missing value gives `k=`. @internal */
export function canonicalQuery(query: Readonly<Record<string, string>>): string {
  return Object.keys(query)
    .toSorted()
    .map((name) => `${percentEncode(name)}=${percentEncode(query[name] ?? '')}`)
    .join('&');
}

/** The part of a request that the signature covers. `headers` has lower-case names. */
interface CanonicalParts {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Lower-case hex SHA-256 of the body. */
  readonly bodyHash: string;
}

/** The canonical request and the names of the headers it covers (`a;b;c`). @internal */
export function canonicalize(parts: CanonicalParts): {
  readonly canonicalRequest: string;
  readonly signedHeaders: string;
} {
  const names = Object.keys(parts.headers)
    .filter((name) => name === 'host' || name === 'content-type' || name.startsWith('x-acs-'))
    .toSorted();
  const signedHeaders = names.join(';');
  const headerLines = names.map((name) => `${name}:${(parts.headers[name] ?? '').trim()}\n`).join('');
  const canonicalRequest = [
    parts.method,
    parts.path,
    canonicalQuery(parts.query),
    headerLines,
    signedHeaders,
    parts.bodyHash,
  ].join('\n');
  return { canonicalRequest, signedHeaders };
}

/** What the secret signs: the algorithm and the hex SHA-256 of the canonical request. @internal */
export function stringToSignOf(canonicalRequest: string): string {
  return `${SIGNATURE_ALGORITHM}\n${sha256Hex(canonicalRequest)}`;
}

/** Lower-case hex HMAC-SHA256 with the raw secret (version 1 appended `&`, version 3 does not). @internal */
export function signatureOf(stringToSign: string, secret: SecretText): string {
  return createHmac('sha256', secret.reveal()).update(stringToSign, 'utf8').digest('hex');
}

/** UTC without milliseconds: `yyyy-MM-ddTHH:mm:ssZ`. @internal */
export function acsDate(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** Signs a call. @throws RangeError when the date is not valid. */
export function signCall(call: ProductCall, key: SigningKey, stamp: RequestStamp): SignedRequest {
  const method = call.method ?? 'POST';
  const query = call.query ?? {};
  const body = typeof call.body === 'string' ? Buffer.from(call.body, 'utf8') : (call.body ?? new Uint8Array());
  const bodyHash = sha256Hex(body);
  const headers: Record<string, string> = {
    host: call.host,
    'x-acs-action': call.action,
    'x-acs-version': call.version,
    'x-acs-date': acsDate(stamp.date),
    'x-acs-signature-nonce': stamp.nonce,
    'x-acs-content-sha256': bodyHash,
  };
  if (call.contentType !== undefined) headers['content-type'] = call.contentType;
  if (key.token !== undefined) {
    headers['x-acs-accesskey-id'] = key.id.reveal();
    headers['x-acs-security-token'] = key.token.reveal();
  }
  const { canonicalRequest, signedHeaders } = canonicalize({ method, path: '/', query, headers, bodyHash });
  const stringToSign = stringToSignOf(canonicalRequest);
  headers['authorization'] =
    `${SIGNATURE_ALGORITHM} ` +
    `Credential=${key.id.reveal()},SignedHeaders=${signedHeaders},Signature=${signatureOf(stringToSign, key.secret)}`;
  const search = canonicalQuery(query);
  return { method, target: search === '' ? '/' : `/?${search}`, headers, body, canonicalRequest, stringToSign };
}

function sha256Hex(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
