/**
 * Turns the plain data of one rule file into a Rule, or says exactly what is wrong: file, line, key, what was expected.
 * Knows the keys of rules and nothing of YAML; rules/rule-file.ts reads the file.
 */
import { CONFIDENCES, SEVERITIES, type Confidence, type RuleId, type Severity } from '../core/types.ts';
import { UserError } from '../core/errors.ts';
import { nearest } from '../core/nearest.ts';
import { runClass } from '../text/run-class.ts';
import { KIND_GROUPS } from './kind-groups.ts';
import type { CredentialSpec, Follows, Keyword, KeywordForms, Rule, RuleExample, RulePattern } from './rule.ts';

/** Where a key stands, for messages: `rules/x.yaml:12`. */
export type Locate = (path: readonly (string | number)[]) => string;

type Plain = Readonly<Record<string, unknown>>;

const RULE_KEYS = [
  'id',
  'title',
  'description',
  'severity',
  'confidence',
  'kind',
  'group',
  'keywords',
  'context',
  'reach',
  'patterns',
  'credential',
  'examples',
  'negativeExamples',
  'remediation',
  'references',
  'zh',
];
const PATTERN_KEYS = [
  'pattern',
  'ignoreCase',
  'group',
  'scope',
  'notBefore',
  'notAfter',
  'left',
  'notLeft',
  'ofParameter',
  'near',
  'nearDistance',
  'path',
  'needsContext',
  'check',
  'minEntropy',
  'confidence',
];
const KEYWORD_KEYS = ['text', 'ignoreCase', 'forms', 'follows'];
const FOLLOWS_KEYS = ['run', 'within', 'startsValue', 'endsName', 'segments', 'mixed', 'members', 'either'];
const CREDENTIAL_KEYS = ['anchors', 'companions', 'lines', 'characters', 'partialSeverity'];
const ZH_KEYS = ['title', 'description', 'remediation'];
const EXAMPLE_KEYS = ['text', 'file'];

/** Every key that a rule file may have, by where it stands; docs/rules.md is tested against it. @internal */
export const PLACES_OF_KEYS = {
  rule: RULE_KEYS,
  patterns: PATTERN_KEYS,
  keywords: KEYWORD_KEYS,
  follows: FOLLOWS_KEYS,
  credential: CREDENTIAL_KEYS,
  zh: ZH_KEYS,
  examples: EXAMPLE_KEYS,
} as const;

/** Numbers are distances, groups and bits: more than this is a mistake, and infinity would be none. */
const LARGEST_NUMBER = 1_000_000;

/** Letters and digits on either side make a value part of something longer. */
const DEFAULT_NEIGHBOUR = 'A-Za-z0-9';

/**
 * @param data what the file holds
 * @param builtin whether the rule ships with aksweep
 * @throws UserError naming place, key and expectation
 */
export function parseRule(data: unknown, locate: Locate, builtin: boolean): Rule {
  const read = new Reader(locate);
  const rule = read.object(data, [], RULE_KEYS);
  const id = read.text(rule, 'id', []);
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id))
    read.fail(['id'], 'an id in kebab-case, like my-company-token', 'other text');
  const credential = rule['credential'] === undefined ? null : parseCredential(read, rule['credential']);
  const patterns = read
    .list(rule, 'patterns', [])
    .map((entry, index) => parsePattern(read, entry, ['patterns', index]));
  if (credential === null && patterns.length === 0) read.fail(['patterns'], 'at least one pattern', 'none');
  const examples = parseExamples(read, rule, 'examples');
  if (examples.length === 0) read.fail(['examples'], 'at least one example that must match', 'none');
  const negativeExamples = parseExamples(read, rule, 'negativeExamples');
  if (negativeExamples.length === 0)
    read.fail(['negativeExamples'], 'at least one example that must not match', 'none');
  const zh = rule['zh'] === undefined ? undefined : parseChinese(read, rule['zh']);
  return {
    info: {
      id: id as RuleId,
      title: read.text(rule, 'title', []),
      description: read.text(rule, 'description', []),
      severity: read.choice(rule, 'severity', SEVERITIES, [], undefined),
      confidence: read.choice(rule, 'confidence', CONFIDENCES, [], 'high'),
      remediation: read.texts(rule, 'remediation', []),
      references: read.texts(rule, 'references', []),
      builtin,
      ...(zh === undefined ? {} : { zh }),
    },
    kind: rule['kind'] === undefined ? id : read.text(rule, 'kind', []),
    group: rule['group'] === undefined && !builtin ? null : read.choice(rule, 'group', KIND_GROUPS, [], KIND_GROUPS[0]),
    keywords: read.list(rule, 'keywords', []).map((entry, index) => parseKeyword(read, entry, ['keywords', index])),
    reach: read.number(rule, 'reach', [], 0),
    contextWords: read.texts(rule, 'context', []).map((word) => word.toLowerCase()),
    patterns,
    credential,
    examples,
    negativeExamples,
  };
}

