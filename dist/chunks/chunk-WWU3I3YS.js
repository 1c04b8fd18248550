import { $chunk_UTLCSEWA } from "./start-24990FF5.js";
const {
  plainText
} = $chunk_UTLCSEWA;
import { $chunk_RLC7EKHQ } from "./start-24990FF5.js";
const {
  escapeText
} = $chunk_RLC7EKHQ;

// src/report/sarif-rules.ts
var SECURITY_SEVERITY = { critical: "9.5", high: "8.0", medium: "5.5", low: "2.0", info: "0.5" };
var SARIF_LEVEL = { critical: "error", high: "error", medium: "warning", low: "note", info: "note" };
var PRECISION = { high: "very-high", medium: "high", low: "low" };
var TAGS = ["security", "secret", "alibaba-cloud", "external/cwe/cwe-798"];
var LONGEST_NAME = 255;
var LONGEST_DESCRIPTION = 1024;
function reportingDescriptor(rule, text, messages) {
  const title = cut(escapeText(text.title), LONGEST_DESCRIPTION);
  const help = helpUri(rule);
  return {
    id: rule.id,
    name: cut(pascalCase(rule.id), LONGEST_NAME),
    shortDescription: { text: sentence(title) },
    fullDescription: { text: sentence(cut(oneLine(plainText(text.description)) || title, LONGEST_DESCRIPTION)) },
    ...help === void 0 ? {} : { helpUri: help },
    help: { text: helpText(rule, text, messages), markdown: helpMarkdown(rule, text, messages) },
    defaultConfiguration: { level: SARIF_LEVEL[rule.severity] },
    properties: {
      tags: TAGS,
      precision: PRECISION[rule.confidence],
      "security-severity": SECURITY_SEVERITY[rule.severity]
    }
  };
}
function pascalCase(id) {
  return id.split(/[^a-z0-9]+/i).map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
}
function helpUri(rule) {
  return rule.references.find((reference) => isWebAddress(reference));
}
function isWebAddress(reference) {
  return /^https?:\/\//.test(reference) && URL.canParse(reference);
}
function helpText(rule, text, messages) {
  const steps = text.remediation.map((step, index) => `${index + 1}. ${oneLine(plainText(step))}`);
  return [oneLine(plainText(text.description)) || text.title, ...steps.length > 0 ? [`${messages.revokeIt}:`, ...steps] : [], ...rule.references].map(escapeText).join("\n");
}
function helpMarkdown(rule, text, messages) {
  const steps = text.remediation.map((step, index) => `${index + 1}. ${escapeText(oneLine(step))}`);
  const references = rule.references.filter(isWebAddress).map((reference) => `- <${reference}>`);
  return [
    `# ${escapeText(text.title)}`,
    escapeText(oneLine(text.description)),
    ...steps.length > 0 ? [`## ${messages.revokeIt}`, steps.join("\n")] : [],
    ...references.length > 0 ? [references.join("\n")] : []
  ].join("\n\n");
}
function oneLine(text) {
  return text.trim().replace(/\s+/g, " ");
}
function sentence(text) {
  return /[.!?。！？…]$/u.test(text) ? text : `${text.slice(0, LONGEST_DESCRIPTION - 1)}.`;
}
function cut(text, length) {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, "")}\u2026`;
}

export {
  SARIF_LEVEL,
  reportingDescriptor,
  isWebAddress,
  cut
};
