import {
  fillTemplates
} from "./chunk-SXR4KZTD.js";
import {
  unboundedReason
} from "./chunk-PX5YPH2K.js";
import { $chunk_MEKM4RMJ } from "./start-D0E8E70D.js";
const {
  createBlobScanner
} = $chunk_MEKM4RMJ;
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import { $chunk_WDHDV5AN } from "./start-D0E8E70D.js";
const {
  ALIBABA_CHECKS
} = $chunk_WDHDV5AN;
import "./start-D0E8E70D.js";


// src/scan/check-rules.ts
function checkRules(rules, rounds = 5) {
  const scanner = createBlobScanner(rules, { checks: ALIBABA_CHECKS, nowSeconds: Date.now() / 1e3 });
  return rules.flatMap(({ rule }) => [...checkShape(rule), ...checkExamples(rule, scanner, rounds)].map((problem) => ({ rule: rule.info.id, problem })));
}
function checkShape(rule) {
  const problems = [];
  for (const [index, pattern] of rule.patterns.entries()) {
    const reason = unboundedReason(pattern.pattern);
    if (reason !== null) problems.push(`patterns[${index}]: could take unbounded time: ${reason}`);
    if (pattern.check !== null && !Object.hasOwn(ALIBABA_CHECKS, pattern.check)) {
      problems.push(`patterns[${index}]: no check has the name ${pattern.check}; there are ${Object.keys(ALIBABA_CHECKS).join(", ")}`);
    }
  }
  if (rule.info.builtin && rule.info.zh === void 0) problems.push("zh: a built-in rule speaks Chinese as well");
  if (rule.info.builtin && rule.info.remediation.length === 0) problems.push("remediation: a built-in rule says how to revoke");
  return problems;
}
function checkExamples(rule, scanner, rounds) {
  const problems = /* @__PURE__ */ new Set();
  for (let round = 0; round < rounds; round++) {
    for (const [index, example] of rule.examples.entries()) {
      if (!finds(rule, example, scanner)) problems.add(`examples[${index}]: is not found`);
    }
    for (const [index, example] of rule.negativeExamples.entries()) {
      if (finds(rule, example, scanner)) problems.add(`negativeExamples[${index}]: is found, but should not be`);
    }
  }
  return [...problems];
}
function finds(rule, example, scanner) {
  const [text = ""] = fillTemplates([example.text]);
  const { matches } = scanner.scanBytes(Buffer.from(text), example.file);
  return matches.some(
    ({ match }) => match.confidence !== "low" && (match.rule === rule.info.id || match.parts.some((part) => part.rule === rule.info.id))
  );
}
export {
  checkRules
};
