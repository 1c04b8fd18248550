/** GitHub's limits with thousands of findings, and inputs that cannot be read. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SUMMARY_LIMIT } from '../../src/action/workflow-commands.ts';
import { generate } from '../../src/alibaba/generate.ts';
import { temporaryFolder, type MadeRepository } from '../git/made-repository.ts';
import { makeId } from './leak.ts';
import { payloadOf, pushPayload, runAction, sarifResults } from './runner.ts';
import { checkout, shop, Upstream } from './upstream.ts';

describe('six thousand findings', async () => {
  const upstream = new Upstream();
  const text: string[] = [];
  // IDs alone are warnings; the pairs at the end are errors and must come first all the same.
  for (let index = 0; index < 5_990; index++) text.push(`id${index}: ${makeId()}\n${'\n'.repeat(12)}`);
  for (let index = 0; index < 10; index++)
    text.push(`access_key_id: ${makeId()}\naccess_key_secret: ${generate.SECRET30()}\n${'\n'.repeat(12)}`);
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [
      `f${String(at).padStart(2, '0')}.txt`,
      text.slice(at * 100, at * 100 + 100).join(''),
    ]),
  );
  upstream.commit(files);
  const workspace = checkout(upstream, 'refs/heads/main').folder;
  const result = await runAction({
    workspace,
    event: 'schedule',
    payload: payloadOf('schedule'),
    inputs: { 'sarif-file': 'a.sarif' },
  });

  it('are all counted and reported', async () => {
    expect(result.status).toBe(1);
    expect(result.outputs['findings']).toBe('6000');
    expect(result.report?.findings).toHaveLength(6000);
  });

  it('give ten annotations of a kind, worst first, and say how many more there are', async () => {
    const levels = result.commands.map(({ command }) => command);
    expect(levels).toEqual([...Array<string>(10).fill('error'), ...Array<string>(10).fill('warning')]);
    expect(result.commands.slice(0, 10).map(({ properties: { file } }) => file)).toEqual(
      Array<string>(10).fill('f59.txt'),
    );
    expect(result.stdout).toMatch(/5,?980/);
  });

  it('keep the worst 5,000 in SARIF', async () => {
    const results = sarifResults(join(workspace, 'a.sarif'));
    expect(results).toHaveLength(5000);
    expect(
      results
        .slice(0, 10)
        .every(
          ({ level, locations }) =>
            level === 'error' && locations[0]?.physicalLocation.artifactLocation.uri === 'f59.txt',
        ),
    ).toBe(true);
  });

  it('fit into the summary, which says how many it leaves out', async () => {
    const bytes = Buffer.byteLength(result.summary);
    expect(bytes).toBeLessThanOrEqual(SUMMARY_LIMIT);
    expect(bytes).toBeGreaterThan(SUMMARY_LIMIT / 2);
    expect(result.summary).toContain('| 1 | critical |');
  });
});

describe('what cannot be read', () => {
  it('makes the status 2 and is named, and the rest is reported', async () => {
    const upstream = shop();
    const before = upstream.tip('main');
    const after = upstream.commit({ 'lost.txt': 'lost\n', 'a.env': `id=${makeId()}\nsecret=${generate.SECRET30()}\n` });
    const lost = upstream.git('rev-parse', 'main:lost.txt');
    const workspace = checkout(upstream, 'refs/heads/main', 0);
    unpack(workspace);
    rmSync(join(workspace.folder, '.git/objects', lost.slice(0, 2), lost.slice(2)), { force: true });
    const result = await runAction({ workspace: workspace.folder, event: 'push', payload: pushPayload(before, after) });
    expect(result.status).toBe(2);
    expect(result.outputs).toMatchObject({ findings: '1', 'exit-code': '2' });
    expect(
      result.commands
        .filter(({ command }) => command === 'error')
        .map(({ properties, message }) => properties['file'] ?? message),
    ).toEqual(['a.env', expect.stringContaining('lost.txt') as string]);
  });

  it("a workspace without a checkout is the user's mistake, and says what is missing", async () => {
    const upstream = shop();
    const folder = temporaryFolder();
    const result = await runAction({
      workspace: folder,
      event: 'push',
      payload: pushPayload(upstream.tip('main').parents[0] ?? '', upstream.tip('main')),
    });
    expect(result.status).toBe(2);
    expect(result.commands).toHaveLength(1);
    expect(result.commands[0]?.message).toContain('not in a git repository');
  });

  it('a folder without a repository can still be scanned as files', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.env'), `id=${makeId()}\nsecret=${generate.SECRET30()}\n`);
    const result = await runAction({ workspace: folder, event: 'schedule', payload: payloadOf('schedule') });
    expect(result).toMatchObject({ status: 1, stderr: '' });
    expect(statSync(result.outputs['report-json'] ?? '').size).toBeGreaterThan(0);
  });
});

/** Turns all packs into loose objects. */
function unpack(workspace: MadeRepository): void {
  const folder = join(workspace.folder, '.git/objects/pack');
  const packs = readdirSync(folder)
    .filter((name) => name.endsWith('.pack'))
    .map((name) => readFileSync(join(folder, name)));
  rmSync(folder, { recursive: true });
  for (const pack of packs) workspace.feed(pack, 'unpack-objects', '-q');
}
