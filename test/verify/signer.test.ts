/**
 * Every published signature (facts: vendor pages and SDK test suites), reproduced by the product and by the simulator.
 */
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signerGivesKnownAnswers } from '../../src/verify/wire/self-test.ts';
import {
  acsDate,
  canonicalize,
  canonicalQuery,
  percentEncode,
  signatureOf,
  signCall,
  stringToSignOf,
} from '../../src/verify/wire/signer.ts';
import type { SignedRequest } from '../../src/verify/wire/signer.ts';
import {
  canonicalParameters,
  encode,
  hashHex,
  parseQuery,
  signatureV1,
  stringToSignV1,
} from '../sts-simulator/canonical.ts';
import { secretText } from './made-credentials.ts';

const EXAMPLE_KEY = { id: secretText('YourAccessKeyId'), secret: secretText('YourAccessKeySecret') };
const EMPTY_HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const RUN_INSTANCES = {
  host: 'ecs.cn-shanghai.aliyuncs.com',
  action: 'RunInstances',
  version: '2014-05-26',
  query: { RegionId: 'cn-shanghai', ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd' },
};
const CALLER_IDENTITY = { host: 'sts.aliyuncs.com', action: 'GetCallerIdentity', version: '2015-04-01' };
const STAMP = { date: new Date('2026-01-02T03:04:05Z'), nonce: '0123456789abcdef0123456789abcdef' };
const EXAMPLE_TOKEN = 'CAIS+/Example=Token==';

function signature(signed: SignedRequest): string | undefined {
  return /Signature=([0-9a-f]+)$/.exec(signed.headers['authorization'] ?? '')?.[1];
}

describe('version 3: vendor page "V3 request structure and signature"', () => {
  const signed = signCall(RUN_INSTANCES, EXAMPLE_KEY, {
    date: new Date('2023-10-26T10:22:32Z'),
    nonce: '3156853299f313e23d1673dc12e1703d',
  });

  it('gives the published canonical request, hash and signature', () => {
    expect(signed.canonicalRequest).toBe(
      `POST\n/\nImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai\nhost:ecs.cn-shanghai.aliyuncs.com\nx-acs-action:RunInstances\nx-acs-content-sha256:${EMPTY_HASH}\nx-acs-date:2023-10-26T10:22:32Z\nx-acs-signature-nonce:3156853299f313e23d1673dc12e1703d\nx-acs-version:2014-05-26\n\nhost;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version\n${EMPTY_HASH}`,
    );
    expect(signed.stringToSign).toBe(
      'ACS3-HMAC-SHA256\n7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259',
    );
    expect(signature(signed)).toBe('06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0');
    expect(signed.target).toBe('/?ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai');
  });

  it('gives the second published signature', () => {
    const second = signCall(RUN_INSTANCES, EXAMPLE_KEY, {
      date: new Date('2023-10-26T09:01:01Z'),
      nonce: 'd410180a5abf7fe235dd9b74aca91fc0',
    });
    expect(signature(second)).toBe('e521358f7776c97df52e6b2891a8bc73026794a071b50c3323388c4e0df64804');
  });

  it('gives the Go SDK constant for getAuthorization', () => {
    const { canonicalRequest } = canonicalize({
      method: '',
      path: '/',
      query: { test: 'ok', empty: '' },
      headers: { 'x-acs-test': 'http,https' },
      bodyHash: '55e12e91650d2fec56ec74e1d3e4ddbfce2ef3a65890c2a19ecf88a307e76a23',
    });
    expect(signatureOf(stringToSignOf(canonicalRequest), secretText('secret'))).toBe(
      '4ab59fffe3c5738ff8a2729f90cc04fe18b02a4b15b2102cbaf92f9ff3df2ea3',
    );
  });
});

describe('version 3: GetCallerIdentity as computed by @alicloud/openapi-core 1.0.8', () => {
  it('with an AccessKey pair', () => {
    const signed = signCall(CALLER_IDENTITY, EXAMPLE_KEY, STAMP);
    expect(signed.stringToSign).toBe(
      'ACS3-HMAC-SHA256\n6f93cc730f4b49dd71501546ea068fd45e2944bea033293e3516f0abaac3db5b',
    );
    expect(signature(signed)).toBe('903a95c6c9e801cc735d3362c85053b76e840e1011bd5fd909b4dab9fed8963d');
    expect(signed.headers['authorization']).toContain(
      'SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,',
    );
    expect(signed.target).toBe('/');
  });

  it('with an STS set', () => {
    const signed = signCall(
      CALLER_IDENTITY,
      { id: secretText('STS.YourAccessKeyId'), secret: EXAMPLE_KEY.secret, token: secretText(EXAMPLE_TOKEN) },
      STAMP,
    );
    expect(signed.stringToSign).toBe(
      'ACS3-HMAC-SHA256\nc14643f66397fa34c8e563185b186298a996ec0a1aff3fe11d92338c14a1c132',
    );
    expect(signature(signed)).toBe('d1bed6678300060a0dabe4f172f384e5ae2cece442fd43845636789ab48ece98');
    expect(signed.headers['authorization']).toContain(
      'SignedHeaders=host;x-acs-accesskey-id;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-security-token;x-acs-signature-nonce;x-acs-version,',
    );
  });
});

describe('version 1, which only the simulator speaks', () => {
  const sign = (secret: string, parameters: Record<string, string>, method = 'GET'): string =>
    signatureV1(stringToSignV1(method, Object.entries(parameters)), secret);
  const common = { SignatureMethod: 'HMAC-SHA1', SignatureVersion: '1.0' };

  it('classic vendor example DescribeRegions', () => {
    const parameters = {
      ...common,
      AccessKeyId: 'testid',
      Action: 'DescribeRegions',
      Format: 'XML',
      SignatureNonce: '3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf',
      Timestamp: '2016-02-23T12:46:24Z',
      Version: '2014-05-26',
    };
    expect(stringToSignV1('GET', Object.entries(parameters))).toBe(
      'GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeRegions%26Format%3DXML%26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3D3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf%26SignatureVersion%3D1.0%26Timestamp%3D2016-02-23T12%253A46%253A24Z%26Version%3D2014-05-26',
    );
    expect(sign('testsecret', parameters)).toBe('OLeaidS1JvxuMvnyHOwuJ+uX5qY=');
  });

  it('current vendor example DescribeDedicatedHosts', () => {
    const parameters = {
      ...common,
      AccessKeyId: 'testid',
      Action: 'DescribeDedicatedHosts',
      Format: 'JSON',
      RegionId: 'cn-beijing',
      SignatureNonce: 'edb2b34af0af9a6d14deaf7c1a5315eb',
      Timestamp: '2023-03-13T08:34:30Z',
      Version: '2014-05-26',
    };
    expect(sign('testsecret', parameters)).toBe('9NaGiOspFP5UPcwX8Iwt2YJXXuk=');
  });

  it('SMS example with UTF-8 and JSON values', () => {
    const parameters = {
      ...common,
      AccessKeyId: 'testId',
      Action: 'SendSms',
      Format: 'XML',
      OutId: '123',
      PhoneNumbers: '15300000001',
      RegionId: 'cn-hangzhou',
      SignName: '阿里云短信测试专用',
      SignatureNonce: '45e25e9b-0a6f-4070-8c85-2956eda1b466',
      TemplateCode: 'SMS_71390007',
      TemplateParam: '{"customer":"test"}',
      Timestamp: '2017-07-12T02:42:19Z',
      Version: '2017-05-25',
    };
    expect(sign('testSecret', parameters)).toBe('zJDF+Lrzhj/ThnlvIToysFRq6t4=');
  });

  it.each([
    ['testid', undefined, 'GET', 'DhbWHro8Q6gHX/TpuAu7mX3Bx80='],
    ['testid', undefined, 'POST', 'C8qMLpz+zEpvq9bUUzS4VV2IJzE='],
    ['STS.testid', EXAMPLE_TOKEN, 'GET', '78tqXjjzgr9dEDwkkzwAkGCuUTU='],
    ['STS.testid', EXAMPLE_TOKEN, 'POST', 'Y/aZPXgYelXH2lViGz2h1Bh/n1E='],
  ])('GetCallerIdentity of %s with token %s by %s', (id, token, method, expected) => {
    const parameters = {
      ...common,
      AccessKeyId: id,
      Action: 'GetCallerIdentity',
      Format: 'JSON',
      SignatureNonce: STAMP.nonce,
      Timestamp: '2026-01-02T03:04:05Z',
      Version: '2015-04-01',
      ...(token === undefined ? {} : { SecurityToken: token }),
    };
    expect(sign('testsecret', parameters, method)).toBe(expected);
  });

  it('odd characters', () => {
    const parameters = {
      AccessKeyId: 'testid',
      Action: 'X',
      Tilde: 'a~b',
      Star: 'a*b',
      Space: 'a b',
      Plus: 'a+b',
      Zh: '阿',
      Punct: "!'()",
    };
    expect(sign('testsecret', parameters)).toBe('qmA8jM1h1r1YgIzzj9vDq4Ecdl4=');
  });

  it('constants of the SDK unit tests', () => {
    expect(signatureV1(stringToSignV1('', [['test', 'ok']]), 'accessKeySecret')).toBe('jHx/oHoHNrbVfhncHEvPdHXZwHU=');
    const sha1 = (text: string, key: string): string => createHmac('sha1', key).update(text).digest('base64');
    expect(sha1('abc~!@#', 'sk#$!~~~')).toBe('7eV3A584uvdgKVk8Ck8r9ukg1gE=');
    expect(sha1('stringtosign', 'secret')).toBe('OmuTAr79tpI6CRoAdmzKRq5lHs0=');
    expect(sha1('stringtosign', 'accessKeySecret')).toBe('9/j11e+L9jW8mC9eUA23Wn3c0fs=');
  });
});

describe('details of the signer', () => {
  it('encodes every string as the simulator does, byte by byte', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => percentEncode(text) === encode(text)));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
        (text) => percentEncode(text) === encode(text),
      ),
    );
  });

  it('gives a query that the simulator parses back and canonicalises alike', () => {
    const parameters = fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(parameters, (query) => {
        // Vendor SDKs sort by UTF-16 units, the simulator by bytes: they differ beyond the basic plane only.
        fc.pre(Object.keys(query).every((name) => !/[\ud800-\udfff]/.test(name)));
        const raw = canonicalQuery(query);
        expect(canonicalParameters(parseQuery(raw))).toBe(raw);
        expect(Object.fromEntries(parseQuery(raw))).toEqual({ ...query });
      }),
    );
  });

  it('signs a body and its content type', () => {
    const signed = signCall(
      { ...RUN_INSTANCES, body: '{"a":"阿"}', contentType: 'application/json' },
      EXAMPLE_KEY,
      STAMP,
    );
    expect(signed.headers['x-acs-content-sha256']).toBe(hashHex(Buffer.from('{"a":"阿"}')));
    expect(signed.canonicalRequest).toContain('\ncontent-type:application/json\nhost:');
    expect(signed.body).toEqual(Buffer.from('{"a":"阿"}'));
  });

  it('writes the date without milliseconds and refuses a date that is none', () => {
    expect(acsDate(new Date('2026-01-02T03:04:05.678Z'))).toBe('2026-01-02T03:04:05Z');
    expect(() => signCall(CALLER_IDENTITY, EXAMPLE_KEY, { ...STAMP, date: new Date(Number.NaN) })).toThrow(RangeError);
  });
});

describe('start-up self-test', () => {
  it('passes here', () => {
    expect(signerGivesKnownAnswers()).toBe(true);
  });

  it('fails for a signer that signs anything else', () => {
    expect(
      signerGivesKnownAnswers((call, key, stamp) => signCall({ ...call, action: 'RunInstance' }, key, stamp)),
    ).toBe(false);
    expect(
      signerGivesKnownAnswers((call, key, stamp) =>
        signCall(call, { ...key, secret: secretText('YourAccessKeySecret&') }, stamp),
      ),
    ).toBe(false);
  });
});
