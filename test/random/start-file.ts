/** Vitest runs this before each test file: what is random in it follows from the seed of the run and its path. */
import { relative } from 'node:path';
import fc from 'fast-check';
import { expect, vi } from 'vitest';
import { SEED } from './seed.ts';
import { reseed } from './seeded.ts';

fc.configureGlobal({ seed: SEED });
reseed(relative(process.cwd(), expect.getState().testPath ?? ''));

vi.mock('../../src/alibaba/random-source.ts', async () => {
  const { randomBytes, randomInt } = await import('./seeded.ts');
  return { randomBytes, randomInt };
});
