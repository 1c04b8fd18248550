/** Worst first: the one order in which reporters list findings, independent of timing and of how the report was built. */
import { CONFIDENCES, SEVERITIES } from '../core/types.ts';
import type { Finding } from '../core/types.ts';

/** The server took the credential: somebody else can use it now. */
export function isLive(finding: Finding): boolean {
  return finding.verification.verdict === 'active' || finding.verification.verdict === 'active-restricted';
}

/** A live AccessKey of the account itself: it may do everything, and no policy can limit it. */
export function isLiveRoot(finding: Finding): boolean {
  return isLive(finding) && finding.verification.identity?.type === 'Account';
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A live root key first of all, then by severity, live before others, by confidence, by first place, by fingerprint. */
export function compareFindings(a: Finding, b: Finding): number {
  const placeA = a.occurrences[0];
  const placeB = b.occurrences[0];
  return (
    Number(isLiveRoot(b)) - Number(isLiveRoot(a)) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    Number(isLive(b)) - Number(isLive(a)) ||
    CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence) ||
    byText(placeA?.source.path ?? '', placeB?.source.path ?? '') ||
    (placeA?.location.startLine ?? 0) - (placeB?.location.startLine ?? 0) ||
    (placeA?.location.startColumn ?? 0) - (placeB?.location.startColumn ?? 0) ||
    byText(a.fingerprint, b.fingerprint)
  );
}

export function worstFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(compareFindings);
}
