import {
  narrowReport,
  readReportFile
} from "./chunk-547YYNAW.js";
import { $chunk_2VNGG4CP } from "./start-42E7AC55.js";
const {
  outputPlan,
  writeReport
} = $chunk_2VNGG4CP;
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";
import "./chunk-OW6J6HC2.js";
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";
import { $chunk_KWREPIM7 } from "./start-42E7AC55.js";
const {
  builtinRules
} = $chunk_KWREPIM7;
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";
import { $chunk_TMEBY55U } from "./start-42E7AC55.js";
const {
  outcomeOf
} = $chunk_TMEBY55U;
import "./start-42E7AC55.js";
import "./chunk-7ZBYIQJF.js";
import "./start-42E7AC55.js";
import "./chunk-TMSTNR5C.js";
import "./chunk-ULZDHRKX.js";
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";


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
