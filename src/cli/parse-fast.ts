/**
 * Reads an ordinary, valid command line with node:util parseArgs: 80 ms less than loading yargs
 * (docs/research/costs.md, "Start-up").
 * Gives up (null) at the least doubt: help, completion, anything wrong and anything that the full parser might read
 * otherwise. test/cli/parse.test.ts holds both parsers to the same answers.
 */
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { UserError } from '../core/errors.ts';
import { toInvocation } from './invocation.ts';
import type { Invocation, RawValue } from './invocation.ts';
import { OPTIONS } from './options.ts';
import type { OptionSpec } from './option-spec.ts';

/** @param argv arguments after the program's name. */
export function parseFast(argv: readonly string[]): Invocation | null {
  // A command first, no clusters or glued values behind one dash, no word that yargs may take as the value of a
  // boolean.
  if (argv[0] === undefined || argv[0].startsWith('-')) return null;
  const end = argv.indexOf('--');
  const before = end < 0 ? argv : argv.slice(0, end);
  if (before.some((word) => /^-[^-].|^---|^(true|false)$/s.test(word))) return null;
  const config: NonNullable<ParseArgsConfig['options']> = {};
  const specs: readonly OptionSpec[] = OPTIONS;
  for (const spec of specs) {
    const type = spec.type === 'boolean' ? 'boolean' : 'string';
    config[spec.name] = { type, multiple: true, ...(spec.alias === undefined ? {} : { short: spec.alias }) };
  }
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      options: config,
      allowPositionals: true,
      strict: true,
    });
    const raw = new Map<string, RawValue>();
    for (const [name, value] of Object.entries(values)) {
      if (Array.isArray(value)) raw.set(name, value[0] === true ? true : value.map(String));
    }
    return toInvocation(positionals, raw);
  } catch (error) {
    if (error instanceof UserError || (error instanceof TypeError && 'code' in error)) return null;
    throw error;
  }
}
