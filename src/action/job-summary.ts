/**
 * The job summary: what was scanned, what leaked, where, since when, live or not, how to revoke; then what was ignored.
 * Pure.
 */
import type { Finding, Report } from '../core/types.ts';
import { cellText, codeText, linkedCode } from '../report/markdown/markdown-text.ts';
import { reportMarkdown } from '../report/markdown/markdown.ts';
import { messagesFor } from '../report/words/catalogue.ts';
import { isInTree, placeText } from '../report/words/places.ts';
import type { ReportOptions } from '../report/reporter.ts';
import { ruleTexts } from '../report/words/rule-texts.ts';
import { actionMessages } from './messages.ts';
import { cutToBytes } from './workflow-commands.ts';

/** Ignored findings that are listed. */
const IGNORED_SHOWN = 100;

export interface SummaryContent {
  readonly report: Report;
  /** Sentences about what was scanned and how, in the order in which they are read. Plain text. */
  readonly lead: readonly string[];
  /** Findings that comments of the scanned change suppress. */
  readonly ignored: readonly Finding[];
  /** Places left out of the SARIF file because they are only in history; 0 when there is no such file. */
  readonly historyLeftOut: number;
}

/** @param limit bytes of UTF-8 that the summary may take. */
export function jobSummary(
  { report, lead, ignored, historyLeftOut }: SummaryContent,
  options: ReportOptions,
  limit: number,
): string {
  const messages = actionMessages(options.lang);
  const head = lead.map((sentence) => `> ${cellText(sentence)}\n`).join('>\n') + '\n';
  const tail = [
    ...(historyLeftOut > 0 ? [`\n- ${messages.historyNotUploaded(historyLeftOut)}\n`] : []),
    ignoredSection(ignored, report, options),
  ].join('');
  const left = limit - Buffer.byteLength(head) - Buffer.byteLength(tail);
  const body = [...reportMarkdown(report, { ...options, maxBytes: Math.max(0, left) })].join('');
  return cutToBytes(head + body + tail, limit);
}

function ignoredSection(ignored: readonly Finding[], report: Report, options: ReportOptions): string {
  if (ignored.length === 0) return '';
  const messages = actionMessages(options.lang);
  const texts = ruleTexts(report, options);
  const items = ignored.slice(0, IGNORED_SHOWN).map((finding) => {
    const reason = finding.suppression?.kind === 'inline' ? finding.suppression.reason : null;
    const [place] = finding.occurrences;
    const where =
      place === undefined
        ? ''
        : `${linkedCode(placeText(place, messagesFor(options.lang)), options.linkTo?.(place))}: `;
    return `- ${where}${cellText(texts.titleOf(finding))}, ${reason === null ? messages.noReason : codeText(reason)}`;
  });
  const more = ignored.length > items.length ? [`- … (${ignored.length - items.length})`] : [];
  return `\n## ${messages.ignoredTitle}\n\n${[...items, ...more].join('\n')}\n`;
}

/** Places of findings that no viewer of the checked-out files can show. */
export function historyPlaces(report: Report): number {
  return report.findings.reduce(
    (sum, { occurrences }) => sum + occurrences.filter(({ source }) => !isInTree(source)).length,
    0,
  );
}
