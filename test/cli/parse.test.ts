/** Both parsers read the same table; here they are held to the same answers, and to good messages. */
import { describe, it, expect } from 'vitest';
import fc from 'fast-check';
import { UserError } from '../../src/core/errors.ts';
import { COMMAND_NAMES, COMMANDS } from '../../src/cli/command-specs.ts';
import { OPTIONS, optionsOf } from '../../src/cli/options.ts';
import type { CommandName } from '../../src/cli/command-specs.ts';
import type { OptionSpec } from '../../src/cli/option-spec.ts';
import { parseFast } from '../../src/cli/parse-fast.ts';
import { parseFull } from '../../src/cli/parse-full.ts';

const full = async (argv: readonly string[]) => parseFull(argv, 'en', 100);

/** The user error that the full parser answers with. */
async function complaint(argv: readonly string[]): Promise<string> {
  const error: unknown = await full(argv).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  const { message, hint } = error as UserError;
  return `${message} | ${hint}`;
}

describe('the option table', () => {
  it('has no name, alias or command twice', () => {
    const specs: readonly OptionSpec[] = OPTIONS;
    const names = specs.flatMap((spec) => [spec.name, ...(spec.alias === undefined ? [] : [spec.alias])]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    for (const { name, commands } of specs)
      expect({ name, commands }).toEqual({ name, commands: [...new Set(commands)] });
  });

  it('says what every value is, in both languages', () => {
    const specs: readonly OptionSpec[] = OPTIONS;
    for (const { name, type, choices, value, description } of specs) {
      expect({ name, ok: type === 'boolean' || choices !== undefined || value !== undefined }).toEqual({
        name,
        ok: true,
      });
      expect(description.en).toMatch(/^[A-Za-z]/);
      expect({ name, zh: description.zh }).toEqual({ name, zh: expect.stringMatching(/[\u4e00-\u9fff]/) });
    }
  });
});

describe('the parsers agree', () => {
  const table: readonly (readonly string[])[] = [
    ['scan'],
    ['scan', '.'],
    ['scan', '-'],
    ['scan', 'a', '-', 'b'],
    ['scan', '--format', 'json'],
    ['scan', '--format=json', 'x'],
    ['scan', '-f', 'json', '-f', 'json'],
    ['scan', '--lang', 'en', '--lang', 'zh'],
    ['scan', '--exclude', 'a', '--exclude', 'b=c', '--exclude=--d'],
    ['scan', '--', '--format', '-x', '--'],
    ['scan', '--quiet', 'path', '--verbose'],
    ['scan', '123', '0x10', '1e3', 'a.b.c'],
    ['scan', "'quoted'", '"quoted"', 'with space', '', 'ключ', 'a\nb'],
    ['scan', '--threads', '4'],
    ['scan', '--no-progress'],
    ['scan', '--exclude', "'a'"],
    ['git', '.', '--range', 'a..b', '--path', 'x', '--path', 'y'],
    ['hook', 'pre-push', 'origin', 'https://127.0.0.1/x.git'],
    ['rules', 'explain', 'alibaba-access-key'],
    ['baseline', 'update', 'a', 'b', '--baseline', 'f'],
    ['report', 'r.json', '-o', 'sarif=x', '-o', 'json=y'],
    ['demo', '--lang', 'zh'],
  ];
  for (const argv of table) {
    it(argv.join(' '), async () => {
      const fast = parseFast(argv);
      expect(fast).not.toBeNull();
      expect(await full(argv)).toEqual({ kind: 'invocation', invocation: fast });
    });
  }

  /** Ordinary words, option names with and without values, and odd ones. */
  const word = fc.oneof(
    fc.constantFrom(
      '-',
      '--',
      'true',
      'false',
      '-1',
      '---',
      '--x',
      '-q',
      '-f',
      '-fjson',
      '-qf',
      '--quiet=true',
      '--quiet',
      '--help',
      '--format',
      'json',
      '=',
      '--=',
      '-f=json',
      '__proto__',
      '--__proto__',
      '--no-quiet',
    ),
    fc.string({ maxLength: 6 }),
    fc.constantFrom(...(OPTIONS as readonly OptionSpec[]).map((spec) => `--${spec.name}`)),
    fc.constantFrom(...(OPTIONS as readonly OptionSpec[]).map((spec) => `--${spec.name}=${spec.choices?.[0] ?? '3'}`)),
  );

  it('whatever is typed: what the fast one understands, the full one understands the same way', async () => {
    let understood = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...COMMAND_NAMES), fc.array(word, { maxLength: 5 }), async (command, words) => {
        const argv = [command, ...words];
        const fast = parseFast(argv);
        if (fast === null) return;
        understood += 1;
        expect(await full(argv)).toEqual({ kind: 'invocation', invocation: fast });
      }),
      { numRuns: 1500 },
    );
    expect(understood).toBeGreaterThan(50);
  });

  it('an ordinary valid command line never needs the full one', () => {
    const value = fc
      .stringMatching(/^[a-z0-9./_=*-]{1,12}$/)
      .filter((text) => !text.startsWith('-') && text !== 'true' && text !== 'false');
    const option = (command: CommandName): fc.Arbitrary<string[]> =>
      fc.constantFrom(...optionsOf(command)).chain((spec) => {
        if (spec.type === 'boolean') return fc.constant([`--${spec.name}`]);
        const text =
          spec.choices !== undefined
            ? fc.constantFrom(...spec.choices)
            : spec.type === 'count'
              ? fc.integer({ min: 1, max: 99 }).map(String)
              : value;
        return fc
          .tuple(text, fc.boolean())
          .map(([chosen, glued]) => (glued ? [`--${spec.name}=${chosen}`] : [`--${spec.name}`, chosen]));
      });
    const line = fc.constantFrom(...COMMAND_NAMES).chain((command) => {
      const { actions, minimum, maximum } = COMMANDS[command];
      const first = actions === undefined ? [] : [fc.constantFrom(...actions)];
      const rest = fc.array(value, {
        minLength: Math.max(0, minimum - first.length),
        maxLength: Math.min(3, maximum - first.length),
      });
      return fc
        .tuple(fc.tuple(...first), rest, fc.array(option(command), { maxLength: 4 }))
        .map(([action, paths, options]) => [command, ...action, ...options.flat(), ...paths]);
    });
    fc.assert(
      fc.property(line, (argv) => {
        // Two formats for standard output are a mistake.
        fc.pre(argv.filter((typed) => /^--format(?:=|$)/.test(typed)).length < 2);
        expect(parseFast(argv)).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});

describe('mistakes get an answer', () => {
  it.each([
    [[], 'no command'],
    [['scna'], 'did you mean scan?'],
    [['src'], 'aksweep scan src'],
    [['scan', '--fromat', 'json'], 'unknown option: --fromat | did you mean --format?'],
    [['scan', '--conf'], 'did you mean --config?'],
    [['scan', '--zzzzzz'], 'unknown option: --zzzzzz | aksweep scan --help'],
    [['scan', '-z'], 'unknown option: -z'],
    [['scan', '--range', 'a..b'], 'option --range does not go with scan | it belongs to: git'],
    [['scan', '--format'], '--format needs a value'],
    [['scan', '--format', '--quiet'], '--format needs a value'],
    [['scan', '--format', 'jsn'], 'unknown value: jsn | did you mean json? One of: console'],
    [['scan', '--format='], 'unknown value: (empty)'],
    [['scan', '--config='], 'the value is empty'],
    [['scan', '--threads', '0'], '--threads: expected a whole number from 1 to 1024, got 0'],
    [['scan', '--threads', '1.5'], '--threads: expected a whole number from 1 to 1024, got 1.5'],
    [['scan', '--__proto__', 'x'], 'unknown option'],
    [['rules'], 'one of: list, check, explain'],
    [['rules', 'lst'], 'unknown word after rules: lst'],
    [['rules', 'explain', 'a', 'b'], 'unexpected argument: b'],
    [['report'], 'usage: aksweep report <report>'],
    [['git', 'a', 'b'], 'unexpected argument: b'],
    [['demo', 'a'], 'unexpected argument: a'],
  ])('%j', async (argv, expected) => {
    expect(parseFast(argv)).toBeNull();
    expect(await complaint(argv)).toContain(expected);
  });
});

describe('texts', () => {
  const text = async (argv: readonly string[], lang: 'en' | 'zh' = 'en'): Promise<string> => {
    const parsed = await parseFull(argv, lang, 100);
    return parsed.kind === 'text' ? parsed.text : '';
  };

  it('--version', async () => {
    expect(await text(['--version'])).toBe(`${(await import('../../src/version.ts')).TOOL_VERSION}\n`);
  });

  it('--help names every command, help of a command every option of it, in both languages', async () => {
    for (const lang of ['en', 'zh'] as const) {
      const overview = await text(['--help'], lang);
      expect(await text(['help'], lang)).toBe(overview);
      for (const name of COMMAND_NAMES) {
        expect(overview).toContain(`aksweep ${name}`);
        const help = await text([name, '--help'], lang);
        expect(await text(['help', name], lang)).toBe(help);
        expect(await text([name, '-h'], lang)).toBe(help);
        expect(help).toContain(COMMANDS[name].description[lang]);
        for (const spec of optionsOf(name)) expect(help).toContain(`--${spec.name}`);
        expect(Math.max(...help.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
      }
    }
  });

  it('--lang speaks for help too, wherever it stands', async () => {
    const chinese = await text(['scan', '--help'], 'zh');
    expect(await text(['scan', '--help', '--lang', 'zh'])).toBe(chinese);
    expect(await text(['--lang=zh', 'scan', '-h'])).toBe(chinese);
    expect(await text(['--help', '--lang', 'zh'])).toBe(await text(['--help'], 'zh'));
    expect(await text(['help', '--lang', 'en', '--lang', 'zh'])).toBe(await text(['--help'], 'zh'));
    expect(await text(['scan', '--help', '--lang', 'en'], 'zh')).toBe(await text(['scan', '--help']));
    expect(await text(['--help', '--lang', 'fr'])).toBe(await text(['--help']));
  });

  it('a completion script', async () => {
    expect(await text(['completion'])).toContain('aksweep --get-yargs-completions');
  });
});
