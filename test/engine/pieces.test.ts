/** A blob larger than the buffer goes through it in pieces; where a piece ends must not matter. */
import { describe, expect, it } from 'vitest';
import { fillTemplates } from '../../src/alibaba/generate.ts';
import { CHUNK_OVERLAP } from '../../src/engine/engine.ts';
import { layered, makeScanner, outline } from './streamed-blob.ts';

const BUFFER = 4 * 1024 * 1024;
const FILLER = Buffer.from('some line of an ordinary text file, and nothing in it\n');
/**
 * Where one piece stops being searched, where the next begins, and where its bytes end; the second piece's likewise.
 */
const EDGES = [
  BUFFER - 2 * CHUNK_OVERLAP,
  BUFFER - CHUNK_OVERLAP,
  BUFFER,
  2 * BUFFER - 3 * CHUNK_OVERLAP,
  2 * BUFFER - 2 * CHUNK_OVERLAP,
];

const FORMS: Readonly<Record<string, (filled: readonly string[]) => string>> = {
  'a pair': ([id = '', secret = '']) => `\naccessKeyId: ${id}\naccessKeySecret: ${secret}\n`,
  'a pair ten lines apart': ([id = '', secret = '']) =>
    `\naccessKeyId: ${id}\n${'# 一些说明\n'.repeat(9)}accessKeySecret: ${secret}\n`,
  'a secret first': ([id = '', secret = '']) => `\nsecret=${secret}\nid=${id}\n`,
  'an STS set': ([, , id = '', secret = '', token = '']) =>
    `\n{"AccessKeyId":"${id}","SecurityToken":"${token}","AccessKeySecret":"${secret}"}\n`,
  'a pair in base64': ([id = '', secret = '']) =>
    `\nconfig: ${Buffer.from(`{"region":"cn-hangzhou","id":"${id}","secret":"${secret}","bucket":"b"}`).toString('base64')}\n`,
};

describe('pieces', async () => {
  const scanner = await makeScanner();

  it.each(Object.keys(FORMS))('%s is the same at every edge', (name) => {
    const values = fillTemplates(['{AKID24}', '{SECRET30}', '{STSID}', '{STSSECRET}', '{STSTOKEN}']);
    const bytes = Buffer.from(FORMS[name]?.(values) ?? '');
    const alone = outline(scanner.scanBytes(bytes, 'a.txt'));
    expect(alone).not.toEqual([]);
    const shifted = (by: number): string[] =>
      alone.map((line) =>
        line.replace(
          /(\d+)-(\d+)(?=,|$)/g,
          (_, start: string, end: string) => `${Number(start) + by}-${Number(end) + by}`,
        ),
      );
    for (const edge of EDGES) {
      const step = Math.max(7, Math.floor(bytes.length / 12));
      for (let at = edge - bytes.length - 3; at < edge + 3; at += step) {
        const result = scanner.scan(
          layered(Math.max(BUFFER + 100_000, at + 100_000), FILLER, [{ at, bytes }]),
          'a.txt',
        );
        expect(outline(result)).toEqual(shifted(at));
      }
    }
  });

  it('lines and columns are counted across pieces', () => {
    const [id = ''] = fillTemplates(['{AKID24}']);
    const bytes = Buffer.from(`\n  id = ${id}\n`);
    for (const edge of EDGES) {
      const at = Math.floor(edge / FILLER.length) * FILLER.length - 1;
      const { matches } = scanner.scan(layered(at + 200_000, FILLER, [{ at, bytes }]), 'a.txt');
      expect(matches.map(({ location }) => [location.startLine, location.startColumn])).toEqual([
        [Math.floor(edge / FILLER.length) + 1, 8],
      ]);
    }
  });

  it('the two halves of a pair in different pieces are still a pair', () => {
    const [id = '', secret = ''] = fillTemplates(['{AKID16}', '{SECRET30}']);
    for (let gap = 0; gap < 400; gap += 37) {
      const at = BUFFER - CHUNK_OVERLAP - 8;
      const texts = [
        { at, bytes: Buffer.from(`\nid=${id}\n`) },
        { at: at + 24 + gap, bytes: Buffer.from(`\nsecret=${secret}\n`) },
      ];
      const { matches } = scanner.scan(layered(BUFFER + 50_000, FILLER, texts), 'a.txt');
      expect(matches.map(({ match }) => match.severity)).toEqual(['critical']);
    }
  });

  it('no pair is made of two blobs', () => {
    const [id = '', secret = ''] = fillTemplates(['{AKID24}', '{SECRET30}']);
    const first = scanner.scanBytes(Buffer.from(`id=${id}\n`), 'a.txt');
    const second = scanner.scanBytes(Buffer.from(`value=${secret}\n`), 'b.txt');
    expect(first.matches.map(({ match }) => match.severity)).toEqual(['medium']);
    expect(second.matches).toEqual([]);
  });

  it('a blob that is read in crumbs is the same blob', () => {
    const values = fillTemplates(['{AKID24}', '{SECRET30}', '{STSID}', '{STSSECRET}', '{STSTOKEN}']);
    const bytes = Buffer.from(
      Object.values(FORMS)
        .map((form) => form(values))
        .join('\n'.repeat(30)),
    );
    let at = 0;
    const crumbs = scanner.scan((target) => {
      const count = Math.min(target.length, 1 + (at % 13), bytes.length - at);
      target.set(bytes.subarray(at, at + count));
      at += count;
      return count;
    }, 'a.txt');
    expect(outline(crumbs)).toEqual(outline(scanner.scanBytes(bytes, 'a.txt')));
  });
});
