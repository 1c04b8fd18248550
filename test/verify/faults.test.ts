/** Whatever a server or a network does wrong ends as `unknown` with a reason, in bounded time and memory. */
import net from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Finding, Verification } from '../../src/core/types.ts';
import { applyVerifications } from '../../src/verify/consequence.ts';
import { parseEndpoint } from '../../src/verify/wire/endpoint.ts';
import { verifyCredentials } from '../../src/verify/verifier.ts';
import type { VerifyOptions } from '../../src/verify/verifier.ts';
import type { Fault } from '../sts-simulator/accounts.ts';
import { selfSignedCertificate } from '../sts-simulator/certificate.ts';
import { ConnectProxy } from '../sts-simulator/connect-proxy.ts';
import type { ProxyOptions } from '../sts-simulator/connect-proxy.ts';
import { StsSimulator } from '../sts-simulator/sts-simulator.ts';
import { accessKey, enrol, JumpingClock } from './made-credentials.ts';

const toStop: { stop(): Promise<void> }[] = [];

afterEach(async () => {
  for (const each of toStop.splice(0)) await each.stop();
});

async function start(options: Parameters<typeof StsSimulator.start>[0] = {}): Promise<StsSimulator> {
  const server = await StsSimulator.start(options);
  toStop.push(server);
  return server;
}

async function startProxy(options: ProxyOptions): Promise<ConnectProxy> {
  const proxy = await ConnectProxy.start(options);
  toStop.push(proxy);
  return proxy;
}

/** Verifies one credential with no repetition left to hide behind. */
async function reasonFor(endpoint: string, options: VerifyOptions = {}, key = accessKey()): Promise<Verification> {
  const { results } = await verifyCredentials([key], {
    endpoint: parseEndpoint(endpoint),
    clock: new JumpingClock(),
    totalTimeout: 300,
    connectTimeout: 300,
    ...options,
  });
  const verification = results.get(key.fingerprint);
  if (verification === undefined) throw new Error('no result');
  // A verification that failed never makes a finding less severe.
  if (verification.verdict === 'unknown')
    expect(applyVerifications([FINDING], new Map([[FINDING.fingerprint, verification]]))[0]?.severity).toBe('high');
  return verification;
}

const FINDING = {
  fingerprint: accessKey().fingerprint,
  severity: 'high',
  verification: { verdict: 'not-checked' },
} as unknown as Finding;

describe('a server that misbehaves', () => {
  it.each<[Fault, string]>([
    ['reset', 'connection-reset'],
    ['reset-in-body', 'connection-reset'],
    ['hang', 'timeout'],
    ['slow-loris', 'timeout'],
    ['oversized', 'response-too-large'],
    ['oversized-chunked', 'response-too-large'],
    ['redirect', 'redirect'],
    ['gzip-bomb', 'content-encoding'],
    ['html', 'unreadable-body'],
    ['truncated', 'unreadable-body'],
    ['huge-header', 'malformed-response'],
    ['not-http', 'malformed-response'],
    ['server-error', 'InternalError'],
  ])('%s is unknown: %s', async (kind, reason) => {
    const server = await start();
    const key = accessKey();
    enrol(server, key, { faults: { kind, times: Infinity } });
    expect(await reasonFor(server.url, {}, key)).toMatchObject({ verdict: 'unknown', reason });
    expect(server.requests.length).toBeGreaterThan(0);
  });

  it('is not followed to another host', async () => {
    const other = await start();
    const server = await start({ redirectTo: other.url });
    const key = accessKey();
    enrol(server, key, { faults: { kind: 'redirect', times: Infinity } });
    enrol(other, key);
    expect(await reasonFor(server.url, {}, key)).toMatchObject({ verdict: 'unknown', reason: 'redirect' });
    expect(other.connections).toBe(0);
  });

  it('an answer of 64 KiB is read, one byte more is not', async () => {
    const key = accessKey();
    for (const [padding, verdict] of [
      [60_000, 'active'],
      [70_000, 'unknown'],
    ] as const) {
      const server = await start({ padding });
      enrol(server, key);
      expect((await reasonFor(server.url, {}, key)).verdict).toBe(verdict);
    }
  });
});

