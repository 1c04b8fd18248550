/** The audit of a repository's history as Markdown tables. */
import type { AuditSummary, Report } from '../../core/types.ts';
import { countTables, exposureRows } from '../words/audit-tables.ts';
import { codeText } from './markdown-text.ts';
import type { Messages } from '../words/messages.ts';
import { groupedNumber } from '../words/number-text.ts';
import type { ReportOptions } from '../reporter.ts';

/** Rows of a table; --verbose shows all. */
const ROWS_SHOWN = 20;

export function markdownAudit(
  report: Report,
  audit: AuditSummary,
  options: ReportOptions,
  messages: Messages,
): string[] {
  const rowsShown = options.verbose === true ? Infinity : ROWS_SHOWN;
  const texts = messages.audit;
  const tables = countTables(report, audit, messages, rowsShown).map(({ title, rows, more }) =>
    tableText(
      title,
      [' ', texts.findings],
      [
        ...rows.map(([name, count]) => [codeText(name), groupedNumber(count)]),
        ...(more > 0 ? [[messages.andMore(more), '']] : []),
      ],
    ),
  );
  const exposures = exposureRows(report, audit, messages, rowsShown);
  const left = audit.longestExposed.length - exposures.length;
  const { label } = messages;
  return [
    `\n## ${texts.title}\n\n${messages.joined([texts.inHead(audit.inHead), texts.removed(audit.removed)])}\n`,
    ...tables,
    ...(exposures.length === 0
      ? []
      : [
          tableText(
            texts.longestExposed,
            [texts.days, texts.since, texts.until, label.value, label.place],
            [
              ...exposures.map((row) => [
                groupedNumber(row.days),
                row.since,
                row.until ?? texts.stillThere,
                codeText(row.redacted),
                codeText(row.path),
              ]),
              ...(left > 0 ? [[messages.andMore(left), '', '', '', '']] : []),
            ],
          ),
        ]),
  ];
}

function tableText(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [`\n### ${title}\n`, tableLine(heads), tableLine(heads.map(() => '---')), ...rows.map(tableLine), ''].join(
    '\n',
  );
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
