/** What a shell offers, by what stands before the cursor; the last test asks a real bash. */
import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { completions } from '../../src/cli/completion.ts';
import { COMMAND_NAMES } from '../../src/cli/command-specs.ts';
import { optionsOf } from '../../src/cli/options.ts';
import { FORMATS } from '../../src/report/formats.ts';
import { bareEnvironment, programPath } from '../e2e/program.ts';
import { temporaryFolder } from '../git/made-repository.ts';

const RULES = ['alibaba-access-key', 'dashscope-api-key'];
const offered = (line: string): readonly string[] => completions(line.split(' '), () => RULES);

describe('completion', () => {
  it.each([
    ['sc', ['scan']],
    ['v', ['verify', 'version']],
    ['scan --f', ['--format', '--fail-on']],
    ['scan --format ', [...FORMATS]],
    ['scan -f js', ['json', 'jsonl']],
    ['scan --format = sa', ['sarif']],
    ['scan --format =', [...FORMATS]],
    ['scan --format=sa', ['--format=sarif']],
    ['scan --output sa', ['sarif=']],
    ['scan --min-severity h', ['high']],
    ['scan . --fail-on n', ['never']],
    ['git --git-reader ', ['auto', 'pack', 'cat-file']],
    ['hook pre-', ['pre-commit', 'pre-push', 'pre-receive']],
    ['rules ', ['list', 'check', 'explain']],
    ['rules explain ali', ['alibaba-access-key']],
    ['baseline create ', []],
    // Files are the shell's business.
    ['scan --config ', []],
    ['scan sr', []],
  ])('%j', (line, expected) => {
    expect([...offered(line)].toSorted()).toEqual([...expected].toSorted());
  });

  it('offers every option of a command, and every command', () => {
    for (const name of COMMAND_NAMES)
      expect(offered(`${name} --`)).toEqual(expect.arrayContaining(optionsOf(name).map((spec) => `--${spec.name}`)));
    expect(offered('')).toEqual(expect.arrayContaining([...COMMAND_NAMES]));
  });

  it('works in bash with the script that aksweep prints', () => {
    const folder = temporaryFolder();
    const program = join(folder, 'aksweep');
    writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${programPath()}' "$@"\n`);
    chmodSync(program, 0o755);
    const complete = (...words: readonly string[]): string[] =>
      spawnSync(
        'bash',
        [
          '-c',
          'source <(aksweep completion); COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _aksweep_yargs_completions; ' +
            'printf "%s\\n" "${COMPREPLY[@]}"',
          'bash',
          ...words,
        ],
        { env: { ...bareEnvironment(), PATH: `${folder}:${process.env['PATH']}` }, encoding: 'utf8' },
      )
        .stdout.trim()
        .split('\n');
    expect(complete('aksweep', 'scan', '--f')).toEqual(['--fail-on', '--format']);
    expect(complete('aksweep', 'rules', 'explain', 'alibaba-access-key-i')).toEqual(['alibaba-access-key-id']);
  });
});
