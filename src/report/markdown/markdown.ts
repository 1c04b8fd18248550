/**
 * The report for a pull request, a job summary or an audit document: a table of findings, worst first, then details,
 * how to revoke each kind, the audit of history, and what was not scanned. Stays within `maxBytes` when it is given.
 */
import type { Finding, Occurrence, Report, RuleId } from '../../core/types.ts';
import { excerptText } from '../words/excerpt-text.ts';
import {
  alarm,
  issuedDay,
  partFacts,
  redactedText,
  statusText,
  suppressionText,
  verdictText,
} from '../words/finding-facts.ts';
import { worstFirst } from '../finding-order.ts';
import { markdownAudit } from './markdown-audit.ts';
import { cellText, codeText, linkedCode } from './markdown-text.ts';
import { messagesFor } from '../words/catalogue.ts';
import type { Messages } from '../words/messages.ts';
import { placeFacts, placeText } from '../words/places.ts';
import type { ReportOptions } from '../reporter.ts';
import { ruleTexts } from '../words/rule-texts.ts';
import type { RuleTexts } from '../words/rule-texts.ts';
import { findingsText, nothingText, remarks, scannedText, skippedLines } from '../words/summary-text.ts';

/** Places listed for one finding; --verbose lists all. */
const PLACES_SHOWN = 20;
const LINES_SHOWN = 20;

interface MarkdownContext {
  readonly options: ReportOptions;
  readonly messages: Messages;
  readonly texts: RuleTexts;
}

export function* reportMarkdown(report: Report, options: ReportOptions): Generator<string> {
  const messages = messagesFor(options.lang);
  const context = { options, messages, texts: ruleTexts(report, options) };
  const findings = worstFirst(report.findings);
  const head = opening(report, context);
  let tail = closing(report, findings, context);
  const limit = options.maxBytes ?? Infinity;
  const notListed = (count: number): string => `\n${messages.markdown.notListed(count)}\n`;
  // The number in the note is at most as long as the number of all findings.
  let left = limit - byteLength(head) - byteLength(notListed(findings.length));
  // The steps are more worth than the long lists, but not than the worst finding; and a page that is too long is not
  // shown at all.
  const worst = findings
    .slice(0, 1)
    .map((finding) => tableRow(finding, 1, context))
    .join('');
  if (left < byteLength(tail) + byteLength(worst)) tail = '';
  left -= byteLength(tail);
  yield head;
  let rows = 0;
  for (const finding of findings) {
    const row = tableRow(finding, rows + 1, context);
    left -= byteLength(row);
    if (left < 0) break;
    yield row;
    rows++;
  }
  if (rows < findings.length) yield notListed(findings.length - rows);
  left -= byteLength(`\n## ${messages.markdown.details}\n`);
  let titled = false;
  for (const [index, finding] of findings.slice(0, rows).entries()) {
    const text = details(finding, index + 1, context);
    left -= byteLength(text);
    if (left < 0) break;
    if (!titled) yield `\n## ${messages.markdown.details}\n`;
    titled = true;
    yield text;
  }
  yield tail;
}

function byteLength(text: string): number {
  return Buffer.byteLength(text);
}

function opening(report: Report, { messages }: MarkdownContext): string {
  const scanned = scannedText(report.summary, messages);
  const interrupted = report.summary.interrupted ? `**${messages.interrupted}**\n\n` : '';
  if (report.findings.length === 0) return `${interrupted}${nothingText(report, messages)}\n`;
  const { label } = messages;
  const heads = ['#', label.severity, label.what, label.value, label.place, label.issued, label.since, label.status];
  return [
    `# ${messages.markdown.title}\n`,
    `${interrupted}**${findingsText(report, messages)}** (${scanned})\n`,
    `| ${heads.join(' | ')} |`,
    `| ${heads.map((_, index) => (index === 0 ? '---:' : '---')).join(' | ')} |\n`,
  ].join('\n');
}

function tableRow(finding: Finding, number: number, { options, messages, texts }: MarkdownContext): string {
  const place = finding.occurrences[0];
  const more = finding.occurrences.length - 1;
  const where =
    place === undefined
      ? ''
      : `${linkedCode(placeText(place, messages), options.linkTo?.(place))}${more > 0 ? ` +${more}` : ''}`;
  const status = alarm(finding, messages) ?? statusText(finding, messages);
  const cells = [
    String(number),
    messages.severity[finding.severity],
    cellText(texts.titleOf(finding)),
    codeText(redactedText(finding, messages)),
    where,
    issuedDay(finding) ?? '',
    firstCommitDay(finding) ?? '',
    alarm(finding, messages) === undefined ? status : `**${status}**`,
  ];
  return `| ${cells.join(' | ')} |\n`;
}

