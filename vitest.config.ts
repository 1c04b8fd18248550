import { defineConfig } from 'vitest/config';

/** Where .ci/run wants the totals; it calls `npm cit`, which passes no arguments on. */
const totals = process.env['AKSWEEP_TEST_JSON'];

export default defineConfig({
  test: {
    reporters: totals === undefined ? ['default'] : ['default', ['json', { outputFile: totals }]],
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/random/start-run.ts', 'test/e2e/bundle-folder.ts'],
    setupFiles: ['test/random/start-file.ts'],
    // Two cores on the machines that run this; end-to-end files spawn processes of their own.
    maxWorkers: 2,
    // Generous: a test that hangs ends all the same, and a busy machine is no failure.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
