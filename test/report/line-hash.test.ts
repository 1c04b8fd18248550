/** GitHub's line hash: the published vectors of codeql-action, a slow second implementation, and reading in pieces. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineHasher } from '../../src/report/sarif/line-hash.ts';
import { lineHashes } from './line-hashes.ts';

const GREETINGS = [
  'e9496ae3ebfced30:1',
  'fb7c023a8b9ccb3f:1',
  'ce8ba1a563dcdaca:1',
  'e20e36e16fcb0cc8:1',
  'b3edc88f2938467e:1',
  'c8e28b0b4002a3a0:1',
  'c129715d7a2bc9a3:1',
];

/** Input and hashes from github/codeql-action src/fingerprints.test.ts. */
const VECTORS: readonly (readonly [string, readonly string[]])[] = [
  ['', ['c129715d7a2bc9a3:1']],
  [' a\nb\n  \t\tc\n d', ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1']],
  [
    ' hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End',
    [
      '8b7cf3e952e7aeb2:1',
      'b1ae1287ec4718d9:1',
      'bff680108adb0fcc:1',
      'c6805c5e1288b612:1',
      'b86d3392aea1be30:1',
      'e6ceba753e1a442:1',
    ],
  ],
  [' hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n', GREETINGS],
  [' hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r', GREETINGS],
  [' hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n', GREETINGS],
  [' hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n', GREETINGS],
  [
    'Lorem ipsum dolor sit amet.\n'.repeat(10),
    [
      'a7f2ff13bc495cf2:1',
      'a7f2ff13bc495cf2:2',
      'a7f2ff13bc495cf2:3',
      'a7f2ff13bc495cf2:4',
      'a7f2ff13bc495cf2:5',
      'a7f2ff13bc495cf2:6',
      'a7f2ff1481e87703:1',
      'a9cf91f7bbf1862b:1',
      '55ec222b86bcae53:1',
      'cc97dc7b1d7d8f7b:1',
      'c129715d7a2bc9a3:1',
    ],
  ],
];

/** Straight from the definition, with BigInt and no window: the 100 units from each line's start. */
function slowLineHashes(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n');
  const units = [...lines.replace(/[ \t]/g, '')].flatMap((character) =>
    Array.from({ length: character.length }, (_, index) => character.charCodeAt(index)),
  );
  units.push(0xffff);
  const starts = [0, ...units.flatMap((unit, index) => (unit === 10 ? [index + 1] : []))];
  const seen = new Map<string, number>();
  return starts.map((start) => {
    let hash = 0n;
    for (let index = 0; index < 100; index++) hash = (hash * 37n + BigInt(units[start + index] ?? 0)) % 2n ** 64n;
    const hex = hash.toString(16);
    seen.set(hex, (seen.get(hex) ?? 0) + 1);
    return `${hex}:${seen.get(hex)}`;
  });
}

const source = fc.string({
  unit: fc.constantFrom('a', 'Z', '9', ' ', '\t', '\n', '\r\n', '密', '\u{1f511}', '='),
  maxLength: 400,
});

describe('line hash', () => {
  it.each(VECTORS)('gives the published hashes for %j', (text, hashes) => {
    expect(lineHashes(text)).toEqual(hashes);
  });

  it('equals the definition on any text', () => {
    fc.assert(
      fc.property(source, (text) => {
        expect(lineHashes(text)).toEqual(slowLineHashes(text));
      }),
    );
  });

  it('does not depend on where a text is cut into pieces', () => {
    fc.assert(
      fc.property(source, fc.integer({ min: 1, max: 7 }), (text, size) => {
        const hashes: string[] = [];
        const hasher = new LineHasher((line, hash) => expect(hashes.push(hash)).toBe(line));
        for (let at = 0; at < text.length; at += size) hasher.push(text.slice(at, at + size));
        hasher.end();
        expect(hashes).toEqual(lineHashes(text));
      }),
    );
  });
});
