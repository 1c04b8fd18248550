/**
 * `aksweep verify [REPORT]`: which credentials of a JSON report are live. A report holds no values, so the recorded
 * places are read again; what has changed there since is not asked about. `-` is text with credentials in it, not a
 * report.
 */
import { Diagnostics } from '../../core/diagnostics.ts';
import type { Report } from '../../core/types.ts';
import { worstFirst } from '../../report/finding-order.ts';
import { countBySeverity } from '../../run/build-report.ts';
import { readValuesAgain } from '../../run/values-again.ts';
import { applyVerifications } from '../../verify/consequence.ts';
import { withoutGaps } from '../../verify/recorded-places.ts';
import type { Gap } from '../../verify/recorded-places.ts';
import { countUnanswered } from '../../verify/unanswered.ts';
import { concludeReport } from '../../program/conclude.ts';
import { listenForInterrupt } from '../../program/interrupt.ts';
import { writeError } from '../../program/output.ts';
import { narrowReport } from '../narrow-report.ts';
import type { Options } from '../options.ts';
import { readReportFile } from '../read-report-file.ts';
import type { Command } from '../command.ts';
import type { VerifyStep } from '../../run/build-report.ts';
import { prepareScan } from '../../run/prepare-scan.ts';
import type { PreparedScan } from '../../run/prepare-scan.ts';
import { verificationStep } from '../../program/verification.ts';
import { outputPlan, writeReport } from '../write-report.ts';
import { scanPathsInSession } from '../../program/scan-paths-in-session.ts';

export const runVerifyCommand: Command = async (invocation, surroundings) => {
  const [path = '-'] = invocation.positionals;
  const prepared = await prepareScan({ ...invocation.options, verify: true }, [], surroundings);
  const { plan, options, context } = prepared;
  const output = outputPlan(options);
  const report =
    path === '-'
      ? await scanPathsInSession(['-'], prepared)
      : await verifyInSession(readReportFile(path, context.cwd), prepared);
  await writeReport(report, output, options, context, plan.rules.infos);
  return concludeReport(report, plan, context.lang);
};

async function verifyInSession(report: Report, prepared: PreparedScan<Options>): Promise<Report> {
  const { options, context } = prepared;
  const diagnostics = new Diagnostics();
  const interrupt = listenForInterrupt();
  try {
    const { signal } = interrupt;
    const verify = verificationStep(options, {
      context,
      signal,
      diagnostics,
      notify: (line) => writeError(`${line}\n`),
    });
    return narrowReport(await verifyReport(report, verify, { prepared, signal, diagnostics }), options);
  } finally {
    interrupt.release();
  }
}

/** Where a report is verified again. */
export interface VerifyReportContext {
  readonly prepared: PreparedScan<Options>;
  readonly signal: AbortSignal;
  readonly diagnostics: Diagnostics;
}

/**
 * The report with verdicts for every finding whose value still stands where it was found; the others say that it does
 * not.
 */
export async function verifyReport(
  report: Report,
  verify: VerifyStep,
  { prepared: { plan, options, context }, signal, diagnostics }: VerifyReportContext,
): Promise<Report> {
  const credentials = await readValuesAgain(report.findings, {
    plan,
    cwd: context.cwd,
    environment: context.environment,
    now: context.now,
    signal,
    diagnostics,
  });
  const cutShort = signal.aborted;
  const gone = report.findings.filter((finding) => !credentials.has(finding.fingerprint));
  if (gone.length > 0 && !cutShort)
    diagnostics.warn(
      `${gone.length} of ${report.findings.length} findings were not checked: their values no longer stand where ` +
        `the report found them`,
    );
  const verified = await verify(
    report.findings.filter((finding) => credentials.has(finding.fingerprint)),
    credentials,
  );
  const results = new Map(verified.findings.map(({ fingerprint, verification }) => [fingerprint, verification]));
  const gap: Gap = { reason: cutShort ? 'interrupted' : 'value-not-found-again', probeIds: options.probeIds ?? false };
  const findings = worstFirst(applyVerifications(report.findings, withoutGaps(report.findings, results, gap)));
  const { summary } = report;
  return {
    ...report,
    findings,
    skipped: [...report.skipped, ...diagnostics.skipped],
    warnings: [...report.warnings, ...diagnostics.warnings],
    summary: {
      ...summary,
      bySeverity: countBySeverity(findings),
      interrupted: summary.interrupted || verified.interrupted || (cutShort && gone.length > 0),
      verification: { ...verified.statistics, unanswered: countUnanswered(findings) },
    },
  };
}
