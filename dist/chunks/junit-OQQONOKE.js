import { $chunk_7PX3UG27 } from "./start-7EFEE348.js";
const {
  scannedText
} = $chunk_7PX3UG27;
import { $chunk_YM7B4BHQ } from "./start-7EFEE348.js";
const {
  partFacts,
  redactedText,
  suppressionText,
  verdictText
} = $chunk_YM7B4BHQ;
import { $chunk_UTLCSEWA } from "./start-7EFEE348.js";
const {
  plainText,
  ruleTexts
} = $chunk_UTLCSEWA;
import { $chunk_OWMAQ6GV } from "./start-7EFEE348.js";
const {
  containerPath,
  placeFacts,
  placeText
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
  escapeText
} = $chunk_RLC7EKHQ;
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";


// src/report/xml-text.ts
var ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
function xmlText(text) {
  return escapeText(text).replace(/[\ufffe\uffff]/g, "\uFFFD").replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

// src/report/junit.ts
function* reportJunit(report, options) {
  const messages = messagesFor(options.lang);
  const texts = ruleTexts(report, options);
  const failures = places(report.findings);
  const suppressed = places(report.suppressed);
  const errors = report.skipped.filter((entry) => entry.incomplete);
  const passed = failures + suppressed + errors.length === 0 ? 1 : 0;
  const tests = failures + suppressed + errors.length + passed;
  const counts = `tests="${tests}" failures="${failures}" errors="${errors.length}"`;
  const time = `time="${report.summary.seconds.toFixed(3)}"`;
  const name = xmlText(report.tool.name);
  yield `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${name}" ${counts} ${time}>
`;
  const started = xmlText(report.summary.startedAt.replace(/(?:\.\d+)?Z$/, ""));
  yield `  <testsuite name="${name}" ${counts} skipped="${suppressed}" ${time} timestamp="${started}">
`;
  for (const finding of worstFirst(report.findings)) {
    const message = `${texts.titleOf(finding)} (${redactedText(finding, messages)})`;
    const facts = details(finding, messages, options);
    for (const [index, occurrence] of finding.occurrences.entries()) {
      const advice = index === 0 ? steps(finding, texts) : [];
      const lines = [placeText(occurrence, messages), ...placeFacts(occurrence, messages), ...facts, ...advice];
      yield testCase(finding, occurrence, messages, [
        `      <failure type="${finding.severity}" message="${xmlText(message)}">${lines.map(xmlText).join("\n")}</failure>
`
      ]);
    }
  }
  for (const finding of worstFirst(report.suppressed)) {
    const why = finding.suppression === null ? messages.suppressedTitle : suppressionText(finding.suppression, messages);
    for (const occurrence of finding.occurrences) {
      yield testCase(finding, occurrence, messages, [`      <skipped message="${xmlText(why)}"/>
`]);
    }
  }
  for (const entry of errors) {
    yield `    <testcase classname="${name}" name="${xmlText(entry.path)}">
`;
    yield `      <error type="${xmlText(entry.reason)}" message="${xmlText(entry.detail ?? entry.reason)}"/>
    </testcase>
`;
  }
  if (passed === 1) yield `    <testcase classname="${name}" name="${xmlText(messages.nothingFound(scannedText(report.summary, messages)))}"/>
`;
  yield "  </testsuite>\n</testsuites>\n";
}
function places(findings) {
  return findings.reduce((sum, finding) => sum + finding.occurrences.length, 0);
}
function testCase(finding, occurrence, messages, body) {
  const file = xmlText(containerPath(occurrence.source));
  const name = xmlText(placeText(occurrence, messages));
  const head = `    <testcase classname="${xmlText(finding.rule)}" name="${name}" file="${file}" line="${occurrence.location.startLine}">
`;
  return `${head}${body.join("")}    </testcase>
`;
}
function details(finding, messages, options) {
  const verdict = verdictText(finding, messages);
  return [
    ...partFacts(finding, messages, options.now, false).map(({ label, text }) => `${label}: ${text}`),
    ...verdict === void 0 ? [] : [`${messages.label.status}: ${verdict}`],
    `${messages.label.fingerprint}: ${finding.fingerprint}`
  ];
}
function steps(finding, texts) {
  return texts.of(finding.rule).remediation.map((step, index) => `${index + 1}. ${plainText(step)}`);
}
export {
  reportJunit
};
