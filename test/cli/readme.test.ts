/** What the README promises about the command line is what the command line has. */
import { describe, it, expect } from 'vitest';
import { readFileSync } from 'node:fs';
import { COMMAND_NAMES, COMMANDS } from '../../src/cli/command-specs.ts';
import { OPTIONS } from '../../src/cli/options.ts';
import type { OptionSpec } from '../../src/cli/option-spec.ts';

const readme = readFileSync('README.md', 'utf8');
const specs: readonly OptionSpec[] = OPTIONS;

describe('the README', () => {
  it('names every command, and only words that exist', () => {
    for (const name of COMMAND_NAMES) expect(readme).toContain(`aksweep ${name}`);
    for (const [, command = '', action] of readme.matchAll(/`(?:npx )?aksweep ([a-z]+)(?: ([a-z-]+))?/g)) {
      if (command === 'completion') continue;
      expect(COMMAND_NAMES).toContain(command);
      const { actions } = COMMANDS[command as (typeof COMMAND_NAMES)[number]];
      if (action !== undefined && actions !== undefined) expect(actions).toContain(action);
    }
  });

  it('names only options that exist, with their values', () => {
    for (const [, name] of readme.matchAll(/--([a-z][a-z-]*)/g))
      if (name !== 'help') expect(specs.map((spec) => spec.name)).toContain(name);
    for (const name of ['format', 'fail-on', 'min-confidence']) {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`--${name} `)) ?? '';
      for (const choice of specs.find((spec) => spec.name === name)?.choices ?? [])
        expect(row).toContain(`\`${choice}\``);
    }
  });
});
