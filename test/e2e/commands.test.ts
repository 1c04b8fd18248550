/** The commands around scan: demo, baseline, rules, config, ignore file, verify's refusals. */
import { describe, it, expect, afterAll, vi } from 'vitest';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillTemplate } from '../../src/alibaba/generate.ts';
import type { Report } from '../../src/core/types.ts';
import { LEAK, temporaryTree } from './leak-tree.ts';
import { aksweep } from './program.ts';

vi.setConfig({ testTimeout: 120_000 });

const tree = temporaryTree();
afterAll(() => tree.remove());

const reportOf = (args: readonly string[], cwd: string): Report =>
  JSON.parse(aksweep([...args, '--format', 'json'], { cwd }).stdout) as Report;

describe('demo', () => {
  it('shows a report of what it has written, and says where that is', () => {
    const run = aksweep(['demo', '--format', 'json']);
    expect(run.status).toBe(1);
    const folder = /aksweep-demo-\w+/.exec(run.stderr)?.[0] ?? '';
    expect(folder).not.toBe('');
    const root = join(/\S*\/aksweep-demo-\w+/.exec(run.stderr)?.[0] ?? '');
    try {
      const { findings, summary } = JSON.parse(run.stdout) as Report;
      expect(findings.map((finding) => finding.severity)).toEqual([
        'critical',
        'critical',
        'critical',
        'critical',
        'info',
      ]);
      expect(summary.hidden.madeUpIds).toBe(1);
      for (const { occurrences } of findings)
        for (const { source } of occurrences) expect(existsSync(join(root, source.path))).toBe(true);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

describe('baseline', () => {
  it('is created, used, updated, and never written over by create', () => {
    const folder = tree.folder('baseline', { 'old.env': fillTemplate(LEAK), 'clean.txt': 'x\n' });
    const created = aksweep(['baseline', 'create'], { cwd: folder });
    expect(created).toMatchObject({
      status: 0,
      stderr: '',
      stdout: '.aksweep-baseline.json: 1 accepted, 1 of them new\n',
    });
    const before = readFileSync(join(folder, '.aksweep-baseline.json'), 'utf8');
    const again = aksweep(['baseline', 'create'], { cwd: folder });
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('baseline update');
    expect(readFileSync(join(folder, '.aksweep-baseline.json'), 'utf8')).toBe(before);

    const withBaseline = ['scan', '.', '--baseline', '.aksweep-baseline.json'];
    expect(aksweep(withBaseline, { cwd: folder }).status).toBe(0);
    expect(aksweep(['scan', '.'], { cwd: folder }).status).toBe(1);
    writeFileSync(join(folder, 'new.env'), fillTemplate(LEAK));
    rmSync(join(folder, 'old.env'));
    const report = reportOf(withBaseline, folder);
    expect(report.findings.length).toBe(1);
    expect(report.summary.staleBaseline?.length).toBe(1);

    const updated = aksweep(['baseline', 'update'], { cwd: folder });
    expect(updated.stdout).toBe('.aksweep-baseline.json: 1 accepted, 1 of them new, 1 gone and removed\n');
    expect(aksweep(withBaseline, { cwd: folder }).status).toBe(0);
  });

  it('keeps what a partial scan did not see', () => {
    const folder = tree.folder('partial', { 'a/a.env': fillTemplate(LEAK), 'b/b.env': fillTemplate(LEAK) });
    aksweep(['baseline', 'create', '--quiet'], { cwd: folder });
    const updated = aksweep(['baseline', 'update', 'a'], { cwd: folder });
    expect(updated.stdout).toContain('2 accepted, 0 of them new, 1 not seen and kept');
  });

  it('update without a file says how to begin', () => {
    const folder = tree.folder('no-baseline', {});
    const run = aksweep(['baseline', 'update'], { cwd: folder });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('aksweep baseline create');
  });
});

describe('rules', () => {
  it('list names every built-in rule', () => {
    const { stdout, status } = aksweep(['rules', 'list']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^alibaba-access-key +critical +\S/m);
    expect(aksweep(['rules', 'list', '--lang', 'zh']).stdout).toMatch(/[\u4e00-\u9fff]/);
  });

  it('check runs the examples of every rule, the built-in ones and the user’s', () => {
    const builtin = aksweep(['rules', 'check']);
    expect(builtin).toMatchObject({ status: 0, stderr: '' });
    expect(builtin.stdout).toMatch(/^\d+ rules, \d+ examples, 0 problems\n$/);
    const rule = (example: string): string =>
      `id: my-token\ntitle: My token\ndescription: A token.\nseverity: high\nkind: my-token\nkeywords: ` +
      `[mytok_]\npatterns:\n  - pattern: 'mytok_[a-z0-9]{8}'\n    group: 0\nexamples:\n  - 'x = ` +
      `${example}'\nnegativeExamples:\n  - 'x = mytok_'\nremediation: [Replace it.]\nreferences: []\n`;
    const good = tree.path('good.yaml');
    const bad = tree.path('bad.yaml');
    writeFileSync(good, rule('mytok_a1b2c3d4'));
    writeFileSync(bad, rule('mytok_short'));
    expect(aksweep(['rules', 'check', '--rules', good])).toMatchObject({ status: 0, stderr: '' });
    const wrong = aksweep(['rules', 'check', '--rules', bad]);
    expect(wrong.status).toBe(2);
    expect(wrong.stdout).toContain('my-token: examples[0]');
    const folder = tree.folder('own-rule', { 'a.txt': 'token: mytok_99aa88bb\n' });
    const report = reportOf(['scan', '.', '--rules', good], folder);
    expect(report.findings.map((finding) => finding.rule)).toEqual(['my-token']);
    expect(report.customRules.map((info) => info.id)).toEqual(['my-token']);
  });

  it('explain says what to do; a wrong id gets a suggestion', () => {
    const run = aksweep(['rules', 'explain', 'alibaba-access-key']);
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('1. ');
    expect(run.stdout).toContain('ActionTrail');
    expect(
      Math.max(
        ...run.stdout
          .split('\n')
          .filter((line) => !line.startsWith('http'))
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(80);
    expect(aksweep(['rules', 'explain', 'alibaba-acess-key']).stderr).toContain('did you mean alibaba-access-key?');
    expect(aksweep(['rules', 'explain']).status).toBe(2);
  });
});

describe('config and ignore file', () => {
  it('are found for the scanned folder; what is typed wins', () => {
    const folder = tree.folder('config', {
      '.aksweep.yml': 'failOn: never\nformat: jsonl\nexclude: [vendor/]\n',
      'a.env': fillTemplate(LEAK),
      'vendor/b.env': fillTemplate(LEAK),
    });
    const run = aksweep(['scan', folder]);
    expect(run.status).toBe(0);
    expect(run.stdout.startsWith('{')).toBe(true);
    expect(run.stdout).not.toContain('b.env');
    expect(aksweep(['scan', folder, '--fail-on', 'low', '--format', 'csv']).status).toBe(1);
  });

  it('a found config cannot make aksweep write files or open connections', () => {
    const folder = tree.folder('untrusted', {
      '.aksweep.yml': 'output: {json: written.json}\nverify: {enabled: true}\n',
      'a.env': fillTemplate(LEAK),
    });
    const report = reportOf(['scan', '.'], folder);
    expect(existsSync(join(folder, 'written.json'))).toBe(false);
    expect(report.findings[0]?.verification.verdict).toBe('not-checked');
    expect(report.warnings.length).toBeGreaterThan(0);
    expect(
      aksweep(['scan', '.', '--config', '.aksweep.yml', '--verify-endpoint', '127.0.0.1:1'], { cwd: folder }).status,
    ).not.toBe(0);
    expect(existsSync(join(folder, 'written.json'))).toBe(true);
  });

  it('the ignore file holds from the top of the repository', () => {
    const folder = tree.folder('ignored', {
      '.aksweepignore': 'test/** # made up\n',
      'test/a.env': fillTemplate(LEAK),
      'sub/b.env': fillTemplate(LEAK),
    });
    execFileSync('git', ['init', '-q'], { cwd: folder });
    expect(reportOf(['scan', '.'], folder).suppressed.map((finding) => finding.occurrences[0]?.source.path)).toEqual([
      'test/a.env',
    ]);
    expect(reportOf(['scan', '.'], join(folder, 'test')).findings).toEqual([]);
    expect(reportOf(['scan', 'test'], folder).findings).toEqual([]);
    expect(reportOf(['scan', '.'], join(folder, 'sub')).findings.length).toBe(1);
  });

  it('--git-tracked leaves out what git does not track', () => {
    const folder = tree.folder('tracked', {
      'a.env': fillTemplate(LEAK),
      'b.env': fillTemplate(LEAK),
      'sub/c.env': fillTemplate(LEAK),
    });
    execFileSync('git', ['init', '-q'], { cwd: folder });
    execFileSync('git', ['add', 'a.env', 'sub'], { cwd: folder });
    const paths = (args: readonly string[], cwd: string): (string | undefined)[] =>
      reportOf(args, cwd)
        .findings.map((finding) => finding.occurrences[0]?.source.path)
        .toSorted();
    expect(paths(['scan', '.', '--git-tracked'], folder)).toEqual(['a.env', 'sub/c.env']);
    expect(paths(['scan', 'sub', '--git-tracked'], folder)).toEqual(['sub/c.env']);
    expect(paths(['scan', '.', '--git-tracked'], join(folder, 'sub'))).toEqual(['c.env']);
    const untracked = aksweep(['scan', 'b.env', '--git-tracked'], { cwd: folder });
    expect(untracked.status).toBe(2);
    expect(untracked.stderr).toContain('b.env');
  });
});
