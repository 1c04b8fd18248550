/**
 * Canary: no secret, token, AccessKey ID or server message in any result, notice, warning, error or cache file,
 * whatever the server answers, and nothing of them in a URL.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generate } from '../../src/alibaba/generate.ts';
import { VerdictCache } from '../../src/verify/cache.ts';
import type { VerifiableCredential } from '../../src/verify/credential.ts';
import { parseEndpoint } from '../../src/verify/wire/endpoint.ts';
import { describeNotice, verifyCredentials } from '../../src/verify/verifier.ts';
import type { Fault } from '../sts-simulator/accounts.ts';
import { StsSimulator } from '../sts-simulator/sts-simulator.ts';
import { accessKey, enrol, idOnly, JumpingClock, secretText, stsSet } from './made-credentials.ts';

const FAULTS: readonly Fault[] = [
  'reset',
  'oversized',
  'redirect',
  'gzip-bomb',
  'html',
  'truncated',
  'huge-header',
  'not-http',
  'server-error',
  'echo-everything',
];
/** Words of the simulator's messages. */
const MESSAGES = [
  /Specified /,
  /server string/i,
  /StringToSign/i,
  /CanonicalRequest/i,
  /risk of leakage/i,
  /flow control/i,
  /SecurityToken is/i,
];

let server: StsSimulator;
let folder: string;
beforeEach(async () => {
  server = await StsSimulator.start();
  folder = mkdtempSync(join(tmpdir(), 'aksweep-canary-'));
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Every state, every fault, every kind. */
function everything(): VerifiableCredential[] {
  const states = [
    accessKey(),
    accessKey(),
    accessKey(),
    accessKey(),
    accessKey(),
    stsSet(),
    stsSet(),
    stsSet(),
    stsSet(),
  ];
  const [active, inactive, restricted, mismatch, throttled, set, expired, foreign] = states as [
    VerifiableCredential,
    ...VerifiableCredential[],
  ];
  enrol(server, active);
  if (inactive !== undefined) enrol(server, inactive, { state: 'inactive' });
  if (restricted !== undefined) enrol(server, restricted, { state: 'restricted' });
  if (mismatch !== undefined) enrol(server, mismatch, { secret: generate.SECRET30() });
  if (throttled !== undefined) enrol(server, throttled, { throttle: 3 });
  if (set !== undefined) enrol(server, set);
  if (expired !== undefined) enrol(server, expired, { tokens: new Map([[expired.token?.reveal() ?? '', 'expired']]) });
  if (foreign !== undefined) enrol(server, foreign, { tokens: new Map([[generate.STSTOKEN(), 'valid']]) });
  const lone = idOnly();
  enrol(server, lone);
  const faulty = FAULTS.flatMap((kind) => {
    const [pair, triple] = [accessKey(), stsSet()];
    enrol(server, pair, { faults: { kind, times: Infinity } });
    enrol(server, triple, { faults: { kind, times: Infinity } });
    return [pair, triple];
  });
  // A token that cannot stand in a header: node's own error must not carry it.
  const broken = { ...stsSet(), token: secretText(`${generate.STSTOKEN()}\r\nx: 1`) };
  return [...states, lone, ...faulty, broken];
}

function valuesOf(credentials: readonly VerifiableCredential[]): string[] {
  return credentials.flatMap(({ id, secret, token }) => [id, secret, token].flatMap((value) => value?.reveal() ?? []));
}

describe('canary', () => {
  it.each(['json', 'xml'] as const)('stays inside (%s answers)', async (format) => {
    server.options = { format };
    const credentials = everything();
    const path = join(folder, 'verdicts.json');
    const said: string[] = [];
    // One at a time and few faults in a row, so that the circuit breaker lets all of them happen.
    for (const credential of credentials) {
      const outcome = await verifyCredentials([credential], {
        endpoint: parseEndpoint(server.url),
        clock: new JumpingClock(),
        probeIds: true,
        totalTimeout: 500,
        cache: VerdictCache.open(path, (message) => said.push(message), []),
        onNotice: (notice) => said.push(describeNotice(notice), JSON.stringify(notice)),
        onWarning: (message) => said.push(message),
      });
      expect(outcome.results.size).toBe(1);
      said.push(
        JSON.stringify([...outcome.results.values()]),
        inspect(outcome, { depth: null, showHidden: true }),
        JSON.stringify(outcome.statistics),
      );
    }
    expect(existsSync(path)).toBe(true);
    said.push(readFileSync(path, 'utf8'));
    const text = said.join('\n');
    expect(new Set(server.requests.map(({ outcome }) => outcome)).size).toBeGreaterThan(15);
    for (const value of valuesOf(credentials)) {
      expect(text.includes(value)).toBe(false);
      expect(text.includes(encodeURIComponent(value))).toBe(false);
    }
    for (const message of MESSAGES) expect(text).not.toMatch(message);
    expect(text).toContain('active');
    for (const { path: url, query } of server.requests) expect(url + query).toBe('/');
  });

  it('credentials print as their redaction', () => {
    const credential = stsSet();
    const text = [
      JSON.stringify(credential),
      inspect(credential, { depth: null, showHidden: true }),
      `${credential.id}${credential.secret}${credential.token}`,
    ].join();
    for (const value of valuesOf([credential])) expect(text.includes(value)).toBe(false);
  });

  it('a token with a line break is not sent', async () => {
    const broken = { ...stsSet(), token: secretText('CAIS\r\nx-injected: 1') };
    const { results } = await verifyCredentials([broken], { endpoint: parseEndpoint(server.url) });
    expect(results.get(broken.fingerprint)).toMatchObject({ verdict: 'unknown', reason: 'malformed-request' });
    expect(server.requests).toHaveLength(0);
  });
});
