/** ANSI colours for the console reporter. Without colour every function returns its text unchanged. */
import type { Severity } from '../../core/types.ts';

type Paint = (text: string) => string;

export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly alarm: Paint;
  readonly caret: Paint;
  readonly path: Paint;
  readonly warning: Paint;
  readonly good: Paint;
  severity(severity: Severity): Paint;
}

const SEVERITY_CODES: Readonly<Record<Severity, string>> = {
  critical: '1;31',
  high: '31',
  medium: '33',
  low: '36',
  info: '2',
};

/** @param color false for files, pipes and NO_COLOR: the text then holds no escape sequence at all. */
export function createStyle(color: boolean): Style {
  const paint = (codes: string): Paint => (color ? (text) => `\u001b[${codes}m${text}\u001b[0m` : (text) => text);
  return {
    bold: paint('1'),
    dim: paint('2'),
    alarm: paint('1;37;41'),
    caret: paint('31'),
    path: paint('36'),
    warning: paint('33'),
    good: paint('32'),
    severity: (severity) => paint(SEVERITY_CODES[severity]),
  };
}
