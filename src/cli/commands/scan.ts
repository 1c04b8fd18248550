/** `aksweep scan [PATH…]`: files, folders, standard input. */
import type { Report } from '../../core/types.ts';
import { concludeReport } from '../../program/conclude.ts';
import { checkoutAround } from '../../run/checkout.ts';
import { scanPaths } from '../../run/scan-paths.ts';
import type { Command } from '../run-command.ts';
import { prepareScan } from '../../run/prepare-scan.ts';
import type { PreparedScan } from '../../run/prepare-scan.ts';
import { inScanSession } from '../../program/scan-session.ts';
import { requireStandardInput } from '../../program/standard-input.ts';
import { outputPlan, writeReport } from '../write-report.ts';

export const runScanCommand: Command = async (invocation, surroundings) => {
  const paths = invocation.positionals.length === 0 ? ['.'] : invocation.positionals;
  const prepared = await prepareScan(invocation.options, paths, surroundings);
  const { plan, options, context } = prepared;
  const output = outputPlan(options);
  const report = await scanPathsInSession(paths, prepared);
  await writeReport(report, output, options, context, plan.rules.infos, checkoutAround(context.cwd, paths));
  return concludeReport(report, plan, context.lang);
};

/** What a scan of paths means to every command that starts one. */
export async function scanPathsInSession(paths: readonly string[], prepared: PreparedScan): Promise<Report> {
  const { plan, options, context } = prepared;
  if (paths.includes('-')) requireStandardInput('pipe something in, or name a file');
  return inScanSession(prepared, paths.includes('-'), async ({ diagnostics, scanner, startedAt, signal, progress }) => {
    const result = await scanPaths(paths, {
      plan,
      scanner,
      diagnostics,
      now: startedAt,
      signal,
      onProgress: ({ blobs, bytes, total }) => progress.update({ blobs, bytes, total }),
      tracked: options.gitTracked === true ? context.environment : null,
    });
    return { ...result, files: result.blobs };
  });
}
