/** Config files through real files: what is found, what is accepted, and the exact words about what is not. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { generate } from '../../src/alibaba/generate.ts';
import { checkSettings } from '../../src/config/check-settings.ts';
import { findConfigFile, loadConfig } from '../../src/config/load-config.ts';
import { parseConfig, type LoadedConfig } from '../../src/config/parse-config.ts';
import { SETTINGS, type KeyType } from '../../src/config/settings.ts';
import { UserError } from '../../src/core/errors.ts';

function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'aksweep-config-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function plant(folder: string, path: string, text: string): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  return join(folder, path);
}

const parse = (text: string, path = '.aksweep.yml', trusted = true): Promise<LoadedConfig> =>
  parseConfig({ text, path, location: join('/project', path) }, trusted ? null : '/project');

async function refusal(load: Promise<unknown>): Promise<UserError> {
  const error: unknown = await load.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
}

describe('finding the config file', () => {
  it.each(['.aksweep.yml', '.aksweep.yaml', 'aksweep.config.yml', 'aksweep.config.yaml'])('reads %s', async (name) => {
    const folder = temporaryFolder();
    plant(folder, name, 'minSeverity: high\n');
    expect(await loadConfig(undefined, folder, folder)).toEqual({
      path: name,
      base: folder,
      settings: { minSeverity: 'high' },
      warnings: [],
    });
  });

  it.each(['.aksweep.json', 'aksweep.config.json'])('reads %s', async (name) => {
    const folder = temporaryFolder();
    plant(folder, name, '\uFEFF{"$schema": "x", "minSeverity": "high"}');
    expect((await loadConfig(undefined, folder, folder))?.settings).toEqual({ minSeverity: 'high' });
  });

  it('takes the nearest, up to the root of the repository and no further', () => {
    const folder = temporaryFolder();
    plant(folder, '.aksweep.yml', '');
    plant(folder, 'repository/.git/HEAD', '');
    plant(folder, 'repository/deep/down/file', '');
    expect(findConfigFile(join(folder, 'repository', 'deep', 'down'))).toBeNull();
    const root = plant(folder, 'repository/.aksweep.yml', '');
    expect(findConfigFile(join(folder, 'repository', 'deep', 'down'))?.location).toBe(root);
    expect(findConfigFile(join(folder, 'repository', 'deep', 'down', 'file'))?.location).toBe(root);
    const nearer = plant(folder, 'repository/deep/.aksweep.json', '{}');
    expect(findConfigFile(join(folder, 'repository', 'deep', 'down'))?.location).toBe(nearer);
    expect(findConfigFile(join(folder, 'repository'))?.location).toBe(root);
  });

  it('outside of a repository looks only into the folder itself: /tmp belongs to everyone', () => {
    const folder = temporaryFolder();
    const own = plant(folder, '.aksweep.yml', '');
    mkdirSync(join(folder, 'sub'));
    expect(findConfigFile(folder)?.location).toBe(own);
    expect(findConfigFile(join(folder, 'sub'))).toBeNull();
  });

  it('counts a worktree, whose .git is a file, as a repository', () => {
    const folder = temporaryFolder();
    plant(folder, '.git', 'gitdir: elsewhere');
    mkdirSync(join(folder, 'sub'));
    expect(findConfigFile(join(folder, 'sub'))).toBeNull();
    expect(findConfigFile(join(folder, 'sub'))).toBe(null);
    const own = plant(folder, '.aksweep.yml', '');
    expect(findConfigFile(join(folder, 'sub'))?.location).toBe(own);
  });

  it('refuses two in one folder', () => {
    const folder = temporaryFolder();
    plant(folder, '.aksweep.yml', '');
    plant(folder, 'aksweep.config.json', '');
    expect(() => findConfigFile(folder)).toThrow(
      new UserError(
        `${folder} holds two config files: .aksweep.yml and aksweep.config.json`,
        'keep one of them, or name one with --config',
      ),
    );
  });

  it('is nothing when there is none', async () => {
    const folder = temporaryFolder();
    expect(await loadConfig(undefined, folder, folder)).toBeNull();
  });
});

describe('reading the config file', () => {
  it('resolves paths from its own folder, wherever it is called from', async () => {
    const folder = temporaryFolder();
    plant(
      folder,
      'ci/config.yml',
      [
        'rules: [rules/a.yml, /b.yml]',
        'baseline: ../baseline.json',
        'ignoreFile: ignores',
        'output:',
        '  sarif: out.sarif',
        'verify:',
        '  cache: cache.json',
        '  max: 5',
      ].join('\n'),
    );
    const loaded = await loadConfig('ci/config.yml', '/elsewhere', folder);
    const ci = join(folder, 'ci');
    expect(loaded).toEqual({
      path: 'ci/config.yml',
      base: ci,
      settings: {
        rules: [join(ci, 'rules/a.yml'), '/b.yml'],
        baseline: join(folder, 'baseline.json'),
        ignoreFile: join(ci, 'ignores'),
        output: { sarif: join(ci, 'out.sarif') },
        verify: { cache: join(ci, 'cache.json'), max: 5 },
      },
      warnings: [],
    });
  });

  it('lets a file that was only found neither open connections nor write files', async () => {
    const folder = temporaryFolder();
    plant(
      folder,
      '.aksweep.yml',
      'minSeverity: low\noutput: {json: /etc/x}\nverify: {enabled: true, endpoint: 127.0.0.1, cache: c, probeIds: ' +
        'true, errors: ignore, max: 3}\n',
    );
    const found = await loadConfig(undefined, folder, folder);
    expect(found?.settings).toEqual({ minSeverity: 'low', verify: { max: 3 } });
    expect(found?.warnings).toEqual(
      ['output', 'verify.enabled', 'verify.endpoint', 'verify.cache', 'verify.probeIds', 'verify.errors'].map(
        (key) =>
          `.aksweep.yml: ${key} is not taken from a config file that was found in the scanned folder; to allow it: ` +
          `--config .aksweep.yml`,
      ),
    );
    const named = await loadConfig('.aksweep.yml', folder, folder);
    expect(named?.warnings).toEqual([]);
    expect(named?.settings.verify?.enabled).toBe(true);
  });

  it.each<[string, (folder: string) => void, string]>([
    ['missing', () => undefined, 'cannot read the config file c.yml: there is no such file'],
    [
      'a folder',
      (folder) => mkdirSync(join(folder, 'c.yml')),
      'cannot read the config file c.yml: it is a folder, not a regular file',
    ],
    [
      'a device',
      (folder) => symlinkSync('/dev/zero', join(folder, 'c.yml')),
      'cannot read the config file c.yml: it is a device, not a regular file',
    ],
    [
      'huge',
      (folder) => void plant(folder, 'c.yml', '#'.repeat(1024 * 1024 + 1)),
      'cannot read the config file c.yml: it is larger than 1 MiB',
    ],
    [
      'not UTF-8',
      (folder) => writeFileSync(join(folder, 'c.yml'), Buffer.from([0x61, 0xff])),
      'cannot read the config file c.yml: it is not UTF-8',
    ],
  ])('says what is wrong when it is %s', async (_, make, message) => {
    const folder = temporaryFolder();
    make(folder);
    expect((await refusal(loadConfig('c.yml', folder, folder))).message).toBe(message);
  });

  it('says so when permission is missing', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o755);
    chmodSync(plant(folder, 'c.yml', ''), 0);
    const root = process.geteuid?.() === 0;
    if (root) process.seteuid?.(65534);
    const error = await refusal(loadConfig('c.yml', folder, folder)).finally(() => {
      if (root) process.seteuid?.(0);
    });
    expect(error.message).toBe('cannot read the config file c.yml: permission denied');
  });

  it.each(['', '\n', '# only a comment\n', '---\n', '{}'])('takes an empty file for no settings: %j', async (text) => {
    expect((await parse(text)).settings).toEqual({});
  });

  it('understands anchors and block text as YAML does', async () => {
    expect((await parse('exclude: &x [a, b]\ndisableRules: *x\nbaseline: >-\n  b.json\n')).settings).toEqual({
      exclude: ['a', 'b'],
      disableRules: ['a', 'b'],
      baseline: '/project/b.json',
    });
  });
});

describe('what is wrong in a YAML file is said with line, column and key', () => {
  it.each([
    ['exlude: [a]', ':1:1: unknown key; did you mean exclude?'],
    ['\n\nverify:\n  enbled: true', ':4:3: verify: unknown key; did you mean enabled?'],
    ['min-severity: high', ':1:1: unknown key; did you mean minSeverity?'],
    ['sarif:\n  colour: red', ':2:3: sarif: unknown key'],
    [
      'minSeverity: hihg',
      ':1:14: minSeverity: expected one of critical, high, medium, low, info, got other text; did you mean high?',
    ],
    ['minSeverity:', ':1:13: minSeverity: expected one of critical, high, medium, low, info, got nothing'],
    ['failOn: [high]', ':1:9: failOn: expected one of critical, high, medium, low, info, never, live, got a list'],
    ['gitTracked: yes', ':1:13: gitTracked: expected true or false, got other text'],
    ['threads: 0', ':1:10: threads: expected a whole number from 1 to 1024, got a number'],
    ['threads: 1.5', ':1:10: threads: expected a whole number from 1 to 1024, got a number'],
    ['threads: "4"', ':1:10: threads: expected a whole number from 1 to 1024, got other text'],
    ['verify:\n  max: 100001', ':2:8: verify.max: expected a whole number from 1 to 100000, got a number'],
    ['verify: true', ':1:9: verify: expected keys (enabled, max, endpoint, cache, probeIds, errors), got true'],
    ['exclude: dist', ':1:10: exclude: expected a list of path patterns, got other text'],
    ['exclude:\n  - dist\n  - 7\n', ':3:5: exclude[1]: expected a path pattern, got a number'],
    ['exclude:\n  -\n', ':2:4: exclude[0]: expected a path pattern, got nothing'],
    ['rules: [" "]', ':1:9: rules[0]: expected a file, got other text'],
    [
      'disableRules: [Alibaba Key]',
      ':1:16: disableRules[0]: expected a rule id like alibaba-access-key, got other text',
    ],
    ['baseline: [a]', ':1:11: baseline: expected the path of a file, got a list'],
    ['output:\n  html: x', ':2:3: output: unknown key'],
    ['output: report.json', ':1:9: output: expected a format and a file each, like json: report.json, got other text'],
    ['sarif:\n  category: ""', ':2:13: sarif.category: expected text, got empty text'],
    ['- a', ':1:1: expected keys like minSeverity: high, got a list'],
    ['null', ':1:1: expected keys like minSeverity: high, got nothing'],
    ['just text', ':1:1: expected keys like minSeverity: high, got other text'],
    ['<<: {lang: en}', ':1:1: unknown key'],
    ['__proto__: {lang: en}', ':1:1: unknown key'],
    ['constructor: {lang: en}', ':1:1: unknown key'],
    ['1: x', ':1:1: unknown key'],
    ['lang: en\nlang: zh', ':2:1: the same key stands here a second time'],
    ['lang: en\n---\nlang: zh', ':2:1: a second document starts here (---); a config file holds one'],
    ['verify:\n\tmax: 1', ':2:1: a tab indents this line; YAML wants spaces'],
    ['lang: !secret x', ':1:7: tags (!name) have no meaning in this file'],
    ['exclude: [a', ':1:12: a bracket is open, or this line is not indented like its neighbours'],
    ['lang: "en', ':1:10: a quote, bracket or colon is missing here'],
    ['? [a]\n: b', ':1:3: a key must be text'],
    ['exclude: *none', ':1:1: an alias (*name) without anchor, or too many of them'],
  ])('%j', async (text, message) => {
    const error = await refusal(parse(text));
    expect(error.message).toBe(`.aksweep.yml${message}`);
    expect(error.hint).toBeTruthy();
  });

  it('lists the other problems in the hint', async () => {
    const error = await refusal(parse('lang: de\nthreads: x\nexclude:\n  - 1\n'));
    expect(error.message).toContain('.aksweep.yml:1:7: lang: expected one of en, zh, got other text');
    expect(error.hint).toBe(
      'also wrong:\n  .aksweep.yml:2:10: threads: expected a whole number from 1 to 1024, got other text\n  ' +
        '.aksweep.yml:4:5: exclude[0]: expected a path pattern, got a number\ndocs/config.md lists every key',
    );
  });

  it('refuses an alias bomb instead of unfolding it', async () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 10; i += 1)
      lines.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    expect((await refusal(parse(lines.join('\n')))).message).toBe(
      '.aksweep.yml:1:1: an alias (*name) without anchor, or too many of them',
    );
  });
});

describe('what is wrong in a JSON file is said with line, column and key', () => {
  it.each([
    ['{"lang": "en",\n "threads": 0}', ':2:13: threads: expected a whole number from 1 to 1024, got a number'],
    ['{\n "exlude": []}', ':2:2: unknown key; did you mean exclude?'],
    ['{"verify": {"max": "many"}}', ':1:20: verify.max: expected a whole number from 1 to 100000, got other text'],
    ['{"$schema": 1}', ':1:13: $schema: expected text, got a number'],
    ['[]', ':1:1: expected keys like minSeverity: high, got a list'],
    ['{"lang": "en"', ':1:14: not valid JSON'],
    ['{"lang": "en",}', ': not valid JSON'],
    ['lang: en', ': not valid JSON'],
    ['', ': not valid JSON'],
  ])('%j', async (text, message) => {
    expect((await refusal(parse(text, '.aksweep.json'))).message).toBe(`.aksweep.json${message}`);
  });
});

describe('messages', () => {
  it('never repeat a credential that was pasted into the wrong place', async () => {
    for (const value of [generate.AKID24(), generate.AKID16(), generate.SECRET30(), generate.HEX32()]) {
      for (const text of [
        `lang: ${value}`,
        `${value}: x`,
        `exclude: ${value}`,
        `disableRules: ["${value}!"]`,
        `key "${value}`,
        `a: ${value}\na: ${value}`,
        `!${value} x`,
        `*${value}`,
        `- ${value}\nb`,
      ]) {
        for (const path of ['.aksweep.yml', '.aksweep.json']) {
          const error = await refusal(parse(text, path));
          expect(`${error.message}\n${error.hint}`).not.toContain(value);
        }
      }
    }
  });

  it('come as a UserError for any text whatsoever', async () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '\t',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '&a',
      '*a',
      '!t ',
      '|',
      '>',
      '#',
      '---',
      '...',
      '?',
      '<<',
      ',',
      'lang',
      'exclude',
      'en',
      '\0',
      '\uFEFF',
      '%',
      '@',
      '`',
      '钥',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
        ),
        fc.constantFrom('.aksweep.yml', '.aksweep.json'),
        async (text, path) => {
          try {
            await parse(text, path);
          } catch (error) {
            expect(error).toBeInstanceOf(UserError);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the published schema', () => {
  const schema = JSON.parse(
    readFileSync(resolve(import.meta.dirname, '../../docs/config.schema.json'), 'utf8'),
  ) as Record<string, unknown> & { properties: Record<string, { description?: string }> };
  const validate = new Ajv2020({ strict: true }).compile(schema);

  it('names the same keys as the loader, with a description each', () => {
    expect(Object.keys(schema.properties)).toEqual(['$schema', ...Object.keys(SETTINGS)]);
    for (const [key, property] of Object.entries(schema.properties))
      if (key !== 'sarif') expect(property.description, key).toBeTruthy();
  });

  it('accepts what the loader accepts and refuses what it refuses', () => {
    /** Values around what a key wants: right ones, and every other type. */
    const near = (type: KeyType): fc.Arbitrary<unknown> => {
      const wrong: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
        null,
        true,
        0,
        1,
        1024,
        1025,
        100_000,
        100_001,
        1.5,
        -1,
        '',
        ' ',
        '\n',
        'x',
        'high',
        'live',
        'a-b',
        'A',
        '-a',
        [],
        [''],
        ['x'],
        [1],
        {},
        { json: 'x' },
        { json: '' },
        { html: 'x' },
        { enabled: true },
        { max: 1, more: 2 },
      );
      switch (type.type) {
        case 'choice':
          return fc.oneof(wrong, fc.constantFrom(...type.choices));
        case 'list':
          return fc.oneof(
            wrong,
            fc.array(fc.oneof(wrong, fc.string(), fc.constantFrom('alibaba-access-key', 'dist/'))),
          );
        case 'files':
          return fc.oneof(wrong, fc.dictionary(fc.constantFrom(...type.keys, 'html'), fc.oneof(wrong, fc.string())));
        case 'group':
          return fc.oneof(
            wrong,
            fc.record(Object.fromEntries(Object.entries(type.keys).map(([key, inner]) => [key, near(inner)])), {
              requiredKeys: [],
            }),
          );
        case 'boolean':
          return fc.oneof(wrong, fc.boolean());
        case 'count':
          return fc.oneof(wrong, fc.integer({ min: -2, max: type.maximum + 2 }), fc.double());
        default:
          return fc.oneof(wrong, fc.string());
      }
    };
    const entries = Object.entries(SETTINGS).map(([key, type]) => near(type).map((value) => [key, value] as const));
    const config = fc.oneof(
      fc.constantFrom<unknown>(null, [], 'x', 1, {}, { $schema: 'x' }, { $schema: 1 }, { other: 1 }),
      fc.array(fc.oneof(...entries), { maxLength: 3 }).map((pairs) => Object.fromEntries(pairs)),
      fc.array(fc.oneof(...entries), { maxLength: 1 }).map((pairs) => Object.fromEntries(pairs)),
    );
    let accepted = 0;
    fc.assert(
      fc.property(config, (value) => {
        const ours = checkSettings(value).problems.length === 0;
        if (ours) accepted += 1;
        expect(ours).toBe(validate(value));
      }),
      { numRuns: 5000 },
    );
    // Both sides of the border were met.
    expect(accepted).toBeGreaterThan(500);
    expect(accepted).toBeLessThan(4500);
  });

  it('accepts every example of docs/config.md, and so does the loader', async () => {
    const markdown = readFileSync(resolve(import.meta.dirname, '../../docs/config.md'), 'utf8');
    const examples = [...markdown.matchAll(/```(yaml|json)\n([^]*?)```/g)];
    expect(examples.length).toBeGreaterThanOrEqual(2);
    for (const [, language, text = ''] of examples) {
      const { settings } = await parse(text, language === 'json' ? '.aksweep.json' : '.aksweep.yml');
      expect(Object.keys(settings).length).toBeGreaterThan(0);
      for (const key of Object.keys(settings)) expect(markdown).toContain(`\`${key}\``);
    }
    for (const key of Object.keys(SETTINGS)) expect(markdown, key).toContain(`\`${key}\``);
  });

  it('describes YAML that is written from it the same way', async () => {
    const settings = {
      exclude: ['*.min.js'],
      verify: { max: 3, endpoint: 'sts.cn-hangzhou.aliyuncs.com' },
      failOn: 'live',
    };
    expect(validate(settings)).toBe(true);
    expect((await parse(stringify(settings))).settings).toEqual(settings);
  });
});
