/**
 * The audit of a repository's history as tables, worst or latest first; the console and Markdown reporters draw them.
 */
import { SEVERITIES } from '../../core/types.ts';
import type { AuditSummary, Finding, Report } from '../../core/types.ts';
import { escapeText } from './escape-text.ts';
import { redactedText } from './finding-facts.ts';
import type { Messages } from './messages.ts';
import { pathText } from './places.ts';
import { dayOf } from './number-text.ts';

export interface CountTable {
  readonly title: string;
  /** Name (escaped) and number of findings. */
  readonly rows: readonly (readonly [name: string, count: number])[];
  /** Rows that were left out. */
  readonly more: number;
}

export interface ExposureRow {
  readonly redacted: string;
  readonly path: string;
  readonly since: string;
  /** null: still there. */
  readonly until: string | null;
  readonly days: number;
}

/**
 * Counts by severity, by year of the commit and of issue (latest first), by author and path (most first). Empty tables
 * are left out.
 */
export function countTables(report: Report, audit: AuditSummary, messages: Messages, rowsShown: number): CountTable[] {
  const texts = messages.audit;
  const bySeverity = SEVERITIES.map(
    (severity) => [messages.severity[severity], report.summary.bySeverity[severity]] as const,
  );
  const latest = (record: Readonly<Record<string, number>>): (readonly [string, number])[] =>
    Object.entries(record).toSorted(([a], [b]) => (a > b ? -1 : 1));
  const most = (record: Readonly<Record<string, number>>): (readonly [string, number])[] =>
    Object.entries(record).toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  return [
    table(
      texts.bySeverity,
      bySeverity.filter(([, count]) => count > 0),
      rowsShown,
    ),
    table(texts.byYear, latest(audit.byYear), rowsShown),
    table(texts.byIssueYear, latest(audit.byIssueYear), rowsShown),
    table(texts.byAuthor, most(audit.byAuthor), rowsShown),
    table(texts.byPath, most(audit.byPath), rowsShown),
  ].filter(({ rows }) => rows.length > 0);
}

function table(title: string, rows: readonly (readonly [string, number])[], rowsShown: number): CountTable {
  const shown = rows.slice(0, rowsShown).map(([name, count]) => [escapeText(name), count] as const);
  return { title, rows: shown, more: rows.length - shown.length };
}

/** The longest-exposed findings, longest first, as the audit lists them. */
export function exposureRows(
  report: Report,
  audit: AuditSummary,
  messages: Messages,
  rowsShown: number,
): ExposureRow[] {
  const byFingerprint = new Map<string, Finding>(report.findings.map((finding) => [finding.fingerprint, finding]));
  return audit.longestExposed.slice(0, rowsShown).map((entry) => {
    const finding = byFingerprint.get(entry.fingerprint);
    const place = finding?.occurrences[0];
    return {
      redacted: finding === undefined ? escapeText(entry.fingerprint) : redactedText(finding, messages),
      path: place === undefined ? '' : pathText(place.source, messages),
      since: dayOf(entry.since),
      until: entry.until === null ? null : dayOf(entry.until),
      days: entry.days,
    };
  });
}
