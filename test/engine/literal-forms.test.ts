/** The literals that the prefilter looks for: whatever stands around an encoded keyword, one of them is there. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stableBase64 } from '../../src/engine/base64-forms.ts';
import { deservesWindow } from '../../src/engine/deserves-window.ts';
import { literalForms } from '../../src/engine/literal-forms.ts';
import type { Keyword } from '../../src/rules/rule.ts';

const keyword = (text: string, forms: Keyword['forms']): Keyword => ({ text, ignoreCase: false, forms, follows: null });
const holdsOne = (haystack: string, word: Keyword): boolean =>
  literalForms(word).some((form) => {
    const literal = Buffer.from(form.bytes).toString('latin1');
    const [hay, needle] = form.ignoreCase ? [haystack.toLowerCase(), literal.toLowerCase()] : [haystack, literal];
    const bytes = Buffer.from(haystack, 'latin1');
    for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1))
      if (deservesWindow({ form, gates: null }, bytes, at, bytes.length)) return true;
    return false;
  });
const deserves = (haystack: string, word: string): boolean => holdsOne(haystack, keyword(word, 'encoded'));
const around = fc.tuple(fc.uint8Array({ maxLength: 20 }), fc.uint8Array({ maxLength: 20 }));
const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes as string, 'latin1').toString('base64');
const between = (before: Uint8Array, text: string, after: Uint8Array): string =>
  Buffer.from(before).toString('latin1') + text + Buffer.from(after).toString('latin1');

describe('base64', () => {
  it('at every alignment holds a literal of the keyword', () => {
    fc.assert(
      fc.property(around, ([before, after]) => {
        expect(holdsOne(base64(between(before, 'LTAI', after)), keyword('LTAI', 'encoded'))).toBe(true);
      }),
    );
  });

  it.each(['\n', '\r\n', '\n      ', '\\n', '\\r\\n', '\\\\n', '" +\n  "', `'\n  '`, '\\n"\n  + "', '\\\n'])(
    'over the line break %j behind any group',
    (lineBreak) => {
      for (const word of ['LTAI', 'STS.', '1q6Ft5B2yfSj', 'another keyword']) {
        for (let alignment = 0; alignment < 3; alignment++) {
          const text = base64(`${'x'.repeat(9 + alignment)}${word}5t${'y'.repeat(20)}`);
          for (let at = 8; at < text.length - 8; at += 4)
            expect(deserves(text.slice(0, at) + lineBreak + text.slice(at), word), `${word} ${at}`).toBe(true);
          expect(deserves(text.slice(0, 14 + alignment), word)).toBe(false);
        }
      }
    },
  );

  it('of base64, twice and, for deep keywords, three times', () => {
    // A literal must be four characters to be searched, so of the nine double alignments of four letters not all are; a
    // JSON or YAML file in base64 puts the keyword behind quotes and equal signs, at any alignment.
    let seen = 0;
    let deep = 0;
    const rounds = 600;
    for (let round = 0; round < rounds; round++) {
      const text = 'x'.repeat(round % 9) + 'LTAI5t' + 'y'.repeat(20);
      if (holdsOne(base64(base64(text)), keyword('LTAI', 'encoded'))) seen++;
      if (holdsOne(base64(base64(base64(text))), keyword('LTAI', 'deep'))) deep++;
    }
    expect(seen).toBe(rounds);
    expect(deep).toBeGreaterThan(rounds / 2);
  });

  it('characters that depend on the keyword alone', () => {
    fc.assert(
      fc.property(around, fc.constantFrom('LTAI', 'STS.', 'secret', '1q6Ft5B2yfSj'), ([before, after], text) => {
        const stable = Buffer.from(stableBase64(Buffer.from(text), before.length % 3)).toString('latin1');
        expect(base64(between(before, text, after))).toContain(stable);
      }),
    );
  });

  it('of UTF-16, as PowerShell writes commands', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12, unit: 'grapheme-ascii' }), (before) => {
        expect(holdsOne(Buffer.from(`${before}LTAI5t`, 'utf16le').toString('base64'), keyword('LTAI', 'deep'))).toBe(
          true,
        );
      }),
    );
  });
});

describe('other forms', () => {
  it.each([
    ['UTF-16 little-endian', Buffer.from('LTAI', 'utf16le').toString('latin1')],
    ['UTF-16 big-endian', Buffer.from('LTAI', 'utf16le').swap16().toString('latin1')],
    ['\\u escapes', String.raw`\u004C\u0054\u0041\u0049`],
    ['\\x escapes', String.raw`\x4c\x54\x41\x49`],
    ['percent', '%4C%54%41%49'],
    ['decimal references', '&#76;&#84;&#65;&#73;'],
    ['hexadecimal references', '&#x4c;&#x54;&#x41;&#x49;'],
    ['\\u{} escapes', String.raw`\u{4c}\u{54}\u{41}\u{49}`],
    ['\\u{} escapes with zeros', String.raw`\u{004C}\u{0054}\u{0041}\u{0049}`],
    ['\\x{} escapes', String.raw`\x{4c}\x{54}\x{41}\x{49}`],
    ['\\U escapes', String.raw`\U0000004c\U00000054\U00000041\U00000049`],
    ['%u escapes', '%u004c%u0054%u0041%u0049'],
    ['decimal references with zeros', '&#0076;&#0084;&#0065;&#0073;'],
    ['hexadecimal references with zeros', '&#x004c;&#x0054;&#x0041;&#x0049;'],
    ['references of references', '&amp;#76;&amp;#84;&amp;#65;&amp;#73;'],
    ['a soft line break behind one', 'L=\nTAI'],
    ['a soft line break behind two', 'LT=\r\nAI'],
    ['a soft line break behind three', 'LTA=\nI'],
    ['hexadecimal', '4C544149'],
    ['hexadecimal in lines', '4c54\n4149'],
    ['an array of bytes', '0x4c, 0x54, 0x41, 0x49'],
    ['an array of bytes in lines', '0x4C,\n  0x54,0x41,0x49'],
    ['octal', String.raw`\114\124\101\111`],
  ])('%s', (_, text) => {
    expect(holdsOne(`a ${text} b`, keyword('LTAI', 'encoded'))).toBe(true);
    expect(holdsOne(`a ${text} b`, keyword('LTAI', 'plain'))).toBe(false);
  });

  it('a hidden keyword is not searched as it is written', () => {
    expect(literalForms(keyword('sts.aliyuncs.com', 'hidden')).every(({ form }) => form === 'hidden')).toBe(true);
    expect(holdsOne('sts.aliyuncs.com', keyword('sts.aliyuncs.com', 'hidden'))).toBe(false);
  });

  it('are few: every literal costs', () => {
    expect(literalForms(keyword('LTAI', 'plain'))).toHaveLength(1);
    expect(literalForms(keyword('LTAI', 'wide'))).toHaveLength(3);
    expect(literalForms(keyword('LTAI', 'deep')).length).toBeLessThan(80);
  });
});
