/**
 * Turns what a parser has split (words and option values, all still text) into a checked invocation.
 * Shared by both parsers, so that a value means the same whichever of them read it. Does no I/O.
 */
import { UserError } from '../core/errors.ts';
import { nearest } from '../core/nearest.ts';
import { countRange, isCount } from '../core/thread-count.ts';
import { COMMAND_NAMES, COMMANDS } from './command-specs.ts';
import { camelCase, OPTIONS, optionsOf } from './options.ts';
import type { CommandName } from './command-specs.ts';
import type { OptionSpec } from './option-spec.ts';
import type { Options } from './options.ts';

/** One command with its positional arguments and the options that were typed. */
export interface Invocation {
  readonly command: CommandName;
  readonly positionals: readonly string[];
  readonly options: Options;
}

/** What a parser delivers for one option: `true`/`false`, or every value in the order typed. */
export type RawValue = boolean | readonly string[];

/**
 * @param words positional words, the command first.
 * @param values by option name (not alias).
 * @throws UserError that names the wrong word and the right ones.
 */
export function toInvocation(words: readonly string[], values: ReadonlyMap<string, RawValue>): Invocation {
  const [command, ...positionals] = words;
  if (command === undefined)
    throw new UserError('no command', `one of: ${COMMAND_NAMES.join(', ')}; aksweep --help explains them`);
  if (!isCommandName(command)) {
    const close = nearest(command, COMMAND_NAMES);
    throw new UserError(
      `unknown command: ${command}`,
      close === undefined ? `to scan a path: aksweep scan ${command}` : `did you mean ${close}?`,
    );
  }
  checkPositionals(command, positionals);
  const allowed = optionsOf(command);
  const options: Record<string, unknown> = {};
  for (const [name, raw] of values) {
    const spec = allowed.find((candidate) => candidate.name === name);
    if (spec === undefined) throw unknownOption(name, command);
    options[camelCase(name)] = checkedValue(spec, raw);
  }
  return { command, positionals, options: options as Options };
}

export function isCommandName(word: string): word is CommandName {
  return (COMMAND_NAMES as readonly string[]).includes(word);
}

/** @param name without dashes. */
export function unknownOption(name: string, command?: CommandName): UserError {
  const elsewhere = OPTIONS.find((spec) => spec.name === name);
  if (elsewhere !== undefined && command !== undefined) {
    return new UserError(
      `option --${name} does not go with ${command}`,
      `it belongs to: ${elsewhere.commands.join(', ')}`,
    );
  }
  const specs: readonly OptionSpec[] = command === undefined ? OPTIONS : optionsOf(command);
  const close = nearest(
    name,
    specs.map((spec) => spec.name),
  );
  const dashes = name.length === 1 ? '-' : '--';
  const help = command === undefined ? 'aksweep --help' : `aksweep ${command} --help`;
  return new UserError(
    `unknown option: ${dashes}${name}`,
    close === undefined ? `${help} lists the options` : `did you mean --${close}?`,
  );
}

function checkPositionals(command: CommandName, positionals: readonly string[]): void {
  const spec = COMMANDS[command];
  const usage = `usage: aksweep ${command} ${spec.positionals}`.trimEnd();
  const [first] = positionals;
  if (spec.actions !== undefined && (first === undefined || !spec.actions.includes(first))) {
    const message = first === undefined ? `${command}: say which` : `unknown word after ${command}: ${first}`;
    throw new UserError(message, `one of: ${spec.actions.join(', ')}`);
  }
  if (positionals.length < spec.minimum) throw new UserError(`${command}: something is missing`, usage);
  const extra = positionals[spec.maximum];
  if (extra !== undefined) throw new UserError(`${command}: unexpected argument: ${extra}`, usage);
}

function checkedValue(spec: OptionSpec, raw: RawValue): boolean | string | number | readonly string[] {
  if (typeof raw === 'boolean') return raw;
  for (const text of raw) {
    if (spec.choices !== undefined && !spec.choices.includes(text)) {
      const close = nearest(text, spec.choices);
      throw new UserError(
        `--${spec.name}: unknown value: ${text === '' ? '(empty)' : text}`,
        close === undefined
          ? `one of: ${spec.choices.join(', ')}`
          : `did you mean ${close}? One of: ${spec.choices.join(', ')}`,
      );
    }
    if (text === '')
      throw new UserError(`--${spec.name}: the value is empty`, `write --${spec.name} ${spec.value ?? 'VALUE'}`);
    if (spec.type === 'count' && !(/^[1-9][0-9]{0,8}$/.test(text) && isCount(Number(text), spec.maximum))) {
      throw new UserError(`--${spec.name}: expected ${countRange(spec.maximum)}, got ${text}`);
    }
  }
  if (spec.repeat) return raw;
  // Whoever asks for two formats expects both.
  if (spec.name === 'format' && new Set(raw).size > 1)
    throw new UserError(
      `--format: standard output takes one format, not ${[...new Set(raw)].join(' and ')}`,
      `write the others to files: --output ${raw[0] ?? ''}=FILE`,
    );
  const last = raw.at(-1) ?? '';
  return spec.type === 'count' ? Number(last) : last;
}
