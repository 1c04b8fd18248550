import { $chunk_PV5IE22T } from "./start-7EFEE348.js";
const {
  CONFIDENCES,
  SEVERITIES
} = $chunk_PV5IE22T;

// src/report/shape.ts
var ShapeError = class extends Error {
  name = "ShapeError";
  path;
  expected;
  got;
  constructor(path, expected, got) {
    super(`${path === "" ? "the whole report" : path}: expected ${expected}, got ${got}`);
    this.path = path;
    this.expected = expected;
    this.got = got;
  }
};
var SHOWABLE = /^[a-z0-9 .:_-]{0,15}$/i;
function described(value) {
  if (value === void 0) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "string") return SHOWABLE.test(value) ? `"${value}"` : `a text of ${value.length} characters`;
  return typeof value === "object" ? "an object" : String(value);
}
function leaf(expected, accepts) {
  return {
    read: (value, path) => {
      if (!accepts(value)) throw new ShapeError(path, expected, described(value));
      return value;
    },
    write: (value) => value
  };
}
var text = leaf("a text", (value) => typeof value === "string");
var flag = leaf("true or false", (value) => typeof value === "boolean");
var count = leaf("a whole number of 0 or more", (value) => Number.isSafeInteger(value) && Number(value) >= 0);
var ordinal = leaf("a whole number of 1 or more", (value) => Number.isSafeInteger(value) && Number(value) >= 1);
var amount = leaf("a number of 0 or more", (value) => Number.isFinite(value) && Number(value) >= 0);
function matching(pattern, expected) {
  return leaf(expected, (value) => typeof value === "string" && pattern.test(value));
}
function oneOf(allowed) {
  const expected = allowed.length === 1 ? `"${allowed[0]}"` : `one of ${allowed.join(", ")}`;
  return leaf(expected, (value) => allowed.some((item) => item === value));
}
function optional(shape) {
  return { ...shape, optional: true };
}
function nullable(shape) {
  return {
    read: (value, path) => value === null ? null : shape.read(value, path),
    write: (value) => value === null ? null : shape.write(value)
  };
}
function listOf(item) {
  return {
    read: (value, path) => {
      if (!Array.isArray(value)) throw new ShapeError(path, "a list", described(value));
      return value.map((element, index) => item.read(element, `${path}[${index}]`));
    },
    write: (value) => value.map((element) => item.write(element))
  };
}
function mapOf(item) {
  return {
    read: (value, path) => Object.fromEntries(Object.entries(asObject(value, path)).map(([key, element]) => [key, item.read(element, `${path}[\u2026]`)])),
    write: (value) => Object.fromEntries(Object.entries(value).map(([key, element]) => [key, item.write(element)]))
  };
}
function objectOf(fields) {
  const entries = Object.entries(fields);
  return {
    read: (value, path) => {
      const source = asObject(value, path);
      const result = {};
      for (const [key, shape] of entries) {
        const element = Object.hasOwn(source, key) ? source[key] : void 0;
        if (element === void 0 && "optional" in shape) continue;
        result[key] = shape.read(element, path === "" ? key : `${path}.${key}`);
      }
      return result;
    },
    write: (value) => {
      const source = Object.fromEntries(Object.entries(value));
      return Object.fromEntries(entries.filter(([key]) => source[key] !== void 0).map(([key, shape]) => [key, shape.write(source[key])]));
    }
  };
}
function byKind(shapes) {
  const table = new Map(Object.entries(shapes));
  const kinds = oneOf([...table.keys()]);
  const shapeFor = (kind) => {
    const shape = table.get(kind);
    if (shape === void 0) throw new Error(`no shape for kind ${kind}`);
    return shape;
  };
  return {
    read: (value, path) => shapeFor(kinds.read(asObject(value, path)["kind"], `${path}.kind`)).read(value, path),
    write: (value) => shapeFor(value.kind).write(value)
  };
}
function asObject(value, path) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new ShapeError(path, "an object", described(value));
  return value;
}

