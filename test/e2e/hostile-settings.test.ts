/**
 * Settings that a scanned tree chose. Every kind of file that settings can name × everything that can be wrong with it:
 * the program ends with words and status 2, quickly, quotes nothing of any file, and writes nothing. A new setting that
 * holds a path fails here until it has a row.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { Canaries, changedPaths, Dice, listingOf, ODD_THINGS, placeOddThing } from '../../bench/hostile-run.ts';
import { fuzzSettings } from '../../bench/settings-rounds.ts';
import { SETTINGS, type KeyType } from '../../src/config/settings.ts';
import { FORMATS } from '../../src/report/formats.ts';
import { temporaryTree } from './leak-tree.ts';
import { bareEnvironment, programPath, shell, type RunResult } from './program.ts';
import { SLOW, slowName } from '../random/seed.ts';
import { drawn } from '../random/seeded.ts';

vi.setConfig({ testTimeout: 300_000 });

const place = temporaryTree();
afterAll(() => place.remove());
const canaries = new Canaries();
const environment = { CI_DEPLOY_TOKEN: canaries.plant(), HOME: join(place.root, 'home') };
place.folder('home', {
  '.ssh/id_rsa': `-----BEGIN KEY-----\n${canaries.plant()}\n`,
  '.netrc': `machine x password ${canaries.plant()}\n`,
});
place.folder('aside', {
  '.env': `TOKEN: ${canaries.plant()}\n${canaries.plant()}\n`,
  'secret.json': `{"${canaries.plant()}": ["${canaries.plant()}"]}`,
});
const aside = place.path('aside');

const committed = place.folder('committed', { 'a.txt': 'nothing\n' });
const inCommitted = (...args: readonly string[]): void =>
  void execFileSync('git', ['-C', committed, '-c', 'user.name=t', '-c', 'user.email=t@example.invalid', ...args]);
// Without the examples of hooks that git brings: every file is listed and hashed before and after a run.
inCommitted('init', '-q', '--template=');
inCommitted('add', 'a.txt');
inCommitted('commit', '-qm', 'x');
const repositories = place.folder('repositories', {});
renameSync(join(committed, '.git'), join(repositories, 'committed'));
execFileSync('git', ['-C', committed, 'init', '-q', '--template=']);
renameSync(join(committed, '.git'), join(repositories, 'empty'));

let trees = 0;
/** A tree of its own in a repository. The one before it goes, so that there is no more to list than what counts. */
function newTree(files: Readonly<Record<string, string>> = {}, repository: 'empty' | 'committed' = 'empty'): string {
  rmSync(place.path(`tree-${trees}`), { recursive: true, force: true });
  trees += 1;
  const tree = place.folder(`tree-${trees}`, { 'a.txt': 'nothing\n', ...files });
  cpSync(join(repositories, repository), join(tree, '.git'), { recursive: true });
  return tree;
}

/** Runs with a limit: whatever hangs is killed and has no status. */
function run(args: readonly string[], cwd: string): RunResult {
  const child = spawnSync(process.execPath, [programPath(), ...args], {
    cwd,
    env: bareEnvironment(environment),
    encoding: 'utf8',
    timeout: 60_000,
    killSignal: 'SIGKILL',
    input: '',
    maxBuffer: 1 << 28,
  });
  return { status: child.status, signal: child.signal, stdout: child.stdout, stderr: child.stderr };
}

function expectRefusal(result: RunResult): void {
  expect({ status: result.status, seen: canaries.sighting(result.stdout + result.stderr) }).toEqual({
    status: 2,
    seen: null,
  });
  expect(result.stderr).toMatch(/^aksweep: \S/);
  expect(result.stderr).not.toContain('bug in aksweep');
}

/** How a config names a file of each kind, and the command line that does; null where there is no such thing. */
const NAMED: Readonly<
  Record<
    string,
    {
      readonly config: (file: string) => string;
      readonly option: ((file: string) => string[]) | null;
      readonly found: 'in-tree' | 'dropped';
    }
  >
