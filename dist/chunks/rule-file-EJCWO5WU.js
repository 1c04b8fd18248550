import {
  require_dist
} from "./chunk-S7MRHGHA.js";
import { $chunk_WH7E5LVJ } from "./start-24990FF5.js";
const {
  runClass
} = $chunk_WH7E5LVJ;
import { $chunk_PV5IE22T } from "./start-24990FF5.js";
const {
  CONFIDENCES,
  SEVERITIES
} = $chunk_PV5IE22T;
import {
  UserError
} from "./chunk-ULZDHRKX.js";
import {
  __toESM
} from "./chunk-7VZ5H7B6.js";

// src/rules/rule-file.ts
var import_yaml = __toESM(require_dist(), 1);

// src/rules/parse-rule.ts
var RULE_KEYS = ["id", "title", "description", "severity", "confidence", "kind", "keywords", "context", "patterns", "credential", "examples", "negativeExamples", "remediation", "references", "zh"];
var PATTERN_KEYS = ["pattern", "ignoreCase", "group", "scope", "notBefore", "notAfter", "left", "notLeft", "near", "nearDistance", "path", "needsContext", "check", "minEntropy", "confidence"];
var KEYWORD_KEYS = ["text", "ignoreCase", "forms", "follows"];
var FOLLOWS_KEYS = ["run", "within", "startsValue", "endsName", "segments", "mixed", "members"];
var CREDENTIAL_KEYS = ["anchors", "companions", "lines", "characters", "partialSeverity"];
var ZH_KEYS = ["title", "description", "remediation"];
var EXAMPLE_KEYS = ["text", "file"];
var DEFAULT_NEIGHBOUR = "A-Za-z0-9";
function parseRule(data, locate, builtin) {
  const read = new Reader(locate);
  const rule = read.object(data, [], RULE_KEYS);
  const id = read.text(rule, "id", []);
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) read.fail(["id"], `an id in kebab-case, like my-company-token`, id);
  const credential = rule["credential"] === void 0 ? null : parseCredential(read, rule["credential"]);
  const patterns = read.list(rule, "patterns", []).map((entry, index) => parsePattern(read, entry, ["patterns", index]));
  if (credential === null && patterns.length === 0) read.fail(["patterns"], "at least one pattern", "none");
  const examples = parseExamples(read, rule, "examples");
  if (examples.length === 0) read.fail(["examples"], "at least one example that must match", "none");
  const negativeExamples = parseExamples(read, rule, "negativeExamples");
  if (negativeExamples.length === 0) read.fail(["negativeExamples"], "at least one example that must not match", "none");
  const zh = rule["zh"] === void 0 ? void 0 : parseChinese(read, rule["zh"]);
  return {
    info: {
      id,
      title: read.text(rule, "title", []),
      description: read.text(rule, "description", []),
      severity: read.choice(rule, "severity", SEVERITIES, [], void 0),
      confidence: read.choice(rule, "confidence", CONFIDENCES, [], "high"),
      remediation: read.texts(rule, "remediation", []),
      references: read.texts(rule, "references", []),
      builtin,
      ...zh === void 0 ? {} : { zh }
    },
    kind: rule["kind"] === void 0 ? id : read.text(rule, "kind", []),
    keywords: read.list(rule, "keywords", []).map((entry, index) => parseKeyword(read, entry, ["keywords", index])),
    contextWords: read.texts(rule, "context", []).map((word) => word.toLowerCase()),
    patterns,
    credential,
    examples,
    negativeExamples
  };
}
function parsePattern(read, entry, path) {
  const data = typeof entry === "string" ? { pattern: entry } : read.object(entry, path, PATTERN_KEYS);
  const optional = (key) => data[key] === void 0 ? null : read.text(data, key, path);
  return {
    pattern: read.text(data, "pattern", path),
    ignoreCase: read.flag(data, "ignoreCase", path),
    group: read.number(data, "group", path, 0),
    scope: read.choice(data, "scope", ["keyword", "companion"], path, "keyword"),
    notBefore: optional("notBefore") ?? DEFAULT_NEIGHBOUR,
    notAfter: optional("notAfter") ?? DEFAULT_NEIGHBOUR,
    left: optional("left"),
    notLeft: optional("notLeft"),
    near: optional("near"),
    nearDistance: read.number(data, "nearDistance", path, 160),
    path: optional("path"),
    needsContext: read.flag(data, "needsContext", path),
    check: optional("check"),
    minEntropy: read.number(data, "minEntropy", path, 0),
    confidence: read.choice(data, "confidence", CONFIDENCES, path, "high")
  };
}
function parseKeyword(read, entry, path) {
  if (typeof entry === "string") return checkKeyword(read, { text: entry, ignoreCase: false, forms: "plain", follows: null }, path);
  const data = read.object(entry, path, KEYWORD_KEYS);
  return checkKeyword(
    read,
    {
      text: read.text(data, "text", path),
      ignoreCase: read.flag(data, "ignoreCase", path),
      forms: read.choice(data, "forms", ["plain", "wide", "encoded", "deep", "hidden"], path, "plain"),
      follows: data["follows"] === void 0 ? null : parseFollows(read, data["follows"], [...path, "follows"])
    },
    path
  );
}
function checkKeyword(read, keyword, path) {
  const bytes = Buffer.byteLength(keyword.text);
  if (bytes < 3 || bytes > 24) read.fail(path, "a keyword of 3 to 24 bytes", `${bytes} bytes`);
  return keyword;
}
function parseFollows(read, entry, path) {
  const data = read.object(entry, path, FOLLOWS_KEYS);
  return {
    run: read.count(data, "run", path, 1),
    within: read.count(data, "within", path, 0),
    startsValue: read.flag(data, "startsValue", path),
    endsName: read.flag(data, "endsName", path),
    segments: read.count(data, "segments", path, 0),
    mixed: read.flag(data, "mixed", path),
    members: data["members"] === void 0 ? "A-Za-z0-9" : parseMembers(read, data, path)
  };
}
function parseMembers(read, data, path) {
  const members = read.text(data, "members", path);
  try {
    runClass(members);
  } catch {
    read.fail([...path, "members"], "what stands between the brackets of a character class", JSON.stringify(members));
  }
  return members;
}
function parseCredential(read, entry) {
  const path = ["credential"];
  const data = read.object(entry, path, CREDENTIAL_KEYS);
  const anchors = read.texts(data, "anchors", path);
  if (anchors.length === 0) read.fail([...path, "anchors"], "at least one kind", "none");
  return {
    anchors,
    companions: read.texts(data, "companions", path),
    lines: read.number(data, "lines", path, 10),
    characters: read.number(data, "characters", path, 600),
    partialSeverity: read.choice(data, "partialSeverity", SEVERITIES, path, "high")
  };
}
function parseExamples(read, rule, key) {
  return read.list(rule, key, []).map((entry, index) => {
    if (typeof entry === "string") return { text: entry, file: "example.txt" };
    const data = read.object(entry, [key, index], EXAMPLE_KEYS);
    return { text: read.text(data, "text", [key, index]), file: data["file"] === void 0 ? "example.txt" : read.text(data, "file", [key, index]) };
  });
}
function parseChinese(read, entry) {
  const data = read.object(entry, ["zh"], ZH_KEYS);
  return { title: read.text(data, "title", ["zh"]), description: read.text(data, "description", ["zh"]), remediation: read.texts(data, "remediation", ["zh"]) };
}
var Reader = class {
  #locate;
  constructor(locate) {
    this.#locate = locate;
  }
  fail(path, expected, got) {
    const key = path.length === 0 ? "rule" : path.join(".").replace(/\.(\d+)/g, "[$1]");
    throw new UserError(`${this.#locate(path)}: ${key}: expected ${expected}, got ${got}`, "see docs/rules.md for the keys of a rule");
  }
  object(value, path, keys) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return this.fail(path, "a mapping", kindOf(value));
    for (const key of Object.keys(value)) {
      if (!keys.includes(key)) this.fail([...path, key], `one of ${keys.join(", ")}`, `the unknown key "${key}"`);
    }
    return value;
  }
  text(data, key, path) {
    const value = data[key];
    return typeof value === "string" && value !== "" ? value.trimEnd() : this.fail([...path, key], "text", kindOf(value));
  }
  texts(data, key, path) {
    return this.list(data, key, path).map((entry, index) => typeof entry === "string" ? entry.trim() : this.fail([...path, key, index], "text", kindOf(entry)));
  }
  list(data, key, path) {
    const value = data[key];
    if (value === void 0) return [];
    return Array.isArray(value) ? value : this.fail([...path, key], "a list", kindOf(value));
  }
  flag(data, key, path) {
    const value = data[key] ?? false;
    return typeof value === "boolean" ? value : this.fail([...path, key], "true or false", kindOf(value));
  }
  number(data, key, path, fallback) {
    const value = data[key] ?? fallback;
    return typeof value === "number" && value >= 0 ? value : this.fail([...path, key], "a number of 0 or more", kindOf(value));
  }
  /** A whole number that says how many. */
  count(data, key, path, fallback) {
    const value = this.number(data, key, path, fallback);
    return Number.isSafeInteger(value) ? value : this.fail([...path, key], "a whole number", String(value));
  }
  choice(data, key, choices, path, fallback) {
    const value = data[key] ?? fallback;
    const choice = choices.find((entry) => entry === value);
    return choice ?? this.fail([...path, key], `one of ${choices.join(", ")}`, kindOf(value));
  }
};
function kindOf(value) {
  if (value === void 0) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a mapping" : JSON.stringify(value);
}

// src/rules/rule-file.ts
function parseRuleFile(text, name, builtin) {
  const lines = new import_yaml.LineCounter();
  const documents = (0, import_yaml.parseAllDocuments)(text, { lineCounter: lines });
  if (!Array.isArray(documents) || documents.length === 0) throw new UserError(`${name}: holds no rule`, "a rule file is YAML with one rule a document");
  return documents.map((document) => {
    const [error] = document.errors;
    if (error !== void 0) {
      throw new UserError(`${name}:${lines.linePos(error.pos[0]).line}: not valid YAML: ${error.message.split("\n")[0] ?? ""}`, "fix the syntax at that line");
    }
    const locate = (path) => {
      for (let length = path.length; length >= 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        const range = typeof node === "object" && node !== null && "range" in node ? node.range : void 0;
        if (range !== void 0) return `${name}:${lines.linePos(range[0]).line}`;
      }
      return name;
    };
    return parseRule(document.toJS(), locate, builtin);
  });
}
export {
  parseRuleFile
};
