/**
 * The auditor's view of a history scan: who, when, where, which of it is still there, and what lay open the longest.
 * Pure: findings in, counts out. Each count is of findings, not of places.
 */
import type { AuditSummary, Finding, Origin } from '../../core/types.ts';

type CommitOrigin = Extract<Origin, { readonly kind: 'commit' }>;

const DAY = 24 * 60 * 60 * 1000;
/** Stands for a year or an author that is not known (a dangling blob, a tag without a tagger). */
const UNKNOWN = 'unknown';

/**
 * @param findings those with at least one place in history count; others are passed over.
 * @param now end of the exposure of what is still there.
 */
export function summarizeAudit(findings: readonly Finding[], now: Date): AuditSummary {
  const byYear = new Map<string, number>();
  const byAuthor = new Map<string, number>();
  const byPath = new Map<string, number>();
  const byIssueYear = new Map<string, number>();
  let inHead = 0;
  let removed = 0;
  const exposed: AuditSummary['longestExposed'][number][] = [];
  for (const finding of findings) {
    const origins = finding.occurrences.flatMap(({ source }) => (source.kind === 'commit' ? [source] : []));
    const first = earliest(origins);
    if (first === null) continue;
    count(byYear, first.date === '' ? UNKNOWN : first.date.slice(0, 4));
    count(byAuthor, first.author === '' ? UNKNOWN : first.author);
    for (const path of new Set(origins.map((origin) => origin.path))) count(byPath, path);
    const issued = finding.parts.flatMap((part) => part.issuedAt ?? []).toSorted()[0];
    if (issued !== undefined) count(byIssueYear, issued.slice(0, 4));
    const present = origins.some((origin) => origin.inHead);
    if (present) inHead++;
    else removed++;
    if (first.date === '') continue;
    const until = exposureEnd(origins);
    const end = until === null ? now.getTime() : Date.parse(until);
    // Clocks of committers may be wrong: an exposure is never negative.
    exposed.push({
      fingerprint: finding.fingerprint,
      since: first.date,
      until,
      days: Math.max(0, Math.floor((end - Date.parse(first.date)) / DAY)),
    });
  }
  return {
    byYear: sorted(byYear, 'key'),
    byAuthor: sorted(byAuthor, 'count'),
    byPath: sorted(byPath, 'count'),
    byIssueYear: sorted(byIssueYear, 'key'),
    inHead,
    removed,
    longestExposed: exposed.toSorted((a, b) => b.days - a.days || (a.fingerprint < b.fingerprint ? -1 : 1)),
  };
}

/** The origin with the earliest date; one without a date only when there is no other. */
function earliest(origins: readonly CommitOrigin[]): CommitOrigin | null {
  const dated = origins
    .filter((origin) => origin.date !== '')
    .toSorted((a, b) => Date.parse(a.date) - Date.parse(b.date));
  return dated[0] ?? origins[0] ?? null;
}

/** When the last place was removed; null while any place is still at the tip of a branch, a tag or in a message. */
function exposureEnd(origins: readonly CommitOrigin[]): string | null {
  const ends = origins.map((origin) => (origin.inHead ? '' : (origin.removedIn?.date ?? '')));
  if (ends.includes('')) return null;
  return ends.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Years in order, authors and paths by how many findings they have. Safe for keys like `__proto__`. */
function sorted(counts: ReadonlyMap<string, number>, by: 'key' | 'count'): Record<string, number> {
  const entries = [...counts].toSorted((a, b) => (by === 'count' ? b[1] - a[1] : 0) || (a[0] < b[0] ? -1 : 1));
  return Object.fromEntries(entries);
}
