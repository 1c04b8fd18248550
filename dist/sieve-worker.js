import {
  BlobSieve,
  openStore
} from "./chunks/chunk-7XONS5DU.js";
import {
  planWork,
  takePart
} from "./chunks/chunk-37DCE5PF.js";
import { $chunk_X4TCXJB7 } from "./chunks/start-6DDA6F19.js";
const {
  placedToWire
} = $chunk_X4TCXJB7;
import { $chunk_ZZYLVUYK } from "./chunks/start-6DDA6F19.js";
const {
  createPrefilter
} = $chunk_ZZYLVUYK;
import { $chunk_5DLYUQ3V } from "./chunks/start-6DDA6F19.js";
const {
  loadRules
} = $chunk_5DLYUQ3V;
import "./chunks/start-6DDA6F19.js";
import "./chunks/start-6DDA6F19.js";
import "./chunks/start-6DDA6F19.js";
import "./chunks/start-6DDA6F19.js";
import "./chunks/start-6DDA6F19.js";
import { $chunk_WDHDV5AN } from "./chunks/start-6DDA6F19.js";
const {
  ALIBABA_CHECKS
} = $chunk_WDHDV5AN;
import "./chunks/start-6DDA6F19.js";
import "./chunks/start-6DDA6F19.js";
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
  const sieve = new BlobSieve(createPrefilter(rules.compiled, { checks: ALIBABA_CHECKS, nowSeconds: recipe.nowSeconds, compatIgnores: recipe.compatIgnores }));
  const more = takePart(work2, sieve);
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
var work = workOf(task);
if (work !== null) await help(work);
