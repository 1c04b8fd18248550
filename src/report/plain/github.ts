/**
 * Annotations for GitHub Actions: workflow commands at the places of the findings. GitHub shows at most 10 errors,
 * 10 warnings and 10 notices per step and drops the rest silently (docs/research/github.md, "Workflow commands"), so
 * the worst come first and the
 * last line says how many more there are. Every piece of untrusted text is escaped, so that no file name starts a
 * command.
 */
import type { Finding, Occurrence, Report, Severity } from '../../core/types.ts';
import { TOOL_NAME } from '../../version.ts';
import { escapeText } from '../words/escape-text.ts';
import { alarm, redactedText } from '../words/finding-facts.ts';
import { worstFirst } from '../finding-order.ts';
import { messagesFor } from '../words/catalogue.ts';
import type { Messages } from '../words/messages.ts';
import { shortId } from '../words/number-text.ts';
import { isInTree, pathText } from '../words/places.ts';
import type { ReportOptions } from '../reporter.ts';
import { ruleTexts } from '../words/rule-texts.ts';
import { placeInCheckout } from '../words/checkout-path.ts';
import { unansweredSentence } from '../words/summary-text.ts';
import { workflowCommand } from './workflow-command.ts';
import type { CommandLevel } from './workflow-command.ts';

const SHOWN_PER_LEVEL = 10;
const LEVELS: Readonly<Record<Severity, CommandLevel>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
  info: 'notice',
};

export function* reportGithub(report: Report, options: ReportOptions): Generator<string> {
  const messages = messagesFor(options.lang);
  const texts = ruleTexts(report, options);
  const shown: Record<CommandLevel, number> = { error: 0, warning: 0, notice: 0 };
  let dropped = 0;
  const unanswered = unansweredSentence(report, messages);
  if (unanswered !== undefined) {
    const level = options.verifyErrors === 'ignore' ? 'warning' : 'error';
    shown[level]++;
    yield workflowCommand(level, [['title', TOOL_NAME]], unanswered);
  }
  for (const { finding, occurrence } of annotated(worstFirst(report.findings))) {
    const level = LEVELS[finding.severity];
    if (shown[level] === SHOWN_PER_LEVEL) dropped++;
    else {
      shown[level]++;
      yield annotation(level, finding, occurrence, texts.titleOf(finding), messages, options);
    }
  }
  if (dropped > 0) yield `${messages.github.more(dropped)}\n`;
}

/** Each finding once at its first place, then the other places: ten copies of one key must not hide a second key. */
function* annotated(findings: readonly Finding[]): Generator<{ finding: Finding; occurrence: Occurrence }> {
  for (const finding of findings) {
    for (const occurrence of finding.occurrences.slice(0, 1)) yield { finding, occurrence };
  }
  for (const finding of findings) {
    for (const occurrence of finding.occurrences.slice(1)) yield { finding, occurrence };
  }
}

function annotation(
  level: CommandLevel,
  finding: Finding,
  occurrence: Occurrence,
  title: string,
  messages: Messages,
  options: ReportOptions,
): string {
  const { source, location, lapsedSuppression } = occurrence;
  const message = messages.github.message(escapeText(title), redactedText(finding, messages));
  const warning = alarm(finding, messages);
  const text = warning === undefined ? message : messages.github.alarmed(warning, message);
  const properties: (readonly [string, string])[] = [];
  let note = lapsedSuppression === undefined ? '' : messages.github.next(messages.github.lapsed);
  if (finding.severity !== 'info') note += messages.github.next(messages.github.revoke);
  if (isInTree(source)) {
    properties.push(
      ['file', escapeText(placeInCheckout(source, options))],
      ...(source.kind === 'archive-member' ? [] : placeProperties(location)),
    );
    if (source.kind === 'archive-member') note += messages.github.next(`(${pathText(source, messages)})`);
  } else if (source.kind === 'commit') {
    note += messages.github.next(
      messages.github.historyOnly(pathText(source, messages), location.startLine, shortId(source.commit)),
    );
  }
  properties.push(['title', escapeText(title)]);
  return workflowCommand(level, properties, text + note);
}

/** Columns only when all is on one line: GitHub refuses them otherwise. `endColumn` is exclusive here and there. */
function placeProperties({
  startLine,
  startColumn,
  endLine,
  endColumn,
}: Occurrence['location']): (readonly [string, string])[] {
  const lines = [
    ['line', String(startLine)],
    ['endLine', String(endLine)],
  ] as const;
  return startLine === endLine
    ? [...lines, ['col', String(startColumn)], ['endColumn', String(endColumn)]]
    : [...lines];
}
