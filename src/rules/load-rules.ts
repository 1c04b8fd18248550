/** Puts the rules of a run together: built-in ones, the user's files, minus rules and groups that are switched off. */
import { readNamedFile } from '../disk/read-file.ts';
import { nearest } from '../core/nearest.ts';
import { UserError } from '../core/errors.ts';
import type { EngineChoice, PatternEngine, RuleInfo } from '../core/types.ts';
import { builtinRules } from './builtin.ts';
import { compileRule, type CompiledRule } from './compiled.ts';
import { isOn, type KindGroup } from './kind-groups.ts';
import type { Rule } from './rule.ts';

/**
 * A rule file is read whole, and the YAML parser needs hundreds of bytes for each of its own; the built-in rules
 * together have 70 KB. Bytes.
 */
const MAX_FILE_SIZE = 1024 * 1024;
/** The same for all files of a run together. */
const MAX_TOTAL_SIZE = 4 * 1024 * 1024;

export interface RuleRequest {
  /** Rule files (YAML or JSON), absolute paths. */
  readonly files: readonly string[];
  /** What they hold, in the same order, when somebody has read them already (`readRuleFiles`). */
  readonly texts?: readonly string[];
  /** Ids of rules that are switched off. */
  readonly disabled: readonly string[];
  readonly engine?: EngineChoice;
  /** Groups of kinds that are on; DEFAULT_GROUPS when absent. */
  readonly groups?: readonly KindGroup[];
}

export interface LoadedRules {
  readonly compiled: readonly CompiledRule[];
  readonly infos: readonly RuleInfo[];
  /** What runs the user's patterns; built-in ones always run on V8 over short windows, and alone give `v8`. */
  readonly engine: PatternEngine;
}

const NO_RULE_FILES: RuleRequest = { files: [], disabled: [] };

/**
 * @throws UserError for an unreadable or invalid file, a double id, an id to switch off that does not exist, or a
 * pattern that RE2 does not accept
 */
export async function loadRules(request: RuleRequest = NO_RULE_FILES): Promise<LoadedRules> {
  const builtin = builtinRules();
  const user =
    request.files.length > 0 ? await userRules(request, builtin) : { rules: [], compiled: [], engine: 'v8' as const };
  const all = [...builtin, ...user.rules];
  const ids = all.map((rule) => rule.info.id as string);
  const disabled = new Set(request.disabled);
  for (const [index, id] of request.disabled.entries()) {
    if (ids.includes(id)) continue;
    // The text is not quoted: it comes out of a file.
    const meant = nearest(id, ids);
    throw new UserError(
      `disableRules[${index}]: no rule has that id`,
      `${meant === undefined ? '' : `did you mean ${meant}? `}aksweep rules list shows all ids`,
    );
  }
  const on = (rule: Rule): boolean => !disabled.has(rule.info.id) && isOn(rule.group, request.groups);
  return {
    compiled: [
      ...builtin.filter(on).map((rule) => compileRule(rule)),
      ...user.compiled.filter((compiled) => on(compiled.rule)),
    ],
    infos: all.filter(on).map((rule) => rule.info),
    engine: user.engine,
  };
}

async function userRules(
  request: RuleRequest,
  builtin: readonly Rule[],
): Promise<{ rules: Rule[]; compiled: CompiledRule[]; engine: PatternEngine }> {
  const { parseLocatedRules } = await import('./rule-file.ts');
  const { compileUserRule, nativeOrRe2js, re2jsPattern } = await import('./user-pattern.ts');
  const wanted = request.engine ?? 'auto';
  const re2 = wanted === 'auto' || wanted === 're2' ? nativeOrRe2js() : null;
  if (wanted === 're2' && re2 === null)
    throw new UserError(
      '--engine re2: the package re2 is not installed',
      'npm install re2 (npm 12 needs --allow-scripts=re2), or use --engine auto: the built-in engine finds the same',
    );
  const rules: Rule[] = [];
  const compiled: CompiledRule[] = [];
  const seen = new Map<string, string>(builtin.map((rule) => [rule.info.id, 'the built-in rules']));
  const texts = request.texts ?? readRuleFiles(request.files);
  for (const [index, file] of request.files.entries()) {
    for (const { rule, locate } of parseLocatedRules(texts[index] ?? '', file, false)) {
      const place = seen.get(rule.info.id);
      if (place !== undefined)
        throw new UserError(`${file}: the id ${rule.info.id} is already taken in ${place}`, 'give the rule another id');
      seen.set(rule.info.id, file);
      rules.push(rule);
      compiled.push(compileUserRule(rule, locate, re2 ?? re2jsPattern));
    }
  }
  return { rules, compiled, engine: re2 === null ? 're2js' : 're2' };
}

/**
 * Reads rule files once for all threads: a pipe (`--rules <(…)`) gives its text only once.
 * @param files absolute paths. @returns their texts in the same order.
 * @throws UserError for one that cannot be read, or when they are too large
 */
export function readRuleFiles(files: readonly string[]): string[] {
  const hint = 'check the path given with --rules or in the config file';
  let total = 0;
  return files.map((file) => {
    const bytes = readNamedFile(file, { what: 'the rule file', shown: file, limit: MAX_FILE_SIZE, hint });
    total += bytes.length;
    if (total > MAX_TOTAL_SIZE)
      throw new UserError(
        `cannot read the rule file ${file}: all rule files together are larger than ` +
          `${MAX_TOTAL_SIZE / 1024 / 1024} MiB`,
        'name fewer rule files',
      );
    return bytes.toString('utf8');
  });
}
