import {
  narrowReport,
  readReportFile
} from "./chunk-UF7RENNG.js";
import { $chunk_G7YOTNU7 } from "./start-D0E8E70D.js";
const {
  scanPathsInSession
} = $chunk_G7YOTNU7;
import { $chunk_MWMPUJZI } from "./start-D0E8E70D.js";
const {
  outputPlan,
  writeReport
} = $chunk_MWMPUJZI;
import {
  verificationStep
} from "./chunk-LAW6DHTE.js";
import { $chunk_46IXWZU7 } from "./start-D0E8E70D.js";
const {
  listenForInterrupt,
  prepareScan
} = $chunk_46IXWZU7;
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./chunk-OW6J6HC2.js";
import "./start-D0E8E70D.js";
import { $chunk_YRBGGAQY } from "./start-D0E8E70D.js";
const {
  scanPaths
} = $chunk_YRBGGAQY;
import { $chunk_L7MCGVMD } from "./start-D0E8E70D.js";
const {
  scannerOf
} = $chunk_L7MCGVMD;
import { $chunk_NDW5U3UG } from "./start-D0E8E70D.js";
const {
  countBySeverity
} = $chunk_NDW5U3UG;
import "./start-D0E8E70D.js";
import { $chunk_7XYS5XIC } from "./start-D0E8E70D.js";
const {
  worstFirst
} = $chunk_7XYS5XIC;
import "./start-D0E8E70D.js";
import { $chunk_2OTDWNWK } from "./start-D0E8E70D.js";
const {
  Diagnostics
} = $chunk_2OTDWNWK;
import { $chunk_ZLRKCAUK } from "./start-D0E8E70D.js";
const {
  fingerprint
} = $chunk_ZLRKCAUK;
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import { $chunk_HP2FAZF5 } from "./start-D0E8E70D.js";
const {
  outcomeOf
} = $chunk_HP2FAZF5;
import "./start-D0E8E70D.js";
import { $chunk_GLMQQZVW } from "./start-D0E8E70D.js";
const {
  applyVerifications
} = $chunk_GLMQQZVW;
import "./chunk-7ZBYIQJF.js";
import "./start-D0E8E70D.js";
import "./chunk-Z22NK7OL.js";
import {
  UserError
} from "./chunk-ULZDHRKX.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";


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
  const { Git } = await import("./process-4MNITKDB.js");
  const { readRecorded } = await import("./recorded-objects-WKXJF2U3.js");
  const { Interrupted, Pace } = await import("./pace-M4WYYMLM.js");
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
