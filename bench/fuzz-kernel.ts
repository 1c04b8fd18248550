/**
 * The kernel's differential rounds (test/kernel) for as long as asked: inflate against zlib, deltas, their hits, trees
 * and whole families against plain implementations. Stops at the first difference and prints the seed that shows it
 * again.
 *   npm run bench -- fuzz-kernel [SECONDS [SEED]]
 */
import { StepKernel } from '../test/kernel/step-kernel.ts';
import { DELTA_LITERALS, deltaHitsRound, deltaRound } from '../test/kernel/delta-cases.ts';
import { inflateRound } from '../test/kernel/inflate-cases.ts';
import { treeBench, treeRound } from '../test/kernel/tree-cases.ts';
import { crowdedBench, sparseBench, walkRound } from '../test/kernel/walk-cases.ts';

const [secondsGiven = '60', seedGiven] = process.argv.slice(2);
const until = Date.now() + Number(secondsGiven) * 1000;
let trees = treeBench(20);
const benches = [crowdedBench(), sparseBench()] as const;
const kernel = new StepKernel(DELTA_LITERALS, 4 << 20);
const kinds: Record<string, (seed: number) => string | undefined> = {
  inflate: (seed) => inflateRound(kernel, seed),
  delta: (seed) => deltaRound(kernel, seed).difference,
  // The reader numbers names and ids for good: a new one now and then.
  trees: (seed) =>
    treeRound((rounds['trees'] ?? 0) % 1000 === 0 ? (trees = treeBench(seed % 2 === 0 ? 20 : 32)) : trees, seed)
      .difference,
  families: (seed) => walkRound(benches[0], seed).difference ?? walkRound(benches[1], seed).difference,
  'delta hits': (seed) => deltaHitsRound(kernel, seed).difference,
};
const rounds: Record<string, number> = {};

/** Throws at a difference, and at a canary or a trap inside the kernel, with the seed. */
function runAll(seed: number): void {
  for (const [kind, round] of Object.entries(kinds)) {
    let difference: string | undefined;
    try {
      difference = round(seed);
    } catch (error) {
      throw new Error(`${kind}, seed ${seed}`, { cause: error });
    }
    if (difference !== undefined) throw new Error(`${kind}, seed ${seed}: ${difference}`);
    rounds[kind] = (rounds[kind] ?? 0) + 1;
  }
}

if (seedGiven !== undefined) runAll(Number(seedGiven));
else while (Date.now() < until) runAll(1 + Math.floor(Math.random() * 0x7ffffffe));
console.log(
  `no difference in ${Object.entries(rounds)
    .map(([kind, count]) => `${count} rounds of ${kind}`)
    .join(', ')} (17 streams, 12 deltas, 4 generations, 5 trees a round)`,
);
