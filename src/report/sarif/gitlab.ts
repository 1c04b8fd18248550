/**
 * GitLab's secret detection report, format 15.0.4: one vulnerability per place. GitLab shows a line of code with it;
 * ours is the redacted excerpt.
 */
import { createHash } from 'node:crypto';
import type { Finding, Occurrence, Report, RuleText, Severity } from '../../core/types.ts';
import { TOOL_URI } from '../../version.ts';
import { escapeText, stringifySafely } from '../words/escape-text.ts';
import { alarm, partFacts, verdictText } from '../words/finding-facts.ts';
import { worstFirst } from '../finding-order.ts';
import { codeText } from '../markdown/markdown-text.ts';
import { messagesFor } from '../words/catalogue.ts';
import type { Messages } from '../words/messages.ts';
import { historyFacts } from '../words/places.ts';
import type { ReportOptions } from '../reporter.ts';
import { isWebAddress, plainText, ruleTexts } from '../words/rule-texts.ts';
import { placeInCheckout } from '../words/checkout-path.ts';
import { cut } from '../words/cut.ts';
import { packedSentence, skippedLines, unansweredSentence } from '../words/summary-text.ts';

const FORMAT_VERSION = '15.0.4';
const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'Info',
};
/** GitLab's own analyzer writes this where there is no commit; the format demands one. */
const NO_COMMIT = '0000000';
const LONGEST_NAME = 255;
const LONGEST_SOLUTION = 7000;
const MESSAGES_SHOWN = 100;

export function* reportGitlab(report: Report, options: ReportOptions): Generator<string> {
  const messages = messagesFor(options.lang);
  const texts = ruleTexts(report, options);
  const references = new Map<string, readonly string[]>(texts.rules.map((rule) => [rule.id, rule.references]));
  const head = stringifySafely({ version: FORMAT_VERSION, scan: scan(report, messages) });
  yield `${head.slice(0, -1)},"vulnerabilities":[`;
  let first = true;
  for (const finding of worstFirst(report.findings)) {
    for (const occurrence of finding.occurrences) {
      const item = vulnerability(finding, occurrence, {
        text: texts.of(finding.rule),
        title: texts.titleOf(finding),
        messages,
        options,
        references: references.get(finding.rule) ?? [],
      });
      yield `${first ? '' : ','}\n${stringifySafely(item)}`;
      first = false;
    }
  }
  yield ']}\n';
}

interface VulnerabilityContext {
  readonly text: RuleText;
  readonly title: string;
  readonly messages: Messages;
  readonly options: ReportOptions;
  readonly references: readonly string[];
}

function vulnerability(
  finding: Finding,
  occurrence: Occurrence,
  { text, title, messages, options, references }: VulnerabilityContext,
): object {
  const { source, location, excerpt } = occurrence;
  const steps = text.remediation.map((step, index) => `${index + 1}. ${plainText(step)}`).join('\n');
  return {
    id: identifierOf(finding, occurrence, options),
    category: 'secret_detection',
    name: cut(escapeText(title), LONGEST_NAME),
    description: description(finding, occurrence, text, messages, options),
    severity: SEVERITY_NAMES[finding.severity],
    ...(steps === '' ? {} : { solution: cut(steps, LONGEST_SOLUTION) }),
    identifiers: [
      { type: 'aksweep_rule_id', name: `aksweep rule ${finding.rule}`, value: finding.rule },
      { type: 'cwe', name: 'CWE-798', value: '798', url: 'https://cwe.mitre.org/data/definitions/798.html' },
    ],
    links: references.filter(isWebAddress).map((url) => ({ url })),
    location: {
      file: placeInCheckout(source, options),
      start_line: source.kind === 'archive-member' ? 1 : location.startLine,
      end_line: source.kind === 'archive-member' ? 1 : location.endLine,
      commit:
        source.kind === 'commit'
          ? { sha: source.commit, author: escapeText(source.author), date: source.date }
          : { sha: NO_COMMIT },
    },
    ...(excerpt === undefined ? {} : { raw_source_code_extract: escapeText(excerpt.text) }),
  };
}

function description(
  finding: Finding,
  { source, lapsedSuppression }: Occurrence,
  { description: why }: RuleText,
  messages: Messages,
  options: ReportOptions,
): string {
  const verdict = verdictText(finding, messages);
  const facts = [
    ...partFacts(finding, messages, options.now, false),
    ...(verdict === undefined ? [] : [{ label: messages.label.status, text: verdict }]),
    ...(lapsedSuppression === undefined ? [] : [{ label: messages.label.status, text: messages.lapsed }]),
    ...historyFacts(source, messages).map((text) => ({ label: messages.label.commit, text })),
    { label: messages.label.fingerprint, text: finding.fingerprint },
  ];
  const warning = alarm(finding, messages);
  const list = facts.map(({ label, text }) => `- ${label}: ${codeText(text)}`).join('\n');
  return [...(warning === undefined ? [] : [`**${warning}**`]), escapeText(why.trim().replace(/\s+/g, ' ')), list].join(
    '\n\n',
  );
}

/**
 * The same place of the same credential has the same id in every report: a UUID made of a hash (RFC 9562, version 8).
 */
function identifierOf({ fingerprint }: Finding, { source, location }: Occurrence, options: ReportOptions): string {
  const commit = source.kind === 'commit' ? source.commit : '';
  const member = source.kind === 'archive-member' ? source.member : '';
  const key = [
    fingerprint,
    placeInCheckout(source, options),
    member,
    commit,
    location.startLine,
    location.startColumn,
  ].join('\0');
  const hex = createHash('sha256').update(key).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

function scan(report: Report, messages: Messages): object {
  const { name, version } = report.tool;
  const tool = { id: name, name, url: TOOL_URI, version, vendor: { name } };
  const unanswered = unansweredSentence(report, messages);
  const packed = packedSentence(report, messages);
  const started = Date.parse(report.summary.startedAt);
  return {
    type: 'secret_detection',
    analyzer: tool,
    scanner: tool,
    start_time: gitlabTime(started),
    end_time: gitlabTime(started + report.summary.seconds * 1000),
    status: report.summary.interrupted ? 'failure' : 'success',
    messages: [
      ...(unanswered === undefined ? [] : [unanswered]),
      ...skippedLines(report.skipped, false, messages).slice(0, MESSAGES_SHOWN),
    ]
      .map((value) => ({ level: 'warn', value }))
      .concat(packed === undefined ? [] : [{ level: 'info', value: packed }]),
  };
}

/** The format wants UTC without fraction and zone. */
function gitlabTime(milliseconds: number): string {
  return new Date(Number.isNaN(milliseconds) ? 0 : milliseconds).toISOString().slice(0, 19);
}
