/** Made-up tokens and secrets of DingTalk robots. */
import { looksLikeHexKey } from '../opaque-values.ts';
import { randomOctets, type Random } from './random.ts';

export const dingtalkValues = (random: Random) => {
  const digits = (): string => {
    for (;;) {
      const text = randomOctets(random, 32).toString('hex');
      if (looksLikeHexKey(text)) return text;
    }
  };
  return {
    /** `access_token` of a webhook. */
    DINGTOKEN: digits,
    /** What signs the messages of a robot. */
    DINGSECRET: (): string => `SEC${digits()}`,
  };
};
