import { $chunk_TRGORQU3 } from "./chunks/start-24990FF5.js";
const {
  Claims,
  scanBlobs
} = $chunk_TRGORQU3;
import { $chunk_2OTDWNWK } from "./chunks/start-24990FF5.js";
const {
  Diagnostics,
  overflowWarning,
  selectionFromWire
} = $chunk_2OTDWNWK;
import "./chunks/start-24990FF5.js";
import { $chunk_RRWOAO42 } from "./chunks/start-24990FF5.js";
const {
  fileSource
} = $chunk_RRWOAO42;
import "./chunks/start-24990FF5.js";
import { $chunk_X4TCXJB7 } from "./chunks/start-24990FF5.js";
const {
  toWire
} = $chunk_X4TCXJB7;
import { $chunk_BCXKJA4Z } from "./chunks/start-24990FF5.js";
const {
  createBlobScanner
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
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";


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
