/**
 * SARIF 2.1.0 for GitHub code scanning (docs/research/github.md, "Code scanning"; docs/sarif.md). Leaves out what code
 * scanning would show
 * wrongly: suppressed findings (it opens alerts for them) and findings that are only in history (it has no place for
 * them). The same report gives the same text.
 */
import type { Notification, ReportingDescriptor, Run } from 'sarif';
import type { Occurrence, Report } from '../../core/types.ts';
import { TOOL_URI } from '../../version.ts';
import { escapeText, stringifySafely } from '../words/escape-text.ts';
import { messagesFor } from '../words/catalogue.ts';
import type { Messages } from '../words/messages.ts';
import { isInTree } from '../words/places.ts';
import type { ReportOptions } from '../reporter.ts';
import { ruleTexts } from '../words/rule-texts.ts';
import { countThatFits, GZIP_BYTES_KEPT, mostImportantFirst, RESULTS_KEPT } from './sarif-limits.ts';
import { sarifResult, SOURCE_ROOT } from './sarif-results.ts';
import { reportingDescriptor } from './sarif-rules.ts';
import { checkoutPath } from '../words/checkout-path.ts';
import { uriOf } from './sarif-uri.ts';
import { packedSentence, unansweredSentence } from '../words/summary-text.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** Skipped inputs that are named one by one; a folder without rights can have a million. */
const NOTIFICATIONS_SHOWN = 100;
const NOTIFICATIONS = ['skipped-input', 'left-out', 'warning', 'interrupted', 'not-verified'] as const;

export function* reportSarif(report: Report, options: ReportOptions): Generator<string> {
  const messages = messagesFor(options.lang);
  const texts = ruleTexts(report, options);
  const ruleIndex = new Map<string, number>(texts.rules.map((rule, index) => [rule.id, index]));
  const isShown = ({ source }: Occurrence): boolean =>
    source.kind === 'stdin' || isInTree(source) || options.includeHistory === true;
  const findings = options.includeSuppressed === true ? [...report.findings, ...report.suppressed] : report.findings;
  const placed = mostImportantFirst(findings, isShown);
  const historyLeftOut = findings.reduce((sum, { occurrences }) => sum + occurrences.length, 0) - placed.length;
  const context = { options, ruleIndex, title: texts.titleOf };
  const results = placed
    .slice(0, RESULTS_KEPT)
    .map(({ finding, occurrence }) => stringifySafely(sarifResult(finding, occurrence, context)));
  const kept = countThatFits(results, GZIP_BYTES_KEPT);
  const notifications = [
    ...(placed.length > kept
      ? [notification('left-out', 'warning', messages.sarif.resultsLeftOut(placed.length - kept, kept))]
      : []),
    ...(historyLeftOut > 0 ? [notification('left-out', 'note', messages.sarif.historyLeftOut(historyLeftOut))] : []),
    ...scanNotifications(report, options, messages),
  ];
  const descriptors = texts.rules.map((rule) => reportingDescriptor(rule, texts.of(rule.id), messages));
  const head = stringifySafely({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [runHead(report, options, descriptors, notifications, placed.length - kept, historyLeftOut)],
  });
  // The results are the last key of the last object: everything before `}]}` is written first.
  yield `${head.slice(0, -'}]}'.length)},"results":[`;
  for (const [index, result] of results.slice(0, kept).entries()) yield `${index === 0 ? '' : ','}\n${result}`;
  yield ']}]}\n';
}

function runHead(
  report: Report,
  options: ReportOptions,
  rules: ReportingDescriptor[],
  notifications: Notification[],
  resultsLeftOut: number,
  historyLeftOut: number,
): Omit<Run, 'results'> {
  const { name, version } = report.tool;
  const started = Date.parse(report.summary.startedAt);
  const times = Number.isNaN(started)
    ? {}
    : { startTimeUtc: utc(started), endTimeUtc: utc(started + Math.round(report.summary.seconds * 1000)) };
  const category = options.category ?? name;
  return {
    tool: {
      driver: {
        name,
        version,
        ...(/^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/.test(version) ? { semanticVersion: version } : {}),
        informationUri: TOOL_URI,
        rules,
        notifications: NOTIFICATIONS.map((id) =>
          notificationDescriptor(id, messagesFor(options.lang).sarif.notifications[id]),
        ),
      },
    },
    invocations: [
      {
        executionSuccessful:
          !report.summary.interrupted &&
          !report.skipped.some((entry) => entry.incomplete) &&
          !notifications.some(({ descriptor, level }) => descriptor?.id === 'not-verified' && level === 'error'),
        ...times,
        ...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}),
      },
    ],
    // GitHub takes the text before the last slash as the category; without the slash there would be none.
    automationDetails: { id: category.endsWith('/') ? category : `${category}/` },
    originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: 'The root of the checkout.' } } },
    columnKind: 'utf16CodeUnits',
    properties: {
      resultsLeftOut,
      historyLeftOut,
      suppressedLeftOut: options.includeSuppressed === true ? 0 : report.suppressed.length,
    },
  };
}

function utc(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function scanNotifications(report: Report, options: ReportOptions, messages: Messages): Notification[] {
  const skipped = report.skipped.filter((entry) => entry.incomplete);
  const left = skipped.length - NOTIFICATIONS_SHOWN;
  const unanswered = unansweredSentence(report, messages);
  const packed = packedSentence(report, messages);
  return [
    ...(report.summary.interrupted ? [notification('interrupted', 'error', messages.interrupted)] : []),
    ...(unanswered === undefined
      ? []
      : [notification('not-verified', options.verifyErrors === 'ignore' ? 'warning' : 'error', unanswered)]),
    ...skipped.slice(0, NOTIFICATIONS_SHOWN).map((entry) => ({
      ...notification(
        'skipped-input',
        'error',
        `${entry.path}: ${entry.reason}${entry.detail === undefined ? '' : ` (${entry.detail})`}`,
      ),
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(checkoutPath(entry.path, options.sourceRoot, options.filesFrom)) },
          },
        },
      ],
    })),
    ...(packed === undefined ? [] : [notification('skipped-input', 'note', packed)]),
    ...(left > 0 ? [notification('skipped-input', 'error', messages.sarif.notificationsLeftOut(left))] : []),
    ...report.warnings.slice(0, NOTIFICATIONS_SHOWN).map((warning) => notification('warning', 'warning', warning)),
  ];
}

/** GitHub's rules ask the same texts of these as of rules (multitool GH2012). */
function notificationDescriptor(id: string, text: string): ReportingDescriptor {
  return { id, shortDescription: { text }, fullDescription: { text }, help: { text } };
}

function notification(id: (typeof NOTIFICATIONS)[number], level: Notification.level, text: string): Notification {
  return { descriptor: { id }, level, message: { text: escapeText(text) } };
}
