import { describe, it, expect, afterAll } from 'vitest';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../../src/core/errors.ts';
import { checkoutLineHashes } from '../../src/run/checkout-lines.ts';
import { outputPlan } from '../../src/cli/output-plan.ts';
import { lineHashes } from '../report/line-hashes.ts';
import { findingWith, reportWith } from './report-sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'aksweep-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('--output', () => {
  it('takes FORMAT=FILE, any number, and a file name with =', () => {
    expect(outputPlan({ output: ['json=a', 'sarif=b=c'], format: 'csv' }, folder)).toEqual({
      format: 'csv',
      files: [
        { format: 'json', path: 'a' },
        { format: 'sarif', path: 'b=c' },
      ],
    });
    expect(outputPlan({}, folder)).toEqual({ format: 'console', files: [] });
  });

  it.each([
    ['a.sarif', 'the format is missing', '--output sarif=a.sarif'],
    ['srif=a', 'unknown format: srif', 'did you mean sarif?'],
    ['json=', 'the file is missing', '--output json=FILE'],
  ])('refuses %s', (text, message, hint) => {
    try {
      outputPlan({ output: [text] }, folder);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
      expect((error as UserError).message).toContain(message);
      expect((error as UserError).hint).toContain(hint);
    }
  });
});

describe('line hashes of a checkout', () => {
  it('are those of the lines that findings stand on', () => {
    const lines = Array.from({ length: 50 }, (_, i) => (i % 7 === 0 ? 'same' : `line ${i} 密钥 ${'x'.repeat(i * 3)}`));
    const text = lines.join('\r\n');
    writeFileSync(join(folder, 'a.txt'), text);
    const at = (path: string, startLine: number) => ({
      source: { kind: 'file', path } as const,
      location: { startLine, startColumn: 1, endLine: startLine, endColumn: 2 },
      parts: [],
    });
    const report = reportWith({
      findings: [findingWith({ occurrences: [at('a.txt', 8), at('a.txt', 15), at('gone.txt', 1)] })],
    });
    const hash = checkoutLineHashes(report, { root: folder, folder });
    const expected = lineHashes(text);
    expect(hash('a.txt', 8)).toBe(expected[7]);
    expect(hash('a.txt', 15)).toBe(expected[14]);
    expect(hash('a.txt', 9)).toBeUndefined();
    expect(hash('gone.txt', 1)).toBeUndefined();
    expect(hash('other.txt', 1)).toBeUndefined();
  });
});
