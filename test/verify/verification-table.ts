/** Reads the table of docs/verification.md, "What could not be asked", which is the oracle of two tests. */
import { readFileSync } from 'node:fs';

export interface TableRow {
  readonly state: string;
  /** What the finding says. */
  readonly words: string;
  /** Exit status by the column's head; null where the row has none. */
  readonly statuses: Readonly<Record<string, number | null>>;
}

export function verificationTable(): readonly TableRow[] {
  const lines = readFileSync('docs/verification.md', 'utf8').split('\n');
  const cells = (line: string): string[] =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const start = lines.findIndex((line) => line.startsWith('| state |'));
  const [, , ...heads] = cells(lines[start] ?? '');
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.slice(start + 2, end).map((line) => {
    const [state = '', words = '', ...statuses] = cells(line);
    return {
      state,
      words,
      statuses: Object.fromEntries(
        heads.map((head, index) => [head, statuses[index] === '–' ? null : Number(statuses[index])]),
      ),
    };
  });
}
