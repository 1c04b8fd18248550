/** GitLab's secret detection report: the demands of its format 15.0.4, checked one by one. */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/types.ts';
import { reportGitlab } from '../../src/report/sarif/gitlab.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';
import { cleanReport, optionsWith, sampleReport, textOf } from './sample-report.ts';

interface Vulnerability {
  readonly id: string;
  readonly category: string;
  readonly name: string;
  readonly description: string;
  readonly severity: string;
  readonly solution?: string;
  readonly identifiers: readonly {
    readonly type: string;
    readonly name: string;
    readonly value: string;
    readonly url?: string;
  }[];
  readonly links: readonly { readonly url: string }[];
  readonly location: {
    readonly file: string;
    readonly start_line: number;
    readonly end_line: number;
    readonly commit: { readonly sha: string; readonly author?: string };
  };
  readonly raw_source_code_extract?: string;
}

interface GitlabReport {
  readonly version: string;
  readonly scan: Readonly<Record<string, unknown>>;
  readonly vulnerabilities: readonly Vulnerability[];
}

const read = (report: Report, options: Partial<ReportOptions> = {}): GitlabReport =>
  JSON.parse(textOf(reportGitlab(report, optionsWith(options))));

describe('gitlab report', () => {
  it('describes the scan as the format demands', () => {
    const { version, scan, vulnerabilities } = read(cleanReport());
    expect(version).toBe('15.0.4');
    const tool = {
      id: 'aksweep',
      name: 'aksweep',
      url: expect.stringMatching(/^https:/),
      version: '0.1.0',
      vendor: { name: 'aksweep' },
    };
    expect(scan).toEqual({
      type: 'secret_detection',
      analyzer: tool,
      scanner: tool,
      start_time: '2026-11-21T11:59:00',
      end_time: '2026-11-21T11:59:03',
      status: 'success',
      messages: [],
    });
    expect(vulnerabilities).toEqual([]);
  });

  it('has one vulnerability per place, each with what the format requires', () => {
    const report = sampleReport();
    const { vulnerabilities, scan } = read(report);
    expect(vulnerabilities).toHaveLength(report.findings.flatMap(({ occurrences }) => occurrences).length);
    for (const item of vulnerabilities) {
      expect(item.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(item.category).toBe('secret_detection');
      expect(item.name.length).toBeLessThanOrEqual(255);
      expect(item.severity).toMatch(/^(Info|Unknown|Low|Medium|High|Critical)$/);
      expect((item.solution ?? '').length).toBeLessThanOrEqual(7000);
      expect(item.identifiers[0]).toMatchObject({ type: 'aksweep_rule_id' });
      for (const { type, name, value } of item.identifiers) expect([type, name, value]).not.toContain('');
      for (const { url } of item.links) expect(url).toMatch(/^https?:\/\/.+/);
      expect(item.location.commit.sha).toMatch(/^[0-9a-f]{7,40}$/);
      expect(item.location.start_line).toBeGreaterThan(0);
      expect(item.raw_source_code_extract).toMatch(/LTAI5t…/);
    }
    expect(new Set(vulnerabilities.map(({ id }) => id)).size).toBe(vulnerabilities.length);
    expect(
      vulnerabilities.filter(({ location }) => location.commit.author === 'Zhang San <zhang@example.com>'),
    ).toHaveLength(3);
    expect(scan['messages']).toEqual([
      { level: 'warn', value: 'secret/\\x1b]0;pwned\\x07dir: unreadable (run as a user who may read it)' },
    ]);
  });

  it('gives the same place the same id again, and files relative to the checkout', () => {
    const report = sampleReport();
    const ids = ({ vulnerabilities }: GitlabReport): string[] => vulnerabilities.map(({ id }) => id);
    expect(ids(read(report))).toEqual(ids(read(report)));
    const [finding] = report.findings;
    const [place] = finding?.occurrences ?? [];
    if (finding === undefined || place === undefined) throw new Error('the sample has findings');
    const absolute = {
      ...report,
      findings: [
        { ...finding, occurrences: [{ ...place, source: { kind: 'file', path: '/repo/a b/c.yml' } as const }] },
      ],
    };
    expect(read(absolute, { sourceRoot: '/repo/' }).vulnerabilities[0]?.location.file).toBe('a b/c.yml');
  });
});
