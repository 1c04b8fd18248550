/** What the kernel says of texts, against expressions that say the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextKernel } from '../../src/kernel/text-kernel.ts';
import { runClass } from '../../src/text/run-class.ts';

const kernel = new TextKernel();

describe('runs', () => {
  const words = runClass('A-Za-z0-9');
  const text = fc
    .array(fc.constantFrom('abcdefghij', 'Z', '9', '-', ' ', 'é', '\u4e2d', '\u0141', 'mnopqrstuvwxyz0123456789'), {
      maxLength: 40,
    })
    .map((pieces) => pieces.join(''));

  it('are those that a regular expression finds', () => {
    let found = 0;
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (one, shortest) => {
        const expected = [...one.matchAll(new RegExp(`[A-Za-z0-9]{${shortest},}`, 'g'))].flatMap((match) => [
          match.index,
          match.index + match[0].length,
        ]);
        found += expected.length;
        expect(kernel.findRuns(one, words, shortest)).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
    expect(found).toBeGreaterThan(1_000);
  });

  it('of one character end up in the room for results, however many', () => {
    const one = 'a-'.repeat(40_000);
    expect(kernel.findRuns(one, words, 1)).toHaveLength(80_000);
    expect(() => kernel.findRuns('a', words, 0)).toThrow(RangeError);
  });
});

describe('words of calls that join lists', () => {
  it('are found in any case and at any place', () => {
    let found = 0;
    const pieces = [
      'join',
      'Join',
      'JOIN',
      'jo',
      'in',
      'concat',
      'conCAT',
      'conc',
      'at',
      'implode',
      'IMPLODE',
      'impl',
      'ode',
      'c',
      'i',
      'J',
      ' ',
      '.',
      '(',
      'é',
      '\u212a',
      '密',
      'x'.repeat(13),
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const expected = /concat|join|implode/i.test(text);
        if (expected) found++;
        expect(kernel.holdsListWord(text)).toBe(expected);
      }),
      { numRuns: 10_000 },
    );
    expect(found).toBeGreaterThan(2_000);
  });

  it('are not found behind the end of the text', () => {
    kernel.holdsListWord('here is a join that is longer');
    expect(kernel.holdsListWord('here is a jo')).toBe(false);
  });
});

describe('quotes', () => {
  it('behind which nothing can be joined are passed over', () => {
    expect(kernel.findQuotes(`('a', "b", 'c') values ('d')`)).toEqual([]);
    expect(kernel.findQuotes(`'a' + "b"`)).toEqual([2]);
  });

  it('are found in texts of any length', () => {
    const text = `${'x'.repeat(200_000)}'a' + 'b'`;
    expect(kernel.findQuotes(text)).toEqual([200_002]);
  });
});
