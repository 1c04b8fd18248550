import {
  BlobSieve,
  openPacks,
  packNumbers,
  readIndexes
} from "./chunks/chunk-PXRI5TTZ.js";
import {
  planWork,
  takePart
} from "./chunks/chunk-TCZM222R.js";
import { $chunk_X4TCXJB7 } from "./chunks/start-E6E046FA.js";
const {
  placedToWire
} = $chunk_X4TCXJB7;
import { $chunk_XVA27FQZ } from "./chunks/start-E6E046FA.js";
const {
  createPrefilter
} = $chunk_XVA27FQZ;
import { $chunk_5DLYUQ3V } from "./chunks/start-E6E046FA.js";
const {
  loadRules
} = $chunk_5DLYUQ3V;
import "./chunks/start-E6E046FA.js";
import "./chunks/start-E6E046FA.js";
import "./chunks/start-E6E046FA.js";
import "./chunks/start-E6E046FA.js";
import "./chunks/start-E6E046FA.js";
import { $chunk_WDHDV5AN } from "./chunks/start-E6E046FA.js";
const {
  ALIBABA_CHECKS
} = $chunk_WDHDV5AN;
import "./chunks/start-E6E046FA.js";
import "./chunks/start-E6E046FA.js";
import "./chunks/chunk-ULZDHRKX.js";


// src/run/sieve-worker.ts
import { parentPort, workerData } from "node:worker_threads";
var { recipe, task } = workerData;
var post = (message) => parentPort?.postMessage(message);
function open({ idLength, residents }) {
  try {
    const indexes = readIndexes(residents, idLength);
    const packs = openPacks(residents, indexes, packNumbers(indexes, idLength), idLength);
    return { packs, work: planWork(packs) };
  } catch {
    return null;
  }
}
function workOf(given) {
  if ("tasks" in given) return given;
  const packs = open(given);
  post({ kind: "opened", packs });
  return packs?.work ?? null;
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
