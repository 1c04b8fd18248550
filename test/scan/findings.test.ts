/** Findings are the same whichever thread, blob or reader came first. */
import { describe, expect, it } from 'vitest';
import { fillTemplates } from '../../src/alibaba/generate.ts';
import type { Origin } from '../../src/core/types.ts';
import { FindingCollector } from '../../src/scan/findings.ts';
import type { PlacedMatch } from '../../src/scan/types.ts';
import { makeScanner } from '../engine/streamed-blob.ts';

interface Placed {
  readonly match: PlacedMatch;
  readonly origin: Origin;
}

function permutations<T>(list: readonly T[]): (readonly T[])[] {
  if (list.length < 2) return [list];
  return list.flatMap((one, index) => permutations(list.toSpliced(index, 1)).map((rest) => [one, ...rest]));
}

function findings(placed: readonly Placed[]): string {
  const collector = new FindingCollector([], false);
  for (const { match, origin } of placed) collector.add(match, origin);
  return JSON.stringify(collector.finish().findings);
}

describe('findings', () => {
  it('do not depend on the order in which an ID came alone, with one secret and with another', async () => {
    const scanner = await makeScanner();
    const texts = fillTemplates([
      'accessKeyId: {AKID24}\n',
      'accessKeyId: {AKID24}\naccessKeySecret: {SECRET30#1}\n',
      'accessKeyId: {AKID24}\naccessKeySecret: {SECRET30#2}\n',
      'id = "{STSID}"\n',
      'AccessKeyId: {STSID}\nAccessKeySecret: {STSSECRET}\n',
      'AccessKeyId: {STSID}\nSecurityToken: {STSTOKEN}\n',
    ]);
    const placed = texts.flatMap((text, index) => {
      const commit = String(index % 2).repeat(40);
      const origin: Origin = { kind: 'commit', path: 'same/path', commit, author: '', date: '', inHead: false };
      return scanner.scanBytes(Buffer.from(text), 'same/path').matches.map((match) => ({ match, origin }));
    });
    expect(placed).toHaveLength(6);
    const orders = permutations(placed);
    const expected = findings(placed);
    expect(JSON.parse(expected)).toHaveLength(4);
    for (const order of orders) expect(findings(order)).toBe(expected);
  });
});
