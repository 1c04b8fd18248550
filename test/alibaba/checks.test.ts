/** Checks look at a value and what stands beside it: cut short, bold, signed, whose vendor. */
import { describe, expect, it } from 'vitest';
import { ALIBABA_CHECKS } from '../../src/alibaba/checks.ts';
import { generate } from '../../src/alibaba/generate.ts';
import { parseJsonWebToken } from '../../src/alibaba/json-web-token.ts';
import { nearestModelVendor } from '../../src/alibaba/model-vendor.ts';
import { holdsPlaceholderWord, holdsSeparatePlaceholderWord, isMadeOfWords } from '../../src/alibaba/placeholders.ts';
import { signedRequest } from '../../src/alibaba/signed-request.ts';

const around = (left: string, value: string, right: string) => ({
  value,
  left,
  right,
  nowSeconds: Date.now() / 1000,
  path: 'a.txt',
});

describe('values cut short', () => {
  const { 'access-key-id': check, 'access-key-secret': secretCheck } = ALIBABA_CHECKS;

  it.each(['****', '***', '...', '…', '\u00e2\u0080\u00a6', '${x}'])('are none when %j follows', (right) => {
    expect(check(around('', generate.AKID24(), right))).toBeNull();
    expect(secretCheck(around('', generate.SECRET30(), right))).toBeNull();
  });

  it('are whole when bold or at the end of a sentence', () => {
    expect(check(around('**', generate.AKID24(), '**'))).not.toBeNull();
    expect(check(around('*', generate.AKID24(), '* and'))).not.toBeNull();
    expect(check(around('The ID is ', generate.AKID24(), '. It'))).not.toBeNull();
  });

  it('are cut short when stars go on after the bold', () => {
    expect(check(around('**', generate.AKID24(), '****'))).toBeNull();
    expect(check(around('', generate.AKID24(), '**'))).toBeNull();
  });
});

describe('unknown IDs', () => {
  const { 'access-key-id': check } = ALIBABA_CHECKS;

  it('of 24 characters may pair, with low confidence; of other lengths they may not', () => {
    expect(check(around('', generate.AKID24FAKE(), ''))).toMatchObject({ confidence: 'low' });
    expect(check(around('', generate.AKID24FAKE(), ''))?.pairable).toBeUndefined();
    expect(check(around('', generate.AKID24().slice(0, 20), ''))).toMatchObject({ confidence: 'low', pairable: false });
  });

  it('inside base64 are a coincidence', () => {
    expect(check(around('h1:n3Ep9RsTuVwX/', generate.AKID16(), '+d4E5f6G7h8J9='))).toBeNull();
  });
});

describe('signed requests', () => {
  it.each([
    ['https://b/a?Expires=1722852466&OSSAccessKeyId=', '&Signature=abc', 1_722_852_466],
    ['https://b/a?OSSAccessKeyId=', '&Expires=4670034358&Signature=abc', 4_670_034_358],
    [
      '?x-oss-credential=',
      '%2F20241211%2Fcn-chengdu%2Foss%2Faliyun_v4_request&x-oss-date=20241211T031518Z&x-oss-expires=600',
      Date.UTC(2024, 11, 11, 3, 25, 18) / 1000,
    ],
    ['Authorization: OSS ', `:${generate.B64SHA1()}`, null],
    ['x-acs-accesskey-id: ', '\n', null],
    ['Signature|', '|mqtt-cn', null],
    ['AccessKeyId%3D', '%26SignatureMethod%3DHMAC-SHA1', null],
  ])('%s', (left, right, expiresAt) => {
    expect(signedRequest(left, right)).toEqual({ expiresAt });
  });

  it.each([
    ['accessKeyId: ', '\naccessKeySecret: x'],
    ['?AccessKeyId=', '&AccessKeySecret=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa&Signature=x'],
    ['"accessid":"', '","host":"x"'],
    ['OSS ', ' is the id'],
  ])('%s is none', (left, right) => {
    expect(signedRequest(left, right)).toBeNull();
  });
});

describe('whose model key', () => {
  it.each([
    ['DASHSCOPE_API_KEY=', '', 'alibaba'],
    ['DEEPSEEK_API_KEY=', '', 'other'],
    ['qwen: on\ndeepseek:\n  key: ', '', 'other'],
    ['deepseek: on\nqwen:\n  key: ', '', 'alibaba'],
    ['OpenAI(api_key="', '", base_url="https://dashscope.aliyuncs.com/v1", model="deepseek-v3")', 'alibaba'],
    ['OpenAI(api_key="', '", base_url="https://api.deepseek.com")', 'other'],
    ['key = "', '"', null],
  ] as const)('%s', (left, right, vendor) => {
    expect(nearestModelVendor(left, right)).toBe(vendor);
  });
});

describe('placeholder words', () => {
  it('count in a case that people write', () => {
    for (const value of ['xxTestyy', 'TESTab', 'mytest', 'yourKey', 'Aliyun'])
      expect(holdsPlaceholderWord(value)).toBe(true);
    for (const value of ['xtEsTy', 'yOUr', 'aBcDe']) expect(holdsPlaceholderWord(value)).toBe(false);
  });

  it('begin a piece of a long token', () => {
    expect(holdsSeparatePlaceholderWord('mock-oauth-access-token')).toBe(true);
    expect(holdsSeparatePlaceholderWord('a9f_test_token')).toBe(true);
    expect(holdsSeparatePlaceholderWord('q8zTestR2')).toBe(false);
  });

  it('come in pairs in identifiers', () => {
    expect(isMadeOfWords('PBKDF2WithHmacSHA256')).toBe(true);
    expect(isMadeOfWords('k3TokenQ9z')).toBe(false);
  });
});

describe('JSON Web Token', () => {
  it('shows its claims', () => {
    expect(parseJsonWebToken(generate.OIDCTOKEN())).toMatchObject({
      claims: { aud: ['sts.aliyuncs.com'] },
      expiresAt: 1_700_000_000,
    });
  });

  it.each(['', 'a.b', 'a.b.c', 'a.b.c.d', '..', 'e30.e30', 'W10.e30.x'])('%j is none', (text) => {
    expect(parseJsonWebToken(text)).toBeNull();
  });
});
