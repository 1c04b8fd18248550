/**
 * For `aksweep verify REPORT`: a report holds no values, so they are read again from the places that it names. This file says
 * which places these are and which findings did not turn up again; the reading is the caller's. Pure.
 */
import type { Finding, Fingerprint, Origin, Verification } from '../core/types.ts';

/** Distinct places to scan again, each list in the report's order. */
export interface RecordedPlaces {
  /** Paths of files in the working tree. */
  readonly files: readonly string[];
  /** Paths in the git index. */
  readonly staged: readonly string[];
  readonly commits: readonly { readonly commit: string; readonly path: string; readonly object?: 'commit-message' | 'tag-message' | 'note' }[];
  readonly archives: readonly { readonly archive: string; readonly member: string }[];
  /** Findings that stand only in places that cannot be read again (standard input). */
  readonly gone: readonly Fingerprint[];
}

export function recordedPlaces(findings: readonly Finding[]): RecordedPlaces {
  const origins = new Map<string, Exclude<Origin, { kind: 'stdin' }>>();
  const gone: Fingerprint[] = [];
  for (const finding of findings) {
    const readable = finding.occurrences.map(({ source }) => source).filter((source) => source.kind !== 'stdin');
    if (readable.length === 0) gone.push(finding.fingerprint);
    for (const origin of readable) origins.set(nameOf(origin), origin);
  }
  const all = [...origins.values()];
  return {
    files: all.flatMap((origin) => (origin.kind === 'file' ? origin.path : [])),
    staged: all.flatMap((origin) => (origin.kind === 'staged' ? origin.path : [])),
    commits: all.flatMap((origin) =>
      origin.kind === 'commit' ? { commit: origin.commit, path: origin.path, ...(origin.object === undefined ? {} : { object: origin.object }) } : [],
    ),
    archives: all.flatMap((origin) => (origin.kind === 'archive-member' ? { archive: origin.archive, member: origin.member } : [])),
    gone,
  };
}

/** The results and, for every finding of the report whose value was not found again, `not-checked` with that reason. */
export function withoutGaps(findings: readonly Finding[], results: ReadonlyMap<Fingerprint, Verification>): Map<Fingerprint, Verification> {
  const complete = new Map(results);
  for (const { fingerprint } of findings) {
    if (!complete.has(fingerprint)) complete.set(fingerprint, { verdict: 'not-checked', reason: 'value-not-found-again' });
  }
  return complete;
}

function nameOf(origin: Exclude<Origin, { kind: 'stdin' }>): string {
  switch (origin.kind) {
    case 'commit':
      return JSON.stringify([origin.kind, origin.commit, origin.path, origin.object]);
    case 'archive-member':
      return JSON.stringify([origin.kind, origin.archive, origin.member]);
    default:
      return JSON.stringify([origin.kind, origin.path]);
  }
}
