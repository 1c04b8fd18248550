/** `aksweep scan [PATH…]`: files, folders, standard input. */
import { concludeReport } from '../../program/conclude.ts';
import { scanPathsInSession } from '../../program/scan-paths-in-session.ts';
import { checkoutAround } from '../../run/checkout.ts';
import type { Command } from '../command.ts';
import { prepareScan } from '../../run/prepare-scan.ts';
import { outputPlan } from '../output-plan.ts';
import { writeReport } from '../write-report.ts';

export const runScanCommand: Command = async (invocation, surroundings) => {
  const paths = invocation.positionals.length === 0 ? ['.'] : invocation.positionals;
  const prepared = await prepareScan(invocation.options, paths, surroundings);
  const { plan, options, context } = prepared;
  const output = outputPlan(options, context.cwd, paths);
  const report = await scanPathsInSession(paths, prepared);
  await writeReport(report, output, options, context, plan.rules.infos, checkoutAround(context.cwd, paths));
  return concludeReport(report, plan, context.lang);
};
