import {
  BlobSieve
} from "./chunks/chunk-CCJZR7G4.js";
import {
  takePart
} from "./chunks/chunk-UQMU57YL.js";
import { $chunk_7X44WUGU } from "./chunks/start-9890C3FC.js";
const {
  createPrefilter
} = $chunk_7X44WUGU;
import { $chunk_4SDOKA5C } from "./chunks/start-9890C3FC.js";
const {
  loadRules
} = $chunk_4SDOKA5C;
import "./chunks/start-9890C3FC.js";
import "./chunks/start-9890C3FC.js";
import "./chunks/start-9890C3FC.js";
import "./chunks/start-9890C3FC.js";
import { $chunk_NIAHD2JS } from "./chunks/start-9890C3FC.js";
const {
  ALIBABA_CHECKS
} = $chunk_NIAHD2JS;
import "./chunks/start-9890C3FC.js";
import "./chunks/start-9890C3FC.js";
import "./chunks/chunk-ULZDHRKX.js";


// src/run/sieve-worker.ts
import { parentPort, workerData } from "node:worker_threads";
var { recipe, work } = workerData;
var post = (message) => parentPort?.postMessage(message);
var rules = await loadRules(recipe.rules);
var sieve = new BlobSieve(createPrefilter(rules.compiled, { checks: ALIBABA_CHECKS, nowSeconds: recipe.nowSeconds }));
var more = takePart(work, sieve);
var INTERVAL = 100;
var reported = { blobs: 0, bytes: 0, at: performance.now() };
while (more()) {
  const now = performance.now();
  if (now - reported.at < INTERVAL) continue;
  post({ kind: "progress", done: { blobs: sieve.blobs - reported.blobs, bytes: sieve.bytes - reported.bytes } });
  reported = { blobs: sieve.blobs, bytes: sieve.bytes, at: now };
}
post({ kind: "done", result: sieve.finish() });
