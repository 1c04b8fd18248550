import { describe, expect, it } from 'vitest';
import { profileAround } from '../../src/alibaba/profile.ts';

/** Splits a text at the mark that stands for the value. */
function around(text: string): ReturnType<typeof profileAround> {
  const [left = '', right = ''] = text.split('@');
  return profileAround(left, right);
}

describe('profileAround', () => {
  it('names the profile of a CLI config, and not its neighbour', () => {
    const config =
      '{"current":"a","profiles":[{"name":"a","mode":"StsToken","access_key_id":"x"},{"name":"b","mode":"AK","access_key_id":"@"},{"name":"c","mode":"OIDC"}]}';
    expect(around(config)).toEqual({ profile: 'b', mode: 'AK' });
  });

  it('reads keys that come after the value as well', () => {
    expect(around('{"access_key_id":"@","mode":"RamRoleArn","name":"later"}')).toEqual({
      profile: 'later',
      mode: 'RamRoleArn',
    });
  });

  it('names the section of an INI file', () => {
    expect(
      around(
        '[one]\ntype = sts\nid = x\n\n[two]\nenable = true\ntype = access_key\naccess_key_id = @\n[three]\ntype ' +
          '= bearer\n',
      ),
    ).toEqual({ profile: 'two', mode: 'access_key' });
  });

  it('gives the expiry of a credentials response', () => {
    expect(around('{"Code":"Success","AccessKeyId":"@","Expiration":"2021-09-26T03:46:38Z"}')).toEqual({
      expiresAt: '2021-09-26T03:46:38Z',
    });
  });

  it('says nothing about other files', () => {
    expect(around('accessKeyId: @\nmode: production\n')).toEqual({});
    expect(around('[section]\nkey = @\n')).toEqual({});
  });
});
