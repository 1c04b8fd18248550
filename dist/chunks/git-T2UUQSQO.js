import { $chunk_MWMPUJZI } from "./start-D0E8E70D.js";
const {
  outputPlan,
  writeReport
} = $chunk_MWMPUJZI;
import {
  openRepository,
  scanHistory
} from "./chunk-MLPKNJMT.js";
import "./chunk-IUA7K6KQ.js";
import "./chunk-2KUECN52.js";
import "./start-D0E8E70D.js";
import { $chunk_XHGGFGIT } from "./start-D0E8E70D.js";
const {
  displayText
} = $chunk_XHGGFGIT;
import "./start-D0E8E70D.js";
import { $chunk_TBQEEK3D } from "./start-D0E8E70D.js";
const {
  collectOccurrences
} = $chunk_TBQEEK3D;
import { $chunk_46IXWZU7 } from "./start-D0E8E70D.js";
const {
  inScanSession,
  listenForInterrupt,
  prepareScan
} = $chunk_46IXWZU7;
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./chunk-KAJT56PR.js";
import "./chunk-KRFKMYIW.js";
import "./start-D0E8E70D.js";
import { $chunk_GNO566AO } from "./start-D0E8E70D.js";
const {
  IdTable,
  isObjectId
} = $chunk_GNO566AO;
import "./start-D0E8E70D.js";
import { $chunk_L3CXEEWN } from "./start-D0E8E70D.js";
const {
  writeFileAtomic
} = $chunk_L3CXEEWN;
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import { $chunk_BDYNJFEP } from "./start-D0E8E70D.js";
const {
  isRemoteAddress,
  withoutCredentials
} = $chunk_BDYNJFEP;
import { $chunk_L7MCGVMD } from "./start-D0E8E70D.js";
const {
  recipeOf
} = $chunk_L7MCGVMD;
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./chunk-7CSDUWDN.js";
import { $chunk_X4TCXJB7 } from "./start-D0E8E70D.js";
const {
  placedFromWire
} = $chunk_X4TCXJB7;
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import { $chunk_HP2FAZF5 } from "./start-D0E8E70D.js";
const {
  outcomeOf
} = $chunk_HP2FAZF5;
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import {
  TOOL_VERSION
} from "./chunk-7ZBYIQJF.js";
import "./start-D0E8E70D.js";
import "./chunk-Z22NK7OL.js";
import {
  UserError
} from "./chunk-ULZDHRKX.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import { $chunk_WIKAXW4M } from "./start-D0E8E70D.js";
const {
  pathInside
} = $chunk_WIKAXW4M;


// src/cli/commands/git.ts
import { createHash } from "node:crypto";
import { existsSync as existsSync2 } from "node:fs";
import { resolve } from "node:path";

