import { $chunk_G7YOTNU7 } from "./start-D0E8E70D.js";
const {
  scanPathsInSession
} = $chunk_G7YOTNU7;
import "./start-D0E8E70D.js";
import {
  createBaseline,
  readBaseline,
  updateBaseline,
  writeBaseline
} from "./chunk-D7UU6HTU.js";
import { $chunk_46IXWZU7 } from "./start-D0E8E70D.js";
const {
  prepareScan
} = $chunk_46IXWZU7;
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
import "./start-D0E8E70D.js";
import { $chunk_HP2FAZF5 } from "./start-D0E8E70D.js";
const {
  outcomeOf
} = $chunk_HP2FAZF5;
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import {
  TOOL_NAME,
  TOOL_VERSION
} from "./chunk-7ZBYIQJF.js";
import "./start-D0E8E70D.js";
import {
  writeError,
  writeOutput
} from "./chunk-Z22NK7OL.js";
import {
  UserError
} from "./chunk-ULZDHRKX.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";


// src/cli/commands/baseline.ts
import { existsSync } from "node:fs";
import { resolve } from "node:path";
var DEFAULT_FILE = ".aksweep-baseline.json";
var runBaselineCommand = async (invocation, surroundings) => {
  const [action, ...named] = invocation.positionals;
  const paths = named.length === 0 ? ["."] : named;
  const { baseline: typed, ...scanOptions } = invocation.options;
  const prepared = await prepareScan({ ...scanOptions, failOn: "never" }, paths, surroundings, { withoutBaseline: true });
  const { options, context } = prepared;
  const file = typed ?? options.baseline ?? DEFAULT_FILE;
  const present = existsSync(resolve(context.cwd, file));
  if (action === "create" && present) throw new UserError(`${file} is there already`, `to add and remove findings: aksweep baseline update --baseline ${file}`);
  if (action === "update" && !present) throw new UserError(`${file} does not exist`, `to write it: aksweep baseline create --baseline ${file}`);
  const old = present ? readBaseline(file, context.cwd) : null;
  const report = await scanPathsInSession(paths, prepared);
  const outcome = outcomeOf(report, "never");
  if (outcome === "interrupted") {
    writeError(`aksweep: interrupted; ${file} was left as it was
`);
    return outcome;
  }
  const tool = { name: TOOL_NAME, version: TOOL_VERSION };
  const now = /* @__PURE__ */ new Date();
  const keepStale = outcome === "incomplete" || named.length > 0;
  const update = old === null ? { baseline: createBaseline(report.findings, tool, now), added: report.findings.map((finding) => finding.fingerprint), stale: [] } : updateBaseline(old, report.findings, tool, now, keepStale);
  writeBaseline(file, context.cwd, update.baseline);
  for (const entry of report.skipped.filter((skipped) => skipped.incomplete)) writeError(`aksweep: not scanned: ${entry.path} (${entry.reason})
`);
  if (options.quiet !== true) {
    const stale = update.stale.length === 0 ? "" : keepStale ? `, ${update.stale.length} not seen and kept` : `, ${update.stale.length} gone and removed`;
    writeOutput(`${file}: ${update.baseline.entries.length} accepted, ${new Set(update.added).size} of them new${stale}
`);
  }
  return outcome;
};
export {
  runBaselineCommand
};
