import {
  ShapeError,
  reportShape
} from "./chunk-OW6J6HC2.js";
import { $chunk_NDW5U3UG } from "./start-44405CE2.js";
const {
  countBySeverity
} = $chunk_NDW5U3UG;
import { $chunk_GLMQQZVW } from "./start-44405CE2.js";
const {
  isLive
} = $chunk_GLMQQZVW;
import { $chunk_PV5IE22T } from "./start-44405CE2.js";
const {
  CONFIDENCES,
  SEVERITIES
} = $chunk_PV5IE22T;
import {
  STDIN
} from "./chunk-XZS47BWG.js";
import {
  UserError
} from "./chunk-ULZDHRKX.js";

// src/cli/narrow-report.ts
function narrowReport(report, options) {
  const severityLimit = SEVERITIES.indexOf(options.minSeverity ?? "info");
  const confidenceLimit = CONFIDENCES.indexOf(options.minConfidence ?? "low");
  const surelyEnough = (finding) => CONFIDENCES.indexOf(finding.confidence) <= confidenceLimit;
  const severeEnough = (finding) => SEVERITIES.indexOf(finding.severity) <= severityLimit;
  const sure = report.findings.filter(surelyEnough);
  const severe = sure.filter(severeEnough);
  const findings = options.onlyLive === true ? severe.filter(({ verification }) => isLive(verification)) : severe;
  const { hidden } = report.summary;
  return {
    ...report,
    findings,
    summary: {
      ...report.summary,
      findings: findings.length,
      bySeverity: countBySeverity(findings),
      hidden: {
        belowConfidence: hidden.belowConfidence + report.findings.length - sure.length,
        belowSeverity: hidden.belowSeverity + sure.length - severe.length,
        madeUpIds: hidden.madeUpIds + report.findings.filter((finding) => !surelyEnough(finding) && finding.parts.some((part) => part.generation === "unknown")).length
      }
    }
  };
}

// src/cli/read-report-file.ts
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

// src/report/read-report.ts
var HINT = "aksweep report reads what `aksweep scan --format json` writes; docs/report.schema.json describes it.";
function parseReport(text, name = "the report") {
  let value;
  try {
    value = JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch (error) {
    throw new UserError(`${name} is not valid JSON${errorPlace(error, text)}`, HINT);
  }
  try {
    return reportShape.read(value, "");
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    throw new UserError(`${name}: ${error.message}`, HINT);
  }
}
function errorPlace(error, text) {
  if (text.trim() === "") return ": it is empty";
  const said = error instanceof Error ? error.message : "";
  const position = /at position (\d+)/.exec(said)?.[1];
  if (said.includes("Unexpected end") || Number(position) >= text.length) return ": it is cut off";
  if (position === void 0) return "";
  const before = text.slice(0, Number(position)).split("\n");
  return ` at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

// src/cli/read-report-file.ts
function readReportFile(path, cwd) {
  let text;
  try {
    text = readFileSync(path === "-" ? STDIN : resolve(cwd, path), "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new UserError(`cannot read the report ${path}: ${code === "ENOENT" ? "no such file" : code}`, "aksweep scan --format json writes one", { cause: error });
  }
  return parseReport(text, path === "-" ? "standard input" : path);
}

export {
  narrowReport,
  readReportFile
};
