/** Made-up temporary logins of Container Registry, and texts that only look like some. */
import { randomBytes, randomInt } from '../random-source.ts';
import { randomText } from '../random-text.ts';

/** 2029, ms: nothing that is made up has expired. */
const FIRST_TIME = 1_861_920_000_000;

const login = (claims: Readonly<Record<string, string>>): string =>
  `${Buffer.from(JSON.stringify(claims)).toString('base64url')}:${randomBytes(20).toString('hex')}`;
const claims = (): Record<string, string> => ({
  instanceId: `cri-${randomText(16, 'abcdefghijklmnopqrstuvwxyz0123456789')}`,
  time: String(FIRST_TIME + randomInt(1_000_000_000)),
  type: randomInt(2) === 0 ? 'sub' : 'user',
  userId: `20${randomText(16, '0123456789')}`,
});

export const acrValues = {
  /** The password of `cr_temp_user`. */
  ACRTEMP: (): string => login(claims()),
  /** What stands as `auth` in a docker config. */
  ACRAUTH: (): string => Buffer.from(`cr_temp_user:${login(claims())}`).toString('base64'),
  /** Its instance is none. */
  ACRINSTANCE: (): string => login({ ...claims(), instanceId: 'cri-xx' }),
  /** Its time is a text. */
  ACRTIME: (): string => login({ ...claims(), time: 'one-hour-from' }),
} as const;
