/** `aksweep report REPORT`: a JSON report in any other format, without scanning again. */
import type { Report, RuleInfo } from '../../core/types.ts';
import { builtinRules } from '../../rules/builtin.ts';
import { isOn } from '../../rules/kind-groups.ts';
import { concludeReport } from '../../program/conclude.ts';
import { narrowReport } from '../narrow-report.ts';
import { readReportFile } from '../read-report-file.ts';
import type { Command } from '../command.ts';
import { outputPlan } from '../output-plan.ts';
import { writeReport } from '../write-report.ts';

export const runReportCommand: Command = async ({ positionals: [path = '-'], options }, context) => {
  const output = outputPlan(options, context.cwd, [path]);
  const report = narrowReport(readReportFile(path, context.cwd), options);
  await writeReport(report, output, options, context, rulesOf(report));
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

/** The rules that a scan lists when nobody switches groups of kinds, and those that found something. */
function rulesOf({ findings, suppressed }: Report): readonly RuleInfo[] {
  const used = new Set([...findings, ...suppressed].map(({ rule }) => rule));
  return builtinRules()
    .filter(({ group, info }) => isOn(group) || used.has(info.id))
    .map(({ info }) => info);
}
