/**
 * Dates what no server can be asked about: JWTs of CloudSSO, OAuth and bearer logins, ACK cluster tokens, signed URLs.
 * Pure functions on strings; a text that is not what it should be gives null. Nothing here is proof of life: a token
 * that has not expired may have been revoked.
 */
import type { Verification } from '../core/types.ts';

/** ISO 8601 UTC, as far as the text tells. */
export interface OfflineDates {
  readonly issuedAt?: string;
  readonly expiresAt?: string;
}

/**
 * A V1 or V3 signed request is accepted within 15 minutes of its date (ack-ram-authenticator pkg/token,
 * `presignedURLExpiration`).
 */
const SIGNED_REQUEST_LIFETIME = 15 * 60_000;

/** `exp` and `iat` (or `nbf`) of a JSON Web Token. The signature is not checked. @internal */
export function jwtDates(token: string): OfflineDates | null {
  const segments = token.trim().split('.');
  if (
    segments.length !== 3 ||
    !segments.every((segment, index) => (index === 2 && segment === '') || /^[A-Za-z0-9_-]+={0,2}$/.test(segment))
  )
    return null;
  const header = parseRecord(Buffer.from(segments[0] ?? '', 'base64url').toString('utf8'));
  const claims = parseRecord(Buffer.from(segments[1] ?? '', 'base64url').toString('utf8'));
  if (header === null || claims === null) return null;
  return dates(secondsToIso(claims['iat'] ?? claims['nbf']), secondsToIso(claims['exp']));
}

/**
 * `k8s-ack-v1.` + base64 of a presigned GetCallerIdentity URL, or `k8s-ack-v2.` + base64 of a JSON request with
 * headers; either is a bearer token for a cluster until 15 minutes after its date.
 * @internal
 */
export function ackTokenDates(token: string): OfflineDates | null {
  const [, version, encoded = ''] = /^k8s-ack-(v1|v2)\.([A-Za-z0-9+/=_-]+)$/.exec(token.trim()) ?? [];
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  if (version === 'v1') return signedUrlDates(text);
  const headers = parseRecord(text)?.['headers'];
  if (version !== 'v2' || !isRecord(headers)) return null;
  const date = Object.entries(headers).find(([name]) => name.toLowerCase() === 'x-acs-date')?.[1];
  return typeof date === 'string' ? signedAt(date) : null;
}

/**
 * OSS version 1 (`Expires`, seconds since 1970), OSS version 4 (`x-oss-date` + `x-oss-expires` seconds) and RPC
 * (`Timestamp` + 15 minutes). `&amp;` counts as `&`.
 * @internal
 */
export function signedUrlDates(url: string): OfflineDates | null {
  const query = /\?([^#\s]*)/.exec(url)?.[1];
  if (query === undefined) return null;
  const parameters = new URLSearchParams(query.replaceAll('&amp;', '&'));
  const started = compactToIso(parameters.get('x-oss-date') ?? '');
  const seconds = parameters.get('x-oss-expires');
  if (started !== undefined && seconds !== null && /^\d{1,9}$/.test(seconds)) {
    return dates(started, millisecondsToIso(Date.parse(started) + Number(seconds) * 1000));
  }
  const expires = parameters.get('Expires');
  if (expires !== null && /^\d{1,12}$/.test(expires) && parameters.has('OSSAccessKeyId'))
    return dates(undefined, secondsToIso(Number(expires)));
  const timestamp = parameters.get('Timestamp');
  return timestamp !== null && parameters.has('Signature') ? signedAt(timestamp) : null;
}

/** Whatever of the above the text is. */
export function offlineDates(text: string): OfflineDates | null {
  if (text.startsWith('k8s-ack-')) return ackTokenDates(text);
  return jwtDates(text) ?? signedUrlDates(text);
}

/** The verification of something that was dated and not asked about. @param now ms since 1970. */
export function verificationFromExpiry(expiresAt: string, now: number): Verification {
  const expiry = Date.parse(expiresAt);
  if (Number.isNaN(expiry)) return { verdict: 'not-checked', reason: 'no-expiry' };
  return expiry <= now
    ? { verdict: 'expired', reason: 'expiry-date-passed' }
    : { verdict: 'unknown', reason: 'not-expired-yet' };
}

function signedAt(date: string): OfflineDates | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(date)) return null;
  const start = Date.parse(date);
  return Number.isNaN(start)
    ? null
    : dates(millisecondsToIso(start), millisecondsToIso(start + SIGNED_REQUEST_LIFETIME));
}

function dates(issuedAt: string | undefined, expiresAt: string | undefined): OfflineDates | null {
  if (issuedAt === undefined && expiresAt === undefined) return null;
  return { ...(issuedAt === undefined ? {} : { issuedAt }), ...(expiresAt === undefined ? {} : { expiresAt }) };
}

/** `20241211T070000Z` as ISO 8601. */
function compactToIso(text: string): string | undefined {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  return year === undefined
    ? undefined
    : millisecondsToIso(Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`));
}

function secondsToIso(seconds: unknown): string | undefined {
  return typeof seconds === 'number' ? millisecondsToIso(Math.floor(seconds) * 1000) : undefined;
}

/** Undefined for what is no date that ISO 8601 writes with four digits. */
function millisecondsToIso(milliseconds: number): string | undefined {
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999 ? date.toISOString().replace('.000Z', 'Z') : undefined;
}

function parseRecord(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
