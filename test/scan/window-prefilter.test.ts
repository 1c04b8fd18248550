/** The prefilter may keep a blob for nothing; it must never drop one in which a scan finds something. */
import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../src/alibaba/generate.ts';
import type { BlobPrefilter, BlobScanner, SearchedBlob } from '../../src/scan/types.ts';
import { readCaseFiles } from '../cases/case-file.ts';
import { fillCase } from '../cases/fill-case.ts';
import { makeScanner, outline } from '../engine/streamed-blob.ts';

/** All hits, and the counts that are made by a kernel otherwise, the slow way. */
function search(bytes: Uint8Array, literals: BlobPrefilter['literals']): SearchedBlob {
  const text = Buffer.from(bytes).toString('latin1');
  const folded = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const hits: { at: number; literal: number }[] = [];
  for (const [literal, { bytes: wanted, ignoreCase }] of literals.entries()) {
    const needle = Buffer.from(wanted).toString('latin1');
    const [hay, straw] = ignoreCase
      ? [folded, needle.replace(/[A-Z]/g, (letter) => letter.toLowerCase())]
      : [text, needle];
    for (let at = hay.indexOf(straw); at >= 0; at = hay.indexOf(straw, at + 1)) hits.push({ at, literal });
  }
  hits.sort((a, b) => a.at - b.at);
  const part = (start: number, end: number): Buffer => Buffer.from(bytes.subarray(start, end));
  return {
    hits: {
      count: hits.length,
      offsets: Uint32Array.from(hits, ({ at }) => at),
      literals: Uint16Array.from(hits, ({ literal }) => literal),
    },
    counts: {
      countNewlines: (start, end) => part(start, end).toString('latin1').split('\n').length - 1,
      utf16Units: (start, end) =>
        part(start, end).reduce((units, byte) => units + Number(byte < 0x80 || byte > 0xbf) + Number(byte >= 0xf0), 0),
    },
  };
}

