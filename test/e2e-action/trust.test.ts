/** A pull request cannot accept its own leak, cannot speak to the runner, and cannot make the log show a value. */
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/types.ts';
import { aksweep } from '../e2e/program.ts';
import { makeLeak, valuesIn } from './leak.ts';
import type { Leak } from './leak.ts';
import { payloadOf, pullRequestPayload, pushPayload, runAction } from './runner.ts';
import type { ActionRun } from './runner.ts';
import { checkout, mergeRef, shop } from './upstream.ts';
import type { Files } from './upstream.ts';

/** A pull request on a main with `baseFiles`, run; `headFiles` is its one commit. */
async function pullRequest(
  baseFiles: Files,
  headFiles: Files,
  inputs: Readonly<Record<string, string>> = {},
): Promise<ActionRun> {
  const upstream = shop();
  const base = upstream.commit(baseFiles);
  upstream.branch('topic');
  const head = upstream.commit(headFiles);
  mergeRef(upstream, head);
  const result = await runAction({
    workspace: checkout(upstream, 'refs/pull/12/merge').folder,
    event: 'pull_request',
    payload: pullRequestPayload(base, head),
    inputs,
  });
  expect(valuesIn(result.everything)).toEqual([]);
  return result;
}

const notices = (result: ActionRun): string[] =>
  result.commands.filter(({ command }) => command === 'notice').map(({ message }) => message);

function baselineOf(leak: Leak): string {
  const report = JSON.parse(aksweep(['scan', '-', '--format', 'json'], { input: leak.text }).stdout) as Report;
  const entries = report.findings.map(({ fingerprint }) => ({
    fingerprint,
    rule: 'alibaba-access-key',
    since: '2026-01-01T00:00:00.000Z',
  }));
  return JSON.stringify({
    version: 1,
    tool: { name: 'aksweep', version: '0.1.0' },
    createdAt: '2026-01-01T00:00:00.000Z',
    entries,
  });
}

