/** The closing lines of a report in words, for every reporter that speaks to people. */
import { SEVERITIES } from '../core/types.ts';
import type { Report, Summary, Verdict } from '../core/types.ts';
import { escapeText } from './escape-text.ts';
import type { Messages } from './messages/messages.ts';
import { byteText, groupedNumber } from './number-text.ts';

/** `12,345 files, 1.2 GB, 3.4 s`; blobs when history was read. */
export function scannedText(summary: Summary, messages: Messages): string {
  const inputs =
    summary.files > 0
      ? messages.files(summary.files, groupedNumber(summary.files))
      : messages.blobs(summary.blobs, groupedNumber(summary.blobs));
  return messages.scanned(inputs, byteText(summary.bytes), messages.duration(summary.seconds));
}

/** `3 findings in 5 places: 1 critical, 2 medium`. Counts the findings listed, so that a converted report adds up. */
export function findingsText(report: Report, messages: Messages): string {
  const places = report.findings.reduce((sum, finding) => sum + finding.occurrences.length, 0);
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: report.findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
  return messages.findingsInPlaces(
    report.findings.length,
    places,
    messages.joined(counts.map(({ severity, count }) => messages.severityCount(count, severity))),
  );
}

/** What a reader must know beside the findings: suppressed, skipped, hidden, stale, asked. One sentence each, none when all is quiet. */
export function remarks(report: Report, messages: Messages): string[] {
  const { summary } = report;
  const lines: string[] = [];
  const { inline, ignoreFile, baseline } = summary.suppressed;
  const suppressed = inline + ignoreFile + baseline;
  if (suppressed > 0) lines.push(messages.suppressedCount(suppressed, inline, ignoreFile, baseline));
  const incomplete = report.skipped.filter((entry) => entry.incomplete).length;
  const byDesign = report.skipped.length - incomplete;
  if (report.skipped.length > 0) lines.push(messages.skippedCount(incomplete, byDesign));
  const { belowConfidence, belowSeverity, madeUpIds } = summary.hidden;
  if (madeUpIds > 0) lines.push(messages.madeUp(madeUpIds));
  // Made-up IDs are below the shown confidence too and were counted there: do not name them twice.
  if (belowConfidence > madeUpIds) lines.push(messages.belowConfidence(belowConfidence - madeUpIds));
  if (belowSeverity > 0) lines.push(messages.belowSeverity(belowSeverity));
  const stale = summary.staleBaseline?.length ?? 0;
  if (stale > 0) lines.push(messages.staleBaseline(stale));
  if (summary.verification !== undefined && summary.verification.requests > 0) {
    lines.push(messages.verified(summary.verification.requests, verdictCounts(summary.verification.byVerdict, messages)));
  }
  return lines;
}

function verdictCounts(byVerdict: Readonly<Partial<Record<Verdict, number>>>, messages: Messages): string {
  const counts: string[] = [];
  for (const [verdict, name] of Object.entries(messages.verdict)) {
    const count = Object.entries(byVerdict).find(([key]) => key === verdict)?.[1] ?? 0;
    if (count > 0) counts.push(messages.verdictCount(count, name));
  }
  return counts.join('; ');
}

/** Inputs that were not (wholly) scanned, escaped: `path: reason. What to do.` */
export function skippedLines(report: Report, incompleteOnly: boolean): string[] {
  return report.skipped
    .filter((entry) => entry.incomplete || !incompleteOnly)
    .map((entry) => escapeText(`${entry.path}: ${entry.reason}${entry.detail === undefined ? '' : ` (${entry.detail})`}`));
}
