/** Two reports to one file, or a report over what is read: refused before anything is scanned. */
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { fillTemplate } from '../../src/alibaba/generate.ts';
import { LEAK, temporaryTree } from './leak-tree.ts';
import { aksweep } from './program.ts';

vi.setConfig({ testTimeout: 120_000 });

const tree = temporaryTree();
afterAll(() => tree.remove());

const folder = tree.folder('shared', { 'a.env': fillTemplate(LEAK), 'sub/x': 'x\n' });
symlinkSync('sub', join(folder, 'link'));
aksweep(['baseline', 'create', '--baseline', 'base.json', 'sub'], { cwd: folder });
writeFileSync(join(folder, 'report.json'), aksweep(['scan', 'sub', '-f', 'json'], { cwd: folder }).stdout);
writeFileSync(join(folder, 'out.yml'), 'output:\n  json: out.json\n');

describe('an output that shares its file is refused', () => {
  it.each([
    ['with another output', ['scan', '.', '-o', 'json=out', '-o', 'sarif=out'], '--output json=out'],
    ['by another name', ['scan', '.', '-o', 'json=sub/out', '-o', 'sarif=./link/../sub/out'], '--output json=sub/out'],
    ['through a link', ['scan', '.', '-o', 'json=sub/out', '-o', 'sarif=link/out'], '--output json=sub/out'],
    ['with the config file', ['scan', '.', '-c', 'out.yml', '-o', 'sarif=out.json'], '--output json='],
    ['with a named input', ['scan', 'a.env', '-o', 'json=a.env'], 'what is read'],
    ['with the baseline', ['scan', '.', '--baseline', 'base.json', '-o', 'json=base.json'], '--baseline'],
    ['with the report', ['report', 'report.json', '-o', 'json=report.json'], 'what is read'],
    ['with the report that is verified', ['verify', 'report.json', '-o', 'json=report.json'], 'what is read'],
    ['with the config', ['scan', '.', '-c', 'out.yml', '-o', 'sarif=out.yml'], '--config'],
  ])('%s', (_, args, other) => {
    const before = ['a.env', 'base.json', 'report.json', 'out.yml'].map((name) =>
      readFileSync(join(folder, name), 'utf8'),
    );
    const run = aksweep(args, { cwd: folder });
    expect(run.stderr).toContain('the same file is');
    expect(run.stderr).toContain(other);
    expect({ status: run.status, stdout: run.stdout }).toEqual({ status: 2, stdout: '' });
    expect(
      ['a.env', 'base.json', 'report.json', 'out.yml'].map((name) => readFileSync(join(folder, name), 'utf8')),
    ).toEqual(before);
  });

  it('but the same output twice is one, and devices take several', () => {
    for (const outputs of [
      ['-c', 'out.yml', '-o', 'json=out.json'],
      ['-o', 'json=/dev/null', '-o', 'sarif=/dev/null'],
    ])
      expect(aksweep(['scan', 'sub', ...outputs], { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('two formats for standard output', () => {
  it('are refused, whoever parses them', () => {
    for (const args of [
      ['-f', 'json', '-f', 'sarif'],
      ['-f', 'json', '--format=sarif', '--no-progress'],
    ]) {
      const run = aksweep(['scan', 'sub', ...args], { cwd: folder });
      expect(run.stderr).toContain('standard output takes one format, not json and sarif');
      expect(run.stderr).toContain('--output json=FILE');
      expect({ status: run.status, stdout: run.stdout }).toEqual({ status: 2, stdout: '' });
    }
    expect(aksweep(['scan', 'sub', '-f', 'json', '-f', 'json'], { cwd: folder }).status).toBe(0);
  });
});
