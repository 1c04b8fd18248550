/** Reads a JSON report from a file or standard input. */
import { resolve } from 'node:path';
import { UserError } from '../core/errors.ts';
import type { Report } from '../core/types.ts';
import { FileFault, readStandardInput, readTypedFile } from '../disk/read-file.ts';
import { parseReport } from '../report/read-report.ts';

/** A report on 100,000 findings; parsed it needs some four times as much memory. Bytes. */
const MAX_SIZE = 256 * 1024 * 1024;

/**
 * @param path as typed; `-` is standard input.
 * @throws UserError when it cannot be read or is no report.
 */
export function readReportFile(path: string, cwd: string): Report {
  let text: string;
  try {
    text = (path === '-' ? readStandardInput(MAX_SIZE) : readTypedFile(resolve(cwd, path), MAX_SIZE)).toString('utf8');
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    throw new UserError(`cannot read the report ${path}: ${error.message}`, 'aksweep scan --format json writes one', {
      cause: error,
    });
  }
  return parseReport(text, path === '-' ? 'standard input' : path);
}
