import {
  codeText
} from "./chunk-VUC3X2XC.js";
import {
  cut,
  isWebAddress
} from "./chunk-WWU3I3YS.js";
import {
  placeInCheckout
} from "./chunk-N4EFT54N.js";
import { $chunk_YM7B4BHQ } from "./start-7EFEE348.js";
const {
  alarm,
  partFacts,
  verdictText
} = $chunk_YM7B4BHQ;
import { $chunk_UTLCSEWA } from "./start-7EFEE348.js";
const {
  plainText,
  ruleTexts
} = $chunk_UTLCSEWA;
import { $chunk_OWMAQ6GV } from "./start-7EFEE348.js";
const {
  historyFacts
} = $chunk_OWMAQ6GV;
import { $chunk_IIEGUPJ4 } from "./start-7EFEE348.js";
const {
  messagesFor
} = $chunk_IIEGUPJ4;
import "./start-7EFEE348.js";
import { $chunk_7XYS5XIC } from "./start-7EFEE348.js";
const {
  worstFirst
} = $chunk_7XYS5XIC;
import { $chunk_RLC7EKHQ } from "./start-7EFEE348.js";
const {
  escapeText,
  stringifySafely
} = $chunk_RLC7EKHQ;
import "./start-7EFEE348.js";
import {
  TOOL_URI
} from "./chunk-7ZBYIQJF.js";
import "./start-7EFEE348.js";


// src/report/gitlab.ts
import { createHash } from "node:crypto";
var FORMAT_VERSION = "15.0.4";
var SEVERITY_NAMES = { critical: "Critical", high: "High", medium: "Medium", low: "Low", info: "Info" };
var NO_COMMIT = "0000000";
var LONGEST_NAME = 255;
var LONGEST_SOLUTION = 7e3;
var MESSAGES_SHOWN = 100;
function* reportGitlab(report, options) {
  const messages = messagesFor(options.lang);
  const texts = ruleTexts(report, options);
  const references = new Map(texts.rules.map((rule) => [rule.id, rule.references]));
  const head = stringifySafely({ version: FORMAT_VERSION, scan: scan(report) });
  yield `${head.slice(0, -1)},"vulnerabilities":[`;
  let first = true;
  for (const finding of worstFirst(report.findings)) {
    for (const occurrence of finding.occurrences) {
      const item = vulnerability(finding, occurrence, { text: texts.of(finding.rule), title: texts.titleOf(finding), messages, options, references: references.get(finding.rule) ?? [] });
      yield `${first ? "" : ","}
${stringifySafely(item)}`;
      first = false;
    }
  }
  yield "]}\n";
}
function vulnerability(finding, occurrence, { text, title, messages, options, references }) {
  const { source, location, excerpt } = occurrence;
  const steps = text.remediation.map((step, index) => `${index + 1}. ${plainText(step)}`).join("\n");
  return {
    id: identifierOf(finding, occurrence, options),
    category: "secret_detection",
    name: cut(escapeText(title), LONGEST_NAME),
    description: description(finding, occurrence, text, messages, options),
    severity: SEVERITY_NAMES[finding.severity],
    ...steps === "" ? {} : { solution: cut(steps, LONGEST_SOLUTION) },
    identifiers: [
      { type: "aksweep_rule_id", name: `aksweep rule ${finding.rule}`, value: finding.rule },
      { type: "cwe", name: "CWE-798", value: "798", url: "https://cwe.mitre.org/data/definitions/798.html" }
    ],
    links: references.filter(isWebAddress).map((url) => ({ url })),
    location: {
      file: placeInCheckout(source, options),
      start_line: source.kind === "archive-member" ? 1 : location.startLine,
      end_line: source.kind === "archive-member" ? 1 : location.endLine,
      commit: source.kind === "commit" ? { sha: source.commit, author: escapeText(source.author), date: source.date } : { sha: NO_COMMIT }
    },
    ...excerpt === void 0 ? {} : { raw_source_code_extract: escapeText(excerpt.text) }
  };
}
function description(finding, { source, lapsedSuppression }, { description: why }, messages, options) {
  const verdict = verdictText(finding, messages);
  const facts = [
    ...partFacts(finding, messages, options.now, false),
    ...verdict === void 0 ? [] : [{ label: messages.label.status, text: verdict }],
    ...lapsedSuppression === void 0 ? [] : [{ label: messages.label.status, text: messages.lapsed }],
    ...historyFacts(source, messages).map((text) => ({ label: messages.label.commit, text })),
    { label: messages.label.fingerprint, text: finding.fingerprint }
  ];
  const warning = alarm(finding, messages);
  const list = facts.map(({ label, text }) => `- ${label}: ${codeText(text)}`).join("\n");
  return [...warning === void 0 ? [] : [`**${warning}**`], escapeText(why.trim().replace(/\s+/g, " ")), list].join("\n\n");
}
function identifierOf({ fingerprint }, { source, location }, options) {
  const commit = source.kind === "commit" ? source.commit : "";
  const member = source.kind === "archive-member" ? source.member : "";
  const key = [fingerprint, placeInCheckout(source, options), member, commit, location.startLine, location.startColumn].join("\0");
  const hex = createHash("sha256").update(key).digest("hex");
  const variant = (Number.parseInt(hex.slice(16, 17), 16) & 3 | 8).toString(16);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)].join("-");
}
function scan(report) {
  const { name, version } = report.tool;
  const tool = { id: name, name, url: TOOL_URI, version, vendor: { name } };
  const incomplete = report.skipped.filter((entry) => entry.incomplete);
  const started = Date.parse(report.summary.startedAt);
  return {
    type: "secret_detection",
    analyzer: tool,
    scanner: tool,
    start_time: gitlabTime(started),
    end_time: gitlabTime(started + report.summary.seconds * 1e3),
    status: report.summary.interrupted ? "failure" : "success",
    messages: incomplete.slice(0, MESSAGES_SHOWN).map(({ path, reason, detail }) => ({
      level: "warn",
      value: escapeText(`${path}: ${reason}${detail === void 0 ? "" : ` (${detail})`}`)
    }))
  };
}
function gitlabTime(milliseconds) {
  return new Date(Number.isNaN(milliseconds) ? 0 : milliseconds).toISOString().slice(0, 19);
}
export {
  reportGitlab
};
