import {
  BlobSieve
} from "./chunks/chunk-RC62C7US.js";
import {
  takePart
} from "./chunks/chunk-J6P5B3UJ.js";
import { $chunk_X4TCXJB7 } from "./chunks/start-4CE2F070.js";
const {
  placedToWire
} = $chunk_X4TCXJB7;
import { $chunk_DH54YQMN } from "./chunks/start-4CE2F070.js";
const {
  createPrefilter
} = $chunk_DH54YQMN;
import { $chunk_5DLYUQ3V } from "./chunks/start-4CE2F070.js";
const {
  loadRules
} = $chunk_5DLYUQ3V;
import "./chunks/start-4CE2F070.js";
import "./chunks/start-4CE2F070.js";
import "./chunks/start-4CE2F070.js";
import "./chunks/start-4CE2F070.js";
import "./chunks/start-4CE2F070.js";
import { $chunk_WDHDV5AN } from "./chunks/start-4CE2F070.js";
const {
  ALIBABA_CHECKS
} = $chunk_WDHDV5AN;
import "./chunks/start-4CE2F070.js";
import "./chunks/start-4CE2F070.js";
import "./chunks/chunk-ULZDHRKX.js";


// src/run/sieve-help.ts
var INTERVAL = 100;
async function help(recipe, work, onProgress) {
  const rules = await loadRules(recipe.rules);
  const sieve = new BlobSieve(createPrefilter(rules.compiled, { checks: ALIBABA_CHECKS, nowSeconds: recipe.nowSeconds, compatIgnores: recipe.compatIgnores }));
  const more = takePart(work, sieve, "first");
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
export {
  help
};
