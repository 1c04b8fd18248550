/** Reads a JSON report from a file or standard input. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../core/errors.ts';
import type { Report } from '../core/types.ts';
import { parseReport } from '../report/read-report.ts';
import { STDIN } from '../program/terminal.ts';

/**
 * @param path as typed; `-` is standard input.
 * @throws UserError when it cannot be read or is no report.
 */
export function readReportFile(path: string, cwd: string): Report {
  let text: string;
  try {
    text = readFileSync(path === '-' ? STDIN : resolve(cwd, path), 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new UserError(`cannot read the report ${path}: ${code === 'ENOENT' ? 'no such file' : code}`, 'aksweep scan --format json writes one', { cause: error });
  }
  return parseReport(text, path === '-' ? 'standard input' : path);
}
