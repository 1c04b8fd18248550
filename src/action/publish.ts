/**
 * Takes what a scan found to where the reader looks: log, annotations, job summary, SARIF and JSON files, outputs of
 * the step.
 */
import { join, resolve } from 'node:path';
import { checkoutLineHashes } from '../run/checkout-lines.ts';
import { unansweredIn } from '../program/exit-code.ts';
import { treesAround } from '../disk/real-place.ts';
import { makeTemporaryFolder, temporaryPlace } from '../disk/temporary-folder.ts';
import { writeFileAtomic } from '../disk/write-file.ts';
import { UserError } from '../core/errors.ts';
import type { Report } from '../core/types.ts';
import { isLive } from '../verify/consequence.ts';
import { loadReporter } from '../report/formats.ts';
import { messagesFor } from '../report/words/catalogue.ts';
import type { ReportOptions } from '../report/reporter.ts';
import { unansweredSentence } from '../report/words/summary-text.ts';
import type { OutputName } from './inputs.ts';
import { historyPlaces, jobSummary } from './job-summary.ts';
import { placeLink } from './links.ts';
import { annotations, consoleReport, ignoredInChange, ignoreRemarks } from './log.ts';
import { actionMessages } from './messages.ts';
import type { ActionMessages } from './messages.ts';
import type { Scanned } from './scan-target.ts';
import type { RunSettings } from './settings.ts';
import { addSummary, logLine, remark, setOutputs, summaryRoom } from './workflow-commands.ts';
import type { Job, Runner } from './job.ts';

interface Results {
  readonly job: Job;
  readonly settings: RunSettings;
  readonly scanned: Scanned;
  /** The report with the lines of the checked-out files: SARIF, JSON. */
  readonly inCheckout: Report;
  /** The report with the lines that a reader looks at: annotations, summary. */
  readonly inShown: Report;
  readonly shown: string | null;
}

/** @returns why a file could not be written; everything else was. */
export async function publish(
  { job, settings, scanned, inCheckout, inShown, shown }: Results,
  { environment, write }: Runner,
): Promise<UserError | undefined> {
  const { inputs, event, root, workspace } = job;
  const {
    prepared: { plan, options, context },
  } = settings;
  const messages = actionMessages(context.lang);
  const site = {
    server: environment['GITHUB_SERVER_URL'] ?? '',
    repository: environment['GITHUB_REPOSITORY'] ?? '',
    ...(shown === null ? {} : { commit: shown }),
  };
  const reportOptions: ReportOptions = {
    verifyErrors: plan.verifyErrors,
    rules: plan.rules.infos,
    lang: context.lang,
    color: false,
    width: 120,
    now: context.now,
    sourceRoot: root,
    includeHistory: inputs.sarifIncludeHistory || options.sarifIncludeHistory === true,
    ...(options.sarifCategory === undefined ? {} : { category: options.sarifCategory }),
    linkTo: (occurrence) => placeLink(site, occurrence),
  };
  const outputs: Partial<Record<OutputName, string>> = {
    findings: String(inShown.findings.length),
    'active-findings': String(inShown.findings.filter(({ verification }) => isLive(verification)).length),
    'unverified-findings': String(unansweredIn(inShown, plan).length),
  };
  const trees = treesAround([workspace, root, job.folder]);
  // A file that cannot be written keeps neither the other nor the annotations from being written.
  let failure: UserError | undefined;
  const writeOutput = (
    name: 'sarif-file' | 'report-json',
    path: string,
    text: () => string | Iterable<string>,
    named = path,
  ): void => {
    try {
      writeFileAtomic(path, text(), trees);
      outputs[name] = named;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failure ??= error;
    }
  };
  if (inputs.sarifFile !== undefined) {
    const lineHash = checkoutLineHashes(inCheckout, { root, folder: root });
    const reportSarif = await loadReporter('sarif');
    writeOutput(
      'sarif-file',
      resolve(workspace, inputs.sarifFile),
      () => reportSarif(inCheckout, { ...reportOptions, lineHash }),
      inputs.sarifFile,
    );
  }
  const json =
    inputs.reportJson === undefined
      ? join(makeTemporaryFolder(temporaryPlace(environment), 'aksweep-'), 'report.json')
      : resolve(workspace, inputs.reportJson);
  const reportJson = await loadReporter('json');
  writeOutput('report-json', json, () => reportJson(inCheckout, reportOptions));

  write(logLine(scannedText(scanned, messages)));
  const unanswered = unansweredSentence(inShown, messagesFor(context.lang));
  if (unanswered !== undefined)
    write(
      remark(
        plan.verifyErrors === 'fail' ? 'error' : 'warning',
        'aksweep',
        messages.notVerified(unanswered, plan.verifyErrors === 'fail'),
      ),
    );
  if (inputs.annotations) for (const text of annotations(inShown, reportOptions)) write(text);
  const ignored = event.settingsFrom === null ? [] : ignoredInChange(inShown);
  for (const text of ignoreRemarks(ignored, reportOptions, inShown)) write(text);
  const lead = [scannedText(scanned, messages)];
  if (inputs.sarifFile !== undefined && job.eventName === 'push' && scanned.kind === 'range') {
    write(remark('warning', 'aksweep', messages.sarifOfRange));
    lead.push(messages.sarifOfRange);
  }
  if (event.notes.includes('force-push')) lead.push(messages.forcePush);
  if (settings.changed.length > 0) lead.push(messages.settingsChanged(settings.changed.join(', ')));
  const incomplete = inShown.skipped.filter((entry) => entry.incomplete);
  const [first] = incomplete;
  if (first !== undefined)
    write(
      remark(
        'error',
        'aksweep',
        messages.notScanned(
          incomplete.length,
          `${first.path}: ${first.reason}${first.detail === undefined ? '' : ` (${first.detail})`}`,
        ),
      ),
    );
  for (const text of consoleReport(inShown, reportOptions)) write(text);

  const summaryFile = environment['GITHUB_STEP_SUMMARY'];
  const historyLeftOut =
    inputs.sarifFile === undefined || reportOptions.includeHistory === true ? 0 : historyPlaces(inCheckout);
  addSummary(
    summaryFile,
    jobSummary({ report: inShown, lead, ignored, historyLeftOut }, reportOptions, summaryRoom(summaryFile)),
    trees,
  );
  setOutputs(environment['GITHUB_OUTPUT'], outputs, trees);
  return failure;
}

function scannedText(scanned: Scanned, messages: ActionMessages): string {
  switch (scanned.kind) {
    case 'range':
      return messages.range(scanned.commits, scanned.head.slice(0, 12), scanned.base?.slice(0, 12) ?? null);
    case 'tree':
      return messages.tree;
    case 'history':
      return messages.history(scanned.commits);
  }
}
