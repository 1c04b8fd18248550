import {
  SARIF_LEVEL,
  cut,
  reportingDescriptor
} from "./chunk-WWU3I3YS.js";
import {
  checkoutPath,
  placeInCheckout,
  uriOf
} from "./chunk-N4EFT54N.js";
import { $chunk_YM7B4BHQ } from "./start-7EFEE348.js";
const {
  alarm,
  issuedDay,
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
  isInTree,
  pathText,
  placeFacts
} = $chunk_OWMAQ6GV;
import { $chunk_IIEGUPJ4 } from "./start-7EFEE348.js";
const {
  messagesFor,
  partKindName
} = $chunk_IIEGUPJ4;
import { $chunk_7XYS5XIC } from "./start-7EFEE348.js";
const {
  worstFirst
} = $chunk_7XYS5XIC;
import { $chunk_RLC7EKHQ } from "./start-7EFEE348.js";
const {
  escapeText,
  stringifySafely
} = $chunk_RLC7EKHQ;
import { $chunk_GLMQQZVW } from "./start-7EFEE348.js";
const {
  isLive
} = $chunk_GLMQQZVW;
import {
  TOOL_URI
} from "./chunk-7ZBYIQJF.js";
import { $chunk_PV5IE22T } from "./start-7EFEE348.js";
const {
  SEVERITIES
} = $chunk_PV5IE22T;

// src/report/sarif-limits.ts
import { gzipSync } from "node:zlib";
var RESULTS_KEPT = 5e3;
var GZIP_BYTES_KEPT = 9e6;
function mostImportantFirst(findings, accepts) {
  const sorted = worstFirst(findings);
  const placed = [];
  for (const severity of SEVERITIES) {
    const further = [];
    for (const finding of sorted) {
      if (finding.severity !== severity) continue;
      const places = finding.occurrences.filter(accepts).map((occurrence) => ({ finding, occurrence }));
      placed.push(...places.slice(0, 1));
      for (const place of places.slice(1)) further.push(place);
    }
    for (const place of further) placed.push(place);
  }
  return placed;
}
function countThatFits(texts, limit) {
  let kept = texts.length;
  for (; ; ) {
    const bytes = Buffer.from(texts.slice(0, kept).join(","));
    if (bytes.length <= limit || kept === 0) return kept;
    const compressed = gzipSync(bytes).length;
    if (compressed <= limit) return kept;
    kept = Math.min(kept - 1, Math.floor(kept * limit * 0.95 / compressed));
  }
}

