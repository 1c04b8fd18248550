import { $chunk_AMST7IQJ } from "./chunks/start-E0A3AE10.js";
const {
  Claims,
  scanBlobs,
  toWire
} = $chunk_AMST7IQJ;
import { $chunk_GQ2TECVU } from "./chunks/start-E0A3AE10.js";
const {
  Diagnostics,
  overflowWarning,
  selectionFromWire
} = $chunk_GQ2TECVU;
import "./chunks/start-E0A3AE10.js";
import { $chunk_5VWZJ3LO } from "./chunks/start-E0A3AE10.js";
const {
  fileSource
} = $chunk_5VWZJ3LO;
import "./chunks/start-E0A3AE10.js";
import { $chunk_NCLN2OXU } from "./chunks/start-E0A3AE10.js";
const {
  createBlobScanner
} = $chunk_NCLN2OXU;
import { $chunk_L4KYN5WX } from "./chunks/start-E0A3AE10.js";
const {
  loadRules
} = $chunk_L4KYN5WX;
import "./chunks/start-E0A3AE10.js";
import "./chunks/start-E0A3AE10.js";
import "./chunks/start-E0A3AE10.js";
import "./chunks/start-E0A3AE10.js";
import "./chunks/start-E0A3AE10.js";
import { $chunk_HONKN26L } from "./chunks/start-E0A3AE10.js";
const {
  ALIBABA_CHECKS
} = $chunk_HONKN26L;
import "./chunks/start-E0A3AE10.js";
import "./chunks/start-E0A3AE10.js";
import "./chunks/chunk-ULZDHRKX.js";
import "./chunks/start-E0A3AE10.js";
import "./chunks/start-E0A3AE10.js";
import "./chunks/start-E0A3AE10.js";


// src/run/scan-worker.ts
import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
var recipe = workerData;
var post = (message) => parentPort?.postMessage(message);
var diagnostics = new Diagnostics();
var rules = await loadRules(recipe.rules);
var scanner = createBlobScanner(rules.compiled, {
  checks: ALIBABA_CHECKS,
  nowSeconds: recipe.nowSeconds,
  compatIgnores: recipe.compatIgnores,
  onOverflow: (path, dropped) => diagnostics.warn(overflowWarning(path, dropped))
});
var matches = [];
if (parentPort === null) throw new Error("this file is the entry of a thread");
var [task] = await once(parentPort, "message");
var claims = new Claims(task.claims);
var counts = await scanBlobs(fileSource(selectionFromWire(task.selection), diagnostics, (index) => claims.take(index)), {
  scanner,
  diagnostics,
  onMatch: (placed, origin) => matches.push(toWire(placed, origin)),
  onProgress: (progress) => post({ kind: "progress", progress })
});
post({ kind: "done", progress: counts, matches, skipped: diagnostics.skipped, warnings: diagnostics.warnings });
