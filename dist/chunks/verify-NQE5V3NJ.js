import {
  narrowReport,
  readReportFile
} from "./chunk-3P6ITFVM.js";
import { $chunk_THYJCZIA } from "./start-B9E9450A.js";
const {
  scanPathsInSession
} = $chunk_THYJCZIA;
import { $chunk_XL6N77B6 } from "./start-B9E9450A.js";
const {
  outputPlan,
  writeReport
} = $chunk_XL6N77B6;
import {
  verificationStep
} from "./chunk-VANKS3QY.js";
import { $chunk_2RZPVOHB } from "./start-B9E9450A.js";
const {
  listenForInterrupt,
  prepareScan
} = $chunk_2RZPVOHB;
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./chunk-OW6J6HC2.js";
import "./start-B9E9450A.js";
import { $chunk_PFY43XIT } from "./start-B9E9450A.js";
const {
  scanPaths
} = $chunk_PFY43XIT;
import { $chunk_KSMRE4FR } from "./start-B9E9450A.js";
const {
  scannerOf
} = $chunk_KSMRE4FR;
import { $chunk_VOQRJSR3 } from "./start-B9E9450A.js";
const {
  countBySeverity
} = $chunk_VOQRJSR3;
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import { $chunk_PQUTCRKI } from "./start-B9E9450A.js";
const {
  Diagnostics
} = $chunk_PQUTCRKI;
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import { $chunk_TMEBY55U } from "./start-B9E9450A.js";
const {
  outcomeOf
} = $chunk_TMEBY55U;
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./chunk-7ZBYIQJF.js";
import "./start-B9E9450A.js";
import "./chunk-TMSTNR5C.js";
import "./chunk-ULZDHRKX.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";


// src/cli/recorded-places.ts
import { existsSync } from "node:fs";
import { resolve } from "node:path";
async function recordedPlaces(findings, cwd, environment) {
  const paths = /* @__PURE__ */ new Set();
  const commits = /* @__PURE__ */ new Map();
  for (const { source } of findings.flatMap((finding) => finding.occurrences)) {
    if (source.kind === "commit" && source.object === void 0) commits.set(`${source.commit}:${source.path}`, source);
    else if ((source.kind === "file" || source.kind === "staged") && existsSync(resolve(cwd, source.path))) paths.add(source.path);
  }
  return { paths: [...paths], blobs: commits.size === 0 ? [] : await blobsOf([...commits.values()], cwd, environment) };
}
async function blobsOf(origins, cwd, environment) {
  const { Git, GitError } = await import("./process-Y7VJ2HVU.js");
  const { readFileAt } = await import("./file-at-commit-26B4GSXD.js");
  const git = new Git({ folder: cwd, environment, use: "audit" });
  return (function* read() {
    for (const origin of origins) {
      let rest;
      try {
        rest = readFileAt(git, origin.commit, origin.path) ?? new Uint8Array();
      } catch (error) {
        if (error instanceof GitError) continue;
        throw error;
      }
      yield {
        origin,
        read: (target) => {
          const piece = rest.subarray(0, target.length);
          target.set(piece);
          rest = rest.subarray(piece.length);
          return piece.length;
        }
      };
    }
  })();
}

// src/cli/commands/verify.ts
var runVerifyCommand = async (invocation, surroundings) => {
  const [path = "-"] = invocation.positionals;
  const prepared = await prepareScan({ ...invocation.options, verify: true }, [], surroundings);
  const { plan, options, context } = prepared;
  const output = outputPlan(options);
  const report = path === "-" ? await scanPathsInSession(["-"], prepared) : await verifyReport(readReportFile(path, context.cwd), plan, options, context);
  await writeReport(report, output, options, context, plan.rules.infos);
  return outcomeOf(report, plan.failOn);
};
async function verifyReport(report, plan, options, context) {
  const diagnostics = new Diagnostics();
  const interrupt = listenForInterrupt();
  try {
    const verify = verificationStep(options, { context, signal: interrupt.signal, diagnostics, beforeNotice: () => {
    } });
    const credentials = await readValuesAgain(report.findings, plan, context, interrupt.signal, diagnostics);
    const gone = report.findings.filter((finding) => !credentials.has(finding.fingerprint));
    if (gone.length > 0) diagnostics.warn(`${gone.length} of ${report.findings.length} findings were not checked: their values no longer stand where the report found them`);
    const verified = await verify(report.findings.filter((finding) => credentials.has(finding.fingerprint)), credentials);
    const byFingerprint = new Map(verified.findings.map((finding) => [finding.fingerprint, finding]));
    const findings = report.findings.map((finding) => byFingerprint.get(finding.fingerprint) ?? finding);
    const { summary } = report;
    return narrowReport(
      {
        ...report,
        findings,
        skipped: [...report.skipped, ...diagnostics.skipped],
        warnings: [...report.warnings, ...diagnostics.warnings],
        summary: {
          ...summary,
          bySeverity: countBySeverity(findings),
          interrupted: summary.interrupted || verified.interrupted,
          verification: verified.statistics
        }
      },
      options
    );
  } finally {
    interrupt.release();
  }
}
async function readValuesAgain(findings, plan, { cwd, environment }, signal, diagnostics) {
  const { paths, blobs } = await recordedPlaces(findings, cwd, environment);
  const now = /* @__PURE__ */ new Date();
  const result = await scanPaths(paths, { plan: { ...plan, root: cwd, excludes: [] }, scanner: scannerOf(plan, diagnostics, now), diagnostics, now, signal, also: blobs });
  return result.credentials;
}
export {
  runVerifyCommand
};
