/** What a person sees in a terminal: order, wording, width, colours, caps, and nothing that steers the terminal. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Report } from '../../src/core/types.ts';
import { reportConsole } from '../../src/report/console/console.ts';
import { displayWidth } from '../../src/report/words/display-width.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';
import {
  auditReport,
  cleanReport,
  optionsWith,
  pairFinding,
  pairPlace,
  reportOf,
  sampleReport,
  sampleRule,
  textOf,
} from './sample-report.ts';
import { random } from '../random/seeded.ts';

const consoleText = (report: Report, options: Partial<ReportOptions> = {}): string =>
  textOf(reportConsole(report, optionsWith(options)));

function hidden(counts: Partial<Report['summary']['hidden']>): Report {
  const report = cleanReport();
  return {
    ...report,
    summary: { ...report.summary, hidden: { belowConfidence: 0, belowSeverity: 0, madeUpIds: 0, ...counts } },
  };
}

describe('console report', () => {
  it('says one quiet line when nothing was found', () => {
    expect(consoleText(cleanReport())).toBe('No Alibaba Cloud credentials found: 12,345 files, 1.2 GB, 3.4 s.\n');
    expect(consoleText(cleanReport(), { lang: 'zh' })).toBe('未发现阿里云凭证：12,345 个文件，1.2 GB，用时 3.4 秒。\n');
  });

  it('tells a newcomer that a made-up key was seen', () => {
    expect(
      consoleText(hidden({ belowConfidence: 1, madeUpIds: 1 }), { width: 200 })
        .split('\n')
        .slice(1)
        .join(' ')
        .trim(),
    ).toBe(
      '1 value looks like an AccessKey ID, but its structure says that it was made up; --min-confidence low shows it.',
    );
    expect(consoleText(hidden({ belowConfidence: 3, madeUpIds: 2 }))).toMatch(
      /2 values look like AccessKey IDs[^]*1 finding is less certain/,
    );
    expect(consoleText(hidden({ belowSeverity: 4 }))).toContain('4 findings are below --min-severity.');
  });

  it('shows a live root key first, then the worst', () => {
    const live: Finding['verification'] = { verdict: 'active' };
    const root: Finding['verification'] = {
      verdict: 'active',
      identity: { type: 'Account', accountId: '1', arn: 'acs:ram::1:root' },
    };
    const report = reportOf([
      pairFinding({ severity: 'info', title: 'F6' }),
      pairFinding({ severity: 'high', title: 'F4' }),
      pairFinding({ severity: 'critical', title: 'F3' }),
      pairFinding({ severity: 'high', confidence: 'low', title: 'F5' }),
      pairFinding({ severity: 'critical', verification: live, title: 'F2' }),
      pairFinding({ severity: 'critical', verification: root, title: 'F1' }),
    ]);
    expect(consoleText(report).match(/^\d\. [A-Z]+ {2}F\d$/gm)).toEqual([
      '1. CRITICAL  F1',
      '2. CRITICAL  F2',
      '3. CRITICAL  F3',
      '4. HIGH  F4',
      '5. HIGH  F5',
      '6. INFO  F6',
    ]);
    expect(consoleText(report)).toMatch(/^1\. .*\n {3}LIVE ROOT KEY: .*\n/);
  });

  it('says what, where, when issued, how sure, why it matters and three steps', () => {
    const text = consoleText(reportOf([pairFinding()]));
    for (const piece of [
      /^ {3}config\/app\.yml:3:16$/m,
      /^ {5}3 \| accessKeyId: LTAI5t….. # prod\n {7}\| {14}\^{9}$/m,
      /^ {3}AccessKey ID {6}LTAI5t….., issued 2023-05-01 \(3 years ago\)$/m,
      /^ {3}AccessKey secret {2}30 characters$/m,
      /^ {3}Confidence {8}high$/m,
      /^ {3}Fingerprint\n {5}v1:[0-9a-f]{64}$/m,
      /^ {3}Why it matters\n {5}Whoever has the pair/m,
      /^ {5}1\. Disable the AccessKey in the RAM console\n {8}\(https:/m,
      /^ {5}3\. Read in ActionTrail/m,
      /^ {5}1 more step: aksweep rules explain alibaba-access-key$/m,
      /^1 finding in 1 place: 1 critical\n12,345 files, 1\.2 GB, 3\.4 s$/m,
    ]) {
      expect(text).toMatch(piece);
    }
    expect(text).not.toContain('4. Use a RAM role');
  });

  it('says the steps once per rule', () => {
    const text = consoleText(reportOf([pairFinding(), pairFinding(), pairFinding()]));
    expect(text.match(/1\. Disable/g)).toHaveLength(1);
    expect(text.match(/Revoke it: the same steps as for finding 1/g)).toHaveLength(2);
  });

  it('tells nobody to revoke what opens nothing', () => {
    const text = consoleText(reportOf([pairFinding({ severity: 'info' })]));
    expect(text).toContain('What to do');
    expect(text).not.toContain('Revoke it');
  });

  it('uses the Chinese texts of a rule, and the English ones where there are none', () => {
    const report = reportOf([pairFinding(), pairFinding({ rule: sampleRule({}).id })]);
    const chinese = consoleText(report, { lang: 'zh' });
    expect(chinese).toMatch(/^1\. 严重 {2}阿里云访问密钥（AccessKey）$/m);
    expect(chinese).toContain('吊销步骤');
    const { zh: _zh, ...englishOnly } = sampleRule();
    expect(consoleText(report, { lang: 'zh', rules: [englishOnly] })).toMatch(
      /^1\. 严重 {2}Alibaba Cloud AccessKey pair$/m,
    );
  });

  it('caps places and lists unless asked for all', () => {
    const finding = pairFinding();
    const many = {
      ...finding,
      occurrences: Array.from({ length: 30 }, (_, index) =>
        pairPlace(finding.parts, { source: { kind: 'file', path: `f${index}` } }),
      ),
    };
    const skipped = Array.from({ length: 25 }, (_, index) => ({
      path: `dir${index}`,
      reason: 'unreadable',
      detail: `why ${index}`,
      incomplete: true,
    }));
    const text = consoleText(reportOf([many], { skipped }));
    expect(text).toContain('Also in 29 more places');
    expect(text).toContain('… and 24 more');
    expect(text.match(/^ {2}dir\d+: unreadable \(why \d+\)$/gm)).toHaveLength(10);
    expect(text).toContain('25 inputs could not be scanned');
    const verbose = consoleText(reportOf([many], { skipped }), { verbose: true });
    expect(verbose).not.toContain('… and');
    expect(verbose.match(/^ {2}dir\d+: unreadable \(why \d+\)$/gm)).toHaveLength(25);
  });

  it('names commit, author, date and what became of the value', () => {
    const text = consoleText(sampleReport(), { width: 200 }).replace(/\n +/g, ' ');
    expect(text).toMatch(
      /commit [0-9a-f]{12} by Zhang San <zhang@example\.com>, 2019-03-04, removed in [0-9a-f]{12}, 2021-01-02, in main, also stored as old\/b/,
    );
    expect(text).toContain('still in HEAD');
  });

  it('leaves out author and date that nobody knows', () => {
    const finding = pairFinding();
    const source = {
      kind: 'commit',
      path: 'x',
      commit: 'ab'.repeat(20),
      author: '',
      date: '',
      inHead: false,
      removedIn: { commit: 'cd'.repeat(20), date: '' },
    } as const;
    const text = consoleText(reportOf([{ ...finding, occurrences: [pairPlace(finding.parts, { source })] }]));
    expect(text).toMatch(/^ {5}commit abababababab, removed in cdcdcdcdcdcd$/m);
  });

  it('stays within 80 columns but for what must be copied whole', () => {
    for (const lang of ['en', 'zh'] as const) {
      const tooLong = consoleText(auditReport(), { lang })
        .split('\n')
        .filter((line) => displayWidth(line) > 80);
      // A path is never broken: it is there to be copied.
      expect(tooLong.filter((line) => !line.trim().startsWith('a \\x1b[31mred'))).toEqual([]);
    }
  });

  it('holds escape sequences only when colours are wanted, and then only its own', () => {
    const own = /\u001b\[[0-9;]+m/g;
    const report = auditReport();
    expect(consoleText(report)).not.toContain('\u001b');
    const colored = consoleText(report, { color: true });
    expect(colored).toMatch(own);
    expect(colored.replace(own, '')).toBe(consoleText(report));
  });

  it('prints no control or bidi character of any path, author or excerpt', () => {
    const finding = pairFinding();
    const nasty = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(nasty, nasty, nasty, (path, author, code) => {
        const source = {
          kind: 'commit',
          path,
          commit: '0'.repeat(40),
          author,
          date: '2020-01-01T00:00:00Z',
          inHead: true,
          refs: [path],
          otherPaths: [author],
        } as const;
        const place = pairPlace(finding.parts, {
          source,
          excerpt: { line: 1, text: `${code}KEY${code}`, highlight: { start: code.length, end: code.length + 3 } },
        });
        const report = reportOf([{ ...finding, title: author, occurrences: [place, place] }], {
          skipped: [{ path, reason: author, detail: code, incomplete: true }],
          warnings: [code],
        });
        const text = consoleText(
          { ...report, suppressed: [{ ...finding, suppression: { kind: 'inline', reason: code } }] },
          { verbose: true },
        );
        expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it('prints values only with --show-secrets', () => {
    const value = `canary-${random().toString(36).slice(2)}`;
    const finding = pairFinding();
    const report = reportOf([{ ...finding, parts: finding.parts.map((part) => ({ ...part, value })) }]);
    expect(consoleText(report)).not.toContain(value);
    expect(consoleText(report, { showSecrets: true })).toMatch(new RegExp(`^ {3}Value {13}${value}$`, 'm'));
  });

  it('lists suppressed findings with their reasons when asked', () => {
    expect(consoleText(sampleReport())).toContain('1 suppressed (0 by comment, 1 by ignore file, 0 by baseline)');
    expect(consoleText(sampleReport(), { verbose: true, width: 200 }).replace(/\n +/g, ' ')).toMatch(
      /config\/app\.yml:3:16: Alibaba Cloud AccessKey pair, LTAI5t….., 30 characters \(by the ignore file, line 4: docs\/\*\*, until 2027-01-01, examples\)/,
    );
  });

  it('says that it was interrupted', () => {
    const report = cleanReport();
    expect(consoleText({ ...report, summary: { ...report.summary, interrupted: true } })).toMatch(/^Interrupted: /);
  });
});

describe('console audit', () => {
  it('counts by severity, year, issue year, author and path, and names the longest exposed first', () => {
    const text = consoleText(auditReport());
    expect(text).toMatch(/^Audit: 1 still in HEAD, 3 only in history$/m);
    expect(text).toMatch(/By severity\n {2}critical {2}2 {2}#{20}\n {2}high {6}1 {2}#{10}\n/);
    expect(text).toMatch(/By year of the commit\n {2}2021 {2}1 {2}#{7}\n {2}2019 {2}3 {2}#{20}\n/);
    expect(text).toMatch(
      /By author\n {2}Zhang San <zhang@example\.com> {2}3 .*\n {2}王五\|<script>@team\\x1b\[0m {6}1 /,
    );
    expect(text).toMatch(
      /Longest exposed\n {2}2,819 days, 2019-03-04 to today\n {4}LTAI5t….., 30 characters {2}lib\/a\.jar!app\.yml\n {2}670 days, 2019-03-04 to 2021-01-02\n/,
    );
    expect(text).toContain('54,321 blobs');
  });
});
