/**
 * Console lines that a CI reads as commands: a tree whose names are commands of CI runners, through the whole program,
 * standard error included.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { fillTemplates } from '../../src/alibaba/generate.ts';
import { FORMATS } from '../../src/report/formats.ts';
import { commandsIn } from '../report/runner-parsers.ts';
import { LEAK, temporaryTree } from './leak-tree.ts';
import { aksweep } from './program.ts';
import type { RunResult } from './program.ts';

vi.setConfig({ testTimeout: 120_000 });

const tree = temporaryTree();
afterAll(() => tree.remove());

const NAMES = [
  '::stop-commands::x',
  ' ::add-mask::y.env',
  '##vso[task.complete result=Succeeded]z.yml',
  '##teamcity[buildStop]',
  'section_start:1:a',
  '--- ok',
  'b\n::error::c',
  'd\r##[group]e',
  'f\u2028::debug::g',
];
const leak = (): string => fillTemplates([LEAK])[0] ?? '';
const folder = tree.folder('hostile', Object.fromEntries(NAMES.map((name) => [name, leak()])));

function expectNoCommand({ stdout, stderr }: RunResult, meant = /^(?!)/): void {
  const lines = (stdout + stderr).split('\n').map((line) => line.replace(meant, ''));
  expect(commandsIn(lines.join('\n'))).toEqual([]);
}

describe('console lines that a CI reads as commands', () => {
  it.each(FORMATS)('names of files in %s', (format) => {
    const run = aksweep(['scan', '.', '--format', format, '--verbose'], {
      cwd: folder,
      environment: { FORCE_COLOR: '1' },
    });
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('stop-commands');
    expectNoCommand(run, format === 'github' ? /^::(?:error|warning|notice) (?:file|title)=[^:]*::/ : undefined);
  });

  it.each([
    ['a path that is not there', ['scan', '::error::none']],
    ['a path in another', ['scan', 'plain\n::error::none']],
    ['a wrong option', ['scan', '--::error::none']],
    ['a wrong option value', ['scan', '--format', '::error::none']],
    ['a command that does not exist', ['::error::none']],
    ['a rule that does not exist', ['rules', 'explain', '::error::none']],
    ['a config that is not there', ['scan', '--config', '::error::none']],
    ['a report that is none', ['report', '::stop-commands::x']],
    ['a repository that is none', ['git', '::stop-commands::x']],
    ['a range that is none', ['git', '.', '--range', '::error::none']],
    ['an output that cannot be written', ['scan', '.', '--output', 'json=::error::a/b/c']],
    ['a baseline that is none', ['scan', '.', '--baseline', '::stop-commands::x']],
  ])('errors about %s', (_what, args) => {
    const run = aksweep(args, { cwd: folder });
    expect(run.status).toBe(2);
    expect(run.stderr).not.toBe('');
    expectNoCommand(run);
  });

  it('what could not be scanned', () => {
    const other = tree.folder('unread', {});
    execFileSync('mkfifo', ['::error::pipe', '##[group]pipe'], { cwd: other });
    const inputs = ['::error::pipe', '##[group]pipe'];
    expectNoCommand(aksweep(['scan', ...inputs, '--verbose'], { cwd: other }));
    const baseline = aksweep(['baseline', 'create', '--baseline', '::notice::b.json', ...inputs], { cwd: other });
    expect(baseline.stderr).toContain('not scanned');
    expect(existsSync(`${other}/::notice::b.json`)).toBe(true);
    expectNoCommand(baseline);
    rmSync(other, { recursive: true });
  });

  it('what a rule file says', () => {
    const rules = tree.path('rules.yaml');
    const text =
      '\\u2003::error::x ##vso[task.complete] and 中文::warning::y and so on, and so on, and so on, and so on, and so ' +
      'on ::error::z';
    tree.folder('by-rule', { 'a.txt': 'team-key-abcdefghijklmnop\n' });
    const rule = [
      'id: team-key',
      `title: "${text}"`,
      `description: "${text}"`,
      'severity: high',
      'keywords: [team-key]',
      'patterns: ["team-key-([a-z]{16})"]',
      `remediation: ["${text}", "--- ${text}"]`,
      'references: ["https://example.com/##[group]"]',
      'examples: ["team-key-abcdefghijklmnop"]',
      'negativeExamples: ["team-key"]',
      '',
    ].join('\n');
    execFileSync('tee', [rules], { input: rule, stdio: ['pipe', 'ignore', 'inherit'] });
    for (const args of [
      ['rules', 'list'],
      ['rules', 'check'],
      ['rules', 'explain', 'team-key'],
      ['scan', tree.path('by-rule')],
    ])
      expectNoCommand(aksweep([...args, '--rules', rules]));
  });
});
