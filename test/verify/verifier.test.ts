/** The verifier against the simulated STS: every state of a key, pairing, limits, retries, interruption. */
import { afterEach, describe, expect, it } from 'vitest';
import { generate } from '../../src/alibaba/generate.ts';
import type { Verification } from '../../src/core/types.ts';
import { SYSTEM_CLOCK } from '../../src/verify/clock.ts';
import type { VerifiableCredential } from '../../src/verify/credential.ts';
import { parseEndpoint } from '../../src/verify/wire/endpoint.ts';
import { describeNotice, USER_AGENT, verifyCredentials } from '../../src/verify/verifier.ts';
import type { VerificationNotice, VerificationOutcome, VerifyOptions } from '../../src/verify/verifier.ts';
import { StsSimulator } from '../sts-simulator/sts-simulator.ts';
import type { SimulatorOptions } from '../sts-simulator/sts-simulator.ts';
import { accessKey, enrol, fingerprintOf, idOnly, JumpingClock, secretText, stsSet } from './made-credentials.ts';

const running: StsSimulator[] = [];

async function simulator(options: SimulatorOptions = {}): Promise<StsSimulator> {
  const started = await StsSimulator.start(options);
  running.push(started);
  return started;
}

afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
});

function verify(
  server: StsSimulator,
  credentials: readonly VerifiableCredential[],
  options: VerifyOptions = {},
): Promise<VerificationOutcome> {
  return verifyCredentials(credentials, { endpoint: parseEndpoint(server.url), clock: new JumpingClock(), ...options });
}

async function verdictOf(
  server: StsSimulator,
  credential: VerifiableCredential,
  options: VerifyOptions = {},
): Promise<Verification> {
  const { results } = await verify(server, [credential], options);
  const verification = results.get(credential.fingerprint);
  if (verification === undefined) throw new Error('no result');
  return verification;
}

function withSecret(credential: VerifiableCredential, secret: string): VerifiableCredential {
  return { ...credential, secret: secretText(secret), fingerprint: fingerprintOf(credential.id.reveal(), secret) };
}

