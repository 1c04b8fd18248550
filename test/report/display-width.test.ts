/** Columns on a terminal: wide characters, cutting, wrapping, and the caret under a match. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutStartToWidth, cutToWidth, displayWidth, wrapText } from '../../src/report/words/display-width.ts';
import { excerptLines } from '../../src/report/console/excerpt-lines.ts';
import { excerptText } from '../../src/report/words/excerpt-text.ts';
import { messagesFor } from '../../src/report/words/catalogue.ts';
import { createStyle } from '../../src/report/console/style.ts';

const words = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '密', '钥', '，', 'é', '\u{1f511}', 'e\u0301'),
  maxLength: 120,
});

describe('display width', () => {
  it.each([
    ['abc', 3],
    ['密钥', 4],
    ['ｆｕｌｌ', 8],
    ['e\u0301', 1],
    ['\u{1f511}', 2],
    ['…', 1],
    ['한국', 4],
  ])('%j takes %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });

  it('cuts to at most the columns given, from either end', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (text, columns) => {
        for (const cut of [cutToWidth(text, columns), cutStartToWidth(text, columns)]) {
          expect(displayWidth(cut)).toBeLessThanOrEqual(columns);
          if (displayWidth(text) <= columns) expect(cut).toBe(text);
        }
      }),
    );
  });

  it('wraps without losing a character; only a single word may be longer than the line', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 40 }), (text, columns) => {
        const lines = wrapText(text, columns);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) {
          if (displayWidth(line) > columns) expect(line.trim()).not.toMatch(/ |[密钥\u{1f511}](?![，])[^，]/u);
        }
      }),
    );
  });

  it('does not begin a line with a closing mark', () => {
    expect(wrapText('密钥密钥，密钥', 8)).toEqual(['密钥密', '钥，密钥']);
  });
});

describe('excerpt with a caret', () => {
  const style = createStyle(false);

  it('puts the caret under the match after wide characters, tabs and escapes', () => {
    const before = '\t密钥\t\u001b[1m = ';
    const text = `${before}LTAI5t…9f"; // 生产`;
    const [line = '', caret = ''] = excerptLines(
      { line: 12, text, highlight: { start: before.length, end: before.length + 9 } },
      80,
      style,
      messagesFor('en'),
    );
    expect(line).toBe('12 | 密钥  \\x1b[1m = LTAI5t…9f"; // 生产');
    expect(displayWidth(caret.slice(0, caret.indexOf('^')))).toBe(displayWidth(line.slice(0, line.indexOf('LTAI'))));
    expect(caret.match(/\^/g)).toHaveLength(9);
  });

  it('says what stands for a value in the language of the reader, and nothing else in it', () => {
    const text = 'a = [30 characters], b = [JWT, 700 characters]; // 30 characters, x[1]';
    const start = text.indexOf('[JWT');
    const excerpt = { line: 1, text, highlight: { start, end: text.indexOf(';') } };
    expect(excerptText(excerpt, messagesFor('en'))).toEqual(excerpt);
    const chinese = excerptText(excerpt, messagesFor('zh'));
    expect(chinese.text).toBe('a = [30 个字符], b = [JWT, 700 个字符]; // 30 characters, x[1]');
    expect(chinese.text.slice(chinese.highlight.start, chinese.highlight.end)).toBe('[JWT, 700 个字符]');
    expect(
      excerptText(
        { line: 1, text: '[sk-…32 hexadecimal digits]', highlight: { start: 0, end: 27 } },
        messagesFor('zh'),
      ),
    ).toEqual({
      line: 1,
      text: '[sk-…32 位十六进制数字]',
      highlight: { start: 0, end: 16 },
    });
  });

  it('keeps match and caret within the columns, whatever surrounds them', () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 1, max: 70 }),
        words,
        fc.integer({ min: 24, max: 100 }),
        (before, length, after, columns) => {
          const match = 'x'.repeat(length);
          const [line = '', caret = ''] = excerptLines(
            {
              line: 7,
              text: `${before}${match}${after}`,
              highlight: { start: before.length, end: before.length + length },
            },
            columns,
            style,
            messagesFor('en'),
          );
          expect(displayWidth(line)).toBeLessThanOrEqual(columns);
          const start = line.indexOf('x');
          expect(displayWidth(line.slice(0, start))).toBe(caret.indexOf('^'));
          expect(line.slice(start).startsWith('x'.repeat(Math.min(length, 5)))).toBe(true);
        },
      ),
    );
  });
});
