/**
 * A scanner that has seen a window before finds what a new one finds, wherever the window stands and whatever stands
 * around it.
 */
import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../src/alibaba/generate.ts';
import { readCaseFiles } from '../cases/case-file.ts';
import { fillCase } from '../cases/fill-case.ts';
import { makeScanner, outline } from './streamed-blob.ts';
import { SLOW } from '../random/seed.ts';

/** Far enough that windows of its two sides do not touch; no word that means anything. */
const FILLER = Buffer.from('lorem ipsum dolor sit amet\n'.repeat(600));

describe('windows seen before', () => {
  it('give the same as in a new scanner, moved and repeated', async () => {
    const cases = readCaseFiles()
      .flatMap((file) => file.cases)
      .filter((_, number) => number % (SLOW ? 9 : 27) === 0);
    let found = 0;
    for (const one of cases) {
      const bytes = Buffer.from(fillCase(one).bytes);
      const versions = [bytes, Buffer.concat([FILLER, bytes]), bytes, Buffer.concat([bytes, FILLER, bytes])];
      const scanner = await makeScanner();
      for (const version of versions) {
        const expected = outline((await makeScanner()).scanBytes(version, one.file));
        expect(outline(scanner.scanBytes(version, one.file)), one.name).toEqual(expected);
        found += expected.length;
      }
    }
    expect(found).toBeGreaterThan(SLOW ? 300 : 100);
  });

  it('keep apart what depends on the path, and on a context word elsewhere', async () => {
    const secret = fillTemplate('app_secret = "{SECRET30}"\n');
    const encoded = Buffer.from('aliyun oss endpoint').toString('base64');
    const filler = FILLER.toString();
    // The same bytes around each, so that it is the same window.
    const alone = `${filler}${secret}${filler}`;
    const hidden = `${filler}${secret}data: ${encoded}\n${filler}`;
    const texts = [`aliyun\n${hidden}`, `aliyun\n${alone}`, hidden, alone, `${hidden}aliyun\n`, `${alone}aliyun\n`].map(
      (text) => Buffer.from(text),
    );
    const paths = ['a.txt', 'config/aliyun.properties', '.env'];
    const scans = texts.flatMap((bytes) => paths.map((path) => ({ path, bytes })));
    const fresh = new Map<object, string[]>();
    for (const scan of scans) fresh.set(scan, outline((await makeScanner()).scanBytes(scan.bytes, scan.path)));
    expect(new Set([...fresh.values()].map((lines) => lines.length)).size).toBeGreaterThan(1);
    for (const order of [scans, scans.toReversed()]) {
      const scanner = await makeScanner();
      for (const scan of order)
        expect(outline(scanner.scanBytes(scan.bytes, scan.path)), scan.path).toEqual(fresh.get(scan));
    }
  });
});
