/** docs/exit-codes.md is the oracle: its tables are read here, never repeated. */
import { PACKED_REASONS } from '../../src/core/packed-format.ts';
import { describe, it, expect } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { exitCode, outcomeOf as outcomeFor } from '../../src/program/exit-code.ts';
import type { Outcome } from '../../src/program/exit-code.ts';
import type { StopSignal } from '../../src/program/interrupt.ts';
import type { FailOn } from '../../src/run/scan-plan.ts';
import type { Report } from '../../src/core/types.ts';
import { SEVERITIES } from '../../src/core/types.ts';
import { findingWith, reportWith } from '../cli/report-sample.ts';

const document = readFileSync('docs/exit-codes.md', 'utf8');

/** Rows of the table whose first head cell is `head`, as trimmed cells. */
function table(head: string): string[][] {
  const lines = document.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${head} |`));
  const rows: string[][] = [];
  for (const line of lines.slice(start + 2)) {
    if (!line.startsWith('|')) break;
    rows.push(
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  }
  return rows;
}

const outcomeOf = (report: Report, failOn: FailOn): Outcome =>
  outcomeFor(report, { failOn, onlyLive: false, verifyErrors: 'fail' });

describe('exit status', () => {
  it('is what the document says, for every outcome and signal', () => {
    const rows = table('status');
    expect(rows.length).toBe(7);
    for (const [status, words = ''] of rows) {
      const [outcome, , signal] = words.split(' ');
      expect({ words, status: exitCode(outcome as Outcome, signal as StopSignal | undefined) }).toEqual({
        words,
        status: Number(status),
      });
    }
  });

  it('compares findings with --fail-on', () => {
    for (const [at, severity] of SEVERITIES.entries()) {
      const report = reportWith({ findings: [findingWith({ severity })] });
      for (const [limit, failOn] of SEVERITIES.entries())
        expect(outcomeOf(report, failOn)).toBe(at <= limit ? 'findings' : 'clean');
      expect(outcomeOf(report, 'never')).toBe('clean');
    }
    const live = reportWith({ findings: [findingWith({ verification: { verdict: 'active' } })] });
    expect(outcomeOf(live, 'live')).toBe('findings');
    expect(outcomeOf(reportWith({ findings: [findingWith({ verification: { verdict: 'inactive' } })] }), 'live')).toBe(
      'clean',
    );
  });

  it('puts interrupted before incomplete before findings', () => {
    const failOn: FailOn = 'info';
    const findings = [findingWith({})];
    const skipped = [{ path: 'a', reason: 'unreadable', incomplete: true }];
    expect(outcomeOf(reportWith({ findings, skipped }), failOn)).toBe('incomplete');
    expect(
      outcomeOf(reportWith({ findings, skipped: [{ path: 'a', reason: 'symlink', incomplete: false }] }), failOn),
    ).toBe('findings');
    expect(outcomeOf(reportWith({ findings, skipped, interrupted: true }), failOn)).toBe('interrupted');
    expect(outcomeOf(reportWith({ suppressed: findings }), failOn)).toBe('clean');
  });
});

describe('reasons for skipping', () => {
  const documented = table('reason').map(([cell]) => (cell ?? '').replaceAll('`', ''));

  it('are all documented, and no other', () => {
    const used = new Set<string>(PACKED_REASONS);
    for (const room of ['source', 'git', 'scan', 'run']) {
      for (const entry of readdirSync(join('src', room), { recursive: true, encoding: 'utf8' })) {
        if (!entry.endsWith('.ts')) continue;
        const text = readFileSync(join('src', room, entry), 'utf8');
        // `skip({ … reason: 'word' …})` and tables that pair a reason word with a detail.
        for (const [, word] of text.matchAll(/\breason: '([a-z-]+)'(?! \|)/g)) used.add(word ?? '');
        if (room === 'source')
          for (const [, word] of text.matchAll(/(?:: \[|new LeftOut\()'([a-z-]+)'(?:, '|\))/g)) used.add(word ?? '');
      }
    }
    expect([...used].toSorted()).toEqual(documented.toSorted());
  });
});
