/**
 * `aksweep verify [REPORT]`: which credentials of a JSON report are live. A report holds no values, so the recorded places are
 * read again; what has changed there since is not asked about. `-` is text with credentials in it, not a report.
 */
import { Diagnostics } from '../../core/diagnostics.ts';
import type { Report } from '../../core/types.ts';
import { worstFirst } from '../../report/finding-order.ts';
import { countBySeverity } from '../../run/build-report.ts';
import { readValuesAgain } from '../../run/values-again.ts';
import { applyVerifications } from '../../verify/consequence.ts';
import { withoutGaps } from '../../verify/recorded-places.ts';
import { outcomeOf } from '../../program/exit-code.ts';
import { listenForInterrupt } from '../../program/interrupt.ts';
import { narrowReport } from '../narrow-report.ts';
import type { Options } from '../options.ts';
import { readReportFile } from '../read-report-file.ts';
import type { Command } from '../run-command.ts';
import type { RunContext } from '../../run/run-options.ts';
import { prepareScan } from '../../run/prepare-scan.ts';
import type { ScanPlan } from '../../run/scan-plan.ts';
import { verificationStep } from '../../program/verification.ts';
import { outputPlan, writeReport } from '../write-report.ts';
import { scanPathsInSession } from './scan.ts';

export const runVerifyCommand: Command = async (invocation, surroundings) => {
  const [path = '-'] = invocation.positionals;
  const prepared = await prepareScan({ ...invocation.options, verify: true }, [], surroundings);
  const { plan, options, context } = prepared;
  const output = outputPlan(options);
  const report = path === '-' ? await scanPathsInSession(['-'], prepared) : await verifyReport(readReportFile(path, context.cwd), plan, options, context);
  await writeReport(report, output, options, context, plan.rules.infos);
  return outcomeOf(report, plan.failOn);
};

/** The report with verdicts for every finding whose value still stands where it was found. */
async function verifyReport(report: Report, plan: ScanPlan, options: Options, context: RunContext): Promise<Report> {
  const diagnostics = new Diagnostics();
  const interrupt = listenForInterrupt();
  try {
    const verify = verificationStep(options, { context, signal: interrupt.signal, diagnostics, beforeNotice: () => {} });
    const credentials = await readValuesAgain(report.findings, { plan, cwd: context.cwd, environment: context.environment, signal: interrupt.signal, diagnostics });
    const gone = report.findings.filter((finding) => !credentials.has(finding.fingerprint));
    if (gone.length > 0) diagnostics.warn(`${gone.length} of ${report.findings.length} findings were not checked: their values no longer stand where the report found them`);
    const verified = await verify(report.findings.filter((finding) => credentials.has(finding.fingerprint)), credentials);
    const results = new Map(verified.findings.map(({ fingerprint, verification }) => [fingerprint, verification]));
    const findings = worstFirst(applyVerifications(report.findings, withoutGaps(report.findings, results)));
    const { summary } = report;
    return narrowReport(
      {
        ...report,
        findings,
        skipped: [...report.skipped, ...diagnostics.skipped],
        warnings: [...report.warnings, ...diagnostics.warnings],
        summary: {
          ...summary,
          bySeverity: countBySeverity(findings),
          interrupted: summary.interrupted || verified.interrupted,
          verification: verified.statistics,
        },
      },
      options,
    );
  } finally {
    interrupt.release();
  }
}
