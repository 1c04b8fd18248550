/**
 * For `aksweep verify REPORT`: a report holds no values, so they are read again from the places that it names. This
 * file says which places these are and which findings did not turn up again; the reading is the caller's. Pure.
 */
import type { Finding, Fingerprint, Origin, Verification } from '../core/types.ts';
import { isAskable } from './credential.ts';

/**
 * Distinct places to scan again, each list in the report's order. Standard input and members of archives cannot be read
 * again.
 */
export interface RecordedPlaces {
  /** Paths of files: those scanned, and those staged, which mostly still are what was staged. */
  readonly files: readonly string[];
  /** Places that git knows. */
  readonly objects: readonly RecordedObjectOrigin[];
}

export type RecordedObjectOrigin = Extract<Origin, { readonly kind: 'commit' | 'staged' }>;

export function recordedPlaces(findings: readonly Finding[]): RecordedPlaces {
  const files = new Set<string>();
  const objects = new Map<string, RecordedObjectOrigin>();
  for (const { source } of findings.flatMap((finding) => finding.occurrences)) {
    if (source.kind === 'file' || source.kind === 'staged') files.add(source.path);
    if (source.kind === 'commit') objects.set(JSON.stringify([source.commit, source.path, source.object]), source);
    if (source.kind === 'staged') objects.set(JSON.stringify([source.path]), source);
  }
  return { files: [...files], objects: [...objects.values()] };
}

/** Why a finding was not asked about again. */
export interface Gap {
  /** The value stands nowhere any more where the report found it, or a signal came before it was read. */
  readonly reason: 'value-not-found-again' | 'interrupted';
  /** AccessKey IDs without a secret were to be asked about too. */
  readonly probeIds: boolean;
}

/**
 * The results and, for every finding of the report that has none, the reason why not. What an earlier run was told
 * about such a finding stays beside the reason: its `checkedAt` says how old it is. What nobody can be asked about is
 * no gap.
 */
export function withoutGaps(
  findings: readonly Finding[],
  results: ReadonlyMap<Fingerprint, Verification>,
  { reason, probeIds }: Gap,
): Map<Fingerprint, Verification> {
  const complete = new Map(results);
  for (const { fingerprint, verification, parts } of findings) {
    if (complete.has(fingerprint)) continue;
    if (isAskable(new Set(parts.map(({ kind }) => kind)), probeIds))
      complete.set(fingerprint, { ...verification, reason });
    else if (verification.verdict === 'not-checked')
      complete.set(fingerprint, { verdict: 'not-checked', reason: 'not-verifiable' });
  }
  return complete;
}
