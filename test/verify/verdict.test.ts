/** The verdict table, row by row, with each body as JSON, XML, HTML and cut off. */
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/core/types.ts';
import { compareServerString, decide } from '../../src/verify/sts/verdict.ts';
import type { RetryCause, SignedStrings } from '../../src/verify/sts/verdict.ts';

const SIGNED: SignedStrings = {
  canonicalRequest: 'POST\n/\n\nhost:sts.aliyuncs.com\n\nhost\nabc',
  stringToSign: 'ACS3-HMAC-SHA256\n6f93cc730f4b49dd',
};
const REQUEST_ID = '3C87BF47-3724-5443-ADC1-5AEAD9A03EB1';
const V3_MESSAGE = (toSign: string): string =>
  `Specified signature does not match our calculation. server StringToSign is [${toSign}] server CanonicalRequest ` +
  `is [POST\\n/\\n...]`;

type Row = readonly [code: string, status: number, message: string, verdict: Verdict, retry: RetryCause];

const TABLE: readonly Row[] = [
  ['InvalidAccessKeyId.NotFound', 404, 'Specified access key is not found.', 'id-not-found', null],
  ['InvalidAccessKeyId.NotFound', 400, 'Specified access key is not found.', 'id-not-found', null],
  ['InvalidAccessKeyId', 404, 'Specified access key is not found or invalid.', 'id-not-found', null],
  [
    'InvalidAccessKeyId',
    403,
    'The OSS Access Key Id you provided does not exist in our records.',
    'id-not-found',
    null,
  ],
  ['InvalidAccessKeyId', 403, 'The OSS Access Key Id you provided is disabled.', 'unknown', null],
  ['InvalidAccessKeyId', 400, '', 'unknown', null],
  ['InvalidAccessKeyId.Inactive', 400, 'Specified access key is disabled.', 'inactive', null],
  ['Forbidden.AccessKeyDisabled', 403, 'The AccessKey is disabled.', 'inactive', null],
  ['NoEnabledAccessKey', 400, 'The AccessKey is disabled.', 'inactive', null],
  ['Forbidden.AccessKey', 403, 'The AccessKey is disabled.', 'inactive', null],
  ['SignatureDoesNotMatch', 400, 'Specified signature is not matched with our calculation.', 'secret-mismatch', null],
  ['SignatureDoesNotMatch', 403, V3_MESSAGE('ACS3-HMAC-SHA256\\n6f93cc730f4b49dd'), 'secret-mismatch', null],
  ['SignatureDoesNotMatch', 400, V3_MESSAGE('ACS3-HMAC-SHA256\\n0000000000000000'), 'unknown', null],
  [
    'SignatureDoesNotMatch',
    400,
    'Specified signature is not matched with our calculation. server string to sign ' +
      'is:ACS3-HMAC-SHA256\n6f93cc730f4b49dd',
    'secret-mismatch',
    null,
  ],
  [
    'SignatureDoesNotMatch',
    400,
    'Specified signature is not matched with our calculation. server string to sign is:GET&%2F&x',
    'unknown',
    null,
  ],
  [
    'IncompleteSignature',
    400,
    'The request signature does not conform to Aliyun standards. server string to sign ' +
      'is:ACS3-HMAC-SHA256\n6f93cc730f4b49dd',
    'secret-mismatch',
    null,
  ],
  [
    'IncompleteSignature',
    400,
    'The request signature does not conform to Aliyun standards. server string to sign is:other',
    'unknown',
    null,
  ],
  ['IncompleteSignature', 400, 'The request signature does not conform to Aliyun standards.', 'unknown', null],
  ['InvalidSecurityToken.Expired', 400, 'Specified SecurityToken is expired.', 'expired', null],
  ['InvalidSecurityToken.Malformed', 400, 'Specified SecurityToken is malformed.', 'token-mismatch', null],
  [
    'InvalidSecurityToken.MismatchWithAccessKey',
    400,
    'Specified SecurityToken mismatch with the AccessKey.',
    'token-mismatch',
    null,
  ],
  ['MissingSecurityToken', 400, 'SecurityToken is mandatory for this action.', 'unknown', null],
  ['Forbidden', 403, 'There is a risk of leakage of this AccessKey.', 'active-restricted', null],
  ['Forbidden', 403, 'User not authorized to operate on the specified resource.', 'unknown', null],
  ['Forbidden.RiskControl', 403, 'Risk control.', 'unknown', null],
  ['Forbidden.RAM', 403, 'Denied.', 'unknown', null],
  ['AccessDenied', 403, 'The network ACL denies this address.', 'unknown', null],
  ['InvalidTimeStamp.Expired', 400, 'Specified time stamp or date value is expired.', 'unknown', 'clock-skew'],
  ['InvalidTimeStamp.Format', 400, 'Specified time stamp is not well formatted.', 'unknown', null],
  ['SignatureNonceUsed', 400, 'Specified signature nonce was used already.', 'unknown', 'nonce-used'],
  ['Throttling', 400, 'Request was denied due to request throttling.', 'unknown', 'throttled'],
  ['Throttling.User', 400, 'Request was denied due to user flow control.', 'unknown', 'throttled'],
  ['Throttling.Api', 429, 'Request was denied due to api flow control.', 'unknown', 'throttled'],
  ['Rejected.Throttling', 503, 'Rejected.', 'unknown', 'throttled'],
  ['InvalidProtocol.NeedSsl', 400, 'Need SSL.', 'unknown', null],
  ['InvalidProduct.NotFound', 404, 'Cannot find product.', 'unknown', null],
  ['InvalidAction.NotFound', 404, 'Specified api is not found.', 'unknown', null],
  ['InvalidParameter', 400, 'Invalid.', 'unknown', null],
  ['MissingParameter', 400, 'Missing.', 'unknown', null],
  ['InvalidSignatureMethod', 400, 'Invalid.', 'unknown', null],
  ['InternalError', 500, 'The request processing has failed.', 'unknown', 'server-error'],
  [
    'ServiceUnavailable',
    503,
    'The request has failed due to a temporary failure of the server.',
    'unknown',
    'server-error',
  ],
];

