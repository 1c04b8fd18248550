/**
 * The JSON report: the contract of docs/report.schema.json, in chunks of one finding. Keys always come in the same
 * order.
 */
import type { Finding, Report } from '../../core/types.ts';
import { stringifySafely } from '../words/escape-text.ts';
import { findingShape, reportShape } from '../report-shape.ts';
import type { ReportOptions } from '../reporter.ts';

export function* reportJson(report: Report, options: ReportOptions): Generator<string> {
  // The two long lists are streamed in their places.
  const keys = Object.entries(reportShape.write({ ...report, findings: [], suppressed: [] }));
  for (const [index, [key, value]] of keys.entries()) {
    yield `${index === 0 ? '{' : ','}\n  "${key}": `;
    if (key === 'findings') yield* list(report.findings, options);
    else if (key === 'suppressed') yield* list(report.suppressed, options);
    else yield block(value, '  ');
  }
  yield '\n}\n';
}

function* list(findings: readonly Finding[], options: ReportOptions): Generator<string> {
  if (findings.length === 0) return yield '[]';
  for (const [index, finding] of findings.entries()) {
    yield `${index === 0 ? '[' : ','}\n    ${block(findingShape.write(withoutValues(finding, options)), '    ')}`;
  }
  yield '\n  ]';
}

function block(value: unknown, indent: string): string {
  return stringifySafely(value, 2).replaceAll('\n', `\n${indent}`);
}

/** A report that was written with --show-secrets may be converted without it: values pass only when asked for again. */
export function withoutValues(finding: Finding, options: ReportOptions): Finding {
  if (options.showSecrets === true) return finding;
  return { ...finding, parts: finding.parts.map(({ value: _value, ...part }) => part) };
}
