/**
 * The real way to the server, in a process of its own: https://sts.aliyuncs.com through a CONNECT proxy named by
 * HTTPS_PROXY, TLS end to end, trusted through NODE_EXTRA_CA_CERTS. The proxy leads the name to the simulator on
 * loopback, so no name is resolved and nothing leaves the machine.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { VerificationNotice } from '../../src/verify/verifier.ts';
import { selfSignedCertificate } from '../sts-simulator/certificate.ts';
import type { Certificate } from '../sts-simulator/certificate.ts';
import { ConnectProxy } from '../sts-simulator/connect-proxy.ts';
import { StsSimulator } from '../sts-simulator/sts-simulator.ts';
import { accessKey, enrol, stsSet } from './made-credentials.ts';

interface Said {
  readonly verdicts: readonly string[];
  readonly notices: readonly VerificationNotice[];
  readonly attempts: readonly string[];
  readonly foreign: readonly string[];
}

const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));
let folder: string;
let program: string;
const toStop: { stop(): Promise<void> }[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aksweep-tls-'));
  program = join(folder, 'verify-from-stdin.mjs');
  buildSync({
    entryPoints: [join(here, 'verify-from-environment.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(async () => {
  for (const each of toStop.splice(0)) await each.stop();
});

async function servers(
  certificate: Certificate,
): Promise<{ server: StsSimulator; proxy: ConnectProxy; trusted: string }> {
  const server = await StsSimulator.start({ certificate });
  const proxy = await ConnectProxy.start({ target: server.port });
  toStop.push(server, proxy);
  const trusted = join(folder, 'ca.pem');
  writeFileSync(trusted, certificate.cert);
  return { server, proxy, trusted };
}

/** Verifies an AccessKey pair and an STS set, both known to the simulator. */
async function verifyInChild(server: StsSimulator, environment: Readonly<Record<string, string>>): Promise<Said> {
  const [pair, set] = [accessKey(), stsSet()];
  enrol(server, pair);
  enrol(server, set, { principal: { kind: 'role', role: 'r', session: 's' } });
  const credentials = [pair, set].map(({ kind, id, secret, token }) => ({
    kind,
    id: id.reveal(),
    secret: secret?.reveal(),
    token: token?.reveal(),
  }));
  const { stdout, stderr } = await run(process.execPath, [program], {
    env: { AKSWEEP_TEST_CREDENTIALS: JSON.stringify(credentials), ...environment },
  });
  for (const { secret, token } of credentials) {
    for (const value of [secret, token]) expect(value !== undefined && (stdout + stderr).includes(value)).toBe(false);
  }
  const said: Said = JSON.parse(stdout);
  return said;
}

describe('https://sts.aliyuncs.com through HTTPS_PROXY', () => {
  it('verifies over TLS with a certificate from NODE_EXTRA_CA_CERTS, and says so', async () => {
    const { server, proxy, trusted } = await servers(selfSignedCertificate(['sts.aliyuncs.com']));
    const said = await verifyInChild(server, { HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: trusted });
    expect(said.verdicts).toEqual(['active', 'active']);
    expect(said.notices).toEqual([
      { host: 'sts.aliyuncs.com', credentials: 2, proxy: new URL(proxy.url).host, extraCertificates: true },
    ]);
    expect(said.foreign).toEqual([]);
    expect(new Set(said.attempts)).toEqual(new Set(['connect 127.0.0.1']));
    expect(
      proxy.heads.every((head) =>
        head.startsWith('CONNECT sts.aliyuncs.com:443 HTTP/1.1\r\nhost: sts.aliyuncs.com:443\r\n\r\n'),
      ),
    ).toBe(true);
    expect(server.requests.map(({ headers }) => headers.find(([name]) => name.toLowerCase() === 'host')?.[1])).toEqual([
      'sts.aliyuncs.com',
      'sts.aliyuncs.com',
    ]);
  });

  it('trusts nobody else, whatever NODE_TLS_REJECT_UNAUTHORIZED says', async () => {
    const { server, proxy } = await servers(selfSignedCertificate(['sts.aliyuncs.com']));
    const said = await verifyInChild(server, { HTTPS_PROXY: proxy.url, NODE_TLS_REJECT_UNAUTHORIZED: '0' });
    expect(said.verdicts).toEqual(['unknown tls', 'unknown tls']);
    expect(server.requests).toHaveLength(0);
  });

  it.each([
    ['for another host', selfSignedCertificate(['sts.evil.example', '127.0.0.1'])],
    ['that has expired', selfSignedCertificate(['sts.aliyuncs.com'], -2)],
  ])('refuses a trusted certificate %s', async (_name, certificate) => {
    const { server, proxy, trusted } = await servers(certificate);
    const said = await verifyInChild(server, { HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: trusted });
    expect(said.verdicts).toEqual(['unknown tls', 'unknown tls']);
    expect(server.requests).toHaveLength(0);
  });

  it('goes directly when NO_PROXY says so', async () => {
    const { server, proxy, trusted } = await servers(selfSignedCertificate(['sts.aliyuncs.com']));
    const said = await verifyInChild(server, {
      HTTPS_PROXY: proxy.url,
      NO_PROXY: '.aliyuncs.com',
      NODE_EXTRA_CA_CERTS: trusted,
    });
    expect(said.foreign.length).toBeGreaterThan(0);
    expect(new Set(said.foreign)).toEqual(new Set(['connect sts.aliyuncs.com']));
    expect(said.verdicts.every((verdict) => verdict.startsWith('unknown'))).toBe(true);
    expect(proxy.heads).toEqual([]);
  });
});
