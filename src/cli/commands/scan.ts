/** `aksweep scan [PATH…]`: files, folders, standard input. */
import { Diagnostics } from '../../core/diagnostics.ts';
import type { Report } from '../../core/types.ts';
import { runScan } from '../../scan/scan.ts';
import { buildReport } from '../build-report.ts';
import { outcomeOf } from '../exit-code.ts';
import { listenForInterrupt, neverInterrupted } from '../interrupt.ts';
import { openPaths } from '../open-paths.ts';
import { createProgress } from '../progress.ts';
import type { Command } from '../run-command.ts';
import { prepareScan } from '../scan-plan.ts';
import type { PreparedScan } from '../scan-plan.ts';
import { scannerOf } from '../scanner.ts';
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

/** Scans and shows progress; what a scan of paths means to every command that starts one. */
export async function scanPaths(paths: readonly string[], { plan, options, context, warnings }: PreparedScan): Promise<Report> {
  const startedAt = new Date();
  const started = performance.now();
  const diagnostics = new Diagnostics();
  for (const warning of warnings) diagnostics.warn(warning);
  const interrupt = paths.includes('-') ? neverInterrupted() : listenForInterrupt();
  const progress = await createProgress(options.noProgress !== true && options.quiet !== true);
  const verify = plan.verify ? (await import('../verification.ts')).verificationStep(options, { context, signal: interrupt.signal, diagnostics, beforeNotice: progress.end }) : null;
  try {
    const { source, total } = await openPaths(paths, { cwd: context.cwd, excludes: plan.excludes, gitTracked: options.gitTracked ?? false }, diagnostics);
    const result = await runScan(source, {
      scanner: scannerOf(plan, diagnostics, startedAt),
      rules: plan.rules.infos,
      diagnostics,
      signal: interrupt.signal,
      onProgress: ({ blobs, bytes }) => progress.update({ blobs, bytes, total }),
      showSecrets: plan.showSecrets,
    });
    progress.end();
    const seconds = (performance.now() - started) / 1000;
    return await buildReport({ ...result, files: result.blobs, startedAt, seconds, diagnostics }, plan, verify);
  } finally {
    progress.end();
    interrupt.release();
  }
}
