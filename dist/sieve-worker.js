import {
  BlobSieve
} from "./chunks/chunk-QYEWJAR3.js";
import {
  takePart
} from "./chunks/chunk-UQMU57YL.js";
import { $chunk_BBQPQTM6 } from "./chunks/start-B9E9450A.js";
const {
  createPrefilter
} = $chunk_BBQPQTM6;
import { $chunk_SH22L7U5 } from "./chunks/start-B9E9450A.js";
const {
  loadRules
} = $chunk_SH22L7U5;
import "./chunks/start-B9E9450A.js";
import "./chunks/start-B9E9450A.js";
import "./chunks/start-B9E9450A.js";
import "./chunks/start-B9E9450A.js";
import { $chunk_O4S2WDIQ } from "./chunks/start-B9E9450A.js";
const {
  ALIBABA_CHECKS
} = $chunk_O4S2WDIQ;
import "./chunks/start-B9E9450A.js";
import "./chunks/start-B9E9450A.js";
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
