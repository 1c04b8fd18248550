/** What people type from habit is answered with the command line that does the same, and that one is right. */
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { otherScannersCommand } from '../../src/cli/other-scanners.ts';
import { parseFast } from '../../src/cli/parse-fast.ts';
import { parseFull } from '../../src/cli/parse-full.ts';
import { TOOL_VERSION } from '../../src/version.ts';

const ANSWERS: readonly (readonly [typed: string, answer: string])[] = [
  ['detect', 'aksweep git .'],
  ['detect --source . -v', 'aksweep git . --verbose'],
  ['detect --no-git -s src', 'aksweep scan src'],
  ['detect --source=/r --report-format sarif --report-path out.sarif', 'aksweep git /r --output sarif=out.sarif'],
  ['dir src', 'aksweep scan src'],
  ['dir -f json -r out.json .', 'aksweep scan . --output json=out.json'],
  ['git --log-opts=A..B .', 'aksweep git . --range A..B'],
  ['git -r out.json', 'aksweep git . --output json=out.json'],
  ['protect --staged', 'aksweep hook pre-commit'],
  ['protect --source . --staged', 'aksweep hook pre-commit'],
  ['stdin', 'aksweep scan -'],
  ['filesystem . --json', 'aksweep scan . --format json'],
  ['git file://. --since-commit main --only-verified', 'aksweep git . --range main..HEAD --verify --only-live'],
  ['scan . --sarif', 'aksweep scan . --format sarif'],
  ['scan --json', 'aksweep scan . --format json'],
  ['--json', 'aksweep scan . --format json'],
  ['secret scan repo .', 'aksweep git .'],
  ['secret scan path src', 'aksweep scan src'],
  ['secret scan pre-commit', 'aksweep hook pre-commit'],
  ['install', 'aksweep hook install'],
  ['scan . --exit-code 0', 'aksweep scan . --fail-on never'],
  ['detect --exit-code 3', 'aksweep git .'],
  ['git --log-opts=--all .', 'aksweep git .'],
  ['git --log-opts=--since=2024-01-01 .', 'aksweep git . --since 2024-01-01'],
  ['dir . --report-format html', 'aksweep scan .'],
  ['git . --results=verified', 'aksweep git . --verify --only-live'],
  ['git . --results=verified,unknown', 'aksweep git .'],
  ['scan . --baseline-path known.json --quiet', 'aksweep scan . --baseline known.json --quiet'],
];

describe("other scanners' words", () => {
  it.each(ANSWERS)('%s → %s', async (typed, answer) => {
    const argv = typed.split(' ');
    expect(parseFast(argv)).toBeNull();
    const error: unknown = await parseFull(argv, 'en', 100).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).hint).toBe(`the same with aksweep: ${answer}`);
    // What is answered is a command line that runs.
    const [, ...right] = answer.split(' ');
    expect(parseFast(right)).not.toBeNull();
  });

  it('are not seen in what is ours, or behind --', () => {
    for (const argv of [
      ['scan', '.', '-f', 'json'],
      ['git', '.', '--range', 'a..b'],
      ['scan', '--exclude', '--json'],
      [],
    ])
      expect(otherScannersCommand(argv)).toBeNull();
  });

  it('show no credentials of an address', () => {
    for (const argv of [
      ['git', 'https://user:hunter2@example.com/r.git?private_token=hunter2', '--json'],
      ['detect', '--source=https://u:hunter2@example.com/x'],
    ]) {
      const command = otherScannersCommand(argv)?.command;
      expect(command).toContain('example.com');
      expect(command).not.toContain('hunter2');
    }
  });

  it('a path is quoted for the shell', () => {
    expect(otherScannersCommand(['dir', "it's here"])?.command).toBe(`aksweep scan 'it'\\''s here'`);
  });

  it.each(['version', '-v', '-V'])('%s prints the version', async (word) => {
    expect(parseFast([word])).toBeNull();
    expect(await parseFull([word], 'en', 100)).toEqual({ kind: 'text', text: `${TOOL_VERSION}\n` });
  });
});
