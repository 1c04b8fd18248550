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

/**
 * Linux's major numbers of character devices (Documentation/admin-guide/devices.txt): /dev/null and its like, virtual
 * consoles, /dev/tty and /dev/console, and the pseudo-terminals of terminal windows and ssh. → whether it is a terminal
 */
const LINUX_MAJORS: ReadonlyMap<number, boolean> = new Map([
  [1, false],
  [4, true],
  [5, true],
  ...Array.from({ length: 8 }, (_, index): [number, boolean] => [136 + index, true]),
]);

/** As the C library packs a device number: twelve bits from the eighth on, more beyond the 32nd bit. */
function majorOf(device: number): number {
  return Math.floor(device / 256) % 4096;
}

/** Whether a person may be watching this stream. */
export async function isTerminal(descriptor: number): Promise<boolean> {
  // node:tty costs some milliseconds: it brings the network stack. Most streams can be told without.
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isCharacterDevice()) return false;
    const known = process.platform === 'linux' ? LINUX_MAJORS.get(majorOf(stats.rdev)) : undefined;
    if (known !== undefined) return known;
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
