import {
  withoutValues
} from "./chunk-DCQKKAQ2.js";
import {
  findingShape,
  ruleInfoShape,
  skippedShape,
  summaryShape
} from "./chunk-CUG5C63A.js";
import { $chunk_RLC7EKHQ } from "./start-7EFEE348.js";
const {
  stringifySafely
} = $chunk_RLC7EKHQ;
import "./start-7EFEE348.js";


// src/report/jsonl.ts
function* reportJsonl(report, options) {
  yield line("header", { schemaVersion: report.schemaVersion, tool: { name: report.tool.name, version: report.tool.version } });
  for (const rule of report.customRules) yield line("custom-rule", ruleInfoShape.write(rule));
  for (const finding of report.findings) yield line("finding", findingShape.write(withoutValues(finding, options)));
  for (const finding of report.suppressed) yield line("suppressed", findingShape.write(withoutValues(finding, options)));
  for (const entry of report.skipped) yield line("skipped", skippedShape.write(entry));
  for (const message of report.warnings) yield line("warning", { message });
  yield line("summary", summaryShape.write(report.summary));
}
function line(type, value) {
  return `${stringifySafely({ type, ...value })}
`;
}
export {
  reportJsonl
};
