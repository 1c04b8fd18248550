/**
 * Tokens with which ack-ram-authenticator lets a RAM identity into an ACK cluster: `k8s-ack-v1.` and base64 of a
 * presigned STS GetCallerIdentity URL, or `k8s-ack-v2.` and base64 of that request as JSON. Servers accept one until 15
 * minutes after its date (pkg/token of that project, `presignedURLExpiration`).
 */
import { defined } from '../../core/defined.ts';
import { isoTime } from '../iso-time.ts';
import type { Input, Result } from './check.ts';

const TOKEN = /^k8s-ack-(v1|v2)\.([A-Za-z0-9+/_-]+)={0,2}$/;
const LIFETIME_MS = 15 * 60_000;
const CLUSTER = /\bc[0-9a-f]{32}\b/;

/** Shown are version and length, and when the token was made and ends. */
export function ackToken({ value }: Input): Result | null {
  const [, version, encoded] = TOKEN.exec(value) ?? [];
  if (version === undefined || encoded === undefined) return null;
  const request = Buffer.from(encoded, 'base64').toString('utf8');
  const date = version === 'v1' ? dateOfUrl(request) : dateOfJson(request);
  const start = date === null ? NaN : Date.parse(date);
  if (Number.isNaN(start)) return null;
  const cluster = CLUSTER.exec(request)?.[0];
  return {
    confidence: 'high',
    redacted: `k8s-ack-${version}… ${value.length} characters`,
    attributes: defined<NonNullable<Result['attributes']>>({
      issuedAt: isoTime(start / 1000),
      expiresAt: isoTime((start + LIFETIME_MS) / 1000),
      resource: cluster,
    }),
  };
}

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** A URL without signature is no credential. */
function dateOfUrl(url: string): string | null {
  const query = /^https:\/\/[^\s?]+\?([^\s#]+)$/.exec(url)?.[1];
  if (query === undefined) return null;
  const parameters = new URLSearchParams(query);
  return parameters.has('Signature') ? asDate(parameters.get('Timestamp')) : null;
}

function dateOfJson(text: string): string | null {
  let request: unknown;
  try {
    request = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof request !== 'object' || request === null || !('headers' in request)) return null;
  const { headers } = request;
  if (typeof headers !== 'object' || headers === null) return null;
  const fields = new Map<string, unknown>(Object.entries(headers).map(([name, field]) => [name.toLowerCase(), field]));
  return fields.has('authorization') ? asDate(fields.get('x-acs-date')) : null;
}

function asDate(text: unknown): string | null {
  return typeof text === 'string' && DATE.test(text) ? text : null;
}
