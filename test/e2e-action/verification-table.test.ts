/** The last column of the table in docs/verification.md, "What could not be asked": the real action, state by state. */
import { expect, describe, it } from 'vitest';
import { MadeRepository } from '../git/made-repository.ts';
import { ENDPOINT_STATES } from '../verify/endpoint-states.ts';
import type { EndpointState } from '../verify/endpoint-states.ts';
import { verificationTable } from '../verify/verification-table.ts';
import { payloadOf, runAction, runBundle } from './runner.ts';
import type { ActionRequest, ActionRun } from './runner.ts';

const COLUMN = 'Action: `fail-on: live`';
/** Half a minute of waiting, and a resolver that only a test in the same process can replace. */
const ELSEWHERE = ['no answer comes', 'the host name does not resolve'];
const ROWS = verificationTable().filter(
  ({ state, statuses }) => statuses[COLUMN] !== null && !ELSEWHERE.includes(state),
);

async function run(name: string, inputs: Readonly<Record<string, string>> = {}): Promise<ActionRun> {
  const repository = new MadeRepository();
  const state = await ENDPOINT_STATES[name]?.(repository.folder);
  if (state === undefined) throw new Error(`no state: ${name}`);
  const { verifyEndpoint, verifyMax } = state.options;
  const keys = [
    ...(verifyEndpoint === undefined ? [] : [`endpoint: "${verifyEndpoint}"`]),
    ...(verifyMax === undefined ? [] : [`max: ${verifyMax}`]),
  ];
  repository.commit({ 'ci/aksweep.yml': `verify: {${keys.join(', ')}}\n` });
  const request: ActionRequest = {
    workspace: repository.folder,
    event: 'workflow_dispatch',
    payload: payloadOf('workflow_dispatch'),
    inputs: { mode: 'tree', config: 'ci/aksweep.yml', verify: 'true', 'fail-on': 'live', ...inputs },
    environment: state.environment,
  };
  try {
    // A signal is for a process.
    return await (state.interrupted === true
      ? runBundle(request, (stop) => signalWhenItWaits(state, stop))
      : runAction(request));
  } finally {
    await state.stop();
  }
}

function signalWhenItWaits({ server }: EndpointState, stop: (signal: NodeJS.Signals) => void): void {
  const watch = setInterval(() => {
    if (server?.requests.length === 0) return;
    clearInterval(watch);
    stop('SIGTERM');
  }, 20);
}

describe('what could not be asked is not dead, says the action', () => {
  it.each(ROWS)('$state', async ({ state, words, statuses }) => {
    const result = await run(state);
    expect(result.status).toBe(statuses[COLUMN]);
    expect(result.outputs['exit-code']).toBe(String(statuses[COLUMN]));
    const unanswered = words.startsWith('could not be asked');
    const counted = Object.values(result.report?.summary.verification?.unanswered ?? {}).reduce(
      (sum, count) => sum + count,
      0,
    );
    expect(result.outputs['unverified-findings']).toBe(String(counted));
    expect(counted > 0).toBe(unanswered);
    const remarks = result.commands.filter(({ message }) =>
      message.includes('could not be asked about, and may be live'),
    );
    expect(remarks.map(({ command }) => command)).toEqual(unanswered ? ['error'] : []);
    expect(result.summary.includes('could not be asked about, and may be live')).toBe(unanswered);
  });

  it('verify-errors: ignore leaves a warning', async () => {
    const result = await run('nobody listens', { 'verify-errors': 'ignore', lang: 'zh' });
    expect(result).toMatchObject({ status: 0, outputs: { 'unverified-findings': '1' } });
    const remarks = result.commands.filter(({ message }) => message.includes('未能查询，可能仍然有效'));
    expect(remarks.map(({ command }) => command)).toEqual(['warning']);
  });
});
