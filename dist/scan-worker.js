import { $chunk_AMST7IQJ } from "./chunks/start-42E7AC55.js";
const {
  Claims,
  scanBlobs,
  toWire
} = $chunk_AMST7IQJ;
import { $chunk_PQUTCRKI } from "./chunks/start-42E7AC55.js";
const {
  Diagnostics,
  overflowWarning
} = $chunk_PQUTCRKI;
import { $chunk_7LHSDBKB } from "./chunks/start-42E7AC55.js";
const {
  loadRules
} = $chunk_7LHSDBKB;
import "./chunks/start-42E7AC55.js";
import { $chunk_2324Q7XA } from "./chunks/start-42E7AC55.js";
const {
  ALIBABA_CHECKS,
  createBlobScanner
} = $chunk_2324Q7XA;
import "./chunks/start-42E7AC55.js";
import { $chunk_YG5VLH52 } from "./chunks/start-42E7AC55.js";
const {
  fileSource
} = $chunk_YG5VLH52;
import "./chunks/start-42E7AC55.js";
import "./chunks/start-42E7AC55.js";
import "./chunks/start-42E7AC55.js";
import "./chunks/start-42E7AC55.js";
import "./chunks/start-42E7AC55.js";
import "./chunks/chunk-ULZDHRKX.js";
import "./chunks/start-42E7AC55.js";
import "./chunks/start-42E7AC55.js";
import "./chunks/start-42E7AC55.js";


// src/run/scan-worker.ts
import { parentPort, workerData } from "node:worker_threads";
var task = workerData;
var post = (message) => parentPort?.postMessage(message);
var diagnostics = new Diagnostics();
var rules = await loadRules(task.recipe.rules);
var scanner = createBlobScanner(rules.compiled, {
  checks: ALIBABA_CHECKS,
  nowSeconds: task.recipe.nowSeconds,
  compatIgnores: task.recipe.compatIgnores,
  onOverflow: (path, dropped) => diagnostics.warn(overflowWarning(path, dropped))
});
var matches = [];
var claims = new Claims(task.claims);
var counts = await scanBlobs(fileSource(task.selection, diagnostics, (index) => claims.take(index)), {
  scanner,
  diagnostics,
  onMatch: (placed, origin) => matches.push(toWire(placed, origin)),
  onProgress: (progress) => post({ kind: "progress", progress })
});
post({ kind: "done", progress: counts, matches, skipped: diagnostics.skipped, warnings: diagnostics.warnings });
