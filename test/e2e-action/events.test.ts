/**
 * Every kind of event end to end: a repository with a leak, a workspace as actions/checkout leaves it, the runner's
 * files.
 */
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../git/made-repository.ts';
import { makeLeak, valuesIn } from './leak.ts';
import { payloadOf, pullRequestPayload, pushPayload, runAction, runBundle, sarifResults } from './runner.ts';
import type { ActionRequest, ActionRun } from './runner.ts';
import { checkout, mergeRef, shop } from './upstream.ts';
import type { Upstream } from './upstream.ts';

const outputs: string[] = [];
async function run(request: ActionRequest): Promise<ActionRun> {
  const result = await runAction(request);
  outputs.push(result.everything);
  return result;
}

afterEach(() => {
  const all = outputs.splice(0);
  expect(all.length).toBeGreaterThan(0);
  for (const output of all) expect(valuesIn(output)).toEqual([]);
});

function places(result: ActionRun): string[] {
  return result.commands
    .filter(({ command }) => ['error', 'warning'].includes(command))
    .map(({ command, properties: { file, line } }) => `${command} ${file}:${line}`);
}

function expectLeak(result: ActionRun, place: string): void {
  expect(result.stderr).toBe('');
  expect(places(result)).toEqual([`error ${place}`]);
  expect(result.status).toBe(1);
  expect(result.outputs).toMatchObject({ findings: '1', 'active-findings': '0', 'exit-code': '1' });
  expect(result.report?.findings).toHaveLength(1);
  expect(result.summary).toContain('# ');
}

