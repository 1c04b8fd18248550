import {
  openRepository,
  readHead,
  scanHistory
} from "./chunks/chunk-HTQQ3RY2.js";
import {
  shallowBoundary
} from "./chunks/chunk-FZKB2MAK.js";
import {
  resolveCommit
} from "./chunks/chunk-2PSUNGWD.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import { $chunk_TBQEEK3D } from "./chunks/start-24990FF5.js";
const {
  collectOccurrences
} = $chunk_TBQEEK3D;
import {
  reportGithub,
  workflowCommand
} from "./chunks/chunk-CIKYKGOZ.js";
import {
  reportMarkdown
} from "./chunks/chunk-5JOL7OOU.js";
import {
  cellText,
  codeText,
  linkedCode
} from "./chunks/chunk-VUC3X2XC.js";
import { $chunk_4RFUSYFE } from "./chunks/start-24990FF5.js";
const {
  CONFIG_FILE_NAMES,
  inScanSession,
  loadConfig,
  prepareScan
} = $chunk_4RFUSYFE;
import { $chunk_IRQORUOO } from "./chunks/start-24990FF5.js";
const {
  checkoutLineHashes
} = $chunk_IRQORUOO;
import "./chunks/start-24990FF5.js";
import { $chunk_TSN43HVS } from "./chunks/start-24990FF5.js";
const {
  nearest
} = $chunk_TSN43HVS;
import "./chunks/chunk-P6IDBJ5J.js";
import "./chunks/chunk-TC36OUIJ.js";
import "./chunks/start-24990FF5.js";
import { $chunk_HUGK4FQO } from "./chunks/start-24990FF5.js";
const {
  isObjectId
} = $chunk_HUGK4FQO;
import "./chunks/start-24990FF5.js";
import { $chunk_L3CXEEWN } from "./chunks/start-24990FF5.js";
const {
  writeFileAtomic
} = $chunk_L3CXEEWN;
import { $chunk_CCOFQBKS } from "./chunks/start-24990FF5.js";
const {
  reportConsole
} = $chunk_CCOFQBKS;
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import {
  reportJson
} from "./chunks/chunk-TE75OHN7.js";
import "./chunks/chunk-OW6J6HC2.js";
import {
  reportSarif
} from "./chunks/chunk-C65IT5IQ.js";
import "./chunks/chunk-WWU3I3YS.js";
import "./chunks/chunk-EKKTL76V.js";
import { $chunk_UWZLSAQU } from "./chunks/start-24990FF5.js";
const {
  isInTree,
  placeText
} = $chunk_UWZLSAQU;
import { $chunk_UTLCSEWA } from "./chunks/start-24990FF5.js";
const {
  ruleTexts
} = $chunk_UTLCSEWA;
import { $chunk_74Z4WFX6 } from "./chunks/start-24990FF5.js";
const {
  LANGUAGES,
  messagesFor
} = $chunk_74Z4WFX6;
import "./chunks/start-24990FF5.js";
import { $chunk_BDYNJFEP } from "./chunks/start-24990FF5.js";
const {
  Git,
  GitError
} = $chunk_BDYNJFEP;
import { $chunk_YRBGGAQY } from "./chunks/start-24990FF5.js";
const {
  scanPaths
} = $chunk_YRBGGAQY;
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/chunk-GD54ORGL.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import { $chunk_CJ6HJU6Y } from "./chunks/start-24990FF5.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import { $chunk_HP2FAZF5 } from "./chunks/start-24990FF5.js";
const {
  exitCode,
  outcomeOf
} = $chunk_HP2FAZF5;
import { $chunk_RLC7EKHQ } from "./chunks/start-24990FF5.js";
const {
  escapeText
} = $chunk_RLC7EKHQ;
import { $chunk_GLMQQZVW } from "./chunks/start-24990FF5.js";
const {
  isLive
} = $chunk_GLMQQZVW;
import "./chunks/chunk-7ZBYIQJF.js";
import { $chunk_PV5IE22T } from "./chunks/start-24990FF5.js";
const {
  SEVERITIES
} = $chunk_PV5IE22T;
import {
  writeOutput
} from "./chunks/chunk-Z22NK7OL.js";
import {
  UserError
} from "./chunks/chunk-ULZDHRKX.js";
import "./chunks/start-24990FF5.js";
import "./chunks/start-24990FF5.js";
import { $chunk_WIKAXW4M } from "./chunks/start-24990FF5.js";
const {
  pathInside
} = $chunk_WIKAXW4M;


// src/action/run-action.ts
import { mkdtempSync as mkdtempSync2, readFileSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as join2, resolve as resolve2 } from "node:path";

