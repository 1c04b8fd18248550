/**
 * What GitHub code scanning takes of one file (docs/research/github.md, "Code scanning"): which results are kept when
 * there are too many.
 */
import { gzipSync } from 'node:zlib';
import { SEVERITIES } from '../../core/types.ts';
import type { Finding, Occurrence } from '../../core/types.ts';
import { worstFirst } from '../finding-order.ts';

/** Of up to 25,000 results of a run GitHub keeps the 5,000 most severe; more are a rejected file. */
export const RESULTS_KEPT = 5000;
/** The limit is 10 MB (gzip); the rest of the file needs far less than what is left free here. */
export const GZIP_BYTES_KEPT = 9_000_000;

export interface Placed {
  readonly finding: Finding;
  readonly occurrence: Occurrence;
}

/**
 * All places, the most important first: by severity, and within one severity every finding's first place before any
 * further place, so that many copies of one credential never push another credential out.
 */
export function mostImportantFirst(
  findings: readonly Finding[],
  accepts: (occurrence: Occurrence) => boolean,
): Placed[] {
  const sorted = worstFirst(findings);
  const placed: Placed[] = [];
  for (const severity of SEVERITIES) {
    const further: Placed[] = [];
    for (const finding of sorted) {
      if (finding.severity !== severity) continue;
      const places = finding.occurrences.filter(accepts).map((occurrence) => ({ finding, occurrence }));
      placed.push(...places.slice(0, 1));
      for (const place of places.slice(1)) further.push(place);
    }
    for (const place of further) placed.push(place);
  }
  return placed;
}

/** How many of `texts`, from the front, stay within `limit` bytes when compressed with gzip. */
export function countThatFits(texts: readonly string[], limit: number): number {
  let kept = texts.length;
  for (;;) {
    const bytes = Buffer.from(texts.slice(0, kept).join(','));
    // Compression never makes it larger than this by more than a few bytes: most reports need no try.
    if (bytes.length <= limit || kept === 0) return kept;
    const compressed = gzipSync(bytes).length;
    if (compressed <= limit) return kept;
    kept = Math.min(kept - 1, Math.floor((kept * limit * 0.95) / compressed));
  }
}