> = {
  rules: { config: (file) => `rules: [${file}]\n`, option: (file) => ['--rules', file], found: 'in-tree' },
  baseline: { config: (file) => `baseline: ${file}\n`, option: (file) => ['--baseline', file], found: 'in-tree' },
  ignoreFile: { config: (file) => `ignoreFile: ${file}\n`, option: null, found: 'in-tree' },
  ...Object.fromEntries(
    FORMATS.map((format) => [
      `output.${format}`,
      { config: (file: string) => `output: {${format}: ${file}}\n`, option: null, found: 'dropped' as const },
    ]),
  ),
  'verify.cache': { config: (file) => `verify: {cache: ${file}}\n`, option: null, found: 'dropped' },
};

/** Every key of the table of settings that holds a path. */
function pathKeys(keys: Readonly<Record<string, KeyType>>, prefix = ''): string[] {
  return Object.entries(keys).flatMap(([key, type]) => {
    const name = prefix + key;
    if (type.type === 'file' || (type.type === 'list' && type.of === 'file')) return [name];
    if (type.type === 'files') return type.keys.map((inner) => `${name}.${inner}`);
    return type.type === 'group' ? pathKeys(type.keys, `${name}.`) : [];
  });
}

it('every setting that holds a path has a row here', () => {
  expect(Object.keys(NAMED).toSorted()).toEqual(pathKeys(SETTINGS).toSorted());
});

/** Places that a config found in a tree would like to have read. */
const ELSEWHERE: Readonly<Record<string, (tree: string) => string>> = {
  'the environment of the process': () => '/proc/self/environ',
  'a file beside the tree': () => '../aside/.env',
  'a JSON file beside the tree': () => join(aside, 'secret.json'),
  'a key in the home folder': () => join(environment.HOME, '.ssh/id_rsa'),
  'a link in the tree that leads out of it': (tree) => {
    symlinkSync(join(aside, '.env'), join(tree, 'innocent'));
    return 'innocent';
  },
  'a file behind a linked folder': (tree) => {
    symlinkSync(aside, join(tree, 'docs'));
    return 'docs/.env';
  },
  'a device': () => '/dev/zero',
  'standard input': () => '/dev/stdin',
};

