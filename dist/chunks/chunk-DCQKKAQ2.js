import {
  findingShape,
  reportShape
} from "./chunk-CUG5C63A.js";
import { $chunk_RLC7EKHQ } from "./start-7EFEE348.js";
const {
  stringifySafely
} = $chunk_RLC7EKHQ;

// src/report/json.ts
function* reportJson(report, options) {
  const keys = Object.entries(reportShape.write({ ...report, findings: [], suppressed: [] }));
  for (const [index, [key, value]] of keys.entries()) {
    yield `${index === 0 ? "{" : ","}
  "${key}": `;
    if (key === "findings") yield* list(report.findings, options);
    else if (key === "suppressed") yield* list(report.suppressed, options);
    else yield block(value, "  ");
  }
  yield "\n}\n";
}
function* list(findings, options) {
  if (findings.length === 0) return yield "[]";
  for (const [index, finding] of findings.entries()) {
    yield `${index === 0 ? "[" : ","}
    ${block(findingShape.write(withoutValues(finding, options)), "    ")}`;
  }
  yield "\n  ]";
}
function block(value, indent) {
  return stringifySafely(value, 2).replaceAll("\n", `
${indent}`);
}
function withoutValues(finding, options) {
  if (options.showSecrets === true) return finding;
  return { ...finding, parts: finding.parts.map(({ value: _value, ...part }) => part) };
}

export {
  reportJson,
  withoutValues
};
