/** `aksweep report REPORT`: a JSON report in any other format, without scanning again. */
import { builtinRules } from '../../rules/builtin.ts';
import { concludeReport } from '../../program/conclude.ts';
import { narrowReport } from '../narrow-report.ts';
import { readReportFile } from '../read-report-file.ts';
import type { Command } from '../command.ts';
import { outputPlan } from '../output-plan.ts';
import { writeReport } from '../write-report.ts';

export const runReportCommand: Command = async ({ positionals: [path = '-'], options }, context) => {
  const output = outputPlan(options, context.cwd, [path]);
  const report = narrowReport(readReportFile(path, context.cwd), options);
  await writeReport(
    report,
    output,
    options,
    context,
    builtinRules().map((rule) => rule.info),
  );
  return concludeReport(
    report,
    {
      failOn: options.failOn ?? 'low',
      onlyLive: options.onlyLive ?? false,
      verifyErrors: options.verifyErrors ?? 'fail',
    },
    context.lang,
  );
};
