/**
 * From matches at places to findings: the same credential wherever it occurs. Collects while a scan runs; holds raw
 * values only for fingerprint and verification, and hands out plain report data.
 */
import {
  CONFIDENCES,
  SEVERITIES,
  type CredentialMatch,
  type Finding,
  type Fingerprint,
  type Occurrence,
  type Origin,
  type Part,
  type ReportedPart,
  type RuleInfo,
} from '../core/types.ts';
import { fingerprint } from '../triage/fingerprint.ts';
import type { IgnoreComment, PlacedMatch } from './types.ts';

/** Why a comment suppresses an occurrence. */
interface InlineIgnore {
  readonly reason: string | null;
}

export interface CollectedFindings {
  /**
   * Worst first, then by place. A credential that is ignored inline at some places and not at others is in here twice.
   */
  readonly findings: readonly Finding[];
  /** The parts with their values, for the verifier. */
  readonly credentials: ReadonlyMap<Fingerprint, readonly Part[]>;
  /** The occurrences that a comment beside them suppresses. */
  readonly inlineIgnores: ReadonlyMap<Occurrence, InlineIgnore>;
  /** Comments that try to name a fingerprint and fail, one sentence each. */
  readonly malformedIgnores: readonly string[];
}

interface Collected {
  readonly fingerprint: Fingerprint;
  /** The match at the first place in report order, whichever thread or blob came first. */
  match: CredentialMatch;
  first: Occurrence;
  confidence: CredentialMatch['confidence'];
  readonly occurrences: Occurrence[];
  /** Whether comments suppress all its occurrences. */
  readonly ignored: boolean;
}

export class FindingCollector {
  readonly #titles: ReadonlyMap<string, string>;
  readonly #showSecrets: boolean;
  readonly #collected = new Map<string, Collected>();
  readonly #inlineIgnores = new Map<Occurrence, InlineIgnore>();
  /**
   * Comments bound to something else than what stands there, so far: an ID alone may turn out to be a part of what they
   * name.
   */
  readonly #bound = new Map<Occurrence, readonly IgnoreComment[]>();
  readonly #malformed = new Set<string>();

  /** @param showSecrets put values into the report: only when the user asked for it */
  constructor(rules: readonly RuleInfo[], showSecrets: boolean) {
    this.#titles = new Map(rules.map((rule) => [rule.id, rule.title]));
    this.#showSecrets = showSecrets;
  }

