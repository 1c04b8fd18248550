/**
 * JSON Lines for programs that read as it comes: one object per line with a `type`, the header first, the summary last.
 */
import type { Report } from '../../core/types.ts';
import { stringifySafely } from '../words/escape-text.ts';
import { withoutValues } from './json.ts';
import { findingShape, ruleInfoShape, skippedShape, summaryShape } from '../report-shape.ts';
import type { ReportOptions } from '../reporter.ts';

export function* reportJsonl(report: Report, options: ReportOptions): Generator<string> {
  yield line('header', {
    schemaVersion: report.schemaVersion,
    tool: { name: report.tool.name, version: report.tool.version },
  });
  for (const rule of report.customRules) yield line('custom-rule', ruleInfoShape.write(rule));
  for (const finding of report.findings) yield line('finding', findingShape.write(withoutValues(finding, options)));
  for (const finding of report.suppressed)
    yield line('suppressed', findingShape.write(withoutValues(finding, options)));
  for (const entry of report.skipped) yield line('skipped', skippedShape.write(entry));
  for (const message of report.warnings) yield line('warning', { message });
  yield line('summary', summaryShape.write(report.summary));
}

function line(type: string, value: Readonly<Record<string, unknown>>): string {
  return `${stringifySafely({ type, ...value })}\n`;
}
