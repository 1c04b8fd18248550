/**
 * What the surroundings of the process allow: colour, width, language. Reads the environment and the standard streams'
 * kind; writes nothing. `process.stdout` is touched on a terminal only: making that object costs as much as a small
 * scan.
 */
import { fstatSync } from 'node:fs';
import type { Language } from '../report/words/messages.ts';
import type { Environment } from '../run/run-options.ts';

export const STDIN = 0;
export const STDOUT = 1;
export const STDERR = 2;

/** Columns when nobody says: what a page of text is wide. */
const DEFAULT_WIDTH = 80;

/** Whether a person may be watching this stream. */
export async function isTerminal(descriptor: number): Promise<boolean> {
  try {
    // node:tty costs some milliseconds; a pipe or a file needs no second look.
    if (!fstatSync(descriptor).isCharacterDevice()) return false;
  } catch {
    return false;
  }
  const { isatty } = await import('node:tty');
  return isatty(descriptor);
}

/**
 * NO_COLOR (no-color.org) and FORCE_COLOR as Node reads them; FORCE_COLOR wins because someone set it for this program.
 */
export function wantsColor(environment: Environment, terminal: boolean): boolean {
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if ((environment['NO_COLOR'] ?? '') !== '') return false;
  return terminal && environment['TERM'] !== 'dumb';
}

/** Columns of the terminal on standard output, else on standard error; COLUMNS or 80 without one. */
export async function terminalWidth(environment: Environment): Promise<number> {
  // The stream objects know the size of a terminal; they are made only when there is one.
  if (await isTerminal(STDOUT)) return process.stdout.columns || DEFAULT_WIDTH;
  if (await isTerminal(STDERR)) return process.stderr.columns || DEFAULT_WIDTH;
  const columns = Number(environment['COLUMNS']);
  return Number.isSafeInteger(columns) && columns >= 20 ? columns : DEFAULT_WIDTH;
}

/** Chinese when the locale is; POSIX order: LC_ALL, LC_MESSAGES, LANG. */
export function localeLanguage(environment: Environment): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^zh([_.@-]|$)/i.test(locale) ? 'zh' : 'en';
}
