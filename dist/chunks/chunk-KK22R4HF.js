import {
  placeInCheckout
} from "./chunk-N4EFT54N.js";
import { $chunk_YM7B4BHQ } from "./start-7EFEE348.js";
const {
  alarm,
  redactedText
} = $chunk_YM7B4BHQ;
import { $chunk_UTLCSEWA } from "./start-7EFEE348.js";
const {
  ruleTexts
} = $chunk_UTLCSEWA;
import { $chunk_OWMAQ6GV } from "./start-7EFEE348.js";
const {
  isInTree,
  pathText
} = $chunk_OWMAQ6GV;
import { $chunk_IIEGUPJ4 } from "./start-7EFEE348.js";
const {
  messagesFor
} = $chunk_IIEGUPJ4;
import { $chunk_BYK5XTAE } from "./start-7EFEE348.js";
const {
  shortId
} = $chunk_BYK5XTAE;
import { $chunk_7XYS5XIC } from "./start-7EFEE348.js";
const {
  worstFirst
} = $chunk_7XYS5XIC;
import { $chunk_RLC7EKHQ } from "./start-7EFEE348.js";
const {
  escapeText
} = $chunk_RLC7EKHQ;

// src/report/workflow-command.ts
function workflowCommand(level, properties, text) {
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(value)}`).join(",");
  return `::${level} ${list}::${escapeData(text)}
`;
}
function escapeData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

// src/report/github.ts
var SHOWN_PER_LEVEL = 10;
var LEVELS = { critical: "error", high: "error", medium: "warning", low: "notice", info: "notice" };
function* reportGithub(report, options) {
  const messages = messagesFor(options.lang);
  const texts = ruleTexts(report, options);
  const shown = { error: 0, warning: 0, notice: 0 };
  let dropped = 0;
  for (const { finding, occurrence } of annotated(worstFirst(report.findings))) {
    const level = LEVELS[finding.severity];
    if (shown[level] === SHOWN_PER_LEVEL) dropped++;
    else {
      shown[level]++;
      yield annotation(level, finding, occurrence, texts.titleOf(finding), messages, options);
    }
  }
  if (dropped > 0) yield `${messages.github.more(dropped)}
`;
}
function* annotated(findings) {
  for (const finding of findings) {
    for (const occurrence of finding.occurrences.slice(0, 1)) yield { finding, occurrence };
  }
  for (const finding of findings) {
    for (const occurrence of finding.occurrences.slice(1)) yield { finding, occurrence };
  }
}
function annotation(level, finding, occurrence, title, messages, options) {
  const { source, location, lapsedSuppression } = occurrence;
  const text = [alarm(finding, messages), messages.github.message(escapeText(title), redactedText(finding, messages))].filter((piece) => piece !== void 0).join(". ");
  const properties = [];
  let note = lapsedSuppression === void 0 ? "" : ` ${messages.github.lapsed}`;
  if (finding.severity !== "info") note += ` ${messages.github.revoke}`;
  if (isInTree(source)) {
    properties.push(["file", escapeText(placeInCheckout(source, options))], ...source.kind === "archive-member" ? [] : placeProperties(location));
    if (source.kind === "archive-member") note += ` (${pathText(source, messages)})`;
  } else if (source.kind === "commit") {
    note += ` ${messages.github.historyOnly(pathText(source, messages), location.startLine, shortId(source.commit))}`;
  }
  properties.push(["title", escapeText(title)]);
  return workflowCommand(level, properties, text + note);
}
function placeProperties({ startLine, startColumn, endLine, endColumn }) {
  const lines = [["line", String(startLine)], ["endLine", String(endLine)]];
  return startLine === endLine ? [...lines, ["col", String(startColumn)], ["endColumn", String(endColumn)]] : [...lines];
}

export {
  workflowCommand,
  reportGithub
};
