import {
  BlobSieve
} from "./chunks/chunk-HSGOXN2N.js";
import {
  takePart
} from "./chunks/chunk-GD54ORGL.js";
import { $chunk_X4TCXJB7 } from "./chunks/start-24990FF5.js";
const {
  placedToWire
} = $chunk_X4TCXJB7;
import { $chunk_BCXKJA4Z } from "./chunks/start-24990FF5.js";
const {
  createPrefilter
} = $chunk_BCXKJA4Z;
import { $chunk_5DLYUQ3V } from "./chunks/start-24990FF5.js";
const {
  loadRules
} = $chunk_5DLYUQ3V;
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import { $chunk_WDHDV5AN } from "./chunks/start-24990FF5.js";
const {
  ALIBABA_CHECKS
} = $chunk_WDHDV5AN;
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/chunk-ULZDHRKX.js";


// src/run/sieve-worker.ts
import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
var INTERVAL = 100;
async function run(recipe, port) {
  const post = (message) => port.postMessage(message);
  const given = once(port, "message");
  const rules = await loadRules(recipe.rules);
  const sieve = new BlobSieve(createPrefilter(rules.compiled, { checks: ALIBABA_CHECKS, nowSeconds: recipe.nowSeconds, compatIgnores: recipe.compatIgnores }));
  const [work] = await given;
  const more = takePart(work, sieve, "first");
  let reported = { blobs: 0, bytes: 0, at: performance.now() };
  while (more()) {
    const now = performance.now();
    if (now - reported.at < INTERVAL) continue;
    post({ kind: "progress", done: { blobs: sieve.blobs - reported.blobs, bytes: sieve.bytes - reported.bytes } });
    reported = { blobs: sieve.blobs, bytes: sieve.bytes, at: now };
  }
  const result = sieve.finish();
  post({ kind: "done", result: { ...result, found: result.found.map(({ object, matches }) => ({ object, matches: matches.map(placedToWire) })) } });
}
if (parentPort !== null) run(workerData, parentPort).catch((error) => setImmediate(() => {
  throw error;
}));
