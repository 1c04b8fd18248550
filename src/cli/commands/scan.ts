/** `aksweep scan [PATH…]`: files, folders, standard input. */
import type { Report } from '../../core/types.ts';
import { runScan } from '../../scan/scan.ts';
import { outcomeOf } from '../exit-code.ts';
import { openPaths } from '../open-paths.ts';
import type { Command } from '../run-command.ts';
import { prepareScan } from '../scan-plan.ts';
import type { PreparedScan } from '../scan-plan.ts';
import { inScanSession } from '../scan-session.ts';
import { outputPlan, writeReport } from '../write-report.ts';

export const runScanCommand: Command = async (invocation, surroundings) => {
  const paths = invocation.positionals.length === 0 ? ['.'] : invocation.positionals;
  const prepared = await prepareScan(invocation.options, paths, surroundings);
  const { plan, options, context } = prepared;
  const output = outputPlan(options);
  const report = await scanPaths(paths, prepared);
  await writeReport(report, output, options, context, plan.rules.infos);
  return outcomeOf(report, plan.failOn);
};

/** What a scan of paths means to every command that starts one. */
export async function scanPaths(paths: readonly string[], prepared: PreparedScan): Promise<Report> {
  const { plan, options, context } = prepared;
  return inScanSession(prepared, paths.includes('-'), async ({ diagnostics, scanner, signal, progress }) => {
    const { source, total } = await openPaths(paths, { cwd: context.cwd, excludes: plan.excludes }, diagnostics, options.gitTracked === true ? context.environment : null);
    const result = await runScan(source, {
      scanner,
      rules: plan.rules.infos,
      diagnostics,
      signal,
      onProgress: ({ blobs, bytes }) => progress.update({ blobs, bytes, total }),
      showSecrets: plan.showSecrets,
    });
    return { ...result, files: result.blobs };
  });
}
