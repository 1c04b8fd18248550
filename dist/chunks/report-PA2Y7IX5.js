import {
  narrowReport,
  readReportFile
} from "./chunk-CLK3JRI7.js";
import { $chunk_UNV4B6BJ } from "./start-7EFEE348.js";
const {
  outputPlan,
  writeReport
} = $chunk_UNV4B6BJ;
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./chunk-CUG5C63A.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import { $chunk_5DQXNTPS } from "./start-7EFEE348.js";
const {
  builtinRules
} = $chunk_5DQXNTPS;
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import { $chunk_HP2FAZF5 } from "./start-7EFEE348.js";
const {
  outcomeOf
} = $chunk_HP2FAZF5;
import "./start-7EFEE348.js";
import "./chunk-7ZBYIQJF.js";
import "./start-7EFEE348.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";


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
