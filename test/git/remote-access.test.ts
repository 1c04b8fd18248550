import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { SAFE_SETTINGS } from '../../src/git/call/safe-call.ts';
import { hidden, remoteAccess } from '../../src/git/call/remote-access.ts';
import { shownAddress, withoutCredentials } from '../../src/git/call/remote-address.ts';

const token = fc
  .string({
    unit: fc.constantFrom(...'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789_-'),
    minLength: 20,
    maxLength: 30,
  })
  .map((text) => `T${text}`);
const twice = (text: string): string => encodeURIComponent(encodeURIComponent(text));

/** Addresses, well-formed or not, with a token in one of their parts that hold credentials. */
const forms: readonly ((secret: string) => string)[] = [
  (secret) => `https://user:${secret}@host.example/x.git`,
  (secret) => `https://${secret}@host.example/x.git`,
  (secret) => `https://${secret}:x-oauth-basic@host.example/x.git`,
  (secret) => `http://user:${secret}@127.0.0.1:1/x.git`,
  (secret) => `https://user:a/${secret}@host.example/x`,
  (secret) => `https://u:a/${secret}@h`,
  (secret) => `https://u:1/${secret}@h`,
  (secret) => `https://u/${secret}@h`,
  (secret) => `https://user:${secret}#x@host.example/x`,
  (secret) => `https://user:a?${secret}@host.example/x`,
  (secret) => `https://user:a#${secret}@host.example/x`,
  (secret) => `https://user:p@ss${secret}@host.example/x`,
  (secret) => `https://user:${secret}%40host.example/x`,
  (secret) => `https://user:${secret}${twice('@')}host.example/x`,
  (secret) => `https://user:%zz${secret}@host.example/x`,
  (secret) => `https://user:%0a${secret}@host.example/x`,
  (secret) => `https://host.example/x?private_token=${secret}`,
  (secret) => `https://host.example/x?job_token=${secret}`,
  (secret) => `https://host.example/x?a=1&private_token=${secret}`,
  (secret) => `https://host.example/x?sig=${secret}`,
  (secret) => `https://host.example/x#${secret}`,
  (secret) => `https://user:${secret}@host.example/x?private_token=${secret}`,
  (secret) => `ssh://user:${secret}@host.example/x`,
  (secret) => `ssh://user:a/${secret}@host.example/x`,
  (secret) => `git://${secret}@host.example/x`,
  (secret) => `user:${secret}@host.example:x`,
  (secret) => `u:${secret}@host.example:x`,
  (secret) => `user:${secret}@host.example`,
  (secret) => `https:/user:${secret}@host.example/x`,
  (secret) => `http//user:${secret}@host.example/x`,
  (secret) => `https//host.example/x?private_token=${secret}`,
  (secret) => `ext::https://user:${secret}@host.example/x`,
];

describe('an address with a token', () => {
  it('gives it to no argument, and shows it nowhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...forms), token, (form, secret) => {
        const address = form(secret);
        expect(shownAddress(address)).not.toContain(secret);
        try {
          const access = remoteAccess(address, {});
          expect(access.address).not.toContain(secret);
          const settings = Object.entries(access.variables);
          // A helper's text is an argument of the shell that runs it.
          for (const [name, value] of settings)
            if (
              /^GIT_CONFIG_(?:KEY|VALUE)_/.test(name) &&
              access.variables[name.replace('VALUE', 'KEY')]?.endsWith('username') !== true
            )
              expect(value).not.toContain(secret);
          expect(
            settings.some(([, value]) => value.includes(secret)),
            address,
          ).toBe(true);
          expect(hidden(`no entry for ${access.secrets.join(' and ')}`, access)).not.toContain(secret);
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
          expect(`${error.message} ${error.hint ?? ''} ${error.stack ?? ''}`).not.toContain(secret);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('is not shown out of what git prints', () => {
    fc.assert(
      fc.property(fc.constantFrom(...forms.slice(0, 24)), token, (form, secret) => {
        expect(withoutCredentials(`fatal: unable to access '${form(secret)}/': no`)).not.toContain(secret);
      }),
    );
  });

  it("keeps the user's own configuration of the environment in front", () => {
    const { variables } = remoteAccess('https://user:word@host.example/x', { GIT_CONFIG_COUNT: '2' });
    expect(variables).toMatchObject({
      GIT_CONFIG_COUNT: '5',
      GIT_CONFIG_KEY_2: 'remote.aksweep-source.url',
      GIT_CONFIG_VALUE_2: 'https://host.example/x',
      GIT_CONFIG_VALUE_3: '',
    });
    expect(variables['GIT_CONFIG_KEY_4']).toBe('credential.https://host.example.helper');
    expect(SAFE_SETTINGS.join(' ')).not.toContain('credential');
  });

  it('leaves addresses without one as they are', () => {
    for (const address of [
      'https://host.example:8443/@scope/x.git',
      'ssh://git@host.example:22/x',
      'git@host.example:a/b@c',
      'file:///a@b',
      'git://host.example/x',
      'https://[::1]:80/x',
    ]) {
      expect(remoteAccess(address, {}).address).toBe(address);
    }
  });
});
