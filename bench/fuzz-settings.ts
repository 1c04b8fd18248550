/**
 * Damages config, ignore, baseline, rules, state, cache, report and output files of a small repository for as long as
 * asked, and runs the built program on each: no hang, no memory without end, no planted value printed, nothing written
 * outside. Prints the seed that shows it again.
 *   npm run bench -- fuzz-settings [--seconds N] [--seed N] [--program dist/cli.js]
 */
import { resolve } from 'node:path';
import { Dice, fuzzArguments } from './hostile-run.ts';
import { fuzzSettings } from './settings-rounds.ts';

const { seconds, seed, program } = fuzzArguments(process.argv.slice(2));
console.log(`seed ${seed}, ${seconds} s, ${program}`);
const started = process.resourceUsage();
const { rounds, faults, slowestMs, peakBytes, statuses } = await fuzzSettings(
  new Dice(seed),
  seconds,
  resolve(program),
);
for (const { round, what, faults: found, stderr } of faults)
  console.log(`round ${round}: ${what}\n  ${found.join('\n  ')}\n${stderr.replace(/^/gm, '  | ')}`);
const status = [...statuses].map(([code, count]) => `${count} with status ${code}`).join(', ');
console.log(
  `${rounds} rounds (${status}); slowest ${Math.round(slowestMs)} ms, largest ` +
    `${Math.round(peakBytes / 1024 / 1024)} MiB; ${faults.length} faults`,
);
console.log(`own processor time ${Math.round((process.resourceUsage().userCPUTime - started.userCPUTime) / 1e6)} s`);
process.exitCode = faults.length === 0 ? 0 : 1;