describe('WindowPrefilter', async () => {
  const scanner = await makeScanner();
  const { prefilter } = scanner;
  if (prefilter === null) throw new Error('the scanner has no prefilter');
  const cases = readCaseFiles().flatMap((file) => file.cases);

  it('keeps every case in which something is found, and drops most of the others', () => {
    const blobs = cases.map((one) => ({ one, bytes: fillCase(one).bytes }));
    const kept = new Set<number>();
    for (const [number, { bytes }] of blobs.entries()) {
      const answer = prefilter.ask(number, bytes, search(bytes, prefilter.literals));
      if (answer === null || (answer !== 'later' && answer.length > 0)) kept.add(number);
    }
    for (const number of prefilter.answer()) kept.add(number);
    const found = blobs.map(({ one, bytes }) => scanner.scanBytes(bytes, one.file).matches.length > 0);
    expect(blobs.filter((_, number) => found[number] === true && !kept.has(number)).map(({ one }) => one.name)).toEqual(
      [],
    );
    const barren = [...blobs.keys()].filter((number) => found[number] === false);
    expect(barren.filter((number) => kept.has(number)).length).toBeLessThan(barren.length / 10);
  });

  it('says at once what a version of a blob holds that it has seen, unless the path decides', async () => {
    const paths = ['a.txt', 'deploy/values.yaml', 'config/aliyun.properties', '.aliyun/config.json', ''];
    const scanners = new Map<string, BlobScanner>();
    for (const path of paths) scanners.set(path, await makeScanner());
    let atOnce = 0;
    let byPath = 0;
    for (const [number, one] of cases.entries()) {
      if (number % 3 !== 0) continue;
      const { bytes } = fillCase(one);
      const version = Buffer.concat([bytes, FILLER]);
      const ask = (): ReturnType<BlobPrefilter['ask']> =>
        prefilter.ask(number, version, search(version, prefilter.literals));
      ask();
      const fertile = prefilter.answer().includes(number);
      const matches = ask();
      expect(prefilter.answer(), one.name).toEqual([]);
      expect(matches === 'later', one.name).toBe(!fertile);
      if (matches === 'later') continue;
      expect(prefilter.scan(version, search(version, prefilter.literals)), one.name).toEqual(matches);
      expect(prefilter.scan(version, null), one.name).toEqual(matches);
      if (matches === null) {
        byPath++;
        continue;
      }
      for (const [path, each] of scanners)
        expect(outline({ bytes: 0, matches }), `${one.name} as ${path}`).toEqual(
          outline(each.scanBytes(version, path)),
        );
      atOnce++;
    }
    expect(atOnce).toBeGreaterThan(150);
    // Secrets with nothing of Alibaba Cloud near them, and bearer tokens that count in some files only.
    expect(byPath).toBeGreaterThan(3);
    expect(byPath).toBeLessThan(atOnce / 4);
  });

  it('finds words that give context wherever they stand in a large blob', () => {
    const leak = fillTemplate('\naccess_key_secret = "{SECRET30}"\n');
    for (const [before, between, behind] of [
      ['aliyun ', 0, ''],
      ['', 0, ' aliyun'],
      ['aliyun ', 7, ''],
      ['', 7, ' aliyun'],
    ] as const) {
      const far = Buffer.alloc(between * 65_536 - (between > 0 ? 3 : 0), ' lorem ipsum\n');
      const blob = Buffer.concat([
        Buffer.from(before),
        far,
        FILLER,
        Buffer.from(leak),
        FILLER,
        far,
        Buffer.from(behind),
      ]);
      expect(prefilter.scan(blob, search(blob, prefilter.literals))).toHaveLength(1);
      expect(prefilter.scan(blob, null)).toHaveLength(1);
    }
    const without = Buffer.concat([FILLER, Buffer.from(leak), FILLER]);
    expect(prefilter.scan(without, search(without, prefilter.literals))).toEqual(prefilter.scan(without, null));
  });

  it('decides a stretch early when much waits for it', () => {
    const some = Buffer.concat([FILLER_OF_40K, Buffer.from(fillTemplate('\nOSS_ACCESS_KEY_ID={AKID24}\n'))]);
    const searched = search(some, prefilter.literals);
    expect(prefilter.ask(1, some, searched)).toBe('later');
    expect(prefilter.ask(2, some, searched)).toHaveLength(1);
    expect(prefilter.ask(3, some, searched)).toHaveLength(1);
    expect(prefilter.answer()).toEqual([1]);
  });

  it('decides at once what stands in a long blob, for those that wait as well', () => {
    const line = Buffer.from(fillTemplate('\nOSS_ACCESS_KEY_ID={AKID24}\n'));
    const [some, long] = [FILLER, Buffer.concat([FILLER_OF_40K, FILLER_OF_40K])].map((filler) =>
      Buffer.concat([filler, line, FILLER]),
    );
    if (some === undefined || long === undefined) throw new Error('no blobs');
    expect(prefilter.ask(1, some, search(some, prefilter.literals))).toBe('later');
    expect(prefilter.ask(2, long, search(long, prefilter.literals))).toHaveLength(1);
    expect(prefilter.answer()).toEqual([1]);
    const barren = Buffer.concat([
      FILLER_OF_40K,
      Buffer.from('\naccess_key_secret = "0123456789abcdefABCDEF0123456789abcdefABCDEF"\n'),
      FILLER_OF_40K,
    ]);
    expect(prefilter.ask(4, barren, search(barren, prefilter.literals))).toBe('later');
    expect(prefilter.answer()).toEqual([]);
  });
});

/** Far enough that windows of its two sides do not touch; no word that means anything. */
const FILLER = Buffer.from('lorem ipsum dolor sit amet\n'.repeat(300));
const FILLER_OF_40K = Buffer.from('lorem ipsum dolor sit amet\n'.repeat(1_500));
