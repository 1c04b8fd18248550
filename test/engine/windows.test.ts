/** How far around a keyword is looked, and that nothing is cut off where windows meet. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIBABA_CHECKS } from '../../src/alibaba/checks.ts';
import { fillTemplate } from '../../src/alibaba/generate.ts';
import { addWindow, overBoth, type Window } from '../../src/engine/cut-window.ts';
import { Engine } from '../../src/engine/engine.ts';
import { literalTable } from '../../src/engine/prefilter.ts';
import { builtinRules } from '../../src/rules/builtin.ts';
import { compileRule } from '../../src/rules/compiled.ts';
import type { Rule, RulePattern } from '../../src/rules/rule.ts';
import { makeScanner, outline } from './streamed-blob.ts';

const rules = builtinRules();
const [secretRule] = rules.filter((rule) => rule.info.id === 'alibaba-access-key-secret');
if (secretRule === undefined) throw new Error('the rule for secrets has another name');

/** Two rules with one keyword that look so far beside their values. */
function reaches(...distances: readonly number[]): readonly { readonly before: number; readonly after: number }[] {
  const looking = (nearDistance: number): Rule => ({
    ...(secretRule as Rule),
    keywords: [{ text: 'mytoken', ignoreCase: false, forms: 'plain', follows: null }],
    patterns:
      secretRule?.patterns.slice(0, 1).map((pattern): RulePattern => ({
        ...pattern,
        scope: 'keyword',
        near: nearDistance === 0 ? null : 'word',
        nearDistance,
      })) ?? [],
  });
  return literalTable(distances.map((distance) => compileRule(looking(distance))))
    .filter((use) => use.isKeyword)
    .map(({ reach }) => reach);
}

describe('the reach of a keyword', () => {
  it('covers what patterns look for beside the value, and of two rules what either wants', () => {
    expect(reaches(0)).toEqual([{ before: 320, after: 420 }]);
    expect(reaches(0, 100)).toEqual([{ before: 320, after: 720 }]);
    expect(reaches(100, 0)).toEqual([{ before: 320, after: 720 }]);
    expect(reaches(900, 1500)).toEqual([{ before: 2600, after: 3600 }]);
  });

  it.each([0, 100, 300, 380])('leads to a word %i characters beside a secret', async (distance) => {
    const scanner = await makeScanner();
    // The word makes the difference, as the secret's name is anybody's.
    const gap = ` ${'.'.repeat(distance)} `;
    const secret = fillTemplate('app.secret: {SECRET30}');
    for (const text of [`oss${gap}${secret}\n`, `${secret}${gap}oss\n`]) {
      expect(outline(scanner.scanBytes(Buffer.from(text), 'a.txt')).length, text.slice(0, 12)).toBe(1);
      expect(outline(scanner.scanBytes(Buffer.from(text.replace('oss', 'abc')), 'a.txt'))).toEqual([]);
    }
  });
});

describe('windows', () => {
  it('that touch are one, whichever reaches back farther', () => {
    const around = fc.tuple(
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 90 }),
      fc.integer({ min: 1, max: 90 }),
    );
    fc.assert(
      fc.property(fc.array(around, { maxLength: 12 }), (hits) => {
        const wanted = hits
          .toSorted((a, b) => a[0] - b[0])
          .map(([at, before, after]) => ({ start: at - before, end: at + after }));
        const windows: Window[] = [];
        for (const window of wanted) addWindow(windows, window, overBoth);
        const covered = (spans: readonly Window[]): boolean[] =>
          Array.from({ length: 600 }, (_, i) => spans.some(({ start, end }) => i - 100 >= start && i - 100 < end));
        expect(covered(windows)).toEqual(covered(wanted));
        for (const [index, window] of windows.entries())
          if (index > 0) expect(window.start).toBeGreaterThan(windows[index - 1]?.end ?? 0);
      }),
    );
  });

  it('reach back from an ID behind the name of a secret as from one alone', () => {
    const engine = new Engine(
      rules.map((rule) => compileRule(rule)),
      { checks: ALIBABA_CHECKS, nowSeconds: Date.now() / 1000 },
    );
    const text = fillTemplate(`${'.'.repeat(5000)}\naliyun app.secret: {SECRET30}\n{AKID24}\n`);
    const bytes = Buffer.from(text);
    const literalOf = (word: string): number =>
      engine.literals.findIndex((use) => use.isKeyword && Buffer.from(use.form.bytes).toString() === word);
    const hits = ['ecret', 'LTAI']
      .map((word) => ({ literal: literalOf(word), at: bytes.indexOf(word) }))
      .filter(({ at }) => at >= 0);
    const windowsOf = (of: typeof hits): readonly Window[] =>
      engine.begin('a.txt').windows(
        bytes,
        bytes.length,
        {
          count: of.length,
          offsets: Uint32Array.from(of, ({ at }) => at),
          literals: Uint16Array.from(of, ({ literal }) => literal),
        },
        true,
      );
    expect(hits.length).toBe(2);
    const [alone] = windowsOf(hits.slice(1));
    const [both, ...more] = windowsOf(hits);
    expect(more).toEqual([]);
    expect(alone?.start).toBe((hits[1]?.at ?? 0) - 2600);
    expect(both).toEqual(alone);
  });
});