function parsePattern(read: Reader, entry: unknown, path: readonly (string | number)[]): RulePattern {
  const data: Plain = typeof entry === 'string' ? { pattern: entry } : read.object(entry, path, PATTERN_KEYS);
  const optional = (key: string): string | null => (data[key] === undefined ? null : read.text(data, key, path));
  return {
    pattern: read.text(data, 'pattern', path),
    ignoreCase: read.flag(data, 'ignoreCase', path),
    group: read.number(data, 'group', path, 0),
    scope: read.choice(data, 'scope', ['keyword', 'companion'] as const, path, 'keyword'),
    notBefore: optional('notBefore') ?? DEFAULT_NEIGHBOUR,
    notAfter: optional('notAfter') ?? DEFAULT_NEIGHBOUR,
    left: optional('left'),
    notLeft: optional('notLeft'),
    ofParameter: read.flag(data, 'ofParameter', path),
    near: optional('near'),
    nearDistance: read.number(data, 'nearDistance', path, 160),
    path: optional('path'),
    needsContext: read.flag(data, 'needsContext', path),
    check: optional('check'),
    minEntropy: read.number(data, 'minEntropy', path, 0),
    confidence: read.choice<Confidence>(data, 'confidence', CONFIDENCES, path, 'high'),
  };
}

function parseKeyword(read: Reader, entry: unknown, path: readonly (string | number)[]): Keyword {
  if (typeof entry === 'string')
    return checkKeyword(read, { text: entry, ignoreCase: false, forms: 'plain', follows: null }, path);
  const data = read.object(entry, path, KEYWORD_KEYS);
  return checkKeyword(
    read,
    {
      text: read.text(data, 'text', path),
      ignoreCase: read.flag(data, 'ignoreCase', path),
      forms: read.choice<KeywordForms>(data, 'forms', ['plain', 'wide', 'encoded', 'deep', 'hidden'], path, 'plain'),
      follows: data['follows'] === undefined ? null : parseFollows(read, data['follows'], [...path, 'follows']),
    },
    path,
  );
}

function checkKeyword(read: Reader, keyword: Keyword, path: readonly (string | number)[]): Keyword {
  const bytes = Buffer.byteLength(keyword.text);
  if (bytes < 3 || bytes > 24) read.fail(path, 'a keyword of 3 to 24 bytes', `${bytes} bytes`);
  return keyword;
}

function parseFollows(read: Reader, entry: unknown, path: readonly (string | number)[]): Follows {
  const data = read.object(entry, path, FOLLOWS_KEYS);
  return {
    run: read.count(data, 'run', path, 1),
    within: read.count(data, 'within', path, 0),
    startsValue: read.flag(data, 'startsValue', path),
    endsName: read.flag(data, 'endsName', path),
    segments: read.count(data, 'segments', path, 0),
    mixed: read.flag(data, 'mixed', path),
    members: data['members'] === undefined ? 'A-Za-z0-9' : parseMembers(read, data, path),
    either: read.flag(data, 'either', path),
  };
}

function parseMembers(read: Reader, data: Plain, path: readonly (string | number)[]): string {
  const members = read.text(data, 'members', path);
  try {
    runClass(members);
  } catch {
    read.fail([...path, 'members'], 'what stands between the brackets of a character class', 'other text');
  }
  return members;
}

function parseCredential(read: Reader, entry: unknown): CredentialSpec {
  const path = ['credential'];
  const data = read.object(entry, path, CREDENTIAL_KEYS);
  const anchors = read.texts(data, 'anchors', path);
  if (anchors.length === 0) read.fail([...path, 'anchors'], 'at least one kind', 'none');
  return {
    anchors,
    companions: read.texts(data, 'companions', path),
    lines: read.number(data, 'lines', path, 10),
    characters: read.number(data, 'characters', path, 600),
    partialSeverity: read.choice<Severity>(data, 'partialSeverity', SEVERITIES, path, 'high'),
  };
}

