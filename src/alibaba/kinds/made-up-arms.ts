/** Made-up write tokens of ARMS. */
import { randomLetters, type Random } from './random.ts';

const KEY = 'abcdefghijklmnopqrstuvwxyz0123456789';
const HEX = '0123456789abcdef';

export const armsValues = (random: Random) => {
  const pair = (): string => `${randomLetters(random, 10, KEY)}@${randomLetters(random, 15, HEX)}`;
  return {
    /** What stands in the endpoint of an exporter. */
    ARMSTOKEN: (): string => `adapt_${pair()}_${randomLetters(random, 10, KEY)}@53df7ad2afe8301`,
    /** Licence key of the Java agent. */
    ARMSLICENSE: pair,
  };
};
