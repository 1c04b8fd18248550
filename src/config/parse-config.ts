/** Turns the text of a config file into settings, with the line and column of everything that is wrong. */
import { dirname, resolve } from 'node:path';
import { UserError } from '../core/errors.ts';
import { checkSettings, type Problem } from './check-settings.ts';
import type { Settings } from './settings.ts';
import type { YamlText } from './yaml-text.ts';

/** A config file's text and where it comes from: the disk, or the base commit of a pull request. */
export interface ConfigText {
  readonly text: string;
  /** For messages; `.json` is read as JSON, anything else as YAML. */
  readonly path: string;
  /** Absolute path that the file has or would have; paths in it start from its folder. */
  readonly location: string;
}

export interface LoadedConfig {
  readonly path: string;
  /** Absolute folder of the file: the base of `exclude`. */
  readonly base: string;
  /** With absolute paths. */
  readonly settings: Settings;
  /** Settings that were left out because the file was found, not named. */
  readonly warnings: readonly string[];
}

/**
 * @param trusted the user named the file (`--config`). A file that was merely found in a scanned folder may belong to anyone:
 * it cannot make aksweep open connections or write files, so `output` and all of `verify` but `max` are then left out with a
 * warning.
 * @throws UserError with file, line, column and key.
 */
export async function parseConfig(source: ConfigText, trusted: boolean): Promise<LoadedConfig> {
  const text = source.text.replace(/^\uFEFF/, '');
  const { value, places } = await (source.path.endsWith('.json') ? parseJson : parseYaml)(source.path, text);
  const { settings, problems } = checkSettings(value);
  if (problems.length > 0) throw problemError(problems, source.path, await places());
  const base = dirname(source.location);
  const { allowed, warnings } = trusted ? { allowed: settings, warnings: [] } : withoutTrust(settings, source.path);
  return { path: source.path, base, settings: withAbsolutePaths(allowed, base), warnings };
}

interface Parsed {
  readonly value: unknown;
  /** Where things stand, for messages. */
  readonly places: () => Promise<YamlText>;
}

const SYNTAX_HINT = 'compare with the examples in docs/config.md';

async function parseYaml(path: string, text: string): Promise<Parsed> {
  const { SyntaxFault, YamlText } = await import('./yaml-text.ts');
  const places = new YamlText(text);
  try {
    return { value: places.value(), places: async () => places };
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    throw new UserError(`${path}:${error.place.line}:${error.place.column}: ${error.message}`, SYNTAX_HINT);
  }
}

/** JSON needs the YAML parser only for places, when something is wrong. */
async function parseJson(path: string, text: string): Promise<Parsed> {
  const places = async (): Promise<YamlText> => new (await import('./yaml-text.ts')).YamlText(text);
  try {
    return { value: JSON.parse(text), places };
  } catch {
    const fault = (await places()).fault;
    // What YAML allows and JSON does not is nowhere wrong for the YAML parser.
    if (fault === null) throw new UserError(`${path}: not valid JSON`, 'JSON allows neither comments nor trailing commas; a .yml file does');
    throw new UserError(`${path}:${fault.place.line}:${fault.place.column}: not valid JSON`, SYNTAX_HINT);
  }
}

function problemError(problems: readonly Problem[], path: string, places: YamlText): UserError {
  const sentences = problems.map((problem) => {
    const place = places.placeOf(problem.path, problem.at);
    const unknown = problem.at === 'key' ? problem.path.length - 1 : -1;
    const key = problem.path.map((step, depth) => (typeof step === 'number' ? `[${step}]` : `.${depth === unknown ? shownKey(step) : step}`)).join('');
    return `${path}${place === null ? '' : `:${place.line}:${place.column}`}: ${key === '' ? '' : `${key.slice(1)}: `}${problem.message}`;
  });
  const [first = '', ...more] = sentences;
  const listed = more.slice(0, 9).map((sentence) => `  ${sentence}`);
  if (more.length > 9) listed.push(`  and ${more.length - 9} more`);
  return new UserError(first, more.length === 0 ? 'docs/config.md lists every key' : ['also wrong:', ...listed].join('\n'));
}

/** An unknown key as it may be shown: a misplaced credential (16 characters and more) is not repeated. */
function shownKey(key: string): string {
  return /^[\w$.-]{1,15}$/.test(key) ? key : `(a key of ${key.length} characters)`;
}

function withoutTrust(settings: Settings, path: string): { readonly allowed: Settings; readonly warnings: readonly string[] } {
  const { output, verify, ...allowed } = settings;
  const { max, ...refused } = verify ?? {};
  const names = [...(output === undefined ? [] : ['output']), ...Object.keys(refused).map((key) => `verify.${key}`)];
  return {
    allowed: max === undefined ? allowed : { ...allowed, verify: { max } },
    warnings: names.map((name) => `${path}: ${name} is not taken from a config file that was found in the scanned folder; to allow it: --config ${path}`),
  };
}

function withAbsolutePaths(settings: Settings, base: string): Settings {
  const absolute = (file: string): string => resolve(base, file);
  const { rules, baseline, ignoreFile, output, verify } = settings;
  return {
    ...settings,
    ...(rules === undefined ? {} : { rules: rules.map(absolute) }),
    ...(baseline === undefined ? {} : { baseline: absolute(baseline) }),
    ...(ignoreFile === undefined ? {} : { ignoreFile: absolute(ignoreFile) }),
    ...(output === undefined ? {} : { output: Object.fromEntries(Object.entries(output).map(([format, file]) => [format, absolute(file)])) }),
    ...(verify?.cache === undefined ? {} : { verify: { ...verify, cache: absolute(verify.cache) } }),
  };
}
