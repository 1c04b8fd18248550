/**
 * One workflow command of GitHub Actions, for the reporter and for the action. Escapes as in @actions/core 3.0.1
 * `lib/command.js` (docs/research/github.md, "Workflow commands"): whatever is in the texts, it stays in this one
 * command.
 */

export type CommandLevel = 'error' | 'warning' | 'notice';

/**
 * `::warning file=…,line=…,title=…::text` with a line feed.
 * @param properties in the order they are printed. @param text may have lines. Controls are the caller's to escape
 *   (escape-text.ts).
 */
export function workflowCommand(
  level: CommandLevel,
  properties: readonly (readonly [name: string, value: string])[],
  text: string,
): string {
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(value)}`).join(',');
  return `::${level} ${list}::${escapeData(text)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
