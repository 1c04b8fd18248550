/** The closing lines of a report in words, for every reporter that speaks to people. */
import { isPackedReason, type PackedReason } from '../../core/packed-format.ts';
import { SEVERITIES } from '../../core/types.ts';
import type { Report, Skipped, Summary, Verdict } from '../../core/types.ts';
import { countUnanswered } from '../../verify/unanswered.ts';
import { escapeText } from './escape-text.ts';
import { unansweredReason } from './finding-facts.ts';
import type { Messages } from './messages.ts';
import { byteText, groupedNumber } from './number-text.ts';

/** More inputs than this that were left out for the same reason are one line. */
const ALIKE_SHOWN = 3;

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

/**
 * What a reader must know beside the findings: suppressed, skipped, hidden, stale, asked. One sentence each, none when
 * all is quiet.
 */
export function remarks(report: Report, messages: Messages, verbose: boolean): string[] {
  const { summary } = report;
  const lines: string[] = [];
  const { inline, ignoreFile, baseline } = summary.suppressed;
  const suppressed = inline + ignoreFile + baseline;
  if (suppressed > 0) lines.push(messages.suppressedCount(suppressed, inline, ignoreFile, baseline));
  const incomplete = report.skipped.filter((entry) => entry.incomplete).length;
  const packed = packedInputs(report);
  const byDesign = report.skipped.length - incomplete - packed.length;
  if (incomplete + byDesign > 0) lines.push(messages.skippedCount(incomplete, byDesign));
  const notLookedInto = packedSentence(report, messages);
  if (notLookedInto !== undefined)
    lines.push(packed.length > ALIKE_SHOWN && !verbose ? messages.listedIfVerbose(notLookedInto) : notLookedInto);
  const { belowConfidence, belowSeverity, madeUpIds } = summary.hidden;
  if (madeUpIds > 0) lines.push(messages.madeUp(madeUpIds));
  // Made-up IDs are below the shown confidence too and were counted there: do not name them twice.
  if (belowConfidence > madeUpIds) lines.push(messages.belowConfidence(belowConfidence - madeUpIds));
  if (belowSeverity > 0) lines.push(messages.belowSeverity(belowSeverity));
  const { notLive = 0, notVerifiable = 0 } = summary.hidden;
  if (notLive > 0) lines.push(messages.notLive(notLive));
  if (notVerifiable > 0) lines.push(messages.notVerifiable(notVerifiable));
  const stale = summary.staleBaseline?.length ?? 0;
  if (stale > 0) lines.push(messages.staleBaseline(stale));
  if (summary.verification !== undefined && summary.verification.requests > 0) {
    lines.push(
      messages.verified(summary.verification.requests, verdictCounts(summary.verification.byVerdict, messages)),
    );
  }
  const unanswered = unansweredSentence(report, messages);
  if (unanswered !== undefined) lines.push(unanswered);
  return lines;
}

function packedInputs({ skipped }: Pick<Report, 'skipped'>): Report['skipped'] {
  return skipped.filter(({ reason }) => isPackedReason(reason));
}

/** How many inputs were not looked into because they are packed, and the first of them; undefined when none is. */
export function packedSentence(report: Pick<Report, 'skipped'>, messages: Messages): string | undefined {
  const packed = packedInputs(report);
  if (packed.length === 0) return undefined;
  const count = (wanted: PackedReason): number => packed.filter(({ reason }) => reason === wanted).length;
  const names = packed.slice(0, ALIKE_SHOWN).map(({ path }) => escapeText(path));
  const left = packed.length - names.length;
  return messages.notLookedInto(
    count('compressed'),
    count('lfs-pointer'),
    messages.joined([...names, ...(left > 0 ? [messages.andMore(left)] : [])]),
  );
}

/**
 * How many findings a verification could not ask about, and why; undefined when there are none or nothing was verified.
 */
export function unansweredSentence(report: Report, messages: Messages): string | undefined {
  const counts = report.summary.verification === undefined ? {} : countUnanswered(report.findings);
  return Object.keys(counts).length === 0 ? undefined : unansweredText(counts, messages);
}

/**
 * @param counts by reason word, as countUnanswered gives them. The text is escaped: a report read back may hold any
 *   word.
 */
export function unansweredText(counts: Readonly<Record<string, number>>, messages: Messages): string {
  const byText = new Map<string, number>();
  for (const [reason, count] of Object.entries(counts)) {
    const why = unansweredReason(reason, messages);
    byText.set(why, (byText.get(why) ?? 0) + count);
  }
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return messages.unanswered(
    total,
    messages.joined([...byText].map(([why, count]) => messages.unansweredBecause(why, count))),
  );
}

/** What a list of findings that is empty says: nothing was found, or nothing of it is live. */
export function nothingText({ summary }: Report, messages: Messages): string {
  const { notLive = 0, notVerifiable = 0 } = summary.hidden;
  return (notLive + notVerifiable > 0 ? messages.nothingLive : messages.nothingFound)(scannedText(summary, messages));
}

function verdictCounts(byVerdict: Readonly<Partial<Record<Verdict, number>>>, messages: Messages): string {
  const counts: string[] = [];
  for (const [verdict, name] of Object.entries(messages.verdict)) {
    const count = Object.entries(byVerdict).find(([key]) => key === verdict)?.[1] ?? 0;
    if (count > 0) counts.push(messages.verdictCount(count, name));
  }
  return counts.join('; ');
}

/**
 * Inputs that were not (wholly) scanned, escaped: `path: reason (what to do)`. Many with the same reason are one line
 * with their number and the first of them.
 * @param verbose all of them, one by one, also those that were left out by design.
 */
export function skippedLines(skipped: Report['skipped'], verbose: boolean, messages: Messages): string[] {
  const shown = skipped.filter((entry) => entry.incomplete || verbose);
  const alike = new Map<string, Skipped[]>();
  for (const entry of shown) {
    const key = verbose ? String(alike.size) : `${entry.reason} ${entry.detail ?? ''}`;
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [entry]);
    else known.push(entry);
  }
  return [...alike.values()].flatMap((entries) =>
    entries.length > ALIKE_SHOWN ? [manySkipped(entries, messages)] : entries.map(skippedLine),
  );
}

function skippedLine({ path, reason, detail }: Skipped): string {
  return escapeText(`${path}: ${reason}${detail === undefined ? '' : ` (${detail})`}`);
}

function manySkipped(entries: readonly Skipped[], messages: Messages): string {
  const [first] = entries;
  const paths = entries.slice(0, ALIKE_SHOWN).map(({ path }) => escapeText(path));
  return messages.skippedAlike(
    entries.length,
    escapeText(`${first?.reason ?? ''}${first?.detail === undefined ? '' : ` (${first.detail})`}`),
    messages.joined([...paths, messages.andMore(entries.length - paths.length)]),
  );
}
