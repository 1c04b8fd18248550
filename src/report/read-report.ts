/**
 * Reads a JSON report back, for `aksweep report`. Trusts nothing: the file may be of another tool, cut off, or edited.
 */
import { UserError } from '../core/errors.ts';
import type { Report } from '../core/types.ts';
import { reportShape } from './report-shape.ts';
import { ShapeError } from './shape.ts';

const HINT = 'aksweep report reads what `aksweep scan --format json` writes; docs/report.schema.json describes it.';

/**
 * @param text the whole JSON report
 * @param name what to call it in errors, e.g. its path
 * @throws UserError that says which key is wrong, what was expected and what is there; never quotes a long value
 */
export function parseReport(text: string, name = 'the report'): Report {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch (error) {
    throw new UserError(`${name} is not valid JSON${errorPlace(error, text)}`, HINT);
  }
  try {
    return reportShape.read(value, '');
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    throw new UserError(`${name}: ${error.message}`, HINT);
  }
}

/**
 * V8's own message quotes the text around the error, which may hold a secret: only the place is taken from it, where it
 * gives one.
 */
function errorPlace(error: unknown, text: string): string {
  if (text.trim() === '') return ': it is empty';
  const said = error instanceof Error ? error.message : '';
  const position = /at position (\d+)/.exec(said)?.[1];
  if (said.includes('Unexpected end') || Number(position) >= text.length) return ': it is cut off';
  if (position === undefined) return '';
  const before = text.slice(0, Number(position)).split('\n');
  return ` at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
