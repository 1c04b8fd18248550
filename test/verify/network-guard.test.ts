/** Nothing leaves this machine in tests, and nothing opens a socket unless verification was asked for. */
import net from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseEndpoint } from '../../src/verify/wire/endpoint.ts';
import { verifyCredentials } from '../../src/verify/verifier.ts';
import { verifyFindings } from '../../src/verify/verify-findings.ts';
import { StsSimulator } from '../sts-simulator/sts-simulator.ts';
import { accessKey, enrol, fingerprintOf, idOnly, JumpingClock, stsSet } from './made-credentials.ts';
import { installNetworkGuard } from './network-guard.ts';
import type { NetworkGuard } from './network-guard.ts';

let guard: NetworkGuard;
let server: StsSimulator;
beforeEach(async () => {
  server = await StsSimulator.start({ redirectTo: 'http://203.0.113.1/' });
  guard = installNetworkGuard();
});
afterEach(async () => {
  guard.remove();
  await server.stop();
});

describe('the guard', () => {
  it('catches an attempt to reach the real endpoint, by name and by address', async () => {
    const { results } = await verifyCredentials([accessKey()], { clock: new JumpingClock() });
    expect([...results.values()]).toMatchObject([{ verdict: 'unknown' }]);
    expect(guard.foreign).toContain('connect sts.aliyuncs.com');
    expect(() => net.connect(443, '203.0.113.1')).toThrow('network guard');
  });
});

describe('the verifier', () => {
  it('connects to its endpoint and nowhere else', async () => {
    const [live, redirected] = [accessKey(), stsSet()];
    enrol(server, live);
    enrol(server, redirected, { faults: { kind: 'redirect', times: 1 } });
    await verifyCredentials([live, redirected], { endpoint: parseEndpoint(server.url) });
    expect(server.requests).toHaveLength(2);
    expect(guard.foreign).toEqual([]);
    expect(new Set(guard.attempts)).toEqual(new Set(['connect 127.0.0.1']));
  });

  it('opens no socket when there is nothing that it may ask', async () => {
    const { token: _, ...incomplete } = stsSet();
    await verifyCredentials([]);
    await verifyCredentials([idOnly(), incomplete]);
    await verifyCredentials([accessKey()], { maxCredentials: 0 });
    await verifyCredentials([accessKey()], { signal: AbortSignal.abort() });
    await verifyFindings([{ fingerprint: fingerprintOf('x'), parts: [] }]);
    expect(guard.attempts).toEqual([]);
  });
});
