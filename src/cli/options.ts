/**
 * The command line as data: every command and every option, once. Both parsers, the help and the completion are made
 * from these tables; the order here is the order in help. Holds what can be typed, not what it means: defaults that
 * depend on the config file are applied later (scan-plan.ts), so nothing here has a default value.
 */
import type { CommandName } from './command-specs.ts';
import type { OptionSpec } from './option-spec.ts';
import { OUTPUT_OPTIONS } from './output-options.ts';
import { SELECTION_OPTIONS } from './selection-options.ts';

export const OPTIONS = [...SELECTION_OPTIONS, ...OUTPUT_OPTIONS] as const satisfies readonly OptionSpec[];

type Spec = (typeof OPTIONS)[number];
type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;
type OneValue<S> = S extends { type: 'boolean' }
  ? boolean
  : S extends { type: 'count' }
    ? number
    : S extends { choices: readonly (infer Choice)[] }
      ? Choice
      : string;
type Value<S> = S extends { repeat: true } ? readonly OneValue<S>[] : OneValue<S>;

/** What was typed, by camel-cased name: `{ minSeverity: 'high', exclude: ['*.min.js'] }`. */
export type Options = { readonly [S in Spec as CamelCase<S['name']>]?: Value<S> };

export function optionsOf(command: CommandName): readonly OptionSpec[] {
  const specs: readonly OptionSpec[] = OPTIONS;
  return specs.filter((spec) => spec.commands.includes(command));
}

export function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
