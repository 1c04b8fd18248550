/**
 * Decides what becomes of each finding: reported, suppressed (by a comment, the ignore file or the baseline), or hidden
 * below a threshold. Pure: nothing is read, and the clock is given. Nothing disappears without being counted.
 */
import { resolve } from 'node:path';
import { pathInside } from '../core/path-inside.ts';
import {
  CONFIDENCES,
  SEVERITIES,
  type Confidence,
  type Finding,
  type Fingerprint,
  type Occurrence,
  type Severity,
  type Summary,
  type Suppression,
} from '../core/types.ts';
import type { Baseline } from './baseline.ts';
import { ActiveIgnores, type IgnoreEntry, type IgnoreFile } from './ignore-file.ts';

export interface TriageOptions {
  readonly minSeverity: Severity;
  readonly minConfidence: Confidence;
  /** Occurrences that a comment in the text suppresses. */
  readonly inlineIgnores: ReadonlyMap<Occurrence, { readonly reason: string | null }>;
  readonly ignoreFile: IgnoreFile | null;
  readonly baseline: Baseline | null;
  /**
   * Absolute folder that the paths of origins are relative to: the working directory, or the root of the repository.
   */
  readonly root: string;
  readonly now: Date;
}

export interface TriageResult {
  /** In the order of the input. */
  readonly reported: readonly Finding[];
  /**
   * With `suppression` set. A finding that is suppressed in some places only is in both lists, each with its
   * occurrences.
   */
  readonly suppressed: readonly Finding[];
  readonly suppressedCounts: Summary['suppressed'];
  /** `madeUpIds` are among `belowConfidence`: an AccessKey ID whose structure does not check. */
  readonly hidden: Summary['hidden'];
  /** Baseline entries without a finding, in the baseline's order. */
  readonly staleBaseline: readonly Fingerprint[];
  /** Ignores that have expired. */
  readonly warnings: readonly string[];
}

/**
 * @param findings with `suppression: null`.
 *   A whole finding is suppressed by its fingerprint (ignore file first, then baseline), an occurrence by its comment
 *   or its path.
 */
export function triage(findings: readonly Finding[], options: TriageOptions): TriageResult {
  const ignores = options.ignoreFile === null ? null : new ActiveIgnores(options.ignoreFile, options.now);
  const baseline = new Map(options.baseline?.entries.map((entry) => [entry.fingerprint, entry]));
  const seen = new Set<Fingerprint>();
  const reported: Finding[] = [];
  const suppressed: Finding[] = [];
  const hidden = { belowConfidence: 0, belowSeverity: 0, madeUpIds: 0 };
  for (const finding of findings) {
    seen.add(finding.fingerprint);
    if (CONFIDENCES.indexOf(finding.confidence) > CONFIDENCES.indexOf(options.minConfidence)) {
      hidden.belowConfidence += 1;
      if (finding.parts.some((part) => part.generation === 'unknown')) hidden.madeUpIds += 1;
      continue;
    }
    if (SEVERITIES.indexOf(finding.severity) > SEVERITIES.indexOf(options.minSeverity)) {
      hidden.belowSeverity += 1;
      continue;
    }
    const known = baseline.get(finding.fingerprint);
    const entry = ignores?.forFingerprint(finding.fingerprint) ?? null;
    const whole: Suppression | null =
      entry !== null ? fromIgnoreFile(entry) : known !== undefined ? { kind: 'baseline', since: known.since } : null;
    if (whole !== null) {
      suppressed.push({ ...finding, suppression: whole });
      continue;
    }
    const { open, closed } = splitOccurrences(finding, ignores, options);
    if (open.length > 0) reported.push(closed.length === 0 ? finding : { ...finding, occurrences: open });
    for (const [suppression, occurrences] of closed) suppressed.push({ ...finding, occurrences, suppression });
  }
  return {
    reported,
    suppressed,
    suppressedCounts: countSuppressed(suppressed),
    hidden,
    staleBaseline: [...baseline.keys()].filter((fingerprint) => !seen.has(fingerprint)),
    warnings: ignores?.warnings() ?? [],
  };
}

/** Occurrences that nothing suppresses, and the others grouped by what does. */
function splitOccurrences(
  finding: Finding,
  ignores: ActiveIgnores | null,
  options: TriageOptions,
): { readonly open: readonly Occurrence[]; readonly closed: readonly (readonly [Suppression, Occurrence[]])[] } {
  const open: Occurrence[] = [];
  const closed = new Map<string, readonly [Suppression, Occurrence[]]>();
  for (const occurrence of finding.occurrences) {
    const comment = options.inlineIgnores.get(occurrence);
    const entry = comment !== undefined || ignores === null ? null : ignoredPath(occurrence, ignores, options.root);
    if (comment === undefined && entry === null) {
      open.push(occurrence);
      continue;
    }
    const key = entry === null ? `inline ${comment?.reason}` : `line ${entry.line}`;
    const group = closed.get(key);
    if (group === undefined)
      closed.set(key, [
        entry === null ? { kind: 'inline', reason: comment?.reason ?? null } : fromIgnoreFile(entry),
        [occurrence],
      ]);
    else group[1].push(occurrence);
  }
  return { open, closed: [...closed.values()] };
}

/** The entry that ignores every path of this place: a copy of the blob elsewhere is still a leak. */
function ignoredPath({ source }: Occurrence, ignores: ActiveIgnores, root: string): IgnoreEntry | null {
  // The text of a commit, tag or note has no path.
  if (source.kind === 'commit' && source.object !== undefined) return null;
  const paths =
    source.kind === 'archive-member'
      ? [source.archive]
      : source.kind === 'commit'
        ? [source.path, ...(source.otherPaths ?? [])]
        : [source.path];
  let deciding: IgnoreEntry | null = null;
  for (const path of paths) {
    const fromBase = pathInside(ignores.base, resolve(root, path)) ?? path.replace(/^(?:\.\.\/|\/)+/, '');
    const entry = ignores.forPath(fromBase);
    if (entry === null) return null;
    deciding ??= entry;
  }
  return deciding;
}

function fromIgnoreFile({ entry, line, expires, reason }: IgnoreEntry): Suppression {
  return { kind: 'ignore-file', entry, line, expires, reason };
}

function countSuppressed(suppressed: readonly Finding[]): Summary['suppressed'] {
  const count = (kind: Suppression['kind']): number =>
    suppressed.filter((finding) => finding.suppression?.kind === kind).length;
  return { inline: count('inline'), ignoreFile: count('ignore-file'), baseline: count('baseline') };
}
