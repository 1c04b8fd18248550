/**
 * What the step's log shows: remarks about the event, annotations of the findings, the report in words. Every text is a
 * whole number of lines and safe to hand to the runner. Pure.
 */
import { randomUUID } from 'node:crypto';
import type { Finding, Report } from '../core/types.ts';
import { reportConsole } from '../report/console/console.ts';
import { reportGithub } from '../report/plain/github.ts';
import { isInTree } from '../report/words/places.ts';
import type { ReportOptions } from '../report/reporter.ts';
import { ruleTexts } from '../report/words/rule-texts.ts';
import type { EventRange } from './event-range.ts';
import { actionMessages } from './messages.ts';
import type { ActionMessages } from './messages.ts';
import { logLine, remark } from './workflow-commands.ts';

/** Remarks about ignored findings; GitHub shows 10 notices of a step, and findings come first. */
const IGNORES_SHOWN = 5;

export function eventRemarks(event: EventRange, name: string, messages: ActionMessages): string[] {
  return event.notes.map((note) => {
    switch (note) {
      case 'pull-request-target':
        return remark('warning', 'aksweep', messages.pullRequestTarget);
      case 'unknown-event':
        return remark('notice', 'aksweep', messages.unknownEvent(name === '' ? '(none)' : name));
      case 'force-push':
        return remark('notice', 'aksweep', messages.forcePush);
    }
  });
}

/**
 * Workflow commands at the findings' places, worst first, within GitHub's limits. What could not be verified, the
 * action says itself.
 */
export function annotations(report: Report, options: ReportOptions): Iterable<string> {
  const { verification: _, ...summary } = report.summary;
  return reportGithub({ ...report, summary }, options);
}

/** Findings that comments suppress; in a change under review the comments are the change's own. */
export function ignoredInChange(report: Report): Finding[] {
  return report.suppressed.filter((finding) => finding.suppression?.kind === 'inline');
}

export function ignoreRemarks(ignored: readonly Finding[], options: ReportOptions, report: Report): string[] {
  const messages = actionMessages(options.lang);
  const texts = ruleTexts(report, options);
  const shown = ignored.slice(0, IGNORES_SHOWN).map((finding) => {
    const reason = finding.suppression?.kind === 'inline' ? finding.suppression.reason : null;
    const [place] = finding.occurrences;
    const at =
      place !== undefined && isInTree(place.source)
        ? { path: place.source.path, line: place.location.startLine }
        : undefined;
    return remark('notice', 'aksweep:ignore', messages.ignoredHere(texts.titleOf(finding), reason), at);
  });
  const left = ignored.length - shown.length;
  return left > 0 ? [...shown, logLine(messages.ignoredMore(left))] : shown;
}

/** The whole report for people who open the log. Commands are off in between, whatever a scanned file is called. */
export function* consoleReport(
  report: Report,
  options: ReportOptions,
  token: string = randomUUID(),
): Generator<string> {
  yield `::stop-commands::${token}\n`;
  yield* reportConsole(report, options);
  yield `::${token}::\n`;
}
