/**
 * The report for a person at a terminal: findings grouped and worst first, then what to know about the scan.
 * Calm: no banner, no decoration, one quiet line when nothing was found. Readable at 80 columns and without colours.
 */
import type { Finding, Report, RuleId } from '../../core/types.ts';
import { auditLines } from './audit-lines.ts';
import { consoleFinding } from './console-finding.ts';
import type { ConsoleContext } from './console-finding.ts';
import { wrapText } from '../words/display-width.ts';
import { escapeText } from '../words/escape-text.ts';
import { redactedText, suppressionText } from '../words/finding-facts.ts';
import { worstFirst } from '../finding-order.ts';
import { messagesFor } from '../words/catalogue.ts';
import { placeText } from '../words/places.ts';
import type { ReportOptions } from '../reporter.ts';
import { ruleTexts } from '../words/rule-texts.ts';
import { createStyle } from './style.ts';
import { findingsText, nothingText, remarks, scannedText, skippedLines } from '../words/summary-text.ts';

/** Lines in the lists under the findings; --verbose lists all. */
const LINES_SHOWN = 10;
const WIDEST = 100;
const NARROWEST = 40;

export function* reportConsole(report: Report, options: ReportOptions): Generator<string> {
  const messages = messagesFor(options.lang);
  const context: ConsoleContext = {
    options,
    messages,
    style: createStyle(options.color),
    texts: ruleTexts(report, options),
    columns: Math.min(WIDEST, Math.max(NARROWEST, options.width)),
  };
  yield* findings(report, context);
  if (report.summary.audit !== undefined) yield* auditLines(report, report.summary.audit, context);
  if (options.verbose === true)
    yield* list(
      messages.suppressedTitle,
      report.suppressed.map((finding) => suppressedLine(finding, context)),
      context,
    );
  yield* list(messages.skippedTitle, skippedLines(report.skipped, options.verbose === true, messages), context);
  for (const warning of report.warnings)
    yield* sentence(messages.labelled(messages.warningTitle, escapeText(warning)), context, context.style.warning);
  yield* closing(report, context);
}

function* findings(report: Report, context: ConsoleContext): Generator<string> {
  const stepsShownBy = new Map<RuleId, number>();
  for (const [index, finding] of worstFirst(report.findings).entries()) {
    const number = index + 1;
    yield* consoleFinding(finding, number, stepsShownBy.get(finding.rule), context);
    yield '\n';
    if (!stepsShownBy.has(finding.rule)) stepsShownBy.set(finding.rule, number);
  }
}

function suppressedLine(finding: Finding, { messages, texts }: ConsoleContext): string {
  const place = finding.occurrences[0];
  const where = place === undefined ? finding.fingerprint : placeText(place, messages);
  const why = finding.suppression === null ? '' : ` (${suppressionText(finding.suppression, messages)})`;
  return `${where}: ${escapeText(texts.titleOf(finding))}, ${redactedText(finding, messages)}${why}`;
}

function* list(
  title: string,
  lines: readonly string[],
  { style, messages, options, columns }: ConsoleContext,
): Generator<string> {
  if (lines.length === 0) return;
  yield `${style.bold(title)}\n`;
  const shown = options.verbose === true ? lines : lines.slice(0, LINES_SHOWN);
  for (const line of shown) {
    const [first = '', ...rest] = wrapText(line, columns - 2);
    yield `  ${first}\n`;
    for (const more of rest) yield `    ${more}\n`;
  }
  if (shown.length < lines.length) yield `  ${style.dim(messages.andMore(lines.length - shown.length))}\n`;
  yield '\n';
}

function* closing(report: Report, context: ConsoleContext): Generator<string> {
  const { messages, style } = context;
  if (report.summary.interrupted) yield `${style.warning(messages.interrupted)}\n`;
  if (report.findings.length === 0) yield* sentence(nothingText(report, messages), context, style.good);
  else {
    yield `${style.bold(findingsText(report, messages))}\n`;
    yield `${scannedText(report.summary, messages)}\n`;
  }
  for (const remark of remarks(report, messages, context.options.verbose === true)) yield* sentence(remark, context);
}

function* sentence(
  text: string,
  { columns }: ConsoleContext,
  paint: (text: string) => string = (plain) => plain,
): Generator<string> {
  for (const line of wrapText(text, columns)) yield `${paint(line)}\n`;
}