describe('pull_request', () => {
  it('finds a leak at the line where the head has it, though later commits moved it', async () => {
    const upstream = shop();
    const base = upstream.tip('main');
    upstream.branch('upload');
    const leak = makeLeak();
    upstream.commit({ 'src/upload.env': leak.text });
    const head = upstream.commit({ 'src/upload.env': `# settings\n# of the shop\n${leak.text}` });
    mergeRef(upstream, head);
    const result = await run({
      workspace: checkout(upstream, 'refs/pull/12/merge').folder,
      event: 'pull_request',
      payload: pullRequestPayload(base, head),
    });
    expectLeak(result, 'src/upload.env:3');
    expect(result.stdout).toContain('Scanned 2 commits');
    expect(result.summary).toContain(`(https://github.com/example/shop/blob/${head.id}/src/upload.env?plain=1#L3-L4)`);
    expect(result.summary).toContain('RAM');
  });

  it("passes when the leak is main's, not the pull request's", async () => {
    const upstream = shop();
    const base = upstream.commit({ 'old.env': makeLeak().text });
    upstream.branch('upload');
    const head = upstream.commit({ 'new.txt': 'fine\n' });
    mergeRef(upstream, head);
    const result = await run({
      workspace: checkout(upstream, 'refs/pull/12/merge').folder,
      event: 'pull_request',
      payload: pullRequestPayload(base, head),
    });
    expect(result).toMatchObject({ status: 0, stderr: '', outputs: { findings: '0', 'exit-code': '0' } });
    expect(places(result)).toEqual([]);
    expect(result.summary).not.toBe('');
  });

  it('finds what one commit leaked and a later one took away: it is in no file, so it has no line', async () => {
    const upstream = shop();
    const base = upstream.tip('main');
    upstream.branch('upload');
    const leaking = upstream.commit({ 'deploy.env': makeLeak().text });
    const head = upstream.commit({ 'deploy.env': null });
    mergeRef(upstream, head);
    const workspace = checkout(upstream, 'refs/pull/12/merge').folder;
    const result = await run({
      workspace,
      event: 'pull_request',
      payload: pullRequestPayload(base, head),
      inputs: { 'sarif-file': 'aksweep.sarif' },
    });
    expect(result.status).toBe(1);
    expect(places(result)).toEqual(['error undefined:undefined']);
    expect(result.commands[0]?.message).toContain('deploy.env');
    expect(result.summary).toContain(`/blob/${leaking.id}/deploy.env?plain=1#L1-L2`);
    expect(result.summary).toContain('sarif-include-history');
    expect(sarifResults(join(workspace, 'aksweep.sarif'))).toEqual([]);
    await run({
      workspace,
      event: 'pull_request',
      payload: pullRequestPayload(base, head),
      inputs: { 'sarif-file': 'all.sarif', 'sarif-include-history': 'true' },
    });
    expect(sarifResults(join(workspace, 'all.sarif'))).toHaveLength(1);
  });

  it(
    'annotates the line of the head and puts the line of the merge into SARIF, when main has moved on in the ' +
      'same file',
    async () => {
      const upstream = shop();
      const rest = Array.from({ length: 20 }, (_, line) => `line ${line}\n`).join('');
      const base = upstream.commit({ 'app.env': rest });
      upstream.branch('upload');
      const head = upstream.commit({ 'app.env': `${rest}${makeLeak().text}` });
      upstream.branch('main');
      upstream.commit({ 'app.env': `new\nlines\n${rest}` });
      mergeRef(upstream, head, { 'app.env': `new\nlines\n${head.tree.get('app.env')}` });
      const workspace = checkout(upstream, 'refs/pull/12/merge').folder;
      const result = await run({
        workspace,
        event: 'pull_request',
        payload: pullRequestPayload(base, head),
        inputs: { 'sarif-file': 'a.sarif' },
      });
      expectLeak(result, 'app.env:21');
      const lines = sarifResults(join(workspace, 'a.sarif')).map(
        ({ locations }) => locations[0]?.physicalLocation.region.startLine,
      );
      expect(lines).toEqual([expect.toSatisfy((line: number) => line === 23 || line === 24)]);
    },
  );

  it('finds a leak in the 31st commit', async () => {
    const upstream = shop();
    const base = upstream.tip('main');
    upstream.branch('upload');
    for (let commit = 1; commit <= 30; commit++) upstream.commit({ [`f${commit}.txt`]: `${commit}\n` });
    upstream.commit({ 'late.env': makeLeak().text });
    const head = upstream.commit({ 'last.txt': 'x\n' });
    mergeRef(upstream, head);
    const result = await run({
      workspace: checkout(upstream, 'refs/pull/12/merge').folder,
      event: 'pull_request',
      payload: pullRequestPayload(base, head),
    });
    expectLeak(result, 'late.env:1');
    expect(result.stdout).toContain('Scanned 32 commits');
  });

  it('finds a leak that only a merge commit holds', async () => {
    const upstream = shop();
    const base = upstream.tip('main');
    upstream.branch('side');
    const side = upstream.commit({ 'side.txt': 'side\n' });
    upstream.branch('upload', base);
    upstream.commit({ 'own.txt': 'own\n' });
    const merged = { 'side.txt': 'side\n', 'resolved.env': makeLeak().text };
    const head = upstream.commit(merged, 'Merge side with care', side);
    mergeRef(upstream, head);
    const result = await run({
      workspace: checkout(upstream, 'refs/pull/12/merge').folder,
      event: 'pull_request',
      payload: pullRequestPayload(base, head),
    });
    expectLeak(result, 'resolved.env:1');
  });

  it("finds a leak in a fork's pull request, whose commits only the pull ref reaches", async () => {
    const upstream = shop();
    const base = upstream.tip('main');
    upstream.branch('refs/pull/12/head');
    const head = upstream.commit({ 'fork.env': makeLeak().text });
    mergeRef(upstream, head);
    const result = await run({
      workspace: checkout(upstream, 'refs/pull/12/merge').folder,
      event: 'pull_request',
      payload: pullRequestPayload(base, head, 'pull_request.fork'),
    });
    expectLeak(result, 'fork.env:1');
  });

  it('deepens a shallow clone until the base is connected: a leak on a branch far behind main', async () => {
    const upstream = shop();
    upstream.branch('upload');
    const leak = makeLeak();
    upstream.commit({ 'far.env': leak.text });
    for (let commit = 0; commit < 70; commit++) upstream.commit({ 'n.txt': `${commit}\n` });
    const head = upstream.tip();
    upstream.branch('main');
    for (let commit = 0; commit < 70; commit++) upstream.commit({ 'm.txt': `${commit}\n` });
    const base = upstream.tip('main');
    mergeRef(upstream, head);
    const workspace = checkout(upstream, 'refs/pull/12/merge');
    const result = await run({
      workspace: workspace.folder,
      event: 'pull_request',
      payload: pullRequestPayload(base, head),
    });
    expectLeak(result, 'far.env:1');
    expect(result.stdout).toContain('Scanned 71 commits');
  });

  it('ends with 2 and the lines to paste when the base cannot be fetched', async () => {
    const upstream = shop();
    const head = upstream.commit({ 'a.env': makeLeak().text });
    const result = await run({
      workspace: checkout(upstream, 'refs/heads/main').folder,
      event: 'pull_request',
      payload: pullRequestPayload('d'.repeat(40), head),
    });
    expect(result.status).toBe(2);
    expect(result.outputs).toMatchObject({ 'exit-code': '2' });
    expect(result.commands.filter(({ command }) => command === 'error')).toHaveLength(1);
    expect(result.commands[0]?.message).toContain('fetch-depth: 0');
    expect(result.stderr).toContain('dddddddddddd');
    expect(result.summary).toContain('not a pass');
  });

  it('an empty range that should not be empty is an error, never a pass', async () => {
    const upstream = shop();
    const base = upstream.tip('main');
    const head = base.parents[0] ?? base;
    const result = await run({
      workspace: checkout(upstream, 'refs/heads/main', 0).folder,
      event: 'pull_request',
      payload: pullRequestPayload(base, head),
    });
    expect(result.status).toBe(2);
    expect(result.commands[0]?.message).toContain('no commits between');
  });
});