// src/git/audit-summary.ts
var DAY = 24 * 60 * 60 * 1e3;
var UNKNOWN = "unknown";
function summarizeAudit(findings, now) {
  const byYear = /* @__PURE__ */ new Map();
  const byAuthor = /* @__PURE__ */ new Map();
  const byPath = /* @__PURE__ */ new Map();
  const byIssueYear = /* @__PURE__ */ new Map();
  let inHead = 0;
  let removed = 0;
  const exposed = [];
  for (const finding of findings) {
    const origins = finding.occurrences.flatMap(({ source }) => source.kind === "commit" ? [source] : []);
    const first = earliest(origins);
    if (first === null) continue;
    count(byYear, first.date === "" ? UNKNOWN : first.date.slice(0, 4));
    count(byAuthor, first.author === "" ? UNKNOWN : first.author);
    for (const path of new Set(origins.map((origin) => origin.path))) count(byPath, path);
    const issued = finding.parts.flatMap((part) => part.issuedAt ?? []).toSorted()[0];
    if (issued !== void 0) count(byIssueYear, issued.slice(0, 4));
    const present = origins.some((origin) => origin.inHead);
    if (present) inHead++;
    else removed++;
    if (first.date === "") continue;
    const until = exposureEnd(origins);
    const end = until === null ? now.getTime() : Date.parse(until);
    exposed.push({ fingerprint: finding.fingerprint, since: first.date, until, days: Math.max(0, Math.floor((end - Date.parse(first.date)) / DAY)) });
  }
  return {
    byYear: sorted(byYear, "key"),
    byAuthor: sorted(byAuthor, "count"),
    byPath: sorted(byPath, "count"),
    byIssueYear: sorted(byIssueYear, "key"),
    inHead,
    removed,
    longestExposed: exposed.toSorted((a, b) => b.days - a.days || (a.fingerprint < b.fingerprint ? -1 : 1))
  };
}
function earliest(origins) {
  const dated = origins.filter((origin) => origin.date !== "").toSorted((a, b) => Date.parse(a.date) - Date.parse(b.date));
  return dated[0] ?? origins[0] ?? null;
}
function exposureEnd(origins) {
  const ends = origins.map((origin) => origin.inHead ? "" : origin.removedIn?.date ?? "");
  if (ends.includes("")) return null;
  return ends.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null;
}
function count(counts, key) {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
function sorted(counts, by) {
  const entries = [...counts].toSorted((a, b) => (by === "count" ? b[1] - a[1] : 0) || (a[0] < b[0] ? -1 : 1));
  return Object.fromEntries(entries);
}

// src/git/state-file.ts
import { readFileSync, rmSync } from "node:fs";
var FORM = 1;
var KIND = "aksweep-state";
var StateFile = class _StateFile {
  #path;
  #scanner;
  #clean;
  #knownRoots;
  #roots = [];
  constructor(path, scanner, clean, roots) {
    this.#path = path;
    this.#scanner = scanner;
    this.#clean = clean;
    this.#knownRoots = roots;
  }
  /**
   * Reads the file and what an interrupted run left beside it; neither needs to exist.
   * @param scanner names program version and rules: blobs that other rules found clean say nothing.
   * @throws UserError for a file of another version, with other rules, or damaged.
   */
  static open(path, scanner, hexLength) {
    const clean = new IdTable(hexLength);
    const roots = /* @__PURE__ */ new Set();
    for (const file of [path, partial(path)]) {
      const text = readText(file);
      if (text !== null) for (const root of load(file, text, scanner, hexLength, clean).roots) roots.add(root);
    }
    return new _StateFile(path, scanner, clean, roots);
  }
  /** Number of blobs known to be clean. */
  get size() {
    return this.#clean.size;
  }
  /** @throws UserError when the file belongs to a repository without a common root. */
  enter(roots) {
    this.#roots = roots;
    if (this.#knownRoots.size === 0 || roots.length === 0 || roots.some((root) => this.#knownRoots.has(root))) return;
    throw new UserError(`${this.#path} belongs to another repository`, "Give each repository its own state file.");
  }
  has(id) {
    return this.#clean.find(id) >= 0;
  }
  add(id) {
    this.#clean.add(id);
  }
  /** @param complete whether the run read everything there was; otherwise only the file for resuming is written. */
  save(complete) {
    writeFileAtomic(complete ? this.#path : partial(this.#path), this.#lines());
    if (complete) rmSync(partial(this.#path), { force: true });
  }
  *#lines() {
    const header = { kind: KIND, form: FORM, scanner: this.#scanner, roots: this.#roots, count: this.#clean.size };
    yield `${JSON.stringify(header)}
`;
    for (let from = 0; from < this.#clean.size; from += 1e3) {
      const ids = Array.from({ length: Math.min(1e3, this.#clean.size - from) }, (_, index) => this.#clean.at(from + index));
      yield `${ids.join("\n")}
`;
    }
  }
};
function partial(path) {
  return `${path}.partial`;
}
function readText(path) {
  try {
    return readFileSync(path, "latin1");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : void 0;
    if (code === "ENOENT") return null;
    throw code === void 0 ? error : new UserError(`cannot read the state file ${path}: ${code}`, "Name a file that can be read, or one that does not exist yet.", { cause: error });
  }
}
function load(path, text, scanner, hexLength, clean) {
  const again = "Delete it to start again: everything is then read once more.";
  const end = text.indexOf("\n");
  const header = readHeader(text.slice(0, end));
  if (header === null) throw new UserError(`${path} is not a state file of aksweep`, "Name another file.");
  if (header.form !== FORM || header.scanner !== scanner) {
    throw new UserError(`${path} was written by another version of aksweep or with other rules`, again);
  }
  const lines = text.slice(end + 1).split("\n");
  lines.pop();
  if (lines.length !== header.count || !lines.every((line) => line.length === hexLength && isObjectId(line))) {
    throw new UserError(`${path} is damaged`, again);
  }
  for (const line of lines) clean.add(line);
  return header;
}
function readHeader(line) {
  try {
    const value = JSON.parse(line);
    return isHeader(value) ? value : null;
  } catch {
    return null;
  }
}
function isHeader(value) {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === KIND && "form" in value && "scanner" in value && "roots" in value && Array.isArray(value.roots) && "count" in value;
}

// src/git/submodules.ts
import { statSync } from "node:fs";
import { join } from "node:path";
function listSubmodules(repository) {
  const listed = repository.git.attempt(["ls-tree", "-r", "-z", "--full-tree", "HEAD"]);
  if (listed.status !== 0) return [];
  const paths = listed.stdout.toString("latin1").split("\0").flatMap((line) => /^160000 commit [0-9a-f]+\t(.*)$/s.exec(line)?.[1] ?? []);
  if (paths.length === 0) return [];
  const addresses = readAddresses(repository);
  return paths.map((raw) => {
    const path = displayText(Buffer.from(raw, "latin1"));
    return { path, address: addresses.get(path) ?? null, folder: checkedOut(repository.worktree, path) };
  });
}
async function scanSubmodules(repository, options, scanner, diagnostics, environment) {
  const { scanned: _scanned, range: _range, branch: _branch, ...shared } = options;
  const total = { occurrences: [], commits: 0, blobs: 0, bytes: 0 };
  const seen = /* @__PURE__ */ new Set([repository.gitFolder]);
  const visit = async (outer, prefix) => {
    for (const { path, folder } of listSubmodules(outer)) {
      if (options.signal?.aborted === true) return;
      const place = `${prefix}${path}/`;
      const inner = folder === null ? null : openRepository(folder, environment);
      if (inner === null) {
        diagnostics.skip({ path: place, reason: "submodule", detail: "It is not checked out: git submodule update --init", incomplete: false });
      } else if (!seen.has(inner.gitFolder)) {
        seen.add(inner.gitFolder);
        const scan = await scanHistory(inner, shared, scanner, diagnostics);
        total.occurrences.push(...scan.occurrences.map(({ origin, match }) => ({ match, origin: { ...origin, path: `${place}${origin.path}` } })));
        total.commits += scan.commits;
        total.blobs += scan.blobs;
        total.bytes += scan.bytes;
        await visit(inner, place);
      }
    }
  };
  await visit(repository, "");
  return total;
}
function readAddresses({ git }) {
  const listed = git.attempt(["config", "-z", "--blob", "HEAD:.gitmodules", "--get-regexp", "^submodule\\..*\\.(path|url)$"]);
  const byName = /* @__PURE__ */ new Map();
  for (const entry of listed.stdout.toString("utf8").split("\0")) {
    const [, name, key, value] = /^submodule\.(.*)\.(path|url)\n(.*)$/s.exec(entry) ?? [];
    if (name === void 0 || value === void 0) continue;
    byName.set(name, { ...byName.get(name), [key === "path" ? "path" : "url"]: value });
  }
  return new Map([...byName.values()].flatMap(({ path, url }) => path === void 0 || url === void 0 ? [] : [[path, withoutCredentials(url)]]));
}
function checkedOut(worktree, path) {
  if (worktree === null) return null;
  const folder = join(worktree, path);
  if (pathInside(worktree, folder) === null) return null;
  return statSync(join(folder, ".git"), { throwIfNoEntry: false }) === void 0 ? null : folder;
}

// src/run/compile-less.ts
import { setFlagsFromString } from "node:v8";
var INLINED = "--max-inlined-bytecode-size-cumulative=200";
var BUDGET = "--interrupt-budget=200000";
var FLAGS = { 20: [INLINED, BUDGET], 22: [INLINED], 24: [INLINED] };
function compileLess() {
  for (const flag of FLAGS[process.versions.node.split(".")[0] ?? ""] ?? []) setFlagsFromString(flag);
}

// src/run/sieve-threads.ts
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
var COST_PER_THREAD = 6 * 1024 * 1024;
var EARLY_PACK_BYTES = 24 * 1024 * 1024;
var MOST_THREADS = 4;
var SieveThreads = class {
  #recipe;
  #wanted;
  /** @param wanted most threads to use, the calling one included; null decides by the machine and the work. */
  constructor(recipe, wanted) {
    this.#recipe = recipe;
    this.#wanted = wanted;
  }
  getReady(packBytes) {
    const entry = workerEntry();
    if (entry === null || packBytes < EARLY_PACK_BYTES || (this.#wanted ?? availableParallelism()) < 2) return null;
    return new SieveThread(entry, this.#recipe);
  }
  start(work, early, onProgress) {
    const entry = workerEntry();
    const threads = this.#wanted ?? Math.min(availableParallelism(), MOST_THREADS, Math.floor(work.cost / COST_PER_THREAD));
    const running = early instanceof SieveThread ? [early] : [];
    if (entry !== null) while (running.length < threads - 1) running.push(new SieveThread(entry, this.#recipe));
    for (const thread of running) thread.begin(work, onProgress);
    return {
      results: Promise.all(running.map((thread) => thread.result)),
      close: () => {
        for (const thread of running) thread.close();
      }
    };
  }
};
function workerEntry() {
  const places = ["./sieve-worker.js", "../sieve-worker.js"].map((path) => new URL(path, import.meta.url));
  return places.find((place) => existsSync(place)) ?? null;
}
var SieveThread = class {
  result;
  #worker;
  #onProgress = () => {
  };
  constructor(entry, recipe) {
    const worker = new Worker(entry, { workerData: recipe, stdout: false, stderr: false });
    this.#worker = worker;
    this.result = new Promise((resolve2, reject) => {
      worker.on("message", (message) => {
        if (message.kind === "done") resolve2(fromThread(message.result));
        else this.#onProgress(message.done);
      });
      worker.on("error", reject);
      worker.on("exit", (code) => reject(new Error(`a thread that reads packs ended early (code ${code})`)));
    });
    this.result.catch(() => {
    });
  }
  begin(work, onProgress) {
    this.#onProgress = onProgress;
    this.#worker.postMessage(work);
  }
  close() {
    void this.#worker.terminate();
  }
};
function fromThread(result) {
  return { ...result, found: result.found.map(({ object, matches }) => ({ object, matches: matches.map(placedFromWire) })) };
}

// src/cli/commands/git.ts
var runGitCommand = async (invocation, surroundings) => {
  const [named = "."] = invocation.positionals;
  const { cwd, environment } = surroundings;
  if (!isRemoteAddress(named) || existsSync2(resolve(cwd, named))) return scanRepository(resolve(cwd, named), invocation.options, surroundings);
  const interrupt = listenForInterrupt();
  try {
    const { cloneTemporarily } = await import("./clone-G6QH3TUI.js");
    const clone = await cloneTemporarily(named, environment, interrupt.signal);
    interrupt.release();
    try {
      return await scanRepository(clone.folder, invocation.options, surroundings, cwd);
    } finally {
      clone.remove();
    }
  } catch (error) {
    if (interrupt.signal.aborted) return "interrupted";
    throw error;
  } finally {
    interrupt.release();
  }
};
async function scanRepository(folder, typed, surroundings, settingsFolder = folder) {
  const { environment } = surroundings;
  compileLess();
  if (typed.state !== void 0 && LIMITS.some((name) => typed[name] !== void 0)) {
    throw new UserError("--state goes with a scan of all history only", "leave out --range, --branch, --since, --until, --max-commits and --path");
  }
  const repository = openRepository(folder, environment);
  const root = repository.worktree ?? repository.gitFolder;
  const prepared = await prepareScan(typed, [settingsFolder], surroundings);
  const { options, context } = prepared;
  const plan = { ...prepared.plan, root };
  const output = outputPlan(options);
  const scanned = await inScanSession({ ...prepared, plan }, false, (session) => collectHistory(repository, { ...prepared, plan }, session));
  const report = { ...scanned, summary: { ...scanned.summary, audit: summarizeAudit(scanned.findings, /* @__PURE__ */ new Date()) } };
  await writeReport(report, output, options, context, plan.rules.infos, { root, folder: root });
  return outcomeOf(report, plan.failOn);
}
var LIMITS = ["range", "branch", "since", "until", "maxCommits", "path"];
async function collectHistory(repository, { plan, options, context }, session) {
  const { diagnostics, scanner, signal, progress } = session;
  const onProgress = ({ phase, done, total, bytes: bytes2 }) => progress.update({ phase: PHASES[phase], blobs: done, bytes: bytes2, ...total === null ? {} : { total } });
  const state = options.state === void 0 ? null : StateFile.open(resolve(context.cwd, options.state), scannerName(plan), repository.hexLength);
  const helpers = new SieveThreads(recipeOf(plan, session.startedAt), plan.threads);
  const historyOptions = { ...given(options), helpers, ...state === null ? {} : { scanned: state }, signal, onProgress };
  const history = await scanHistory(repository, historyOptions, scanner, diagnostics);
  const occurrences = [...history.occurrences];
  let { blobs, bytes } = history;
  if (options.recurseSubmodules === true) {
    const submodules = await scanSubmodules(repository, historyOptions, scanner, diagnostics, context.environment);
    occurrences.push(...submodules.occurrences);
    blobs += submodules.blobs;
    bytes += submodules.bytes;
  } else if (history.mayHoldSubmodules) {
    for (const { path } of listSubmodules(repository)) {
      diagnostics.skip({ path: `${path}/`, reason: "submodule", detail: "another repository; --recurse-submodules scans it too", incomplete: false });
    }
  }
  state?.save(history.interrupted === null && !diagnostics.incomplete);
  const collected = collectOccurrences(occurrences, plan, diagnostics);
  return { ...collected, files: 0, blobs, bytes, interrupted: history.interrupted !== null, reader: history.reader };
}
var PHASES = { list: "listing objects", read: "scanning", attribute: "looking for the commits" };
function scannerName({ rules }) {
  const hash = createHash("sha256").update(JSON.stringify(rules.compiled.map(({ rule }) => rule)));
  return `${TOOL_VERSION} ${hash.digest("hex").slice(0, 16)}`;
}
function given({ range, branch, since, until, maxCommits, path, unreachable, gitReader }) {
  const options = { range, branch, since, until, maxCommits, paths: path, unreachable, gitReader };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== void 0));
}
export {
  runGitCommand
};
