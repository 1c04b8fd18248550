/**
 * SARIF for code scanning: schema, GitHub's demands and limits, what is left out, and Microsoft's own validator where
 * it is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import type { Log, Result, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { Finding, Origin, Report } from '../../src/core/types.ts';
import { lineHashes } from './line-hashes.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';
import { countThatFits } from '../../src/report/sarif/sarif-limits.ts';
import { checkoutPath, placeInCheckout } from '../../src/report/words/checkout-path.ts';
import { uriOf } from '../../src/report/sarif/sarif-uri.ts';
import { reportSarif } from '../../src/report/sarif/sarif.ts';
import { builtinRules } from '../../src/rules/builtin.ts';
import {
  auditReport,
  cleanReport,
  objectId,
  optionsWith,
  pairFinding,
  pairPlace,
  reportOf,
  RULES,
  sampleReport,
  sampleRule,
  textOf,
} from './sample-report.ts';
import { githubErrors, schemaErrors } from './sarif-checks.ts';
import { random as seededRandom } from '../random/seeded.ts';
import { SLOW, slowName } from '../random/seed.ts';

const sarifText = (report: Report, options: Partial<ReportOptions> = {}): string =>
  textOf(reportSarif(report, optionsWith(options)));

function runOf(report: Report, options: Partial<ReportOptions> = {}): Run {
  const log: Log = JSON.parse(sarifText(report, options));
  const [run] = log.runs;
  if (run === undefined) throw new Error('a log has a run');
  return run;
}

function resultsOf(report: Report, options: Partial<ReportOptions> = {}): Result[] {
  return runOf(report, options).results ?? [];
}

const lineHash = (_path: string, line: number): string | undefined => lineHashes('a\nb\nc\nd\n')[line - 1];

const CASES: readonly (readonly [string, () => Report, Partial<ReportOptions>])[] = [
  ['clean', cleanReport, {}],
  ['without any rule loaded', sampleReport, { rules: [] }],
  ['sample', sampleReport, { lineHash }],
  ['built-in rules', sampleReport, { rules: builtinRules().map(({ info }) => info) }],
  ['built-in rules in Chinese', sampleReport, { rules: builtinRules().map(({ info }) => info), lang: 'zh' }],
  ['audit with history', auditReport, { includeHistory: true }],
  ['sample with suppressed findings', sampleReport, { includeSuppressed: true }],
  ['interrupted', () => ({ ...sampleReport(), summary: { ...sampleReport().summary, interrupted: true } }), {}],
];

describe('sarif report', () => {
  it.each(CASES)("%s: is valid against the 2.1.0 schema and takes all of GitHub's hurdles", (_name, make, options) => {
    const text = sarifText(make(), options);
    expect(schemaErrors(JSON.parse(text))).toEqual([]);
    expect(githubErrors(text)).toEqual([]);
  });

  it('is refused by the checks when it is wrong, so that they check something', () => {
    const log: Log = JSON.parse(sarifText(sampleReport()));
    const [result] = log.runs[0]?.results ?? [];
    if (result === undefined) throw new Error('the sample has results');
    const wrong = (changed: object): string =>
      JSON.stringify({ ...log, runs: [{ ...log.runs[0], results: [{ ...result, ...changed }] }] });
    expect(githubErrors(wrong({ locations: [] }))).toEqual(['not one location']);
    expect(
      githubErrors(
        wrong({
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: 'a b' },
                region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 },
              },
            },
          ],
        }),
      ),
    ).toEqual(['uri a b']);
    expect(githubErrors(wrong({ partialFingerprints: {} }))).toEqual(['no fingerprint']);
    expect(
      schemaErrors(JSON.parse(wrong({ locations: [{ physicalLocation: { region: { startLine: 0 } } }], stray: 1 })))
        .length,
    ).toBeGreaterThan(1);
  });

  it('lists every rule with what a person needs to revoke', () => {
    const rules = runOf(cleanReport()).tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    expect(rules[0]).toMatchObject({
      name: 'AlibabaAccessKey',
      shortDescription: { text: 'Alibaba Cloud AccessKey pair.' },
      defaultConfiguration: { level: 'error' },
      properties: { 'security-severity': '9.5', precision: 'very-high' },
    });
    expect(rules[0]?.help?.markdown).toContain(
      '1. Disable the AccessKey in the [RAM console](https://ram.console.aliyun.com/)',
    );
    expect(rules[2]?.helpUri).toBeUndefined();
  });

  it('gives one result per place with a region on the secret alone and a link to the ID', () => {
    const [result, ...others] = resultsOf(reportOf([pairFinding()]));
    expect(others).toEqual([]);
    expect(result?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'config/app.yml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 4, startColumn: 20, endLine: 4, endColumn: 50 },
    });
    expect(result?.relatedLocations?.[0]?.physicalLocation?.region).toEqual({
      startLine: 3,
      startColumn: 16,
      endLine: 3,
      endColumn: 40,
    });
    expect(result?.message.text).toMatch(
      /^Alibaba Cloud AccessKey pair \(LTAI5t….., 30 characters\); issued 2023-05-01\. \[AccessKey ID\]\(1\)\.$/,
    );
  });

  it('shows a pair on one line as one region', () => {
    const finding = pairFinding();
    const location = { startLine: 7, startColumn: 3, endLine: 7, endColumn: 80 };
    expect(
      resultsOf(reportOf([{ ...finding, occurrences: [pairPlace(finding.parts, { location })] }]))[0]?.locations?.[0]
        ?.physicalLocation?.region,
    ).toEqual(location);
  });

  it('raises the level of a live credential, never that of its rule', () => {
    const run = runOf(
      reportOf([
        pairFinding({ severity: 'low', verification: { verdict: 'active' } }),
        pairFinding({ severity: 'low' }),
      ]),
      {
        rules: [sampleRule({ severity: 'low' })],
      },
    );
    expect(run.results?.map(({ level }) => level)).toEqual(['error', 'note']);
    expect(run.tool.driver.rules?.[0]?.defaultConfiguration?.level).toBe('note');
  });

  it("gives GitHub's line hash when it is known, its own fingerprint always, and no person's name", () => {
    const [result] = resultsOf(sampleReport(), { lineHash });
    expect(result?.partialFingerprints).toEqual({
      primaryLocationLineHash: lineHashes('a\nb\nc\nd\n')[3],
      'aksweep/v1': expect.stringMatching(/^v1:[0-9a-f]{64}$/),
    });
    expect(resultsOf(sampleReport())[0]?.partialFingerprints).not.toHaveProperty('primaryLocationLineHash');
    expect(sarifText(auditReport(), { includeHistory: true })).not.toContain('Zhang');
  });

  it('leaves suppressed findings out unless asked', () => {
    expect(resultsOf(sampleReport()).filter(({ suppressions }) => suppressions !== undefined)).toEqual([]);
    expect(runOf(sampleReport()).properties?.['suppressedLeftOut']).toBe(1);
    const suppressed = resultsOf(sampleReport(), { includeSuppressed: true }).filter(
      ({ suppressions }) => suppressions !== undefined,
    );
    expect(suppressed.map(({ suppressions }) => suppressions)).toEqual([
      [
        {
          kind: 'external',
          status: 'accepted',
          justification: 'by the ignore file, line 4: docs/**, until 2027-01-01, examples',
        },
      ],
    ]);
  });

  it('leaves out what is only in history unless asked, and says so', () => {
    const run = runOf(sampleReport());
    expect(run.results?.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri)).not.toContain(
      'old/%E9%85%8D%E7%BD%AE.properties',
    );
    expect(run.results?.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri)).toContain(
      'src/still%20here.ts',
    );
    expect(run.properties?.['historyLeftOut']).toBe(2);
    expect(run.invocations?.[0]?.toolExecutionNotifications?.map(({ message }) => message.text)).toContainEqual(
      expect.stringMatching(/^2 places are only in history and left out/),
    );
    expect(resultsOf(sampleReport(), { includeHistory: true })).toHaveLength((run.results?.length ?? 0) + 2);
  });

  it('reports what was not scanned and whether the run was whole', () => {
    const whole = runOf(cleanReport()).invocations?.[0];
    expect(whole).toEqual({
      executionSuccessful: true,
      startTimeUtc: '2026-11-21T11:59:00.000Z',
      endTimeUtc: '2026-11-21T11:59:03.420Z',
    });
    const partly = runOf(sampleReport()).invocations?.[0];
    expect(partly?.executionSuccessful).toBe(false);
    expect(
      partly?.toolExecutionNotifications
        ?.filter(({ descriptor }) => descriptor?.id === 'skipped-input')
        .map(({ message }) => message.text),
    ).toEqual(['secret/\\x1b]0;pwned\\x07dir: unreadable (run as a user who may read it)']);
    const many = runOf(
      cleanReport({
        skipped: Array.from({ length: 1000 }, (_, index) => ({
          path: `d${index}`,
          reason: 'unreadable',
          incomplete: true,
        })),
      }),
    );
    expect(many.invocations?.[0]?.toolExecutionNotifications).toHaveLength(101);
    expect(many.invocations?.[0]?.toolExecutionNotifications?.at(-1)?.message.text).toMatch(/^900 more inputs/);
  });

  it('ends its category with a slash', () => {
    expect(runOf(cleanReport()).automationDetails?.id).toBe('aksweep/');
    expect(runOf(cleanReport(), { category: 'nightly audit' }).automationDetails?.id).toBe('nightly audit/');
  });

  it('gives the same text for the same report', () => {
    const report = auditReport();
    const shuffled = { ...report, findings: report.findings.toReversed() };
    expect(sarifText(shuffled)).toBe(sarifText(report));
  });

  it('starts no link and holds no placeholder from untrusted text', () => {
    const [result] = resultsOf(reportOf([pairFinding({ title: '[click](http://evil) {0} \\' })]));
    expect(result?.message.text).toMatch(/^\\\[click\\\]\(http:\/\/evil\) \(0\) \\\\ \(/);
  });
});

describe('limits of code scanning', () => {
  it.skipIf(!SLOW)(slowName('keeps the 5,000 worst of 6,000 findings and says what it left out'), () => {
    const findings: Finding[] = Array.from({ length: 6000 }, (_, index) => {
      const base = pairFinding({ severity: index % 6 === 0 ? 'critical' : index % 6 === 1 ? 'low' : 'medium' });
      return {
        ...base,
        occurrences: [pairPlace(base.parts, { source: { kind: 'file', path: `src/${index}/配置 ${index}.yml` } })],
      };
    });
    const text = sarifText(reportOf(findings), { lineHash: (path, line) => `${path.length}${line}:1` });
    expect(githubErrors(text)).toEqual([]);
    const log: Log = JSON.parse(text);
    expect(schemaErrors(log)).toEqual([]);
    const results = log.runs[0]?.results ?? [];
    const count = (severity: string): number =>
      results.filter(({ properties }) => properties?.['severity'] === severity).length;
    expect([count('critical'), count('medium'), count('low')]).toEqual([1000, 4000, 0]);
    expect(log.runs[0]?.properties?.['resultsLeftOut']).toBe(1000);
    expect(log.runs[0]?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toMatch(
      /^1,000 results were left out/,
    );
  });

  it('keeps every credential before further places of one', () => {
    const copied = pairFinding();
    const findings = [
      {
        ...copied,
        occurrences: Array.from({ length: 6000 }, (_, index) =>
          pairPlace(copied.parts, { source: { kind: 'file', path: `a/${index}` } }),
        ),
      },
      ...Array.from({ length: 50 }, () => pairFinding()),
    ];
    const results = resultsOf(reportOf(findings));
    expect(results).toHaveLength(5000);
    expect(new Set(results.map(({ partialFingerprints }) => partialFingerprints?.['aksweep/v1'])).size).toBe(51);
  });

  it('counts as many texts as fit when compressed, from the front', () => {
    const random = Array.from({ length: 200 }, () =>
      Array.from({ length: 500 }, () => seededRandom().toString(36).slice(2, 4)).join(''),
    );
    const kept = countThatFits(random, 40_000);
    expect(kept).toBeGreaterThan(40);
    expect(kept).toBeLessThan(120);
    expect(countThatFits(random, 10_000_000)).toBe(200);
    expect(
      countThatFits(
        Array.from({ length: 200 }, () => 'x'.repeat(1000)),
        40_000,
      ),
    ).toBe(200);
    expect(countThatFits(random, 10)).toBe(0);
  });
});

describe('paths as URIs', () => {
  it.each([
    ['a b#c?.yml', undefined, 'a%20b%23c%3F.yml'],
    ['./src/x.ts', undefined, 'src/x.ts'],
    ['/work/repo/src/密钥.ts', '/work/repo/', 'src/%E5%AF%86%E9%92%A5.ts'],
    ['/work/repository/x', '/work/repo', 'file:///work/repository/x'],
    ['C:\\repo\\a b', undefined, 'file:///C:/repo/a%20b'],
    ['a:b', undefined, 'a%3Ab'],
    ['50%', undefined, '50%25'],
    ['a.ts', '/work/repo', 'a.ts'],
    ['a.ts', '/', 'a.ts'],
    ['../x', undefined, '../x'],
  ])('%j below %j is %j', (path, root, uri) => {
    expect(uriOf(checkoutPath(path, root))).toBe(uri);
  });

  it.each([
    ['a.ts', 'src', 'src/a.ts'],
    ['./a b.ts', 'src/密', 'src/%E5%AF%86/a%20b.ts'],
    ['../a.ts', 'src', 'a.ts'],
    ['../../other/a.ts', 'src', 'file:///work/other/a.ts'],
    ['/work/repo/a.ts', 'src', 'a.ts'],
    ['repo/a.ts', '..', 'a.ts'],
    ['other/a.ts', '..', 'file:///work/other/a.ts'],
  ])('%j in %j of /work/repo is %j', (path, from, uri) => {
    expect(uriOf(checkoutPath(path, '/work/repo', from))).toBe(uri);
  });

  it('start from the folder of the scan for scanned files, from the top for what git names', () => {
    const options = { sourceRoot: '/work/repo', filesFrom: 'src' };
    const commit: Origin = { kind: 'commit', path: 'a.ts', commit: objectId('a'), author: '', date: '', inHead: true };
    expect(placeInCheckout({ kind: 'file', path: 'a.ts' }, options)).toBe('src/a.ts');
    expect(placeInCheckout({ kind: 'archive-member', path: 'a.zip!m', archive: 'a.zip', member: 'm' }, options)).toBe(
      'src/a.zip',
    );
    expect(placeInCheckout(commit, options)).toBe('a.ts');
    expect(placeInCheckout({ kind: 'staged', path: 'a.ts' }, options)).toBe('a.ts');
  });

  it('decode to the path again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (name) => {
        const path = `d/${name}`;
        expect(decodeURIComponent(uriOf(path))).toBe(path);
      }),
    );
  });
});

describe("Microsoft's SARIF multitool", () => {
  const executable = multitool();

  /**
   * What the multitool says about some files. It exits with 0 even when it finds errors: what counts is what it writes.
   */
  function complaints(texts: readonly string[]): string[] {
    const folder = mkdtempSync(join(tmpdir(), 'aksweep-sarif-'));
    try {
      const output = join(folder, 'validation.out');
      for (const [index, text] of texts.entries()) writeFileSync(join(folder, `${index}.sarif`), text);
      spawnSync(
        executable ?? '',
        ['validate', join(folder, '*.sarif'), '--rule-kind', 'Sarif;Gh', '--output', output],
        { encoding: 'utf8' },
      );
      const log: Log = JSON.parse(readFileSync(output, 'utf8'));
      return log.runs
        .flatMap(({ results }) => results ?? [])
        .map(({ ruleId, message, locations }) => {
          const file = locations?.[0]?.physicalLocation?.artifactLocation?.uri?.split('/').at(-1);
          return `${ruleId} ${file} ${message.text ?? message.id}`;
        });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  it.skipIf(executable === undefined)("finds nothing under its own and GitHub's rules", { timeout: 120_000 }, () => {
    expect(complaints(CASES.map(([, make, options]) => sarifText(make(), options)))).toEqual([]);
  });

  it.skipIf(executable === undefined)('would find a rule without help', { timeout: 120_000 }, () => {
    const good = sarifText(sampleReport());
    expect(complaints([good, good.replaceAll('"help":', '"properties":')])).toContainEqual(
      expect.stringMatching(/^GH2012 1\.sarif/),
    );
  });
});

/**
 * Path of the executable of the npm package `@microsoft/sarif-multitool-linux` (104 MB, so installed on demand only).
 */
function multitool(): string | undefined {
  const named = process.env['AKSWEEP_SARIF_MULTITOOL'];
  const candidates = named === undefined ? [] : [named];
  try {
    candidates.push(
      join(
        dirname(createRequire(import.meta.url).resolve('@microsoft/sarif-multitool-linux/package.json')),
        'Sarif.Multitool',
      ),
    );
  } catch {
    // Not installed.
  }
  const found = candidates.find((candidate) => existsSync(candidate));
  if (found === undefined) {
    console.warn(
      'SKIPPED: @microsoft/sarif-multitool-linux is not installed; npm install --no-save it, or set ' +
        'AKSWEEP_SARIF_MULTITOOL to its executable.',
    );
  }
  return found;
}