describe('pull_request_target', () => {
  it("reads the head as data, warns, and links to the head's lines", async () => {
    const upstream = shop();
    const base = upstream.tip('main');
    upstream.branch('upload');
    const head = upstream.commit({ 'target.env': makeLeak().text });
    mergeRef(upstream, head);
    const result = await run({
      workspace: checkout(upstream, 'refs/heads/main').folder,
      event: 'pull_request_target',
      payload: pullRequestPayload(base, head, 'pull_request_target.fork'),
    });
    expect(result.status).toBe(1);
    expect(places(result)).toEqual(['warning undefined:undefined', 'error target.env:1']);
    expect(result.commands[0]?.message).toContain('pull_request_target');
  });
});

describe('push', () => {
  it('scans what the push brings in', async () => {
    const upstream = shop();
    const before = upstream.commit({ 'old.env': makeLeak().text });
    const after = upstream.commit({ 'new.env': makeLeak().text });
    const result = await run({
      workspace: checkout(upstream, 'refs/heads/main').folder,
      event: 'push',
      payload: pushPayload(before, after, 'push.default-branch'),
    });
    expectLeak(result, 'new.env:1');
    expect(result.stdout).toContain('Scanned 1 commit:');
  });

  it('compares a new branch with the default branch', async () => {
    const upstream = shop();
    upstream.commit({ 'old.env': makeLeak().text });
    upstream.branch('upload');
    const after = upstream.commit({ 'new.env': makeLeak().text });
    const payload = pushPayload('0'.repeat(40), after, 'push.new-branch');
    expectLeak(
      await run({ workspace: checkout(upstream, 'refs/heads/upload').folder, event: 'push', payload }),
      'new.env:1',
    );
    expectLeak(
      await run({ workspace: checkout(upstream, 'refs/heads/upload', 0).folder, event: 'push', payload }),
      'new.env:1',
    );
  });

  it('scans everything when the default branch comes into being', async () => {
    const upstream = shop();
    upstream.commit({ 'first.env': makeLeak().text });
    const after = upstream.commit({ 'first.env': null });
    const result = await run({
      workspace: checkout(upstream, 'refs/heads/main').folder,
      event: 'push',
      payload: pushPayload('0'.repeat(40), after, 'push.first'),
    });
    expect(result.status).toBe(1);
    expect(result.stdout).toContain('Scanned 6 commits');
  });

  it('scans a force push against what was there before', async () => {
    const upstream = shop();
    upstream.branch('upload');
    const before = upstream.commit({ 'a.txt': 'a\n' });
    upstream.reset('upload', upstream.tip('main'));
    upstream.commit({ 'forced.env': makeLeak().text });
    const after = upstream.commit({ 'b.txt': 'b\n' });
    const result = await run({
      workspace: checkout(upstream, 'refs/heads/upload').folder,
      event: 'push',
      payload: pushPayload(before, after, 'push.forced'),
    });
    expectLeak(result, 'forced.env:1');
    expect(result.commands.find(({ command }) => command === 'notice')?.message).toContain('rewrote history');
  });

  it('treats a force push whose old tip is gone as a new branch', async () => {
    const upstream = shop();
    upstream.commit({ 'old.env': makeLeak().text });
    upstream.branch('upload');
    upstream.commit({ 'forced.env': makeLeak().text });
    const after = upstream.commit({ 'b.txt': 'b\n' });
    const result = await run({
      workspace: checkout(upstream, 'refs/heads/upload').folder,
      event: 'push',
      payload: pushPayload('e'.repeat(40), after, 'push.forced'),
    });
    expectLeak(result, 'forced.env:1');
    expect(result.stdout).toContain('Scanned 2 commits');
  });

  it('a deleted branch brings nothing in', async () => {
    const upstream = shop();
    const result = await run({
      workspace: checkout(upstream, 'refs/heads/main').folder,
      event: 'push',
      payload: payloadOf('push.deleted'),
    });
    expect(result).toMatchObject({
      status: 0,
      stderr: '',
      outputs: { findings: '0', 'active-findings': '0', 'exit-code': '0' },
    });
    expect(result.stdout).toContain('was deleted');
  });

  it('scans what a tag brings in beyond the default branch, annotated tags too', async () => {
    const upstream = shop();
    upstream.branch('release');
    upstream.commit({ 'release.env': makeLeak().text });
    upstream.git('tag', '-a', '-m', 'Release', 'v1.2.0', 'release');
    const after = upstream.git('rev-parse', 'v1.2.0');
    expect(after).not.toBe(upstream.tip('release').id);
    const result = await run({
      workspace: checkout(upstream, 'refs/tags/v1.2.0').folder,
      event: 'push',
      payload: pushPayload('0'.repeat(40), after, 'push.tag'),
    });
    expectLeak(result, 'release.env:1');
  });

  it('a tag on a commit of the default branch brings nothing in and passes', async () => {
    const upstream = shop();
    upstream.git('tag', 'v1.2.0');
    const result = await run({
      workspace: checkout(upstream, 'refs/tags/v1.2.0').folder,
      event: 'push',
      payload: pushPayload('0'.repeat(40), upstream.tip('main'), 'push.tag'),
    });
    expect(result.status).toBe(0);
    expect(result.stdout).toContain('Scanned 0 commits');
  });
});