function parseExamples(read: Reader, rule: Plain, key: string): RuleExample[] {
  return read.list(rule, key, []).map((entry, index) => {
    if (typeof entry === 'string') return { text: entry, file: 'example.txt' };
    const data = read.object(entry, [key, index], EXAMPLE_KEYS);
    return {
      text: read.text(data, 'text', [key, index]),
      file: data['file'] === undefined ? 'example.txt' : read.text(data, 'file', [key, index]),
    };
  });
}

function parseChinese(
  read: Reader,
  entry: unknown,
): { title: string; description: string; remediation: readonly string[] } {
  const data = read.object(entry, ['zh'], ZH_KEYS);
  return {
    title: read.text(data, 'title', ['zh']),
    description: read.text(data, 'description', ['zh']),
    remediation: read.texts(data, 'remediation', ['zh']),
  };
}

/** Reads typed values out of plain data and fails with the place. */
class Reader {
  readonly #locate: Locate;

  constructor(locate: Locate) {
    this.#locate = locate;
  }

  /**
   * @param path known keys only: it is shown. @param got in our words, never text of the file.
   * @param at where it stands, when that is further down than `path`
   */
  fail(path: readonly (string | number)[], expected: string, got: string, at = path): never {
    const key = path.length === 0 ? 'rule' : path.join('.').replace(/\.(\d+)/g, '[$1]');
    throw new UserError(
      `${this.#locate(at)}: ${key}: expected ${expected}, got ${got}`,
      'see docs/rules.md for the keys of a rule',
    );
  }

  object(value: unknown, path: readonly (string | number)[], keys: readonly string[]): Plain {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.fail(path, 'a mapping', kindOf(value));
    for (const key of Object.keys(value)) {
      if (keys.includes(key)) continue;
      // The key itself is not quoted: the file may be one that was named by mistake, and hold what must not be shown.
      const meant = nearest(key, keys);
      this.fail(
        path,
        `keys out of ${keys.join(', ')}`,
        `one that is unknown${meant === undefined ? '' : `; did you mean ${meant}?`}`,
        [...path, key],
      );
    }
    return value as Plain;
  }

  text(data: Plain, key: string, path: readonly (string | number)[]): string {
    const value = data[key];
    return typeof value === 'string' && value !== ''
      ? value.trimEnd()
      : this.fail([...path, key], 'text', kindOf(value));
  }

  texts(data: Plain, key: string, path: readonly (string | number)[]): string[] {
    return this.list(data, key, path).map((entry, index) =>
      typeof entry === 'string' ? entry.trim() : this.fail([...path, key, index], 'text', kindOf(entry)),
    );
  }

  list(data: Plain, key: string, path: readonly (string | number)[]): readonly unknown[] {
    const value = data[key];
    if (value === undefined) return [];
    return Array.isArray(value) ? value : this.fail([...path, key], 'a list', kindOf(value));
  }

  flag(data: Plain, key: string, path: readonly (string | number)[]): boolean {
    const value = data[key] ?? false;
    return typeof value === 'boolean' ? value : this.fail([...path, key], 'true or false', kindOf(value));
  }

  number(data: Plain, key: string, path: readonly (string | number)[], fallback: number): number {
    const value = data[key] ?? fallback;
    return typeof value === 'number' && value >= 0 && value <= LARGEST_NUMBER
      ? value
      : this.fail([...path, key], `a number from 0 to ${LARGEST_NUMBER}`, kindOf(value));
  }

  /** A whole number that says how many. */
  count(data: Plain, key: string, path: readonly (string | number)[], fallback: number): number {
    const value = this.number(data, key, path, fallback);
    return Number.isSafeInteger(value) ? value : this.fail([...path, key], 'a whole number', 'a fraction');
  }

  choice<T extends string>(
    data: Plain,
    key: string,
    choices: readonly T[],
    path: readonly (string | number)[],
    fallback: T | undefined,
  ): T {
    const value = data[key] ?? fallback;
    const choice = choices.find((entry) => entry === value);
    return choice ?? this.fail([...path, key], `one of ${choices.join(', ')}`, kindOf(value));
  }
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'object':
      return 'a mapping';
    case 'string':
      return value === '' ? 'empty text' : 'text';
    case 'number':
      return 'a number';
    default:
      return 'true or false';
  }
}
