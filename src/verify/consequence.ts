/**
 * What a verification means for a finding: a live credential is critical, a live root key is the worst thing on the
 * page, and nothing that the server says or fails to say makes a finding less severe. Pure.
 */
import type { Finding, Fingerprint, Severity, Verification } from '../core/types.ts';

/** The server took the credential: somebody else can use it now. */
export function isLive({ verdict }: Pick<Verification, 'verdict'>): boolean {
  return verdict === 'active' || verdict === 'active-restricted';
}

/** A live AccessKey of the account itself: it may do everything, and no policy can limit it. */
export function isLiveRoot(verification: Verification): boolean {
  return isLive(verification) && verification.identity?.type === 'Account';
}

/** Critical for a live credential, else unchanged. @internal */
export function severityAfter(severity: Severity, verification: Verification): Severity {
  return isLive(verification) ? 'critical' : severity;
}

/**
 * Order of urgency, lowest first: 0 live root account key, 1 live RAM user (or a live key whose owner is not known),
 * 2 live role session (it expires by itself), 3 live but restricted by Alibaba Cloud already, 4 everything else.
 */
export function liveRank(verification: Verification): 0 | 1 | 2 | 3 | 4 {
  if (!isLive(verification)) return 4;
  if (isLiveRoot(verification)) return 0;
  if (verification.verdict === 'active-restricted') return 3;
  return verification.identity?.type === 'AssumedRoleUser' ? 2 : 1;
}

/** Findings with their verifications; those without one stay as they are. The order stays. */
export function applyVerifications(
  findings: readonly Finding[],
  results: ReadonlyMap<Fingerprint, Verification>,
): Finding[] {
  return findings.map((finding) => {
    const verification = results.get(finding.fingerprint);
    return verification === undefined
      ? finding
      : { ...finding, verification, severity: severityAfter(finding.severity, verification) };
  });
}