describe.each(['json', 'xml'] as const)('states of a key (%s answers)', (format) => {
  it('live root account, RAM user and role session', async () => {
    const server = await simulator({ format });
    const [root, user, role] = [accessKey(), accessKey(), stsSet()] as const;
    enrol(server, root, { principal: { kind: 'root' } });
    enrol(server, user, { principal: { kind: 'user', name: 'admin' } });
    enrol(server, role, { principal: { kind: 'role', role: 'Deploy', session: 'ci' } });
    const { results, statistics } = await verify(server, [root, user, role]);
    expect(results.get(root.fingerprint)).toMatchObject({
      verdict: 'active',
      endpoint: new URL(server.url).host,
      identity: { type: 'Account', accountId: '1968132000121234', arn: 'acs:ram::1968132000121234:root' },
    });
    expect(results.get(root.fingerprint)?.requestId).toMatch(/^[0-9A-F-]{36}$/);
    expect(results.get(root.fingerprint)?.checkedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(results.get(user.fingerprint)?.identity).toMatchObject({
      type: 'RAMUser',
      arn: 'acs:ram::1968132000121234:user/admin',
    });
    expect(results.get(role.fingerprint)?.identity).toMatchObject({
      type: 'AssumedRoleUser',
      arn: 'acs:ram::1968132000121234:assumed-role/Deploy/ci',
      principalId: '335376200829921234:ci',
    });
    expect(statistics).toEqual({ requests: 3, byVerdict: { active: 3 }, distinct: 3, fromCache: 0 });
  });

  it('restricted, inactive, unknown ID, wrong secret', async () => {
    const server = await simulator({ format });
    const [restricted, inactive, unknownId, wrong] = [accessKey(), accessKey(), accessKey(), accessKey()] as const;
    enrol(server, restricted, { state: 'restricted' });
    enrol(server, inactive, { state: 'inactive' });
    enrol(server, wrong, { secret: generate.SECRET30() });
    expect(await verdictOf(server, restricted)).toMatchObject({ verdict: 'active-restricted', reason: 'Forbidden' });
    expect(await verdictOf(server, inactive)).toMatchObject({
      verdict: 'inactive',
      reason: 'InvalidAccessKeyId.Inactive',
    });
    expect(await verdictOf(server, unknownId)).toMatchObject({
      verdict: 'id-not-found',
      reason: 'InvalidAccessKeyId.NotFound',
    });
    expect(await verdictOf(server, wrong)).toMatchObject({
      verdict: 'secret-mismatch',
      reason: 'SignatureDoesNotMatch',
    });
  });

  it('STS tokens: expired, cut off, of another set, missing', async () => {
    const server = await simulator({ format });
    const [expired, cut, foreign, bare] = [stsSet(), stsSet(), stsSet(), stsSet()] as const;
    enrol(server, expired, { tokens: new Map([[expired.token?.reveal() ?? '', 'expired']]) });
    enrol(server, cut);
    enrol(server, foreign);
    const cutToken = { ...cut, token: secretText((cut.token?.reveal() ?? '').slice(0, 80)) };
    const foreignToken = { ...foreign, token: secretText(generate.STSTOKEN()) };
    const { token: _, ...withoutToken } = bare;
    expect(await verdictOf(server, expired)).toMatchObject({
      verdict: 'expired',
      reason: 'InvalidSecurityToken.Expired',
    });
    expect(await verdictOf(server, cutToken)).toMatchObject({
      verdict: 'token-mismatch',
      reason: 'InvalidSecurityToken.Malformed',
    });
    expect(await verdictOf(server, foreignToken)).toMatchObject({
      verdict: 'token-mismatch',
      reason: 'InvalidSecurityToken.MismatchWithAccessKey',
    });
    const before = server.requests.length;
    expect(await verdictOf(server, withoutToken)).toEqual({ verdict: 'not-checked', reason: 'no-token' });
    expect(server.requests.length).toBe(before);
  });
});

describe('what goes over the wire', () => {
  it('is a POST with an empty body, nothing in the URL, an honest user agent and no wish for compression', async () => {
    const server = await simulator();
    const credential = stsSet();
    enrol(server, credential);
    await verdictOf(server, credential);
    const [request] = server.requests;
    expect(request).toMatchObject({ method: 'POST', path: '/', query: '', outcome: 'OK' });
    const headers = Object.fromEntries(request?.headers.map(([name, value]) => [name.toLowerCase(), value]) ?? []);
    expect(headers).toMatchObject({
      'user-agent': USER_AGENT,
      'accept-encoding': 'identity',
      accept: 'application/json',
      'content-length': '0',
      host: new URL(server.url).host,
    });
    expect(USER_AGENT).toMatch(/^aksweep\/\d+\.\d+\.\d+ \(secret-leak verification\)$/);
    expect(JSON.stringify(request)).not.toContain(credential.secret?.reveal());
  });
});

describe('asked once', () => {
  it('200 findings of 3 keys make exactly 3 requests', async () => {
    const server = await simulator();
    const keys = [accessKey(), accessKey(), accessKey()];
    for (const key of keys) enrol(server, key);
    const findings = Array.from({ length: 200 }, (_, index): VerifiableCredential => {
      const { id, secret, kind } = keys[index % 3] ?? accessKey();
      // Values as separate objects, and a fingerprint of their own for every seventh: two rules may have found the same
      // key.
      const fingerprint =
        index % 7 === 0 ? fingerprintOf(String(index)) : (keys[index % 3]?.fingerprint ?? fingerprintOf());
      return { fingerprint, kind, id: secretText(id.reveal()), secret: secretText(secret?.reveal() ?? '') };
    });
    const notices: VerificationNotice[] = [];
    const { results, statistics } = await verify(server, findings, { onNotice: (notice) => notices.push(notice) });
    expect(server.requests).toHaveLength(3);
    expect(statistics).toMatchObject({ requests: 3, distinct: 3 });
    expect(new Set(findings.map(({ fingerprint }) => fingerprint))).toEqual(new Set(results.keys()));
    expect([...results.values()].every(({ verdict }) => verdict === 'active')).toBe(true);
    expect(notices).toEqual([
      { host: new URL(server.url).host, credentials: 3, proxy: null, extraCertificates: false },
    ]);
  });

  it('tells before the first request where and how many, and stays silent when there is nothing to ask', async () => {
    const server = await simulator();
    const seen: number[] = [];
    await verify(server, [accessKey()], { onNotice: () => seen.push(server.requests.length) });
    await verify(server, [idOnly()], { onNotice: () => seen.push(-1) });
    await verify(server, [], { onNotice: () => seen.push(-1) });
    expect(seen).toEqual([0]);
    expect(
      describeNotice({
        host: 'sts.aliyuncs.com',
        credentials: 3,
        proxy: 'proxy.example:3128',
        extraCertificates: true,
      }),
    ).toBe(
      'Verifying at most 3 credentials at sts.aliyuncs.com through the proxy proxy.example:3128, trusting ' +
        'NODE_EXTRA_CA_CERTS. The owner can see these calls in ActionTrail.',
    );
    expect(describeNotice({ host: 'sts.aliyuncs.com', credentials: 1, proxy: null, extraCertificates: false })).toMatch(
      /^Verifying 1 credential at sts\.aliyuncs\.com\. /,
    );
  });

  it('--verify-max asks the first and leaves the others unchecked', async () => {
    const server = await simulator();
    const keys = Array.from({ length: 6 }, () => accessKey());
    for (const key of keys) enrol(server, key);
    const { results } = await verify(server, keys, { maxCredentials: 2 });
    expect(keys.map(({ fingerprint }) => results.get(fingerprint)?.verdict)).toEqual([
      'active',
      'active',
      'not-checked',
      'not-checked',
      'not-checked',
      'not-checked',
    ]);
    expect(results.get(keys[5]?.fingerprint ?? fingerprintOf())).toEqual({
      verdict: 'not-checked',
      reason: 'verify-max',
    });
    expect(server.requests).toHaveLength(2);
  });
});

describe('several secrets beside one ID', () => {
  it('6 wrong secrets cost 5 requests, one after another', async () => {
    const server = await simulator({ delay: 5 });
    const first = accessKey();
    enrol(server, first, { secret: generate.SECRET30() });
    const pairs = [first, ...Array.from({ length: 5 }, () => withSecret(first, generate.SECRET30()))];
    const { results } = await verify(server, pairs);
    expect(pairs.map(({ fingerprint }) => results.get(fingerprint)?.verdict)).toEqual([
      ...Array.from({ length: 5 }, () => 'secret-mismatch'),
      'not-checked',
    ]);
    expect(results.get(pairs[5]?.fingerprint ?? fingerprintOf())?.reason).toBe('secret-budget');
    expect(server.requests).toHaveLength(5);
    expect(server.maxInFlightPerId).toBe(1);
  });

  it.each([
    ['active', 'active', 'not-checked'],
    ['inactive', 'inactive', 'inactive'],
    ['not enrolled', 'id-not-found', 'id-not-found'],
  ] as const)('an ID that is %s is settled by the first answer', async (state, verdict, others) => {
    const server = await simulator();
    const right = accessKey();
    if (state !== 'not enrolled') enrol(server, right, { state });
    const pairs = [right, withSecret(right, generate.SECRET30()), withSecret(right, generate.SECRET30())];
    const { results } = await verify(server, pairs);
    expect(pairs.map(({ fingerprint }) => results.get(fingerprint)?.verdict)).toEqual([verdict, others, others]);
    expect(server.requests).toHaveLength(1);
  });

  it('finds the right secret behind wrong ones', async () => {
    const server = await simulator();
    const right = accessKey();
    enrol(server, right);
    const pairs = [withSecret(right, generate.SECRET30()), right, withSecret(right, generate.SECRET30())];
    const { results } = await verify(server, pairs);
    expect(pairs.map(({ fingerprint }) => results.get(fingerprint)?.verdict)).toEqual([
      'secret-mismatch',
      'active',
      'not-checked',
    ]);
  });
});

describe('IDs without a secret', () => {
  it('are not asked about unless --probe-ids says so', async () => {
    const server = await simulator();
    const lone = idOnly();
    expect(await verdictOf(server, lone)).toEqual({ verdict: 'not-checked', reason: 'no-secret' });
    expect(server.connections).toBe(0);
  });

  it('--probe-ids: exists, disabled, not found, unknown', async () => {
    const server = await simulator();
    const [exists, disabled, missing, odd] = [idOnly(), idOnly(), idOnly(), idOnly()] as const;
    enrol(server, exists);
    enrol(server, disabled, { state: 'inactive' });
    enrol(server, odd, { faults: { kind: 'html', times: Infinity } });
    const { results } = await verify(server, [exists, disabled, missing, odd], { probeIds: true });
    expect([exists, disabled, missing, odd].map(({ fingerprint }) => results.get(fingerprint)?.verdict)).toEqual([
      'id-exists',
      'inactive',
      'id-not-found',
      'unknown',
    ]);
    expect(server.requests).toHaveLength(4);
  });

  it('learn from a pair with the same ID without a request of their own', async () => {
    const server = await simulator();
    const [pair, gone] = [accessKey(), accessKey()] as const;
    enrol(server, pair, { secret: generate.SECRET30() });
    const [lone, loneGone] = [idOnly(pair.id.reveal()), idOnly(gone.id.reveal())] as const;
    for (const probeIds of [true, false]) {
      const { results } = await verify(server, [lone, loneGone, pair, gone], { probeIds });
      expect(results.get(lone.fingerprint)).toMatchObject({ verdict: 'id-exists' });
      expect(results.get(loneGone.fingerprint)).toMatchObject({ verdict: 'id-not-found' });
      expect(results.get(pair.fingerprint)?.verdict).toBe('secret-mismatch');
    }
    expect(server.requests).toHaveLength(4);
  });

  it('never take over the identity of a live key', async () => {
    const server = await simulator();
    const pair = accessKey();
    enrol(server, pair);
    const lone = idOnly(pair.id.reveal());
    const { results } = await verify(server, [pair, lone]);
    expect(results.get(lone.fingerprint)).not.toHaveProperty('identity');
    expect(results.get(lone.fingerprint)?.verdict).toBe('id-exists');
  });
});

describe('repetition', () => {
  it('throttled twice, then answered; waits as long as the server says', async () => {
    const server = await simulator();
    const key = accessKey();
    enrol(server, key, { throttle: 2, retryAfter: 1234 });
    const clock = new JumpingClock();
    expect((await verdictOf(server, key, { clock })).verdict).toBe('active');
    expect(server.requests.map(({ outcome }) => outcome)).toEqual(['Throttling.User', 'Throttling.User', 'OK']);
    expect(clock.slept).toEqual([1234, 1234]);
    const nonces = server.requests.map(
      ({ headers }) => headers.find(([name]) => name === 'x-acs-signature-nonce')?.[1],
    );
    expect(new Set(nonces).size).toBe(3);
  });

  it('backs off with full jitter when the server does not say how long, and caps what it says', async () => {
    const server = await simulator();
    const [quiet, absurd] = [accessKey(), accessKey()] as const;
    enrol(server, quiet, { throttle: 2 });
    enrol(server, absurd, { throttle: 1, retryAfter: 3_600_000 });
    const clock = new JumpingClock(Date.now(), () => 0.5);
    await verdictOf(server, quiet, { clock });
    expect(clock.slept).toEqual([500, 1000]);
    await verdictOf(server, absurd, { clock });
    expect(clock.slept.at(-1)).toBe(8000);
  });

  it('throttled for good ends as unknown after three attempts', async () => {
    const server = await simulator();
    const key = accessKey();
    enrol(server, key, { throttle: Infinity });
    expect(await verdictOf(server, key)).toMatchObject({ verdict: 'unknown', reason: 'Throttling.User' });
    expect(server.requests).toHaveLength(3);
  });

  it.each([
    ['server-error', 'active'],
    ['reset', 'active'],
    ['reset-in-body', 'active'],
  ] as const)('asks again after %s', async (kind, verdict) => {
    const server = await simulator();
    const key = accessKey();
    enrol(server, key, { faults: { kind, times: 2 } });
    expect((await verdictOf(server, key)).verdict).toBe(verdict);
    expect(server.requests).toHaveLength(3);
  });

  it.each(['html', 'truncated', 'redirect', 'oversized', 'gzip-bomb'] as const)(
    'does not ask again after %s',
    async (kind) => {
      const server = await simulator();
      const key = accessKey();
      enrol(server, key, { faults: { kind, times: 1 } });
      expect((await verdictOf(server, key)).verdict).toBe('unknown');
      expect(server.requests).toHaveLength(1);
    },
  );

  it('does not ask again after a definite answer', async () => {
    const server = await simulator();
    expect((await verdictOf(server, accessKey())).verdict).toBe('id-not-found');
    expect(server.requests).toHaveLength(1);
  });
});

describe('clock skew', () => {
  it.each([20, -20, 60 * 24 * 400])('of %i minutes is corrected once and then known', async (minutes) => {
    const clock = new JumpingClock(Date.UTC(2026, 0, 2));
    const server = await simulator({ now: () => clock.wallTime() + minutes * 60_000 });
    const [first, second] = [accessKey(), accessKey()] as const;
    enrol(server, first);
    enrol(server, second);
    const { results } = await verify(server, [first, second], { clock, concurrency: 1 });
    expect([...results.values()].map(({ verdict }) => verdict)).toEqual(['active', 'active']);
    expect(server.requests.map(({ outcome }) => outcome)).toEqual(['InvalidTimeStamp.Expired', 'OK', 'OK']);
  });

  it('that does not go away is unknown after one correction', async () => {
    const clock = new JumpingClock();
    let now = clock.wallTime();
    const server = await simulator({ now: () => (now += 3_600_000) });
    const key = accessKey();
    enrol(server, key);
    expect(await verdictOf(server, key, { clock })).toMatchObject({
      verdict: 'unknown',
      reason: 'InvalidTimeStamp.Expired',
    });
    expect(server.requests).toHaveLength(2);
  });
});

describe('circuit breaker', () => {
  it('stops after five transport failures in a row and calls the rest unknown', async () => {
    const server = await simulator();
    const keys = Array.from({ length: 50 }, () => accessKey());
    for (const key of keys) enrol(server, key, { faults: { kind: 'reset', times: Infinity } });
    const { results, statistics } = await verify(server, keys, { concurrency: 1 });
    expect(statistics).toMatchObject({ requests: 5, byVerdict: { unknown: 50 } });
    expect(server.requests).toHaveLength(5);
    expect(results.get(keys[49]?.fingerprint ?? fingerprintOf())).toMatchObject({
      verdict: 'unknown',
      reason: 'network',
    });
  });

  it('does not open while answers come in between', async () => {
    const server = await simulator();
    const keys = Array.from({ length: 12 }, () => accessKey());
    keys.forEach((key, index) =>
      enrol(server, key, index % 2 === 0 ? { faults: { kind: 'redirect', times: Infinity } } : {}),
    );
    const { statistics } = await verify(server, keys, { concurrency: 1 });
    expect(statistics.byVerdict).toEqual({ unknown: 6, active: 6 });
  });
});

describe('interruption', () => {
  it('ends at once with what is known so far', async () => {
    const server = await simulator();
    const [known, hanging, later] = [accessKey(), accessKey(), accessKey()] as const;
    enrol(server, known);
    enrol(server, hanging, { faults: { kind: 'hang', times: Infinity } });
    enrol(server, later);
    const controller = new AbortController();
    const watch = setInterval(() => {
      if (server.requests.length === 2) controller.abort();
    }, 2);
    // Timeouts of an hour: only the signal can end this.
    const outcome = await verify(server, [known, hanging, later], {
      signal: controller.signal,
      concurrency: 1,
      totalTimeout: 3_600_000,
      clock: SYSTEM_CLOCK,
    });
    clearInterval(watch);
    expect(outcome.interrupted).toBe(true);
    expect(outcome.results.get(known.fingerprint)?.verdict).toBe('active');
    expect(outcome.results.get(hanging.fingerprint)).toMatchObject({ verdict: 'unknown', reason: 'interrupted' });
    expect(outcome.results.get(later.fingerprint)).toEqual({ verdict: 'not-checked', reason: 'interrupted' });
  });

  it('ends a wait as well: back-off and rate limit', async () => {
    const server = await simulator();
    const keys = [accessKey(), accessKey(), accessKey()];
    for (const key of keys) enrol(server, key);
    enrol(server, keys[0] ?? accessKey(), { throttle: Infinity, retryAfter: 8000 });
    const controller = new AbortController();
    const watch = setInterval(() => {
      if (server.requests.length > 0) controller.abort();
    }, 2);
    // One request in 1,000 s: the second can only be waiting.
    const outcome = await verify(server, keys, {
      signal: controller.signal,
      requestsPerSecond: 0.001,
      clock: SYSTEM_CLOCK,
    });
    clearInterval(watch);
    expect(outcome.interrupted).toBe(true);
    expect(server.requests).toHaveLength(1);
    expect([...outcome.results.values()].map(({ reason }) => reason)).toEqual([
      'interrupted',
      'interrupted',
      'interrupted',
    ]);
  });

  it('before the start sends nothing', async () => {
    const server = await simulator();
    const outcome = await verify(server, [accessKey()], {
      signal: AbortSignal.abort(),
      onNotice: () => expect.unreachable(),
    });
    expect(outcome).toMatchObject({ interrupted: true, statistics: { requests: 0 } });
    expect(server.connections).toBe(0);
  });
});
