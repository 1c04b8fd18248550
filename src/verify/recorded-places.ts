/**
 * For `aksweep verify REPORT`: a report holds no values, so they are read again from the places that it names. This file says
 * which places these are and which findings did not turn up again; the reading is the caller's. Pure.
 */
import type { Finding, Fingerprint, Origin, Verification } from '../core/types.ts';

/** Distinct places to scan again, each list in the report's order. Standard input and members of archives cannot be read again. */
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

/**
 * The results and, for every finding of the report whose value was not found again, `not-checked` with that reason. What an
 * earlier run was told about such a value stays: its `checkedAt` says how old it is.
 */
export function withoutGaps(findings: readonly Finding[], results: ReadonlyMap<Fingerprint, Verification>): Map<Fingerprint, Verification> {
  const complete = new Map(results);
  for (const { fingerprint, verification } of findings) {
    if (!complete.has(fingerprint) && verification.verdict === 'not-checked') complete.set(fingerprint, { verdict: 'not-checked', reason: 'value-not-found-again' });
  }
  return complete;
}
