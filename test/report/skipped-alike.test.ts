/** A hundred inputs that were not scanned for the same reason are one sentence with a count, for people. */
import { describe, expect, it } from 'vitest';
import type { Skipped } from '../../src/core/types.ts';
import { Diagnostics } from '../../src/core/diagnostics.ts';
import { ObjectScan } from '../../src/git/object/object-scan.ts';
import { CanaryScanner } from '../git/canary-scanner.ts';
import { REPORTERS } from './all-reporters.ts';
import { cleanReport, optionsWith } from './sample-report.ts';

/** As git's rooms record them. */
function missingObjects(count: number): readonly Skipped[] {
  const diagnostics = new Diagnostics();
  const scan = new ObjectScan(new CanaryScanner(), 40, diagnostics);
  for (let number = 0; number < count; number++)
    scan.skip(`object ${number.toString(16).padStart(40, '0')}`, 'missing-object');
  scan.finish();
  return diagnostics.skipped;
}

const text = (chunks: string | Iterable<string>): string =>
  typeof chunks === 'string' ? chunks : [...chunks].join('');

describe.each(['console', 'markdown', 'gitlab'] as const)('100 missing objects in %s', (format) => {
  it.each(['en', 'zh'] as const)('are one sentence with a count (%s)', (lang) => {
    const report = cleanReport({ skipped: missingObjects(100) });
    const shown = text(REPORTERS[format](report, optionsWith({ lang })));
    expect(shown.match(/[0-9a-f]{40}/g)?.filter((id) => id.startsWith('0000000000'))).toHaveLength(3);
    expect(shown.match(/missing-object/g)).toHaveLength(1);
    expect(shown).toMatch(/100/);
    expect(shown).toMatch(/97/);
  });
});

describe('inputs that were not scanned', () => {
  it('are all listed where asked for, and where programs read', () => {
    const report = cleanReport({ skipped: missingObjects(100) });
    const verbose = text(REPORTERS.console(report, optionsWith({ verbose: true })));
    expect(verbose.match(/missing-object/g)).toHaveLength(100);
    const json = JSON.parse(text(REPORTERS.json(report, optionsWith()))) as { skipped: unknown[] };
    expect(json.skipped).toHaveLength(100);
  });

  it('of other reasons keep their own lines', () => {
    const other: Skipped = { path: 'pipe', reason: 'not-a-regular-file', incomplete: true };
    const report = cleanReport({ skipped: [...missingObjects(100), other] });
    const shown = text(REPORTERS.console(report, optionsWith()));
    expect(shown).toContain('pipe: not-a-regular-file');
  });

  it('few of a kind are named each', () => {
    const report = cleanReport({ skipped: missingObjects(3) });
    expect(text(REPORTERS.console(report, optionsWith())).match(/missing-object/g)).toHaveLength(3);
  });
});
