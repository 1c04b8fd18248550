/** RE2 and V8 find the same with every built-in pattern in every example and case: a rule means one thing. */
import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../src/alibaba/generate.ts';
import { compileRule, type CompiledPattern } from '../../src/rules/compiled.ts';
import { builtinRules } from '../../src/rules/builtin.ts';
import { loadRe2 } from '../../src/rules/regex-engine.ts';
import { readCaseFiles } from '../cases/case-file.ts';
import { fillCase } from '../cases/fill-case.ts';

const re2 = loadRe2();

/** Texts as views hold them: one unit per byte. */
function texts(): string[] {
  const examples = builtinRules().flatMap((rule) =>
    [...rule.examples, ...rule.negativeExamples].map((example) => Buffer.from(fillTemplate(example.text))),
  );
  const cases = readCaseFiles().flatMap((file) => file.cases.map((one) => fillCase(one).bytes));
  return [...examples, ...cases].map((bytes) => Buffer.from(bytes).toString('latin1'));
}

function matches(regex: RegExp, text: string): string[] {
  regex.lastIndex = 0;
  const found: string[] = [];
  for (let match = regex.exec(text); match !== null; match = regex.exec(text)) {
    found.push(`${match.index}:${[...match].map((group) => (group === undefined ? '-' : group.length)).join()}`);
    if (match[0] === '') regex.lastIndex++;
  }
  return found;
}

// Skipping must not look like passing.
describe.skipIf(re2 === null)(
  re2 === null ? 'RE2 IS NOT INSTALLED: agreement with V8 was not checked' : 'RE2 and V8',
  () => {
    const all = texts();
    const rules = builtinRules().map((rule) => ({
      id: rule.info.id,
      v8: compileRule(rule),
      re2: compileRule(rule, re2 ?? undefined),
    }));

    it.each(rules.map((rule) => [rule.id, rule] as const))('agree on %s', (_, rule) => {
      for (const [at, pattern] of rule.v8.patterns.entries()) {
        const other = rule.re2.patterns[at];
        if (other === undefined) throw new Error('a pattern is missing');
        expect(other.regex).not.toBeInstanceOf(Array);
        for (const text of all) {
          expect(matches(other.regex, text)).toEqual(matches(pattern.regex, text));
          for (const key of ['left', 'notLeft', 'near'] as const satisfies readonly (keyof CompiledPattern)[]) {
            for (let end = 40; end <= text.length; end += 97) {
              const piece = text.slice(Math.max(0, end - 160), end);
              expect(other[key]?.test(piece)).toBe(pattern[key]?.test(piece));
            }
          }
        }
      }
    });
  },
);
