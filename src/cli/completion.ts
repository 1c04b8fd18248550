/**
 * What a shell offers to complete a command line with: commands, their actions, options by prefix, and the values of
 * options that have a list. yargs writes the scripts for bash and zsh, which call this program and filter by prefix;
 * its own list takes `--f` for the whole of an option. Pure.
 */
import { FORMATS } from '../report/formats.ts';
import { COMMAND_NAMES, COMMANDS } from './command-specs.ts';
import { OPTIONS, optionsOf } from './options.ts';
import type { CommandName } from './command-specs.ts';
import type { OptionSpec } from './option-spec.ts';

/**
 * @param line words of the command line behind the program's name; the last is being typed and may be empty.
 * @param ruleIds ids of rules, asked for where one is to be named.
 * @returns candidates that begin with the last word; none where a path is to be typed, so that the shell offers files.
 */
export function completions(line: readonly string[], ruleIds: () => readonly string[]): readonly string[] {
  // bash makes three words of --format=json.
  const words = line.filter((word) => word !== '=');
  const typed = words.at(-1) === undefined || line.at(-1) === '=' ? '' : (words.at(-1) ?? '');
  const before = line.at(-1) === '=' ? words : words.slice(0, -1);
  const known = COMMAND_NAMES.find((name) => name === before[0]);
  return candidates(known, before, typed, ruleIds).filter((candidate) => candidate.startsWith(typed));
}

function candidates(
  command: CommandName | undefined,
  before: readonly string[],
  typed: string,
  ruleIds: () => readonly string[],
): readonly string[] {
  const specs: readonly OptionSpec[] = command === undefined ? OPTIONS : optionsOf(command);
  const waiting = specs.find((spec) => isNamed(spec, before.at(-1)) && spec.type !== 'boolean');
  if (waiting !== undefined) return valuesOf(waiting);
  const [, name] = /^(--[\w-]+)=/.exec(typed) ?? [];
  const glued = specs.find((spec) => name !== undefined && isNamed(spec, name));
  if (glued !== undefined) return valuesOf(glued).map((value) => `${name}=${value}`);
  if (typed.startsWith('-')) return [...specs.map((spec) => `--${spec.name}`), '--help', '--version'];
  if (command === undefined) return before.length === 0 ? [...COMMAND_NAMES, 'completion', 'help', 'version'] : [];
  if (before.length === 1) return COMMANDS[command].actions ?? [];
  return command === 'rules' && before.length === 2 && before[1] === 'explain' ? ruleIds() : [];
}

function isNamed({ name, alias }: OptionSpec, word: string | undefined): boolean {
  return word === `--${name}` || (alias !== undefined && word === `-${alias}`);
}

function valuesOf({ name, choices }: OptionSpec): readonly string[] {
  return name === 'output' ? FORMATS.map((format) => `${format}=`) : (choices ?? []);
}
