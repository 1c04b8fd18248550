import {
  narrowReport,
  readReportFile
} from "./chunk-Y67TMRTC.js";
import { $chunk_2HSL6UF7 } from "./start-44405CE2.js";
const {
  scanPathsInSession
} = $chunk_2HSL6UF7;
import { $chunk_KHE23OPS } from "./start-44405CE2.js";
const {
  outputPlan,
  writeReport
} = $chunk_KHE23OPS;
import {
  verificationStep
} from "./chunk-CXUQKHPY.js";
import { $chunk_OBBQJ2YV } from "./start-44405CE2.js";
const {
  listenForInterrupt,
  prepareScan
} = $chunk_OBBQJ2YV;
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./chunk-OW6J6HC2.js";
import "./start-44405CE2.js";
import { $chunk_CNVTPZH4 } from "./start-44405CE2.js";
const {
  scanPaths
} = $chunk_CNVTPZH4;
import { $chunk_JF2JY7K5 } from "./start-44405CE2.js";
const {
  scannerOf
} = $chunk_JF2JY7K5;
import { $chunk_NDW5U3UG } from "./start-44405CE2.js";
const {
  countBySeverity
} = $chunk_NDW5U3UG;
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import { $chunk_7XYS5XIC } from "./start-44405CE2.js";
const {
  worstFirst
} = $chunk_7XYS5XIC;
import "./start-44405CE2.js";
import { $chunk_2OTDWNWK } from "./start-44405CE2.js";
const {
  Diagnostics
} = $chunk_2OTDWNWK;
import { $chunk_ZLRKCAUK } from "./start-44405CE2.js";
const {
  fingerprint
} = $chunk_ZLRKCAUK;
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import { $chunk_HP2FAZF5 } from "./start-44405CE2.js";
const {
  outcomeOf
} = $chunk_HP2FAZF5;
import "./start-44405CE2.js";
import { $chunk_GLMQQZVW } from "./start-44405CE2.js";
const {
  applyVerifications
} = $chunk_GLMQQZVW;
import "./chunk-7ZBYIQJF.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./chunk-XZS47BWG.js";
import {
  UserError
} from "./chunk-ULZDHRKX.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";


// src/run/values-again.ts
import { existsSync } from "node:fs";
import { resolve } from "node:path";

// src/verify/recorded-places.ts
function recordedPlaces(findings) {
  const files = /* @__PURE__ */ new Set();
  const objects = /* @__PURE__ */ new Map();
  for (const { source } of findings.flatMap((finding) => finding.occurrences)) {
    if (source.kind === "file" || source.kind === "staged") files.add(source.path);
    if (source.kind === "commit") objects.set(JSON.stringify([source.commit, source.path, source.object]), source);
    if (source.kind === "staged") objects.set(JSON.stringify([source.path]), source);
  }
  return { files: [...files], objects: [...objects.values()] };
}
function withoutGaps(findings, results) {
  const complete = new Map(results);
  for (const { fingerprint: fingerprint2, verification } of findings) {
    if (!complete.has(fingerprint2) && verification.verdict === "not-checked") complete.set(fingerprint2, { verdict: "not-checked", reason: "value-not-found-again" });
  }
  return complete;
}

// src/run/values-again.ts
async function readValuesAgain(findings, { plan, cwd, environment, signal, diagnostics }) {
  const now = /* @__PURE__ */ new Date();
  const scanner = scannerOf(plan, diagnostics, now);
  const { files, objects } = recordedPlaces(findings);
  const present = files.filter((path) => existsSync(resolve(cwd, path)));
  const { credentials } = await scanPaths(present, { plan: { ...plan, root: cwd, excludes: [] }, scanner, diagnostics, now, signal });
  const values = new Map(credentials);
  if (objects.length > 0) await addFromGit(values, objects, scanner, { cwd, environment, signal, diagnostics });
  return values;
}
async function addFromGit(values, objects, scanner, { cwd, environment, signal, diagnostics }) {
  const { Git } = await import("./process-XBJ7RUYS.js");
  const { readRecorded } = await import("./recorded-objects-J76HPUKA.js");
  const { Interrupted, Pace } = await import("./pace-WZVO3AGZ.js");
  try {
    await readRecorded(new Git({ folder: cwd, environment, use: "audit" }), objects, ({ origin, text, object }) => {
      const path = origin.kind === "commit" && origin.object !== void 0 && origin.object !== "note" ? "" : origin.path;
      const { matches } = text === null ? scanner.scan(object.read, path) : scanner.scanBytes(text, path);
      for (const { match } of matches) values.set(fingerprint(match.parts), match.parts);
    }, new Pace({ signal }));
  } catch (error) {
    if (error instanceof Interrupted) return;
    if (!(error instanceof UserError)) throw error;
    diagnostics.warn(`What the report found in git could not be read again: ${error.message}. Run aksweep verify in the repository that was scanned.`);
  }
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
    const credentials = await readValuesAgain(report.findings, { plan, cwd: context.cwd, environment: context.environment, signal: interrupt.signal, diagnostics });
    const gone = report.findings.filter((finding) => !credentials.has(finding.fingerprint));
    if (gone.length > 0) diagnostics.warn(`${gone.length} of ${report.findings.length} findings were not checked: their values no longer stand where the report found them`);
    const verified = await verify(report.findings.filter((finding) => credentials.has(finding.fingerprint)), credentials);
    const results = new Map(verified.findings.map(({ fingerprint: fingerprint2, verification }) => [fingerprint2, verification]));
    const findings = worstFirst(applyVerifications(report.findings, withoutGaps(report.findings, results)));
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
export {
  runVerifyCommand
};
