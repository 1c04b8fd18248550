/**
 * Neighbours' secrets in excerpts: planted beside a finding in lines of many shapes, scanned, and looked for in every
 * format.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../src/alibaba/generate.ts';
import { FindingCollector } from '../../src/scan/findings.ts';
import type { BlobScanner } from '../../src/scan/types.ts';
import { FORMATS } from '../../src/report/formats.ts';
import { makeScanner } from '../engine/streamed-blob.ts';
import { neighbourLine, REDACTED, shownOf } from '../text/neighbour-secrets.ts';
import { REPORTERS } from './all-reporters.ts';
import { optionsWith, reportOf, RULES, textOf } from './sample-report.ts';

const SHOWING_EXCERPTS = new Set(['console', 'json', 'jsonl', 'gitlab', 'markdown']);
let scanner: BlobScanner;
beforeAll(async () => {
  scanner = await makeScanner();
});

/** All formats, with everything that they can show; with --show-secrets too, which is about our own values. */
function outputsOf(text: string, showSecrets: boolean): ReadonlyMap<string, string> {
  const collector = new FindingCollector(RULES, showSecrets);
  for (const placed of scanner.scanBytes(Buffer.from(text), 'a/config.txt').matches)
    collector.add(placed, { kind: 'file', path: 'a/config.txt' });
  const report = reportOf(collector.finish().findings);
  const options = optionsWith({ width: 120, verbose: true, includeSuppressed: true, showSecrets });
  return new Map(FORMATS.map((format) => [format, textOf(REPORTERS[format](report, options))]));
}

describe("neighbours' secrets", () => {
  it('are in no format, beside a finding or beside its neighbours, with --show-secrets or without', () => {
    const id = generate.AKID24();
    let excerpts = 0;
    fc.assert(
      fc.property(
        neighbourLine.filter(({ secret, line }) => secret.length >= 8 && line.includes(REDACTED)),
        fc.boolean(),
        fc.boolean(),
        ({ line, secret }, crlf, showSecrets) => {
          const lines = (text: string): string =>
            `first: line${crlf ? '\r\n' : '\n'}${text}${crlf ? '\r\n' : '\n'}password: ${secret}\n`;
          const outputs = outputsOf(lines(line.replaceAll(REDACTED, id)), showSecrets);
          const plain = line
            .replaceAll(encodeURIComponent(secret), ' ')
            .replaceAll(secret, ' ')
            .replaceAll(REDACTED, id);
          const without = outputsOf(plain, showSecrets);
          // Thirty random letters beside an ID are a credential themselves, and --show-secrets is for those.
          fc.pre(!showSecrets || outputs.get('jsonl')?.includes(`"value":"${secret}"`) !== true);
          for (const [format, text] of outputs) {
            const shown = shownOf(secret, text, `${without.get(format) ?? ''}${plain}0123456789abcdef`);
            expect({ format, line, shown: shown.filter((piece) => !isHashPiece(piece)) }).toEqual({
              format,
              line,
              shown: [],
            });
            if (SHOWING_EXCERPTS.has(format) && text.includes('***')) excerpts++;
          }
        },
      ),
      { numRuns: 150 },
    );
    expect(excerpts).toBeGreaterThan(150);
  });
});

/** Reports are full of hashes, which hold any five hexadecimal digits. */
function isHashPiece(piece: string): boolean {
  return /^[0-9a-f]{4,6}$/.test(piece);
}
