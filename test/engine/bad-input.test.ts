/** Input that is large, hostile or broken: the scanner reads all of it, finds what is there, and throws nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplates, generate } from '../../src/alibaba/generate.ts';
import { layered, makeScanner, outline } from './streamed-blob.ts';
import { randomBytes } from '../random/seeded.ts';
import { SLOW, slowName } from '../random/seed.ts';

describe('bad input', async () => {
  const scanner = await makeScanner();
  const pair = (): string => fillTemplates(['accessKeyId={AKID24},accessKeySecret={SECRET30}'])[0] ?? '';

  it.skipIf(!SLOW)(slowName('300 MB in a single line'), () => {
    const length = 300 * 1024 * 1024;
    const result = scanner.scan(
      layered(length, Buffer.from('word '), [{ at: length - 1000, bytes: Buffer.from(` ${pair()} `) }]),
      'a.txt',
    );
    expect(result.bytes).toBe(length);
    expect(result.matches.map(({ match, location }) => [match.severity, location.startLine])).toEqual([
      ['critical', 1],
    ]);
    expect(result.matches[0]?.location.startColumn).toBe(length - 1000 + 2 + 'accessKeyId='.length);
  });

  it.each([
    ['open brackets before each default', (value: string) => `{"secret": [[[{{{(((" default: ${value}`],
    ['a schema in each line', (value: string) => `app.log:1: "secret": { "type": "string", "default": "${value}" },`],
  ])('names that stand far before twenty thousand values: %s', { timeout: 15_000 }, (_, lineWith) => {
    const values = Array.from({ length: 20_000 }, () => generate.SECRET30());
    expect(scanner.scanBytes(Buffer.from(values.map(lineWith).join('\n')), 'a.txt').bytes).toBeGreaterThan(1_000_000);
  });

  it.each([
    ['LTAI', 'LTAI'],
    ['lines', 'LTAI\n'],
    ['words', 'LTAI '],
    ['keys of nothing', 'LTAI5t='],
    ['quotes', `'LTAI' + '`],
    ['secrets', 'accessKeySecret: '],
    ['encoded', 'TFRBSTV0'],
    ['escapes', String.raw`\u004c\u0054`],
    ['brackets', '["'],
  ])('a million times the beginning of a key: %s', (_, unit) => {
    const bytes = Buffer.from(unit.repeat(1_000_000));
    const result = scanner.scanBytes(bytes, 'a.txt');
    expect(result.bytes).toBe(bytes.length);
    expect(result.matches).toEqual([]);
  });

  it.skipIf(!SLOW)(slowName('forty thousand pairs in one file'), () => {
    const lines = Array.from({ length: 40_000 }, pair);
    const { matches } = scanner.scanBytes(Buffer.from(lines.join('\n')), 'a.txt');
    // Parts beyond 50,000 are counted and left out: the last IDs have lost their secrets.
    expect(matches.filter(({ match }) => match.severity === 'critical').length).toBeGreaterThan(24_000);
    expect(matches.slice(0, 24_000).every(({ match }) => match.severity === 'critical')).toBe(true);
  });

  it('base64 of base64 of base64, in rows', () => {
    const deep = (text: string, depth: number): string =>
      depth === 0 ? text : deep(Buffer.from(text).toString('base64'), depth - 1);
    const bomb = Array.from({ length: 2000 }, () =>
      deep(`LTAI and nothing else ${randomBytes(20).toString('hex')}`, 3),
    ).join('\n');
    expect(scanner.scanBytes(Buffer.from(bomb), 'a.txt').matches).toEqual([]);
  });

  it('layers of escapes', () => {
    let text = pair();
    for (let depth = 0; depth < 12; depth++) text = JSON.stringify(text);
    expect(scanner.scanBytes(Buffer.from(text), 'a.txt').bytes).toBe(text.length);
  });

  it('UTF-16 that breaks off in the middle of a character', () => {
    const text = Buffer.from(`\ufeff# 配置\n${pair()}\n# 完`, 'utf16le');
    for (let cut = 1; cut < 6; cut++) {
      const { matches } = scanner.scanBytes(text.subarray(0, text.length - cut), 'a.txt');
      expect(matches.map(({ match, location }) => [match.severity, location.startLine])).toEqual([['critical', 2]]);
    }
  });

  it('nothing at all', () => {
    expect(scanner.scanBytes(Buffer.alloc(0), 'a.txt')).toEqual({ bytes: 0, matches: [] });
  });

  it('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000, size: 'max' }), (bytes) => {
        expect(scanner.scanBytes(bytes, 'a.bin').bytes).toBe(bytes.length);
      }),
      { numRuns: 60 },
    );
    for (let round = 0; round < 20; round++)
      expect(scanner.scanBytes(randomBytes(200_000), 'a.bin').bytes).toBe(200_000);
  });

  it('a pair among hostile pieces is found in its place', () => {
    const piece = fc.constantFrom(
      '\0',
      '\\',
      '"',
      "' + '",
      '%',
      '&#',
      'LTAI',
      'STS.',
      'CAIS',
      'secret',
      '\ufffd',
      '\xff',
      '\n',
      '\\u004',
      'eyJ',
      'QUJDREVGR0hJSktMTU5PUA',
      ' ',
      '${',
      '}',
      '****',
      '/*',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.array(piece, { maxLength: 40 }), (before, after) => {
        const middle = `\nid=${pair()}\n`;
        const prefix = `${before.join('')} \n`;
        const bytes = Buffer.from(`${prefix}${middle} \n${after.join('')}`);
        const start = Buffer.byteLength(prefix) + middle.indexOf('LTAI');
        expect(
          outline(scanner.scanBytes(bytes, 'a.txt')).some(
            (line) => line.includes(`alibaba-access-key critical`) && line.includes(` ${start}-${start + 24}`),
          ),
        ).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
