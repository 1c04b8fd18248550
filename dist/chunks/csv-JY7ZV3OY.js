import { $chunk_YM7B4BHQ } from "./start-7EFEE348.js";
const {
  issuedDay,
  redactedText
} = $chunk_YM7B4BHQ;
import { $chunk_UTLCSEWA } from "./start-7EFEE348.js";
const {
  ruleTexts
} = $chunk_UTLCSEWA;
import { $chunk_OWMAQ6GV } from "./start-7EFEE348.js";
const {
  pathText
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


// src/report/csv.ts
var CSV_COLUMNS = [
  "severity",
  "confidence",
  "rule",
  "title",
  "redacted",
  "issued",
  "verdict",
  "identity",
  "source",
  "path",
  "start_line",
  "start_column",
  "end_line",
  "end_column",
  "commit",
  "author",
  "date",
  "in_head",
  "suppressed",
  "fingerprint"
];
function* reportCsv(report, options) {
  const texts = ruleTexts(report, options);
  yield row(CSV_COLUMNS);
  const suppressed = options.includeSuppressed === true ? worstFirst(report.suppressed) : [];
  for (const finding of [...worstFirst(report.findings), ...suppressed]) {
    for (const occurrence of finding.occurrences) yield row(cells(finding, occurrence, texts.titleOf(finding), options));
  }
}
function cells(finding, { source, location }, title, options) {
  const commit = source.kind === "commit" ? source : void 0;
  const cell = {
    severity: finding.severity,
    confidence: finding.confidence,
    rule: finding.rule,
    title,
    redacted: redactedText(finding, messagesFor("en")),
    issued: issuedDay(finding) ?? "",
    verdict: finding.verification.verdict,
    identity: finding.verification.identity?.arn ?? "",
    source: source.kind,
    path: pathText(source, messagesFor(options.lang)),
    start_line: String(location.startLine),
    start_column: String(location.startColumn),
    end_line: String(location.endLine),
    end_column: String(location.endColumn),
    commit: commit?.commit ?? "",
    author: commit?.author ?? "",
    date: commit?.date ?? "",
    in_head: commit === void 0 ? "" : String(commit.inHead),
    suppressed: finding.suppression?.kind ?? "",
    fingerprint: finding.fingerprint
  };
  return CSV_COLUMNS.map((column) => cell[column]);
}
function row(cellTexts) {
  return `${cellTexts.map(csvCell).join(",")}\r
`;
}
var FORMULA_START = /^[=+\-@\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}]/u;
function csvCell(text) {
  const safe = escapeText(text);
  const plain = FORMULA_START.test(safe) ? `'${safe}` : safe;
  return /[",;]|^\s|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
export {
  CSV_COLUMNS,
  reportCsv
};