// src/git/fetch-missing.ts
var DEPTHS = [64, 1024, 16384, 2147483647];
var NotFetched = class extends Error {
  name = "NotFetched";
};
var MissingObjects = class {
  #git;
  #remote;
  /** Remote to fetch from; null when the clone has none. */
  #name;
  constructor(repository, environment) {
    const folder = repository.git.folder;
    this.#git = repository.git;
    this.#remote = new Git({ folder, environment, use: "audit", network: {} });
    const remotes = this.#git.attempt(["remote"]).stdout.toString("utf8").split("\n").filter((name) => name !== "");
    this.#name = remotes.includes("origin") ? "origin" : remotes[0] ?? null;
  }
  hasCommit(id) {
    return this.#git.attempt(["cat-file", "-e", `${id}^{commit}`]).status === 0;
  }
  /** Tip of a branch of the remote: as last fetched, else as the remote says now; null when it has no such branch. @throws NotFetched when the remote does not answer. */
  branchTip(name) {
    if (this.#name === null) return null;
    const known = this.#git.attempt(["rev-parse", "-q", "--verify", `refs/remotes/${this.#name}/${name}^{commit}`]);
    if (known.status === 0) return known.stdout.toString("latin1").trim();
    const listed = this.#remote.attempt(["ls-remote", "--", this.#name, `refs/heads/${name}`]);
    if (listed.status !== 0) throw new NotFetched(listed.stderr);
    const [id = ""] = listed.stdout.toString("latin1").split("	");
    return isObjectId(id) ? id : null;
  }
  /** Fetches one commit with all its files, without its history when the clone is shallow. @throws NotFetched */
  fetchCommit(id) {
    if (!this.hasCommit(id)) this.#fetch([id], this.#isShallow() ? 1 : null);
  }
  /**
   * Makes the commits reachable from `head` and not from `base` complete.
   * Done when no commit of which the clone lacks the parents is on one side only. What stays cut off then is history that
   * both share; a commit that hangs behind it and is also reached another way would at most be scanned needlessly.
   * @param base null for all history of `head`.
   * @throws NotFetched
   */
  completeRange(head, base) {
    const ends = base === null ? [head] : [head, base];
    for (const id of ends) this.fetchCommit(id);
    for (const depth of DEPTHS) {
      if (!this.#isCutOff(head, base) && (base === null || !this.#isCutOff(base, head))) return;
      this.#fetch(ends, depth);
    }
    if (this.#isCutOff(head, base)) throw new NotFetched("the remote itself is a shallow clone");
  }
  /** Fetches all history of all branches and tags. @throws NotFetched */
  completeHistory() {
    if (!this.#isShallow()) return;
    this.#run(["--tags", "--unshallow", "--", this.#remoteName(), `+refs/heads/*:refs/remotes/${this.#remoteName()}/*`]);
  }
  /** Whether a commit that only `from` reaches has lost its parents. */
  #isCutOff(from, without) {
    const boundary = shallowBoundary(this.#git);
    if (boundary.size === 0) return false;
    const listed = this.#git.run(["rev-list", "--stdin"], Buffer.from(`${from}
${without === null ? "" : `^${without}
`}`)).toString("latin1");
    return listed.split("\n").some((id) => boundary.has(id));
  }
  #isShallow() {
    return shallowBoundary(this.#git).size > 0;
  }
  #fetch(ids, depth) {
    this.#run([...depth === null ? [] : [`--depth=${depth}`], "--no-tags", "--", this.#remoteName(), ...ids]);
  }
  #remoteName() {
    if (this.#name === null) throw new NotFetched("the clone has no remote");
    return this.#name;
  }
  #run(args) {
    const { status, stderr } = this.#remote.attempt(["fetch", "--quiet", "--no-recurse-submodules", ...args]);
    if (status !== 0) throw new NotFetched(stderr);
  }
};
function historyMissing(what, cause) {
  return new UserError(
    `${what} is not in this clone and could not be fetched${cause instanceof Error && cause.message !== "" ? ` (${cause.message.split("\n")[0] ?? ""})` : ""}`,
    "give actions/checkout all history:\n  - uses: actions/checkout@v7\n    with:\n      fetch-depth: 0"
  );
}

// src/git/file-at-commit.ts
var SIZE_LIMIT = 16 * 1024 * 1024;
function readFileAt(git, commit, path) {
  if (path.includes("\n")) return null;
  const { status, stdout, stderr } = git.attempt(["cat-file", "--batch", "--follow-symlinks"], Buffer.from(`${commit}:${path}
`));
  if (status !== 0) throw new GitError("cat-file", status, stderr);
  const end = stdout.indexOf(10);
  const [, size] = /^[0-9a-f]+ blob (\d+)$/.exec(stdout.toString("latin1", 0, end)) ?? [];
  if (size === void 0 || Number(size) > SIZE_LIMIT) return null;
  return stdout.subarray(end + 1, end + 1 + Number(size));
}

// src/action/current-places.ts
function placesAt(commit, report, git, scanner) {
  const files = new ScannedFiles(commit, git, scanner);
  const moved = (findings) => findings.map((finding) => ({ ...finding, occurrences: moveAll(finding.occurrences, files) }));
  return { ...report, findings: moved(report.findings), suppressed: moved(report.suppressed) };
}
function moveAll(occurrences, files) {
  const taken = /* @__PURE__ */ new Map();
  return occurrences.map((occurrence) => {
    const { source } = occurrence;
    if (source.kind !== "commit" || source.object !== void 0) return occurrence;
    const places = files.placesOf(source.path, occurrence);
    if (places === null && source.inHead) return occurrence;
    const next = taken.get(source.path) ?? 0;
    taken.set(source.path, next + 1);
    const place = places?.[next];
    return place === void 0 ? { ...occurrence, source: { ...source, inHead: false } } : movedTo(place, occurrence, source);
  });
}
function movedTo(place, occurrence, source) {
  const { removedIn: _, ...still } = source;
  return {
    source: { ...still, inHead: true },
    location: place.location,
    parts: occurrence.parts.map((part) => {
      const at = place.match.parts.findIndex((other) => other.value.sha256() === part.sha256);
      return { ...part, encoding: place.match.parts[at]?.encoding ?? part.encoding, location: place.partLocations[at] ?? place.location };
    }),
    excerpt: place.excerpt
  };
}
var ScannedFiles = class {
  #commit;
  #git;
  #scanner;
  #matches = /* @__PURE__ */ new Map();
  constructor(commit, git, scanner) {
    this.#commit = commit;
    this.#git = git;
    this.#scanner = scanner;
  }
  /** Where the parts of the occurrence stand together in the file; null when there is no such file. */
  placesOf(path, occurrence) {
    let matches = this.#matches.get(path);
    if (matches === void 0) {
      const contents = readFileAt(this.#git, this.#commit, path);
      matches = contents === null ? null : this.#scanner.scanBytes(contents, path).matches;
      this.#matches.set(path, matches);
    }
    return matches?.filter(({ match }) => occurrence.parts.every((part) => match.parts.some((other) => other.value.sha256() === part.sha256))) ?? null;
  }
};

// src/action/event-range.ts
var MODES = ["auto", "tree", "range", "history"];
function eventRange(event, request) {
  const own = ofEvent(event);
  const { mode, base, head } = request;
  if (mode === "tree" || mode === "history") return { ...own, target: { kind: mode }, notes: withoutUnknown(own.notes) };
  if (base !== void 0 || head !== void 0) return { ...own, target: givenRange(own, base, head), notes: withoutUnknown(own.notes) };
  if (mode === "range" && own.target.kind !== "range" && own.target.kind !== "nothing") {
    throw new UserError(`mode: range, but the event ${shownName(event.name)} names no range of commits`, "give the inputs base and head, or leave mode at auto");
  }
  return own;
}
function givenRange(own, base, head) {
  const known = own.target.kind === "range" ? own.target : null;
  return {
    kind: "range",
    head: head ?? known?.head ?? "HEAD",
    exclude: base === void 0 ? known?.exclude ?? { kind: "nothing" } : { kind: "commit", revision: base },
    mayBeEmpty: true
  };
}
function withoutUnknown(notes) {
  return notes.filter((note) => note !== "unknown-event");
}
var TREE = { target: { kind: "tree" }, settingsFrom: null, shown: null, notes: [] };
function ofEvent(event) {
  const payload = new Payload(event);
  switch (event.name) {
    case "pull_request":
    case "pull_request_target":
      return ofPullRequest(event.name, payload);
    case "push":
      return ofPush(payload);
    case "merge_group":
      return ofMergeGroup(payload);
    case "schedule":
    case "workflow_dispatch":
      return TREE;
    default:
      return { ...TREE, notes: ["unknown-event"] };
  }
}
function ofPullRequest(name, payload) {
  const head = payload.commit("pull_request", "head", "sha");
  const base = payload.commit("pull_request", "base", "sha");
  const merged = payload.value("pull_request", "merged") === true;
  return {
    // A merged pull request's base may already hold its commits.
    target: { kind: "range", head, exclude: { kind: "commit", revision: base }, mayBeEmpty: merged || payload.value("pull_request", "commits") === 0 },
    settingsFrom: base,
    shown: head,
    notes: name === "pull_request_target" ? ["pull-request-target"] : []
  };
}
function ofMergeGroup(payload) {
  const head = payload.commit("merge_group", "head_sha");
  const base = payload.commit("merge_group", "base_sha");
  return { target: { kind: "range", head, exclude: { kind: "commit", revision: base }, mayBeEmpty: false }, settingsFrom: base, shown: head, notes: [] };
}
function ofPush(payload) {
  const ref = payload.text("ref");
  if (payload.value("deleted") === true || isNull(payload.text("after"))) {
    return { target: { kind: "nothing", reason: `${ref} was deleted: a deleted ref brings nothing in` }, settingsFrom: null, shown: null, notes: [] };
  }
  const head = payload.commit("after");
  const before = payload.text("before");
  const forced = payload.value("forced") === true;
  const notYetThere = newRefExclusion(payload, ref);
  const pushed = { settingsFrom: null, shown: head, notes: forced ? ["force-push"] : [] };
  if (isNull(before)) return { ...pushed, target: { kind: "range", head, exclude: notYetThere, mayBeEmpty: notYetThere.kind !== "nothing" } };
  const exclude = { kind: "commit", revision: payload.commit("before") };
  if (forced) return { ...pushed, target: { kind: "range", head, exclude, otherwise: notYetThere, mayBeEmpty: true } };
  return { ...pushed, target: { kind: "range", head, exclude, mayBeEmpty: ref.startsWith("refs/tags/") || exclude.revision === head } };
}
function newRefExclusion(payload, ref) {
  const branch = payload.value("repository", "default_branch");
  if (typeof branch !== "string" || branch === "" || ref === `refs/heads/${branch}`) return { kind: "nothing" };
  return { kind: "branch", name: branch };
}
function isNull(id) {
  return /^0+$/.test(id);
}
var Payload = class {
  #event;
  constructor(event) {
    this.#event = event;
  }
  value(...path) {
    let value = this.#event.payload;
    for (const key of path) {
      if (typeof value !== "object" || value === null) return void 0;
      value = Object.entries(value).find(([name]) => name === key)?.[1];
    }
    return value;
  }
  text(...path) {
    const value = this.value(...path);
    if (typeof value === "string" && value !== "") return value;
    throw this.#wrong(path);
  }
  /** A full commit id (SHA-1 or SHA-256): nothing else reaches git from here. */
  commit(...path) {
    const value = this.value(...path);
    if (typeof value === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) && !isNull(value)) return value;
    throw this.#wrong(path);
  }
  #wrong(path) {
    return new UserError(`the payload of the event ${shownName(this.#event.name)} has no usable ${path.join(".")}`, "if the workflow is not started by GitHub itself: set the inputs mode, base and head");
  }
};
function shownName(name) {
  return name === "" ? "(none)" : name.slice(0, 60);
}

// src/action/inputs.ts
var INPUTS = {
  path: ".",
  mode: "auto",
  base: "",
  head: "",
  config: "",
  baseline: "",
  "fail-on": "",
  annotations: "true",
  "sarif-file": "",
  "sarif-include-history": "false",
  "report-json": "",
  verify: "false",
  lang: ""
};
function inputVariable(name) {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}
function readInputs(environment) {
  const text = (name) => (environment[inputVariable(name)] ?? "").trim() || INPUTS[name];
  const given = (key, name) => text(name) === "" ? {} : { [key]: text(name) };
  return {
    path: text("path"),
    mode: choice("mode", text("mode"), MODES),
    ...given("base", "base"),
    ...given("head", "head"),
    ...given("config", "config"),
    ...given("baseline", "baseline"),
    ...text("fail-on") === "" ? {} : { failOn: choice("fail-on", text("fail-on"), [...SEVERITIES, "never", "live"]) },
    annotations: boolean("annotations", text("annotations")),
    ...given("sarifFile", "sarif-file"),
    sarifIncludeHistory: boolean("sarif-include-history", text("sarif-include-history")),
    ...given("reportJson", "report-json"),
    verify: boolean("verify", text("verify")),
    ...text("lang") === "" ? {} : { lang: choice("lang", text("lang"), LANGUAGES) }
  };
}
function choice(name, text, choices) {
  const found = choices.find((value) => value === text);
  if (found !== void 0) return found;
  const close = nearest(text, choices);
  throw new UserError(`input ${name}: ${shown(text)} is not possible`, `${close === void 0 ? "" : `did you mean ${close}? `}one of: ${choices.join(", ")}`);
}
function boolean(name, text) {
  if (["true", "True", "TRUE"].includes(text)) return true;
  if (["false", "False", "FALSE"].includes(text)) return false;
  throw new UserError(`input ${name}: ${shown(text)} is neither true nor false`, "write true or false");
}
function shown(text) {
  return /^[\w.-]{1,15}$/.test(text) ? text : `(text of ${text.length} characters)`;
}

// src/action/messages.ts
var en = {
  range: (commits, head, base) => `Scanned ${commits} ${commits === 1 ? "commit" : "commits"}: what ${head} brings in${base === null ? ", from its beginning" : ` compared with ${base}`}, merge commits included.`,
  tree: "Scanned the files as they are checked out.",
  history: (commits) => `Scanned all history: ${commits} ${commits === 1 ? "commit" : "commits"} of all branches and tags.`,
  nothing: (reason) => `Nothing to scan: ${reason}.`,
  pullRequestTarget: "This workflow runs on pull_request_target: it has secrets and a token that can write, while the head may be a stranger's. The head is read here as data and nothing of it is run; make sure that no other step checks it out. Use pull_request instead.",
  unknownEvent: (event) => `The event ${event} names no range of commits: the checked-out files are scanned. Set the input mode to choose something else.`,
  forcePush: "This push rewrote history: what it dropped from the branch may still be fetched by its commit id. Revoke keys that were in there.",
  settingsChanged: (paths) => `This change edits ${paths}. Judged by the versions of the base commit; the new ones hold after the merge.`,
  notInBase: (path) => `${path} is not in the base commit, so it is not used yet; it holds after the merge.`,
  sarifOfRange: "sarif-file holds what this push brought in only. Uploaded for a branch, it closes all other alerts of that branch: use mode: tree there.",
  ignoredHere: (title, reason) => `Ignored by a comment that this change adds: ${title}. ${reason === null ? "No reason is given." : `Reason: ${reason}`}`,
  ignoredTitle: "Ignored by comments that this change adds",
  ignoredMore: (count) => `${count} more are ignored by comments that this change adds; the job summary lists them.`,
  noReason: "no reason given",
  notScanned: (count, first) => `${count} ${count === 1 ? "input was" : "inputs were"} not (wholly) scanned, so this is not a pass: ${first}`,
  failed: "aksweep could not do the whole job",
  historyNotUploaded: (count) => `${count} ${count === 1 ? "place is" : "places are"} only in history and not in ${"`sarif-file`"}: code scanning cannot show ${count === 1 ? "it" : "them"}. \`sarif-include-history: true\` puts them in.`
};
var zh = {
  range: (commits, head, base) => `\u5DF2\u626B\u63CF ${commits} \u4E2A\u63D0\u4EA4\uFF1A${head} ${base === null ? "\u81EA\u59CB" : `\u76F8\u5BF9 ${base} `}\u5F15\u5165\u7684\u5185\u5BB9\uFF0C\u5305\u62EC\u5408\u5E76\u63D0\u4EA4\u3002`,
  tree: "\u5DF2\u626B\u63CF\u68C0\u51FA\u7684\u6587\u4EF6\u3002",
  history: (commits) => `\u5DF2\u626B\u63CF\u5168\u90E8\u5386\u53F2\uFF1A\u6240\u6709\u5206\u652F\u548C\u6807\u7B7E\u7684 ${commits} \u4E2A\u63D0\u4EA4\u3002`,
  nothing: (reason) => `\u65E0\u9700\u626B\u63CF\uFF1A${reason}\u3002`,
  pullRequestTarget: "\u6B64\u5DE5\u4F5C\u6D41\u7531 pull_request_target \u89E6\u53D1\uFF1A\u5B83\u6301\u6709\u673A\u5BC6\u548C\u53EF\u5199\u4EE4\u724C\uFF0C\u800C head \u53EF\u80FD\u6765\u81EA\u964C\u751F\u4EBA\u3002\u8FD9\u91CC\u53EA\u628A head \u5F53\u4F5C\u6570\u636E\u8BFB\u53D6\uFF0C\u4E0D\u4F1A\u8FD0\u884C\u5176\u4E2D\u4EFB\u4F55\u5185\u5BB9\uFF1B\u8BF7\u786E\u4FDD\u5176\u4ED6\u6B65\u9AA4\u6CA1\u6709\u68C0\u51FA\u5B83\u3002\u5EFA\u8BAE\u6539\u7528 pull_request\u3002",
  unknownEvent: (event) => `\u4E8B\u4EF6 ${event} \u6CA1\u6709\u7ED9\u51FA\u63D0\u4EA4\u8303\u56F4\uFF1A\u626B\u63CF\u68C0\u51FA\u7684\u6587\u4EF6\u3002\u53EF\u7528\u8F93\u5165 mode \u53E6\u884C\u9009\u62E9\u3002`,
  forcePush: "\u6B64\u6B21\u63A8\u9001\u6539\u5199\u4E86\u5386\u53F2\uFF1A\u4ECE\u5206\u652F\u4E0A\u53BB\u6389\u7684\u5185\u5BB9\u4ECD\u53EF\u80FD\u901A\u8FC7\u63D0\u4EA4\u53F7\u53D6\u5F97\u3002\u8BF7\u540A\u9500\u5176\u4E2D\u51FA\u73B0\u8FC7\u7684\u5BC6\u94A5\u3002",
  settingsChanged: (paths) => `\u6B64\u6B21\u6539\u52A8\u7F16\u8F91\u4E86 ${paths}\u3002\u672C\u6B21\u6309 base \u63D0\u4EA4\u4E2D\u7684\u7248\u672C\u5224\u65AD\uFF0C\u65B0\u7248\u672C\u5728\u5408\u5E76\u540E\u751F\u6548\u3002`,
  notInBase: (path) => `base \u63D0\u4EA4\u4E2D\u6CA1\u6709 ${path}\uFF0C\u56E0\u6B64\u6682\u4E0D\u4F7F\u7528\uFF1B\u5408\u5E76\u540E\u751F\u6548\u3002`,
  sarifOfRange: "sarif-file \u53EA\u5305\u542B\u6B64\u6B21\u63A8\u9001\u5F15\u5165\u7684\u5185\u5BB9\u3002\u4E3A\u5206\u652F\u4E0A\u4F20\u5B83\u4F1A\u5173\u95ED\u8BE5\u5206\u652F\u7684\u5176\u4ED6\u6240\u6709\u8B66\u62A5\uFF1A\u8BF7\u5728\u90A3\u91CC\u4F7F\u7528 mode: tree\u3002",
  ignoredHere: (title, reason) => `\u88AB\u6B64\u6B21\u6539\u52A8\u65B0\u589E\u7684\u6CE8\u91CA\u5FFD\u7565\uFF1A${title}\u3002${reason === null ? "\u6CA1\u6709\u8BF4\u660E\u7406\u7531\u3002" : `\u7406\u7531\uFF1A${reason}`}`,
  ignoredTitle: "\u88AB\u6B64\u6B21\u6539\u52A8\u65B0\u589E\u7684\u6CE8\u91CA\u5FFD\u7565",
  ignoredMore: (count) => `\u53E6\u6709 ${count} \u9879\u88AB\u6B64\u6B21\u6539\u52A8\u65B0\u589E\u7684\u6CE8\u91CA\u5FFD\u7565\uFF0C\u8BE6\u89C1\u4F5C\u4E1A\u6458\u8981\u3002`,
  noReason: "\u6CA1\u6709\u8BF4\u660E\u7406\u7531",
  notScanned: (count, first) => `\u6709 ${count} \u4E2A\u8F93\u5165\u672A\uFF08\u5B8C\u6574\uFF09\u626B\u63CF\uFF0C\u56E0\u6B64\u4E0D\u80FD\u7B97\u901A\u8FC7\uFF1A${first}`,
  failed: "aksweep \u672A\u80FD\u5B8C\u6210\u5168\u90E8\u5DE5\u4F5C",
  historyNotUploaded: (count) => `\u6709 ${count} \u5904\u4EC5\u5B58\u5728\u4E8E\u5386\u53F2\u4E2D\uFF0C\u6CA1\u6709\u5199\u5165 \`sarif-file\`\uFF1Acode scanning \u65E0\u6CD5\u663E\u793A\u5B83\u4EEC\u3002\u8BBE\u7F6E \`sarif-include-history: true\` \u53EF\u4EE5\u5199\u5165\u3002`
};
function actionMessages(lang) {
  return lang === "zh" ? zh : en;
}

// src/action/workflow-commands.ts
import { randomUUID } from "node:crypto";
import { appendFileSync, statSync } from "node:fs";
var SUMMARY_LIMIT = 1024 * 1024;
function remark(level, title, text, place) {
  const properties = [
    ...place === void 0 ? [] : [["file", escapeText(place.path)], ["line", String(place.line)]],
    ["title", escapeText(title)]
  ];
  return workflowCommand(level, properties, text.split("\n").map(escapeText).join("\n"));
}
function logLine(text) {
  const safe = escapeText(text);
  return `${/^\s*(?:::|##\[)/.test(safe) ? "\xB7 " : ""}${safe}
`;
}
function outputText(name, value, delimiter = `ghadelimiter_${randomUUID()}`) {
  if (value.includes(delimiter) || name.includes(delimiter)) throw new Error("an output holds its own delimiter");
  return `${name}<<${delimiter}
${value}
${delimiter}
`;
}
function setOutputs(file, outputs) {
  append(file, Object.entries(outputs).map(([name, value]) => outputText(name, value)).join(""), "GITHUB_OUTPUT");
}
function summaryRoom(file) {
  if (file === void 0 || file === "") return SUMMARY_LIMIT;
  return Math.max(0, SUMMARY_LIMIT - (statSync(file, { throwIfNoEntry: false })?.size ?? 0));
}
function addSummary(file, markdown) {
  append(file, cutToBytes(markdown, summaryRoom(file)), "GITHUB_STEP_SUMMARY");
}
function cutToBytes(text, limit) {
  const bytes = Buffer.from(text);
  if (bytes.length <= limit) return text;
  const end = bytes.subarray(0, limit).lastIndexOf(10);
  return bytes.subarray(0, end + 1).toString("utf8");
}
function append(file, text, variable) {
  if (file === void 0 || file === "" || text === "") return;
  try {
    appendFileSync(file, text);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
    throw new UserError(`cannot write the file of ${variable}: ${code}`, `check the runner: ${variable} must name a file that can be written`, { cause: error });
  }
}

// src/action/job-summary.ts
var IGNORED_SHOWN = 100;
function jobSummary({ report, lead, ignored, historyLeftOut }, options, limit) {
  const messages = actionMessages(options.lang);
  const head = lead.map((sentence) => `> ${cellText(sentence)}
`).join(">\n") + "\n";
  const tail = [
    ...historyLeftOut > 0 ? [`
- ${messages.historyNotUploaded(historyLeftOut)}
`] : [],
    ignoredSection(ignored, report, options)
  ].join("");
  const left = limit - Buffer.byteLength(head) - Buffer.byteLength(tail);
  const body = [...reportMarkdown(report, { ...options, maxBytes: Math.max(0, left) })].join("");
  return cutToBytes(head + body + tail, limit);
}
function ignoredSection(ignored, report, options) {
  if (ignored.length === 0) return "";
  const messages = actionMessages(options.lang);
  const texts = ruleTexts(report, options);
  const items = ignored.slice(0, IGNORED_SHOWN).map((finding) => {
    const reason = finding.suppression?.kind === "inline" ? finding.suppression.reason : null;
    const [place] = finding.occurrences;
    const where = place === void 0 ? "" : `${linkedCode(placeText(place, messagesFor(options.lang)), options.linkTo?.(place))}: `;
    return `- ${where}${cellText(texts.titleOf(finding))}, ${reason === null ? messages.noReason : codeText(reason)}`;
  });
  const more = ignored.length > items.length ? [`- \u2026 (${ignored.length - items.length})`] : [];
  return `
## ${messages.ignoredTitle}

${[...items, ...more].join("\n")}
`;
}
function historyPlaces(report) {
  return report.findings.reduce((sum, { occurrences }) => sum + occurrences.filter(({ source }) => !isInTree(source)).length, 0);
}

// src/action/links.ts
function placeLink({ server, repository, commit }, { source, location }) {
  if (!/^https?:\/\/[^\s]+$/.test(server) || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return void 0;
  const root = `${server.replace(/\/$/, "")}/${repository}`;
  if (source.kind === "commit" && source.object !== void 0) return `${root}/commit/${source.commit}`;
  const at = isInTree(source) ? commit : source.kind === "commit" ? source.commit : void 0;
  if (at === void 0) return void 0;
  const path = source.kind === "archive-member" ? source.archive : source.path;
  const lines = source.kind === "archive-member" ? "" : `#L${location.startLine}${location.endLine === location.startLine ? "" : `-L${location.endLine}`}`;
  return `${root}/blob/${at}/${path.split("/").map(encodeSegment).join("/")}${lines === "" ? "" : `?plain=1${lines}`}`;
}
function encodeSegment(segment) {
  return encodeURIComponent(Buffer.from(segment).toString());
}

// src/action/log.ts
import { randomUUID as randomUUID2 } from "node:crypto";
var IGNORES_SHOWN = 5;
function eventRemarks(event, name, messages) {
  return event.notes.map((note) => {
    switch (note) {
      case "pull-request-target":
        return remark("warning", "aksweep", messages.pullRequestTarget);
      case "unknown-event":
        return remark("notice", "aksweep", messages.unknownEvent(name === "" ? "(none)" : name));
      case "force-push":
        return remark("notice", "aksweep", messages.forcePush);
    }
  });
}
function annotations(report, options) {
  return reportGithub(report, options);
}
function ignoredInChange(report) {
  return report.suppressed.filter((finding) => finding.suppression?.kind === "inline");
}
function ignoreRemarks(ignored, options, report) {
  const messages = actionMessages(options.lang);
  const texts = ruleTexts(report, options);
  const shown2 = ignored.slice(0, IGNORES_SHOWN).map((finding) => {
    const reason = finding.suppression?.kind === "inline" ? finding.suppression.reason : null;
    const [place] = finding.occurrences;
    const at = place !== void 0 && isInTree(place.source) ? { path: place.source.path, line: place.location.startLine } : void 0;
    return remark("notice", "aksweep:ignore", messages.ignoredHere(texts.titleOf(finding), reason), at);
  });
  const left = ignored.length - shown2.length;
  return left > 0 ? [...shown2, logLine(messages.ignoredMore(left))] : shown2;
}
function* consoleReport(report, options, token = randomUUID2()) {
  yield `::stop-commands::${token}
`;
  yield* reportConsole(report, options);
  yield `::${token}::
`;
}

// src/action/scan-target.ts
function completeRange(target, repository, missing) {
  const head = commitOf(target.head, repository, missing);
  const base = excludedCommit(target, repository, missing);
  try {
    missing.completeRange(head, base);
  } catch (error) {
    if (error instanceof NotFetched) throw historyMissing(`the history between ${base === null ? "the beginning" : base.slice(0, 12)} and ${head.slice(0, 12)}`, error);
    throw error;
  }
  return { head, base };
}
function excludedCommit({ exclude, otherwise }, repository, missing) {
  if (otherwise === void 0) return exclusionCommit(exclude, repository, missing);
  try {
    return exclusionCommit(exclude, repository, missing);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return exclusionCommit(otherwise, repository, missing);
  }
}
function exclusionCommit(exclusion, repository, missing) {
  if (exclusion.kind === "nothing") return null;
  if (exclusion.kind === "commit") return commitOf(exclusion.revision, repository, missing);
  try {
    return missing.branchTip(exclusion.name);
  } catch (error) {
    if (error instanceof NotFetched) throw historyMissing(`the branch ${exclusion.name}`, error);
    throw error;
  }
}
function commitOf(revision, { git }, missing) {
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(revision)) {
    try {
      missing.fetchCommit(revision);
    } catch (error) {
      if (error instanceof NotFetched) throw historyMissing(`the commit ${revision.slice(0, 12)}`, error);
      throw error;
    }
  }
  const id = resolveCommit(git, revision);
  if (id === null) throw historyMissing(`the revision ${revision.slice(0, 80)}`, null);
  return id;
}
async function scanRangeTarget(range, mayBeEmpty, context) {
  const { head, base } = range;
  const result = await scanCommits({ range: base === null ? head : `${base}..${head}` }, context);
  if (result.commits === 0 && !mayBeEmpty) {
    throw new UserError(`no commits between ${base?.slice(0, 12) ?? "the beginning"} and ${head.slice(0, 12)}, but the event says that there are some`, "if the workflow checks out something special: set the inputs base and head");
  }
  return { scanned: { kind: "range", head, base, commits: result.commits }, collected: result.collected };
}
async function scanHistoryTarget(context) {
  try {
    context.missing.completeHistory();
  } catch (error) {
    if (error instanceof NotFetched) throw historyMissing("older history", error);
    throw error;
  }
  const result = await scanCommits({}, context);
  return { scanned: { kind: "history", commits: result.commits }, collected: result.collected };
}
async function scanTreeTarget(plan, folder, environment, session) {
  const { diagnostics, scanner, startedAt, signal } = session;
  const result = await scanPaths([pathInside(plan.root, folder) || "."], { plan, scanner, diagnostics, now: startedAt, signal, tracked: environment });
  return { scanned: { kind: "tree" }, collected: { ...result, files: result.blobs } };
}
async function scanCommits(options, { repository, plan, folder, session }) {
  const { diagnostics, scanner, signal } = session;
  const below = pathInside(plan.root, folder) ?? "";
  const history = await scanHistory(repository, { ...options, signal, ...below === "" ? {} : { paths: [below] } }, scanner, diagnostics);
  return {
    commits: history.commits,
    collected: { ...collectOccurrences(history.occurrences, plan, diagnostics), files: 0, blobs: history.blobs, bytes: history.bytes, interrupted: history.interrupted !== null, reader: history.reader }
  };
}

// src/action/settings.ts
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
var IGNORE_FILE = ".aksweepignore";
async function checkedOutSettings(inputs, place) {
  const { root, folder, workspace, environment } = place;
  const typed = typedOptions(inputs, (path) => resolve(workspace, path));
  return { prepared: await prepareScan(typed, [folder], { cwd: root, environment, lang: inputs.lang ?? "en" }), changed: [], notInBase: [], release: () => {
  } };
}
async function committedSettings(inputs, place, commits) {
  const { root, folder, workspace, environment } = place;
  const copy = mkdtempSync(join(place.temporary, "aksweep-settings-"));
  const release = () => rmSync(copy, { recursive: true, force: true });
  try {
    mkdirSync(join(copy, ".git"));
    const below = pathInside(root, folder) ?? "";
    mkdirSync(join(copy, below), { recursive: true });
    const files = new CopiedFiles(commits, copy);
    for (const name of [...CONFIG_FILE_NAMES, IGNORE_FILE]) for (const parent of foldersUp(below)) files.copy(joined(parent, name));
    const notInBase = [];
    const inCopy = (path) => {
      const absolute = resolve(workspace, path);
      const inside = pathInside(root, absolute);
      if (inside === null) return absolute;
      if (files.copy(inside)) return join(copy, inside);
      notInBase.push(inside);
      return null;
    };
    const { config: namedConfig, baseline: namedBaseline, ...rest } = inputs;
    const config = namedConfig === void 0 ? null : inCopy(namedConfig);
    const baseline = namedBaseline === void 0 ? null : inCopy(namedBaseline);
    const typed = typedOptions({ ...rest, ...config === null ? {} : { config }, ...baseline === null ? {} : { baseline } }, (path) => path);
    const scanned = join(copy, below);
    for (const path of await filesNamedIn(typed.config, scanned, copy)) {
      const inside = pathInside(copy, path);
      if (inside !== null) files.copy(inside);
    }
    const prepared = await prepareScan(typed, [scanned], { cwd: copy, environment, lang: inputs.lang ?? "en" });
    return { prepared: movedTo2(prepared, copy, root), changed: files.changed.toSorted(), notInBase, release };
  } catch (error) {
    release();
    throw error;
  }
}
function typedOptions({ failOn, verify, lang, config, baseline }, absolute) {
  return {
    ...failOn === void 0 ? {} : { failOn },
    ...verify ? { verify } : {},
    ...lang === void 0 ? {} : { lang },
    ...config === void 0 ? {} : { config: absolute(config) },
    ...baseline === void 0 ? {} : { baseline: absolute(baseline) }
  };
}
async function filesNamedIn(config, folder, cwd) {
  const settings = (await loadConfig(config, folder, cwd))?.settings;
  return [...settings?.rules ?? [], settings?.baseline, settings?.ignoreFile].filter((path) => path !== void 0);
}
function movedTo2(prepared, copy, root) {
  const moved = (path) => {
    const inside = pathInside(copy, path);
    return inside === null ? path : join(root, inside);
  };
  const { ignoreFile, excludes } = prepared.plan;
  const { verifyCache: _, ...options } = prepared.options;
  return {
    ...prepared,
    options,
    plan: {
      ...prepared.plan,
      root,
      excludes: excludes.map((set) => ({ ...set, base: moved(set.base) })),
      ignoreFile: ignoreFile === null ? null : { ...ignoreFile, base: moved(ignoreFile.base) }
    }
  };
}
var CopiedFiles = class {
  changed = [];
  #commits;
  #folder;
  #done = /* @__PURE__ */ new Map();
  constructor(commits, folder) {
    this.#commits = commits;
    this.#folder = folder;
  }
  /** @param path from the top of the repository. @returns whether the base commit has the file. */
  copy(path) {
    const known = this.#done.get(path);
    if (known !== void 0) return known;
    const { git, base, head } = this.#commits;
    const old = readFileAt(git, base, path);
    const proposed = readFileAt(git, head, path);
    if (old === null !== (proposed === null) || old !== null && proposed !== null && !old.equals(proposed)) this.changed.push(path);
    this.#done.set(path, old !== null);
    if (old === null) return false;
    const target = join(this.#folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, old);
    return true;
  }
};
function foldersUp(folder) {
  const segments = folder === "" ? [] : folder.split("/");
  return segments.map((_, index) => segments.slice(0, segments.length - index).join("/")).concat("");
}
function joined(folder, name) {
  return folder === "" ? name : `${folder}/${name}`;
}

// src/action/run-action.ts
async function runAction(runner) {
  const outputs = runner.environment["GITHUB_OUTPUT"];
  try {
    const outcome = await scanAndReport(runner);
    setOutputs(outputs, { "exit-code": String(exitCode(outcome)) });
    return exitCode(outcome);
  } catch (error) {
    const status = reportFailure(error);
    const text = error instanceof UserError ? [error.message, error.hint].filter((part) => part !== void 0).join(". ") : "this is a bug in aksweep; the log has the details";
    runner.write(remark("error", "aksweep", text));
    try {
      setOutputs(outputs, { "exit-code": String(status) });
      addSummary(runner.environment["GITHUB_STEP_SUMMARY"], failureSummary(error));
    } catch {
    }
    return status;
  }
}
function failureSummary(error) {
  if (!(error instanceof UserError)) return "**aksweep: a bug stopped the scan; this is not a pass.**\n";
  const indented = [error.message, ...(error.hint ?? "").split("\n")].map((line) => `    ${line.replaceAll("\r", "")}
`).join("");
  return `**aksweep did not scan; this is not a pass.**

${indented}`;
}
async function scanAndReport(runner) {
  const { environment, write } = runner;
  const inputs = readInputs(environment);
  const messages = actionMessages(inputs.lang ?? "en");
  const eventName = environment["GITHUB_EVENT_NAME"] ?? "";
  const event = eventRange({ name: eventName, payload: readPayload(environment["GITHUB_EVENT_PATH"]) }, inputs);
  for (const text of eventRemarks(event, eventName, messages)) write(text);
  if (event.target.kind === "nothing") {
    write(logLine(messages.nothing(event.target.reason)));
    setOutputs(environment["GITHUB_OUTPUT"], { findings: "0", "active-findings": "0" });
    return "clean";
  }
  const job = await openJob(runner, inputs, event, eventName);
  const settings = await settingsOf(job, runner);
  try {
    return await scan(job, settings, runner);
  } finally {
    settings.release();
  }
}
function readPayload(path) {
  if (path === void 0 || path === "") return null;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new UserError(`cannot read the event's payload at GITHUB_EVENT_PATH: ${error instanceof SyntaxError ? "not JSON" : "unreadable"}`, "this file is the runner's; run the step again", { cause: error });
  }
}
async function openJob({ environment, cwd }, inputs, event, eventName) {
  const workspace = environment["GITHUB_WORKSPACE"] || cwd;
  const folder = existing(resolve2(workspace, inputs.path), inputs.path);
  const common = { inputs, event, eventName, folder, workspace };
  try {
    const repository = openRepository(folder, environment);
    if (repository.worktree === null) throw new UserError(`${inputs.path} is a repository without files`, "check it out with actions/checkout before this step");
    return { ...common, repository, missing: new MissingObjects(repository, environment), root: realpathSync(repository.worktree) };
  } catch (error) {
    if (!(error instanceof UserError) || event.target.kind !== "tree" || event.settingsFrom !== null || !/is not in a git repository/.test(error.message)) throw error;
    return { ...common, repository: null, missing: null, root: folder };
  }
}
function existing(path, typed) {
  try {
    return realpathSync(path);
  } catch {
    throw new UserError(`input path: there is no ${typed} in the workspace`, "check out the repository before this step: uses: actions/checkout@v7");
  }
}
async function settingsOf(job, runner) {
  const { inputs, event, repository, missing, root, folder, workspace } = job;
  const place = { root, folder, workspace, environment: runner.environment, temporary: temporaryFolder(runner.environment) };
  if (event.settingsFrom === null || repository === null || missing === null) return checkedOutSettings(inputs, place);
  const base = commitOf(event.settingsFrom, repository, missing);
  const head = event.shown === null ? base : commitOf(event.shown, repository, missing);
  const settings = await committedSettings(inputs, place, { git: repository.git, base, head });
  const messages = actionMessages(settings.prepared.context.lang);
  for (const path of settings.notInBase) runner.write(remark("notice", "aksweep", messages.notInBase(path)));
  if (settings.changed.length > 0) runner.write(remark("notice", "aksweep", messages.settingsChanged(settings.changed.join(", "))));
  return settings;
}
function temporaryFolder(environment) {
  return environment["RUNNER_TEMP"] || tmpdir();
}
async function scan(job, settings, runner) {
  const { prepared } = settings;
  const { plan } = prepared;
  let scanned = { kind: "tree" };
  let relocate = (_commit, report2) => report2;
  const report = await inScanSession(prepared, false, async (session) => {
    const { repository } = job;
    if (repository !== null) relocate = (commit, original) => placesAt(commit, original, repository.git, session.scanner);
    const result = await scanTarget(job, settings, runner.environment, session);
    ({ scanned } = result);
    return result.collected;
  });
  const checkedOut = job.repository === null ? null : await readHead(job.repository);
  const shown2 = job.event.shown !== null && job.missing?.hasCommit(job.event.shown) === true ? job.event.shown : checkedOut;
  const inCheckout = checkedOut === null ? report : relocate(checkedOut, report);
  const inShown = shown2 === checkedOut || shown2 === null ? inCheckout : relocate(shown2, report);
  const outcome = outcomeOf(report, plan.failOn);
  publish({ job, settings, scanned, inCheckout, inShown, shown: shown2 }, runner);
  return outcome;
}
function scanTarget(job, { prepared: { plan } }, environment, session) {
  const { event: { target }, repository, missing, folder } = job;
  if (repository === null || missing === null || target.kind === "tree" || target.kind === "nothing") {
    return scanTreeTarget(plan, folder, repository === null ? null : environment, session);
  }
  const context = { repository, missing, plan, folder, session };
  return target.kind === "history" ? scanHistoryTarget(context) : scanRangeTarget(completeRange(target, repository, missing), target.mayBeEmpty, context);
}
function publish({ job, settings, scanned, inCheckout, inShown, shown: shown2 }, { environment, write }) {
  const { inputs, event, root, workspace } = job;
  const { prepared: { plan, options, context } } = settings;
  const messages = actionMessages(context.lang);
  const site = { server: environment["GITHUB_SERVER_URL"] ?? "", repository: environment["GITHUB_REPOSITORY"] ?? "", ...shown2 === null ? {} : { commit: shown2 } };
  const reportOptions = {
    rules: plan.rules.infos,
    lang: context.lang,
    color: false,
    width: 120,
    now: /* @__PURE__ */ new Date(),
    sourceRoot: root,
    includeHistory: inputs.sarifIncludeHistory || options.sarifIncludeHistory === true,
    ...options.sarifCategory === void 0 ? {} : { category: options.sarifCategory },
    linkTo: (occurrence) => placeLink(site, occurrence)
  };
  const outputs = {
    findings: String(inShown.findings.length),
    "active-findings": String(inShown.findings.filter(({ verification }) => isLive(verification)).length)
  };
  if (inputs.sarifFile !== void 0) {
    writeFileAtomic(resolve2(workspace, inputs.sarifFile), reportSarif(inCheckout, { ...reportOptions, lineHash: checkoutLineHashes(inCheckout, { root, folder: root }) }));
    outputs["sarif-file"] = inputs.sarifFile;
  }
  const json = inputs.reportJson === void 0 ? join2(mkdtempSync2(join2(temporaryFolder(environment), "aksweep-")), "report.json") : resolve2(workspace, inputs.reportJson);
  writeFileAtomic(json, reportJson(inCheckout, reportOptions));
  outputs["report-json"] = json;
  write(logLine(scannedText(scanned, messages)));
  if (inputs.annotations) for (const text of annotations(inShown, reportOptions)) write(text);
  const ignored = event.settingsFrom === null ? [] : ignoredInChange(inShown);
  for (const text of ignoreRemarks(ignored, reportOptions, inShown)) write(text);
  const lead = [scannedText(scanned, messages)];
  if (inputs.sarifFile !== void 0 && job.eventName === "push" && scanned.kind === "range") {
    write(remark("warning", "aksweep", messages.sarifOfRange));
    lead.push(messages.sarifOfRange);
  }
  if (event.notes.includes("force-push")) lead.push(messages.forcePush);
  if (settings.changed.length > 0) lead.push(messages.settingsChanged(settings.changed.join(", ")));
  const incomplete = inShown.skipped.filter((entry) => entry.incomplete);
  const [first] = incomplete;
  if (first !== void 0) write(remark("error", "aksweep", messages.notScanned(incomplete.length, `${first.path}: ${first.reason}${first.detail === void 0 ? "" : ` (${first.detail})`}`)));
  for (const text of consoleReport(inShown, reportOptions)) write(text);
  const summaryFile = environment["GITHUB_STEP_SUMMARY"];
  const historyLeftOut = inputs.sarifFile === void 0 || reportOptions.includeHistory === true ? 0 : historyPlaces(inCheckout);
  addSummary(summaryFile, jobSummary({ report: inShown, lead, ignored, historyLeftOut }, reportOptions, summaryRoom(summaryFile)));
  setOutputs(environment["GITHUB_OUTPUT"], outputs);
}
function scannedText(scanned, messages) {
  switch (scanned.kind) {
    case "range":
      return messages.range(scanned.commits, scanned.head.slice(0, 12), scanned.base?.slice(0, 12) ?? null);
    case "tree":
      return messages.tree;
    case "history":
      return messages.history(scanned.commits);
  }
}

// src/action/main.ts
process.exitCode = await runAction({ environment: process.env, cwd: process.cwd(), write: writeOutput });
