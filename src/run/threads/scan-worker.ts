/** Entry of a scanning thread: takes its share of the files and posts what it finds. Starts nothing, prints nothing. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { ALIBABA_CHECKS } from '../../alibaba/checks.ts';
import { Diagnostics } from '../../core/diagnostics.ts';
import { loadRules } from '../../rules/load-rules.ts';
import { createBlobScanner } from '../../scan/blob-scanner.ts';
import { scanBlobs } from '../../scan/scan.ts';
import { toWire, type WireMatch } from '../../scan/transfer.ts';
import { fileSource } from '../../source/files.ts';
import { Claims } from './claims.ts';
import { markBegun, type BegunTask } from './helper-threads.ts';
import {
  costlyRules,
  overflowWarning,
  selectionFromWire,
  type ScannerRecipe,
  type WorkerMessage,
  type WorkerTask,
} from './worker-messages.ts';

const recipe = workerData as ScannerRecipe;
// A thread's port has no origin; the rule means browser windows.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const post = (message: WorkerMessage): void => parentPort?.postMessage(message);

const diagnostics = new Diagnostics();
const rules = await loadRules(recipe.rules);
const scanner = createBlobScanner(rules.compiled, {
  checks: ALIBABA_CHECKS,
  nowSeconds: recipe.nowSeconds,
  compatIgnores: recipe.compatIgnores,
  onOverflow: (path, dropped) => diagnostics.warn(overflowWarning(path, dropped)),
  onCostly: (path, ids) => diagnostics.skip(costlyRules(path, ids)),
});
const matches: WireMatch[] = [];
if (parentPort === null) throw new Error('this file is the entry of a thread');
// Everything above is done while the files are still being listed.
const [begun] = (await once(parentPort, 'message')) as [BegunTask<WorkerTask>];
const { task } = begun;
markBegun(begun);
const claims = new Claims(task.claims);
const counts = await scanBlobs(
  fileSource(selectionFromWire(task.selection), diagnostics, (index) => claims.take(index)),
  {
    scanner,
    diagnostics,
    onMatch: (placed, origin) => matches.push(toWire(placed, origin)),
    onProgress: (progress) => post({ kind: 'progress', progress }),
  },
);
post({ kind: 'done', progress: counts, matches, skipped: diagnostics.skipped, warnings: diagnostics.warnings });
