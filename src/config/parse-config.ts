/** Turns the text of a config file into settings, with the line and column of everything that is wrong. */
import { dirname, resolve } from 'node:path';
import type * as Yaml from 'yaml';
import { UserError } from '../core/errors.ts';
import { checkSettings, type Problem } from './check-settings.ts';
import type { Settings } from './settings.ts';

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
  const { value, locate } = source.path.endsWith('.json') ? await parseJson(source) : await parseYaml(source);
  const { settings, problems } = checkSettings(value);
  if (problems.length > 0) throw problemError(problems, source, await locate());
  const base = dirname(source.location);
  const { allowed, warnings } = trusted ? { allowed: settings, warnings: [] } : withoutTrust(settings, source.path);
  return { path: source.path, base, settings: withAbsolutePaths(allowed, base), warnings };
}

/** Line and column (both from 1) of a key or value, or null. */
type Locate = (problem: Problem) => { readonly line: number; readonly column: number } | null;
interface Parsed {
  readonly value: unknown;
  readonly locate: () => Promise<Locate>;
}

const UTF8_BOM = /^\uFEFF/;

/** JSON needs the YAML parser only for positions, when something is wrong. */
async function parseJson(source: ConfigText): Promise<Parsed> {
  const text = source.text.replace(UTF8_BOM, '');
  try {
    return { value: JSON.parse(text), locate: async () => locateIn(readYaml(await import('yaml'), text)) };
  } catch {
    const { document, lines } = readYaml(await import('yaml'), text);
    const at = document.errors[0] === undefined ? null : lines.linePos(document.errors[0].pos[0]);
    throw new UserError(`${source.path}${at === null ? '' : `:${at.line}:${at.col}`}: not valid JSON`, at === null ? 'JSON allows neither comments nor trailing commas; a .yml file does' : SYNTAX_HINT);
  }
}

const SYNTAX_HINT = 'compare with the examples in docs/config.md';

async function parseYaml(source: ConfigText): Promise<Parsed> {
  const yaml = await import('yaml');
  const read = readYaml(yaml, source.text.replace(UTF8_BOM, ''));
  const { document, lines } = read;
  const wrong = (offset: number, message: string): UserError => {
    const { line, col } = lines.linePos(offset);
    return new UserError(`${source.path}:${line}:${col}: ${message}`, SYNTAX_HINT);
  };
  const [fault] = [...document.errors, ...document.warnings];
  // The parser's own message can quote the file; its code cannot.
  if (fault !== undefined) throw wrong(fault.pos[0], FAULTS[fault.code] ?? `not valid YAML (${fault.code.toLowerCase().replaceAll('_', ' ')})`);
  yaml.visit(document, {
    Pair(_, pair) {
      if (!yaml.isScalar(pair.key) || typeof pair.key.value === 'object') throw wrong(yaml.isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0, 'a key must be text');
    },
  });
  let value: unknown;
  try {
    // An empty file, or one with comments only, sets nothing; `null` written out is a mistake.
    const { contents } = document;
    const empty = contents === null || (yaml.isScalar(contents) && contents.value === null && contents.source === '');
    value = empty ? {} : document.toJS({ maxAliasCount: 50 });
  } catch {
    throw wrong(0, 'an alias (*name) without anchor, or too many of them');
  }
  return { value, locate: async () => locateIn(read) };
}

const FAULTS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'the same key stands here a second time',
  MULTIPLE_DOCS: 'a second document starts here (---); a config file holds one',
  TAB_AS_INDENT: 'a tab indents this line; YAML wants spaces',
  BAD_INDENT: 'a bracket is open, or this line is not indented like its neighbours',
  TAG_RESOLVE_FAILED: 'tags (!name) have no meaning in a config file',
  MISSING_CHAR: 'a quote, bracket or colon is missing here',
};

interface ReadYaml {
  readonly document: Yaml.Document.Parsed;
  readonly lines: Yaml.LineCounter;
  readonly yaml: typeof Yaml;
}

function readYaml(yaml: typeof Yaml, text: string): ReadYaml {
  const lines = new yaml.LineCounter();
  return { document: yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false }), lines, yaml };
}

function locateIn({ document, lines, yaml }: ReadYaml): Locate {
  return ({ path, at }) => {
    let node: unknown = document.contents;
    for (const [depth, key] of path.entries()) {
      if (yaml.isAlias(node)) node = node.resolve(document);
      if (yaml.isMap(node)) {
        const pair = node.items.find((item) => yaml.isScalar(item.key) && String(item.key.value) === String(key));
        node = pair === undefined ? node : at === 'key' && depth === path.length - 1 ? pair.key : (pair.value ?? pair.key);
      } else if (yaml.isSeq(node) && typeof key === 'number') node = node.items[key] ?? node;
    }
    const offset = yaml.isNode(node) ? node.range?.[0] : undefined;
    if (offset === undefined) return null;
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
}

function problemError(problems: readonly Problem[], source: ConfigText, locate: Locate): UserError {
  const sentences = problems.map((problem) => {
    const at = locate(problem);
    const unknown = problem.at === 'key' ? problem.path.length - 1 : -1;
    const key = problem.path.map((step, depth) => (typeof step === 'number' ? `[${step}]` : `.${depth === unknown ? shownKey(step) : step}`)).join('');
    return `${source.path}${at === null ? '' : `:${at.line}:${at.column}`}: ${key === '' ? '' : `${key.slice(1)}: `}${problem.message}`;
  });
  const [first = '', ...more] = sentences;
  const hint = more.length === 0 ? 'docs/config.md lists every key' : `also wrong:\n${more.slice(0, 9).map((sentence) => `  ${sentence}`).join('\n')}${more.length > 9 ? `\n  and ${more.length - 9} more` : ''}`;
  return new UserError(first, hint);
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
