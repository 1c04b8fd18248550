var __defProp = Object.defineProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// chunk:chunk-2OTDWNWK.js
var chunk_2OTDWNWK_exports = {};
__export(chunk_2OTDWNWK_exports, {
  Diagnostics: () => Diagnostics,
  FindingCollector: () => FindingCollector,
  overflowWarning: () => overflowWarning,
  selectionFromWire: () => selectionFromWire,
  selectionToWire: () => selectionToWire
});

// chunk:chunk-ZLRKCAUK.js
var chunk_ZLRKCAUK_exports = {};
__export(chunk_ZLRKCAUK_exports, {
  fingerprint: () => fingerprint,
  isFingerprint: () => isFingerprint
});
import { createHash } from "node:crypto";
var FINGERPRINT = /^v1:[0-9a-f]{64}$/;
function fingerprint(parts) {
  const encoded = parts.map(({ kind, value }) => Buffer.concat([lengthPrefixed(kind), lengthPrefixed(value.reveal())])).toSorted(Buffer.compare);
  const hash3 = createHash("sha256");
  encoded.forEach((part, index) => {
    if (index === 0 || !part.equals(encoded[index - 1] ?? part)) hash3.update(part);
  });
  return `v1:${hash3.digest("hex")}`;
}
function isFingerprint(text) {
  return FINGERPRINT.test(text);
}
function lengthPrefixed(text) {
  const bytes = Buffer.from(text, "utf8");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

// chunk:chunk-PV5IE22T.js
var chunk_PV5IE22T_exports = {};
__export(chunk_PV5IE22T_exports, {
  CONFIDENCES: () => CONFIDENCES,
  SEVERITIES: () => SEVERITIES
});
var SEVERITIES = ["critical", "high", "medium", "low", "info"];
var CONFIDENCES = ["high", "medium", "low"];

// chunk:chunk-2OTDWNWK.js
var NAMES_A_TEXT = 5e4;
function selectionToWire({ count, groups }) {
  return { count, groups: groups.map(({ folder, shown: shown3, byBytes, shortReadsEnd: shortReadsEnd2, names: names2 }) => ({ folder, shown: shown3, byBytes, shortReadsEnd: shortReadsEnd2, names: joined(names2) })) };
}
function selectionFromWire({ count, groups }) {
  return { count, groups: groups.map((group) => ({ ...group, names: group.names.flatMap((text) => text.split("\0")) })) };
}
function joined(names2) {
  return Array.from({ length: Math.ceil(names2.length / NAMES_A_TEXT) }, (_, index) => names2.slice(index * NAMES_A_TEXT, (index + 1) * NAMES_A_TEXT).join("\0"));
}
function overflowWarning(path, dropped) {
  return `${path}: holds more credentials than are kept; ${dropped} were left out`;
}
var Diagnostics = class {
  #skipped = [];
  #warnings = /* @__PURE__ */ new Set();
  /** Records an input that was not (wholly) scanned. */
  skip(entry) {
    this.#skipped.push(entry);
  }
  /** Records a remark for the user, once however often it is made. Does not change the exit status. */
  warn(message) {
    this.#warnings.add(message);
  }
  /** All skipped inputs, sorted by path so that the order does not depend on timing. */
  get skipped() {
    return this.#skipped.toSorted((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
  }
  get warnings() {
    return [...this.#warnings];
  }
  get incomplete() {
    return this.#skipped.some((entry) => entry.incomplete);
  }
};
var FindingCollector = class {
  #titles;
  #showSecrets;
  #collected = /* @__PURE__ */ new Map();
  /** @param showSecrets put values into the report: only when the user asked for it */
  constructor(rules, showSecrets) {
    this.#titles = new Map(rules.map((rule) => [rule.id, rule.title]));
    this.#showSecrets = showSecrets;
  }
  add(placed, origin) {
    const { match } = placed;
    const suppression = placed.inlineIgnore === null ? null : { kind: "inline", reason: placed.inlineIgnore.reason };
    const identity = fingerprint(match.parts);
    const key = `${identity}:${match.rule}:${suppression === null ? "" : "inline"}`;
    const present = this.#collected.get(key);
    const occurrence = toOccurrence(placed, origin);
    if (present === void 0) {
      this.#collected.set(key, { fingerprint: identity, match, first: occurrence, confidence: match.confidence, occurrences: [occurrence], suppression });
      return;
    }
    present.occurrences.push(occurrence);
    if (compareOccurrences(occurrence, present.first) < 0) {
      present.first = occurrence;
      present.match = match;
    }
    if (CONFIDENCES.indexOf(match.confidence) < CONFIDENCES.indexOf(present.confidence)) present.confidence = match.confidence;
  }
  finish() {
    const kept = this.#foldSingles([...this.#collected.values()]);
    const findings2 = kept.map((entry) => this.#toFinding(entry)).toSorted(compareFindings);
    return { findings: findings2, credentials: new Map(kept.map((entry) => [entry.fingerprint, entry.match.parts])) };
  }
  /** An ID that stands alone here and beside its secret there is one leaked key: its places join the pair's. */
  #foldSingles(all) {
    const groups = /* @__PURE__ */ new Map();
    for (const entry of all.toSorted((a, b) => SEVERITIES.indexOf(a.match.severity) - SEVERITIES.indexOf(b.match.severity) || compareText(a.fingerprint, b.fingerprint) || compareText(a.match.rule, b.match.rule))) {
      if (entry.match.parts.length < 2) continue;
      for (const part of entry.match.parts) groups.set(singleKey(part, entry.suppression), groups.get(singleKey(part, entry.suppression)) ?? entry);
    }
    return all.filter((entry) => {
      const [part, ...more] = entry.match.parts;
      if (part === void 0 || more.length > 0 || entry.match.severity === "info") return true;
      const group = groups.get(singleKey(part, entry.suppression));
      if (group === void 0) return true;
      group.occurrences.push(...entry.occurrences);
      return false;
    });
  }
  #toFinding(entry) {
    const { match } = entry;
    return {
      fingerprint: entry.fingerprint,
      rule: match.rule,
      title: this.#titles.get(match.rule) ?? match.rule,
      severity: match.severity,
      confidence: entry.confidence,
      parts: match.parts.map((part) => this.#toReportedPart(part)),
      occurrences: entry.occurrences.toSorted(compareOccurrences),
      suppression: entry.suppression,
      verification: { verdict: "not-checked" }
    };
  }
  #toReportedPart(part) {
    return {
      kind: part.kind,
      sha256: part.value.sha256(),
      redacted: part.value.redacted,
      ...part.attributes,
      ...this.#showSecrets ? { value: part.value.reveal() } : {}
    };
  }
};
function singleKey(part, suppression) {
  return `${part.kind}:${part.value.sha256()}:${suppression === null ? "" : "inline"}`;
}
function toOccurrence(placed, origin) {
  return {
    source: origin,
    location: placed.location,
    parts: placed.match.parts.map((part, index) => ({
      kind: part.kind,
      sha256: part.value.sha256(),
      encoding: part.encoding,
      location: placed.partLocations[index] ?? placed.location
    })),
    excerpt: placed.excerpt
  };
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function compareOccurrences(a, b) {
  return compareText(a.source.path, b.source.path) || a.location.startLine - b.location.startLine || a.location.startColumn - b.location.startColumn || compareText(commitOf(a.source), commitOf(b.source));
}
function commitOf(source) {
  return source.kind === "commit" ? source.commit : "";
}
function compareFindings(a, b) {
  const [first, second] = [a.occurrences[0], b.occurrences[0]];
  const place2 = first !== void 0 && second !== void 0 ? compareOccurrences(first, second) : 0;
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || place2 || compareText(a.fingerprint, b.fingerprint) || compareText(a.rule, b.rule);
}

// chunk:chunk-34UVJT3K.js
var chunk_34UVJT3K_exports = {};
__export(chunk_34UVJT3K_exports, {
  readerOf: () => readerOf
});
function readerOf(bytes) {
  let at = 0;
  return (target) => {
    const piece = bytes.subarray(at, at + target.length);
    target.set(piece);
    at += piece.length;
    return piece.length;
  };
}

// chunk:chunk-46IXWZU7.js
var chunk_46IXWZU7_exports = {};
__export(chunk_46IXWZU7_exports, {
  CONFIG_FILE_NAMES: () => CONFIG_FILE_NAMES,
  inScanSession: () => inScanSession,
  listenForInterrupt: () => listenForInterrupt,
  loadConfig: () => loadConfig,
  prepareScan: () => prepareScan
});

// chunk:chunk-IRQORUOO.js
var chunk_IRQORUOO_exports = {};
__export(chunk_IRQORUOO_exports, {
  checkoutAround: () => checkoutAround,
  checkoutLineHashes: () => checkoutLineHashes,
  checkoutPaths: () => checkoutPaths,
  folderOf: () => folderOf,
  repositoryFolders: () => repositoryFolders,
  statPath: () => statPath
});
import { dirname as dirname2, relative, resolve, sep } from "node:path";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { statSync } from "node:fs";
import { closeSync, openSync, readSync } from "node:fs";
import { resolve as resolve2 } from "node:path";
function repositoryFolders(folder) {
  const folders = [];
  for (let current = folder; ; current = dirname(current)) {
    folders.push(current);
    if (existsSync(join(current, ".git"))) return folders;
    if (dirname(current) === current) return null;
  }
}
function statPath(path) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return void 0;
    throw error;
  }
}
function checkoutAround(cwd, paths = []) {
  const [only] = paths;
  const top = repositoryFolders(cwd)?.at(-1) ?? (paths.length === 1 && only !== void 0 && only !== "-" ? repositoryFolders(folderOf(resolve(cwd, only)))?.at(-1) : void 0);
  return { root: top ?? cwd, folder: cwd };
}
function folderOf(path) {
  return statPath(path)?.isFile() === true ? dirname2(path) : path;
}
function checkoutPaths({ root, folder }) {
  const slashed = (path) => sep === "/" ? path : path.replaceAll(sep, "/");
  return { sourceRoot: slashed(root), filesFrom: slashed(relative(root, folder)) };
}
var WINDOW = 100;
var FACTOR = 37;
var END_OF_FILE = 65535;
var LINE_FEED = 10;
var CARRIAGE_RETURN = 13;
var TWO_32 = 2 ** 32;
var LEAVING = 37n ** 100n % 2n ** 64n;
var LEAVING_HIGH = Number(LEAVING >> 32n);
var LEAVING_LOW = Number(LEAVING & 0xffffffffn);
var LineHasher = class {
  #onLine;
  #window = new Uint16Array(WINDOW);
  /** Line whose first unit stands at this place of the window; 0 for none. */
  #lineAt = new Float64Array(WINDOW);
  #seen = /* @__PURE__ */ new Map();
  #at = 0;
  #high = 0;
  #low = 0;
  #line = 0;
  #atLineStart = true;
  #afterReturn = false;
  /** @param onLine called once per line in order; lines from 1 */
  constructor(onLine) {
    this.#onLine = onLine;
  }
  push(text) {
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit === 32 || unit === 9 || unit === LINE_FEED && this.#afterReturn) {
        this.#afterReturn = false;
        continue;
      }
      this.#afterReturn = unit === CARRIAGE_RETURN;
      this.#take(unit === CARRIAGE_RETURN ? LINE_FEED : unit);
    }
  }
  /** Says that the text is complete; gives out the hashes of the last lines. */
  end() {
    this.#take(END_OF_FILE);
    for (let index = 0; index < WINDOW; index++) {
      this.#giveOut();
      this.#roll(0);
    }
  }
  #take(unit) {
    this.#giveOut();
    if (this.#atLineStart) {
      this.#atLineStart = false;
      this.#line++;
      this.#lineAt[this.#at] = this.#line;
    }
    if (unit === LINE_FEED) this.#atLineStart = true;
    this.#roll(unit);
  }
  /** The window is full again at a place where a line began: the hash is that line's. */
  #giveOut() {
    const line = this.#lineAt[this.#at] ?? 0;
    if (line === 0) return;
    const hash3 = this.#high === 0 ? this.#low.toString(16) : this.#high.toString(16) + this.#low.toString(16).padStart(8, "0");
    const times = (this.#seen.get(hash3) ?? 0) + 1;
    this.#seen.set(hash3, times);
    this.#lineAt[this.#at] = 0;
    this.#onLine(line, `${hash3}:${times}`);
  }
  /** hash = hash * 37 + unit - leaving * 37^100 modulo 2^64; every product stays below 2^53. */
  #roll(unit) {
    const leaving = this.#window[this.#at] ?? 0;
    this.#window[this.#at] = unit;
    this.#at = (this.#at + 1) % WINDOW;
    const low = this.#low * FACTOR + unit - LEAVING_LOW * leaving;
    const carry = Math.floor(low / TWO_32);
    this.#low = low - carry * TWO_32;
    const high = this.#high * FACTOR + carry - LEAVING_HIGH * leaving;
    this.#high = high - Math.floor(high / TWO_32) * TWO_32;
  }
};
var CHUNK = 1 << 20;
function checkoutLineHashes(report, { root, folder }) {
  const wanted = /* @__PURE__ */ new Map();
  for (const { occurrences } of [...report.findings, ...report.suppressed]) {
    for (const { source, location, parts } of occurrences) {
      if (source.kind === "archive-member" || source.kind === "stdin") continue;
      const entry = wanted.get(source.path) ?? { file: resolve2(source.kind === "file" ? folder : root, source.path), lines: /* @__PURE__ */ new Set() };
      wanted.set(source.path, entry);
      for (const { startLine } of [location, ...parts.map((part) => part.location)]) entry.lines.add(startLine);
    }
  }
  const known2 = /* @__PURE__ */ new Map();
  return (path, line) => {
    const entry = wanted.get(path);
    if (entry === void 0) return void 0;
    let hashes = known2.get(path);
    if (hashes === void 0) known2.set(path, hashes = hashesOf(entry.file, entry.lines));
    return hashes.get(line);
  };
}
function hashesOf(file, lines) {
  const hashes = /* @__PURE__ */ new Map();
  let descriptor;
  try {
    descriptor = openSync(file, "r");
  } catch {
    return hashes;
  }
  try {
    const hasher = new LineHasher((line, hash3) => {
      if (lines.has(line)) hashes.set(line, hash3);
    });
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    const buffer = new Uint8Array(CHUNK);
    for (let count = readSync(descriptor, buffer); count > 0; count = readSync(descriptor, buffer)) {
      hasher.push(decoder.decode(buffer.subarray(0, count), { stream: true }));
    }
    hasher.push(decoder.decode());
    hasher.end();
    return hashes;
  } catch {
    return /* @__PURE__ */ new Map();
  } finally {
    closeSync(descriptor);
  }
}

// chunk:chunk-UZ3YUYTE.js
var chunk_UZ3YUYTE_exports = {};
__export(chunk_UZ3YUYTE_exports, {
  FORMATS: () => FORMATS
});
var FORMATS = ["console", "json", "jsonl", "sarif", "csv", "junit", "github", "gitlab", "markdown"];

// chunk:chunk-TSN43HVS.js
var chunk_TSN43HVS_exports = {};
__export(chunk_TSN43HVS_exports, {
  nearest: () => nearest
});
function nearest(word, candidates) {
  const longer = word.length < 3 ? void 0 : candidates.find((candidate) => candidate.startsWith(word));
  if (longer !== void 0) return longer;
  let best;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const distance2 = editDistance(word, candidate);
    if (distance2 < bestDistance && distance2 <= Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3))) {
      best = candidate;
      bestDistance = distance2;
    }
  }
  return best;
}
function editDistance(a, b) {
  let beforeLast = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost2 = Math.min(substitution, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost2 = Math.min(cost2, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost2);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

// chunk:chunk-HG7GSRIO.js
var chunk_HG7GSRIO_exports = {};
__export(chunk_HG7GSRIO_exports, {
  cutStartToWidth: () => cutStartToWidth,
  cutToWidth: () => cutToWidth,
  displayWidth: () => displayWidth,
  padToWidth: () => padToWidth,
  wrapText: () => wrapText
});
var WIDE = [
  [4352, 4447],
  [8986, 8987],
  [9001, 9002],
  [9193, 9196],
  [9200, 9200],
  [9203, 9203],
  [9725, 9726],
  [9748, 9749],
  [9776, 9783],
  [9800, 9811],
  [9855, 9855],
  [9866, 9871],
  [9875, 9875],
  [9889, 9889],
  [9898, 9899],
  [9917, 9918],
  [9924, 9925],
  [9934, 9934],
  [9940, 9940],
  [9962, 9962],
  [9970, 9971],
  [9973, 9973],
  [9978, 9978],
  [9981, 9981],
  [9989, 9989],
  [9994, 9995],
  [10024, 10024],
  [10060, 10060],
  [10062, 10062],
  [10067, 10069],
  [10071, 10071],
  [10133, 10135],
  [10160, 10160],
  [10175, 10175],
  [11035, 11036],
  [11088, 11088],
  [11093, 11093],
  [11904, 12350],
  [12353, 12871],
  [12880, 19903],
  [19904, 19967],
  [19968, 42191],
  [43360, 43388],
  [44032, 55203],
  [63744, 64255],
  [65040, 65049],
  [65072, 65135],
  [65281, 65376],
  [65504, 65510],
  [94176, 101887],
  [110576, 111355],
  [119552, 119670],
  [126980, 126980],
  [127183, 127183],
  [127374, 127374],
  [127377, 127386],
  [127488, 127776],
  [127789, 127797],
  [127799, 127868],
  [127870, 127891],
  [127904, 127946],
  [127951, 127955],
  [127968, 127984],
  [127988, 127988],
  [127992, 128062],
  [128064, 128064],
  [128066, 128252],
  [128255, 128317],
  [128331, 128334],
  [128336, 128359],
  [128378, 128378],
  [128405, 128406],
  [128420, 128420],
  [128507, 128591],
  [128640, 128709],
  [128716, 128716],
  [128720, 128722],
  [128725, 128728],
  [128732, 128735],
  [128747, 128748],
  [128756, 128764],
  [128992, 129003],
  [129008, 129008],
  [129292, 129338],
  [129340, 129349],
  [129351, 129535],
  [129648, 129791],
  [131072, 262141]
];
var COMBINING = /^[\p{Mn}\p{Me}]$/u;
function isWide(code) {
  let low = 0;
  let high = WIDE.length - 1;
  while (low <= high) {
    const middle = low + high >> 1;
    const range = WIDE[middle];
    if (range === void 0) return false;
    if (code < range[0]) high = middle - 1;
    else if (code > range[1]) low = middle + 1;
    else return true;
  }
  return false;
}
function characterWidth(character) {
  const code = character.codePointAt(0) ?? 0;
  if (code < 768) return 1;
  if (COMBINING.test(character)) return 0;
  return isWide(code) ? 2 : 1;
}
function displayWidth(text) {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}
function padToWidth(text, columns) {
  return text + " ".repeat(Math.max(0, columns - displayWidth(text)));
}
function cutToWidth(text, columns) {
  if (displayWidth(text) <= columns) return text;
  let width = 0;
  let kept = "";
  for (const character of text) {
    width += characterWidth(character);
    if (width > columns - 1) break;
    kept += character;
  }
  return `${kept}\u2026`;
}
function wrapText(text, columns) {
  const lines = [];
  let line = "";
  let width = 0;
  for (const piece of pieces(text)) {
    const pieceWidth = displayWidth(piece.trimEnd());
    if (width > 0 && width + pieceWidth > columns) {
      lines.push(line.trimEnd());
      line = "";
      width = 0;
    }
    line += piece;
    width += displayWidth(piece);
  }
  if (line !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}
var CLOSING = /^[，。、；：！？）》」』】〉”’…]/u;
function* pieces(text) {
  let piece = "";
  let previousWide = false;
  for (const character of text) {
    const wide = characterWidth(character) === 2;
    const breakable = piece.endsWith(" ") && character !== " " || (wide || previousWide) && !CLOSING.test(character) && character !== " ";
    if (piece !== "" && breakable) {
      yield piece;
      piece = "";
    }
    piece += character;
    previousWide = wide;
  }
  if (piece !== "") yield piece;
}
function cutStartToWidth(text, columns) {
  if (displayWidth(text) <= columns) return text;
  let width = 0;
  let kept = "";
  for (const character of [...text].toReversed()) {
    width += characterWidth(character);
    if (width > columns - 1) break;
    kept = character + kept;
  }
  return `\u2026${kept}`;
}

// chunk:chunk-BYK5XTAE.js
var chunk_BYK5XTAE_exports = {};
__export(chunk_BYK5XTAE_exports, {
  byteText: () => byteText,
  dayOf: () => dayOf,
  daysSince: () => daysSince,
  groupedNumber: () => groupedNumber,
  shortId: () => shortId
});

// chunk:chunk-RLC7EKHQ.js
var chunk_RLC7EKHQ_exports = {};
__export(chunk_RLC7EKHQ_exports, {
  escapeText: () => escapeText,
  stringifySafely: () => stringifySafely
});
var UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
var NAMED = { "\n": "\\n", "\r": "\\r", "	": "\\t" };
function visible(character) {
  const code = character.codePointAt(0) ?? 0;
  const named = NAMED[character];
  if (named !== void 0) return named;
  if (code < 256) return `\\x${code.toString(16).padStart(2, "0")}`;
  return code > 65535 ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`;
}
function escapeText(text) {
  return text.replace(UNSAFE, visible);
}
function stringifySafely(value, indent) {
  return JSON.stringify(value, null, indent).replace(
    UNSAFE,
    (character) => character === "\n" ? character : [...utf16(character)].map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("")
  );
}
function* utf16(text) {
  for (let index = 0; index < text.length; index++) yield text.charCodeAt(index);
}

// chunk:chunk-BYK5XTAE.js
function groupedNumber(count) {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
var UNITS = ["B", "kB", "MB", "GB", "TB", "PB"];
function byteText(bytes) {
  let value = bytes;
  let unit = 0;
  while (value >= 999.95 && unit < UNITS.length - 1) {
    value /= 1e3;
    unit++;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${UNITS[unit] ?? "B"}`;
}
function dayOf(time) {
  return /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(time)?.[0] ?? escapeText(time);
}
function daysSince(time, now) {
  const then = Date.parse(time);
  return Number.isNaN(then) ? void 0 : Math.max(0, Math.floor((now.getTime() - then) / 864e5));
}
function shortId(objectId) {
  return escapeText(objectId.slice(0, 12));
}

// chunk:chunk-L7MCGVMD.js
var chunk_L7MCGVMD_exports = {};
__export(chunk_L7MCGVMD_exports, {
  makePlan: () => makePlan,
  recipeOf: () => recipeOf,
  scannerOf: () => scannerOf
});

// chunk:chunk-MEKM4RMJ.js
var chunk_MEKM4RMJ_exports = {};
__export(chunk_MEKM4RMJ_exports, {
  createBlobScanner: () => createBlobScanner,
  createPrefilter: () => createPrefilter
});

// chunk:chunk-TPJPYLFA.js
var chunk_TPJPYLFA_exports = {};
__export(chunk_TPJPYLFA_exports, {
  KernelInstance: () => KernelInstance,
  MAX_LITERAL_LENGTH: () => MAX_LITERAL_LENGTH,
  SETTLED_AT_ONCE: () => SETTLED_AT_ONCE,
  SETTLED_HIT: () => SETTLED_HIT,
  SLACK: () => SLACK,
  SearchKernel: () => SearchKernel
});
var SETTLED_AT_ONCE = { before: 0, behind: 0, run: { length: 1, extent: 0, members: "alphanumeric" } };
var SETTLED_HIT = 32768;
var MAX_LITERAL_LENGTH = 32;
var LITERAL_SIZE = 64;
var ENTRY_SIZE = 80;
var MAX_ENTRIES = 65534;
var MAX_LITERALS = 32767;
var FARTHEST = 1073741823;
var LONGEST_RUN = 65535;
var MEMBERS = { alphanumeric: 1, token: 2 };
var FARTHEST_WINDOW = 8;
function reserveSearch(instance, literals, hitCapacity) {
  let entryCount = 0;
  for (const { bytes } of literals) {
    if (bytes.length < 2 || bytes.length > MAX_LITERAL_LENGTH) throw new RangeError(`a literal has 2 to ${MAX_LITERAL_LENGTH} bytes, not ${bytes.length}`);
    entryCount += bytes.length === 2 ? 256 : 1;
  }
  if (entryCount > MAX_ENTRIES || literals.length > MAX_LITERALS) throw new RangeError(`too many literals: ${literals.length}`);
  const capacity = Math.max(hitCapacity, (FARTHEST_WINDOW + 2) * literals.length + 1);
  const literalsAt = instance.reserve(literals.length * LITERAL_SIZE);
  const entriesAt = instance.reserve(entryCount * ENTRY_SIZE);
  const hitOffsetsAt = instance.reserve(capacity * 4 + 16);
  const hitLiteralsAt = instance.reserve(capacity * 2 + 16);
  return (memory) => {
    const fields = new DataView(memory, literalsAt, literals.length * LITERAL_SIZE);
    literals.forEach(({ bytes, ignoreCase, decides }, i) => {
      new Uint8Array(memory, literalsAt + i * LITERAL_SIZE, bytes.length).set(bytes);
      fields.setUint32(i * LITERAL_SIZE + 32, bytes.length, true);
      fields.setUint32(i * LITERAL_SIZE + 36, ignoreCase ? 1 : 0, true);
      fields.setUint32(i * LITERAL_SIZE + 48, Math.min(decides?.before ?? 0, FARTHEST), true);
      fields.setUint32(i * LITERAL_SIZE + 52, Math.min(decides?.behind ?? 0, FARTHEST), true);
      if (decides === void 0 || decides.run === null) return;
      const { length, extent, members } = decides.run;
      fields.setUint32(i * LITERAL_SIZE + 56, Math.min(length, LONGEST_RUN) + (MEMBERS[members] << 16), true);
      fields.setUint32(i * LITERAL_SIZE + 60, Math.min(extent, FARTHEST), true);
    });
    instance.exports.configureSearch(literalsAt, literals.length, entriesAt, hitOffsetsAt, hitLiteralsAt, capacity);
    return { hitOffsets: new Uint32Array(memory, hitOffsetsAt, capacity), hitLiterals: new Uint16Array(memory, hitLiteralsAt, capacity) };
  };
}
var KERNEL_WASM_BASE64 = "AGFzbQEAAAABqwEVYAABf2ACf38Bf2ADf39/AX9gAABgBn9/f39/fwF/YAF/AX9gBH9/f38Bf2ABfwBgBX9/f39/AX9gAn9/AGADf39/AGABfwF9YAt/f39/f35+f39+fgF/YAp/f39/f39/f39/AX9gC39/f39/fH9/f39/AX9gBH9/fH8Bf2AAAXxgB39/f39/f38AYAZ/f39/f38AYAh/f39/f39/fwBgCX9/f39/f39/fwACDwEDZW52Bm1lbW9yeQIAAQNQTwgEBQIGBgMJCwcBAgIIAQECBQcEDA0BAQEDAQAAAwAEBwgBAQIBAQ4PCgAAAAABAAAQAAUBBREAAgAGCQASAwACAxMEAAABAAAKFAMGBwAGmQRnfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfgFCAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQX8LfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUF/C38BQQELfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC34BQgALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfAFEAAAAAAAAAAALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfAFEAAAAAAAA8L8LfwFBAAt8AUQAAAAAAAAAAAt/AUEAC38BQQALfwFBAAt/AUEAC34BQgALfgFCAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt+AUIAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAsHzAU1CXN0YXRpY0VuZAA5D2NvbmZpZ3VyZVNlYXJjaAA9BnNlYXJjaAA6CHJlc3VtZUF0ADwIc2F2ZUhpdHMAOwpzZXR0bGVIaXRzABAIZmluZFJ1bnMADQpmaW5kQmFzZTY0ACEMYmFzZTY0UGhhc2VzAAQKZmluZFF1b3RlcwAkC21heUpvaW5MaXN0ACINY291bnROZXdsaW5lcwAmCnV0ZjE2VW5pdHMAJQdpbmZsYXRlABMPaW5mbGF0ZUNvbnN1bWVkAD8FY3JjMzIAFgphcHBseURlbHRhABUJZGVsdGFIaXRzAEUNZGVsdGFTZWFyY2hlZABEDmNvbmZpZ3VyZVRyZWVzACAIcmVhZFRyZWUACgxyZXNvbHZlVHJlZXMAHgl0YWtlVHJlZXMAHQx0cmVlU2VnbWVudHMAGw50cmVlT3duRW50cmllcwAcDnVua25vd25JZENvdW50ADcQY29uZmlndXJlQ29tbWl0cwBNCnJlYWRDb21taXQAFwtjb21taXRXb3JkcwBOC3Rha2VDb21taXRzAEsJYmVnaW5Tb3J0AEIIc29ydFNvbWUAQAhlbmREaWdpdABBCmJlZ2luSGVhZHMAKQlsYXJnZVJvd3MAKAlyZWFkSGVhZHMAJw1iZWdpbkZhbWlsaWVzAEoIbGlua1NvbWUASQtyZWFjaGVkUm93cwBICHJvb3RSb3dzAEcLcm9vdHNPZlR5cGUARg1jb25maWd1cmVXYWxrADYLd2Fsa09iamVjdHMALgh3YWxrU3RvcAAqBndhbGtBdAAyCHdhbGtTaXplACsId2Fsa0hpdHMAMAx3YWxrT3BlbkhpdHMALBB3YWxrSGl0c0NvbXBsZXRlAC8Sd2Fsa09iamVjdHNDb3VudGVkAC0Qd2Fsa0J5dGVzQ291bnRlZAAxCnRha2VTdHJlYW0AMwZtZW1vcnkCAAgBGQwBCgr5wQFPjAcCDX8LeyMoRSADIAIgAiADSxsiECABTXIEQCAEDwtBgAj9AAQAIRRBkAj9AAQAIRVBoAj9AAQAIRZBsAj9AAQAIRdBwAj9AAQAIRhB0Aj9AAQAIRkgAyMxIBBBAWtqIgIgAiADSxtBA2ohDCABIQUDQCAFIAxJBEAgBUGAgAFqIgIgDCACIAxJGyEGQbDrACEIIAUhAgNAIAIgBkkEQCAUIAL9AAQAIhP9DA8PDw8PDw8PDw8PDw8PDw/9TiIb/Q4gFSATQQL9jQH9DA8PDw8PDw8PDw8PDw8PDw/9TiIc/Q79TiETIBggG/0OIBkgHP0O/U4gEiAT/Q0ODxAREhMUFRYXGBkaGxwdIBogFiAb/Q4gFyAc/Q79TiIa/Q0PEBESExQVFhcYGRobHB0e/U79TiEbIBMhEiAIIAI2AgAgCCAb/QwAAAAAAAAAAAAAAAAAAAAA/SP9ZEH//wNzIgc2AgQgCCAHQQBHQQN0aiEIIAJBEGohAgwBCwtBsOsAIQkDQCAIIAlLBEAgCSgCACERIAkoAgQhCgNAIBEgCmhqQQJrIQsgCiAKQQFrcSEKIAsoAgBB////B3FBoMCAAXJBsfPd8XlsQRR2QQF0QeAIai8BACINBEAgBCMnIyhrSwRAIAEgCyMxayALIAEjMWpJGyIBJAwDQCAEBH8jBCAEQQFrQQJ0aigCACABIABrTwVBAAsEQCAEQQFrIQQMAQsLIAQPCwNAI1MgDUEBa0HQAGxqIgIoAkwhDQJAIAsgAigCQGsiBiABSSAGIBBPciACKAJEIgcgBmogA0tyDQAgBv0ABAAgAv0ABAD9USAC/QAEIP1O/VMNACAHQRBLBH8gBv0ABBAgAv0ABBD9USAC/QAEMP1O/VMFQQALDQAgBiAAayEOIAIoAkghDyAEIQcCQANAIAcEQAJAIwQgB0EBayICQQJ0aigCACIGIA5JDQAgBiAORgRAIwUgAkEBdGovAQAiAiAPSQ0BIAIgD0YNBAsgB0EBayEHDAILCwsgBCECA0AgAiAHSwRAIwQgAkECdGojBCACQQFrIgZBAnRqKAIANgIAIwUgAkEBdGojBSAGQQF0ai8BADsBACAGIQIMAQsLIwQgB0ECdGogDjYCACMFIAdBAXRqIA87AQAgBEEBaiEECwsgDQ0ACwsgCg0ACyAJQQhqIQkMAQsLIAVBgIABaiEFDAELCyAEC48JAQh/A0AgBkHAAEkEQCAGQZC2AWr9DAAAAAAAAAAAAAAAAAAAAAD9CwQAIAZBEGohBgwBCwtBACEGA0AgAiAGSwRAIAEgBmr9AAQA/QwAAAAAAAAAAAAAAAAAAAAA/ST9ZCEHIAIgBmsiCkEQSQRAIAdBASAKdEEBa3EhBwsDQCAHBEAgB2ggASAGamotAABBAnRBkLYBaiIKIAooAgBBAWo2AgAgByAHQQFrcSEHDAELCyAGQRBqIQYMAQsLQQ8hBgNAIAYEfyAGQQJ0QZC2AWooAgAFQQELRQRAIAZBAWshBgwBCwtBASEHA0AgBiAHTwRAIAdBAnQiCkGQtgFqKAIAIQsgCkHQtgFqIAg2AgAgCCALaiEIIAkgC0EPIAdrdGohCSAHQQFqIQcMAQsLQQAhBwNAIAIgB0sEQCABIAdq/QAEAP0MAAAAAAAAAAAAAAAAAAAAAP0k/WQhCCACIAdrIgpBEEkEQCAIQQEgCnRBAWtxIQgLA0AgCARAIAcgCGhqIgogAWotAABBAnRB0LYBaiILKAIAIQwgCyAMQQFqNgIAIAxBAXRBkLcBaiAKOwEAIAggCEEBa3EhCAwBCwsgB0EQaiEHDAELCyAJQYCAAkcEQCAFRSAJQYCAAksgBkEBS3JyBEBBAA8LIAAgBgR/IANBkLcBLwEAQQJ0aigCAEGBAmoFQYGAAgs2AgAgAEGBgAI2AgRBAQ8LIAQgBiAEIAZJGyELQZC3ASEIQQEhBUEAIQdBAiEBA0AgBUECdEGQtgFqKAIAIQIDQCACBEAgACAHQQJ0aiADIAgvAQBBAnRqKAIAIAVqIAVBCHRqNgIAIAhBAmohCCAHIAFBAWtGBEADQCAFIAtJBEAgACABQQJ0aiEDIAAhAgNAIAIgA0kEQCACIAFBAnRqIAL9AAQA/QsEACACQRBqIQIMAQsLIAVBAWohBSABQQF0IQEMAQsLIAsPC0EBQR8gAUEBayAHc2drdCIEIAcgBEEBa3FyIQcgAkEBayECDAELCyALIAVBAWoiBU8EQCAAIAFBAnRqIQQgACECA0AgAiAESQRAIAIgAUECdGogAv0ABAD9CwQAIAJBEGohAgwBCwsgAUEBdCEBDAELC0EBIAt0IgRBAWshDEF/IQZBACECIAVBAnRBkLYBaigCACEBA0ADQCABRQRAIAVBAWoiBUECdEGQtgFqKAIAIQEMAQsLIAcgDHEiCSAGRwRAIAkhBiAEIQIgBSALayEJIAEhBANAIARBASAJdEkEQCALIAlBAWoiCWpBAnRBkLYBaigCACAEQQF0aiEEDAELCyAAIAZBAnRqIAJBEHRBgIADciAJQQh0ciALcjYCACACQQEgCXRqIQQLIAUgC2siCSADIAgvAQBBAnRqKAIAaiAJQQh0aiEKIAhBAmohCEEBIAl0IQ0gAiAHIAt2aiEJA0AgBCAJSwRAIAAgCUECdGogCjYCACAJIA1qIQkMAQsLQQEgBXRBAWsiCSAHRwRAQQFBHyAHIAlzZ2t0IgkgByAJQQFrcXIhByABQQFrIQEMAQsLIAsLtgEBA38jAEGAAkYgACM/I1JrS3IEQEEADwsjAEEDdEGQoQNqIQMjUiECQZChAyEBA0AgASADSQR/IAEoAgAgACACakkFQQALBEAgASgCBEEPakFwcSECIAFBCGohAQwBCwsgASADRgR/IAAjPyACa0sgAiM/S3IFQQALBEBBAA8LA0AgASADSQRAIAMgA0EIayIDKQMANwMADAELCyABIAI2AgAgASAAIAJqNgIEIwBBAWokACACC68DAQJ/IyMjDUECdGogASAAazYCACABIQACQANAAkAgACABa0EGSyAAIAJPcg0CIAAtAAAiBEEgRiAAQQFqIgAgAWtBAUtxDQAgBEEwayIEQQdLDQIgA0EDdCAEciEDDAELCyAAIQEDQCAAIAJJBH8gAC0AAAVBAAsEQCAAQQFqIQAMAQsLIAAgAUYjAyAAQQFqaiIEIAJLcg0AIANBgOADcSICQYCAAUYEf0EBBUECQQAgAkGAwANGGwshAiABIAAQGiIBQX9GBEBBYSQWQQAPCyNLIwhBA3RqIgMgAUECdCACcjYCACACQQJHIgEEQCACQQFGBH8Cf0EAIABBAWoiAf0ABAAjWyIC/QAEAP1R/VMNABojA0EURgRAIAEoAhAgAigCEEYMAQsgAf0ABBAgAv0ABBD9Uf1TRQsFQQALRSEBCyADQYKAgIB4QX8gARs2AgQgAQRAI0wjCCMDbGoiASAAQQFqIgD9AAQA/QsEACMDQRRGBEAgASAAKAIQNgIQBSABIAD9AAQQ/QsEEAsLIwhBAWokCCMKQQFqJAojDUEBaiQNIAQPC0FiJBZBAAugBAEOfyAAIQQCfwNAIAEgBEsEQCAELQAAIgVB4QBrQRpJBEBBASEIBSAFQcEAa0EaSQRAQQEhBwUgBUEwa0EKSQRAQQEhCgVBASAJIAVBLUYgBUHfAEZyGyEJCwsLQQEgByAIcQ0CGiAEQQFqIQQMAQsLIAlFIAcgCnFxC0UEQEEADwtBBEEBQQEgASAAa0EoTyADGxshD0EAIQRBACEDA0AgAyAPSQRAIARBASADdHIgBEEAIQlBACEKQQAhCEEAIQtBACEEQQAhDEEAIQ1BASEGAkAgACADaiIHIAFPDQAgASAHa0EGbEEDdiEOA0AgASAHSwRAQQEhBiACIActAABqLQAAIhFFDQIgEUEBayALQQZ0ciELIAlBBmoiCUEITgRAQQEgDSALIAlBCGsiCXZB/wFxIgZBwAFxQYABRiIRRSARIARBAEobQQAgCiAOQQNrSCAKQQNOcRsbIQ0gEQR/IARBAWsiBEEAIARBAE4bBSAGQfABTwR/QQMFQQIgBkHAAU8gBkHgAU8bCwshBCAGQYABTwRAIAxBAWohDAUgCEEBaiAIIAYEfyAGQQlHIAZBIElxIAZBCkdxIAZBDUdxIAZB/wBGcgVBAAsbIQgLIApBAWohCkEAIQYgCEEhbCAOSgR/QQEFIAhBAEogDXEgDEEhbCAOTnELDQMLIAdBAWohBwwBCwtBASEGCyAGGyEEIANBAWohAwwBCwsgBAvRAQECfyADIQRBASEFIAMEfyAAIANBAWtBAnRqKAIAIAJJBUEBCwRAA0AgASAESwR/IAAgBEECdGooAgAgAkkFQQALBEAgBSAEQQFqIgNqIgQgASABIARLGyEEIAVBAXQhBQwBCwsFA0AgAyIEIAVrQQAgAyAFSxshAyAFQQF0IQUgAwR/IAAgA0EBa0ECdGooAgAgAk8FQQALDQALCwNAIAMgBEkEQCAAIAMgBGpBAXYiAUECdGooAgAgAkkEQCABQQFqIQMFIAEhBAsMAQsLIAMLwAMBBn8jCwRAAkAjCyEBIwBBA3RBkKEDaiEEQZChAyEAA0AgACAESQR/IAAoAgAgAUcFQQALBEAgAEEIaiEADAELCyAAIARGDQAjAEEBayQAIABBCGohAANAIAAgBEkEQCAAQQhrIAApAwA3AwAgAEEIaiEADAELCwsLQQEhASMfQQBIBEACQCMBIQUjAEEDdEGQoQNqIQRBkKEDIQADQCAAIARJBH8gACgCACAFRwVBAAsEQCAAQQhqIQAMAQsLIAAgBEYNACMAQQFrJAAgAEEIaiEAA0AgACAESQRAIABBCGsgACkDADcDACAAQQhqIQAMAQsLCwUjIEEAIwdBgAFxGwRAIxJBA3RBEGoQAiICBEAgAiMEIxIiAEECdCIE/AoAACACIARqIwUgAEEBdPwKAAALCyMHQSBxBEAjQ0ECdEEgahACIgMEQCADIyMjQ0EBakECdPwKAAAFQWEhAQsLCyMHQQFxIxFBAE5xBEAjEUEFdEGQsQNqEAkLIx9BAEgEQA8LIx9BBXRBkLEDaiIAIwE2AgAgACMJNgIEIAAgAjYCCCAAIxI2AgwgACADNgIQIAAjQzYCFCAAIAE2AhgLnwEBBX8gACgCICEEA0AgAkEDSQRAQf//AyEDIAEgAmogBEkEf0EBIAAgAWogAmotAAAiBUEPcXQhA0EBIAVBAnZBD3F0IQYgACgCJAR/IAVBIHJB4QBrQRpJBUEACwR/IAZBASAFQSBzQQJ2QQ9xdHIFIAYLBUH//wMLIQUgAkECdEGQ6wBqIgYgAzsBACAGIAU7AQIgAkEBaiECDAELCwuYAwICfQR/IAAvAQBBkOsALwEAciEFIAAvAQJBkusALwEAciEEA0AgBkEESQRAIAIgBCAGdiIDQQl2QQhxIANBBnZBBHEgA0EBcSADQQN2QQJxcnJyIAZBCHQgBSAGQQJ0dkEPcUEEdHJyQQJ0QZDKAGoqAgCSIQIgBkEBaiEGDAELCyACIAAvAQRBlOsALwEAciEFIAAvAQZBlusALwEAciEEQwAAAAAhAkEAIQYDQCAGQQRJBEAgAiAEIAZ2IgNBCXZBCHEgA0EGdkEEcSADQQFxIANBA3ZBAnFycnIgBkEIdCAFIAZBAnR2QQ9xQQR0cnJBAnRBkMoAaioCAJIhAiAGQQFqIQYMAQsLIAKUIAAvAQhBmOsALwEAciEFIAAvAQpBmusALwEAciEEQwAAAAAhAkEAIQADQCAAQQRJBEAgAiAEIAB2IgNBCXZBCHEgA0EGdkEEcSADQQFxIANBA3ZBAnFycnIgAEEIdCAFIABBAnR2QQ9xQQR0cnJBAnRBkMoAaioCAJIhAiAAQQFqIQAMAQsLIAKUC/UCAQN/IAAoAgBFBEAPCyAAKAIAIQIjAEEDdEGQoQNqIQNBkKEDIQEDQCABIANJBH8gASgCACACRwVBAAsEQCABQQhqIQEMAQsLIAEgA0cEQCMAQQFrJAAgAUEIaiEBA0AgASADSQRAIAFBCGsgASkDADcDACABQQhqIQEMAQsLCyAAKAIIIgIEQAJAIwBBA3RBkKEDaiEDQZChAyEBA0AgASADSQR/IAEoAgAgAkcFQQALBEAgAUEIaiEBDAELCyABIANGDQAjAEEBayQAIAFBCGohAQNAIAEgA0kEQCABQQhrIAEpAwA3AwAgAUEIaiEBDAELCwsLIAAoAhAiAgRAAkAjAEEDdEGQoQNqIQNBkKEDIQEDQCABIANJBH8gASgCACACRwVBAAsEQCABQQhqIQEMAQsLIAEgA0YNACMAQQFrJAAgAUEIaiEBA0AgASADSQRAIAFBCGsgASkDADcDACABQQhqIQEMAQsLCwsgAEEANgIAC3oBAX9BACQNQQAkCkEAJBYjAiQsIwgkLSAAIQIDQCABIAJLBEAgACACIAEQAyICRQRAIywkAiMtJAgjFg8LDAELCyMKBEAjKyMCQQN0aiICQX82AgAgAiMKNgIEIwJBAWokAkEAJAoLIyMjDUECdGogASAAazYCACMNC9QCAQF/IAAgAU8EQEEADwsgAC0AAEHcAEYEQCABIABBAWoiAEsEfyAALQAAQfIARgVBAAsEQCAAQQFqIQALIAAgAUkEfyAALQAAQdwARgVBAAsEQCAAQQFqIQALIAAgAU8Ef0EBBSAALQAAQe4ARwsEQEEADwsgAEEBaiIAIQMDQCABIANLBH8gAiADLQAAai0AAAVBAAsEQCADQQFqIQMMAQsLIABBACADIABrQRRPGw8LIABBAWogACAALQAAQQ1GGyIAIAFPBH9BAQUgAC0AAEEKRwsEQEEADwsgASAAQQFqIgBBKGoiAyABIANJGyEDA0AgACADSQR/IAAtAABBIEYEf0EBBSAALQAAQQlGCwVBAAsEQCAAQQFqIQAMAQsLIAAhAwNAIAEgA0sEfyACIAMtAABqLQAABUEACwRAIANBAWohAwwBCwsgAEEAIAAgA0kbCx0AIAEgAGtBFE8EfyAAIAEgAkEBEARBAEcFQQALC70BAQR/IAAiByADakEBayEGA0AgASAGSwRAIAIgBi0AAGotAAAEfyAGIQgDQCAHIAhJBH8gAiAIQQFrLQAAai0AAAVBAAsEQCAIQQFrIQgMAQsLIAZBAWohBwNAIAEgB0sEfyACIActAABqLQAABUEACwRAIAdBAWohBwwBCwsgByAIayADTwRAIAQgBUEDdGoiBiAIIABrNgIAIAYgByAAazYCBCAFQQFqIQULIAcFIAYLIANqIQYMAQsLIAULtwIBA38gACABTwRAQQAPCyAALQAAQSxGBEBBAA8LIAAhAgNAIAIgAEECakkgASACS3EEfyACLQAAQSlGBUEACwRAIAJBAWohAgwBCwsgASACQeAAaiIDIAEgA0kbIQQDQCACIARJBH8gAi0AACIDQSBGIANBCWtBBUlyBUEACwRAIAJBAWohAgwBCwsgASACSwR/An9BASACLQAAIgJB/wFGIAJBoAFGcg0AGgJAAkAgAkEiRg0AIAJBJ0YNACACQeAARg0AIAJBK0YNACACQS5GDQAgAkEmRg0AIAJB/ABGDQAgAkE8Rg0AIAJBPkYNACACQf4ARg0AIAJBL0YNACACQSNGDQAgAkEqRg0AIAJBLUYNACACQdwARg0ADAELQQEMAQtBAAsFQQALBEBBAQ8LIAAgARAjC6QDAQN/IAAhAkHq3qXzBiEDAkADQCADBEAgASACTQR/QQEFIANB/wFxIAItAABBIHJHCw0CIANBCHYhAyACQQFqIQIMAQsLQQEhBAsgBARAQQEhBAUgACECQePeuZsGIQMCQANAIAMEQEEAIQQgASACTQR/QQEFIANB/wFxIAItAABBIHJHCw0CIANBCHYhAyACQQFqIQIMAQsLQQEhBAsgBARAIABBBGohAkHh6AEhAwJAA0AgAwRAQQAhBCABIAJNBH9BAQUgA0H/AXEgAi0AAEEgckcLDQIgA0EIdiEDIAJBAWohAgwBCwtBASEECwVBACEECwsgBARAQQEhBAUgACECQenaweMGIQMCQANAIAMEQEEAIQQgASACTQR/QQEFIANB/wFxIAItAABBIHJHCw0CIANBCHYhAyACQQFqIQIMAQsLQQEhBAsgBARAIABBBGohAEHvyJUDIQICQANAIAIEQEEAIQQgACABTwR/QQEFIAJB/wFxIAAtAABBIHJHCw0CIAJBCHYhAiAAQQFqIQAMAQsLQQEhBAsFQQAhBAsLIAQL5gYCDn8CewNAIAIgB0sEQAJAIwUgB0EBdGovAQAiA0GAgAJxDQAgCEEBaiEIIyogA0H//31xQQZ0aiIDQThqKAIAIgRFDQAgASMEIAdBAnRqKAIAIABqIgYgAygCIGoiBSADQTxqKAIAaiIJIAEgCUkbIQkgASAGIANBNGooAgBqIgMgASADSRshCiAEQf//A3EhDCAEQRB2IQ1BACEGAn8DQCAFIAlJBEBBECAJIAVrIgMgA0EQSxshDiAF/QAEACIR/QwgICAgICAgICAgICAgICAg/VD9DGFhYWFhYWFhYWFhYWFhYWH9cf0MGhoaGhoaGhoaGhoaGhoaGv0mIBH9DDAwMDAwMDAwMDAwMDAwMDD9cf0MCgoKCgoKCgoKCgoKCgoKCv0m/VAhEiANQQJGBHsgEiAR/QwrKysrKysrKysrKysrKysr/SMgEf0MLS0tLS0tLS0tLS0tLS0tLf1x/QwDAwMDAwMDAwMDAwMDAwMD/Sb9UP1QIBH9DF9fX19fX19fX19fX19fX1/9IyAR/Qw9PT09PT09PT09PT09PT09/SMgEf0Mfn5+fn5+fn5+fn5+fn5+fv0j/VD9UP1QBSASC/1kQQEgDnRBAWtxIQtBACEEQQAhAwNAIAQgDkkEQAJAQQEgDCALIAR2QX9zaCIPIAZqIgZNDQUaIA4gBCAPaiIPTQ0AIAYEfyAFIA9qLQAAIgRBJ0YgBEEiRnIgBEHgAEZyBUEACwRAIAogBSAPaiIDQShqIgQgBCAKSxshECADQQFqIQQCfwNAIAQgEEkEQCAEIAQtAAAiA0EnRiADQSJGciADQeAARnINAhpBAAJ/AkACQCADQQlGDQAgA0EKRg0AIANBDUYNACADQSBGDQAgA0EmRg0AIANBKEYNACADQSlGDQAgA0ErRg0AIANBLEYNACADQS5GDQAgA0E8Rg0AIANBPkYNACADQcAARg0AIANB3ABGDQAgA0H8AEYNAAwBC0EBDAELQQALRQ0CGiAEQQFqIQQMAQsLQQALIQMLIAMNAEEAIQYgDyALIA92QYCABHJoaiEEDAILCwsgA0EBaiAFIA5qIAMbIQUMAQsLQQALDQAjBSAHQQF0aiIDIAMvAQBBgIACcjsBACAIQQFrIQgLIAdBAWohBwwBCwsgCAv9AgEFfyAAKAIAIgFBgP6DeHFBCHcgAUH/gfwHcUEIeHIjNnYhAUF/IzZ2IQQDQCACQYAITQRAI0cgAUECdGooAgAiBUEATgRAAn9BACAA/QAEACNGIAUjA2xqIgP9AAQA/VH9Uw0AGiMDQRRGBEAgACgCECADKAIQRgwBCyAA/QAEECAD/QAEEP1R/VNFCwRAIAUPCyABQQFqIARxIQEgAkEBaiECDAILCwsjNyAAKAIAcSEBQQAhAgNAI0kgAUECdGooAgAiAwRAIAJBgAhGBEBBgICAgHgPCwJ/QQAgAP0ABAAjSCMDIANBAWtsaiIE/QAEAP1R/VMNABojA0EURgRAIAAoAhAgBCgCEEYMAQsgAP0ABBAgBP0ABBD9Uf1TRQsEQEF/IANrDwUjNyABQQFqcSEBIAJBAWohAgwCCwALCyMVIzdBAXZPBEBBgICAgHgPCyNIIxUjA2xqIAAjA/wKAAAjFUEBaiQVI0kgAUECdGojFTYCAEF/IxVrC8oBAgJ9BH8gACgCICEFQ///f38hAQNAIAMEfyADQQhNIANBA2ogBU1xBUEBCwRAIAAgAxAHQQAhBANAIARBCEkEQCAEQQR0QZDqAGoiBhAIIAYqAgyTIgIgAV0EQCAAIAM2AiggACAENgIsIAIhAQsgBEEBaiEEDAELCyADQQFqIQMMAQsLIAAoAixBBHRBkOoAaiEDIAAgACgCKBAHIAMgAxAIOAIMIAMgAykDAEGQ6wApAwCENwMAIAMgAygCCEGY6wAoAgByNgIIC74RAwt/Bn4EeyNYRQRAED4LAkACQAJAAkAgASAAa0EGSQ0AIAAhByACIANqIQ8gBEGnAksEfyAPIAIgBGpBpwJrIgAgACAPSxtBAWoFQQALIQwgBy0AASAHLQAAQQh0ciIAQYAecUGAEEcgAEEMdkEHS3IEf0EBBSAAQR9wCwRAQX4PCyAAQSBxBEBBfQ8LIAIhBiABQQhqIQ0gB0ECaiEAA0AgACANSw0BIBYgACkDACARhoQhEyAAQj8gEX2nQQN2aiEAIBNCAYOnIBNCA4ghFCARQjiEQgN9IRICQCATQgGIp0EDcSIDRQRAQgAhFkIAIREgACASp0EDdmsiAEEEaiABSw0DIAAvAQAiAyAALwECQf//A3NHBEBBew8LIAMgASAAQQRqIgBrSw0DIAMgDyACa0sgAiAPS3IEQEF3DwsgAiAAIAP8CgAAIAAgA2ohACACIANqIQIMAQsgA0EDRgRAQX9BfCAAIBKnQQN2ayABSxsPC0HgvQEhEEHgzQEhDkL/AyEVQh8hEyADQQFGBH8gACANIAIgBiAMIBQgEkHgvQFB4M0BQv8DQh8QFAUgFEIOiCEWIBJCDn0hESAUQgWIp0EfcUEBaiIKQR5LIBSnQR9xQYECaiIJQZ4CS3INBCAUQgqIp0EPcUEEaiEEQeCpAv0MAAAAAAAAAAAAAAAAAAAAAP0LBABB8KkC/QwAAAAAAAAAAAAAAAAAAAAA/QsEAEEAIQMDQCADIARJBEAgEUIDVARAIBYgACkDACARhoQhFiAAQj8gEX2nQQN2aiEAIBFCOIQhEQsgA0HgrQJqLQAAQeCpAmogFkIHgzwAACAWQgOIIRYgEUIDfSERIANBAWohAwwBCwtB4M4BQeCpAkETQcC1AUEHQQAQASIDRQ0EQgEgA62GQgF9IRMgCSAKaiEIQQAhAwNAIAMgCEkEQCAAIA1LDQUgFiAAKQMAIBGGhCESIABCPyARfadBA3ZqIQAgEiASIBODp0ECdEHgzgFqKAIAIgRBP3GtIhKIIRYgEUI4hCASfSERIARBEHYiBEEQSQRAIANBgKoCaiAEOgAAIANBAWohAwwCC0EAIRAgBEEQRgR/IANFDQcgA0H/qQJqLQAAIRBCAiEVIBanQQNxQQNqBSAEQRFGBH9CAyEVIBanQQdxQQNqBUIHIRUgFqdB/wBxQQtqCwshBCAWIBWIIRYgESAVfSERIAMgBGogCEsNBiAQ/Q8hF0EAIRADQCAEIBBLBEAgA0GAqgJqIBBqIBf9CwQAIBBBEGohEAwBCwsgAyAEaiEDDAELC0GArAItAABFDQRB4M4BIRBB4M4BQYCqAiAJQcCrAUELQQEQASEEQeCZAiEOQeCZAiAJQYCqAmogCkHAtAFBCEEBEAEiA0UgBEVyDQQgACANIAIgBiAMIBYgEUHgzgFB4JkCQgEgBK2GQgF9IhVCASADrYZCAX0iExAUCyEDI1QhACNVIQIjViEWI1chESADQQBIBEBBfyADIAAgEadBA3ZrIAFLGw8LIANBAUYNAANAAkAgACANSw0EIBYgACkDACARhoQhFiAAQj8gEX2nQQN2aiEAIBFCOIQhESAQIBUgFoOnQQJ0aigCACIEQYCAAXEEQCARIARBP3GtfSERIBAgFiAErYgiFqdBASAEQQh2QQ9xdEEBa3EgBEEQdmpBAnRqKAIAIQQLIARBgICAgHhxBEAgFiAErYghFiARIARBP3GtfSERIAIgD08NByACIgNBAWohAiADIARBEHY6AAAMAgsgBEGAgAJxBEAgFiAErYghFiARIARBP3GtfSERIARBgMAAcUUEQEF/QXkgACARp0EDdmsgAUsbDwsMAQsgBEEQdiAWQgEgBK0iEoZCAX2DpyAEQQh2QQ9xdmohCCARIARBP3GtfSERIA4gEyAWIBKIIhaDp0ECdGooAgAiBEGAgAJxBEAgFiAErYghFiARIARBP3GtfSERIARBgIABcUUNCCAOIBanQQEgBEEIdkEPcXRBAWtxIARBEHZqQQJ0aigCACIEQYCAAnEEQEF/QXggACARIARBP3GtfadBA3ZrIAFLGw8LCyAEQRB2IBZCASAErSIShkIBfYOnIARBCHZBD3F2aiEDIBYgEoghFiARIARBP3GtfSERIAMgAiAGa0sNByAIIA8gAmtLIAIgD0tyDQYgAiADayEDIAIgCGohCANAIAMiBEEBaiEDIAIgBC0AADoAACAIIAJBAWoiAksNAAsMAQsLC0UNAAsgACARp0EDdmsiBEEEaiABSw0AIAIgD0sEQEF3DwsgBQR/IAYhAUIBIRFCACEWA0AgAUEQaiACTQRA/QwAAAAAAAAAAAAAAAAAAAAAIRr9DAAAAAAAAAAAAAAAAAAAAAAhGf0MAAAAAAAAAAAAAAAAAAAAACEYIAFB2gIgAiABa0EEdiIAIABB2gJPGyIDQQR0aiEAA0AgACABSwRAIBkgGv2uASEZIBogAf0ABAAiF/19/X/9rgEhGiAYIBf9iQH9DBAADwAOAA0ADAALAAoACQD9ugEgF/2KAf0MCAAHAAYABQAEAAMAAgABAP26Af2uAf2uASEYIAFBEGohAQwBCwsgGP0bA60gGP0bAq0gGP0bAK0gGP0bAa18fHwgFiAZ/RsDrSAZ/RsCrSAZ/RsArSAZ/RsBrXx8fCADrSARfnxCBIZ8fELx/wOCIRYgESAa/RsDrSAa/RsCrSAa/RsArSAa/RsBrXx8fHxC8f8DgiERDAELCwNAIAEgAkkEQCAWIBEgATEAAHwiEXwhFiABQQFqIQEMAQsLIBFC8f8DgiAWQvH/A4JCEIaEpyAEKAIAIgBBgP6DeHFBCHcgAEH/gfwHcUEIeHJHBUEACwRAQXYPCyAEQQRqIAdrJEUgAiAGaw8LQX8PC0F/QXogACARp0EDdmsgAUsbDwtBf0F3IAAgEadBA3ZrIAFLGw8LQX9BeCAAIBGnQQN2ayABSxsL5QcDBH8BewF+A0AgAiAESSAAIAFNcQRAAkAgBSAAKQMAIAaGhCEFIABCPyAGfadBA3ZqIQAgBkI4hCEGIAcgBSAJg6dBAnRqKAIAIgxBgICAgHhxBEAgBiAMQT9xrX0hBiACIgtBAWohAiALIAxBEHY6AAAgByAJIAUgDK2IIgWDp0ECdGooAgAiDEGAgICAeHEEQCAGIAxBP3GtfSEGIAIiC0EBaiECIAsgDEEQdjoAACAHIAkgBSAMrYgiBYOnQQJ0aigCACIMQYCAgIB4cQRAIAYgDEE/ca19IQYgAiILQQFqIQIgCyAMQRB2OgAAIAcgCSAFIAytiCIFg6dBAnRqKAIAIgxBgICAgHhxBEAgBiAMQT9xrX0hBiACIgtBAWohAiALIAxBEHY6AAAgByAJIAUgDK2IIgWDp0ECdGooAgAiDEGAgICAeHEEQCAFIAytiCEFIAYgDEE/ca19IQYgAiILQQFqIQIgCyAMQRB2OgAADAcLCwsLIAUgACkDACAGhoQhBSAAQj8gBn2nQQN2aiEAIAZCOIQhBgsgDEGAgAJxBEAgBSAMrYghBSAGIAxBP3GtfSEGIAxBgIABcQRAIAcgBadBASAMQQh2QQ9xdEEBa3EgDEEQdmpBAnRqKAIAIgxBgICCgHhxBEAgBSAMrYghBSAGIAxBP3GtfSEGIAxBgICAgHhxBEAgAiILQQFqIQIgCyAMQRB2OgAADAYLCwsgDEGAgAJxBEBBAUF5IAxBgMAAcRshDgwCCwsgDEEQdiAFQgEgDK0iEIZCAX2DpyAMQQh2QQ9xdmohCyAGIAxBP3GtfSEGIAggCiAFIBCIIgWDp0ECdGooAgAiDEGAgAJxBEAgBSAMrYghBSAGIAxBP3GtfSEGIAxBgIABcQRAIAggBadBASAMQQh2QQ9xdEEBa3EgDEEQdmpBAnRqKAIAIQwFIAYgDEE/ca18IQYLIAxBgIACcQRAIAYgDEE/ca19IQZBeCEODAILCyAMQRB2IAVCASAMrSIQhkIBfYOnIAxBCHZBD3F2aiENIAUgEIghBSAGIAxBP3GtfSEGIA0gAiADa0sEQEF4IQ4MAQsgAiANayEMIAIgC2ohCyANQRBPBEAgAiAM/QAEAP0LBAAgAiAM/QAEEP0LBBADQCALIAJBIGoiAksEQCACIAxBIGoiDP0ABAD9CwQAIAIgDP0ABBD9CwQQDAELCwUgDP0ABAAgDUEEdEHQuwFq/QAEAP0OIQ8gDUHQvQFqLQAAIQwDQCACIA/9CwQAIAsgAiAMaiICSw0ACwsgCyECDAILCwsgACRUIAIkVSAFJFYgBiRXIA4L5gUDBn8CfgF7IzRFBEBBASQ0A0AgDUGAAUkEQEEAIQpBACELA0AgC0EISQRAIA0gC3ZBAXEEQCAKIgxBAWohCgVBgAEhDAsgDUEDdEGA7gJqIAtqIAw6AAAgC0EBaiELDAELCyANQQFqIQ0MAQsLC0EAJDVBACQUQgAkBgJ/A0AgEEI/VARAQQAgAiADTw0CGiMGIAIxAAAiEUL/AIMgEIaEJAYgAkEBaiICIBFCgAFUDQIaIBBCB3whEAwBCwtBAAsiAkUEQEFsDwsjBiABrVIEQEFrDwtCACQGQgAhEAJ/A0AgEEI/VARAQQAgAiADTw0CGiMGIAIxAAAiEUL/AIMgEIaEJAYgAkEBaiICIBFCgAFUDQIaIBBCB3whEAwBCwtBAAsiAkUEQEFsDwsjBiAFrVYEQEFqDwsgBCAGaiEPIAIhDCAEIwanaiEOIAQhBQNAIAIgA0kEQCACQQFqIQ0gAi0AACIGQYABcQRAIAZB/wBxaSADIA1rSwRAQWwPCyAN/V0DACAGQf8AcSICQQN0QYDuAmr9XQMA/Q4hEiANIAJpaiECIBL9GwEiBkGAgAQgBhsiBiABIBL9GwAiCmtLIAEgCklyBEBBaA8LIAYgDiAFa0sEQEFnDwsgACAKaiENIAUhCgJAIAUgBmpBEGogD0sgBkGAAktyBEAgBSANIAb8CgAADAELIAYgCmohCwNAIAogDf0ABAD9CwQAIA1BEGohDSALIApBEGoiCksNAAsLBSAGRQRAQWkPCyAGIAMgDWtLBEBBbA8LIAYgDiAFa0sEQEFnDwsgDSEKIAUhCwJAIAUgBmpBEGogD0sgBkGAAktyBEAgBSANIAb8CgAADAELIAYgC2ohAgNAIAsgCv0ABAD9CwQAIApBEGohCiACIAtBEGoiC0sNAAsLIAYgDWohAgsgBSAGaiEFDAELCyAFIA5HBEBBZw8LIAcEQCAMIAMgBCAOIAggCRBDJDULIA4gBGsLrAMBBH8jWUUEQANAIAJBgAJJBEAgAiEDQQAhBANAIARBCEgEQCADQQF2IgVBoIbi7X5zIAUgA0EBcRshAyAEQQFqIQQMAQsLIAJBAnRBgK4CaiADNgIAIAJBAWohAgwBCwtBgAIhAwNAIANBgBBJBEAgA0ECdCICQYCmAmooAgAhBCACQYCuAmogBEH/AXFBAnRBgK4CaigCACAEQQh2czYCACADQQFqIQMMAQsLQQEkWQtBfyEDA0AgAEEIaiICIAFNBEAgACgCBCIEQRh2QQJ0QYCuAmooAgAgBEEQdkH/AXFBAnRBgLYCaigCACAEQQh2Qf8BcUECdEGAvgJqKAIAIARB/wFxQQJ0QYDGAmooAgAgAyAAKAIAcyIAQRh2QQJ0QYDOAmooAgAgAEEQdkH/AXFBAnRBgNYCaigCACAAQf8BcUECdEGA5gJqKAIAIABBCHZB/wFxQQJ0QYDeAmooAgBzc3Nzc3NzIQMgAiEADAELCwNAIAAgAUkEQCADIAAtAABzQf8BcUECdEGArgJqKAIAIANBCHZzIQMgAEEBaiEADAELCyADQX9zC/ECAQV/An9BACAAQZz4AigCAGogAUsNABoDQCACQZz4AigCAEgEQEEAIAJBoPgCai0AACAAIAJqLQAARw0CGiACQQFqIQIMAQsLQQELRQRAQWIPCyAAQQVqIgIgARAYIgZBgICAgHxIBEBBYUFiIAZBgICAgHhGGw8LI1wjF0ECdGohBCACIwNBAXRBAWpqIQIDQAJ/QQAgAkG8+AIoAgBqIAFLDQAaQQAhAwNAIANBvPgCKAIASARAQQAgA0HA+AJqLQAAIAIgA2otAABHDQIaIANBAWohAwwBCwtBAQsEQCACQQdqIAEQGCIDQYCAgIB8SARAQWFBYiADQYCAgIB4RhsPCyAFQYCAAUYEQEFhDwsgBCAFQQVqQQJ0aiADNgIAIAVBAWohBSACIwNBAXRBCGpqIQIMAQsLIAQgBjYCACAEQgA3AwggBCAAIAIgASAEQQhqEEwgAGsiADYCBCAEIAU2AhAjFyAFQQVqaiQXIAALrgEBAn8gACMDQQF0aiABSwRAQYGAgIB4DwtBACEBA0AgASMDSQRAIAAtAAEiAkEwayIDQQpPBH9BgAIgAkHXAGsgAkHhAGtBBk8bBSADCyAALQAAIgJBMGsiA0EKSQR/IAMFQYACIAJB1wBrIAJB4QBrQQZPGwtBBHRyIgJB/wFLBEBBgYCAgHgPCyABQfD4AmogAjoAACABQQFqIQEgAEECaiEADAELC0Hw+AIQEQsGAEEBJB0LxQUCCn8BfiABIAAiAmsiAyIBrSEMA0AgAUEITwRAIAwgAikDAIVClfip+pe33puef34iDEIdiCAMhSEMIAJBCGohAiABQQhrIQEMAQsLIAEEfiAMIAIpAwBCASABQQN0rYZCAX2DhUKV+Kn6l7fem55/fiIMQh2IIAyFBSAMC0IgiKciByMPcSEGA0AjIiAGQQJ0aigCACIBBEAgCEGACEYEQEF/DwsgAUEBayIJQQJ0IgIjOWooAgAgB0YEQCMhIAFBAnRqKAIAIyEgAmooAgAiAmsgA0YEQCADIQFBACEEAkAjOCACaiIFIAAiAkYNACAFQQdxIAJBB3FGBEADQCAFQQdxBEBBACEEIAFFDQMgBS0AACIKIAItAAAiC2shBCAKIAtHDQMgAUEBayEBIAVBAWohBSACQQFqIQIMAQsLA0AgAUEITwRAIAUpAwAgAikDAFEEQCAFQQhqIQUgAkEIaiECIAFBCGshAQwCCwsLCwNAIAEiBEEBayEBIAQEQCAFLQAAIgogAi0AACILayEEIAogC0cNAiAFQQFqIQUgAkEBaiECDAELC0EAIQQLBUEBIQQLIARFBEAgCQ8LCyMPIAZBAWpxIQYgCEEBaiEIDAELCyMhIw5BAnRqKAIAIQEjDiNKQQF2TwR/QQEFI1ojOCABaiADakkLBEBBfw8LIzggAWogACAD/AoAACM5Iw5BAnRqIAc2AgAjDkEBaiQOIyEjDkECdGogASADajYCACMiIAZBAnRqIw42AgAjDiMPQQF2SwR/I0ojD0EBaksFQQALBEAjD0EBdEEBciQPIyJBACMPQQFqQQJ0/AsAQQAhAQNAIAEjDkkEQCMPIzkgAUECdGooAgBxIQADQCMiIABBAnRqKAIABEAjDyAAQQFqcSEADAELCyMiIABBAnRqIAFBAWoiATYCAAwBCwsLIw5BAWsLBAAjAgsEACMICwoAQQAkAkEAJAgLxAIBCH8jTCECI0tBBGohAyMIIQUCfwNAIAQgBUkEQEHAACAFIARrIgAgAEHAAE8bIQZBACEAA0AgACAGSQRAIABBAnRBgPYCaiNHIAIgACMDbGooAgAiAUGA/oN4cUEIdyABQf+B/AdxQQh4ciM2dkECdGooAgA2AgAgAEEBaiEADAELC0EAIQEDQCABIAZJBEAgAygCAEGCgICAeEYEQCABQQJ0QYD2AmooAgAiAEEATgR/An9BACAC/QAEACNGIAAjA2xqIgf9AAQA/VH9Uw0AGiMDQRRGBEAgAigCECAHKAIQRgwBCyAC/QAEECAH/QAEEP1R/VNFCwVBAAtFBEAgAhARIQALQQAgAEGAgICAeEYNBRogAyAANgIACyABQQFqIQEgAiMDaiECIANBCGohAwwBCwsgBEFAayEEDAELC0EBCwvgBAIKfwF7QQAkDUEAJApBACQWIwIkLCMIJC0DQCAEIgZBAWohBCAGLQAAQYABcQ0ACwNAIAQiBkEBaiEEIAYtAABBgAFxDQALIAAiByEGAkADQCAEIAVJBEAgBEEBaiEJIAQtAAAiCkGAAUkEQCAJIApqIQQgByAKaiEHA0AgBiAHSQRAIAAgBiABEAMiBkUNBQwBCwsMAgsgCf1dAwAgCkH/AHEiBEEDdEGA7gJq/V0DAP0OIhD9GwAhDyAJIARpaiEEIAcgAGsgD2shDSAQ/RsBIglBgIAEIAkbIgsgB2ohBwNAIAYgB0kEQCACIAMgBiAAayANayIJIAgQBSIIIANPBH9BAQUgAiAIQQJ0aigCACAJRwsEQCAAIAYgARADIgZFDQUMAgsgAiADQQFqIAsgD2pBAWogCBAFQQFrIg4gCEsEQCMKBEAjKyMCQQN0aiIGQX82AgAgBiMKNgIEIwJBAWokAkEAJAoLIysjAkEDdGoiBiAINgIAIAYgDiAIayIKNgIEIwJBAWokAiACIAhBAnRqIQkgDf0RIRAjIyMNQQJ0aiIGIApBAnRqIQwDQCAGIAn9AAQAIBD9rgH9CwQAIAlBEGohCSAMIAZBEGoiBksNAAsjDSAKaiQNIAAgAiAOQQJ0aigCAGogDWohBgsgBiAHSQRAIAAgBiABEAMiBkUNBQsMAQsLDAELCyABIAZHBEBBYiQWDAELIwoEQCMrIwJBA3RqIgJBfzYCACACIwo2AgQjAkEBaiQCQQAkCgsjIyMNQQJ0aiABIABrNgIAIw0PCyMsJAIjLSQIIxYLtQIBBn8jNEUEQEEBJDQDQCADQYABSQRAQQAhAUEAIQQDQCAEQQhJBEAgAyAEdkEBcQRAIAEiAkEBaiEBBUGAASECCyADQQN0QYDuAmogBGogAjoAACAEQQFqIQQMAQsLIANBAWohAwwBCwsLIAAoAgQgACgCCCEEIAAoAgwhAyAAKAIQIQIgACgCFCEGIAAoAhghASAAKAIAJAMkRiAEJEcgAyQ2IAIkSCAGJEkgASQ3QQAkFSAAKAIgIAAoAiQhBCAAKAIoIQMgACgCLCECIAAoAjAhASAAKAIcJDgkWiAEJCEgAyQ5IAIkIiABJEpBgCAgASABQYAgSxtBAWskD0EAJA4jIUEANgIAIAAoAjQkIyAAKAI4JCsgACgCPCRLIAAoAkAkWyAAKAJEJExBACQCQQAkCAvQAwEMfyAAIAEgAkEUIAMQDSEPIAAhCgNAIAwgD0kEQCAAIAMgDEEDdGoiBSgCBGohBgJAIAogACAFKAIAaiIJSw0AIAYgASACEAsiEAR/IAkhBSAEIgshB0EAIQ1BACEIA0AgCyAFIAYgBWsiBfwKAAAgBSALaiELIAgEf0EABSAGIAEgAhALCyIFBEAgBi0AAEHcAEcEQCANBH9BAQUgByALIAIQDAshDSALIQcLIAUhBgNAIAEgBksEfyACIAYtAABqLQAABUEACwRAIAZBAWohBgwBCwsgBiAFa0EUSSEIDAELCyAGIQgDQCAIIAZBAmpJIAEgCEtxBH8gCC0AAEE9RgVBAAsEQCAIQQFqIQgMAQsLIAgkRCALIAYjRCAGayIF/AoAACAFIAtqIQVB/wFBACANBH9BAQUgByAFIAIQDAsEf0EBBSAEIAUgAkEBEAQLGwUgBiEFA0AgBSAGQQJqSSABIAVLcQR/IAUtAABBPUYFQQALBEAgBUEBaiEFDAELCyAJIAUgAiAAIAlGEAQLIQYjRCAKIBAbIQogBkUNACADIA5BA3RqIgUgCSAAazYCACAFIAY2AgQgDkEBaiEOCyAMQQFqIQwMAQsLIA4LkQICAX8CewNAIABBEWogAU0EQCAA/QAEAP0MICAgICAgICAgICAgICAgIP1QIgP9DGpqampqampqampqampqamr9IyAD/QxjY2NjY2NjY2NjY2NjY2Nj/SP9UCAA/QAEAf0MICAgICAgICAgICAgICAgIP1QIgT9DG9vb29vb29vb29vb29vb2/9I/1OIAP9DGlpaWlpaWlpaWlpaWlpaWn9IyAE/QxtbW1tbW1tbW1tbW1tbW1t/SP9Tv1Q/WQhAgNAIAIEQCAAIAJoaiABEA8EQEEBDwsgAiACQQFrcSECDAELCyAAQRBqIQAMAQsLA0AgACABSQRAIAAgARAPBEBBAQ8LIABBAWohAAwBCwtBAAucAwECfyABIABBAWogACAAIAFJBH8gAC0AAEE7RgVBAAsbIgBB4ABqIgIgASACSRshAgNAIAAgAkkEfyAALQAAIgNBIEYgA0EJa0EFSXIFQQALBEAgAEEBaiEADAELCyAAIQIDQCAAIAFJIAAgAkEoak1xBH8gAC0AACIDQTBrQQpJIANBIHJB4QBrQRpJciADQd8ARnIgA0EkRnIgA0EuRnIFQQALBEAgAEEBaiEADAELCyAAIAFJBH8gAC0AACIDQf8BRiADQaABRnIFQQALBEBBAQ8LIAAgAkYgACABT3IEQEEADwsgAC0AAEE9RgR/IABBAWstAABBLkYFQQALBEBBAQ8LIAEgAEHgAGoiAiABIAJJGyECA0AgACACSQR/IAAtAAAiA0EgRiADQQlrQQVJcgVBAAsEQCAAQQFqIQAMAQsLIAAgAUkEfyAALQAAIgJB/wFGIAJBoAFGcgVBAAsEQEEBDwsgAEEBaiABSQR/IAAtAABBK0YEf0EBBSAALQAAQS5GCwVBAAsEfyAAQQFqLQAAQT1GBUEACwv3AQIEfwF7IAAhBANAIARBEGogAU0EQCAE/QAEACIH/QwiIiIiIiIiIiIiIiIiIiIi/SMgB/0MJycnJycnJycnJycnJycnJ/0jIAf9DGBgYGBgYGBgYGBgYGBgYGD9I/1Q/VD9ZCEFA0AgBQRAIAIgA0ECdGogBCAFaGoiBiAAazYCACAGQQFqIAEQDiADaiEDIAUgBUEBa3EhBQwBCwsgBEEQaiEEDAELCwNAIAEgBEsEQCAELQAAIgVBJ0YgBUEiRnIgBUHgAEZyBEAgAiADQQJ0aiAEIABrNgIAIARBAWogARAOIANqIQMLIARBAWohBAwBCwsgAwuIAQICfwF7A0AgAEEQaiICIAFNBEAgAyAA/QAEACIE/Qy/v7+/v7+/v7+/v7+/v7+//Sf9ZGkgBP0M8PDw8PDw8PDw8PDw8PDw8P0s/WRpamohAyACIQAMAQsLA0AgACABSQRAIAMgAC0AACICwEG/f0ogAkHwAU9qaiEDIABBAWohAAwBCwsgAwuOAgIBewN/A0AgAEFAayABTQRAIAFBP2siBCAAQcAfaiIFIAQgBUkbIQT9DAAAAAAAAAAAAAAAAAAAAAAhAgNAIAAgBEkEQCACIAD9AAQA/QwKCgoKCgoKCgoKCgoKCgoK/SMgAP0ABBD9DAoKCgoKCgoKCgoKCgoKCgr9I/1uIAD9AAQg/QwKCgoKCgoKCgoKCgoKCgoK/SMgAP0ABDD9DAoKCgoKCgoKCgoKCgoKCgr9I/1u/W79cSECIABBQGshAAwBCwsgAyAC/X39fyIC/RsAIAL9GwFqIAL9GwJqIAL9GwNqaiEDDAELCwNAIAAgAUkEQCADIAAtAABBCkZqIQMgAEEBaiEADAELCyADC80EAwJ+B38EfCAFIAS4oCEVIAIhDgNAIAEgDksEQCACIA5JIAAgDkEDdGoiBCsDCCIWIAQrAwAiFEQAAAAAAABFQKCkIBVkcUUEQCADIBQgBaH8A2oiEkEBaiEEIBItAAAiDUEEdkEHcSERIA1BD3GtIQxBASETQgQhCwNAIA1BgAFxBEACQCALQjlWBEBBACETDAELIAQiDUEBaiEEIAwgDS0AACINQf8Aca0gC4Z8IQwgC0IHfCELDAILCwsgCSAOQQJ0akF+IBFBBkYEfyAEIg1BAWohBCANLQAAIg1B/wBxrSELA0AgBCASa0EqSUEAIA1BgAFxGwRAIAQiDUEBaiEEIA0tAAAhDSALQv////////8PWARAIA1B/wBxrSALQgF8QgeGfCELCwwBCwsjPCNQQQFrIg0gFCALuqEiFyNRokQAAAAAAAAAAKX8AyIPIA0gD0kbQQJ0aiINKAIAIRAgDiANKAIEIg0gDSAOSxshDQNAIA0gEEsEQCAAIA0gEGpBAXYiD0EDdGorAwAgF2MEQCAPQQFqIRAFIA8hDQsMAQsLIBBBfiAOIBBLBH8gACAQQQN0aisDACAXYQVBAAsbBSARQQdGBH8gBCAKaiEEQX0FQX5BfyARRSARQQRLchsLCyATRSAMQv////////8PVnIgFCAEIBJrIgS4IhegIBVkciAXIBYgFKFkchsiDTYCACAIIA5qIBFBACANQX9GGzoAACAHIA5BA3RqIAy6OQMAIAYgDmogBDoAACAOQQFqIQ4MAgsLCyAOC0IBAn8DQCABIARLBEAgAyAFQQJ0aiAENgIAIAUgACAEQQN0aiIFKwMIIAUrAwChIAJmaiEFIARBAWohBAwBCwsgBQuoAQEDfyACJDwgASRQIAG4IAAgAUEDdGorAwBEAAAAAAAA8D+loyRRA0AgASAESwRAI1BBAWsiAiAAIARBA3RqKwMAI1GiRAAAAAAAAAAApfwDIgUgAiAFSRshAgNAIAIgA08EQCM8IANBAnRqIAQ2AgAgA0EBaiEDDAELCyAEQQFqIQQMAQsLA0AgASADTwRAIzwgA0ECdGogATYCACADQQFqIQMMAQsLCwQAIx0LBAAjCQsEACMwCwQAI0ELmgIBAn8jJgRAEAYLQQAkJgNAIAAgAUkEQCNlIABBMGxqIgIoAhxBoARxBH8jFyNASyEDIwgjQEsEf0EBBSMCI0BBAXRLCyADcgVBAAsEQEEDJB0gAA8LIx5BgICABEsEQEEAJB5BBCQdIAAPCyACEDUiAkEBRwRAIAJBWEcEQCMHQQFxIxFBAE5xBEAjEUEFdEGQsQNqEAkLIx9BAE4EQCMfQQV0QZCxA2oiAUEANgIAIAEgAjYCGAsLIAIkHSAADwsjB0EIcQRAI0FBAWokQSNCIwm4oCRCCyMHQRBxBH9BAQUjB0GAAnEiAgR/IzAjIEUjMBsFIAILCwRAQQEkJkECJB0gAA8LEAYgAEEBaiEADAELC0EBJB0gAQsEACMgCwQAIxILBAAjQgsEACMBCxsAIyYEQBAGC0EAJCYgABACIgAjHGtBfyAAGwv5AwICfwJ+IwshAiMLIAFqIQNCACQGAn8DQCAEQj9UBEBBACACIANPDQIaIwYgAjEAACIFQv8AgyAEhoQkBiACQQFqIgIgBUKAAVQNAhogBEIHfCEEDAELC0EACyICBH9CACQGQgAhBAJ/A0AgBEI/VARAQQAgAiADTw0CGiMGIAIxAAAiBUL/AIMgBIaEJAYgAkEBaiICIAVCgAFUDQIaIARCB3whBAwBCwtBAAsFQQALIQIjBkJ/IAIbIgRCAFMEQEF/DwsgBEK//f//B1kEQEEADwsgBKdBwAJqEAIkASMBRQRAQQAPCyAEpyICIx5qJB4gACgCCCEDIAAoAgAgACgCBCMLIwsgAWojASACIAJBwAJqIwdBgAFxQQBHIgEEQCADQQBHIQELIAEgAyAAKAIMEBUiAKwgBFIEQCMBIQEjAEEDdEGQoQNqIQNBkKEDIQIDQCACIANJBH8gAigCACABRwVBAAsEQCACQQhqIQIMAQsLIAIgA0cEQCMAQQFrJAAgAkEIaiECA0AgAiADSQRAIAJBCGsgAikDADcDACACQQhqIQIMAQsLC0F/IAAgAEF/ThsPCyAEpyQJIAEEQCM1JBIjDCMBIwlqRiQgBSMHQYABcQRAIwEjCWoiACQMIwEjASAAIABBABAAJBIjDCAARiQgCwtBAQujCQEHfyAAKAIcJAcgACgCFCQRIAAoAhgkHyMRQQFqQcAASwR/QQEFIx9BAWpBwABLCwRAQVgPCyMRQQV0QZCxA2ohBiMRQQBOBH8gBigCGEEBRwVBAAsEQCMHQQRxBEACQCMcIAAoAgBqIQEjAEEDdEGQoQNqIQJBkKEDIQADQCAAIAJJBH8gACgCACABRwVBAAsEQCAAQQhqIQAMAQsLIAAgAkYNACMAQQFrJAAgAEEIaiEAA0AgACACSQRAIABBCGsgACkDADcDACAAQQhqIQAMAQsLCwsgBigCGA8LQQAkEkEAJDBBASQgQQAkCyAAKAIMIgRBv/3//wdJBH8gBEHAAmoQAgVBAAsiAwR/Ix4gBGokHgJ/QVgjHCAAKAIEaiIBIxwgACgCAGoiAkkgAiNjSXIjHCAAKAIIaiIFIAFJciAFI2RLcg0AGiABIAUgAyAEIARBwAJqQQEQEyIFIARHBEBBfyAFIAVBf04bDAELQXVBASAAKAIcQQJxBH8gAiABI0VqEBYgACgCEEcFQQALGwsFQQALIQEjB0EEcQRAAkAjHCAAKAIAaiEHIwBBA3RBkKEDaiEFQZChAyECA0AgAiAFSQR/IAIoAgAgB0cFQQALBEAgAkEIaiECDAELCyACIAVGDQAjAEEBayQAIAJBCGohAgNAIAIgBUkEQCACQQhrIAIpAwA3AwAgAkEIaiECDAELCwsLIANFBEBBAA8LAkAgAUEBRw0AIxFBAEgEQCADJAEgBCQJIwdBgAFxBEAjASMJaiIBJAwjASMBIAEgAUEAEAAkEiMMIAFGJCALBSADJAsgBiAEEDQiAUEBRwRAIwshAwwCCwsjEgRAIwEjASMJaiMSEBAkMAsjB0GgBHEEQCMHQSBxBEAjEUEASCECQWEhAQJAIwkjZksNAEFYIQEgAgR/QQEFIAYoAhALRQ0AIAIEfyMBIwEjCWoQCgUjASMBIwlqIAYoAhAgBigCFCMLIwsgBGoQHwsiAUEASA0AIAEkQyMHQcAAcQRAIywkAiMtJAgLIAAjAjYCICAAIwg2AiRBASEBCwUjASMBIwlqEBciAUEATgRAIAAjCTYCICAAIAE2AiRBASEBCwsgAUEBRwRAIwEhAiMAQQN0QZChA2ohA0GQoQMhAANAIAAgA0kEfyAAKAIAIAJHBUEACwRAIABBCGohAAwBCwsgACADRwRAIwBBAWskACAAQQhqIQADQCAAIANJBEAgAEEIayAAKQMANwMAIABBCGohAAwBCwsLIwsEQAJAIwshAiMAQQN0QZChA2ohA0GQoQMhAANAIAAgA0kEfyAAKAIAIAJHBUEACwRAIABBCGohAAwBCwsgACADRg0AIwBBAWskACAAQQhqIQADQCAAIANJBEAgAEEIayAAKQMANwMAIABBCGohAAwBCwsLCyABDwsLQQEPCyMAQQN0QZChA2ohAkGQoQMhAANAIAAgAkkEfyAAKAIAIANHBUEACwRAIABBCGohAAwBCwsgACACRwRAIwBBAWskACAAQQhqIQADQCAAIAJJBEAgAEEIayAAKQMANwMAIABBCGohAAwBCwsLIAELTwAgACRlIAEkHCACJGMgBCRkIAUkZiAGJEBBACQmQQAkHkGQsQNBAEGAEPwLAEEAJEFEAAAAAAAAAAAkQiADQQ9qQXBxJFIgBCQ/QQAkAAsEACMVC8QIAgx/AX0DQCAHQQRJBEBBACEEA0AgBEEQSQRAQQAhAwNAIANBEEkEQEMAAAAAIQ8gBCEFA0AgBQRAIAMhBgNAIAYEQCAPIAVoIAZoQQR0IAdBAnRyckEBdEGAyQBqLwEAs5IhDyAGIAZBAWtxIQYMAQsLIAUgBUEBa3EhBQwBCwsgB0EIdCAEQQR0ciADckECdEGQygBqIA9DAEAcRpU4AgAgA0EBaiEDDAELCyAEQQFqIQQMAQsLIAdBAWohBwwBCwsCQCABQYAQSwRAQQAhBANAIAEgBEsEQCAAIARBBnRqEBIgBEEBaiEEDAELCwwBC0EAIQUDQCABIAVLBEAgACAFQQZ0aiIEKAIgIQZD//9/fyEPQQAhAwNAIAMEfyADQQhNIANBA2ogBk1xBUEBCwRAIAQgAxAHQaDrABAIIA+WIQ8gA0EBaiEDDAELCyAEIA84AiggBEF/NgIsIAVBAWohBQwBCwtBACEGA0AgASAGSwRAQQAhA0MAAIC/IQ9BACEFA0AgASAFSwRAIAAgBUEGdGoiBCgCLEF/RwR/QQEFIAQqAiggD18LRQRAIAQqAighDyAEIQMLIAVBAWohBQwBCwsgAxASIAZBAWohBgwBCwsLQQAhBANAIARBCEkEQEEAIQMDQCADQQZJBEAgBEEEdEGQ6gBqIANBAXRqLwEAIQUDQCAFBEAgBWggA0EEdEGACGpqIgYgBi0AAEEBIARBB3F0cjoAACAFIAVBAWtxIQUMAQsLIANBAWohAwwBCwsgBEEBaiEEDAELC0EAIQNBACEEQQAhBgNAIAEgBksEQCAAIAZBBnRqIggoAigiBSADSwRAIAUhAwsgBSAIaigCACEKAkAgCCgCICIJQQJLBEAgBCIFQQFqIQQgCkH///8HcUGgwIABckGx893xeWxBFHZBAXRB4AhqIQpBACEHIAIgBUHQAGxqIQsDQCAHIAlJBEAgByALaiIMIAcgCGotAAAiDToAACAMQd8BQf8BIAgoAiQEfyANQSByQeEAa0EaSQVBAAsbOgAgIAdBAWohBwwBCwsgCyAIKAIoNgJAIAsgCTYCRCALIAY2AkggCyAKLwEANgJMIAogBUEBajsBAAwBC0EAIQUDQCAFQYACSQRAIApB//8DcSAFQRB0ckGgwIABckGx893xeWxBFHZBAXRB4AhqIgsvAQAiBwR/IAIgB0EBa0HQAGxqKAJIIAZGBUEAC0UEQEEAIQcgAiAEQdAAbGohDCAIKAIgIQ0DQCAHIA1JBEAgByAMaiIJIAcgCGotAAAiDjoAACAJQd8BQf8BIAgoAiQEfyAOQSByQeEAa0EaSQVBAAsbOgAgIAdBAWohBwwBCwsgDCAIKAIoNgJAIAwgDTYCRCAMIAY2AkggDCALLwEANgJMIAsgBEEBaiIEOwEACyAFQQFqIQUMAQsLCyAGQQFqIQYMAQsLIAMLBgBBkMEDCxIAIAIkDCAAIAEgAiADQQAQAAsjAQF/IAAjBCABQQJ0IgL8CgAAIAAgAmojBSABQQF0/AoAAAsEACMMC5MBAQF/IAAkKiACJFMgAyQEIAQkBSAFJCcgASQoIAAgASACEDgkMUEAJClBACQyQQAkM0EAIQIDQCABIAJLBEAjKSIEIAJBBnQiBSMqaiIDKAIgIgYgBCAGSxskKSMyIgQgACAFaigCMCIFIAQgBUsbJDIjMyIEIANBNGooAgAiAyADIARJGyQzIAJBAWohAgwBCwsLiAQBA39BASRYA0AgAEGAAkkEQCAAQQJ0QcCrAWogAEEQdEGAgICAeHI2AgAgAEEBaiEADAELC0HAswFBgMACNgIAQQMhAANAIAFBHEkEQCABQQJ0QcSzAWogAUEEa0ECdkEAIAFBCE8bIgIgAEEQdHI2AgAgAEEBIAJ0aiEAIAFBAWohAQwBCwtBtLQBQYCAiAg2AgBBuLQBQYCAAjYCAEG8tAFBgIACNgIAQQEhAEEAIQEDQCABQR5JBEAgAUECdEHAtAFqIAFBAmtBAXZBACABQQRPGyICIABBEHRyNgIAIABBASACdGohACABQQFqIQEMAQsLQbi1AUGAgAI2AgBBvLUBQYCAAjYCAEEAIQADQCAAQRNJBEAgAEECdEHAtQFqIABBEHQ2AgAgAEEBaiEADAELC0EAIQADQCAAQaACSQRAIABB4KkCaiAAQZABSQR/QQgFIABBgAJJBH9BCQVBB0EIIABBmAJJGwsLOgAAIABBAWohAAwBCwtB4L0BQeCpAkGgAkHAqwFBCUEAEAEaQeCpAkEFQSD8CwBB4M0BQeCpAkEgQcC0AUEFQQAQARpBASEAA0AgAEEQSQRAQQAhAQNAIAFBEEkEQCAAQQR0QdC7AWogAWogASAAcDoAACABQQFqIQEMAQsLIABB0L0BakEQQRAgAHBrOgAAIABBAWohAAwBCwsLBAAjRQuMBQMDfgF8An8gAEUEQAJ/A0AgASACSQRAI04gAUECdGooAgAiAEGA/oN4cUEIdyAAQf+B/AdxQQh4cq0iA0KAgICACFoEQEFYIANCgICAgAh9IgMjXloNAxojXSADp0EDdGopAwAiA0IIiEL/gfyH8J/A/wCDIANC/4H8h/CfwP8Ag0IIhoQiA0IQiEL//4OA8P8/gyADQv//g4Dw/z+DQhCGhEIgiiEDC0FXIANC//////8PVg0CGiADIztWBEAgAyQ7C0IAIQQDQCAEQgVUBEAgAyAEQgOGiEL/AYMgBEIIhoRCAoanQZD5AmoiACAAKAIAQQFqNgIAIARCAXwhBAwBCwsjGCABQQN0aiABrSADQhmGhDcDACABQQFqIQEMAQsLQQALDwsgAEEGRgRAAn8DQCABIAJJBEAgAUEDdCIAIxhqKQMAIgNC////D4OnIQdBWCADQhmIuiIGI09kRQ0CGiAGJE8jXyAAaiAGOQMAIAFBAnQiACNgaiAHNgIAI2EgAGojTSAHQQJ0aigCACIAQYD+g3hxQQh3IABB/4H8B3FBCHhyNgIAIAFBAWohAQwBCwtBAAsPCyM7IACsQgF9IgNCA4aIUARAQQEPCyABRQRAQQAhAANAIARCgAJUBEAgBCADQgOGIgWGIAWIQv8BgyADQgiGhEIChqdBkPkCaiIHKAIAIQggByAANgIAIAAgCGohACAEQgF8IQQMAQsLCyMYIAFBA3RqIQAjGCACQQN0aiEBA0AgACABSQRAIzogACkDACIEQhmIIANCA4aIQv8BgyADQgiGhEIChqdBkPkCaiICKAIAIgdBA3RqIAQ3AwAgAiAHQQFqNgIAIABBCGohAAwBCwtBAAsMAQF/IxgjOiQYJDoLTQAgACRNIAFBAnQiACNNaiROI04gAGokXSACrSReIAMkGCAEJDogBSRfIAYkYCAHJGFCACQ7RAAAAAAAAPC/JE9BkPkCQQBBgCj8CwAL/wgCEn8BeyADJAwjKUUEQEEADwsjKUEBayEQIAIiCiEHIAohCyAFBH8gBCgCAAVBfwshEyAFBH8gBCAFQQFrQQJ0aigCAAVBAAshFAJAA0AgACABSQRAIABBAWohBkEAIQggAC0AACIPQYABcUEARyIMBH8gBv1dAwAgD0H/AHEiAEEDdEGA7gJq/V0DAP0OIhj9GwAhCCAY/RsBIg1BgIAEIA0bIQ8gBiAAaWoFIAYgD2oLIQAgCiAQayACIAogAmsgEEsbIgYgC0sEQCACIAcgCyADIAkQACEJIxQgCyAHa2okFCMMIANHBEAgCQ8LIAYhBwsgCiAKIA9qIAwbIQsgCCAUTSAMcSATIAggD2oiEUlxBEAgBCAFIBEgBCAFIAggDhAFIg0QBSEOIA0gDkkEQCACIAcgCyADIAkQACEMIxQgCyAHa2okFCMMIANHBEAgDA8LIAshByAKIAJrIAhrIRIgDiEGA0AgBiANSwR/IAQgBkEBa0ECdGooAgAgEGogEU8FQQALBEAgBkEBayEGDAELCyAGIA1rIggjJyAMayIJIAggCUkbIQkgEv0RIRggBCANQQJ0aiEVIwQgDEECdGohFkEAIQgDQCAIIAlBAnRJBEAgCCAWaiAIIBVq/QAEACAY/a4B/QsEACAIQRBqIQgMAQsLIAQgBUECdGogDUEBdGohCCMFIAxBAXRqIRVBACENA0AgDSAJQQF0SQRAIA0gFWogCCANav0ABAD9CwQAIA1BEGohDQwBCwsgCSAMaiIJIQ0gCiACayIVIA9qIRYgDCEIA0AgCCANSQR/IwQgCEECdGooAgAgFSMyakkFQQALBEAjBSAIQQF0aiIXIBcvAQBB//99cTsBACAIQQFqIQgMAQsLA0AgDCANSQR/IzMjBCANQQFrQQJ0aigCAGogFksFQQALBEAjBSANQQFrIghBAXRqIhUvAQBB//99cSEXIwQgCEECdGooAgAjKiAXQQZ0akE0aigCAGogFksEQCAVIBc7AQALIA1BAWshDQwBCwsgCSMnIyhrSw0EIAYhDQNAIA0gDkkEQCARIAQgDUECdGooAgAiBiMqIAQgBUECdGogDUEBdGovAQBB//99cSIVQQZ0aigCIGpPBEAgCSMnIyhrSw0HIAYgEmohFiAJIQgCQANAIAgEQAJAIwQgCEEBayIGQQJ0aigCACIMIBZJDQAgDCAWRgRAIwUgBkEBdGovAQAiBiAVSQ0BIAYgFUYNBAsgCEEBayEIDAILCwsgCSEGA0AgBiAISwRAIwQgBkECdGojBCAGQQFrIgxBAnRqKAIANgIAIwUgBkEBdGojBSAMQQF0ai8BADsBACAMIQYMAQsLIwQgCEECdGogFjYCACMFIAhBAXRqIBU7AQAgCUEBaiEJCwsgDUEBaiENDAELCwsLIAogD2ohCgwBCwsgAiAHIAsgAyAJEAAjFCALIAdraiQUDwsgCiQMA0AgCQR/IwQgCUEBa0ECdGooAgAgCiACa08FQQALBEAgCUEBayEJDAELCyAJCwQAIxQLBAAjNQtCAQN/A0AgAiMvSQRAIAEgA0ECdGojGyACQQJ0aigCACIENgIAIAMjPiAEai0AACAARmohAyACQQFqIQIMAQsLIAMLBAAjLwsEACMTC4EHAgV/AXwCQAJAAkACQAJAAkACQCAADgYAAQIDBAUGCwNAIAEgAkkEQCMuIAFBAnRqKAIAIgBBAE4EQCMZIABBAnRqQQRqIgAgACgCAEEBajYCAAsgAUEBaiEBDAELCw8LA0AgASACSQRAIyUgAUECdCIAIxlqIgMoAgBqJCUgAyMlNgIAIxAgAGojJTYCACABQQFqIQEMAQsLIAIjPUYEQCMZIz1BAnRqIgAjJSAAKAIAajYCAAsPCwNAIAEgAkkEQCMuIAFBAnRqKAIAIgBBAE4EQCMaIxAgAEECdGoiACgCAEECdGogATYCACAAIAAoAgBBAWo2AgALIAFBAWohAQwBCwsPCwNAIAEgAkkEQCABQQJ0IgAjEGpBADYCACMkIAFBA3RqRAAAAAAAAAAAOQMAIy4gAGooAgBBf0YEQCMbIxNBAnRqIAE2AgAjE0EBaiQTIy9BAWokLwsgAUEBaiEBDAELCw8LA0AgASACSQRAIxsgAUECdGooAgAiACM+ai0AACEDIxkgAEECdGpBBGoiBEEEaygCACEAA0AgACAEKAIASARAIxogAEECdGooAgAiBSM+aiADOgAAIxsjE0ECdGogBTYCACMTQQFqJBMgAEEBaiEADAELCyABQQFqIQEMAQsLDwsgASEDA0AgAiADSwRAIxsjE0EBayADa0ECdGooAgAiAUECdCIEIxBqIgUoAgBBAWohACABQQN0IgYjYmohByMkIAZqIgYrAwAgBysDCKAgBysDAKEhCCAFIAA2AgAgBiAIOQMAIy4gBGooAgAiBEEATgRAIxAgBEECdGoiBSAFKAIAIABqNgIAIyQgBEEDdGoiACAAKwMAIAigOQMACyMZIAFBAnRqIgAoAgAhBCAAKAIEQQFrIgUhASAEIQADQCAAIAVIBEAgACABIxAjGiAAQQJ0aigCAEECdGooAgAjECMaIAFBAnRqKAIAQQJ0aigCAEobIQEgAEEBaiEADAELCyABIAVGIAQgBUpyRQRAIxogAUECdGoiACgCACEEIAAgAEEEaiAFIAFrQQJ0/AoAACMaIAVBAnRqIAQ2AgALIANBAWohAwwBCwsPCwNAIAEgAkkEQCABQQJ0IgAjG2ooAgAhAyMQIABqIxAgA0ECdGooAgA2AgAjJCABQQN0aiMkIANBA3RqKwMAOQMAIAFBAWohAQwBCwsLQQAgACQ9IAEkYiACJC4gAyQ+IAQkGSAFJBogBiQbIAckECAIJCRBACQvQQAkE0EAJCUjGUEAIz1BAWpBAnT8CwALBgBBACQXC7IEAgZ/AX5BASEIA0AgASACSQRAIAEtAABBCkYEQCABQQFrLQAAQQpGBEAgAUEBaiEABQJAA0AgAUEBaiACSQRAIAFBAmohACABLQAAQQpGBH8gAS0AAUEKRgVBAAsNAiABQQFqIQEMAQsLIAIhAAsLIAAPCyABIQQDQCACIARLBH8gBC0AAEEKRwVBAAsEQCAEQQFqIQQMAQsLIAgEfwJ/QQAgAUHc+AIoAgBqIARLDQAaQQAhBQNAIAVB3PgCKAIASARAQQAgBUHg+AJqLQAAIAEgBWotAABHDQIaIAVBAWohBQwBCwtBAQsFQQALBEBBACEIIAFBCmohBgJAA0AgBCAGSwRAIAYtAABBPkYEQCAGQQFqIQUDQCAEIAVLBH8gBS0AAEEgRgVBAAsEQCAFQQFqIQUMAQsLIAQgBUsiAQRAIAUtAABBLUYhAQsgBUEBaiAFIAEbIQVCACEKQQAhBwNAIAdBD0wgBCAFS3EEQCAFLQAAQTBrIglBCU0EQCAJrSAKQgp+fCEKIAVBAWohBSAHQQFqIQcMAgsLC0IAIAp9IAogARshCiAHQQ9MIAdBAEpxBH8gBCAFRgR/QQEFIAUtAABBIEYLBUEACw0DCyAGQQFqIQYMAQsLQgAhCgsgAyAKNwMACyAEQQFqIQEMAQsLAkADQCAAQQFqIAJJBEAgAEECaiEBIAAtAABBCkYEfyAALQABQQpGBUEACw0CIABBAWohAAwBCwsgAiEBCyABCwoAIAAkXEEAJBcLBAAjFwsLnQIKAEHsyAALAZwAQfjIAAuHAQQAAACAAAAABwBoADAANwAvAH4AMQCJABsAYQD1ABcAjwAtAFMAPgBhABAAZgBAAGQAKAAhABYAHwAoABAACQACAAkAAgCYADIIHwF+AMoA0wBiAroAkACyALIBUwA4AC4BjACvAV0BywA+AFcBPgGzAbgAZABBAGsAZwBWADUACwAwAAwABABBzK0CCwEsAEHYrQILGwUAAAATAAAAEBESAAgHCQYKBQsEDAMNAg4BDwBBjPgCCwEcAEGY+AILDQUAAAAFAAAAdHJlZSAAQaz4AgsBHABBuPgCCw8FAAAABwAAAHBhcmVudCAAQcz4AgsBHABB2PgCCxIFAAAACgAAAGNvbW1pdHRlciA=";
var PAGE = 65536;
var FIRST_PAGES = 4;
var SLACK = 64;
var compiled;
var KernelInstance = class {
  exports;
  #memory;
  #end;
  #committed = false;
  constructor() {
    compiled ??= new WebAssembly.Module(Buffer.from(KERNEL_WASM_BASE64, "base64"));
    this.#memory = new WebAssembly.Memory({ initial: FIRST_PAGES });
    const abort = () => {
      throw new Error("the kernel aborted");
    };
    const instance = new WebAssembly.Instance(compiled, { env: { memory: this.#memory, abort } });
    this.exports = instance.exports;
    this.#end = this.exports.staticEnd();
  }
  /** Sets aside `bytes` bytes, aligned to 16, zeroed. @returns their address. */
  reserve(bytes) {
    if (this.#committed) throw new Error("areas are reserved before commit");
    const at = this.#end + 15 & ~15;
    this.#end = at + bytes;
    return at;
  }
  /** Grows the memory to hold every reserved area. @throws RangeError when the machine refuses. */
  commit() {
    this.#committed = true;
    const pages = Math.ceil(this.#end / PAGE) - FIRST_PAGES;
    if (pages > 0) this.#memory.grow(pages);
    return this.#memory.buffer;
  }
};
var DEFAULT_HIT_CAPACITY = 16384;
var SearchKernel = class {
  /** View on the input area: read files straight into it. Stays valid for the life of the kernel. */
  input;
  /** Start offsets in `input` of the hits of the last search, ascending; ties ascending by literal. */
  hitOffsets;
  /** Index into the constructor's `literals` for each hit, and SETTLED_HIT. */
  hitLiterals;
  exports;
  /** Address of `input` in linear memory. */
  inputAt;
  #resumeAt = 0;
  #openHits = 0;
  /**
   * Compiles the literals and instantiates the module, synchronously.
   * @param literals each 2 to 32 bytes; duplicates are reported each.
   * @param inputCapacity bytes of the input area, below 2 GiB.
   * @param hitCapacity hits one search can return; raised where that is too few to get ahead.
   * @throws RangeError for literals outside these bounds.
   */
  constructor(literals, inputCapacity, hitCapacity = DEFAULT_HIT_CAPACITY) {
    const instance = new KernelInstance();
    const installSearch = reserveSearch(instance, literals, hitCapacity);
    this.inputAt = instance.reserve(inputCapacity + SLACK);
    const memory = instance.commit();
    this.exports = instance.exports;
    ({ hitOffsets: this.hitOffsets, hitLiterals: this.hitLiterals } = installSearch(memory));
    this.input = new Uint8Array(memory, this.inputAt, inputCapacity);
  }
  /**
   * Finds every occurrence of every literal that starts in input[start, end) and lies wholly within input[0, limit).
   * @returns the number of hits in `hitOffsets` and `hitLiterals`. When they are full the search stops early:
   * the hits before `resumeAt` are all there, and the next search starts at `resumeAt`. Otherwise `resumeAt` is `end`.
   */
  search(start, end, limit) {
    this.checkRange(start, end);
    this.checkRange(end, limit);
    const at = this.inputAt;
    const count = this.exports.search(at, at + start, at + end, at + limit);
    this.settle(at, at + limit, count);
    this.#resumeAt = (this.exports.resumeAt() >>> 0) - at;
    return count;
  }
  /** Where the next search has to go on; see `search`. */
  get resumeAt() {
    return this.#resumeAt;
  }
  /** Hits of the last search that are not settled. */
  get openHits() {
    return this.#openHits;
  }
  /** For hits that the kernel has settled on its own. */
  setOpenHits(count) {
    this.#openHits = count;
  }
  /** Settles what the literals' tests refuse of the `count` hits at hand, whose offsets count from the address `origin`. */
  settle(origin, limit, count) {
    this.#openHits = count === 0 ? 0 : this.exports.settleHits(origin, limit, count);
  }
  /** Number of bytes 0x0A in input[start, end). */
  countNewlines(start, end) {
    this.checkRange(start, end);
    return this.exports.countNewlines(this.inputAt + start, this.inputAt + end);
  }
  /** UTF-16 code units of input[start, end) read as UTF-8: bytes outside 0x80-0xBF, and one more for each byte from 0xF0 on. */
  utf16Units(start, end) {
    this.checkRange(start, end);
    return this.exports.utf16Units(this.inputAt + start, this.inputAt + end);
  }
  /** @throws RangeError unless [start, end) lies in `input`. */
  checkRange(start, end) {
    if (!(start >= 0 && start <= end && end <= this.input.length)) throw new RangeError(`not a range of the input area: ${start} to ${end}`);
  }
};

// chunk:chunk-O7ZRR6RJ.js
var chunk_O7ZRR6RJ_exports = {};
__export(chunk_O7ZRR6RJ_exports, {
  cleanReason: () => cleanReason
});
var MAX_LENGTH = 200;
var LINK_OR_RUN = /https?:\/\/[^\s?#]*(?:[?#]\S*)?|[A-Za-z0-9+/=_]{16,}/g;
var RUN = /[A-Za-z0-9+=_]{16,}/g;
function cleanReason(text) {
  const line = text.replace(/\s+/g, " ").trim();
  const harmless = line.slice(0, MAX_LENGTH + 1).replace(LINK_OR_RUN, (run) => /^https?:/.test(run) ? run.replace(/[?#].*$/, "\u2026").replace(RUN, withoutValue) : withoutValue(run));
  if (harmless === "") return null;
  return harmless.length > MAX_LENGTH ? `${harmless.slice(0, MAX_LENGTH)}\u2026` : harmless;
}
function withoutValue(run) {
  return /[A-Z0-9]/.test(run.slice(1)) ? "\u2026" : run;
}

// chunk:chunk-L3LCKEWV.js
var chunk_L3LCKEWV_exports = {};
__export(chunk_L3LCKEWV_exports, {
  SecretText: () => SecretText
});
import { createHash as createHash2 } from "node:crypto";
var SecretText = class {
  #value;
  /** What may be shown, e.g. `LTAI5t…9f` or `30 characters`. */
  redacted;
  constructor(value, redacted) {
    this.#value = value;
    this.redacted = redacted;
  }
  /** The raw value. Never pass the result to a log, an error or a cache. */
  reveal() {
    return this.#value;
  }
  /** Length of the value in UTF-16 units. */
  get length() {
    return this.#value.length;
  }
  /** Lower-case hex SHA-256 of the value's UTF-8 bytes. */
  sha256() {
    return createHash2("sha256").update(this.#value, "utf8").digest("hex");
  }
  equals(other) {
    return this.#value === other.#value;
  }
  toString() {
    return this.redacted;
  }
  toJSON() {
    return this.redacted;
  }
  [/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")]() {
    return this.redacted;
  }
};

// chunk:chunk-WH7E5LVJ.js
var chunk_WH7E5LVJ_exports = {};
__export(chunk_WH7E5LVJ_exports, {
  runClass: () => runClass
});
function runClass(members) {
  const member = new RegExp(`[${members}]`);
  return Uint8Array.from({ length: 256 }, (_, code) => member.test(String.fromCharCode(code)) ? 1 : 0);
}

// chunk:chunk-WDHDV5AN.js
var chunk_WDHDV5AN_exports = {};
__export(chunk_WDHDV5AN_exports, {
  ALIBABA_CHECKS: () => ALIBABA_CHECKS,
  BASE58_ALPHABET: () => BASE58_ALPHABET,
  accessKeyIdStructure: () => accessKeyIdStructure,
  base58Encode: () => base58Encode,
  camelSegments: () => camelSegments,
  classChanges: () => classChanges,
  isOverwritten: () => isOverwritten,
  looksLikeAccessKeySecret: () => looksLikeAccessKeySecret,
  looksLikeHexKey: () => looksLikeHexKey,
  looksLikeOpaqueToken: () => looksLikeOpaqueToken,
  looksLikeShortId: () => looksLikeShortId,
  looksLikeStsSecret: () => looksLikeStsSecret,
  looksMadeUp: () => looksMadeUp,
  shannonEntropy: () => shannonEntropy,
  stsIdStructure: () => stsIdStructure
});
function charClass(code) {
  if (code >= 97 && code <= 122) return 0;
  if (code >= 65 && code <= 90) return 1;
  return 2;
}
function classChanges(text) {
  let changes = 0;
  for (let i = 1; i < text.length; i++) {
    if (charClass(text.charCodeAt(i)) !== charClass(text.charCodeAt(i - 1))) changes++;
  }
  return changes;
}
function camelSegments(text) {
  return text.match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g)?.length ?? 0;
}
function distinctChars(text) {
  return new Set(text).size;
}
function longestRun(text) {
  let longest = text.length > 0 ? 1 : 0;
  let run = 1;
  for (let i = 1; i < text.length; i++) {
    run = text[i] === text[i - 1] ? run + 1 : 1;
    if (run > longest) longest = run;
  }
  return longest;
}
function longestSequence(text, stride = 1) {
  const lower = text.toLowerCase();
  return Math.max(...Array.from({ length: stride }, (_, offset) => longestIn(everyNth(lower, stride, offset))));
}
function everyNth(text, stride, offset) {
  if (stride === 1) return text;
  let picked = "";
  for (let i = offset; i < text.length; i += stride) picked += text[i] ?? "";
  return picked;
}
function longestIn(lower) {
  let longest = lower.length > 0 ? 1 : 0;
  let up = 1;
  let down = 1;
  for (let i = 1; i < lower.length; i++) {
    const before = lower.charCodeAt(i - 1);
    const code = lower.charCodeAt(i);
    const sameClass = charClass(before) === charClass(code);
    up = sameClass && code === before + 1 ? up + 1 : 1;
    down = sameClass && code === before - 1 ? down + 1 : 1;
    longest = Math.max(longest, up, down);
  }
  return longest;
}
function shannonEntropy(text) {
  const counts = /* @__PURE__ */ new Map();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) {
    const share = count / text.length;
    bits -= share * Math.log2(share);
  }
  return bits;
}
var BASE58_ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
var DIGITS = new Map([...BASE58_ALPHABET].map((char, index) => [char, BigInt(index)]));
function base58Decode(text, length) {
  let number = 0n;
  for (const char of text) {
    const digit2 = DIGITS.get(char);
    if (digit2 === void 0) return null;
    number = number * 58n + digit2;
  }
  if (number >> BigInt(8 * length) !== 0n) return null;
  const bytes = new Uint8Array(length);
  for (let i = length - 1; i >= 0; i--) {
    bytes[i] = Number(number & 255n);
    number >>= 8n;
  }
  return bytes;
}
function base58Encode(bytes, width) {
  let number = 0n;
  for (const byte of bytes) number = number << 8n | BigInt(byte);
  let text = "";
  while (number > 0n) {
    text = (BASE58_ALPHABET[Number(number % 58n)] ?? "") + text;
    number /= 58n;
  }
  return text.padStart(width, "1");
}
var PLACEHOLDER_WORDS = /xxxx|\*\*\*|test|example|sample|dummy|fake|mock|your|demo|secret|access|aliyun|alibaba|placeholder|change|replace|12345|abcde|qwert|deadbeef|foobar/gi;
function holdsPlaceholderWord(value) {
  return [...value.matchAll(PLACEHOLDER_WORDS)].some(([word]) => isWrittenCase(word));
}
function isWrittenCase(word) {
  const rest = word.slice(1);
  return rest === rest.toLowerCase() || word === word.toUpperCase();
}
function holdsSeparatePlaceholderWord(value) {
  return value.split(/[-_.: ]/).some((piece) => piece.search(PLACEHOLDER_WORDS) === 0 && holdsPlaceholderWord(piece)) || /secret|example|placeholder/i.test(value);
}
var CODE_WORDS = /access|account|alibaba|aliyun|bits|bucket|byte|client|cloud|code|config|create|credential|data|default|encrypt|endpoint|factory|file|from|group|hash|hmac|http|instance|java|json|load|manager|mode|name|object|param|pass|password|private|prod|property|provider|public|query|rand|region|request|resource|response|role|rule|secret|server|service|session|sign|signature|storage|string|table|test|text|time|token|type|update|user|value|version|with|your/gi;
function isMadeOfWords(value) {
  return (value.match(CODE_WORDS)?.length ?? 0) >= 2;
}
var OFFICIAL_EXAMPLES = new Set(
  [
    // OSS documentation
    "OtxrzxIsfpFjA7SwPzILwy8B|w21TLhquhboDYROV",
    "LTAI|JPXxMLocA0fD",
    "LTAI|JfoPL6wmrirR",
    "LTAI|B1VW9xxxxxxx",
    "STS.|iA645eTOXEqP3cg3VeHf",
    "rV3VQrpFQ4BsyHSAvi5N|VLpPIVffDJv4LojUBZCf",
    // RAM, STS, IMS documentation
    "PupkTg8jdmau1cX|xYacgE736PJj4cA",
    "STS.|L4aBSCSJVMuKg5U1vFDw",
    "wyLTSmsyPGP1ohvvw8xY|gB29dlGI8KMiH2pKCNZ9",
    // RDS, EMR, PLS, SLS documentation
    "LTAI|Kw8gqPc3FvOw",
    "LTAI|P00vvvvvvvvv",
    "LTAI|L3gUus8AEu11",
    "LTAI|5t8y9c113M7V",
    // Marketplace: the sample call of every API in the store, copied into many repositories (3 of 13 looked at)
    "83359fd73fe94948385f|570e3c139105",
    // Examples of other scanners' rules
    "7jkWdTjKLnSlGdd|wPR5gBn65PHcZG6",
    "aJHKLnSlGddwPR5|g7jkWdTBn65PHc5",
    "LTAI|8x2NiGqfyJGx7eLDhp12",
    "LTAI|5GqyJGhp12ad31L5hpix",
    // SDK and provider tests
    "LTAI|5tAbcDefGhi",
    "TestSecretKey123|456789012345678"
  ].map((entry) => entry.replace("|", ""))
);
function isOfficialExample(value) {
  return OFFICIAL_EXAMPLES.has(value);
}
var LTAI5_FIRST_SECOND = 1593835520;
var FUTURE_TOLERANCE_SECONDS = 2 * 86400;
function accessKeyIdStructure(id, nowSeconds) {
  if (/^LTAI[A-Za-z0-9]{12}$/.test(id)) return { generation: "LTAI-16" };
  if (id.length !== 24) return { generation: "unknown", reason: "length" };
  const bytes = id.startsWith("LTAI") ? base58Decode(id.slice(4), 15) : null;
  if (bytes === null) return { generation: "unknown", reason: "alphabet" };
  const [b0, b1, , , , b5, b6 = 0, b7 = 0] = bytes;
  if (b0 === 2 && (b1 === 1 || b1 === 2)) return { generation: "LTAI4" };
  if (b0 !== 3) return { generation: "unknown", reason: "version" };
  const seconds = ((b6 ^ 244) << 24 | (b7 ^ 84) << 16) >>> 0;
  if (b5 !== 128 || seconds < LTAI5_FIRST_SECOND || seconds > nowSeconds + FUTURE_TOLERANCE_SECONDS) {
    return { generation: "unknown", reason: "time" };
  }
  return { generation: "LTAI5", issuedAt: new Date(seconds * 1e3) };
}
function isOverwritten(id) {
  return longestRun(id) >= 5 || /x{4}|X{4}/.test(id);
}
function looksMadeUp(id) {
  const tail = id.slice(4);
  const ordered = longestSequence(tail) >= 5 || longestSequence(tail, 2) >= 5;
  return longestRun(tail) >= (tail.length > 12 ? 5 : 4) || ordered || holdsPlaceholderWord(tail) || distinctChars(tail) < 7;
}
function looksLikeShortId(id) {
  const tail = id.slice(4);
  return /[a-z]/.test(tail) && /[A-Z0-9]/.test(tail) && camelSegments(tail) >= 3 && !looksMadeUp(id);
}
function looksLikeAccessKeySecret(value) {
  return /^[A-Za-z0-9]{30}$/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value) && distinctChars(value) >= 16 && longestRun(value) < 4 && longestSequence(value) < 6 && longestSequence(value, 2) < 6 && longestSequence(value, 3) < 5 && classChanges(value) >= 9 && camelSegments(value) >= 9 && !isMadeOfWords(value) && !isOfficialExample(value);
}
function parseJsonWebToken(text) {
  const [head, body, signature2, ...more] = text.split(".");
  if (head === void 0 || body === void 0 || signature2 === void 0 || more.length > 0) return null;
  const header = jsonObject(head);
  const claims = jsonObject(body);
  if (header === null || claims === null) return null;
  return { header, claims, expiresAt: typeof claims["exp"] === "number" ? claims["exp"] : null };
}
function jsonObject(base64url) {
  try {
    const value = JSON.parse(Buffer.from(base64url, "base64url").toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
function looksLikeOpaqueToken(value) {
  if (distinctChars(value) < 10 || longestRun(value) >= 5 || longestSequence(value) >= 6) return false;
  return /\d/.test(value) ? classChanges(value) >= value.length / 5 : camelSegments(value) >= value.length / 3;
}
function looksLikeHexKey(digits) {
  return distinctChars(digits) >= 7 && longestRun(digits) <= 5 && longestSequence(digits) <= 6;
}
var ALIBABA_WORDS = /dashscope|bailian|qwen|tongyi|aliyuncs|百炼|通义|灵积|\xe7\x99\xbe\xe7\x82\xbc|\xe9\x80\x9a\xe4\xb9\x89|\xe7\x81\xb5\xe7\xa7\xaf|\xb0\xd9\xc1\xb6|\xcd\xa8\xd2\xe5|\xc1\xe9\xbb\xfd/gi;
var OTHER_WORDS = /deepseek|moonshot|kimi|siliconflow|openrouter|zhipu|minimax|深度求索|\xe6\xb7\xb1\xe5\xba\xa6\xe6\xb1\x82\xe7\xb4\xa2/gi;
var REACH = 400;
var LINE_COST = 60;
var BEHIND_COST = 40;
function nearestModelVendor(left, right) {
  const [before, after] = [left.slice(-REACH), right.slice(0, REACH)];
  const alibaba = cheapest(before, after, ALIBABA_WORDS);
  const other = cheapest(before, after, OTHER_WORDS);
  if (alibaba === null && other === null) return null;
  return (alibaba ?? Infinity) <= (other ?? Infinity) ? "alibaba" : "other";
}
function cheapest(before, after, words) {
  const costs = [];
  for (const word of before.matchAll(words)) costs.push(cost(before.slice(word.index + word[0].length)));
  for (const word of after.matchAll(words)) costs.push(cost(after.slice(0, word.index)) + BEHIND_COST);
  return costs.length === 0 ? null : Math.min(...costs);
}
function cost(between) {
  return between.length + (between.split("\n").length - 1) * LINE_COST;
}
var CLI_MODES = "AK|StsToken|RamRoleArn|EcsRamRole|OIDC|ChainableRamRoleArn|CloudSSO|OAuth|External|RsaKeyPair|RamRoleArnWithRoleName|CredentialsURI|BearerToken";
var CREDENTIAL_TYPES = "access_key|sts|ram_role_arn|ecs_ram_role|oidc_role_arn|credentials_uri|bearer|rsa_key_pair";
var JSON_MODE = new RegExp(`"mode"\\s{0,4}:\\s{0,4}"(${CLI_MODES})"`);
var JSON_NAME = /"name"\s{0,4}:\s{0,4}"([^"\\]{1,64})"/;
var INI_TYPE = new RegExp(`(?:^|\\n)[ \\t]*type[ \\t]*=[ \\t]*(${CREDENTIAL_TYPES})\\b`);
var INI_SECTION = /(?:^|\n)[ \t]*\[([\w.-]{1,64})\][^\n]*(?:\n(?![ \t]*\[)[^\n]*)*$/;
var EXPIRATION = /["']?Expiration["']?\s{0,4}(?:[:=>]|=>)\s{0,4}["']?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)/;
function profileAround(left, right) {
  const object = left.slice(left.lastIndexOf("{") + 1) + right.split("}", 1)[0];
  const mode = JSON_MODE.exec(object)?.[1];
  const expiresAt = EXPIRATION.exec(object)?.[1];
  if (mode !== void 0) {
    const name = JSON_NAME.exec(object)?.[1];
    return { mode, ...name === void 0 ? {} : { profile: name }, ...expiresAt === void 0 ? {} : { expiresAt } };
  }
  const section = INI_SECTION.exec(left);
  const body = section === null ? "" : section[0] + (right.split(/\n[ \t]*\[/, 1)[0] ?? "");
  const type = INI_TYPE.exec(body)?.[1];
  if (section?.[1] !== void 0 && type !== void 0) return { profile: section[1], mode: type };
  return expiresAt === void 0 ? {} : { expiresAt };
}
var HEADER_SCHEME = /(?:^|[^A-Za-z0-9])(?:OSS|acs|ACS|LOG|SLS|ODPS|DATAHUB|MNS) $/;
var HEADER_SIGNATURE = /^:[A-Za-z0-9+/%]{16,}={0,2}/;
var CREDENTIAL_FIELD = /(?:Credential|credential)["'\s]{0,3}(?:=|:|%3[Dd])["'\s]{0,3}$/;
var CREDENTIAL_SCOPE = /^(?:\/|%2[Ff])\d{8}(?:\/|%2[Ff])/;
var CREDENTIAL_LIST = /^\s?,\s?SignedHeaders/;
var QUERY_FIELD = /(?:^|[?&;"'\s]|amp;|%26|%3[Ff])(OSSAccessKeyId|AccessKeyId|accessid)(?:=|%3[Dd])$/i;
var ID_HEADER = /x-(?:acs|ots)-access-?key-?id["']?\s{0,2}[:=,]\s{0,2}["']?$/i;
var MQTT_USER = /(?:Signature|Token)\|$/;
var POLICY_ID = /["']?(?:OSSAccessKeyId|access_?(?:key_?)?id)["']?(?:\s{0,4}[:=,]\s{0,4}["']?|\r?\n\r?\n)$/i;
var QUERY_SIGNATURE = /[Ss]ignature(?:Method|Version|Nonce)?(?:=|%3[Dd])/;
var QUERY_SECRET = /(?:secret|access_?key)(?:=|%3D)[^&%]{16}/i;
var REQUEST_END = /[\s"'<>`]/;
var NAME_REACH = 120;
function signedRequest(left, right) {
  const near = left.slice(-NAME_REACH);
  if (HEADER_SCHEME.test(near) && HEADER_SIGNATURE.test(right)) return { expiresAt: null };
  if (CREDENTIAL_SCOPE.test(right) || CREDENTIAL_FIELD.test(near) && CREDENTIAL_LIST.test(right)) {
    return { expiresAt: expiryOfV4(requestAround(left, right)) };
  }
  if (ID_HEADER.test(near)) return { expiresAt: null };
  if (MQTT_USER.test(near) && right.startsWith("|")) return { expiresAt: null };
  const field = QUERY_FIELD.exec(near);
  if (field !== null) {
    const request = requestAround(left, right);
    if (QUERY_SECRET.test(request)) return null;
    if (QUERY_SIGNATURE.test(request) || field[1] === "OSSAccessKeyId" && /[?&]|%26|%3[Ff]/.test(request)) {
      return { expiresAt: expiryOfV1(request) };
    }
  }
  if (POLICY_ID.test(near) && isPostPolicy(left, right)) return { expiresAt: null };
  return null;
}
function requestAround(left, right) {
  let start = left.length;
  while (start > 0 && !REQUEST_END.test(left[start - 1] ?? "")) start--;
  const end = right.search(REQUEST_END);
  return left.slice(start) + (end < 0 ? right : right.slice(0, end));
}
function expiryOfV1(request) {
  const seconds = /Expires(?:=|%3[Dd])(\d{9,11})/.exec(request)?.[1];
  return seconds === void 0 ? null : Number(seconds);
}
function expiryOfV4(request) {
  const seconds = /x-oss-expires(?:=|%3[Dd])(\d{1,8})/i.exec(request)?.[1];
  const date = /x-oss-date(?:=|%3[Dd])(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/i.exec(request);
  if (seconds === void 0 || date === null) return null;
  const [year, month, day2, hour, minute, second] = date.slice(1).map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day2, hour, minute, second) / 1e3 + Number(seconds);
}
function isPostPolicy(left, right) {
  const near = left.slice(-1500) + right.slice(0, 1500);
  return /\bpolicy["']?[\s:=,"']{1,12}eyJ/i.test(near) && /\bsignature["']?[\s:=,"']{1,12}[A-Za-z0-9+/]{20}/i.test(near);
}
function stsIdStructure(id) {
  if (!/^STS\.[1-9A-HJ-NP-Za-km-z]{25}$/.test(id)) return null;
  const tail = id.slice(4);
  const bytes = base58Decode(tail, 19);
  if (bytes === null) return null;
  const [b0, b1 = 0] = bytes;
  const modern = b0 === 2 && b1 >= 1 && b1 <= 31;
  const digit2 = /[1-9]/.test(tail);
  if (!digit2 && camelSegments(tail) < (/^N[A-Z]/.test(tail) ? 6 : 7) || longestRun(tail) >= 5) return null;
  if (!modern && (!digit2 || camelSegments(tail) < 7 || holdsPlaceholderWord(tail))) return null;
  return { generation: modern ? b1 : null };
}
function looksLikeStsSecret(value) {
  return /^[1-9A-HJ-NP-Za-km-z]{43,44}$/.test(value) && classChanges(value) >= 14 && longestRun(value) < 5 && base58Decode(value, 32) !== null;
}
var CAIS_HEAD = /^CAIS[A-Za-z0-9+/]{2}[FJNRVZd]1q6Ft5B2yfSjI[o-r]/;
var CAES_HEAD = /^CAES[A-Za-z0-9+/]{2}[A-Za-z]IARKAA/;
var SHORTEST_TOKEN = 80;
function securityTokenStructure(token) {
  const generation = CAIS_HEAD.test(token) ? "CAIS" : CAES_HEAD.test(token) ? "CAES" : null;
  if (generation === null || token.length < SHORTEST_TOKEN) return null;
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(token)) return null;
  const fields = protobufFields(Buffer.from(token, "base64"));
  const needed = generation === "CAIS" ? [1, 2, 3] : [1, 2];
  return { generation, complete: fields !== null && needed.every((field, i) => fields[i] === field) };
}
function protobufFields(bytes) {
  const fields = [];
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; shift < 32; shift += 7) {
      const byte = bytes[at++];
      if (byte === void 0) return null;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
    return null;
  };
  while (at < bytes.length) {
    const key = varint();
    if (key === null) return null;
    const wire = key & 7;
    const argument = varint();
    if (argument === null) return null;
    if (wire === 2) at += argument;
    else if (wire !== 0) return null;
    if (at > bytes.length || key >>> 3 <= (fields.at(-1) ?? 0)) return null;
    fields.push(key >>> 3);
  }
  return fields;
}
var SIGNED_REQUEST_RULE = "alibaba-signed-request";
var MADE_UP_NOTE = "shaped like an AccessKey ID, but its structure says that it was made up";
function redactId(id, shown3) {
  return `${id.slice(0, shown3)}\u2026${id.slice(-2)}`;
}
function withAttributes(result, attributes) {
  return { ...result, attributes: { ...result.attributes, ...attributes } };
}
function isoTime(seconds) {
  const date = new Date(seconds * 1e3);
  return Number.isNaN(date.getTime()) ? void 0 : date.toISOString().replace(".000Z", "Z");
}
function isCutShort(left, right) {
  const stars = /^\*{1,2}(?!\*)/.exec(right)?.[0];
  if (stars !== void 0 && left.endsWith(stars)) return false;
  return /^(?:\*|\.{2,}|…|\u00e2\u0080\u00a6|\$\{)/.test(right);
}
function accessKeyId({ value, left, right, nowSeconds }) {
  if (isOfficialExample(value) || isCutShort(left, right)) return null;
  const structure = accessKeyIdStructure(value, nowSeconds);
  const id = idResult(value, structure, left, right);
  if (id === null) return null;
  const { profile, mode } = profileAround(left, right);
  return inItsPlace(id, { ...profile === void 0 ? {} : { profile }, ...mode === void 0 ? {} : { mode } }, left, right);
}
function inItsPlace(id, profile, left, right) {
  const signed = signedRequest(left, right);
  if (signed === null) return withAttributes(id, profile);
  const expiresAt = signed.expiresAt === null ? void 0 : isoTime(signed.expiresAt);
  return withAttributes({ ...id, rule: SIGNED_REQUEST_RULE, pairable: false }, expiresAt === void 0 ? {} : { expiresAt });
}
function idResult(value, structure, left, right) {
  switch (structure.generation) {
    case "LTAI5":
      if (isOverwritten(value)) return null;
      return {
        confidence: "high",
        redacted: redactId(value, 6),
        attributes: { generation: "LTAI5", issuedAt: structure.issuedAt.toISOString().replace(".000Z", "Z") }
      };
    case "LTAI4":
      return looksMadeUp(value) ? null : { confidence: "high", redacted: redactId(value, 6), attributes: { generation: "LTAI4" } };
    case "LTAI-16":
      if (!looksLikeShortId(value) || insideBase64(left, right)) return null;
      return { confidence: "medium", redacted: redactId(value, 4), attributes: { generation: "LTAI-16" } };
    case "unknown":
      if (looksMadeUp(value) || insideBase64(left, right) || !/[a-z]/.test(value) || !/[0-9]/.test(value)) return null;
      return {
        confidence: "low",
        redacted: redactId(value, 6),
        // Of 8 IDs of another length 7 were made up (formats.md §1.1): no reason to believe what stands beside one.
        ...structure.reason === "length" ? { pairable: false } : {},
        attributes: { generation: "unknown", note: MADE_UP_NOTE }
      };
  }
}
function insideBase64(left, right) {
  return /[A-Za-z0-9+/]{8}[+/]$/.test(left) || /^[+/][A-Za-z0-9+/]{8}/.test(right);
}
function accessKeySecret({ value, left, right }) {
  if (!looksLikeAccessKeySecret(value) || isCutShort(left, right)) return null;
  if (/:\/\/[^\s"'<>?]*\/$/.test(left)) return null;
  return { confidence: "high" };
}
function stsAccessKeyId({ value, left, right }) {
  if (isOfficialExample(value) || isCutShort(left, right)) return null;
  const structure = stsIdStructure(value);
  if (structure === null) return null;
  const generation = structure.generation === null ? "STS" : `STS-${structure.generation}`;
  const result = { confidence: structure.generation === null ? "medium" : "high", redacted: redactId(value, 6), attributes: { generation } };
  return inItsPlace(result, profileAround(left, right), left, right);
}
function stsAccessKeySecret({ value, left, right }) {
  return looksLikeStsSecret(value) && !isCutShort(left, right) ? { confidence: "high" } : null;
}
function securityToken({ value, left, right }) {
  const structure = securityTokenStructure(value);
  if (structure === null || isCutShort(left, right) || isOfficialExample(value)) return null;
  return {
    confidence: structure.complete ? "high" : "medium",
    redacted: `${structure.generation}\u2026 ${value.length} characters`,
    attributes: { generation: structure.generation, ...structure.complete ? {} : { note: "truncated token" } }
  };
}
function temporaryId({ value, left, right }) {
  if (isCutShort(left, right) || longestRun(value) > 5) return null;
  return { confidence: "high", redacted: redactId(value, 6) };
}
function opaqueToken({ value, left, right }) {
  const { profile, mode } = profileAround(left, right);
  const place2 = { ...profile === void 0 ? {} : { profile }, ...mode === void 0 ? {} : { mode } };
  const token = parseJsonWebToken(value);
  if (token !== null) return withAttributes(jsonWebTokenResult(token.expiresAt, value), place2);
  if (isCutShort(left, right) || /^[$<{%*]/.test(value) || value.includes("...") || holdsSeparatePlaceholderWord(value)) return null;
  if (!looksLikeOpaqueToken(value)) return null;
  return withAttributes({ confidence: "high" }, place2);
}
function jsonWebTokenResult(expiresAt, value) {
  const expiry = expiresAt === null ? void 0 : isoTime(expiresAt);
  return { confidence: "high", redacted: `JWT, ${value.length} characters`, attributes: expiry === void 0 ? {} : { expiresAt: expiry } };
}
function oidcToken({ value }) {
  const token = parseJsonWebToken(value);
  if (token === null) return null;
  const audience = token.claims["aud"];
  const audiences = Array.isArray(audience) ? audience : [audience];
  return audiences.includes("sts.aliyuncs.com") ? jsonWebTokenResult(token.expiresAt, value) : null;
}
function hexKey({ value, left, right }) {
  const digits = value.replace(/^sk-/, "");
  if (isCutShort(left, right) || isOfficialExample(value) || !looksLikeHexKey(digits)) return null;
  return { confidence: "high", redacted: `${value.startsWith("sk-") ? "sk-\u2026" : ""}${digits.length} hexadecimal digits` };
}
function dashscopeKey(input) {
  return nearestModelVendor(input.left, input.right) === "alibaba" ? hexKey(input) : null;
}
var ALIBABA_CHECKS = {
  "access-key-id": accessKeyId,
  "access-key-secret": accessKeySecret,
  "sts-access-key-id": stsAccessKeyId,
  "sts-access-key-secret": stsAccessKeySecret,
  "sts-security-token": securityToken,
  "temporary-id": temporaryId,
  "opaque-token": opaqueToken,
  "oidc-token": oidcToken,
  "hex-key": hexKey,
  "dashscope-key": dashscopeKey
};

// chunk:chunk-MEKM4RMJ.js
import { isUtf8 } from "node:buffer";
import { hash } from "node:crypto";
import { isUtf8 as isUtf82 } from "node:buffer";
import { hash as hash2 } from "node:crypto";
var OVER_LINES = 255;
var WIDE_AS = 255;
var WIDE2 = /[^\0-\xff]/g;
var FIRST_CAPACITY = 65536;
var MEMBERS2 = 256;
var BASE64_VALUES = new Uint8Array(MEMBERS2);
for (const digits of ["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", "-_"]) {
  for (let i = 0; i < digits.length; i++) BASE64_VALUES[digits.charCodeAt(i)] = (digits.length === 2 ? 62 : 0) + i + 1;
}
var TextKernel = class {
  #exports;
  #bytes;
  #found;
  #inputAt = 0;
  #foundAt = 0;
  #membersAt = 0;
  #valuesAt = 0;
  #scratchAt = 0;
  #members;
  /** What stands in the input area. */
  #text = "";
  constructor() {
    this.#setUp(FIRST_CAPACITY);
  }
  /**
   * All maximal runs of at least `shortest` characters.
   * @param members without `WIDE_AS`
   * @returns starts and ends, alternating, in order; UTF-16 units
   */
  findRuns(text, members, shortest) {
    if (!(shortest > 0)) throw new RangeError("a run has one character at least");
    const length = this.#hold(text);
    this.#members.set(members);
    return this.#take(2 * this.#exports.findRuns(this.#inputAt, this.#inputAt + length, this.#membersAt, shortest, this.#foundAt));
  }
  /**
   * Runs of base64 digits that may decode to text.
   * @returns starts and phases (`base64Phases`), alternating, in order; OVER_LINES in place of phases for a run over lines of which all or one may
   */
  findBase64(text) {
    const length = this.#hold(text);
    return this.#take(2 * this.#exports.findBase64(this.#inputAt, this.#inputAt + length, this.#valuesAt, this.#foundAt, this.#scratchAt));
  }
  /**
   * At which of their first places digits may begin to decode to text.
   * @param digits with the `=` behind them. @param cut whether their beginning may be missing
   * @returns bit n for the place n, 0 to 3
   */
  base64Phases(digits, cut2) {
    const length = this.#hold(digits);
    return this.#exports.base64Phases(this.#inputAt, this.#inputAt + length, this.#valuesAt, cut2 ? 1 : 0);
  }
  /** Places of quotes behind which a program may join another literal, in order. */
  findQuotes(text) {
    const length = this.#hold(text);
    return this.#take(this.#exports.findQuotes(this.#inputAt, this.#inputAt + length, this.#foundAt));
  }
  /** Whether `join`, `concat` or `implode` stands there, in whatever case. */
  holdsListWord(text) {
    const length = this.#hold(text);
    return this.#exports.mayJoinList(this.#inputAt, this.#inputAt + length) !== 0;
  }
  /** Brings the text into the input area. @returns its length */
  #hold(text) {
    if (text.length > this.#bytes.length) this.#setUp(2 * text.length);
    if (text !== this.#text) {
      this.#bytes.write(text.replace(WIDE2, "\xFF"), "latin1");
      this.#text = text;
    }
    return text.length;
  }
  #take(count) {
    return Array.from(this.#found.subarray(0, count));
  }
  #setUp(capacity) {
    const instance = new KernelInstance();
    this.#inputAt = instance.reserve(capacity + SLACK);
    this.#membersAt = instance.reserve(MEMBERS2);
    this.#valuesAt = instance.reserve(MEMBERS2);
    this.#scratchAt = instance.reserve(capacity + SLACK);
    this.#foundAt = instance.reserve(4 * capacity + SLACK);
    const memory = instance.commit();
    this.#exports = instance.exports;
    this.#bytes = Buffer.from(memory, this.#inputAt, capacity);
    this.#members = new Uint8Array(memory, this.#membersAt, MEMBERS2);
    this.#found = new Uint32Array(memory, this.#foundAt, capacity);
    new Uint8Array(memory, this.#valuesAt, MEMBERS2).set(BASE64_VALUES);
    this.#text = "";
  }
};
var shared;
function textKernel() {
  return shared ??= new TextKernel();
}
function textBefore(view, start, length) {
  const text = view.text.slice(Math.max(0, start - length), start);
  if (start >= length || view.outer === null) return text;
  return textBefore(view.outer.view, view.outer.start, length - start) + text;
}
function textAfter(view, end, length) {
  const text = view.text.slice(end, end + length);
  if (text.length === length || view.outer === null) return text;
  return text + textAfter(view.outer.view, view.outer.end, length - text.length);
}
function rawView(bytes, start, end) {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("latin1");
  return makeView(text, [], (from, to) => ({ start: start + from, end: start + to }), null);
}
function makeView(text, encoding, span, outer) {
  return { text, encoding, span, outer };
}
var ViewBuilder = class {
  #parent;
  #encoding;
  #pieces = [];
  #texts = [];
  #length = 0;
  constructor(parent, encoding) {
    this.#parent = parent;
    this.#encoding = encoding;
  }
  /** Copies the parent's text `[start, end)` unit for unit. */
  copy(start, end) {
    if (start >= end) return;
    this.#pieces.push({ at: this.#length, start, end, copied: true });
    this.#append(this.#parent.text.slice(start, end));
  }
  /** Adds decoded text of which every unit came from the parent's `[start, end)`. */
  add(text, start, end) {
    this.#pieces.push({ at: this.#length, start, end, copied: false });
    this.#append(text);
  }
  #append(text) {
    this.#texts.push(text);
    this.#length += text.length;
  }
  /** @param outer stretch of the parent's text that the view shows, when it is not all of it */
  build(outer) {
    const parent = this.#parent;
    const pieces2 = this.#pieces;
    const text = this.#texts.join("");
    const span = (from, to) => {
      const [first, last] = [pieceAt(pieces2, from), pieceAt(pieces2, to - 1)];
      return parent.span(first.copied ? first.start + from - first.at : first.start, last.copied ? last.start + to - last.at : last.end);
    };
    return makeView(text, [...parent.encoding, this.#encoding], span, outer === void 0 ? null : { view: parent, ...outer });
  }
};
function pieceAt(pieces2, unit) {
  let low = 0;
  let high = pieces2.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((pieces2[middle]?.at ?? 0) <= unit) low = middle + 1;
    else high = middle;
  }
  const piece = pieces2[low - 1];
  if (piece === void 0) throw new RangeError("a span outside of its view");
  return piece;
}
var RUN2 = /[A-Za-z0-9+/_-]{20,}(?:(?:\r?\n[ \t]{0,40}|\\r?\\?n)[A-Za-z0-9+/_-]{20,})*(?:(?:\r?\n[ \t]{0,40})[A-Za-z0-9+/_-]{1,19})?={0,2}/y;
var LINE_BREAK = /\r?\n[ \t]{0,40}|\\r?\\?n/g;
function base64Layers(view, limit) {
  const views = [];
  const runs = textKernel().findBase64(view.text);
  let end = 0;
  for (let i = 0; i < runs.length && views.length < limit; i += 2) {
    const [start = 0, phases = 0] = [runs[i], runs[i + 1]];
    if (start < end) continue;
    RUN2.lastIndex = start;
    const run = RUN2.exec(view.text)?.[0] ?? "";
    end = start + run.length;
    const cut2 = start === 0;
    const decoded22 = decodeRun(view, start, run, phases, cut2) ?? decodeLines(view, start, run, cut2);
    if (Array.isArray(decoded22)) views.push(...decoded22);
    else if (decoded22 !== null) views.push(decoded22);
  }
  return views.slice(0, limit);
}
function decodeLines(view, start, run, cut2) {
  const lines = run.split(/\r?\n[ \t]{0,40}/);
  if (lines.length < 2) return null;
  const views = [];
  let at = start;
  for (const line of lines) {
    const index = view.text.indexOf(line, at);
    at = index + line.length;
    if (line.length < 20) continue;
    const decoded22 = decodeRun(view, index, line, OVER_LINES, cut2 && index === 0);
    if (decoded22 !== null) views.push(decoded22);
  }
  return views.length > 0 ? views : null;
}
function decodeRun(view, start, run, phases, cut2) {
  const digits = joinLines(run, start);
  const possible = phases === OVER_LINES ? textKernel().base64Phases(digits.text, cut2) : phases;
  const url = /[-_]/.test(run) && !/[+/]/.test(run);
  for (let phase = 0; phase < 4; phase++) {
    if ((possible & 1 << phase) === 0) continue;
    const bytes = Buffer.from(digits.text.slice(phase), url ? "base64url" : "base64");
    if (bytes.length >= 15 && looksLikeText(bytes)) return decodedView(view, digits, phase, bytes, url ? "base64url" : "base64");
  }
  return null;
}
function joinLines(run, start) {
  if (!/[\n\\]/.test(run)) return { text: run, position: (index) => start + Math.min(index, run.length - 1) };
  const pieces2 = [];
  const positions = [];
  let at = 0;
  const take = (end) => {
    pieces2.push(run.slice(at, end));
    for (let i = at; i < end; i++) positions.push(start + i);
  };
  for (const found of run.matchAll(LINE_BREAK)) {
    take(found.index);
    at = found.index + found[0].length;
  }
  take(run.length);
  return { text: pieces2.join(""), position: (index) => positions[Math.min(index, positions.length - 1)] ?? start };
}
function decodedView(view, digits, phase, bytes, encoding) {
  const builder = new ViewBuilder(view, encoding);
  const decoded22 = bytes.toString("latin1");
  for (let i = 0; i < decoded22.length; i++) {
    const first = digits.position(phase + Math.floor(i * 8 / 6));
    const last = digits.position(phase + Math.floor((i * 8 + 7) / 6));
    builder.add(decoded22[i] ?? "", first, last + 1);
  }
  return builder.build({ start: digits.position(phase), end: digits.position(digits.text.length - 1) + 1 });
}
function looksLikeText(bytes) {
  let control = 0;
  let zero = 0;
  let high = 0;
  for (const byte of bytes) {
    if (byte >= 128) high++;
    else if (byte === 0) zero++;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 || byte === 127) control++;
  }
  if (zero > 0) return zero >= bytes.length * 0.4 && zero <= bytes.length * 0.6 && control === 0;
  if (control * 33 > bytes.length) return false;
  return high * 33 < bytes.length || isUtf8Text(bytes);
}
function isUtf8Text(bytes) {
  let start = 0;
  while (start < 3 && ((bytes[start] ?? 0) & 192) === 128) start++;
  for (let drop = 0; drop < 4; drop++) if (isUtf8(bytes.subarray(start, bytes.length - drop))) return true;
  return false;
}
var NAMED2 = {
  amp: "&",
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  nbsp: " ",
  equals: "=",
  colon: ":",
  plus: "+",
  sol: "/",
  lowbar: "_",
  comma: ",",
  period: ".",
  Tab: "	",
  NewLine: "\n"
};
var REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,8}));/g;
function htmlEntityLayer(view) {
  if (!view.text.includes("&")) return null;
  const builder = new ViewBuilder(view, "html-entity");
  let at = 0;
  for (const match of view.text.matchAll(REFERENCE)) {
    const [whole, decimal, hex, name] = match;
    const code = decimal !== void 0 ? Number(decimal) : hex !== void 0 ? parseInt(hex, 16) : null;
    const text = code !== null ? code <= 1114111 ? String.fromCodePoint(code) : null : NAMED2[name ?? ""];
    if (text === void 0 || text === null) continue;
    builder.copy(at, match.index);
    at = match.index + whole.length;
    builder.add(text, match.index, at);
  }
  if (at === 0) return null;
  builder.copy(at, view.text.length);
  return builder.build();
}
function percentLayer(view) {
  if (!view.text.includes("%") || !/%[0-9A-Fa-f]{2}/.test(view.text)) return null;
  const builder = new ViewBuilder(view, "percent");
  let at = 0;
  for (const match of view.text.matchAll(/%([0-9A-Fa-f]{2})/g)) {
    builder.copy(at, match.index);
    at = match.index + 3;
    builder.add(String.fromCharCode(parseInt(match[1] ?? "", 16)), match.index, at);
  }
  builder.copy(at, view.text.length);
  return builder.build();
}
var GAP = String.raw`\s{0,40}(?:(?:/\*[^*]{0,120}\*/|(?://|#|--)[^\n]{0,120}\n|\n[ \t]{0,40}(?://|[#*+>]))\s{0,40}){0,2}`;
var OPERATOR = String.raw`(?:\+{1,2}|\.{1,2}|&(?:[ \t]{0,4}_)?|\|\||<>|<<|~)`;
var PREFIX = String.raw`(?:[@$]{1,2}|[A-Za-z]{1,2})?`;
var JOINT = new RegExp(
  String.raw`\\?["'` + "`]" + String.raw`(?:\){0,2}${GAP}${OPERATOR}${GAP}\({0,2}${PREFIX}|\s{0,80}|\s{0,4}\\\r?\n\s{0,40}|;?\s{0,40}[$\w.]{1,40}\s{0,4}[.+]=\s{0,4}|\)?\s{0,40}\.(?:concat|append|plus)\(\s{0,8})\\?["'` + "`]",
  "y"
);
var LIST = /["'][^"'\n]{0,80}["'](?:\s{0,40},\s{0,40}["'][^"'\n]{0,80}["']){1,40}/g;
var COMMA_JOINT = /["']\s{0,40},\s{0,40}["']/g;
var JOINED_BEFORE = /\b(?:concat|join|implode)\b[^\w\n]{0,16}(?:string[^\w\n]{0,4})?$/i;
var JOINED_AFTER = /^\s{0,40},?\s{0,40}[\])}]\s{0,40}\.\s{0,8}join\(\s{0,8}(?:''|""|``)?\s{0,8}\)/;
function splitLiteralLayer(view) {
  const { text } = view;
  const cuts = findJoints(text);
  if (textKernel().holdsListWord(text)) cuts.push(...findJoinedLists(text));
  if (cuts.length === 0) return null;
  cuts.sort((a, b) => a.start - b.start);
  const builder = new ViewBuilder(view, "split-literal");
  let at = 0;
  for (const cut2 of cuts) {
    if (cut2.start < at) continue;
    builder.copy(at, cut2.start);
    at = cut2.end;
  }
  builder.copy(at, view.text.length);
  return builder.build();
}
function findJoints(text) {
  const cuts = [];
  let end = 0;
  for (const index of textKernel().findQuotes(text)) {
    if (index < end) continue;
    const start = text[index - 1] === "\\" ? index - 1 : index;
    JOINT.lastIndex = start;
    if (!JOINT.test(text)) continue;
    end = JOINT.lastIndex;
    cuts.push({ start, end });
  }
  return cuts;
}
function findJoinedLists(text) {
  const cuts = [];
  for (const list2 of text.matchAll(LIST)) {
    if (!isJoined(text, list2.index, list2.index + list2[0].length)) continue;
    for (const comma of list2[0].matchAll(COMMA_JOINT)) {
      const start = list2.index + comma.index;
      cuts.push({ start, end: start + comma[0].length });
    }
  }
  return cuts;
}
function isJoined(text, start, end) {
  return JOINED_BEFORE.test(text.slice(Math.max(0, start - 32), start)) || JOINED_AFTER.test(text.slice(end, end + 160));
}
var CONTROL = { n: "\n", r: "\r", t: "	", b: "\b", f: "\f", v: "\v", 0: "\0" };
function unescapeLayer(view) {
  if (!view.text.includes("\\")) return null;
  const { text } = view;
  const builder = new ViewBuilder(view, "escape");
  let copied = 0;
  for (let slash = text.indexOf("\\"); slash >= 0 && slash + 1 < text.length; slash = text.indexOf("\\", copied)) {
    builder.copy(copied, slash);
    copied = endOfEscape(text, slash + 1);
    const value = decoded(text, slash + 1, copied);
    if (value !== "") builder.add(value, slash, copied);
  }
  builder.copy(copied, text.length);
  return builder.build();
}
var LONGEST_BRACED = 7;
var HEX = /^[0-9A-Fa-f]+$/;
function isHex(text, start, length) {
  return start + length <= text.length && HEX.test(text.slice(start, start + length));
}
function endOfEscape(text, at) {
  const char = text[at] ?? "";
  if (char === "u") return endOfUnicode(text, at);
  if (char === "x" && isHex(text, at + 1, 2)) return at + 3;
  if (char >= "0" && char <= "3" && /^[0-7]{2}$/.test(text.slice(at + 1, at + 3))) return at + 3;
  if (char === "\n" || char === "\r" && text[at + 1] === "\n") {
    let end = char === "\n" ? at + 1 : at + 2;
    while (text[end] === " " || text[end] === "	") end++;
    return end;
  }
  return at + 1;
}
function endOfUnicode(text, at) {
  if (text[at + 1] === "{") {
    const length = text.slice(at + 2, at + 2 + LONGEST_BRACED).indexOf("}");
    return length > 0 && isHex(text, at + 2, length) ? at + 2 + length + 1 : at + 1;
  }
  let digits = at + 1;
  while (text[digits] === "u") digits++;
  return isHex(text, digits, 4) ? digits + 4 : at + 1;
}
function decoded(text, at, end) {
  const char = text[at] ?? "";
  if (char === "\n" || char === "\r" && end > at + 1) return "";
  if (end === at + 1) return CONTROL[char] ?? char;
  if (char === "u") return codePoint(parseInt(text[at + 1] === "{" ? text.slice(at + 2, end - 1) : text.slice(end - 4, end), 16));
  return char === "x" ? codePoint(parseInt(text.slice(at + 1, end), 16)) : String.fromCharCode(parseInt(text.slice(at, end), 8));
}
function codePoint(code) {
  return code <= 1114111 ? String.fromCodePoint(code) : "\uFFFD";
}
var RUN22 = /(?:[\t\r\n\x20-\x7e]\0){6,}|(?:\0[\t\r\n\x20-\x7e]){6,}/g;
function utf16Layers(view) {
  const { text } = view;
  if (!text.includes("\0")) return [];
  const readings = /* @__PURE__ */ new Map();
  for (const run of text.matchAll(RUN22)) {
    for (const reading of readingsOf(text, run.index, run.index + run[0].length)) readings.set(`${reading.order}${reading.phase}`, reading);
  }
  return [...readings.values()].map(({ phase, order }) => decode(view, phase, order));
}
function readingsOf(text, start, end) {
  const startsWithZero = text[start] === "\0";
  const little = { phase: (startsWithZero ? start + 1 : start) & 1, order: "utf-16le" };
  const big = { phase: 1 - little.phase, order: "utf-16be" };
  if (startsWithZero) return text[end] === "\0" ? [little, big] : [big];
  return /[\t\r\n\x20-\x7e]/.test(text[end] ?? "") ? [little, big] : [little];
}
function decode(view, phase, order) {
  const builder = new ViewBuilder(view, order);
  const low = order === "utf-16le" ? 0 : 1;
  for (let i = phase; i + 1 < view.text.length; i += 2) {
    const unit = view.text.charCodeAt(i + low) | view.text.charCodeAt(i + 1 - low) << 8;
    builder.add(String.fromCharCode(unit), i, i + 2);
  }
  return builder.build();
}
var MAX_DEPTH = 3;
var MAX_VIEWS = 48;
function deriveViews(raw) {
  const views = [raw];
  for (let next = 0; next < views.length && views.length < MAX_VIEWS; next++) {
    const view = views[next];
    if (view === void 0 || view.encoding.length >= MAX_DEPTH) continue;
    for (const child of children(view, MAX_VIEWS - views.length)) {
      if (!views.some(({ text }) => text === child.text)) views.push(child);
    }
  }
  return views;
}
function children(view, limit) {
  const single = [unescapeLayer(view), percentLayer(view), htmlEntityLayer(view), splitLiteralLayer(view)];
  return [...utf16Layers(view), ...single.filter((child) => child !== null), ...base64Layers(view, limit)].slice(0, limit);
}
var LINE_COST2 = 200;
var BACKWARD_COST = 150;
var LONGEST_SHARED = 4;
var NEIGHBOURS = 12;
function pairParts(parts, spec) {
  const groups = /* @__PURE__ */ new Map();
  const taken = /* @__PURE__ */ new Set();
  const kinds = [...spec.companions, ...spec.anchors];
  for (const anchorKind of spec.anchors) {
    const anchors = parts.filter((part) => part.part.kind === anchorKind && part.pairable && !taken.has(part));
    for (const kind of kinds) {
      if (kind === anchorKind) continue;
      const others = parts.filter((part) => part.part.kind === kind && part.pairable && !taken.has(part));
      for (const [anchor, other] of assign(anchors, others, parts, spec)) {
        taken.add(anchor);
        taken.add(other);
        const members = groups.get(anchor);
        if (members === void 0) groups.set(anchor, [other]);
        else members.push(other);
      }
    }
  }
  return [...groups].map(([anchor, members]) => ({ anchor, members }));
}
function assign(anchors, others, all, spec) {
  const result = secretFirst(anchors, others, all, spec);
  const used = new Set(result.values());
  const links = candidateLinks(anchors, others, all, spec);
  links.sort((a, b) => a.cost - b.cost || a.anchor.part.span.start - b.anchor.part.span.start);
  for (const { anchor, other } of links) {
    if (result.has(anchor) || used.has(other)) continue;
    result.set(anchor, other);
    used.add(other);
  }
  return untangle(result);
}
function secretFirst(anchors, others, all, spec) {
  const result = /* @__PURE__ */ new Map();
  const isAnchor = new Set(anchors);
  const items = [...anchors, ...others].toSorted((a, b) => a.part.span.start - b.part.span.start);
  const costOf = (at) => {
    const [a, b] = [items[at], items[at + 1]];
    if (a === void 0 || b === void 0 || isAnchor.has(a) === isAnchor.has(b)) return null;
    const [anchor, other] = isAnchor.has(a) ? [a, b] : [b, a];
    const cost2 = distance(anchor, other, all, spec);
    return cost2 === null ? null : cost2 - (isAnchor.has(a) ? 0 : BACKWARD_COST);
  };
  let start = 0;
  while (start < items.length) {
    const costs = [];
    for (let cost2 = costOf(start); cost2 !== null; cost2 = costOf(start + costs.length)) costs.push(cost2);
    const first = items[start];
    if (costs.length % 2 === 1 && costs.length > 1 && first !== void 0 && !isAnchor.has(first) && mean(costs, 0) <= mean(costs, 1)) {
      for (let at = start; at < start + costs.length; at += 2) {
        const [other, anchor] = [items[at], items[at + 1]];
        if (anchor !== void 0 && other !== void 0) result.set(anchor, other);
      }
    }
    start += costs.length + 1;
  }
  return result;
}
function mean(costs, from) {
  const picked = costs.filter((_, at) => at % 2 === from);
  return picked.reduce((sum2, cost2) => sum2 + cost2, 0) / picked.length;
}
function candidateLinks(anchors, others, all, spec) {
  const links = [];
  for (const anchor of anchors) {
    const middle = firstAtOrAfter(others, anchor.part.span.start);
    for (let i = Math.max(0, middle - NEIGHBOURS); i < Math.min(others.length, middle + NEIGHBOURS); i++) {
      const other = others[i];
      const cost2 = other === void 0 ? null : distance(anchor, other, all, spec);
      if (other !== void 0 && cost2 !== null) links.push({ anchor, other, cost: cost2 });
    }
  }
  return links;
}
function distance(anchor, other, all, spec) {
  const [before, after] = anchor.part.span.start <= other.part.span.start ? [anchor, other] : [other, anchor];
  const gap = after.part.span.start - before.part.span.end;
  const shared2 = before.part.encoding.length > 0 && after.part.encoding.length > 0 ? LONGEST_SHARED : 0;
  if (gap < -shared2) return null;
  const lines = after.line - before.endLine;
  if (lines > spec.lines) return null;
  const characters = gap - otherPartsBetween(before, after, all);
  const stretch = before.part.encoding.length > 0 || after.part.encoding.length > 0 ? 2 : 1;
  if (characters > spec.characters * stretch) return null;
  return characters + lines * LINE_COST2 + (before === other ? BACKWARD_COST : 0);
}
function otherPartsBetween(before, after, all) {
  if (after.part.span.start - before.part.span.end < 200) return 0;
  let bytes = 0;
  for (let i = firstAtOrAfter(all, before.part.span.end); i < all.length; i++) {
    const part = all[i];
    if (part === void 0 || part.part.span.start >= after.part.span.start) break;
    if (part.part.span.end <= after.part.span.start) bytes += part.part.span.end - part.part.span.start;
  }
  return bytes;
}
function firstAtOrAfter(parts, offset) {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((parts[middle]?.part.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
function untangle(links) {
  const result = /* @__PURE__ */ new Map();
  const items = [...links].flatMap(([anchor, other]) => [
    { part: anchor, anchor: true },
    { part: other, anchor: false }
  ]);
  items.sort((a, b) => a.part.part.span.start - b.part.part.span.start);
  let at = 0;
  while (at < items.length) {
    const run = items.slice(at, at + runLength(items, at));
    const follow = items.slice(at + run.length, at + run.length + runLength(items, at + run.length));
    const anchors = (run[0]?.anchor === true ? run : follow).map((item) => item.part);
    const others = (run[0]?.anchor === true ? follow : run).map((item) => item.part);
    const closed = anchors.length === others.length && anchors.every((anchor) => others.includes(links.get(anchor) ?? anchor));
    if (closed) {
      anchors.forEach((anchor, i) => result.set(anchor, others[i] ?? anchor));
      at += run.length + follow.length;
    } else {
      for (const item of run) {
        const other = links.get(item.part);
        if (item.anchor && other !== void 0) result.set(item.part, other);
      }
      at += run.length;
    }
  }
  return result;
}
function runLength(items, at) {
  let length = 0;
  while (at + length < items.length && items[at + length]?.anchor === items[at]?.anchor) length++;
  return length;
}
function combineParts(parts, rules) {
  const settled = settleOverlaps(parts);
  const matches = [];
  const used = /* @__PURE__ */ new Set();
  for (const { rule } of rules) {
    const spec = rule.credential;
    if (spec === null) continue;
    const kinds = /* @__PURE__ */ new Set([...spec.anchors, ...spec.companions]);
    const candidates = settled.filter((part) => kinds.has(part.part.kind) && !used.has(part));
    if (candidates.length < 2) continue;
    for (const { anchor, members } of pairParts(candidates, spec)) {
      const group = [anchor, ...members];
      group.forEach((part) => used.add(part));
      matches.push(credential(rule, group));
    }
  }
  for (const part of settled) {
    if (used.has(part) || part.companionOnly) continue;
    const own = rules.find(({ rule }) => rule.info.id === part.part.rule);
    if (own !== void 0) matches.push(alone(own.rule, part));
  }
  return matches.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
function settleOverlaps(parts) {
  const sorted = parts.toSorted((a, b) => a.part.span.start - b.part.span.start || b.part.span.end - a.part.span.end);
  const kept = [];
  for (const part of sorted) {
    const before = kept.at(-1);
    if (before === void 0 || before.part.span.end <= part.part.span.start || sharesOnlyBase64Digit(before, part)) kept.push(part);
    else if (outranks(part, before)) kept[kept.length - 1] = part;
  }
  return kept;
}
function sharesOnlyBase64Digit(a, b) {
  return a.part.encoding.length > 0 && b.part.encoding.length > 0 && a.part.span.end - b.part.span.start <= 4 && b.part.span.end > a.part.span.end;
}
function outranks(a, b) {
  const sure = CONFIDENCES.indexOf(a.part.confidence) - CONFIDENCES.indexOf(b.part.confidence);
  if (a.companionOnly !== b.companionOnly) return b.companionOnly;
  if (sure !== 0) return sure < 0;
  if (isJoined2(a) !== isJoined2(b)) return isJoined2(b);
  if (a.part.value.equals(b.part.value)) return a.part.span.start % 2 === 0 && b.part.span.start % 2 === 1;
  return a.part.value.length > b.part.value.length;
}
function isJoined2(found) {
  return found.part.encoding.includes("split-literal");
}
function credential(rule, group) {
  const spec = rule.credential;
  if (spec === null) throw new Error(`rule ${rule.info.id} combines nothing`);
  const kinds = new Set(group.map((part) => part.part.kind));
  const complete = [...spec.anchors, ...spec.companions].every((kind) => kinds.has(kind));
  const secret = spec.companions.some((kind) => kinds.has(kind));
  const order = [...spec.anchors, ...spec.companions];
  const parts = group.map((part) => part.part).toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return {
    rule: rule.info.id,
    severity: complete ? rule.info.severity : secret ? spec.partialSeverity : "medium",
    confidence: groupConfidence(group),
    parts,
    span: cover(parts.map((part) => part.span))
  };
}
function groupConfidence(group) {
  const best = Math.min(...group.map((part) => CONFIDENCES.indexOf(part.part.confidence)));
  const worst = Math.max(...group.map((part) => CONFIDENCES.indexOf(part.part.confidence)));
  return CONFIDENCES[worst === 2 ? Math.max(best, 1) : best] ?? "medium";
}
function alone(rule, part) {
  return { rule: rule.info.id, severity: rule.info.severity, confidence: part.part.confidence, parts: [part.part], span: part.part.span };
}
function cover(spans) {
  return { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) };
}
function addWindow(windows, window, join7) {
  let joined2 = window;
  for (let before = windows.at(-1); before !== void 0 && joined2.start <= before.end; before = windows.at(-1)) {
    joined2 = join7(before, joined2);
    windows.pop();
  }
  windows.push(joined2);
}
function overBoth(a, b) {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
var LONGEST_WINDOW = 32768;
var WINDOW_OVERLAP = 6400;
function cutWindow(window) {
  if (window.end - window.start <= LONGEST_WINDOW) return [window];
  const pieces2 = [];
  for (let start = window.start; start < window.end; start += LONGEST_WINDOW - WINDOW_OVERLAP) {
    pieces2.push({ start, end: Math.min(window.end, start + LONGEST_WINDOW) });
    if (start + LONGEST_WINDOW >= window.end) break;
  }
  return pieces2;
}
var SHORT_WORD = 5;
var VALUE_RUN = 20;
var SEGMENT_LENGTH = 4;
function standsAsWord(bytes, at, wordLength, length) {
  if (wordLength > SHORT_WORD) return true;
  let start = at;
  while (start > 0 && at - start < VALUE_RUN && isAlphanumeric(bytes[start - 1])) start--;
  let end = at + wordLength;
  while (end < length && end - start < 2 * VALUE_RUN && isAlphanumeric(bytes[end])) end++;
  if (end - start < VALUE_RUN) return true;
  const run = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("latin1");
  return !/\d/.test(run) || camelSegments(run) * SEGMENT_LENGTH < run.length;
}
function isAlphanumeric(byte) {
  if (byte === void 0) return false;
  const letter = byte | 32;
  return letter >= 97 && letter <= 122 || byte >= 48 && byte <= 57;
}
function betterThan(a, b) {
  const length = (found) => found.part.span.end - found.part.span.start;
  if (length(a) !== length(b)) return length(a) > length(b);
  if (a.pairable !== b.pairable) return b.pairable;
  if (a.companionOnly !== b.companionOnly) return b.companionOnly;
  if (a.needsContext !== b.needsContext) return b.needsContext;
  return a.part.encoding.length < b.part.encoding.length;
}
function makeGate(follows) {
  const { run, within, startsValue, endsName, segments, mixed, members } = follows;
  const reach = within + run + (mixed ? LONGEST_MIXED : 0) + LONGEST_JOINT;
  return { run, within, startsValue, endsName, segments, mixed, members, memberBytes: runClass(members), reach };
}
function deservesWindow({ form, gates }, bytes, at, length) {
  const end = at + form.bytes.length;
  if (form.next !== null) return form.next.test(latin1(bytes, end, Math.min(length, end + LONGEST_NEXT)));
  if (form.form !== "plain" || gates === null) return true;
  for (const gate of gates) if (mayBegin(gate, bytes, at, end) && opens(gate, bytes, end, length)) return true;
  return false;
}
function hitTest({ form, gates }) {
  const asked = form.next === null ? gates ?? [] : [];
  const behind = form.next === null ? Math.max(0, ...asked.map((gate) => gate.reach)) : LONGEST_NEXT;
  return { before: LONGEST_ESCAPE, behind: form.bytes.length + behind, run: form.form === "plain" ? runOf(asked) : null };
}
function runOf(gates) {
  const length = Math.min(...gates.map((gate) => gate.run));
  const extent = Math.max(...gates.map((gate) => gate.within + gate.run));
  const members = MEMBERS22.find(([, bytes]) => gates.every((gate) => gate.memberBytes.every((member, byte) => member <= (bytes[byte] ?? 0))))?.[0];
  const joins = members === "token" && gates.some((gate) => gate.memberBytes.some((member, byte) => member < (TOKEN[byte] ?? 0)));
  return gates.length === 0 || members === void 0 || joins ? null : { length, extent, members };
}
var TOKEN = runClass("A-Za-z0-9+/_.=~-");
var MEMBERS22 = [["alphanumeric", runClass("A-Za-z0-9")], ["token", TOKEN]];
var LONGEST_NEXT = 96;
var LOWER = 1;
var UPPER = 2;
var DIGIT = 3;
var KINDS = Uint8Array.from({ length: 256 }, (_, code) => {
  const char = String.fromCharCode(code);
  return /[a-z]/.test(char) ? LOWER : /[A-Z]/.test(char) ? UPPER : /[0-9]/.test(char) ? DIGIT : 0;
});
var LONGEST_MIXED = 256;
var MIXED_LENGTH = 5;
function mayBegin({ startsValue, endsName }, bytes, at, end) {
  if (endsName && KINDS[bytes[end] ?? 0] !== 0) return false;
  return !startsValue || at === 0 || KINDS[bytes[at - 1] ?? 0] === 0 || afterEscape(bytes, at);
}
function opens(gate, bytes, start, length) {
  const { memberBytes, mixed, run: wanted, segments: wantedSegments } = gate;
  const end = Math.min(length, start + gate.within + wanted);
  const farthest = Math.min(length, start + gate.reach);
  const longest = mixed ? LONGEST_MIXED : 0;
  let run = 0;
  let joined2 = false;
  let own = 0;
  let ownSegments = 0;
  let segments = 0;
  let uppers = 0;
  let before = 0;
  let digits = 0;
  for (let i = start; i < end || run >= wanted && run < longest && i < farthest; i++) {
    const byte = bytes[i] ?? 0;
    if (memberBytes[byte] === 1) {
      run++;
      own++;
      const kind = KINDS[byte] ?? 0;
      if (kind !== 0 && kind !== before && !(kind === LOWER && before === UPPER && uppers === 1)) {
        segments++;
        ownSegments++;
      } else if (own === 1) ownSegments = 1;
      uppers = kind === UPPER ? before === UPPER ? uppers + 1 : 1 : 0;
      before = kind;
      if (kind === DIGIT) digits++;
      const varied = segments >= wantedSegments;
      if (own === wanted && !mixed && ownSegments >= wantedSegments) return true;
      if (run < wanted) continue;
      if (mixed ? digits > 0 : run === wanted && varied) return true;
      if (mixed || !joined2) continue;
      run = own;
      segments = ownSegments;
      continue;
    }
    const isMixed = segments * MIXED_LENGTH >= run;
    if (isMixed && mixed && run >= wanted) return true;
    const next = run > 0 && QUOTES[byte] === 1 ? nextLiteral(bytes, i, farthest) : null;
    joined2 = next !== null && run < wanted;
    own = 0;
    ownSegments = 0;
    if (joined2) i = next ?? i;
    else {
      run = 0;
      segments = 0;
      before = 0;
      digits = 0;
    }
  }
  return segments * MIXED_LENGTH >= run && mixed && run >= wanted;
}
var QUOTES = runClass(`"'\``);
var JOINTS = runClass(String.raw` \t\r\n+.&|<>()@\\,`);
var LONGEST_JOINT = 40;
function nextLiteral(bytes, quote, length) {
  const end = Math.min(length, quote + LONGEST_JOINT);
  for (let i = quote + 1; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (QUOTES[byte] === 1) return i;
    if (JOINTS[byte] !== 1) return null;
  }
  return null;
}
var LONGEST_ESCAPE = 14;
function afterEscape(bytes, at) {
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_ESCAPE); i--) {
    const byte = bytes[i] ?? 0;
    if (byte === 92 || byte === 37 || byte === 38 || byte === 27) return true;
    if (byte >= 128) return true;
    if (byte === 61 && i === at - 3) return true;
  }
  return false;
}
function latin1(bytes, start, end) {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.max(0, end - start)).toString("latin1");
}
var BASE64_DEPTH = { encoded: 2, deep: 3, hidden: 1 };
var SHORTEST_FORM = 4;
var LONGEST_FORM = 16;
function plainForm(keyword) {
  return { bytes: Buffer.from(keyword.text, "utf8"), ignoreCase: keyword.ignoreCase, form: "plain", next: null };
}
function literalForms(keyword) {
  const plain = Buffer.from(keyword.text, "utf8");
  const forms = keyword.forms === "hidden" ? [] : [plainForm(keyword)];
  if (keyword.forms === "plain") return forms;
  const little = Buffer.from(keyword.text, "utf16le");
  const hidden = (bytes, ignoreCase, next = null) => {
    forms.push({ bytes: bytes.subarray(0, LONGEST_FORM), ignoreCase, form: "hidden", next });
  };
  if (keyword.forms !== "hidden") hidden(little, keyword.ignoreCase);
  if (keyword.forms !== "hidden") hidden(Buffer.from(little).swap16(), keyword.ignoreCase);
  if (keyword.forms === "wide") return forms;
  for (const bytes of base64Forms([plain], BASE64_DEPTH[keyword.forms])) hidden(bytes, false);
  if (keyword.forms === "deep") for (const bytes of base64Forms([little], 1)) hidden(bytes, false);
  if (keyword.forms !== "hidden") for (const { text, next } of escapedForms(keyword.text)) hidden(Buffer.from(text, "latin1"), true, next);
  return forms;
}
function base64Forms(sources, depth) {
  if (depth === 0) return [];
  const forms = sources.flatMap((source) => [0, 1, 2].map((alignment) => stableBase64(source, alignment)));
  const usable = forms.filter((form) => form.length >= SHORTEST_FORM);
  return [...usable, ...base64Forms(forms.filter((form) => form.length >= SHORTEST_FORM), depth - 1)];
}
function stableBase64(source, alignment) {
  const padded = Buffer.concat([Buffer.alloc(alignment), source]);
  const text = padded.toString("base64");
  const first = Math.ceil(alignment * 8 / 6);
  const end = Math.floor(padded.length * 8 / 6);
  return Buffer.from(text.slice(first, end), "latin1");
}
function escapedForms(text) {
  const codes = Array.from(text.slice(0, 3), (char) => char.charCodeAt(0));
  const hex = codes.map((code) => code.toString(16).padStart(2, "0"));
  const two = (all) => all.slice(0, 2);
  const third = anyWay(codes[2] ?? 0);
  return [
    { text: `u00${hex[0] ?? ""}\\`, next: anyWay(codes[1] ?? 0) },
    ...[
      two(hex).map((code) => `\\x${code}`),
      two(hex).map((code) => `%${code}`),
      two(codes).map((code) => `&#${code};`),
      two(hex).map((code) => `&#x${code};`),
      two(codes).map((code) => `\\${code.toString(8).padStart(3, "0")}`)
    ].map((pieces2) => ({ text: pieces2.join(""), next: third }))
  ];
}
var JOINT2 = String.raw`\\*["'\`](?:[^A-Za-z0-9"'\`]{0,40}(?:concat|append|plus|[A-Za-z]{1,2})?[^A-Za-z0-9"'\`]{0,40}|;?\s{0,40}[$\w.]{1,40}\s{0,4}[.+]=\s{0,4})["'\`]|\\\r?\n`;
function anyWay(code) {
  const hex = code.toString(16).padStart(2, "0");
  const octal = code.toString(8).padStart(3, "0");
  const ways = [`\\x${hex}`, String.raw`\\*(?:u+(?:00${hex}|\{)|x${hex}|${octal})`, `%(?:25)*${hex}`, `&(?:amp;)*#(?:0*${code};|x0*${hex};)`, JOINT2];
  return new RegExp(`^(?:${ways.join("|")})`, "i");
}
var PIECE = 65536;
var OVERLAP = MAX_LITERAL_LENGTH - 1;
var WIDE22 = /[^\0-\xff]/g;
var KeywordSearch = class {
  #rules;
  /** By literal: the places of the rules that have it as a keyword. */
  #owners;
  /** By rule: 1 for one whose keyword stands inside an encoded value, where the text around it does not show it. */
  #always;
  #literals;
  /** Made for the first text: most scans have none. */
  #kernel = null;
  constructor(rules) {
    const owners = /* @__PURE__ */ new Map();
    rules.forEach(({ rule }, index) => {
      for (const keyword of rule.keywords.filter(({ forms }) => forms !== "hidden")) {
        const literal = plainForm(keyword);
        const key = `${literal.ignoreCase}:${Buffer.from(literal.bytes).toString("latin1")}`;
        const present = owners.get(key);
        if (present === void 0) owners.set(key, { literal, rules: [index] });
        else present.rules.push(index);
      }
    });
    this.#rules = rules;
    this.#literals = [...owners.values()].map(({ literal }) => literal);
    this.#owners = [...owners.values()].map((owner) => owner.rules);
    this.#always = Uint8Array.from(rules, ({ rule }) => rule.keywords.some((keyword) => keyword.forms === "hidden") ? 1 : 0);
  }
  /**
   * The rules, in their order, that may match in a text.
   * @param text one unit per byte, as views have it; a keyword outside of ASCII is compared by its UTF-8 bytes
   */
  rulesIn(text) {
    this.#kernel ??= new SearchKernel(this.#literals, PIECE);
    const kernel = this.#kernel;
    const bytes = Buffer.from(kernel.input.buffer, kernel.input.byteOffset, kernel.input.length);
    const isIn = this.#always.slice();
    for (let from = 0; from < text.length; from += PIECE - OVERLAP) {
      const length = bytes.write(text.slice(from, from + PIECE).replace(WIDE22, "\0"), "latin1");
      for (let at = 0; at < length; at = kernel.resumeAt) {
        const count = kernel.search(at, length, length);
        for (let i = 0; i < count; i++) for (const rule of this.#owners[kernel.hitLiterals[i] ?? 0] ?? []) isIn[rule] = 1;
      }
    }
    return this.#rules.filter((_, index) => isIn[index] === 1);
  }
};
var MOST_WINDOWS = 5e4;
var MOST_MATCHES = 2e4;
var KnownWindows = class {
  #known = /* @__PURE__ */ new Map();
  #matches = 0;
  identity(window) {
    return hash("sha256", window, "base64");
  }
  /** @param path null when it is not known: what was found last is told then, and is of no use where `dependsOnPath`. */
  get(identity, path) {
    const known2 = this.#known.get(identity);
    return known2?.dependsOnPath === true ? this.#known.get(underPath(identity, path)) : known2;
  }
  /** @param start of the window, from which the matches' spans do not count yet. */
  add(identity, path, window, start) {
    if (this.#known.size >= MOST_WINDOWS || this.#matches >= MOST_MATCHES) {
      this.#known.clear();
      this.#matches = 0;
    }
    this.#matches += window.matches.length;
    const relative5 = { ...window, matches: moved(window.matches, -start) };
    this.#known.set(identity, relative5);
    if (window.dependsOnPath) this.#known.set(underPath(identity, path), relative5);
  }
};
function underPath(identity, path) {
  return identity + (path === null ? "" : `/${path}`);
}
function moved(matches, by) {
  return matches.map((match) => {
    const { span } = match.part;
    return { ...match, part: { ...match.part, span: { start: span.start + by, end: span.end + by } } };
  });
}
function isTrailByte(text, index) {
  const code = text.charCodeAt(index);
  const before = text.charCodeAt(index - 1);
  if (!(code >= 64 && code <= 126) || !(before >= 129 && before <= 254)) return false;
  let start = index;
  while (start > 0 && text.charCodeAt(start - 1) >= 64 && index - start < 256) start--;
  if (isUtf82(Buffer.from(text.slice(start, index), "latin1"))) return false;
  for (let at = start; at <= index; ) {
    if (text.charCodeAt(at) < 129) at++;
    else if (at + 1 === index) return true;
    else at += 2;
  }
  return false;
}
var COLOUR_CODE = /\x1b\[[0-9;]{0,20}[A-Za-z]$/;
function endsGlued(view, end) {
  if (end < 2) return false;
  const { text } = view;
  if (view.encoding.length === 0 && isTrailByte(text, end - 1)) return true;
  if (text.startsWith("=3D", end - 3)) return true;
  return /[0-9;[]/.test(text[end - 2] ?? "") && COLOUR_CODE.test(text.slice(Math.max(0, end - 24), end));
}
var runsOfViews = /* @__PURE__ */ new WeakMap();
function runsIn(view, { kind, members, shortest }) {
  let known2 = runsOfViews.get(view);
  if (known2 === void 0) runsOfViews.set(view, known2 = /* @__PURE__ */ new Map());
  let runs = known2.get(kind);
  if (runs === void 0) known2.set(kind, runs = textKernel().findRuns(view.text, members, shortest));
  return runs;
}
var SHORTEST = 12;
var WIDEST_RANGE = 4;
var known = /* @__PURE__ */ new WeakMap();
function runPattern(pattern) {
  const present = known.get(pattern);
  if (present !== void 0) return present;
  const made = makeRunPattern(pattern);
  known.set(pattern, made);
  return made;
}
function makeRunPattern({ source, notBefore, notAfter }) {
  const parts = /^\[([^\]\\^]+)\]\{(\d{1,3})(?:,(\d{1,3}))?\}$/.exec(source.pattern);
  if (parts?.[1] === void 0 || source.ignoreCase || source.group !== 0) return null;
  const shortest = Number(parts[2]);
  const longest = Number(parts[3] ?? parts[2]);
  if (shortest < SHORTEST || longest < shortest || longest - shortest > WIDEST_RANGE) return null;
  const members = runClass(parts[1]);
  const bounded = members.every((isMember, code) => {
    const char = String.fromCharCode(code);
    return isMember === 0 || notBefore?.test(char) === true && notAfter?.test(char) === true;
  });
  return bounded && members[WIDE_AS] === 0 ? { kind: `${parts[1]}{${shortest}}`, members, shortest, longest } : null;
}
var SIDE_LENGTH = 2e3;
var LEFT_LENGTH = 160;
var SEPARATOR = /[/_=*+-]/;
function matchView(rule, view, options) {
  const matches = [];
  for (const pattern of rule.patterns) {
    if (pattern.source.scope !== options.scope) continue;
    if (pattern.path !== null && options.path !== null && !pattern.path.test(options.path)) continue;
    const run = runPattern(pattern);
    if (run === null) matchRegex(rule, pattern, view, options, matches);
    else matchRuns(rule, pattern, run, view, options, matches);
  }
  return matches;
}
function matchRegex(rule, pattern, view, options, matches) {
  const { regex, source } = pattern;
  regex.lastIndex = 0;
  for (let found = regex.exec(view.text); found !== null; found = regex.exec(view.text)) {
    if (found[0] === "") regex.lastIndex++;
    const value = found[source.group];
    const start = source.group === 0 ? found.index : found.index + found[0].lastIndexOf(value ?? "");
    const match = value === void 0 || value === "" ? null : accept(rule, pattern, view, start, value, options);
    if (match !== null) matches.push(match);
    else if (source.group === 0) regex.lastIndex = found.index + skipLength(view, found.index, found[0], pattern);
  }
}
function matchRuns(rule, pattern, run, view, options, matches) {
  const runs = runsIn(view, run);
  for (let i = 0; i < runs.length; i += 2) {
    const [start = 0, end = 0] = [runs[i], runs[i + 1]];
    for (let length = Math.min(run.longest, end - start); length >= run.shortest; length--) {
      const match = accept(rule, pattern, view, end - length, view.text.slice(end - length, end), options);
      if (match === null) continue;
      matches.push(match);
      break;
    }
  }
}
function skipLength(view, index, found, pattern) {
  if (pattern.notBefore === null) return 1;
  let length = 1;
  while (length < found.length && pattern.notBefore.test(found[length - 1] ?? "") && !endsGlued(view, index + length)) length++;
  return length;
}
function accept(rule, pattern, view, start, value, options) {
  const { source } = pattern;
  const end = start + value.length;
  const { text } = view;
  const replacement = isReplacement(text, start, end);
  if (pattern.notBefore !== null && start > 0 && pattern.notBefore.test(text[start - 1] ?? "") && !replacement && !boundaryBefore(view, start, options.anchorEnds)) return null;
  if (pattern.notAfter !== null && end < text.length && pattern.notAfter.test(text[end] ?? "") && !replacement && !boundaryAfter(view, end, options.anchorStarts)) return null;
  const leftShort = textBefore(view, start, LEFT_LENGTH);
  if (pattern.left !== null && !pattern.left.test(leftShort)) return null;
  if (pattern.notLeft !== null && pattern.notLeft.test(leftShort)) return null;
  if (pattern.near !== null && !nearMatches(pattern.near, view, start, end, source.nearDistance)) return null;
  if (source.minEntropy > 0 && shannonEntropy(value) < source.minEntropy) return null;
  return ask(rule, pattern, view, start, value, options);
}
function ask(rule, pattern, view, start, value, options) {
  const { source } = pattern;
  const end = start + value.length;
  let check = {};
  if (source.check !== null) {
    const run = options.checks[source.check];
    if (run === void 0) throw new Error(`rule ${rule.rule.info.id} names an unknown check: ${source.check}`);
    const input = {
      value,
      left: textBefore(view, start, SIDE_LENGTH),
      right: textAfter(view, end, SIDE_LENGTH),
      nowSeconds: options.nowSeconds
    };
    const result = run(input);
    if (result === null) return null;
    check = result;
  }
  const redacted = check.redacted ?? `${value.length} characters`;
  const part = {
    kind: rule.rule.kind,
    rule: check.rule ?? rule.rule.info.id,
    value: new SecretText(value, redacted),
    span: view.span(start, end),
    encoding: view.encoding,
    confidence: check.confidence ?? source.confidence,
    attributes: check.attributes ?? {}
  };
  return { part, rule, pattern, check };
}
function boundaryBefore(view, start, anchorEnds) {
  if (anchorEnds.size > 0 && SEPARATOR.test(view.text[start - 1] ?? "") && anchorEnds.has(view.span(start - 1, start).start)) return true;
  return endsGlued(view, start) || isPatchMark(view.text, start - 1) || isShellDefault(view.text, start - 1);
}
function isShellDefault(text, index) {
  return text[index] === "-" && text[index - 1] === ":";
}
function isPatchMark(text, index) {
  return /[+-]/.test(text[index] ?? "") && (index === 0 || text[index - 1] === "\n");
}
function isReplacement(text, start, end) {
  return text[start - 1] === "/" && text[end] === "/" && /(?:^|[^\w/.])s\/[^/\n]{1,60}\/$/.test(text.slice(Math.max(0, start - 64), start));
}
function boundaryAfter(view, end, anchorStarts) {
  return anchorStarts.size > 0 && SEPARATOR.test(view.text[end] ?? "") && anchorStarts.has(view.span(end, end + 1).end);
}
function nearMatches(near, view, start, end, distance2) {
  return near.test(textBefore(view, start, distance2)) || near.test(textAfter(view, end, distance2));
}
var WIDE_REACH = { before: 2600, after: 3600 };
var NEAR_REACH = { before: 320, after: 420 };
var BYTES_PER_CHARACTER = 3;
function literalTable(rules) {
  const uses = /* @__PURE__ */ new Map();
  const add = (use) => {
    const key = `${use.form.ignoreCase}:${Buffer.from(use.form.bytes).toString("latin1")}`;
    const present = uses.get(key);
    uses.set(key, present === void 0 ? use : merge(present, use));
  };
  for (const { rule } of rules) {
    const inCredential = rules.some((other) => other.rule.credential?.anchors.includes(rule.kind) === true);
    const needsContext = rule.patterns.filter((pattern) => pattern.scope === "keyword").every((pattern) => pattern.needsContext);
    const reach = inCredential ? WIDE_REACH : reachFor(Math.max(0, ...rule.patterns.filter((pattern) => pattern.near !== null).map((pattern) => pattern.nearDistance)));
    for (const keyword of rule.keywords) {
      const gates = keyword.follows === null ? null : [makeGate(keyword.follows)];
      for (const form of literalForms(keyword)) add({ form, gates, isKeyword: true, reach, needsContext, isContext: false });
    }
    for (const word of rule.contextWords) {
      for (const form of literalForms({ text: word, ignoreCase: true, forms: "plain", follows: null })) {
        add({ form, gates: null, isKeyword: false, reach: NEAR_REACH, needsContext: true, isContext: true });
      }
    }
  }
  return [...uses.values()];
}
function reachFor(nearDistance) {
  const bytes = BYTES_PER_CHARACTER * nearDistance;
  return { before: Math.min(WIDE_REACH.before, Math.max(NEAR_REACH.before, bytes)), after: Math.min(WIDE_REACH.after, NEAR_REACH.after + bytes) };
}
function merge(a, b) {
  return {
    form: eitherForm(a.form, b.form),
    gates: eitherGate(a, b),
    isKeyword: a.isKeyword || b.isKeyword,
    reach: { before: Math.max(a.reach.before, b.reach.before), after: Math.max(a.reach.after, b.reach.after) },
    needsContext: a.needsContext && b.needsContext,
    isContext: a.isContext || b.isContext
  };
}
function eitherForm(a, b) {
  const next = a.next === null || b.next === null ? null : a.next.source === b.next.source ? a.next : new RegExp(`${a.next.source}|${b.next.source}`, "i");
  return { ...a, form: a.form === b.form ? a.form : "hidden", next };
}
function eitherGate(a, b) {
  if (!a.isKeyword) return b.gates;
  if (!b.isKeyword) return a.gates;
  return a.gates === null || b.gates === null ? null : [...a.gates, ...b.gates.filter((gate) => !a.gates?.some((same) => isSame(same, gate)))];
}
function isSame(a, b) {
  return a.run === b.run && a.within === b.within && a.startsValue === b.startsValue && a.endsName === b.endsName && a.segments === b.segments && a.mixed === b.mixed && a.members === b.members;
}
var CHUNK_OVERLAP = 16384;
var NAME_REACH2 = 160;
var MAX_PARTS = 5e4;
var ANY_PATH = "\0";
var Engine = class {
  /** What the literal search has to look for, in the order of its literal numbers. */
  literals;
  #parts;
  constructor(rules, options) {
    this.literals = literalTable(rules);
    this.#parts = { rules, literals: this.literals, keywords: new KeywordSearch(rules), options, known: new KnownWindows() };
  }
  /**
   * Starts on a blob.
   * @param path for path hints of rules; a context word in it counts. Null when it is not known: `BlobSession.dependsOnPath` then tells
   *   whether it would have made a difference
   * @param seekContext whether a context word stands in the blob; asked at most once, for a blob whose hits do not tell
   */
  begin(path, seekContext = null) {
    return new BlobSession(this.#parts, path, seekContext, false);
  }
  /** Starts on a blob of which only is asked what it might hold: patterns are tried whatever path they want. @param path counts as context only. */
  beginAnywhere(path) {
    return new BlobSession(this.#parts, path, null, true);
  }
};
var BlobSession = class {
  #rules;
  #literals;
  #keywords;
  #options;
  #known;
  #path;
  #seekContext;
  #anyPath;
  #parts = /* @__PURE__ */ new Map();
  /** Null until a word was seen or the path has been read. */
  #hasContext = null;
  /** Parts beyond MAX_PARTS. */
  dropped = 0;
  /** Whether something was decided by the path. */
  #askedPath = false;
  constructor({ rules, literals, keywords, options, known: known2 }, path, seekContext, anyPath) {
    this.#rules = rules;
    this.#literals = literals;
    this.#keywords = keywords;
    this.#options = options;
    this.#known = known2;
    this.#path = path;
    this.#seekContext = seekContext;
    this.#anyPath = anyPath;
  }
  /**
   * Where in one buffer of the blob patterns have to be tried. Empty for most blobs.
   * @param bytes the buffer; only `[0, length)` is valid
   * @param last whether the buffer is all of the blob
   */
  windows(bytes, length, hits, last) {
    this.#noteContext(bytes, length, hits);
    const windows = [];
    for (let i = 0; i < hits.count; i++) {
      const literal = hits.literals[i] ?? 0;
      if (literal >= SETTLED_HIT) continue;
      const use = this.#literals[literal];
      const at = hits.offsets[i] ?? 0;
      if (use === void 0 || !use.isKeyword) continue;
      const start = Math.max(0, at - use.reach.before);
      const end = Math.min(length, at + use.form.bytes.length + use.reach.after);
      const open = windows.at(-1);
      if (open !== void 0 && end <= open.end && start >= open.start) continue;
      if (!deservesWindow(use, bytes, at, length)) continue;
      if (use.needsContext && last && use.form.form === "plain" && !this.#isInContext()) continue;
      addWindow(windows, { start, end }, overBoth);
    }
    return windows.flatMap(cutWindow);
  }
  /**
   * Tries the patterns in windows.
   * @param bytes the buffer, from its first to its last valid byte
   * @param base offset in the blob of the buffer's first byte
   * @param lineOf line ordinal of a buffer offset, asked in ascending order within one window
   * @returns the parts that are new, with spans in the blob
   */
  look(bytes, base, windows, lineOf) {
    const found = [];
    for (const window of windows) {
      for (const match of this.#matchWindow(bytes, window)) {
        const part = this.#keep(match, base, lineOf);
        if (part !== null) found.push(part);
      }
    }
    return found;
  }
  /** Everything found so far, believed or not: an excerpt must show none of it. */
  parts() {
    return [...this.#parts.values()];
  }
  /** Whether something was to be decided by the path while it is not known: then what was found counts for no path. */
  get dependsOnPath() {
    return this.#path === null && this.#askedPath;
  }
  /** Puts the blob's parts together. */
  finish() {
    if (this.#parts.size === 0) return [];
    const all = [...this.#parts.values()];
    const context = all.some((part) => !part.needsContext && !part.companionOnly && part.part.confidence !== "low") || !all.some((part) => part.needsContext) || this.#isInContext();
    const parts = context ? all : all.map((part) => part.needsContext ? { ...part, companionOnly: true } : part);
    return combineParts(parts, this.#rules);
  }
  #contextIn(text) {
    const lower = text.toLowerCase();
    return this.#rules.some(({ rule }) => rule.contextWords.some((word) => lower.includes(word)));
  }
  #noteContext(bytes, length, hits) {
    for (let i = 0; i < hits.count && this.#hasContext !== true; i++) {
      const use = this.#literals[(hits.literals[i] ?? 0) & ~SETTLED_HIT];
      if (use?.isContext === true && standsAsWord(bytes, hits.offsets[i] ?? 0, use.form.bytes.length, length)) this.#hasContext = true;
    }
  }
  /** Whether a context word was seen so far; the path is read when it comes to that. */
  #isInContext() {
    this.#findContext();
    if (this.#hasContext === null && this.#path === null) {
      this.#askedPath = true;
      return false;
    }
    this.#hasContext ??= this.#contextIn(this.#path ?? "");
    return this.#hasContext;
  }
  /** The same where nothing is decided by it: decoded text need not be read when a word was seen. */
  #hasSeenContext() {
    if (this.#path !== null) return this.#isInContext();
    this.#findContext();
    return this.#hasContext === true;
  }
  #findContext() {
    if (this.#hasContext !== null || this.#seekContext === null) return;
    if (this.#seekContext()) this.#hasContext = true;
    this.#seekContext = null;
  }
  #matchWindow(bytes, { start, end }) {
    const identity = this.#known.identity(bytes.subarray(start, end));
    const path = this.#anyPath ? ANY_PATH : this.#path;
    const known2 = this.#known.get(identity, path);
    if (known2 !== void 0 && (known2.context !== null || this.#hasSeenContext())) {
      if (known2.context === true) this.#hasContext = true;
      if (known2.dependsOnPath) this.#askedPath = true;
      return moved(known2.matches, start);
    }
    const hadContext = this.#hasSeenContext();
    const dependedBefore = this.#askedPath;
    this.#askedPath = false;
    const matches = this.#matchViews(deriveViews(rawView(bytes, start, end)));
    this.#known.add(identity, path, { matches, context: hadContext ? null : this.#hasSeenContext(), dependsOnPath: this.#askedPath }, start);
    this.#askedPath ||= dependedBefore;
    return matches;
  }
  #matchViews(views) {
    for (const view of views) if (view.encoding.length > 0 && !this.#hasSeenContext() && this.#contextIn(view.text)) this.#hasContext = true;
    const options = { checks: this.#options.checks, nowSeconds: this.#options.nowSeconds, path: this.#anyPath ? null : this.#path ?? "", scope: "keyword", anchorStarts: /* @__PURE__ */ new Set(), anchorEnds: /* @__PURE__ */ new Set() };
    const matches = views.flatMap((view) => this.#matchRules(view, options));
    return [...matches, ...this.#matchCompanions(views, matches, options)];
  }
  #matchRules(view, options) {
    const text = view.outer === null ? view.text : textBefore(view, 0, NAME_REACH2) + view.text;
    return this.#keywords.rulesIn(text).flatMap((rule) => this.#matchRule(rule, view, options));
  }
  #matchRule(rule, view, options) {
    if (rule.patterns.some((pattern) => pattern.path !== null)) this.#askedPath = true;
    return matchView(rule, view, options);
  }
  /** Companion patterns run only where an anchor of their credential was found. */
  #matchCompanions(views, matches, options) {
    const found = [];
    for (const { rule } of this.#rules) {
      const spec = rule.credential;
      if (spec === null) continue;
      const anchors = matches.filter((match) => spec.anchors.includes(match.part.kind) && match.check.pairable !== false);
      if (anchors.length === 0) continue;
      const companionOptions = {
        ...options,
        scope: "companion",
        anchorStarts: new Set(anchors.map((match) => match.part.span.start)),
        anchorEnds: new Set(anchors.map((match) => match.part.span.end))
      };
      for (const companion of this.#rules) {
        if (!spec.companions.includes(companion.rule.kind)) continue;
        for (const view of views) found.push(...this.#matchRule(companion, view, companionOptions));
      }
    }
    return found;
  }
  /** Remembers a part once, however many views and chunks show it; of two that overlap the better one stays. */
  #keep(match, base, lineOf) {
    const { part, pattern, check, rule } = match;
    const span = { start: part.span.start + base, end: part.span.end + base };
    const key = `${part.kind}:${span.start}`;
    const companionOnly = pattern.source.scope === "companion";
    const found = {
      part: { ...part, span },
      line: lineOf(part.span.start),
      endLine: lineOf(part.span.end),
      companionOnly,
      needsContext: pattern.source.needsContext,
      pairable: check.pairable !== false,
      relabelled: check.rule === void 0 || check.rule === rule.rule.info.id ? null : check.rule
    };
    const present = this.#parts.get(key);
    if (present !== void 0 && !betterThan(found, present)) return null;
    if (present === void 0 && this.#parts.size >= MAX_PARTS) {
      this.dropped++;
      return null;
    }
    this.#parts.set(key, found);
    return found;
  }
};
function detectEncoding(head) {
  if (head[0] === 255 && head[1] === 254) return "utf-16le";
  if (head[0] === 254 && head[1] === 255) return "utf-16be";
  const length = Math.min(head.length & ~1, 512);
  if (length < 8) return "utf-8";
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (head[i] === 0) even++;
    if (head[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.1) return "utf-16le";
  return even > pairs * 0.7 && odd < pairs * 0.1 ? "utf-16be" : "utf-8";
}
var UTF8 = new TextDecoder("utf-8", { fatal: true });
var UTF8_LOSSY = new TextDecoder("utf-8");
var GB18030 = new TextDecoder("gb18030", { fatal: true });
var UTF16 = { "utf-16le": new TextDecoder("utf-16le"), "utf-16be": new TextDecoder("utf-16be") };
function decodeText(bytes, encoding) {
  if (encoding !== "utf-8") return UTF16[encoding].decode(bytes);
  try {
    return UTF8.decode(bytes);
  } catch {
    try {
      return GB18030.decode(bytes);
    } catch {
      return UTF8_LOSSY.decode(bytes);
    }
  }
}
var MARKER = /(?<![\w:@/.-])aksweep:ignore(?![\w/-]|:\S)/;
var COMPAT_MARKER = /(?<![\w:@/.-])(?:aksweep:ignore|gitleaks:allow|trufflehog:ignore)(?![\w/-]|:\S)/;
var COMMENT_END = /\*\/|--%?>|%>|#\}|-?-?\}\}|\{%|\*\)|-\}|\]\]/;
var VALUE_END = /"/;
var COMMENT_START = /^[^\p{L}\p{N}]*(?:\b(?:rem|dnl|comment|c)\b[^\p{L}\p{N}]*)?$/iu;
var PUNCTUATION_ONLY = /^[^\p{L}\p{N}]*(?:\bendcomment\b[^\p{L}\p{N}]*)?$/iu;
function inlineIgnore(line, lineBefore, compat = false) {
  const here = findMarker(line, compat);
  if (here !== null) return { reason: cleanReason(here.reason) };
  const before = lineBefore === null ? null : findMarker(lineBefore, compat);
  return before !== null && before.alone ? { reason: cleanReason(before.reason) } : null;
}
function findMarker(line, compat) {
  const found = (compat ? COMPAT_MARKER : MARKER).exec(line);
  if (found === null) return null;
  const rest = line.slice(found.index + found[0].length);
  const before = line.slice(0, found.index);
  const end = (/"\s*$/.test(before) ? VALUE_END : COMMENT_END).exec(rest);
  const reason = end === null ? rest : rest.slice(0, end.index);
  const after = end === null ? "" : rest.slice(end.index + end[0].length);
  return { reason: reason.replace(/^[\s:,;–—-]+/, ""), alone: before.trim() !== "" && COMMENT_START.test(before) && PUNCTUATION_ONLY.test(after) };
}
var SIDE_BYTES = 320;
var WIDTH = 160;
var LEAD = 60;
function takeSnippet(bytes, span, base, lines, encoding) {
  const even = encoding === "utf-8" ? 0 : 1;
  const start = Math.max(lines.lineStart(span.start), span.start - ((SIDE_BYTES | 1) - (even === 1 ? 1 : 0)));
  const end = Math.min(lines.lineEnd(span.start), span.end + SIDE_BYTES);
  return { bytes: bytes.slice(start, Math.max(start, end)), start: base + start, line: lines.line(span.start), encoding };
}
function renderExcerpt(snippet, target, parts) {
  const end = snippet.start + snippet.bytes.length;
  let text = "";
  let highlight = { start: 0, end: 0 };
  let at = snippet.start;
  const show = (from, to) => decodeText(snippet.bytes.subarray(from - snippet.start, to - snippet.start), snippet.encoding);
  for (const part of parts) {
    const from = Math.max(part.span.start, snippet.start);
    const to = Math.min(part.span.end, end);
    if (to <= at || from >= end) continue;
    text += clean(show(at, Math.max(at, from)));
    const start = text.length;
    text += `[${part.value.redacted}]`;
    if (part === target || part.span.start === target.span.start && part.kind === target.kind) highlight = { start, end: text.length };
    at = to;
  }
  text += clean(show(at, end));
  return cut(snippet.line, text, highlight);
}
function clean(text) {
  return text.replace(/[\r\n\t\0]/g, " ").replace(RUN3, (run) => looksRandom(run) ? `${run.slice(0, 4)}\u2026` : run);
}
var RUN3 = /[A-Za-z0-9+/=_%-]{16,}/g;
var RANDOM_SHARE = 0.33;
function looksRandom(run) {
  const characters = run.replace(/[^A-Za-z0-9]/g, "");
  return characters.length >= 12 && classChanges(characters) >= characters.length * RANDOM_SHARE;
}
function cut(line, text, highlight) {
  const indent = /^ */.exec(text)?.[0].length ?? 0;
  const from = Math.min(Math.max(indent, highlight.end - WIDTH + 20, highlight.start - LEAD), highlight.start);
  const start = text.length - indent <= WIDTH ? Math.min(indent, highlight.start) : from;
  const before = start > indent ? "\u2026" : "";
  const body = text.slice(start, start + WIDTH - 2).trimEnd();
  const after = start + WIDTH - 2 < text.trimEnd().length ? "\u2026" : "";
  const shift = before.length - start;
  const visibleEnd = before.length + body.length;
  return {
    line,
    text: before + body + after,
    highlight: { start: Math.min(highlight.start + shift, visibleEnd), end: Math.min(highlight.end + shift, visibleEnd) }
  };
}
var FIRST_PIECE = 4 * 1024;
var PIECE2 = 64 * 1024;
var ContextSearch = class {
  #uses;
  #hasWords;
  #kernel;
  /** From where it was likely to where it was: in versions of a blob often the same. */
  #lastDistance = 0;
  /** @param uses the kernel's literals. The kernel's input and hits are overwritten. */
  constructor(uses, kernel) {
    this.#uses = uses;
    this.#hasWords = uses.some((use) => use.isContext);
    this.#kernel = kernel;
  }
  /** Whether a word stands anywhere in `bytes`. @param near an offset to begin at: the whole of `bytes` is searched if need be. */
  isIn(bytes, near) {
    if (!this.#hasWords) return false;
    for (const place2 of [near, near + this.#lastDistance]) {
      const start = Math.max(0, place2 - FIRST_PIECE / 2);
      if (this.#isInPiece(bytes, start, start + FIRST_PIECE, near)) return true;
    }
    for (let at = near; at < bytes.length; at += PIECE2) if (this.#isInPiece(bytes, at, at + PIECE2, near)) return true;
    for (let at = 0; at < near; at += PIECE2) if (this.#isInPiece(bytes, at, Math.min(near, at + PIECE2), near)) return true;
    return false;
  }
  /** Words that begin in bytes[start, until). */
  #isInPiece(bytes, start, until, near) {
    const { input } = this.#kernel;
    const piece = bytes.subarray(start, until + MAX_LITERAL_LENGTH);
    input.set(piece);
    const end = Math.min(until - start, piece.length);
    for (let at = 0; at < end; at = this.#kernel.resumeAt) {
      const count = this.#kernel.search(at, end, piece.length);
      for (let hit = 0; hit < count; hit++) {
        const use = this.#uses[(this.#kernel.hitLiterals[hit] ?? 0) & ~SETTLED_HIT];
        if (use?.isContext === true && standsAsWord(bytes, start + (this.#kernel.hitOffsets[hit] ?? 0), use.form.bytes.length, bytes.length)) {
          this.#lastDistance = start + (this.#kernel.hitOffsets[hit] ?? 0) - near;
          return true;
        }
      }
    }
    return false;
  }
};
var HitBuffer = class {
  count = 0;
  /** Those that are not settled. */
  open = 0;
  offsets = new Uint32Array(4096);
  literals = new Uint16Array(4096);
  clear() {
    this.count = 0;
    this.open = 0;
  }
  append({ hitOffsets: offsets, hitLiterals: literals, openHits }, count) {
    const needed = this.count + count;
    if (needed > this.offsets.length) this.#grow(needed);
    if (count === 0) return;
    this.offsets.set(offsets.subarray(0, count), this.count);
    this.literals.set(literals.subarray(0, count), this.count);
    this.count = needed;
    this.open += openHits;
  }
  #grow(needed) {
    const size = Math.max(needed, this.offsets.length * 2);
    const offsets = new Uint32Array(size);
    const literals = new Uint16Array(size);
    offsets.set(this.offsets.subarray(0, this.count));
    literals.set(this.literals.subarray(0, this.count));
    this.offsets = offsets;
    this.literals = literals;
  }
};
var NEWLINE = 10;
var DECODED_PREFIX = 16384;
var LineMap = class {
  #bytes;
  #counts;
  #encoding;
  /** Lines before the buffer, and columns of the buffer's first line that lie before it. */
  #linesBefore;
  #columnsBefore;
  /** The place asked for last: a line of 300 MB with a thousand keys is walked once. */
  #knownOffset = 0;
  #knownLine = 0;
  #columnOffset = 0;
  #columnUnits = 0;
  #columnLineStart = -1;
  /** From the first to the second no line ends but at the second. */
  #endFrom = 0;
  #end = -1;
  /** @param bytes the buffer, from its first to its last valid byte */
  constructor(bytes, counts, encoding, linesBefore, columnsBefore) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#counts = counts;
    this.#encoding = encoding;
    this.#linesBefore = linesBefore;
    this.#columnsBefore = columnsBefore;
  }
  /** 1-based line of a buffer offset. Costs as much as the offset is away from the one asked for last. */
  line(place2) {
    const offset = this.#atCharacter(place2);
    if (offset < this.#knownOffset / 2) {
      this.#knownOffset = 0;
      this.#knownLine = 0;
    }
    if (offset < this.#knownOffset) this.#knownLine -= this.#newlines(offset, this.#knownOffset);
    else this.#knownLine += this.#newlines(this.#knownOffset, offset);
    this.#knownOffset = offset;
    return this.#linesBefore + this.#knownLine + 1;
  }
  /** 1-based UTF-16 column of a buffer offset. */
  column(place2) {
    const offset = this.#atCharacter(place2);
    const start = this.lineStart(offset);
    const before = start === 0 ? this.#columnsBefore : 0;
    const resume = start === this.#columnLineStart && offset - start > DECODED_PREFIX && this.#columnOffset - start > DECODED_PREFIX;
    const units = resume ? this.#columnUnits + this.#unitsFromKnown(offset) : this.#units(start, offset, false);
    this.#columnOffset = offset;
    this.#columnUnits = units;
    this.#columnLineStart = start;
    return before + units + 1;
  }
  location(span) {
    return {
      startLine: this.line(span.start),
      startColumn: this.column(span.start),
      endLine: this.line(span.end),
      endColumn: this.column(span.end)
    };
  }
  /** Offset of the first byte of the line; 0 when the line began before the buffer. */
  lineStart(place2) {
    const offset = this.#atCharacter(place2);
    if (offset === 0) return 0;
    if (this.#encoding === "utf-8") {
      const known2 = this.#columnLineStart;
      if (known2 >= 0 && this.#columnOffset >= known2 && offset >= known2 && this.#newlines(Math.min(this.#columnOffset, offset), Math.max(this.#columnOffset, offset)) === 0) return known2;
      return this.#bytes.lastIndexOf(NEWLINE, offset - 1) + 1;
    }
    for (let at = offset - 2; at >= 0; at -= 2) if (this.#wideNewline(at)) return at + 2;
    return 0;
  }
  #unitsFromKnown(offset) {
    return offset < this.#columnOffset ? -this.#units(offset, this.#columnOffset, true) : this.#units(this.#columnOffset, offset, true);
  }
  /** Offset behind the last byte of the line, its line end left out. */
  lineEnd(place2) {
    const offset = this.#atCharacter(place2);
    if (offset < this.#endFrom || offset > this.#end) {
      this.#end = this.#findLineEnd(offset);
      this.#endFrom = offset;
    }
    return this.#end;
  }
  #findLineEnd(offset) {
    if (this.#encoding === "utf-8") {
      const at = this.#bytes.indexOf(NEWLINE, offset);
      return at < 0 ? this.#bytes.length : at;
    }
    for (let at = offset; at + 1 < this.#bytes.length; at += 2) if (this.#wideNewline(at)) return at;
    return this.#bytes.length;
  }
  /** UTF-16 has characters at even places only; a part that was read across them may begin at an odd one. */
  #atCharacter(offset) {
    return this.#encoding === "utf-8" ? offset : offset - offset % 2;
  }
  text(start, end) {
    return decodeText(this.#bytes.subarray(start, end), this.#encoding);
  }
  #newlines(start, end) {
    if (this.#encoding === "utf-8") return this.#counts.countNewlines(start, end);
    let count = 0;
    for (let at = start; at + 1 < end; at += 2) if (this.#wideNewline(at)) count++;
    return count;
  }
  #wideNewline(at) {
    const [high, low] = this.#encoding === "utf-16le" ? [at + 1, at] : [at, at + 1];
    return this.#bytes[low] === NEWLINE && this.#bytes[high] === 0;
  }
  #units(start, end, inside) {
    if (this.#encoding !== "utf-8") return end - start >> 1;
    if (inside || end - start > DECODED_PREFIX) return this.#counts.utf16Units(start, end);
    const mark = start === 0 && this.#linesBefore === 0 && this.#bytes[0] === 239 && this.#bytes[1] === 187 && this.#bytes[2] === 191 ? 3 : 0;
    return decodeText(this.#bytes.subarray(Math.min(start + mark, end), end), "utf-8").length;
  }
};
var MOST_REMEMBERED = 2e5;
var MOST_WAITING = 512 * 1024;
var LONGEST_BLOBS = 64 * 1024;
var WindowPrefilter = class {
  literals;
  /** The same in the same order, and their numbers in the engine. */
  #uses;
  #numbers;
  #engine;
  /** A path that counts as a context word; empty when no rule asks for one. */
  #contextPath;
  #wholeBelow;
  #scanAnywhere;
  /** By hash of the bytes: whether the engine found a part. */
  #known = /* @__PURE__ */ new Map();
  #open = /* @__PURE__ */ new Map();
  #waiting = 0;
  #maybe = /* @__PURE__ */ new Set();
  /**
   * @param engine made for the same rules; it remembers what it sees here for whoever scans with it.
   * @param wholeBelow blobs of this many bytes or more are scanned in pieces, which this does not follow: they are scanned at once.
   * @param scanAnywhere what a blob holds, whatever its path; null when that makes a difference.
   */
  constructor(rules, engine, wholeBelow, scanAnywhere) {
    this.#scanAnywhere = scanAnywhere;
    this.#engine = engine;
    const numbered = this.#engine.literals.map((use, number) => ({ use, number })).filter(({ use }) => use.isKeyword);
    this.#uses = numbered.map(({ use }) => use);
    this.#numbers = Uint16Array.from(numbered, ({ number }) => number);
    this.literals = this.#uses.map((use) => ({ ...use.form, decides: hitTest(use) }));
    this.#contextPath = rules.flatMap(({ rule }) => rule.contextWords)[0] ?? "";
    this.#wholeBelow = wholeBelow;
  }
  ask(blob, bytes, searched) {
    const { hits } = searched;
    const stretches = this.#stretches(bytes, hits);
    if (stretches.length === 0) return "later";
    if (bytes.length >= this.#wholeBelow) return this.scan(bytes, null);
    const identities = stretches.map(({ start, end }) => hash2("sha256", bytes.subarray(start, end), "binary"));
    if (identities.some((identity) => this.#known.get(identity) === true)) return this.scan(bytes, searched);
    const open = stretches.flatMap((stretch, index) => {
      const identity = identities[index] ?? "";
      return this.#known.has(identity) ? [] : [{ identity, stretch }];
    });
    if (open.some(({ identity, stretch }) => this.#isFertileAtOnce(identity, bytes, stretch, hits))) return this.scan(bytes, searched);
    for (const { identity, stretch } of open) if (!this.#known.has(identity)) this.#wait(blob, bytes, identity, stretch, hits);
    if (this.#waiting > MOST_WAITING) this.#decide();
    return "later";
  }
  scan(bytes, searched) {
    if (searched === null || bytes.length >= this.#wholeBelow) return this.#scanAnywhere(bytes, null);
    const { hits: { count, offsets, literals }, counts } = searched;
    const numbers = literals.slice(0, count).map((literal) => (this.#numbers[literal & ~SETTLED_HIT] ?? 0) | literal & SETTLED_HIT);
    return this.#scanAnywhere(bytes, { hits: { count, offsets, literals: numbers }, counts });
  }
  answer() {
    this.#decide();
    const maybe = [...this.#maybe];
    this.#maybe.clear();
    return maybe;
  }
  #wait(blob, bytes, identity, stretch, hits) {
    const waiting = this.#open.get(identity);
    if (waiting !== void 0) {
      waiting.blobs.push(blob);
      waiting.blobBytes += bytes.length;
      return;
    }
    this.#waiting += stretch.end - stretch.start;
    this.#open.set(identity, { bytes: bytes.slice(stretch.start, stretch.end), hits: this.#hitsIn(stretch, hits), identity, blobs: [blob], blobBytes: bytes.length });
  }
  /** A stretch's hits from its start, by the engine's numbers. */
  #hitsIn({ start, first, last }, { offsets, literals }) {
    return {
      count: last - first,
      offsets: offsets.slice(first, last).map((offset) => offset - start),
      literals: literals.slice(first, last).map((literal) => this.#numbers[literal & ~SETTLED_HIT] ?? 0)
    };
  }
  #decide() {
    if (this.#known.size + this.#open.size > MOST_REMEMBERED) this.#known.clear();
    for (const stretch of this.#open.values()) this.#decideOne(stretch);
    this.#open.clear();
    this.#waiting = 0;
  }
  #decideOne({ bytes, hits, identity, blobs }) {
    const fertile = this.#isFertile(bytes, hits);
    this.#known.set(identity, fertile);
    if (fertile) for (const blob of blobs) this.#maybe.add(blob);
    return fertile;
  }
  /** Decides on an open stretch of a blob if the blobs with it are long together. @returns whether the engine finds a part there */
  #isFertileAtOnce(identity, bytes, stretch, hits) {
    const waiting = this.#open.get(identity);
    if ((waiting?.blobBytes ?? 0) + bytes.length < LONGEST_BLOBS) return false;
    if (waiting === void 0) return this.#decideOne({ bytes: bytes.subarray(stretch.start, stretch.end), hits: this.#hitsIn(stretch, hits), identity, blobs: [], blobBytes: 0 });
    this.#open.delete(identity);
    this.#waiting -= waiting.bytes.length;
    return this.#decideOne(waiting);
  }
  #stretches(bytes, hits) {
    const stretches = [];
    for (let index = 0; index < hits.count; index++) {
      const literal = hits.literals[index] ?? 0;
      if (literal >= SETTLED_HIT) continue;
      const use = this.#uses[literal];
      const at = hits.offsets[index] ?? 0;
      if (use === void 0 || !deservesWindow(use, bytes, at, bytes.length)) {
        hits.literals[index] = literal | SETTLED_HIT;
        continue;
      }
      const start = Math.max(0, at - use.reach.before);
      const end = Math.min(bytes.length, at + use.form.bytes.length + use.reach.after);
      addWindow(stretches, { start, end, first: index, last: index + 1 }, (before, stretch) => ({ ...overBoth(before, stretch), first: before.first, last: stretch.last }));
    }
    return stretches;
  }
  /**
   * Whether the engine finds any part there. Context words decide which hits open windows: when the hits differ in that,
   * both ways are tried.
   */
  #isFertile(bytes, hits) {
    const finds = (path) => {
      const session = this.#engine.beginAnywhere(path);
      return session.look(bytes, 0, session.windows(bytes, bytes.length, hits, true), () => 0).length > 0;
    };
    if (finds(this.#contextPath)) return true;
    const dependent = Array.from(hits.literals, (literal) => {
      const use = this.#engine.literals[literal];
      return use !== void 0 && use.needsContext && use.form.form === "plain";
    });
    return dependent.includes(true) && dependent.includes(false) && finds("");
  }
};
var BUFFER_BYTES = 4 * 1024 * 1024;
var IGNORE_REACH = 2048;
function createBlobScanner(rules, options) {
  return new BufferedBlobScanner(rules, options);
}
function createPrefilter(rules, options) {
  let scanner;
  const engine = new Engine(rules, options);
  return new WindowPrefilter(rules, engine, BUFFER_BYTES, (bytes, searched) => (scanner ??= new BufferedBlobScanner(rules, options, engine)).scanAnywhere(bytes, searched));
}
var BufferedBlobScanner = class {
  #engine;
  #kernel;
  #context;
  #hits = new HitBuffer();
  #options;
  #rules;
  #prefilter;
  constructor(rules, options, engine = new Engine(rules, options)) {
    this.#rules = rules;
    this.#engine = engine;
    this.#kernel = new SearchKernel(this.#engine.literals.map((use) => ({ ...use.form, decides: use.isKeyword ? hitTest(use) : SETTLED_AT_ONCE })), BUFFER_BYTES);
    this.#context = new ContextSearch(this.#engine.literals, this.#kernel);
    this.#options = options;
  }
  get prefilter() {
    this.#prefilter ??= new WindowPrefilter(this.#rules, this.#engine, BUFFER_BYTES, (bytes, searched) => this.scanAnywhere(bytes, searched));
    return this.#prefilter;
  }
  scanBytes(bytes, path) {
    return this.scan(readerOf(bytes), path);
  }
  scan(read, path) {
    const { bytes, passage } = this.#pass(read, path);
    if (passage === null) return { bytes, matches: [] };
    const { dropped } = passage.session;
    if (dropped > 0) this.#options.onOverflow?.(path, dropped);
    return { bytes, matches: this.#finish(passage) };
  }
  /** What a blob holds, whatever its path is. Null when the path makes a difference, or the blob holds more than is kept. */
  scanAnywhere(bytes, searched) {
    const passage = searched === null ? this.#pass(readerOf(bytes), null).passage : this.#passSearched(bytes, searched);
    if (passage === null) return [];
    const matches = this.#finish(passage);
    const { dropped, dependsOnPath } = passage.session;
    return dropped > 0 || dependsOnPath ? null : matches;
  }
  /** Looks at a blob where it is. Words that give context are not among its hits: they are looked for when it comes to that. */
  #passSearched(bytes, { hits, counts }) {
    const session = this.#engine.begin(null, () => this.#context.isIn(bytes, firstOpen(hits)));
    const passage = { session, placements: /* @__PURE__ */ new Map(), encoding: null, base: 0, linesBefore: 0, columnsBefore: 0 };
    this.#look(passage, bytes, hits, counts, true);
    return passage;
  }
  /** Takes a blob through the buffer. The passage is null when no literal stands in it that is worth a look. */
  #pass(read, path) {
    const { input } = this.#kernel;
    let passage = null;
    let base = 0;
    let linesBefore = 0;
    let columnsBefore = 0;
    let encoding = null;
    let length = 0;
    let searched = 0;
    for (; ; ) {
      const last = fill(read, input, length, (count) => length = count);
      encoding ??= base === 0 && !last ? detectEncoding(input.subarray(0, Math.min(length, 512))) : encoding;
      const end = last ? length : length - CHUNK_OVERLAP;
      const hits = this.#search(searched, end, length);
      const onlyPiece = last && base === 0;
      if (onlyPiece ? hits.open > 0 : hits.count > 0) {
        passage ??= { session: this.#engine.begin(path), placements: /* @__PURE__ */ new Map(), encoding, base, linesBefore, columnsBefore };
        Object.assign(passage, { base, linesBefore, columnsBefore, encoding });
        this.#look(passage, input.subarray(0, length), hits, this.#kernel, onlyPiece);
      }
      if (last) break;
      const from = end - CHUNK_OVERLAP;
      const map = new LineMap(input.subarray(0, length), this.#kernel, encoding ?? "utf-8", linesBefore, columnsBefore);
      const line = map.line(from);
      columnsBefore = map.column(from) - 1;
      linesBefore = line - 1;
      input.copyWithin(0, from, length);
      base += from;
      length -= from;
      searched = CHUNK_OVERLAP;
    }
    return { bytes: base + length, passage };
  }
  #search(start, end, limit) {
    this.#hits.clear();
    for (let at = start; at < end; at = this.#kernel.resumeAt) {
      const count = this.#kernel.search(at, end, limit);
      this.#hits.append(this.#kernel, count);
    }
    return this.#hits;
  }
  /** @param bytes what is there of the blob. */
  #look(passage, bytes, hits, counts, onlyPiece) {
    const { session, base } = passage;
    const windows = session.windows(bytes, bytes.length, hits, onlyPiece);
    if (windows.length === 0) return;
    const encoding = passage.encoding ??= detectEncoding(bytes.subarray(0, 512));
    const lines = new LineMap(bytes, counts, encoding, passage.linesBefore, passage.columnsBefore);
    const looked = session.look(bytes, base, windows, (offset) => lines.line(offset));
    for (const found of looked.toSorted((a, b) => a.part.span.start - b.part.span.start)) {
      const span = { start: found.part.span.start - base, end: found.part.span.end - base };
      passage.placements.set(placementKey(found.part), {
        location: lines.location(span),
        snippet: takeSnippet(bytes, span, base, lines, encoding),
        ignore: this.#ignoreNear(span, lines)
      });
    }
  }
  /** An ignore comment on the part's lines, or alone on the line before. */
  #ignoreNear(span, lines) {
    const start = lines.lineStart(span.start);
    const end = lines.lineEnd(span.end);
    const own = lines.text(Math.max(start, span.start - IGNORE_REACH), Math.min(end, span.end + IGNORE_REACH));
    const before = start === 0 ? start : lines.lineStart(start - 1);
    const lineBefore = start === before || start - before > IGNORE_REACH ? null : lines.text(before, start - 1);
    return inlineIgnore(own, lineBefore, this.#options.compatIgnores);
  }
  #finish(passage) {
    const { session, placements } = passage;
    const all = session.parts().map((found) => found.part).toSorted((a, b) => a.span.start - b.span.start);
    return session.finish().flatMap((match) => {
      const places = match.parts.map((part) => placements.get(placementKey(part)));
      const first = match.parts.toSorted((a, b) => a.span.start - b.span.start)[0];
      const shown3 = first === void 0 ? void 0 : placements.get(placementKey(first));
      if (first === void 0 || shown3 === void 0 || !places.every((place2) => place2 !== void 0)) return [];
      return [
        {
          match,
          partLocations: places.map((place2) => place2.location),
          location: coverLocations(places.map((place2) => place2.location)),
          excerpt: renderExcerpt(shown3.snippet, first, partsNear(all, shown3.snippet)),
          inlineIgnore: places.find((place2) => place2.ignore !== null)?.ignore ?? null
        }
      ];
    });
  }
};
function fill(read, input, length, setLength) {
  let at = length;
  let ended = false;
  while (at < input.length) {
    const count = read(input.subarray(at));
    if (count === 0) {
      ended = true;
      break;
    }
    at += count;
  }
  setLength(at);
  return ended;
}
function firstOpen({ count, offsets, literals }) {
  for (let hit = 0; hit < count; hit++) if ((literals[hit] ?? 0) < SETTLED_HIT) return offsets[hit] ?? 0;
  return offsets[0] ?? 0;
}
function placementKey(part) {
  return `${part.kind}:${part.span.start}:${part.span.end}`;
}
function partsNear(parts, snippet) {
  const end = snippet.start + snippet.bytes.length;
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((parts[middle]?.span.start ?? 0) < snippet.start - CHUNK_OVERLAP) low = middle + 1;
    else high = middle;
  }
  const near = [];
  for (let i = low; i < parts.length; i++) {
    const part = parts[i];
    if (part === void 0 || part.span.start >= end) break;
    if (part.span.end > snippet.start) near.push(part);
  }
  return near;
}
function coverLocations(locations) {
  const sorted = locations.toSorted((a, b) => a.startLine - b.startLine || a.startColumn - b.startColumn);
  const ends = locations.toSorted((a, b) => b.endLine - a.endLine || b.endColumn - a.endColumn);
  const [start] = sorted;
  const [end] = ends;
  if (start === void 0 || end === void 0) throw new Error("a match has no part");
  return { startLine: start.startLine, startColumn: start.startColumn, endLine: end.endLine, endColumn: end.endColumn };
}

// chunk:chunk-5DLYUQ3V.js
var chunk_5DLYUQ3V_exports = {};
__export(chunk_5DLYUQ3V_exports, {
  loadRules: () => loadRules
});

// chunk:chunk-5DQXNTPS.js
var chunk_5DQXNTPS_exports = {};
__export(chunk_5DQXNTPS_exports, {
  builtinRules: () => builtinRules
});
var BUILTIN_RULES = [
  {
    "info": {
      "id": "alibaba-access-key-id",
      "title": "Alibaba Cloud AccessKey ID",
      "description": "An AccessKey ID without its secret. By itself it opens nothing, but it names a key of your account, and its secret is often nearby: in another file, another commit, an environment file.",
      "severity": "medium",
      "confidence": "high",
      "remediation": [
        "Find the secret that belongs to it: search the repository, its history and your deployment files for the ID. If the secret was ever beside it, treat the pair as leaked.",
        "Find the owner: ActionTrail > AccessKey audit shows the RAM user of the ID and its last use.",
        "If in doubt, disable the key in the RAM console, watch for what breaks, and replace it; disabling can be undone.",
        "Use a RAM role (ECS instance role, RRSA, function role) or KMS-managed RAM secrets, so that no key needs to be written down."
      ],
      "references": [
        "https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair",
        "https://www.alibabacloud.com/help/en/actiontrail/user-guide/use-the-accesskey-audit-feature"
      ],
      "builtin": true,
      "zh": {
        "title": "\u963F\u91CC\u4E91 AccessKey ID",
        "description": "\u53EA\u6709 AccessKey ID\uFF0C\u6CA1\u6709 Secret\u3002\u5355\u72EC\u7684 ID \u65E0\u6CD5\u4F7F\u7528\uFF0C\u4F46\u5B83\u6307\u660E\u4E86\u60A8\u8D26\u53F7\u4E2D\u7684\u4E00\u4E2A\u5BC6\u94A5\uFF0C\u5176 Secret \u5F80\u5F80\u5C31\u5728\u9644\u8FD1\uFF1A\u53E6\u4E00\u4E2A\u6587\u4EF6\u3001\u53E6\u4E00\u6B21\u63D0\u4EA4\u6216\u73AF\u5883\u53D8\u91CF\u6587\u4EF6\u4E2D\u3002",
        "remediation": [
          "\u67E5\u627E\u5BF9\u5E94\u7684 Secret\uFF1A\u5728\u4ED3\u5E93\u3001git \u5386\u53F2\u548C\u90E8\u7F72\u6587\u4EF6\u4E2D\u641C\u7D22\u8BE5 ID\u3002\u82E5 Secret \u66FE\u4E0E\u5176\u540C\u65F6\u51FA\u73B0\uFF0C\u5E94\u6309\u5BC6\u94A5\u5BF9\u6CC4\u9732\u5904\u7406\u3002",
          "\u67E5\u627E\u6240\u6709\u8005\uFF1A\u64CD\u4F5C\u5BA1\u8BA1 ActionTrail > AccessKey \u5BA1\u8BA1\u4F1A\u663E\u793A\u8BE5 ID \u6240\u5C5E\u7684 RAM \u7528\u6237\u53CA\u6700\u8FD1\u4F7F\u7528\u65F6\u95F4\u3002",
          "\u5982\u4E0D\u786E\u5B9A\uFF0C\u5728 RAM \u63A7\u5236\u53F0\u7981\u7528\u8BE5\u5BC6\u94A5\uFF0C\u89C2\u5BDF\u5F71\u54CD\u540E\u66FF\u6362\uFF1B\u7981\u7528\u53EF\u4EE5\u6062\u590D\u3002",
          "\u4F7F\u7528 RAM \u89D2\u8272\uFF08ECS \u5B9E\u4F8B\u89D2\u8272\u3001RRSA\u3001\u51FD\u6570\u89D2\u8272\uFF09\u6216 KMS \u6258\u7BA1\u7684 RAM \u51ED\u636E\uFF0C\u907F\u514D\u5199\u5165\u4EFB\u4F55\u5BC6\u94A5\u3002"
        ]
      }
    },
    "kind": "alibaba-access-key-id",
    "keywords": [
      {
        "text": "LTAI",
        "ignoreCase": false,
        "forms": "deep",
        "follows": {
          "run": 5,
          "within": 40,
          "startsValue": true,
          "endsName": false,
          "segments": 0,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      }
    ],
    "contextWords": [],
    "patterns": [
      {
        "pattern": "LTAI[A-Za-z0-9]{12,22}",
        "ignoreCase": false,
        "group": 0,
        "scope": "keyword",
        "notBefore": "A-Za-z0-9",
        "notAfter": "A-Za-z0-9",
        "left": null,
        "notLeft": null,
        "near": null,
        "nearDistance": 160,
        "path": null,
        "needsContext": false,
        "check": "access-key-id",
        "minEntropy": 0,
        "confidence": "high"
      }
    ],
    "credential": null,
    "examples": [
      {
        "text": "{AKID24}",
        "file": "example.txt"
      },
      {
        "text": "OSS_ACCESS_KEY_ID={AKID24G}",
        "file": "example.txt"
      },
      {
        "text": 'ak = "{AKID24F}"',
        "file": "example.txt"
      },
      {
        "text": "<accessKeyId>{AKID16}</accessKeyId>",
        "file": "example.txt"
      }
    ],
    "negativeExamples": [
      {
        "text": "LTAI5t****************",
        "file": "example.txt"
      },
      {
        "text": "LTAIxxxxxxxxxxxx",
        "file": "example.txt"
      },
      {
        "text": "LTAIPRC2016A121F30",
        "file": "example.txt"
      },
      {
        "text": "const re = /\\bLTAI[A-Za-z0-9]{20}\\b/",
        "file": "example.txt"
      },
      {
        "text": "{AKID24[0:16]}****",
        "file": "example.txt"
      }
    ]
  },
  {
    "info": {
      "id": "alibaba-access-key-secret",
      "title": "Alibaba Cloud AccessKey secret",
      "description": "A value with the shape of an AccessKey secret (30 random letters and digits), given away by the name before it, in a file that deals with Alibaba Cloud. Its AccessKey ID is not beside it, but may be in an environment variable or another file.",
      "severity": "high",
      "confidence": "high",
      "remediation": [
        "Find the AccessKey ID it belongs to (environment, deployment files, the RAM console) and disable that key: RAM console > Users > AccessKey > Disable.",
        "Create a new key, roll it out, check that everything works, then delete the old one. The value stays in the git history.",
        "Look at what the key did: ActionTrail > AccessKey audit, and Security Center > AccessKey leak detection.",
        "Use RAM roles (ECS instance role, RRSA, function role), KMS-managed RAM secrets, or environment variables instead."
      ],
      "references": [
        "https://www.alibabacloud.com/help/en/ram/user-guide/solution-to-accesskey-leakage"
      ],
      "builtin": true,
      "zh": {
        "title": "\u963F\u91CC\u4E91 AccessKey Secret",
        "description": "\u8BE5\u503C\u5177\u6709 AccessKey Secret \u7684\u5F62\u6001\uFF0830 \u4F4D\u968F\u673A\u5B57\u6BCD\u548C\u6570\u5B57\uFF09\uFF0C\u7531\u5176\u5DE6\u4FA7\u7684\u540D\u79F0\u53EF\u77E5\uFF0C\u4E14\u6587\u4EF6\u4E0E\u963F\u91CC\u4E91\u76F8\u5173\u3002\u5BF9\u5E94\u7684 AccessKey ID \u4E0D\u5728\u9644\u8FD1\uFF0C\u53EF\u80FD\u5728\u73AF\u5883\u53D8\u91CF\u6216\u5176\u4ED6\u6587\u4EF6\u4E2D\u3002",
        "remediation": [
          "\u627E\u5230\u5BF9\u5E94\u7684 AccessKey ID\uFF08\u73AF\u5883\u53D8\u91CF\u3001\u90E8\u7F72\u6587\u4EF6\u3001RAM \u63A7\u5236\u53F0\uFF09\u5E76\u7981\u7528\uFF1ARAM \u63A7\u5236\u53F0 > \u7528\u6237 > AccessKey > \u7981\u7528\u3002",
          "\u521B\u5EFA\u65B0\u5BC6\u94A5\u5E76\u66FF\u6362\uFF0C\u786E\u8BA4\u4E1A\u52A1\u6B63\u5E38\u540E\u5220\u9664\u65E7\u5BC6\u94A5\u3002\u8BE5\u503C\u4ECD\u4FDD\u7559\u5728 git \u5386\u53F2\u4E2D\u3002",
          "\u5BA1\u8BA1\u4F7F\u7528\u60C5\u51B5\uFF1A\u64CD\u4F5C\u5BA1\u8BA1 ActionTrail > AccessKey \u5BA1\u8BA1\uFF0C\u4EE5\u53CA\u4E91\u5B89\u5168\u4E2D\u5FC3 > AK \u6CC4\u9732\u68C0\u6D4B\u3002",
          "\u6539\u7528 RAM \u89D2\u8272\uFF08ECS \u5B9E\u4F8B\u89D2\u8272\u3001RRSA\u3001\u51FD\u6570\u89D2\u8272\uFF09\u3001KMS \u6258\u7BA1\u7684 RAM \u51ED\u636E\u6216\u73AF\u5883\u53D8\u91CF\u3002"
        ]
      }
    },
    "kind": "alibaba-access-key-secret",
    "keywords": [
      {
        "text": "ecret",
        "ignoreCase": true,
        "forms": "wide",
        "follows": {
          "run": 30,
          "within": 110,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "ercet",
        "ignoreCase": true,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 110,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "ecrt",
        "ignoreCase": true,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 110,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "erect",
        "ignoreCase": true,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 110,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "accesskey",
        "ignoreCase": true,
        "forms": "wide",
        "follows": {
          "run": 30,
          "within": 60,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "access_key",
        "ignoreCase": true,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 60,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "access-key",
        "ignoreCase": true,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 60,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "sk=",
        "ignoreCase": true,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 8,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "sk:",
        "ignoreCase": true,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 8,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": 'sk"',
        "ignoreCase": true,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 8,
          "startsValue": false,
          "endsName": false,
          "segments": 9,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "sk'",
        "ignoreCase": true,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 8,
          "startsValue": false,
          "endsName": false,
          "segments": 9,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "_sk",
        "ignoreCase": true,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 8,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "ak_key",
        "ignoreCase": true,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 20,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "akkey",
        "ignoreCase": true,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 20,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "sk =",
        "ignoreCase": true,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 8,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "DefaultProfile",
        "ignoreCase": false,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 120,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "AcsClient(",
        "ignoreCase": false,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 120,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "OSSClient",
        "ignoreCase": false,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 120,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "OssClient",
        "ignoreCase": false,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 120,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "oss.New(",
        "ignoreCase": false,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 120,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "oss2.",
        "ignoreCase": false,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 120,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "Provider(",
        "ignoreCase": false,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 120,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "LogClient(",
        "ignoreCase": false,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 120,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "TSClient(",
        "ignoreCase": false,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 120,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "odps",
        "ignoreCase": true,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 120,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "ossutil",
        "ignoreCase": true,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 160,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "\u5BC6\u94A5",
        "ignoreCase": false,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 24,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "\u79D8\u94A5",
        "ignoreCase": false,
        "forms": "plain",
        "follows": {
          "run": 30,
          "within": 24,
          "startsValue": false,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      }
    ],
    "contextWords": [
      "aliyun",
      "alibaba",
      "alicloud",
      "alioss",
      "dysms",
      "dashscope",
      "ossutil",
      "odps",
      "maxcompute",
      "\u963F\u91CC\u4E91"
    ],
    "patterns": [
      {
        "pattern": "[A-Za-z0-9]{30}",
        "ignoreCase": false,
        "group": 0,
        "scope": "companion",
        "notBefore": "A-Za-z0-9+/_-",
        "notAfter": "A-Za-z0-9+/_=-",
        "left": null,
        "notLeft": "(?:^|[^a-z0-9])(?:[a-z]{1,10}[_-])?(?:bucket|object|file|etag|md5|sha1|sha256|hash|checksum|digest|nonce|request_?id|trace_?id|session_?id|open_?id|union_?id|signature|sign|policy|callback|url|uri|path|image|avatar|version_?id)(?:&quot;|[\\\\\"'`]){0,8}\\s{0,4}[:=]\\s{0,4}(?:&quot;|[\\\\\"'`]){0,8}",
        "near": null,
        "nearDistance": 160,
        "path": null,
        "needsContext": false,
        "check": "access-key-secret",
        "minEntropy": 0,
        "confidence": "high"
      },
      {
        "pattern": "[A-Za-z0-9]{30}",
        "ignoreCase": false,
        "group": 0,
        "scope": "keyword",
        "notBefore": "A-Za-z0-9+/_-",
        "notAfter": "A-Za-z0-9+/_=-",
        "left": `(?:s[ecrt]{4,7}[\\w.\\[\\]-]{0,24}|access[_.-]?keys?(?:[_.-]?(?:value|val|pro?d|dev|test|b64|[0-9]{1,2}))?|(?:^|[^a-z0-9])(?:[a-z0-9]{1,12}[_.-])?ak[_.-]?key|(?:^|[^a-z0-9])(?:[a-z0-9]{1,12}[_.-]|ali|aliyun|oss|sms|my)?sk(?:[_.-]?(?:value|val|pro?d|dev|test|b64|[0-9]{1,2}))?)(?:(?:[^\\w\\n\\\\;{},&]|\\\\["'/])(?:[^\\n\\\\;{},&]|\\\\["'/]){0,56})?(?:,\\s{0,12}(?:[@$a-z<]{0,2}["'\`])?|["']?[,{]?\\s{0,40}(?:[+#>/*-]{1,2}\\s{0,40})?["']?(?:value|val|default)["']?\\s{0,4}[:=>]{1,2}\\s{0,4}["']?|(?:<\\/[a-z]{1,10}>)?\\s{0,40}(?:[+#>/*-]{1,2}\\s{0,40})?<[a-z:]{1,12}>|[:=(+]\\s{0,4}[>|]?[+-]?\\s{0,4}\\\\?\\r?\\n[ \\t]{0,40}[@$]?["'\`]?|\\\\?["']?;\\s{0,4}s:\\d{1,3}:\\\\?["']|=>\\s{0,40}string\\(\\d{1,3}\\)\\s["']|:\\s?&(?:'static\\s)?str\\s?=\\s?"|\\s?\\{\\s?(?:get;[a-z; ]{0,24}\\}\\s?=\\s?)?@?["'])?`,
        "notLeft": `:\\/\\/[^\\s"'<>?]{0,120}\\/|[?&](?:sig|sign|signature|hash|token|t|v|nonce|code|state|md5|etag|versionid)=`,
        "near": null,
        "nearDistance": 160,
        "path": null,
        "needsContext": true,
        "check": "access-key-secret",
        "minEntropy": 0,
        "confidence": "high"
      },
      {
        "pattern": "[A-Za-z0-9]{30}",
        "ignoreCase": false,
        "group": 0,
        "scope": "keyword",
        "notBefore": "A-Za-z0-9+/_-",
        "notAfter": "A-Za-z0-9+/_=-",
        "left": `(?:access[_. -]?keys?[_. -]?s[ecrt]{4,7}[\\w.\\[\\]-]{0,24}|(?:^|[^a-z0-9])(?:saved_)?(?:ali|alioss|oss|odps|ots|sls|nls)[_.-]?(?:[a-z]{1,12}[_.-]|ak|access|key|app|sts|client)?(?:s[ecrt]{4,7}[\\w.\\[\\]-]{0,24}|access[_.-]?key|ak[_.-]?key|sk))(?:(?:[^\\w\\n\\\\;{},&]|\\\\["'/])(?:[^\\n\\\\;{},&]|\\\\["'/]){0,56})?(?:,\\s{0,12}(?:[@$a-z<]{0,2}["'\`])?|["']?[,{]?\\s{0,40}(?:[+#>/*-]{1,2}\\s{0,40})?["']?(?:value|val|default)["']?\\s{0,4}[:=>]{1,2}\\s{0,4}["']?|(?:<\\/[a-z]{1,10}>)?\\s{0,40}(?:[+#>/*-]{1,2}\\s{0,40})?<[a-z:]{1,12}>|[:=(+]\\s{0,4}[>|]?[+-]?\\s{0,4}\\\\?\\r?\\n[ \\t]{0,40}[@$]?["'\`]?|\\\\?["']?;\\s{0,4}s:\\d{1,3}:\\\\?["']|=>\\s{0,40}string\\(\\d{1,3}\\)\\s["']|:\\s?&(?:'static\\s)?str\\s?=\\s?"|\\s?\\{\\s?(?:get;[a-z; ]{0,24}\\}\\s?=\\s?)?@?["']|(?:[ \\t]{0,8}\\r?\\n){1,2}[ \\t]{0,20}["'\`]?)?`,
        "notLeft": `:\\/\\/[^\\s"'<>?]{0,120}\\/|[?&](?:sig|sign|signature|hash|token|t|v|nonce|code|state|md5|etag|versionid)=`,
        "near": null,
        "nearDistance": 160,
        "path": null,
        "needsContext": false,
        "check": "access-key-secret",
        "minEntropy": 0,
        "confidence": "high"
      },
      {
        "pattern": "[A-Za-z0-9]{30}",
        "ignoreCase": false,
        "group": 0,
        "scope": "keyword",
        "notBefore": "A-Za-z0-9+/_-",
        "notAfter": "A-Za-z0-9+/_=-",
        "left": `(?:s[ecrt]{4,7}[\\w.\\[\\]-]{0,24}|access[_.-]?keys?(?:[_.-]?(?:value|val|pro?d|dev|test|b64|[0-9]{1,2}))?|(?:^|[^a-z0-9])(?:[a-z0-9]{1,12}[_.-])?ak[_.-]?key|(?:^|[^a-z0-9])(?:[a-z0-9]{1,12}[_.-]|ali|aliyun|oss|sms|my)?sk(?:[_.-]?(?:value|val|pro?d|dev|test|b64|[0-9]{1,2}))?)(?:(?:[^\\w\\n\\\\;{},&]|\\\\["'/])(?:[^\\n\\\\;{},&]|\\\\["'/]){0,56})?(?:,\\s{0,12}(?:[@$a-z<]{0,2}["'\`])?|["']?[,{]?\\s{0,40}(?:[+#>/*-]{1,2}\\s{0,40})?["']?(?:value|val|default)["']?\\s{0,4}[:=>]{1,2}\\s{0,4}["']?|(?:<\\/[a-z]{1,10}>)?\\s{0,40}(?:[+#>/*-]{1,2}\\s{0,40})?<[a-z:]{1,12}>|[:=(+]\\s{0,4}[>|]?[+-]?\\s{0,4}\\\\?\\r?\\n[ \\t]{0,40}[@$]?["'\`]?|\\\\?["']?;\\s{0,4}s:\\d{1,3}:\\\\?["']|=>\\s{0,40}string\\(\\d{1,3}\\)\\s["']|:\\s?&(?:'static\\s)?str\\s?=\\s?"|\\s?\\{\\s?(?:get;[a-z; ]{0,24}\\}\\s?=\\s?)?@?["'])?`,
        "notLeft": `:\\/\\/[^\\s"'<>?]{0,120}\\/|[?&](?:sig|sign|signature|hash|token|t|v|nonce|code|state|md5|etag|versionid)=`,
        "near": "(?:^|[^a-z])oss(?:[^a-z]|client|config|bucket|endpoint|util|plaintext|$)|dns_ali|alidns|(?:^|[^a-z])ali[_.]key",
        "nearDistance": 400,
        "path": null,
        "needsContext": false,
        "check": "access-key-secret",
        "minEntropy": 0,
        "confidence": "high"
      },
      {
        "pattern": "[A-Za-z0-9]{30}",
        "ignoreCase": false,
        "group": 0,
        "scope": "keyword",
        "notBefore": "A-Za-z0-9+/_-",
        "notAfter": "A-Za-z0-9+/_=-",
        "left": `(?:(?:default|iclient)profile(?:\\.|::|->)getprofile|[^a-z]oss\\.new|oss2\\.(?:sts)?auth(?:v[24])?|acsclient|ossclient(?:\\s{1,4}\\w{1,24})?|ossclientbuilder\\(\\)\\.build|accesskeyclient|newclientwith(?:accesskey|ststoken)|plaintextaksk[a-z]{0,24})\\s{0,4}\\((?:[^;{}]{0,110},)?\\s{0,40}[@$]?\\\\?["'\`]|ossutil(?:64|mac64)?[^\\n]{0,110}\\s(?:-k|--access-key-secret)[ =]["']?`,
        "notLeft": null,
        "near": null,
        "nearDistance": 160,
        "path": null,
        "needsContext": false,
        "check": "access-key-secret",
        "minEntropy": 0,
        "confidence": "high"
      },
      {
        "pattern": "[A-Za-z0-9]{30}",
        "ignoreCase": false,
        "group": 0,
        "scope": "keyword",
        "notBefore": "A-Za-z0-9+/_-",
        "notAfter": "A-Za-z0-9+/_=-",
        "left": "(?:[^a-z](?:odps|(?:log|ots)client)|(?:static|plaintext|default)[a-z]{0,16}credentials?provider)\\s{0,4}\\((?:[^;{}]{0,110},)?\\s{0,40}[@$]?\\\\?[\"'`]|(?:\\xe5\\xaf\\x86|\\xe7\\xa7\\x98|\\xc3\\xdc|\\xc3\\xd8)(?:\\xe9\\x92\\xa5|\\xd4\\xbf)(?:[^\\w\\n;{}]{0,12}|\\s{0,4}\\xe6\\x98\\xaf[^\\w\\n;{}]{0,8})",
        "notLeft": null,
        "near": null,
        "nearDistance": 160,
        "path": null,
        "needsContext": true,
        "check": "access-key-secret",
        "minEntropy": 0,
        "confidence": "high"
      }
    ],
    "credential": null,
    "examples": [
      {
        "text": 'accessKeySecret = "{SECRET30}"',
        "file": "example.txt"
      },
      {
        "text": "oss:\n  secret: {SECRET30}\n",
        "file": "example.txt"
      },
      {
        "text": "ALIBABA_CLOUD_ACCESS_KEY_SECRET={SECRET30}",
        "file": "example.txt"
      },
      {
        "text": "accessKeySecret: '{SECRET30}', // oss-cn-hangzhou.aliyuncs.com",
        "file": "example.txt"
      },
      {
        "text": "- name: ALICLOUD_SECRET_KEY\n  value: {SECRET30}\n",
        "file": "example.txt"
      },
      {
        "text": "<aliyun><secret>{SECRET30}</secret></aliyun>",
        "file": "example.txt"
      },
      {
        "text": 'oss2.Auth(os.environ["OSS_ID"], "{SECRET30}")',
        "file": "example.txt"
      },
      {
        "text": "\u963F\u91CC\u4E91\u5BC6\u94A5\uFF1A{SECRET30}",
        "file": "example.txt"
      }
    ],
    "negativeExamples": [
      {
        "text": "ALIBABA_CLOUD_ACCESS_KEY_SECRET=${ALIBABA_CLOUD_ACCESS_KEY_SECRET}",
        "file": "example.txt"
      },
      {
        "text": "aliyun secret: getAliyunAccessKeySecretByName",
        "file": "example.txt"
      },
      {
        "text": '<img src="https://b.oss-cn-hangzhou.aliyuncs.com/avatar/{SECRET30}.png">',
        "file": "example.txt"
      },
      {
        "text": "aliyun:\n  wechat-secret: {HEX32}\n",
        "file": "example.txt"
      },
      {
        "text": 'secretKey = "{SECRET30}"',
        "file": "example.txt"
      },
      {
        "text": 'LogClient(endpoint, id, "{SECRET30}")',
        "file": "example.txt"
      }
    ]
  },
  {
    "info": {
      "id": "alibaba-access-key",
      "title": "Alibaba Cloud AccessKey pair",
      "description": "An AccessKey ID with its secret. Whoever has both can call every Alibaba Cloud API that the RAM user, or the whole account if it is a root key, may call: read OSS buckets, start servers, send messages, change DNS.",
      "severity": "critical",
      "confidence": "high",
      "remediation": [
        "Disable the key now: RAM console > Users > the user > AccessKey > Disable (root key: AccessKey Management of the account). Disabling can be undone, so it is safe to do first.",
        "Create a new key, roll it out where the old one was used, check that everything works, then delete the old key. Deleting the line from the code is not enough: the value stays in the git history.",
        "Look at what the key did: ActionTrail > AccessKey audit, filtered by this AccessKey ID, and Security Center > AccessKey leak detection. Undo users, keys and policies that you did not create.",
        "Put no new long-term key in its place: use a RAM role (ECS instance role, RRSA for ACK, function role), KMS-managed RAM secrets that rotate themselves, or at least environment variables."
      ],
      "references": [
        "https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair",
        "https://www.alibabacloud.com/help/en/ram/user-guide/solution-to-accesskey-leakage",
        "https://www.alibabacloud.com/help/en/actiontrail/user-guide/use-the-accesskey-audit-feature"
      ],
      "builtin": true,
      "zh": {
        "title": "\u963F\u91CC\u4E91 AccessKey \u5BC6\u94A5\u5BF9",
        "description": "AccessKey ID \u4E0E\u5176 Secret \u540C\u65F6\u6CC4\u9732\u3002\u62FF\u5230\u4E24\u8005\u7684\u4EBA\u53EF\u4EE5\u8C03\u7528\u8BE5 RAM \u7528\u6237\uFF08\u82E5\u4E3A\u4E3B\u8D26\u53F7\u5BC6\u94A5\u5219\u662F\u6574\u4E2A\u8D26\u53F7\uFF09\u6709\u6743\u8C03\u7528\u7684\u6240\u6709\u963F\u91CC\u4E91 API\uFF1A\u8BFB\u53D6 OSS\u3001\u521B\u5EFA\u5B9E\u4F8B\u3001\u53D1\u9001\u77ED\u4FE1\u3001\u4FEE\u6539\u57DF\u540D\u89E3\u6790\u7B49\u3002",
        "remediation": [
          "\u7ACB\u5373\u7981\u7528\u8BE5\u5BC6\u94A5\uFF1ARAM \u63A7\u5236\u53F0 > \u7528\u6237 > \u5BF9\u5E94\u7528\u6237 > AccessKey > \u7981\u7528\uFF08\u4E3B\u8D26\u53F7\u5BC6\u94A5\u5728\u201CAccessKey \u7BA1\u7406\u201D\u4E2D\u64CD\u4F5C\uFF09\u3002\u7981\u7528\u53EF\u4EE5\u6062\u590D\uFF0C\u5E94\u5F53\u6700\u5148\u6267\u884C\u3002",
          "\u521B\u5EFA\u65B0\u5BC6\u94A5\u5E76\u66FF\u6362\u6240\u6709\u4F7F\u7528\u5904\uFF0C\u786E\u8BA4\u4E1A\u52A1\u6B63\u5E38\u540E\u5220\u9664\u65E7\u5BC6\u94A5\u3002\u4EC5\u4ECE\u4EE3\u7801\u4E2D\u5220\u9664\u8FD9\u4E00\u884C\u662F\u4E0D\u591F\u7684\uFF0C\u8BE5\u503C\u4ECD\u4FDD\u7559\u5728 git \u5386\u53F2\u4E2D\u3002",
          "\u5BA1\u8BA1\u8BE5\u5BC6\u94A5\u7684\u4F7F\u7528\u60C5\u51B5\uFF1A\u64CD\u4F5C\u5BA1\u8BA1 ActionTrail > AccessKey \u5BA1\u8BA1\uFF08\u6309\u6B64 AccessKey ID \u8FC7\u6EE4\uFF09\uFF0C\u4EE5\u53CA\u4E91\u5B89\u5168\u4E2D\u5FC3 > AK \u6CC4\u9732\u68C0\u6D4B\uFF1B\u64A4\u9500\u975E\u672C\u4EBA\u521B\u5EFA\u7684\u7528\u6237\u3001\u5BC6\u94A5\u548C\u7B56\u7565\u3002",
          "\u4E0D\u8981\u518D\u4F7F\u7528\u65B0\u7684\u957F\u671F\u5BC6\u94A5\uFF1A\u6539\u7528 RAM \u89D2\u8272\uFF08ECS \u5B9E\u4F8B\u89D2\u8272\u3001ACK \u7684 RRSA\u3001\u51FD\u6570\u89D2\u8272\uFF09\u3001KMS \u6258\u7BA1\u5E76\u81EA\u52A8\u8F6E\u8F6C\u7684 RAM \u51ED\u636E\uFF0C\u6216\u81F3\u5C11\u4F7F\u7528\u73AF\u5883\u53D8\u91CF\u3002"
        ]
      }
    },
    "kind": "alibaba-access-key",
    "keywords": [],
    "contextWords": [],
    "patterns": [],
    "credential": {
      "anchors": [
        "alibaba-access-key-id"
      ],
      "companions": [
        "alibaba-access-key-secret"
      ],
      "lines": 10,
      "characters": 600,
      "partialSeverity": "high"
    },
    "examples": [
      {
        "text": "accessKeyId: {AKID24}\naccessKeySecret: {SECRET30}",
        "file": "application.yml"
      },
      {
        "text": "auth = oss2.Auth('{AKID16}', '{SECRET30}')",
        "file": "upload.py"
      },
      {
        "text": "accessKeyId: atob('{b64:AKID24}'),\naccessKeySecret: atob('{b64:SECRET30}'),",
        "file": "oss.js"
      },
      {
        "text": "accessKeyId: '{AKID24[0:4]}' + '{AKID24[4:24]}',\naccessKeySecret: '{SECRET30[0:6]}' + '{SECRET30[6:30]}',",
        "file": "oss.js"
      }
    ],
    "negativeExamples": [
      {
        "text": "accessKeyId: <yourAccessKeyId>\naccessKeySecret: <yourAccessKeySecret>",
        "file": "application.yml"
      }
    ]
  },
  {
    "info": {
      "id": "alibaba-bearer-token",
      "title": "Alibaba Cloud bearer token",
      "description": "A bearer token of the Alibaba Cloud SDKs and CLI (type bearer). Whoever has it calls the API in its owner's name until it expires.",
      "severity": "high",
      "confidence": "high",
      "remediation": [
        "Ask the service that issued the token to revoke it, or wait for its expiry; change the login it was made with.",
        "Look at what was done with it: ActionTrail, filtered by its owner.",
        "Let the program fetch the token when it needs one; do not write it to a file."
      ],
      "references": [
        "https://github.com/aliyun/credentials-nodejs"
      ],
      "builtin": true,
      "zh": {
        "title": "\u963F\u91CC\u4E91 Bearer Token",
        "description": "\u963F\u91CC\u4E91 SDK \u548C CLI \u7684 Bearer Token\uFF08type \u4E3A bearer\uFF09\u3002\u6301\u6709\u8005\u53EF\u5728\u8FC7\u671F\u4E4B\u524D\u4EE5\u5176\u6240\u6709\u8005\u7684\u540D\u4E49\u8C03\u7528 API\u3002",
        "remediation": [
          "\u5411\u7B7E\u53D1\u65B9\u7533\u8BF7\u540A\u9500\u8BE5\u4EE4\u724C\uFF0C\u6216\u7B49\u5F85\u5176\u8FC7\u671F\uFF0C\u5E76\u66F4\u6362\u7B7E\u53D1\u6240\u7528\u7684\u767B\u5F55\u51ED\u8BC1\u3002",
          "\u5BA1\u8BA1\u5176\u64CD\u4F5C\uFF1A\u5728\u64CD\u4F5C\u5BA1\u8BA1 ActionTrail \u4E2D\u6309\u6240\u6709\u8005\u8FC7\u6EE4\u3002",
          "\u7531\u7A0B\u5E8F\u5728\u9700\u8981\u65F6\u83B7\u53D6\u4EE4\u724C\uFF0C\u4E0D\u8981\u5199\u5165\u6587\u4EF6\u3002"
        ]
      }
    },
    "kind": "alibaba-bearer-token",
    "keywords": [
      {
        "text": "bearer_token",
        "ignoreCase": true,
        "forms": "wide",
        "follows": {
          "run": 12,
          "within": 80,
          "startsValue": false,
          "endsName": true,
          "segments": 0,
          "mixed": true,
          "members": "A-Za-z0-9+/_.=~-"
        }
      },
      {
        "text": "bearertoken",
        "ignoreCase": true,
        "forms": "wide",
        "follows": {
          "run": 12,
          "within": 80,
          "startsValue": false,
          "endsName": true,
          "segments": 0,
          "mixed": true,
          "members": "A-Za-z0-9+/_.=~-"
        }
      },
      {
        "text": "bearer-token",
        "ignoreCase": true,
        "forms": "wide",
        "follows": {
          "run": 12,
          "within": 80,
          "startsValue": false,
          "endsName": true,
          "segments": 0,
          "mixed": true,
          "members": "A-Za-z0-9+/_.=~-"
        }
      }
    ],
    "contextWords": [],
    "patterns": [
      {
        "pattern": `(?:ALIBABA_CLOUD_|ALIBABACLOUD_|ODPS_)?bearer_?token["']?\\s{0,8}(?:=>|[:=,(]|\\)\\s{0,2}=)\\s{0,8}(?:Some\\(|tea\\.String\\()?["']([A-Za-z0-9+/_.=~-]{20,})["']`,
        "ignoreCase": true,
        "group": 1,
        "scope": "keyword",
        "notBefore": "A-Za-z0-9",
        "notAfter": "A-Za-z0-9",
        "left": null,
        "notLeft": null,
        "near": `\\btype["']?\\s{0,8}[:=]\\s{0,8}["']?bearer\\b|"mode"\\s{0,4}:\\s{0,4}"(?:bearer|BearerToken)"|aliyun|alibaba|alicloud`,
        "nearDistance": 2e3,
        "path": null,
        "needsContext": false,
        "check": "opaque-token",
        "minEntropy": 0,
        "confidence": "high"
      },
      {
        "pattern": "(?:^|\\n)[ \\t#;+>/-]{0,12}bearer_token[ \\t]{0,8}=[ \\t]{0,8}([A-Za-z0-9+/_.=~-]{20,})",
        "ignoreCase": false,
        "group": 1,
        "scope": "keyword",
        "notBefore": "A-Za-z0-9",
        "notAfter": "A-Za-z0-9",
        "left": null,
        "notLeft": null,
        "near": "(?:^|\\n)[ \\t#;+>/-]{0,12}type[ \\t]{0,8}=[ \\t]{0,8}bearer|\\[[\\w.-]{1,40}\\]",
        "nearDistance": 2e3,
        "path": null,
        "needsContext": false,
        "check": "opaque-token",
        "minEntropy": 0,
        "confidence": "high"
      },
      {
        "pattern": `(?:ALIBABA_?CLOUD_|ALICLOUD_|ALIYUN_|ODPS_)BEARER_TOKEN(?:["']?[ \\t]{0,8}[:=,][ \\t]{0,8}|[ \\t]{1,8})["']?([A-Za-z0-9+/_.=~-]{20,})`,
        "ignoreCase": false,
        "group": 1,
        "scope": "keyword",
        "notBefore": "A-Za-z0-9",
        "notAfter": "A-Za-z0-9",
        "left": null,
        "notLeft": null,
        "near": null,
        "nearDistance": 160,
        "path": null,
        "needsContext": false,
        "check": "opaque-token",
        "minEntropy": 0,
        "confidence": "high"
      },
      {
        "pattern": `(?:ALIBABA_?CLOUD_|ALICLOUD_|ALIYUN_|ODPS_)BEARER_TOKEN["']?,?[\\s+#>/*-]{1,60}["']?value["']?:\\s{0,4}["']?([A-Za-z0-9+/_.=~-]{20,})`,
        "ignoreCase": false,
        "group": 1,
        "scope": "keyword",
        "notBefore": "A-Za-z0-9",
        "notAfter": "A-Za-z0-9",
        "left": null,
        "notLeft": null,
        "near": null,
        "nearDistance": 160,
        "path": null,
        "needsContext": false,
        "check": "opaque-token",
        "minEntropy": 0,
        "confidence": "high"
      },
      {
        "pattern": `x-acs-bearer-token["']?\\s{0,4}[:=,]\\s{0,4}["']?([A-Za-z0-9+/_.=~-]{20,})`,
        "ignoreCase": true,
        "group": 1,
        "scope": "keyword",
        "notBefore": "A-Za-z0-9",
        "notAfter": "A-Za-z0-9",
        "left": null,
        "notLeft": null,
        "near": null,
        "nearDistance": 160,
        "path": null,
        "needsContext": false,
        "check": "opaque-token",
        "minEntropy": 0,
        "confidence": "high"
      },
      {
        "pattern": `\\bbearer_?token:[ \\t]{1,8}["']?([A-Za-z0-9+/_.=~-]{20,})`,
        "ignoreCase": true,
        "group": 1,
        "scope": "keyword",
        "notBefore": "A-Za-z0-9",
        "notAfter": "A-Za-z0-9",
        "left": null,
        "notLeft": null,
        "near": `\\btype:[ \\t]{1,8}["']?bearer\\b|\\bmode:[ \\t]{1,8}["']?BearerToken|aliyun|alibaba|alicloud`,
        "nearDistance": 2e3,
        "path": "(?:^|/)\\.(?:aliyun|alibabacloud|acs)/|\\.ya?ml$",
        "needsContext": false,
        "check": "opaque-token",
        "minEntropy": 0,
        "confidence": "high"
      }
    ],
    "credential": null,
    "examples": [
      {
        "text": "[ccc]\ntype = bearer\nbearer_token = {OPAQUE48}",
        "file": ".alibabacloud/credentials"
      },
      {
        "text": '{"profiles":[{"name":"b","mode":"BearerToken","bearer_token":"{OPAQUE48}"}]}',
        "file": ".aliyun/config.json"
      },
      {
        "text": "export ALIBABA_CLOUD_BEARER_TOKEN={OPAQUE48}",
        "file": "example.txt"
      },
      {
        "text": 'config.setType("bearer"); // aliyun\\nconfig.setBearerToken("{OPAQUE48}");',
        "file": "example.txt"
      }
    ],
    "negativeExamples": [
      {
        "text": "bearer_token = credential.bearer_token # aliyun",
        "file": "example.txt"
      },
      {
        "text": 'bearer_token = "<your bearer token>" # aliyun',
        "file": "example.txt"
      },
      {
        "text": 'api = tweepy.Client(bearer_token="{OPAQUE48}")',
        "file": "example.txt"
      },
      {
        "text": "type = bearer, bearer_token = mock-bearer-token-for-tests-1",
        "file": "example.txt"
      }
    ]
  },
  {
    "info": {
      "id": "alibaba-cloudsso-access-token",
      "title": "Alibaba Cloud CloudSSO access token",
      "description": "The login token that the Alibaba Cloud CLI keeps after a CloudSSO sign-in. Until it expires it can be traded for STS credentials of every account and role that the user may enter.",
      "severity": "high",
      "confidence": "high",
      "remediation": [
        "End the user's sessions: CloudSSO console > Users > the user > disable, or reset the password and MFA, then enable again.",
        "Look at what was done: ActionTrail of every account the user may enter, from the time the token was written.",
        "Remove ~/.aliyun/config.json from repositories, images and backups; sign in again with `aliyun configure --mode CloudSSO`."
      ],
      "references": [
        "https://www.alibabacloud.com/help/en/cloudsso/user-guide/use-alibaba-cloud-cli-to-access-cloudsso-and-alibaba-cloud-resources"
      ],
      "builtin": true,
      "zh": {
        "title": "\u963F\u91CC\u4E91 CloudSSO \u8BBF\u95EE\u4EE4\u724C",
        "description": "\u963F\u91CC\u4E91 CLI \u5728 CloudSSO \u767B\u5F55\u540E\u4FDD\u5B58\u7684\u767B\u5F55\u4EE4\u724C\u3002\u8FC7\u671F\u4E4B\u524D\u53EF\u6362\u53D6\u8BE5\u7528\u6237\u6709\u6743\u8BBF\u95EE\u7684\u6240\u6709\u8D26\u53F7\u548C\u89D2\u8272\u7684 STS \u51ED\u8BC1\u3002",
        "remediation": [
          "\u7EC8\u6B62\u8BE5\u7528\u6237\u7684\u4F1A\u8BDD\uFF1ACloudSSO \u63A7\u5236\u53F0 > \u7528\u6237 > \u7981\u7528\uFF0C\u6216\u91CD\u7F6E\u5BC6\u7801\u548C MFA \u540E\u518D\u542F\u7528\u3002",
          "\u5BA1\u8BA1\u64CD\u4F5C\uFF1A\u68C0\u67E5\u8BE5\u7528\u6237\u53EF\u8BBF\u95EE\u7684\u6BCF\u4E2A\u8D26\u53F7\u7684\u64CD\u4F5C\u5BA1\u8BA1 ActionTrail\u3002",
          "\u4ECE\u4ED3\u5E93\u3001\u955C\u50CF\u548C\u5907\u4EFD\u4E2D\u5220\u9664 ~/.aliyun/config.json\uFF0C\u5E76\u91CD\u65B0\u6267\u884C `aliyun configure --mode CloudSSO` \u767B\u5F55\u3002"
        ]
      }
    },
    "kind": "alibaba-cloudsso-access-token",
    "keywords": [
      {
        "text": "access_token",
        "ignoreCase": true,
        "forms": "wide",
        "follows": {
          "run": 16,
          "within": 14,
          "startsValue": false,
          "endsName": true,
          "segments": 0,
          "mixed": true,
          "members": "A-Za-z0-9+/_.=~-"
        }
      }
    ],
    "contextWords": [],
    "patterns": [
      {
        "pattern": `["']?\\b(?:cloud_sso_)?access_token["']?\\s{0,8}[:=]\\s{0,8}["']?([A-Za-z0-9+/_.=~-]{20,})`,
        "ignoreCase": false,
        "group": 1,
        "scope": "keyword",
        "notBefore": "A-Za-z0-9",
        "notAfter": "A-Za-z0-9",
        "left": null,
        "notLeft": null,
        "near": 'cloud_sso_(?:sign_in_url|access_token_expire|account_id|access_config|account)|"?mode"?\\s{0,4}[:=]\\s{0,4}"?CloudSSO',
        "nearDistance": 2e3,
        "path": null,
        "needsContext": false,
        "check": "opaque-token",
        "minEntropy": 0,
        "confidence": "high"
      }
    ],
    "credential": null,
    "examples": [
      {
        "text": '{"name":"sso","mode":"CloudSSO","cloud_sso_sign_in_url":"https://signin-cn-shanghai.alibabacloudsso.com/x/login","access_token":"{JWT}","cloud_sso_access_token_expire":1700000000}',
        "file": ".aliyun/config.json"
      }
    ],
    "negativeExamples": [
      {
        "text": '{"access_token":"{JWT}","token_type":"Bearer","expires_in":3600}',
        "file": "example.txt"
      },
      {
        "text": '"mode":"CloudSSO","access_token":"mock-token-for-unit-tests"',
        "file": "example.txt"
      }
    ]
  },
  {
    "info": {
      "id": "alibaba-market-appcode",
      "title": "Alibaba Cloud Marketplace AppCode",
      "description": "An AppCode of an API bought in Alibaba Cloud Marketplace. Whoever has it uses up the quota that you paid for.",
      "severity": "medium",
      "confidence": "high",
      "remediation": [
        "Reset the AppCode: API Gateway console > Apps > the app > AppCode > Reset (or Marketplace > Purchased services).",
        "Prefer the signed AppKey/AppSecret authentication, and keep the code out of browsers and repositories."
      ],
      "references": [
        "https://www.alibabacloud.com/help/en/api-gateway/traditional-api-gateway/user-guide/call-an-api-by-using-an-appcode"
      ],
      "builtin": true,
      "zh": {
        "title": "\u963F\u91CC\u4E91\u4E91\u5E02\u573A AppCode",
        "description": "\u4E91\u5E02\u573A\u6240\u8D2D API \u7684 AppCode\u3002\u6301\u6709\u8005\u53EF\u6D88\u8017\u60A8\u4ED8\u8D39\u7684\u8C03\u7528\u989D\u5EA6\u3002",
        "remediation": [
          "\u91CD\u7F6E AppCode\uFF1AAPI \u7F51\u5173\u63A7\u5236\u53F0 > \u5E94\u7528 > \u5BF9\u5E94\u5E94\u7528 > AppCode > \u91CD\u7F6E\uFF08\u6216\u4E91\u5E02\u573A > \u5DF2\u8D2D\u4E70\u7684\u670D\u52A1\uFF09\u3002",
          "\u4F18\u5148\u4F7F\u7528 AppKey/AppSecret \u7B7E\u540D\u8BA4\u8BC1\uFF0C\u4E0D\u8981\u628A AppCode \u653E\u8FDB\u524D\u7AEF\u6216\u4ED3\u5E93\u3002"
        ]
      }
    },
    "kind": "alibaba-market-appcode",
    "keywords": [
      {
        "text": "appcode",
        "ignoreCase": true,
        "forms": "wide",
        "follows": {
          "run": 32,
          "within": 40,
          "startsValue": false,
          "endsName": false,
          "segments": 0,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      }
    ],
    "contextWords": [],
    "patterns": [
      {
        "pattern": `appcode(?:[^A-Za-z0-9]{1,24}|\\\\?["']?\\s?:\\s?[A-Za-z]{3,12}\\s?=\\s?[@$]?["']|\\s%[sv@][^A-Za-z0-9]{1,12})([0-9a-f]{32})`,
        "ignoreCase": true,
        "group": 1,
        "scope": "keyword",
        "notBefore": "A-Za-z0-9",
        "notAfter": "A-Za-z0-9",
        "left": null,
        "notLeft": null,
        "near": null,
        "nearDistance": 160,
        "path": null,
        "needsContext": false,
        "check": "hex-key",
        "minEntropy": 0,
        "confidence": "high"
      }
    ],
    "credential": null,
    "examples": [
      {
        "text": "Authorization: APPCODE {HEX32}",
        "file": "example.txt"
      },
      {
        "text": 'headers.put("Authorization", "APPCODE " + "{HEX32}");',
        "file": "example.txt"
      }
    ],
    "negativeExamples": [
      {
        "text": 'headers.put("Authorization", "APPCODE " + appcode);',
        "file": "example.txt"
      }
    ]
  },
  {
    "info": {
      "id": "alibaba-oauth-access-token",
      "title": "Alibaba Cloud OAuth access token",
      "description": "The access token that the Alibaba Cloud CLI keeps after an OAuth sign-in. Until it expires it can be traded for STS credentials of the user.",
      "severity": "high",
      "confidence": "high",
      "remediation": [
        "Sign the application out: RAM console > OAuth applications > the CLI application > revoke, or disable the RAM user's console login and enable it again.",
        "Look at what was done: ActionTrail, filtered by the user, from the time the token was written.",
        "Remove ~/.aliyun/config.json from repositories, images and backups; sign in again with `aliyun configure --mode OAuth`."
      ],
      "references": [
        "https://www.alibabacloud.com/help/en/cli/configure-credentials"
      ],
      "builtin": true,
      "zh": {
        "title": "\u963F\u91CC\u4E91 OAuth \u8BBF\u95EE\u4EE4\u724C",
        "description": "\u963F\u91CC\u4E91 CLI \u5728 OAuth \u767B\u5F55\u540E\u4FDD\u5B58\u7684\u8BBF\u95EE\u4EE4\u724C\uFF0C\u8FC7\u671F\u4E4B\u524D\u53EF\u6362\u53D6\u8BE5\u7528\u6237\u7684 STS \u51ED\u8BC1\u3002",
        "remediation": [
          "\u6CE8\u9500\u8BE5\u5E94\u7528\uFF1ARAM \u63A7\u5236\u53F0 > OAuth \u5E94\u7528 > CLI \u5E94\u7528 > \u53D6\u6D88\u6388\u6743\uFF0C\u6216\u7981\u7528\u8BE5 RAM \u7528\u6237\u7684\u63A7\u5236\u53F0\u767B\u5F55\u540E\u518D\u542F\u7528\u3002",
          "\u5BA1\u8BA1\u64CD\u4F5C\uFF1A\u5728\u64CD\u4F5C\u5BA1\u8BA1 ActionTrail \u4E2D\u6309\u8BE5\u7528\u6237\u8FC7\u6EE4\u3002",
          "\u4ECE\u4ED3\u5E93\u3001\u955C\u50CF\u548C\u5907\u4EFD\u4E2D\u5220\u9664 ~/.aliyun/config.json\uFF0C\u5E76\u91CD\u65B0\u6267\u884C `aliyun configure --mode OAuth` \u767B\u5F55\u3002"
        ]
      }
    },
    "kind": "alibaba-oauth-access-token",
    "keywords": [
      {
        "text": "oauth_access_token",
        "ignoreCase": true,
        "forms": "wide",
        "follows": {
          "run": 12,
          "within": 24,
          "startsValue": false,
          "endsName": true,
          "segments": 0,
          "mixed": true,
          "members": "A-Za-z0-9+/_.=~-"
        }
      }
    ],
    "contextWords": [],
    "patterns": [
      {
        "pattern": `["']?(?:mcp_)?oauth_access_token["']?\\s{0,8}[:=]\\s{0,8}["']([A-Za-z0-9+/_.=~-]{20,})["']`,
        "ignoreCase": true,
        "group": 1,
        "scope": "keyword",
        "notBefore": "A-Za-z0-9",
        "notAfter": "A-Za-z0-9",
        "left": null,
        "notLeft": null,
        "near": 'oauth_site_type|oauth_(?:access|refresh)_token_expire|"?mode"?\\s{0,4}[:=]\\s{0,4}"?OAuth|mcp_oauth|aliyun|alibaba|alicloud',
        "nearDistance": 2e3,
        "path": null,
        "needsContext": false,
        "check": "opaque-token",
        "minEntropy": 0,
        "confidence": "high"
      },
      {
        "pattern": "(?:^|\\n)[ \\t#;+>/-]{0,12}(?:export )?(?:mcp_)?oauth_access_token[ \\t]{0,8}[:=][ \\t]{0,8}([A-Za-z0-9+/_.=~-]{20,})",
        "ignoreCase": true,
        "group": 1,
        "scope": "keyword",
        "notBefore": "A-Za-z0-9",
        "notAfter": "A-Za-z0-9",
        "left": null,
        "notLeft": null,
        "near": 'oauth_site_type|oauth_(?:access|refresh)_token_expire|mode[ \\t]{0,4}[:=][ \\t]{0,4}"?OAuth|mcp_oauth',
        "nearDistance": 2e3,
        "path": null,
        "needsContext": false,
        "check": "opaque-token",
        "minEntropy": 0,
        "confidence": "high"
      }
    ],
    "credential": null,
    "examples": [
      {
        "text": '{"name":"o","mode":"OAuth","oauth_site_type":"CN","oauth_access_token":"{OPAQUE48}","oauth_access_token_expire":1700000000}',
        "file": ".aliyun/config.json"
      }
    ],
    "negativeExamples": [
      {
        "text": "oauth_access_token = session.oauth_access_token # aliyun",
        "file": "example.txt"
      },
      {
        "text": 'fitbit: oauth_access_token: "{OPAQUE48}"',
        "file": "example.txt"
      },
      {
        "text": '"mode":"OAuth","oauth_access_token":"mock-access-token-0123"',
        "file": "example.txt"
      }
    ]
  },
  {
    "info": {
      "id": "alibaba-oauth-refresh-token",
      "title": "Alibaba Cloud OAuth refresh token",
      "description": "The refresh token that the Alibaba Cloud CLI keeps after an OAuth sign-in. It makes new access tokens for days or months, and each of them STS credentials of the user.",
      "severity": "high",
      "confidence": "high",
      "remediation": [
        "Sign the application out: RAM console > OAuth applications > the CLI application > revoke, or disable the RAM user's console login and enable it again.",
        "Look at what was done: ActionTrail, filtered by the user, from the time the token was written.",
        "Remove ~/.aliyun/config.json from repositories, images and backups; sign in again with `aliyun configure --mode OAuth`."
      ],
      "references": [
        "https://www.alibabacloud.com/help/en/cli/configure-credentials"
      ],
      "builtin": true,
      "zh": {
        "title": "\u963F\u91CC\u4E91 OAuth \u5237\u65B0\u4EE4\u724C",
        "description": "\u963F\u91CC\u4E91 CLI \u5728 OAuth \u767B\u5F55\u540E\u4FDD\u5B58\u7684\u5237\u65B0\u4EE4\u724C\uFF0C\u53EF\u5728\u6570\u5929\u5230\u6570\u6708\u5185\u4E0D\u65AD\u6362\u53D6\u65B0\u7684\u8BBF\u95EE\u4EE4\u724C\u53CA\u8BE5\u7528\u6237\u7684 STS \u51ED\u8BC1\u3002",
        "remediation": [
          "\u6CE8\u9500\u8BE5\u5E94\u7528\uFF1ARAM \u63A7\u5236\u53F0 > OAuth \u5E94\u7528 > CLI \u5E94\u7528 > \u53D6\u6D88\u6388\u6743\uFF0C\u6216\u7981\u7528\u8BE5 RAM \u7528\u6237\u7684\u63A7\u5236\u53F0\u767B\u5F55\u540E\u518D\u542F\u7528\u3002",
          "\u5BA1\u8BA1\u64CD\u4F5C\uFF1A\u5728\u64CD\u4F5C\u5BA1\u8BA1 ActionTrail \u4E2D\u6309\u8BE5\u7528\u6237\u8FC7\u6EE4\u3002",
          "\u4ECE\u4ED3\u5E93\u3001\u955C\u50CF\u548C\u5907\u4EFD\u4E2D\u5220\u9664 ~/.aliyun/config.json\uFF0C\u5E76\u91CD\u65B0\u6267\u884C `aliyun configure --mode OAuth` \u767B\u5F55\u3002"
        ]
      }
    },
    "kind": "alibaba-oauth-refresh-token",
    "keywords": [
      {
        "text": "oauth_refresh_token",
        "ignoreCase": true,
        "forms": "wide",
        "follows": {
          "run": 12,
          "within": 24,
          "startsValue": false,
          "endsName": true,
          "segments": 0,
          "mixed": true,
          "members": "A-Za-z0-9+/_.=~-"
        }
      }
    ],
    "contextWords": [],
    "patterns": [
      {
        "pattern": `["']?(?:mcp_)?oauth_refresh_token["']?\\s{0,8}[:=]\\s{0,8}["']([A-Za-z0-9+/_.=~-]{20,})["']`,
        "ignoreCase": true,
        "group": 1,
        "scope": "keyword",
        "notBefore": "A-Za-z0-9",
        "notAfter": "A-Za-z0-9",
        "left": null,
        "notLeft": null,
        "near": 'oauth_site_type|oauth_(?:access|refresh)_token_expire|"?mode"?\\s{0,4}[:=]\\s{0,4}"?OAuth|mcp_oauth|aliyun|alibaba|alicloud',
        "nearDistance": 2e3,
        "path": null,
        "needsContext": false,
        "check": "opaque-token",
        "minEntropy": 0,
        "confidence": "high"
      },
      {
        "pattern": "(?:^|\\n)[ \\t#;+>/-]{0,12}(?:export )?(?:mcp_)?oauth_refresh_token[ \\t]{0,8}[:=][ \\t]{0,8}([A-Za-z0-9+/_.=~-]{20,})",
        "ignoreCase": true,
        "group": 1,
        "scope": "keyword",
        "notBefore": "A-Za-z0-9",
        "notAfter": "A-Za-z0-9",
        "left": null,
        "notLeft": null,
        "near": 'oauth_site_type|oauth_(?:access|refresh)_token_expire|mode[ \\t]{0,4}[:=][ \\t]{0,4}"?OAuth|mcp_oauth',
        "nearDistance": 2e3,
        "path": null,
        "needsContext": false,
        "check": "opaque-token",
        "minEntropy": 0,
        "confidence": "high"
      }
    ],
    "credential": null,
    "examples": [
      {
        "text": '{"name":"o","mode":"OAuth","oauth_site_type":"CN","oauth_refresh_token":"{OPAQUE48}","oauth_refresh_token_expire":1700000000}',
        "file": ".aliyun/config.json"
      }
    ],
    "negativeExamples": [
      {
        "text": "oauth_refresh_token = session.oauth_refresh_token # aliyun",
        "file": "example.txt"
      },
      {
        "text": 'fitbit: oauth_refresh_token: "{OPAQUE48}"',
        "file": "example.txt"
      },
      {
        "text": '"mode":"OAuth","oauth_refresh_token":"mock-refresh-token-0123"',
        "file": "example.txt"
      }
    ]
  },
  {
    "info": {
      "id": "alibaba-oidc-token",
      "title": "OIDC token for Alibaba Cloud STS",
      "description": "A JSON Web Token whose audience is sts.aliyuncs.com: what a pod (RRSA) or another identity provider trades for STS credentials by AssumeRoleWithOIDC. Whoever has it can take on the role until the token expires.",
      "severity": "high",
      "confidence": "high",
      "remediation": [
        "Delete the pod or restart it so that its token is renewed; projected tokens expire within an hour by default. For a longer one, delete the service account and create it again.",
        "Narrow the role's trust policy (oidc:sub, oidc:aud) and look at AssumeRoleWithOIDC in ActionTrail.",
        "Never copy the token file out of the pod; the SDK reads it where ALIBABA_CLOUD_OIDC_TOKEN_FILE says."
      ],
      "references": [
        "https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/user-guide/use-rrsa-to-authorize-pods-to-access-different-cloud-services"
      ],
      "builtin": true,
      "zh": {
        "title": "\u7528\u4E8E\u963F\u91CC\u4E91 STS \u7684 OIDC \u4EE4\u724C",
        "description": "\u53D7\u4F17\u4E3A sts.aliyuncs.com \u7684 JSON Web Token\uFF0CPod\uFF08RRSA\uFF09\u6216\u5176\u4ED6\u8EAB\u4EFD\u63D0\u4F9B\u65B9\u7528\u5B83\u8C03\u7528 AssumeRoleWithOIDC \u6362\u53D6 STS \u51ED\u8BC1\u3002\u6301\u6709\u8005\u53EF\u5728\u4EE4\u724C\u8FC7\u671F\u4E4B\u524D\u626E\u6F14\u8BE5\u89D2\u8272\u3002",
        "remediation": [
          "\u5220\u9664\u6216\u91CD\u542F\u8BE5 Pod \u4EE5\u66F4\u65B0\u4EE4\u724C\uFF1B\u6295\u5C04\u4EE4\u724C\u9ED8\u8BA4\u4E00\u5C0F\u65F6\u5185\u8FC7\u671F\u3002\u82E5\u6709\u6548\u671F\u66F4\u957F\uFF0C\u8BF7\u5220\u9664\u5E76\u91CD\u5EFA\u670D\u52A1\u8D26\u53F7\u3002",
          "\u6536\u7D27\u89D2\u8272\u7684\u4FE1\u4EFB\u7B56\u7565\uFF08oidc:sub\u3001oidc:aud\uFF09\uFF0C\u5E76\u5728\u64CD\u4F5C\u5BA1\u8BA1 ActionTrail \u4E2D\u68C0\u67E5 AssumeRoleWithOIDC\u3002",
          "\u4E0D\u8981\u628A\u4EE4\u724C\u6587\u4EF6\u62F7\u51FA Pod\uFF0CSDK \u4F1A\u4ECE ALIBABA_CLOUD_OIDC_TOKEN_FILE \u6307\u5B9A\u7684\u4F4D\u7F6E\u8BFB\u53D6\u3002"
        ]
      }
    },
    "kind": "alibaba-oidc-token",
    "keywords": [
      {
        "text": "sts.aliyuncs.com",
        "ignoreCase": false,
        "forms": "hidden",
        "follows": null
      }
    ],
    "contextWords": [],
    "patterns": [
      {
        "pattern": "eyJ[A-Za-z0-9_-]{10,180}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{20,800}",
        "ignoreCase": false,
        "group": 0,
        "scope": "keyword",
        "notBefore": "A-Za-z0-9_",
        "notAfter": "A-Za-z0-9_-",
        "left": null,
        "notLeft": null,
        "near": null,
        "nearDistance": 160,
        "path": null,
        "needsContext": false,
        "check": "oidc-token",
        "minEntropy": 0,
        "confidence": "high"
      }
    ],
    "credential": null,
    "examples": [
      {
        "text": "{OIDCTOKEN}",
        "file": "example.txt"
      }
    ],
    "negativeExamples": [
      {
        "text": "{JWT}",
        "file": "example.txt"
      }
    ]
  },
  {
    "info": {
      "id": "alibaba-signed-request",
      "title": "AccessKey ID in a signed Alibaba Cloud request",
      "description": "A signed URL or Authorization header. It shows an AccessKey ID, not the secret, and works for what it was signed for until it expires. Nothing needs to be revoked unless the URL lives long and the object is private.",
      "severity": "info",
      "confidence": "high",
      "remediation": [
        "Check the expiry: an expired URL opens nothing. A URL that lives for years is a password to one object; delete or rename the object, or replace the key that signed it.",
        "Sign URLs for minutes, with STS credentials of a role that may read only what it must.",
        "If the secret of this AccessKey ID was written down anywhere near, treat the pair as leaked."
      ],
      "references": [
        "https://www.alibabacloud.com/help/en/oss/developer-reference/ddd-signatures-to-urls"
      ],
      "builtin": true,
      "zh": {
        "title": "\u5DF2\u7B7E\u540D\u7684\u963F\u91CC\u4E91\u8BF7\u6C42\u4E2D\u7684 AccessKey ID",
        "description": "\u7B7E\u540D URL \u6216 Authorization \u8BF7\u6C42\u5934\u3002\u5176\u4E2D\u53EA\u6709 AccessKey ID\uFF0C\u6CA1\u6709 Secret\uFF0C\u5728\u8FC7\u671F\u4E4B\u524D\u53EA\u5BF9\u88AB\u7B7E\u540D\u7684\u64CD\u4F5C\u6709\u6548\u3002\u9664\u975E URL \u6709\u6548\u671F\u5F88\u957F\u4E14\u5BF9\u8C61\u4E3A\u79C1\u6709\uFF0C\u5426\u5219\u65E0\u9700\u540A\u9500\u3002",
        "remediation": [
          "\u68C0\u67E5\u8FC7\u671F\u65F6\u95F4\uFF1A\u8FC7\u671F\u7684 URL \u65E0\u6CD5\u4F7F\u7528\u3002\u6709\u6548\u671F\u957F\u8FBE\u6570\u5E74\u7684 URL \u76F8\u5F53\u4E8E\u8BE5\u5BF9\u8C61\u7684\u5BC6\u7801\uFF0C\u8BF7\u5220\u9664\u6216\u91CD\u547D\u540D\u8BE5\u5BF9\u8C61\uFF0C\u6216\u66F4\u6362\u7B7E\u540D\u6240\u7528\u7684\u5BC6\u94A5\u3002",
          "\u4F7F\u7528\u4EC5\u5177\u6700\u5C0F\u8BFB\u53D6\u6743\u9650\u7684\u89D2\u8272\u7684 STS \u51ED\u8BC1\u7B7E\u540D\uFF0C\u5E76\u628A\u6709\u6548\u671F\u8BBE\u4E3A\u6570\u5206\u949F\u3002",
          "\u5982\u679C\u8BE5 AccessKey ID \u7684 Secret \u66FE\u5199\u5728\u9644\u8FD1\uFF0C\u5E94\u6309\u5BC6\u94A5\u5BF9\u6CC4\u9732\u5904\u7406\u3002"
        ]
      }
    },
    "kind": "alibaba-access-key-id",
    "keywords": [],
    "contextWords": [],
    "patterns": [
      {
        "pattern": "LTAI[A-Za-z0-9]{12,22}",
        "ignoreCase": false,
        "group": 0,
        "scope": "keyword",
        "notBefore": "A-Za-z0-9",
        "notAfter": "A-Za-z0-9",
        "left": "(?:OSSAccessKeyId|x-oss-credential|Credential|Signature\\|)",
        "notLeft": null,
        "near": null,
        "nearDistance": 160,
        "path": null,
        "needsContext": false,
        "check": "access-key-id",
        "minEntropy": 0,
        "confidence": "high"
      }
    ],
    "credential": null,
    "examples": [
      {
        "text": "https://b.oss-cn-beijing.aliyuncs.com/a.png?Expires=1722852466&OSSAccessKeyId={AKID24}&Signature={OSSSIG}",
        "file": "example.txt"
      },
      {
        "text": "Authorization: OSS {AKID24}:{B64SHA1}",
        "file": "example.txt"
      },
      {
        "text": "x-oss-credential={AKID24}%2F20241211%2Fcn-chengdu%2Foss%2Faliyun_v4_request",
        "file": "example.txt"
      }
    ],
    "negativeExamples": [
      {
        "text": "https://b.oss-cn-beijing.aliyuncs.com/a.png?OSSAccessKeyId=<yourAccessKeyId>&Signature=x",
        "file": "example.txt"
      }
    ]
  },
  {
    "info": {
      "id": "alibaba-sts-access-key-id",
      "title": "Alibaba Cloud STS AccessKey ID",
      "description": "The AccessKey ID of temporary credentials, without its secret. It opens nothing alone and expires with its token.",
      "severity": "medium",
      "confidence": "high",
      "remediation": [
        "Look for its secret and token nearby; together they act as a RAM role until they expire (at most 12 hours).",
        "If they may still be valid, detach the role's policies, delete the role and create it again.",
        "Stop writing credentials to files and logs; let the SDK's default credential chain fetch them."
      ],
      "references": [
        "https://www.alibabacloud.com/help/en/ram/user-guide/solution-to-sts-token-leakage"
      ],
      "builtin": true,
      "zh": {
        "title": "\u963F\u91CC\u4E91 STS AccessKey ID",
        "description": "\u4E34\u65F6\u51ED\u8BC1\u7684 AccessKey ID\uFF0C\u6CA1\u6709 Secret\u3002\u5355\u72EC\u65E0\u6CD5\u4F7F\u7528\uFF0C\u5E76\u968F\u4EE4\u724C\u8FC7\u671F\u3002",
        "remediation": [
          "\u5728\u9644\u8FD1\u67E5\u627E\u5176 Secret \u548C\u4EE4\u724C\uFF1B\u4E09\u8005\u9F50\u5168\u53EF\u5728\u8FC7\u671F\u4E4B\u524D\uFF08\u6700\u957F 12 \u5C0F\u65F6\uFF09\u4EE5 RAM \u89D2\u8272\u8EAB\u4EFD\u64CD\u4F5C\u3002",
          "\u5982\u4ECD\u53EF\u80FD\u6709\u6548\uFF0C\u79FB\u9664\u8BE5\u89D2\u8272\u7684\u6743\u9650\u7B56\u7565\uFF0C\u5220\u9664\u89D2\u8272\u540E\u91CD\u5EFA\u3002",
          "\u4E0D\u8981\u628A\u51ED\u8BC1\u5199\u5165\u6587\u4EF6\u548C\u65E5\u5FD7\uFF0C\u7531 SDK \u7684\u9ED8\u8BA4\u51ED\u636E\u94FE\u83B7\u53D6\u3002"
        ]
      }
    },
    "kind": "alibaba-sts-access-key-id",
    "keywords": [
      {
        "text": "STS.",
        "ignoreCase": false,
        "forms": "encoded",
        "follows": {
          "run": 20,
          "within": 30,
          "startsValue": true,
          "endsName": false,
          "segments": 0,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      }
    ],
    "contextWords": [],
    "patterns": [
      {
        "pattern": "STS\\.[1-9A-HJ-NP-Za-km-z]{25}",
        "ignoreCase": false,
        "group": 0,
        "scope": "keyword",
        "notBefore": "A-Za-z0-9_",
        "notAfter": "A-Za-z0-9",
        "left": null,
        "notLeft": null,
        "near": null,
        "nearDistance": 160,
        "path": null,
        "needsContext": false,
        "check": "sts-access-key-id",
        "minEntropy": 0,
        "confidence": "high"
      }
    ],
    "credential": null,
    "examples": [
      {
        "text": "{STSID}",
        "file": "example.txt"
      },
      {
        "text": "AccessKeyId={STSID}",
        "file": "example.txt"
      }
    ],
    "negativeExamples": [
      {
        "text": "throw new RuntimeException(STS.NotificationServiceManage);",
        "file": "example.txt"
      },
      {
        "text": "STS.L4aBSCSJVMuKg5U1vFDw",
        "file": "example.txt"
      }
    ]
  },
  {
    "info": {
      "id": "alibaba-sts-access-key-secret",
      "title": "Alibaba Cloud STS AccessKey secret",
      "description": "The secret of temporary credentials. Only believed beside an STS AccessKey ID or a security token.",
      "severity": "high",
      "confidence": "high",
      "remediation": [
        "Treat it with its AccessKey ID and token as one credential: see alibaba-sts-credentials."
      ],
      "references": [
        "https://www.alibabacloud.com/help/en/ram/user-guide/solution-to-sts-token-leakage"
      ],
      "builtin": true,
      "zh": {
        "title": "\u963F\u91CC\u4E91 STS AccessKey Secret",
        "description": "\u4E34\u65F6\u51ED\u8BC1\u7684 Secret\u3002\u4EC5\u5728 STS AccessKey ID \u6216\u5B89\u5168\u4EE4\u724C\u65C1\u8FB9\u624D\u4F1A\u88AB\u786E\u8BA4\u3002",
        "remediation": [
          "\u4E0E\u5176 AccessKey ID \u548C\u4EE4\u724C\u4E00\u8D77\u4F5C\u4E3A\u540C\u4E00\u51ED\u8BC1\u5904\u7406\uFF0C\u53C2\u89C1 alibaba-sts-credentials\u3002"
        ]
      }
    },
    "kind": "alibaba-sts-access-key-secret",
    "keywords": [],
    "contextWords": [],
    "patterns": [
      {
        "pattern": "[1-9A-HJ-NP-Za-km-z]{43,44}",
        "ignoreCase": false,
        "group": 0,
        "scope": "companion",
        "notBefore": "A-Za-z0-9+/_-",
        "notAfter": "A-Za-z0-9+/_=-",
        "left": null,
        "notLeft": null,
        "near": null,
        "nearDistance": 160,
        "path": null,
        "needsContext": false,
        "check": "sts-access-key-secret",
        "minEntropy": 0,
        "confidence": "high"
      }
    ],
    "credential": null,
    "examples": [
      {
        "text": "id: {STSID} secret: {STSSECRET}",
        "file": "example.txt"
      }
    ],
    "negativeExamples": [
      {
        "text": "secret: {STSSECRET}",
        "file": "example.txt"
      }
    ]
  },
  {
    "info": {
      "id": "alibaba-sts-credentials",
      "title": "Alibaba Cloud STS credentials",
      "description": "Temporary credentials of a RAM role: AccessKey ID, secret and security token. All three together act as the role until they expire, at most 12 hours after they were issued.",
      "severity": "critical",
      "confidence": "high",
      "remediation": [
        "STS credentials expire within 12 hours of being issued. If they may still be valid: detach all policies from the role that issued them, delete the role, and create it again under the same name if it is needed. Deleting the role ends all its tokens.",
        "Find out how the token was made: the AccessKey or instance that called AssumeRole may be leaked as well. Disable that key.",
        "Look at what was done with it: ActionTrail, filtered by the role and this AccessKey ID.",
        "Never write tokens to files or logs; let the SDK's default credential chain fetch them when they are needed."
      ],
      "references": [
        "https://www.alibabacloud.com/help/en/ram/user-guide/solution-to-sts-token-leakage"
      ],
      "builtin": true,
      "zh": {
        "title": "\u963F\u91CC\u4E91 STS \u4E34\u65F6\u51ED\u8BC1",
        "description": "RAM \u89D2\u8272\u7684\u4E34\u65F6\u51ED\u8BC1\uFF0C\u5305\u62EC AccessKey ID\u3001Secret \u548C\u5B89\u5168\u4EE4\u724C\u3002\u4E09\u8005\u9F50\u5168\u5373\u53EF\u5728\u8FC7\u671F\u4E4B\u524D\uFF08\u7B7E\u53D1\u540E\u6700\u957F 12 \u5C0F\u65F6\uFF09\u4EE5\u8BE5\u89D2\u8272\u8EAB\u4EFD\u64CD\u4F5C\u3002",
        "remediation": [
          "STS \u51ED\u8BC1\u5728\u7B7E\u53D1\u540E 12 \u5C0F\u65F6\u5185\u8FC7\u671F\u3002\u5982\u4ECD\u53EF\u80FD\u6709\u6548\uFF1A\u79FB\u9664\u7B7E\u53D1\u89D2\u8272\u7684\u5168\u90E8\u6743\u9650\u7B56\u7565\uFF0C\u5220\u9664\u8BE5\u89D2\u8272\uFF0C\u5982\u6709\u9700\u8981\u518D\u4EE5\u76F8\u540C\u540D\u79F0\u91CD\u5EFA\u3002\u5220\u9664\u89D2\u8272\u4F1A\u4F7F\u5176\u6240\u6709\u4EE4\u724C\u5931\u6548\u3002",
          "\u67E5\u660E\u4EE4\u724C\u7684\u6765\u6E90\uFF1A\u8C03\u7528 AssumeRole \u7684 AccessKey \u6216\u5B9E\u4F8B\u53EF\u80FD\u540C\u6837\u6CC4\u9732\uFF0C\u8BF7\u7981\u7528\u8BE5\u5BC6\u94A5\u3002",
          "\u5BA1\u8BA1\u5176\u64CD\u4F5C\uFF1A\u5728\u64CD\u4F5C\u5BA1\u8BA1 ActionTrail \u4E2D\u6309\u8BE5\u89D2\u8272\u548C\u6B64 AccessKey ID \u8FC7\u6EE4\u3002",
          "\u4E0D\u8981\u628A\u4EE4\u724C\u5199\u5165\u6587\u4EF6\u6216\u65E5\u5FD7\uFF0C\u7531 SDK \u7684\u9ED8\u8BA4\u51ED\u636E\u94FE\u5728\u9700\u8981\u65F6\u83B7\u53D6\u3002"
        ]
      }
    },
    "kind": "alibaba-sts-credentials",
    "keywords": [],
    "contextWords": [],
    "patterns": [],
    "credential": {
      "anchors": [
        "alibaba-sts-access-key-id",
        "alibaba-sts-security-token"
      ],
      "companions": [
        "alibaba-sts-access-key-secret"
      ],
      "lines": 10,
      "characters": 600,
      "partialSeverity": "high"
    },
    "examples": [
      {
        "text": '{"AccessKeyId":"{STSID}","AccessKeySecret":"{STSSECRET}","SecurityToken":"{STSTOKEN}"}',
        "file": "sts.json"
      },
      {
        "text": "access_key_id = {STSID}\naccess_key_secret = {STSSECRET}\nsecurity_token = {STSTOKEN}",
        "file": ".alibabacloud/credentials"
      }
    ],
    "negativeExamples": [
      {
        "text": "AccessKeyId: STS.<yours>, AccessKeySecret: <yours>, SecurityToken: CAIS\u2026",
        "file": "example.txt"
      }
    ]
  },
  {
    "info": {
      "id": "alibaba-sts-security-token",
      "title": "Alibaba Cloud STS security token",
      "description": "The security token of temporary credentials. It needs its AccessKey ID and secret to be used, and it expires within 12 hours, but it shows that credentials were written down.",
      "severity": "medium",
      "confidence": "high",
      "remediation": [
        "Look for the AccessKey ID and secret nearby; together they act as a RAM role until they expire (at most 12 hours).",
        "If they may still be valid, detach the role's policies, delete the role and create it again.",
        "Stop writing tokens to files and logs; let the SDK's default credential chain fetch them."
      ],
      "references": [
        "https://www.alibabacloud.com/help/en/ram/user-guide/solution-to-sts-token-leakage"
      ],
      "builtin": true,
      "zh": {
        "title": "\u963F\u91CC\u4E91 STS \u5B89\u5168\u4EE4\u724C",
        "description": "\u4E34\u65F6\u51ED\u8BC1\u7684\u5B89\u5168\u4EE4\u724C\u3002\u9700\u4E0E AccessKey ID \u548C Secret \u4E00\u8D77\u4F7F\u7528\uFF0C\u5E76\u5728 12 \u5C0F\u65F6\u5185\u8FC7\u671F\uFF0C\u4F46\u5B83\u8868\u660E\u51ED\u8BC1\u66FE\u88AB\u5199\u5165\u6587\u4EF6\u3002",
        "remediation": [
          "\u5728\u9644\u8FD1\u67E5\u627E AccessKey ID \u548C Secret\uFF1B\u4E09\u8005\u9F50\u5168\u53EF\u5728\u8FC7\u671F\u4E4B\u524D\uFF08\u6700\u957F 12 \u5C0F\u65F6\uFF09\u4EE5 RAM \u89D2\u8272\u8EAB\u4EFD\u64CD\u4F5C\u3002",
          "\u5982\u4ECD\u53EF\u80FD\u6709\u6548\uFF0C\u79FB\u9664\u8BE5\u89D2\u8272\u7684\u6743\u9650\u7B56\u7565\uFF0C\u5220\u9664\u89D2\u8272\u540E\u91CD\u5EFA\u3002",
          "\u4E0D\u8981\u628A\u4EE4\u724C\u5199\u5165\u6587\u4EF6\u548C\u65E5\u5FD7\uFF0C\u7531 SDK \u7684\u9ED8\u8BA4\u51ED\u636E\u94FE\u83B7\u53D6\u3002"
        ]
      }
    },
    "kind": "alibaba-sts-security-token",
    "keywords": [
      {
        "text": "1q6Ft5B2yfSj",
        "ignoreCase": false,
        "forms": "encoded",
        "follows": null
      },
      {
        "text": "IARKAA",
        "ignoreCase": false,
        "forms": "wide",
        "follows": null
      }
    ],
    "contextWords": [],
    "patterns": [
      {
        "pattern": "CAIS[A-Za-z0-9+/]{2}[FJNRVZd]1q6Ft5B2yfSjI[o-r][A-Za-z0-9+/]{40,}={0,2}",
        "ignoreCase": false,
        "group": 0,
        "scope": "keyword",
        "notBefore": "A-Za-z0-9",
        "notAfter": "A-Za-z0-9",
        "left": null,
        "notLeft": null,
        "near": null,
        "nearDistance": 160,
        "path": null,
        "needsContext": false,
        "check": "sts-security-token",
        "minEntropy": 0,
        "confidence": "high"
      },
      {
        "pattern": "CAES[A-Za-z0-9+/]{2}[A-Za-z]IARKAA[A-Za-z0-9+/]{60,}={0,2}",
        "ignoreCase": false,
        "group": 0,
        "scope": "keyword",
        "notBefore": "A-Za-z0-9",
        "notAfter": "A-Za-z0-9",
        "left": null,
        "notLeft": null,
        "near": null,
        "nearDistance": 160,
        "path": null,
        "needsContext": false,
        "check": "sts-security-token",
        "minEntropy": 0,
        "confidence": "high"
      }
    ],
    "credential": null,
    "examples": [
      {
        "text": "SecurityToken={STSTOKEN}",
        "file": "example.txt"
      },
      {
        "text": "x-acs-security-token: {STSTOKEN}",
        "file": "example.txt"
      },
      {
        "text": "?security-token={url:STSTOKEN}&x=1",
        "file": "example.txt"
      }
    ],
    "negativeExamples": [
      {
        "text": "CAISSE REGIONALE, CAISSON",
        "file": "example.txt"
      },
      {
        "text": "SecurityToken: CAIShwJ1q6Ft5B2yfSjIr5bSEsj4g7BihPWGWHz****",
        "file": "example.txt"
      }
    ]
  },
  {
    "info": {
      "id": "alibaba-tmp-access-key-id",
      "title": "Alibaba Cloud temporary console ID",
      "description": "A short-lived ID that the console puts into signed URLs. It carries no secret.",
      "severity": "info",
      "confidence": "high",
      "remediation": [
        "Nothing to revoke: the URL expires by itself. Check that the object it names is not private, or move it."
      ],
      "references": [
        "https://www.alibabacloud.com/help/en/oss/developer-reference/ddd-signatures-to-urls"
      ],
      "builtin": true,
      "zh": {
        "title": "\u963F\u91CC\u4E91\u63A7\u5236\u53F0\u4E34\u65F6 ID",
        "description": "\u63A7\u5236\u53F0\u653E\u5165\u7B7E\u540D URL \u7684\u77ED\u671F ID\uFF0C\u4E0D\u542B Secret\u3002",
        "remediation": [
          "\u65E0\u9700\u540A\u9500\uFF0CURL \u4F1A\u81EA\u884C\u8FC7\u671F\u3002\u8BF7\u786E\u8BA4\u5176\u6307\u5411\u7684\u5BF9\u8C61\u5E76\u975E\u79C1\u6709\uFF0C\u6216\u79FB\u52A8\u8BE5\u5BF9\u8C61\u3002"
        ]
      }
    },
    "kind": "alibaba-tmp-access-key-id",
    "keywords": [
      {
        "text": "TMP.3K",
        "ignoreCase": false,
        "forms": "wide",
        "follows": null
      },
      {
        "text": "TMP.h",
        "ignoreCase": false,
        "forms": "wide",
        "follows": {
          "run": 60,
          "within": 2,
          "startsValue": false,
          "endsName": false,
          "segments": 0,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "TMP.AQ",
        "ignoreCase": false,
        "forms": "wide",
        "follows": null
      }
    ],
    "contextWords": [],
    "patterns": [
      {
        "pattern": "TMP\\.(?:3K[1-9A-HJ-NP-Za-km-z]{92}|h[1-9A-HJ-NP-Za-km-z]{125}|AQ[A-Za-z0-9_-]{80,140})",
        "ignoreCase": false,
        "group": 0,
        "scope": "keyword",
        "notBefore": "A-Za-z0-9",
        "notAfter": "A-Za-z0-9",
        "left": null,
        "notLeft": null,
        "near": null,
        "nearDistance": 160,
        "path": null,
        "needsContext": false,
        "check": "temporary-id",
        "minEntropy": 0,
        "confidence": "high"
      }
    ],
    "credential": null,
    "examples": [
      {
        "text": "https://b.oss-cn-hangzhou.aliyuncs.com/a?Expires=1722852466&OSSAccessKeyId={TMPID}&Signature={OSSSIG}",
        "file": "example.txt"
      }
    ],
    "negativeExamples": [
      {
        "text": "TMP.hello, TMP.3Kfoo",
        "file": "example.txt"
      }
    ]
  },
  {
    "info": {
      "id": "dashscope-api-key",
      "title": "DashScope (Model Studio, Bailian) API key",
      "description": "An API key of Alibaba Cloud Model Studio. Whoever has it runs models on your bill.",
      "severity": "high",
      "confidence": "high",
      "remediation": [
        "Delete the key: Model Studio console > API keys > Delete, and create a new one.",
        "Check the usage and the bill of the workspace since the key was published.",
        "Call models from a server that reads the key from KMS or the environment; give browsers and apps temporary tokens."
      ],
      "references": [
        "https://www.alibabacloud.com/help/en/model-studio/get-api-key"
      ],
      "builtin": true,
      "zh": {
        "title": "\u767E\u70BC / DashScope API Key",
        "description": "\u963F\u91CC\u4E91\u767E\u70BC\uFF08Model Studio\uFF09\u7684 API Key\u3002\u6301\u6709\u8005\u53EF\u7528\u60A8\u7684\u8D26\u5355\u8C03\u7528\u6A21\u578B\u3002",
        "remediation": [
          "\u5220\u9664\u8BE5\u5BC6\u94A5\uFF1A\u767E\u70BC\u63A7\u5236\u53F0 > API-KEY > \u5220\u9664\uFF0C\u5E76\u521B\u5EFA\u65B0\u5BC6\u94A5\u3002",
          "\u68C0\u67E5\u6CC4\u9732\u4EE5\u6765\u8BE5\u4E1A\u52A1\u7A7A\u95F4\u7684\u7528\u91CF\u548C\u8D26\u5355\u3002",
          "\u7531\u670D\u52A1\u7AEF\u4ECE KMS \u6216\u73AF\u5883\u53D8\u91CF\u8BFB\u53D6\u5BC6\u94A5\u540E\u8C03\u7528\u6A21\u578B\uFF0C\u6D4F\u89C8\u5668\u548C\u5BA2\u6237\u7AEF\u4F7F\u7528\u4E34\u65F6\u4EE4\u724C\u3002"
        ]
      }
    },
    "kind": "dashscope-api-key",
    "keywords": [
      {
        "text": "sk-",
        "ignoreCase": false,
        "forms": "wide",
        "follows": {
          "run": 32,
          "within": 0,
          "startsValue": true,
          "endsName": false,
          "segments": 0,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": "c2st",
        "ignoreCase": false,
        "forms": "plain",
        "follows": {
          "run": 40,
          "within": 0,
          "startsValue": true,
          "endsName": false,
          "segments": 8,
          "mixed": false,
          "members": "A-Za-z0-9"
        }
      },
      {
        "text": 'sk"',
        "ignoreCase": true,
        "forms": "plain",
        "follows": {
          "run": 32,
          "within": 60,
          "startsValue": false,
          "endsName": false,
          "segments": 0,
          "mixed": false,
          "members": "0-9a-f"
        }
      },
      {
        "text": "sk'",
        "ignoreCase": true,
        "forms": "plain",
        "follows": {
          "run": 32,
          "within": 60,
          "startsValue": false,
          "endsName": false,
          "segments": 0,
          "mixed": false,
          "members": "0-9a-f"
        }
      }
    ],
    "contextWords": [],
    "patterns": [
      {
        "pattern": "sk-[0-9a-f]{32}",
        "ignoreCase": false,
        "group": 0,
        "scope": "keyword",
        "notBefore": "A-Za-z0-9",
        "notAfter": "A-Za-z0-9_-",
        "left": null,
        "notLeft": null,
        "near": null,
        "nearDistance": 160,
        "path": null,
        "needsContext": false,
        "check": "dashscope-key",
        "minEntropy": 0,
        "confidence": "high"
      }
    ],
    "credential": null,
    "examples": [
      {
        "text": "DASHSCOPE_API_KEY=sk-{HEX32}",
        "file": "example.txt"
      },
      {
        "text": 'client = OpenAI(api_key="sk-{HEX32}", base_url="https://dashscope.aliyuncs.com/compatible-mode/v1")',
        "file": "example.txt"
      },
      {
        "text": "\u901A\u4E49\u5343\u95EE api_key: sk-{HEX32}",
        "file": "example.txt"
      },
      {
        "text": 'new DashScopeImageApi("sk" +\n        "-{HEX32}")',
        "file": "example.txt"
      }
    ],
    "negativeExamples": [
      {
        "text": "DEEPSEEK_API_KEY=sk-{HEX32}",
        "file": "example.txt"
      },
      {
        "text": "qwen: on\ndeepseek:\n  key: sk-{HEX32}\n",
        "file": "example.txt"
      },
      {
        "text": "OPENAI_API_KEY=sk-{HEX32}",
        "file": "example.txt"
      }
    ]
  }
];
function builtinRules() {
  return BUILTIN_RULES;
}

// chunk:chunk-MXQLDHOI.js
var chunk_MXQLDHOI_exports = {};
__export(chunk_MXQLDHOI_exports, {
  compileRule: () => compileRule
});
var v8Regex = (source, flags) => new RegExp(source, flags);
function compileRule(rule, make = v8Regex) {
  return { rule, patterns: rule.patterns.map((pattern) => compilePattern(pattern, make)) };
}
function compilePattern(source, make) {
  const flags = source.ignoreCase ? "i" : "";
  const end = (text) => text === null ? null : make(`(?:${text})$`, "i");
  const any = (text) => text === null ? null : make(text, "i");
  const one = (charClass2) => charClass2 === "" ? null : new RegExp(`[${charClass2}]`);
  return {
    source,
    regex: make(source.pattern, `g${flags}`),
    left: end(source.left),
    notLeft: end(source.notLeft),
    near: any(source.near),
    path: any(source.path),
    notBefore: one(source.notBefore),
    notAfter: one(source.notAfter)
  };
}

// chunk:chunk-5DLYUQ3V.js
import {
  UserError
} from "./chunk-ULZDHRKX.js";
import { readFileSync } from "node:fs";
var NO_RULE_FILES = { files: [], disabled: [] };
async function loadRules(request = NO_RULE_FILES) {
  const builtin = builtinRules();
  const user = request.files.length > 0 ? await userRules(request, builtin) : { rules: [], compiled: [], engine: "v8" };
  const all = [...builtin, ...user.rules];
  for (const id of request.disabled) {
    if (!all.some((rule) => rule.info.id === id)) throw new UserError(`no rule has the id ${id}`, "aksweep rules list shows all ids");
  }
  const on = (rule) => !request.disabled.includes(rule.info.id);
  return {
    compiled: [...builtin.filter(on).map((rule) => compileRule(rule)), ...user.compiled.filter((compiled2) => on(compiled2.rule))],
    infos: all.filter(on).map((rule) => rule.info),
    engine: user.engine
  };
}
async function userRules(request, builtin) {
  const { parseRuleFile } = await import("./rule-file-EJCWO5WU.js");
  const { compileUserRule } = await import("./user-pattern-7A5QA2HS.js");
  const { loadRe2 } = await import("./regex-engine-NCVG6ALN.js");
  const wanted = request.engine ?? "auto";
  const re2 = wanted === "v8" ? null : loadRe2();
  if (wanted === "re2" && re2 === null) throw new UserError("--engine re2: the package re2 is not installed", "npm install re2 (npm 12 needs --allow-scripts=re2), or use --engine auto");
  const rules = [];
  const compiled2 = [];
  const seen = new Map(builtin.map((rule) => [rule.info.id, "the built-in rules"]));
  for (const file of request.files) {
    for (const rule of parseRuleFile(readRuleFile(file), file, false)) {
      const place2 = seen.get(rule.info.id);
      if (place2 !== void 0) throw new UserError(`${file}: the id ${rule.info.id} is already taken in ${place2}`, "give the rule another id");
      seen.set(rule.info.id, file);
      rules.push(rule);
      compiled2.push(compileUserRule(rule, file, re2));
    }
  }
  return { rules, compiled: compiled2, engine: re2 === null ? "v8" : "re2" };
}
function readRuleFile(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new UserError(`${file}: the rule file cannot be read (${code})`, "check the path given with --rules or in the config file");
  }
}

// chunk:chunk-L7MCGVMD.js
import { resolve as resolve3 } from "node:path";
async function makePlan(options, { root, excludes, disabledRules, ignoreFile }) {
  const ruleRequest = { files: (options.rules ?? []).map((file) => resolve3(root, file)), disabled: disabledRules, engine: options.engine ?? "auto" };
  return {
    root,
    rules: await loadRules(ruleRequest),
    ruleRequest,
    excludes,
    minSeverity: options.minSeverity ?? "info",
    minConfidence: options.minConfidence ?? "medium",
    failOn: options.failOn ?? "low",
    ignoreFile: ignoreFile === null ? null : (await import("./ignore-file-IW7CQOIT.js")).readIgnoreFile(ignoreFile, root),
    baseline: options.baseline === void 0 ? null : (await import("./baseline-CUMU5ZHA.js")).readBaseline(options.baseline, root),
    compatIgnores: options.compatIgnores ?? false,
    showSecrets: options.showSecrets ?? false,
    onlyLive: options.onlyLive ?? false,
    verify: options.verify ?? false,
    threads: options.threads ?? null
  };
}
function scannerOf(plan, diagnostics, now) {
  return createBlobScanner(plan.rules.compiled, {
    checks: ALIBABA_CHECKS,
    nowSeconds: now.getTime() / 1e3,
    compatIgnores: plan.compatIgnores,
    onOverflow: (path, dropped) => diagnostics.warn(overflowWarning(path, dropped))
  });
}
function recipeOf(plan, now) {
  return { rules: plan.ruleRequest, nowSeconds: now.getTime() / 1e3, compatIgnores: plan.compatIgnores };
}

// chunk:chunk-NDW5U3UG.js
var chunk_NDW5U3UG_exports = {};
__export(chunk_NDW5U3UG_exports, {
  buildReport: () => buildReport,
  countBySeverity: () => countBySeverity
});

// chunk:chunk-EK6UJ4AJ.js
var chunk_EK6UJ4AJ_exports = {};
__export(chunk_EK6UJ4AJ_exports, {
  ActiveIgnores: () => ActiveIgnores,
  parseIgnoreFile: () => parseIgnoreFile,
  readIgnoreFile: () => readIgnoreFile
});
import {
  UserError as UserError2
} from "./chunk-ULZDHRKX.js";

// chunk:chunk-X7DFGFRV.js
var chunk_X7DFGFRV_exports = {};
__export(chunk_X7DFGFRV_exports, {
  decidingPattern: () => decidingPattern,
  excludingPattern: () => excludingPattern,
  parsePathPattern: () => parsePathPattern
});
function parsePathPattern(line) {
  const source = trimTrailingBlanks(line);
  if (source === "" || source.startsWith("#")) return null;
  const negated = source.startsWith("!");
  let body = negated ? source.slice(1) : source;
  const directoryOnly = body.endsWith("/");
  if (directoryOnly) body = body.slice(0, -1);
  const anchored = body.includes("/");
  if (body.startsWith("/")) body = body.slice(1);
  const segments = body.split("/").map((text) => anchored && /^\*{2,}$/.test(text) ? "**" : compileSegment(text));
  if (segments.at(-1) === "**") segments.push(() => true);
  const [only] = segments;
  const fits = !anchored && typeof only === "function" ? (path) => only(path.at(-1) ?? "") : (path) => fitsSegments(segments, path);
  return { source, negated, directoryOnly, fits };
}
function decidingPattern(patterns, segments, isDirectory) {
  for (let i = patterns.length - 1; i >= 0; i -= 1) {
    const pattern = patterns[i];
    if (pattern !== void 0 && (isDirectory || !pattern.directoryOnly) && pattern.fits(segments)) return pattern;
  }
  return null;
}
function excludingPattern(patterns, path, isDirectory = false) {
  if (patterns.length === 0) return null;
  const segments = path.split("/");
  for (let depth = 1; depth <= segments.length; depth += 1) {
    const pattern = decidingPattern(patterns, segments.slice(0, depth), isDirectory || depth < segments.length);
    if (pattern !== null && !pattern.negated) return pattern;
  }
  return null;
}
function trimTrailingBlanks(line) {
  const kept = /^(?:\\[^]|[^\\])*?(?=[ \t\r\n]*$)/u.exec(line);
  return kept === null ? line : kept[0];
}
function fitsSegments(pattern, path) {
  let p = 0;
  let s = 0;
  let returnTo = -1;
  let returnSegment = 0;
  while (s < path.length) {
    const segment = pattern[p];
    if (segment === "**") {
      returnTo = p;
      returnSegment = s;
      p += 1;
    } else if (segment?.(path[s] ?? "") === true) {
      p += 1;
      s += 1;
    } else if (returnTo >= 0) {
      returnSegment += 1;
      s = returnSegment;
      p = returnTo + 1;
    } else {
      return false;
    }
  }
  while (pattern[p] === "**") p += 1;
  return p === pattern.length;
}
function compileSegment(text) {
  if (text === "") return () => false;
  if (!/[*?[\\]/.test(text)) return (name) => name === text;
  if (/^\*+$/.test(text)) return () => true;
  const tail = text.slice(1);
  if (text.startsWith("*") && !/[*?[\\]/.test(tail)) return (name) => name.endsWith(tail);
  const units = compileUnits(text);
  if (units === null) return () => false;
  return (name) => fitsUnits(units, [...name]);
}
function fitsUnits(units, name) {
  let u = 0;
  let n = 0;
  let returnTo = -1;
  let returnChar = 0;
  while (n < name.length) {
    const unit = units[u];
    const char = name[n] ?? "";
    if (unit === STAR) {
      returnTo = u;
      returnChar = n;
      u += 1;
    } else if (unit !== void 0 && (typeof unit === "string" ? unit === char : unit.has(char))) {
      u += 1;
      n += 1;
    } else if (returnTo >= 0) {
      returnChar += 1;
      n = returnChar;
      u = returnTo + 1;
    } else {
      return false;
    }
  }
  while (units[u] === STAR) u += 1;
  return u === units.length;
}
var STAR = { has: () => true };
var ANY = { has: () => true };
function compileUnits(text) {
  const chars = [...text];
  const units = [];
  for (let i = 0; i < chars.length; i += 1) {
    const char = chars[i] ?? "";
    if (char === "*") {
      if (units.at(-1) !== STAR) units.push(STAR);
    } else if (char === "?") {
      units.push(ANY);
    } else if (char === "\\") {
      i += 1;
      const escaped = chars[i];
      if (escaped === void 0) return null;
      units.push(escaped);
    } else if (char === "[") {
      const parsed = compileClass(chars, i);
      if (parsed === null) return null;
      units.push(parsed.unit);
      i = parsed.last;
    } else {
      units.push(char);
    }
  }
  return units;
}
var POSIX_CLASSES = {
  alnum: /^[A-Za-z0-9]$/,
  alpha: /^[A-Za-z]$/,
  blank: /^[ \t]$/,
  cntrl: new RegExp("^\\p{Cc}$", "u"),
  digit: /^[0-9]$/,
  graph: /^[!-~]$/,
  lower: /^[a-z]$/,
  print: /^[ -~]$/,
  punct: /^[!-/:-@[-`{-~]$/,
  space: /^[ \t\n\v\f\r]$/,
  upper: /^[A-Z]$/,
  xdigit: /^[0-9A-Fa-f]$/
};
function compileClass(chars, open) {
  let i = open + 1;
  const negated = chars[i] === "!" || chars[i] === "^";
  if (negated) i += 1;
  const tests = [];
  for (let first = true; first || chars[i] !== "]"; first = false) {
    const posix = chars[i] === "[" && chars[i + 1] === ":" ? /^\[:([a-z]*):\]/.exec(chars.slice(i, i + 12).join("")) : null;
    if (posix !== null) {
      const test = POSIX_CLASSES[posix[1] ?? ""];
      if (test === void 0) return null;
      tests.push((char) => test.test(char));
      i += posix[0].length;
      continue;
    }
    const from = classChar(chars, i);
    if (from === null) return null;
    i = from.next;
    if (chars[i] === "-" && chars[i + 1] !== "]") {
      const to = classChar(chars, i + 1);
      if (to === null) return null;
      i = to.next;
      tests.push((char) => char >= from.char && char <= to.char);
    } else {
      tests.push((char) => char === from.char);
    }
  }
  return { unit: { has: (char) => tests.some((test) => test(char)) !== negated }, last: i };
}
function classChar(chars, at) {
  const escaped = chars[at] === "\\";
  const char = chars[escaped ? at + 1 : at];
  return char === void 0 ? null : { char, next: at + (escaped ? 2 : 1) };
}

// chunk:chunk-EK6UJ4AJ.js
import { readFileSync as readFileSync2 } from "node:fs";
import { dirname as dirname3, resolve as resolve4 } from "node:path";
function readIgnoreFile(path, cwd) {
  const absolute = resolve4(cwd, path);
  let text;
  try {
    text = readFileSync2(absolute, "utf8");
  } catch (error) {
    throw new UserError2(`cannot read the ignore file ${path}: ${systemReason(error)}`, "check the path and its permissions", { cause: error });
  }
  return parseIgnoreFile(text, path, dirname3(absolute));
}
function parseIgnoreFile(text, path, base) {
  const entries = [];
  text.replace(/^\uFEFF/, "").split(/\r?\n/).forEach((line, index) => {
    const entry = parseLine(line, index + 1, path);
    if (entry !== null) entries.push(entry);
  });
  return { path, base, entries };
}
function parseLine(text, line, path) {
  const wrong = (what, hint) => new UserError2(`${path}:${line}: ${what}`, hint);
  if (text.includes("\0")) throw wrong("holds a NUL byte", "an ignore file is plain text, one path pattern or fingerprint a line");
  const comment = /(?:^|\s)#/.exec(text);
  const body = comment === null ? text : text.slice(0, comment.index);
  const reason = comment === null ? "" : text.slice(comment.index + comment[0].length);
  const [, before, date] = /^(|.*?\s)until:(\S*)\s*$/.exec(body) ?? [];
  const entry = (before ?? body).trimStart().replace(/(?<!\\)\s+$/, "");
  if (entry === "") {
    if (date === void 0) return null;
    throw wrong("until: stands alone", "write it after a path pattern or fingerprint: docs/** until:2027-01-31");
  }
  if (date !== void 0 && !isDate(date)) throw wrong(`until: wants a day like 2027-01-31, not ${JSON.stringify(date.slice(0, 20))}`, "write the last day on which the entry is to work");
  const base = { entry, line, expires: date ?? null, reason: cleanReason(reason) };
  const version = /^v\d+:/.exec(entry)?.[0];
  if (version === void 0) {
    const pattern = parsePathPattern(entry);
    return pattern === null ? null : { ...base, kind: "path", pattern };
  }
  if (isFingerprint(entry)) return { ...base, kind: "fingerprint", fingerprint: entry };
  if (version === "v1:") throw wrong("not a fingerprint: v1: and 64 lower-case hexadecimal digits", "copy it from a report; for a path of that name write /v1:\u2026");
  throw wrong(`a fingerprint of version ${version.slice(0, -1)}, which this aksweep does not know`, "copy the fingerprint from a report of this version, or use the version that wrote it");
}
var ActiveIgnores = class {
  #file;
  #byFingerprint = /* @__PURE__ */ new Map();
  #paths = [];
  expired;
  /** @param now an entry works through the whole UTC day of its `until:`. */
  constructor(file, now) {
    this.#file = file;
    const today = now.toISOString().slice(0, 10);
    this.expired = file.entries.filter((entry) => entry.expires !== null && entry.expires < today);
    for (const entry of file.entries) {
      if (this.expired.includes(entry)) continue;
      if (entry.kind === "fingerprint") this.#byFingerprint.set(entry.fingerprint, entry);
      else this.#paths.push({ ...entry.pattern, owner: entry });
    }
  }
  forFingerprint(fingerprint2) {
    return this.#byFingerprint.get(fingerprint2) ?? null;
  }
  /** @param path relative to the file's base, `/` separators. */
  forPath(path) {
    return excludingPattern(this.#paths, path)?.owner ?? null;
  }
  get base() {
    return this.#file.base;
  }
  /** One sentence for each entry that no longer works. */
  warnings() {
    return this.expired.map((entry) => `${this.#file.path}:${entry.line}: the ignore for ${entry.entry} ended on ${entry.expires}; remove the line, or give it a new date`);
  }
};
function isDate(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
function systemReason(error) {
  return error instanceof Error && "code" in error ? String(error.code) : "unreadable";
}

// chunk:chunk-7XYS5XIC.js
var chunk_7XYS5XIC_exports = {};
__export(chunk_7XYS5XIC_exports, {
  worstFirst: () => worstFirst
});

// chunk:chunk-GLMQQZVW.js
var chunk_GLMQQZVW_exports = {};
__export(chunk_GLMQQZVW_exports, {
  applyVerifications: () => applyVerifications,
  isLive: () => isLive,
  isLiveRoot: () => isLiveRoot,
  liveRank: () => liveRank
});
function isLive({ verdict }) {
  return verdict === "active" || verdict === "active-restricted";
}
function isLiveRoot(verification) {
  return isLive(verification) && verification.identity?.type === "Account";
}
function severityAfter(severity, verification) {
  return isLive(verification) ? "critical" : severity;
}
function liveRank(verification) {
  if (!isLive(verification)) return 4;
  if (isLiveRoot(verification)) return 0;
  if (verification.verdict === "active-restricted") return 3;
  return verification.identity?.type === "AssumedRoleUser" ? 2 : 1;
}
function applyVerifications(findings2, results) {
  return findings2.map((finding) => {
    const verification = results.get(finding.fingerprint);
    return verification === void 0 ? finding : { ...finding, verification, severity: severityAfter(finding.severity, verification) };
  });
}

// chunk:chunk-7XYS5XIC.js
var byText = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function compareFindings2(a, b) {
  const placeA = a.occurrences[0];
  const placeB = b.occurrences[0];
  return Number(isLiveRoot(b.verification)) - Number(isLiveRoot(a.verification)) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || liveRank(a.verification) - liveRank(b.verification) || CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence) || byText(placeA?.source.path ?? "", placeB?.source.path ?? "") || (placeA?.location.startLine ?? 0) - (placeB?.location.startLine ?? 0) || (placeA?.location.startColumn ?? 0) - (placeB?.location.startColumn ?? 0) || byText(a.fingerprint, b.fingerprint);
}
function worstFirst(findings2) {
  return findings2.toSorted(compareFindings2);
}

// chunk:chunk-NDW5U3UG.js
import {
  TOOL_NAME,
  TOOL_VERSION
} from "./chunk-7ZBYIQJF.js";

// chunk:chunk-WIKAXW4M.js
var chunk_WIKAXW4M_exports = {};
__export(chunk_WIKAXW4M_exports, {
  pathInside: () => pathInside
});
import { isAbsolute, relative as relative2, sep as sep2 } from "node:path";
function pathInside(folder, path) {
  const inside = relative2(folder, path);
  if (inside === ".." || inside.startsWith(`..${sep2}`) || isAbsolute(inside)) return null;
  return sep2 === "/" ? inside : inside.replaceAll(sep2, "/");
}

// chunk:chunk-NDW5U3UG.js
import { resolve as resolve5 } from "node:path";
function triage(findings2, options) {
  const ignores = options.ignoreFile === null ? null : new ActiveIgnores(options.ignoreFile, options.now);
  const baseline = new Map(options.baseline?.entries.map((entry) => [entry.fingerprint, entry]));
  const seen = /* @__PURE__ */ new Set();
  const reported2 = [];
  const suppressed = [];
  const hidden = { belowConfidence: 0, belowSeverity: 0, madeUpIds: 0 };
  for (const finding of findings2) {
    seen.add(finding.fingerprint);
    if (CONFIDENCES.indexOf(finding.confidence) > CONFIDENCES.indexOf(options.minConfidence)) {
      hidden.belowConfidence += 1;
      if (finding.parts.some((part) => part.generation === "unknown")) hidden.madeUpIds += 1;
      continue;
    }
    if (SEVERITIES.indexOf(finding.severity) > SEVERITIES.indexOf(options.minSeverity)) {
      hidden.belowSeverity += 1;
      continue;
    }
    const known2 = baseline.get(finding.fingerprint);
    const entry = ignores?.forFingerprint(finding.fingerprint) ?? null;
    const whole = entry !== null ? fromIgnoreFile(entry) : known2 !== void 0 ? { kind: "baseline", since: known2.since } : null;
    if (whole !== null) {
      suppressed.push({ ...finding, suppression: whole });
      continue;
    }
    const { open, closed } = splitOccurrences(finding, ignores, options);
    if (open.length > 0) reported2.push(closed.length === 0 ? finding : { ...finding, occurrences: open });
    for (const [suppression, occurrences] of closed) suppressed.push({ ...finding, occurrences, suppression });
  }
  return {
    reported: reported2,
    suppressed,
    suppressedCounts: countSuppressed(suppressed),
    hidden,
    staleBaseline: [...baseline.keys()].filter((fingerprint2) => !seen.has(fingerprint2)),
    warnings: ignores?.warnings() ?? []
  };
}
function splitOccurrences(finding, ignores, options) {
  const open = [];
  const closed = /* @__PURE__ */ new Map();
  for (const occurrence of finding.occurrences) {
    const comment = options.inlineIgnores.get(occurrence);
    const entry = comment !== void 0 || ignores === null ? null : ignoredPath(occurrence, ignores, options.root);
    if (comment === void 0 && entry === null) {
      open.push(occurrence);
      continue;
    }
    const key = entry === null ? `inline ${comment?.reason}` : `line ${entry.line}`;
    const group = closed.get(key);
    if (group === void 0) closed.set(key, [entry === null ? { kind: "inline", reason: comment?.reason ?? null } : fromIgnoreFile(entry), [occurrence]]);
    else group[1].push(occurrence);
  }
  return { open, closed: [...closed.values()] };
}
function ignoredPath({ source }, ignores, root) {
  if (source.kind === "commit" && source.object !== void 0) return null;
  const paths = source.kind === "archive-member" ? [source.archive] : source.kind === "commit" ? [source.path, ...source.otherPaths ?? []] : [source.path];
  let deciding = null;
  for (const path of paths) {
    const fromBase = pathInside(ignores.base, resolve5(root, path)) ?? path.replace(/^(?:\.\.\/|\/)+/, "");
    const entry = ignores.forPath(fromBase);
    if (entry === null) return null;
    deciding ??= entry;
  }
  return deciding;
}
function fromIgnoreFile({ entry, line, expires, reason }) {
  return { kind: "ignore-file", entry, line, expires, reason };
}
function countSuppressed(suppressed) {
  const count = (kind) => suppressed.filter((finding) => finding.suppression?.kind === kind).length;
  return { inline: count("inline"), ignoreFile: count("ignore-file"), baseline: count("baseline") };
}
async function buildReport(collected, plan, verify = null) {
  const { diagnostics } = collected;
  const result = triage(collected.findings.map(withoutSuppression), {
    minSeverity: plan.minSeverity,
    minConfidence: plan.minConfidence,
    inlineIgnores: inlineIgnores(collected.findings),
    ignoreFile: plan.ignoreFile,
    baseline: plan.baseline,
    root: plan.root,
    now: collected.startedAt
  });
  for (const warning of result.warnings) diagnostics.warn(warning);
  const verified = verify === null ? null : await verify(result.reported, collected.credentials);
  const findings2 = worstFirst(verified?.findings ?? result.reported).filter(({ verification }) => !plan.onlyLive || isLive(verification));
  const used = new Set([...findings2, ...result.suppressed].map((finding) => finding.rule));
  const { skipped } = diagnostics;
  return {
    schemaVersion: "1",
    tool: { name: TOOL_NAME, version: TOOL_VERSION },
    findings: findings2,
    suppressed: result.suppressed,
    summary: {
      startedAt: collected.startedAt.toISOString(),
      seconds: Math.round(collected.seconds * 1e3) / 1e3,
      files: collected.files,
      blobs: collected.blobs,
      bytes: collected.bytes,
      findings: findings2.length,
      bySeverity: countBySeverity(findings2),
      suppressed: result.suppressedCounts,
      hidden: result.hidden,
      skipped: skipped.length,
      interrupted: collected.interrupted || verified?.interrupted === true,
      engine: plan.rules.engine,
      ...collected.reader === void 0 ? {} : { reader: collected.reader },
      ...plan.baseline === null ? {} : { staleBaseline: result.staleBaseline },
      ...verified === null ? {} : { verification: verified.statistics }
    },
    skipped,
    warnings: diagnostics.warnings,
    customRules: plan.rules.infos.filter((rule) => !rule.builtin && used.has(rule.id))
  };
}
function withoutSuppression(finding) {
  return { ...finding, suppression: null };
}
function inlineIgnores(findings2) {
  const ignores = /* @__PURE__ */ new Map();
  for (const { suppression, occurrences } of findings2) {
    if (suppression?.kind !== "inline") continue;
    for (const occurrence of occurrences) ignores.set(occurrence, { reason: suppression.reason });
  }
  return ignores;
}
function countBySeverity(findings2) {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const severity of SEVERITIES) counts[severity] = findings2.filter((finding) => finding.severity === severity).length;
  return counts;
}

// chunk:chunk-46IXWZU7.js
import {
  STDERR,
  isTerminal,
  writeError
} from "./chunk-Z22NK7OL.js";
import {
  UserError as UserError3
} from "./chunk-ULZDHRKX.js";
import { existsSync as existsSync2 } from "node:fs";
import { join as join2, resolve as resolve32 } from "node:path";
import { readFileSync as readFileSync3, statSync as statSync2 } from "node:fs";
import { dirname as dirname22, join as join3, relative as relative3, resolve as resolve22 } from "node:path";
import { dirname as dirname4, resolve as resolve6 } from "node:path";
var ENGINES = ["auto", "re2", "v8"];
var LANGUAGES = ["en", "zh"];
var boolean = { type: "boolean" };
var SETTINGS = {
  exclude: { type: "list", of: "pattern" },
  gitTracked: boolean,
  rules: { type: "list", of: "file" },
  disableRules: { type: "list", of: "rule id" },
  engine: { type: "choice", choices: ENGINES },
  minSeverity: { type: "choice", choices: SEVERITIES },
  minConfidence: { type: "choice", choices: CONFIDENCES },
  failOn: { type: "choice", choices: [...SEVERITIES, "never", "live"] },
  baseline: { type: "file" },
  ignoreFile: { type: "file" },
  compatIgnores: boolean,
  threads: { type: "count", maximum: 256 },
  lang: { type: "choice", choices: LANGUAGES },
  format: { type: "choice", choices: FORMATS },
  output: { type: "files", keys: FORMATS },
  sarif: { type: "group", keys: { includeSuppressed: boolean, includeHistory: boolean, category: { type: "text" } } },
  verify: { type: "group", keys: { enabled: boolean, max: { type: "count", maximum: 1e5 }, endpoint: { type: "text" }, cache: { type: "file" }, probeIds: boolean } }
};
function checkSettings(value) {
  const problems = [];
  if (!isGroup(value)) return { settings: {}, problems: [{ path: [], at: "value", message: `expected keys like minSeverity: high, got ${describe(value)}` }] };
  const { $schema, ...rest } = value;
  if ($schema !== void 0 && typeof $schema !== "string") problems.push({ path: ["$schema"], at: "value", message: `expected text, got ${describe($schema)}` });
  checkGroup(rest, SETTINGS, [], problems);
  return { settings: rest, problems };
}
function checkGroup(group, keys, path, problems) {
  for (const [key, value] of Object.entries(group)) {
    const type = Object.hasOwn(keys, key) ? keys[key] : void 0;
    if (type === void 0) problems.push(unknownKey(key, Object.keys(keys), path));
    else checkValue(value, type, [...path, key], problems);
  }
}
function checkValue(value, type, path, problems) {
  const expect = (fits, expected) => {
    if (!fits) problems.push({ path, at: "value", message: `expected ${expected}, got ${describe(value)}` });
  };
  switch (type.type) {
    case "boolean":
      return expect(typeof value === "boolean", "true or false");
    case "count":
      return expect(typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= type.maximum, `a whole number from 1 to ${type.maximum}`);
    case "choice":
      if (typeof value === "string" && type.choices.includes(value)) return;
      return expect(false, `one of ${type.choices.join(", ")}`);
    case "text":
      return expect(isText(value), "text");
    case "file":
      return expect(isText(value), "the path of a file");
    case "list":
      if (!Array.isArray(value)) return expect(false, `a list of ${LISTED[type.of]}s`);
      for (const [index, item] of value.entries()) checkItem(item, type.of, [...path, index], problems);
      return;
    case "files":
      if (!isGroup(value)) return expect(false, `a format and a file each, like ${type.keys[1]}: report.json`);
      return checkGroup(value, Object.fromEntries(type.keys.map((key) => [key, { type: "file" }])), path, problems);
    case "group":
      if (!isGroup(value)) return expect(false, `keys (${Object.keys(type.keys).join(", ")})`);
      return checkGroup(value, type.keys, path, problems);
  }
}
var LISTED = { pattern: "path pattern", file: "file", "rule id": "rule id" };
var RULE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
function checkItem(item, kind, path, problems) {
  const fits = kind === "rule id" ? typeof item === "string" && RULE_ID.test(item) : isText(item);
  if (!fits) problems.push({ path, at: "value", message: `expected a ${LISTED[kind]}${kind === "rule id" ? " like alibaba-access-key" : ""}, got ${describe(item)}` });
}
function unknownKey(key, known2, path) {
  const meant = nearest(key, known2);
  return { path: [...path, key], at: "key", message: `unknown key${meant === void 0 ? "" : `; did you mean ${meant}?`}` };
}
function isText(value) {
  return typeof value === "string" && /\S/.test(value);
}
function isGroup(value) {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
function describe(value) {
  if (value === null || value === void 0) return "nothing";
  if (typeof value === "boolean" || typeof value === "number") return String(value);
  if (typeof value === "string") return value.length > 15 ? `text of ${value.length} characters` : JSON.stringify(value);
  return Array.isArray(value) ? "a list" : "keys";
}
async function parseConfig(source, trusted) {
  const text = source.text.replace(/^\uFEFF/, "");
  const { value, places } = await (source.path.endsWith(".json") ? parseJson : parseYaml)(source.path, text);
  const { settings, problems } = checkSettings(value);
  if (problems.length > 0) throw problemError(problems, source.path, await places());
  const base = dirname4(source.location);
  const { allowed, warnings } = trusted ? { allowed: settings, warnings: [] } : withoutTrust(settings, source.path);
  return { path: source.path, base, settings: withAbsolutePaths(allowed, base), warnings };
}
var SYNTAX_HINT = "compare with the examples in docs/config.md";
async function parseYaml(path, text) {
  const { SyntaxFault, YamlText } = await import("./yaml-text-4ZRGQTAT.js");
  const places = new YamlText(text);
  try {
    return { value: places.value(), places: async () => places };
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    throw new UserError3(`${path}:${error.place.line}:${error.place.column}: ${error.message}`, SYNTAX_HINT);
  }
}
async function parseJson(path, text) {
  const places = async () => new (await import("./yaml-text-4ZRGQTAT.js")).YamlText(text);
  try {
    return { value: JSON.parse(text), places };
  } catch {
    const fault = (await places()).fault;
    if (fault === null) throw new UserError3(`${path}: not valid JSON`, "JSON allows neither comments nor trailing commas; a .yml file does");
    throw new UserError3(`${path}:${fault.place.line}:${fault.place.column}: not valid JSON`, SYNTAX_HINT);
  }
}
function problemError(problems, path, places) {
  const sentences = problems.map((problem) => {
    const place2 = places.placeOf(problem.path, problem.at);
    const unknown = problem.at === "key" ? problem.path.length - 1 : -1;
    const key = problem.path.map((step, depth) => typeof step === "number" ? `[${step}]` : `.${depth === unknown ? shownKey(step) : step}`).join("");
    return `${path}${place2 === null ? "" : `:${place2.line}:${place2.column}`}: ${key === "" ? "" : `${key.slice(1)}: `}${problem.message}`;
  });
  const [first = "", ...more] = sentences;
  const listed = more.slice(0, 9).map((sentence2) => `  ${sentence2}`);
  if (more.length > 9) listed.push(`  and ${more.length - 9} more`);
  return new UserError3(first, more.length === 0 ? "docs/config.md lists every key" : ["also wrong:", ...listed].join("\n"));
}
function shownKey(key) {
  return /^[\w$.-]{1,15}$/.test(key) ? key : `(a key of ${key.length} characters)`;
}
function withoutTrust(settings, path) {
  const { output, verify, ...allowed } = settings;
  const { max, ...refused } = verify ?? {};
  const names2 = [...output === void 0 ? [] : ["output"], ...Object.keys(refused).map((key) => `verify.${key}`)];
  return {
    allowed: max === void 0 ? allowed : { ...allowed, verify: { max } },
    warnings: names2.map((name) => `${path}: ${name} is not taken from a config file that was found in the scanned folder; to allow it: --config ${path}`)
  };
}
function withAbsolutePaths(settings, base) {
  const absolute = (file) => resolve6(base, file);
  const { rules, baseline, ignoreFile, output, verify } = settings;
  return {
    ...settings,
    ...rules === void 0 ? {} : { rules: rules.map(absolute) },
    ...baseline === void 0 ? {} : { baseline: absolute(baseline) },
    ...ignoreFile === void 0 ? {} : { ignoreFile: absolute(ignoreFile) },
    ...output === void 0 ? {} : { output: Object.fromEntries(Object.entries(output).map(([format, file]) => [format, absolute(file)])) },
    ...verify?.cache === void 0 ? {} : { verify: { ...verify, cache: absolute(verify.cache) } }
  };
}
var CONFIG_FILE_NAMES = [".aksweep.yml", ".aksweep.yaml", ".aksweep.json", "aksweep.config.yml", "aksweep.config.yaml", "aksweep.config.json"];
var MAX_SIZE = 1024 * 1024;
function findConfigFile(folder) {
  const start = statPath(folder)?.isDirectory() === false ? dirname22(folder) : folder;
  for (const current of repositoryFolders(start) ?? [start]) {
    const found = CONFIG_FILE_NAMES.filter((name) => statPath(join3(current, name)) !== void 0);
    if (found.length > 1) throw new UserError3(`${current} holds two config files: ${found.join(" and ")}`, "keep one of them, or name one with --config");
    if (found[0] !== void 0) return join3(current, found[0]);
  }
  return null;
}
async function loadConfig(named, folder, cwd) {
  const location = named === void 0 ? findConfigFile(folder) : resolve22(cwd, named);
  if (location === null) return null;
  return parseConfig(readConfigText(location, named ?? relative3(cwd, location)), named !== void 0);
}
function readConfigText(location, path) {
  try {
    const stats = statSync2(location);
    if (!stats.isFile()) throw new UserError3(`cannot read the config file ${path}: it is not a regular file`, "name a YAML or JSON file");
    if (stats.size > MAX_SIZE) throw new UserError3(`cannot read the config file ${path}: it is larger than 1 MiB`, "name a YAML or JSON file");
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(readFileSync3(location)), path, location };
  } catch (error) {
    if (error instanceof UserError3) throw error;
    if (error instanceof TypeError) throw new UserError3(`cannot read the config file ${path}: it is not UTF-8`, "save it as UTF-8", { cause: error });
    const code = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
    throw new UserError3(`cannot read the config file ${path}: ${code}`, "check the path and its permissions", { cause: error });
  }
}
async function prepareScan(typed, paths, context, { withoutBaseline = false } = {}) {
  const { cwd } = context;
  const [only] = paths;
  const folder = paths.length === 1 && only !== void 0 && only !== "-" ? folderOf(resolve32(cwd, only)) : cwd;
  const config = await loadConfig(typed.config, folder, cwd);
  const options = config === null ? typed : completedBy(typed, config.settings);
  if (options.verify !== true && (options.onlyLive === true || options.failOn === "live")) {
    throw new UserError3(`${options.onlyLive === true ? "--only-live" : "--fail-on live"} without --verify would hide everything`, "add --verify: it asks Alibaba Cloud which credentials are live");
  }
  const excludes = [];
  if (config?.settings.exclude !== void 0) excludes.push({ base: config.base, patterns: config.settings.exclude });
  if (typed.exclude !== void 0) excludes.push({ base: cwd, patterns: typed.exclude });
  const { baseline, ...withBaseline } = options;
  const plan = await makePlan(withoutBaseline || baseline === void 0 ? withBaseline : options, {
    root: cwd,
    excludes,
    disabledRules: config?.settings.disableRules ?? [],
    ignoreFile: config?.settings.ignoreFile ?? nearestIgnoreFile(config?.base ?? folder)
  });
  return { plan, options, context: { ...context, lang: options.lang ?? context.lang }, warnings: config?.warnings ?? [] };
}
function completedBy(typed, settings) {
  const { gitTracked, engine, minSeverity, minConfidence, failOn, baseline, compatIgnores, threads, lang, format, sarif, verify } = settings;
  const rules = [...settings.rules ?? [], ...typed.rules ?? []];
  const output = [...Object.entries(settings.output ?? {}).map(([name, file]) => `${name}=${file}`), ...typed.output ?? []];
  const given = {
    gitTracked,
    engine,
    minSeverity,
    minConfidence,
    failOn,
    baseline,
    compatIgnores,
    threads,
    lang,
    format,
    sarifIncludeSuppressed: sarif?.includeSuppressed,
    sarifIncludeHistory: sarif?.includeHistory,
    sarifCategory: sarif?.category,
    verify: verify?.enabled,
    verifyMax: verify?.max,
    verifyEndpoint: verify?.endpoint,
    verifyCache: verify?.cache,
    probeIds: verify?.probeIds
  };
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== void 0));
  return Object.assign({}, set, typed, rules.length === 0 ? {} : { rules }, output.length === 0 ? {} : { output });
}
var IGNORE_FILE = ".aksweepignore";
function nearestIgnoreFile(folder) {
  return (repositoryFolders(folder) ?? [folder]).map((current) => join2(current, IGNORE_FILE)).find((path) => existsSync2(path)) ?? null;
}
function listenForInterrupt() {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.once("SIGINT", stop);
  return { signal: controller.signal, release: () => void process.off("SIGINT", stop) };
}
function neverInterrupted() {
  return { signal: new AbortController().signal, release: () => {
  } };
}
var QUIET_FOR_MS = 1e3;
var INTERVAL_MS = 100;
var SILENT = { update: () => {
}, end: () => {
} };
async function createProgress(wanted, now = () => performance.now()) {
  if (!wanted || !await isTerminal(STDERR)) return SILENT;
  return lineProgress(writeError, now);
}
function lineProgress(write, now) {
  const started = now();
  let next = started + QUIET_FOR_MS;
  let shown3 = false;
  return {
    update(state) {
      const time = now();
      if (time < next) return;
      next = time + INTERVAL_MS;
      shown3 = true;
      write(`\r\x1B[K${cutToWidth(progressText(state, (time - started) / 1e3), 79)}`);
    },
    end() {
      if (shown3) write("\r\x1B[K");
      shown3 = false;
      next = Infinity;
    }
  };
}
function progressText(state, seconds) {
  const rate = `${byteText(state.bytes / seconds)}/s`;
  if (state.total === void 0 || state.total === 0) return `${state.phase ?? "scanning"}: ${state.blobs} blobs, ${byteText(state.bytes)}, ${rate}`;
  const share = Math.min(1, state.blobs / state.total);
  const left = share > 0.01 ? `, ${Math.ceil(seconds / share * (1 - share))} s left` : "";
  return `${state.phase ?? "scanning"}: ${Math.floor(share * 100)} % of ${state.total} blobs, ${byteText(state.bytes)}, ${rate}${left}`;
}
async function inScanSession({ plan, options, context, warnings }, readsStdin, work) {
  const startedAt = /* @__PURE__ */ new Date();
  const started = performance.now();
  const diagnostics = new Diagnostics();
  for (const warning of warnings) diagnostics.warn(warning);
  const interrupt = readsStdin ? neverInterrupted() : listenForInterrupt();
  const { signal } = interrupt;
  const progress = await createProgress(options.noProgress !== true && options.quiet !== true);
  try {
    const verify = plan.verify ? (await import("./verification-DEVMMQYL.js")).verificationStep(options, { context, signal, diagnostics, beforeNotice: progress.end }) : null;
    const collected = await work({ diagnostics, scanner: scannerOf(plan, diagnostics, startedAt), startedAt, signal, progress });
    progress.end();
    return await buildReport({ ...collected, startedAt, seconds: (performance.now() - started) / 1e3, diagnostics }, plan, verify);
  } finally {
    progress.end();
    interrupt.release();
  }
}

// chunk:chunk-4FZEHQU7.js
var chunk_4FZEHQU7_exports = {};
__export(chunk_4FZEHQU7_exports, {
  Interrupted: () => Interrupted,
  LAST_BUDGET: () => LAST_BUDGET,
  Pace: () => Pace
});
import { setImmediate } from "node:timers/promises";
var Interrupted = class extends Error {
  name = "Interrupted";
  reason;
  constructor(reason) {
    super(reason === "interrupted" ? "interrupted" : "the time budget is used up");
    this.reason = reason;
  }
};
var LAST_BUDGET = 1e4;
var INTERVAL = 50;
var AT_ONCE = Promise.resolve();
var Pace = class {
  #signal;
  #onProgress;
  #clock;
  #startedAt;
  #deadline;
  #nextRest;
  #phase = "list";
  #done = 0;
  #total = null;
  #bytes = 0;
  #totalBytes = null;
  constructor(settings = {}) {
    this.#signal = settings.signal;
    this.#onProgress = settings.onProgress;
    this.#clock = settings.clock ?? (() => performance.now());
    this.#startedAt = this.#clock();
    this.#deadline = this.#startedAt + (settings.budget ?? Number.POSITIVE_INFINITY);
    this.#nextRest = this.#startedAt + INTERVAL;
  }
  /** Begins a phase with its own count. */
  begin(phase, total, totalBytes = null) {
    this.#phase = phase;
    this.#done = 0;
    this.#total = total;
    if (totalBytes !== null) this.#totalBytes = this.#bytes + totalBytes;
  }
  /** One more object or commit is done, or `count` of them. */
  step(bytes = 0, count = 1) {
    this.#done += count;
    this.#bytes += bytes;
  }
  /** Whether `rest` should be called now; cheap enough for every object. */
  due() {
    return this.#clock() >= this.#nextRest;
  }
  /** To be awaited after each item of work that is done in halves: the other half goes on. Rests when it is time. @throws Interrupted */
  giveWay() {
    return this.due() ? this.rest() : AT_ONCE;
  }
  /** Reports progress and lets the event loop turn. @throws Interrupted */
  async rest() {
    this.#onProgress?.({
      phase: this.#phase,
      done: this.#done,
      total: this.#total,
      bytes: this.#bytes,
      totalBytes: this.#totalBytes,
      elapsed: this.#clock() - this.#startedAt
    });
    await setImmediate();
    this.check();
    this.#nextRest = this.#clock() + INTERVAL;
  }
  /** Whole milliseconds until the budget is used up, at least 1; undefined without a budget. */
  remaining() {
    return this.#deadline === Number.POSITIVE_INFINITY ? void 0 : Math.max(1, Math.ceil(this.#deadline - this.#clock()));
  }
  /** @throws Interrupted when the run must end. */
  check() {
    if (this.#signal?.aborted === true) throw new Interrupted("interrupted");
    if (this.#clock() > this.#deadline) throw new Interrupted("out-of-time");
  }
};

// chunk:chunk-4LOFGGGK.js
var chunk_4LOFGGGK_exports = {};
__export(chunk_4LOFGGGK_exports, {
  COMMANDS: () => COMMANDS,
  COMMAND_NAMES: () => COMMAND_NAMES,
  GROUP_TITLES: () => GROUP_TITLES,
  OPTIONS: () => OPTIONS,
  OPTION_GROUPS: () => OPTION_GROUPS,
  isCommandName: () => isCommandName,
  optionsOf: () => optionsOf,
  toInvocation: () => toInvocation,
  unknownOption: () => unknownOption
});
import {
  UserError as UserError4
} from "./chunk-ULZDHRKX.js";
var COMMAND_NAMES = ["scan", "git", "hook", "verify", "rules", "baseline", "report", "demo"];
var HOOK_KINDS = ["pre-commit", "pre-push", "pre-receive", "update", "install", "uninstall"];
var RULES_ACTIONS = ["list", "check", "explain"];
var BASELINE_ACTIONS = ["create", "update"];
var COMMANDS = {
  scan: {
    positionals: "[path..]",
    minimum: 0,
    maximum: Infinity,
    description: { en: "Scan files and folders; - reads standard input", zh: "\u626B\u63CF\u6587\u4EF6\u548C\u6587\u4EF6\u5939\uFF1B- \u8868\u793A\u8BFB\u53D6\u6807\u51C6\u8F93\u5165" }
  },
  git: {
    positionals: "[repository]",
    minimum: 0,
    maximum: 1,
    description: { en: "Scan the history of a git repository: every blob of every ref, each once", zh: "\u626B\u63CF git \u4ED3\u5E93\u7684\u5386\u53F2\uFF1A\u6BCF\u4E2A\u5F15\u7528\u53EF\u8FBE\u7684\u6BCF\u4E2A\u5BF9\u8C61\uFF0C\u5404\u626B\u63CF\u4E00\u6B21" }
  },
  hook: {
    positionals: "<kind> [argument..]",
    actions: HOOK_KINDS,
    minimum: 1,
    maximum: Infinity,
    description: { en: "Run as a git hook, or install one", zh: "\u4F5C\u4E3A git \u94A9\u5B50\u8FD0\u884C\uFF0C\u6216\u5B89\u88C5\u94A9\u5B50" }
  },
  verify: {
    positionals: "[report]",
    minimum: 0,
    maximum: 1,
    description: { en: "Ask Alibaba Cloud which credentials of a JSON report (or of standard input) are live", zh: "\u5411\u963F\u91CC\u4E91\u67E5\u8BE2 JSON \u62A5\u544A\uFF08\u6216\u6807\u51C6\u8F93\u5165\uFF09\u4E2D\u54EA\u4E9B\u51ED\u8BC1\u4ECD\u7136\u6709\u6548" }
  },
  rules: {
    positionals: "<action> [id]",
    actions: RULES_ACTIONS,
    minimum: 1,
    maximum: 2,
    description: { en: "List the rules, check them against their examples, or explain one", zh: "\u5217\u51FA\u89C4\u5219\u3001\u7528\u793A\u4F8B\u68C0\u67E5\u89C4\u5219\uFF0C\u6216\u89E3\u91CA\u67D0\u6761\u89C4\u5219" }
  },
  baseline: {
    positionals: "<action> [path..]",
    actions: BASELINE_ACTIONS,
    minimum: 1,
    maximum: Infinity,
    description: { en: "Accept today's findings by their fingerprints", zh: "\u6309\u6307\u7EB9\u63A5\u53D7\u5F53\u524D\u7684\u53D1\u73B0\uFF0C\u4EE5\u540E\u4E0D\u518D\u62A5\u544A" }
  },
  report: {
    positionals: "<report>",
    minimum: 1,
    maximum: 1,
    description: { en: "Turn a JSON report into other formats without scanning again", zh: "\u628A JSON \u62A5\u544A\u8F6C\u6362\u6210\u5176\u4ED6\u683C\u5F0F\uFF0C\u65E0\u9700\u91CD\u65B0\u626B\u63CF" }
  },
  demo: {
    positionals: "",
    minimum: 0,
    maximum: 0,
    description: { en: "Write made-up but well-formed credentials to a temporary folder and scan it", zh: "\u5728\u4E34\u65F6\u6587\u4EF6\u5939\u5199\u5165\u683C\u5F0F\u6B63\u786E\u7684\u865A\u6784\u51ED\u8BC1\u5E76\u626B\u63CF\u5B83" }
  }
};
var OPTION_GROUPS = ["input", "git", "threshold", "output", "verification", "hook"];
var GROUP_TITLES = {
  input: { en: "What to scan:", zh: "\u626B\u63CF\u8303\u56F4\uFF1A" },
  git: { en: "Which part of history:", zh: "\u5386\u53F2\u8303\u56F4\uFF1A" },
  threshold: { en: "What to report:", zh: "\u62A5\u544A\u6761\u4EF6\uFF1A" },
  output: { en: "Output:", zh: "\u8F93\u51FA\uFF1A" },
  verification: { en: "Verification (opens connections, never by default):", zh: "\u9A8C\u8BC1\uFF08\u4F1A\u8054\u7F51\uFF0C\u9ED8\u8BA4\u5173\u95ED\uFF09\uFF1A" },
  hook: { en: "Hooks:", zh: "\u94A9\u5B50\uFF1A" }
};
var SCANNING = ["scan", "git", "hook", "baseline"];
var REPORTING = ["scan", "git", "hook", "verify", "report", "demo"];
var VERIFYING = ["scan", "git", "verify"];
var OPTIONS = [
  // What to scan
  { name: "exclude", type: "string", repeat: true, value: "GLOB", group: "input", commands: ["scan", "git", "baseline"], description: { en: "Leave out paths that match, as in .gitignore", zh: "\u6392\u9664\u5339\u914D\u7684\u8DEF\u5F84\uFF0C\u5199\u6CD5\u540C .gitignore" } },
  { name: "git-tracked", type: "boolean", group: "input", commands: ["scan", "baseline"], description: { en: "Only files that git tracks", zh: "\u53EA\u626B\u63CF git \u8DDF\u8E2A\u7684\u6587\u4EF6" } },
  { name: "config", alias: "c", type: "string", value: "FILE", group: "input", commands: [...SCANNING, "verify", "demo"], description: { en: "Config file (default: .aksweep.yml and the like, from here upwards)", zh: "\u914D\u7F6E\u6587\u4EF6\uFF08\u9ED8\u8BA4\u4ECE\u5F53\u524D\u6587\u4EF6\u5939\u5411\u4E0A\u67E5\u627E .aksweep.yml \u7B49\uFF09" } },
  { name: "rules", type: "string", repeat: true, value: "FILE", group: "input", commands: [...SCANNING, "verify", "rules"], description: { en: "Add the rules of a file", zh: "\u52A0\u5165\u6587\u4EF6\u4E2D\u7684\u89C4\u5219" } },
  { name: "baseline", type: "string", value: "FILE", group: "input", commands: [...SCANNING], description: { en: "Findings accepted earlier (baseline create|update writes it)", zh: "\u6B64\u524D\u5DF2\u63A5\u53D7\u7684\u53D1\u73B0\uFF08\u7531 baseline create|update \u5199\u5165\uFF09" } },
  { name: "compat-ignores", type: "boolean", group: "input", commands: [...SCANNING], description: { en: "Honour gitleaks:allow and trufflehog:ignore comments too", zh: "\u540C\u65F6\u8BC6\u522B gitleaks:allow \u548C trufflehog:ignore \u6CE8\u91CA" } },
  { name: "engine", type: "string", choices: ["auto", "re2", "v8"], group: "input", commands: [...SCANNING, "verify", "rules"], description: { en: "What runs patterns of --rules files (default: auto, RE2 when it is installed)", zh: "\u8FD0\u884C --rules \u6587\u4EF6\u4E2D\u6A21\u5F0F\u7684\u5F15\u64CE\uFF08\u9ED8\u8BA4 auto\uFF1A\u5DF2\u5B89\u88C5 RE2 \u65F6\u4F7F\u7528 RE2\uFF09" } },
  { name: "threads", type: "count", value: "N", group: "input", commands: ["scan", "git", "baseline"], description: { en: "Threads for scanning (default: chosen by the amount of work)", zh: "\u626B\u63CF\u7EBF\u7A0B\u6570\uFF08\u9ED8\u8BA4\u6309\u5DE5\u4F5C\u91CF\u9009\u62E9\uFF09" } },
  // Which part of history
  { name: "range", type: "string", value: "A..B", group: "git", commands: ["git"], description: { en: "Only what the commits of a range bring in; A...B too", zh: "\u53EA\u626B\u63CF\u8BE5\u8303\u56F4\u5185\u7684\u63D0\u4EA4\u5F15\u5165\u7684\u5185\u5BB9\uFF0C\u4E5F\u652F\u6301 A...B" } },
  { name: "branch", type: "string", value: "NAME", group: "git", commands: ["git"], description: { en: "Only what this branch or ref reaches", zh: "\u53EA\u626B\u63CF\u8BE5\u5206\u652F\u6216\u5F15\u7528\u53EF\u8FBE\u7684\u5185\u5BB9" } },
  { name: "since", type: "string", value: "DATE", group: "git", commands: ["git"], description: { en: "Only commits after a date, as git reads dates", zh: "\u53EA\u626B\u63CF\u8BE5\u65E5\u671F\u4E4B\u540E\u7684\u63D0\u4EA4\uFF08git \u7684\u65E5\u671F\u5199\u6CD5\uFF09" } },
  { name: "until", type: "string", value: "DATE", group: "git", commands: ["git"], description: { en: "Only commits before a date", zh: "\u53EA\u626B\u63CF\u8BE5\u65E5\u671F\u4E4B\u524D\u7684\u63D0\u4EA4" } },
  { name: "max-commits", type: "count", value: "N", group: "git", commands: ["git"], description: { en: "Only the newest N commits", zh: "\u53EA\u626B\u63CF\u6700\u65B0\u7684 N \u4E2A\u63D0\u4EA4" } },
  { name: "path", type: "string", repeat: true, value: "PATH", group: "git", commands: ["git"], description: { en: "Only blobs at this path", zh: "\u53EA\u626B\u63CF\u8BE5\u8DEF\u5F84\u4E0B\u7684\u5BF9\u8C61" } },
  { name: "unreachable", type: "boolean", group: "git", commands: ["git"], description: { en: "Reflog and dangling objects as well: where amended-away keys hide", zh: "\u540C\u65F6\u626B\u63CF reflog \u548C\u60AC\u7A7A\u5BF9\u8C61\uFF1A\u88AB amend \u6389\u7684\u5BC6\u94A5\u85CF\u5728\u90A3\u91CC" } },
  { name: "git-reader", type: "string", choices: ["auto", "pack", "cat-file"], group: "git", commands: ["git"], description: { en: "Who reads the objects of a whole history: aksweep itself from the packs, or git cat-file (default: auto, the packs when nothing in them is unknown)", zh: "\u7531\u8C01\u8BFB\u53D6\u5B8C\u6574\u5386\u53F2\u7684\u5BF9\u8C61\uFF1Aaksweep \u76F4\u63A5\u8BFB\u53D6 pack\uFF0C\u6216\u4F7F\u7528 git cat-file\uFF08\u9ED8\u8BA4 auto\uFF1Apack \u4E2D\u6CA1\u6709\u672A\u77E5\u5185\u5BB9\u65F6\u76F4\u63A5\u8BFB\u53D6\uFF09" } },
  { name: "recurse-submodules", type: "boolean", group: "git", commands: ["git"], description: { en: "Scan the history of checked-out submodules too", zh: "\u540C\u65F6\u626B\u63CF\u5DF2\u68C0\u51FA\u7684\u5B50\u6A21\u5757\u7684\u5386\u53F2" } },
  { name: "state", type: "string", value: "FILE", group: "git", commands: ["git"], description: { en: "Remember scanned blobs here; the next run reads only what is new", zh: "\u5728\u6B64\u6587\u4EF6\u8BB0\u5F55\u5DF2\u626B\u63CF\u7684\u5BF9\u8C61\uFF0C\u4E0B\u6B21\u53EA\u8BFB\u53D6\u65B0\u5185\u5BB9" } },
  // What to report
  { name: "min-severity", type: "string", choices: SEVERITIES, group: "threshold", commands: [...REPORTING, "baseline"], description: { en: "Hide findings below this severity (default: info)", zh: "\u9690\u85CF\u4F4E\u4E8E\u6B64\u4E25\u91CD\u7A0B\u5EA6\u7684\u53D1\u73B0\uFF08\u9ED8\u8BA4 info\uFF09" } },
  { name: "min-confidence", type: "string", choices: CONFIDENCES, group: "threshold", commands: [...REPORTING, "baseline"], description: { en: "Hide findings below this confidence (default: medium)", zh: "\u9690\u85CF\u4F4E\u4E8E\u6B64\u7F6E\u4FE1\u5EA6\u7684\u53D1\u73B0\uFF08\u9ED8\u8BA4 medium\uFF09" } },
  { name: "fail-on", type: "string", choices: [...SEVERITIES, "never", "live"], group: "threshold", commands: [...REPORTING], description: { en: "Exit with 1 for findings of this severity or worse; live: only for verified live ones (default: low)", zh: "\u51FA\u73B0\u6B64\u4E25\u91CD\u7A0B\u5EA6\u6216\u66F4\u9AD8\u7684\u53D1\u73B0\u65F6\u9000\u51FA\u7801\u4E3A 1\uFF1Blive\uFF1A\u4EC5\u9650\u9A8C\u8BC1\u4E3A\u6709\u6548\u7684\uFF08\u9ED8\u8BA4 low\uFF09" } },
  { name: "only-live", type: "boolean", group: "threshold", commands: [...VERIFYING, "report"], description: { en: "Report only credentials that were verified as live", zh: "\u53EA\u62A5\u544A\u9A8C\u8BC1\u4E3A\u6709\u6548\u7684\u51ED\u8BC1" } },
  // Output
  { name: "format", alias: "f", type: "string", choices: FORMATS, group: "output", commands: [...REPORTING], description: { en: "Format on standard output (default: console)", zh: "\u6807\u51C6\u8F93\u51FA\u7684\u683C\u5F0F\uFF08\u9ED8\u8BA4 console\uFF09" } },
  { name: "output", alias: "o", type: "string", repeat: true, value: "FORMAT=FILE", group: "output", commands: [...REPORTING], description: { en: "Also write a report to a file; several at once", zh: "\u540C\u65F6\u628A\u62A5\u544A\u5199\u5165\u6587\u4EF6\uFF0C\u53EF\u591A\u6B21\u4F7F\u7528" } },
  { name: "lang", type: "string", choices: ["en", "zh"], group: "output", commands: [...COMMAND_NAMES], description: { en: "Language (default: from the locale)", zh: "\u8BED\u8A00\uFF08\u9ED8\u8BA4\u53D6\u81EA\u7CFB\u7EDF\u533A\u57DF\u8BBE\u7F6E\uFF09" } },
  { name: "verbose", type: "boolean", group: "output", commands: [...REPORTING], description: { en: "List suppressed findings and everything left out", zh: "\u5217\u51FA\u5DF2\u5FFD\u7565\u7684\u53D1\u73B0\u548C\u6240\u6709\u672A\u626B\u63CF\u7684\u5185\u5BB9" } },
  { name: "quiet", alias: "q", type: "boolean", group: "output", commands: [...REPORTING, "baseline"], description: { en: "Print findings only: nothing when there are none", zh: "\u53EA\u8F93\u51FA\u53D1\u73B0\uFF1B\u6CA1\u6709\u53D1\u73B0\u65F6\u4E0D\u8F93\u51FA" } },
  { name: "no-progress", type: "boolean", group: "output", commands: [...SCANNING, "verify", "demo"], description: { en: "No progress line", zh: "\u4E0D\u663E\u793A\u8FDB\u5EA6" } },
  { name: "show-secrets", type: "boolean", group: "output", commands: [...REPORTING], description: { en: "Print the values (console, json, jsonl). Think who reads the output", zh: "\u8F93\u51FA\u539F\u59CB\u503C\uFF08console\u3001json\u3001jsonl\uFF09\uFF0C\u8BF7\u7559\u610F\u8C01\u4F1A\u770B\u5230" } },
  { name: "sarif-include-suppressed", type: "boolean", group: "output", commands: [...REPORTING], description: { en: "SARIF: suppressed findings too; GitHub shows them as open alerts", zh: "SARIF\uFF1A\u5305\u542B\u5DF2\u5FFD\u7565\u7684\u53D1\u73B0\uFF1BGitHub \u4F1A\u663E\u793A\u4E3A\u672A\u5173\u95ED\u7684\u544A\u8B66" } },
  { name: "sarif-include-history", type: "boolean", group: "output", commands: [...REPORTING], description: { en: "SARIF: findings that are only in history too", zh: "SARIF\uFF1A\u5305\u542B\u4EC5\u5B58\u5728\u4E8E\u5386\u53F2\u4E2D\u7684\u53D1\u73B0" } },
  { name: "sarif-category", type: "string", value: "NAME", group: "output", commands: [...REPORTING], description: { en: "SARIF: category of the upload (default: aksweep)", zh: "SARIF\uFF1A\u4E0A\u4F20\u7684\u7C7B\u522B\uFF08\u9ED8\u8BA4 aksweep\uFF09" } },
  // Verification
  { name: "verify", type: "boolean", group: "verification", commands: ["scan", "git"], description: { en: "Ask Alibaba Cloud (STS GetCallerIdentity) which credentials are live", zh: "\u5411\u963F\u91CC\u4E91\uFF08STS GetCallerIdentity\uFF09\u67E5\u8BE2\u54EA\u4E9B\u51ED\u8BC1\u6709\u6548" } },
  { name: "verify-max", type: "count", value: "N", group: "verification", commands: [...VERIFYING], description: { en: "Ask for at most N distinct credentials", zh: "\u6700\u591A\u67E5\u8BE2 N \u4E2A\u4E0D\u540C\u7684\u51ED\u8BC1" } },
  { name: "verify-endpoint", type: "string", value: "HOST", group: "verification", commands: [...VERIFYING], description: { en: "STS endpoint to ask (default: sts.aliyuncs.com)", zh: "\u8981\u67E5\u8BE2\u7684 STS \u63A5\u5165\u70B9\uFF08\u9ED8\u8BA4 sts.aliyuncs.com\uFF09" } },
  { name: "verify-cache", type: "string", value: "FILE", group: "verification", commands: [...VERIFYING], description: { en: "Remember answers here, by salted hash", zh: "\u5728\u6B64\u6587\u4EF6\u4E2D\u6309\u52A0\u76D0\u54C8\u5E0C\u8BB0\u4F4F\u67E5\u8BE2\u7ED3\u679C" } },
  { name: "probe-ids", type: "boolean", group: "verification", commands: [...VERIFYING], description: { en: "Also ask whether AccessKey IDs without a secret exist", zh: "\u540C\u65F6\u67E5\u8BE2\u6CA1\u6709\u5BC6\u94A5\u7684 AccessKey ID \u662F\u5426\u5B58\u5728" } },
  // Hooks
  { name: "global", type: "boolean", group: "hook", commands: ["hook"], description: { en: "hook install: for every repository of this user", zh: "hook install\uFF1A\u5BF9\u5F53\u524D\u7528\u6237\u7684\u6240\u6709\u4ED3\u5E93\u751F\u6548" } },
  { name: "time-budget", type: "count", value: "SECONDS", group: "hook", commands: ["hook"], description: { en: "pre-receive, update: stop after this time", zh: "pre-receive\u3001update\uFF1A\u8D85\u8FC7\u6B64\u65F6\u95F4\u5C31\u505C\u6B62" } },
  { name: "fail-open", type: "boolean", group: "hook", commands: ["hook"], description: { en: "Let the push through when the time budget runs out (default: refuse)", zh: "\u8D85\u65F6\u540E\u653E\u884C\u63A8\u9001\uFF08\u9ED8\u8BA4\u62D2\u7EDD\uFF09" } }
];
function optionsOf(command) {
  const specs = OPTIONS;
  return specs.filter((spec) => spec.commands.includes(command));
}
function camelCase(name) {
  return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}
function toInvocation(words, values) {
  const [command, ...positionals] = words;
  if (command === void 0) throw new UserError4("no command", `one of: ${COMMAND_NAMES.join(", ")}; aksweep --help explains them`);
  if (!isCommandName(command)) {
    const close = nearest(command, COMMAND_NAMES);
    throw new UserError4(`unknown command: ${command}`, close === void 0 ? `to scan a path: aksweep scan ${command}` : `did you mean ${close}?`);
  }
  checkPositionals(command, positionals);
  const allowed = optionsOf(command);
  const options = {};
  for (const [name, raw] of values) {
    const spec = allowed.find((candidate) => candidate.name === name);
    if (spec === void 0) throw unknownOption(name, command);
    options[camelCase(name)] = checkedValue(spec, raw);
  }
  return { command, positionals, options };
}
function isCommandName(word) {
  return COMMAND_NAMES.includes(word);
}
function unknownOption(name, command) {
  const elsewhere = OPTIONS.find((spec) => spec.name === name);
  if (elsewhere !== void 0 && command !== void 0) {
    return new UserError4(`option --${name} does not go with ${command}`, `it belongs to: ${elsewhere.commands.join(", ")}`);
  }
  const specs = command === void 0 ? OPTIONS : optionsOf(command);
  const close = nearest(name, specs.map((spec) => spec.name));
  const dashes = name.length === 1 ? "-" : "--";
  const help = command === void 0 ? "aksweep --help" : `aksweep ${command} --help`;
  return new UserError4(`unknown option: ${dashes}${name}`, close === void 0 ? `${help} lists the options` : `did you mean --${close}?`);
}
function checkPositionals(command, positionals) {
  const spec = COMMANDS[command];
  const usage = `usage: aksweep ${command} ${spec.positionals}`.trimEnd();
  const [first] = positionals;
  if (spec.actions !== void 0 && (first === void 0 || !spec.actions.includes(first))) {
    const message = first === void 0 ? `${command}: say which` : `unknown word after ${command}: ${first}`;
    throw new UserError4(message, `one of: ${spec.actions.join(", ")}`);
  }
  if (positionals.length < spec.minimum) throw new UserError4(`${command}: something is missing`, usage);
  const extra = positionals[spec.maximum];
  if (extra !== void 0) throw new UserError4(`${command}: unexpected argument: ${extra}`, usage);
}
function checkedValue(spec, raw) {
  if (typeof raw === "boolean") return raw;
  for (const text of raw) {
    if (spec.choices !== void 0 && !spec.choices.includes(text)) {
      const close = nearest(text, spec.choices);
      throw new UserError4(`--${spec.name}: unknown value: ${text === "" ? "(empty)" : text}`, close === void 0 ? `one of: ${spec.choices.join(", ")}` : `did you mean ${close}? One of: ${spec.choices.join(", ")}`);
    }
    if (text === "") throw new UserError4(`--${spec.name}: the value is empty`, `write --${spec.name} ${spec.value ?? "VALUE"}`);
    if (spec.type === "count" && !/^[1-9][0-9]{0,8}$/.test(text)) throw new UserError4(`--${spec.name}: not a whole number from 1: ${text}`);
  }
  if (spec.repeat) return raw;
  const last = raw.at(-1) ?? "";
  return spec.type === "count" ? Number(last) : last;
}

// chunk:chunk-74Z4WFX6.js
var chunk_74Z4WFX6_exports = {};
__export(chunk_74Z4WFX6_exports, {
  LANGUAGES: () => LANGUAGES2,
  messagesFor: () => messagesFor,
  partKindName: () => partKindName
});
var plural = (count, one, many) => `${groupedNumber(count)} ${count === 1 ? one : many}`;
var en = {
  severity: { critical: "critical", high: "high", medium: "medium", low: "low", info: "info" },
  confidence: { high: "high", medium: "medium", low: "low" },
  verdict: {
    "not-checked": "not checked",
    active: "live",
    "active-restricted": "live, but Alibaba Cloud already restricts it because it leaked",
    inactive: "disabled; it can be enabled again until it is deleted",
    "id-not-found": "deleted, or never issued",
    "id-exists": "the AccessKey ID exists; its secret was not seen",
    "secret-mismatch": "the AccessKey ID exists, but this is not its secret",
    expired: "expired",
    "token-mismatch": "the security token does not belong to this AccessKey ID",
    unknown: "could not be checked"
  },
  partKind: {
    "alibaba-access-key-id": "AccessKey ID",
    "alibaba-access-key-secret": "AccessKey secret",
    "alibaba-sts-access-key-id": "STS AccessKey ID",
    "alibaba-sts-access-key-secret": "STS AccessKey secret",
    "alibaba-sts-security-token": "STS security token",
    "alibaba-tmp-access-key-id": "temporary AccessKey ID",
    "alibaba-bearer-token": "bearer token",
    "alibaba-cloudsso-access-token": "CloudSSO access token",
    "alibaba-oauth-access-token": "OAuth access token",
    "alibaba-oauth-refresh-token": "OAuth refresh token",
    "alibaba-oidc-token": "OIDC token",
    "alibaba-market-appcode": "API market AppCode",
    "dashscope-api-key": "DashScope API key"
  },
  identityType: { Account: "root account", RAMUser: "RAM user", AssumedRoleUser: "role session" },
  liveRoot: "LIVE ROOT KEY: whoever has it owns the whole account",
  live: "LIVE: it works right now",
  label: {
    severity: "Severity",
    what: "What",
    place: "Where",
    status: "Status",
    issued: "Issued",
    since: "Since",
    commit: "Commit",
    confidence: "Confidence",
    fingerprint: "Fingerprint",
    value: "Value",
    hiddenIn: "Hidden in"
  },
  encoding: { base64: "base64", base64url: "base64url", percent: "percent encoding", escape: "escapes", "html-entity": "HTML entities", "split-literal": "split literals", "utf-16le": "UTF-16", "utf-16be": "UTF-16" },
  whyItMatters: "Why it matters",
  revokeIt: "Revoke it",
  whatToDo: "What to do",
  sameStepsAs: (number) => `the same steps as for finding ${number}`,
  moreSteps: (count, rule) => `${plural(count, "more step", "more steps")}: aksweep rules explain ${rule}`,
  redacted: { characters: (count) => `${count} characters`, "hexadecimal digits": (count) => `${count} hexadecimal digits` },
  issued: (date, age) => `issued ${date} (${age})`,
  issuedOn: (date) => `issued ${date}`,
  expires: (date) => `expires ${date}`,
  expired: (date) => `expired ${date}`,
  profile: (name) => `profile ${name}`,
  mode: (name) => `mode ${name}`,
  age: (days) => {
    if (days < 1) return "today";
    if (days < 60) return `${plural(days, "day", "days")} ago`;
    if (days < 730) return `${plural(Math.round(days / 30.44), "month", "months")} ago`;
    return `${plural(Math.floor(days / 365.25), "year", "years")} ago`;
  },
  checkedOn: (date) => `checked ${date}`,
  account: (id) => `account ${id}`,
  joined: (items) => items.join(", "),
  alsoIn: (count) => `Also in ${plural(count, "more place", "more places")}`,
  andMore: (count) => `\u2026 and ${groupedNumber(count)} more`,
  committed: (commit, author, date) => [`commit ${commit}${author === void 0 ? "" : ` by ${author}`}`, ...date === void 0 ? [] : [date]].join(", "),
  stillInHead: "still in HEAD",
  notInHead: "no longer in HEAD",
  removedIn: (commit, date) => [`removed in ${commit}`, ...date === void 0 ? [] : [date]].join(", "),
  staged: "staged",
  object: { "commit-message": "commit message", "tag-message": "tag message", note: "git note" },
  otherPaths: (paths) => `also stored as ${paths}`,
  inRefs: (refs) => `in ${refs}`,
  nothingFound: (scanned) => `No Alibaba Cloud credentials found: ${scanned}.`,
  findingsInPlaces: (findings2, places, bySeverity) => `${plural(findings2, "finding", "findings")} in ${plural(places, "place", "places")}: ${bySeverity}`,
  severityCount: (count, severity) => `${groupedNumber(count)} ${severity}`,
  files: (count, text) => `${text} ${count === 1 ? "file" : "files"}`,
  blobs: (count, text) => `${text} ${count === 1 ? "blob" : "blobs"}`,
  scanned: (inputs, bytes, duration) => `${inputs}, ${bytes}, ${duration}`,
  duration: (seconds) => {
    if (seconds < 0.095) return `${Math.round(seconds * 1e3)} ms`;
    if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 60) return `${whole} s`;
    return whole < 3600 ? `${Math.floor(whole / 60)} min ${whole % 60} s` : `${Math.floor(whole / 3600)} h ${Math.floor(whole % 3600 / 60)} min`;
  },
  suppressedCount: (count, inline, ignoreFile, baseline) => `${groupedNumber(count)} suppressed (${groupedNumber(inline)} by comment, ${groupedNumber(ignoreFile)} by ignore file, ${groupedNumber(baseline)} by baseline)`,
  skippedCount: (incomplete, byDesign) => [
    ...incomplete > 0 ? [`${plural(incomplete, "input", "inputs")} could not be scanned`] : [],
    ...byDesign > 0 ? [`${plural(byDesign, "input", "inputs")} left out on purpose`] : []
  ].join(", "),
  madeUp: (count) => count === 1 ? "1 value looks like an AccessKey ID, but its structure says that it was made up; --min-confidence low shows it." : `${groupedNumber(count)} values look like AccessKey IDs, but their structure says that they were made up; --min-confidence low shows them.`,
  belowConfidence: (count) => `${plural(count, "finding is", "findings are")} less certain than the confidence shown; --min-confidence low shows ${count === 1 ? "it" : "them"}.`,
  belowSeverity: (count) => `${plural(count, "finding is", "findings are")} below --min-severity.`,
  staleBaseline: (count) => `${plural(count, "baseline entry matches", "baseline entries match")} nothing any more; aksweep baseline update drops ${count === 1 ? "it" : "them"}.`,
  verified: (requests, byVerdict) => `${plural(requests, "request", "requests")} to Alibaba Cloud: ${byVerdict}`,
  verdictCount: (count, verdict) => `${groupedNumber(count)} ${verdict}`,
  interrupted: "Interrupted: this is what was found so far.",
  skippedTitle: "Not scanned",
  suppressedTitle: "Suppressed",
  warningTitle: "Note",
  suppression: { inline: "by a comment on the line", "ignore-file": "by the ignore file", baseline: "by the baseline" },
  suppressionEntry: (entry, line) => `line ${line}: ${entry}`,
  suppressionExpires: (date) => `until ${date}`,
  baselineSince: (date) => `since ${date}`,
  audit: {
    title: "Audit",
    inHead: (count) => `${groupedNumber(count)} still in HEAD`,
    removed: (count) => `${groupedNumber(count)} only in history`,
    byYear: "By year of the commit",
    byIssueYear: "By year the key was issued",
    byAuthor: "By author",
    byPath: "By path",
    bySeverity: "By severity",
    longestExposed: "Longest exposed",
    exposed: (days, since, until) => `${plural(days, "day", "days")}, ${since} to ${until ?? "today"}`,
    findings: "Findings",
    since: "Since",
    until: "Until",
    days: "Days",
    stillThere: "still there"
  },
  markdown: {
    title: "Leaked Alibaba Cloud credentials",
    details: "Details",
    revokeSteps: (rule) => `How to revoke: ${rule}`,
    stepsToDo: (rule) => `What to do: ${rule}`,
    places: "Places",
    notListed: (count) => `${plural(count, "more finding is", "more findings are")} not listed here to keep this page small; the JSON report has all of them.`
  },
  github: {
    message: (what, redacted) => `${what} (${redacted}).`,
    revoke: "Revoke it: removing the line is not enough once it was pushed.",
    historyOnly: (path, line, commit) => `Found at ${path}:${line} in commit ${commit}; not in the checked-out tree.`,
    more: (count) => `${plural(count, "more place", "more places")} with credentials not annotated: GitHub shows 10 annotations of each level per step.`
  },
  sarif: {
    notifications: {
      "skipped-input": "An input could not be scanned, or not wholly.",
      "left-out": "Results are left out of this file.",
      warning: "A remark on the scan.",
      interrupted: "The scan was interrupted."
    },
    historyLeftOut: (count) => `${plural(count, "place is", "places are")} only in history and left out: code scanning can show nothing there. The JSON report has all; --sarif-include-history adds them here.`,
    resultsLeftOut: (count, kept) => `${plural(count, "result was", "results were")} left out, the least severe first: GitHub shows at most ${groupedNumber(kept)} of a file of at most 10 MB. The JSON report has all.`,
    notificationsLeftOut: (count) => `${plural(count, "more input was", "more inputs were")} not scanned; the JSON report lists all.`
  }
};
var zh = {
  severity: { critical: "\u4E25\u91CD", high: "\u9AD8\u5371", medium: "\u4E2D\u5371", low: "\u4F4E\u5371", info: "\u63D0\u793A" },
  confidence: { high: "\u9AD8", medium: "\u4E2D", low: "\u4F4E" },
  verdict: {
    "not-checked": "\u672A\u9A8C\u8BC1",
    active: "\u6709\u6548",
    "active-restricted": "\u6709\u6548\uFF0C\u4F46\u963F\u91CC\u4E91\u5DF2\u56E0\u6CC4\u9732\u5BF9\u5176\u91C7\u53D6\u9650\u5236",
    inactive: "\u5DF2\u7981\u7528\uFF1B\u5220\u9664\u4E4B\u524D\u4ECD\u53EF\u91CD\u65B0\u542F\u7528",
    "id-not-found": "\u5DF2\u5220\u9664\uFF0C\u6216\u4ECE\u672A\u7B7E\u53D1",
    "id-exists": "AccessKey ID \u5B58\u5728\uFF1B\u672A\u53D1\u73B0\u5BF9\u5E94\u7684 Secret",
    "secret-mismatch": "AccessKey ID \u5B58\u5728\uFF0C\u4F46\u6B64 Secret \u4E0E\u4E4B\u4E0D\u5339\u914D",
    expired: "\u5DF2\u8FC7\u671F",
    "token-mismatch": "SecurityToken \u4E0E\u6B64 AccessKey ID \u4E0D\u5339\u914D",
    unknown: "\u65E0\u6CD5\u9A8C\u8BC1"
  },
  partKind: {
    "alibaba-access-key-id": "AccessKey ID",
    "alibaba-access-key-secret": "AccessKey Secret",
    "alibaba-sts-access-key-id": "STS AccessKey ID",
    "alibaba-sts-access-key-secret": "STS AccessKey Secret",
    "alibaba-sts-security-token": "STS SecurityToken",
    "alibaba-tmp-access-key-id": "\u4E34\u65F6 AccessKey ID",
    "alibaba-bearer-token": "Bearer Token",
    "alibaba-cloudsso-access-token": "\u4E91 SSO \u8BBF\u95EE\u4EE4\u724C",
    "alibaba-oauth-access-token": "OAuth \u8BBF\u95EE\u4EE4\u724C",
    "alibaba-oauth-refresh-token": "OAuth \u5237\u65B0\u4EE4\u724C",
    "alibaba-oidc-token": "OIDC \u4EE4\u724C",
    "alibaba-market-appcode": "\u4E91\u5E02\u573A AppCode",
    "dashscope-api-key": "DashScope API Key"
  },
  identityType: { Account: "\u4E3B\u8D26\u53F7", RAMUser: "RAM \u7528\u6237", AssumedRoleUser: "\u89D2\u8272\u4F1A\u8BDD" },
  liveRoot: "\u4E3B\u8D26\u53F7\u5BC6\u94A5\u4ECD\u7136\u6709\u6548\uFF1A\u6301\u6709\u8005\u53EF\u63A7\u5236\u6574\u4E2A\u8D26\u53F7",
  live: "\u4ECD\u7136\u6709\u6548\uFF1A\u73B0\u5728\u5373\u53EF\u4F7F\u7528",
  label: {
    severity: "\u7EA7\u522B",
    what: "\u7C7B\u578B",
    place: "\u4F4D\u7F6E",
    status: "\u72B6\u6001",
    issued: "\u7B7E\u53D1\u65F6\u95F4",
    since: "\u8D77\u59CB",
    commit: "\u63D0\u4EA4",
    confidence: "\u7F6E\u4FE1\u5EA6",
    fingerprint: "\u6307\u7EB9",
    value: "\u539F\u503C",
    hiddenIn: "\u9690\u85CF\u65B9\u5F0F"
  },
  encoding: { base64: "base64 \u7F16\u7801", base64url: "base64url \u7F16\u7801", percent: "\u767E\u5206\u53F7\u7F16\u7801", escape: "\u8F6C\u4E49\u5B57\u7B26", "html-entity": "HTML \u5B9E\u4F53", "split-literal": "\u62C6\u5206\u7684\u5B57\u7B26\u4E32", "utf-16le": "UTF-16 \u7F16\u7801", "utf-16be": "UTF-16 \u7F16\u7801" },
  whyItMatters: "\u98CE\u9669\u8BF4\u660E",
  revokeIt: "\u540A\u9500\u6B65\u9AA4",
  whatToDo: "\u5904\u7406\u529E\u6CD5",
  sameStepsAs: (number) => `\u4E0E\u7B2C ${number} \u9879\u76F8\u540C`,
  moreSteps: (count, rule) => `\u8FD8\u6709 ${groupedNumber(count)} \u6B65\uFF1Aaksweep rules explain ${rule}`,
  redacted: { characters: (count) => `${count} \u4E2A\u5B57\u7B26`, "hexadecimal digits": (count) => `${count} \u4F4D\u5341\u516D\u8FDB\u5236\u6570\u5B57` },
  issued: (date, age) => `\u7B7E\u53D1\u4E8E ${date}\uFF08${age}\uFF09`,
  issuedOn: (date) => `\u7B7E\u53D1\u4E8E ${date}`,
  expires: (date) => `\u5C06\u4E8E ${date} \u8FC7\u671F`,
  expired: (date) => `\u5DF2\u4E8E ${date} \u8FC7\u671F`,
  profile: (name) => `\u914D\u7F6E ${name}`,
  mode: (name) => `\u6A21\u5F0F ${name}`,
  age: (days) => {
    if (days < 1) return "\u4ECA\u5929";
    if (days < 60) return `${groupedNumber(days)} \u5929\u524D`;
    if (days < 730) return `${groupedNumber(Math.round(days / 30.44))} \u4E2A\u6708\u524D`;
    return `${groupedNumber(Math.floor(days / 365.25))} \u5E74\u524D`;
  },
  checkedOn: (date) => `\u9A8C\u8BC1\u4E8E ${date}`,
  account: (id) => `\u8D26\u53F7 ${id}`,
  joined: (items) => items.join("\uFF0C"),
  alsoIn: (count) => `\u53E6\u6709 ${groupedNumber(count)} \u5904`,
  andMore: (count) => `\u2026\u2026 \u8FD8\u6709 ${groupedNumber(count)} \u9879`,
  committed: (commit, author, date) => [`\u63D0\u4EA4 ${commit}`, ...author === void 0 ? [] : [`\u4F5C\u8005 ${author}`], ...date === void 0 ? [] : [date]].join("\uFF0C"),
  stillInHead: "\u4ECD\u5728 HEAD \u4E2D",
  notInHead: "\u5DF2\u4E0D\u5728 HEAD \u4E2D",
  removedIn: (commit, date) => [`\u4E8E\u63D0\u4EA4 ${commit} \u4E2D\u79FB\u9664`, ...date === void 0 ? [] : [date]].join("\uFF0C"),
  staged: "\u5DF2\u6682\u5B58",
  object: { "commit-message": "\u63D0\u4EA4\u8BF4\u660E", "tag-message": "\u6807\u7B7E\u8BF4\u660E", note: "git \u6CE8\u91CA" },
  otherPaths: (paths) => `\u4E5F\u5B58\u4E3A ${paths}`,
  inRefs: (refs) => `\u4F4D\u4E8E ${refs}`,
  nothingFound: (scanned) => `\u672A\u53D1\u73B0\u963F\u91CC\u4E91\u51ED\u8BC1\uFF1A${scanned}\u3002`,
  findingsInPlaces: (findings2, places, bySeverity) => `${groupedNumber(findings2)} \u9879\u53D1\u73B0\uFF0C\u5171 ${groupedNumber(places)} \u5904\uFF1A${bySeverity}`,
  severityCount: (count, severity) => `${zh.severity[severity]} ${groupedNumber(count)}`,
  files: (_count, text) => `${text} \u4E2A\u6587\u4EF6`,
  blobs: (_count, text) => `${text} \u4E2A blob`,
  scanned: (inputs, bytes, duration) => `${inputs}\uFF0C${bytes}\uFF0C\u7528\u65F6 ${duration}`,
  duration: (seconds) => {
    if (seconds < 0.095) return `${Math.round(seconds * 1e3)} \u6BEB\u79D2`;
    if (seconds < 9.95) return `${seconds.toFixed(1)} \u79D2`;
    const whole = Math.round(seconds);
    if (whole < 60) return `${whole} \u79D2`;
    return whole < 3600 ? `${Math.floor(whole / 60)} \u5206 ${whole % 60} \u79D2` : `${Math.floor(whole / 3600)} \u5C0F\u65F6 ${Math.floor(whole % 3600 / 60)} \u5206`;
  },
  suppressedCount: (count, inline, ignoreFile, baseline) => `\u5DF2\u5FFD\u7565 ${groupedNumber(count)} \u9879\uFF08\u6CE8\u91CA ${groupedNumber(inline)}\uFF0C\u5FFD\u7565\u6587\u4EF6 ${groupedNumber(ignoreFile)}\uFF0C\u57FA\u7EBF ${groupedNumber(baseline)}\uFF09`,
  skippedCount: (incomplete, byDesign) => [
    ...incomplete > 0 ? [`${groupedNumber(incomplete)} \u4E2A\u8F93\u5165\u672A\u80FD\u626B\u63CF`] : [],
    ...byDesign > 0 ? [`${groupedNumber(byDesign)} \u4E2A\u8F93\u5165\u6309\u89C4\u5219\u8DF3\u8FC7`] : []
  ].join("\uFF0C"),
  madeUp: (count) => `${groupedNumber(count)} \u4E2A\u503C\u5F62\u4F3C AccessKey ID\uFF0C\u4F46\u5176\u7ED3\u6784\u8868\u660E\u662F\u7F16\u9020\u7684\uFF1B\u4F7F\u7528 --min-confidence low \u53EF\u663E\u793A\u3002`,
  belowConfidence: (count) => `${groupedNumber(count)} \u9879\u53D1\u73B0\u4F4E\u4E8E\u5F53\u524D\u663E\u793A\u7684\u7F6E\u4FE1\u5EA6\uFF1B\u4F7F\u7528 --min-confidence low \u53EF\u663E\u793A\u3002`,
  belowSeverity: (count) => `${groupedNumber(count)} \u9879\u53D1\u73B0\u4F4E\u4E8E --min-severity\u3002`,
  staleBaseline: (count) => `${groupedNumber(count)} \u6761\u57FA\u7EBF\u8BB0\u5F55\u5DF2\u65E0\u5BF9\u5E94\u53D1\u73B0\uFF1B\u4F7F\u7528 aksweep baseline update \u53EF\u79FB\u9664\u3002`,
  verified: (requests, byVerdict) => `\u5411\u963F\u91CC\u4E91\u53D1\u9001 ${groupedNumber(requests)} \u6B21\u8BF7\u6C42\uFF1A${byVerdict}`,
  verdictCount: (count, verdict) => `${verdict} ${groupedNumber(count)}`,
  interrupted: "\u626B\u63CF\u88AB\u4E2D\u65AD\uFF1A\u4EE5\u4E0B\u662F\u76EE\u524D\u5DF2\u53D1\u73B0\u7684\u7ED3\u679C\u3002",
  skippedTitle: "\u672A\u626B\u63CF",
  suppressedTitle: "\u5DF2\u5FFD\u7565",
  warningTitle: "\u6CE8\u610F",
  suppression: { inline: "\u884C\u5185\u6CE8\u91CA", "ignore-file": "\u5FFD\u7565\u6587\u4EF6", baseline: "\u57FA\u7EBF" },
  suppressionEntry: (entry, line) => `\u7B2C ${line} \u884C\uFF1A${entry}`,
  suppressionExpires: (date) => `\u6709\u6548\u671F\u81F3 ${date}`,
  baselineSince: (date) => `\u81EA ${date}`,
  audit: {
    title: "\u5BA1\u8BA1",
    inHead: (count) => `${groupedNumber(count)} \u9879\u4ECD\u5728 HEAD \u4E2D`,
    removed: (count) => `${groupedNumber(count)} \u9879\u4EC5\u5B58\u5728\u4E8E\u5386\u53F2`,
    byYear: "\u6309\u63D0\u4EA4\u5E74\u4EFD",
    byIssueYear: "\u6309\u5BC6\u94A5\u7B7E\u53D1\u5E74\u4EFD",
    byAuthor: "\u6309\u4F5C\u8005",
    byPath: "\u6309\u8DEF\u5F84",
    bySeverity: "\u6309\u7EA7\u522B",
    longestExposed: "\u66B4\u9732\u65F6\u95F4\u6700\u957F",
    exposed: (days, since, until) => `${groupedNumber(days)} \u5929\uFF0C${since} \u81F3 ${until ?? "\u4ECA\u5929"}`,
    findings: "\u53D1\u73B0\u6570",
    since: "\u8D77\u59CB",
    until: "\u622A\u6B62",
    days: "\u5929\u6570",
    stillThere: "\u4ECD\u7136\u5B58\u5728"
  },
  markdown: {
    title: "\u6CC4\u9732\u7684\u963F\u91CC\u4E91\u51ED\u8BC1",
    details: "\u8BE6\u60C5",
    revokeSteps: (rule) => `\u540A\u9500\u65B9\u6CD5\uFF1A${rule}`,
    stepsToDo: (rule) => `\u5904\u7406\u529E\u6CD5\uFF1A${rule}`,
    places: "\u4F4D\u7F6E",
    notListed: (count) => `\u4E3A\u63A7\u5236\u7BC7\u5E45\uFF0C\u53E6\u6709 ${groupedNumber(count)} \u9879\u672A\u5728\u6B64\u5217\u51FA\uFF1B\u5B8C\u6574\u5185\u5BB9\u89C1 JSON \u62A5\u544A\u3002`
  },
  github: {
    message: (what, redacted) => `${what}\uFF08${redacted}\uFF09\u3002`,
    revoke: "\u8BF7\u540A\u9500\uFF1A\u63A8\u9001\u4E4B\u540E\u4EC5\u5220\u9664\u8BE5\u884C\u662F\u4E0D\u591F\u7684\u3002",
    historyOnly: (path, line, commit) => `\u4F4D\u4E8E\u63D0\u4EA4 ${commit} \u7684 ${path}:${line}\uFF1B\u4E0D\u5728\u5F53\u524D\u68C0\u51FA\u7684\u6587\u4EF6\u4E2D\u3002`,
    more: (count) => `\u53E6\u6709 ${groupedNumber(count)} \u5904\u51ED\u8BC1\u672A\u6807\u6CE8\uFF1AGitHub \u6BCF\u4E2A\u6B65\u9AA4\u6BCF\u79CD\u7EA7\u522B\u53EA\u663E\u793A 10 \u6761\u3002`
  },
  sarif: {
    notifications: {
      "skipped-input": "\u67D0\u4E2A\u8F93\u5165\u672A\u80FD\uFF08\u5B8C\u6574\uFF09\u626B\u63CF\u3002",
      "left-out": "\u90E8\u5206\u7ED3\u679C\u672A\u5217\u5165\u6B64\u6587\u4EF6\u3002",
      warning: "\u5173\u4E8E\u626B\u63CF\u7684\u8BF4\u660E\u3002",
      interrupted: "\u626B\u63CF\u88AB\u4E2D\u65AD\u3002"
    },
    historyLeftOut: (count) => `${groupedNumber(count)} \u5904\u4EC5\u5B58\u5728\u4E8E\u5386\u53F2\u4E2D\uFF0C\u672A\u5217\u5165\uFF1A\u4EE3\u7801\u626B\u63CF\u65E0\u6CD5\u663E\u793A\u3002\u5B8C\u6574\u5185\u5BB9\u89C1 JSON \u62A5\u544A\uFF1B\u4F7F\u7528 --sarif-include-history \u53EF\u5217\u5165\u3002`,
    resultsLeftOut: (count, kept) => `\u5DF2\u7565\u53BB ${groupedNumber(count)} \u6761\u7ED3\u679C\uFF08\u5148\u7565\u53BB\u7EA7\u522B\u6700\u4F4E\u7684\uFF09\uFF1AGitHub \u6700\u591A\u663E\u793A ${groupedNumber(kept)} \u6761\uFF0C\u4E14\u6587\u4EF6\u4E0D\u5F97\u8D85\u8FC7 10 MB\u3002\u5B8C\u6574\u5185\u5BB9\u89C1 JSON \u62A5\u544A\u3002`,
    notificationsLeftOut: (count) => `\u53E6\u6709 ${groupedNumber(count)} \u4E2A\u8F93\u5165\u672A\u626B\u63CF\uFF1B\u5B8C\u6574\u5217\u8868\u89C1 JSON \u62A5\u544A\u3002`
  }
};
var LANGUAGES2 = ["en", "zh"];
var CATALOGUE = { en, zh };
function messagesFor(lang) {
  return CATALOGUE[lang];
}
function partKindName(kind, messages) {
  return isBuiltin(kind, messages) ? messages.partKind[kind] : kind;
}
function isBuiltin(kind, messages) {
  return Object.hasOwn(messages.partKind, kind);
}

// chunk:chunk-7PX3UG27.js
var chunk_7PX3UG27_exports = {};
__export(chunk_7PX3UG27_exports, {
  findingsText: () => findingsText,
  remarks: () => remarks,
  scannedText: () => scannedText,
  skippedLines: () => skippedLines
});
function scannedText(summary, messages) {
  const inputs = summary.files > 0 ? messages.files(summary.files, groupedNumber(summary.files)) : messages.blobs(summary.blobs, groupedNumber(summary.blobs));
  return messages.scanned(inputs, byteText(summary.bytes), messages.duration(summary.seconds));
}
function findingsText(report, messages) {
  const places = report.findings.reduce((sum2, finding) => sum2 + finding.occurrences.length, 0);
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: report.findings.filter((finding) => finding.severity === severity).length
  })).filter(({ count }) => count > 0);
  return messages.findingsInPlaces(
    report.findings.length,
    places,
    messages.joined(counts.map(({ severity, count }) => messages.severityCount(count, severity)))
  );
}
function remarks(report, messages) {
  const { summary } = report;
  const lines = [];
  const { inline, ignoreFile, baseline } = summary.suppressed;
  const suppressed = inline + ignoreFile + baseline;
  if (suppressed > 0) lines.push(messages.suppressedCount(suppressed, inline, ignoreFile, baseline));
  const incomplete = report.skipped.filter((entry) => entry.incomplete).length;
  const byDesign = report.skipped.length - incomplete;
  if (report.skipped.length > 0) lines.push(messages.skippedCount(incomplete, byDesign));
  const { belowConfidence, belowSeverity, madeUpIds } = summary.hidden;
  if (madeUpIds > 0) lines.push(messages.madeUp(madeUpIds));
  if (belowConfidence > madeUpIds) lines.push(messages.belowConfidence(belowConfidence - madeUpIds));
  if (belowSeverity > 0) lines.push(messages.belowSeverity(belowSeverity));
  const stale = summary.staleBaseline?.length ?? 0;
  if (stale > 0) lines.push(messages.staleBaseline(stale));
  if (summary.verification !== void 0 && summary.verification.requests > 0) {
    lines.push(messages.verified(summary.verification.requests, verdictCounts(summary.verification.byVerdict, messages)));
  }
  return lines;
}
function verdictCounts(byVerdict, messages) {
  const counts = [];
  for (const [verdict, name] of Object.entries(messages.verdict)) {
    const count = Object.entries(byVerdict).find(([key]) => key === verdict)?.[1] ?? 0;
    if (count > 0) counts.push(messages.verdictCount(count, name));
  }
  return counts.join("; ");
}
function skippedLines(report, incompleteOnly) {
  return report.skipped.filter((entry) => entry.incomplete || !incompleteOnly).map((entry) => escapeText(`${entry.path}: ${entry.reason}${entry.detail === void 0 ? "" : ` (${entry.detail})`}`));
}

// chunk:chunk-BDYNJFEP.js
var chunk_BDYNJFEP_exports = {};
__export(chunk_BDYNJFEP_exports, {
  Git: () => Git,
  GitError: () => GitError,
  HAS_NAMED_PIPES: () => HAS_NAMED_PIPES,
  SAFE_SETTINGS: () => SAFE_SETTINGS,
  isRemoteAddress: () => isRemoteAddress,
  withoutCredentials: () => withoutCredentials
});
import {
  UserError as UserError5
} from "./chunk-ULZDHRKX.js";
import { spawn, spawnSync as spawnSync2 } from "node:child_process";
import { closeSync as closeSync2, fstatSync, readSync as readSync2 } from "node:fs";
import { spawnSync } from "node:child_process";
import { closeSync as closeSync3, constants, mkdtempSync, openSync as openSync2, rmSync, writeSync } from "node:fs";
import { platform, tmpdir } from "node:os";
import { join as join4 } from "node:path";
import { devNull } from "node:os";
function inScratchFolder(use) {
  const folder = mkdtempSync(join4(tmpdir(), "aksweep-"));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
function unnamedFile(bytes = new Uint8Array(0)) {
  return inScratchFolder((folder) => {
    const name = join4(folder, "input");
    const writing = openSync2(name, "wx", 384);
    try {
      for (let offset = 0; offset < bytes.length; ) offset += writeSync(writing, bytes, offset);
      return openSync2(name, "r+");
    } finally {
      closeSync3(writing);
    }
  });
}
var HAS_NAMED_PIPES = platform() !== "win32";
function blockingPipe() {
  if (!HAS_NAMED_PIPES) return null;
  return inScratchFolder((folder) => {
    const name = join4(folder, "pipe");
    const made = spawnSync("mkfifo", ["-m", "600", name], { stdio: "ignore" });
    if (made.status !== 0) return null;
    const first = openSync2(name, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const writeEnd = openSync2(name, constants.O_WRONLY);
      return { readEnd: openSync2(name, constants.O_RDONLY), writeEnd };
    } finally {
      closeSync3(first);
    }
  });
}
var CLONED_SCHEMES = /^(?:https?|ssh|git|file):\/\//i;
var SHORT_SSH = /^(?:[A-Za-z0-9._-]+@)?[A-Za-z0-9.-]{2,}:(?!\/\/|:)[^\\]/;
var USER_PART = /([A-Za-z][A-Za-z0-9+.-]*:\/\/)[^/\s@'"]*(?:@[^/\s@'"]*)*@/g;
function isRemoteAddress(text) {
  return CLONED_SCHEMES.test(text) || SHORT_SSH.test(text) && !text.startsWith("-");
}
function withoutCredentials(text) {
  return text.replace(USER_PART, "$1***@").replace(/(https?:\/\/[^\s?'"]+)\?[^\s'"]+/gi, "$1?***");
}
var SAFE_SETTINGS = [
  "core.fsmonitor=false",
  `core.hooksPath=${devNull}`,
  `core.attributesFile=${devNull}`,
  "core.quotePath=false",
  "core.pager=cat",
  // A commit-graph file is a cache that may be stale or made up; the commits themselves are the truth.
  "core.commitGraph=false",
  "core.useReplaceRefs=false",
  // git would tell about our own GIT_GRAFT_FILE, in front of what is really wrong.
  "advice.graftFileDeprecated=false",
  "gc.auto=0",
  "maintenance.auto=false"
];
var ALWAYS_DROPPED = [
  "GIT_EXTERNAL_DIFF",
  "GIT_DIFF_OPTS",
  "GIT_LITERAL_PATHSPECS",
  "GIT_GLOB_PATHSPECS",
  "GIT_NOGLOB_PATHSPECS",
  "GIT_ICASE_PATHSPECS",
  "GIT_REPLACE_REF_BASE",
  "GIT_GRAFT_FILE",
  "GIT_CONFIG_PARAMETERS"
];
var REPOSITORY_VARIABLES = [
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_OBJECT_DIRECTORY",
  "GIT_QUARANTINE_PATH",
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_IMPLICIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_PREFIX",
  "GIT_SHALLOW_FILE",
  "GIT_COMMON_DIR",
  "GIT_NAMESPACE"
];
var FIXED_VARIABLES = {
  LC_ALL: "C",
  LANGUAGE: "C",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_PAGER: "cat",
  GIT_GRAFT_FILE: devNull,
  // Git 2.44 and later; older ones start `git fetch`, which may then use no protocol at all.
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: ""
};
var NETWORK_PROTOCOLS = "https:http:ssh:git:file";
function safeEnvironment(given, use) {
  const dropped = new Set(use === "audit" ? [...ALWAYS_DROPPED, ...REPOSITORY_VARIABLES] : ALWAYS_DROPPED);
  const prepared = {};
  for (const [name, value] of Object.entries(given)) {
    if (value !== void 0 && !dropped.has(name)) prepared[name] = value;
  }
  return Object.assign(prepared, FIXED_VARIABLES);
}
function networkEnvironment(offline, extra) {
  return { ...offline, GIT_ALLOW_PROTOCOL: NETWORK_PROTOCOLS, ...extra };
}
function safeArguments(args) {
  return ["--no-pager", ...SAFE_SETTINGS.flatMap((setting) => ["-c", setting]), ...args];
}
var STDERR_LIMIT = 8 * 1024;
var OUTPUT_LIMIT = 1024 * 1024 * 1024;
var SMALL_OUTPUT = 16 * 1024 * 1024;
var GitError = class extends UserError5 {
  status;
  stderr;
  constructor(command, status, stderr) {
    super(
      `git ${command} failed (${status === null ? "killed" : `status ${status}`})${stderr === "" ? "" : `: ${firstLine(stderr)}`}`,
      "git fsck tells whether the repository is damaged."
    );
    this.status = status;
    this.stderr = stderr;
  }
};
function firstLine(text) {
  return text.split("\n").find((line) => line.trim() !== "") ?? "";
}
var Git = class {
  folder;
  #environment;
  constructor(settings) {
    this.folder = settings.folder;
    const offline = safeEnvironment(settings.environment, settings.use);
    this.#environment = settings.network === void 0 ? offline : networkEnvironment(offline, settings.network);
  }
  /** The environment for calls that another library makes (simple-git). */
  get environment() {
    return this.#environment;
  }
  /**
   * Runs git to its end and keeps its output in memory: for calls with small answers, and the shortest way for hooks.
   * @param input standard input; empty when left out.
   * @param timeout milliseconds after which git is ended; `status` is then null.
   * @throws UserError when git is not installed.
   */
  attempt(args, input, timeout) {
    const output = this.#spawn(args, input ?? new Uint8Array(0), OUTPUT_LIMIT, timeout);
    if (output === null) throw new UserError5("git printed more than 1 GiB at once");
    return output;
  }
  /** Null when git printed more than `limit` bytes. */
  #spawn(args, input, limit, timeout) {
    const options = {
      cwd: this.folder,
      env: this.#environment,
      input,
      maxBuffer: limit,
      windowsHide: true,
      ...timeout === void 0 ? {} : { timeout },
      // Its own process group: Ctrl-C is for this program, which then ends git in its own way.
      detached: true
    };
    const result = spawnSync2("git", safeArguments(args), options);
    const code = result.error !== void 0 && "code" in result.error ? result.error.code : void 0;
    if (code === "ENOBUFS") return null;
    if (code === "ETIMEDOUT") return { status: null, stdout: result.stdout, stderr: "it took too long" };
    if (result.error !== void 0 && code !== "EPIPE") throw startError(result.error, this.folder);
    return { status: result.status, stdout: result.stdout, stderr: shownError(result.stderr) };
  }
  /** As `attempt`, for calls that must succeed. @throws GitError otherwise. */
  run(args, input) {
    const output = this.attempt(args, input);
    if (output.status !== 0) throw new GitError(args[0] ?? "", output.status, output.stderr);
    return output.stdout;
  }
  /** As `attempt`, beside what this thread does; for small answers. */
  async ask(args) {
    const child = spawn("git", safeArguments(args), { cwd: this.folder, env: this.#environment, stdio: ["ignore", "pipe", "pipe"], windowsHide: true, detached: true });
    const stdout = [];
    const stderr = [];
    const status = await new Promise((resolve10, reject) => {
      child.once("error", (error) => reject(startError(error, this.folder)));
      child.once("close", resolve10);
      const { stdout: out, stderr: err } = child;
      out?.on("data", (chunk) => stdout.push(chunk));
      err?.on("data", (chunk) => stderr.push(chunk));
    });
    return { status, stdout: Buffer.concat(stdout), stderr: shownError(Buffer.concat(stderr)) };
  }
  /** As `run`, for one line of text. */
  line(args) {
    return this.run(args).toString("utf8").replace(/\r?\n$/, "");
  }
  /** Runs git to its end without blocking, for calls that take long and print nothing of use. @throws GitError; the signal ends it. */
  async wait(args, signal) {
    const stderr = unnamedFile();
    try {
      const child = spawn("git", safeArguments(args), { cwd: this.folder, env: this.#environment, stdio: ["ignore", "ignore", stderr], windowsHide: true, detached: true });
      const stop = () => void child.kill();
      signal?.addEventListener("abort", stop);
      try {
        const status = await new Promise((resolve10, reject) => {
          child.once("error", (error) => reject(startError(error, this.folder)));
          child.once("close", resolve10);
          if (signal?.aborted === true) stop();
        });
        if (status !== 0) throw new GitError(args[0] ?? "", status, headOf(stderr));
      } finally {
        signal?.removeEventListener("abort", stop);
      }
    } finally {
      closeSync2(stderr);
    }
  }
  /**
   * Starts git and lets the caller pull its output with `read`, at git's pace and in bounded memory.
   * Standard input and standard error are files, so neither side can block the other.
   * Where there are no named pipes the whole output is read first: callers keep a call's output small there.
   * @param probablySmall reads the whole output first as long as it is small, which saves some milliseconds of set-up.
   */
  stream(args, input = new Uint8Array(0), probablySmall = false) {
    if (probablySmall) {
      const whole = this.#spawn(args, input, SMALL_OUTPUT);
      if (whole !== null) return bufferedStream(whole);
    }
    const pipe = blockingPipe();
    return pipe === null ? bufferedStream(this.attempt(args, input)) : this.#piped(args, input, pipe);
  }
  #piped(args, input, pipe) {
    const stdin = unnamedFile(input);
    const stderr = unnamedFile();
    const child = spawn("git", safeArguments(args), {
      cwd: this.folder,
      env: this.#environment,
      stdio: [stdin, pipe.writeEnd, stderr],
      windowsHide: true,
      detached: true
    });
    closeSync2(stdin);
    closeSync2(pipe.writeEnd);
    let failure = null;
    let drained = false;
    const ended = new Promise((resolve10) => {
      child.once("error", (error) => {
        failure = error;
        resolve10(null);
      });
      child.once("close", (status) => resolve10(status));
    });
    return {
      read: (target) => {
        const count = readSync2(pipe.readEnd, target, 0, target.length, null);
        drained ||= count === 0;
        return count;
      },
      finish: async () => {
        if (!drained) child.kill();
        closeSync2(pipe.readEnd);
        const status = await ended;
        const text = headOf(stderr);
        closeSync2(stderr);
        if (failure !== null) throw startError(failure, this.folder);
        return { status, stderr: text };
      }
    };
  }
};
function bufferedStream(output) {
  return {
    read: readerOf(output.stdout),
    finish: () => Promise.resolve({ status: output.status, stderr: output.stderr })
  };
}
function headOf(descriptor) {
  const head = Buffer.alloc(Math.min(fstatSync(descriptor).size, STDERR_LIMIT));
  return shownError(head.subarray(0, readSync2(descriptor, head, 0, head.length, 0)));
}
function shownError(stderr) {
  return withoutCredentials(stderr.subarray(0, STDERR_LIMIT).toString("utf8").trim());
}
function startError(error, folder) {
  const code = "code" in error ? error.code : void 0;
  if (code === "ENOENT") {
    return new UserError5(`cannot start git in ${folder}`, "Install git, or check that the folder exists.", { cause: error });
  }
  return error;
}

// chunk:chunk-CCOFQBKS.js
var chunk_CCOFQBKS_exports = {};
__export(chunk_CCOFQBKS_exports, {
  reportConsole: () => reportConsole
});

// chunk:chunk-IQYPGCX7.js
var chunk_IQYPGCX7_exports = {};
__export(chunk_IQYPGCX7_exports, {
  countTables: () => countTables,
  excerptText: () => excerptText,
  exposureRows: () => exposureRows
});

// chunk:chunk-UWZLSAQU.js
var chunk_UWZLSAQU_exports = {};
__export(chunk_UWZLSAQU_exports, {
  alarm: () => alarm,
  containerPath: () => containerPath,
  historyFacts: () => historyFacts,
  isInTree: () => isInTree,
  issuedDay: () => issuedDay,
  partFacts: () => partFacts,
  pathText: () => pathText,
  placeText: () => placeText,
  redactedText: () => redactedText,
  redactionText: () => redactionText,
  suppressionText: () => suppressionText,
  verdictText: () => verdictText
});
function partFacts(finding, messages, now, showSecrets) {
  return finding.parts.flatMap((part) => {
    const label = partKindName(part.kind, messages);
    const facts2 = [{ label: escapeText(label), text: partText(part, messages, now) }];
    if (showSecrets && part.value !== void 0) facts2.push({ label: messages.label.value, text: escapeText(part.value) });
    return facts2;
  });
}
function partText(part, messages, now) {
  const pieces2 = [redactionText(escapeText(part.redacted), messages)];
  if (part.issuedAt !== void 0) {
    const days = daysSince(part.issuedAt, now);
    pieces2.push(days === void 0 ? escapeText(part.issuedAt) : messages.issued(dayOf(part.issuedAt), messages.age(days)));
  }
  if (part.expiresAt !== void 0) {
    const past = Date.parse(part.expiresAt) <= now.getTime();
    pieces2.push((past ? messages.expired : messages.expires)(dayOf(part.expiresAt)));
  }
  if (part.profile !== void 0) pieces2.push(messages.profile(escapeText(part.profile)));
  if (part.mode !== void 0) pieces2.push(messages.mode(escapeText(part.mode)));
  if (part.note !== void 0) pieces2.push(escapeText(part.note));
  return messages.joined(pieces2);
}
function redactionText(redacted, messages) {
  return redacted.replace(/(\d+) (characters|hexadecimal digits)$/, (_, count, unit) => messages.redacted[unit](Number(count)));
}
function redactedText(finding, messages) {
  return messages.joined(finding.parts.map((part) => redactionText(escapeText(part.redacted), messages)));
}
function issuedDay(finding) {
  const issued = finding.parts.find((part) => part.issuedAt !== void 0)?.issuedAt;
  return issued === void 0 ? void 0 : dayOf(issued);
}
function verdictText(finding, messages) {
  const { verdict, reason, checkedAt, identity } = finding.verification;
  if (verdict === "not-checked") return void 0;
  const pieces2 = [messages.verdict[verdict]];
  if (reason !== void 0 && !isLive(finding.verification)) pieces2.push(escapeText(reason));
  if (identity !== void 0) {
    pieces2.push(messages.identityType[identity.type], messages.account(escapeText(identity.accountId)), escapeText(identity.arn));
  }
  if (checkedAt !== void 0) pieces2.push(messages.checkedOn(dayOf(checkedAt)));
  return messages.joined(pieces2);
}
function alarm(finding, messages) {
  if (isLiveRoot(finding.verification)) return messages.liveRoot;
  return isLive(finding.verification) ? messages.live : void 0;
}
function suppressionText(suppression, messages) {
  const pieces2 = [messages.suppression[suppression.kind]];
  switch (suppression.kind) {
    case "inline":
      break;
    case "ignore-file":
      pieces2.push(messages.suppressionEntry(escapeText(suppression.entry), suppression.line));
      if (suppression.expires !== null) pieces2.push(messages.suppressionExpires(dayOf(suppression.expires)));
      break;
    case "baseline":
      return messages.joined([...pieces2, messages.baselineSince(dayOf(suppression.since))]);
  }
  if (suppression.reason !== null) pieces2.push(escapeText(suppression.reason));
  return messages.joined(pieces2);
}
var NAMES_SHOWN = 3;
function containerPath(source) {
  return source.kind === "archive-member" ? source.archive : source.path;
}
function isInTree(source) {
  switch (source.kind) {
    case "file":
    case "staged":
    case "archive-member":
      return true;
    case "stdin":
      return false;
    case "commit":
      return source.inHead && source.object === void 0;
  }
}
function pathText(source, messages) {
  if (source.kind === "archive-member") return escapeText(`${source.archive}!${source.member}`);
  if (source.kind === "commit" && source.object !== void 0) {
    return `${messages.object[source.object]} ${escapeText(source.path)}`;
  }
  return escapeText(source.path);
}
function placeText(occurrence, messages) {
  return `${pathText(occurrence.source, messages)}:${occurrence.location.startLine}:${occurrence.location.startColumn}`;
}
function historyFacts(source, messages, author = "with-author") {
  if (source.kind === "staged") return [messages.staged];
  if (source.kind !== "commit") return [];
  const by = author === "with-author" && source.author !== "" ? escapeText(source.author) : void 0;
  const facts2 = [messages.committed(shortId(source.commit), by, day(source.date))];
  if (source.object === void 0) {
    if (source.inHead) facts2.push(messages.stillInHead);
    else if (source.removedIn === void 0) facts2.push(messages.notInHead);
    else facts2.push(messages.removedIn(shortId(source.removedIn.commit), day(source.removedIn.date)));
  }
  if (source.refs !== void 0 && source.refs.length > 0) facts2.push(messages.inRefs(names(source.refs.map(shortRef))));
  if (source.otherPaths !== void 0 && source.otherPaths.length > 0) facts2.push(messages.otherPaths(names(source.otherPaths)));
  return facts2;
}
function day(time) {
  return time === "" ? void 0 : dayOf(time);
}
function shortRef(ref) {
  return ref.replace(/^refs\/(?:heads|tags|remotes)\//, "");
}
function names(all) {
  const shown3 = all.slice(0, NAMES_SHOWN).map(escapeText).join(", ");
  return all.length > NAMES_SHOWN ? `${shown3}, \u2026 (${all.length})` : shown3;
}

// chunk:chunk-IQYPGCX7.js
var REDACTION = /\[([^[\]]{0,40}\d+ (?:characters|hexadecimal digits))\]/g;
function excerptText(excerpt, messages) {
  const translated = (text2) => text2.replace(REDACTION, (_, redacted) => `[${redactionText(redacted, messages)}]`);
  const { text, highlight } = excerpt;
  const [before, match, after] = [text.slice(0, highlight.start), text.slice(highlight.start, highlight.end), text.slice(highlight.end)].map(translated);
  const start = before?.length ?? 0;
  return { ...excerpt, text: `${before}${match}${after}`, highlight: { start, end: start + (match?.length ?? 0) } };
}
function countTables(report, audit, messages, rowsShown) {
  const texts = messages.audit;
  const bySeverity = SEVERITIES.map((severity) => [messages.severity[severity], report.summary.bySeverity[severity]]);
  const latest = (record) => Object.entries(record).toSorted(([a], [b]) => a > b ? -1 : 1);
  const most = (record) => Object.entries(record).toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  return [
    table(texts.bySeverity, bySeverity.filter(([, count]) => count > 0), rowsShown),
    table(texts.byYear, latest(audit.byYear), rowsShown),
    table(texts.byIssueYear, latest(audit.byIssueYear), rowsShown),
    table(texts.byAuthor, most(audit.byAuthor), rowsShown),
    table(texts.byPath, most(audit.byPath), rowsShown)
  ].filter(({ rows }) => rows.length > 0);
}
function table(title, rows, rowsShown) {
  const shown3 = rows.slice(0, rowsShown).map(([name, count]) => [escapeText(name), count]);
  return { title, rows: shown3, more: rows.length - shown3.length };
}
function exposureRows(report, audit, messages, rowsShown) {
  const byFingerprint = new Map(report.findings.map((finding) => [finding.fingerprint, finding]));
  return audit.longestExposed.slice(0, rowsShown).map((entry) => {
    const finding = byFingerprint.get(entry.fingerprint);
    const place2 = finding?.occurrences[0];
    return {
      redacted: finding === void 0 ? escapeText(entry.fingerprint) : redactedText(finding, messages),
      path: place2 === void 0 ? "" : pathText(place2.source, messages),
      since: dayOf(entry.since),
      until: entry.until === null ? null : dayOf(entry.until),
      days: entry.days
    };
  });
}

// chunk:chunk-UTLCSEWA.js
var chunk_UTLCSEWA_exports = {};
__export(chunk_UTLCSEWA_exports, {
  plainText: () => plainText,
  ruleTexts: () => ruleTexts
});
function ruleTexts(report, options) {
  const known2 = /* @__PURE__ */ new Map();
  for (const rule of report.customRules) known2.set(rule.id, rule);
  for (const rule of options.rules) known2.set(rule.id, rule);
  for (const finding of [...report.findings, ...report.suppressed]) {
    if (!known2.has(finding.rule)) known2.set(finding.rule, standIn(finding));
  }
  const rules = [...known2.values()].toSorted((a, b) => a.id < b.id ? -1 : 1);
  const of = (rule) => {
    const info = known2.get(rule);
    if (info === void 0) return { title: rule, description: rule, remediation: [] };
    return options.lang === "zh" && info.zh !== void 0 ? info.zh : info;
  };
  return { rules, of, titleOf: (finding) => options.lang === "en" ? finding.title : of(finding.rule).title };
}
function standIn(finding) {
  return {
    id: finding.rule,
    title: finding.title,
    description: finding.title,
    severity: finding.severity,
    confidence: finding.confidence,
    remediation: [],
    references: [],
    builtin: false
  };
}
function plainText(markdown) {
  return markdown.replace(/\[([^\][]+)\]\(([^()\s]+)\)/g, "$1 ($2)").replace(/\*\*([^*]+)\*\*/g, "$1");
}

// chunk:chunk-CCOFQBKS.js
var ROWS_SHOWN = 10;
var WIDEST_BAR = 20;
function* auditLines(report, audit, context) {
  const { messages, style, options, columns } = context;
  const rowsShown = options.verbose === true ? Infinity : ROWS_SHOWN;
  yield `${style.bold(messages.audit.title)}: ${messages.joined([messages.audit.inHead(audit.inHead), messages.audit.removed(audit.removed)])}

`;
  for (const table2 of countTables(report, audit, messages, rowsShown)) yield* countLines(table2, context);
  const exposures = exposureRows(report, audit, messages, rowsShown);
  if (exposures.length === 0) return;
  yield `${style.bold(messages.audit.longestExposed)}
`;
  for (const row of exposures) {
    yield `  ${messages.audit.exposed(row.days, row.since, row.until)}
`;
    yield `    ${row.redacted}  ${style.path(cutStartToWidth(row.path, Math.max(20, columns - 6 - displayWidth(row.redacted))))}
`;
  }
  const more = audit.longestExposed.length - exposures.length;
  if (more > 0) yield `  ${style.dim(messages.andMore(more))}
`;
  yield "\n";
}
function* countLines({ title, rows, more }, { style, columns, messages }) {
  yield `${style.bold(title)}
`;
  const most = Math.max(...rows.map(([, count]) => count));
  const digits = Math.max(...rows.map(([, count]) => groupedNumber(count).length));
  const room = columns - 2 - digits - WIDEST_BAR - 4;
  const width = Math.min(room, Math.max(...rows.map(([name]) => displayWidth(name))));
  for (const [name, count] of rows) {
    const bar = "#".repeat(Math.max(1, Math.round(count / most * WIDEST_BAR)));
    yield `  ${padToWidth(cutStartToWidth(name, room), width)}  ${groupedNumber(count).padStart(digits)}  ${style.dim(bar)}
`;
  }
  if (more > 0) yield `  ${style.dim(messages.andMore(more))}
`;
  yield "\n";
}
var TAB = "  ";
function shown(text) {
  return escapeText(text.replaceAll("	", TAB));
}
function excerptLines(excerpt, columns, style, messages) {
  const { text, highlight } = excerptText(excerpt, messages);
  const gutter = String(excerpt.line);
  const room = Math.max(20, columns - gutter.length - 3);
  const matchRoom = Math.floor(room * 2 / 3);
  const match = cutToWidth(shown(text.slice(highlight.start, highlight.end)), matchRoom);
  const matchWidth = Math.max(1, displayWidth(match));
  const whole = shown(text.slice(0, highlight.start).trimStart());
  const after = shown(text.slice(highlight.end).trimEnd());
  const before = cutStartToWidth(whole, room - matchWidth - Math.min(displayWidth(after), Math.floor(room / 6)));
  const rest = cutToWidth(after, room - matchWidth - displayWidth(before));
  const margin = `${" ".repeat(gutter.length)} ${style.dim("|")} `;
  return [
    `${style.dim(`${gutter} |`)} ${before}${style.bold(match)}${rest}`,
    `${margin}${" ".repeat(displayWidth(before))}${style.caret("^".repeat(matchWidth))}`
  ].map((line) => line.trimEnd());
}
var INDENT = "   ";
var PLACES_SHOWN = 5;
var STEPS_SHOWN = 3;
function* consoleFinding(finding, number, stepsShownBy, context) {
  const { messages, style, options } = context;
  const severity = style.severity(finding.severity)(messages.severity[finding.severity].toUpperCase());
  yield `${number}. ${severity}  ${style.bold(escapeText(context.texts.titleOf(finding)))}
`;
  const warning = alarm(finding, messages);
  if (warning !== void 0) yield `${INDENT}${style.alarm(warning)}
`;
  yield "\n";
  const [first, ...others] = finding.occurrences;
  if (first !== void 0) yield* place(first, context, true);
  yield "\n";
  yield* facts([...partFacts(finding, messages, options.now, options.showSecrets === true), ...statusFacts(finding, messages)], context);
  yield "\n";
  yield* advice(finding, stepsShownBy, context);
  if (others.length > 0) yield* otherPlaces(others, context);
}
function statusFacts(finding, messages) {
  const verdict = verdictText(finding, messages);
  const hidden = new Set(finding.occurrences[0]?.parts.flatMap((part) => part.encoding.map((encoding) => messages.encoding[encoding])));
  return [
    ...verdict === void 0 ? [] : [{ label: messages.label.status, text: verdict }],
    ...hidden.size === 0 ? [] : [{ label: messages.label.hiddenIn, text: messages.joined([...hidden]) }],
    { label: messages.label.confidence, text: messages.confidence[finding.confidence] },
    { label: messages.label.fingerprint, text: finding.fingerprint }
  ];
}
function* place(occurrence, context, withExcerpt) {
  const { messages, style, columns } = context;
  yield `${INDENT}${style.path(placeText(occurrence, messages))}
`;
  const history = historyFacts(occurrence.source, messages);
  if (history.length > 0) yield* indented(messages.joined(history), `${INDENT}  `, context, style.dim);
  if (withExcerpt && occurrence.excerpt !== void 0) {
    for (const line of excerptLines(occurrence.excerpt, columns - 5, style, messages)) yield `${INDENT}  ${line}
`;
  }
}
function* facts(list2, { style, columns }) {
  const width = Math.max(...list2.map(({ label }) => displayWidth(label)));
  const room = columns - INDENT.length - width - 2;
  for (const { label, text } of list2) {
    const [first = "", ...rest] = wrapText(text, room);
    if (displayWidth(first) > room) {
      yield `${INDENT}${style.dim(label)}
${INDENT}  ${text}
`;
      continue;
    }
    yield `${INDENT}${style.dim(padToWidth(label, width))}  ${first}
`;
    for (const line of rest) yield `${INDENT}${" ".repeat(width)}  ${line}
`;
  }
}
function* advice(finding, stepsShownBy, context) {
  const { messages, style, texts } = context;
  const { description, remediation } = texts.of(finding.rule);
  if (remediation.length === 0) return;
  const heading = finding.severity === "info" ? messages.whatToDo : messages.revokeIt;
  if (stepsShownBy !== void 0) {
    yield `${INDENT}${style.bold(heading)}: ${messages.sameStepsAs(stepsShownBy)}
`;
    return;
  }
  yield `${INDENT}${style.bold(messages.whyItMatters)}
`;
  yield* indented(plainText(description), `${INDENT}  `, context);
  yield `${INDENT}${style.bold(heading)}
`;
  const steps = context.options.verbose === true ? remediation : remediation.slice(0, STEPS_SHOWN);
  for (const [index, step] of steps.entries()) {
    const [first = "", ...rest] = wrapText(escapeText(plainText(step)), context.columns - INDENT.length - 5);
    yield `${INDENT}  ${index + 1}. ${first}
`;
    for (const line of rest) yield `${INDENT}     ${line}
`;
  }
  const left = remediation.length - steps.length;
  if (left > 0) yield `${INDENT}  ${style.dim(messages.moreSteps(left, escapeText(finding.rule)))}
`;
}
function* otherPlaces(others, context) {
  const { messages, style, options } = context;
  yield `${INDENT}${style.bold(messages.alsoIn(others.length))}
`;
  const shown22 = options.verbose === true ? others : others.slice(0, PLACES_SHOWN);
  for (const occurrence of shown22) {
    yield `${INDENT}  ${style.path(placeText(occurrence, messages))}
`;
    const history = historyFacts(occurrence.source, messages);
    if (history.length > 0) yield* indented(messages.joined(history), `${INDENT}    `, context, style.dim);
  }
  if (shown22.length < others.length) yield `${INDENT}  ${style.dim(messages.andMore(others.length - shown22.length))}
`;
}
function* indented(text, indent, { columns }, paint = (plain) => plain) {
  for (const line of wrapText(escapeText(text), columns - indent.length)) yield `${indent}${paint(line)}
`;
}
var SEVERITY_CODES = { critical: "1;31", high: "31", medium: "33", low: "36", info: "2" };
function createStyle(color) {
  const paint = (codes) => color ? (text) => `\x1B[${codes}m${text}\x1B[0m` : (text) => text;
  return {
    bold: paint("1"),
    dim: paint("2"),
    alarm: paint("1;37;41"),
    caret: paint("31"),
    path: paint("36"),
    warning: paint("33"),
    good: paint("32"),
    severity: (severity) => paint(SEVERITY_CODES[severity])
  };
}
var LINES_SHOWN = 10;
var WIDEST = 100;
var NARROWEST = 40;
function* reportConsole(report, options) {
  const messages = messagesFor(options.lang);
  const context = {
    options,
    messages,
    style: createStyle(options.color),
    texts: ruleTexts(report, options),
    columns: Math.min(WIDEST, Math.max(NARROWEST, options.width))
  };
  yield* findings(report, context);
  if (report.summary.audit !== void 0) yield* auditLines(report, report.summary.audit, context);
  if (options.verbose === true) yield* list(messages.suppressedTitle, report.suppressed.map((finding) => suppressedLine(finding, context)), context);
  yield* list(messages.skippedTitle, skippedLines(report, options.verbose !== true), context);
  for (const warning of report.warnings) yield* sentence(`${messages.warningTitle}: ${escapeText(warning)}`, context, context.style.warning);
  yield* closing(report, context);
}
function* findings(report, context) {
  const stepsShownBy = /* @__PURE__ */ new Map();
  for (const [index, finding] of worstFirst(report.findings).entries()) {
    const number = index + 1;
    yield* consoleFinding(finding, number, stepsShownBy.get(finding.rule), context);
    yield "\n";
    if (!stepsShownBy.has(finding.rule)) stepsShownBy.set(finding.rule, number);
  }
}
function suppressedLine(finding, { messages, texts }) {
  const place2 = finding.occurrences[0];
  const where = place2 === void 0 ? finding.fingerprint : placeText(place2, messages);
  const why = finding.suppression === null ? "" : ` (${suppressionText(finding.suppression, messages)})`;
  return `${where}: ${escapeText(texts.titleOf(finding))}, ${redactedText(finding, messages)}${why}`;
}
function* list(title, lines, { style, messages, options, columns }) {
  if (lines.length === 0) return;
  yield `${style.bold(title)}
`;
  const shown22 = options.verbose === true ? lines : lines.slice(0, LINES_SHOWN);
  for (const line of shown22) {
    const [first = "", ...rest] = wrapText(line, columns - 2);
    yield `  ${first}
`;
    for (const more of rest) yield `    ${more}
`;
  }
  if (shown22.length < lines.length) yield `  ${style.dim(messages.andMore(lines.length - shown22.length))}
`;
  yield "\n";
}
function* closing(report, context) {
  const { messages, style } = context;
  const scanned = scannedText(report.summary, messages);
  if (report.summary.interrupted) yield `${style.warning(messages.interrupted)}
`;
  if (report.findings.length === 0) yield* sentence(messages.nothingFound(scanned), context, style.good);
  else {
    yield `${style.bold(findingsText(report, messages))}
`;
    yield `${scanned}
`;
  }
  for (const remark of remarks(report, messages)) yield* sentence(remark, context);
}
function* sentence(text, { columns }, paint = (plain) => plain) {
  for (const line of wrapText(text, columns)) yield `${paint(line)}
`;
}

// chunk:chunk-CJ6HJU6Y.js
var chunk_CJ6HJU6Y_exports = {};
__export(chunk_CJ6HJU6Y_exports, {
  reportFailure: () => reportFailure
});

// chunk:chunk-HP2FAZF5.js
var chunk_HP2FAZF5_exports = {};
__export(chunk_HP2FAZF5_exports, {
  exitCode: () => exitCode,
  outcomeOf: () => outcomeOf
});
var CODES = { clean: 0, findings: 1, incomplete: 2, bug: 70, interrupted: 130 };
function exitCode(outcome) {
  return CODES[outcome];
}
function outcomeOf(report, failOn) {
  if (report.summary.interrupted) return "interrupted";
  if (report.skipped.some((entry) => entry.incomplete)) return "incomplete";
  return report.findings.some((finding) => fails(finding, failOn)) ? "findings" : "clean";
}
function fails(finding, failOn) {
  if (failOn === "never") return false;
  if (failOn === "live") return isLive(finding.verification);
  return SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(failOn);
}

// chunk:chunk-CJ6HJU6Y.js
import {
  TOOL_URI,
  TOOL_VERSION as TOOL_VERSION2
} from "./chunk-7ZBYIQJF.js";
import {
  writeError as writeError2
} from "./chunk-Z22NK7OL.js";
import {
  UserError as UserError6
} from "./chunk-ULZDHRKX.js";
function reportFailure(error) {
  if (error instanceof UserError6) {
    const hint = (error.hint ?? "").split("\n").map((line) => line === "" ? "" : `  ${escapeText(line)}
`).join("");
    writeError2(`aksweep: ${escapeText(error.message)}
${hint}`);
    return exitCode("incomplete");
  }
  writeError2(`aksweep: this is a bug in aksweep ${TOOL_VERSION2}; please report it at ${TOOL_URI}/issues with these lines:
${safeStack(error)}
`);
  return exitCode("bug");
}
function safeStack(error) {
  const stack = error instanceof Error ? error.stack ?? `${error.name}: ${error.message}` : `thrown: ${typeof error}`;
  const lines = stack.split("\n");
  return lines.map((line) => escapeText(/^ {4}at /.test(line) ? line : line.replace(/[A-Za-z0-9+/=_.%-]{12,}/g, "\u2026"))).join("\n");
}

// chunk:chunk-FBI2KDQK.js
var chunk_FBI2KDQK_exports = {};
__export(chunk_FBI2KDQK_exports, {
  Excludes: () => Excludes
});
var Excludes = class {
  #sets = [];
  /** @param root absolute path of the scanned folder. */
  constructor(sets, root) {
    for (const set of sets) {
      const patterns = set.patterns.flatMap((line) => parsePathPattern(line) ?? []);
      const inside = pathInside(set.base, root);
      const prefix = inside === null || inside === "" ? [] : inside.split("/");
      if (patterns.length > 0) this.#sets.push({ patterns, prefix });
    }
  }
  get empty() {
    return this.#sets.length === 0;
  }
  /** The pattern that excludes this path whose parents are known to be included, or null. @param path relative to the root, `/` separators. */
  patternFor(path, isDirectory) {
    for (const { patterns, prefix } of this.#sets) {
      const pattern = decidingPattern(patterns, [...prefix, ...path.split("/")], isDirectory);
      if (pattern !== null && !pattern.negated) return pattern.source;
    }
    return null;
  }
  /** The pattern that excludes this path, by itself or through a parent folder (the root's own parents included), or null. */
  patternForWithParents(path, isDirectory) {
    for (const { patterns, prefix } of this.#sets) {
      const segments = path === "" ? prefix : [...prefix, ...path.split("/")];
      if (segments.length === 0) continue;
      const pattern = excludingPattern(patterns, segments.join("/"), isDirectory);
      if (pattern !== null) return pattern.source;
    }
    return null;
  }
};

// chunk:chunk-G7YOTNU7.js
var chunk_G7YOTNU7_exports = {};
__export(chunk_G7YOTNU7_exports, {
  runScanCommand: () => runScanCommand,
  scanPathsInSession: () => scanPathsInSession
});

// chunk:chunk-MWMPUJZI.js
var chunk_MWMPUJZI_exports = {};
__export(chunk_MWMPUJZI_exports, {
  outputPlan: () => outputPlan,
  writeReport: () => writeReport
});

// chunk:chunk-L3CXEEWN.js
var chunk_L3CXEEWN_exports = {};
__export(chunk_L3CXEEWN_exports, {
  writeFileAtomic: () => writeFileAtomic
});
import {
  UserError as UserError7
} from "./chunk-ULZDHRKX.js";
import { randomBytes } from "node:crypto";
import { closeSync as closeSync4, fchmodSync, fsyncSync, openSync as openSync3, realpathSync, renameSync, statSync as statSync3, unlinkSync, writeSync as writeSync2 } from "node:fs";
import { basename, dirname as dirname5, join as join5 } from "node:path";
function writeFileAtomic(path, chunks) {
  const parts = typeof chunks === "string" ? [chunks] : chunks;
  let temporary;
  try {
    const old = statSync3(path, { throwIfNoEntry: false });
    if (old?.isDirectory() === true) throw new UserError7(`cannot write ${path}: it is a folder`, "name a file");
    if (old !== void 0 && !old.isFile()) {
      writeTo(openSync3(path, "w"), (descriptor2) => writeAll(descriptor2, parts));
      return;
    }
    const target = old === void 0 ? path : realpathSync(path);
    const name = join5(dirname5(target), `.${basename(target).slice(0, 60)}.${randomBytes(6).toString("hex")}.tmp`);
    const descriptor = openSync3(name, "wx", 438);
    temporary = name;
    writeTo(descriptor, () => {
      if (old !== void 0) fchmodSync(descriptor, old.mode & 4095);
      writeAll(descriptor, parts);
      fsyncSync(descriptor);
    });
    renameSync(name, target);
    temporary = void 0;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : void 0;
    if (code === void 0) throw error;
    throw new UserError7(`cannot write ${path}: ${REASONS[code] ?? code}`, "what was there before is unchanged; free space, fix the permissions or choose another place", {
      cause: error
    });
  } finally {
    if (temporary !== void 0) unlinkSync(temporary);
  }
}
var REASONS = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file would be larger than the limit set for this process",
  EACCES: "permission denied",
  EPERM: "not permitted",
  EROFS: "the file system is read-only",
  ENOENT: "the folder does not exist",
  ENOTDIR: "a part of the path is not a folder"
};
function writeTo(descriptor, write) {
  try {
    write(descriptor);
  } finally {
    closeSync4(descriptor);
  }
}
function writeAll(descriptor, parts) {
  for (const part of parts) {
    const bytes = Buffer.from(part, "utf8");
    for (let done = 0; done < bytes.length; ) done += writeSync2(descriptor, bytes, done);
  }
}

// chunk:chunk-MWMPUJZI.js
import {
  STDOUT,
  isTerminal as isTerminal2,
  terminalWidth,
  wantsColor,
  writeOutput
} from "./chunk-Z22NK7OL.js";
import {
  UserError as UserError8
} from "./chunk-ULZDHRKX.js";
import { resolve as resolve7 } from "node:path";
var FILE_WIDTH = 100;
var LOADERS = {
  console: async () => (await import("./start-D0E8E70D.js").then((start) => start.$console_JK34443M)).reportConsole,
  json: async () => (await import("./json-OWL2SVBA.js")).reportJson,
  jsonl: async () => (await import("./jsonl-SX3KSLQ5.js")).reportJsonl,
  sarif: async () => (await import("./sarif-VRRXB3Z3.js")).reportSarif,
  csv: async () => (await import("./csv-PUXI4GXX.js")).reportCsv,
  junit: async () => (await import("./junit-IXACBNTI.js")).reportJunit,
  github: async () => (await import("./github-25WDPZEM.js")).reportGithub,
  gitlab: async () => (await import("./gitlab-4NOBLATM.js")).reportGitlab,
  markdown: async () => (await import("./markdown-25FEM4PS.js")).reportMarkdown
};
function outputPlan(options) {
  const files = (options.output ?? []).map((text) => {
    const at = text.indexOf("=");
    const format = FORMATS.find((name) => name === text.slice(0, at));
    const path = text.slice(at + 1);
    if (at < 0) throw new UserError8(`--output: the format is missing: ${text}`, `write --output FORMAT=FILE, for example --output sarif=${text}; formats: ${FORMATS.join(", ")}`);
    if (format === void 0) {
      const close = nearest(text.slice(0, at), FORMATS);
      throw new UserError8(`--output: unknown format: ${text.slice(0, at)}`, `${close === void 0 ? "" : `did you mean ${close}? `}one of: ${FORMATS.join(", ")}`);
    }
    if (path === "") throw new UserError8(`--output: the file is missing: ${text}`, `write --output ${format}=FILE`);
    return { format, path };
  });
  return { format: options.format ?? "console", files };
}
async function writeReport(report, plan, options, context, rules, checkout = checkoutAround(context.cwd)) {
  const formats = /* @__PURE__ */ new Set([plan.format, ...plan.files.map((file) => file.format)]);
  const common = {
    rules,
    lang: context.lang,
    color: false,
    width: FILE_WIDTH,
    now: /* @__PURE__ */ new Date(),
    showSecrets: options.showSecrets ?? false,
    verbose: options.verbose ?? false,
    includeSuppressed: options.sarifIncludeSuppressed ?? false,
    includeHistory: options.sarifIncludeHistory ?? false,
    ...options.sarifCategory === void 0 ? {} : { category: options.sarifCategory },
    ...checkoutPaths(checkout),
    ...formats.has("sarif") ? { lineHash: checkoutLineHashes(report, checkout) } : {}
  };
  let failure;
  for (const { format, path } of plan.files) {
    const reporter = await LOADERS[format]();
    try {
      writeFileAtomic(resolve7(context.cwd, path), reporter(report, common));
    } catch (error) {
      if (!(error instanceof UserError8)) throw error;
      failure ??= error;
    }
  }
  if (!(plan.format === "console" && options.quiet === true && report.findings.length === 0)) {
    const reporter = await LOADERS[plan.format]();
    const terminal = plan.format === "console" ? { color: wantsColor(context.environment, await isTerminal2(STDOUT)), width: await terminalWidth(context.environment) } : {};
    writeOutput(reporter(report, { ...common, ...terminal }));
  }
  if (failure !== void 0) throw failure;
}

// chunk:chunk-YRBGGAQY.js
var chunk_YRBGGAQY_exports = {};
__export(chunk_YRBGGAQY_exports, {
  scanPaths: () => scanPaths
});

// chunk:chunk-TRGORQU3.js
var chunk_TRGORQU3_exports = {};
__export(chunk_TRGORQU3_exports, {
  Claims: () => Claims,
  scanBlobs: () => scanBlobs
});
import { setImmediate as nextTurn } from "node:timers/promises";
var TURN_MS = 50;
async function scanBlobs(source, options) {
  let blobs = 0;
  let bytes = 0;
  let matches = 0;
  let turn = performance.now() + TURN_MS;
  const one = (blob) => {
    const result = scanOne(blob, options);
    blobs++;
    bytes += result.bytes;
    matches += result.matches.length;
    for (const placed of result.matches) options.onMatch(placed, blob.origin);
  };
  const goesOn = async () => {
    options.onProgress?.({ blobs, bytes, matches });
    await nextTurn();
    turn = performance.now() + TURN_MS;
    return options.signal?.aborted !== true;
  };
  if (Symbol.iterator in source) {
    for (const blob of source) {
      one(blob);
      if (performance.now() >= turn && !await goesOn()) break;
    }
  } else {
    for await (const blob of source) {
      one(blob);
      if (options.signal?.aborted === true || performance.now() >= turn && !await goesOn()) break;
    }
  }
  return { blobs, bytes, matches };
}
function scanOne(blob, { scanner, diagnostics }) {
  try {
    return scanner.scan(blob.read, blob.origin.path);
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    diagnostics.skip({ path: blob.origin.path, reason: "unreadable", detail: `reading failed: ${String(error.code)}`, incomplete: true });
    return { bytes: 0, matches: [] };
  } finally {
    blob.close?.();
  }
}
var BATCH_BITS = 5;
var NO_MORE = 2147483647;
var Claims = class {
  #next;
  #mine = -1;
  /** @param shared four bytes of shared memory, zero at first; the same for all threads of a scan */
  constructor(shared2) {
    this.#next = new Int32Array(shared2);
  }
  static allocate() {
    return new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  }
  /** Whether this thread scans the file with that place in the list. Ask in ascending order. */
  take(index) {
    const batch = index >>> BATCH_BITS;
    while (this.#mine < batch) this.#mine = Atomics.add(this.#next, 0, 1);
    return this.#mine === batch;
  }
  /** Nobody gets another batch; threads end with the one they have. */
  stop() {
    Atomics.store(this.#next, 0, NO_MORE - 1e6);
  }
};

// chunk:chunk-RRWOAO42.js
var chunk_RRWOAO42_exports = {};
__export(chunk_RRWOAO42_exports, {
  fileSource: () => fileSource,
  selectFiles: () => selectFiles,
  selectListed: () => selectListed
});

// chunk:chunk-TFGLWGOQ.js
var chunk_TFGLWGOQ_exports = {};
__export(chunk_TFGLWGOQ_exports, {
  errorCode: () => errorCode,
  openFileBlob: () => openFileBlob,
  shortReadsEnd: () => shortReadsEnd,
  skipForError: () => skipForError
});
import { readFileSync as readFileSync4, realpathSync as realpathSync2 } from "node:fs";
import { closeSync as closeSync5, constants as constants2, fstatSync as fstatSync2, openSync as openSync4, readSync as readSync3 } from "node:fs";
var PAGE_CACHED = /* @__PURE__ */ new Set(["rootfs", "ext2", "ext3", "ext4", "xfs", "btrfs", "f2fs", "tmpfs", "overlay", "bcachefs"]);
var PAGE2 = 4096;
function hasEnded(bytes) {
  return bytes % PAGE2 !== 0;
}
function shortReadsEnd(folder, mounts = readMounts()) {
  const real = mounts === null ? null : realOf(folder);
  if (mounts === null || real === null) return false;
  let holds = false;
  for (const line of mounts.split("\n")) {
    const [before = "", after = ""] = line.split(" - ", 2);
    const point = unescapeOctal(before.split(" ")[4] ?? "");
    const covers = point !== "" && pathInside(point, real) !== null;
    if (!covers && (point === "" || pathInside(real, point) === null)) continue;
    if (!PAGE_CACHED.has(after.split(" ", 1)[0] ?? "")) return false;
    holds ||= covers;
  }
  return holds;
}
function readMounts() {
  if (process.platform !== "linux") return null;
  try {
    return readFileSync4("/proc/self/mountinfo", "utf8");
  } catch {
    return null;
  }
}
function realOf(folder) {
  try {
    return realpathSync2(folder);
  } catch {
    return null;
  }
}
function unescapeOctal(text) {
  return text.replace(/\\([0-7]{3})/g, (_, digits) => String.fromCharCode(parseInt(digits, 8)));
}
var GROWTH_LIMIT = 64 * 1024 * 1024;
var OPEN_FLAGS = constants2.O_RDONLY | (constants2.O_NONBLOCK ?? 0) | (constants2.O_NOFOLLOW ?? 0) | (constants2.O_NOCTTY ?? 0);
function openFileBlob(path, shown3, diagnostics, shortReadEnds = false) {
  let descriptor;
  try {
    descriptor = openSync4(path, OPEN_FLAGS);
  } catch (error) {
    skipForError(shown3, error, diagnostics);
    return null;
  }
  const reader = new FileReader(descriptor, shown3, diagnostics, shortReadEnds);
  return { origin: { kind: "file", path: shown3 }, read: (target) => reader.read(target), close: () => reader.close() };
}
var FileReader = class {
  #descriptor;
  #shown;
  #diagnostics;
  #shortReadEnds;
  #open = true;
  #ended = false;
  #bytes = 0;
  #reads = 0;
  #lastWasFull = false;
  #limit;
  constructor(descriptor, shown3, diagnostics, shortReadEnds) {
    this.#shortReadEnds = shortReadEnds;
    this.#descriptor = descriptor;
    this.#shown = shown3;
    this.#diagnostics = diagnostics;
  }
  read(target) {
    if (!this.#open) throw new Error("a blob was read after it was closed");
    if (this.#ended) return 0;
    try {
      if (this.#limit === void 0 && (this.#lastWasFull || this.#reads > 1) && !this.#look()) return this.#end();
      const room = this.#limit === void 0 ? target.length : Math.min(target.length, this.#limit - this.#bytes);
      if (room === 0) return this.#stopGrowing();
      const count = readSync3(this.#descriptor, target, 0, room, null);
      this.#reads += 1;
      this.#bytes += count;
      this.#lastWasFull = count === target.length;
      if (count > 0) {
        this.#ended = this.#shortReadEnds && count < room && hasEnded(this.#bytes);
        return count;
      }
      if (this.#bytes === 0) this.#look();
      return this.#end();
    } catch (error) {
      if (errorCode(error) === "EAGAIN") this.#skipNotRegular("a pipe took the place of a file");
      else skipForError(this.#shown, error, this.#diagnostics, this.#bytes);
      return this.#end();
    }
  }
  close() {
    if (!this.#open) return;
    this.#open = false;
    closeSync5(this.#descriptor);
  }
  /** Learns kind and size; false when this is no regular file. */
  #look() {
    const stats = fstatSync2(this.#descriptor);
    if (!stats.isFile()) {
      this.#skipNotRegular(stats.isDirectory() ? "a folder took the place of a file" : "a pipe or device took the place of a file");
      return false;
    }
    this.#limit = Math.max(stats.size, this.#bytes) + GROWTH_LIMIT;
    return true;
  }
  #skipNotRegular(detail) {
    this.#diagnostics.skip({ path: this.#shown, reason: "not-a-regular-file", detail, incomplete: true });
  }
  #stopGrowing() {
    this.#diagnostics.skip({
      path: this.#shown,
      reason: "growing",
      detail: `the file grew while it was read: the first ${this.#bytes} bytes were scanned; scan it again when it is at rest`,
      incomplete: true
    });
    return this.#end();
  }
  #end() {
    this.#ended = true;
    return 0;
  }
};
function skipForError(shown3, error, diagnostics, scanned = 0) {
  const code = errorCode(error);
  if (code === void 0) throw error;
  const [reason, detail] = FAULTS[code] ?? ["unreadable", `the system answered ${code}`];
  diagnostics.skip({ path: shown3, reason, detail: scanned === 0 ? detail : `${detail}; the first ${scanned} bytes were scanned`, incomplete: true });
}
var FAULTS = {
  EACCES: ["unreadable", "permission denied"],
  EPERM: ["unreadable", "not permitted"],
  EIO: ["unreadable", "input/output error: the disk may be failing"],
  EMFILE: ["unreadable", "too many open files: raise the limit (ulimit -n)"],
  ENFILE: ["unreadable", "too many open files on this machine"],
  ENOENT: ["vanished", "gone since the folder was listed"],
  ENOTDIR: ["vanished", "its folder is gone since it was listed"],
  ESTALE: ["vanished", "gone from the file server"],
  ENAMETOOLONG: ["path-too-long", "the path is longer than the system allows; scan a folder further down"],
  ELOOP: ["symlink", "became a symbolic link since the folder was listed; links are not followed"],
  ENXIO: ["not-a-regular-file", "a socket or device"],
  ENODEV: ["not-a-regular-file", "a device"],
  EISDIR: ["not-a-regular-file", "a folder took the place of a file"]
};
function errorCode(error) {
  return error instanceof Error && "code" in error && typeof error.code === "string" && /^E[A-Z0-9]+$/.test(error.code) ? error.code : void 0;
}

// chunk:chunk-RRWOAO42.js
import {
  UserError as UserError9
} from "./chunk-ULZDHRKX.js";
import { lstatSync, readlinkSync } from "node:fs";
import { basename as basename2, dirname as dirname6, relative as relative4, resolve as resolve8 } from "node:path";
import { normalize, sep as sep3 } from "node:path";
import { readdirSync } from "node:fs";
function displayPath(path) {
  const normal = withSlashes(normalize(path));
  const trimmed = normal.length > 1 ? normal.replace(/\/$/, "") : normal;
  return trimmed === "." ? "" : trimmed;
}
function joinDisplay(folder, name) {
  if (name === "") return folder;
  return folder === "" || folder.endsWith("/") ? folder + name : `${folder}/${name}`;
}
var UTF8_SEQUENCE = new RegExp("\\p{ASCII}+|[\\xc2-\\xdf][\\x80-\\xbf]|(?:\\xe0[\\xa0-\\xbf]|[\\xe1-\\xec\\xee\\xef][\\x80-\\xbf]|\\xed[\\x80-\\x9f])[\\x80-\\xbf]|(?:\\xf0[\\x90-\\xbf]|[\\xf1-\\xf3][\\x80-\\xbf]|\\xf4[\\x80-\\x8f])[\\x80-\\xbf]{2}|[^]", "gu");
function displayBytes(name) {
  const bytes = Buffer.from(name.buffer, name.byteOffset, name.byteLength);
  return bytes.toString("latin1").replace(
    UTF8_SEQUENCE,
    (sequence) => sequence.length === 1 && sequence > "\x7F" ? `\\x${sequence.charCodeAt(0).toString(16).toUpperCase()}` : Buffer.from(sequence, "latin1").toString("utf8")
  );
}
function withSlashes(path) {
  return sep3 === "/" ? path : path.replaceAll(sep3, "/");
}
var WORDS = {
  symlink: ["symbolic link not followed", "symbolic links not followed"],
  excluded: ["path excluded", "paths excluded"]
};
var LeftOut = class {
  #reason;
  #count = 0;
  #examples = [];
  constructor(reason) {
    this.#reason = reason;
  }
  add(path) {
    this.#count += 1;
    if (this.#examples.length < 3) this.#examples.push(path);
  }
  /** @param shown display path of the folder that was listed; '' for the working directory. */
  record(shown3, diagnostics) {
    if (this.#count === 0) return;
    const [one, many] = WORDS[this.#reason];
    const more = this.#count > this.#examples.length ? ", \u2026" : "";
    diagnostics.skip({
      path: shown3 || ".",
      reason: this.#reason,
      detail: `${this.#count} ${this.#count === 1 ? one : many}: ${this.#examples.join(", ")}${more}`,
      incomplete: false
    });
  }
};
function listFolder(root, shown3, excludes, diagnostics, onListed) {
  const listing = new FolderListing(root, shown3, excludes, diagnostics);
  listing.walk(onListed);
  return listing;
}
var FolderListing = class {
  names = [];
  byBytes = [];
  #root;
  #shown;
  #excludes;
  #diagnostics;
  #symlinks = new LeftOut("symlink");
  #excluded = new LeftOut("excluded");
  constructor(root, shown3, excludes, diagnostics) {
    this.#root = root;
    this.#shown = shown3;
    this.#excludes = excludes;
    this.#diagnostics = diagnostics;
  }
  walk(onListed) {
    const waiting = [""];
    for (let inside = waiting.pop(); inside !== void 0; inside = waiting.pop()) {
      this.#read(inside, waiting);
      onListed?.(this.names.length);
    }
    this.#symlinks.record(this.#shown, this.#diagnostics);
    this.#excluded.record(this.#shown, this.#diagnostics);
  }
  /** @param inside the folder, relative to the root. @param waiting gets the folders in it. */
  #read(inside, waiting) {
    const folder = inside === "" ? this.#root : this.#root.endsWith("/") ? this.#root + inside : `${this.#root}/${inside}`;
    const prefix = inside === "" ? "" : `${inside}/`;
    let entries;
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      skipForError(joinDisplay(this.#shown, inside) || ".", error, this.#diagnostics);
      return;
    }
    let garbled = false;
    for (const entry of entries) {
      const name = entry.name;
      if (name.includes("\uFFFD")) {
        garbled = true;
        continue;
      }
      const path = prefix + name;
      const kind = this.#sort(entry, name, path);
      if (kind === "file") this.names.push(path);
      else if (kind === "folder") waiting.push(path);
    }
    if (garbled) this.#readByBytes(Buffer.from(folder), inside, (name) => name.toString("utf8").includes("\uFFFD"));
  }
  /** Walks a folder with entries, or a name of its own, that are not UTF-8. @param only which of the folder's own entries count. */
  #readByBytes(top, topInside, only) {
    const waiting = [{ folder: top, inside: topInside, only }];
    for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
      let entries;
      try {
        entries = readdirSync(next.folder, { withFileTypes: true, encoding: "buffer" });
      } catch (error) {
        skipForError(joinDisplay(this.#shown, next.inside) || ".", error, this.#diagnostics);
        continue;
      }
      for (const entry of entries) {
        if (next.only?.(entry.name) === false) continue;
        const name = displayBytes(entry.name);
        const inside = joinDisplay(next.inside, name);
        const path = Buffer.concat([next.folder, Buffer.from("/"), entry.name]);
        const kind = this.#sort(entry, name, inside);
        if (kind === "file") this.byBytes.push({ path, shown: joinDisplay(this.#shown, inside) });
        else if (kind === "folder") waiting.push({ folder: path, inside, only: void 0 });
      }
    }
  }
  /** What to do with an entry; records it when it is neither a file nor a folder to be read. */
  #sort(entry, name, inside) {
    if (name === ".git") return "left-out";
    const kind = entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "left-out";
    if (!this.#excludes.empty && this.#excludes.patternFor(inside, kind === "folder") !== null) {
      this.#excluded.add(inside + (kind === "folder" ? "/" : ""));
      return "left-out";
    }
    if (kind !== "left-out") return kind;
    if (entry.isSymbolicLink()) this.#symlinks.add(inside);
    else {
      this.#diagnostics.skip({ path: joinDisplay(this.#shown, inside), reason: "not-a-regular-file", detail: specialKind(entry), incomplete: true });
    }
    return "left-out";
  }
};
function specialKind(entry) {
  if (entry.isFIFO()) return "a named pipe is never opened";
  if (entry.isSocket()) return "a socket is never opened";
  if (entry.isBlockDevice() || entry.isCharacterDevice()) return "a device is never opened";
  return "of a kind that cannot be read";
}
async function selectFiles(paths, options, diagnostics) {
  const missing = [];
  const named = [];
  for (const path of paths) {
    const stats = look(resolve8(options.cwd, path), path, diagnostics);
    if (stats === "unreadable") continue;
    if (stats !== void 0 && path !== "") {
      named.push({ path, stats });
      continue;
    }
    const files = await filesOfPattern(path, options.cwd);
    if (files.length === 0) missing.push(path);
    for (const file of files) {
      const found = look(resolve8(options.cwd, file), file, diagnostics);
      if (typeof found === "object") named.push({ path: file, stats: found });
    }
  }
  if (missing.length > 0) {
    const list2 = missing.map((path) => JSON.stringify(path)).join(", ");
    throw new UserError9(`no such file or folder: ${list2}`, "check the spelling; paths are relative to the working directory. Nothing was scanned.");
  }
  const groups = [];
  for (const { path, stats } of named) {
    const group = selectNamed(path, stats, options, diagnostics);
    if (group !== null) groups.push(group);
  }
  return selectionOf(groups);
}
function selectListed(root, names2, options, diagnostics) {
  const excludes = new Excludes(options.excludes ?? [], root);
  const below = pathInside(root, options.cwd);
  const shownRoot = displayPath(relative4(options.cwd, root));
  const whole = { folder: root, shown: shownRoot, names: [], byBytes: [], shortReadsEnd: shortReadsEnd(root) };
  const here = { ...whole, folder: options.cwd, shown: "", names: [] };
  const wayHere = below === null || below === "" ? null : `${below}/`;
  const excluded = new LeftOut("excluded");
  for (const name of names2) {
    const inside = typeof name === "string" ? name : displayBytes(name);
    const isHere = wayHere !== null && inside.startsWith(wayHere);
    const rest = isHere ? inside.slice(wayHere.length) : inside;
    const shown3 = isHere ? rest : joinDisplay(shownRoot, rest);
    const path = typeof name === "string" ? `${root}/${name}` : Buffer.concat([Buffer.from(`${root}/`), name]);
    const stats = look(path, shown3, diagnostics);
    if (stats === "unreadable") continue;
    if (stats?.isFile() !== true) diagnostics.skip({ path: shown3, ...whyNotListed(stats) });
    else if (excludes.patternForWithParents(inside, false) !== null) excluded.add(shown3);
    else if (typeof path === "string") (isHere ? here : whole).names.push(rest);
    else whole.byBytes.push({ path, shown: shown3 });
  }
  excluded.record(shownRoot, diagnostics);
  return selectionOf(here.names.length > 0 ? [{ ...here, byBytes: [] }, whole] : [whole]);
}
function* fileSource(selection, diagnostics, take = null) {
  const seen = selection.groups.length > 1 ? /* @__PURE__ */ new Set() : null;
  for (const { path, shown: shown3, shortReadEnds } of filesOf(selection, take)) {
    if (seen !== null) {
      const key = typeof path === "string" ? path : path.toString("hex");
      if (seen.has(key)) continue;
      seen.add(key);
    }
    const blob = openFileBlob(path, shown3, diagnostics, shortReadEnds);
    if (blob === null) continue;
    try {
      yield blob;
    } finally {
      blob.close?.();
    }
  }
}
function* filesOf(selection, take) {
  let index = 0;
  for (const group of selection.groups) {
    const shortReadEnds = group.shortReadsEnd;
    const path = group.folder.endsWith("/") ? group.folder : `${group.folder}/`;
    const shown3 = group.shown === "" || group.shown.endsWith("/") ? group.shown : `${group.shown}/`;
    for (const name of group.names) if (take === null || take(index++)) yield { path: path + name, shown: shown3 + name, shortReadEnds };
    for (const entry of group.byBytes) if (take === null || take(index++)) yield { path: Buffer.from(entry.path), shown: entry.shown, shortReadEnds };
  }
}
function selectionOf(groups) {
  return { groups, count: groups.reduce((sum2, group) => sum2 + group.names.length + group.byBytes.length, 0) };
}
function whyNotListed(stats) {
  if (stats === void 0) return { reason: "vanished", detail: "listed, but not on disk", incomplete: false };
  if (stats.isSymbolicLink()) return { reason: "symlink", detail: "links are not followed", incomplete: false };
  if (stats.isDirectory()) return { reason: "submodule", detail: "a folder of its own: scan it by its path", incomplete: false };
  return { reason: "not-a-regular-file", detail: specialKind(stats), incomplete: true };
}
function look(path, shown3, diagnostics) {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOTDIR" || code === void 0) return void 0;
    skipForError(shown3, error, diagnostics);
    return "unreadable";
  }
}
function selectNamed(path, stats, options, diagnostics) {
  const absolute = resolve8(options.cwd, path);
  const shown3 = displayPath(path);
  const isFolder = stats.isDirectory();
  const leaveOut = (reason, detail, incomplete) => {
    diagnostics.skip({ path: shown3 || ".", reason, detail, incomplete });
    return null;
  };
  if (stats.isSymbolicLink()) return leaveOut("symlink", `${linkTarget(absolute)}: links are not followed; name the target to scan it`, true);
  if (!isFolder && !stats.isFile()) return leaveOut("not-a-regular-file", specialKind(stats), true);
  const folder = isFolder ? absolute : dirname6(absolute);
  const excludes = new Excludes(options.excludes ?? [], folder);
  const pattern = excludes.patternForWithParents(isFolder ? "" : basename2(absolute), isFolder);
  if (pattern !== null) return leaveOut("excluded", `named, but excluded by ${JSON.stringify(pattern)}`, false);
  if (!isFolder) return { folder, shown: shown3.slice(0, shown3.lastIndexOf("/") + 1), names: [basename2(absolute)], byBytes: [], shortReadsEnd: false };
  const { names: names2, byBytes } = listFolder(folder, shown3, excludes, diagnostics, options.onListed);
  return { folder, shown: shown3, names: names2, byBytes, shortReadsEnd: shortReadsEnd(folder) };
}
function linkTarget(path) {
  try {
    return `a symbolic link to ${readlinkSync(path)}`;
  } catch {
    return "a symbolic link";
  }
}
async function filesOfPattern(pattern, cwd) {
  if (!/[*?[{(]/.test(pattern)) return [];
  const { default: fastGlob } = await import("./out-7HC635VM.js");
  return fastGlob.sync(pattern, { cwd, dot: true, followSymbolicLinks: false, suppressErrors: true, ignore: ["**/.git", "**/.git/**"] });
}

// chunk:chunk-X4TCXJB7.js
var chunk_X4TCXJB7_exports = {};
__export(chunk_X4TCXJB7_exports, {
  fromWire: () => fromWire,
  placedFromWire: () => placedFromWire,
  placedToWire: () => placedToWire,
  toWire: () => toWire
});
function placedToWire(placed) {
  const parts = placed.match.parts.map((part) => ({ ...part, value: part.value.reveal(), redacted: part.value.redacted }));
  return { ...placed, match: { ...placed.match, parts } };
}
function placedFromWire(wire) {
  const parts = wire.match.parts.map(({ redacted, ...part }) => ({ ...part, value: new SecretText(part.value, redacted) }));
  return { ...wire, match: { ...wire.match, parts } };
}
function toWire(placed, origin) {
  return { ...placedToWire(placed), origin };
}
function fromWire({ origin, ...wire }) {
  return { placed: placedFromWire(wire), origin };
}

// chunk:chunk-YRBGGAQY.js
import {
  UserError as UserError10
} from "./chunk-ULZDHRKX.js";
import { existsSync as existsSync3 } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
async function scanFiles(selection, options) {
  const collector = new FindingCollector(options.rules, options.showSecrets);
  const shared2 = Claims.allocate();
  const claims = new Claims(shared2);
  const stop = () => claims.stop();
  options.signal?.addEventListener("abort", stop);
  options.threads.expect(selection.count);
  let own = { blobs: 0, bytes: 0, matches: 0 };
  const report = () => options.onProgress?.(sum([own, ...others.progress()]));
  const others = options.threads.run(selection, shared2, report);
  others.results.catch(stop);
  try {
    const loop = {
      scanner: options.scanner,
      diagnostics: options.diagnostics,
      ...options.signal === void 0 ? {} : { signal: options.signal },
      onMatch: (placed, origin) => collector.add(placed, origin),
      onProgress: (progress) => {
        own = progress;
        report();
      }
    };
    own = await scanBlobs(fileSource(selection, options.diagnostics, options.threads.count === 0 ? null : (index) => claims.take(index)), loop);
    if (options.signal?.aborted !== true) own = sum([own, await scanBlobs(options.also, { ...loop, onProgress: report })]);
    for (const { progress, matches, skipped, warnings } of await others.results) {
      own = sum([own, progress]);
      for (const wire of matches) {
        const { placed, origin } = fromWire(wire);
        collector.add(placed, origin);
      }
      for (const entry of skipped) options.diagnostics.skip(entry);
      for (const warning of warnings) options.diagnostics.warn(warning);
    }
  } finally {
    options.signal?.removeEventListener("abort", stop);
  }
  return { ...collector.finish(), blobs: own.blobs, bytes: own.bytes, interrupted: options.signal?.aborted === true };
}
function sum(all) {
  return all.reduce((a, b) => ({ blobs: a.blobs + b.blobs, bytes: a.bytes + b.bytes, matches: a.matches + b.matches }), { blobs: 0, bytes: 0, matches: 0 });
}
var FILES_PER_THREAD = 1500;
var MOST_THREADS = 8;
var ScanThreads = class {
  #recipe;
  #wanted;
  #workers = [];
  #entry;
  /** @param wanted most threads to use, the calling one included; null decides by the machine and the number of files */
  constructor(recipe, wanted) {
    this.#recipe = recipe;
    this.#wanted = wanted;
    this.#entry = wanted === 1 ? null : workerEntry();
  }
  /** Threads besides the calling one. */
  get count() {
    return this.#workers.length;
  }
  /** Says that at least so many files will have to be scanned; may start threads. */
  expect(files) {
    if (this.#entry === null) return;
    const threads = this.#wanted ?? Math.min(availableParallelism(), MOST_THREADS, Math.floor(files / FILES_PER_THREAD));
    while (this.#workers.length < threads - 1) {
      this.#workers.push(new Worker(this.#entry, { workerData: this.#recipe, stdout: false, stderr: false }));
    }
  }
  /** Sets every thread to work on its share. Ask once. */
  run(selection, claims, onProgress) {
    const task = { selection: selectionToWire(selection), claims };
    const latest = /* @__PURE__ */ new Map();
    const results = this.#workers.map((worker) => {
      worker.postMessage(task);
      return resultOf(worker, (progress) => {
        latest.set(worker, progress);
        onProgress();
      });
    });
    return { results: Promise.all(results), progress: () => [...latest.values()] };
  }
  async close() {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
};
function workerEntry() {
  const places = ["./scan-worker.js", "../scan-worker.js"].map((path) => new URL(path, import.meta.url));
  return places.find((place2) => existsSync3(place2)) ?? null;
}
function resultOf(worker, onProgress) {
  return new Promise((resolve10, reject) => {
    worker.on("message", (message) => {
      if (message.kind === "done") resolve10(message);
      else onProgress(message.progress);
    });
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`a scanning thread ended early (code ${code})`)));
  });
}
var NOTHING = { count: 0, groups: [] };
async function scanPaths(paths, { plan, scanner, diagnostics, now, signal, onProgress, tracked = null, also = [] }) {
  const named = paths.filter((path) => path !== "-");
  const stdin = named.length < paths.length;
  if (stdin && tracked !== null) throw new UserError10("--git-tracked does not go with standard input");
  const threads = new ScanThreads({ rules: plan.ruleRequest, nowSeconds: now.getTime() / 1e3, compatIgnores: plan.compatIgnores }, plan.threads);
  const options = { cwd: plan.root, excludes: plan.excludes, onListed: (files) => threads.expect(files) };
  try {
    const selection = named.length === 0 ? NOTHING : tracked === null ? await selectOnDisk(named, options, diagnostics) : await selectTracked(named, options, diagnostics, tracked);
    const piped = stdin ? (await import("./stdin-DXSQJHHK.js")).stdinSource(diagnostics) : [];
    const total = selection.count + (stdin ? 1 : 0);
    return await scanFiles(selection, {
      scanner,
      rules: plan.rules.infos,
      diagnostics,
      ...signal === void 0 ? {} : { signal },
      ...onProgress === void 0 ? {} : { onProgress: (progress) => onProgress({ ...progress, total }) },
      showSecrets: plan.showSecrets,
      threads,
      also: chain([piped, also])
    });
  } finally {
    await threads.close();
  }
}
async function selectOnDisk(paths, options, diagnostics) {
  const { selectFiles: selectFiles2 } = await import("./start-D0E8E70D.js").then((start) => start.$files_WV3MKYYS);
  return selectFiles2(paths, options, diagnostics);
}
async function selectTracked(paths, options, diagnostics, environment) {
  const { Git: Git2, GitError: GitError2 } = await import("./process-4MNITKDB.js");
  const { selectListed: selectListed2 } = await import("./start-D0E8E70D.js").then((start) => start.$files_WV3MKYYS);
  const git = new Git2({ folder: options.cwd, environment, use: "audit" });
  try {
    const root = git.run(["rev-parse", "--show-toplevel"]).toString("utf8").replace(/\n$/, "");
    const listed = git.run(["--literal-pathspecs", "ls-files", "-z", "--full-name", "--error-unmatch", "--", ...paths]);
    return selectListed2(root, namesOf(listed), options, diagnostics);
  } catch (error) {
    if (!(error instanceof GitError2)) throw error;
    throw new UserError10(`--git-tracked: ${error.message}`, "name paths that git tracks, inside of a repository", { cause: error });
  }
}
function namesOf(listed) {
  const names2 = [];
  for (let start = 0; start < listed.length; ) {
    const end = listed.indexOf(0, start);
    const bytes = listed.subarray(start, end < 0 ? listed.length : end);
    const text = bytes.toString("utf8");
    names2.push(text.includes("\uFFFD") ? Buffer.from(bytes) : text);
    start += bytes.length + 1;
  }
  return names2;
}
function* chain(sources) {
  for (const source of sources) yield* source;
}

// chunk:chunk-G7YOTNU7.js
var runScanCommand = async (invocation, surroundings) => {
  const paths = invocation.positionals.length === 0 ? ["."] : invocation.positionals;
  const prepared = await prepareScan(invocation.options, paths, surroundings);
  const { plan, options, context } = prepared;
  const output = outputPlan(options);
  const report = await scanPathsInSession(paths, prepared);
  await writeReport(report, output, options, context, plan.rules.infos, checkoutAround(context.cwd, paths));
  return outcomeOf(report, plan.failOn);
};
async function scanPathsInSession(paths, prepared) {
  const { plan, options, context } = prepared;
  return inScanSession(prepared, paths.includes("-"), async ({ diagnostics, scanner, startedAt, signal, progress }) => {
    const result = await scanPaths(paths, {
      plan,
      scanner,
      diagnostics,
      now: startedAt,
      signal,
      onProgress: ({ blobs, bytes, total }) => progress.update({ blobs, bytes, total }),
      tracked: options.gitTracked === true ? context.environment : null
    });
    return { ...result, files: result.blobs };
  });
}

// chunk:chunk-GNO566AO.js
var chunk_GNO566AO_exports = {};
__export(chunk_GNO566AO_exports, {
  IdLines: () => IdLines,
  IdTable: () => IdTable,
  emptyTreeId: () => emptyTreeId,
  isNullId: () => isNullId,
  isObjectId: () => isObjectId
});
function emptyTreeId(hexLength) {
  return hexLength === 40 ? "4b825dc642cb6eb9a060e54bf8d69288fbee4904" : "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321";
}
function isNullId(id) {
  return /^0+$/.test(id);
}
function isObjectId(text) {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
var IdLines = class _IdLines {
  hexLength;
  #lines;
  #count = 0;
  constructor(hexLength, capacity = 1024) {
    this.hexLength = hexLength;
    this.#lines = Buffer.allocUnsafe(Math.max(1, capacity) * (hexLength + 1));
  }
  static of(hexLength, ids) {
    const list2 = new _IdLines(hexLength);
    for (const id of ids) list2.push(id);
    return list2;
  }
  get count() {
    return this.#count;
  }
  push(id) {
    const start = this.#grow();
    this.#lines.write(id, start, this.hexLength, "latin1");
  }
  /** Copies the hex digits at `offset` of `text`. */
  pushHex(text, offset) {
    const start = this.#grow();
    this.#lines.set(text.subarray(offset, offset + this.hexLength), start);
  }
  at(index) {
    const start = index * (this.hexLength + 1);
    return this.#lines.toString("latin1", start, start + this.hexLength);
  }
  /** The entries `[from, to)` as a list of their own. */
  slice(from, to) {
    if (from === 0 && to === this.#count) return this;
    const part = new _IdLines(this.hexLength, 1);
    part.#lines = this.lines(from, to);
    part.#count = to - from;
    return part;
  }
  /** The lines of entries `[from, to)`; a view, not a copy. */
  lines(from = 0, to = this.#count) {
    const width = this.hexLength + 1;
    return this.#lines.subarray(from * width, to * width);
  }
  *[Symbol.iterator]() {
    for (let index = 0; index < this.#count; index++) yield this.at(index);
  }
  #grow() {
    const width = this.hexLength + 1;
    const start = this.#count * width;
    if (start + width > this.#lines.length) {
      const larger = Buffer.allocUnsafe(this.#lines.length * 2);
      this.#lines.copy(larger, 0, 0, start);
      this.#lines = larger;
    }
    this.#lines[start + width - 1] = 10;
    this.#count++;
    return start;
  }
};
function digit(byte) {
  return byte <= 57 ? byte - 48 : (byte | 32) - 87;
}
var IdTable = class {
  hexLength;
  #bytes;
  #ids;
  #slots;
  #count = 0;
  #probe;
  constructor(hexLength) {
    this.hexLength = hexLength;
    this.#bytes = hexLength / 2;
    this.#ids = new Uint8Array(1024 * this.#bytes);
    this.#slots = new Int32Array(2048).fill(-1);
    this.#probe = new Uint8Array(this.#bytes);
  }
  get size() {
    return this.#count;
  }
  /** Number of the id, given as hex digits at `offset`; adds it when new. */
  addHex(text, offset) {
    this.#read(text, offset);
    return this.#add();
  }
  add(id) {
    this.#readString(id);
    return this.#add();
  }
  /** Number of the id, or -1. */
  find(id) {
    this.#readString(id);
    return this.#slots[this.#slot()] ?? -1;
  }
  findHex(text, offset) {
    this.#read(text, offset);
    return this.#slots[this.#slot()] ?? -1;
  }
  /** Lower-case hex of entry `index`. */
  at(index) {
    const start = index * this.#bytes;
    return Buffer.from(this.#ids.buffer, start, this.#bytes).toString("hex");
  }
  #readString(id) {
    for (let index = 0; index < this.#bytes; index++) {
      this.#probe[index] = digit(id.charCodeAt(2 * index)) << 4 | digit(id.charCodeAt(2 * index + 1));
    }
  }
  #read(text, offset) {
    for (let index = 0; index < this.#bytes; index++) {
      this.#probe[index] = digit(text[offset + 2 * index] ?? 0) << 4 | digit(text[offset + 2 * index + 1] ?? 0);
    }
  }
  /** Slot that holds the probe, or the empty slot where it belongs. */
  #slot() {
    const mask = this.#slots.length - 1;
    let slot = firstSlot(this.#probe, 0) & mask;
    for (; ; ) {
      const entry = this.#slots[slot] ?? -1;
      if (entry < 0 || this.#equals(entry)) return slot;
      slot = slot + 1 & mask;
    }
  }
  #equals(entry) {
    const start = entry * this.#bytes;
    for (let index = 0; index < this.#bytes; index++) {
      if (this.#ids[start + index] !== this.#probe[index]) return false;
    }
    return true;
  }
  #add() {
    const slot = this.#slot();
    const known2 = this.#slots[slot] ?? -1;
    if (known2 >= 0) return known2;
    const start = this.#count * this.#bytes;
    if (start + this.#bytes > this.#ids.length) {
      const larger = new Uint8Array(this.#ids.length * 2);
      larger.set(this.#ids);
      this.#ids = larger;
    }
    this.#ids.set(this.#probe, start);
    this.#slots[slot] = this.#count;
    this.#count++;
    if (this.#count * 2 > this.#slots.length) this.#rehash();
    return this.#count - 1;
  }
  /** All entries differ, so none has to be compared. */
  #rehash() {
    const slots = new Int32Array(this.#slots.length * 4).fill(-1);
    const mask = slots.length - 1;
    for (let entry = 0; entry < this.#count; entry++) {
      let slot = firstSlot(this.#ids, entry * this.#bytes) & mask;
      while ((slots[slot] ?? -1) >= 0) slot = slot + 1 & mask;
      slots[slot] = entry;
    }
    this.#slots = slots;
  }
};
var [FACTOR2, OTHER_FACTOR] = [1, 2].map(() => Math.floor(Math.random() * 2 ** 32) | 1);
function firstSlot(ids, start) {
  const first = (ids[start] ?? 0) | (ids[start + 1] ?? 0) << 8 | (ids[start + 2] ?? 0) << 16 | (ids[start + 3] ?? 0) << 24;
  const last = (ids[start + 16] ?? 0) | (ids[start + 17] ?? 0) << 8 | (ids[start + 18] ?? 0) << 16 | (ids[start + 19] ?? 0) << 24;
  const mixed = Math.imul(first, FACTOR2) ^ Math.imul(last, OTHER_FACTOR);
  return mixed ^ mixed >>> 15;
}

// chunk:chunk-LF7ZP4JT.js
var chunk_LF7ZP4JT_exports = {};
__export(chunk_LF7ZP4JT_exports, {
  inParallel: () => inParallel
});
import { availableParallelism as availableParallelism2 } from "node:os";
var WORTHWHILE = 1e3;
async function inParallel(count, part) {
  if (count < WORTHWHILE || availableParallelism2() < 2) {
    await part(0, count);
    return;
  }
  const middle = count >>> 1;
  const halves = await Promise.allSettled([part(0, middle), part(middle, count)]);
  for (const half of halves) if (half.status === "rejected") throw half.reason;
}

// chunk:chunk-MIVRUNT5.js
var chunk_MIVRUNT5_exports = {};
__export(chunk_MIVRUNT5_exports, {
  ObjectScan: () => ObjectScan
});

// chunk:chunk-XHGGFGIT.js
var chunk_XHGGFGIT_exports = {};
__export(chunk_XHGGFGIT_exports, {
  CatFileReader: () => CatFileReader,
  commitLinks: () => commitLinks,
  commitPeople: () => commitPeople,
  contentsOf: () => contentsOf,
  displayText: () => displayText,
  messageStart: () => messageStart,
  tagFields: () => tagFields,
  visitLines: () => visitLines
});
import { isUtf8 as isUtf83 } from "node:buffer";
var LINE_FEED2 = 10;
async function visitLines(read, pace2, visit) {
  let buffer = Buffer.allocUnsafeSlow(256 * 1024);
  let end = 0;
  for (; ; ) {
    const count = read(buffer.subarray(end));
    if (count === 0) break;
    let start = 0;
    const come = end;
    end += count;
    for (let feed = buffer.indexOf(LINE_FEED2, come); feed >= 0 && feed < end; feed = buffer.indexOf(LINE_FEED2, start)) {
      visit(buffer, start, feed);
      start = feed + 1;
    }
    buffer.copyWithin(0, start, end);
    end -= start;
    if (end === buffer.length) {
      const larger = Buffer.allocUnsafeSlow(buffer.length * 2);
      buffer.copy(larger, 0, 0, end);
      buffer = larger;
    }
    if (pace2.due()) await pace2.rest();
  }
  if (end > 0) visit(buffer, 0, end);
}
var LARGEST_TEXT = 64 * 1024 * 1024;
function contentsOf({ contents, size, read }) {
  if (contents !== null || size > LARGEST_TEXT) return contents;
  const whole = new Uint8Array(size);
  let length = 0;
  for (let count = read(whole); count > 0; count = read(whole.subarray(length))) length += count;
  return whole;
}
var TruncatedStream = class extends Error {
  name = "TruncatedStream";
  id;
  constructor(id) {
    super(`git ended in the middle of object ${id}`);
    this.id = id;
  }
};
var DerailedStream = class extends Error {
  name = "DerailedStream";
  id;
  constructor(id) {
    super(`object ${id} is not as long as git says`);
    this.id = id;
  }
};
var LARGEST_VIEW = 4 * 1024 * 1024;
var HEADER_LIMIT = 256;
var LINE_FEED22 = 10;
var ObjectStream = class {
  #source;
  #buffer = Buffer.allocUnsafeSlow(LARGEST_VIEW + 64 * 1024);
  #start = 0;
  #end = 0;
  /** Bytes of the current object, with its closing line feed, that were not consumed yet. */
  #left = 0;
  #id = "";
  constructor(source) {
    this.#source = source;
  }
  /**
   * The next object, or null at the end.
   * @param wanted the id that was asked for.
   * @throws TruncatedStream when the stream ends inside an object, DerailedStream when an object is not as long as it should be.
   */
  next(wanted) {
    this.#skipRest();
    const header = this.#header();
    if (header === null) return null;
    const [id = "", type = "", size = ""] = header.split(" ");
    if (wanted !== void 0 && id !== wanted) throw this.#derailed();
    this.#id = id;
    if (!isObjectType(type)) return { id, type: "missing" };
    const bytes = Number(size);
    this.#left = bytes + 1;
    if (bytes <= LARGEST_VIEW) {
      this.#require(bytes + 1);
      if (this.#buffer[this.#start + bytes] !== LINE_FEED22) throw new DerailedStream(id);
      const contents = this.#buffer.subarray(this.#start, this.#start + bytes);
      return { id, type, size: bytes, contents, read: (target) => this.#pull(target) };
    }
    return { id, type, size: bytes, contents: null, read: (target) => this.#pull(target) };
  }
  #pull(target) {
    const wanted = Math.min(target.length, this.#left - 1);
    if (wanted <= 0) return 0;
    const buffered = Math.min(wanted, this.#end - this.#start);
    if (buffered > 0) {
      target.set(this.#buffer.subarray(this.#start, this.#start + buffered));
      this.#start += buffered;
      this.#left -= buffered;
      return buffered;
    }
    const count = this.#source(target.subarray(0, wanted));
    if (count === 0) throw new TruncatedStream(this.#id);
    this.#left -= count;
    return count;
  }
  #skipRest() {
    while (this.#left > 0) {
      if (this.#start === this.#end) this.#fill();
      const step = Math.min(this.#left, this.#end - this.#start);
      this.#start += step;
      this.#left -= step;
      if (this.#left === 0 && this.#buffer[this.#start - 1] !== LINE_FEED22) throw new DerailedStream(this.#id);
    }
  }
  #derailed() {
    return this.#id === "" ? new Error("git printed something that is not an object") : new DerailedStream(this.#id);
  }
  /** The next line without its line feed; null at the end of the stream. */
  #header() {
    for (; ; ) {
      const feed = this.#buffer.subarray(this.#start, this.#end).indexOf(LINE_FEED22);
      if (feed >= 0) {
        const line = this.#buffer.toString("latin1", this.#start, this.#start + feed);
        this.#start += feed + 1;
        return line;
      }
      if (this.#end - this.#start > HEADER_LIMIT) throw this.#derailed();
      if (!this.#more()) return null;
    }
  }
  #require(bytes) {
    while (this.#end - this.#start < bytes) this.#fill();
  }
  #fill() {
    if (!this.#more()) throw new TruncatedStream(this.#id);
  }
  /** Reads once more into the buffer; false at the end. Moves what is left to the front only when the tail gets short. */
  #more() {
    if (this.#start === this.#end) {
      this.#start = 0;
      this.#end = 0;
    } else if (this.#buffer.length - this.#end < 64 * 1024 && this.#start > 0) {
      this.#buffer.copyWithin(0, this.#start, this.#end);
      this.#end -= this.#start;
      this.#start = 0;
    }
    const count = this.#source(this.#buffer.subarray(this.#end));
    this.#end += count;
    return count > 0;
  }
};
function isObjectType(word) {
  return word === "blob" || word === "tree" || word === "commit" || word === "tag";
}
var BUFFERED_OBJECTS = 256;
var AFTER_FAILURE = 64;
var FEW_OBJECTS = 1e3;
var CatFileReader = class {
  name = "cat-file";
  #git;
  #atOnce;
  /** @param atOnce objects per call of git; all in one where its output is streamed. */
  constructor(git, atOnce = HAS_NAMED_PIPES ? Number.POSITIVE_INFINITY : BUFFERED_OBJECTS) {
    this.#git = git;
    this.#atOnce = atOnce;
  }
  async read(wanted, visitor, pace2) {
    await inParallel(wanted.count, (from, to) => this.#readPart(wanted.slice(from, to), visitor, pace2));
  }
  async #readPart(wanted, visitor, pace2) {
    let ids = wanted;
    let next = 0;
    let sifted = false;
    let atOnce = this.#atOnce;
    while (next < ids.count) {
      await pace2.giveWay();
      const first = next;
      const end = Math.min(ids.count, first + atOnce);
      const stream = this.#git.stream(["cat-file", "--batch", "--buffer"], ids.lines(first, end), end - first <= FEW_OBJECTS);
      let outcome;
      let ending;
      try {
        ending = await readAll(new ObjectStream(stream.read), ids, first, end, visitor, pace2);
      } finally {
        outcome = await stream.finish();
      }
      next = ending.index;
      if (next >= end) {
        atOnce = Math.min(2 * atOnce, this.#atOnce);
        continue;
      }
      atOnce = Math.min(AFTER_FAILURE, this.#atOnce);
      if (ending.derailed || outcome.status === 0) {
        if (ending.visited) visitor.unreadable(ids.at(next), "corrupt-object");
        else this.#readAlone(ids.at(next), visitor);
        next++;
        continue;
      }
      if (next === first && outcome.stderr.includes("not a git repository")) throw new GitError("cat-file", outcome.status, outcome.stderr);
      if (!sifted && outcome.stderr.includes("promisor remote")) {
        sifted = true;
        ids = await this.#stored(ids, next, visitor, pace2);
        next = 0;
      } else {
        visitor.unreadable(ids.at(next), "corrupt-object");
        next++;
      }
    }
  }
  /** Asks for the contents of one blob, without the size that git would give it in a stream. */
  #readAlone(id, visitor) {
    const { status, stdout } = this.#git.attempt(["cat-file", "blob", id]);
    if (status !== 0) {
      visitor.unreadable(id, "corrupt-object");
      return;
    }
    visitor.visit({ id, type: "blob", size: stdout.length, contents: stdout.length <= LARGEST_VIEW ? stdout : null, read: readerOf(stdout) });
  }
  /** The ids from `from` on that are stored, in their order; the others are reported. */
  async #stored(ids, from, visitor, pace2) {
    const present = new IdTable(ids.hexLength);
    const stream = this.#git.stream(["cat-file", "--batch-all-objects", "--unordered", "--buffer", "--batch-check=%(objectname)"]);
    try {
      await visitLines(stream.read, pace2, (text, start) => void present.addHex(text, start));
    } finally {
      await stream.finish();
    }
    const rest = new IdLines(ids.hexLength);
    for (let index = from; index < ids.count; index++) {
      const id = ids.at(index);
      if (present.find(id) >= 0) rest.push(id);
      else visitor.unreadable(id, "missing-object");
    }
    return rest;
  }
};
async function readAll(objects, wanted, first, end, visitor, pace2) {
  let index = first;
  try {
    for (; index < end; index++) {
      const object = objects.next(wanted.at(index));
      if (object === null) break;
      if (object.type === "missing") visitor.unreadable(object.id, "missing-object");
      else visitor.visit(object);
      await pace2.giveWay();
    }
    return { index, derailed: false, visited: false };
  } catch (error) {
    if (!(error instanceof TruncatedStream || error instanceof DerailedStream)) throw error;
    const visited = error.id !== wanted.at(index) && index > first;
    return { index: visited ? index - 1 : index, derailed: error instanceof DerailedStream, visited };
  }
}
function displayText(bytes) {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (isUtf83(text)) return text.toString("utf8");
  let shown3 = "";
  for (let offset = 0; offset < text.length; ) {
    const length = sequenceLength(text, offset);
    if (length === 0) {
      shown3 += `\\${(text[offset] ?? 0).toString(8)}`;
      offset++;
    } else {
      shown3 += text.toString("utf8", offset, offset + length);
      offset += length;
    }
  }
  return shown3;
}
function sequenceLength(text, offset) {
  for (let length = 1; length <= 4 && offset + length <= text.length; length++) {
    if (isUtf83(text.subarray(offset, offset + length))) return length;
  }
  return 0;
}
var LINE_FEED3 = 10;
var NO_SIGNATURE = { person: "", date: "" };
function messageStart(object) {
  const bytes = Buffer.from(object.buffer, object.byteOffset, object.length);
  const gap = bytes.indexOf("\n\n");
  return gap < 0 ? bytes.length : gap + 2;
}
function commitLinks(object, hexLength) {
  const bytes = Buffer.from(object.buffer, object.byteOffset, object.length);
  if (bytes.toString("latin1", 0, 5) !== "tree ") return null;
  const tree = bytes.toString("latin1", 5, 5 + hexLength);
  const parents = [];
  let offset = 5 + hexLength + 1;
  while (bytes.toString("latin1", offset, offset + 7) === "parent ") {
    parents.push(bytes.toString("latin1", offset + 7, offset + 7 + hexLength));
    offset += 7 + hexLength + 1;
  }
  if (![tree, ...parents].every((id) => id.length === hexLength && isObjectId(id))) return null;
  const line = headerLine(bytes, offset, "committer ");
  const time = /> *(-?\d{1,15})(?: |$)/.exec(line?.toString("latin1") ?? "")?.[1];
  return { tree, parents, time: time === void 0 ? 0 : Number(time) };
}
function commitPeople(object) {
  const bytes = Buffer.from(object.buffer, object.byteOffset, object.length);
  const encoding = headerLine(bytes, 0, "encoding ")?.toString("latin1");
  return {
    author: signature(headerLine(bytes, 0, "author "), encoding),
    committer: signature(headerLine(bytes, 0, "committer "), encoding)
  };
}
function tagFields(object) {
  const bytes = Buffer.from(object.buffer, object.byteOffset, object.length);
  const target = headerLine(bytes, 0, "object ")?.toString("latin1");
  if (target === void 0) return null;
  const encoding = headerLine(bytes, 0, "encoding ")?.toString("latin1");
  return {
    object: target,
    type: headerLine(bytes, 0, "type ")?.toString("latin1") ?? "",
    name: displayText(headerLine(bytes, 0, "tag ") ?? Buffer.alloc(0)),
    tagger: signature(headerLine(bytes, 0, "tagger "), encoding)
  };
}
function headerLine(bytes, offset, key) {
  while (offset < bytes.length && bytes[offset] !== LINE_FEED3) {
    const feed = bytes.indexOf(LINE_FEED3, offset);
    const end = feed < 0 ? bytes.length : feed;
    if (bytes.toString("latin1", offset, offset + key.length) === key) return bytes.subarray(offset + key.length, end);
    offset = end + 1;
  }
  return null;
}
function signature(line, encoding) {
  if (line === null) return NO_SIGNATURE;
  const close = line.lastIndexOf(">");
  const person = close < 0 ? line : line.subarray(0, close + 1);
  const seconds = /^ *(-?\d{1,15})/.exec(line.subarray(close + 1).toString("latin1"))?.[1];
  return { person: decoded2(person, encoding).trim(), date: seconds === void 0 ? "" : isoDate(Number(seconds)) };
}
function isoDate(seconds) {
  const date = new Date(seconds * 1e3);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().replace(".000Z", "Z");
}
function decoded2(bytes, encoding) {
  if (encoding === void 0 || /^utf-?8$/i.test(encoding)) return displayText(bytes);
  try {
    return new TextDecoder(encoding.trim()).decode(bytes);
  } catch {
    const alias = /^cp-?(936|932|949|950)$/i.exec(encoding)?.[1];
    const known2 = alias === void 0 ? void 0 : { "936": "gbk", "932": "shift_jis", "949": "euc-kr", "950": "big5" }[alias];
    return known2 === void 0 ? displayText(bytes) : new TextDecoder(known2).decode(bytes);
  }
}

// chunk:chunk-MIVRUNT5.js
var HitTable = class {
  #blobs;
  #matches = [];
  /** The credential of each match, in the same order. */
  #credentialOf = [];
  #credentials = [];
  #numbers = /* @__PURE__ */ new Map();
  constructor(hexLength) {
    this.#blobs = new IdTable(hexLength);
  }
  /** Number of blobs with hits. */
  get size() {
    return this.#blobs.size;
  }
  /** Records what a blob holds; a second time has no effect. */
  add(blob, matches) {
    const before = this.#blobs.size;
    if (matches.length === 0 || this.#blobs.add(blob) < before) return;
    this.#matches.push(matches);
    const credentials = matches.map((match) => this.credentialOf(match));
    this.#credentialOf.push(credentials);
    this.#credentials.push(new Set(credentials));
  }
  /** The blob's number, or null when nothing was found in it. */
  find(blob) {
    const hit = this.#blobs.find(blob);
    return hit < 0 ? null : hit;
  }
  /** As `find` for hex digits in a buffer; -1 when nothing was found. */
  findHex(text, offset) {
    return this.#blobs.findHex(text, offset);
  }
  blob(hit) {
    return this.#blobs.at(hit);
  }
  credentials(hit) {
    return this.#credentials[hit] ?? /* @__PURE__ */ new Set();
  }
  /** Everything that was found in the blob. */
  matches(hit) {
    return this.#matches[hit] ?? [];
  }
  /** The places where `credential` stands in the blob. */
  matchesOf(hit, credential2) {
    return this.matches(hit).filter((_, index) => this.#credentialOf[hit]?.[index] === credential2);
  }
  /** Number of the credential that `match` found; the same for every place and blob that holds it. */
  credentialOf(match) {
    const key = credentialKey(match);
    const known2 = this.#numbers.get(key);
    if (known2 !== void 0) return known2;
    this.#numbers.set(key, this.#numbers.size);
    return this.#numbers.size - 1;
  }
};
function credentialKey(match) {
  const parts = match.match.parts.map((part) => `${part.kind}=${part.value.sha256()}`);
  return `${match.match.rule} ${parts.toSorted().join(" ")}`;
}
var LISTED_LIMIT = 1e3;
var ObjectScan = class {
  hits;
  messages = [];
  #scanner;
  #diagnostics;
  #blobs = 0;
  #bytes = 0;
  #skipped = 0;
  constructor(scanner, hexLength, diagnostics) {
    this.#scanner = scanner;
    this.#diagnostics = diagnostics;
    this.hits = new HitTable(hexLength);
  }
  /** Number of blobs scanned. */
  get blobs() {
    return this.#blobs;
  }
  /** Bytes of blobs and messages scanned. */
  get bytes() {
    return this.#bytes;
  }
  /** @param path for path hints of rules. @returns whether something was found. */
  blob(object, path) {
    const result = object.contents === null ? this.#scanner.scan(object.read, path) : this.#scanner.scanBytes(object.contents, path);
    this.#blobs++;
    this.#bytes += object.size;
    this.hits.add(object.id, result.matches);
    return result.matches.length > 0;
  }
  /** Counts blobs, and bytes of blobs and messages, that were found to need no scan. */
  passed(blobs, bytes) {
    this.#blobs += blobs;
    this.#bytes += bytes;
  }
  /** Credentials in a blob that is looked at for comparison only: neither counted nor reported. */
  credentialsIn(object, path) {
    const result = object.contents === null ? this.#scanner.scan(object.read, path) : this.#scanner.scanBytes(object.contents, path);
    return new Set(result.matches.map((match) => this.hits.credentialOf(match)));
  }
  /** Scans the message of a commit object. */
  commit(id, contents) {
    this.message("commit-message", id, contents.subarray(messageStart(contents)));
  }
  message(kind, id, text) {
    this.#bytes += text.length;
    const { matches } = this.#scanner.scanBytes(text, "");
    if (matches.length > 0) this.messages.push({ kind, id, matches });
  }
  /** Records an object that could not be read. */
  skip(path, reason) {
    this.#skipped++;
    if (this.#skipped > LISTED_LIMIT) return;
    const detail = reason === "missing-object" ? "The object is not in this repository. In a partial clone, fetch it first: git fetch --refetch --no-filter" : "git cannot read the object: git fsck tells more.";
    this.#diagnostics.skip({ path, reason, detail, incomplete: true });
  }
  /** Must be called once at the end: adds the count of the skipped objects that were not listed. */
  finish() {
    const unlisted = this.#skipped - LISTED_LIMIT;
    if (unlisted <= 0) return;
    this.#diagnostics.skip({ path: `(${unlisted} more objects)`, reason: "missing-object", detail: "Only the first 1000 are listed.", incomplete: true });
  }
};

// chunk:chunk-MW7KWM5K.js
var chunk_MW7KWM5K_exports = {};
__export(chunk_MW7KWM5K_exports, {
  repositoryError: () => repositoryError
});
import {
  UserError as UserError11
} from "./chunk-ULZDHRKX.js";
function repositoryError(folder, stderr) {
  const text = withoutCredentials(stderr);
  if (text.includes("dubious ownership")) {
    return new UserError11(
      `git refuses to read ${folder}: it belongs to another user`,
      `If you trust it: git config --global --add safe.directory ${folder}`
    );
  }
  if (text.includes("not a git repository")) {
    return new UserError11(`${folder} is not in a git repository`, "Run it in a repository, or scan plain files with `aksweep scan`.");
  }
  if (/packed-refs/.test(text)) {
    return new UserError11(
      `git cannot read ${folder}: ${text.split("\n")[0] ?? ""}`,
      "The list of refs is damaged. Restore packed-refs, or move it away and run `aksweep git --unreachable`, which reads every stored object."
    );
  }
  return new UserError11(`git cannot read ${folder}: ${text.split("\n")[0] ?? ""}`);
}

// chunk:chunk-TBQEEK3D.js
var chunk_TBQEEK3D_exports = {};
__export(chunk_TBQEEK3D_exports, {
  collectOccurrences: () => collectOccurrences
});
function collectOccurrences(occurrences, plan, diagnostics) {
  const collector = new FindingCollector(plan.rules.infos, plan.showSecrets);
  const excludes = new Excludes(plan.excludes, plan.root);
  let excluded = 0;
  for (const { match, origin } of occurrences) {
    if (pathsOf(origin).every((path) => excludes.patternForWithParents(path, false) !== null)) excluded += 1;
    else collector.add(match, origin);
  }
  if (excluded > 0) {
    diagnostics.skip({ path: ".", reason: "excluded", detail: `${excluded} ${excluded === 1 ? "match" : "matches"} at excluded paths`, incomplete: false });
  }
  return collector.finish();
}
function pathsOf(origin) {
  if (origin.kind !== "commit") return [origin.path];
  return origin.object === void 0 ? [origin.path, ...origin.otherPaths ?? []] : [""];
}

// chunk:console-JK34443M.js
var console_JK34443M_exports = {};
__export(console_JK34443M_exports, {
  reportConsole: () => reportConsole
});


// chunk:files-WV3MKYYS.js
var files_WV3MKYYS_exports = {};
__export(files_WV3MKYYS_exports, {
  fileSource: () => fileSource,
  selectFiles: () => selectFiles,
  selectListed: () => selectListed
});
import "./chunk-ULZDHRKX.js";


// chunk:hook-D47DIBPS.js
var hook_D47DIBPS_exports = {};
__export(hook_D47DIBPS_exports, {
  runHookCommand: () => runHookCommand
});
import "./chunk-7ZBYIQJF.js";
import {
  STDIN,
  writeError as writeError3,
  writeOutput as writeOutput2
} from "./chunk-Z22NK7OL.js";
import {
  UserError as UserError12
} from "./chunk-ULZDHRKX.js";

import { readFileSync as readFileSync5, realpathSync as realpathSync3 } from "node:fs";
import { resolve as resolve9 } from "node:path";
var ENGLISH = {
  "pre-commit": {
    title: "The commit was stopped: it would record credentials.",
    steps: [
      "Remove the value from the file: read it from the environment, a RAM role or a secret store instead.",
      "Stage the file again: git add <file>. To leave it out of this commit: git restore --staged <file>.",
      "If the value was ever pushed, mailed or pasted anywhere, it is known: disable it and issue a new one.",
      'If it is no secret: a comment "aksweep:ignore <reason>" on its line, or accept it in the baseline.'
    ]
  },
  "pre-push": {
    title: "The push was stopped: its commits hold credentials.",
    steps: [
      "A later commit that removes the value does not help: it stays in history. Rewrite the commits that were not pushed: git rebase -i <commit>^, or git commit --amend for the last one.",
      "If another remote, a mirror or a colleague has these commits already, the value is known: disable it and issue a new one.",
      'If it is no secret: a comment "aksweep:ignore <reason>" on its line, or accept it in the baseline.'
    ]
  },
  "pre-receive": {
    title: "The push was refused: its commits hold credentials.",
    steps: [
      "The server took nothing. Rewrite the commits without the value (git rebase -i <commit>^, or git commit --amend) and push again.",
      "Your own clone still holds it, and so does every other place you pushed to. If there is one: disable the credential and issue a new one.",
      'If it is no secret: a comment "aksweep:ignore <reason>" on its line.'
    ]
  }
};
var CHINESE = {
  "pre-commit": {
    title: "\u63D0\u4EA4\u5DF2\u88AB\u963B\u6B62\uFF1A\u5176\u4E2D\u542B\u6709\u51ED\u8BC1\u3002",
    steps: [
      "\u4ECE\u6587\u4EF6\u4E2D\u5220\u9664\u8BE5\u503C\uFF1A\u6539\u4ECE\u73AF\u5883\u53D8\u91CF\u3001RAM \u89D2\u8272\u6216\u5BC6\u94A5\u7BA1\u7406\u670D\u52A1\u8BFB\u53D6\u3002",
      "\u91CD\u65B0\u6682\u5B58\u6587\u4EF6\uFF1Agit add <\u6587\u4EF6>\u3002\u82E5\u8981\u5C06\u5176\u79FB\u51FA\u672C\u6B21\u63D0\u4EA4\uFF1Agit restore --staged <\u6587\u4EF6>\u3002",
      "\u5982\u679C\u8BE5\u503C\u66FE\u7ECF\u63A8\u9001\u3001\u90AE\u4EF6\u53D1\u9001\u6216\u7C98\u8D34\u5230\u4EFB\u4F55\u5730\u65B9\uFF0C\u5373\u89C6\u4E3A\u5DF2\u6CC4\u9732\uFF1A\u8BF7\u7981\u7528\u5E76\u91CD\u65B0\u7B7E\u53D1\u3002",
      '\u5982\u679C\u5B83\u4E0D\u662F\u673A\u5BC6\uFF1A\u5728\u8BE5\u884C\u52A0\u6CE8\u91CA "aksweep:ignore <\u539F\u56E0>"\uFF0C\u6216\u5C06\u5176\u52A0\u5165\u57FA\u7EBF\u3002'
    ]
  },
  "pre-push": {
    title: "\u63A8\u9001\u5DF2\u88AB\u963B\u6B62\uFF1A\u5F85\u63A8\u9001\u7684\u63D0\u4EA4\u4E2D\u542B\u6709\u51ED\u8BC1\u3002",
    steps: [
      "\u518D\u63D0\u4EA4\u4E00\u6B21\u628A\u503C\u5220\u6389\u6CA1\u6709\u7528\uFF1A\u5B83\u4ECD\u7559\u5728\u5386\u53F2\u4E2D\u3002\u8BF7\u6539\u5199\u5C1A\u672A\u63A8\u9001\u7684\u63D0\u4EA4\uFF1Agit rebase -i <\u63D0\u4EA4>^\uFF0C\u6700\u540E\u4E00\u4E2A\u63D0\u4EA4\u53EF\u7528 git commit --amend\u3002",
      "\u5982\u679C\u5176\u4ED6\u8FDC\u7A0B\u3001\u955C\u50CF\u6216\u540C\u4E8B\u5DF2\u6709\u8FD9\u4E9B\u63D0\u4EA4\uFF0C\u5373\u89C6\u4E3A\u5DF2\u6CC4\u9732\uFF1A\u8BF7\u7981\u7528\u5E76\u91CD\u65B0\u7B7E\u53D1\u3002",
      '\u5982\u679C\u5B83\u4E0D\u662F\u673A\u5BC6\uFF1A\u5728\u8BE5\u884C\u52A0\u6CE8\u91CA "aksweep:ignore <\u539F\u56E0>"\uFF0C\u6216\u5C06\u5176\u52A0\u5165\u57FA\u7EBF\u3002'
    ]
  },
  "pre-receive": {
    title: "\u63A8\u9001\u5DF2\u88AB\u62D2\u7EDD\uFF1A\u5176\u4E2D\u7684\u63D0\u4EA4\u542B\u6709\u51ED\u8BC1\u3002",
    steps: [
      "\u670D\u52A1\u5668\u672A\u63A5\u6536\u4EFB\u4F55\u5185\u5BB9\u3002\u8BF7\u6539\u5199\u63D0\u4EA4\u4EE5\u53BB\u9664\u8BE5\u503C\uFF08git rebase -i <\u63D0\u4EA4>^ \u6216 git commit --amend\uFF09\uFF0C\u7136\u540E\u91CD\u65B0\u63A8\u9001\u3002",
      "\u60A8\u7684\u672C\u5730\u4ED3\u5E93\u4EE5\u53CA\u63A8\u9001\u8FC7\u7684\u5176\u4ED6\u4F4D\u7F6E\u4ECD\u4FDD\u7559\u8BE5\u503C\u3002\u82E5\u5B58\u5728\u8FD9\u6837\u7684\u4F4D\u7F6E\uFF1A\u8BF7\u7981\u7528\u8BE5\u51ED\u8BC1\u5E76\u91CD\u65B0\u7B7E\u53D1\u3002",
      '\u5982\u679C\u5B83\u4E0D\u662F\u673A\u5BC6\uFF1A\u5728\u8BE5\u884C\u52A0\u6CE8\u91CA "aksweep:ignore <\u539F\u56E0>"\u3002'
    ]
  }
};
function hookAdvice(kind, language) {
  const { title, steps } = (language === "zh" ? CHINESE : ENGLISH)[kind];
  return [title, ...steps.map((step, index) => `  ${index + 1}. ${step}`)];
}
function outOfTimeNotice(seconds, failOpen, language) {
  if (language === "zh") {
    return failOpen ? `aksweep\uFF1A${seconds} \u79D2\u7684\u65F6\u95F4\u9884\u7B97\u5DF2\u7528\u5B8C\uFF0C\u63A8\u9001\u672A\u7ECF\u5B8C\u6574\u626B\u63CF\u5373\u88AB\u653E\u884C\uFF08--fail-open\uFF09\u3002` : `aksweep\uFF1A${seconds} \u79D2\u7684\u65F6\u95F4\u9884\u7B97\u5DF2\u7528\u5B8C\uFF0C\u63A8\u9001\u672A\u80FD\u5B8C\u6574\u626B\u63CF\uFF0C\u5DF2\u88AB\u62D2\u7EDD\u3002\u8BF7\u62C6\u5206\u4E3A\u8F83\u5C0F\u7684\u63A8\u9001\uFF0C\u6216\u8BF7\u7BA1\u7406\u5458\u63D0\u9AD8 --time-budget\u3002`;
  }
  return failOpen ? `aksweep: the time budget of ${seconds} s is used up; the push was let through without a complete scan (--fail-open).` : `aksweep: the time budget of ${seconds} s is used up before the push was scanned; it is refused. Push in smaller steps, or ask the administrator to raise --time-budget.`;
}
var runHookCommand = async (invocation, surroundings) => {
  const [word = "", ...args] = invocation.positionals;
  if (word === "install" || word === "uninstall") return changeHooks(word, args, invocation.options, surroundings);
  const kind = word;
  const prepared = await prepareScan({ quiet: true, noProgress: true, ...invocation.options }, [], surroundings);
  const { plan, options, context } = prepared;
  const output = outputPlan(options);
  const end = { how: "complete" };
  const report = await inScanSession(prepared, false, async (session) => {
    const { occurrences, ...seen } = kind === "pre-commit" ? await lookAtCommit(prepared, session) : await lookAtPush(kind, args, prepared, session);
    end.how = seen.ended;
    return { ...collectOccurrences(occurrences, plan, session.diagnostics), ...seen, interrupted: seen.ended === "interrupted" };
  });
  await writeReport(report, output, options, context, plan.rules.infos);
  return conclude(kind, report, prepared, end.how === "out-of-time");
};
function conclude(kind, report, { plan, options, context }, timeIsUp) {
  const outcome = outcomeOf(report, plan.failOn);
  if (outcome === "findings") writeError3(`
${hookAdvice(kind === "update" ? "pre-receive" : kind, context.lang).join("\n")}
`);
  if (!timeIsUp) return outcome;
  const open = options.failOpen === true;
  writeError3(`${outOfTimeNotice(options.timeBudget ?? 0, open, context.lang)}
`);
  return outcome === "clean" && !open ? "incomplete" : outcome;
}
function pace(options, { signal }) {
  return { signal, ...options.timeBudget === void 0 ? {} : { budget: options.timeBudget * 1e3 } };
}
async function lookAtCommit({ plan, options, context }, session) {
  const { scanStaged: scanStaged2 } = await import("./start-D0E8E70D.js").then((start) => start.$staged_QZ42ZBS4);
  const { environment } = context;
  const git = new Git({ folder: context.cwd, environment, use: "hook" });
  try {
    const scan = await scanStaged2(git, { ...pace(options, session), environment, ...await accepting(plan) }, session.scanner, session.diagnostics);
    return { ...scan, ended: "complete" };
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    return { occurrences: [], files: 0, blobs: 0, bytes: 0, ended: error.reason };
  }
}
async function accepting({ excludes: sets, root }) {
  if (sets.length === 0) return {};
  const { Excludes: Excludes2 } = await import("./excludes-BYLQ4YID.js");
  const excludes = new Excludes2(sets, root);
  return { accepts: (path) => excludes.patternForWithParents(path, false) === null };
}
async function lookAtPush(kind, args, { options, context }, session) {
  const { scanPush } = await import("./push-RDO4PTLC.js");
  const git = new Git({ folder: context.cwd, environment: context.environment, use: "hook" });
  const { pushed, known: known2 } = await readPush(kind, args, git, context.environment);
  const { occurrences, blobs, bytes, interrupted } = await scanPush(git, pushed, known2, pace(options, session), session.scanner, session.diagnostics);
  return { occurrences, files: 0, blobs, bytes, ended: interrupted ?? "complete" };
}
async function readPush(kind, args, git, environment) {
  const { parsePrePush, parsePreReceive, parseUpdate } = await import("./pushed-refs-RS3PZDTR.js");
  if (kind === "update") return { pushed: parseUpdate(args), known: { side: "receiver" } };
  if (kind === "pre-receive") return { pushed: parsePreReceive(readStdin()), known: { side: "receiver" } };
  const known2 = { side: "sender", remote: args[0] ?? environment["PRE_COMMIT_REMOTE_NAME"] ?? "" };
  if (environment["PRE_COMMIT"] !== "1") return { pushed: parsePrePush(readStdin()), known: known2 };
  const { resolveCommit } = await import("./revisions-QSENKP6P.js");
  const end = environment["PRE_COMMIT_TO_REF"] ?? environment["PRE_COMMIT_LOCAL_BRANCH"];
  if (end === void 0) throw new UserError12("pre-push: the pre-commit program says nothing about a push", "run it as a pre-push hook: pre-commit run --hook-stage pre-push --from-ref A --to-ref B");
  const start = environment["PRE_COMMIT_FROM_REF"];
  const ref = environment["PRE_COMMIT_REMOTE_BRANCH"] ?? end;
  return { pushed: [{ ref, id: resolveCommit(git, end), before: start === void 0 ? null : resolveCommit(git, start) }], known: known2 };
}
function readStdin() {
  try {
    return readFileSync5(STDIN, "utf8");
  } catch (error) {
    throw new UserError12("cannot read from standard input what is being pushed", "the command is meant to be run by git: aksweep hook install", { cause: error });
  }
}
var INSTALLED = ["pre-commit", "pre-merge-commit", "pre-push", "pre-receive"];
async function changeHooks(action, names2, options, { cwd, environment }) {
  const hooks = names2.map((name) => {
    const hook = INSTALLED.find((candidate) => candidate === name);
    if (hook === void 0 || action === "uninstall") throw new UserError12(`hook ${action}: unexpected word: ${name}`, action === "install" ? `hooks that can be installed: ${INSTALLED.join(", ")}` : "usage: aksweep hook uninstall [--global]");
    return hook;
  });
  const place2 = { folder: cwd, environment, global: options.global ?? false };
  const { installHooks, uninstallHooks } = await import("./install-hook-UCKKUG4C.js");
  const changed = action === "uninstall" ? uninstallHooks(place2) : installHooks({ ...place2, command: [process.execPath, realpathSync3(process.argv[1] ?? "")], ...hooks.length === 0 ? {} : { hooks }, options: passedOn(options, cwd) });
  for (const { hook, path, outcome } of changed) writeOutput2(`${hook}: ${OUTCOMES[outcome]} (${escapeText(path)})
`);
  if (changed.length === 0) writeOutput2("no hook of aksweep was there\n");
  return "clean";
}
var OUTCOMES = {
  installed: "installed",
  chained: "installed; the hook that was there runs first",
  updated: "updated",
  removed: "removed",
  restored: "removed; the earlier hook is back"
};
function passedOn({ timeBudget, failOpen, minSeverity, minConfidence, failOn, lang, config }, cwd) {
  const given = { "time-budget": timeBudget, "min-severity": minSeverity, "min-confidence": minConfidence, "fail-on": failOn, lang, config: config === void 0 ? void 0 : resolve9(cwd, config) };
  const words = Object.entries(given).flatMap(([name, value]) => value === void 0 ? [] : [`--${name}=${value}`]);
  return failOpen === true ? [...words, "--fail-open"] : words;
}

// chunk:run-command-IMKCCL5L.js
var run_command_IMKCCL5L_exports = {};
__export(run_command_IMKCCL5L_exports, {
  runCommand: () => runCommand
});
import "./chunk-7ZBYIQJF.js";
import {
  localeLanguage,
  terminalWidth as terminalWidth2,
  writeOutput as writeOutput3
} from "./chunk-Z22NK7OL.js";
import {
  UserError as UserError13
} from "./chunk-ULZDHRKX.js";

import { parseArgs } from "node:util";
function parseFast(argv) {
  if (argv[0] === void 0 || argv[0].startsWith("-")) return null;
  const end = argv.indexOf("--");
  const before = end < 0 ? argv : argv.slice(0, end);
  if (before.some((word) => /^-[^-].|^---|^(true|false)$/s.test(word))) return null;
  const config = {};
  const specs = OPTIONS;
  for (const spec of specs) {
    const type = spec.type === "boolean" ? "boolean" : "string";
    config[spec.name] = { type, multiple: true, ...spec.alias === void 0 ? {} : { short: spec.alias } };
  }
  try {
    const { positionals, values } = parseArgs({ args: [...argv], options: config, allowPositionals: true, strict: true });
    const raw = /* @__PURE__ */ new Map();
    for (const [name, value] of Object.entries(values)) {
      if (Array.isArray(value)) raw.set(name, value[0] === true ? true : value.map(String));
    }
    return toInvocation(positionals, raw);
  } catch (error) {
    if (error instanceof UserError13 || error instanceof TypeError && "code" in error) return null;
    throw error;
  }
}
var LOADERS2 = {
  scan: async () => (await import("./start-D0E8E70D.js").then((start) => start.$scan_4I5TBEQW)).runScanCommand,
  git: async () => (await import("./git-T2UUQSQO.js")).runGitCommand,
  hook: async () => (await import("./start-D0E8E70D.js").then((start) => start.$hook_D47DIBPS)).runHookCommand,
  verify: async () => (await import("./verify-3KXFPPHG.js")).runVerifyCommand,
  rules: async () => (await import("./rules-PQ3LQF6O.js")).runRulesCommand,
  baseline: async () => (await import("./baseline-SQ7VXDQF.js")).runBaselineCommand,
  report: async () => (await import("./report-6AF7EAYE.js")).runReportCommand,
  demo: async () => (await import("./demo-LNPC5JF5.js")).runDemoCommand
};
async function runCommand(argv, environment, cwd) {
  try {
    const locale = localeLanguage(environment);
    let invocation = parseFast(argv);
    if (invocation === null) {
      const { parseFull } = await import("./parse-full-5UQWVS2E.js");
      const parsed = await parseFull(argv, locale, await terminalWidth2(environment));
      if (parsed.kind === "text") {
        writeOutput3(parsed.text);
        return exitCode("clean");
      }
      ({ invocation } = parsed);
    }
    const command = await LOADERS2[invocation.command]();
    return exitCode(await command(invocation, { cwd, environment, lang: invocation.options.lang ?? locale }));
  } catch (error) {
    return reportFailure(error);
  }
}

// chunk:scan-4I5TBEQW.js
var scan_4I5TBEQW_exports = {};
__export(scan_4I5TBEQW_exports, {
  runScanCommand: () => runScanCommand,
  scanPathsInSession: () => scanPathsInSession
});
import "./chunk-7ZBYIQJF.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";


// chunk:staged-QZ42ZBS4.js
var staged_QZ42ZBS4_exports = {};
__export(staged_QZ42ZBS4_exports, {
  scanStaged: () => scanStaged
});
import "./chunk-ULZDHRKX.js";

import { readFileSync as readFileSync6 } from "node:fs";
import { join as join6 } from "node:path";
var FILE_HEADER = "diff --git ";
var HUNK_HEADER = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/;
function parseAddedLines(patch) {
  const files = [];
  let ranges = [];
  const text = Buffer.from(patch.buffer, patch.byteOffset, patch.length);
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf(10, start);
    const end = feed < 0 ? text.length : feed;
    const first = text[start];
    if (first === 100 && text.toString("latin1", start, start + FILE_HEADER.length) === FILE_HEADER) {
      ranges = [];
      files.push(ranges);
    } else if (first === 64) {
      const header = HUNK_HEADER.exec(text.toString("latin1", start, Math.min(end, start + 100)));
      const from = Number(header?.[1] ?? 0);
      const count = Number(header?.[2] ?? 1);
      if (header !== null && count > 0) ranges.push([from, from + count - 1]);
    } else if (first === 66 && text.toString("latin1", start, start + 13) === "Binary files " && files.length > 0) {
      files[files.length - 1] = "all";
    }
    start = end + 1;
  }
  return files;
}
function touchesAddedLine(match, added) {
  if (added === "all") return true;
  return match.partLocations.some((part) => added.some(([first, last]) => part.startLine <= last && part.endLine >= first));
}
var PATHS_AS_ARGUMENTS = 500;
async function addedInStaged(input) {
  const { scan } = input;
  const patches = readPatches(input);
  const earlier = await earlierCredentials(input, patches);
  return (change, match) => {
    const patch = patches.get(change.path);
    if (patch === void 0) return false;
    if (input.binary.has(change.blob)) return earlier.get(change.path)?.has(scan.hits.credentialOf(match)) !== true;
    return touchesAddedLine(match, patch.added);
  };
}
function readPatches({ git, parent, changes }) {
  const output = git.run([
    "diff-index",
    "--cached",
    "--raw",
    "-p",
    "-z",
    "-U0",
    "--inter-hunk-context=0",
    "-M",
    "--text",
    "--no-abbrev",
    "--full-index",
    "--no-color",
    "--no-ext-diff",
    "--no-textconv",
    "--ignore-submodules=all",
    "--diff-filter=AMRTD",
    parent,
    "--",
    ...pathspecs(git, parent, changes)
  ]);
  const names2 = [];
  let offset = 0;
  const field = () => {
    const end = output.indexOf(0, offset);
    const text = output.toString("latin1", offset, end);
    offset = end + 1;
    return text;
  };
  while (output[offset] === 58) {
    const [, , before = "", , status = ""] = field().split(" ");
    const path = field();
    names2.push({ path: status.startsWith("R") ? field() : path, before: isNullId(before) ? null : before, status });
  }
  const added = parseAddedLines(output.subarray(offset + (output[offset] === 0 ? 1 : 0)));
  const patches = /* @__PURE__ */ new Map();
  let next = 0;
  for (const { path, before, status } of names2) {
    const patch = status === "T" ? added[next + 1] : added[next];
    next += status === "T" ? 2 : 1;
    if (status !== "D") patches.set(path, { before, added: before === null ? "all" : patch ?? "all" });
  }
  if (next !== added.length) throw new Error("git diff-index printed another number of patches than of files");
  return patches;
}
function pathspecs(git, parent, changes) {
  const paths = changes.map((change) => change.path);
  if (changes.some((change) => change.before === null)) {
    const deleted = git.run(["diff-index", "--cached", "--name-only", "-z", "--no-renames", "--diff-filter=D", parent, "--"]).toString("latin1");
    paths.push(...deleted.split("\0").filter((path) => path !== ""));
  }
  const asText = paths.map((path) => displayText(Buffer.from(path, "latin1")));
  const exact = asText.every((text, index) => Buffer.from(text).toString("latin1") === paths[index]);
  return !exact || paths.length > PATHS_AS_ARGUMENTS ? [] : asText.map((path) => `:(top,literal)${path}`);
}
async function earlierCredentials(input, patches) {
  const { git, hexLength, scan, changes, binary, pace: pace2 } = input;
  const pathsOf2 = /* @__PURE__ */ new Map();
  for (const change of changes) {
    const before = patches.get(change.path)?.before ?? null;
    if (before !== null && binary.has(change.blob)) pathsOf2.set(before, [...pathsOf2.get(before) ?? [], change.path]);
  }
  const earlier = /* @__PURE__ */ new Map();
  if (pathsOf2.size === 0) return earlier;
  await new CatFileReader(git).read(IdLines.of(hexLength, pathsOf2.keys()), {
    visit: (object) => {
      const paths = pathsOf2.get(object.id) ?? [];
      const credentials = scan.credentialsIn(object, displayText(Buffer.from(paths[0] ?? "", "latin1")));
      for (const path of paths) earlier.set(path, credentials);
    },
    unreadable: () => void 0
  }, pace2);
  return earlier;
}
async function scanStaged(git, options, scanner, diagnostics) {
  const next = nextCommit(git, options.environment);
  const changes = stagedChanges(git, next).filter((change) => options.accepts?.(shown2(change.path)) !== false);
  const scan = new ObjectScan(scanner, next.hexLength, diagnostics);
  const pathOf = new Map(changes.map((change) => [change.blob, change.path]));
  const binary = /* @__PURE__ */ new Set();
  const pace2 = new Pace(options);
  pace2.begin("read", pathOf.size);
  await new CatFileReader(git).read(IdLines.of(next.hexLength, pathOf.keys()), {
    visit: (object) => {
      if (object.type !== "blob") return;
      const found = scan.blob(object, shown2(pathOf.get(object.id) ?? ""));
      if (found && (object.contents === null || object.contents.includes(0))) binary.add(object.id);
      pace2.step(object.size);
    },
    unreadable: (id, reason) => scan.skip(shown2(pathOf.get(id) ?? id), reason)
  }, pace2);
  const hits = changes.filter((change) => scan.hits.find(change.blob) !== null);
  const occurrences = hits.length === 0 ? [] : await reported(git, next, hits, binary, scan, pace2);
  return { occurrences, files: changes.length, blobs: scan.blobs, bytes: scan.bytes };
}
async function reported(git, next, hits, binary, scan, pace2) {
  const isNew = await Promise.all(next.parents.map((parent) => addedInStaged({ git, hexLength: next.hexLength, parent, changes: hits, binary, scan, pace: pace2 })));
  return hits.flatMap((change) => {
    const hit = scan.hits.find(change.blob);
    if (hit === null) return [];
    const origin = { kind: "staged", path: shown2(change.path) };
    return scan.hits.matches(hit).filter((match) => isNew.every((touches) => touches(change, match))).map((match) => ({ origin, match }));
  });
}
function nextCommit(git, environment) {
  const answer = git.attempt(["rev-parse", "--absolute-git-dir", "--show-object-format", "HEAD"]);
  const [gitFolder = "", format = "", head = ""] = answer.stdout.toString("utf8").split("\n");
  if (format === "") throw repositoryError(git.folder, answer.stderr);
  const hexLength = format === "sha256" ? 64 : 40;
  const first = isObjectId(head) ? head : emptyTreeId(hexLength);
  return { hexLength, parents: [first, ...mergedHeads(gitFolder, environment, hexLength)] };
}
function mergedHeads(gitFolder, environment, hexLength) {
  const named = Object.keys(environment).flatMap((name) => /^GITHEAD_([0-9a-f]+)$/.exec(name)?.[1] ?? []);
  return [.../* @__PURE__ */ new Set([...readLines(join6(gitFolder, "MERGE_HEAD")), ...named])].filter((id) => isObjectId(id) && id.length === hexLength);
}
function readLines(file) {
  try {
    return readFileSync6(file, "latin1").split("\n");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
function stagedChanges(git, next) {
  const [first = [], ...others] = next.parents.map((parent) => changesAgainst(git, parent));
  const differing = others.map((changes) => new Set(changes.map((change) => change.path)));
  return first.filter((change) => differing.every((paths) => paths.has(change.path)));
}
function changesAgainst(git, parent) {
  const output = git.attempt(["diff-index", "--cached", "--raw", "-z", "--no-renames", "--no-abbrev", "--diff-filter=AMT", "--ignore-submodules=all", parent, "--"]);
  if (output.status !== 0) throw new GitError("diff-index", output.status, output.stderr);
  const fields = output.stdout.toString("latin1").split("\0");
  const changes = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [, mode, before = "", blob = ""] = (fields[index] ?? "").split(" ");
    if (mode === "160000" || isNullId(blob)) continue;
    changes.push({ path: fields[index + 1] ?? "", blob, before: isNullId(before) ? null : before });
  }
  return changes;
}
function shown2(path) {
  return displayText(Buffer.from(path, "latin1"));
}
export {
  chunk_2OTDWNWK_exports as $chunk_2OTDWNWK,
  chunk_34UVJT3K_exports as $chunk_34UVJT3K,
  chunk_46IXWZU7_exports as $chunk_46IXWZU7,
  chunk_4FZEHQU7_exports as $chunk_4FZEHQU7,
  chunk_4LOFGGGK_exports as $chunk_4LOFGGGK,
  chunk_5DLYUQ3V_exports as $chunk_5DLYUQ3V,
  chunk_5DQXNTPS_exports as $chunk_5DQXNTPS,
  chunk_74Z4WFX6_exports as $chunk_74Z4WFX6,
  chunk_7PX3UG27_exports as $chunk_7PX3UG27,
  chunk_7XYS5XIC_exports as $chunk_7XYS5XIC,
  chunk_BDYNJFEP_exports as $chunk_BDYNJFEP,
  chunk_BYK5XTAE_exports as $chunk_BYK5XTAE,
  chunk_CCOFQBKS_exports as $chunk_CCOFQBKS,
  chunk_CJ6HJU6Y_exports as $chunk_CJ6HJU6Y,
  chunk_EK6UJ4AJ_exports as $chunk_EK6UJ4AJ,
  chunk_FBI2KDQK_exports as $chunk_FBI2KDQK,
  chunk_G7YOTNU7_exports as $chunk_G7YOTNU7,
  chunk_GLMQQZVW_exports as $chunk_GLMQQZVW,
  chunk_GNO566AO_exports as $chunk_GNO566AO,
  chunk_HG7GSRIO_exports as $chunk_HG7GSRIO,
  chunk_HP2FAZF5_exports as $chunk_HP2FAZF5,
  chunk_IQYPGCX7_exports as $chunk_IQYPGCX7,
  chunk_IRQORUOO_exports as $chunk_IRQORUOO,
  chunk_L3CXEEWN_exports as $chunk_L3CXEEWN,
  chunk_L3LCKEWV_exports as $chunk_L3LCKEWV,
  chunk_L7MCGVMD_exports as $chunk_L7MCGVMD,
  chunk_LF7ZP4JT_exports as $chunk_LF7ZP4JT,
  chunk_MEKM4RMJ_exports as $chunk_MEKM4RMJ,
  chunk_MIVRUNT5_exports as $chunk_MIVRUNT5,
  chunk_MW7KWM5K_exports as $chunk_MW7KWM5K,
  chunk_MWMPUJZI_exports as $chunk_MWMPUJZI,
  chunk_MXQLDHOI_exports as $chunk_MXQLDHOI,
  chunk_NDW5U3UG_exports as $chunk_NDW5U3UG,
  chunk_O7ZRR6RJ_exports as $chunk_O7ZRR6RJ,
  chunk_PV5IE22T_exports as $chunk_PV5IE22T,
  chunk_RLC7EKHQ_exports as $chunk_RLC7EKHQ,
  chunk_RRWOAO42_exports as $chunk_RRWOAO42,
  chunk_TBQEEK3D_exports as $chunk_TBQEEK3D,
  chunk_TFGLWGOQ_exports as $chunk_TFGLWGOQ,
  chunk_TPJPYLFA_exports as $chunk_TPJPYLFA,
  chunk_TRGORQU3_exports as $chunk_TRGORQU3,
  chunk_TSN43HVS_exports as $chunk_TSN43HVS,
  chunk_UTLCSEWA_exports as $chunk_UTLCSEWA,
  chunk_UWZLSAQU_exports as $chunk_UWZLSAQU,
  chunk_UZ3YUYTE_exports as $chunk_UZ3YUYTE,
  chunk_WDHDV5AN_exports as $chunk_WDHDV5AN,
  chunk_WH7E5LVJ_exports as $chunk_WH7E5LVJ,
  chunk_WIKAXW4M_exports as $chunk_WIKAXW4M,
  chunk_X4TCXJB7_exports as $chunk_X4TCXJB7,
  chunk_X7DFGFRV_exports as $chunk_X7DFGFRV,
  chunk_XHGGFGIT_exports as $chunk_XHGGFGIT,
  chunk_YRBGGAQY_exports as $chunk_YRBGGAQY,
  chunk_ZLRKCAUK_exports as $chunk_ZLRKCAUK,
  console_JK34443M_exports as $console_JK34443M,
  files_WV3MKYYS_exports as $files_WV3MKYYS,
  hook_D47DIBPS_exports as $hook_D47DIBPS,
  run_command_IMKCCL5L_exports as $run_command_IMKCCL5L,
  scan_4I5TBEQW_exports as $scan_4I5TBEQW,
  staged_QZ42ZBS4_exports as $staged_QZ42ZBS4
};
