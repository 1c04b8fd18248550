/** Groups of kinds: what is on by default, how words switch, and that every way of asking says the same. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { generate } from '../../src/alibaba/generate.ts';
import { parseConfig } from '../../src/config/parse-config.ts';
import { builtinRules } from '../../src/rules/builtin.ts';
import { DEFAULT_GROUPS, groupsAfter, KIND_GROUPS, KIND_SWITCHES, switchesIn } from '../../src/rules/kind-groups.ts';
import { loadRules } from '../../src/rules/load-rules.ts';
import { makePlan } from '../../src/run/scan-plan.ts';
import { aksweep, type RunResult } from '../e2e/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'aksweep-kinds-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('groups of kinds', () => {
  it('are all on but the adjacent ones', () => {
    expect(groupsAfter([])).toEqual(DEFAULT_GROUPS);
    expect(KIND_GROUPS.filter((group) => !DEFAULT_GROUPS.includes(group))).toEqual(['adjacent']);
  });

  it.each([
    [['adjacent'], [...KIND_GROUPS]],
    [['no-data-stores'], ['account', 'models', 'devops', 'platform']],
    [['none', 'models'], ['models']],
    [['models', 'none'], []],
    [
      ['all', 'no-account'],
      ['models', 'devops', 'platform', 'data-stores', 'adjacent'],
    ],
    [['no-models', 'models'], [...DEFAULT_GROUPS]],
  ])('are switched from left to right: %j', (switches, groups) => {
    expect(groupsAfter(switches)).toEqual(groups);
  });

  it('are named in lists joined by commas', () => {
    expect(switchesIn(['adjacent, no-models', 'all'])).toEqual(['adjacent', 'no-models', 'all']);
  });

  it('that do not exist are an error that does not repeat the word', () => {
    const value = generate.AKID24();
    expect(() => groupsAfter(['adjacents'])).toThrow('kinds: no group of kinds has that name');
    expect(() => groupsAfter([value])).not.toThrow(value);
    expect(() => switchesIn(['']).length && groupsAfter(switchesIn(['']))).toThrow('no group of kinds');
  });

  it('hold every built-in rule, and leave out those of a group that is off', async () => {
    expect(builtinRules().filter(({ group }) => group === null || !KIND_GROUPS.includes(group))).toEqual([]);
    for (const group of KIND_GROUPS) {
      const { compiled, infos } = await loadRules({ files: [], disabled: [], groups: [group] });
      const own = builtinRules().filter((rule) => rule.group === group);
      expect(compiled.map(({ rule }) => rule.info.id)).toEqual(own.map(({ info }) => info.id));
      expect(infos).toEqual(own.map(({ info }) => info));
    }
  });

  it("leave a user's rule without a group on, and switch one with a group", async () => {
    const rule = (id: string, more: string): string =>
      `id: ${id}\ntitle: t\ndescription: d\nseverity: low\n${more}keywords: [abcd]\npatterns: ['abcd[0-9]{9}']\n` +
      `examples: [abcd123456789]\nnegativeExamples: [abcd]\n`;
    const file = join(folder, 'rules.yaml');
    writeFileSync(file, `${rule('always-on', '')}---\n${rule('switched', 'group: adjacent\n')}`);
    const ids = async (groups?: (typeof KIND_GROUPS)[number][]): Promise<string[]> =>
      (await loadRules({ files: [file], disabled: [], ...(groups === undefined ? {} : { groups }) })).infos
        .filter(({ builtin }) => !builtin)
        .map(({ id }) => id);
    expect(await ids([])).toEqual(['always-on']);
    expect(await ids()).toEqual(['always-on']);
    expect(await ids([...KIND_GROUPS])).toEqual(['always-on', 'switched']);
  });

  it('come from the config file first, then from the command line', async () => {
    const config = await parseConfig(
      { text: 'kinds: [none, models]\n', path: '.aksweep.yml', location: '/project/.aksweep.yml' },
      null,
    );
    expect(config.settings.kinds).toEqual(['none', 'models']);
    const surroundings = { root: '/', excludes: [], disabledRules: [], ignoreFile: null };
    const plan = await makePlan({ kinds: [...(config.settings.kinds ?? []), 'adjacent'] }, surroundings);
    expect(plan.ruleRequest.groups).toEqual(['models', 'adjacent']);
  });

  it('of a config file that do not exist are said with their place', async () => {
    const text = 'kinds: [none, model]\n';
    await expect(parseConfig({ text, path: '.aksweep.yml', location: '/project/.aksweep.yml' }, null)).rejects.toThrow(
      '.aksweep.yml:1:15: kinds[1]: expected a group of kinds like adjacent or no-data-stores, got other text; ' +
        'did you mean models?',
    );
  });

  it('are the same words in the published schema', async () => {
    const schema = (await import('../../docs/config.schema.json')) as unknown as {
      properties: { kinds: { items: { enum: string[] } } };
    };
    expect(schema.properties.kinds.items.enum).toEqual(KIND_SWITCHES);
  });
});

describe('--kinds', () => {
  const run = (...words: string[]): RunResult => aksweep(words, { cwd: folder });

  it('leaves out what is switched off, in the config file and on the command line', () => {
    writeFileSync(join(folder, 'key.txt'), `id ${generate.AKID24()}\nsecret ${generate.SECRET30()}\n`);
    expect(run('scan', 'key.txt').status).toBe(1);
    expect(run('scan', 'key.txt', '--kinds', 'no-account').status).toBe(0);
    writeFileSync(join(folder, '.aksweep.yml'), 'kinds: [no-account]\n');
    expect(run('scan', 'key.txt').status).toBe(0);
    expect(run('scan', 'key.txt', '--kinds', 'account').status).toBe(1);
    rmSync(join(folder, '.aksweep.yml'));
  });

  it('says what is possible when a word is wrong', () => {
    const { status, stderr } = run('scan', 'key.txt', '--kinds', 'datastores');
    expect(status).toBe(2);
    expect(stderr).toContain('did you mean data-stores?');
  });

  it('is shown by rules list and rules explain', () => {
    expect(run('rules', 'list').stdout).toMatch(/alibaba-market-appcode +\S+ +platform +/);
    expect(run('rules', 'explain', 'alibaba-market-appcode').stdout).toContain('· platform');
  });
});
