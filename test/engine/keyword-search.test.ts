/** The rules whose keywords stand in a text, against a plain search for each. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeywordSearch } from '../../src/engine/keyword-search.ts';
import { compileRule } from '../../src/rules/compiled.ts';
import { builtinRules } from '../../src/rules/builtin.ts';

const rules = builtinRules().map((rule) => compileRule(rule));
const keywords = rules.flatMap(({ rule }) =>
  rule.keywords.map(({ text }) => Buffer.from(text, 'utf8').toString('latin1')),
);
const fold = (text: string): string => text.replace(/[A-Z]/g, (char) => char.toLowerCase());

/** Ids of the rules, each keyword searched for by itself. */
function plainly(text: string): string[] {
  return rules
    .filter(({ rule }) =>
      rule.keywords.some(({ text: word, ignoreCase, forms }) => {
        const bytes = Buffer.from(word, 'utf8').toString('latin1');
        return forms === 'hidden' || (ignoreCase ? fold(text).includes(fold(bytes)) : text.includes(bytes));
      }),
    )
    .map(({ rule }) => rule.info.id);
}

const search = new KeywordSearch(rules);
const found = (text: string): string[] => search.rulesIn(text).map(({ rule }) => rule.info.id);

it('finds the same rules as a search for each keyword', () => {
  const word = fc
    .constantFrom(...keywords)
    .chain((text) => fc.constantFrom(text, text.toUpperCase(), text.toLowerCase(), text.slice(1), text.slice(0, -1)));
  const other = fc.string({
    unit: fc.constantFrom('a', 'L', 's', '.', '_', ' ', '\0', '\u00ff', '\u014c', '\u2041'),
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.array(fc.oneof(word, other), { maxLength: 8 }), (pieces) => {
      expect(found(pieces.join(''))).toEqual(plainly(pieces.join('')));
    }),
    { numRuns: 3_000 },
  );
});

it('takes no unit above 255 for its low byte', () => {
  const wide = [...'LTAI'].map((char) => String.fromCharCode(char.charCodeAt(0) + 0x4e00)).join('');
  expect(found(wide)).toEqual(found(''));
  expect(found('LTAI')).not.toEqual(found(''));
});

it.each([65_530, 65_535, 65_536, 65_537, 131_040, 131_100])('finds a keyword %i units into a long text', (at) => {
  expect(found(`${'x'.repeat(at)}LTAI`)).toEqual(found('LTAI'));
});