// src/report/sarif-results.ts
var SOURCE_ROOT = "%SRCROOT%";
var LONGEST_MESSAGE = 1e3;
var RELATED_SHOWN = 10;
function sarifResult(finding, occurrence, context) {
  const { options } = context;
  const messages = messagesFor(options.lang);
  const shown = shownLocation(occurrence);
  const uri = uriOf(placeInCheckout(occurrence.source, options));
  const related = occurrence.parts.filter((part) => !samePlace(part.location, shown)).slice(0, RELATED_SHOWN);
  const hash = occurrence.source.kind === "archive-member" ? void 0 : options.lineHash?.(occurrence.source.path, shown.startLine);
  const ruleIndex = context.ruleIndex.get(finding.rule);
  return {
    ruleId: finding.rule,
    ...ruleIndex === void 0 ? {} : { ruleIndex },
    level: isLive(finding.verification) ? "error" : SARIF_LEVEL[finding.severity],
    message: { text: messageText(finding, occurrence, related, context.title(finding), messages) },
    locations: [sarifLocation(uri, occurrence, shown)],
    ...related.length > 0 ? { relatedLocations: related.map((part, index) => ({ id: index + 1, ...sarifLocation(uri, occurrence, part.location), message: { text: partKindName(part.kind, messages) } })) } : {},
    partialFingerprints: { ...hash === void 0 ? {} : { primaryLocationLineHash: hash }, "aksweep/v1": finding.fingerprint },
    ...finding.suppression === null ? {} : { suppressions: [sarifSuppression(finding.suppression, messages)] },
    properties: {
      severity: finding.severity,
      confidence: finding.confidence,
      verdict: finding.verification.verdict,
      source: occurrence.source.kind,
      ...occurrence.source.kind === "commit" ? { commit: occurrence.source.commit, inHead: occurrence.source.inHead } : {}
    }
  };
}
function shownLocation({ location, parts, source }) {
  if (source.kind === "archive-member") return { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  if (location.startLine === location.endLine) return location;
  return mostSecret(parts)?.location ?? location;
}
function mostSecret(parts) {
  return parts.find(({ kind }) => kind.endsWith("-secret")) ?? parts.find(({ kind }) => kind.endsWith("-token")) ?? parts[0];
}
function samePlace(a, b) {
  return a.startLine === b.startLine && a.startColumn === b.startColumn && a.endLine === b.endLine && a.endColumn === b.endColumn;
}
function sarifLocation(uri, { source }, location) {
  const region = source.kind === "archive-member" ? { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 } : { startLine: location.startLine, startColumn: location.startColumn, endLine: location.endLine, endColumn: location.endColumn };
  return {
    physicalLocation: { artifactLocation: { uri, ...uri.startsWith("file:") ? {} : { uriBaseId: SOURCE_ROOT } }, region },
    ...source.kind === "archive-member" ? { logicalLocations: [{ fullyQualifiedName: escapeText(`${source.archive}!${source.member}`), kind: "member" }] } : {}
  };
}
function messageText(finding, occurrence, related, title, messages) {
  const issued = issuedDay(finding);
  const facts = [
    `${escapeText(title)} (${redactedText(finding, messagesFor("en"))})`,
    issued === void 0 ? void 0 : messages.issuedOn(issued),
    verdictText(finding, messages),
    occurrence.source.kind === "archive-member" ? pathText(occurrence.source, messages) : void 0,
    // A report that is uploaded says which commit, not who: names and addresses are personal data that nobody there needs.
    ...placeFacts(occurrence, messages, "without-author")
  ].filter((fact) => fact !== void 0);
  const warning = alarm(finding, messages);
  const sentences = [...warning === void 0 ? [] : [warning], facts.join("; ")].join(". ");
  const links = related.map((part, index) => `[${linkText(partKindName(part.kind, messages))}](${index + 1})`);
  return [linkText(cut(sentences, LONGEST_MESSAGE)), ...links.length > 0 ? [messages.joined(links)] : []].join(". ") + ".";
}
function linkText(text) {
  return text.replace(/[\\[\]]/g, "\\$&").replaceAll("{", "(").replaceAll("}", ")");
}
function sarifSuppression(suppression, messages) {
  return { kind: suppression.kind === "inline" ? "inSource" : "external", status: "accepted", justification: suppressionText(suppression, messages) };
}

// src/report/sarif.ts
var SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
var NOTIFICATIONS_SHOWN = 100;
var NOTIFICATIONS = ["skipped-input", "left-out", "warning", "interrupted"];
function* reportSarif(report, options) {
  const messages = messagesFor(options.lang);
  const texts = ruleTexts(report, options);
  const ruleIndex = new Map(texts.rules.map((rule, index) => [rule.id, index]));
  const isShown = ({ source }) => source.kind === "stdin" || isInTree(source) || options.includeHistory === true;
  const findings = options.includeSuppressed === true ? [...report.findings, ...report.suppressed] : report.findings;
  const placed = mostImportantFirst(findings, isShown);
  const historyLeftOut = findings.reduce((sum, { occurrences }) => sum + occurrences.length, 0) - placed.length;
  const context = { options, ruleIndex, title: texts.titleOf };
  const results = placed.slice(0, RESULTS_KEPT).map(({ finding, occurrence }) => stringifySafely(sarifResult(finding, occurrence, context)));
  const kept = countThatFits(results, GZIP_BYTES_KEPT);
  const notifications = [
    ...placed.length > kept ? [notification("left-out", "warning", messages.sarif.resultsLeftOut(placed.length - kept, kept))] : [],
    ...historyLeftOut > 0 ? [notification("left-out", "note", messages.sarif.historyLeftOut(historyLeftOut))] : [],
    ...scanNotifications(report, options, messages)
  ];
  const descriptors = texts.rules.map((rule) => reportingDescriptor(rule, texts.of(rule.id), messages));
  const head = stringifySafely({ $schema: SCHEMA, version: "2.1.0", runs: [runHead(report, options, descriptors, notifications, placed.length - kept, historyLeftOut)] });
  yield `${head.slice(0, -"}]}".length)},"results":[`;
  for (const [index, result] of results.slice(0, kept).entries()) yield `${index === 0 ? "" : ","}
${result}`;
  yield "]}]}\n";
}
function runHead(report, options, rules, notifications, resultsLeftOut, historyLeftOut) {
  const { name, version } = report.tool;
  const started = Date.parse(report.summary.startedAt);
  const times = Number.isNaN(started) ? {} : { startTimeUtc: utc(started), endTimeUtc: utc(started + Math.round(report.summary.seconds * 1e3)) };
  const category = options.category ?? name;
  return {
    tool: {
      driver: {
        name,
        version,
        .../^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/.test(version) ? { semanticVersion: version } : {},
        informationUri: TOOL_URI,
        rules,
        notifications: NOTIFICATIONS.map((id) => notificationDescriptor(id, messagesFor(options.lang).sarif.notifications[id]))
      }
    },
    invocations: [
      {
        executionSuccessful: !report.summary.interrupted && !report.skipped.some((entry) => entry.incomplete),
        ...times,
        ...notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}
      }
    ],
    // GitHub takes the text before the last slash as the category; without the slash there would be none.
    automationDetails: { id: category.endsWith("/") ? category : `${category}/` },
    originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: "The root of the checkout." } } },
    columnKind: "utf16CodeUnits",
    properties: { resultsLeftOut, historyLeftOut, suppressedLeftOut: options.includeSuppressed === true ? 0 : report.suppressed.length }
  };
}
function utc(milliseconds) {
  return new Date(milliseconds).toISOString();
}
function scanNotifications(report, options, messages) {
  const skipped = report.skipped.filter((entry) => entry.incomplete);
  const left = skipped.length - NOTIFICATIONS_SHOWN;
  return [
    ...report.summary.interrupted ? [notification("interrupted", "error", messages.interrupted)] : [],
    ...skipped.slice(0, NOTIFICATIONS_SHOWN).map((entry) => ({
      ...notification("skipped-input", "error", `${entry.path}: ${entry.reason}${entry.detail === void 0 ? "" : ` (${entry.detail})`}`),
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(checkoutPath(entry.path, options.sourceRoot, options.filesFrom)) } } }]
    })),
    ...left > 0 ? [notification("skipped-input", "error", messages.sarif.notificationsLeftOut(left))] : [],
    ...report.warnings.slice(0, NOTIFICATIONS_SHOWN).map((warning) => notification("warning", "warning", warning))
  ];
}
function notificationDescriptor(id, text) {
  return { id, shortDescription: { text }, fullDescription: { text }, help: { text } };
}
function notification(id, level, text) {
  return { descriptor: { id }, level, message: { text: escapeText(text) } };
}

export {
  reportSarif
};
