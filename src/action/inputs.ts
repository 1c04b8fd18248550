/**
 * The inputs of the action, once: action.yml says the same, and a test holds both against each other.
 * The runner gives an input as `INPUT_<NAME>`: upper case, blanks as `_`, hyphens kept; one that is not set as empty
 * text. Neither types nor `required` are enforced by it.
 */
import { nearest } from '../core/nearest.ts';
import { SEVERITIES } from '../core/types.ts';
import { UserError } from '../core/errors.ts';
import { LANGUAGES } from '../report/words/messages.ts';
import type { Language } from '../report/words/messages.ts';
import type { Environment } from '../run/run-options.ts';
import { VERIFY_ERRORS } from '../run/scan-plan.ts';
import type { FailOn, VerifyErrors } from '../run/scan-plan.ts';
import { MODES } from './event-range.ts';
import type { Mode } from './event-range.ts';

/** Default and meaning are action.yml's; `''` is "not given". @internal */
export const INPUTS = {
  path: '.',
  mode: 'auto',
  base: '',
  head: '',
  config: '',
  baseline: '',
  'fail-on': '',
  annotations: 'true',
  'sarif-file': '',
  'sarif-include-history': 'false',
  'report-json': '',
  verify: 'false',
  'verify-errors': '',
  lang: '',
} as const;
/** @internal Exported for its test. */
export type InputName = keyof typeof INPUTS;

/** @internal Exported for its test. */
export const OUTPUTS = [
  'findings',
  'active-findings',
  'unverified-findings',
  'sarif-file',
  'report-json',
  'exit-code',
] as const;
export type OutputName = (typeof OUTPUTS)[number];

export interface Inputs {
  /** Folder to scan, as typed. */
  readonly path: string;
  readonly mode: Mode;
  readonly base?: string;
  readonly head?: string;
  readonly config?: string;
  readonly baseline?: string;
  /** Undefined: as the config file says. */
  readonly failOn?: FailOn;
  readonly annotations: boolean;
  readonly sarifFile?: string;
  readonly sarifIncludeHistory: boolean;
  readonly reportJson?: string;
  readonly verify: boolean;
  /** Undefined: as the config file says. */
  readonly verifyErrors?: VerifyErrors;
  readonly lang?: Language;
}

/** The variable that the runner puts an input into. @internal */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/** @throws UserError for a value that is none of an input's, naming all of them. */
export function readInputs(environment: Environment): Inputs {
  const text = (name: InputName): string => (environment[inputVariable(name)] ?? '').trim() || INPUTS[name];
  const given = <Key extends string>(key: Key, name: InputName): Partial<Record<Key, string>> =>
    (text(name) === '' ? {} : { [key]: text(name) }) as Partial<Record<Key, string>>;
  return {
    path: text('path'),
    mode: choice('mode', text('mode'), MODES),
    ...given('base', 'base'),
    ...given('head', 'head'),
    ...given('config', 'config'),
    ...given('baseline', 'baseline'),
    ...(text('fail-on') === ''
      ? {}
      : { failOn: choice('fail-on', text('fail-on'), [...SEVERITIES, 'never', 'live'] as const) }),
    annotations: boolean('annotations', text('annotations')),
    ...given('sarifFile', 'sarif-file'),
    sarifIncludeHistory: boolean('sarif-include-history', text('sarif-include-history')),
    ...given('reportJson', 'report-json'),
    verify: boolean('verify', text('verify')),
    ...(text('verify-errors') === ''
      ? {}
      : { verifyErrors: choice('verify-errors', text('verify-errors'), VERIFY_ERRORS) }),
    ...(text('lang') === '' ? {} : { lang: choice('lang', text('lang'), LANGUAGES) }),
  };
}

function choice<Value extends string>(name: InputName, text: string, choices: readonly Value[]): Value {
  const found = choices.find((value) => value === text);
  if (found !== undefined) return found;
  const close = nearest(text, choices);
  throw new UserError(
    `input ${name}: ${shown(text)} is not possible`,
    `${close === undefined ? '' : `did you mean ${close}? `}one of: ${choices.join(', ')}`,
  );
}

/** YAML 1.2 core booleans, as @actions/core reads them. */
function boolean(name: InputName, text: string): boolean {
  if (['true', 'True', 'TRUE'].includes(text)) return true;
  if (['false', 'False', 'FALSE'].includes(text)) return false;
  throw new UserError(`input ${name}: ${shown(text)} is neither true nor false`, 'write true or false');
}

/** A value as a message may show it: an input can be filled from a secret by mistake. */
function shown(text: string): string {
  return /^[\w.-]{1,15}$/.test(text) ? text : `(text of ${text.length} characters)`;
}
