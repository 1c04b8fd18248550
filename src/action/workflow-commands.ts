/**
 * The runner's side channels: workflow commands on standard output, and the files at GITHUB_OUTPUT and
 * GITHUB_STEP_SUMMARY. Limits from docs.github.com "Workflow commands" (docs/research/github.md, "Workflow commands").
 */
import { randomUUID } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { UserError } from '../core/errors.ts';
import { statPath } from '../disk/stat-path.ts';
import { appendToFile } from '../disk/write-file.ts';
import { escapeText } from '../report/words/escape-text.ts';
import { workflowCommand } from '../report/plain/workflow-command.ts';
import type { CommandLevel } from '../report/plain/workflow-command.ts';

/** Bytes that the runner takes of a step's summary; one more and it takes none of it. @internal */
export const SUMMARY_LIMIT = 1024 * 1024;

/** Where a remark stands in the files; lines from 1. */
export interface RemarkPlace {
  readonly path: string;
  readonly line: number;
}

/** `::warning file=…,line=…,title=…::text` with a line feed. Whatever is in the texts, it stays in this one command. */
export function remark(level: CommandLevel, title: string, text: string, place?: RemarkPlace): string {
  const properties = [
    ...(place === undefined
      ? []
      : ([
          ['file', escapeText(place.path)],
          ['line', String(place.line)],
        ] as const)),
    ['title', escapeText(title)] as const,
  ];
  // Line feeds stay: lines to paste are among the texts.
  return workflowCommand(level, properties, text.split('\n').map(escapeText).join('\n'));
}

/** A line for the log that cannot be a command. */
export function logLine(text: string): string {
  return `${escapeText(text)}\n`;
}

/**
 * One output in the format of the GITHUB_OUTPUT file. Any text: the delimiter is random, so that no value can end
 * itself early and set another output.
 * @internal
 */
export function outputText(name: string, value: string, delimiter = `ghadelimiter_${randomUUID()}`): string {
  if (value.includes(delimiter) || name.includes(delimiter)) throw new Error('an output holds its own delimiter');
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}

/**
 * Appends outputs to the runner's file; without a file (not on a runner) they go nowhere.
 * @param trees whose links are not followed (`treesAround`).
 * @throws UserError when the file cannot be written.
 */
export function setOutputs(
  file: string | undefined,
  outputs: Readonly<Record<string, string>>,
  trees: readonly string[],
): void {
  append(
    file,
    Object.entries(outputs)
      .map(([name, value]) => outputText(name, value))
      .join(''),
    'GITHUB_OUTPUT',
    trees,
  );
}

/** Bytes that still fit into the summary file. */
export function summaryRoom(file: string | undefined): number {
  if (file === undefined || file === '') return SUMMARY_LIMIT;
  return Math.max(0, SUMMARY_LIMIT - (statPath(file)?.size ?? 0));
}

/**
 * Appends to the job summary. What does not fit is cut at the end of a line: a summary that is too long is not shown at
 * all.
 * @param trees whose links are not followed (`treesAround`).
 * @throws UserError when the file cannot be written.
 */
export function addSummary(file: string | undefined, markdown: string, trees: readonly string[]): void {
  append(file, cutToBytes(markdown, summaryRoom(file)), 'GITHUB_STEP_SUMMARY', trees);
}

/** The longest run of whole lines from the start that takes at most `limit` bytes of UTF-8. */
export function cutToBytes(text: string, limit: number): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= limit) return text;
  const end = bytes.subarray(0, limit).lastIndexOf(0x0a);
  return bytes.subarray(0, end + 1).toString('utf8');
}

function append(file: string | undefined, text: string, variable: string, trees: readonly string[]): void {
  if (file === undefined || file === '' || text === '') return;
  const hint = `check the runner: ${variable} must name a file that can be written`;
  if (!isAbsolute(file)) throw new UserError(`${variable} holds a relative path`, hint);
  try {
    appendToFile(file, text, trees);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`the file of ${variable}: ${error.message}`, hint, { cause: error });
  }
}
