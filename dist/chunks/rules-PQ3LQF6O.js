import { $chunk_TSN43HVS } from "./start-D0E8E70D.js";
const {
  nearest
} = $chunk_TSN43HVS;
import { $chunk_HG7GSRIO } from "./start-D0E8E70D.js";
const {
  padToWidth,
  wrapText
} = $chunk_HG7GSRIO;
import { $chunk_UTLCSEWA } from "./start-D0E8E70D.js";
const {
  plainText
} = $chunk_UTLCSEWA;
import { $chunk_74Z4WFX6 } from "./start-D0E8E70D.js";
const {
  messagesFor
} = $chunk_74Z4WFX6;
import "./start-D0E8E70D.js";
import { $chunk_5DLYUQ3V } from "./start-D0E8E70D.js";
const {
  loadRules
} = $chunk_5DLYUQ3V;
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import { $chunk_RLC7EKHQ } from "./start-D0E8E70D.js";
const {
  escapeText
} = $chunk_RLC7EKHQ;
import {
  terminalWidth,
  writeOutput
} from "./chunk-Z22NK7OL.js";
import {
  UserError
} from "./chunk-ULZDHRKX.js";


// src/cli/commands/rules.ts
import { resolve } from "node:path";
var WIDEST = 100;
var runRulesCommand = async ({ positionals: [action, id], options }, { cwd, environment, lang }) => {
  if (action !== "explain" && id !== void 0) throw new UserError(`rules ${action}: unexpected argument: ${id}`, "usage: aksweep rules explain ID");
  const rules = await loadRules({ files: (options.rules ?? []).map((file) => resolve(cwd, file)), disabled: [], engine: options.engine ?? "auto" });
  const width = Math.min(WIDEST, await terminalWidth(environment));
  if (action === "list") return list(rules, lang, width);
  if (action === "check") return check(rules);
  return explain(rules, id, lang, width);
};
function list({ infos }, lang, width) {
  const { severity } = messagesFor(lang);
  const longestId = Math.max(...infos.map((info) => info.id.length));
  const longestSeverity = Math.max(...Object.values(severity).map((word) => word.length)) + 2;
  for (const info of infos) {
    const lead = `${info.id.padEnd(longestId + 2)}${padToWidth(severity[info.severity], longestSeverity)}`;
    const [first = "", ...rest] = wrapText(escapeText(textsOf(info, lang).title), Math.max(20, width - longestId - longestSeverity - 2));
    writeOutput(`${lead}${first}
${rest.map((line) => `${" ".repeat(longestId + longestSeverity + 2)}${line}
`).join("")}`);
  }
  return "clean";
}
async function check({ compiled }) {
  const { checkRules } = await import("./check-rules-UVSAG5QZ.js");
  const problems = checkRules(compiled);
  for (const { rule, problem } of problems) writeOutput(escapeText(`${rule}: ${problem}`) + "\n");
  const examples = compiled.reduce((sum, { rule }) => sum + rule.examples.length + rule.negativeExamples.length, 0);
  writeOutput(`${compiled.length} rules, ${examples} examples, ${problems.length} ${problems.length === 1 ? "problem" : "problems"}
`);
  return problems.length === 0 ? "clean" : "incomplete";
}
function explain({ infos }, id, lang, width) {
  const ids = infos.map((info2) => info2.id);
  if (id === void 0) throw new UserError("rules explain: say which rule", "aksweep rules list shows all ids");
  const info = infos.find((candidate) => candidate.id === id);
  if (info === void 0) {
    const close = nearest(id, ids);
    throw new UserError(`no rule has the id ${id}`, close === void 0 ? "aksweep rules list shows all ids" : `did you mean ${close}?`);
  }
  const { title, description, remediation } = textsOf(info, lang);
  const messages = messagesFor(lang);
  const paragraph = (text, indent = "") => wrapText(escapeText(plainText(text)), width - indent.length).map((line) => `${indent}${line}
`).join("");
  const steps = remediation.map((step, at) => {
    const lead = `${at + 1}. `;
    return lead + paragraph(step, " ".repeat(lead.length)).slice(lead.length);
  });
  writeOutput(
    [
      paragraph(title),
      paragraph(`${info.id} \xB7 ${messages.severity[info.severity]}`),
      "\n",
      paragraph(description),
      ...steps.length === 0 ? [] : ["\n", `${messages.revokeIt}:
`, ...steps],
      ...info.references.length === 0 ? [] : ["\n", ...info.references.map((reference) => `${escapeText(reference)}
`)]
    ].join("")
  );
  return "clean";
}
function textsOf(info, lang) {
  return lang === "zh" ? info.zh ?? info : info;
}
export {
  runRulesCommand
};