/** The day of the earliest commit that brought the value in, as far as history was read. */
function firstCommitDay(finding: Finding): string | undefined {
  const days = finding.occurrences.flatMap(({ source }) =>
    source.kind === 'commit' && /^\d{4}-\d{2}-\d{2}/.test(source.date) ? [source.date.slice(0, 10)] : [],
  );
  return days.toSorted()[0];
}

function details(finding: Finding, number: number, context: MarkdownContext): string {
  const { options, messages, texts } = context;
  const verdict = verdictText(finding, messages);
  const facts = [
    ...partFacts(finding, messages, options.now, false),
    ...(verdict === undefined ? [] : [{ label: messages.label.status, text: verdict }]),
    { label: messages.label.confidence, text: messages.confidence[finding.confidence] },
    { label: messages.label.fingerprint, text: finding.fingerprint },
  ];
  const shown = options.verbose === true ? finding.occurrences : finding.occurrences.slice(0, PLACES_SHOWN);
  const left = finding.occurrences.length - shown.length;
  return [
    `\n### ${number}. ${cellText(texts.titleOf(finding))}\n`,
    cellText(texts.of(finding.rule).description),
    '',
    ...facts.map(({ label, text }) => `- ${cellText(label)}: ${codeText(text)}`),
    '',
    ...excerpt(finding.occurrences[0], messages),
    `${messages.markdown.places}:`,
    '',
    ...shown.map((occurrence) => placeItem(occurrence, context)),
    ...(left > 0 ? [`- ${messages.andMore(left)}`] : []),
    '',
  ].join('\n');
}

function excerpt(occurrence: Occurrence | undefined, messages: Messages): string[] {
  return occurrence?.excerpt === undefined
    ? []
    : [`${occurrence.excerpt.line}: ${codeText(excerptText(occurrence.excerpt, messages).text)}`, ''];
}

function placeItem(occurrence: Occurrence, { options, messages }: MarkdownContext): string {
  const known = placeFacts(occurrence, messages);
  const place = linkedCode(placeText(occurrence, messages), options.linkTo?.(occurrence));
  return `- ${place}${known.length === 0 ? '' : `: ${codeText(messages.joined(known))}`}`;
}

function closing(report: Report, findings: readonly Finding[], context: MarkdownContext): string {
  const { messages, options } = context;
  const skipped = skippedLines(report.skipped, options.verbose === true, messages);
  const suppressed =
    options.verbose === true ? report.suppressed.map((finding) => suppressedLine(finding, context)) : [];
  const said = [
    ...remarks(report, messages, options.verbose === true),
    ...report.warnings.map((warning) => messages.labelled(messages.warningTitle, codeText(warning))),
  ];
  return [
    ...adviceSections(findings, context),
    ...(report.summary.audit === undefined ? [] : markdownAudit(report, report.summary.audit, options, messages)),
    ...listSection(messages.suppressedTitle, suppressed, context),
    ...listSection(messages.skippedTitle, skipped, context),
    ...(said.length > 0 ? [`\n${said.map((line) => `- ${line}`).join('\n')}\n`] : []),
  ].join('');
}

function adviceSections(findings: readonly Finding[], { messages, texts }: MarkdownContext): string[] {
  // Findings come worst first: the first of a rule says whether there is something to revoke.
  const rules = new Map<RuleId, Finding>();
  for (const finding of findings) if (!rules.has(finding.rule)) rules.set(finding.rule, finding);
  return [...rules].flatMap(([rule, finding]) => {
    const title = cellText(texts.titleOf(finding));
    const heading =
      finding.severity === 'info' ? messages.markdown.stepsToDo(title) : messages.markdown.revokeSteps(title);
    const steps = texts.of(rule).remediation.map((step, index) => `${index + 1}. ${cellText(step)}`);
    return steps.length === 0 ? [] : [`\n## ${heading}\n\n${steps.join('\n')}\n`];
  });
}

function suppressedLine(finding: Finding, { messages, texts }: MarkdownContext): string {
  const place = finding.occurrences[0];
  const why = finding.suppression === null ? '' : `, ${suppressionText(finding.suppression, messages)}`;
  return (
    `${place === undefined ? finding.fingerprint : placeText(place, messages)}: ${texts.titleOf(finding)}, ` +
    `${redactedText(finding, messages)}${why}`
  );
}

function listSection(title: string, lines: readonly string[], { messages, options }: MarkdownContext): string[] {
  if (lines.length === 0) return [];
  const shown = options.verbose === true ? lines : lines.slice(0, LINES_SHOWN);
  const left = lines.length - shown.length;
  const items = [...shown.map((line) => `- ${codeText(line)}`), ...(left > 0 ? [`- ${messages.andMore(left)}`] : [])];
  return [`\n## ${title}\n\n${items.join('\n')}\n`];
}
