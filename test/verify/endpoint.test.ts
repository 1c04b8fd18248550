/** Where a credential may be sent, and through which proxy. */
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { parseEndpoint } from '../../src/verify/wire/endpoint.ts';
import { parseProxy, proxyFor } from '../../src/verify/wire/proxy.ts';

describe('allowed endpoints', () => {
  it.each([
    ['sts.aliyuncs.com', 'https:', 443, 'sts.aliyuncs.com'],
    ['https://sts.aliyuncs.com', 'https:', 443, 'sts.aliyuncs.com'],
    ['https://STS.Aliyuncs.com:443/', 'https:', 443, 'sts.aliyuncs.com'],
    ['sts.cn-hangzhou.aliyuncs.com', 'https:', 443, 'sts.cn-hangzhou.aliyuncs.com'],
    ['sts.eu-central-1.aliyuncs.com', 'https:', 443, 'sts.eu-central-1.aliyuncs.com'],
    ['sts-vpc.cn-north-2-gov-1.aliyuncs.com', 'https:', 443, 'sts-vpc.cn-north-2-gov-1.aliyuncs.com'],
    ['sts.cn-shanghai-finance-1.aliyuncs.com', 'https:', 443, 'sts.cn-shanghai-finance-1.aliyuncs.com'],
    ['sts.aliyuncs.com.cn', 'https:', 443, 'sts.aliyuncs.com.cn'],
    ['http://127.0.0.1:8080', 'http:', 8080, '127.0.0.1:8080'],
    ['http://localhost', 'http:', 80, 'localhost'],
    ['https://localhost:8443', 'https:', 8443, 'localhost:8443'],
    ['http://[::1]:8080', 'http:', 8080, '[::1]:8080'],
  ])('%s', (text, protocol, port, host) => {
    expect(parseEndpoint(text)).toMatchObject({ protocol, port, host });
  });

  it('is sts.aliyuncs.com when nothing is said', () => {
    expect(parseEndpoint()).toMatchObject({ host: 'sts.aliyuncs.com', protocol: 'https:', loopback: false });
  });

  it.each([
    'http://sts.aliyuncs.com',
    'ftp://sts.aliyuncs.com',
    'https://sts.aliyuncs.com:8443',
    'https://sts.aliyuncs.com/path',
    'https://sts.aliyuncs.com/?a=b',
    'https://user@sts.aliyuncs.com',
    'https://sts.aliyuncs.com@evil.example',
    'evil.example',
    'sts.aliyuncs.com.evil.example',
    'xsts.aliyuncs.com',
    'sts.aliyuncs.com.',
    'sts.oss-cn-hangzhou.aliyuncs.com',
    'sts.a.b.aliyuncs.com',
    'sts.cn-hangzhou.evil.com',
    'stsXaliyuncs.com',
    'ѕts.aliyuncs.com',
    'http://127.0.0.1.evil.example',
    'http://0x7f000001.evil.example',
    'http://10.0.0.1',
    'https://[::2]',
    '',
    'http://',
  ])('refuses %s', (text) => {
    expect(() => parseEndpoint(text)).toThrow(UserError);
  });
});

describe('proxy', () => {
  const sts = parseEndpoint();

  it('comes from HTTPS_PROXY in either case; the lower one wins', () => {
    expect(proxyFor(sts, {})).toBeNull();
    expect(proxyFor(sts, { HTTPS_PROXY: '' })).toBeNull();
    expect(proxyFor(sts, { HTTP_PROXY: 'http://p:1' })).toBeNull();
    expect(proxyFor(sts, { HTTPS_PROXY: 'http://proxy.example:3128' })).toEqual({
      protocol: 'http:',
      hostname: 'proxy.example',
      port: 3128,
      authorization: null,
    });
    expect(proxyFor(sts, { HTTPS_PROXY: 'http://upper:1', https_proxy: 'lower:2' })).toMatchObject({
      hostname: 'lower',
      port: 2,
    });
    expect(parseProxy('https://proxy.example')).toMatchObject({ protocol: 'https:', port: 443 });
    expect(parseProxy('http://[::1]:8080')).toMatchObject({ hostname: '::1', port: 8080 });
  });

  it.each([
    ['*', true],
    ['aliyuncs.com', true],
    ['.aliyuncs.com', true],
    ['*.aliyuncs.com', true],
    ['STS.ALIYUNCS.COM', true],
    ['localhost, sts.aliyuncs.com', true],
    ['localhost sts.aliyuncs.com', true],
    ['sts.aliyuncs.com:443', true],
    ['sts.aliyuncs.com:8443', false],
    ['uncs.com', false],
    ['cn-hangzhou.aliyuncs.com', false],
    ['', false],
    [',.', false],
  ])('NO_PROXY=%s exempts sts.aliyuncs.com: %s', (noProxy, exempt) => {
    expect(proxyFor(sts, { HTTPS_PROXY: 'http://p:1', NO_PROXY: noProxy }) === null).toBe(exempt);
  });

  it('is never used for loopback', () => {
    expect(proxyFor(parseEndpoint('http://127.0.0.1:1'), { HTTPS_PROXY: 'http://p:1' })).toBeNull();
  });

  it('decodes the user and password, and never shows them', () => {
    expect(parseProxy('http://ann:p%40ss%zz@proxy').authorization).toBe(
      `Basic ${Buffer.from('ann:p%40ss%zz').toString('base64')}`,
    );
    expect(parseProxy('http://ann:p%40ss@proxy').authorization).toBe(
      `Basic ${Buffer.from('ann:p@ss').toString('base64')}`,
    );
    for (const bad of ['socks5://ann:hidden@proxy:1', 'http://ann:hidden@:99999']) {
      try {
        parseProxy(bad);
        expect.unreachable();
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
        expect(String(error)).not.toContain('hidden');
      }
    }
  });
});
