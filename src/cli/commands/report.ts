/** `aksweep report REPORT`: a JSON report in any other format, without scanning again. */
import { builtinRules } from '../../rules/builtin.ts';
import { outcomeOf } from '../../program/exit-code.ts';
import { narrowReport } from '../narrow-report.ts';
import { readReportFile } from '../read-report-file.ts';
import type { Command } from '../run-command.ts';
import { outputPlan, writeReport } from '../write-report.ts';

export const runReportCommand: Command = async ({ positionals: [path = '-'], options }, context) => {
  const output = outputPlan(options);
  const report = narrowReport(readReportFile(path, context.cwd), options);
  await writeReport(report, output, options, context, builtinRules().map((rule) => rule.info));
  return outcomeOf(report, options.failOn ?? 'low');
};
