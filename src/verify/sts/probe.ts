/**
 * Says of an AccessKey ID without its secret whether it exists: the request is signed with a random secret, and the
 * server's refusal tells. It is a deliberate failed login against somebody's key, hence its own opt-in (`--probe-ids`).
 * Pure.
 */
import { randomBytes } from 'node:crypto';
import { SecretText } from '../../core/secret-text.ts';
import type { Verification } from '../../core/types.ts';
import type { Decision } from './verdict.ts';

/** A secret that belongs to no key: 240 random bits. */
export function dummySecret(): SecretText {
  return new SecretText(randomBytes(30).toString('base64url'), 'dummy');
}

/** What the answer to a pair or a dummy secret tells about the ID alone. */
export function verdictOfId(verdict: Verification['verdict']): 'id-exists' | 'inactive' | 'id-not-found' | 'unknown' {
  switch (verdict) {
    case 'inactive':
    case 'id-not-found':
      return verdict;
    case 'active':
    case 'active-restricted':
    case 'secret-mismatch':
    case 'id-exists':
      return 'id-exists';
    default:
      return 'unknown';
  }
}

/** The same for a decision on a probe. A success is impossible with a dummy secret, so it is not believed. */
export function verdictOfProbe(decision: Pick<Decision, 'verdict'>): ReturnType<typeof verdictOfId> {
  return decision.verdict === 'active' ? 'unknown' : verdictOfId(decision.verdict);
}