describe('merge_group', () => {
  it('scans a queue entry against the entry before it', async () => {
    const upstream = shop();
    upstream.branch('queue');
    const before = upstream.commit({ 'earlier.env': makeLeak().text }, 'entry before');
    const head = upstream.commit({ 'queued.env': makeLeak().text }, 'entry');
    const payload = payloadOf('merge_group', ({ merge_group }) =>
      Object.assign(merge_group, { head_sha: head.id, base_sha: before.id }),
    );
    expectLeak(
      await run({ workspace: checkout(upstream, 'refs/heads/queue').folder, event: 'merge_group', payload }),
      'queued.env:1',
    );
  });
});

describe('schedule and workflow_dispatch', () => {
  function audited(): Upstream {
    const upstream = shop();
    upstream.commit({ 'gone.env': makeLeak().text });
    upstream.commit({ 'gone.env': null, 'here.env': makeLeak().text });
    upstream.branch('other');
    upstream.commit({ 'other.env': makeLeak().text });
    return upstream;
  }

  it('scan the checked-out files', async () => {
    const upstream = audited();
    for (const event of ['schedule', 'workflow_dispatch']) {
      const result = await run({
        workspace: checkout(upstream, 'refs/heads/main').folder,
        event,
        payload: payloadOf(event),
      });
      expectLeak(result, 'here.env:1');
      expect(result.stdout).toContain('files as they are checked out');
    }
  });

  it('scan all history of all branches with mode: history, from a shallow clone too', async () => {
    const upstream = audited();
    const head = upstream.tip('main');
    for (const depth of [0, 1]) {
      const result = await run({
        workspace: checkout(upstream, 'refs/heads/main', depth).folder,
        event: 'schedule',
        payload: payloadOf('schedule'),
        inputs: { mode: 'history' },
      });
      expect(result).toMatchObject({ status: 1, stderr: '', outputs: { findings: '3' } });
      expect(
        result.commands
          .filter(({ command }) => command === 'error')
          .map(({ properties }) => properties['file'] ?? '')
          .toSorted(),
      ).toEqual(['', '', 'here.env']);
      expect(result.summary).toContain(`/blob/${head.id}/here.env`);
      expect(result.stdout).toContain('Scanned all history: 7 commits');
    }
  });
});

