/** Turns the text of a config file into settings, with the line and column of everything that is wrong. */
import { dirname, resolve } from 'node:path';
import { defined } from '../core/defined.ts';
import { UserError } from '../core/errors.ts';
import { kindOf } from '../disk/read-file.ts';
import { placeInside } from '../disk/real-place.ts';
import { statPath } from '../disk/stat-path.ts';
import { checkSettings, type Problem } from './check-settings.ts';
import type { Settings } from './settings.ts';
import type { YamlText } from '../core/yaml-text.ts';

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
 * @param tree where the file was found, absolute; null when the user named the file (`--config`). A file that was
 *   merely found in a scanned folder may belong to anyone: it cannot make aksweep open connections or write files, so
 *   `output` and all of `verify` but `max` are then left out with a warning; and it cannot make aksweep read what lies
 *   outside of the tree, so such a path is an error.
 * @throws UserError with file, line, column and key. It quotes nothing of the file but keys that every config file may
 *   have.
 */
export async function parseConfig(source: ConfigText, tree: string | null): Promise<LoadedConfig> {
  const text = source.text.replace(/^\uFEFF/, '');
  const { value, places } = await (source.path.endsWith('.json') ? parseJson : parseYaml)(source.path, text);
  const { settings, problems } = checkSettings(value);
  if (problems.length > 0) throw problemError(problems, source.path, await places());
  const base = dirname(source.location);
  if (tree === null) return { path: source.path, base, settings: withAbsolutePaths(settings, base), warnings: [] };
  const { allowed, warnings } = withoutTrust(settings, source.path);
  const absolute = withAbsolutePaths(allowed, base);
  const outside = filesOf(absolute).flatMap(({ path, file }): Problem[] => {
    const fault = faultInTree(file, tree);
    return fault === null ? [] : [{ path, at: 'value', message: fault }];
  });
  if (outside.length > 0)
    throw problemError(outside, source.path, await places(), `if you trust ${source.path}: --config ${source.path}`);
  return { path: source.path, base, settings: absolute, warnings };
}

/** Why a path that a found config file names is not used; null when it may be. */
function faultInTree(file: string, tree: string): string | null {
  const place = placeInside(file, tree);
  if (place === null)
    return (
      'this path leads out of the scanned tree; a config file that was found in a tree can name files of ' +
      'the tree only'
    );
  const stats = statPath(place);
  const kind = stats === undefined ? null : kindOf(stats);
  return kind === null ? null : `this path leads to ${kind}, not to a regular file`;
}

/** The files that settings of a found config file name, with the keys that lead to them. */
export function filesOf({
  rules = [],
  baseline,
  ignoreFile,
}: Settings): { readonly path: Problem['path']; readonly file: string }[] {
  return [
    ...rules.map((file, index) => ({ path: ['rules', index], file })),
    ...(baseline === undefined ? [] : [{ path: ['baseline'], file: baseline }]),
    ...(ignoreFile === undefined ? [] : [{ path: ['ignoreFile'], file: ignoreFile }]),
  ];
}

interface Parsed {
  readonly value: unknown;
  /** Where things stand, for messages. */
  readonly places: () => Promise<YamlText | null>;
}

const SYNTAX_HINT = 'compare with the examples in docs/config.md';

async function parseYaml(path: string, text: string): Promise<Parsed> {
  const { SyntaxFault, YamlText } = await import('../core/yaml-text.ts');
  try {
    const places = YamlText.one(text);
    return { value: places.value(), places: async () => places };
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    throw new UserError(`${path}:${error.place.line}:${error.place.column}: ${error.message}`, SYNTAX_HINT);
  }
}

/** JSON needs the YAML parser only for places, when something is wrong. */
async function parseJson(path: string, text: string): Promise<Parsed> {
  const places = async (): Promise<YamlText | null> => {
    const { SyntaxFault, YamlText } = await import('../core/yaml-text.ts');
    try {
      return YamlText.one(text);
    } catch (error) {
      // Too much, or too deep, for places.
      if (error instanceof SyntaxFault) return null;
      throw error;
    }
  };
  try {
    return { value: JSON.parse(text), places };
  } catch {
    const fault = (await places())?.fault ?? null;
    // What YAML allows and JSON does not is nowhere wrong for the YAML parser.
    if (fault === null)
      throw new UserError(
        `${path}: not valid JSON`,
        'JSON allows neither comments nor trailing commas; a .yml file does',
      );
    throw new UserError(`${path}:${fault.place.line}:${fault.place.column}: not valid JSON`, SYNTAX_HINT);
  }
}

/** At most so many are listed. */
const MOST_LISTED = 10;

function problemError(
  problems: readonly Problem[],
  path: string,
  places: YamlText | null,
  hint = 'docs/config.md lists every key',
): UserError {
  const sentences = problems.slice(0, MOST_LISTED).map((problem) => {
    const place = places?.placeOf(problem.path, problem.at) ?? null;
    // An unknown key is not repeated: it may be anything.
    const known = problem.at === 'key' ? problem.path.slice(0, -1) : problem.path;
    const key = known.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
    return (
      `${path}${place === null ? '' : `:${place.line}:${place.column}`}: ` +
      `${key === '' ? '' : `${key.slice(1)}: `}${problem.message}`
    );
  });
  const [first = '', ...more] = sentences;
  const listed = more.map((sentence) => `  ${sentence}`);
  if (problems.length > MOST_LISTED) listed.push(`  and ${problems.length - MOST_LISTED} more`);
  return new UserError(first, more.length === 0 ? hint : ['also wrong:', ...listed, hint].join('\n'));
}

function withoutTrust(
  settings: Settings,
  path: string,
): { readonly allowed: Settings; readonly warnings: readonly string[] } {
  const { output, verify, ...allowed } = settings;
  const { max, ...refused } = verify ?? {};
  const names = [...(output === undefined ? [] : ['output']), ...Object.keys(refused).map((key) => `verify.${key}`)];
  return {
    allowed: max === undefined ? allowed : { ...allowed, verify: { max } },
    warnings: names.map(
      (name) =>
        `${path}: ${name} is not taken from a config file that was found in the scanned folder; to allow it: ` +
        `--config ${path}`,
    ),
  };
}

function withAbsolutePaths(settings: Settings, base: string): Settings {
  const absolute = (file: string): string => resolve(base, file);
  const { rules, baseline, ignoreFile, output, verify } = settings;
  return {
    ...settings,
    ...defined<Settings>({
      rules: rules?.map(absolute),
      baseline: baseline === undefined ? undefined : absolute(baseline),
      ignoreFile: ignoreFile === undefined ? undefined : absolute(ignoreFile),
      output:
        output === undefined
          ? undefined
          : Object.fromEntries(Object.entries(output).map(([format, file]) => [format, absolute(file)])),
      verify: verify?.cache === undefined ? undefined : { ...verify, cache: absolute(verify.cache) },
    }),
  };
}
