/** Made-up temporary logins of Container Registry, and texts that only look like some. */
import { randomLetters, randomOctets, type Random } from './random.ts';

/** 2029, ms: nothing that is made up has expired. */
const FIRST_TIME = 1_861_920_000_000;

export const acrValues = (random: Random) => {
  const login = (claims: Readonly<Record<string, string>>): string =>
    `${Buffer.from(JSON.stringify(claims)).toString('base64url')}:${randomOctets(random, 20).toString('hex')}`;
  const claims = (): Record<string, string> => ({
    instanceId: `cri-${randomLetters(random, 16, 'abcdefghijklmnopqrstuvwxyz0123456789')}`,
    time: String(FIRST_TIME + random(1_000_000_000)),
    type: random(2) === 0 ? 'sub' : 'user',
    userId: `20${randomLetters(random, 16, '0123456789')}`,
  });
  return {
    /** The password of `cr_temp_user`. */
    ACRTEMP: (): string => login(claims()),
    /** What stands as `auth` in a docker config. */
    ACRAUTH: (): string => Buffer.from(`cr_temp_user:${login(claims())}`).toString('base64'),
    /** Its instance is none. */
    ACRINSTANCE: (): string => login({ ...claims(), instanceId: 'cri-xx' }),
    /** Its time is a text. */
    ACRTIME: (): string => login({ ...claims(), time: 'one-hour-from' }),
  };
};