  add(placed: PlacedMatch, origin: Origin): void {
    const { match, ignoreComments } = placed;
    const identity = fingerprint(match.parts);
    const ignore = ignoreFor(ignoreComments, [identity]);
    // A signed request is another finding than the ID alone, though the value is the same.
    const key = `${identity}:${match.rule}:${ignore === null ? '' : 'inline'}`;
    const present = this.#collected.get(key);
    const occurrence = toOccurrence(placed, origin, ignore === null);
    if (ignore !== null) this.#inlineIgnores.set(occurrence, ignore);
    else if (ignoreComments.length > 0) this.#bound.set(occurrence, ignoreComments);
    for (const { malformed, line } of ignoreComments) if (malformed) this.#malformed.add(`${placeOf(origin)}:${line}`);
    if (present === undefined) {
      this.#collected.set(key, {
        fingerprint: identity,
        match,
        first: occurrence,
        confidence: match.confidence,
        occurrences: [occurrence],
        ignored: ignore !== null,
      });
      return;
    }
    present.occurrences.push(occurrence);
    if (compareOccurrences(occurrence, present.first) < 0) {
      present.first = occurrence;
      present.match = match;
    }
    if (CONFIDENCES.indexOf(match.confidence) < CONFIDENCES.indexOf(present.confidence))
      present.confidence = match.confidence;
  }

  finish(): CollectedFindings {
    const kept = this.#foldSingles([...this.#collected.values()]);
    if (this.#bound.size > 0) this.#settleBound(kept);
    return {
      findings: kept.map((entry) => this.#toFinding(entry)).toSorted(compareFindings),
      credentials: new Map(kept.map((entry) => [entry.fingerprint, entry.match.parts])),
      inlineIgnores: this.#inlineIgnores,
      malformedIgnores: [...this.#malformed]
        .toSorted()
        .map(
          (place) =>
            `${place}: aksweep:ignore names a fingerprint that is none, and suppresses nothing: copy v1: and all 64 ` +
            `digits from a report`,
        ),
    };
  }

  /** A comment beside an ID that stands alone may name the pair that it is a part of. */
  #settleBound(kept: readonly Collected[]): void {
    const pairsWith = new Map<string, Fingerprint[]>();
    for (const {
      match: { parts },
      fingerprint: identity,
    } of kept) {
      if (parts.length > 1)
        for (const part of parts)
          pairsWith.set(singleKey(part, false), [...(pairsWith.get(singleKey(part, false)) ?? []), identity]);
    }
    for (const {
      match: { parts },
      fingerprint: identity,
      occurrences,
    } of kept) {
      const [only, ...more] = parts;
      const identities = [
        identity,
        ...(only === undefined || more.length > 0 ? [] : (pairsWith.get(singleKey(only, false)) ?? [])),
      ];
      for (const occurrence of occurrences) {
        const ignore = ignoreFor(this.#bound.get(occurrence) ?? [], identities);
        if (ignore !== null) this.#inlineIgnores.set(occurrence, ignore);
      }
    }
  }

  /** An ID that stands alone here and beside its secret there is one leaked key: its places join the pair's. */
  #foldSingles(all: readonly Collected[]): Collected[] {
    const groups = new Map<string, Collected>();
    // Of several groups the worst takes them, then the first by what it holds: not by which thread or blob came first.
    for (const entry of all.toSorted(
      (a, b) =>
        SEVERITIES.indexOf(a.match.severity) - SEVERITIES.indexOf(b.match.severity) ||
        compareText(a.fingerprint, b.fingerprint) ||
        compareText(a.match.rule, b.match.rule),
    )) {
      if (entry.match.parts.length < 2) continue;
      for (const part of entry.match.parts)
        groups.set(singleKey(part, entry.ignored), groups.get(singleKey(part, entry.ignored)) ?? entry);
    }
    return all.filter((entry) => {
      const [part, ...more] = entry.match.parts;
      if (part === undefined || more.length > 0 || entry.match.severity === 'info') return true;
      const group = groups.get(singleKey(part, entry.ignored));
      if (group === undefined) return true;
      group.occurrences.push(...entry.occurrences);
      return false;
    });
  }

  #toFinding(entry: Collected): Finding {
    const { match } = entry;
    return {
      fingerprint: entry.fingerprint,
      rule: match.rule,
      title: this.#titles.get(match.rule) ?? match.rule,
      severity: match.severity,
      confidence: entry.confidence,
      parts: match.parts.map((part) => this.#toReportedPart(part)),
      occurrences: entry.occurrences.toSorted(compareOccurrences),
      suppression: null,
      verification: { verdict: 'not-checked' },
    };
  }

  #toReportedPart(part: Part): ReportedPart {
    return {
      kind: part.kind,
      sha256: part.value.sha256(),
      redacted: part.value.redacted,
      ...part.attributes,
      ...(this.#showSecrets ? { value: part.value.reveal() } : {}),
    };
  }
}

function singleKey(part: Part, ignored: boolean): string {
  return `${part.kind}:${part.value.sha256()}:${ignored ? 'inline' : ''}`;
}

/** The first comment that suppresses a finding with one of these fingerprints; null when none does. */
function ignoreFor(comments: readonly IgnoreComment[], identities: readonly Fingerprint[]): InlineIgnore | null {
  const covering = comments.find(({ fingerprints, malformed, lapsed }) =>
    fingerprints.length > 0
      ? identities.some((identity) => fingerprints.includes(identity))
      : !malformed && lapsed !== true,
  );
  return covering === undefined ? null : { reason: covering.reason };
}

function placeOf(origin: Origin): string {
  return origin.kind === 'commit' ? `${origin.path} (commit ${origin.commit.slice(0, 12)})` : origin.path;
}

/** @param reported whether no comment suppresses it. */
function toOccurrence(placed: PlacedMatch, origin: Origin, reported: boolean): Occurrence {
  const lapsed = reported ? placed.ignoreComments.find((comment) => comment.lapsed === true) : undefined;
  return {
    source: origin,
    location: placed.location,
    parts: placed.match.parts.map((part, index) => ({
      kind: part.kind,
      sha256: part.value.sha256(),
      encoding: part.encoding,
      location: placed.partLocations[index] ?? placed.location,
    })),
    excerpt: placed.excerpt,
    ...(lapsed === undefined ? {} : { lapsedSuppression: { kind: 'inline', reason: lapsed.reason } }),
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareOccurrences(a: Occurrence, b: Occurrence): number {
  return (
    compareText(a.source.path, b.source.path) ||
    a.location.startLine - b.location.startLine ||
    a.location.startColumn - b.location.startColumn ||
    compareText(commitOf(a.source), commitOf(b.source))
  );
}

function commitOf(source: Origin): string {
  return source.kind === 'commit' ? source.commit : '';
}

function compareFindings(a: Finding, b: Finding): number {
  const [first, second] = [a.occurrences[0], b.occurrences[0]];
  const place = first !== undefined && second !== undefined ? compareOccurrences(first, second) : 0;
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    place ||
    compareText(a.fingerprint, b.fingerprint) ||
    compareText(a.rule, b.rule)
  );
}
