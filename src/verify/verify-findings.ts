/**
 * From findings to verifications in one step: what STS can be asked about is asked, what only has a date is dated
 * offline. The command line needs this function, VerifyOptions and applyVerifications, and nothing else of this room.
 */
import type { Fingerprint, Part, Verdict, Verification } from '../core/types.ts';
import { SYSTEM_CLOCK } from './clock.ts';
import { credentialFromParts } from './credential.ts';
import { offlineDates, verificationFromExpiry } from './offline.ts';
import { isUnanswered } from './unanswered.ts';
import { verifyCredentials } from './verifier.ts';
import type { VerificationOutcome, VerifyOptions } from './verifier.ts';

/** A finding while its values are still at hand. One per distinct fingerprint is enough; more do no harm. */
export interface VerifiableFinding {
  readonly fingerprint: Fingerprint;
  readonly parts: readonly Pick<Part, 'kind' | 'value' | 'attributes'>[];
}

/** Every fingerprint given has an entry in the result. @throws UserError as verifyCredentials does. */
export async function verifyFindings(
  findings: readonly VerifiableFinding[],
  options: VerifyOptions = {},
): Promise<VerificationOutcome> {
  const credentials = findings.flatMap(({ fingerprint, parts }) => credentialFromParts(fingerprint, parts) ?? []);
  const outcome = await verifyCredentials(credentials, options);
  const now = (options.clock ?? SYSTEM_CLOCK).wallTime();
  const results = new Map(outcome.results);
  for (const finding of findings) {
    const known = results.get(finding.fingerprint);
    // A date that stands beside the values is no answer to a question that STS could have been asked.
    if (known !== undefined && (known.verdict !== 'not-checked' || isUnanswered(known))) continue;
    results.set(
      finding.fingerprint,
      verifyOffline(finding, now) ?? known ?? { verdict: 'not-checked', reason: 'not-verifiable' },
    );
  }
  return { ...outcome, results, statistics: { ...outcome.statistics, byVerdict: countVerdicts(results.values()) } };
}

/** Judges a finding by the dates in or around its values; null when there are none. @param now ms since 1970. */
function verifyOffline(finding: VerifiableFinding, now: number): Verification | null {
  for (const { value, attributes } of finding.parts) {
    const expiresAt = offlineDates(value.reveal())?.expiresAt ?? attributes.expiresAt;
    if (expiresAt !== undefined) return verificationFromExpiry(expiresAt, now);
  }
  return null;
}

function countVerdicts(verifications: Iterable<Verification>): Partial<Record<Verdict, number>> {
  const counts: Partial<Record<Verdict, number>> = {};
  for (const { verdict } of verifications) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}
