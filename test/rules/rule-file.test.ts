/** Rule files that users write: what is wrong is said with file, line and key. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ALIBABA_CHECKS } from '../../src/alibaba/checks.ts';
import { UserError } from '../../src/core/errors.ts';
import { loadRules, type RuleRequest } from '../../src/rules/load-rules.ts';
import { parseRuleFile } from '../../src/rules/rule-file.ts';
import { createBlobScanner } from '../../src/scan/blob-scanner.ts';
import { loadRe2 } from '../../src/rules/re2-engine.ts';
import { WITHOUT_RE2 } from './with-re2.ts';

const VALID = `id: my-company-token
title: My company's token
description: Opens the door.
severity: high
keywords:
  - { text: mytok_, follows: { run: 20, within: 0, startsValue: true } }
patterns:
  - pattern: 'mytok_[A-Za-z0-9]{20}'
examples:
  - token = "mytok_{OPAQUE48[0:20]}"
negativeExamples:
  - token = "mytok_<your token>"
`;

function messageOf(text: string): string {
  try {
    parseRuleFile(text, 'rules.yaml', false);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return 'no error';
}

/** VALID with one line replaced. */
const changed = (line: RegExp, by: string): string => VALID.replace(line, by);

describe('a rule file', () => {
  it('is read', () => {
    const [rule] = parseRuleFile(VALID, 'rules.yaml', false);
    expect(rule?.info).toMatchObject({ id: 'my-company-token', severity: 'high', confidence: 'high', builtin: false });
    expect(rule?.kind).toBe('my-company-token');
    expect(rule?.keywords).toEqual([
      {
        text: 'mytok_',
        ignoreCase: false,
        forms: 'plain',
        follows: {
          run: 20,
          within: 0,
          startsValue: true,
          endsName: false,
          segments: 0,
          mixed: false,
          members: 'A-Za-z0-9',
          either: false,
        },
      },
    ]);
    expect(rule?.patterns[0]).toMatchObject({
      notBefore: 'A-Za-z0-9',
      notAfter: 'A-Za-z0-9',
      scope: 'keyword',
      group: 0,
      minEntropy: 0,
    });
  });

  it('may hold several rules', () => {
    expect(
      parseRuleFile(`${VALID}---\n${VALID.replace('my-company', 'other-company')}`, 'rules.yaml', false),
    ).toHaveLength(2);
  });

  it.each([
    ['no YAML', 'id: [', /^rules\.yaml:\d+: not valid YAML/],
    ['a list', '- a\n- b\n', /^rules\.yaml:1: rule: expected a mapping, got a list/],
    [
      'an unknown key',
      changed(/severity: high/, 'severity: high\nseverty: low'),
      /^rules\.yaml:5: rule: expected keys out of .*, got one that is unknown; did you mean severity\?/,
    ],
    [
      'an unknown key of a pattern',
      changed(/( {2}- pattern: .*)/, '$1\n    patern: x'),
      /^rules\.yaml:9: patterns\[0\]: .*, got one that is unknown; did you mean pattern\?/,
    ],
    [
      'an unknown severity',
      changed(/severity: high/, 'severity: hihg'),
      /^rules\.yaml:4: severity: expected one of critical, high, medium, low, info, got text/,
    ],
    ['no id', changed(/^id: .*\n/, ''), /^rules\.yaml:1: id: expected text, got nothing/],
    [
      'an id with capitals',
      changed(/my-company-token/, 'My_Token'),
      /^rules\.yaml:1: id: expected an id in kebab-case/,
    ],
    ['no title', changed(/title: .*\n/, ''), /^rules\.yaml:1: title: expected text, got nothing/],
    ['a number as title', changed(/title: .*\n/, 'title: 5\n'), /^rules\.yaml:2: title: expected text, got a number/],
    ['no pattern', changed(/patterns:\n.*\n/, ''), /^rules\.yaml:1: patterns: expected at least one pattern, got none/],
    [
      'no example',
      changed(/examples:\n {2}- token = "mytok_\{.*\n/, ''),
      /^rules\.yaml:1: examples: expected at least one example that must match/,
    ],
    [
      'no negative example',
      changed(/negativeExamples:\n.*\n/, ''),
      /^rules\.yaml:1: negativeExamples: expected at least one example that must not match/,
    ],
    [
      'a short keyword',
      changed(/text: mytok_/, 'text: my'),
      /^rules\.yaml:6: keywords\[0\]: expected a keyword of 3 to 24 bytes, got 2 bytes/,
    ],
    [
      'an unknown form',
      changed(/text: mytok_,/, 'text: mytok_, forms: all,'),
      /^rules\.yaml:6: keywords\[0\]\.forms: expected one of plain, wide/,
    ],
    [
      'a negative number',
      changed(/run: 20/, 'run: -1'),
      /^rules\.yaml:6: keywords\[0\]\.follows\.run: expected a number from 0 to 1000000, got a number/,
    ],
    [
      'half a character',
      changed(/run: 20/, 'run: 20.5'),
      /^rules\.yaml:6: keywords\[0\]\.follows\.run: expected a whole number, got a fraction/,
    ],
    [
      'no end',
      changed(/run: 20/, 'run: .inf'),
      /^rules\.yaml:6: keywords\[0\]\.follows\.run: expected a number from 0 to 1000000, got a number/,
    ],
    [
      'a word as a flag',
      changed(/startsValue: true/, 'startsValue: si'),
      /^rules\.yaml:6: keywords\[0\]\.follows\.startsValue: expected true or false, got text/,
    ],
    ['nothing', '', /rules\.yaml/],
  ])('%s is refused with its place', (_, text, message) => {
    expect(messageOf(text)).toMatch(message);
  });
});

describe('rules of users', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aksweep-rules-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let count = 0;
  const fileOf = (text: string): string => {
    const file = join(folder, `rules-${count++}.yaml`);
    writeFileSync(file, text);
    return file;
  };
  const load = async (text: string, more: Partial<RuleRequest> = {}) =>
    await loadRules({ files: [fileOf(text)], disabled: [], ...more });
  const withPattern = (pattern: string): string => VALID.replace(/'mytok_.*'/, () => `'${pattern}'`);
  const found = async (text: string, engine: 're2js' | 're2'): Promise<string[]> => {
    const { compiled } = await load(VALID, { engine });
    const scanner = createBlobScanner(compiled, { checks: ALIBABA_CHECKS, nowSeconds: Date.now() / 1000 });
    return scanner.scanBytes(Buffer.from(text), 'a.txt').matches.map(({ match }) => `${match.rule} ${match.severity}`);
  };

  it.each(loadRe2() === null ? (['re2js'] as const) : (['re2js', 're2'] as const))(
    'find what they look for, on %s',
    async (engine) => {
      expect(await found(`token = "mytok_${'aB3dE5gH7j'.repeat(2)}"\n`, engine)).toEqual(['my-company-token high']);
      expect(await found(`token = "mytok_${'aB3dE5gH7j'.repeat(2)}x"\n`, engine)).toEqual([]);
    },
  );

  it.skipIf(loadRe2() !== null)('run on re2js where the package re2 is not installed', async () => {
    expect((await load(VALID)).engine).toBe('re2js');
    await expect(load(VALID, { engine: 're2' })).rejects.toThrow('--engine re2: the package re2 is not installed');
  });

  it.skipIf(loadRe2() === null)(
    loadRe2() === null ? `${WITHOUT_RE2}: that it is preferred was not checked` : 'run on re2 where it is installed',
    async () => {
      expect((await load(VALID)).engine).toBe('re2');
      expect((await load(VALID, { engine: 're2' })).engine).toBe('re2');
    },
  );

  it('run on re2js when it is asked for, also by the old name of the engine without the package', async () => {
    expect((await load(VALID, { engine: 're2js' })).engine).toBe('re2js');
    expect((await load(VALID, { engine: 'v8' })).engine).toBe('re2js');
  });

  it.each(['auto', 're2js'] as const)('may hold any pattern of RE2: engine %s', async (engine) => {
    for (const pattern of [
      'mytok_(a+)+$',
      '[a-z]+mytok_',
      '.*mytok_.*x',
      'mytok_(?:a{1,30}){1,30}=',
      '\\w*mytok_\\pL*',
    ])
      await expect(load(withPattern(pattern), { engine })).resolves.toBeDefined();
    for (const key of ['left', 'notLeft', 'near', 'path'])
      await expect(
        load(VALID.replace(/( {2}- pattern: .*)/, `$1\n    ${key}: '(?:a+)+'`), { engine }),
      ).resolves.toBeDefined();
  });

  it.each(['pattern', 'left', 'notLeft', 'near', 'path'])(
    'that use what RE2 lacks are refused with file, line, rule and key: %s',
    async (key) => {
      const text =
        key === 'pattern'
          ? withPattern('mytok_(?=x)')
          : VALID.replace(/( {2}- pattern: .*)/, `$1\n    ${key}: 'mytok_(?=x)'`);
      await expect(load(text)).rejects.toThrow(
        new RegExp(
          `rules-\\d+\\.yaml:${key === 'pattern' ? 8 : 9}: rule my-company-token: patterns\\[0\\]\\.${key}: ` +
            'not a valid pattern: it uses look-around, which RE2 does not have',
        ),
      );
    },
  );

  it('must be valid patterns', async () => {
    await expect(load(withPattern('mytok_['))).rejects.toThrow(
      /rules-\d+\.yaml:8: rule my-company-token: patterns\[0\]\.pattern: not a valid pattern: missing closing \]$/,
    );
    await expect(load(withPattern(`mytok_${'a'.repeat(5000)}`))).rejects.toThrow(
      /a pattern of 5006 characters; 4096 are possible/,
    );
  });

  it('name checks and groups that there are', async () => {
    await expect(load(VALID.replace(/( {2}- pattern: .*)/, '$1\n    check: no-such-check'))).rejects.toThrow(
      /yaml:9: rule my-company-token: patterns\[0\]\.check: there is no check of that name/,
    );
    await expect(load(VALID.replace(/( {2}- pattern: .*)/, '$1\n    group: 1'))).rejects.toThrow(
      /yaml:9: rule my-company-token: patterns\[0\]\.group: the pattern has 0 groups, not 1/,
    );
    await expect(load(VALID.replace(/( {2}- pattern: .*)/, '$1\n    check: opaque-token'))).resolves.toBeDefined();
  });

  it('need a keyword', async () => {
    await expect(load(changed(/keywords:\n.*\n/, ''))).rejects.toThrow(/keywords: expected at least one word/);
  });

  it('have ids of their own', async () => {
    await expect(load(VALID.replace('my-company-token', 'alibaba-access-key'))).rejects.toThrow(
      /already taken in the built-in rules/,
    );
    const file = fileOf(VALID);
    await expect(loadRules({ files: [file, fileOf(VALID)], disabled: [] })).rejects.toThrow(
      /already taken in .*rules-\d+\.yaml/,
    );
  });

  it('may be switched off, also the built-in ones', async () => {
    const { compiled, infos } = await load(VALID, { disabled: ['my-company-token', 'dashscope-api-key'] });
    expect(compiled.map(({ rule }) => rule.info.id)).not.toContain('my-company-token');
    expect(infos.map(({ id }) => id)).not.toContain('dashscope-api-key');
    await expect(load(VALID, { disabled: ['no-such-rule'] })).rejects.toThrow(/disableRules\[0\]: no rule has that id/);
  });

  it('stand in files that can be read', async () => {
    await expect(loadRules({ files: [join(folder, 'missing.yaml')], disabled: [] })).rejects.toThrow(
      /cannot read the rule file .*missing\.yaml: there is no such file/,
    );
  });
});
