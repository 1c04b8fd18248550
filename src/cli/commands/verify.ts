/**
 * `aksweep verify [REPORT]`: which credentials of a JSON report are live. A report holds no values, so the recorded
 * places are read again; what has changed there since is not asked about. Standard input is text with credentials in
 * it, or a report.
 */
import { Diagnostics } from '../../core/diagnostics.ts';
import { UserError } from '../../core/errors.ts';
import type { Report } from '../../core/types.ts';
import { FileFault, readStandardInput } from '../../disk/read-file.ts';
import { worstFirst } from '../../report/finding-order.ts';
import { parseReport } from '../../report/read-report.ts';
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
import { outputPlan } from '../output-plan.ts';
import { writeReport } from '../write-report.ts';
import { scanInSession } from '../../program/scan-paths-in-session.ts';
import { requireStandardInput } from '../../program/standard-input.ts';
import { isTerminal, STDIN } from '../../program/terminal.ts';
import { bytesBlob } from '../../source/bytes-blob.ts';

export const runVerifyCommand: Command = async (invocation, surroundings) => {
  const [path] = invocation.positionals;
  if (path === undefined && (await isTerminal(STDIN)))
    throw new UserError('verify: no report is named, and nothing is piped in', NAME_OR_PIPE);
  const prepared = await prepareScan({ ...invocation.options, verify: true }, [], surroundings);
  const { plan, options, context } = prepared;
  const output = outputPlan(options, context.cwd, path === undefined ? [] : [path]);
  const report =
    path === undefined || path === '-'
      ? await verifyStandardInput(prepared)
      : await verifyInSession(readReportFile(path, context.cwd), prepared);
  await writeReport(report, output, options, context, plan.rules.infos);
  return concludeReport(report, plan, context.lang);
};

/** What to do when there is nothing to verify. */
const NAME_OR_PIPE =
  'name a JSON report (aksweep verify report.json), or pipe in a report or text with credentials in it';

/** All of it is in memory, as a report may be. Bytes. */
const MAX_INPUT = 256 * 1024 * 1024;

/** @throws UserError when there is nothing in it: an empty input is a mistake, not a clean one */
async function verifyStandardInput(prepared: PreparedScan<Options>): Promise<Report> {
  requireStandardInput(NAME_OR_PIPE);
  let bytes: Buffer;
  try {
    bytes = readStandardInput(MAX_INPUT);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    throw new UserError(`cannot read standard input: ${error.message}`, 'for much text: aksweep scan - --verify', {
      cause: error,
    });
  }
  if (bytes.every((byte) => BLANKS.has(byte)))
    throw new UserError('verify: standard input is empty: there is nothing to verify', NAME_OR_PIPE);
  const report = reportIn(bytes);
  return report === null ? scanInSession([], prepared, [bytesBlob(bytes)]) : verifyInSession(report, prepared);
}

/** Tab, line feed, carriage return, space. */
const BLANKS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20]);

/** The report that the bytes are; null when they are something else. @throws UserError for a report that is damaged */
function reportIn(bytes: Buffer): Report | null {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  return isReport(text) ? parseReport(text, 'standard input') : null;
}

/** Whatever the order of its keys: tools that pass JSON on sort them. */
function isReport(text: string): boolean {
  if (!text.trimStart().startsWith('{')) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'schemaVersion');
  } catch {
    // A report that is cut off still begins like one.
    return /^\s*\{\s*"schemaVersion"/.test(text);
  }
}

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
