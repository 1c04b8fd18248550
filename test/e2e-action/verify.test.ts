/** Live or not: the action asks only when it is told to, and only whom the trusted config names. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StsSimulator } from '../sts-simulator/sts-simulator.ts';
import { makeLeak, valuesIn } from './leak.ts';
import { pullRequestPayload, runAction } from './runner.ts';
import type { ActionRequest, ActionRun } from './runner.ts';
import { checkout, mergeRef, shop } from './upstream.ts';

let server: StsSimulator;
beforeEach(async () => {
  server = await StsSimulator.start();
});
afterEach(() => server.stop());

/** A pull request with a root account's key and one that STS does not know; main's config names the simulator. */
async function run(
  inputs: Readonly<Record<string, string>>,
  headConfig?: string,
  state: 'active' | 'inactive' = 'active',
): Promise<ActionRun> {
  const upstream = shop();
  const base = upstream.commit({ 'ci/aksweep.yml': `verify:\n  endpoint: ${server.url}\n` });
  upstream.branch('topic');
  const [root, unknown] = [makeLeak(), makeLeak()];
  server.addKey({ id: root.id, secret: root.secret, principal: { kind: 'root' }, state });
  const head = upstream.commit({
    'root.env': root.text,
    'unknown.env': unknown.text,
    ...(headConfig === undefined ? {} : { 'ci/aksweep.yml': headConfig }),
  });
  mergeRef(upstream, head);
  const request: ActionRequest = {
    workspace: checkout(upstream, 'refs/pull/12/merge').folder,
    event: 'pull_request',
    payload: pullRequestPayload(base, head),
    inputs: { config: 'ci/aksweep.yml', ...inputs },
    // Whatever would leave this machine ends here.
    environment: { HTTPS_PROXY: 'http://127.0.0.1:9', NO_PROXY: '127.0.0.1' },
  };
  const result = await runAction(request);
  expect(valuesIn(result.everything)).toEqual([]);
  return result;
}

describe('verify', () => {
  it('is off: nobody is asked', async () => {
    const result = await run({});
    expect(result).toMatchObject({ status: 1, outputs: { findings: '2', 'active-findings': '0' } });
    expect(server.connections).toBe(0);
  });

  it('asks for each key; a live root key comes first, in annotations and summary', async () => {
    const result = await run({ verify: 'true' });
    expect(result).toMatchObject({ status: 1, outputs: { findings: '2', 'active-findings': '1' } });
    expect(server.requests.length).toBe(2);
    const [first] = result.commands.filter(({ command }) => command === 'error');
    expect(first?.properties['file']).toBe('root.env');
    expect(first?.message).toMatch(/root/i);
    expect(result.summary.indexOf('root.env')).toBeLessThan(result.summary.indexOf('unknown.env'));
    expect(result.report?.findings.map(({ verification }) => verification.verdict).toSorted()).toEqual([
      'active',
      'id-not-found',
    ]);
  });

  it('with fail-on: live only live keys fail', async () => {
    expect((await run({ verify: 'true', 'fail-on': 'live' })).status).toBe(1);
    expect((await run({ verify: 'true', 'fail-on': 'live' }, undefined, 'inactive')).status).toBe(0);
    const refused = await run({ 'fail-on': 'live' });
    expect(refused.status).toBe(2);
    expect(refused.commands[0]?.message).toContain('verify');
  });

  it('a pull request cannot name another place to send the request to', async () => {
    const other = await StsSimulator.start();
    try {
      const result = await run({ verify: 'true' }, `verify:\n  endpoint: ${other.url}\n`);
      expect(result.outputs['active-findings']).toBe('1');
      expect(other.connections).toBe(0);
      expect(
        result.commands.some(({ command, message }) => command === 'notice' && message.includes('ci/aksweep.yml')),
      ).toBe(true);
    } finally {
      await other.stop();
    }
  });
});