describe('an event that is not known', () => {
  it('scans the checked-out files and says so', async () => {
    const upstream = shop();
    upstream.commit({ 'here.env': makeLeak().text });
    const result = await run({
      workspace: checkout(upstream, 'refs/heads/main').folder,
      event: 'issue_comment',
      payload: payloadOf('issue_comment'),
    });
    expect(result.status).toBe(1);
    expect(result.commands.map(({ command }) => command)).toEqual(['notice', 'error']);
    expect(result.commands[0]?.message).toContain('issue_comment names no range');
  });
});

describe('inputs', () => {
  it('base and head choose any range, by name', async () => {
    const upstream = shop();
    upstream.git('tag', 'v1');
    upstream.commit({ 'a.env': makeLeak().text });
    upstream.git('tag', 'v2');
    upstream.commit({ 'b.env': makeLeak().text });
    const workspace = checkout(upstream, 'refs/heads/main', 0);
    const result = await run({
      workspace: workspace.folder,
      event: 'workflow_dispatch',
      payload: payloadOf('workflow_dispatch'),
      inputs: { base: 'v1', head: 'v2' },
    });
    expectLeak(result, 'a.env:1');
    const unknown = await run({
      workspace: workspace.folder,
      event: 'workflow_dispatch',
      payload: payloadOf('workflow_dispatch'),
      inputs: { base: 'v9' },
    });
    expect(unknown.status).toBe(2);
    expect(unknown.commands[0]?.message).toContain('v9');
  });

  it('path limits the scan and keeps paths from the top', async () => {
    const upstream = shop();
    const before = upstream.tip('main');
    const after = upstream.commit({ 'a.env': makeLeak().text, 'services/pay/b.env': makeLeak().text });
    const workspace = checkout(upstream, 'refs/heads/main').folder;
    const payload = pushPayload(before, after);
    expectLeak(
      await run({ workspace, event: 'push', payload, inputs: { path: 'services/pay' } }),
      'services/pay/b.env:1',
    );
    expectLeak(
      await run({ workspace, event: 'schedule', payload: payloadOf('schedule'), inputs: { path: 'services' } }),
      'services/pay/b.env:1',
    );
    const wrong = await run({ workspace, event: 'push', payload, inputs: { path: 'no/such' } });
    expect(wrong.commands[0]?.message).toContain('no/such');
  });

  it('a repository in a folder of the workspace has paths from its own top', async () => {
    const upstream = shop();
    const before = upstream.tip('main');
    const after = upstream.commit({ 'a.env': makeLeak().text });
    const workspace = temporaryFolder();
    cpSync(checkout(upstream, 'refs/heads/main').folder, join(workspace, 'shop'), { recursive: true });
    const result = await run({
      workspace,
      event: 'push',
      payload: pushPayload(before, after),
      inputs: { path: 'shop', 'sarif-file': 'shop.sarif' },
    });
    expect(result.stderr).toBe('');
    expect(places(result).filter((place) => place.startsWith('error'))).toEqual(['error a.env:1']);
    expect(sarifResults(join(workspace, 'shop.sarif'))[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(
      'a.env',
    );
  });

  it('fail-on, annotations and lang do what they say', async () => {
    const upstream = shop();
    const before = upstream.tip('main');
    const after = upstream.commit({ 'a.env': makeLeak().text });
    const workspace = checkout(upstream, 'refs/heads/main').folder;
    const payload = pushPayload(before, after);
    const quiet = await run({
      workspace,
      event: 'push',
      payload,
      inputs: { 'fail-on': 'never', annotations: 'false' },
    });
    expect(quiet).toMatchObject({ status: 0, commands: [], outputs: { findings: '1', 'exit-code': '0' } });
    const chinese = await run({ workspace, event: 'push', payload, inputs: { lang: 'zh' } });
    expect(chinese.stdout).toMatch(/[\u4e00-\u9fff]/);
    expect(chinese.summary).toMatch(/已扫描 1 个提交/);
    const wrong = await run({ workspace, event: 'push', payload, inputs: { verify: 'perhaps' } });
    expect(wrong).toMatchObject({ status: 2, outputs: { 'exit-code': '2' } });
  });

  it('report-json and sarif-file are written where they are wanted, the same twice but for times', async () => {
    const upstream = shop();
    const before = upstream.tip('main');
    const after = upstream.commit({ 'a.env': makeLeak().text });
    const workspace = checkout(upstream, 'refs/heads/main').folder;
    const files = async (name: string): Promise<string> => {
      const result = await run({
        workspace,
        event: 'push',
        payload: pushPayload(before, after),
        inputs: { 'report-json': `${name}.json`, 'sarif-file': `${name}.sarif` },
      });
      expect(result.outputs).toMatchObject({
        'report-json': join(workspace, `${name}.json`),
        'sarif-file': `${name}.sarif`,
      });
      expect(
        result.commands.some(({ command, message }) => command === 'warning' && message.includes('mode: tree')),
      ).toBe(true);
      return [`${name}.json`, `${name}.sarif`]
        .map((file) => readFileSync(join(workspace, file), 'utf8'))
        .join('\n')
        .replace(/"(seconds|startedAt|startTimeUtc|endTimeUtc)": ?("[^"]*"|[0-9.e-]+)/g, '"$1":0');
    };
    expect(await files('one')).toBe(await files('two'));
    expect(existsSync(join(workspace, 'one.sarif'))).toBe(true);
    const results = sarifResults(join(workspace, 'one.sarif'));
    expect(results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri)).toEqual(['a.env']);
    expect(results[0]?.partialFingerprints).toHaveProperty('primaryLocationLineHash');
  });
});

describe('the bundle that the runner starts', () => {
  it('says the same as the sources, by the same status, outputs, annotations and summary', async () => {
    const upstream = shop();
    const base = upstream.tip('main');
    upstream.branch('upload');
    const head = upstream.commit({ 'src/upload.env': makeLeak().text });
    mergeRef(upstream, head);
    const request: ActionRequest = {
      workspace: checkout(upstream, 'refs/pull/12/merge').folder,
      event: 'pull_request',
      payload: pullRequestPayload(base, head),
      inputs: { 'sarif-file': 'a.sarif' },
    };
    const bundled = await runBundle(request);
    outputs.push(bundled.everything);
    expectLeak(bundled, 'src/upload.env:1');
    expect(sarifResults(join(request.workspace, 'a.sarif'))).toHaveLength(1);
    const own = await run(request);
    const same = (text: string): string =>
      text.replace(/\d+(\.\d+)? m?s/g, '0 s').replace(/[0-9a-f]{8}(-\w+){4}/g, 'uuid');
    expect(bundled.commands).toEqual(own.commands);
    expect(same(bundled.stdout)).toBe(same(own.stdout));
    expect(same(bundled.summary)).toBe(same(own.summary));
  });

  it('ends with 2, and says why on standard error, when it could not scan', async () => {
    const upstream = shop();
    const head = upstream.commit({ 'a.env': makeLeak().text });
    const bundled = await runBundle({
      workspace: checkout(upstream, 'refs/heads/main').folder,
      event: 'pull_request',
      payload: pullRequestPayload('d'.repeat(40), head),
    });
    outputs.push(bundled.everything);
    expect(bundled).toMatchObject({ status: 2, outputs: { 'exit-code': '2' } });
    expect(bundled.stderr).toContain('dddddddddddd');
    expect(bundled.summary).toContain('not a pass');
  });
});
