import {
  narrowReport,
  readReportFile
} from "./chunk-3P6ITFVM.js";
import { $chunk_XL6N77B6 } from "./start-B9E9450A.js";
const {
  outputPlan,
  writeReport
} = $chunk_XL6N77B6;
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./chunk-OW6J6HC2.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import { $chunk_IOHE5ML2 } from "./start-B9E9450A.js";
const {
  builtinRules
} = $chunk_IOHE5ML2;
import "./start-B9E9450A.js";
import { $chunk_TMEBY55U } from "./start-B9E9450A.js";
const {
  outcomeOf
} = $chunk_TMEBY55U;
import "./start-B9E9450A.js";
import "./chunk-7ZBYIQJF.js";
import "./start-B9E9450A.js";
import "./chunk-TMSTNR5C.js";
import "./chunk-ULZDHRKX.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";


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
