/**
 * Takes a finished report to where the user wants it: one format on standard output, any number of formats in files.
 */
import { resolve } from 'node:path';
import { writeFileAtomic } from '../disk/write-file.ts';
import { treesAround } from '../disk/real-place.ts';
import { UserError } from '../core/errors.ts';
import type { Report, RuleInfo } from '../core/types.ts';
import { loadReporter } from '../report/formats.ts';
import type { ReportOptions } from '../report/reporter.ts';
import { checkoutAround, checkoutPaths } from '../run/checkout.ts';
import type { Checkout } from '../run/checkout.ts';
import { checkoutLineHashes } from '../run/checkout-lines.ts';
import type { Options } from './options.ts';
import type { OutputPlan } from './output-plan.ts';
import { sayNotScanned } from '../program/not-scanned.ts';
import { escapeText } from '../report/words/escape-text.ts';
import { writeError, writeOutput } from '../program/output.ts';
import type { RunContext, ScanContext } from '../run/run-options.ts';
import { isTerminal, STDOUT, terminalWidth, wantsColor } from '../program/terminal.ts';

/** Columns for console reports in files. */
const FILE_WIDTH = 100;

/**
 * Writes the report everywhere. A file that cannot be written does not keep the others, or standard output, from being
 * written.
 * @param rules all rules of the run.
 * @param checkout what the report's paths start from.
 * @throws UserError for the first place that could not be written.
 */
export async function writeReport(
  report: Report,
  plan: OutputPlan,
  options: Options,
  context: RunContext | ScanContext,
  rules: readonly RuleInfo[],
  checkout: Checkout = checkoutAround(context.cwd),
): Promise<void> {
  const formats = new Set([plan.format, ...plan.files.map((file) => file.format)]);
  const common: ReportOptions = {
    rules,
    lang: context.lang,
    color: false,
    width: FILE_WIDTH,
    now: context.now,
    showSecrets: options.showSecrets ?? false,
    verbose: options.verbose ?? false,
    includeSuppressed: options.sarifIncludeSuppressed ?? false,
    includeHistory: options.sarifIncludeHistory ?? false,
    ...(options.verifyErrors === undefined ? {} : { verifyErrors: options.verifyErrors }),
    ...(options.sarifCategory === undefined ? {} : { category: options.sarifCategory }),
    ...checkoutPaths(checkout),
    ...(formats.has('sarif') ? { lineHash: checkoutLineHashes(report, checkout) } : {}),
  };
  const trees =
    plan.files.length === 0
      ? []
      : treesAround([context.cwd, checkout.root, ...('untrusted' in context ? context.untrusted : [])]);
  let failure: UserError | undefined;
  for (const { format, path } of plan.files) {
    const reporter = await loadReporter(format);
    try {
      writeFileAtomic(resolve(context.cwd, path), reporter(report, common), trees);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failure ??= error;
    }
  }
  const quiet = options.quiet === true;
  const brief = plan.brief === true;
  const silent = brief || (plan.format === 'console' && quiet && report.findings.length === 0);
  if (brief) for (const warning of report.warnings) writeError(`aksweep: ${escapeText(warning)}\n`);
  if (silent || (quiet && plan.format !== 'console')) await sayNotScanned(report, context.lang);
  if (!silent) {
    const reporter = await loadReporter(plan.format);
    const terminal =
      plan.format === 'console'
        ? {
            color: wantsColor(context.environment, await isTerminal(STDOUT)),
            width: await terminalWidth(context.environment),
          }
        : {};
    writeOutput(reporter(report, { ...common, ...terminal }));
  }
  if (failure !== undefined) throw failure;
}
