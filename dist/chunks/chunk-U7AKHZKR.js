import { $chunk_LITOHJDW } from "./start-44405CE2.js";
const {
  treesAround,
  writeFileAtomic
} = $chunk_LITOHJDW;
import { $chunk_ZLRKCAUK } from "./start-44405CE2.js";
const {
  isFingerprint
} = $chunk_ZLRKCAUK;
import {
  UserError
} from "./chunk-ULZDHRKX.js";

// src/triage/baseline.ts
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
function readBaseline(path, cwd) {
  let text;
  try {
    text = readFileSync(resolve(cwd, path), "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
    const hint = code === "ENOENT" ? "write one with: aksweep baseline create --baseline FILE" : "check the path and its permissions";
    throw new UserError(`cannot read the baseline ${path}: ${code}`, hint, { cause: error });
  }
  return parseBaseline(text, path);
}
function parseBaseline(text, path) {
  const wrong = (what, hint = "restore it from version control, or write a new one with: aksweep baseline create") => new UserError(`${path}: ${what}`, hint);
  let json;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw wrong("not valid JSON");
  }
  if (!isRecord(json) || !("version" in json) || !("entries" in json)) throw wrong("not an aksweep baseline", "baselines of other tools cannot be read; write one with: aksweep baseline create");
  if (json.version !== 1) {
    const written = isRecord(json.tool) && typeof json.tool.version === "string" ? ` (written by version ${JSON.stringify(json.tool.version.slice(0, 20))})` : "";
    throw wrong(`a baseline of format ${JSON.stringify(json.version)?.slice(0, 20)}${written}; this aksweep reads format 1`, "use the version that wrote it, or accept today's findings anew with: aksweep baseline create");
  }
  const { tool, createdAt, entries } = json;
  if (!isRecord(tool) || typeof tool.name !== "string" || typeof tool.version !== "string") throw wrong("tool must hold name and version");
  if (!isTime(createdAt)) throw wrong("createdAt must be a time like 2026-01-31T12:00:00.000Z");
  if (!Array.isArray(entries)) throw wrong("entries must be a list");
  rejectUnknown(json, ["version", "tool", "createdAt", "entries"], "", wrong);
  const read = entries.map((entry, index) => readEntry(entry, `entries[${index}]`, wrong));
  return { version: 1, tool: { name: tool.name, version: tool.version }, createdAt, entries: sorted(read) };
}
function readEntry(entry, where, wrong) {
  if (!isRecord(entry)) throw wrong(`${where} must be an object`);
  const { fingerprint, rule, since, note } = entry;
  if (typeof fingerprint !== "string" || !isFingerprint(fingerprint)) throw wrong(`${where}.fingerprint must be v1: and 64 lower-case hexadecimal digits`);
  if (typeof rule !== "string" || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(rule)) throw wrong(`${where}.rule must be the id of a rule`);
  if (!isTime(since)) throw wrong(`${where}.since must be a time like 2026-01-31T12:00:00.000Z`);
  if (note !== void 0 && typeof note !== "string") throw wrong(`${where}.note must be text`);
  rejectUnknown(entry, ["fingerprint", "rule", "since", "note"], `${where}.`, wrong);
  return { fingerprint, rule, since, ...note === void 0 ? {} : { note } };
}
function createBaseline(findings, tool, now) {
  return updateBaseline({ version: 1, tool, createdAt: now.toISOString(), entries: [] }, findings, tool, now).baseline;
}
function updateBaseline(old, findings, tool, now, keepStale = false) {
  const known = new Map(old.entries.map((entry) => [entry.fingerprint, entry]));
  const present = new Map(findings.map((finding) => [finding.fingerprint, finding]));
  const since = now.toISOString();
  const today = [...present.values()].map(({ fingerprint, rule }) => known.get(fingerprint) ?? { fingerprint, rule, since });
  const stale = old.entries.filter((entry) => !present.has(entry.fingerprint));
  return {
    baseline: { version: 1, tool, createdAt: old.createdAt, entries: sorted(keepStale ? [...today, ...stale] : today) },
    added: today.filter((entry) => !known.has(entry.fingerprint)).map((entry) => entry.fingerprint),
    stale: stale.map((entry) => entry.fingerprint)
  };
}
function formatBaseline(baseline) {
  const head = `"version": 1,
  "tool": ${JSON.stringify(baseline.tool)},
  "createdAt": ${JSON.stringify(baseline.createdAt)}`;
  const entries = sorted(baseline.entries).map(({ fingerprint, rule, since, note }) => `    ${JSON.stringify({ fingerprint, rule, since, note })}`);
  return `{
  ${head},
  "entries": [${entries.length === 0 ? "" : `
${entries.join(",\n")}
  `}]
}
`;
}
function writeBaseline(path, cwd, baseline) {
  writeFileAtomic(resolve(cwd, path), formatBaseline(baseline), treesAround([cwd]));
}
function sorted(entries) {
  const oldest = /* @__PURE__ */ new Map();
  for (const entry of entries.toSorted((a, b) => a.since < b.since ? -1 : a.since > b.since ? 1 : 0)) {
    if (!oldest.has(entry.fingerprint)) oldest.set(entry.fingerprint, entry);
  }
  return [...oldest.values()].toSorted((a, b) => a.fingerprint < b.fingerprint ? -1 : 1);
}
function rejectUnknown(record, known, where, wrong) {
  const unknown = Object.keys(record).find((key) => !known.includes(key));
  if (unknown !== void 0) throw wrong(`${where === "" ? "the file" : where.slice(0, -1)} has a key that is none of ${known.join(", ")}`);
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isTime(value) {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/.test(value) && !Number.isNaN(Date.parse(value));
}

export {
  readBaseline,
  parseBaseline,
  createBaseline,
  updateBaseline,
  formatBaseline,
  writeBaseline
};
