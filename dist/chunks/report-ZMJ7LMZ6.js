import {
  narrowReport,
  readReportFile
} from "./chunk-Y67TMRTC.js";
import { $chunk_KHE23OPS } from "./start-44405CE2.js";
const {
  outputPlan,
  writeReport
} = $chunk_KHE23OPS;
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./chunk-OW6J6HC2.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import { $chunk_5DQXNTPS } from "./start-44405CE2.js";
const {
  builtinRules
} = $chunk_5DQXNTPS;
import "./start-44405CE2.js";
import { $chunk_HP2FAZF5 } from "./start-44405CE2.js";
const {
  outcomeOf
} = $chunk_HP2FAZF5;
import "./start-44405CE2.js";
import "./chunk-7ZBYIQJF.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./chunk-XZS47BWG.js";
import "./chunk-ULZDHRKX.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";


// src/cli/commands/report.ts
var runReportCommand = async ({ positionals: [path = "-"], options }, context) => {
  const output = outputPlan(options);
  const report = narrowReport(readReportFile(path, context.cwd), options);
  await writeReport(report, output, options, context, builtinRules().map((rule) => rule.info));
  return outcomeOf(report, options.failOn ?? "low");
};
export {
  runReportCommand
};
