/** What a thread that helps to read packs does with the work on their blobs. Loaded when there is some: it brings the whole scanner. */
import { ALIBABA_CHECKS } from '../alibaba/checks.ts';
import { BlobSieve, type SieveResult } from '../git/pack/blob-sieve.ts';
import { takePart, type SieveProgress, type SieveWork } from '../git/pack/sieve-work.ts';
import { loadRules } from '../rules/load-rules.ts';
import { createPrefilter } from '../scan/blob-scanner.ts';
import { placedToWire, type WirePlaced } from '../scan/transfer.ts';
import type { ScannerRecipe } from './worker-messages.ts';

/** Milliseconds between two reports of progress. */
const INTERVAL = 100;

/** Takes tasks until there are none. @returns which objects have to be scanned, and what was found on the way. */
export async function help(recipe: ScannerRecipe, work: SieveWork, onProgress: (done: SieveProgress) => void): Promise<SieveResult<WirePlaced>> {
  const rules = await loadRules(recipe.rules);
  const sieve = new BlobSieve(createPrefilter(rules.compiled, { checks: ALIBABA_CHECKS, nowSeconds: recipe.nowSeconds, compatIgnores: recipe.compatIgnores }));
  const more = takePart(work, sieve, 'first');
  let reported = { blobs: 0, bytes: 0, at: performance.now() };
  while (more()) {
    const now = performance.now();
    if (now - reported.at < INTERVAL) continue;
    onProgress({ blobs: sieve.blobs - reported.blobs, bytes: sieve.bytes - reported.bytes });
    reported = { blobs: sieve.blobs, bytes: sieve.bytes, at: now };
  }
  const result = sieve.finish();
  return { ...result, found: result.found.map(({ object, matches }) => ({ object, matches: matches.map(placedToWire) })) };
}
