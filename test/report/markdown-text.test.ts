/** Untrusted text in Markdown: nothing of it is markup in a table cell of GitHub or GitLab. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, codeText, linkedCode } from '../../src/report/markdown/markdown-text.ts';

const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '|',
      '`',
      '<',
      '>',
      '\\',
      '[',
      '](',
      '@team',
      '\n',
      '\r\n',
      'https://x.y',
      '*',
      '_',
      '$$',
      '&lt;',
      '-->',
    ),
    fc.string({ unit: 'binary', maxLength: 2 }),
  ),
  maxLength: 15,
});

/** What a reader of the Markdown sees again, when it is one code span or one code element and nothing else. */
function readCode(markdown: string): string | undefined {
  const span = /^`([^`|\\]+)`$/u.exec(markdown)?.[1];
  if (span !== undefined) return span;
  const element = /^<code>((?:[^!-,:-@[-`{-~]|&#\d+;)*)<\/code>$/u.exec(markdown)?.[1];
  return element?.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

describe('codeText', () => {
  it.each([
    ['config/app.yml:3:9', '`config/app.yml:3:9`'],
    ['a|b', '<code>a&#124;b</code>'],
    ['`x`', '<code>&#96;x&#96;</code>'],
    ['密钥.txt', '`密钥.txt`'],
    ['', ''],
    ['  ', ''],
  ])('writes %j as %j', (text, markdown) => {
    expect(codeText(text)).toBe(markdown);
  });

  it('is one line of code whose text is the escaped text, whatever the text', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const markdown = codeText(text);
        if (markdown === '') return;
        expect(markdown).not.toMatch(/[\n\r|]/);
        expect(readCode(markdown)?.replaceAll(' ', '')).toMatch(/^[^]*$/);
        expect(readCode(markdown)).toBeDefined();
      }),
    );
  });
});

describe('cellText', () => {
  it('keeps Markdown but not HTML, line breaks or cell ends', () => {
    expect(cellText('A **b**\n[c](https://d.e) | <img src=x onerror=y>')).toBe(
      'A **b** [c](https://d.e) \\| &lt;img src=x onerror=y>',
    );
  });
});

describe('linkedCode', () => {
  it('links only to web addresses and cannot be left early', () => {
    expect(linkedCode('a.ts:1', 'https://github.com/o/r/blob/abc/a%20(b).ts#L1')).toBe(
      '[`a.ts:1`](https://github.com/o/r/blob/abc/a%20%28b%29.ts#L1)',
    );
    expect(linkedCode('a.ts:1', 'javascript:alert(1)')).toBe('`a.ts:1`');
    expect(linkedCode('a.ts:1', undefined)).toBe('`a.ts:1`');
  });
});
