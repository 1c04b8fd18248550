/** What is asked for and cannot be done, or does nothing, is refused: it is not "nothing found". */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { fillTemplate } from '../../src/alibaba/generate.ts';
import { LEAK, temporaryTree } from './leak-tree.ts';
import { aksweep, bareEnvironment, programPath } from './program.ts';

vi.setConfig({ testTimeout: 120_000 });

const tree = temporaryTree();
afterAll(() => tree.remove());

describe('verify with nothing to verify', () => {
  it.each([
    ['no bytes', ''],
    ['blanks only', ' \n\t\r\n'],
  ])('%s on standard input: status 2', (_, input) => {
    for (const args of [['verify'], ['verify', '-']]) {
      const run = aksweep(args, { input });
      expect({ status: run.status, stdout: run.stdout }).toEqual({ status: 2, stdout: '' });
      expect(run.stderr).toContain('nothing to verify');
      expect(run.stderr).toContain('aksweep verify report.json');
    }
  });

  it.runIf(spawnSync('script', ['--version']).status === 0)('a terminal and no report: status 2 at once', () => {
    const words = [process.execPath, programPath(), 'verify'].map((word) => `'${word}'`).join(' ');
    const run = spawnSync('script', ['-qec', words, '/dev/null'], {
      encoding: 'utf8',
      env: bareEnvironment({ SHELL: '/bin/sh' }),
      timeout: 60_000,
    });
    expect(run.stdout).toContain('no report is named');
    expect(run.status).toBe(2);
  });

  it('a report that is piped in is verified, not searched for values', () => {
    const folder = tree.folder('piped-report', { 'a.env': fillTemplate(LEAK) });
    const report = aksweep(['scan', '.', '--format', 'json'], { cwd: folder }).stdout;
    writeFileSync(`${folder}/a.env`, 'gone\n');
    const keys = Object.entries(JSON.parse(report) as Record<string, unknown>);
    const sorted = Object.fromEntries(keys.toSorted(([a], [b]) => (a < b ? -1 : 1)));
    // Tools that pass JSON on sort its keys.
    for (const input of [report, JSON.stringify(sorted), `\ufeff\n${report}`]) {
      const run = aksweep(['verify'], { cwd: folder, input });
      expect(run.stdout).toContain('a.env');
      expect(run.stderr).toContain('no longer where the report found it');
      expect(run.status).toBe(2);
    }
  });

  it('a report that is cut off is no text without credentials', () => {
    const folder = tree.folder('cut-report', { 'a.env': fillTemplate(LEAK) });
    const report = aksweep(['scan', '.', '--format', 'json'], { cwd: folder }).stdout;
    const run = aksweep(['verify'], { cwd: folder, input: report.slice(0, -100) });
    expect(run.stderr).toContain('standard input is not valid JSON: it is cut off');
    expect(run.status).toBe(2);
  });
});

describe('an option that does nothing alone is refused', () => {
  it.each([
    ['--verify-endpoint', ['--verify-endpoint', 'sts.aliyuncs.com'], '--verify'],
    ['--verify-max', ['--verify-max', '3'], '--verify'],
    ['--verify-cache', ['--verify-cache', 'cache.json'], '--verify'],
    ['--probe-ids', ['--probe-ids'], '--verify'],
    ['--verify-errors', ['--verify-errors', 'ignore'], '--verify'],
  ])('%s', (name, args, needed) => {
    const folder = tree.folder(`alone${name}`, { 'a.txt': 'nothing\n' });
    const run = aksweep(['scan', '.', ...args], { cwd: folder });
    expect(run.stderr).toContain(`${name} without ${needed} does nothing`);
    expect(run.status).toBe(2);
  });

  it('--fail-open without --time-budget, --global where nothing is installed', () => {
    expect(aksweep(['hook', 'pre-receive', '--fail-open'], { input: 'x' })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--fail-open without --time-budget does nothing'),
    });
    expect(aksweep(['hook', 'pre-commit', '--global'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--global does not go with hook pre-commit'),
    });
  });

  it('what a hook is not started with, at hook install and hook uninstall', () => {
    const folder = tree.folder('hooks', { 'a.txt': 'nothing\n' });
    for (const [action, ...args] of [
      ['install', '--output', 'json=x.json'],
      ['install', '--show-secrets'],
      ['install', '--quiet'],
      ['uninstall', '--kinds', 'none'],
    ] as const) {
      const run = aksweep(['hook', action, ...args], { cwd: folder });
      expect(run.stderr).toContain(`${args[0]} does not go with hook ${action}`);
      expect(run.status).toBe(2);
    }
  });

  it('a config file may have them ready', () => {
    const folder = tree.folder('ready', {
      '.aksweep.yml': 'verify:\n  endpoint: sts.aliyuncs.com\n  max: 3\n',
      'a.txt': 'nothing\n',
    });
    expect(aksweep(['scan', '.', '--config', '.aksweep.yml'], { cwd: folder }).status).toBe(0);
  });
});
