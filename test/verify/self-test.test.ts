/** On a machine whose crypto gives wrong signatures nothing is asked, and no key is called wrong. */
import { describe, expect, it, vi } from 'vitest';
import { parseEndpoint } from '../../src/verify/wire/endpoint.ts';
import { verifyCredentials } from '../../src/verify/verifier.ts';
import { StsSimulator } from '../sts-simulator/sts-simulator.ts';
import { accessKey, enrol, idOnly } from './made-credentials.ts';

vi.mock('../../src/verify/wire/self-test.ts', () => ({ signerGivesKnownAnswers: () => false }));

describe('a signer that fails its known answers', () => {
  it('sends nothing, says so once, and leaves everything unknown', async () => {
    const server = await StsSimulator.start();
    const [key, lone] = [accessKey(), idOnly()];
    enrol(server, key);
    const warnings: string[] = [];
    const outcome = await verifyCredentials([key, lone], {
      endpoint: parseEndpoint(server.url),
      onWarning: (message) => warnings.push(message),
      onNotice: () => expect.unreachable(),
    });
    await server.stop();
    expect(outcome.results.get(key.fingerprint)).toEqual({ verdict: 'unknown', reason: 'signer-self-test' });
    expect(outcome.results.get(lone.fingerprint)).toEqual({ verdict: 'not-checked', reason: 'no-secret' });
    expect(outcome.statistics.requests).toBe(0);
    expect(server.connections).toBe(0);
    expect(warnings).toHaveLength(1);
  });
});
