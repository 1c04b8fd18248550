/** Untrusted text: nothing that could steer a terminal or turn text around survives, in plain text and in JSON. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, stringifySafely } from '../../src/report/words/escape-text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
export const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

describe('escapeText', () => {
  it.each([
    ['\u001b]0;title\u0007', '\\x1b]0;title\\x07'],
    ['a\nb\r\tc', 'a\\nb\\r\\tc'],
    ['\u009b31m', '\\x9b31m'],
    ['\u202egpj.exe', '\\u202egpj.exe'],
    ['\u2066x\u2069\u200b', '\\u2066x\\u2069\\u200b'],
    ['\ud800', '\\ud800'],
    ['\u{e0041}', '\\u{e0041}'],
    ['path/中文 é \u{1f511}', 'path/中文 é \u{1f511}'],
    ['back\\slash', 'back\\slash'],
  ])('writes %j as %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  it('leaves nothing unsafe in any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(escapeText(text)).not.toMatch(UNSAFE);
      }),
    );
  });
});

describe('stringifySafely', () => {
  it('says the same as JSON.stringify, without raw controls', () => {
    fc.assert(
      fc.property(fc.jsonValue(), anyText, (value, text) => {
        const json = stringifySafely({ value, text }, 2);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ value, text })));
        expect(json.replaceAll('\n', '')).not.toMatch(UNSAFE);
      }),
    );
  });
});
