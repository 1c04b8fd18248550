/** Dates read without asking anybody. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generate } from '../../src/alibaba/generate.ts';
import { ackTokenDates, jwtDates, signedUrlDates, verificationFromExpiry } from '../../src/verify/offline.ts';

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (claims: object): string => `${base64url({ kid: 'k', alg: 'RS256' })}.${base64url(claims)}.c2ln`;

describe('JWT', () => {
  it('gives exp and iat or nbf', () => {
    expect(jwtDates(jwt({ iat: 1_700_000_000, exp: 1_700_003_600 }))).toEqual({
      issuedAt: '2023-11-14T22:13:20Z',
      expiresAt: '2023-11-14T23:13:20Z',
    });
    expect(jwtDates(jwt({ nbf: 1_700_000_000.9 }))).toEqual({ issuedAt: '2023-11-14T22:13:20Z' });
    expect(jwtDates(` ${jwt({ exp: 0 })}\n`)).toEqual({ expiresAt: '1970-01-01T00:00:00Z' });
  });

  it('is null without dates, without structure, and for numbers that are no dates', () => {
    for (const text of [
      jwt({}),
      jwt({ exp: '1700000000' }),
      jwt({ exp: 1e300 }),
      jwt([1]),
      'a.b.c',
      'a.b',
      '',
      `${base64url('x')}.${base64url({ exp: 1 })}.c`,
      generate.JWT(),
    ]) {
      expect(jwtDates(text)).toBeNull();
    }
  });
});

describe('ACK cluster tokens', () => {
  const url = (query: string): string =>
    `k8s-ack-v1.${Buffer.from(`https://sts.aliyuncs.com/?${query}`).toString('base64')}`;
  const request = (value: unknown): string => `k8s-ack-v2.${Buffer.from(JSON.stringify(value)).toString('base64')}`;
  const dates = { issuedAt: '2026-01-02T03:04:05Z', expiresAt: '2026-01-02T03:19:05Z' };

  it('of both versions end 15 minutes after their date', () => {
    expect(ackTokenDates(url('Action=GetCallerIdentity&Timestamp=2026-01-02T03%3A04%3A05Z&Signature=x%3D'))).toEqual(
      dates,
    );
    expect(
      ackTokenDates(
        request({
          clusterId: 'c',
          method: 'POST',
          path: '/',
          query: {},
          headers: { 'X-Acs-Date': '2026-01-02T03:04:05Z' },
        }),
      ),
    ).toEqual(dates);
  });

  it('that are broken are null', () => {
    for (const token of [
      url('Timestamp=yesterday&Signature=x'),
      url(''),
      request({}),
      request({ headers: { 'x-acs-date': 1 } }),
      request(null),
      'k8s-ack-v3.e30=',
      'k8s-ack-v2.!!',
      'k8s-ack-v2.',
      '',
    ]) {
      expect(ackTokenDates(token)).toBeNull();
    }
  });
});

describe('signed URLs', () => {
  it.each([
    [
      'https://b.oss-cn-hangzhou.aliyuncs.com/o?OSSAccessKeyId=testid&Expires=1700000000&Signature=x',
      { expiresAt: '2023-11-14T22:13:20Z' },
    ],
    [
      'https://b.oss-cn-hangzhou.aliyuncs.com/o?OSSAccessKeyId=testid&amp;Expires=1700000000&amp;Signature=x',
      { expiresAt: '2023-11-14T22:13:20Z' },
    ],
    [
      '/o?x-oss-date=20241211T070000Z&x-oss-expires=3600&x-oss-signature=x',
      { issuedAt: '2024-12-11T07:00:00Z', expiresAt: '2024-12-11T08:00:00Z' },
    ],
    [
      'https://ecs.aliyuncs.com/?Timestamp=2016-02-23T12%3A46%3A24Z&SignatureMethod=HMAC-SHA1&Signature=x',
      { issuedAt: '2016-02-23T12:46:24Z', expiresAt: '2016-02-23T13:01:24Z' },
    ],
  ])('%s', (url, dates) => {
    expect(signedUrlDates(url)).toEqual(dates);
  });

  it.each([
    '',
    'no query',
    '?Expires=1700000000',
    '?OSSAccessKeyId=a&Expires=soon',
    '?OSSAccessKeyId=a&Expires=999999999999',
    '?x-oss-date=20249911T070000Z&x-oss-expires=1',
    '?x-oss-date=20241211T070000Z',
  ])('%s is null', (url) => {
    expect(signedUrlDates(url)).toBeNull();
  });
});

describe('any text', () => {
  it('is read without an error', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true }), fc.base64String()),
        (text) => {
          jwtDates(text);
          jwtDates(`${text}.${text}.${text}`);
          ackTokenDates(`k8s-ack-v1.${text}`);
          ackTokenDates(`k8s-ack-v2.${text}`);
          signedUrlDates(text);
        },
      ),
    );
  });
});

describe('verificationFromExpiry', () => {
  const now = Date.parse('2026-01-02T00:00:00Z');
  it('is expired when the date has passed, never alive when it has not', () => {
    expect(verificationFromExpiry('2026-01-01T00:00:00Z', now)).toEqual({
      verdict: 'expired',
      reason: 'expiry-date-passed',
    });
    expect(verificationFromExpiry('2026-01-02T00:00:00Z', now).verdict).toBe('expired');
    expect(verificationFromExpiry('2117-01-01T00:00:00Z', now)).toEqual({
      verdict: 'unknown',
      reason: 'not-expired-yet',
    });
    expect(verificationFromExpiry('never', now).verdict).toBe('not-checked');
  });
});
