/**
 * Worst first: the one order in which reporters list findings, independent of timing and of how the report was built.
 */
import { CONFIDENCES, SEVERITIES } from '../core/types.ts';
import type { Finding } from '../core/types.ts';
import { isLiveRoot, liveRank } from '../verify/consequence.ts';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * A live root key first of all, then by severity, the more urgent of the live before others, by confidence, by first
 * place, by fingerprint.
 */
function compareFindings(a: Finding, b: Finding): number {
  const placeA = a.occurrences[0];
  const placeB = b.occurrences[0];
  return (
    Number(isLiveRoot(b.verification)) - Number(isLiveRoot(a.verification)) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    liveRank(a.verification) - liveRank(b.verification) ||
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
