/**
 * The seed of a run of the tests. Everything random in them follows from it: made-up credentials, properties, rows that
 * are drawn from large tables. It is printed when a run begins; `AKSWEEP_SEED=N npm test` repeats a run.
 */

/** test/random/start-run.ts sets it before any test file is loaded; a script that uses a test's modules gets 1. */
export const SEED = Number(process.env['AKSWEEP_SEED'] ?? 1);

/** Whether the giants run too, and all rows of large tables: in .ci/run. */
export const SLOW = process.env['AKSWEEP_SLOW'] === '1';

/** The name of a test that only slow runs contain: one that was left out must not look like one that passed. */
export function slowName(name: string): string {
  return SLOW ? name : `LEFT OUT, AKSWEEP_SLOW=1 runs it: ${name}`;
}