const json = (fields: Record<string, string>): string => JSON.stringify(fields);
const xml = (fields: Record<string, string>, root = 'Error'): string =>
  `<?xml version='1.0' encoding='UTF-8'?><${root}>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name}>`)
    .join('\n')}</${root}>`;

function judge(status: number, body: string): ReturnType<typeof decide> {
  return decide({ status, body: Buffer.from(body) }, SIGNED);
}

describe.each(TABLE)('%s (%i) %s', (code, status, message, verdict, retry) => {
  const fields = { RequestId: REQUEST_ID, Message: message, HostId: 'sts.aliyuncs.com', Code: code };
  const expected = { verdict, reason: code, requestId: REQUEST_ID, retry };

  it('as JSON and as XML is the verdict of its code', () => {
    expect(judge(status, json(fields))).toEqual(expected);
    expect(judge(status, `\ufeff${json(fields)}\n`)).toEqual(expected);
    expect(judge(status, xml(fields))).toEqual(expected);
  });

  it('as HTML is unknown', () => {
    expect(judge(status, `<html><body><pre>${json(fields)}</pre></body></html>`)).toMatchObject({
      verdict: 'unknown',
      reason: 'unreadable-body',
    });
    expect(judge(status, `<!DOCTYPE html><html>${xml(fields)}</html>`)).toMatchObject({
      verdict: 'unknown',
      reason: 'unreadable-body',
    });
  });

  it('cut off anywhere is unknown', () => {
    for (const whole of [json(fields), xml(fields)]) {
      for (let length = 0; length < whole.length; length += 7)
        expect(judge(status, whole.slice(0, length)).verdict).toBe('unknown');
      expect(judge(status, whole.slice(0, -1)).verdict).toBe('unknown');
    }
  });
});

describe('success', () => {
  const root = {
    IdentityType: 'Account',
    AccountId: '1968132000121234',
    UserId: '1968132000121234',
    PrincipalId: '1968132000121234',
    Arn: 'acs:ram::1968132000121234:root',
    RequestId: REQUEST_ID,
  };
  const user = {
    IdentityType: 'RAMUser',
    AccountId: '1968132000121234',
    UserId: '216',
    PrincipalId: '216',
    Arn: 'acs:ram::1968132000121234:user/admin',
    RequestId: REQUEST_ID,
  };
  const role = {
    IdentityType: 'AssumedRoleUser',
    AccountId: '1968132000121234',
    RoleId: '33',
    PrincipalId: '33:ci',
    Arn: 'acs:ram::1968132000121234:assumed-role/deploy/ci',
    RequestId: REQUEST_ID,
  };

  it.each([
    [root, 'Account'],
    [user, 'RAMUser'],
    [role, 'AssumedRoleUser'],
  ])('%o names the caller', (fields, type) => {
    const expected = {
      verdict: 'active',
      requestId: REQUEST_ID,
      retry: null,
      identity: { type, accountId: fields.AccountId, arn: fields.Arn, principalId: fields.PrincipalId },
    };
    expect(judge(200, json(fields))).toMatchObject(expected);
    expect(judge(200, xml(fields, 'GetCallerIdentityResponse'))).toMatchObject(expected);
    expect(judge(200, json(fields)).reason).toBeUndefined();
  });

  it('compares the identity type without case and falls back to the ARN', () => {
    expect(judge(200, json({ ...user, IdentityType: 'RamUser' })).identity?.type).toBe('RAMUser');
    expect(judge(200, json({ ...user, IdentityType: 'ACCOUNT' })).identity?.type).toBe('Account');
    const { IdentityType: _, ...untyped } = role;
    expect(judge(200, json(untyped)).identity?.type).toBe('AssumedRoleUser');
    expect(judge(200, json({ ...user, IdentityType: 'Robot', Arn: 'acs:ram::1:robot/x' }))).toEqual({
      verdict: 'active',
      requestId: REQUEST_ID,
      reason: 'unrecognised-identity',
      retry: null,
    });
  });

  it('needs account and ARN: a 200 alone proves nothing', () => {
    for (const body of [
      '',
      '{}',
      '[]',
      'null',
      '"Arn"',
      '{"Arn":"acs:ram::1:root"}',
      '{"AccountId":"1"}',
      '{"Arn":1,"AccountId":2}',
      '{"Arn":"root","AccountId":"1"}',
      '<html>"Arn"</html>',
    ]) {
      expect(judge(200, body).verdict).toBe('unknown');
    }
    for (const body of [
      json(user).slice(0, -1),
      xml(user, 'GetCallerIdentityResponse').slice(0, -1),
      `<html>${json(user)}</html>`,
      xml(user, 'html'),
    ]) {
      expect(judge(200, body).verdict).toBe('unknown');
    }
  });

  it('does not count under another status or next to an error code', () => {
    expect(judge(403, json(user)).verdict).toBe('unknown');
    expect(judge(302, json(user)).verdict).toBe('unknown');
    expect(judge(200, json({ ...user, Code: 'Forbidden.RiskControl' })).verdict).toBe('unknown');
  });
});

describe('what a server may not make us say', () => {
  it('keeps codes that are dotted words and request IDs that are hex; the message never', () => {
    const odd = judge(400, json({ Code: 'no such\u001b[31m key', RequestId: '<script>', Message: 'SECRET-MESSAGE' }));
    expect(odd).toEqual({ verdict: 'unknown', reason: 'unrecognised-code', retry: null });
    expect(
      JSON.stringify(
        judge(404, json({ Code: 'InvalidAccessKeyId.NotFound', Message: 'SECRET-MESSAGE', RequestId: REQUEST_ID })),
      ),
    ).not.toContain('SECRET-MESSAGE');
  });

  it('ignores prototype tricks and fields that are not text', () => {
    expect(judge(400, '{"__proto__":{"Code":"InvalidAccessKeyId.NotFound"}}').verdict).toBe('unknown');
    expect(judge(400, '{"Code":["InvalidAccessKeyId.NotFound"]}').verdict).toBe('unknown');
  });

  it('is told to ask again by status alone when the body cannot be read', () => {
    expect(judge(503, '<html>busy</html>')).toEqual({
      verdict: 'unknown',
      reason: 'unreadable-body',
      retry: 'server-error',
    });
    expect(judge(429, '')).toEqual({ verdict: 'unknown', reason: 'unreadable-body', retry: 'throttled' });
  });
});

describe('the string that the server says it signed', () => {
  it('is compared without white space, in both forms', () => {
    expect(compareServerString('server string to sign is:ACS3-HMAC-SHA256\r\n6f93cc730f4b49dd', SIGNED)).toBe('same');
    expect(
      compareServerString(`server CanonicalRequest is [x] server StringToSign is [${SIGNED.stringToSign}]`, SIGNED),
    ).toBe('same');
    expect(compareServerString(`server string to sign is:${SIGNED.canonicalRequest}`, SIGNED)).toBe('same');
    expect(compareServerString('server string to sign is:', SIGNED)).toBe('absent');
    expect(compareServerString('Specified signature is not matched with our calculation.', SIGNED)).toBe('absent');
    expect(compareServerString('server string to sign is:ACS3-HMAC-SHA256 6f93cc730f4b49de', SIGNED)).toBe('different');
  });
});