describe('a network that misbehaves', () => {
  it('nobody listens', async () => {
    const server = await StsSimulator.start();
    const { url } = server;
    await server.stop();
    expect(await reasonFor(url)).toMatchObject({ verdict: 'unknown', reason: 'connection-refused' });
  });

  it('a name that does not resolve', async () => {
    const lookup: net.LookupFunction = (_host, _options, callback) =>
      callback(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), '', 4);
    expect(await reasonFor('https://sts.aliyuncs.com', { lookup })).toMatchObject({
      verdict: 'unknown',
      reason: 'dns',
    });
  });

  it('name resolution that never ends', async () => {
    expect(await reasonFor('https://sts.aliyuncs.com', { lookup: () => {}, totalTimeout: 60_000 })).toMatchObject({
      verdict: 'unknown',
      reason: 'connect-timeout',
    });
  });

  it('a TLS handshake that never ends', async () => {
    const silent = net.createServer((socket) => socket.on('error', () => socket.destroy()).resume());
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    toStop.push({ stop: () => new Promise((resolve) => silent.close(() => resolve())) });
    const address = silent.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    expect(await reasonFor(`https://127.0.0.1:${address.port}`, { totalTimeout: 60_000 })).toMatchObject({
      verdict: 'unknown',
      reason: 'connect-timeout',
    });
  });
});

describe('bad TLS', () => {
  it('a certificate that nobody signed, also with NODE_TLS_REJECT_UNAUTHORIZED=0', async () => {
    const server = await start({ certificate: selfSignedCertificate(['127.0.0.1', 'localhost']) });
    expect(await reasonFor(server.url)).toMatchObject({ verdict: 'unknown', reason: 'tls' });
    const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      expect(await reasonFor(server.url)).toMatchObject({ verdict: 'unknown', reason: 'tls' });
    } finally {
      if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
    }
    expect(server.requests).toHaveLength(0);
  });

  it('plain text where TLS should be', async () => {
    const server = await start();
    expect(await reasonFor(server.url.replace('http:', 'https:'))).toMatchObject({ verdict: 'unknown', reason: 'tls' });
    expect(server.requests).toHaveLength(0);
  });
});

describe('a proxy that misbehaves', () => {
  const through = (proxy: ConnectProxy): VerifyOptions => ({ environment: { HTTPS_PROXY: proxy.url } });

  it.each([
    ['407 Proxy Authentication Required', 'proxy-authentication-required'],
    ['502 Bad Gateway', 'proxy-refused'],
    ['hang', 'connect-timeout'],
    ['flood', 'proxy-refused'],
  ])('%s is unknown: %s', async (answer, reason) => {
    const proxy = await startProxy({ target: 9, answer });
    expect(
      await reasonFor('https://sts.aliyuncs.com', {
        ...through(proxy),
        connectTimeout: answer === 'flood' ? 5000 : 300,
        totalTimeout: 5000,
      }),
    ).toMatchObject({ verdict: 'unknown', reason });
  });

  it('407 of a proxy that wants a password; with it the tunnel is made, and TLS is checked end to end', async () => {
    const server = await start({ certificate: selfSignedCertificate(['sts.aliyuncs.com']) });
    const proxy = await startProxy({
      target: server.port,
      authorization: `Basic ${Buffer.from('ann:p@ss').toString('base64')}`,
    });
    expect((await reasonFor('https://sts.aliyuncs.com', through(proxy))).reason).toBe('proxy-authentication-required');
    const withPassword = { environment: { https_proxy: proxy.url.replace('//', '//ann:p%40ss@') } };
    expect((await reasonFor('https://sts.aliyuncs.com', withPassword)).reason).toBe('tls');
    expect(proxy.heads.at(-1)).toMatch(
      /^CONNECT sts\.aliyuncs\.com:443 HTTP\/1\.1\r\nhost: sts\.aliyuncs\.com:443\r\nproxy-authorization: Basic [^\r]+\r\n\r\n$/,
    );
    expect(server.requests).toHaveLength(0);
  });

  it('a proxy that is not there', async () => {
    expect(
      await reasonFor('https://sts.aliyuncs.com', { environment: { HTTPS_PROXY: 'http://127.0.0.1:9' } }),
    ).toMatchObject({ verdict: 'unknown', reason: 'connection-refused' });
  });
});
