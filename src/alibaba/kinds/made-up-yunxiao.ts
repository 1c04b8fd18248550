/** Made-up Yunxiao tokens, and texts that only look like some. */
import { randomText, randomUuid } from '../random-text.ts';

export const yunxiaoValues = {
  /** A personal access token. */
  YXTOKEN: (): string => `pt-${randomText(24)}_${randomUuid(4)}`,
  /** The same with a UUID of another version. */
  YXVERSION: (): string => `pt-${randomText(24)}_${randomUuid(1)}`,
} as const;
