/**
 * CSV (RFC 4180, CRLF, UTF-8) for spreadsheets: one row per place. Column names are the same in every language.
 * A cell that a spreadsheet would run as a formula gets a leading quote (OWASP "CSV Injection").
 */
import type { Finding, Occurrence, Report } from '../../core/types.ts';
import { escapeText } from '../words/escape-text.ts';
import { issuedDay, redactedText } from '../words/finding-facts.ts';
import { worstFirst } from '../finding-order.ts';
import { messagesFor } from '../words/catalogue.ts';
import { isUndecided, pathText } from '../words/places.ts';
import type { ReportOptions } from '../reporter.ts';
import { ruleTexts } from '../words/rule-texts.ts';

export const CSV_COLUMNS = [
  'severity',
  'confidence',
  'rule',
  'title',
  'redacted',
  'issued',
  'verdict',
  'identity',
  'source',
  'path',
  'start_line',
  'start_column',
  'end_line',
  'end_column',
  'commit',
  'author',
  'date',
  'in_head',
  'suppressed',
  'fingerprint',
  // Why there is no verdict, or an uncertain one: `not-asked`, `timeout`, … New columns come last.
  'verdict_reason',
  // `yes` where a comment suppressed the value that stood here before (docs/baseline.md).
  'ignored_until_now',
] as const;

export function* reportCsv(report: Report, options: ReportOptions): Generator<string> {
  const texts = ruleTexts(report, options);
  yield row(CSV_COLUMNS);
  const suppressed = options.includeSuppressed === true ? worstFirst(report.suppressed) : [];
  for (const finding of [...worstFirst(report.findings), ...suppressed]) {
    for (const occurrence of finding.occurrences)
      yield row(cells(finding, occurrence, texts.titleOf(finding), options));
  }
}

function cells(
  finding: Finding,
  { source, location, lapsedSuppression }: Occurrence,
  title: string,
  options: ReportOptions,
): string[] {
  const commit = source.kind === 'commit' ? source : undefined;
  const cell: Readonly<Record<(typeof CSV_COLUMNS)[number], string>> = {
    severity: finding.severity,
    confidence: finding.confidence,
    rule: finding.rule,
    title,
    redacted: redactedText(finding, messagesFor('en')),
    issued: issuedDay(finding) ?? '',
    verdict: finding.verification.verdict,
    identity: finding.verification.identity?.arn ?? '',
    source: source.kind,
    path: pathText(source, messagesFor(options.lang)),
    start_line: String(location.startLine),
    start_column: String(location.startColumn),
    end_line: String(location.endLine),
    end_column: String(location.endColumn),
    commit: commit?.commit ?? '',
    author: commit?.author ?? '',
    date: commit?.date ?? '',
    in_head: commit === undefined || isUndecided(commit) ? '' : String(commit.inHead),
    suppressed: finding.suppression?.kind ?? '',
    fingerprint: finding.fingerprint,
    verdict_reason: finding.verification.reason ?? '',
    ignored_until_now: lapsedSuppression === undefined ? '' : 'yes',
  };
  return CSV_COLUMNS.map((column) => cell[column]);
}

function row(cellTexts: readonly string[]): string {
  return `${cellTexts.map(csvCell).join(',')}\r\n`;
}

/** Full-width forms of = + - @ count too: some spreadsheets fold them. */
const FORMULA_START = /^[=+\-@\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}]/u;

function csvCell(text: string): string {
  const safe = escapeText(text);
  const plain = FORMULA_START.test(safe) ? `'${safe}` : safe;
  return /[",;]|^\s|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
