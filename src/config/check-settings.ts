/** Holds a parsed config file against the table of settings. Pure; knows nothing of files and their syntax. */
import { nearest } from '../core/nearest.ts';
import { countRange, isCount } from '../core/thread-count.ts';
import { KIND_SWITCHES } from '../rules/kind-groups.ts';
import { SETTINGS, type KeyType, type Settings } from './settings.ts';

/** One thing that is wrong. */
export interface Problem {
  /** Keys and list indices (from 0) that lead to it. */
  readonly path: readonly (string | number)[];
  /** Whether it is about the key rather than its value. */
  readonly at: 'key' | 'value';
  readonly message: string;
}

/**
 * @param value what the parser made of the file: plain objects, lists, text, numbers, booleans, null.
 * @returns the settings, as written, when there is no problem.
 */
export function checkSettings(value: unknown): { readonly settings: Settings; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  if (!isGroup(value))
    return {
      settings: {},
      problems: [{ path: [], at: 'value', message: `expected keys like minSeverity: high, got ${describe(value)}` }],
    };
  // For editors: names the schema in a JSON file.
  const { $schema, ...rest } = value;
  if ($schema !== undefined && typeof $schema !== 'string')
    problems.push({ path: ['$schema'], at: 'value', message: `expected text, got ${describe($schema)}` });
  checkGroup(rest, SETTINGS, [], problems);
  return { settings: rest as Settings, problems };
}

/** More are not listed; a file that is something else altogether can have a hundred thousand. */
const MOST_PROBLEMS = 100;

function checkGroup(
  group: Readonly<Record<string, unknown>>,
  keys: Readonly<Record<string, KeyType>>,
  path: Problem['path'],
  problems: Problem[],
): void {
  for (const [key, value] of Object.entries(group)) {
    if (problems.length >= MOST_PROBLEMS) return;
    const type = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (type === undefined) problems.push(unknownKey(key, Object.keys(keys), path));
    else checkValue(value, type, [...path, key], problems);
  }
}

function checkValue(value: unknown, type: KeyType, path: Problem['path'], problems: Problem[]): void {
  const expect = (fits: boolean, expected: string, meant?: string): void => {
    if (!fits)
      problems.push({
        path,
        at: 'value',
        message: `expected ${expected}, got ${describe(value)}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
      });
  };
  switch (type.type) {
    case 'boolean':
      return expect(typeof value === 'boolean', 'true or false');
    case 'count':
      return expect(isCount(value, type.maximum), countRange(type.maximum));
    case 'choice':
      if (typeof value === 'string' && type.choices.includes(value)) return;
      return expect(
        false,
        `one of ${type.choices.join(', ')}`,
        typeof value === 'string' ? nearest(value, type.choices) : undefined,
      );
    case 'text':
      return expect(isText(value), 'text');
    case 'file':
      return expect(isText(value), 'the path of a file');
    case 'list':
      if (!Array.isArray(value)) return expect(false, `a list of ${plural(type.of)}`);
      if (value.length > type.maximum) return expect(false, `a list of ${type.maximum} ${plural(type.of)} at most`);
      for (const [index, item] of value.entries()) {
        if (problems.length >= MOST_PROBLEMS) return;
        checkItem(item, type.of, [...path, index], problems);
      }
      return;
    case 'files':
      if (!isGroup(value)) return expect(false, `a format and a file each, like ${type.keys[1]}: report.json`);
      return checkGroup(
        value,
        Object.fromEntries(type.keys.map((key) => [key, { type: 'file' } as const])),
        path,
        problems,
      );
    case 'group':
      if (!isGroup(value)) return expect(false, `keys (${Object.keys(type.keys).join(', ')})`);
      return checkGroup(value, type.keys, path, problems);
  }
}

const LISTED = {
  pattern: 'path pattern',
  file: 'file',
  'rule id': 'rule id',
  'kind switch': 'group of kinds',
} as const;
const RULE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function plural(kind: keyof typeof LISTED): string {
  return kind === 'kind switch' ? 'groups of kinds' : `${LISTED[kind]}s`;
}

const EXAMPLES: Readonly<Partial<Record<keyof typeof LISTED, string>>> = {
  'rule id': 'alibaba-access-key',
  'kind switch': 'adjacent or no-data-stores',
};

function fitsKind(item: unknown, kind: keyof typeof LISTED): boolean {
  switch (kind) {
    case 'rule id':
      return typeof item === 'string' && RULE_ID.test(item);
    case 'kind switch':
      return typeof item === 'string' && KIND_SWITCHES.includes(item);
    default:
      return isText(item);
  }
}

function checkItem(item: unknown, kind: keyof typeof LISTED, path: Problem['path'], problems: Problem[]): void {
  if (fitsKind(item, kind)) return;
  const example = EXAMPLES[kind];
  const meant = kind === 'kind switch' && typeof item === 'string' ? nearest(item, KIND_SWITCHES) : undefined;
  problems.push({
    path,
    at: 'value',
    message:
      `expected a ${LISTED[kind]}${example === undefined ? '' : ` like ${example}`}, got ${describe(item)}` +
      (meant === undefined ? '' : `; did you mean ${meant}?`),
  });
}

function unknownKey(key: string, known: readonly string[], path: Problem['path']): Problem {
  const meant = nearest(key, known);
  return {
    path: [...path, key],
    at: 'key',
    message: `unknown key${meant === undefined ? '' : `; did you mean ${meant}?`}`,
  };
}

/** Text with something in it. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && /\S/.test(value);
}

/** A plain object: no list, and none of the types that YAML tags make. */
function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * What was found, for a message. Never the text itself: the file may be one that was named by mistake, or that a
 * scanned tree chose.
 */
function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return 'a number';
  if (typeof value === 'string') return value === '' ? 'empty text' : 'other text';
  return Array.isArray(value) ? 'a list' : 'keys';
}