// src/report/report-shape.ts
var VERDICTS = [
  "not-checked",
  "active",
  "active-restricted",
  "inactive",
  "id-not-found",
  "id-exists",
  "secret-mismatch",
  "expired",
  "token-mismatch",
  "unknown"
];
var ENCODINGS = [
  "base64",
  "base64url",
  "percent",
  "escape",
  "html-entity",
  "split-literal",
  "utf-16le",
  "utf-16be"
];
var fingerprint = matching(/^v1:[0-9a-f]{64}$/, "a fingerprint (v1: and 64 hex digits)");
var sha256 = matching(/^[0-9a-f]{64}$/, "a SHA-256 (64 hex digits)");
var objectId = matching(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, "a git object id (40 or 64 hex digits)");
var ruleId = matching(/^[a-z0-9]+(?:[-._][a-z0-9]+)*$/, "a rule id (lower-case words joined by -)");
var time = matching(/^(?:[+-]\d{2})?\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z)?$/, "an ISO 8601 day or UTC time");
var commitTime = matching(/^(?:(?:[+-]\d{2})?\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z)?)?$/, "an ISO 8601 UTC time or an empty text");
var severity = oneOf(SEVERITIES);
var confidence = oneOf(CONFIDENCES);
var location = objectOf({ startLine: ordinal, startColumn: ordinal, endLine: ordinal, endColumn: ordinal });
var origin = byKind({
  file: objectOf({ kind: oneOf(["file"]), path: text }),
  stdin: objectOf({ kind: oneOf(["stdin"]), path: text }),
  staged: objectOf({ kind: oneOf(["staged"]), path: text }),
  commit: objectOf({
    kind: oneOf(["commit"]),
    path: text,
    commit: objectId,
    author: text,
    date: commitTime,
    committer: optional(text),
    committerDate: optional(commitTime),
    inHead: flag,
    refs: optional(listOf(text)),
    removedIn: optional(objectOf({ commit: objectId, date: commitTime })),
    otherPaths: optional(listOf(text)),
    object: optional(oneOf(["commit-message", "tag-message", "note"]))
  }),
  "archive-member": objectOf({ kind: oneOf(["archive-member"]), path: text, archive: text, member: text })
});
var inlineSuppression = objectOf({ kind: oneOf(["inline"]), reason: nullable(text) });
var occurrence = objectOf({
  source: origin,
  location,
  parts: listOf(objectOf({ kind: text, sha256, encoding: listOf(oneOf(ENCODINGS)), location })),
  excerpt: optional(objectOf({ line: ordinal, text, highlight: objectOf({ start: count, end: count }) })),
  lapsedSuppression: optional(inlineSuppression)
});
var part = objectOf({
  kind: text,
  sha256,
  redacted: text,
  issuedAt: optional(time),
  expiresAt: optional(time),
  generation: optional(text),
  profile: optional(text),
  mode: optional(text),
  note: optional(text),
  value: optional(text)
});
var suppression = byKind({
  inline: inlineSuppression,
  "ignore-file": objectOf({ kind: oneOf(["ignore-file"]), entry: text, line: ordinal, expires: nullable(time), reason: nullable(text) }),
  baseline: objectOf({ kind: oneOf(["baseline"]), since: time })
});
var verification = objectOf({
  verdict: oneOf(VERDICTS),
  reason: optional(text),
  requestId: optional(text),
  checkedAt: optional(time),
  endpoint: optional(text),
  identity: optional(
    objectOf({
      type: oneOf(["Account", "RAMUser", "AssumedRoleUser"]),
      accountId: text,
      arn: text,
      principalId: optional(text),
      userId: optional(text),
      roleId: optional(text)
    })
  )
});
var findingShape = objectOf({
  fingerprint,
  rule: ruleId,
  title: text,
  severity,
  confidence,
  parts: listOf(part),
  occurrences: listOf(occurrence),
  suppression: nullable(suppression),
  verification
});
var verdictCounts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, optional(count)]));
var summaryShape = objectOf({
  startedAt: time,
  seconds: amount,
  files: count,
  blobs: count,
  bytes: count,
  findings: count,
  bySeverity: objectOf({ critical: count, high: count, medium: count, low: count, info: count }),
  suppressed: objectOf({ inline: count, ignoreFile: count, baseline: count }),
  hidden: objectOf({ belowConfidence: count, belowSeverity: count, madeUpIds: count }),
  skipped: count,
  interrupted: flag,
  reader: optional(text),
  engine: optional(oneOf(["v8", "re2"])),
  staleBaseline: optional(listOf(fingerprint)),
  verification: optional(objectOf({ requests: count, byVerdict: objectOf(verdictCounts) })),
  audit: optional(
    objectOf({
      byYear: mapOf(count),
      byAuthor: mapOf(count),
      byPath: mapOf(count),
      byIssueYear: mapOf(count),
      inHead: count,
      removed: count,
      longestExposed: listOf(objectOf({ fingerprint, since: time, until: nullable(time), days: count }))
    })
  )
});
var skippedShape = objectOf({ path: text, reason: text, detail: optional(text), incomplete: flag });
var ruleInfoShape = objectOf({
  id: ruleId,
  title: text,
  description: text,
  severity,
  confidence,
  remediation: listOf(text),
  references: listOf(text),
  builtin: flag,
  zh: optional(objectOf({ title: text, description: text, remediation: listOf(text) }))
});
var reportShape = objectOf({
  schemaVersion: oneOf(["1"]),
  tool: objectOf({ name: text, version: text }),
  findings: listOf(findingShape),
  suppressed: listOf(findingShape),
  summary: summaryShape,
  skipped: listOf(skippedShape),
  warnings: listOf(text),
  customRules: listOf(ruleInfoShape)
});

export {
  ShapeError,
  findingShape,
  summaryShape,
  skippedShape,
  ruleInfoShape,
  reportShape
};
