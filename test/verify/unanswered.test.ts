/** Which verifications leave a question open, for every reason that the documentation knows. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generate } from '../../src/alibaba/generate.ts';
import type { Fingerprint, Verification } from '../../src/core/types.ts';
import { messagesFor } from '../../src/report/words/catalogue.ts';
import { parseEndpoint } from '../../src/verify/wire/endpoint.ts';
import { countUnanswered, isUnanswered, onlyLive } from '../../src/verify/unanswered.ts';
import { verifyCredentials } from '../../src/verify/verifier.ts';
import { verifyFindings } from '../../src/verify/verify-findings.ts';
import { findingWith } from '../cli/report-sample.ts';
import { StsSimulator } from '../sts-simulator/sts-simulator.ts';
import { accessKey, enrol, JumpingClock, secretText } from './made-credentials.ts';

const page = readFileSync('docs/verification.md', 'utf8');
const section = (heading: string): string => page.split(/^#{2,3} /m).find((text) => text.startsWith(heading)) ?? '';
const words = (text: string): string[] => [...text.matchAll(/`([a-z][a-z-]+)`/g)].map(([, word = '']) => word);

const UNKNOWN = words(
  [...section('Reasons of `unknown` that are ours').matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell]) => cell).join(' '),
);
const NOT_CHECKED = words(section('Reasons of `not-checked`').replace(/\([^)]*\)/g, '')).filter(
  (word) => word !== 'not-checked',
);
const NOTHING_TO_ASK = words(section('What could not be asked').replace(/[\s\S]*"Nobody can be asked"/, '')).filter(
  (word) => word !== 'aksweep',
);

describe('isUnanswered', () => {
  it('goes by the reasons as they are documented, and each has words for people', () => {
    expect(UNKNOWN.length).toBeGreaterThan(15);
    expect(NOT_CHECKED.length).toBeGreaterThan(8);
    expect(NOTHING_TO_ASK.length).toBe(6);
    const reasons: Verification[] = [
      ...UNKNOWN.map((reason) => ({ verdict: 'unknown' as const, reason })),
      ...NOT_CHECKED.map((reason) => ({ verdict: 'not-checked' as const, reason })),
    ];
    const open = reasons.filter((verification) => isUnanswered(verification)).map(({ reason = '' }) => reason);
    const closed = reasons.filter((verification) => !isUnanswered(verification)).map(({ reason }) => reason);
    expect(closed.toSorted()).toEqual(NOTHING_TO_ASK.toSorted());
    for (const lang of ['en', 'zh'] as const)
      for (const reason of open) expect(Object.keys(messagesFor(lang).unansweredReason)).toContain(reason);
  });

  it('takes any other reason, and none, for a question left open', () => {
    for (const reason of ['Throttling.User', 'a-word-of-tomorrow'])
      expect(isUnanswered({ verdict: 'unknown', reason })).toBe(true);
    expect(isUnanswered({ verdict: 'not-checked', reason: 'a-word-of-tomorrow' })).toBe(true);
    expect(isUnanswered({ verdict: 'not-checked' })).toBe(true);
    for (const verdict of [
      'active',
      'active-restricted',
      'inactive',
      'id-not-found',
      'id-exists',
      'secret-mismatch',
      'expired',
      'token-mismatch',
    ] as const)
      expect(isUnanswered({ verdict, reason: 'Code' })).toBe(false);
  });
});

describe('countUnanswered and onlyLive', () => {
  it('count and keep what has no answer', () => {
    const findings = (
      [
        { verdict: 'active' },
        { verdict: 'unknown', reason: 'dns' },
        { verdict: 'not-checked', reason: 'verify-max' },
        { verdict: 'unknown', reason: 'dns' },
        { verdict: 'inactive' },
        { verdict: 'not-checked', reason: 'other-secret-is-live' },
        { verdict: 'not-checked', reason: 'no-secret' },
        { verdict: 'unknown', reason: 'not-expired-yet' },
      ] as const
    ).map((verification) => findingWith({ verification }));
    expect(Object.entries(countUnanswered(findings))).toEqual([
      ['dns', 2],
      ['verify-max', 1],
    ]);
    expect(onlyLive(findings)).toEqual({ findings: findings.slice(0, 4), notLive: 2, notVerifiable: 2 });
  });
});

describe('an open question', () => {
  let server: StsSimulator;
  beforeEach(async () => {
    server = await StsSimulator.start();
  });
  afterEach(() => server.stop());

  it('is not closed by a date that stands beside the values', async () => {
    const set = (expiresAt: string) => ({
      fingerprint: expiresAt as Fingerprint,
      parts: (
        [
          ['alibaba-sts-access-key-id', generate.STSID()],
          ['alibaba-sts-access-key-secret', generate.STSSECRET()],
          ['alibaba-sts-security-token', generate.STSTOKEN()],
        ] as const
      ).map(([kind, value]) => ({ kind, value: secretText(value), attributes: { expiresAt } })),
    });
    const sets = [set('2001-01-01T00:00:00Z'), set('2020-01-01T00:00:00Z'), set('2999-01-01T00:00:00Z')];
    const { results, statistics } = await verifyFindings(sets, {
      endpoint: parseEndpoint(server.url),
      maxCredentials: 1,
      clock: new JumpingClock(),
    });
    expect(sets.map(({ fingerprint }) => results.get(fingerprint)?.reason)).toEqual([
      expect.stringContaining('InvalidAccessKeyId'),
      'verify-max',
      'verify-max',
    ]);
    expect(statistics.byVerdict).toEqual({ 'id-not-found': 1, 'not-checked': 2 });
  });

  it('of one credential is not closed by the dead one of the same finding', async () => {
    const [dead, open, live] = [accessKey(), accessKey(), accessKey()];
    enrol(server, open, { faults: { kind: 'html', times: Infinity } });
    enrol(server, live);
    const one = (fingerprint: string, ...credentials: readonly ReturnType<typeof accessKey>[]) =>
      credentials.map((credential) => ({ ...credential, fingerprint: fingerprint as Fingerprint }));
    const { results } = await verifyCredentials(
      [...one('a', dead, open), ...one('b', open, dead), ...one('c', open, live, dead)],
      { endpoint: parseEndpoint(server.url), clock: new JumpingClock() },
    );
    expect(['a', 'b', 'c'].map((fingerprint) => results.get(fingerprint as Fingerprint)?.verdict)).toEqual([
      'unknown',
      'unknown',
      'active',
    ]);
  });
});
