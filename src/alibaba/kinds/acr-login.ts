/**
 * Temporary logins of Container Registry (ACR) Enterprise, as GetAuthorizationToken hands them out for the user
 * `cr_temp_user`: base64url of `{"instanceId":"cri-…","time":"<ms>","type":"…","userId":"…"}`, a colon and 40
 * hexadecimal digits. They work for an hour at most, until `time`, and say whose they are. Two of two public ones have
 * this form.
 */
import { defined } from '../../core/defined.ts';
import { isoTime } from '../iso-time.ts';
import type { Input, Result } from './check.ts';

const LOGIN = /^([A-Za-z0-9_-]{60,400})={0,2}:[0-9a-f]{40}$/;

/** Shown are user and length; instance, owner and expiry stand in the attributes. */
export function acrLogin({ value }: Input): Result | null {
  const payload = LOGIN.exec(value)?.[1];
  const claims = payload === undefined ? null : claimsIn(payload);
  if (claims === null) return null;
  return {
    confidence: 'high',
    redacted: `cr_temp_user… ${value.length} characters`,
    attributes: defined<NonNullable<Result['attributes']>>({
      expiresAt: isoTime(claims.time / 1000),
      resource: claims.instanceId,
      owner: claims.userId,
    }),
  };
}

interface Claims {
  readonly instanceId: string;
  /** Unix time in ms. */
  readonly time: number;
  readonly userId: string;
}

function claimsIn(payload: string): Claims | null {
  const text = Buffer.from(payload, 'base64url').toString('utf8');
  let claims: unknown;
  try {
    claims = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof claims !== 'object' || claims === null) return null;
  const { instanceId, time, userId } = claims as Record<string, unknown>;
  const shaped =
    typeof instanceId === 'string' &&
    /^cri-[a-z0-9]{8,40}$/.test(instanceId) &&
    /^\d{13}$/.test(String(time)) &&
    /^\d{10,20}$/.test(String(userId));
  return shaped ? { instanceId, time: Number(time), userId: String(userId) } : null;
}
