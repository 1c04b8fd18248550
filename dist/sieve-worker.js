import {
  BlobSieve,
  openStore
} from "./chunks/chunk-HAQ5PG5Y.js";
import {
  planWork,
  takePart
} from "./chunks/chunk-ROK4CML2.js";
import { $chunk_BBQPQTM6 } from "./chunks/start-475DF6CD.js";
const {
  createPrefilter
} = $chunk_BBQPQTM6;
import { $chunk_SH22L7U5 } from "./chunks/start-475DF6CD.js";
const {
  loadRules
} = $chunk_SH22L7U5;
import "./chunks/start-475DF6CD.js";
import "./chunks/start-475DF6CD.js";
import "./chunks/start-475DF6CD.js";
import "./chunks/start-475DF6CD.js";
import { $chunk_O4S2WDIQ } from "./chunks/start-475DF6CD.js";
const {
  ALIBABA_CHECKS
} = $chunk_O4S2WDIQ;
import "./chunks/start-475DF6CD.js";
import "./chunks/start-475DF6CD.js";
import "./chunks/chunk-ULZDHRKX.js";


// src/run/sieve-worker.ts
import { parentPort, workerData } from "node:worker_threads";
var { recipe, task } = workerData;
var post = (message) => parentPort?.postMessage(message);
function open({ folder, idLength, residents }) {
  try {
    const parts = openStore(folder, idLength, residents);
    return { parts, work: planWork(parts.packs) };
  } catch {
    return null;
  }
}
function workOf(given) {
  if ("tasks" in given) return given;
  const store = open(given);
  post({ kind: "opened", store });
  return store?.work ?? null;
}
var INTERVAL = 100;
async function help(work2) {
  const rules = await loadRules(recipe.rules);
  const sieve = new BlobSieve(createPrefilter(rules.compiled, { checks: ALIBABA_CHECKS, nowSeconds: recipe.nowSeconds }));
  const more = takePart(work2, sieve);
  let reported = { blobs: 0, bytes: 0, at: performance.now() };
  while (more()) {
    const now = performance.now();
    if (now - reported.at < INTERVAL) continue;
    post({ kind: "progress", done: { blobs: sieve.blobs - reported.blobs, bytes: sieve.bytes - reported.bytes } });
    reported = { blobs: sieve.blobs, bytes: sieve.bytes, at: now };
  }
  post({ kind: "done", result: sieve.finish() });
}
var work = workOf(task);
if (work !== null) await help(work);
