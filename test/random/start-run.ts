/** Vitest runs this once, before its workers start: draws the seed of the run, unless it was given, and prints it. */
import { randomInt } from 'node:crypto';

export default function startRun(): () => void {
  process.env['AKSWEEP_SEED'] ??= String(randomInt(1, 2 ** 31));
  const seed = `AKSWEEP_SEED=${process.env['AKSWEEP_SEED']}`;
  const leftOut =
    process.env['AKSWEEP_SLOW'] === '1'
      ? 'everything runs (AKSWEEP_SLOW=1)'
      : 'GIANTS AND ROWS OF LARGE TABLES ARE LEFT OUT: AKSWEEP_SLOW=1 npm test runs them, and so does .ci/run';
  const say = (): void => console.log(`${seed} repeats what is random here; ${leftOut}`);
  say();
  return say;
}
