/** The prefilter may keep a blob for nothing; it must never drop one in which a scan finds something. */
import { describe, expect, it } from 'vitest';
import type { BlobPrefilter, LiteralHits } from '../../src/scan/types.ts';
import { readCaseFiles } from '../cases/case-file.ts';
import { fillCase } from '../cases/fill-case.ts';
import { makeScanner } from '../engine/streamed-blob.ts';

/** All hits, the slow way. */
function hitsIn(bytes: Uint8Array, literals: BlobPrefilter['literals']): LiteralHits {
  const text = Buffer.from(bytes).toString('latin1');
  const folded = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const hits: { at: number; literal: number }[] = [];
  for (const [literal, { bytes: wanted, ignoreCase }] of literals.entries()) {
    const needle = Buffer.from(wanted).toString('latin1');
    const [hay, straw] = ignoreCase ? [folded, needle.replace(/[A-Z]/g, (letter) => letter.toLowerCase())] : [text, needle];
    for (let at = hay.indexOf(straw); at >= 0; at = hay.indexOf(straw, at + 1)) hits.push({ at, literal });
  }
  hits.sort((a, b) => a.at - b.at);
  return { count: hits.length, offsets: Uint32Array.from(hits, ({ at }) => at), literals: Uint16Array.from(hits, ({ literal }) => literal) };
}

describe('WindowPrefilter', async () => {
  const scanner = await makeScanner();
  const { prefilter } = scanner;
  if (prefilter === null) throw new Error('the scanner has no prefilter');
  const cases = readCaseFiles().flatMap((file) => file.cases);

  it('keeps every case in which something is found, and drops most of the others', () => {
    const blobs = cases.map((one) => ({ one, bytes: fillCase(one).bytes }));
    for (const [number, { bytes }] of blobs.entries()) prefilter.ask(number, bytes, hitsIn(bytes, prefilter.literals));
    const kept = new Set(prefilter.answer());
    const found = blobs.map(({ one, bytes }) => scanner.scanBytes(bytes, one.file).matches.length > 0);
    expect(blobs.filter((_, number) => found[number] === true && !kept.has(number)).map(({ one }) => one.name)).toEqual([]);
    const barren = [...blobs.keys()].filter((number) => found[number] === false);
    expect(barren.filter((number) => kept.has(number)).length).toBeLessThan(barren.length / 10);
  });
});
