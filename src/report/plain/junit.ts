/**
 * JUnit XML for CI systems that show test results: a failed case per place, an error per input that could not be
 * scanned, a skipped case per suppressed finding, and one passed case when there is nothing, because an empty suite is
 * often an error.
 */
import type { Finding, Occurrence, Report } from '../../core/types.ts';
import { partFacts, redactedText, suppressionText, verdictText } from '../words/finding-facts.ts';
import { worstFirst } from '../finding-order.ts';
import { messagesFor } from '../words/catalogue.ts';
import type { Messages } from '../words/messages.ts';
import { containerPath, placeFacts, placeText } from '../words/places.ts';
import type { ReportOptions } from '../reporter.ts';
import { plainText, ruleTexts } from '../words/rule-texts.ts';
import type { RuleTexts } from '../words/rule-texts.ts';
import { nothingText } from '../words/summary-text.ts';
import { xmlText } from './xml-text.ts';

export function* reportJunit(report: Report, options: ReportOptions): Generator<string> {
  const messages = messagesFor(options.lang);
  const texts = ruleTexts(report, options);
  const failures = places(report.findings);
  const suppressed = places(report.suppressed);
  const errors = report.skipped.filter((entry) => entry.incomplete);
  const passed = failures + suppressed + errors.length === 0 ? 1 : 0;
  const tests = failures + suppressed + errors.length + passed;
  const counts = `tests="${tests}" failures="${failures}" errors="${errors.length}"`;
  const time = `time="${report.summary.seconds.toFixed(3)}"`;
  const name = xmlText(report.tool.name);
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${name}" ${counts} ${time}>\n`;
  const started = xmlText(report.summary.startedAt.replace(/(?:\.\d+)?Z$/, ''));
  yield `  <testsuite name="${name}" ${counts} skipped="${suppressed}" ${time} timestamp="${started}">\n`;
  for (const finding of worstFirst(report.findings)) {
    const message = `${texts.titleOf(finding)} (${redactedText(finding, messages)})`;
    const facts = details(finding, messages, options);
    for (const [index, occurrence] of finding.occurrences.entries()) {
      // The steps once per finding: a key in a thousand places would repeat them a thousand times.
      const advice = index === 0 ? steps(finding, texts) : [];
      const lines = [placeText(occurrence, messages), ...placeFacts(occurrence, messages), ...facts, ...advice];
      yield testCase(finding, occurrence, messages, [
        `      <failure type="${finding.severity}" ` +
          `message="${xmlText(message)}">${lines.map(xmlText).join('\n')}</failure>\n`,
      ]);
    }
  }
  for (const finding of worstFirst(report.suppressed)) {
    const why =
      finding.suppression === null ? messages.suppressedTitle : suppressionText(finding.suppression, messages);
    for (const occurrence of finding.occurrences) {
      yield testCase(finding, occurrence, messages, [`      <skipped message="${xmlText(why)}"/>\n`]);
    }
  }
  for (const entry of errors) {
    yield `    <testcase classname="${name}" name="${xmlText(entry.path)}">\n`;
    yield (
      `      <error type="${xmlText(entry.reason)}" message="${xmlText(entry.detail ?? entry.reason)}"/>\n    ` +
      `</testcase>\n`
    );
  }
  if (passed === 1) yield `    <testcase classname="${name}" name="${xmlText(nothingText(report, messages))}"/>\n`;
  yield '  </testsuite>\n</testsuites>\n';
}

function places(findings: readonly Finding[]): number {
  return findings.reduce((sum, finding) => sum + finding.occurrences.length, 0);
}

function testCase(finding: Finding, occurrence: Occurrence, messages: Messages, body: readonly string[]): string {
  const file = xmlText(containerPath(occurrence.source));
  const name = xmlText(placeText(occurrence, messages));
  const head =
    `    <testcase classname="${xmlText(finding.rule)}" name="${name}" file="${file}" ` +
    `line="${occurrence.location.startLine}">\n`;
  return `${head}${body.join('')}    </testcase>\n`;
}

function details(finding: Finding, messages: Messages, options: ReportOptions): string[] {
  const verdict = verdictText(finding, messages);
  return [
    ...partFacts(finding, messages, options.now, false).map(({ label, text }) => `${label}: ${text}`),
    ...(verdict === undefined ? [] : [`${messages.label.status}: ${verdict}`]),
    `${messages.label.fingerprint}: ${finding.fingerprint}`,
  ];
}

function steps(finding: Finding, texts: RuleTexts): string[] {
  return texts.of(finding.rule).remediation.map((step, index) => `${index + 1}. ${plainText(step)}`);
}
