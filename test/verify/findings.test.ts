/** From findings to verifications and back: what is asked, what is dated, what it does to a finding's severity. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generate } from '../../src/alibaba/generate.ts';
import { SEVERITIES } from '../../src/core/types.ts';
import type { Finding, Origin, Verdict, Verification } from '../../src/core/types.ts';
import { applyVerifications, isLive, liveRank, severityAfter } from '../../src/verify/consequence.ts';
import { credentialFromParts } from '../../src/verify/credential.ts';
import { parseEndpoint } from '../../src/verify/wire/endpoint.ts';
import { recordedPlaces, withoutGaps } from '../../src/verify/recorded-places.ts';
import { isUnanswered } from '../../src/verify/unanswered.ts';
import { verifyFindings } from '../../src/verify/verify-findings.ts';
import type { VerifiableFinding } from '../../src/verify/verify-findings.ts';
import { StsSimulator } from '../sts-simulator/sts-simulator.ts';
import { fingerprintOf, secretText } from './made-credentials.ts';

const VERDICTS: readonly Verdict[] = [
  'not-checked',
  'active',
  'active-restricted',
  'inactive',
  'id-not-found',
  'id-exists',
  'secret-mismatch',
  'expired',
  'token-mismatch',
  'unknown',
];

let server: StsSimulator;
beforeEach(async () => {
  server = await StsSimulator.start();
});
afterEach(() => server.stop());

function finding(
  parts: Readonly<Record<string, string>>,
  attributes: VerifiableFinding['parts'][number]['attributes'] = {},
): VerifiableFinding {
  return {
    fingerprint: fingerprintOf(...Object.values(parts)),
    parts: Object.entries(parts).map(([kind, value]) => ({ kind, value: secretText(value), attributes })),
  };
}

function reported(name: string, origins: readonly Origin[] = []): Finding {
  const location = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 };
  return {
    fingerprint: fingerprintOf(name),
    rule: 'alibaba-access-key' as Finding['rule'],
    title: name,
    severity: 'medium',
    confidence: 'high',
    parts: [],
    occurrences: origins.map((source) => ({ source, location, parts: [] })),
    suppression: null,
    verification: { verdict: 'not-checked' },
  };
}

describe('verifyFindings', () => {
  it('asks about pairs and STS sets, dates tokens, and has a result for everything', async () => {
    const [id, secret, stsId, stsSecret, token] = [
      generate.AKID24(),
      generate.SECRET30(),
      generate.STSID(),
      generate.STSSECRET(),
      generate.STSTOKEN(),
    ];
    server.addKey({ id, secret });
    server.addKey({
      id: stsId,
      secret: stsSecret,
      tokens: new Map([[token, 'valid']]),
      principal: { kind: 'role', role: 'r', session: 's' },
    });
    const claims = (exp: number): string =>
      `${Buffer.from('{"alg":"RS256"}').toString('base64url')}.${Buffer.from(JSON.stringify({ exp })).toString('base64url')}.c2ln`;
    const findings = {
      pair: finding({ 'alibaba-access-key-id': id, 'alibaba-access-key-secret': secret }),
      set: finding({
        'alibaba-sts-security-token': token,
        'alibaba-sts-access-key-id': stsId,
        'alibaba-sts-access-key-secret': stsSecret,
      }),
      loneId: finding({ 'alibaba-access-key-id': generate.AKID24() }),
      loneSecret: finding({ 'alibaba-access-key-secret': generate.SECRET30() }),
      pastToken: finding({ 'alibaba-cloudsso-access-token': claims(1_000_000_000) }),
      futureToken: finding({ 'alibaba-oauth-access-token': claims(4_000_000_000) }),
      opaqueToken: finding({ 'alibaba-oauth-refresh-token': generate.OPAQUE48() }),
      signedUrl: finding({ 'alibaba-access-key-id': generate.AKID24() }, { expiresAt: '2020-01-01T00:00:00Z' }),
      ackToken: finding({
        'kubernetes-token': `k8s-ack-v1.${Buffer.from('https://sts.aliyuncs.com/?Timestamp=2020-01-01T00%3A00%3A00Z&Signature=x').toString('base64')}`,
      }),
      ossLink: finding({
        'signed-link': 'https://b.oss-cn-hangzhou.aliyuncs.com/o?OSSAccessKeyId=testid&Expires=4000000000&Signature=x',
      }),
      appCode: finding({ 'alibaba-market-appcode': generate.HEX32() }),
    };
    const { results, statistics } = await verifyFindings(Object.values(findings), {
      endpoint: parseEndpoint(server.url),
    });
    const verdicts = Object.fromEntries(
      Object.entries(findings).map(([name, { fingerprint }]) => [
        name,
        `${results.get(fingerprint)?.verdict} ${results.get(fingerprint)?.reason ?? ''}`,
      ]),
    );
    expect(verdicts).toEqual({
      pair: 'active ',
      set: 'active ',
      loneId: 'not-checked no-secret',
      loneSecret: 'not-checked not-verifiable',
      pastToken: 'expired expiry-date-passed',
      futureToken: 'unknown not-expired-yet',
      opaqueToken: 'not-checked not-verifiable',
      signedUrl: 'expired expiry-date-passed',
      ackToken: 'expired expiry-date-passed',
      ossLink: 'unknown not-expired-yet',
      appCode: 'not-checked not-verifiable',
    });
    expect(statistics).toMatchObject({
      requests: 2,
      byVerdict: { active: 2, expired: 3, unknown: 2, 'not-checked': 4 },
    });
  });

  it('takes a server answer over a date', async () => {
    const [id, secret] = [generate.AKID24(), generate.SECRET30()];
    server.addKey({ id, secret });
    const one = finding(
      { 'alibaba-access-key-id': id, 'alibaba-access-key-secret': secret },
      { expiresAt: '2020-01-01T00:00:00Z' },
    );
    expect(
      (await verifyFindings([one], { endpoint: parseEndpoint(server.url) })).results.get(one.fingerprint)?.verdict,
    ).toBe('active');
  });
});

describe('credentialFromParts', () => {
  it('needs an ID, and keeps what belongs to its kind', () => {
    const of = (parts: Record<string, string>): ReturnType<typeof credentialFromParts> =>
      credentialFromParts(fingerprintOf(), finding(parts).parts);
    expect(of({ 'alibaba-access-key-secret': 'a' })).toBeNull();
    expect(of({})).toBeNull();
    expect(of({ 'alibaba-access-key-id': 'a', 'alibaba-sts-security-token': 't' })).not.toHaveProperty('token');
    expect(of({ 'alibaba-sts-access-key-id': 'a', 'alibaba-sts-security-token': 't' })).toMatchObject({ kind: 'sts' });
    expect(of({ 'alibaba-sts-access-key-id': 'a', 'alibaba-access-key-secret': 's' })).not.toHaveProperty('secret');
  });
});

describe('severity', () => {
  const verification = fc.record({ verdict: fc.constantFrom(...VERDICTS) });

  it('is critical when the credential is live and otherwise never changes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SEVERITIES), verification, (severity, given) => {
        const after = severityAfter(severity, given);
        expect(after).toBe(isLive(given) ? 'critical' : severity);
        expect(SEVERITIES.indexOf(after)).toBeLessThanOrEqual(SEVERITIES.indexOf(severity));
      }),
    );
  });

  it('ranks a live root key before everything else', () => {
    const live = (type: 'Account' | 'RAMUser' | 'AssumedRoleUser'): Verification => ({
      verdict: 'active',
      identity: { type, accountId: '1', arn: 'acs:ram::1:root' },
    });
    const ranked: Verification[] = [
      live('Account'),
      live('RAMUser'),
      live('AssumedRoleUser'),
      { verdict: 'active-restricted' },
      { verdict: 'inactive' },
    ];
    expect(ranked.map(liveRank)).toEqual([0, 1, 2, 3, 4]);
    expect(liveRank({ verdict: 'active' })).toBe(1);
    for (const verdict of VERDICTS.filter((each) => !isLive({ verdict: each }))) expect(liveRank({ verdict })).toBe(4);
  });

  it('is set on the findings that have a result; order and the others stay', () => {
    const [a, b] = [reported('a'), reported('b')];
    const after = applyVerifications([a, b], new Map([[b.fingerprint, { verdict: 'active' }]]));
    expect(after[0]).toBe(a);
    expect(after[1]).toEqual({ ...b, severity: 'critical', verification: { verdict: 'active' } });
  });
});

describe('recordedPlaces', () => {
  const commit: Origin = {
    kind: 'commit',
    path: 'a.txt',
    commit: 'c1',
    author: 'A <a@example.invalid>',
    date: '2026-01-01T00:00:00Z',
    inHead: true,
  };

  it('lists each place once, and nothing that cannot be read again', () => {
    const message: Origin = { ...commit, object: 'commit-message' };
    const staged: Origin = { kind: 'staged', path: 'a.txt' };
    const places = recordedPlaces([
      reported('x', [{ kind: 'file', path: 'a.txt' }, { kind: 'file', path: 'b.txt' }, commit]),
      reported('y', [
        { kind: 'file', path: 'a.txt' },
        message,
        commit,
        staged,
        { kind: 'staged', path: 'c.txt' },
        staged,
      ]),
      reported('z', [
        { kind: 'archive-member', path: 'x.zip!/m', archive: 'x.zip', member: 'm' },
        { kind: 'stdin', path: '<stdin>' },
      ]),
    ]);
    expect(places).toEqual({
      files: ['a.txt', 'b.txt', 'c.txt'],
      objects: [commit, message, staged, { kind: 'staged', path: 'c.txt' }],
    });
  });

  it('withoutGaps says which values did not turn up again', () => {
    const parts = (...kinds: readonly string[]): Finding['parts'] =>
      kinds.map((kind) => ({ kind, sha256: '0'.repeat(64), redacted: '' }));
    const [a, b] = [
      reported('a'),
      { ...reported('b'), parts: parts('alibaba-access-key-id', 'alibaba-access-key-secret') },
    ];
    const gone = { reason: 'value-not-found-again', probeIds: false } as const;
    const all = withoutGaps([a, b], new Map([[a.fingerprint, { verdict: 'active' }]]), gone);
    expect(all.get(a.fingerprint)?.verdict).toBe('active');
    expect(all.get(b.fingerprint)).toEqual({ verdict: 'not-checked', reason: 'value-not-found-again' });
    expect(withoutGaps([b], new Map(), { ...gone, reason: 'interrupted' }).get(b.fingerprint)?.reason).toBe(
      'interrupted',
    );
    // An earlier answer stays beside the reason; it is no answer to the new question.
    const earlier = { ...b, verification: { verdict: 'inactive', checkedAt: '2026-01-01T00:00:00Z' } as const };
    const kept = withoutGaps([earlier], new Map(), gone).get(b.fingerprint);
    expect(kept).toEqual({ verdict: 'inactive', checkedAt: '2026-01-01T00:00:00Z', reason: 'value-not-found-again' });
    expect(kept !== undefined && isUnanswered(kept)).toBe(true);
    // What nobody can be asked about is no gap.
    const id = { ...reported('c'), parts: parts('alibaba-access-key-id') };
    expect(withoutGaps([id], new Map(), gone).get(id.fingerprint)?.reason).toBe('not-verifiable');
    expect(withoutGaps([id], new Map(), { ...gone, probeIds: true }).get(id.fingerprint)?.reason).toBe(
      'value-not-found-again',
    );
  });
});
