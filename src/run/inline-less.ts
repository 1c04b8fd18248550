/**
 * V8's optimising compiler copies what a function calls into it, and so compiles our loops over objects several times at great length:
 * a fifth of the processor time of a history of two seconds. With less of that such a history takes 8 to 11 % less time
 * (docs/performance.md); trees of files gain nothing.
 */
import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode that may be copied into one function; V8's own limit is 920. */
const LIMIT = 200;
/** Where the flag is known to exist: another V8 would complain on standard error. */
const MAJOR_VERSIONS: ReadonlySet<string> = new Set(['20', '22', '24']);

/** For all threads of the process. The limit is read whenever something is compiled, so it may be set late. */
export function inlineLess(): void {
  if (MAJOR_VERSIONS.has(process.versions.node.split('.')[0] ?? '')) setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${LIMIT}`);
}
