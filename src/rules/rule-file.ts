/** Reads rule files (YAML, of which JSON is a part): one rule a document. Loads the YAML parser; import it lazily. */
import { LineCounter, parseAllDocuments } from 'yaml';
import { UserError } from '../core/errors.ts';
import { parseRule, type Locate } from './parse-rule.ts';
import type { Rule } from './rule.ts';

/**
 * @param text the file's content
 * @param name the file's name, for messages
 * @param builtin whether the rules ship with aksweep
 * @throws UserError naming file, line and key
 */
export function parseRuleFile(text: string, name: string, builtin: boolean): Rule[] {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines });
  if (!Array.isArray(documents) || documents.length === 0) throw new UserError(`${name}: holds no rule`, 'a rule file is YAML with one rule a document');
  return documents.map((document) => {
    const [error] = document.errors;
    if (error !== undefined) {
      throw new UserError(`${name}:${lines.linePos(error.pos[0]).line}: not valid YAML: ${error.message.split('\n')[0] ?? ''}`, 'fix the syntax at that line');
    }
    const locate: Locate = (path) => {
      for (let length = path.length; length >= 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        const range = typeof node === 'object' && node !== null && 'range' in node ? (node.range as [number, number, number] | undefined) : undefined;
        if (range !== undefined) return `${name}:${lines.linePos(range[0]).line}`;
      }
      return name;
    };
    return parseRule(document.toJS(), locate, builtin);
  });
}
