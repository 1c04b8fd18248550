import { describe, expect, it } from 'vitest';
import { formsOf } from '../../src/engine/known-forms.ts';
import { literalForms } from '../../src/engine/literal-forms.ts';
import { formsKey } from '../../src/engine/written-forms.ts';
import { KNOWN_FORMS } from '../../src/generated/known-forms.ts';
import { builtinRules } from '../../src/rules/builtin.ts';
import type { Keyword } from '../../src/rules/rule.ts';

describe('forms that come with the rules', () => {
  const keywords = builtinRules().flatMap((rule) => rule.keywords);

  it('are those that would be made', () => {
    for (const keyword of keywords) expect(formsOf(keyword), keyword.text).toEqual(literalForms(keyword));
  });

  it('are there for every keyword with many forms, and for no other', () => {
    const many = keywords.filter(({ forms }) => forms !== 'plain' && forms !== 'wide').map(formsKey);
    expect(Object.keys(KNOWN_FORMS).toSorted()).toEqual([...new Set(many)].toSorted());
    expect(many.length).toBeGreaterThan(2);
  });

  it('are made for what a user writes, whatever it is called', () => {
    for (const text of ['__proto__', 'constructor', 'toString', 'xyzzy.']) {
      const keyword: Keyword = { text, ignoreCase: false, forms: 'deep', follows: null };
      expect(formsOf(keyword)).toEqual(literalForms(keyword));
    }
  });
});