describe('what a pull request says about itself', () => {
  it.each([
    ['an ignore file', () => ({ '.aksweepignore': 'a.env\n' }), {}],
    ['a config file that excludes', () => ({ '.aksweep.yml': 'exclude: ["*.env"]\n' }), {}],
    [
      'a config file that raises thresholds',
      () => ({ '.aksweep.json': '{"failOn": "never", "minSeverity": "critical"}' }),
      {},
    ],
    [
      'a config file that switches rules off',
      () => ({
        '.aksweep.yml': 'disableRules: [alibaba-access-key, alibaba-access-key-id, alibaba-access-key-secret]\n',
      }),
      {},
    ],
    ['a baseline', (leak: Leak) => ({ 'base.json': baselineOf(leak) }), { baseline: 'base.json' }],
    ['a broken config file', () => ({ '.aksweep.yml': 'no such key: [\n' }), {}],
  ])('%s does not count', async (_name, files, inputs) => {
    const leak = makeLeak();
    const added: Files = files(leak);
    const result = await pullRequest({}, { 'a.env': leak.text, ...added }, inputs);
    expect(result.status).toBe(1);
    expect(result.stderr).toBe('');
    expect(result.outputs['findings']).toBe('1');
    expect(notices(result).some((text) => text.includes(Object.keys(added)[0] ?? '?'))).toBe(true);
  });

  it("the base's own settings count, though the head takes them away", async () => {
    const leak = makeLeak();
    const settings = async (files: Files, inputs: Readonly<Record<string, string>> = {}): Promise<void> => {
      const gone = Object.fromEntries(Object.keys(files).map((name) => [name, null]));
      for (const head of [{}, gone])
        expect(await pullRequest(files, { 'a.env': leak.text, 'x.txt': 'x\n', ...head }, inputs)).toMatchObject({
          status: 0,
          stderr: '',
        });
    };
    await settings({ '.aksweepignore': 'a.env\n' });
    await settings({ '.aksweep.yml': 'exclude: ["*.env"]\n' });
    await settings({ 'base.json': baselineOf(leak) }, { baseline: 'base.json' });
    await settings(
      { 'ci/aksweep.yml': 'failOn: never\nbaseline: known/base.json\n', 'ci/known/base.json': baselineOf(makeLeak()) },
      { config: 'ci/aksweep.yml' },
    );
  });

  it("rule files are the base's too", async () => {
    const rule = (word: string): string =>
      [
        'id: house-token',
        'title: House token',
        'description: A token of the house.',
        'severity: high',
        `keywords: ['${word}-']`,
        'patterns:',
        `  - pattern: '${word}-[0-9]{8}'`,
        'examples:',
        `  - 'token ${word}-12345678'`,
        'negativeExamples:',
        `  - 'token ${word}-1234'`,
        'remediation:',
        "  - 'Ask the house.'",
        'references:',
        '  - https://house.example',
        '',
      ].join('\n');
    const config = { '.aksweep.yml': 'rules: [ci/house.yaml]\n' };
    const result = await pullRequest(
      { ...config, 'ci/house.yaml': rule('house') },
      { 'ci/house.yaml': rule('other'), 'a.txt': 'token house-12345678, other-12345678\n' },
    );
    expect(result).toMatchObject({ status: 1, stderr: '' });
    expect(result.report?.findings.map(({ rule: id }) => id)).toEqual(['house-token']);
    expect(result.report?.findings[0]?.occurrences[0]?.location.startColumn).toBe('token '.length + 1);
    expect(notices(result).join('\n')).toContain('ci/house.yaml');
  });

  it('an ignore comment works, and is shown with its reason and place', async () => {
    const leak = makeLeak();
    const [id = '', secret = ''] = leak.text.split('\n');
    const text = `${id} # aksweep:ignore rotated on Monday\n${secret} # aksweep:ignore rotated on Monday\n`;
    const result = await pullRequest({}, { 'a.env': text });
    expect(result).toMatchObject({ status: 0, stderr: '', outputs: { findings: '0' } });
    expect(notices(result)).toEqual([expect.stringContaining('rotated on Monday') as string]);
    expect(result.commands[0]?.properties).toMatchObject({ file: 'a.env', line: '1' });
    expect(result.summary).toContain('rotated on Monday');
  });

  it(
    'an ignore comment that stood before does not cover a new value, in annotation, log, summary, SARIF ' +
      'and report',
    async () => {
      const ignored = (leak: Leak, reason = 'example'): string =>
        leak.text.replaceAll('\n', ` # aksweep:ignore ${reason}\n`);
      const [old, fresh] = [makeLeak(), makeLeak()];
      const result = await pullRequest(
        { 'a.env': ignored(old) },
        { 'a.env': `name=app\n${ignored(fresh)}` },
        { 'sarif-file': 'aksweep.sarif' },
      );
      expect(result).toMatchObject({ status: 1, stderr: '', outputs: { findings: '1' } });
      expect(result.commands[0]).toMatchObject({
        command: 'error',
        properties: { file: 'a.env', line: '2' },
        message: expect.stringContaining('Ignored until now: the value changed.') as string,
      });
      expect(result.summary).toContain('ignored until now: the value changed');
      expect(result.summary).not.toContain('Ignored by comments that this change adds');
      expect(result.report?.findings[0]?.occurrences).toMatchObject([
        { location: { startLine: 2 }, lapsedSuppression: { kind: 'inline', reason: 'example' } },
      ]);
      expect(result.everything).toContain('; ignored until now: the value changed');
      // Written anew, the comment is the change's own, and listed as such.
      const anew = await pullRequest({ 'a.env': ignored(old) }, { 'a.env': ignored(fresh, 'another example') });
      expect(anew).toMatchObject({ status: 0, stderr: '' });
      expect(anew.summary).toContain('Ignored by comments that this change adds');
      expect(anew.summary).toContain('another example');
      expect(notices(anew)).toEqual([expect.stringContaining('another example') as string]);
    },
  );

  it('nor does it in a push', async () => {
    const upstream = shop();
    const before = upstream.commit({ 'a.env': makeLeak().text.replaceAll('\n', ' # aksweep:ignore\n') });
    const after = upstream.commit({ 'a.env': makeLeak().text.replaceAll('\n', ' # aksweep:ignore\n') });
    const result = await runAction({
      workspace: checkout(upstream, 'refs/heads/main').folder,
      event: 'push',
      payload: pushPayload(before, after),
    });
    expect(result).toMatchObject({ status: 1, stderr: '', outputs: { findings: '1' } });
    expect(valuesIn(result.everything)).toEqual([]);
  });

  it('in a merge queue the base decides as well', async () => {
    const upstream = shop();
    const base = upstream.tip('main');
    const head = upstream.commit({ 'a.env': makeLeak().text, '.aksweepignore': 'a.env\n' });
    const payload = payloadOf('merge_group', ({ merge_group }) =>
      Object.assign(merge_group, { head_sha: head.id, base_sha: base.id }),
    );
    const { folder: workspace } = checkout(upstream, 'refs/heads/main');
    expect((await runAction({ workspace, event: 'merge_group', payload })).status).toBe(1);
  });

  it('after the merge, in a push, the new settings hold', async () => {
    const upstream = shop();
    const before = upstream.tip('main');
    const after = upstream.commit({ 'a.env': makeLeak().text, '.aksweepignore': 'a.env\n' });
    const result = await runAction({
      workspace: checkout(upstream, 'refs/heads/main').folder,
      event: 'push',
      payload: pushPayload(before, after),
    });
    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(result.report?.suppressed).toHaveLength(1);
  });
});

describe('names and contents that look like commands', () => {
  it('start none', async () => {
    const upstream = shop();
    const base = upstream.tip('main');
    upstream.branch('topic');
    const path = '::error file=x::y%0A\n::set-output name=findings::0\n##[add-path]evil,a:b.env';
    upstream.commit({ [path]: `::add-mask::a ${makeLeak().text}::error::b\n` });
    const head = upstream.commit({}, `::error::from a message\n\n::warning::${makeLeak().text}`);
    mergeRef(upstream, head);
    const result = await runAction({
      workspace: checkout(upstream, 'refs/pull/12/merge').folder,
      event: 'pull_request',
      payload: pullRequestPayload(base, head),
    });
    expect(result.status).toBe(1);
    expect(result.outputs['findings']).toBe('2');
    expect(result.commands.map(({ command }) => command)).toEqual(['error', 'error']);
    expect(
      result.commands.map(({ properties }) =>
        Object.keys(properties).filter(
          (key) => !['file', 'line', 'endLine', 'col', 'endColumn', 'title'].includes(key),
        ),
      ),
    ).toEqual([[], []]);
    expect(result.stdout).not.toMatch(/^\s*##\[/m);
    expect(valuesIn(result.everything)).toEqual([]);
  });

  it('a payload that is not JSON, or none, is said so without its content', async () => {
    const workspace = checkout(shop(), 'refs/heads/main').folder;
    const { id } = makeLeak();
    const file = join(workspace, 'event.txt');
    writeFileSync(file, `not json ${id}`);
    const result = await runAction({ workspace, event: 'push', payload: {}, environment: { GITHUB_EVENT_PATH: file } });
    expect(result.status).toBe(2);
    expect(valuesIn(result.everything)).toEqual([]);
    expect(result.commands[0]?.message).toContain('not JSON');
  });
});
