import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SearchKernel } from '../../src/kernel/search-kernel.ts';
import { LineMap } from '../../src/scan/line-map.ts';

const kernel = new SearchKernel([{ bytes: Buffer.from('zz'), ignoreCase: false }], 1 << 20);

function mapOf(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be' = 'utf-8'): LineMap {
  kernel.input.set(bytes);
  return new LineMap(kernel.input.subarray(0, bytes.length), kernel, encoding, 0, 0);
}

/** The slow way: decode everything before the offset. */
function slowPlace(text: string): { line: number; column: number } {
  const lines = text.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

const line = fc.string({ unit: fc.constantFrom('a', '"', '中', '😀', 'é', ' ', '\t', '\r'), maxLength: 40 });
const text = fc.array(line, { minLength: 1, maxLength: 12 }).map((lines) => lines.join('\n'));

describe('LineMap', () => {
  it('agrees with decoding everything before an offset, in any order of asking', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(500), { minLength: 1, maxLength: 10 }), (content, picks) => {
        const map = mapOf(Buffer.from(content));
        for (const pick of picks) {
          const before = [...content].slice(0, pick % ([...content].length + 1)).join('');
          const offset = Buffer.byteLength(before);
          expect({ line: map.line(offset), column: map.column(offset) }).toEqual(slowPlace(before));
        }
      }),
    );
  });

  it('does the same for UTF-16 in both byte orders', () => {
    fc.assert(
      fc.property(text, fc.nat(500), fc.boolean(), (content, pick, big) => {
        const bytes = Buffer.from(content, 'utf16le');
        const units = pick % (content.length + 1);
        const map = mapOf(big ? bytes.swap16() : bytes, big ? 'utf-16be' : 'utf-16le');
        expect({ line: map.line(units * 2), column: map.column(units * 2) }).toEqual(
          slowPlace(content.slice(0, units)),
        );
      }),
    );
  });

  it('takes the inside of a UTF-16 character for its beginning, in any order of asking', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(1000), { minLength: 1, maxLength: 10 }), (content, picks) => {
        const map = mapOf(Buffer.from(content, 'utf16le'), 'utf-16le');
        for (const pick of picks) {
          const offset = pick % (content.length * 2 + 1);
          expect({ line: map.line(offset), column: map.column(offset) }).toEqual(
            slowPlace(content.slice(0, offset >> 1)),
          );
        }
      }),
    );
  });

  it('counts on one line far longer than what it decodes', () => {
    const content = `x\n${'ab中😀'.repeat(20_000)}`;
    const map = mapOf(Buffer.from(content));
    for (const units of [10, 40_000, 40_010, 90_000, 20]) {
      // Ask between characters: the pattern has 5 units, its boundaries are at 0, 1, 2, 3.
      const at = units - (units % 5);
      const before = content.slice(0, 2 + at);
      expect(map.column(Buffer.byteLength(before))).toBe(at + 1);
    }
  });

  it('finds both ends of a line, in any order of asking', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(500), { minLength: 1, maxLength: 10 }), (content, picks) => {
        const bytes = Buffer.from(content);
        const map = mapOf(bytes);
        for (const pick of picks) {
          const offset = pick % (bytes.length + 1);
          map.column(offset);
          const end = bytes.indexOf(10, offset);
          expect([map.lineStart(offset), map.lineEnd(offset)]).toEqual([
            offset === 0 ? 0 : bytes.lastIndexOf(10, offset - 1) + 1,
            end < 0 ? bytes.length : end,
          ]);
        }
      }),
    );
  });

  it('counts columns of GBK text in characters, not bytes', () => {
    // 密钥= in GBK
    const map = mapOf(Buffer.concat([Buffer.from([0xc3, 0xdc, 0xd4, 0xbf]), Buffer.from('=x')]));
    expect(map.column(5)).toBe(4);
  });

  it('does not count a byte order mark as a column', () => {
    const map = mapOf(Buffer.from('\ufeffkey=1'));
    expect(map.column(3 + 4)).toBe(5);
  });
});
