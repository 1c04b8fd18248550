/** The audit of a repository's history for the console: small tables with bars, longest exposed first. */
import type { AuditSummary, Report } from '../../core/types.ts';
import { countTables, exposureRows } from '../words/audit-tables.ts';
import type { CountTable } from '../words/audit-tables.ts';
import type { ConsoleContext } from './console-finding.ts';
import { cutStartToWidth, displayWidth, padToWidth } from '../words/display-width.ts';
import { groupedNumber } from '../words/number-text.ts';

/** Rows of a table; --verbose shows all. */
const ROWS_SHOWN = 10;
const WIDEST_BAR = 20;

export function* auditLines(report: Report, audit: AuditSummary, context: ConsoleContext): Generator<string> {
  const { messages, style, options, columns } = context;
  const rowsShown = options.verbose === true ? Infinity : ROWS_SHOWN;
  yield (
    messages.labelled(
      style.bold(messages.audit.title),
      messages.joined([messages.audit.inHead(audit.inHead), messages.audit.removed(audit.removed)]),
    ) + '\n\n'
  );
  for (const table of countTables(report, audit, messages, rowsShown)) yield* countLines(table, context);
  const exposures = exposureRows(report, audit, messages, rowsShown);
  if (exposures.length === 0) return;
  yield `${style.bold(messages.audit.longestExposed)}\n`;
  for (const row of exposures) {
    yield `  ${messages.audit.exposed(row.days, row.since, row.until)}\n`;
    yield (
      `    ${row.redacted}  ` +
      `${style.path(cutStartToWidth(row.path, Math.max(20, columns - 6 - displayWidth(row.redacted))))}\n`
    );
  }
  const more = audit.longestExposed.length - exposures.length;
  if (more > 0) yield `  ${style.dim(messages.andMore(more))}\n`;
  yield '\n';
}

function* countLines(
  { title, rows, more }: CountTable,
  { style, columns, messages }: ConsoleContext,
): Generator<string> {
  yield `${style.bold(title)}\n`;
  const most = Math.max(...rows.map(([, count]) => count));
  const digits = Math.max(...rows.map(([, count]) => groupedNumber(count).length));
  const room = columns - 2 - digits - WIDEST_BAR - 4;
  const width = Math.min(room, Math.max(...rows.map(([name]) => displayWidth(name))));
  for (const [name, count] of rows) {
    const bar = '#'.repeat(Math.max(1, Math.round((count / most) * WIDEST_BAR)));
    yield (
      `  ${padToWidth(cutStartToWidth(name, room), width)}  ${groupedNumber(count).padStart(digits)}  ` +
      `${style.dim(bar)}\n`
    );
  }
  if (more > 0) yield `  ${style.dim(messages.andMore(more))}\n`;
  yield '\n';
}