describe('a value reaches the terminal through an error', () => {
  for (const [key, { config, found }] of Object.entries(NAMED)) {
    // One format stands for all of them: they are one setting.
    if (key.startsWith('output.') && key !== 'output.json') continue;
    it.each(Object.keys(ELSEWHERE))(`a config found in the tree with ${key} on %s`, (where) => {
      const tree = newTree();
      writeFileSync(join(tree, '.aksweep.yml'), config(ELSEWHERE[where]?.(tree) ?? ''));
      const before = listingOf(place.root);
      const result = run(['scan', 'a.txt'], tree);
      expect(changedPaths(before, listingOf(place.root))).toEqual([]);
      if (found === 'in-tree') {
        expectRefusal(result);
        expect(result.stderr).toMatch(
          new RegExp(`\\.aksweep\\.yml:1:\\d+: ${key}.*: this path leads out of the scanned tree`),
        );
        expect(result.stderr).toContain('--config');
      } else {
        expect({ status: result.status, seen: canaries.sighting(result.stdout + result.stderr) }).toEqual({
          status: 0,
          seen: null,
        });
      }
    });
  }

  it.each(['.aksweep.yml', '.aksweep.json', '.aksweepignore'])('%s that is itself a link out of the tree', (name) => {
    const tree = newTree();
    for (const target of [
      join(aside, '.env'),
      '/proc/self/environ',
      '/dev/zero',
      join(environment.HOME, '.ssh/id_rsa'),
    ]) {
      rmSync(join(tree, name), { force: true });
      symlinkSync(target, join(tree, name));
      const result = run(['scan', 'a.txt'], tree);
      expectRefusal(result);
      expect(result.stderr).toContain('a symbolic link that leads out of the scanned tree');
    }
  });

  /** Contents that are wrong in every way, with values in them. */
  const wrong = (value: string): Readonly<Record<string, string>> => ({
    'an environment': `TOKEN=${value}\0SECRET=${value}\0`,
    text: `${value}\n${value} ${value}\n`,
    'a YAML key': `${value}: ${value}\n`,
    'a YAML list': `- ${value}\n- [${value}]\n`,
    'broken YAML': `id: "${value}\n\t- x: [${value}`,
    'a YAML tag': `!${value} x\n`,
    'a YAML anchor': `a: *${value}\n`,
    'a YAML directive': `%${value}\n---\n`,
    'YAML with a key twice': `${value}: 1\n${value}: 2\n`,
    JSON: `{"${value}": "${value}"}`,
    'broken JSON': `{"a": ${value}}`,
    'a rule':
      `id: x-${'a'.repeat(9)}\ntitle: t\ndescription: d\nseverity: high\nkeywords: [abc]\npatterns: ` +
      `["${value}("]\nexamples: [x]\nnegativeExamples: [y]\nremediation: []\nreferences: []\n`,
    'a rule with a wrong id': `id: ${value}\ntitle: ${value}\n`,
    'a rule with a wrong check':
      `id: x\ntitle: t\ndescription: d\nseverity: high\nkeywords: [abc]\npatterns: ` +
      `[{pattern: abc, check: ${value}}]\nexamples: [x]\nnegativeExamples: [y]\nremediation: []\nreferences: []\n`,
    'a rule with wrong words': `id: x\ntitle: t\nseverity: ${value}\nconfidence: ${value}\n${value}: 1\n`,
    'a baseline': `{"version": "${value}", "tool": {"name": "${value}", "version": "${value}"}, "entries": []}`,
    'a baseline with wrong entries':
      `{"version": 1, "tool": {"name": "a", "version": "b"}, "createdAt": ` +
      `"2026-01-31T12:00:00.000Z", "entries": [{"fingerprint": "${value}"}]}`,
    'an ignore with a wrong day': `docs/** until:${value}\n`,
    'an ignore with a wrong fingerprint': `v1:${value}\n`,
    'ignores that have ended': `${value} until:2020-01-01\n${value}/** until:2020-01-01 # ${value}\n`,
    'a report': `{"schemaVersion": "${value}", "findings": [{"severity": "${value}"}]}`,
    'a state file': `{"kind":"aksweep-state","form":1,"scanner":"${value}","roots":["${value}"],"count":"${value}"}\n${value}\n`,
    'nothing but a line': value,
  });

  /** File kind → the command that reads a file of it, named by the user or by a config in the tree. */
  const readers: Readonly<Record<string, (file: string, tree: string) => string[]>> = {
    'config by name': (file) => ['scan', 'a.txt', '--config', file],
    'JSON config by name': (file, tree) => {
      writeFileSync(join(tree, 'named.json'), readFileSync(join(tree, file)));
      return ['scan', 'a.txt', '--config', 'named.json'];
    },
    'config that is found': (file, tree) => {
      writeFileSync(join(tree, '.aksweep.yml'), readFileSync(join(tree, file)));
      return ['scan', 'a.txt'];
    },
    'JSON config that is found': (file, tree) => {
      writeFileSync(join(tree, '.aksweep.json'), readFileSync(join(tree, file)));
      return ['scan', 'a.txt'];
    },
    'ignore file that is found': (file, tree) => {
      writeFileSync(join(tree, '.aksweepignore'), readFileSync(join(tree, file)));
      return ['scan', 'a.txt', '--verbose'];
    },
    'verify report': (file) => ['verify', file],
    'convert report': (file) => ['report', file, '--format', 'sarif'],
    'rules check': (file) => ['rules', 'check', '--rules', file],
    'state file': (file) => ['git', '.', '--state', file],
    cache: (file) => ['scan', 'a.txt', '--verify', '--verify-cache', file],
    'baseline update': (file) => ['baseline', 'update', 'a.txt', '--baseline', file],
    ...Object.fromEntries(
      Object.entries(NAMED).flatMap(([key, { config, option, found }]) => {
        if (found === 'dropped') return [];
        const byConfig = (file: string, tree: string): string[] => {
          writeFileSync(join(tree, '.aksweep.yml'), config(file));
          return ['scan', 'a.txt', '--verbose', '--format', 'json'];
        };
        return [
          [`${key} of a config that is found`, byConfig] as const,
          ...(option === null
            ? []
            : [[`${key} by option`, (file: string) => ['scan', 'a.txt', ...option(file)]] as const]),
        ];
      }),
    ),
  };

  it.each(Object.keys(readers))('%s, with every kind of wrong contents', (reader) => {
    for (const what of drawn(Object.keys(wrong('')), 0.3)) {
      const value = canaries.plant();
      const tree = newTree({ 'wrong.txt': wrong(value)[what] ?? '' });
      const args = readers[reader]?.('wrong.txt', tree) ?? [];
      const result = run(args, tree);
      expect({ what, status: result.status, seen: canaries.sighting(result.stdout + result.stderr) }).toMatchObject({
        what,
        seen: null,
        status: expect.toBeOneOf([0, 2]) as number,
      });
      expect(result.stderr).not.toContain('bug in aksweep');
      // What a run wrote (a cache, a state file) holds none either, beside what stood in the file before.
      for (const name of readdirSync(tree))
        if (!['wrong.txt', 'named.json', '.aksweep.yml', '.aksweep.json', '.aksweepignore', '.git'].includes(name))
          expect(canaries.sighting(readFileSync(join(tree, name), 'latin1'))).toBeNull();
    }
  });
});

