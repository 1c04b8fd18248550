/** Made-up tokens and secrets of DingTalk robots. */
import { looksLikeHexKey } from '../opaque-values.ts';
import { randomBytes } from '../random-source.ts';
import { draw } from '../random-text.ts';

const digits = (): string => draw(() => randomBytes(32).toString('hex'), looksLikeHexKey);

export const dingtalkValues = {
  /** `access_token` of a webhook. */
  DINGTOKEN: digits,
  /** What signs the messages of a robot. */
  DINGSECRET: (): string => `SEC${digits()}`,
} as const;
