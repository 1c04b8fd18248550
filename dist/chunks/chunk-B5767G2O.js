import {
  cellText,
  codeText,
  linkedCode
} from "./chunk-VUC3X2XC.js";
import { $chunk_LCZVWYQL } from "./start-7EFEE348.js";
const {
  countTables,
  excerptText,
  exposureRows
} = $chunk_LCZVWYQL;
import { $chunk_7PX3UG27 } from "./start-7EFEE348.js";
const {
  findingsText,
  remarks,
  scannedText,
  skippedLines
} = $chunk_7PX3UG27;
import { $chunk_YM7B4BHQ } from "./start-7EFEE348.js";
const {
  alarm,
  issuedDay,
  partFacts,
  redactedText,
  suppressionText,
  verdictText
} = $chunk_YM7B4BHQ;
import { $chunk_UTLCSEWA } from "./start-7EFEE348.js";
const {
  ruleTexts
} = $chunk_UTLCSEWA;
import { $chunk_OWMAQ6GV } from "./start-7EFEE348.js";
const {
  placeFacts,
  placeText
} = $chunk_OWMAQ6GV;
import { $chunk_IIEGUPJ4 } from "./start-7EFEE348.js";
const {
  messagesFor
} = $chunk_IIEGUPJ4;
import { $chunk_BYK5XTAE } from "./start-7EFEE348.js";
const {
  groupedNumber
} = $chunk_BYK5XTAE;
import { $chunk_7XYS5XIC } from "./start-7EFEE348.js";
const {
  worstFirst
} = $chunk_7XYS5XIC;

// src/report/markdown-audit.ts
var ROWS_SHOWN = 20;
function markdownAudit(report, audit, options, messages) {
  const rowsShown = options.verbose === true ? Infinity : ROWS_SHOWN;
  const texts = messages.audit;
  const tables = countTables(report, audit, messages, rowsShown).map(
    ({ title, rows, more }) => tableText(
      title,
      [" ", texts.findings],
      [...rows.map(([name, count]) => [codeText(name), groupedNumber(count)]), ...more > 0 ? [[messages.andMore(more), ""]] : []]
    )
  );
  const exposures = exposureRows(report, audit, messages, rowsShown);
  const left = audit.longestExposed.length - exposures.length;
  const { label } = messages;
  return [
    `
## ${texts.title}

${messages.joined([texts.inHead(audit.inHead), texts.removed(audit.removed)])}
`,
    ...tables,
    ...exposures.length === 0 ? [] : [
      tableText(
        texts.longestExposed,
        [texts.days, texts.since, texts.until, label.value, label.place],
        [
          ...exposures.map((row) => [groupedNumber(row.days), row.since, row.until ?? texts.stillThere, codeText(row.redacted), codeText(row.path)]),
          ...left > 0 ? [[messages.andMore(left), "", "", "", ""]] : []
        ]
      )
    ]
  ];
}
function tableText(title, heads, rows) {
  return [`
### ${title}
`, tableLine(heads), tableLine(heads.map(() => "---")), ...rows.map(tableLine), ""].join("\n");
}
function tableLine(cells) {
  return `| ${cells.join(" | ")} |`;
}

