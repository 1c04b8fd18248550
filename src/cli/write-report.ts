/**
 * Takes a finished report to where the user wants it: one format on standard output, any number of formats in files.
 */
import { resolve } from 'node:path';
import { writeFileAtomic } from '../disk/write-file.ts';
import { treesAround } from '../disk/real-place.ts';
import { UserError } from '../core/errors.ts';
import type { Report, RuleInfo } from '../core/types.ts';
import { FORMATS, loadReporter, type Format } from '../report/formats.ts';
import type { ReportOptions } from '../report/reporter.ts';
import { checkoutAround, checkoutPaths } from '../run/checkout.ts';
import type { Checkout } from '../run/checkout.ts';
import { checkoutLineHashes } from '../run/checkout-lines.ts';
import { nearest } from '../core/nearest.ts';
import type { Options } from './options.ts';
import { sayNotScanned } from '../program/not-scanned.ts';
import { writeOutput } from '../program/output.ts';
import type { RunContext, ScanContext } from '../run/run-options.ts';
import { isTerminal, STDOUT, terminalWidth, wantsColor } from '../program/terminal.ts';

/** Where reports go: checked before anything is scanned. */
export interface OutputPlan {
  readonly format: Format;
  readonly files: readonly { readonly format: Format; readonly path: string }[];
}

/** Columns for console reports in files. */
const FILE_WIDTH = 100;

/** @throws UserError for an `--output` that is not FORMAT=FILE. */
export function outputPlan(options: Options): OutputPlan {
  const files = (options.output ?? []).map((text) => {
    const at = text.indexOf('=');
    const format = FORMATS.find((name) => name === text.slice(0, at));
    const path = text.slice(at + 1);
    if (at < 0)
      throw new UserError(
        `--output: the format is missing: ${text}`,
        `write --output FORMAT=FILE, for example --output sarif=${text}; formats: ${FORMATS.join(', ')}`,
      );
    if (format === undefined) {
      const close = nearest(text.slice(0, at), FORMATS);
      throw new UserError(
        `--output: unknown format: ${text.slice(0, at)}`,
        `${close === undefined ? '' : `did you mean ${close}? `}one of: ${FORMATS.join(', ')}`,
      );
    }
    if (path === '') throw new UserError(`--output: the file is missing: ${text}`, `write --output ${format}=FILE`);
    return { format, path };
  });
  return { format: options.format ?? 'console', files };
}

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
  const silent = plan.format === 'console' && quiet && report.findings.length === 0;
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
