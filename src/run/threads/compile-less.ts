/**
 * V8's optimising compiler takes a fifth of the processor time of a history of two seconds: it copies what a function
 * calls into it, and so compiles our loops over objects several times at great length; and it compiles what is run for
 * a few milliseconds more. With less of both such a history takes 8 to 15 % less time (docs/performance.md); trees of
 * files gain nothing.
 */
import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode that may be copied into one function; V8's own limit is 920. */
const INLINED = '--max-inlined-bytecode-size-cumulative=200';
/**
 * Bytes of bytecode that a function runs before it is compiled; 135,168 in the V8 of Node 20. Later ones count
 * differently.
 */
const BUDGET = '--interrupt-budget=200000';
/**
 * By major version of Node, for those where the flags are known to exist: another V8 would complain on standard error.
 */
const FLAGS: Readonly<Record<string, readonly string[]>> = { 20: [INLINED, BUDGET], 22: [INLINED], 24: [INLINED] };

/** For all threads of the process. The limits are read whenever something is compiled, so they may be set late. */
export function compileLess(): void {
  for (const flag of FLAGS[process.versions.node.split('.')[0] ?? ''] ?? []) setFlagsFromString(flag);
}
