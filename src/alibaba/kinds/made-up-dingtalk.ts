/** Made-up tokens and secrets of DingTalk robots. */
import { looksLikeHexKey } from '../opaque-values.ts';
import { randomBytes } from '../random-source.ts';

const digits = (): string => {
  for (;;) {
    const text = randomBytes(32).toString('hex');
    if (looksLikeHexKey(text)) return text;
  }
};

export const dingtalkValues = {
  /** `access_token` of a webhook. */
  DINGTOKEN: digits,
  /** What signs the messages of a robot. */
  DINGSECRET: (): string => `SEC${digits()}`,
} as const;
