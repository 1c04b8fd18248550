/** Made-up write tokens of ARMS. */
import { randomText } from '../random-text.ts';

const KEY = 'abcdefghijklmnopqrstuvwxyz0123456789';
const HEX = '0123456789abcdef';

const pair = (): string => `${randomText(10, KEY)}@${randomText(15, HEX)}`;

export const armsValues = {
  /** What stands in the endpoint of an exporter. */
  ARMSTOKEN: (): string => `adapt_${pair()}_${randomText(10, KEY)}@53df7ad2afe8301`,
  /** Licence key of the Java agent. */
  ARMSLICENSE: pair,
} as const;
