/** Reads rule files (YAML, of which JSON is a part): one rule a document. Loads the YAML parser; import it lazily. */
import { UserError } from '../core/errors.ts';
import { SyntaxFault, YamlText } from '../core/yaml-text.ts';
import { parseRule, type Locate } from './parse-rule.ts';
import type { Rule } from './rule.ts';

/** A rule and where its keys stand, for messages. */
export interface LocatedRule {
  readonly rule: Rule;
  readonly locate: Locate;
}

/** The rules alone of `parseLocatedRules`. @internal */
export function parseRuleFile(text: string, name: string, builtin: boolean): Rule[] {
  return parseLocatedRules(text, name, builtin).map(({ rule }) => rule);
}

/**
 * @param text the file's content
 * @param name the file's name, for messages
 * @param builtin whether the rules ship with aksweep
 * @throws UserError naming file, line and key; it quotes nothing of the text, which may be of a file that was named by
 *   mistake
 */
export function parseLocatedRules(text: string, name: string, builtin: boolean): LocatedRule[] {
  try {
    const documents = YamlText.all(text);
    if (documents.length === 0)
      throw new UserError(`${name}: holds no rule`, 'a rule file is YAML with one rule a document');
    return documents.map((document) => {
      const locate: Locate = (path) => {
        const place = document.placeOf(path, 'value');
        return place === null ? name : `${name}:${place.line}`;
      };
      return { rule: parseRule(document.value(), locate, builtin), locate };
    });
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    throw new UserError(
      `${name}:${error.place.line}: not valid YAML: ${error.message}`,
      'fix the syntax at that line; docs/rules.md shows a rule file',
    );
  }
}
