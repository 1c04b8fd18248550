import { $chunk_AMST7IQJ } from "./chunks/start-8973E060.js";
const {
  Claims,
  scanBlobs,
  toWire
} = $chunk_AMST7IQJ;
import { $chunk_PQUTCRKI } from "./chunks/start-8973E060.js";
const {
  Diagnostics,
  overflowWarning
} = $chunk_PQUTCRKI;
import "./chunks/start-8973E060.js";
import { $chunk_PZOQD2T4 } from "./chunks/start-8973E060.js";
const {
  fileSource
} = $chunk_PZOQD2T4;
import "./chunks/start-8973E060.js";
import { $chunk_OWUFZHQ6 } from "./chunks/start-8973E060.js";
const {
  createBlobScanner
} = $chunk_OWUFZHQ6;
import { $chunk_L47NI7UB } from "./chunks/start-8973E060.js";
const {
  loadRules
} = $chunk_L47NI7UB;
import "./chunks/start-8973E060.js";
import "./chunks/start-8973E060.js";
import "./chunks/start-8973E060.js";
import "./chunks/start-8973E060.js";
import { $chunk_HONKN26L } from "./chunks/start-8973E060.js";
const {
  ALIBABA_CHECKS
} = $chunk_HONKN26L;
import "./chunks/start-8973E060.js";
import "./chunks/start-8973E060.js";
import "./chunks/chunk-ULZDHRKX.js";
import "./chunks/start-8973E060.js";
import "./chunks/start-8973E060.js";
import "./chunks/start-8973E060.js";


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
var counts = await scanBlobs(fileSource(task.selection, diagnostics, (index) => claims.take(index)), {
  scanner,
  diagnostics,
  onMatch: (placed, origin) => matches.push(toWire(placed, origin)),
  onProgress: (progress) => post({ kind: "progress", progress })
});
post({ kind: "done", progress: counts, matches, skipped: diagnostics.skipped, warnings: diagnostics.warnings });
