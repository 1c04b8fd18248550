/**
 * Kinds in input that is large, hostile or broken: lengths that lie, containers without end, files of nothing but
 * logins. Limits of time are generous: they only tell an end from none.
 */
import { describe, expect, it } from 'vitest';
import { ALIBABA_CHECKS } from '../../src/alibaba/checks.ts';
import { kindValues } from '../../src/alibaba/kinds/kind-values.ts';
import { SEED } from '../random/seed.ts';
import { KIND_GROUPS } from '../../src/rules/kind-groups.ts';
import { loadRules } from '../../src/rules/load-rules.ts';
import { createBlobScanner } from '../../src/scan/blob-scanner.ts';

const LIMIT = { timeout: 120_000 };

describe(`kinds in bad input, seed ${SEED}`, async () => {
  const { compiled } = await loadRules({ files: [], disabled: [], groups: KIND_GROUPS });
  const scanner = createBlobScanner(compiled, { checks: ALIBABA_CHECKS, nowSeconds: Date.now() / 1000 });
  const scan = (text: string) => scanner.scanBytes(Buffer.from(text, 'latin1'), 'a.txt').matches;

  it('a docker config with 100,000 auths', LIMIT, () => {
    const real = kindValues.ACRAUTH();
    const auths = Array.from({ length: 100_000 }, (_, index) => {
      const auth = index === 77_777 ? real : Buffer.from(`cr_temp_user:${index}`).toString('base64');
      return `"r${index}.cn-hangzhou.cr.aliyuncs.com":{"auth":"${auth}"}`;
    });
    const found = scan(`{"auths":{${auths.join(',\n')}}}`);
    expect(found.map(({ match }) => match.rule)).toEqual(['acr-temporary-login']);
  });

  it('a docker config with 20,000 real logins in one line', LIMIT, () => {
    const auths = Array.from({ length: 20_000 }, (_, index) => `"r${index}":{"auth":"${kindValues.ACRAUTH()}"}`);
    const found = scan(`{"auths":{${auths.join(',')}}}`);
    expect(found.filter(({ match }) => match.rule === 'acr-temporary-login').length).toBe(20_000);
  });

  it.each([
    ['sk-ws-'],
    ['sk-sp-H.EPIRXH.abcd.MEUC'],
    ['KAAP.'],
    ['"PrivateKeyData":"MII'],
    ['k8s-ack-v1.'],
    ['pt-'],
    ['eyJpbnN0YW5jZUlkIjoiY3Jp'],
    ['Y3JfdGVtcF91c2Vy'],
    ['@53df7ad2afe8301'],
    ['robot/send?access_token='],
    ['SEC'],
  ])('300,000 times the beginning of a value: %s', LIMIT, (text) => {
    expect(scan(text.repeat(300_000))).toEqual([]);
    expect(scan(`${text}\n`.repeat(300_000))).toEqual([]);
  });

  it('JSON without end in a login and in a token', LIMIT, () => {
    const deep = Buffer.from('{"instanceId":"cri-' + '['.repeat(130)).toString('base64url');
    expect(scan(`${deep}:${'0a'.repeat(20)}`)).toEqual([]);
    const nested = Buffer.from('{"headers":'.repeat(100_000)).toString('base64url');
    expect(scan(`token: k8s-ack-v2.${nested}`)).toEqual([]);
  });
});