describe('special files in place of settings', () => {
  const named: Readonly<
    Record<
      string,
      {
        readonly file: string;
        readonly args: readonly string[];
        readonly config?: string;
        readonly statuses: readonly number[];
      }
    >
  > = {
    'the config that is found': { file: '.aksweep.yml', args: ['scan', 'a.txt'], statuses: [2] },
    'the JSON config that is found': { file: 'aksweep.config.json', args: ['scan', 'a.txt'], statuses: [2] },
    'the ignore file that is found': { file: '.aksweepignore', args: ['scan', 'a.txt'], statuses: [2] },
    'the config by name': { file: 'c.yml', args: ['scan', 'a.txt', '--config', 'c.yml'], statuses: [2] },
    'a rule file by name': { file: 'r.yml', args: ['scan', 'a.txt', '--rules', 'r.yml'], statuses: [2] },
    'a rule file of the found config': {
      file: 'r.yml',
      args: ['scan', 'a.txt'],
      config: 'rules: [r.yml]\n',
      statuses: [2],
    },
    'a baseline by name': { file: 'b.json', args: ['scan', 'a.txt', '--baseline', 'b.json'], statuses: [2] },
    'a baseline of the found config': {
      file: 'b.json',
      args: ['scan', 'a.txt'],
      config: 'baseline: b.json\n',
      statuses: [2],
    },
    'the baseline that is written': {
      file: 'b.json',
      args: ['baseline', 'update', 'a.txt', '--baseline', 'b.json'],
      statuses: [2],
    },
    'an ignore file of the found config': {
      file: 'i',
      args: ['scan', 'a.txt'],
      config: 'ignoreFile: i\n',
      statuses: [2],
    },
    'a report to convert': { file: 'report.json', args: ['report', 'report.json'], statuses: [2] },
    'a report to verify': { file: 'report.json', args: ['verify', 'report.json'], statuses: [2] },
    'the state file': { file: 'state', args: ['git', '.', '--state', 'state'], statuses: [2] },
    'what an interrupted run left': { file: 'state.partial', args: ['git', '.', '--state', 'state'], statuses: [2] },
    // It is optional: a warning, and the answers of the run count.
    'the verify cache': {
      file: 'cache.json',
      args: ['scan', 'a.txt', '--verify', '--verify-cache', 'cache.json'],
      statuses: [0],
    },
  };

  it.each(Object.keys(named))('%s', (what) => {
    const { file, args, config, statuses } = named[what] ?? { file: '', args: [], statuses: [] };
    for (const thing of drawn(ODD_THINGS, 0.35)) {
      const tree = newTree(config === undefined ? {} : { '.aksweep.yml': config }, 'committed');
      placeOddThing(thing, join(tree, file), aside);
      const before = listingOf(place.root);
      const result = run(args, tree);
      // What an interrupted run left is removed by a complete one: of a link that leads nowhere, the link.
      const removed = file === 'state.partial' && thing === 'dangling-link';
      expect({ thing, status: result.status }).toEqual({
        thing,
        status: removed ? 0 : (expect.toBeOneOf([...statuses]) as number),
      });
      expect(result.stderr).not.toContain('bug in aksweep');
      expect(canaries.sighting(result.stdout + result.stderr)).toBeNull();
      const changed = changedPaths(before, listingOf(place.root)).filter(
        (path) => !path.startsWith(join(tree, '.git')),
      );
      expect(changed.filter((path) => path !== join(tree, 'state') && !(removed && path === join(tree, file)))).toEqual(
        [],
      );
    }
  });

  it('a person may still name a pipe of their own', () => {
    const tree = newTree({ 'c.yml': 'minSeverity: high\n' });
    expect(shell('aksweep scan a.txt --config <(cat c.yml)', { cwd: tree }).status).toBe(0);
    expect(
      shell('aksweep scan a.txt --format json | aksweep report /dev/stdin --format csv', { cwd: tree }).status,
    ).toBe(0);
    expect(shell('aksweep scan a.txt --format json | aksweep report - --format csv', { cwd: tree }).status).toBe(0);
    expect(shell('aksweep scan a.txt --config <(echo nonsense)', { cwd: tree }).stderr).toContain('expected keys like');
  });

  it.each([
    ['40 MB', 'x'.repeat(40 << 20)],
    ['100,000 levels of brackets', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['100,000 levels of objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['a list in a list on one line', `${'- '.repeat(200_000)}x`],
    ['100,000 keys', Array.from({ length: 100_000 }, (_, at) => `k${at}: 1`).join('\n')],
    [
      'an alias bomb',
      [
        'a0: &a0 [x, x, x, x, x]',
        ...Array.from({ length: 20 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(10).fill(`*a${at}`).join(', ')}]`),
      ].join('\n'),
    ],
    ['numbers without end', `threads: ${'9'.repeat(100_000)}\nverify: {max: 1e999}\n`],
    ['a key that is not what it seems', '{"__proto__": {"rules": ["/proc/self/environ"]}}'],
  ])('settings of %s are refused with words', (_what, text) => {
    const tree = newTree({ 'wrong.yml': text, 'wrong.json': text });
    for (const args of [
      ['scan', 'a.txt', '--config', 'wrong.yml'],
      ['scan', 'a.txt', '--config', 'wrong.json'],
      ['scan', 'a.txt', '--rules', 'wrong.yml'],
      ['scan', 'a.txt', '--baseline', 'wrong.json'],
      ['report', 'wrong.json'],
      ['git', '.', '--state', 'wrong.json'],
    ]) {
      expectRefusal(run(args, tree));
    }
  });

  it.skipIf(!SLOW)(slowName('200,000 patterns cost about as much as reading them'), () => {
    for (const pattern of [
      (at: number) => `folder/name-${at}`,
      (at: number) => `*a${at}*b*`,
      (at: number) => `**/x${at}/*/y`,
      (at: number) => `*.end${at % 250}`,
    ]) {
      const tree = newTree({
        '.aksweepignore': Array.from({ length: 200_000 }, (_, at) => `${pattern(at)}\n`).join(''),
      });
      expect(run(['scan', 'a.txt'], tree).status).toBe(0);
    }
  });

  it('patterns that take too much work end with words', () => {
    const tree = newTree({
      '.aksweep.json': JSON.stringify({ exclude: Array.from({ length: 30_000 }, (_, at) => `*a*a*${at}*b`) }),
    });
    mkdirSync(join(tree, 'many'));
    for (let at = 0; at < 3_000; at += 1) writeFileSync(join(tree, 'many', `${'a'.repeat(120)}${at}`), '');
    const result = run(['scan', '.'], tree);
    expectRefusal(result);
    expect(result.stderr).toContain('exclude: the patterns with wildcards in it take too much work');
  });
});

describe('writing through links', () => {
  /**
   * How a pull request could lead an output out of the tree. @returns what the command is to write, and what must stay
   * as it is.
   */
  const ways: Readonly<Record<string, (tree: string, victim: string) => string>> = {
    'a link': (tree, victim) => {
      symlinkSync(victim, join(tree, 'out'));
      return 'out';
    },
    'a link to what is not there yet': (tree, victim) => {
      rmSync(victim);
      symlinkSync(victim, join(tree, 'out'));
      return 'out';
    },
    'a linked folder': (tree, victim) => {
      symlinkSync(dirname(victim), join(tree, 'reports'));
      return 'reports/victim';
    },
    'a link to a link': (tree, victim) => {
      symlinkSync(victim, join(tree, 'first'));
      symlinkSync('first', join(tree, 'out'));
      return 'out';
    },
    'a link outside that leads through one inside': (tree, victim) => {
      symlinkSync(victim, join(tree, 'inner'));
      symlinkSync(join(tree, 'inner'), join(dirname(tree), `${trees}-outer`));
      return `../${trees}-outer`;
    },
  };
  const writers: Readonly<Record<string, (file: string) => string[]>> = {
    '--output': (file) => ['scan', 'a.txt', '--output', `sarif=${file}`],
    '--output of a conversion': (file) => ['report', 'report.json', '--output', `csv=${file}`],
    'output of a config': (file) => ['scan', 'a.txt', '--config', `made-${file.replaceAll('/', '-')}.yml`],
    'baseline create': (file) => ['baseline', 'create', 'a.txt', '--baseline', file],
    '--state': (file) => ['git', '.', '--state', file],
  };

  for (const [writer, args] of Object.entries(writers)) {
    it.each(Object.keys(ways))(`${writer} follows no %s`, (way) => {
      const tree = newTree({}, 'committed');
      writeFileSync(join(tree, 'report.json'), run(['scan', 'a.txt', '--format', 'json'], tree).stdout);
      const victim = join(place.folder(`victims-${trees}`, { victim: 'precious\n' }), 'victim');
      const file = ways[way]?.(tree, victim) ?? '';
      // A baseline or state that is there already is refused before anything is written.
      if (writer === 'baseline create' || writer === '--state') rmSync(victim, { force: true });
      writeFileSync(join(tree, `made-${file.replaceAll('/', '-')}.yml`), `output: {json: ${file}}\n`);
      const before = listingOf(dirname(victim));
      const result = run(
        [...args(file), ...(writer.startsWith('--output') ? ['--output', 'json=kept.json'] : [])],
        tree,
      );
      expectRefusal(result);
      expect(result.stderr).toMatch(/is a symbolic link in the scanned tree|is there already/);
      expect(changedPaths(before, listingOf(dirname(victim)))).toEqual([]);
      // What is refused costs nothing else.
      if (writer.startsWith('--output'))
        expect(JSON.parse(readFileSync(join(tree, 'kept.json'), 'utf8'))).toHaveProperty('findings');
      if (writer.startsWith('--output')) expect(result.stdout).not.toBe('');
    });
  }

  it('a pipe that the tree brings is not written to', () => {
    const tree = newTree();
    execFileSync('mkfifo', [join(tree, 'out')]);
    const result = run(['scan', 'a.txt', '--output', 'json=out'], tree);
    expectRefusal(result);
    expect(result.stderr).toContain('it is a pipe in the scanned tree');
  });

  it('a link outside of the tree, standard output and a pipe of the shell keep working', () => {
    const tree = newTree();
    const outside = place.folder(`outside-${trees}`, { target: 'old' });
    symlinkSync('target', join(outside, 'link'));
    expect(run(['scan', 'a.txt', '--output', `json=${join(outside, 'link')}`], tree).status).toBe(0);
    expect(readFileSync(join(outside, 'target'), 'utf8')).toContain('schemaVersion');
    expect(
      shell('aksweep scan a.txt --quiet --output json=/dev/stdout | grep -c schemaVersion', { cwd: tree }).stdout,
    ).toBe('1\n');
    expect(
      shell('aksweep scan a.txt --quiet --output json=>(cat > copied); sleep 0.5; grep -c schemaVersion copied', {
        cwd: tree,
      }).stdout,
    ).toBe('1\n');
    expect(
      shell('aksweep scan a.txt --quiet --output json=/dev/stdout > into; grep -c schemaVersion into', { cwd: tree })
        .stdout,
    ).toBe('1\n');
  });

  it('from a folder further down, links of the whole repository count', () => {
    const tree = newTree({ 'sub/b.txt': 'x' });
    const victim = join(place.folder(`victims-${trees}`, { victim: 'precious\n' }), 'victim');
    symlinkSync(victim, join(tree, 'out'));
    expectRefusal(run(['scan', '.', '--output', 'json=../out'], join(tree, 'sub')));
    expectRefusal(run(['scan', tree, '--output', `json=${join(tree, 'out')}`], aside));
    expect(readFileSync(victim, 'utf8')).toBe('precious\n');
  });
});

it('a bounded run of the mutation fuzz', async () => {
  // Fixed, so that a run of the tests can be repeated; the bench draws another each time.
  const seed = Number(process.env['AKSWEEP_FUZZ_SEED'] ?? 20_261_201);
  console.log(`bench/fuzz-settings.ts --seed ${seed}`);
  const { faults, rounds } = await fuzzSettings(new Dice(seed), 12, programPath());
  expect(faults).toEqual([]);
  expect(rounds).toBeGreaterThan(3);
});
