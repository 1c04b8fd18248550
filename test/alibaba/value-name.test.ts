/** What the name before a value says that it is, and what is no name at all. */
import { describe, expect, it } from 'vitest';
import { namesSomethingElse } from '../../src/alibaba/value-name.ts';
import { generate } from '../../src/alibaba/generate.ts';

describe('the name before a value', () => {
  it.each([
    'accessKeySecretHash: ',
    'access_key_secret_etag=',
    '"accessKeySecretVersion": "',
    'accessKeySecretSHA256 = "',
    'config.setAccessKeySecretFingerprint("',
    'aliyunOssAccessKeySecretChecksumVersionId: ',
    '"secretIv" "',
  ])('says that it is something else: %s', (left) => expect(namesSomethingElse(left)).toBe(true));

  it.each(['accessKeySecret: ', 'secret="', 'hash, secret = "', 'key "'])('says nothing of the kind: %s', (left) =>
    expect(namesSomethingElse(left)).toBe(false),
  );

  it('is none when it is an AccessKey ID, however it ends', () => {
    for (const end of ['Arn', 'Sig', 'Url', 'Ref', 'Rev', 'Crc', 'Uri']) {
      for (const make of [generate.AKID24, generate.AKID16, generate.STSID])
        expect(namesSomethingElse(`"${make().slice(0, -4)}7${end}" "`)).toBe(false);
    }
  });
});
