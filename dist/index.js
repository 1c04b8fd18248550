import { $chunk_YRBGGAQY } from "./chunks/start-24990FF5.js";
const {
  scanPaths
} = $chunk_YRBGGAQY;
import { $chunk_SRPVM7KF } from "./chunks/start-24990FF5.js";
const {
  makePlan,
  scannerOf
} = $chunk_SRPVM7KF;
import { $chunk_NDW5U3UG } from "./chunks/start-24990FF5.js";
const {
  buildReport
} = $chunk_NDW5U3UG;
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import { $chunk_2OTDWNWK } from "./chunks/start-24990FF5.js";
const {
  Diagnostics
} = $chunk_2OTDWNWK;
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/chunk-7ZBYIQJF.js";
import "./chunks/start-24990FF5.js";
import {
  UserError
} from "./chunks/chunk-ULZDHRKX.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";


// src/index.ts
import { resolve } from "node:path";
async function scan(request) {
  const { paths = [], exclude, ignoreFile, disableRules = [], signal } = request;
  if (paths.length === 0 && request.text === void 0 && request.bytes === void 0) {
    throw new UserError("scan: nothing to scan", "give paths, text or bytes");
  }
  const cwd = resolve(request.cwd ?? ".");
  const excludes = exclude === void 0 ? [] : [{ base: cwd, patterns: exclude }];
  const startedAt = /* @__PURE__ */ new Date();
  const started = performance.now();
  const diagnostics = new Diagnostics();
  const plan = await makePlan(request, { root: cwd, excludes, disabledRules: disableRules, ignoreFile: ignoreFile ?? null });
  const result = await scanPaths(paths, {
    plan,
    scanner: scannerOf(plan, diagnostics, startedAt),
    diagnostics,
    now: startedAt,
    also: blobsOf(request),
    ...signal === void 0 ? {} : { signal }
  });
  return buildReport({ ...result, files: result.blobs, startedAt, seconds: (performance.now() - started) / 1e3, diagnostics }, plan);
}
function* blobsOf({ text, bytes, name = "-" }) {
  for (const memory of [text === void 0 ? void 0 : Buffer.from(text, "utf8"), bytes]) {
    if (memory !== void 0) yield { origin: { kind: "stdin", path: name }, size: memory.length, read: readerOf(memory) };
  }
}
function readerOf(bytes) {
  let at = 0;
  return (target) => {
    const piece = bytes.subarray(at, at + target.length);
    target.set(piece);
    at += piece.length;
    return piece.length;
  };
}
export {
  scan
};