// src/report/markdown.ts
var PLACES_SHOWN = 20;
var LINES_SHOWN = 20;
function* reportMarkdown(report, options) {
  const messages = messagesFor(options.lang);
  const context = { options, messages, texts: ruleTexts(report, options) };
  const findings = worstFirst(report.findings);
  const head = opening(report, context);
  let tail = closing(report, findings, context);
  const limit = options.maxBytes ?? Infinity;
  const notListed = (count) => `
${messages.markdown.notListed(count)}
`;
  let left = limit - byteLength(head) - byteLength(notListed(findings.length));
  const worst = findings.slice(0, 1).map((finding) => tableRow(finding, 1, context)).join("");
  if (left < byteLength(tail) + byteLength(worst)) tail = "";
  left -= byteLength(tail);
  yield head;
  let rows = 0;
  for (const finding of findings) {
    const row = tableRow(finding, rows + 1, context);
    left -= byteLength(row);
    if (left < 0) break;
    yield row;
    rows++;
  }
  if (rows < findings.length) yield notListed(findings.length - rows);
  left -= byteLength(`
## ${messages.markdown.details}
`);
  let titled = false;
  for (const [index, finding] of findings.slice(0, rows).entries()) {
    const text = details(finding, index + 1, context);
    left -= byteLength(text);
    if (left < 0) break;
    if (!titled) yield `
## ${messages.markdown.details}
`;
    titled = true;
    yield text;
  }
  yield tail;
}
function byteLength(text) {
  return Buffer.byteLength(text);
}
function opening(report, { messages }) {
  const scanned = scannedText(report.summary, messages);
  const interrupted = report.summary.interrupted ? `**${messages.interrupted}**

` : "";
  if (report.findings.length === 0) return `${interrupted}${messages.nothingFound(scanned)}
`;
  const { label } = messages;
  const heads = ["#", label.severity, label.what, label.value, label.place, label.issued, label.since, label.status];
  return [
    `# ${messages.markdown.title}
`,
    `${interrupted}**${findingsText(report, messages)}** (${scanned})
`,
    `| ${heads.join(" | ")} |`,
    `| ${heads.map((_, index) => index === 0 ? "---:" : "---").join(" | ")} |
`
  ].join("\n");
}
function tableRow(finding, number, { options, messages, texts }) {
  const place = finding.occurrences[0];
  const more = finding.occurrences.length - 1;
  const where = place === void 0 ? "" : `${linkedCode(placeText(place, messages), options.linkTo?.(place))}${more > 0 ? ` +${more}` : ""}`;
  const status = alarm(finding, messages) ?? messages.verdict[finding.verification.verdict];
  const cells = [
    String(number),
    messages.severity[finding.severity],
    cellText(texts.titleOf(finding)),
    codeText(redactedText(finding, messages)),
    where,
    issuedDay(finding) ?? "",
    firstCommitDay(finding) ?? "",
    alarm(finding, messages) === void 0 ? status : `**${status}**`
  ];
  return `| ${cells.join(" | ")} |
`;
}
function firstCommitDay(finding) {
  const days = finding.occurrences.flatMap(({ source }) => source.kind === "commit" && /^\d{4}-\d{2}-\d{2}/.test(source.date) ? [source.date.slice(0, 10)] : []);
  return days.toSorted()[0];
}
function details(finding, number, context) {
  const { options, messages, texts } = context;
  const verdict = verdictText(finding, messages);
  const facts = [
    ...partFacts(finding, messages, options.now, false),
    ...verdict === void 0 ? [] : [{ label: messages.label.status, text: verdict }],
    { label: messages.label.confidence, text: messages.confidence[finding.confidence] },
    { label: messages.label.fingerprint, text: finding.fingerprint }
  ];
  const shown = options.verbose === true ? finding.occurrences : finding.occurrences.slice(0, PLACES_SHOWN);
  const left = finding.occurrences.length - shown.length;
  return [
    `
### ${number}. ${cellText(texts.titleOf(finding))}
`,
    cellText(texts.of(finding.rule).description),
    "",
    ...facts.map(({ label, text }) => `- ${cellText(label)}: ${codeText(text)}`),
    "",
    ...excerpt(finding.occurrences[0], messages),
    `${messages.markdown.places}:`,
    "",
    ...shown.map((occurrence) => placeItem(occurrence, context)),
    ...left > 0 ? [`- ${messages.andMore(left)}`] : [],
    ""
  ].join("\n");
}
function excerpt(occurrence, messages) {
  return occurrence?.excerpt === void 0 ? [] : [`${occurrence.excerpt.line}: ${codeText(excerptText(occurrence.excerpt, messages).text)}`, ""];
}
function placeItem(occurrence, { options, messages }) {
  const known = placeFacts(occurrence, messages);
  const place = linkedCode(placeText(occurrence, messages), options.linkTo?.(occurrence));
  return `- ${place}${known.length === 0 ? "" : `: ${codeText(messages.joined(known))}`}`;
}
function closing(report, findings, context) {
  const { messages, options } = context;
  const skipped = skippedLines(report, options.verbose !== true);
  const suppressed = options.verbose === true ? report.suppressed.map((finding) => suppressedLine(finding, context)) : [];
  const said = [...remarks(report, messages), ...report.warnings.map((warning) => `${messages.warningTitle}: ${codeText(warning)}`)];
  return [
    ...adviceSections(findings, context),
    ...report.summary.audit === void 0 ? [] : markdownAudit(report, report.summary.audit, options, messages),
    ...listSection(messages.suppressedTitle, suppressed, context),
    ...listSection(messages.skippedTitle, skipped, context),
    ...said.length > 0 ? [`
${said.map((line) => `- ${line}`).join("\n")}
`] : []
  ].join("");
}
function adviceSections(findings, { messages, texts }) {
  const rules = /* @__PURE__ */ new Map();
  for (const finding of findings) if (!rules.has(finding.rule)) rules.set(finding.rule, finding);
  return [...rules].flatMap(([rule, finding]) => {
    const title = cellText(texts.titleOf(finding));
    const heading = finding.severity === "info" ? messages.markdown.stepsToDo(title) : messages.markdown.revokeSteps(title);
    const steps = texts.of(rule).remediation.map((step, index) => `${index + 1}. ${cellText(step)}`);
    return steps.length === 0 ? [] : [`
## ${heading}

${steps.join("\n")}
`];
  });
}
function suppressedLine(finding, { messages, texts }) {
  const place = finding.occurrences[0];
  const why = finding.suppression === null ? "" : `, ${suppressionText(finding.suppression, messages)}`;
  return `${place === void 0 ? finding.fingerprint : placeText(place, messages)}: ${texts.titleOf(finding)}, ${redactedText(finding, messages)}${why}`;
}
function listSection(title, lines, { messages, options }) {
  if (lines.length === 0) return [];
  const shown = options.verbose === true ? lines : lines.slice(0, LINES_SHOWN);
  const left = lines.length - shown.length;
  const items = [...shown.map((line) => `- ${codeText(line)}`), ...left > 0 ? [`- ${messages.andMore(left)}`] : []];
  return [`
## ${title}

${items.join("\n")}
`];
}

export {
  reportMarkdown
};
